"""Days, weeks and months that are told by the year they are part of: "the first week of 2020", "the final month of last year"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.monthparts import which
from dragoman.extractors.dates.numerals import year_number
from dragoman.extractors.dates.plans import APOSTROPHES
from dragoman.extractors.dates.yearwords import year_words

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: The units that are counted within years.
UNITS = frozenset({"D", "W", "M"})
#: December has a day that lies in the last week of each year (ISO 8601).
LAST_WEEK = (12, 28)


def part_of_year(scan: Scan, index: int, name: str) -> int:
    """Record the part of a year whose unit *name* is word *index*, "the last week of 2019"; 0 where none stands there."""
    nth = which(scan, index) if name in UNITS else 0
    if not nth or scan.left(index - 1) != "the":
        return 0
    last, year = year_behind(scan, index)
    if not year:
        return 0
    return scan.add(index - 2, last, "date", value_of_part(year, nth, name), None, "unit of year")


def year_behind(scan: Scan, index: int) -> tuple[int, int]:
    """Return the last word of the year behind the "of" or "in" after word *index* and the year, 0 for none: "2019", "last year", "the year"."""
    word, last = scan.right(index + 1), index + 2
    if year_number(word):
        return last, int(word)
    if scan.right(index) != "of":
        return index, 0
    end, year = year_words(scan, index)
    if end:
        return end, year or 0
    alone = word == "the" and scan.right(last) == "year" and scan.gaps[last + 2] not in APOSTROPHES
    return (last + 1, scan.anchor.year) if alone and scan.anchor else (index, 0)


def value_of_part(year: int, nth: int, name: str) -> str:
    """Return the value of the *nth* (-1: last) day, week or month of *year*."""
    if name == "M":
        return f"{year:04}-{nth if nth > 0 else 12:02}"
    if name == "W":
        return f"{year:04}-W{nth:02}" if nth > 0 else calendars.value_of(dt.date(year, *LAST_WEEK), "W")
    return f"{year:04}-01-{nth:02}" if nth > 0 else f"{year:04}-12-31"
