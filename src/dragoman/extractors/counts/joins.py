"""Quantities that belong together: two bounds of one range, dollars and cents, feet and inches, a conversion in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.page import DASHES
from dragoman.extractors.counts.ranges import moves
from dragoman.extractors.counts.words import JOINING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

#: A hyphen that a later word completes: "two- and three-year terms", "four-, five- and six-cylinder engines".
SUSPENDED = frozenset(("- ", "-, "))
LONGEST_ROW = 10
#: What stands between an amount and what follows it without a comma.
ROOM = frozenset((" ", "% "))
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
    if one[10] is None and one[11] is None and (page.gaps[one[1]] in SUSPENDED or _is_level(page, one, two)):
        return _sharing(one, two), two
    if two[12] == "duration" and two[0] == one[1] and page.lowers[two[0]] == "over" and page.gaps[two[0]] in ROOM:
        return one, _spread(page, two)
    if one[12] == two[12] == "ordinal" and one[11] is None and page.lowers[one[1]] in JOINING:
        one = _sharing(one, two)  # "the second and third rounds"
    both = _between_ranks(page, one, two) if one[12] == "ordinal" else _together(page, one, two)
    return (one, _inheriting(page, one, two)) if both is None else (both,)


def share_suspended(page: Page, quantities: list[Quantity]) -> None:
    """Give all of a row of suspended hyphens what its last shares: "four-, five- and six-cylinder engines"."""
    for place in range(len(quantities) - 3, max(len(quantities) - LONGEST_ROW, -1), -1):
        one, two = quantities[place : place + 2]
        if page.gaps[one[1]] not in SUSPENDED or two[0] - one[1] > 1 or one[10] is not None or one[11] is not None:
            return
        quantities[place] = _sharing(one, two)


def _sharing(one: Quantity, two: Quantity) -> Quantity:
    """Return *one* with the unit and the noun of *two*."""
    return (*one[:10], *two[10:12], one[12] if two[10] is None else two[12], *one[13:])


def _is_level(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether the second number is by how much the first rose or fell: "16,369.03, up 58.06 points"."""
    return (
        one[12] == "cardinal"
        and two[12] in ("money", "measure")
        and one[6] is not None
        and one[6] % 1 > 0
        and two[0] == one[1] + 1
        and page.lowers[one[1]] in ("up", "down")
    )


def _between_ranks(page: Page, one: Quantity, two: Quantity) -> Quantity | None:
    """Return "between the tenth and the fifteenth" as one range, or None."""
    lowers = page.lowers
    ahead = lowers[one[0] - 2 : one[0]] if one[0] > 1 else []
    joined_ranks = two[12] == "ordinal" and lowers[one[1] : two[0]] in (["and"], ["and", "the"])
    if not joined_ranks or "between" not in ahead or one[6] is None or two[6] is None or one[6] >= two[6]:
        return None
    first = one[0] - 2 + ahead.index("between")
    start = page.starts[first]
    return (first, two[1], start, two[3], one[4], two[5], one[6], two[6], *one[8:11], *two[11:])


def _together(page: Page, one: Quantity, two: Quantity) -> Quantity | None:
    """Return the one quantity that two neighbours are, or None."""
    between = page.lowers[one[1] : two[0]]
    dashed = not between and page.gaps[two[0]] in DASHES
    if one[10] is not None and _is_same_unit(one[10], two[10]) and (dashed or between in (["to"], ["and"])):
        lead = one[0] if dashed else _range_lead(page, one, two, between[0])
        if lead is not None:
            start = page.starts[lead] if lead < one[0] else one[2]
            return lead, two[1], start, two[3], one[4], two[5], one[6], two[7], *one[8:10], *two[10:]
    if between not in ([], ["and"], ["but"]) or page.gaps[two[0]] not in (" ", ", ", "'"):
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


def _is_same_unit(one: str, two: str | None) -> bool:
    """Whether two numbers have one unit, of which the second may tell the rate: "300 mm to 350 mm a year"."""
    return two is not None and (one == two or two.startswith(f"{one} per "))


def _range_lead(page: Page, one: Quantity, two: Quantity, joint: str) -> int | None:
    """Return the token where a range begins that tells its unit twice ("15 cents to 20 cents", "between 3 km and 5 km"), or None."""
    low, high = one[6], two[7]
    before = page.lowers[one[0] - 1]
    if low is None or high is None or low >= high or low != one[7] or high != two[6] or two[8] != "=":
        return None
    if one[9] is not None and before != "of":
        return None
    if joint == "and":
        return one[0] - 1 if before == "between" and page.gaps[one[0]][:1] == " " else None
    if moves(page, one[0], specified=high > 2 * low):
        return None
    return one[0] - 1 if before == "from" and page.gaps[one[0]][:1] == " " else one[0]


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


def _spread(page: Page, two: Quantity) -> Quantity:
    """Return the time over which an amount is spread, without the "over" that is no bound here: "$500m over five years"."""
    value = two[6] if two[7] is None else two[7]
    return (two[0] + 1, two[1], page.starts[two[0] + 1], *two[3:6], value, value, "=", *two[9:])
