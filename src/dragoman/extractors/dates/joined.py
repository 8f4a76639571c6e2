"""Units joined to another word by a hyphen: "year-earlier", "the year-ago quarter", "year-end", "day-long"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.deictics import AWAY, base_of
from dragoman.extractors.dates.modifiers import clock_modifier
from dragoman.extractors.dates.numerals import duration, year_number
from dragoman.extractors.dates.points import point, referred, year_before
from dragoman.extractors.dates.quarters import COMPARED, latest_quarter, year_of_part
from dragoman.extractors.dates.yearwords import KINDS, NUMBERS, PARTS

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Behind "year-earlier": the unit, and how many of it a year has.
STRETCHES = {"month": ("M", 12), "week": ("W", 52)}


def joined_unit(scan: Scan, index: int, name: str, right: str) -> int:
    """Read "year-earlier", "year-end" and "day-long"."""
    if right == "long":
        return long_unit(scan, index, name)
    if right == "end":
        return year_end(scan, index) if name == "Y" else 0
    return year_earlier(scan, index, index + 1, name)


def long_unit(scan: Scan, index: int, name: str) -> int:
    """Record "day-long" and "year-long"."""
    if scan.right(index) == "long" and scan.gaps[index + 1] == "-":
        return scan.add(index, index + 1, "duration", duration(name, 1), None, "long unit")
    return 0


def year_end(scan: Scan, index: int) -> int:
    """Read "year-end 1989", "year-end" and "year end": of the current year, or of the one before in "since year-end"."""
    first, mod = clock_modifier(scan, index)
    last = index + 1
    year = scan.right(last)
    if year_number(year):
        last += 1
    else:
        year = calendars.unit_away(scan.anchor, "Y", -(scan.left(first) == "since"))
    return scan.add(first - (scan.left(first) == "the"), last, "date", f"{year}-12-31", mod, "year end")


def ended_by(scan: Scan, index: int) -> bool:
    """Return whether "'s end" follows the unit at word *index* and nothing but "the" stands before it: "by year's end"."""
    return (
        index + 2 < scan.size
        and scan.lowers[index + 1] == "s"
        and scan.lowers[index + 2] == "end"
        and scan.gaps[index + 3] != "-"
    )


def unit_end(scan: Scan, index: int, name: str) -> int:
    """Read "year's end", "the month's end" and "last year's end" from their unit."""
    first, word = index, scan.left(index)
    away = AWAY.get(word, 0)
    first -= word in AWAY
    first -= scan.left(first) == "the"
    base = scan.anchor if word in AWAY else base_of(scan, index, name)
    return scan.add(first, index + 2, "date", calendars.unit_away(base, name, away), "END", "unit's end")


def year_earlier(scan: Scan, first: int, last: int, name: str) -> int:
    """Read "year-earlier", "the year-ago quarter" and "the prior-year period", joined in words *first* to *last*: the same stretch a year before."""
    count = scan.vocabulary.numbers.get(scan.right(last), 0)
    if count and scan.right(last + 1) == "months":  # "the year-earlier nine months"
        first -= scan.left(first) == "the"
        return scan.add(first, last + 2, "duration", duration("M", count), None, "counted units")
    if name == "Y" and scan.right(last) in STRETCHES:
        return stretch_earlier(scan, first, last + 1)
    part = numbered_part(scan, last)
    if part or scan.right(last) in ("quarter", "period"):
        last += part or 1
        first -= scan.left(first) in COMPARED
        first -= scan.left(first) == "the"
    if name == "Y" and scan.lowers[last] in PARTS and scan.anchor is not None:
        return part_earlier(scan, first, last)
    return point(scan, first, last, name, 1, None, "ago", suffixed=True)


def stretch_earlier(scan: Scan, first: int, last: int) -> int:
    """Record words *first* to *last*, "the year-earlier month" or "week": that of the year before the one spoken of."""
    unit, count = STRETCHES[scan.lowers[last]]
    first -= scan.left(first) == "the"
    value = calendars.unit_away(referred(scan, last), unit, -count)
    return scan.add(first, last, "date", value, None, "units ago", aside=True)


def numbered_part(scan: Scan, index: int) -> int:
    """Return how many words "third quarter" or "fiscal first half" behind the word at *index* has, 0 where none stands there."""
    last = index + 1 + (scan.right(index) in KINDS)
    return last + 1 - index if scan.right(last - 1) in NUMBERS and scan.right(last) in PARTS else 0


def part_earlier(scan: Scan, first: int, last: int) -> int:
    """Record words *first* to *last*, "the year-ago third quarter" or "the year-earlier quarter"; the text goes on about the later one."""
    number = NUMBERS.get(scan.lowers[last - 1])
    if number:
        part, size = (f"Q{number}", 4) if scan.lowers[last] == "quarter" else (f"H{number}", 2)
        value = f"{year_of_part(scan, first, last, number, size):04}-{part}"
    else:
        value = latest_quarter(scan, last)
    return scan.add(first, last, "date", year_before(value), None, "units ago", aside=True)
