"""Abbreviations and what they stand for: "the Zonal Kinetic Missile (ZKM)"."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words of a name that its abbreviation may leave out.
SMALL = frozenset(("and", "for", "of", "the", "to", "by", "in", "on"))


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Return whether *short* takes the first letter of each of *words*, small ones perhaps not, and letters within them, in order.

    All in lower case, *short* without hyphens.
    """
    if short[0] != words[0][0]:
        return False
    reached = {0}
    for word in words:
        taken = {at + 1 for at in reached if short[at : at + 1] == word[0]}
        for letter, at in product(word[1:20], range(len(short) - 1, 0, -1)):
            if at in taken and short[at] == letter:
                taken.add(at + 1)
        reached = taken | reached if word in SMALL else taken
    return len(short) in reached
