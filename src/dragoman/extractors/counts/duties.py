"""What a word may mean to a number beside it, as a sum of the bits below: one look tells that most words mean nothing to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Before a number: a month or a year's preposition, a currency's sign or code, a minus, a label, a bound or article, what opens a range.
LEADS_DATE, PAYS, NEGATES, NAMES, BOUNDS, OPENS = 1, 2, 4, 8, 16, 32
# Before or behind it: a month, a word of change.
MONTH, CHANGES = 64, 128
# Behind it: a time of day, a unit's first word, what joins a second number, what makes a ratio, what bounds from behind, what goes on the number.
CLOCKS, MEASURES, JOINS, DIVIDES, LIMITS, CONTINUES = 256, 512, 1024, 2048, 4096, 8192


def duties_of(classes: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """Return the bits of each word that stands in one of *classes*."""
    found: dict[str, int] = {}
    for bit, words in classes.items():
        for word in words:
            found[word] = found.get(word, 0) | bit
    return found
