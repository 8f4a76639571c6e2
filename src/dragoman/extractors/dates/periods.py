"""Periods: a unit of time with what stands in front of it: "last year", "the past eight months", "a year earlier", "every week"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dragoman.extractors.dates.bareunits import bare
from dragoman.extractors.dates.days import holiday
from dragoman.extractors.dates.deictics import (
    AWAY,
    DATES,
    RUNNING,
    all_unit,
    century,
    clause_ends,
    deictic,
    end_of_unit,
    joined_unit,
    running,
    the_unit,
)
from dragoman.extractors.dates.modifiers import LENGTH_LEADS, duration_modifier
from dragoman.extractors.dates.monthparts import BEFORE_MONTH, awaits_month
from dragoman.extractors.dates.numerals import HALF, TIMES, TIMES_A, Number, duration, frequency, numeral
from dragoman.extractors.dates.points import POINTERS, QUARTER_NEAR, moved_value, point
from dragoman.extractors.dates.quarters import compared, quarter, several
from dragoman.extractors.dates.tense import is_future

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dragoman.extractors.dates.scan import Scan

#: Adjectives between a number or determiner and the unit; they belong to the extent and change no value.
ADJECTIVES = frozenset(
    "fiscal calendar school academic tax marketing full financial whole entire trading working business academic consecutive straight additional extra more "
    "further long short solid current".split()
)
#: Before "twenty-second", which then is an ordinal: "a twenty-second pause" is not.
OWNED = frozenset("the his her its their our my your s this that".split())
BEFORE_ADJECTIVE = frozenset("the this last next a an each every that".split())
#: Before a number of units: "the past eight months", "the first nine months".
SPANS = frozenset(
    "last past next coming first final previous preceding following latest recent these those opening closing remaining upcoming "
    "another other full whole initial subsequent".split()
)
#: Right before a number of units, what may belong to it, and between the two numbers of a range.
LEADS = LENGTH_LEADS | SPANS | {"the", "this", "to", "or"}
RANGE = frozenset({"-", "\u2013"})
#: After a number of units and "or".
OR_SO = {"so": "APPROX", "two": "APPROX", "more": "EQUAL_OR_MORE"}
#: Months that companies report on beside quarters.
PARTS_OF_YEAR = (6, 9)
MANY = frozenset({"hundreds", "thousands", "dozens", "scores", "tens"})
JOINED = frozenset({"earlier", "ago", "end", "long"})
EVERY = {"every": "EVERY", "each": "EACH"}
AFTER_LENGTH = frozenset("ago earlier later and or from before after".split())
#: Before "a week": a length of time, never a rate.
LENGTH_BEFORE = frozenset(
    "in for within than about after before of over nearly almost by during as least most around just only barely until to and or "
    "with spend spent take takes took last lasted like is was be been not quite".split()
)
BEFORE_VERB = frozenset("to will would could can may might should must not ll likely only".split())
#: Before a number that is money, or the end of an abbreviation.
NO_AMOUNT = frozenset("$\u20ac\u00a3#'\u2019")
#: How many words before "in four years" are looked at for "first" or "biggest", and what stands before these.
RANKED = 7
BEFORE_RANK = frozenset({"the", "its", "his", "her", "their", "our", "my", "s"})
#: Before the "time" of "in three weeks' time", "in a week's time".
POSSESSIVE = frozenset({"' ", "\u2019 "})
#: The unit that may follow a larger one, and how many of it make one.
SMALLER = {"H": (("minute", "minutes"), 60), "MIN": (("second", "seconds"), 60), "Y": (("month", "months"), 12)}


def unit(scan: Scan, index: int, name: str) -> int:
    """Read an expression around a unit in the singular."""
    if name == "Q":
        return compared(scan, index) or quarter(scan, index)
    if name == "D" and scan.words[index][0] == "D":
        taken = holiday(scan, index)
        if taken:
            return taken
    right = scan.right(index)
    numbered = right == "long" and scan.gaps[index] == "-"  # "this 10-year-long war" is counted
    if right in JOINED and (scan.gaps[index + 1] == "-" or right == "end") and not numbered:
        return joined_unit(scan, index, name, right)  # "year-earlier", "year-end", "day-long"
    first, word = index, scan.left(index)
    if word in ADJECTIVES:
        first = adjective(scan, index)
        word = scan.left(first)
    reader = DETERMINERS.get(word)
    if reader is not None:
        if right in BEFORE_MONTH and awaits_month(scan, index):
            return 0  # "the last week of May" is read from its month
        return reader(scan, first - 1, index, name)
    return (counted(scan, first, index, name) or century(scan, first, index, name)) if word else 0


def pointing(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "last year" and its like; "a past year" points nowhere."""
    if scan.left(first) in ("a", "an"):
        return 0
    return deictic(scan, first, last, name, AWAY[scan.lowers[first]])


