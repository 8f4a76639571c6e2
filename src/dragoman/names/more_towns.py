"""Towns that users and plugins add in the layer `towns` of their lexicons, beside the packaged ones."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dragoman.lexicon import values
from dragoman.names.index import key_of
from dragoman.names.towns import Towns, capitalised
from dragoman.names.users import POSITION, misplaced
from dragoman.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dragoman.lexicon import Lexicons
    from dragoman.names.gazetteer import City

#: More inhabitants than any place has: what is left of it sorts the greatest place first.
MANY = 10**10
#: The reference of a town without a number.
NUMBERLESS = "geonames:"


def _wrong_town(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with a town, or None."""
    if row["population"] and not (row["population"].isascii() and row["population"].isdecimal()):
        return f"{row['name']!r} has the population {row['population']!r}; wanted is a whole number"
    return misplaced(row)


#: What users may add.
TOWNS = Table(
    layer="towns",
    columns=("id", "name", "country", "admin1", "lat", "lon", "population", "aliases"),
    required=("name", "country", "lat", "lon"),
    countries=("country",),
    identity=("id", POSITION),
    check=_wrong_town,
)


class MoreTowns(Towns):
    """The packaged towns and those that *lexicons* add; one that is packaged too, by its reference, is given once."""

    __slots__ = ("_added",)

    def __init__(self, lexicons: Lexicons) -> None:
        super().__init__()
        self._added = AddedTowns(lexicons)

    def _read(self, key: str) -> tuple[City, ...]:
        """Return the towns of a name from both tables, the greatest first."""
        packaged, added = super()._read(key), self._added.named(key)
        if not added:
            return packaged
        refs = {town.spot.ref for town in packaged}
        new = (town for town in added if town.spot.ref is None or town.spot.ref not in refs)
        return tuple(sorted((*packaged, *new), key=lambda town: -town.population))


class AddedTowns(Towns):
    """The towns that *lexicons* add; their rows are read when a town is first asked for."""

    __slots__ = ("_lexicons",)

    def __init__(self, lexicons: Lexicons) -> None:
        super().__init__()
        self._lexicons: Lexicons | None = lexicons

    def _read(self, key: str) -> tuple[City, ...]:
        """Return the towns of a name. Raises `LexiconError` as `table_of`."""
        if self._lexicons is not None:
            self._towns = table_of(self._lexicons)
            self._lexicons = None
        towns = super()._read(key) if self._towns else ()
        return tuple(
            town if town.spot.ref != NUMBERLESS else town._replace(spot=town.spot._replace(ref=None)) for town in towns
        )


def table_of(lexicons: Lexicons) -> bytes:
    """Return the towns that *lexicons* add in their layer `towns`, as the rows of a table: sorted, with a line feed before each.

    Columns: name, id (of GeoNames), country, admin1 (the code of its division), lat, lon, population, aliases; only name, country, lat and lon
    are required. Raises `LexiconError`, with the file and the line, for a row in which one of these is missing or is no number where one is wanted.
    """
    lines = sorted(line for row in TOWNS.rows(lexicons) for line in _lines(row))
    rows = []
    for key, towns in groupby(lines, key=lambda line: line.partition("\t")[0]):
        names, *fields = zip(*[line.split("\t")[2:] for line in towns], strict=True)
        spelled = "" if names[0] == capitalised(key) else names[0]
        rows.append("\t".join((key, spelled, *map("|".join, fields))))
    return "".join(f"\n{row}" for row in rows).encode() + b"\n" if rows else b""


def _lines(row: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each name of a town, whose *row* `TOWNS` has checked: the key, what sorts it, and the fields."""
    name, population = row["name"], int(row["population"] or 0)
    place = f"{float(row['lat']):g}\t{float(row['lon']):g}"
    fields = f"{name}\t{row['id']}\t{row['country']}\t{row['admin1']}\t{place}\t{population}"
    for key in dict.fromkeys(key_of(alias).lower() for alias in (name, *values(row["aliases"]))):
        yield f"{key}\t{MANY - population}\t{fields}"
