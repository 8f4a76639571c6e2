"""From a numeral to a quantity: what it counts or is measured in, its bound and its change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.ages import aged_in, is_age, is_said_to_be_age
from dragoman.extractors.counts.amounts import CLOSING_MARKS, PLAIN, past_chain, read_amount
from dragoman.extractors.counts.bounds import ENDPOINTS, bound_behind, read_bound, read_change
from dragoman.extractors.counts.calendar import is_date, is_hour, is_plain_date
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
from dragoman.extractors.counts.measures import read_unit
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.numerals import read_numeral
from dragoman.extractors.counts.page import SPACES
from dragoman.extractors.counts.powers import scaled
from dragoman.extractors.counts.ranges import read_ratio
from dragoman.extractors.counts.specials import BEFALLING, SPECIALS, befalls
from dragoman.extractors.counts.titles import is_lettered, is_model, is_title
from dragoman.extractors.counts.traps import (
    MARKS,
    behind_dialled,
    behind_mark,
    behind_name,
    is_clock,
    is_item,
    is_named,
    past_items,
)

if TYPE_CHECKING:
    from dragoman.extractors.counts.amounts import Amount
    from dragoman.extractors.counts.page import Numeral, Page, Quantity

#: What the words before and behind a number may mean to it, and the gaps before it, where a closer look at its sign, range or unit is due.
LEADING = LEADS_DATE | PAYS | NEGATES
FOLLOWING = JOINS | NAMES
PLAIN_BEFORE = frozenset((" ", ", "))
MILLION = 1e6
HYPHENS = frozenset(("-", "‑", "‐"))
#: What the gap behind a number begins with where it may be bounded: "300+", "60-odd".
LIMITING_MARKS = frozenset("+-")
#: Bounds that say how far something went, not by how much; verbs that with money mean to collect it.
LEVELS = frozenset(("below", "above", "beyond", "past"))
COLLECTS = frozenset(("raise", "raised", "raises", "raising"))
#: The kinds of what has no unit.
UNMEASURED = frozenset(("cardinal", "fraction", "vague"))
#: The forms of words of effect that say what befell those counted right before them ("Kharkiv 12 dead"), and what no such word has.
SUFFERED = frozenset(("state", "verb"))
NONE = ("", "")


def read_quantity(page: Page, index: int, skip: int = 0) -> tuple[int, Quantity | None]:  # noqa: PLR0911 - one return a rule
    """Return the token from which reading goes on, and the quantity that begins at the number at token *index*, if one does.

    *skip* is the length of a currency's letters glued before its digits.
    """
    lowers, gaps = page.lowers, page.gaps
    if lowers[index] < ":" and (
        lowers[index - 1] in page.classes.date_lead
        or lowers[index + 1] in page.classes.plain_month
        or lowers[index][0] == "0"
    ):
        goal = past_digits(page, index)
        if goal is not None:
            return goal, None
    numeral = read_numeral(page, index, skip)
    if numeral is None:
        return index + 1, None
    first, stop, form = numeral[0], numeral[1], numeral[6]
    if gaps[first] != " " and not skip and behind_name(page, first):
        return past_chain(page, stop), None
    if form in SPECIALS:
        quantity = SPECIALS[form](page, numeral)
        return (stop if quantity is None else quantity[1]), quantity
    duty = page.duty_of(lowers[stop], 0)
    if duty & DIVIDES:
        numeral = read_ratio(page, numeral)
        stop = numeral[1]
    if gaps[stop] != " " or duty & CLOCKS:
        goal = past_marked(page, numeral, duty, skip)
        if goal is not None:
            return goal, None
    if lowers[first] == "one" and stop == first + 1 and not counts_one(page, first):
        return stop, None
    return read_cardinal(page, numeral)


def past_digits(page: Page, index: int) -> int | None:
    """Return the token behind a plain date, a time of day or a number to be dialled that begins at token *index*; None for any other number."""
    if is_plain_date(page, index):
        return index + 1
    if page.words[index][0] != "0":
        return None
    return behind_dialled(page, index) or (index + 1 if is_hour(page.words[index]) else None)


def past_marked(page: Page, numeral: Numeral, duty: int, skip: int) -> int | None:
    """Return the token behind a time of day, or behind what a mark behind the number makes of it; None for any other number.

    *duty* is that of the word behind the number.
    """
    stop, gap = numeral[1], page.gaps[numeral[1]]
    if (duty & CLOCKS or gap == ":") and numeral[6] in PLAIN and not skip and is_clock(page, numeral):
        return stop + 2 if page.lowers[stop] == "past" else past_chain(page, stop)
    return behind_mark(page, stop) if gap[:1] in MARKS else None


def counts_one(page: Page, first: int) -> bool:
    """Whether "one" counts: "one soldier", "one killed", "one was hurt", and not the pronoun, "one of", "one day"."""
    before, following, gap = page.lowers[first - 1], page.lowers[first + 1], page.gaps[first + 1]
    if (page.gaps[first] in SPACES and before in page.classes.one_lead) or not following or gap not in (" ", "-"):
        return False
    if gap == " " and page.gaps[first + 2] == "-" and following in page.classes.function:
        return True  # "one off-duty guard"
    if following not in page.classes.function:
        return following not in page.classes.one_end and following[0] > "9"
    if following in BEFALLING:
        return befalls(page, first + 2)
    if following in ("more", "other"):
        return page.lowers[first + 2] not in page.classes.function
    joins = following in ("to", "or", "in", "over") or (following == "and" and before == "between")
    return joins and page.lowers[first + 2] in page.vocabulary.numbers


def read_cardinal(page: Page, numeral: Numeral) -> tuple[int, Quantity | None]:
    """Read what stands around a number that is no rank: its sign, range and unit, or what it counts; then its bound and change.

    Returns the token from which reading goes on, and the quantity, or None where the number belongs to a date or a name.
    """
    first, stop, start, end, value, high, form, scale = numeral
    lowers, gaps, gap = page.lowers, page.gaps, page.gaps[stop]
    ahead, duty = page.duty_of(lowers[first - 1], 0), page.duty_of(lowers[stop], 0)
    if (
        form not in PLAIN
        or ahead & LEADING
        or gaps[first] not in PLAIN_BEFORE
        or start != page.starts[first]
        or (duty & FOLLOWING if gap == " " else gap[:1] not in CLOSING_MARKS)
    ):
        goal, amount = read_amount(page, numeral, ahead, duty)
        if amount is None:
            return goal, None
    else:  # the plain case: "12 soldiers", "12 percent", "3 years"
        found = read_unit(page, stop, end, value, scale) if duty & MEASURES and gap == " " else None
        behind, whole_end, unit, kind = (stop, end, None, "") if found is None else found
        amount = first, behind, start, whole_end, start, end, value, high, unit, kind, False
    quantity = measured(page, numeral, amount) if amount[9] else counted(page, numeral, amount)
    if quantity is None:
        listed = ahead & NAMES and lowers[first - 1][-1] == "s"  # "pages 12 and 13"
        return past_items(page, amount[1]) if listed else amount[1], None
    lead, stop = quantity[:2]
    ranged, gap = amount[10], gaps[stop]
    if (
        page.duty_of(lowers[lead - 1], 0) & BOUNDS
        or gaps[lead] not in PLAIN_BEFORE
        or (
            page.duty_of(lowers[stop], 0) & LIMITS and is_limited(page, stop)
            if gap == " "
            else gap[:1] in LIMITING_MARKS
        )
        or ranged
    ):
        quantity = bounded(page, quantity, ranged=ranged)
    if quantity[11] is None and quantity[12] != "age":
        quantity = changed(page, quantity)
    return quantity[1], quantity


def is_limited(page: Page, stop: int) -> bool:
    """Whether what stands behind a number that ends before token *stop* may bound it: "30 odd", "12 or more", "65 and over"."""
    phrases = page.vocabulary.behind.get(page.lowers[stop])
    return phrases is None or page.lowers[stop + 1] in phrases


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


def counted(page: Page, numeral: Numeral, amount: Amount) -> Quantity | None:
    """Return the quantity that an amount without a unit is, with what it counts, or None for a number of a date or a name."""
    lead, stop, begin, whole_end, start, end, low, high, unit, _, ranged = amount
    first, _, _, _, value, _, form, _ = numeral
    lowers, words, gap = page.lowers, page.words, page.gaps[stop]
    duty = page.duty_of(lowers[first - 1], 0)
    dated = 1000 <= value < 2150 or (duty | page.duty_of(lowers[stop], 0)) & MONTH
    if dated and not ranged and is_date(page, numeral):
        return None
    hyphen = gap in HYPHENS and stop < page.size and words[stop][0] > "9"
    if hyphen and form == "digits" and not page.shouting and words[stop][0].isupper():
        return None
    kind = form if form in UNMEASURED else "cardinal"
    part = form == "fraction"
    noun, behind = read_noun(page, stop, single=part or value == 1, hyphen=hyphen, part=part)
    if words[first - 1] != lowers[first - 1] or duty & NAMES:
        sure = behind > stop and (noun is None or hyphen or is_counted(page, value, behind, duty))
        suffered = not sure and gap == " " and page.vocabulary.effects.get(lowers[stop], NONE)[1] in SUFFERED
        if is_named(page, numeral, counted=sure or suffered):
            return None
    if (
        value % 1
        and form == "digits"
        and numeral[7] == 1
        and noun is not None
        and not page.plurals.holds(lowers[behind - 1])
    ):
        noun, behind = None, stop  # "a magnitude 6.4 earthquake"
    if noun is None and kind == "cardinal":
        if is_said_to_be_age(page, first) if ranged else is_age(page, numeral):
            kind, unit = "age", "year"
        elif not ranged and behind == stop and (is_model(page, numeral) or (gap != " " and is_item(page, numeral))):
            return None
    if form == "words" and words[first] != lowers[first] and is_title(page, first, stop):
        return None
    elliptic = noun is None and behind > stop
    return lead, stop, begin, whole_end, start, end, low, high, "=", None, unit, noun, kind, behind, elliptic


def is_counted(page: Page, value: float, behind: int, duty: int) -> bool:
    """Whether a noun that ends before token *behind* has the form that *value* asks for: "the Stoxx 600 index", "a category one hurricane" count none."""
    plural = page.plurals.holds(page.lowers[behind - 1])
    return plural if value != 1 else not plural and not duty & NAMES


def bounded(page: Page, quantity: Quantity, *, ranged: bool) -> Quantity:
    """Return *quantity* with the bounds before and behind it, and a range with the "between" or "from" that opens it."""
    lead, stop, begin, whole_end, start, end, low, high, bound, change, unit, noun, kind, behind, elliptic = quantity
    after = bound_behind(page, stop, whole_end)
    if after is not None:
        hyphen = page.gaps[stop] in HYPHENS
        stop, whole_end, bound = after
        if noun is None and kind in UNMEASURED:
            noun, behind = read_noun(page, stop, single=hyphen, hyphen=False)
    before = read_bound(page, lead, begin, timed=kind == "duration")
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


def changed(page: Page, quantity: Quantity) -> Quantity:
    """Return *quantity*, which counts nothing, with the change that it is the amount of, if any: not where a change ends, nor "three times"."""
    lead, stop, low = quantity[0], quantity[1], quantity[6]
    before = page.lowers[lead - 1]
    if before in ENDPOINTS or page.lowers[lead] in LEVELS or page.lowers[stop - 1] == "times":
        return quantity
    if low is not None and low < 0 and quantity[12] == "percent":
        return (*quantity[:9], "down", *quantity[10:])
    if before != "of" and not (page.duty_of(before, 0) | page.duty_of(page.lowers[stop], 0)) & CHANGES:
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
