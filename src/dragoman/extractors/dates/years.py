"""Words of four digits: years and ranges of years, ISO dates, times like `1530 GMT`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.clocks import RANGE, RANGE_WORDS
from dragoman.extractors.dates.military import awaits_end, military
from dragoman.extractors.dates.modifiers import date_modifier
from dragoman.extractors.dates.numerals import year_number
from dragoman.extractors.dates.yearwords import KINDS, part_follows

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: 2025-10-17, 2025/10/17, 20251017 apart, with a time; 2025-10 and weeks as 2025-W42.
ISO = re.compile(
    r"(?P<year>\d{4})(?P<sep>[-/])(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d)?Z?)?(?![\w-])"
    r"|(?P<wyear>\d{4})-W(?P<week>\d\d)(?![\w-])"
)
#: Before a year long past, or far ahead.
OLD_YEAR_BEFORE = frozenset(
    "in since of by until year years circa the from after before early late mid spring summer autumn fall winter".split()
)
#: Before "of", which then leads to an amount.
TOTALS = frozenset(
    "average total maximum minimum sum population crowd number cost price height depth speed altitude score".split()
)
QUARTERS = frozenset({"q1", "q2", "q3", "q4"})
#: Before a year.
YEAR_BEFORE = frozenset(
    "in since of by until till from before after during through for fiscal year late early mid to between around than circa the "
    "and or this spring summer autumn fall winter".split()
)
APPROXIMATE = frozenset("some about than over nearly approximately almost least roughly around to".split())
NO_PLURALS = frozenset("as was has is its this".split())
#: Between the first and the last year of a range.
BETWEEN = frozenset({"-", "\u2013", "\u2014"})
MONEY = ("$", "\u20ac", "\u00a3", "\u00a5", "#", "\u20b4", "\u20bd", "+", "\u2116", "@", "=")
QUOTES = ('"', "\u201c", "\u201d", "'", "\u2018", "\u2019")


def four_digits(scan: Scan, index: int, word: str) -> int:
    """Read a year, an ISO date, a year range or a clock time like `1530 GMT`."""
    following = index + 1
    after = scan.gaps[following]
    behind = scan.lowers[following] if following < scan.size else ""
    if not behind:
        after = after.strip(" -\n")
    if after in ("-", "/", "."):
        if behind in scan.vocabulary.months:
            return 0  # 2019-Aug-01 is read from its month
        match = ISO.match(scan.text, scan.starts[index])
        if match is not None:
            return iso_date(scan, index, match)
    if (behind in RANGE_WORDS or after in RANGE) and awaits_end(scan, index):
        return 0  # "1900 to 2100 GMT" is read from its end
    year = year_number(word)
    return military(scan, index, word) or (bare_year(scan, index, year, after, behind) if year else 0)


def bare_year(scan: Scan, index: int, year: int, after: str, behind: str) -> int:
    """Record a year or a range of years, by the mark *after* it and the word *behind* that; 0 where another reader takes it or none is meant."""
    if after == "/" and follows(behind, year):
        return year_range(scan, index, year)
    if measured(scan, index, after, behind) or not is_year(scan, index, year, after):
        return 0
    if behind in QUARTERS and after in ("-", " "):
        return 0  # "2019-Q1" is read from its quarter
    if part_follows(scan, index):
        return 0  # so is "the 1988 second quarter"
    if after in BETWEEN and behind.isdecimal():
        return year_range(scan, index, year)
    return record_year(scan, index, index, year)


def measured(scan: Scan, index: int, after: str, behind: str) -> bool:
    """Return whether the marks around the four digits at word *index* make them an amount, a ratio or part of a longer number."""
    before = scan.gaps[index]
    if before[-1:] in QUOTES and after[:1] in QUOTES:
        return True  # "1984" the title
    if before[-1:] in MONEY or after[:1] in ("%", "\u00b0"):
        return True
    if before[-1:] in ("-", "/", ".", ",", ":") and index and unlike_year(scan, index, before):
        return True
    return after in (",", ".", ":", "/") and behind[:1].isdigit()


def unlike_year(scan: Scan, index: int, before: str) -> bool:
    """Return whether what is joined to the front of a number shows that it is no year: `T-2000`, `555-1998`, `3.2000`."""
    word = scan.lowers[index - 1]
    if before == "-":
        return (
            word not in ("mid", "early", "late", "end", "post", "pre", "fiscal", "april", "since")
            and word not in scan.vocabulary.months
        )
    return len(before) == 1 and word[-1].isdigit()


def is_year(scan: Scan, index: int, year: int, after: str) -> bool:  # noqa: PLR0911 - a return for each form
    """Return whether the four digits at word *index* name a year and do not count what follows."""
    before = scan.left(index)
    if before.isdecimal() or (before == "of" and scan.left(index - 1) in TOTALS):
        return False  # a telephone number, a table; "an average of 1500"
    if after in {" ", "-"}:
        following = scan.lowers[index + 1]
        if following in scan.vocabulary.contexts.make:
            return False  # "a 2003 Honda"
        if following == "or" and scan.right(index + 1) == "more":
            return False
        if (following in scan.vocabulary.contexts.counted and scan.words[index - 1] != "In") or (
            following in ("am", "pm") and before not in YEAR_BEFORE
        ):
            return False
        if (
            before in APPROXIMATE
            and scan.words[index + 1].islower()
            and following[-1] == "s"
            and following not in NO_PLURALS
        ):
            return False
    if 1900 <= year <= 2050:
        return before not in scan.vocabulary.contexts.numbered
    if year < 1400 or year > 2100:
        return before in ("in", "since", "year", "circa")
    if before in OLD_YEAR_BEFORE or scan.gaps[index][-1:] == "(":
        return True
    return after in BETWEEN and index + 1 < scan.size and year_number(scan.lowers[index + 1]) > year  # 1861-1863


def year_range(scan: Scan, index: int, year: int) -> int:
    """Record `1998-2001` and `1998-99` as two years."""
    other = scan.lowers[index + 1]
    second = year_number(other)
    if not second and len(other) == 2:
        second = year // 100 * 100 + int(other)
    if 0 < second <= year and "01" <= other <= "12" and len(other) == 2 and scan.gaps[index + 1] == "-":
        return scan.add(index, index + 1, "date", f"{year:04}-{other}", None, "ISO month")
    if scan.right(index + 1) in scan.vocabulary.contexts.counted:
        return 0
    if second <= year or (index + 2 < scan.size and scan.gaps[index + 2] in ("-", "/")):
        return record_year(scan, index, index, year) if not second else 0
    record_year(scan, index, index, year)
    return scan.add(index + 1, index + 1, "date", f"{second:04}", None, "year range")


def record_year(scan: Scan, first: int, last: int, year: int) -> int:
    """Record a year with "the year", "fiscal" or a modifier in front of it."""
    mod = None
    word = scan.left(first)
    if word in ("post", "pre") and scan.gaps[first] == "-":
        first -= 1
        mod = "AFTER" if word == "post" else "BEFORE"
    elif word in KINDS or word == "fy":
        first -= 1
    elif word == "year" and scan.gaps[first] == " ":
        first -= 1
        first -= scan.left(first) in KINDS
        first -= scan.left(first) == "the"
    elif word == "the":
        first, last = the_year(scan, first, last)
    if mod is None:
        first, mod = date_modifier(scan, first)
    scan.years += 1
    return scan.add(first, last, "date", f"{year:04}", mod, "year")


def the_year(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Return the first and the last word of "the 1988 fiscal year" and "the 1988 period", whose number is words *first* to *last*; else these."""
    end = last + (scan.right(last) in KINDS)
    if (end > last and scan.right(end) == "year") or (end == last and scan.right(end) == "period"):
        return first - 1, end + 1
    return first, last


def iso_date(scan: Scan, index: int, match: re.Match[str]) -> int:
    """Record an ISO date, with its time where it has one."""
    last = index
    while last + 1 < scan.size and scan.starts[last + 1] < match.end():
        last += 1
    if match["week"]:
        value = f"{match['wyear']}-W{match['week']}"
        return scan.add(index, last, "date", value, None, "ISO week") if 1 <= int(match["week"]) <= 53 else 0
    day = (
        calendars.date_value(int(match["year"]), int(match["month"]), int(match["day"])) if int(match["year"]) else None
    )
    if day is None:
        return 0
    if match["time"]:
        return scan.add(index, last, "time", f"{day}T{match['time']}", None, "ISO time", end=match.end())
    return scan.add(index, last, "date", day, None, "ISO date")


def follows(word: str, year: int) -> bool:
    """Return whether *word* writes the year after *year*: the 25 of "2024/25", the 2025 of "2024/2025"."""
    return word in (f"{(year + 1) % 100:02}", str(year + 1))
