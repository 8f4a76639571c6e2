"""Towns that users and plugins add: the rows of their lexicons, made into a table of the packaged one's form."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dragoman.errors import LexiconError
from dragoman.lexicon import values
from dragoman.names.index import key_of
from dragoman.names.towns import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.lexicon import Lexicons

#: More inhabitants than any place has: what is left of it sorts the greatest place first.
MANY = 10**10


def table_of(lexicons: Lexicons) -> bytes:
    """Return the towns that *lexicons* add in their layer `towns`, as the rows of a table: sorted, with a line feed before each.

    Columns: name, id (of GeoNames), country, admin1 (the code of its division), lat, lon, population, aliases; only name, country, lat and lon
    are required. Raises `LexiconError` for a row in which one of these is missing or is no number where one is wanted.
    """
    lines = sorted(line for row in lexicons.rows("towns") for line in _lines(row))
    rows = []
    for key, towns in groupby(lines, key=lambda line: line.partition("\t")[0]):
        names, *fields = zip(*[line.split("\t")[2:] for line in towns], strict=True)
        spelled = "" if names[0] == capitalised(key) else names[0]
        rows.append("\t".join((key, spelled, *map("|".join, fields))))
    return "".join(f"\n{row}" for row in rows).encode() + b"\n" if rows else b""


def _lines(row: dict[str, str]) -> Iterator[str]:
    """Yield a line for each name of a town: the key, what sorts it, and the fields."""
    get = row.get
    name, country = get("name"), get("country")
    try:
        lat, lon, population = float(get("lat", "")), float(get("lon", "")), int(get("population") or 0)
    except ValueError as error:
        msg = f"the town {name!r} has no position or population that can be read: {error}"
        raise LexiconError(msg) from error
    if not name or not country:
        msg = f"a town lacks its name or its country: {row}"
        raise LexiconError(msg)
    fields = f"{name}\t{get('id', '')}\t{country}\t{get('admin1', '')}\t{lat:g}\t{lon:g}\t{population}"
    for key in dict.fromkeys(key_of(alias).lower() for alias in (name, *values(get("aliases", "")))):
        yield f"{key}\t{MANY - population}\t{fields}"
