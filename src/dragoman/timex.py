"""TIMEX3 values: the days they cover, and their counterparts in the Extended Date/Time Format.

The value grammar is that of TimeML 1.2.1: ISO 8601 with seasons (`1998-FA`), quarters (`1998-Q3`), halves (`1998-H1`), weekends
(`1998-W17-WE`), parts of the day (`TMO`), decades (`197`), centuries (`18`) and years before Christ (`BC0044`). EDTF is
ISO 8601-2:2019, levels 0 to 2.
"""

from __future__ import annotations

import datetime as dt
import re

#: First month and number of months of a season. Winter begins in the December of the year that names it.
SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "AU": (9, 3), "WI": (12, 3)}
#: EDTF writes a part of a year in place of the month: seasons 21 to 24, quarters 33 to 36, halves 40 and 41.
EDTF_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
VALUE = re.compile(
    r"""(?:(?P<year>\d{4})(?:-(?:
            (?P<month>\d{2})(?:-(?P<day>\d{2}))?
            |W(?P<week>\d{2})(?:-(?P<weekday>[1-7]|WE))?
            |Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|AU|WI)))?
        |(?P<decade>\d{3})X?|(?P<century>\d{2})(?:XX)?)
        (?P<time>T(?:MO|MI|AF|EV|NI|DT|\d{2}(?::\d{2}(?::\d{2})?)?Z?))?""",
    re.VERBOSE,
)
#: The lengths of the values that news uses most: they are read without the pattern.
DAY, YEAR = len("2025-10-17"), len("2025")
BEFORE_CHRIST = re.compile(r"BC(?!0000)\d{4}")
UNSPECIFIED = re.compile(r"[\dX]{4}(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?")


def interval_of(value: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day that a TIMEX3 *value* covers, both included, or None where it fixes no days.

    A part of the day or a clock time covers its day; durations, sets, vague references and unanchored values fix none.
    """
    try:
        if len(value) == DAY and value[5] != "W":
            day = dt.date.fromisoformat(value)
            return day, day
        if len(value) == YEAR and value.isdecimal():
            return dt.date(int(value), 1, 1), dt.date(int(value), 12, 31)
        match = VALUE.fullmatch(value)
        return None if match is None else _interval(match)
    except ValueError:  # month 13, 30 February, week 54, the year 0
        return None


def _interval(match: re.Match[str]) -> tuple[dt.date, dt.date]:  # noqa: PLR0911 - a return for each form
    if match["year"] is None:
        return _years(match["decade"], 10) if match["decade"] else _years(match["century"], 100)
    year = int(match["year"])
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        return months(year, int(match["month"]), 1)
    if match["week"]:
        return _week(year, int(match["week"]), match["weekday"])
    if match["quarter"]:
        return months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["half"]:
        return months(year, 6 * int(match["half"]) - 5, 6)
    if match["season"]:
        return months(year, *SEASONS[match["season"]])
    return months(year, 1, 12)


def months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of *count* months from *month* (1 to 12) of *year*. Raises `ValueError` outside the calendar."""
    following = 12 * year + month - 1 + count
    return dt.date(year, month, 1), dt.date(following // 12, following % 12 + 1, 1) - dt.timedelta(1)


def _years(digits: str, count: int) -> tuple[dt.date, dt.date]:
    first = int(digits) * count
    return dt.date(first, 1, 1), dt.date(first + count - 1, 12, 31)


def _week(year: int, week: int, weekday: str | None) -> tuple[dt.date, dt.date]:
    if weekday is None:
        return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)
    if weekday == "WE":
        return dt.date.fromisocalendar(year, week, 6), dt.date.fromisocalendar(year, week, 7)
    day = dt.date.fromisocalendar(year, week, int(weekday))
    return day, day


def edtf_of(value: str, mod: str | None = None) -> str | None:
    """Return the Extended Date/Time Format of a TIMEX3 *value* with its modifier, or None where there is no counterpart.

    Weeks and weekends become intervals of days. A part of the day is left out, a clock time kept. `APPROX` becomes `~`;
    `BEFORE`, `AFTER`, `ON_OR_BEFORE` and `ON_OR_AFTER` open intervals. Durations, sets and vague references have none.
    """
    written = _edtf(value)
    if written is None or mod is None or "/" in written or "T" in written:
        return written
    if mod == "APPROX":
        return f"{written}~" if "X" not in written else written
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        return f"../{written}"
    if mod in ("AFTER", "ON_OR_AFTER"):
        return f"{written}/.."
    return written


def _edtf(value: str) -> str | None:  # noqa: PLR0911 - a return for each form
    match = VALUE.fullmatch(value)
    if BEFORE_CHRIST.fullmatch(value):  # 1 BC is the year 0 of ISO 8601
        year = int(value[2:]) - 1
        return f"-{year:04}" if year else "0000"
    if match is None:
        return value if UNSPECIFIED.fullmatch(value) and value != "XXXX" else None
    bounds = interval_of(value)
    if bounds is None:
        return None
    if match["decade"]:
        return f"{match['decade']}X"
    if match["century"]:
        return f"{match['century']}XX"
    if match["week"]:
        first, last = bounds
        return f"{first}/{last}" if first != last else f"{first}"
    part = _edtf_part(match)
    if part is not None:
        return f"{match['year']}-{part}"
    day, _, time = value.partition("T")
    return f"{day}T{_full_time(time)}" if time[:1].isdigit() else day


def _edtf_part(match: re.Match[str]) -> str | None:
    """Return the two digits that stand for a season, a quarter or a half, or None."""
    if match["season"]:
        return EDTF_SEASONS[match["season"]]
    if match["quarter"]:
        return str(32 + int(match["quarter"]))
    return str(39 + int(match["half"])) if match["half"] else None


def _full_time(time: str) -> str:
    """Return `15` and `15:30` as `15:00:00` and `15:30:00`: EDTF wants the seconds."""
    clock = time.removesuffix("Z")
    return clock + ":00" * (2 - clock.count(":")) + time[len(clock) :]
