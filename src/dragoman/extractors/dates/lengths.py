"""Lengths of time: a number of units with what stands around it: "the past eight months", "nearly two years", "three weeks ago", "in a year's time"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dragoman.extractors.dates.days import EVERY
from dragoman.extractors.dates.deictics import DATES
from dragoman.extractors.dates.modifiers import LENGTH_LEADS, duration_modifier
from dragoman.extractors.dates.numerals import HALF, Number, duration, frequency, numeral
from dragoman.extractors.dates.points import POINTERS, QUARTER_NEAR, clause_ends, moved_value, point
from dragoman.extractors.dates.tense import is_future

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Before a number of units: "the past eight months", "the first nine months".
SPANS = frozenset(
    "last past next coming first final previous preceding following latest recent these those opening closing remaining upcoming "
    "another other full whole initial subsequent intervening ensuing additional extra further good".split()
)
#: Of these, the ones that before "seven-day" belong to the noun: "the extra seven-day period".
MORE = frozenset({"additional", "extra", "further", "good"})
#: Right before a number of units, what may belong to it, and between the two numbers of a range.
LEADS = LENGTH_LEADS | SPANS | {"the", "this", "to", "or"}
RANGE = frozenset({"-", "\u2013"})
#: After a number of units and "or".
OR_SO = {"so": "APPROX", "two": "APPROX", "more": "EQUAL_OR_MORE", "longer": "EQUAL_OR_MORE", "less": "EQUAL_OR_LESS",
         "fewer": "EQUAL_OR_LESS"}  # fmt: skip
#: Months that companies report on beside quarters.
PARTS_OF_YEAR = (6, 9)
#: Between a number of units and the larger one in which they recur, and the larger ones: "five days a week" (TimeML annotation guidelines 1.2.1, `freq`).
PER = frozenset({"a", "an", "per", *EVERY})
LARGER = {"MIN": "HDW", "H": "DWMY", "D": "WMY", "W": "MY", "M": "Y"}
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


def length(scan: Scan, first: int, last: int, name: str, count: Number | None) -> int:
    """Record a duration of *count* units with what stands around it, or the point in time that "ago" or "later" makes of it."""
    hyphened = scan.gaps[last] == "-" or (count is not None and count > 1 and scan.lowers[last][-1] != "s")
    following, end = scan.right(last), last
    if following == "old" or (following == "of" and scan.right(last + 1) == "age"):
        return age(scan, first, last, name, count)
    if following == "and" and scan.right(last + 1) == "a" and scan.right(last + 2) == "half" and count is not None:
        count, last = count + HALF, last + 3
    if name in SMALLER:
        count, last = compound(scan, last, name, count)
    if last != end:
        following = scan.right(last)
    mod, low = None, None
    if first > scan.free and (scan.lowers[first - 1] in led_by(following) or scan.gaps[first] in RANGE):
        first, low = span_from(scan, first)
        count = count if low is None else low
        first, mod = leading(scan, first, hyphened=hyphened, pointed=following in POINTERS)
    if following == "or" and scan.right(last + 1) in OR_SO:
        mod = OR_SO[scan.right(last + 1)]
        last += 2
        following = scan.right(last)
    before = scan.left(first)
    taken = recurring(scan, first, last, name, count, mod) if before in EVERY or following in PER else 0
    pointed = following in POINTERS and (following != "before" or clause_ends(scan, last + 1))
    taken = taken or (point(scan, first, last, name, count, mod, following) if pointed else 0)
    exact = (
        count if low is None and scan.lowers[last - 1] != "or" else None
    )  # no "two to three weeks", no "year or two"
    taken = taken or (ahead(scan, first, last, name, exact, mod) if before == "in" and count is not None else 0)
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


def led_by(following: str) -> frozenset[str]:
    """Return the words that may belong to the number of units before the word *following*; not all do in "saw it coming a month ago"."""
    return LEADS - SPANS if following == "ago" else LEADS


def recurring(scan: Scan, first: int, last: int, name: str, count: Number | None, mod: str | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record "every three days", "five days a week", "24 hours every day" as a set; 0 for other numbers of units."""
    before = scan.left(first)
    if before in EVERY:
        start, freq = frequency(scan, first - 1)
        return scan.add(start, last, "set", duration(name, count), mod, "every units", quant=EVERY[before], freq=freq)
    kind, larger = scan.vocabulary.heads.get(scan.right(last + 1), ("", ""))
    if count is None or kind != "unit" or larger not in LARGER.get(name, ""):
        return 0
    if scan.gaps[last + 3] == "-" or scan.right(last + 2) in POINTERS:
        return 0  # "ten minutes a day-long meeting", "two hours a week ago"
    quant, freq = EVERY.get(scan.right(last)), duration(name, count).lstrip("PT")
    return scan.add(first, last + 2, "set", duration(larger, 1), mod, "units of unit", quant=quant, freq=freq)


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


def ahead(scan: Scan, first: int, last: int, name: str, count: Number | None, mod: str | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record the point that "in three weeks", read from *first* on, names in a clause about the future; 0 for other lengths of time.

    Without a *count* it is some point to come: "in two or three weeks".
    """
    word = scan.lowers[first]
    if name not in DATES or word == "the" or word in SPANS:
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
    first += scan.lowers[first] in ("a", "an")
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


def leading(scan: Scan, first: int, *, hyphened: bool, pointed: bool) -> tuple[int, str | None]:
    """Take in the determiner, "past" or "first", and the bound before a number of units."""
    begin, mod = duration_modifier(scan, first, pointed=pointed)
    if mod is None:
        word = scan.left(first)
        begin = first - (word in SPANS and not (hyphened and word in MORE) and not lasts(scan, first - 1))
        begin -= scan.lowers[begin] == "recent" and scan.left(begin) == "most"
        determiner = scan.left(begin)
        if (determiner == "the" and not (hyphened and begin == first)) or (
            determiner in ("this", "these", "those", "a", "an") and begin < first
        ):
            begin -= 1
    return begin, mod


def lasts(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* is the verb of "it will last three months"."""
    return scan.lowers[index] == "last" and scan.left(index) in BEFORE_VERB
