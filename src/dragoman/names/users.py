"""A user's own places, actors and persons: the rows that a configuration or a plugin adds, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from dragoman.errors import LexiconError
from dragoman.mentions import ActorType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.lexicon import Lexicons

#: The columns of each layer; all but the name may be left out.
PLACES = ("id", "name", "type", "country", "lat", "lon", "ref", "aliases", "ambiguous")
PERSONS = ("id", "name", "variants", "country", "office", "from", "to")
ACTORS = ("id", "name", "type", "country", "aliases", *PERSONS[4:])
COLUMNS = {"places": PLACES, "actors": ACTORS, "persons": PERSONS}
#: The degrees within which a latitude and a longitude lie.
DEGREES = {"lat": 90.0, "lon": 180.0}


def users_rows(lexicons: Lexicons, layer: str) -> Iterator[dict[str, str]]:
    """Yield each row that *lexicons* add to a layer, missing columns as empty fields.

    Raises `LexiconError`, with the file and the entry, for a column that is none, a row without a name, an unknown type of actor, a
    country that is no code of two capital letters, a position that is none, or offices and years that do not run in parallel.
    """
    columns = COLUMNS[layer]
    for lexicon in lexicons.added:
        if lexicon.layer != layer:
            continue
        for row in lexicon.rows():
            mistake = mistaken(row, layer)
            if mistake:
                msg = f"{lexicon.path}: {mistake}"
                raise LexiconError(msg)
            yield {column: row.get(column, "") for column in columns}


def mistaken(row: dict[str, str], layer: str) -> str | None:
    """Return what is wrong with a user's *row* of a layer, or None."""
    columns, name = COLUMNS[layer], row.get("name")
    if unknown := sorted(row.keys() - set(columns)):
        return f"the column {unknown[0]!r} is unknown; allowed are {', '.join(columns)}"
    if not name:
        return "a row has no name"
    country, kind = row.get("country", ""), row.get("type", "")
    if country and not (len(country) == 2 and country.isascii() and country.isupper()):
        return f"{name!r} has the country {country!r}; wanted is an ISO 3166 code of two capital letters"
    if layer == "actors" and kind and kind not in get_args(ActorType):
        return f"{name!r} has the type {kind!r}; allowed are {', '.join(get_args(ActorType))}"
    return misplaced(name, row) or undated(name, row)


def misplaced(name: str, row: dict[str, str]) -> str | None:
    """Return what is wrong with the position of the place *name*, or None."""
    for column, most in DEGREES.items():
        field = row.get(column, "")
        try:
            wrong = bool(field) and not -most <= float(field) <= most
        except ValueError:
            wrong = True
        if wrong:
            return f"{name!r} has the {column} {field!r}; wanted are degrees from -{most:.0f} to {most:.0f}"
    if bool(row.get("lat")) != bool(row.get("lon")):
        return f"{name!r} has one of lat and lon alone"
    return None


def undated(name: str, row: dict[str, str]) -> str | None:
    """Return what is wrong with the offices of the person *name*, or None."""
    offices = row.get("office", "").count("|")
    for column in ("from", "to"):
        field = row.get(column, "")
        if field and field.count("|") != offices:
            return f"{name!r} has another number of offices than of {column!r}"
        for day in field.split("|"):
            if day and not (day.replace("-", "").isdigit() and len(day) in (4, 10)):
                return f"{name!r} has {day!r} under {column!r}; wanted is a year or a day such as 2025-01-20"
    return None
