"""Warships for dragoman: by their navy's prefix, by name, and by hull number."""

from __future__ import annotations

from dragoman import Plugin
from dragoman_ships.extractor import Ships
from dragoman_ships.mention import ShipMention

__all__ = ["ShipMention", "Ships", "plugin"]

#: What the entry point in pyproject.toml names.
plugin = Plugin(extractors=[Ships])
