"""Two numerals that are one quantity: ranges ("40-50", "between 3 and 5") and ratios ("one in five")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.bounds import change_at
from dragoman.extractors.counts.measures import read_unit
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.numerals import read_numeral
from dragoman.extractors.counts.page import DASHES
from dragoman.extractors.counts.powers import scaled
from dragoman.extractors.counts.words import JOINING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

#: How many times its lower limit, in thousands, the upper limit of "50-60,000" may be.
WIDEST = 10
#: Of what is one or the other, the second is the next number, and small: "two or three".
MOST_EITHER = 20
#: How many times the lower limit the upper may be behind a verb of change, where the unit is told once: "rose 2 to 4 percent", "fell 12 to 345 cents".
WIDEST_CHANGE = 4
#: Before a share, and no count, of a round number: "only 4 in 10 wells".
SHARING = frozenset(("only", "just", "every", "each"))
#: Of how many a share may be told: with "out of" beyond the round numbers, and with "in".
LARGEST_BASE, LARGEST_SHARE = 12, 1000
#: Of how many there may be a single one: "one in a million"; what stands before how many.
LARGEST_CHANCE = 1e9
EACH = frozenset(("a", "every"))
#: What else may stand between the limits of a range.
RANGE_SIGNS = DASHES | {"~", "-$", "–$", "-£", "–£", "-€", "–€", "- $"}
SIGNS = frozenset(("", "-", "$", "£", "€", "¥"))
NUMERIC = frozenset(("small", "tens", "scale", "hundred", "dozen"))
PARTS = frozenset(("part", "ordinal"))
LIMITS = frozenset(("digits", "words", "fraction", "glued"))


def read_range(page: Page, numeral: Numeral, unit: str | None) -> Numeral | None:
    """Return the numeral that closes the range which *numeral* opens, or None."""
    percents = page.gaps[numeral[1]][:1] == "%"
    place = _second_at(page, numeral, percents=percents)
    if place is None:
        return None
    skip = 2 if _us_dollars(page, place) else 0
    second = read_numeral(page, place, skip)
    if second is None or second[6] not in LIMITS or (percents and page.gaps[second[1]][:1] != "%"):
        return None
    low, high = range_limits(numeral, second)
    apart = numeral[6] == "fraction" != second[6] and numeral[4] < 1 < second[4]  # "by a fifth to 3.2 billion euros"
    if not low < high or apart or (second[7] > 1 and unit is None and like_year(page, numeral)):
        return None
    word = page.lowers[numeral[1]]
    if place == numeral[1]:
        return second
    if word == "or":
        scale = second[7]  # "two or three", "five or six hundred"
        return second if low >= scale and high == low + scale and high <= MOST_EITHER * scale else None
    scaled = (
        numeral[7] == 1 < second[7] and numeral[4] < second[4] / second[7] and page.lowers[numeral[0] - 1] != "from"
    )
    once = not percents and unit is None and high <= WIDEST_CHANGE * low
    ranges = (
        word == "and" or scaled or (once and _is_told_once(page, second))
    )  # "raise 4 to 5 billion", "lost 2 to 3 boats"
    specified = ((percents or unit is not None) and high > 2 * low) or high >= WIDEST * low
    return second if ranges or not moves(page, numeral[0], specified=specified) else None


def _is_told_once(page: Page, second: Numeral) -> bool:
    """Whether a unit or what is counted stands behind the second number, and so for both."""
    _, stop, _, end, value, _, _, scale = second
    if read_unit(page, stop, end, value, scale) is not None:
        return True
    return read_noun(page, stop, single=False, hyphen=False)[0] is not None


def _second_at(page: Page, numeral: Numeral, *, percents: bool) -> int | None:
    """Return the token where the second number of a range would begin, or None where nothing joins one."""
    first, stop = numeral[:2]
    gap = page.gaps[stop][percents:]
    word = page.lowers[stop]
    if gap.strip() in RANGE_SIGNS and word not in JOINING:
        place = stop
    elif gap in (" ", "-") and word in JOINING and page.gaps[stop + 1].strip() in SIGNS:
        if word == "and" and page.lowers[first - 1] != "between":
            return None
        place = stop + 1
    else:
        return None
    if place >= page.size:
        return None
    if page.words[place][0] <= "9" or _us_dollars(page, place):
        return place
    article = page.lowers[place] in ("a", "an")
    entry = page.vocabulary.numbers.get(page.lowers[place + article])
    if entry is None or not (entry[0] in NUMERIC or (article and entry[0] in PARTS)):
        return None
    return place + article


def _us_dollars(page: Page, place: int) -> bool:
    """Whether a number begins with "$US", as Australia writes it."""
    return page.words[place][:2] == "US" and page.gaps[place][-1:] == "$" and page.words[place][2:3].isdecimal()


def moves(page: Page, first: int, *, specified: bool) -> bool:
    """Whether "A to B" is a change and where it ends: "rose 3 to 25", "by $43 billion to $419 billion", "by 1,250 to 45,300", "rose from 3 to 5"."""
    first -= "" in page.vocabulary.bounds.get(page.lowers[first - 1], ())
    before = page.lowers[first - 1]
    if before == "by":
        return specified
    if before == "from":
        return any(
            page.lowers[place] in page.classes.shift or change_at(page, place) is not None
            for place in range(first - 5, first - 1)
        )
    return change_at(page, first - 1) is not None


def range_limits(one: Numeral, two: Numeral) -> tuple[float, float]:
    """Return the limits of a range; a scale word behind the second, or its thousands, count for both: "2 to 3 dozen", "50-60,000"."""
    low, high = one[4], two[4]
    if one[7] == 1 < two[7] and low < high / two[7]:
        return scaled(low, two[7]), high
    if two[7] == 1 and high % 1000 == 0 and high / WIDEST <= low * 1000 < high:
        return low * 1000, high
    return low, high


def like_year(page: Page, numeral: Numeral) -> bool:
    """Whether a number has four plain digits that a recent year has."""
    return numeral[6] == "digits" and numeral[7] == 1 and 1900 <= numeral[4] < 2100 and len(page.words[numeral[0]]) == 4


def is_year_range(page: Page, one: Numeral, two: Numeral) -> bool:
    """Whether two numbers are years: "1990-1995", "2019-20", "1995-01"."""
    plain = one[1] == one[0] + 1 and len(page.words[one[0]]) == 4
    return plain and 1500 <= one[4] < 2100 and (1500 <= two[4] < 2100 or page.gaps[one[1]] in DASHES)


def read_ratio(page: Page, numeral: Numeral) -> Numeral:
    """Return "one in five", "nine out of 10" and "1 over 3" as a fraction; any other numeral as it is."""
    first, stop, start, _, value, _, form, scale = numeral
    word = page.lowers[stop]
    place = stop + 2 if word == "out" else stop + 1
    place += page.lowers[place] in EACH and page.gaps[place] == " "
    if (
        form not in ("digits", "words")
        or scale != 1
        or page.gaps[stop] != " "
        or page.gaps[place] != " "
        or place >= page.size
    ):
        return numeral
    if word == "out" and page.lowers[stop + 1] != "of":
        return numeral
    below = read_numeral(page, place)
    if below is None or below[6] not in ("digits", "words") or not _divides(page, word, value, below):
        return numeral
    if word == "in" and value != 1 and not _is_share(page, first, below):
        return numeral
    share = value / below[4]
    return first, below[1], start, below[3], share, share, "fraction", 1.0


def _is_share(page: Page, first: int, below: Numeral) -> bool:
    """Whether "two in five" is a share: one that is bounded or counts nothing. "He killed two in three attacks" is none."""
    before = page.lowers[first - 1]
    if page.gaps[first] != " ":
        return True  # a clause begins with it
    bounded = before in page.vocabulary.bounds or before in SHARING
    return bounded or page.gaps[below[1]] != " " or page.lowers[below[1]] in page.classes.function


def _divides(page: Page, word: str, value: float, below: Numeral) -> bool:
    """Whether the second number of a ratio may be one: larger than the first, or behind "over" with nothing behind it."""
    if word == "over":
        return below[4] != 0 and page.gaps[below[1]] != " "
    if word == "out":
        return 0 < value < below[4] and (below[4] <= LARGEST_BASE or below[4] % 10 == 0)  # "55 out of 62" are counts
    largest = LARGEST_CHANCE if value == 1 and not like_year(page, below) else LARGEST_SHARE
    return 0 < value < below[4] <= largest
