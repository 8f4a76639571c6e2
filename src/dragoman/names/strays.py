"""Places that no table has: where they lie, by the places named beside them."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dragoman.names.values import Name

#: How many names on either side of a street or park tell in which town it lies, and of a place in which country.
AROUND, BESIDE = 8, 4


def anchor(names: list[Name], adrift: Iterable[int]) -> None:
    """Give what lies somewhere in a town, a street or a park, the position of the town named nearest to it; *adrift* are their numbers."""
    for number in adrift:
        name = names[number]
        towns = [
            (min(abs(other.first - name.last), abs(name.first - other.last)), other.place)
            for other in names[max(0, number - AROUND) : number + AROUND]
            if other.place is not None and other.place.type == "city" and other.place.lat is not None
        ]
        if name.place is not None and towns:
            town = min(towns, key=itemgetter(0))[1]
            spot = name.place._replace(country=town.country, lat=town.lat, lon=town.lon)
            names[number] = name._replace(place=spot, rule="place by noun near a town")


def settle(names: list[Name], strays: Iterable[int], told: Collection[str]) -> None:
    """Give places of which no country is known that of the places named next to them, before and behind, where these agree.

    *strays* are their numbers. Where no place stands near, the only country of those *told* of in the text is theirs.
    """
    for number in strays:
        name = names[number]
        if name.place is None or name.place.country is not None:
            continue
        sides = names[max(0, number - BESIDE) : number][::-1], names[number + 1 : number + BESIDE]
        countries = {country for side in sides if (country := _country(side)) is not None}
        countries = countries or set(told)
        if len(countries) == 1:
            names[number] = name._replace(place=name.place._replace(country=countries.pop()))


def _country(names: Sequence[Name]) -> str | None:
    """Return the country of the first of these names that is a place whose country is known."""
    return next((name.place.country for name in names if name.place is not None and name.place.country), None)
