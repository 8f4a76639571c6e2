"""Periods: a unit of time with what stands in front of it: "last year", "the past eight months", "a year earlier", "every week"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dragoman.extractors.dates.bareunits import bare
from dragoman.extractors.dates.days import EVERY, holiday
from dragoman.extractors.dates.deictics import (
    AWAY,
    RUNNING,
    WHOLE,
    all_unit,
    centuries,
    century,
    deictic,
    end_of_unit,
    running,
    so,
    the_unit,
)
from dragoman.extractors.dates.joined import ended_by, joined_unit, unit_end, year_earlier
from dragoman.extractors.dates.lengths import OR_SO, SPANS, amount, length
from dragoman.extractors.dates.monthdays import spelled_day
from dragoman.extractors.dates.monthparts import BEFORE_MONTH, awaits_month
from dragoman.extractors.dates.numerals import HALF, TIMES, TIMES_A, Number, duration, frequency, numeral
from dragoman.extractors.dates.plans import APOSTROPHES
from dragoman.extractors.dates.points import POINTERS
from dragoman.extractors.dates.quarters import compared, quarter, several
from dragoman.extractors.dates.tense import is_future
from dragoman.extractors.dates.yearparts import part_of_year
from dragoman.extractors.dates.yearwords import HYPHENED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dragoman.extractors.dates.scan import Scan

#: Adjectives between a number or determiner and the unit; they belong to the extent and change no value.
ADJECTIVES = frozenset(
    "fiscal calendar school academic tax marketing full financial whole entire trading working business academic consecutive straight additional extra more "
    "further long short solid current single odd plus".split()
)
#: Before "twenty-second", which then is an ordinal: "a twenty-second pause" is not.
OWNED = frozenset("the his her its their our my your s this that".split())
BEFORE_ADJECTIVE = frozenset("the this last next a an each every that".split())
#: Units of which news has quarters.
QUARTERED = frozenset({"H", "CE"})
QUARTERS = {"a": 1, "one": 1, "three": 3}
#: Units in the plural that ordinals may stand before: "the second and third quarters".
SEVERAL = frozenset({"Q", "CE"})
#: Right before units that may be no time, and before those of which no number is given.
SHARES = frozenset({"many", "three"})
VAGUE = frozenset({"of", "future", "these", "old"})
MANY = frozenset({"hundreds", "thousands", "dozens", "scores", "tens"})
JOINED = frozenset({"earlier", "ago", "before", "end", "long"})
AFTER_LENGTH = frozenset("ago earlier later from before after".split())
#: Behind "one day", with those, what makes a length of it.
NO_SOMEDAY = frozenset({"of", "old", "at", "and", "or"})
#: Behind a unit what can make more of it: "a year and a half", "a day or two".
STRETCHING = frozenset({"and", "or"})
#: Before "a week": a length of time, never a rate.
LENGTH_BEFORE = frozenset(
    "in for within than about after before of over nearly almost by during as least most around just only barely until to and or "
    "with spend spent take takes took last lasted like is was be been not quite".split()
)


def unit(scan: Scan, index: int, name: str) -> int:
    """Read an expression around a unit in the singular."""
    if name == "Q":
        return compared(scan, index) or quarter(scan, index) or a_quarter(scan, index)
    right, gap = scan.right(index), scan.gaps[index + 1]
    taken = holiday(scan, index) if name == "D" and scan.words[index][0] == "D" else 0
    taken = spelled_day(scan, index) if name == "M" and index > 3 and scan.lowers[index - 2] == "of" else taken
    if not taken and (gap != " " or right == "end"):
        taken = joined(scan, index, name, gap, right)
    if not taken and right in BEFORE_MONTH:
        if awaits_month(scan, index):
            return 0  # "the last week of May" is read from its month
        taken = part_of_year(scan, index, name)
    if taken:
        return taken
    first, word = index, scan.left(index)
    if word in ADJECTIVES:
        first = adjective(scan, index)
        word = scan.left(first)
    reader = DETERMINERS.get(word)
    if reader is not None:
        return reader(scan, first - 1, index, name)
    return after_number(scan, first, index, name) if word else 0


def after_number(scan: Scan, first: int, index: int, name: str) -> int:
    """Read the unit at *index* by the number in front of word *first*: "every second year", "one year", "the 19th century"."""
    return counted(scan, first, index, name) or every_nth(scan, first, index, name) or century(scan, first, index, name)


def joined(scan: Scan, index: int, name: str, gap: str, right: str) -> int:
    """Read "year-earlier", "year-end", "day-long" and "year's end" by the *gap* and the word behind the unit; 0 for a unit by itself."""
    if gap in APOSTROPHES:
        return unit_end(scan, index, name) if ended_by(scan, index) else 0
    if right not in JOINED or (gap != "-" and right != "end"):
        return 0
    numbered = right == "long" and scan.gaps[index] == "-"  # "this 10-year-long war" is counted
    return 0 if numbered else joined_unit(scan, index, name, right)


def a_quarter(scan: Scan, index: int) -> int:
    """Record "a quarter ago" and "one quarter later"; 0 for other quarters, which are shares."""
    if scan.left(index) not in ("a", "one") or scan.right(index) not in POINTERS:
        return 0
    return length(scan, index - 1, index, "Q", 1)


def pointing(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "last year" and its like, and "the prior-year period"; "a past year" points nowhere."""
    if scan.left(first) in ("a", "an"):
        return 0
    following = scan.right(last)
    if (
        following in STRETCHING
        and scan.lowers[first] in SPANS
        and stretched(scan, last, following)
        and not so(scan, last)
    ):
        return length(scan, last, last, name, 1)
    if name == "Y" and scan.gaps[last] == "-" and scan.lowers[first] in HYPHENED:
        return year_earlier(scan, first, last, name)
    return deictic(scan, first, last, name, AWAY[scan.lowers[first]])


