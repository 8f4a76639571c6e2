"""From a numeral to a quantity: sign, range, unit or noun, bound and change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.ages import aged_in, is_age
from dragoman.extractors.counts.bounds import ENDPOINTS, bound_behind, read_bound, read_change
from dragoman.extractors.counts.calendar import (
    is_date,
    is_dated,
    is_day_range,
    is_plain_date,
)
from dragoman.extractors.counts.duties import (
    BOUNDS,
    CHANGES,
    CLOCKS,
    DIVIDES,
    JOINS,
    LEADS_DATE,
    LIMITS,
    MEASURES,
    MONTH,
    NAMES,
    NEGATES,
    OPENS,
    PAYS,
)
from dragoman.extractors.counts.measures import Measure, glued_unit, read_sign, read_unit
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.numerals import read_numeral
from dragoman.extractors.counts.page import DASHES, SPACES
from dragoman.extractors.counts.ranges import (
    is_year_range,
    range_limits,
    read_range,
    read_ratio,
)
from dragoman.extractors.counts.specials import SPECIALS
from dragoman.extractors.counts.titles import is_model, is_title
from dragoman.extractors.counts.traps import (
    MARKS,
    behind_dialled,
    behind_mark,
    behind_name,
    is_chain,
    is_clock,
    is_item,
    is_named,
    is_score,
)
from dragoman.extractors.counts.words import ARTICLES, YEAR_PREPOSITIONS

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page, Quantity

PLAIN = frozenset(("digits", "words"))
#: Forms of numbers that hold their unit.
UNIT_FORMS = frozenset(("glued", "fold"))
#: What a gap begins with that may join a number to the next, and what closes it off from a unit.
RANGE_OPENERS = DASHES | frozenset(" \n\t\r\u00a0\u202f\u2009~%")
CLOSING_MARKS = frozenset(".,;:)?!”’")
MILLION = 1e6
HYPHENS = frozenset(("-", "‑", "‐"))


def read_quantity(page: Page, index: int, skip: int = 0) -> tuple[int, Quantity | None]:  # noqa: C901, PLR0911 - one return a rule
    """Return the token from which reading goes on, and the quantity that begins at the number at token *index*, if one does.

    *skip* is the length of a currency's letters glued before its digits.
    """
    lowers, gaps = page.lowers, page.gaps
    if lowers[index] < ":":
        dated = lowers[index - 1] in page.classes.date_lead or lowers[index + 1] in page.classes.plain_month
        if dated and is_plain_date(page, index):
            return index + 1, None
        if lowers[index][0] == "0":
            behind = behind_dialled(page, index)
            if behind is not None:
                return behind, None
    numeral = read_numeral(page, index, skip)
    if numeral is None:
        return index + 1, None
    duty = page.duty_of(lowers[numeral[1]]) or 0
    if duty & DIVIDES:
        numeral = read_ratio(page, numeral)
    first, stop, _, _, _, _, form, _ = numeral
    gap = gaps[stop]
    if gaps[first] != " " and not skip and behind_name(page, first):
        return past_chain(page, stop), None
    if form in SPECIALS:
        quantity = SPECIALS[form](page, numeral)
        return (stop if quantity is None else quantity[1]), quantity
    if (duty & CLOCKS or gap == ":") and form in PLAIN and not skip and is_clock(page, numeral):
        return (stop + 2 if lowers[stop] == "past" else past_chain(page, stop)), None
    if gap != " " and gap[:1] in MARKS:
        behind = behind_mark(page, stop)
        if behind is not None:
            return behind, None
    if form == "words" and lowers[first] == "one" and stop == first + 1 and not counts_one(page, first):
        return stop, None
    return read_cardinal(page, numeral)


def past_chain(page: Page, stop: int) -> int:
    """Step over the numbers chained to a trap: the rest of a phone number, a time or a version."""
    limit = min(page.size, stop + 8)
    joints = ("-", "–", " ", " (", ") ") if page.gaps[stop - 1][-1:] == "+" else ("-", "–", ":", ".", "/")
    while stop < limit and page.words[stop][0] <= "9" and page.gaps[stop] in joints:
        stop += 1
    return stop


def counts_one(page: Page, first: int) -> bool:
    """Whether "one" counts: "one soldier", "one killed", and not the pronoun, "one of", "one day"."""
    before, following, gap = page.lowers[first - 1], page.lowers[first + 1], page.gaps[first + 1]
    if (page.gaps[first] in SPACES and before in page.classes.one_lead) or not following or gap not in (" ", "-"):
        return False
    if following not in page.classes.function:
        return following not in page.classes.one_end and following[0] > "9"
    if following in ("more", "other"):
        return page.lowers[first + 2] not in page.classes.function
    return following in ("to", "or", "in", "over") and page.lowers[first + 2] in page.vocabulary.numbers


def read_cardinal(page: Page, numeral: Numeral) -> tuple[int, Quantity | None]:  # noqa: C901, PLR0911, PLR0912, PLR0915 - see below
    """Read what stands around a number that is no rank: sign, range, unit or noun, bound and change.

    One function, since it runs for every number of every text, and passing ten values from part to part would cost more than the parts.
    """
    first, stop, start, end, value, high, form, scale = numeral
    lowers, gaps, duty_of = page.lowers, page.gaps, page.duty_of
    gap, before, following = gaps[stop], lowers[first - 1], lowers[stop]
    ahead_duty, duty = duty_of(before) or 0, duty_of(following) or 0
    spaced = gap == " "
    joined = not spaced and gap[:1] in RANGE_OPENERS
    if form == "digits" and (
        (joined and is_score(page, numeral))
        or (ahead_duty & LEADS_DATE and before in YEAR_PREPOSITIONS and is_dated(page, numeral))
    ):
        return past_chain(page, stop), None
    unit, unit_kind, begin = None, "", start
    if (gaps[first] != " " or ahead_duty & PAYS or start > page.starts[first]) and form in PLAIN:
        sign = read_sign(page, first, start)
        if sign is not None:
            begin, unit = sign
            unit_kind = "money"
    if ahead_duty & NEGATES and gaps[first] in (" ", "-") and value > 0:
        first, value, high = first - 1, -value, -value
        begin = start = page.starts[first]
    low: float | None = value
    second = None
    if (joined or (duty & JOINS and spaced and (following != "and" or before == "between"))) and form != "glued":
        second = read_range(page, numeral, unit)
        if second is not None:
            if is_no_range(page, numeral, second, unit):
                return past_chain(page, second[1]), None
            low, high = range_limits(numeral, second)
            stop, end, scale = second[1], second[3], second[7]
            form = second[6] if second[6] == "glued" else form
            gap, following = gaps[stop], lowers[stop]
            duty = duty_of(following) or 0
    found = None
    if form in UNIT_FORMS:
        found = glued_unit(page, stop, end) if form == "glued" else (stop, end, "time", "measure")
    elif duty & MEASURES or (gap != " " and gap[:1] not in CLOSING_MARKS):
        found = read_unit(page, stop, end, value, scale)
    if form == "vague" and found is not None and found[2] == "time":
        found = None  # "several times", which says no more than "often"
    if following == "of" and found is None and (value < 1 or form == "vague"):
        found = unit_behind_of(page, stop, end, value, scale)
    whole_end = end
    if found is not None and (unit is None or found[3] == "money"):
        stop, whole_end, name, unit_kind = found
        if unit_kind == "money" and page.words[stop - 1] == f"M{name}":  # "30 MUSD"
            value, low, high = value * MILLION, (low or 0.0) * MILLION, (high or 0.0) * MILLION
        unit = unit or name
        gap, following = gaps[stop], lowers[stop]
        duty = duty_of(following) or 0
    kind = unit_kind or (form if form in ("fraction", "vague") else "cardinal")
    noun, behind = None, stop
    if unit_kind == "duration":
        age = aged_in(page, first, stop, whole_end, unit)
        if age is not None:
            (stop, whole_end), kind = age, "age"
            gap, following = gaps[stop], lowers[stop]
            duty = duty_of(following) or 0
    elif not unit_kind:
        if (1000 <= value < 2150 or (ahead_duty | duty) & MONTH) and second is None and is_date(page, numeral):
            return stop, None
        hyphen = gap in HYPHENS and stop < page.size and page.words[stop][0] > "9"
        if hyphen and form == "digits" and not page.shouting and page.words[stop][0].isupper():
            return stop + 1, None
        part = form == "fraction"
        noun, behind = read_noun(page, stop, single=part or 1 in (value, low), hyphen=hyphen, part=part)
        if page.words[numeral[0] - 1] != before or ahead_duty & NAMES:
            # "the Stoxx 600 index" counts none
            sure = noun is None or hyphen or value == 1 or page.plurals.holds(lowers[behind - 1])
            if is_named(page, numeral, counted=behind > stop and sure):
                return stop, None
        if noun is None and kind == "cardinal" and second is None:
            if is_age(page, numeral):
                kind, unit = "age", "year"
            elif behind == stop and (is_model(page, numeral) or (gap != " " and is_item(page, numeral))):
                return stop, None
        if form == "words" and page.words[first] != lowers[first] and is_title(page, first, stop):
            return stop, None
    elliptic = noun is None and behind > stop
    bound, after = "=", None
    if duty & LIMITS or (gap != " " and gap[:1] == "+"):
        after = bound_behind(page, stop, whole_end)
        if after is not None:
            stop, whole_end, bound = after
            if noun is None and not unit_kind:
                noun, behind = read_noun(page, stop, single=gap in HYPHENS, hyphen=False)
    lead = first
    if begin != start:
        while lead and page.starts[lead - 1] >= begin:
            lead -= 1
    if lead != numeral[0]:
        before = lowers[lead - 1]
        ahead_duty = duty_of(before) or 0
    if ahead_duty & BOUNDS or gaps[lead] != " ":
        ahead = read_bound(page, lead, begin)
        if ahead is not None:
            lead, begin = ahead[:2]
            bound = ahead[2] if after is None or ahead[2] != "~" else bound
            before = lowers[lead - 1]
            ahead_duty = duty_of(before) or 0
    if second is not None and lead and ahead_duty & OPENS and gaps[lead][:1] == " ":
        lead -= 1
        begin, before = page.starts[lead], lowers[lead - 1]
        ahead_duty = duty_of(before) or 0
    change = None
    if noun is None and kind != "age" and before not in ENDPOINTS and (unit != "time" or form == "fold"):
        if value < 0 and unit_kind == "percent":
            change = "down"
        elif (ahead_duty | (duty_of(lowers[stop]) or 0)) & CHANGES:
            change = read_change(page, lead, stop)
    if bound != "=" and low == high:
        low, high = opened(low, high, bound)
    quantity = (
        lead, stop, begin, whole_end, start, end, low, high, bound, change, unit, noun, kind,
        max(stop, behind), elliptic,
    )  # fmt: skip
    return (stop if stop > first else first + 1), quantity


def is_no_range(page: Page, one: Numeral, two: Numeral, unit: str | None) -> bool:
    """Whether what looks like a range is a chain of numbers, or two years, or two days."""
    if is_chain(page, two[1]):
        return True
    plain = one[6] == "digits" and one[7] == two[7] == 1 and unit is None
    return plain and (is_year_range(page, one, two) or is_day_range(page, one, two))


def unit_behind_of(page: Page, stop: int, end: int, value: float, scale: float) -> Measure | None:
    """Read the currency behind "of", and any unit behind "of a": "millions of dollars", "0.2 of a point"."""
    if page.gaps[stop + 1] != " ":
        return None
    article = page.lowers[stop + 1] in ARTICLES
    found = read_unit(page, stop + 1 + article, end, value, scale)
    return found if found is not None and (article or found[3] == "money") else None


def opened(low: float | None, high: float | None, bound: str) -> tuple[float | None, float | None]:
    """Leave the side open to which a one-sided bound points."""
    if bound in (">", ">="):
        return low, None
    return (None, high) if bound in ("<", "<=") else (low, high)