def referring(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "that year", "the following week"."""
    return running(scan, first, last, name, RUNNING[scan.lowers[first]])


def every_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "every year": a set."""
    return scan.add(first, last, "set", duration(name, 1), None, "every unit", quant=EVERY[scan.lowers[first]])


def per_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "per day": a set; not "miles per hour", which is a measure."""
    return 0 if name in TIMES else scan.add(first, last, "set", duration(name, 1), None, "rate")


def other_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "every other day": a set."""
    if scan.left(first) not in EVERY:
        return 0
    return scan.add(first - 1, last, "set", duration(name, 2), None, "every other unit", quant="EVERY")


def units(scan: Scan, index: int, name: str) -> int:
    """Read an expression around a unit in the plural."""
    first, word = index, scan.left(index)
    if word in ADJECTIVES:
        first = adjective(scan, index)
        word = scan.left(first)
    if word:
        # "three quarters of the voters", "two and three quarters"
        share = word == "three" and (scan.right(index) == "of" or scan.left(first - 1) == "and")
        if name == "Q" and (share or (first == index and word in scan.vocabulary.ordinals)):
            return 0 if share else several(scan, index - 1, index)
        if word == "of" and scan.left(first - 1) in MANY:
            return scan.add(first - 2, index, "duration", duration(name, None), None, "many units")
        if word == "future":
            return scan.add(first - 1, index, "date", "FUTURE_REF", None, "future units")
        if word == "these" and name == "D":
            return scan.add(first - 1, index, "date", "PRESENT_REF", None, "these days")
        found = counted(scan, first, index, name)
        if found:
            return found
    return bare(scan, first, index, name, word)


def adjective(scan: Scan, index: int) -> int:
    """Return the index of the adjective in front of the unit at *index* ("fiscal", "more"), or *index* where it is a determiner."""
    first = index - 1
    if scan.gaps[index] == "-":
        return index
    return first if scan.left(first) in BEFORE_ADJECTIVE or scan.lowers[first] not in AWAY else index


def one_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Read "a year": a duration, a rate ("$33 million a year"), or a point ("a year ago")."""
    if name == "S":
        return 0
    before = scan.left(first)
    if before == "half":
        return length(scan, first - 1, last, name, HALF)
    following = scan.right(last)
    if before in TIMES_A:
        start, freq = frequency(scan, first)
        return scan.add(start, last, "set", duration(name, 1), None, "rate", freq=freq)
    if following not in AFTER_LENGTH:
        if before not in LENGTH_BEFORE and rate(scan, first):
            return scan.add(first, last, "set", duration(name, 1), None, "rate")
        if name == "D" and before not in LENGTH_BEFORE:
            return 0  # "they named a day"
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
        found = numeral(scan, index) if name != "Q" or scan.gaps[last] != "-" else None
        if found is None:
            return 0
        begin, count = found
        if word == "half" and begin == index and scan.left(index) in ("first", "second", "other"):
            return 0
    if (scan.gaps[begin] != " " and amount(scan, begin)) or (name == "S" and count != 1 and ordinal(scan, begin, last)):
        return 0
    if count is None and word in ("few", "number", "handful"):
        begin -= scan.left(begin) == "a"
    elif name == "D" and word == "one" and someday(scan, begin, last):
        return scan.add(begin, last, "date", "FUTURE_REF", None, "one day") if is_future(scan, begin, last) else 0
    return length(scan, begin, last, name, count)


def ordinal(scan: Scan, first: int, last: int) -> bool:
    """Return whether "second" at word *last* is no unit of the number that begins at word *first*: "12 Second Street", "the twenty-second summit"."""
    if scan.lowers[last] != "second":
        return False
    return scan.gaps[last] != "-" or (scan.words[first].isalpha() and scan.left(first) in OWNED)


def someday(scan: Scan, first: int, last: int) -> bool:
    """Return whether "one day", words *first* to *last*, is no length of time: "he will one day return", "One day he came"."""
    if scan.gaps[last] == "-" or scan.right(last) in AFTER_LENGTH or scan.right(last) in ("of", "old", "at"):
        return False
    return scan.left(first) not in LENGTH_BEFORE


def amount(scan: Scan, begin: int) -> bool:
    """Return whether the number that begins at word *begin* is no number of units: "$5 days", "Su-35 years"."""
    gap = scan.gaps[begin]
    if gap[-1:] in NO_AMOUNT or (gap[-1:] in (".", ",", ":", "/") and begin and scan.words[begin - 1][-1].isdigit()):
        return True
    return (
        gap == "-"
        and begin > 0
        and scan.words[begin - 1][-1:].isalpha()
        and scan.words[begin][0].isdigit()
        and scan.lowers[begin - 1] not in ("mid", "to")
    )


def length(scan: Scan, first: int, last: int, name: str, count: Number | None) -> int:
    """Record a duration of *count* units with what stands around it, or the point in time that "ago" or "later" makes of it."""
    hyphened = scan.gaps[last] == "-" or (count is not None and count > 1 and scan.lowers[last][-1] != "s")
    following = scan.right(last)
    if following == "old" or (following == "of" and scan.right(last + 1) == "age"):
        return age(scan, first, last, name, count)
    if following == "and" and scan.right(last + 1) == "a" and scan.right(last + 2) == "half" and count is not None:
        count, last = count + HALF, last + 3
    if name in SMALLER:
        count, last = compound(scan, last, name, count)
    mod = None
    if first > scan.free and (scan.lowers[first - 1] in LEADS or scan.gaps[first] in RANGE):
        first, low = span_from(scan, first)
        count = count if low is None else low
        first, mod = leading(scan, first, hyphened=hyphened)
    following = scan.right(last)
    if following == "or" and scan.right(last + 1) in OR_SO:
        mod = OR_SO[scan.right(last + 1)]
        last += 2
        following = scan.right(last)
    before = scan.left(first)
    if before in EVERY:
        return scan.add(first - 1, last, "set", duration(name, count), mod, "every units", quant=EVERY[before])
    pointed = following in POINTERS and (following != "before" or clause_ends(scan, last + 1))
    taken = point(scan, first, last, name, count, mod, following) if pointed else 0
    taken = taken or (ahead(scan, first, last, name, count, mod) if before == "in" else 0)
    if taken:
        return taken
    if hyphened and following == "period":
        last += 1
        first -= before in ("a", "the")
    elif following == "long" and scan.gaps[last + 1] == "-":
        last += 1
    free = scan.add(first, last, "duration", duration(name, count), mod, "counted units")
    scan.quarter_at -= QUARTER_NEAR * (
        name == "M" and count in PARTS_OF_YEAR
    )  # "for the nine months, up from a year earlier"
    return free


def ahead(scan: Scan, first: int, last: int, name: str, count: Number | None, mod: str | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record the point that "in three weeks", read from *first* on, names in a clause about the future; 0 for other lengths of time."""
    word = scan.lowers[first]
    if name not in DATES or count is None or word == "the" or word in SPANS:
        return 0
    if last + 1 < scan.size and scan.lowers[last + 1] == "time" and scan.gaps[last + 1] in POSSESSIVE:
        return scan.add(first, last + 1, "date", moved_value(scan.anchor, name, count, 1), mod, "in units")
    if ranked(scan, first - 1) or not is_future(scan, first, last):
        return 0
    return scan.add(first, last, "date", moved_value(scan.anchor, name, count, 1), mod, "in units")


def ranked(scan: Scan, index: int) -> bool:
    """Return whether an ordinal or a superlative stands in front of the "in" at word *index* without a verb between them.

    "It will be her first visit in four years" tells how long she has not been there, not when she goes.
    """
    lowers, ordinals, contexts = scan.lowers, scan.vocabulary.ordinals, scan.vocabulary.contexts
    for before in range(index - 1, max(0, index - RANKED), -1):
        word = lowers[before]
        if scan.gaps[before + 1] != " " or (word in contexts.cues and word not in contexts.plural):
            return False
        if word in ordinals or word == "worst" or (word[-3:] == "est" and lowers[before - 1] in BEFORE_RANK):
            return True
    return False


def compound(scan: Scan, last: int, name: str, count: Number | None) -> tuple[Number | None, int]:
    """Take in the smaller units of "two hours and 40 minutes"; return the whole in *name* units, and the last word."""
    if count is None or scan.gaps[last] == "-":
        return count, last
    smaller = SMALLER[name]
    index = last + 1 + (scan.right(last) == "and")
    if (
        index + 1 >= scan.size
        or scan.gaps[index] not in (" ", ", ")
        or scan.lowers[index + 1] not in smaller[0]
        or scan.gaps[index + 1] != " "
    ):
        return count, last
    word = scan.lowers[index]
    more = int(word) if word.isdecimal() and len(word) < 3 else scan.vocabulary.numbers.get(word, 0)
    return (count + Fraction(more, smaller[1]), index + 1) if more else (count, last)


def age(scan: Scan, first: int, last: int, name: str, count: Number | None) -> int:
    """Leave ages in years to those who count; "a six-month-old baby" is a duration too."""
    if name == "Y" or count is None or scan.gaps[last + 1] != "-":
        return last + 1
    return scan.add(first, last + 1, "duration", duration(name, count), None, "age")


def span_from(scan: Scan, first: int) -> tuple[int, Number | None]:
    """Take in the lower number of "two to three weeks", "5-10 years"; return the new first word and that number."""
    word = scan.left(first)
    if word in ("to", "or") and scan.left(first - 1):
        found = numeral(scan, first - 2)
    elif first > scan.free and scan.gaps[first] in RANGE and word[:1].isdigit():
        found = numeral(scan, first - 1)
    else:
        return first, None
    if found is None or found[1] is None or amount(scan, found[0]):
        return first, None
    return found


def leading(scan: Scan, first: int, *, hyphened: bool) -> tuple[int, str | None]:
    """Take in the determiner, "past" or "first", and the bound before a number of units."""
    begin, mod = duration_modifier(scan, first)
    if mod is None:
        begin = first - (scan.left(first) in SPANS and not lasts(scan, first - 1))
        determiner = scan.left(begin)
        if (determiner == "the" and not (hyphened and begin == first)) or (
            determiner in ("this", "these", "those") and begin < first
        ):
            begin -= 1
    return begin, mod


def lasts(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* is the verb of "it will last three months"."""
    return scan.lowers[index] == "last" and scan.left(index) in BEFORE_VERB


#: What reads a unit in the singular by the word in front of it.
DETERMINERS: Mapping[str, Callable[[Scan, int, int, str], int]] = {
    **dict.fromkeys(AWAY, pointing),
    **dict.fromkeys(RUNNING, referring),
    **dict.fromkeys(EVERY, every_unit),
    **dict.fromkeys(("a", "an"), one_unit),
    "the": the_unit,
    "other": other_unit,
    "all": all_unit,
    "of": end_of_unit,
    "per": per_unit,
}
