"""Parts of months: "the first week of May", "the last weekend in June", "the second Tuesday in November", "the last day of March"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.numerals import day_number

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Between the part and its month, and the words for the last part.
BEFORE_MONTH = frozenset({"of", "in"})
LAST = frozenset({"last", "final"})
#: "The first half of May": a modifier, as TIMEX3 has no value for it.
HALVES = {"first": "START", "second": "END"}
#: No month has a sixth week or weekday.
MOST = 5
#: Units of parts that are no weekdays.
UNITS = {"week": "W", "weekend": "WE", "day": "D"}
SATURDAY = 6


def awaits_month(scan: Scan, index: int) -> bool:
    """Return whether the "week", "weekend", "day" or weekday at *index* is part of a month, which then reads it: "the first Monday in May"."""
    word = scan.lowers[index]
    return (
        (word in UNITS or word in scan.vocabulary.weekdays)
        and scan.right(index) in BEFORE_MONTH
        and scan.right(index + 1) in scan.vocabulary.months
        and which(scan, index) != 0
        and (scan.left(index - 1) == "the" or (scan.right(index) == "of" and word in UNITS))
    )


def which(scan: Scan, index: int) -> int:
    """Return 1 for "first", -1 for "last" in front of the word at *index*, and so on; 0 for no such word."""
    word = scan.left(index)
    if word in LAST:
        return -1
    nth = scan.vocabulary.ordinals.get(word) or (day_number(word) if word[:1].isdecimal() and word[-1].isalpha() else 0)
    return nth if nth <= MOST else 0


def part_of_month(scan: Scan, first: int, last: int, number: int, year: int) -> int:
    """Record the part in front of the month *number* of *year* that stands in words *first* to *last*; 0 where none does."""
    index = first - 2
    if index < 1 or not scan.left(first - 1):
        return 0
    word = scan.lowers[index]
    if word == "half" and scan.left(index) in HALVES:
        mod = HALVES[scan.lowers[index - 1]]
        begin = index - 1 - (scan.left(index - 1) == "the")
        return scan.add(begin, last, "date", f"{year:04}-{number:02}", mod, "half of month")
    if not awaits_month(scan, index):
        return 0
    unit = UNITS.get(word, "D")
    day = day_of_part(year, number, which(scan, index), scan.vocabulary.weekdays.get(word, 0), unit)
    if day is None:
        return 0
    begin = index - 1 - (scan.left(index - 1) == "the")
    return scan.add(begin, last, "date", calendars.value_of(day, unit), None, "part of month")


def day_of_part(year: int, month: int, nth: int, weekday: int, unit: str) -> dt.date | None:
    """Return a day of the *nth* (-1: last) weekday, day, week or weekend of a month, or None for a fifth that it lacks.

    The first week is the one that holds the first of the month, the first weekend the one of the first Saturday.
    """
    if unit == "WE":
        weekday = SATURDAY
    if weekday:
        day = calendars.nth_weekday(year, month, nth, weekday)
        return day if day.month == month else None
    length = calendars.month_length(year, month)
    number = length if nth < 0 else min(nth if unit == "D" else 1 + 7 * (nth - 1), length)
    return dt.date(year, month, number)