def referring(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "that year", "the following week"."""
    return running(scan, first, last, name, RUNNING[scan.lowers[first]])


def every_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "every year" and "each and every year": a set."""
    if name == "S" and scan.right(last) in scan.vocabulary.units:
        return 0  # "every second year"
    quant = EVERY[scan.lowers[first]]
    first -= 2 * (scan.left(first) == "and" and scan.left(first - 1) == "each")
    first, freq = frequency(scan, first)
    return scan.add(first, last, "set", duration(name, 1), None, "every unit", quant=quant, freq=freq)


def every_nth(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "every second year", "every third day": a set; 0 where no ordinal stands after "every"."""
    number = scan.vocabulary.ordinals.get(scan.left(first), 0)
    if not number or scan.left(first - 1) not in EVERY:
        return 0
    return scan.add(first - 2, last, "set", duration(name, number), None, "every other unit", quant="EVERY")


def per_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "per day": a set; not "miles per hour", which is a measure."""
    return 0 if name in TIMES else scan.add(first, last, "set", duration(name, 1), None, "rate")


def other_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "every other day", a set, and "the other day", a day not long ago."""
    if name == "D" and scan.left(first) == "the" and scan.right(last) != "of":
        return scan.add(first - 1, last, "date", "PAST_REF", None, "the other day")
    if scan.left(first) not in EVERY:
        return 0
    return scan.add(first - 1, last, "set", duration(name, 2), None, "every other unit", quant="EVERY")


def units(scan: Scan, index: int, name: str) -> int:
    """Read an expression around a unit in the plural."""
    first, word = index, scan.left(index)
    if word in ADJECTIVES:
        first = adjective(scan, index)
        word = scan.left(first)
    if not word:
        return bare(scan, first, index, name, word)
    taken = (several(scan, index - 1, index) if name == "Q" else centuries(scan, index)) if name in SEVERAL else 0
    if taken:
        return taken
    if word in SHARES and shared(scan, first, index, name, word):
        return 0
    taken = vague_units(scan, first, index, name, word) if word in VAGUE else 0
    return taken or counted(scan, first, index, name) or bare(scan, first, index, name, word)


def shared(scan: Scan, first: int, index: int, name: str, word: str) -> bool:
    """Return whether no time is meant: "three quarters of the voters", "two and three quarters", "the third raid in as many days"."""
    if word == "many":
        return scan.left(first - 1) == "as"
    return name == "Q" and word == "three" and (scan.right(index) == "of" or scan.left(first - 1) == "and")


def vague_units(scan: Scan, first: int, index: int, name: str, word: str) -> int:
    """Record "hundreds of years", "future years", "these days"; 0 for other units."""
    if word == "of" and scan.left(first - 1) in MANY:
        return scan.add(first - 2, index, "duration", duration(name, None), None, "many units")
    if word == "future":
        return scan.add(first - 1, index, "date", "FUTURE_REF", None, "future units")
    if word == "these" and name == "D":
        return scan.add(first - 1, index, "date", "PRESENT_REF", None, "these days")
    if word == "old" and name == "D" and scan.left(first - 1) == "the" and scan.right(index) != "of":
        return scan.add(first - 2, index, "date", "PAST_REF", None, "the old days")
    return 0


def adjective(scan: Scan, index: int) -> int:
    """Return the index of the adjective in front of the unit at *index* ("fiscal", "more"), or *index* where it is a determiner."""
    first = index - 1
    if scan.gaps[index] == "-":
        return index
    return first if scan.left(first) in BEFORE_ADJECTIVE or scan.lowers[first] not in AWAY else index


def one_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Read "a year": a duration, a rate ("$33 million a year"), or a point ("a year ago")."""
    before = scan.left(first)
    if name == "S" or (name == "MIN" and before in TIMES_A):
        return 0  # "4,000 times a minute" is a measure
    share = share_of(scan, first, name) if before in ("half", "of") else None
    if share is not None:
        return length(scan, share[0], last, name, share[1])
    if before in TIMES_A:
        start, freq = frequency(scan, first)
        return scan.add(start, last, "set", duration(name, 1), None, "rate", freq=freq)
    if not lengthened(scan, last):
        if before not in LENGTH_BEFORE and rate(scan, first):
            return scan.add(first, last, "set", duration(name, 1), None, "rate")
        if name == "D" and before not in LENGTH_BEFORE and scan.lowers[last - 1] not in WHOLE:
            return 0  # "they named a day"
    return length(scan, first, last, name, 1)


def share_of(scan: Scan, first: int, name: str) -> tuple[int, Number] | None:
    """Return where "half", "a quarter of" or "three-quarters of" in front of "an hour" begins and the share, or None."""
    if scan.lowers[first - 1] == "half":
        return first - 1, HALF
    number = scan.left(first - 2)
    if scan.left(first - 1) not in ("quarter", "quarters") or name not in QUARTERED or number not in QUARTERS:
        return None
    return first - 3, Fraction(QUARTERS[number], 4)


def quarter_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Read "a quarter-century" and "quarter-hour"; 0 for a quarter of anything else."""
    if name not in QUARTERED:
        return 0
    first -= scan.left(first) == "a"
    return length(scan, first, last, name, Fraction(1, 4))


def lengthened(scan: Scan, last: int) -> bool:
    """Return whether what follows word *last* makes a length or a point of the unit: "a year ago", "a year and a half", "a day or two"."""
    following = scan.right(last)
    return stretched(scan, last, following) if following in STRETCHING else following in AFTER_LENGTH


def stretched(scan: Scan, last: int, following: str) -> bool:
    """Return whether "and a half" or "or two" stands behind the unit at word *last*, its first word *following*: "the past year and a half"."""
    if following == "and":
        return scan.right(last + 1) == "a" and scan.right(last + 2) == "half"
    return scan.right(last + 1) in OR_SO


def another_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Read "another week": a duration, or a point ("another week later")."""
    return length(scan, first, last, name, 1)


def rate(scan: Scan, first: int) -> bool:
    """Return whether an amount stands closely before "a year", so that it is a rate."""
    numbers = scan.vocabulary.numbers
    for index in range(first - 1, max(first - 5, 0), -1):
        gap = scan.gaps[index + 1]
        if "%" in gap:
            return True
        if gap not in (" ", "-", ".", ",", "\n", " $"):
            return False
        word = scan.lowers[index]
        if word[0].isdigit() or word in numbers or word in ("many", "dozens", "hundreds", "thousands", "several"):
            return True
    return False


def counted(scan: Scan, first: int, last: int, name: str) -> int:
    """Read a number of units: "the past eight months", "nearly two-and-a-half-hour", "two years ago", "every three days"; 0 if none."""
    index = first - 1
    word = scan.lowers[index]
    count: Number | None
    if word == "of" and scan.left(index) in ("couple", "number", "handful"):
        begin, count = index - 1, 2 if scan.lowers[index - 1] == "couple" else None
        begin -= scan.left(begin) in ("a", "the", "next", "last", "past")
    elif word == "couple":
        begin, count = index - (scan.left(index) in ("a", "the", "next", "last", "past")), 2
    else:
        found = numeral(scan, index) if (name != "Q" or scan.gaps[last] != "-") else None
        if found is None:
            return 0
        begin, count = found
        if word == "half" and begin == index and scan.left(index) in ("first", "second", "other"):
            return 0
    if (scan.gaps[begin] != " " and amount(scan, begin)) or (name == "S" and count != 1 and ordinal(scan, begin, last)):
        return 0
    if count is None and word in ("few", "number", "handful"):
        begin -= scan.left(begin) == "a"
    elif word in ("one", "some") and scan.lowers[last] == "day" and begin == last - 1 and someday(scan, begin, last):
        return scan.add(begin, last, "date", "FUTURE_REF", None, "one day") if is_future(scan, begin, last) else 0
    return length(scan, begin, last, name, count)


def ordinal(scan: Scan, first: int, last: int) -> bool:
    """Return whether "second" at word *last* is no unit of the number that begins at word *first*: "12 Second Street", "the twenty-second summit"."""
    if scan.lowers[last] != "second":
        return False
    return scan.gaps[last] != "-" or (scan.words[first].isalpha() and scan.left(first) in OWNED)


def someday(scan: Scan, first: int, last: int) -> bool:
    """Return whether "one day", words *first* to *last*, is no length of time: "he will one day return", "One day he came"."""
    if scan.gaps[last] == "-" or scan.right(last) in AFTER_LENGTH or scan.right(last) in NO_SOMEDAY:
        return False
    return scan.left(first) not in LENGTH_BEFORE


#: What reads a unit in the singular by the word in front of it.
DETERMINERS: Mapping[str, Callable[[Scan, int, int, str], int]] = {
    **dict.fromkeys(AWAY, pointing),
    **dict.fromkeys(RUNNING, referring),
    **dict.fromkeys(EVERY, every_unit),
    **dict.fromkeys(("a", "an"), one_unit),
    "the": the_unit,
    "other": other_unit,
    "another": another_unit,
    "quarter": quarter_unit,
    "all": all_unit,
    "of": end_of_unit,
    "per": per_unit,
}
