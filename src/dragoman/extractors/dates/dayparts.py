"""Parts of the day: "this morning", "last night", "tonight", "overnight", "in the late afternoon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.days import EVERY, PARTS, WITHIN_PART
from dragoman.extractors.dates.modifiers import HEADS, date_modifier
from dragoman.extractors.dates.points import BESIDE, clause_ends, referred_day
from dragoman.extractors.dates.tense import is_future

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Before a part of the day: how many days it is from the one spoken of.
NEIGHBOURS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0}
#: Before "late afternoon", and nouns after it.
BEFORE_PART = frozenset({"in", "by", "until", "at", "around", "since", "during", "from", "to"})
NOUNS = frozenset({"trading", "trade", "dealings"})
#: Before "the afternoon" without its day, and before "of the afternoon".
BEFORE_THE = frozenset({"in", "during", "throughout"})
MUCH = frozenset({"most", "much", "part", "rest", "all"})
#: Words that may follow "overnight" the adverb.
LOOSE = frozenset(
    "in on at by and to into over across against near amid before after from as with for when while but because killed wounded".split()
)


def tonight(scan: Scan, index: int, part: str) -> int:
    """Read "tonight" and "overnight" (not "overnight success")."""
    if scan.lowers[index] == "overnight" and scan.right(index) in scan.vocabulary.weekdays:
        return 0  # "overnight Tuesday" is read from its day
    if scan.lowers[index] == "overnight" and scan.right(index) and scan.words[index + 1].islower():
        if scan.right(index) not in LOOSE and not scan.vocabulary.contexts.night.isdisjoint(
            (scan.right(index), scan.right(index + 1))
        ):
            return scan.add(index, index, "time", calendars.unit_away(scan.anchor, "D", -1) + part, None, "overnight")
        if scan.right(index) not in LOOSE:
            return 0
    first, mod = date_modifier(scan, index)
    away = -(scan.lowers[index] == "overnight" and not is_future(scan, index, index))  # the night that has just ended
    return scan.add(first, index, "time", calendars.unit_away(scan.anchor, "D", away) + part, mod, "tonight")


def part_of_day(scan: Scan, index: int, _: str) -> int:
    """Read "this morning", "last night", "the next morning", "every evening", "the early morning", "in late afternoon"."""
    part = PARTS[scan.lowers[index]]
    first, word = index, scan.left(index)
    within = WITHIN_PART.get(word)
    if scan.lowers[index][:3] == "mid":
        within = "MID"
    elif within:
        if names_day(scan, scan.right(index)):
            return 0  # "late afternoon yesterday" is read from its day
        first -= 1
        word = scan.left(first)
    if word in EVERY:
        return scan.add(first - 1, index, "set", f"XXXX-XX-XX{part}", None, "every part of day", quant=EVERY[word])
    if word == "at" and part == "TNI" and not within:
        return scan.add(index, index, "time", f"XXXX-XX-XX{part}", None, "at night")
    day = day_of_part(scan, first, index, word)
    if day:
        first -= 1
        first -= word in NEIGHBOURS and scan.left(first) in ("the", "that")
        first, mod = date_modifier(scan, first)
        return scan.add(
            first, index, "time", day + part, within or mod, "part of day", aside=NEIGHBOURS.get(word, 0) < 0
        )
    return part_alone(scan, first, index, word, within)


def part_alone(scan: Scan, first: int, last: int, word: str, within: str | None) -> int:
    """Read a part of the day without its day, of the one spoken of: "the night before", "by late afternoon", "in morning trading"; 0 for others."""
    part, following = PARTS[scan.lowers[last]], scan.right(last)
    if word == "the" and following == "before" and scan.right(last + 1) == "last":
        day = calendars.unit_away(scan.anchor, "D", -2)
        return scan.add(first - 1, last + 2, "time", day + part, None, "part of day")
    if word == "the" and following in BESIDE and clause_ends(scan, last + 1):
        day = calendars.unit_away(referred_day(scan, last), "D", BESIDE[following])
        return scan.add(first - 1, last + 1, "time", day + part, None, "part of day", aside=BESIDE[following] < 0)
    if (within or following in NOUNS) and word in BEFORE_PART and part != "TNI":
        day = calendars.value_of(referred_day(scan, last), "D")
        return scan.add(first, last, "time", day + part, within, "part of day")
    return 0


def day_of_part(scan: Scan, first: int, last: int, word: str) -> str:
    """Return the day of the part of the day in words *first* to *last* by the *word* before it, or ``""``."""
    if word == "last" and PARTS[scan.lowers[last]] == "TNI":
        return calendars.unit_away(scan.anchor, "D", -1)
    if word == "this":
        return calendars.unit_away(scan.anchor, "D", 0)
    if word in NEIGHBOURS:
        return calendars.unit_away(referred_day(scan, last), "D", NEIGHBOURS[word])
    of = scan.right(last + (scan.right(last) == "hours")) == "of"  # "the morning hours of May 3" is read from its month
    if word == "that" or (
        word == "the" and (first < last or scan.left(first - 1) in BEFORE_THE or part_of(scan, first - 1)) and not of
    ):
        return calendars.value_of(referred_day(scan, last), "D")
    return ""


def part_of(scan: Scan, index: int) -> bool:
    """Return whether "most of" or "the rest of" stands before the word at *index*."""
    return scan.left(index) == "of" and (scan.left(index - 1) in MUCH or scan.left(index - 1) in HEADS)


def names_day(scan: Scan, word: str) -> bool:
    """Return whether *word* is a weekday or "yesterday" and its like."""
    return word in scan.vocabulary.weekdays or scan.vocabulary.heads.get(word, ("",))[0] == "relative_day"
