"""A user's own places, actors and persons: the rows that a configuration or a plugin adds, checked."""

from __future__ import annotations

import datetime as dt
from itertools import zip_longest
from typing import TYPE_CHECKING, get_args

from dragoman.mentions import ActorType
from dragoman.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dragoman.lexicon import Lexicons

#: The columns of each layer; all but the name may be left out.
PLACES = ("id", "name", "type", "country", "lat", "lon", "ref", "aliases", "ambiguous")
PERSONS = ("id", "name", "variants", "country", "office", "from", "to")
ACTORS = ("id", "name", "type", "country", "aliases", *PERSONS[4:])
#: How long a year and a day are written.
YEAR, DAY = 4, 10
#: What two places of a file may not share.
POSITION = ("name", "country", "lat", "lon")
#: The degrees within which a latitude and a longitude lie.
DEGREES = {"lat": 90.0, "lon": 180.0}


def users_rows(lexicons: Lexicons, layer: str) -> Iterator[dict[str, str]]:
    """Yield each row that *lexicons* add to a layer, missing columns as empty fields.

    Raises `LexiconError`, with the file and the line, for a column that is none, a row without a name or one that stands twice, an
    unknown type of actor, a country that is no ISO 3166 code, a position that is none, days that no calendar has, or offices and
    years that do not run in parallel.
    """
    return TABLES[layer].rows(lexicons)


def wrong_actor(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with a user's actor, or None."""
    name, kind = row["name"], row["type"]
    if kind and kind not in get_args(ActorType):
        return f"{name!r} has the type {kind!r}; allowed are {', '.join(get_args(ActorType))}"
    return undated(row)


def misplaced(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with the position of a place, or None."""
    name = row["name"]
    for column, most in DEGREES.items():
        field = row[column]
        try:
            wrong = bool(field) and not -most <= float(field) <= most
        except ValueError:
            wrong = True
        if wrong:
            return f"{name!r} has the {column} {field!r}; wanted are degrees from -{most:.0f} to {most:.0f}"
    if bool(row["lat"]) != bool(row["lon"]):
        return f"{name!r} has one of lat and lon alone"
    return None


def undated(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with the offices of a person, or None."""
    name, offices = row["name"], row["office"].count("|")
    for column in ("from", "to"):
        field = row[column]
        if field and not row["office"]:
            return f"{name!r} has a {column!r} without an 'office'"
        if field and field.count("|") != offices:
            return f"{name!r} has another number of offices than of {column!r}"
        for day in field.split("|"):
            if day and not is_day(day):
                return f"{name!r} has {day!r} under {column!r}; wanted is a year or a day such as 2025-01-20"
    for first, last in zip_longest(row["from"].split("|"), row["to"].split("|"), fillvalue=""):
        shorter = min(len(first), len(last))  # a year and a day are compared by their years
        if first[:shorter] > last[:shorter]:
            return f"{name!r} has an office from {first!r} to {last!r}, which is earlier"
    return None


def is_day(written: str) -> bool:
    """Return whether *written* is a year, or a day that the calendar has."""
    whole = {YEAR: f"{written}-01-01", DAY: written}.get(len(written), "")
    try:
        dt.date.fromisoformat(whole)
    except ValueError:
        return False
    return whole.isascii()


#: What users may add to each layer.
TABLES = {
    layer: Table(
        layer=layer,
        columns=columns,
        required=("name",),
        countries=("country",),
        identity=("id", identity),
        check=check,
    )
    for layer, columns, identity, check in (
        ("places", PLACES, POSITION, misplaced),
        ("actors", ACTORS, "name", wrong_actor),
        ("persons", PERSONS, "name", undated),
    )
}
