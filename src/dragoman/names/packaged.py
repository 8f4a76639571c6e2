"""The packaged tables of names: what bears a name, and the rows of those who bear it, read only when the name is met.

The table `names` gives for every name, as texts are searched for it, references to the rows that bear it: a letter for their table, and
their id. `tools/build_names.py` makes it of the tables of persons, places and organisations.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dragoman.errors import LexiconError
from dragoman.names.gazetteer import DATA, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PERSON, REGION, PROVINCE, VENUE, ORGANISATION = "prdvo"
#: The tables by what references to their rows begin with; the id of a city is a reference by itself.
TABLES = {PERSON: "persons", REGION: "regions", PROVINCE: "provinces", VENUE: "venues", ORGANISATION: "organisations"}


class Packaged:
    """What bears a name, and the rows of the packaged tables. A table is read when a row of it is first asked for."""

    __slots__ = ("_names", "_rows")

    def __init__(self, cities: Iterable[bytes]) -> None:
        """Take the lines of the names of *cities*, which are sorted and stand before what else bears the name."""
        self._names = sorted([*cities, *lines_of("names", "name\tbearers\tsurnamed")])
        self._rows: dict[str, list[str]] = {}

    def acronyms(self) -> Iterator[tuple[str, str]]:
        """Yield the names in capitals, and the fields after them, joined with tabs."""
        for line in self._names[: bisect_left(self._names, b"a")]:
            name, _, fields = line.decode().partition("\t")
            if name.isupper():
                yield name, fields

    def beginning(self, words: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield the names, in lower case, that begin with one of these words, and the fields after them, joined with tabs."""
        names, size = self._names, len(self._names)
        for word in words:
            start = word.encode()
            at, after = bisect_left(names, start), len(start)
            while at < size and names[at].startswith(start) and names[at][after : after + 1] in (b"\t", b" "):
                name, _, fields = names[at].decode().partition("\t")
                yield name, fields
                at += 1

    def row(self, reference: str) -> str:
        """Return the row of a reference, its fields joined with tabs."""
        rows = self.rows(reference[0])
        return rows[bisect_left(rows, f"{reference[1:]}\t")]

    def rows(self, tag: str) -> list[str]:
        """Return the rows of the table of that tag, sorted."""
        rows = self._rows.get(tag)
        if rows is None:
            lines = _text(TABLES[tag]).rstrip("\n").split("\n")
            rows = self._rows[tag] = [line for line in lines if line[0] != "#"][1:]
        return rows


def table_rows(table: str, columns: str) -> Iterator[list[str]]:
    """Yield the fields of each row of a packaged table. Raises `LexiconError` where its columns are not *columns*."""
    lines = iter(_text(table).split("\n"))
    header = next(line for line in lines if not line.startswith("#"))
    if header.split("\t") != columns.split():
        msg = f"{table}.tsv: the columns are {header.split()}, not {columns.split()}"
        raise LexiconError(msg)
    for line in lines:
        if line:
            yield line.split("\t")


def _text(table: str) -> str:
    return (DATA / f"{table}.tsv").read_text("utf-8")


def pairs(table: str, columns: str) -> tuple[list[str], list[str]]:
    """Return the two columns of a packaged table, in lower case: all rows are cut at once, since there are thousands.

    Raises `LexiconError` where its columns are not *columns*, or a row has not two fields.
    """
    _, header, body = _text(table).partition("\n" + columns.replace(" ", "\t") + "\n")
    body = body.rstrip("\n").lower()
    if not header or body.count("\t") != body.count("\n") + 1:
        msg = f"{table}.tsv: the columns are not {columns.split()}, or a row has not two fields"
        raise LexiconError(msg)
    cells = body.replace("\n", "\t").split("\t")
    return cells[::2], cells[1::2]
