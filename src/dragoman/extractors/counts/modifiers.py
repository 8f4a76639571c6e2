"""What words and signs beside a number make of its quantity: a bound ("at least 12", "300+"), or the amount of a change ("rose 5 percent")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.bounds import ENDPOINTS, bound_behind, change_behind_object, read_bound, read_change
from dragoman.extractors.counts.duties import BOUNDS, CHANGES, LIMITS, OPENS
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.page import HYPHENS

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

#: What the words before and behind a quantity may mean to it that bounds or changes it.
MODIFYING_AHEAD, MODIFYING_BEHIND = BOUNDS | CHANGES, LIMITS | CHANGES
#: The gaps before a number in which no sign bounds it.
UNSIGNED = frozenset((" ", ", ", ". "))
#: What the gap behind a number begins with where it may be bounded: "300+", "60-odd".
LIMITING_MARKS = frozenset("+-")
#: Bounds that say how far something went, not by how much; verbs that with money mean to collect it.
LEVELS = frozenset(("below", "above", "beyond", "past"))
COLLECTS = frozenset(("raise", "raised", "raises", "raising"))
#: The kinds of what has no unit.
UNMEASURED = frozenset(("cardinal", "fraction", "vague"))


def finished(page: Page, quantity: Quantity, ahead: int, *, ranged: bool) -> Quantity:
    """Return *quantity* with the bounds before and behind it, and the change of which it is the amount.

    *ahead* is the duty of the word before it, and *ranged* says that it is a range.
    """
    lead, stop = quantity[0], quantity[1]
    gap, behind, before = page.gaps[stop], page.duty_of(page.lowers[stop], 0), None
    if (
        not (ahead & MODIFYING_AHEAD or behind & MODIFYING_BEHIND or ranged or quantity[12] == "percent")
        and page.gaps[lead] in UNSIGNED
        and gap[:1] not in LIMITING_MARKS
    ):
        return quantity  # the plain case
    if ahead & BOUNDS or page.gaps[lead] not in UNSIGNED:
        before = read_bound(page, lead, quantity[2], timed=quantity[12] == "duration")
    if before is not None or ranged or (behind & LIMITS and is_limited(page, stop)) or gap[:1] in LIMITING_MARKS:
        quantity = bounded(page, quantity, before, ranged=ranged)
        if quantity[11] is None:
            lead, stop = quantity[0], quantity[1]
            ahead, behind = page.duty_of(page.lowers[lead - 1], 0), page.duty_of(page.lowers[stop], 0)
    if quantity[11] is not None or quantity[12] == "age":
        return quantity
    beside = bool((ahead | behind) & CHANGES) or page.lowers[lead - 1] == "of"
    if beside or (quantity[6] or 0.0) < 0:
        return changed(page, quantity, beside=beside)
    change = change_behind_object(page, lead) if quantity[12] == "percent" else None
    return quantity if change is None else (*quantity[:9], change, *quantity[10:])


def is_limited(page: Page, stop: int) -> bool:
    """Whether what stands behind a number that ends before token *stop* may bound it: "30 odd", "12 or more", "65 and over"."""
    phrases = page.vocabulary.behind.get(page.lowers[stop])
    return page.gaps[stop] == " " and (phrases is None or page.lowers[stop + 1] in phrases)


def bounded(page: Page, quantity: Quantity, before: tuple[int, int, str] | None, *, ranged: bool) -> Quantity:
    """Return *quantity* with the bounds *before* and behind it, and a range with the "between" or "from" that opens it."""
    lead, stop, begin, whole_end, start, end, low, high, bound, change, unit, noun, kind, behind, elliptic = quantity
    after = bound_behind(page, stop, whole_end)
    if after is not None:
        hyphen = page.gaps[stop] in HYPHENS
        stop, whole_end, bound = after
        if noun is None and kind in UNMEASURED:
            noun, behind = read_noun(page, stop, single=hyphen, hyphen=False)
    if before is not None:
        lead, begin = before[:2]
        bound = before[2] if after is None or before[2] != "~" else bound
    if ranged and lead and page.duty_of(page.lowers[lead - 1], 0) & OPENS and page.gaps[lead][:1] == " ":
        lead -= 1
        begin = page.starts[lead]
    if bound != "=" and low == high:
        low, high = opened(low, high, bound)
    behind = max(stop, behind)
    return lead, stop, begin, whole_end, start, end, low, high, bound, change, unit, noun, kind, behind, elliptic


def changed(page: Page, quantity: Quantity, *, beside: bool) -> Quantity:
    """Return *quantity*, which counts nothing, with the change that it is the amount of, if any: not where a change ends, nor "three times".

    *beside* tells whether a word beside it may say that change; without one, only a minus does.
    """
    lead, stop, low = quantity[0], quantity[1], quantity[6]
    before = page.lowers[lead - 1]
    if before in ENDPOINTS or page.lowers[lead] in LEVELS or page.lowers[stop - 1] == "times":
        return quantity
    if low is not None and low < 0 and quantity[12] == "percent":
        return (*quantity[:9], "down", *quantity[10:])
    if not beside:
        return quantity
    change = read_change(page, lead, stop, measured=quantity[10] is not None)
    if change is None:
        return quantity
    collected = quantity[12] == "money" and before != "by" and not COLLECTS.isdisjoint(page.lowers[lead - 2 : lead])
    if collected or page.lowers[stop] == "short":
        return quantity  # "it raised $50 million", "the rocket fell 15 km short"
    return (*quantity[:9], change, *quantity[10:])


def opened(low: float | None, high: float | None, bound: str) -> tuple[float | None, float | None]:
    """Leave the side open to which a one-sided bound points."""
    if bound in (">", ">="):
        return low, None
    return (None, high) if bound in ("<", "<=") else (low, high)
