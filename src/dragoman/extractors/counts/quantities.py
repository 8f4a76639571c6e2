"""From a numeral to a quantity: what it counts or is measured in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.ages import is_age, is_said_to_be_age
from dragoman.extractors.counts.amounts import CLOSING_MARKS, PLAIN, measured, past_chain, read_amount
from dragoman.extractors.counts.calendar import BARE_BEFORE, LENGTH_OF_YEAR, is_date, is_hour, is_plain_date
from dragoman.extractors.counts.duties import (
    CLOCKS,
    CONTINUES,
    DIVIDES,
    JOINS,
    LEADS_DATE,
    LIMITS,
    MEASURES,
    MONTH,
    NAMES,
    NEGATES,
    PAYS,
)
from dragoman.extractors.counts.fates import INSIDE, NONE
from dragoman.extractors.counts.measures import read_unit
from dragoman.extractors.counts.modifiers import UNMEASURED, finished
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.numerals import read_numeral
from dragoman.extractors.counts.page import HYPHENS, SPACES
from dragoman.extractors.counts.plain import INVOLVED_AHEAD, INVOLVED_BEHIND, PLAIN_BEHIND, read_plain
from dragoman.extractors.counts.ranges import read_ratio
from dragoman.extractors.counts.specials import BEFALLING, SPECIALS, befalls
from dragoman.extractors.counts.titles import is_model, is_title
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

#: What the words before and behind a number may mean to it where a closer look at its sign, range or unit is due.
LEADING = LEADS_DATE | PAYS | NEGATES
FOLLOWING = JOINS | NAMES
#: What the words before and behind digits may mean to them that makes them no plain day or year.
ATTACHED_AHEAD = PAYS | NEGATES
ATTACHED_BEHIND = CLOCKS | MEASURES | JOINS | DIVIDES | LIMITS | CONTINUES


def read_quantity(page: Page, index: int, skip: int = 0) -> tuple[int, Quantity | None]:
    """Return the token from which reading goes on, and the quantity that begins at the number at token *index*, if one does.

    *skip* is the length of a currency's letters glued before its digits.
    """
    lowers = page.lowers
    word = lowers[index]
    if word < ":" and (
        len(word) == LENGTH_OF_YEAR
        or lowers[index - 1] in page.classes.date_lead
        or lowers[index + 1] in page.classes.plain_month
        or word[0] == "0"
    ):
        goal = past_digits(page, index)
        if goal is not None:
            return goal, None
    numeral = read_numeral(page, index, skip)
    if numeral is None:
        return index + 1, None
    first, stop, form = numeral[0], numeral[1], numeral[6]
    if page.gaps[first] != " " and not skip and behind_name(page, first):
        return past_chain(page, stop), None
    if form in SPECIALS:
        quantity = SPECIALS[form](page, numeral)
        return (stop if quantity is None else quantity[1]), quantity
    ahead, duty = page.duty_of(lowers[first - 1], 0), page.duty_of(lowers[stop], 0)
    if page.gaps[stop] in PLAIN_BEHIND and not (ahead & INVOLVED_AHEAD or duty & INVOLVED_BEHIND):
        quantity = read_plain(page, numeral, ahead, duty)
        if quantity is not None:
            return quantity[1], quantity
    return read_involved(page, numeral, ahead, duty, skip)


def read_involved(page: Page, numeral: Numeral, ahead: int, duty: int, skip: int) -> tuple[int, Quantity | None]:
    """Do what `read_quantity` does where more than a plain word or unit stands beside *numeral*, which is no rank.

    *ahead* and *duty* are those of the words before and behind it.
    """
    if duty & DIVIDES:
        numeral = read_ratio(page, numeral)
        duty = page.duty_of(page.lowers[numeral[1]], 0)
    first, stop = numeral[0], numeral[1]
    if page.gaps[stop] != " " or duty & CLOCKS:
        goal = past_marked(page, numeral, duty, skip)
        if goal is not None:
            return goal, None
    if page.lowers[first] == "one" and stop == first + 1 and not counts_one(page, first):
        return stop, None
    return read_cardinal(page, numeral, ahead, duty)


def past_digits(page: Page, index: int) -> int | None:
    """Return the token behind a plain date, a time of day or a number to be dialled that begins at token *index*; None for any other number."""
    following = page.lowers[index + 1]
    ahead, duty = page.duty_of(page.lowers[index - 1], 0), page.duty_of(following, 0)
    harmless = following == "in" or (following == "and" and ahead & LEADS_DATE)
    if is_plain_date(page, index, alone=not (ahead & ATTACHED_AHEAD or (duty & ATTACHED_BEHIND and not harmless))):
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


def read_cardinal(page: Page, numeral: Numeral, ahead: int, duty: int) -> tuple[int, Quantity | None]:
    """Read what stands around a number that is no rank: its sign, range and unit, or what it counts; then its bound and change.

    *ahead* and *duty* are those of the words before and behind it. Returns the token from which reading goes on, and the quantity, or None where the number belongs to a date or a name.
    """
    first, stop, start, end, value, high, form, scale = numeral
    lowers, gaps, gap = page.lowers, page.gaps, page.gaps[stop]
    if (
        form not in PLAIN
        or ahead & LEADING
        or gaps[first] not in BARE_BEFORE
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
    quantity = measured(page, numeral, amount) if amount[9] else counted(page, numeral, amount, ahead)
    if quantity is None:
        listed = ahead & NAMES and lowers[first - 1][-1] == "s"  # "pages 12 and 13"
        return past_items(page, amount[1]) if listed else amount[1], None
    if quantity[0] != first:
        ahead = page.duty_of(lowers[quantity[0] - 1], 0)
    quantity = finished(page, quantity, ahead, ranged=amount[10])
    return quantity[1], quantity


def counted(page: Page, numeral: Numeral, amount: Amount, ahead: int) -> Quantity | None:
    """Return the quantity that an amount without a unit is, with what it counts, or None for a number of a date or a name.

    *ahead* is the duty of the word before its numeral.
    """
    lead, stop, begin, whole_end, start, end, low, high, unit, _, ranged = amount
    first, _, _, _, value, _, form, _ = numeral
    lowers, words, gap = page.lowers, page.words, page.gaps[stop]
    dated = 1000 <= value < 2150 or (ahead | page.duty_of(lowers[stop], 0)) & MONTH
    if dated and not ranged and is_date(page, numeral):
        return None
    hyphen = gap in HYPHENS and stop < page.size and words[stop][0] > "9"
    if hyphen and form == "digits" and not page.shouting and words[stop][:1].isupper():
        return None
    kind = form if form in UNMEASURED else "cardinal"
    part = form == "fraction"
    noun, behind = read_noun(page, stop, single=part or value == 1, hyphen=hyphen, part=part)
    if words[first - 1] != lowers[first - 1] or ahead & NAMES:
        sure = behind > stop and (noun is None or hyphen or is_counted(page, value, behind, ahead))
        suffered = not sure and gap == " " and page.vocabulary.effects.get(lowers[stop], NONE)[1] in INSIDE
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


def is_counted(page: Page, value: float, behind: int, ahead: int) -> bool:
    """Whether a noun that ends before token *behind* has the form that *value* asks for: "the Stoxx 600 index", "a category one hurricane" count none."""
    plural = page.plurals.holds(page.lowers[behind - 1])
    return plural if value != 1 else not plural and not ahead & NAMES
