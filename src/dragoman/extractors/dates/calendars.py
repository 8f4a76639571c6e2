"""Calendar arithmetic: TIMEX3 values of days, weeks, months, quarters, years and more, some units away from a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

#: What a value of each unit looks like where no day anchors it.
UNANCHORED = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX",
}  # fmt: skip
DAYS = {"D": 1, "W": 7, "FN": 14, "WE": 7}
MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
#: How many days away a weekday with its day of the month is looked for: each day of a month is each weekday within 14 months.
FAR = 430
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SEASON_OF_MONTH = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")


def moved(day: dt.date, unit: str, count: int) -> dt.date | None:
    """Return *day* moved by *count* units, its day of the month cut to the month's length; None outside the calendar."""
    try:
        if unit in DAYS:
            return day + dt.timedelta(DAYS[unit] * count)
        if unit in MONTHS:
            year, month = divmod(12 * day.year + day.month - 1 + MONTHS[unit] * count, 12)
            return dt.date(year, month + 1, min(day.day, month_length(year, month + 1)))
    except (ValueError, OverflowError):
        return None
    return day


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month of the Gregorian calendar."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return LENGTHS[month - 1] + leap


def value_of(day: dt.date | None, unit: str) -> str:  # noqa: PLR0911 - a return for each form
    """Return the value of the *unit* that holds *day*: `value_of(date(2025, 10, 17), "Q")` is `2025-Q4`."""
    if day is None:
        return UNANCHORED.get(unit, "XXXX-XX-XX")
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "FN"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "WE":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}-WE"
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "DE":
        return f"{day.year // 10:03}"
    if unit == "CE":
        return f"{day.year // 100:02}"
    return f"{day.year:04}" if unit == "Y" else day.isoformat()


def unit_away(anchor: dt.date | None, unit: str, count: int) -> str:
    """Return the value of the unit *count* units after the one that holds *anchor* (before it, where negative)."""
    return value_of(anchor if anchor is None or not count else moved(anchor, unit, count), unit)


def date_value(year: int | None, month: int | None, day: int | None) -> str | None:
    """Return `2025-10-17`, `2025-10` or `XXXX-10-17`, or None for a day that no calendar has."""
    if (month is not None and not 1 <= month <= 12) or (year is not None and not 1 <= year <= 9999):
        return None
    if day is not None and not 1 <= day <= (month_length(year or 2000, month) if month else 31):
        return None
    written = "XXXX" if year is None else f"{year:04}"
    if month is not None:
        written += f"-{month:02}"
    return written if day is None else f"{written}-{day:02}"


def weekday_value(anchor: dt.date | None, weekday: int, *, past: bool, today: bool) -> str:
    """Return the day of the nearest *weekday* (1 Monday to 7 Sunday) before or after *anchor*, itself included with *today*."""
    if anchor is None:
        return f"XXXX-WXX-{weekday}"
    away = (weekday - anchor.isoweekday()) % 7
    if away == 0:
        away = 0 if today else 7 - 14 * past
    elif past:
        away -= 7
    try:
        return dt.date.fromordinal(anchor.toordinal() + away).isoformat()
    except ValueError:  # outside the calendar
        return f"XXXX-WXX-{weekday}"


def nearest_day(anchor: dt.date, weekday: int, day: int) -> str:
    """Return the nearest *day* of a month (1 to 31) that is *weekday* (1 Monday to 7 Sunday), or ``""`` where none is near."""
    ordinal = anchor.toordinal()
    for away in range(FAR):
        for number in (ordinal - away, ordinal + away):
            if 1 <= number <= dt.date.max.toordinal():
                found = dt.date.fromordinal(number)
                if found.day == day and found.isoweekday() == weekday:
                    return found.isoformat()
    return ""


def month_year(anchor: dt.date | None, month: int, *, past: bool) -> int | None:
    """Return the year of the nearest *month* before or after *anchor*, its own month included."""
    if anchor is None:
        return None
    if past:
        return anchor.year - (month > anchor.month)
    return anchor.year + (month < anchor.month)


def season_of(day: dt.date) -> tuple[int, str]:
    """Return the year that names the season in which *day* lies, and the season (winter belongs to the December it begins in)."""
    season = SEASON_OF_MONTH[day.month - 1]
    return day.year - (season == "WI" and day.month < 12), season


def easter(year: int) -> dt.date:
    """Return Western Easter Sunday of *year*, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, shift = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * shift + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(rule: re.Match[str], year: int) -> dt.date:
    """Return the day of *year* that a holiday's rule (a match of `HOLIDAY`) names."""
    if rule["month"] is None:
        day = easter(year)
    elif rule["day"]:
        day = dt.date(year, int(rule["month"]), int(rule["day"]))
    else:
        day = nth_weekday(year, int(rule["month"]), int(rule["nth"]), int(rule["weekday"]))
    return day + dt.timedelta(int(rule["shift"] or 0))


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date:
    """Return the *nth* *weekday* of a month, counted from its end where *nth* is -1."""
    if nth < 0:
        last = dt.date(year, month, month_length(year, month))
        return last - dt.timedelta((last.isoweekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
