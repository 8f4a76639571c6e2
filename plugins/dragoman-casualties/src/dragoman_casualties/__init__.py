"""Casualties for dragoman: who was killed, wounded, captured, missing, displaced or released, where, when and by which weapon."""

from __future__ import annotations

from dragoman import Plugin
from dragoman_casualties.events import Casualties, Toll
from dragoman_casualties.extractor import CasualtyReports

__all__ = ["Casualties", "CasualtyReports", "Toll", "plugin"]

#: What the entry point in pyproject.toml names.
plugin = Plugin(extractors=[CasualtyReports])
