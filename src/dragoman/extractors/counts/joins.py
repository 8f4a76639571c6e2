"""Quantities that belong together: two bounds of one range, dollars and cents, feet and inches, a conversion in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

LOWER, UPPER = (">", ">="), ("<", "<=")
#: A unit and the smaller one that may follow it in the same amount, with how many of these it has.
SUBUNITS = {
    ("foot", "inch"): 12,
    ("pound", "ounce"): 16,
    ("USD", "cent"): 100,
    ("EUR", "cent"): 100,
    ("GBP", "pence"): 100,
    ("metre", "centimetre"): 100,
}


def joined(page: Page, one: Quantity, two: Quantity) -> tuple[Quantity, ...]:
    """Return two neighbours as they stand beside each other: made one where they belong together, else as two."""
    if page.gaps[one[1]] == "- " and one[10] is None and one[11] is None:  # "two- and three-year terms"
        kind = one[12] if two[10] is None else two[12]
        return (*one[:10], *two[10:12], kind, *one[13:]), two
    both = _together(page, one, two)
    return (one, _inheriting(page, one, two)) if both is None else (both,)


def _together(page: Page, one: Quantity, two: Quantity) -> Quantity | None:
    """Return the one quantity that two neighbours are, or None."""
    between = page.lowers[one[1] : two[0]]
    if between not in ([], ["and"], ["but"]) or page.gaps[two[0]] not in (" ", ", "):
        return None
    per = SUBUNITS.get((one[10] or "", two[10] or ""))
    if per is not None and one[6] is not None and two[6] is not None and 0 < two[6] < per and between != ["but"]:
        value = one[6] + two[6] / per
        return (*one[:1], two[1], one[2], two[3], one[4], two[5], value, value, *one[8:13], two[13], two[14])
    if between == ["and"] and _is_change(page, one, two):  # "15 dollars and 50"
        value = (one[6] or 0.0) + (two[6] or 0.0) / 100
        return (*one[:1], two[1], one[2], two[3], one[4], two[5], value, value, *one[8:13], two[13], two[14])
    if one[10] == two[10] and (one[11] is None or one[11] == two[11]):
        low, high = (one[6], two[7]) if one[8] in LOWER and two[8] in UPPER else (two[6], one[7])
        if (
            ((one[8] in LOWER and two[8] in UPPER) or (one[8] in UPPER and two[8] in LOWER))
            and low is not None
            and high is not None
            and low < high
        ):
            return (*one[:1], two[1], one[2], two[3], one[4], two[5], low, high, "=", *one[9:11], *two[11:])
    return None


def _is_change(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether the second number is the cents of a small amount of money, said without the word."""
    if one[12] != "money" or two[12] != "cardinal" or two[11] is not None or one[6] is None or one[6] != one[7]:
        return False
    closed = page.gaps[two[1]][:1] in (".", ",", ";", "?", "!")
    return (
        closed
        and one[6] == int(one[6])
        and one[6] < 10_000
        and two[6] == two[7] is not None
        and 0 < (two[6] or 0) < 100
    )


def _inheriting(page: Page, one: Quantity, two: Quantity) -> Quantity:
    """Give a conversion in brackets the bound and change of what it converts, and "0.25 points, or 0.01 %" its change.

    Where a change ends ("rose 64 points to 4,577") is measured as the change is.
    """
    if one[10] is not None and two[10] is None and two[11] is None and two[12] == "cardinal":
        rises = one[9] is not None and one[12] in ("money", "measure") and two[0] == one[1] + 1
        return (*two[:10], one[10], None, one[12], *two[13:]) if rises and page.lowers[one[1]] == "to" else two
    if one[10] is None or two[10] is None:
        return two
    gap, word = page.gaps[two[0]], page.lowers[two[0] - 1]
    if two[0] == one[1] and ("(" in gap or "/" in gap) and two[8] == "=" and two[9] is None and two[6] == two[7]:
        low = None if one[8] in UPPER else two[6]
        high = None if one[8] in LOWER else two[7]
        return (*two[:6], low, high, one[8], one[9], *two[10:])
    if two[0] == one[1] and "(" in gap and two[9] is None and one[9] is not None:
        return (*two[:9], one[9], *two[10:])
    if word == "or" and two[0] == one[1] + 1 and two[9] is None:
        return (*two[:9], one[9], *two[10:])
    return two
