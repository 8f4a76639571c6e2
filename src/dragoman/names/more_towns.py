"""Towns that users and plugins add in the layer `towns` of their lexicons, beside the packaged ones."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dragoman.errors import LexiconError
from dragoman.lexicon import values
from dragoman.names.index import key_of
from dragoman.names.towns import Towns, capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.lexicon import Lexicons
    from dragoman.names.gazetteer import City

#: More inhabitants than any place has: what is left of it sorts the greatest place first.
MANY = 10**10
#: The reference of a town without a number.
NUMBERLESS = "geonames:"


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
    are required. Raises `LexiconError`, with the file, for a row in which one of these is missing or is no number where one is wanted.
    """
    lines: list[str] = []
    for lexicon in lexicons.added:
        if lexicon.layer == "towns":
            for row in lexicon.rows():
                try:
                    lines += _lines(row)
                except ValueError as error:
                    msg = f"{lexicon.path}: {error}"
                    raise LexiconError(msg) from error
    lines.sort()
    rows = []
    for key, towns in groupby(lines, key=lambda line: line.partition("\t")[0]):
        names, *fields = zip(*[line.split("\t")[2:] for line in towns], strict=True)
        spelled = "" if names[0] == capitalised(key) else names[0]
        rows.append("\t".join((key, spelled, *map("|".join, fields))))
    return "".join(f"\n{row}" for row in rows).encode() + b"\n" if rows else b""


def _lines(row: dict[str, str]) -> Iterator[str]:
    """Yield a line for each name of a town: the key, what sorts it, and the fields. Raises `ValueError` for a row that is wrong."""
    get = row.get
    name, country = get("name"), get("country")
    if not name or not country:
        msg = f"a town lacks its name or its country: {row}"
        raise ValueError(msg)
    try:
        lat, lon, population = float(get("lat", "")), float(get("lon", "")), int(get("population") or 0)
    except ValueError as error:
        msg = f"the town {name!r} has no position or population that can be read: {error}"
        raise ValueError(msg) from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        msg = f"the town {name!r} lies at {lat:g} and {lon:g} degrees, which is nowhere"
        raise ValueError(msg)
    fields = f"{name}\t{get('id', '')}\t{country}\t{get('admin1', '')}\t{lat:g}\t{lon:g}\t{population}"
    for key in dict.fromkeys(key_of(alias).lower() for alias in (name, *values(get("aliases", "")))):
        yield f"{key}\t{MANY - population}\t{fields}"
