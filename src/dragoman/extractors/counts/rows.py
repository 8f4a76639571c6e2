"""Rows of tables: numbers side by side that count nothing by themselves, as in results, standings and price lists."""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman import Tokens

#: The least numbers of a row.
LEAST = 4
#: What stands within a number.
WITHIN = frozenset((".", ","))
#: The digits of a group of a great number: "1 000 000".
GROUP = 3


def in_tables(tokens: Tokens) -> set[int]:
    """Return the indexes of the words of *tokens* that stand in rows of numbers with only blanks between them, and of telephone numbers."""
    digits, gaps = tokens.digits, tokens.gaps
    cells: set[int] = set()
    if LEAST - 1 not in map(sub, digits[LEAST - 1 :], digits):
        return cells  # nowhere do so many stand side by side
    begin = 0
    for at in range(1, len(digits) + 1):
        if (
            at < len(digits)
            and digits[at] == digits[at - 1] + 1
            and (gaps[digits[at]] == " " or gaps[digits[at]] in WITHIN)
        ):
            continue
        if at - begin >= LEAST:
            row = digits[begin:at]
            starts = [index for index in row[1:] if gaps[index] == " "]
            if len(starts) >= LEAST - 1 and any(len(tokens.words[index]) != GROUP for index in starts):
                cells.update(row)
        begin = at
    return cells
