"""Numbers that are days and years: they belong to dates and count nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.page import SPACES
from dragoman.extractors.counts.words import WORDS_THAT_ARE_MONTHS, YEAR_PREPOSITIONS

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

PEOPLE = frozenset(("people", "men", "women", "children"))
VERBS_BEHIND_MAY = frozenset("be have not also on".split())
CLOSING = frozenset((".", ",", ";", ")"))
#: How many digits a year has, with which it begins at first sight, and what stands before it, or before a day.
LENGTH_OF_YEAR = 4
CENTURIES = frozenset(("19", "20"))
BARE_BEFORE = frozenset((" ", ", "))
BEHIND_MONTH = frozenset((" ", ". "))


def is_plain_date(page: Page, index: int, *, alone: bool) -> bool:
    """Whether digits are at first sight a day or a year: "17 October", "Oct. 17", "in 2014", "the 1996 vote"; most numbers in news are.

    *alone* says that the words around them neither are a unit nor go on the number.
    """
    word, before = page.words[index], page.lowers[index - 1]
    behind, following = page.gaps[index + 1], page.words[index + 1]
    if not word.isdigit():
        return False
    ends = (behind[:1] in CLOSING and (len(behind) > 1 or following[:1] > "9")) or (alone and behind == " ")
    if len(word) == LENGTH_OF_YEAR:
        plain = ends and alone and page.gaps[index] in BARE_BEFORE and word[:2] in CENTURIES
        return plain and _is_year(page, index, index + 1, float(word))
    if len(word) > 2:
        return False
    if before in page.classes.plain_month:
        complete = page.gaps[index] == page.gaps[index - 1] == " " and page.words[index - 2].isdigit()
        plain = ends and page.gaps[index] in BEHIND_MONTH and not complete
        return plain and (following[:1] > "9" or (len(following) == LENGTH_OF_YEAR and following.isdigit()))
    return page.lowers[index + 1] in page.classes.plain_month and page.gaps[index] == behind == " " and word <= "31"


def is_hour(word: str) -> bool:
    """Whether four digits that begin with a zero are a time of day: "at 0715"."""
    return len(word) == 4 and word.isdecimal() and word[2] < "6" and "0000" < word < "1000"


def is_dated(page: Page, numeral: Numeral) -> bool:
    """Whether a bare year follows a word that leads to nothing else, so that what stands behind is no unit: "during 2016 Stone spoke"."""
    first, stop, _, _, value, _, form, scale = numeral
    if not 1900 <= value < 2100 or stop != first + 1 or form != "digits" or scale != 1:
        return False
    return page.lowers[first - 1] in YEAR_PREPOSITIONS and page.gaps[first] == " "


def is_date(page: Page, numeral: Numeral) -> bool:
    """Whether a number is the day or the year of a date that shows plainly."""
    first, stop, _, _, value, _, form, scale = numeral
    if scale != 1 or value != int(value) or not 0 < value < 2200:
        return False
    if (value <= 31 or (value < 100 and form == "digits")) and _is_day(page, first, stop, value, form):
        return True
    return form == "digits" and stop == first + 1 and 1000 <= value < 2150 and _is_year(page, first, stop, value)


def is_day_range(page: Page, one: Numeral, two: Numeral) -> bool:
    """Whether a range is one of days: "Sept. 20-24", "3 to 5 May"."""
    if one[4] > 31 or two[4] > 31 or one[7] * two[7] != 1:
        return False
    return is_month(page, one[0] - 1) or (page.gaps[two[1]] == " " and is_month(page, two[1]))


def is_month(page: Page, index: int) -> bool:
    """Whether a word is the name of a month, and not the verb "may" or "march"."""
    word = page.lowers[index]
    if word not in WORDS_THAT_ARE_MONTHS:
        return word in page.classes.month
    return page.words[index][:1].isupper() and not (page.shouting and page.lowers[index + 1] in VERBS_BEHIND_MAY)


def _is_day(page: Page, first: int, stop: int, value: float, form: str) -> bool:
    """Whether a small number stands beside a month; behind it, also a year of two digits ("8 JAN 90")."""
    lowers, gaps = page.lowers, page.gaps
    if gaps[stop] in (" ", "-", "/") and is_month(page, stop):
        return value <= 31
    if form == "ordinal" and (
        (lowers[stop] == "of" and lowers[stop + 1] in page.classes.month)
        or (lowers[first - 1] == "the" and lowers[first - 2] in page.classes.month and gaps[first - 1] == " ")
    ):
        return True
    if form not in ("digits", "ordinal") or gaps[first] not in (" ", ". ", " the ") or not is_month(page, first - 1):
        return False
    complete = gaps[first] == gaps[first - 1] == " " and lowers[first - 2].isdigit()  # "on 23 September 28 bodies"
    return not complete


def _is_year(page: Page, first: int, stop: int, value: float) -> bool:  # noqa: PLR0911 - one return a rule
    """Whether four digits are a year: by what stands before them, or because nothing behind them can be counted."""
    before, gap = page.lowers[first - 1], page.gaps[first]
    if page.gaps[stop][:1] in ("%", "°") or page.words[first][0] == "0":
        return False
    if gap in SPACES and before in page.classes.year_lead and before not in page.classes.either_lead:
        return True
    if gap == ", " and before.isdigit() and page.lowers[first - 2] in page.classes.month:
        return True
    if not 1900 <= value < 2100 or (before in page.vocabulary.bounds and before not in page.classes.either_lead):
        return False
    following = page.lowers[stop]
    if page.gaps[stop] != " ":
        return True
    if following in PEOPLE:
        return False
    counted = following[-1:] == "s" and len(following) > 3 and following not in page.classes.function
    return not counted or before == "the" or gap.startswith("'")
