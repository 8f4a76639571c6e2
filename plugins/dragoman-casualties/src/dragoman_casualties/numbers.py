"""Numbers of people: how two tolls of one fate relate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman import CountMention

Relation = Literal["same", "vaguer", "newer", "part"]


class Range(NamedTuple):
    """The least and the most people a number stands for."""

    low: float
    high: float

    def holds(self, other: Range) -> bool:
        """Return whether every number that *other* allows is allowed by this one too."""
        return self.low <= other.low and other.high <= self.high


def range_of(counts: Iterable[CountMention]) -> Range:
    """Return what *counts* add up to; a side that one of them leaves open is open (0, infinity)."""
    low = high = 0.0
    for count in counts:
        low += count.low or 0.0
        high += math.inf if count.high is None else count.high
    return Range(low, high)


def relation(new: Range, old: Range, *, update: bool) -> Relation:
    """Return what *new* is beside *old*, the toll of the same fate that stands.

    The same number, or a vaguer one that allows it and is not far from it ("at least 12" beside 19), repeats it. A larger number is newer, and so is one that is
    said to be an update, or makes a vague one precise. A smaller number that nobody calls an update is taken as a part: it is never added.
    """
    if new == old:
        return "same"
    if update:
        return "newer"
    if new.holds(old) and 2 * new.low >= old.low:
        return "vaguer"
    return "newer" if old.holds(new) or new.low > old.low else "part"
