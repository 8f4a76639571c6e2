"""The plain case, and by far the most common: a number with a unit or a noun right behind it ("12 soldiers", "five years", "2.3 million tonnes")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.amounts import PLAIN, measured
from dragoman.extractors.counts.duties import (
    BOUNDS,
    CLOCKS,
    CONTINUES,
    DIVIDES,
    JOINS,
    LIMITS,
    MEASURES,
    MONTH,
    NAMES,
    NEGATES,
    PAYS,
)
from dragoman.extractors.counts.measures import read_unit
from dragoman.extractors.counts.modifiers import finished
from dragoman.extractors.counts.nouns import read_noun

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page, Quantity

#: What the word before or behind a number may not mean to it: that there is more to it, or that it belongs to a date.
INVOLVED_AHEAD = MONTH | PAYS | NEGATES
INVOLVED_BEHIND = MONTH | CLOCKS | JOINS | DIVIDES | LIMITS | CONTINUES
#: What may stand before the number and behind it.
PLAIN_BEFORE = frozenset((" ", ", ", ". ", "\n\n", ".\n\n", " ("))
PLAIN_BEHIND = frozenset((" ", "-"))


def read_plain(page: Page, numeral: Numeral, ahead: int, duty: int) -> Quantity | None:
    """Return the quantity that *numeral* begins, or None where a closer look is due.

    *ahead* and *duty* are those of the words before and behind it: neither is involved in it, and but a blank or a hyphen parts it from the
    latter.
    """
    first, stop, start, end, value, _, form, scale = numeral
    words, lowers, gap = page.words, page.lowers, page.gaps[first]
    if (
        gap not in PLAIN_BEFORE
        or form not in PLAIN
        or (1000 <= value < 2150 and scale == 1 and stop == first + 1)  # a year?
        or start != page.starts[first]
        or (gap == " " and words[first] != lowers[first])
        or lowers[first] == "one"
    ):
        return None
    found = read_unit(page, stop, end, value, scale) if duty & MEASURES else None
    if found is not None:
        behind, whole_end, unit, kind = found
        amount = first, behind, start, whole_end, start, end, value, value, unit, kind, False
        quantity = measured(page, numeral, amount)
    elif (
        value % 1
        or (gap == " " and words[first - 1] != lowers[first - 1])  # part of a name?
        or (ahead & NAMES and not _is_of(page, first))
    ):
        return None
    else:
        hyphen = page.gaps[stop] == "-"
        if hyphen and words[stop] != lowers[stop]:
            return None
        noun, behind = read_noun(page, stop, single=value == 1, hyphen=hyphen)
        if noun is None:
            return None
        quantity = first, stop, start, end, start, end, value, value, "=", None, None, noun, "cardinal", behind, False
    if quantity is None or (quantity[11] is not None and not ahead & BOUNDS):
        return quantity
    return finished(page, quantity, ahead, ranged=False)


def _is_of(page: Page, first: int) -> bool:
    """Whether "of" stands before token *first*, as in "a crew of seven men", but not in "the Group of 20 leaders"."""
    return page.lowers[first - 1] == "of" and page.words[first - 2] != "Group"
