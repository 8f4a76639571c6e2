"""Smaller places: towns below the size that the index holds, and counties. They are asked for only where a text is about their region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.gazetteer import DATA, City
from dragoman.names.values import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Fields of a row, of which those after the names hold one value for each place, joined with `|`.
Fields = list[str]
#: The most names of which the towns are remembered; then all are forgotten and remembered anew.
MOST = 10_000


def capitalised(key: str) -> str:
    """Return a name in lower case with its words capitalised, as most names of towns are spelled."""
    return " ".join(word.capitalize() for word in key.split(" "))


class Towns:
    """Towns and counties by name; each table is read when it is first asked, and a row of it when its name is."""

    __slots__ = ("_counties", "_known", "_towns")

    def __init__(self) -> None:
        self._towns = b""
        self._counties = b""
        #: The towns of names asked before: the news is about the same places.
        self._known: dict[str, tuple[City, ...]] = {}

    def named(self, key: str) -> tuple[City, ...]:
        """Return the towns of a name, given as a key of the index, the greatest first."""
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= MOST:
                self._known.clear()
            known = self._known[key] = self._read(key)
        return known

    def _read(self, key: str) -> tuple[City, ...]:
        """Return the towns of a name from the table."""
        self._towns = self._towns or _rows("towns")
        if key.startswith("st "):
            key = f"saint{key[2:]}"  # as GeoNames has them
        fields = _row(self._towns, key)
        if fields is None:
            return ()
        name = fields[1] or capitalised(key)
        return tuple(
            City(Spot(name, "city", country, float(lat), float(lon), f"geonames:{number}"), division, int(population))
            for number, country, division, lat, lon, population in _parallel(fields[2:])
        )

    def counties(self, key: str) -> tuple[City, ...]:
        """Return the counties of a name, given as a key with its noun ("hall county"), the greatest first."""
        self._counties = self._counties or _rows("counties")
        fields = _row(self._counties, key)
        if fields is None:
            return ()
        name = capitalised(key)
        return tuple(
            City(Spot(name, "region", country, float(lat), float(lon), None), division, int(population))
            for country, division, lat, lon, population in _parallel(fields[1:])
        )


def _rows(table: str) -> bytes:
    """Return the rows of a table, with a line feed before each."""
    _, _, body = (DATA / f"{table}.tsv").read_bytes().partition(b"\nname\t")
    return body[body.index(b"\n") :]


def _row(rows: bytes, key: str) -> Fields | None:
    """Return the fields of the row that begins with *key*, None where there is none. The rows are sorted, and searched by halves."""
    wanted = key.encode()
    low, high = 0, len(rows) - 1
    while low < high:
        begin = rows.rfind(b"\n", low, (low + high) // 2 + 1)
        if begin < 0:
            return None
        end = rows.index(b"\t", begin)
        found = rows[begin + 1 : end]
        if found == wanted:
            return rows[begin + 1 : rows.index(b"\n", end)].decode().split("\t")
        if found < wanted:
            low = rows.index(b"\n", end)
        else:
            high = begin
    return None


def _parallel(fields: Fields) -> Iterator[tuple[str, ...]]:
    """Yield the values of each place in parallel fields."""
    yield from zip(*(field.split("|") for field in fields), strict=True)
