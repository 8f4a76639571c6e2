"""The built-in tables of the weapons: systems, weapon nouns and the words of the context."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = files("dragoman.extractors.weapons") / "data"


def own_rows(table: str) -> Iterator[list[str]]:
    """Yield the fields of each row of the built-in *table*.

    `dragoman.lexicon.read_table` does the same for users, whose mistakes have to be found, in thrice the time.
    """
    lines = (DATA / table).read_text("utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line and line[0] != "#")
    next(rows)  # the header
    return rows
