"""Places of incidents: whether two may be one, and which is the finer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman import PlaceMention

#: Kilometres within which a city may lie in a region, whose middle alone is known, and a venue in its city.
REGIONAL, URBAN = 250.0, 30.0
#: Kilometres of a degree of latitude.
DEGREE = 111.2
#: Types of place from the finest; all others come before.
FINENESS = ("city", "region", "country")


def may_be_one(one: PlaceMention | None, other: PlaceMention | None) -> bool:
    """Return whether something may have happened at both places: they are the same, or one may lie in the other.

    Two cities are the same only by name or reference. A country holds what lies in it, a region what is near its middle; a street or a
    building that is on no map may be anywhere.
    """
    if one is None or other is None or one.name == other.name or (one.ref is not None and one.ref == other.ref):
        return True
    if one.country is None or other.country is None:
        return not one.type == other.type == "city"
    if one.country != other.country:
        return False
    if "country" in (one.type, other.type):
        return True
    if one.type == other.type == "city":
        return False
    return distance(one, other) < (REGIONAL if "region" in (one.type, other.type) else URBAN)


def finer(one: PlaceMention | None, other: PlaceMention | None) -> PlaceMention | None:
    """Return the finer of two places, of equally fine ones the first."""
    if one is None or other is None:
        return one or other
    return other if grain(other) < grain(one) else one


def grain(place: PlaceMention) -> int:
    """Return how coarse a place is."""
    return FINENESS.index(place.type) if place.type in FINENESS else -1


def distance(one: PlaceMention, other: PlaceMention) -> float:
    """Return the kilometres between two places, on a plane; none where one has no position."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    east = (one.lon - other.lon + 180.0) % 360.0 - 180.0
    return DEGREE * math.hypot(one.lat - other.lat, east * math.cos(math.radians((one.lat + other.lat) / 2.0)))
