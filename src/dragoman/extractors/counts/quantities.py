"""From a numeral to a quantity: sign, range, unit or noun, bound and change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.ages import aged_in, is_age
from dragoman.extractors.counts.bounds import ENDPOINTS, bound_behind, read_bound, read_change
from dragoman.extractors.counts.calendar import (
    YEAR_PREPOSITIONS,
    is_date,
    is_dated,
    is_day_range,
    is_plain_date,
)
from dragoman.extractors.counts.measures import CODES_IN_LOWER_CASE, Measure, glued_unit, read_sign, read_unit
from dragoman.extractors.counts.nouns import is_plural, read_noun
from dragoman.extractors.counts.numerals import read_numeral
from dragoman.extractors.counts.page import FUNCTION_WORDS, MONTHS, SPACES
from dragoman.extractors.counts.ranges import (
    RANGE_WORDS,
    RATIO_WORDS,
    is_year_range,
    range_limits,
    read_range,
    read_ratio,
)
from dragoman.extractors.counts.specials import SPECIALS
from dragoman.extractors.counts.traps import CLOCK_WORDS, behind_name, is_chain, is_clock, is_named, is_score

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page, Quantity

# The sets below say cheaply that there is nothing to find: most numbers have few of the parts that a number can have.
PLAIN = frozenset(("digits", "words"))
ARTICLES = frozenset(("a", "an"))
MINUSES = frozenset(("minus", "negative"))
CLOCK_NEIGHBOURS = CLOCK_WORDS | {"a", "p", "o"}
DATE_NEIGHBOURS = MONTHS | {"the", "of"}
BEHIND = frozenset(("or", "odd", "plus", "ish"))
HYPHENS = frozenset(("-", "‑", "‐"))
#: Where a "one" of its own counts nothing: before ("no one", "this one") or behind it ("one day", "one another").
ONE_LEADS = frozenset(
    "no every any each this that which another some the only or last next not other number day big new old".split()
)
ONE_ENDS = frozenset("day thing time way sided off stop night morning evening side hand another half".split())


def read_quantity(page: Page, index: int, skip: int = 0) -> tuple[int, Quantity | None]:
    """Return the token from which reading goes on, and the quantity that begins at the number at token *index*, if one does.

    *skip* is the length of a currency's letters glued before its digits.
    """
    if page.words[index][0] <= "9" and is_plain_date(page, index):
        return index + 1, None
    numeral = read_numeral(page, index, skip)
    if numeral is None:
        return index + 1, None
    if page.lowers[numeral[1]] in RATIO_WORDS:
        numeral = read_ratio(page, numeral)
    first, stop, form = numeral[0], numeral[1], numeral[6]
    if not skip and is_no_count(page, numeral):
        return past_chain(page, stop), None
    special = SPECIALS.get(form)
    if special is not None:
        quantity = special(page, numeral)
        return (stop if quantity is None else quantity[1]), quantity
    if form == "words" and stop == first + 1 and page.lowers[first] == "one" and not counts_one(page, first):
        return stop, None
    return read_cardinal(page, numeral)


def is_no_count(page: Page, numeral: Numeral) -> bool:
    """Whether a number belongs to what it is attached to (F-16, v2.5), or is a time of day."""
    first, stop = numeral[0], numeral[1]
    if page.gaps[first] != " " and behind_name(page, first):
        return True
    clock = page.lowers[stop] in CLOCK_NEIGHBOURS or page.gaps[stop] == ":"
    return clock and numeral[6] in PLAIN and is_clock(page, numeral)


def past_chain(page: Page, stop: int) -> int:
    """Step over the numbers chained to a trap: the rest of a phone number, a time or a version."""
    limit = min(page.size, stop + 8)
    joints = ("-", "–", " ") if page.gaps[stop - 1][-1:] == "+" else ("-", "–", ":", ".", "/")
    while stop < limit and page.words[stop][0] <= "9" and page.gaps[stop] in joints:
        stop += 1
    return stop


def counts_one(page: Page, first: int) -> bool:
    """Whether "one" counts: "one soldier", "one killed", and not the pronoun, "one of", "one day"."""
    before, following, gap = page.lowers[first - 1], page.lowers[first + 1], page.gaps[first + 1]
    if (page.gaps[first] in SPACES and before in ONE_LEADS) or not following or gap not in (" ", "-"):
        return False
    if following not in FUNCTION_WORDS:
        return following not in ONE_ENDS and following[0] > "9"
    if following in ("more", "other"):
        return page.lowers[first + 2] not in FUNCTION_WORDS
    return following in ("to", "or", "in", "over") and page.lowers[first + 2] in page.vocabulary.numbers


def read_cardinal(page: Page, numeral: Numeral) -> tuple[int, Quantity | None]:  # noqa: C901, PLR0912, PLR0915 - see below
    """Read what stands around a number that is no rank: sign, range, unit or noun, bound and change.

    One function, since it runs for every number of every text, and passing ten values from part to part would cost more than the parts.
    """
    first, stop, start, end, value, high, form, scale = numeral
    lowers, gaps = page.lowers, page.gaps
    spaced, before = gaps[stop] == " ", lowers[first - 1]
    if form == "digits" and (
        (not spaced and is_score(page, numeral)) or (before in YEAR_PREPOSITIONS and is_dated(page, numeral))
    ):
        return past_chain(page, stop), None
    unit, unit_kind, begin = None, "", start
    if form in PLAIN and may_be_money(page, first, start):
        sign = read_sign(page, first, start)
        if sign is not None:
            begin, unit = sign
            unit_kind = "money"
    if before in MINUSES and gaps[first] in (" ", "-") and value > 0:
        first, value, high = first - 1, -value, -value
        begin = start = page.starts[first]
    low: float | None = value
    second = None
    if form != "glued" and (lowers[stop] in RANGE_WORDS if spaced else gaps[stop].strip()):
        second = read_range(page, numeral, unit)
        if second is not None:
            if is_no_range(page, numeral, second, unit):
                return past_chain(page, second[1]), None
            low, high = range_limits(numeral, second)
            stop, end, scale = second[1], second[3], second[7]
            form = second[6] if second[6] == "glued" else form
    found = glued_unit(page, stop, end) if form == "glued" else read_unit(page, stop, end, value, scale)
    if found is None and lowers[stop] == "of" and form in ("vague", "fraction"):
        found = unit_behind_of(page, stop, end, value, scale)
    whole_end = end
    if found is not None and (unit is None or found[3] == "money"):
        stop, whole_end, name, unit_kind = found
        unit = unit or name
    kind = unit_kind or (form if form in ("fraction", "vague") else "cardinal")
    noun, behind = None, stop
    if unit_kind == "duration":
        age = aged_in(page, first, stop, whole_end, unit)
        if age is not None:
            (stop, whole_end), kind = age, "age"
    elif not unit_kind:
        neighbours = 1000 <= value < 2150 or before in DATE_NEIGHBOURS or lowers[stop] in DATE_NEIGHBOURS
        if second is None and neighbours and is_date(page, numeral):
            return stop, None
        hyphen = gaps[stop] in HYPHENS and stop < page.size and page.words[stop][0] > "9"
        if hyphen and form == "digits" and not page.shouting and page.words[stop][0].isupper():
            return stop + 1, None
        noun, behind = read_noun(page, stop, single=1 in (value, low), hyphen=hyphen)
        sure = (
            noun is None or hyphen or value == 1 or is_plural(lowers[behind - 1])
        )  # "the Stoxx 600 index" counts none
        if is_named(page, numeral, counted=behind > stop and sure):
            return stop, None
        if noun is None and kind == "cardinal" and is_age(page, numeral):
            kind, unit = "age", "year"
    elliptic = noun is None and behind > stop
    bound, after = "=", None
    if lowers[stop] in BEHIND or gaps[stop][:1] == "+":
        after = bound_behind(page, stop, whole_end)
        if after is not None:
            stop, whole_end, bound = after
            if noun is None and not unit_kind:
                noun, behind = read_noun(page, stop, single=False, hyphen=False)
    lead, numeral_start = first, start
    if begin != start:
        while lead and page.starts[lead - 1] >= begin:
            lead -= 1
    if (
        begin != start
        or gaps[first] != " "
        or lowers[first - 1] in page.vocabulary.bounds
        or lowers[first - 1] in ARTICLES
    ):
        ahead = read_bound(page, lead, begin)
        if ahead is not None:
            lead, begin = ahead[:2]
            bound = ahead[2] if after is None or ahead[2] != "~" else bound
    if second is not None and lead and lowers[lead - 1] in ("between", "from") and gaps[lead][:1] == " ":
        lead -= 1
        begin = page.starts[lead]
    change = None
    if noun is None and kind != "age" and lowers[lead - 1] not in ENDPOINTS:
        change = "down" if value < 0 and unit_kind == "percent" else read_change(page, lead, stop)
    if bound != "=" and low == high:
        low, high = opened(low, high, bound)
    quantity = (
        lead, stop, begin, whole_end, numeral_start, end, low, high, bound, change, unit, noun, kind,
        max(stop, behind), elliptic,
    )  # fmt: skip
    return (stop if stop > first else first + 1), quantity


def may_be_money(page: Page, first: int, start: int) -> bool:
    """Whether what stands before a number could be a currency: a sign in the gap, a code, or letters glued to the digits."""
    if page.gaps[first] != " " or start > page.starts[first]:
        return True
    return page.words[first - 1] in page.vocabulary.signs or page.lowers[first - 1] in CODES_IN_LOWER_CASE


def is_no_range(page: Page, one: Numeral, two: Numeral, unit: str | None) -> bool:
    """Whether what looks like a range is a chain of numbers, or two years, or two days."""
    if is_chain(page, two[1]):
        return True
    plain = one[6] == "digits" and one[7] == two[7] == 1 and unit is None
    return plain and (is_year_range(page, one, two) or is_day_range(page, one, two))


def unit_behind_of(page: Page, stop: int, end: int, value: float, scale: float) -> Measure | None:
    """Read the currency behind "of": "millions of dollars"."""
    found = read_unit(page, stop + 1, end, value, scale) if page.gaps[stop + 1] == " " else None
    return found if found is not None and found[3] == "money" else None


def opened(low: float | None, high: float | None, bound: str) -> tuple[float | None, float | None]:
    """Leave the side open to which a one-sided bound points."""
    if bound in (">", ">="):
        return low, None
    return (None, high) if bound in ("<", "<=") else (low, high)
