"""The gazetteer of cities: which cities bear a name, read only when the name is met."""

from __future__ import annotations

from bisect import bisect_left
from importlib.resources import files
from typing import NamedTuple

from dragoman.errors import LexiconError
from dragoman.names.values import Spot

DATA = files("dragoman.names") / "data"


class City(NamedTuple):
    """A city of the gazetteer; `region` is the code of its first-level division, `population` its inhabitants."""

    spot: Spot
    region: str
    population: int


class Gazetteer:
    """Cities by id and by name, and the towns whose names are rather read as words or as persons.

    A name's cities are given as the field `cities` of the table of names: ids joined with `|`, the greatest city first.
    """

    __slots__ = ("_doubtful", "_lines", "names")

    def __init__(self) -> None:
        #: The lines of the names and of the cities as they stand in the files, which are sorted.
        self.names = lines_of("city_names")
        self._lines: list[bytes] | None = None
        self._doubtful: dict[str, str] | None = None

    def named(self, key: str) -> tuple[City, ...]:
        """Return the cities of a name in lower case, the greatest first."""
        at = bisect_left(self.names, f"{key}\t".encode())
        name, _, ids = self.names[at].decode().partition("\t") if at < len(self.names) else ("", "", "")
        return self.cities(ids) if name == key else ()

    def cities(self, ids: str) -> tuple[City, ...]:
        """Return the cities with these ids, in their order."""
        if self._lines is None:
            self._lines = (DATA / "cities.tsv").read_bytes().split(b"\n")
        return tuple([self._city(self._lines, f"{number}\t".encode()) for number in ids.split("|")])

    def _city(self, lines: list[bytes], start: bytes) -> City:
        """Return the city of the line that begins with *start*, its id and a tab."""
        number, name, country, region, lat, lon, population = lines[bisect_left(lines, start)].decode().split("\t")
        return City(Spot(name, "city", country, float(lat), float(lon), f"geonames:{number}"), region, int(population))

    def doubtful(self, key: str) -> tuple[City, ...]:
        """Return the towns of a name that is a place's only where the words around it say so."""
        if self._doubtful is None:
            fields = (line.decode().partition("\t") for line in lines_of("doubtful_towns"))
            self._doubtful = {name: ids for name, _, ids in fields}
        ids = self._doubtful.get(key)
        return self.cities(ids) if ids else ()


def lines_of(table: str, columns: str = "name\tcities") -> list[bytes]:
    """Return the rows of a table of names as lines of UTF-8, sorted: most are never asked for, and need not be decoded.

    Raises `LexiconError` where its columns, joined with tabs, are not *columns*.
    """
    _, header, body = (DATA / f"{table}.tsv").read_bytes().partition(f"\n{columns}\n".encode())
    if not header:
        msg = f"{table}.tsv: the columns are not {' and '.join(columns.split())}"
        raise LexiconError(msg)
    return body.rstrip(b"\n").split(b"\n")
