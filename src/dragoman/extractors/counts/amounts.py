"""The amount of a number: its sign and currency, the second number of a range, and the unit behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dragoman.extractors.counts.ages import aged_in
from dragoman.extractors.counts.calendar import is_dated, is_day_range
from dragoman.extractors.counts.duties import JOINS, LEADS_DATE, MEASURES, NEGATES, PAYS
from dragoman.extractors.counts.measures import Measure, glued_unit, read_sign, read_unit, unit_at
from dragoman.extractors.counts.page import DASHES
from dragoman.extractors.counts.powers import scaled
from dragoman.extractors.counts.ranges import is_year_range, range_limits, read_range
from dragoman.extractors.counts.titles import is_lettered, is_title
from dragoman.extractors.counts.traps import is_chain, is_score
from dragoman.extractors.counts.words import ARTICLES

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page, Quantity

#: An amount: first token, token behind, code points of the whole and of the numeral, low, high, unit, the unit's kind (empty without
#: one), and whether it is a range.
Amount: TypeAlias = "tuple[int, int, int, int, int, int, float | None, float | None, str | None, str, bool]"

PLAIN = frozenset(("digits", "words"))
MILLION = 1e6
#: What a gap begins with that may join a number to the next, and what closes it off from a unit.
RANGE_OPENERS = DASHES | frozenset(" \n\t\r\u00a0\u202f\u2009~%")
CLOSING_MARKS = frozenset(".,;:)?!”’")


def read_amount(page: Page, numeral: Numeral, ahead: int, duty: int) -> tuple[int, Amount | None]:
    """Read the sign, the second number and the unit of a number beside which more stands than blanks and plain words.

    *ahead* and *duty* are those of the words before and behind it. Returns the token from which reading goes on, and the amount.
    """
    first, stop, start, end, value, high, form, scale = numeral
    gaps = page.gaps
    gap = gaps[stop]
    joined = gap != " " and gap[:1] in RANGE_OPENERS
    if form == "digits" and ((joined and is_score(page, numeral)) or (ahead & LEADS_DATE and is_dated(page, numeral))):
        return past_chain(page, stop), None
    lead, begin, unit = first, start, None
    if (gaps[first] != " " or ahead & PAYS or start > page.starts[first]) and form in PLAIN:
        lead, begin, unit = signed(page, first, start)
    low: float | None = value
    if ahead & NEGATES and gaps[first] in (" ", "-") and value > 0:
        lead, low, high = first - 1, -value, -value
        begin = start = page.starts[lead]
    second = None
    if (joined or (gap == " " and duty & JOINS)) and form != "glued":
        second = read_range(page, numeral, unit)
        if second is not None:
            if is_no_range(page, numeral, second, unit):
                return past_chain(page, second[1]), None
            low, high = range_limits(numeral, second)
            stop, end, scale = second[1], second[3], second[7]
            form = second[6] if second[6] == "glued" else form
            if unit is None and lead == first:
                unit = signed(page, second[0], second[2])[2]  # "8 or $9"
    kind, whole_end = "" if unit is None else "money", end
    found = unit_behind(page, (first, stop, start, end, value, high, form, scale))
    if found is not None and (unit is None or found[3] == "money"):
        stop, whole_end, name, kind = found
        unit = unit or name
    return stop, (lead, stop, begin, whole_end, start, end, low, high, unit, kind, second is not None)


def measured(page: Page, numeral: Numeral, amount: Amount) -> Quantity | None:
    """Return the quantity that an amount with a unit is, or None within a name; one of years is an age where the words around it say so."""
    lead, stop, begin, whole_end, start, end, low, high, unit, kind, _ = amount
    if page.words[numeral[0]] != page.lowers[numeral[0]] and (
        is_title(page, numeral[0], stop) or (numeral[6] == "glued" and is_lettered(page, numeral[0]))
    ):
        return None  # "the Six-Day War", "a Boeing 777F"
    if kind == "duration":
        age = aged_in(page, lead, stop, whole_end, unit)
        if age is not None:
            (stop, whole_end), kind = age, "age"
    elif kind == "money" and page.words[stop - 1] == f"M{unit}":  # "30 MUSD"
        low, high = scaled(low or 0.0, MILLION), scaled(high or 0.0, MILLION)
    return lead, stop, begin, whole_end, start, end, low, high, "=", None, unit, None, kind, stop, False


def signed(page: Page, first: int, start: int) -> tuple[int, int, str | None]:
    """Return the token and code point where the number at *start*, or a currency's sign before it, begins, and the currency or None."""
    sign = read_sign(page, first, start)
    if sign is None:
        return first, start, None
    begin, unit = sign
    while first and page.starts[first - 1] >= begin:
        first -= 1
    return first, begin, unit


def unit_behind(page: Page, numeral: Numeral) -> Measure | None:
    """Return the unit that stands behind a number or is glued to it, or None."""
    _, stop, _, end, value, _, form, scale = numeral
    if form in UNIT_FORMS:
        return UNIT_FORMS[form](page, numeral)
    gap, following, found = page.gaps[stop], page.lowers[stop], None
    if page.duty_of(following, 0) & MEASURES or (gap != " " and gap[:1] not in CLOSING_MARKS):
        found = read_unit(page, stop, end, value, scale)
    if form == "vague" and found is not None and found[2] == "time":
        found = None  # "several times", which says no more than "often"
    if following == "of" and found is None and (value < 1 or form == "vague"):
        found = unit_behind_of(page, stop, end, value, scale)
    return found


def _glued(page: Page, numeral: Numeral) -> Measure | None:
    return glued_unit(page, numeral[1], numeral[3])


def _fold(_: Page, numeral: Numeral) -> Measure:
    return numeral[1], numeral[3], "time", "measure"


def _surrounded(page: Page, numeral: Numeral) -> Measure | None:
    """Return the unit within "a mile and a half"."""
    found = unit_at(page, numeral[0] + 1, page.lowers[numeral[0] + 1])
    return None if found is None else (numeral[1], numeral[3], *found[1])


#: Forms of numbers that hold their unit.
UNIT_FORMS = {"glued": _glued, "fold": _fold, "around": _surrounded}


def past_chain(page: Page, stop: int) -> int:
    """Step over the numbers chained to a trap: the rest of a phone number, a time or a version."""
    limit = min(page.size, stop + 8)
    if page.gaps[stop] == "-" == page.gaps[stop + 1] and page.lowers[stop] == "to":
        stop += 1  # a vote of 12-to-7
    joints = ("-", "–", " ", " (", ") ") if page.gaps[stop - 1][-1:] == "+" else ("-", "–", ":", ".", "/")
    while stop < limit and page.words[stop][0] <= "9" and page.gaps[stop] in joints:
        stop += 1
    return stop


def is_no_range(page: Page, one: Numeral, two: Numeral, unit: str | None) -> bool:
    """Whether what looks like a range is a chain of numbers, or two years, or two days."""
    if is_chain(page, two[1]):
        return True
    plain = one[6] == "digits" and one[7] == two[7] == 1 and unit is None
    return plain and (is_year_range(page, one, two) or is_day_range(page, one, two))


def unit_behind_of(page: Page, stop: int, end: int, value: float, scale: float) -> Measure | None:
    """Read the unit behind "of", which with a part is a currency or stands behind "a": "thousands of tonnes", "0.2 of a point"."""
    if page.gaps[stop + 1] != " ":
        return None
    article = page.lowers[stop + 1] in ARTICLES
    found = read_unit(page, stop + 1 + article, end, value, scale)
    return found if found is not None and (article or value >= 1 or found[3] == "money") else None
