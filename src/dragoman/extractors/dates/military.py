"""Clock times in four digits: "1530 GMT", "at 0730", "1630Z", "between 0730 and 0930", and date-time groups: "171630Z OCT 25"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.clocks import BEFORE_CLOCK, RANGE, RANGE_WORDS, continues, with_day
from dragoman.extractors.dates.numerals import day_number, year_number

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Behind four digits what makes a time of them.
ZONES = frozenset(
    "gmt utc hours hrs local bst est edt cst cdt mst mdt pst pdt cet cest eet eest msk ist jst kst hkt sgt pkt aest aedt".split()
)
#: Behind a time, no noun that the number could count.
AFTER_TIME = frozenset(
    "on today yesterday tomorrow this last tonight when as and but by in for after before to".split()
)
#: What a date-time group is made of: two digits each for day, hour and minute, and the letter of the zone.
GROUP = len("171630z")


def hours(word: str) -> tuple[int, str] | None:
    """Return the hour and the minute of four digits that are a time of day, or None."""
    if len(word) != 4 or not word.isdecimal() or word[:2] > "23" or word[2] > "5":
        return None
    return int(word[:2]), word[2:]


def military(scan: Scan, index: int, word: str) -> int:
    """Read the four digits *word* at *index* as a time; 0 where nothing shows one: a zone, a Z, or a zero in front after "at"."""
    time = hours(word)
    if time is None:
        return 0
    last = index
    if len(scan.lowers[index]) == len(word):
        if scan.right(index) in ZONES and scan.gaps[index + 1] == " ":
            last += 1
            last += scan.lowers[last] == "local" and scan.right(last) == "time"
        elif not (at_time(scan, index, word) or continues(scan, index)):
            return 0
    return with_day(scan, index, scan.ends[last], *time)


def at_time(scan: Scan, index: int, word: str) -> bool:
    """Return whether what stands around four digits makes a time of them: "by 0730", "at 2100 on Friday".

    Those with a zero in front can be no year; for the others, "at" must stand before them, and a day or nothing behind.
    """
    if word[0] == "0":
        return scan.left(index) in BEFORE_CLOCK or scan.left(index) == "between"
    index_at = index - (scan.left(index) in ("about", "around", "approximately"))
    if scan.left(index_at) != "at":
        return False
    following = scan.right(index)
    return not following or following in AFTER_TIME or following in scan.vocabulary.weekdays


def awaits_end(scan: Scan, index: int) -> bool:
    """Return whether the four digits at *index* begin a range of times that says its zone at its end: "from 1900 to 2100 GMT"."""
    end = index + 1 + (scan.right(index) in RANGE_WORDS)
    if end >= scan.size or (end == index + 1 and scan.gaps[end] not in RANGE):
        return False
    return hours(scan.lowers[end]) is not None and scan.right(end) in ZONES


def date_time_group(scan: Scan, index: int, word: str) -> int:
    """Read "171630Z OCT 25" from its first word: day, time in UTC, month and year; 0 for any other word."""
    time = hours(word[2:-1]) if len(word) == GROUP else None
    month = scan.vocabulary.months.get(scan.right(index), 0)
    year = scan.right(index + 1) if month else ""
    if time is None or not year.isdecimal() or len(year) not in (2, 4):
        return 0
    named = year_number(year) or 2000 + int(year)
    day = calendars.date_value(named, month, day_number(word[:2]))
    return scan.add(index, index + 2, "time", f"{day}T{time[0]:02}:{time[1]}Z", None, "date-time group") if day else 0
