"""The built-in tables of the weapons: systems, weapon nouns and the words of the context."""

from __future__ import annotations

from importlib.resources import files

DATA = files("dragoman.extractors.weapons") / "data"


def own_rows(table: str) -> list[str]:
    """Return the rows of the built-in *table*, one line each.

    `dragoman.lexicon.read_table` takes them apart for users, whose mistakes have to be found, in thrice the time.
    """
    lines = (DATA / table).read_text("utf-8").split("\n")
    return [line for line in lines if line and line[0] != "#"][1:]  # the first is the header
