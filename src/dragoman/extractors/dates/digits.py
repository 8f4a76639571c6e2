"""Words that begin with a digit: numeric dates, decades, days by their ordinals, clock times; years in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.clocks import clock, with_day
from dragoman.extractors.dates.military import date_time_group, military
from dragoman.extractors.dates.modifiers import date_modifier
from dragoman.extractors.dates.monthdays import ordinal_day
from dragoman.extractors.dates.months import NUMERIC_JOINS
from dragoman.extractors.dates.numerals import century_of, duration, year_number
from dragoman.extractors.dates.quarters import numbered
from dragoman.extractors.dates.years import MONEY, OLD_YEAR_BEFORE, four_digits, record_year
from dragoman.extractors.dates.yearwords import part_follows

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: "3hrs", "45mins", "2018Q4", "15h30": numbers and letters in one word.
GLUED = re.compile(
    r"(?P<count>\d{1,4})(?P<unit>hours?|hrs?|mins?|secs?|days?|yrs?)"
    r"|(?P<year>(?:19|20)\d\d)(?P<part>q[1-4]|h[12])|(?P<number>[1-4])(?P<quarter>q)(?P<short>\d\d)?|(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d)"
)
GLUED_UNITS = {"hour": "H", "hours": "H", "hr": "H", "hrs": "H", "min": "MIN", "mins": "MIN", "sec": "S", "secs": "S",
               "day": "D", "days": "D", "yr": "Y", "yrs": "Y"}  # fmt: skip
JOINED = frozenset({".", ",", "-", "/", "$", ":"})
#: 10/17/2025, 17.10.2025, 17-10-2025, 10/17/25.
NUMERIC = re.compile(
    r"(?P<one>\d{1,2})(?P<sep>[./-])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\w/]|-(?!\d{1,2}[./-]\d)|[.,]\d)"
)
#: After an hour without minutes.
CLOCK_AFTER = frozenset({"am", "pm", "a", "p", "o", "in", "this", "gmt", "utc"})
#: After a year before Christ: "BC", "BCE", "B.C."
ERAS = frozenset({"bc", "bce", "b"})
BEFORE_NO_DATE = frozenset({"/", ".", "-", ",", "$"})
#: How many words before "the mid-70s" are looked at for a temperature.
WEATHER = 8
#: "two thousand" as a year, and what a year in words behind it completes.
THOUSAND = 2000
COMPLETED = frozenset({"month", "season", "the unit", "day of month"})
APOSTROPHES = ("'", "\u2019", "\u2018", "`")


def digits(scan: Scan, index: int) -> int:  # noqa: PLR0911 - a return for each form
    """Read what begins with the number at word *index*; 0 where it is no date."""
    word = scan.lowers[index]
    size = len(word)
    if word.isdecimal():
        if size <= 4 and scan.right(index) in ERAS and before_christ(scan, index, int(word)):
            return scan.free
        if size == 4:
            return four_digits(scan, index, word)
        if size <= 2:
            return short_number(scan, index)
        return compact(scan, index, word) if size == 8 and word[:2] in ("19", "20") else 0
    if word[-2:] in ("st", "nd", "rd", "th"):
        return ordinal_day(scan, index, word)
    if word[-1] == "s" and word[-2].isdecimal():
        return decade(scan, index, word)
    if size <= 4 and word[-1] == "m":
        return clock(scan, index)
    if word[-1] == "z":
        return military(scan, index, word[:-1]) if size == 5 else date_time_group(scan, index, word)
    return glued(scan, index, word)


def glued(scan: Scan, index: int, word: str) -> int:
    """Read "3hrs", "2018Q4" and, as French and the United Nations write it, "15h30"."""
    match = GLUED.fullmatch(word)
    if match is None or scan.gaps[index][-1:] in JOINED:
        return 0
    if match["unit"]:
        value = duration(GLUED_UNITS[match["unit"]], int(match["count"]))
        return scan.add(index, index, "duration", value, None, "short duration")
    if match["quarter"]:
        return short_quarter(scan, index, int(match["number"]), match["short"])
    if match["year"]:
        return scan.add(index, index, "date", f"{match['year']}-{match['part'].upper()}", None, "part of year")
    return with_day(scan, index, scan.ends[index], int(match["hour"]), match["minute"])


def short_quarter(scan: Scan, index: int, number: int, year: str | None) -> int:
    """Read "3Q", "3Q 2008" and "3Q08", capitalised."""
    if scan.words[index][1] != "Q":
        return 0
    if year is None:
        return numbered(scan, index, index, f"Q{number}")
    return scan.add(index, index, "date", f"{century_of(int(year))}-Q{number}", None, "part of year")


def before_christ(scan: Scan, index: int, year: int) -> int:
    """Record "44 BC" and "in 500 B.C."; 0 where "B" is an initial."""
    last = index + 1
    end = scan.ends[last]
    if scan.lowers[last] == "b":
        if scan.text[end : end + 2].lower() != ".c" or not year:
            return 0
        last, end = last + 1, end + 2 + scan.text.startswith(".", end + 2)
    first, mod = date_modifier(scan, index)
    return scan.add(first, last, "date", f"BC{year:04}", mod, "year before Christ", end=end)


def compact(scan: Scan, index: int, word: str) -> int:
    """Read `20251017`, where it stands alone and is a day."""
    value = calendars.date_value(int(word[:4]), int(word[4:6]), int(word[6:]))
    if value is None or scan.gaps[index][-1:] in MONEY or scan.gaps[index][-1:] in ("-", "/", ".", ","):
        return 0
    return scan.add(index, index, "date", value, None, "compact date")


def short_number(scan: Scan, index: int) -> int:
    """Read a number of one or two digits: a numeric date or a clock time."""
    following = index + 1
    if following >= scan.size:
        return 0
    gap = scan.gaps[following]
    if gap == ":" or (gap == " " and scan.lowers[following] in CLOCK_AFTER):
        return clock(scan, index)
    before = scan.gaps[index]
    if gap not in NUMERIC_JOINS or (before[-1:] in BEFORE_NO_DATE and (before != "-" or scan.free != index)):
        return 0  # 5/1/2019-5/7/2020 is two dates
    if gap == "/" or (scan.gaps[following + 1] == gap and following + 1 < scan.size):
        return numeric(scan, index)
    word = scan.lowers[following]  # "6.45 p.m.", "6.45pm"
    return clock(scan, index) if gap == "." and (word[-1] == "m" or scan.right(following) in CLOCK_AFTER) else 0


def numeric(scan: Scan, index: int) -> int:
    """Read `10/17/2025`, `17.10.2025`, and `9/11` as the day it names."""
    match = NUMERIC.match(scan.text, scan.starts[index])
    if match is None:
        if scan.lowers[index] == "9" and scan.gaps[index + 1] == "/" and scan.lowers[index + 1] == "11":
            return scan.add(index, index + 1, "date", "2001-09-11", None, "9/11")
        return 0
    if match["sep"] != "/" and len(match["year"]) == 2:
        return 0
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if year < 100:
        year = century_of(year)
    day_first = match["sep"] != "/" or scan.day_first
    for day, month in ((one, two), (two, one)) if day_first else ((two, one), (one, two)):
        value = calendars.date_value(year, month, day)
        if value is not None and 1000 <= year < 2200:
            return scan.add(index, index + 2, "date", value, None, "numeric date")
    return 0


def decade(scan: Scan, index: int, word: str) -> int:
    """Read `1970s`, `the late 1990s`, `'90s`."""
    number = word[:-1]
    if len(number) == 4 and number.isdecimal() and number[-1] == "0":
        if scan.left(index) not in OLD_YEAR_BEFORE and scan.left(index) and scan.words[index - 1][0].isupper():
            return 0  # "Mirage 2000s"
        value = number[:2] if number[2] == "0" and number < "2000" else number[:3]
    elif len(number) == 2 and number.isdecimal() and number[1] == "0":
        if scan.gaps[index][-1:] not in APOSTROPHES and not determined(scan, index):
            return 0
        value = ("20" if number < "20" else "19") + number[0]
    else:
        return 0
    quoted = scan.gaps[index][-1:] in APOSTROPHES and len(number) == 2
    return record_decade(scan, index, value, start=scan.starts[index] - 1 if quoted else -1)


def record_decade(scan: Scan, index: int, value: str, *, start: int = -1) -> int:
    """Record a decade with "the" and a modifier in front of it."""
    first = index
    if start >= 0:
        if (
            scan.gaps[index][:-1] in (" ", "-")
            and index > scan.free
            and scan.lowers[index - 1] in ("the", "early", "late", "mid")
        ):
            first, start = index - 1, -1
            mod = {"early": "START", "late": "END", "mid": "MID"}.get(scan.lowers[first])
            first -= mod is not None and scan.left(first) == "the"
            return scan.add(first, index, "date", value, mod, "decade")
        return scan.add(index, index, "date", value, None, "decade", start=start)
    first, mod = date_modifier(scan, first)
    first -= scan.left(first) == "the"
    if mod is None:
        first, mod = date_modifier(scan, first)
    return scan.add(first, index, "date", value, mod, "decade")


def decade_word(scan: Scan, index: int, tens: int) -> int:
    """Read "the nineties"; an age ("in her nineties") and a temperature have no "the"."""
    return record_decade(scan, index, f"19{tens}") if determined(scan, index) else 0


def determined(scan: Scan, index: int) -> bool:
    """Return whether "the" stands before the tens at *index*, and neither an age ("his mid-20s") nor a temperature is meant."""
    first = index - (scan.left(index) in ("early", "late", "mid"))
    if scan.left(first) != "the":
        return False
    return scan.vocabulary.contexts.weather.isdisjoint(scan.lowers[max(0, first - WEATHER) : first])


def spoken_year(scan: Scan, index: int, century: int) -> int:
    """Read "nineteen ninety-four", and "two thousand" after "the year"; a month or season in front of them is of that year."""
    numbers = scan.vocabulary.numbers
    if century == THOUSAND:
        if scan.left(index) != "two":
            return 0
        last = index + 1 + (scan.right(index) == "and")
        rest = numbers.get(scan.right(last - 1), 0)
        return complete(scan, index - 1, last if rest else index, century + rest)
    tens = numbers.get(scan.right(index), 0)
    if tens < 10 or scan.left(index) in numbers:
        return 0
    last = index + 1
    ones = numbers.get(scan.right(last), 0) if tens >= 20 else 0
    if 0 < ones < 10 and scan.gaps[last + 1] == "-":
        tens, last = tens + ones, last + 1
    return complete(scan, index, last, century + tens) or record_year(scan, index, last, century + tens)


def complete(scan: Scan, first: int, last: int, year: int) -> int:
    """Give the expression right before words *first* to *last* the year that these say: "January nineteen ninety-seven"; 0 where none needs one."""
    free = scan.free + (scan.right(scan.free - 1) == "of")
    if free != first or not scan.found or not scan.left(first + (free == scan.free)):
        return 0
    start, _, type_, value, mod, _, _, rule = scan.found[-1]
    if rule not in COMPLETED:
        return 0
    scan.found.pop()
    return scan.add(first, last, type_, f"{year:04}{value[4:]}", mod, rule, start=start)


def fiscal(scan: Scan, index: int, _: str) -> int:
    """Read "fiscal 2025", "FY 2025", "FY2025" and "FY25"."""
    written = scan.lowers[index]
    if written[-1].isdecimal():
        year = int(written[2:])
        first, mod = date_modifier(scan, index)
        return scan.add(first, index, "date", f"{century_of(year) if year < 100 else year}", mod, "fiscal year")
    following = scan.right(index)
    if year_number(following) and not part_follows(scan, index + 1):
        first, mod = date_modifier(scan, index)
        return scan.add(first, index + 1, "date", following, mod, "fiscal year")
    return 0
