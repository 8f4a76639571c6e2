"""Points in time some units away from another: "two years ago", "a year earlier", "three weeks later", "ten days from now"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.numerals import TIMES, duration
from dragoman.extractors.dates.tense import direction
from dragoman.timex import interval_of

if TYPE_CHECKING:
    from dragoman.extractors.dates.numerals import Number
    from dragoman.extractors.dates.scan import Scan

#: How far back, in words, "two days later" looks for the day it is later than, and "a year earlier" for the quarter or month compared.
NEAR = 80
QUARTER_NEAR = 150
MONTH_NEAR = 25
FROM_ANCHOR = frozenset({"ago", "hence"})
DIRECTIONS = {"ago": -1, "earlier": -1, "previously": -1, "before": -1, "later": 1, "hence": 1}
#: After "ten days from": how many days from the day of publication these are.
FROM = {"now": 0, "today": 0, "tomorrow": 1, "yesterday": -1}
#: After "two years ago", what points to a week or a month, and how many of them away: "this month", "next week".
NEIGHBOURS = {"last": -1, "this": 0, "next": 1}
THIS = {"week": "W", "month": "M"}
#: The words after a number of units that can make a point of it.
POINTERS = frozenset({*DIRECTIONS, "from"})
#: How many expressions back tell a history from news; the fewest that must name its years, and how many to each that counts from the
#: day of publication, as those read by these rules do.
HISTORY = 12
FEW = 2
MANY = 5
MOST = HISTORY // (MANY + 1)  # more than these cannot be so few
#: A year further than this from the one told of, named once, is an aside: "as Napoleon had in 1812".
ASIDE = 2
PARTS = frozenset({"part of year", "deictic quarter", "the quarter"})  # which do where they name no year
FROM_PUBLICATION = frozenset(
    {
        "weekday",
        "weekday and part of day",
        "weekday of week",
        "part of weekday",
        "weekend",
        "day",
        "day and part of day",
        "deictic unit",
        "units ago",
        "tonight",
    }
)
DATED = frozenset({"date", "time"})
#: What may follow a number of hours that are counted from a time of day, the value of one, how far it may be, and the seconds of units.
LATER = frozenset({"earlier", "later"})
CLOCK = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
LONGEST = 7 * 86_400
SECONDS = {"D": 86_400, "H": 3600, "MIN": 60, "S": 1}
#: The length of a day's value.
DAY = len("2025-10-17")
#: Before and behind a date that is spoken of: how many units away.
BESIDE = {"before": -1, "after": 1}
#: A day this many days from that of publication can be what the news is about, whatever else is named after it.
RECENT = 31
#: The lengths of a year and of a month, and what writes some smaller unit within them.
COARSE = (len("1989"), len("1989-03"))
SOME = {("D", COARSE[0]): "-XX-XX", ("D", COARSE[1]): "-XX", ("W", COARSE[0]): "-WXX", ("M", COARSE[0]): "-XX"}
#: Behind "the year before", what begins another clause.
CONJUNCTIONS = frozenset({"and", "but", "when", "as", "in", "on", "with", "while"})
#: Units of which some number after a mere year or month falls on nobody knows which: "in 1989 ... three days later".
FINE = frozenset({"D", "W"})
SMALLER = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "W": ("D", 7), "FN": ("D", 14)}


def point(  # noqa: PLR0913, PLR0917 - the parts of one expression
    scan: Scan, first: int, last: int, name: str, count: Number | None, mod: str | None, following: str, *, suffixed: bool = False
) -> int:  # fmt: skip
    """Record words *first* to *last* and the "ago" or "later" *following* them as a point in time; 0 where none follows.

    With *suffixed* the word already stands within *first* to *last*.
    """
    away = DIRECTIONS.get(following)
    if name in ("W", "FN") and following in ("ago", "from") and scan.right(last + 1) in scan.vocabulary.weekdays:
        return weeks_from(scan, first, last + 2, name, count, mod)
    if away is None:
        return from_day(scan, first, last, name, count, mod) if following == "from" else 0
    if scan.right(last + 1) == "than":
        return 0  # "two years later than planned"
    if following == "later" and (
        count is None or last - scan.last_at >= NEAR
    ):  # how much, or later than what, is not said
        return scan.add(first, last + 1, "duration", duration(name, count), mod, "units later")
    if following in FROM_ANCHOR:
        base, value = scan.anchor, ""
    else:
        base, value = running_base(scan, last, name, away)
    if count is not None:
        end = last + (not suffixed)
        taken = from_clock(scan, first, end, name, count, mod) or anniversary(scan, first, end, name, count, mod)
        if taken:
            return taken
    compared = name == "Y" and away < 0 and count == 1  # figures are set beside those of a year before
    if compared:
        value = same_stretch(scan, last, following)
    elif not count or name not in FINE:
        value = ""
    value = value or moved_value(base, name, count, away)
    aside = compared or (away < 0 and following != "ago")
    return scan.add(first, last + (not suffixed), "date", value, mod, f"units {following}", aside=aside)


def from_clock(scan: Scan, first: int, last: int, name: str, count: Number, mod: str | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record "two hours later" or "earlier", which is word *last*, counted from a time of day; 0 where none was named."""
    following = scan.lowers[last]
    if name not in TIMES or following not in LATER or (clock := clock_near(scan, last)) is None:
        return 0
    seconds = DIRECTIONS[following] * round(count * SECONDS[name])
    if abs(seconds) > LONGEST or not dt.MINYEAR < clock.year < dt.MAXYEAR:
        return 0
    value = (clock + dt.timedelta(seconds=seconds)).isoformat(timespec="minutes")
    return scan.add(first, last, "time", value, mod, f"units {following}")


def clock_near(scan: Scan, index: int) -> dt.datetime | None:
    """Return the time of day, hour and minute, that was the last thing dated before word *index* and not far, or None."""
    if not scan.found or index - scan.last_at >= NEAR:
        return None
    near = scan.starts[max(0, index - NEAR)]
    *before, (start, _, _, value, _, _, _, _) = scan.found[-2:]
    if before and before[0][3].startswith(f"{value}T"):  # "10 a.m. on Friday"
        start, _, _, value, _, _, _, _ = before[0]
    return dt.datetime.fromisoformat(value) if start >= near and CLOCK.fullmatch(value) else None


def from_day(scan: Scan, first: int, last: int, name: str, count: Number | None, mod: str | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record "ten days from now" and "a week from tomorrow", the unit of which is word *last*; 0 where no such day follows."""
    days = FROM.get(scan.right(last + 1))
    if days is None:
        return 0
    base = scan.anchor and calendars.moved(scan.anchor, "D", days)
    return scan.add(first, last + 2, "date", moved_value(base, name, count, 1), mod, "from now")


def weeks_from(scan: Scan, first: int, last: int, name: str, count: Number | None, mod: str | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record "a week from Monday" and "two weeks ago Friday", the weekday of which is word *last*: weeks from the next or the latest one."""
    number, past = scan.vocabulary.weekdays[scan.lowers[last]], scan.lowers[last - 1] == "ago"
    value = calendars.weekday_value(scan.anchor, number, past=past, today=False)
    if count is not None and count.denominator == 1 and value[:1].isdecimal():
        away = int(-count if past else count)
        value = calendars.value_of(calendars.moved(dt.date.fromisoformat(value), name, away), "D")
    return scan.add(first, last, "date", value, mod, "weeks from weekday")


def anniversary(scan: Scan, first: int, last: int, name: str, count: Number, mod: str | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record "a year ago today", "two years ago this month", the "ago" of which is word *last*; 0 where it is another, or no day, week or month follows."""
    if scan.lowers[last] != "ago":
        return 0
    word = scan.right(last)
    weekday = scan.vocabulary.weekdays.get(word, 0)
    weekday = weekday or (scan.vocabulary.weekdays.get(scan.right(last + 1), 0) if word == "last" else 0)
    unit = "D" if weekday or word in FROM else THIS.get(scan.right(last + 1), "") if word in NEIGHBOURS else ""
    if not unit or unit == name or count.denominator != 1:
        return 0
    away = NEIGHBOURS.get(word, FROM.get(word, 0))
    if weekday and scan.anchor:  # "two years ago Monday" may be today's, "last Monday" is not
        away = -((scan.anchor.isoweekday() - weekday) % 7 or 7 * (word == "last"))
    day = scan.anchor and calendars.moved(scan.anchor, unit, away)
    day = day and calendars.moved(day, name, -int(count))
    return scan.add(first, last + 1 + (word in NEIGHBOURS), "date", calendars.value_of(day, unit), mod, "anniversary")


def moved_value(base: dt.date | None, name: str, count: Number | None, away: int) -> str:
    """Return the value *count* units before (*away* -1) or after (1) the day *base*, as fine as the unit."""
    if count is None:
        return "PAST_REF" if away < 0 else "FUTURE_REF"
    if count.denominator != 1 and name in SMALLER:
        name, factor = SMALLER[name]
        count *= factor
    number = round(count)
    if name in TIMES:
        hours = number * SECONDS[name] // SECONDS["D"]
        return calendars.unit_away(base, "D", away * hours)
    day = base and calendars.moved(base, name, away * number)
    return calendars.value_of(day, "Y" if name in ("DE", "CE", "ML") else name)


def same_stretch(scan: Scan, index: int, following: str) -> str:
    """Return the quarter a year before the one spoken of near word *index*, or the month before "a year earlier", or ``""``."""
    if index - scan.quarter_at < QUARTER_NEAR and scan.quarter[:4].isdecimal():
        return year_before(scan.quarter)
    last = scan.last
    if following == "earlier" and index - scan.last_at < MONTH_NEAR and len(last) == len("2025-10") and last[5] in "01":
        return year_before(last)
    return ""


def year_before(value: str) -> str:
    """Return the quarter or month a year before *value*, or ``""`` before the year 1."""
    year = int(value[:4]) - 1
    return f"{year:04}{value[4:]}" if year else ""


def narrated_year(scan: Scan) -> int | None:
    """Return the year that a history has come to, or None in news.

    Of the last expressions in a history several name a year other than that of publication, and hardly one counts from its day.
    """
    if scan.years < FEW or scan.anchor is None:
        return None
    present, told, news = scan.anchor.year, 0, 0
    years: list[int] = []
    for start, end, _, value, _, _, _, rule in reversed(scan.found[-HISTORY:]):
        if rule in FROM_PUBLICATION:
            news += 1
        elif value[3:4].isdecimal() and value[:3].isdecimal():  # no mere decade
            year = int(value[:4])
            named = scan.text.find(value[:4], start, end) >= 0
            if (named and year == present) or (rule in PARTS and not named):
                news += 1
            else:
                years.append(year)
                told += named or abs(year - present) > 1
        if news > MOST:
            return None
    latest = told_of(years, present)
    return latest if told >= FEW and told >= MANY * news and latest != present else None


def told_of(years: list[int], present: int) -> int:
    """Return the year that a history which named *years*, the latest first, has come to: one named once and far from those before it is an aside.

    The year of publication, *present*, is none that a history tells of.
    """
    latest, *before = years or (0,)
    told = before[0] if before else present
    aside = told != present and latest not in before and abs(latest - told) > ASIDE and before.count(told) > 1
    return told if aside else latest


def within_spoken(scan: Scan, index: int, name: str) -> str:
    """Return the value of a day, week or month within the year or month spoken of near word *index*, or ``""`` where a day was.

    "In 1989 ... on the same day": some day of 1989, `1989-XX-XX`.
    """
    last = scan.last
    if (
        index - scan.last_at >= NEAR
        or not last[:4].isdecimal()
        or len(last) not in COARSE
        or last[4:6] not in ("", "-0", "-1")
    ):
        return ""
    some = SOME.get((name, len(last)))
    return last + some if some else ""


def running_base(scan: Scan, index: int, name: str, away: int) -> tuple[dt.date | None, str]:
    """Return the day from which a unit near word *index* counts, and where that is known to a year or a month only what writes some such unit in it.

    Days and weeks *away* count from the latest day, whatever year or month was named after it: "On Tuesday prices for August fell. The next
    day ..."; "that day" of an earlier year is a day of it, unless a history has told of another: "On Tuesday he spoke of 1989. That day ...".
    """
    within = within_spoken(scan, index, name)
    day = named_before(scan, index, day=True) if within and name in FINE else ""
    if day and (away or scan.anchor is None or int(day[:4]) != scan.anchor.year):
        return dt.date.fromisoformat(day), ""
    return referred(scan, index), within


def spoken_of(scan: Scan, index: int) -> str:
    """Return the value of the latest date named shortly before word *index*, or ``""``; one that is to come only where the clause is not past."""
    last, anchor = scan.last, scan.anchor
    if not last or index - scan.last_at >= NEAR:
        return ""
    if anchor is None or not ahead_of(last, anchor) or direction(scan, index, index) is not False:
        return last
    return named_before(scan, index)


def named_before(scan: Scan, index: int, *, day: bool = False) -> str:
    """Return the value of the latest date not far before word *index* that is not to come, with *day* the latest day, or ``""``."""
    near = scan.starts[max(0, index - NEAR)]
    for start, _, type_, written, _, _, _, _ in reversed(scan.found[-HISTORY:]):
        if start < near:
            break
        value = written[:DAY]
        fits = is_day(value) if day else value < ":" and "X" not in value
        if fits and type_ in DATED and not (scan.anchor and ahead_of(value, scan.anchor)):
            return value
    return ""


def is_day(value: str) -> bool:
    """Return whether *value* names a day of a month outright."""
    return len(value) == DAY and value[5] in "01" and "X" not in value


def ahead_of(value: str, day: dt.date) -> bool:
    """Return whether *value* begins after *day*."""
    bounds = interval_of(value)
    return bounds is not None and bounds[0] > day


def referred(scan: Scan, index: int) -> dt.date | None:
    """Return the first day of the latest date named shortly before word *index*, or else the anchor."""
    bounds = interval_of(spoken_of(scan, index))
    return bounds[0] if bounds else scan.anchor


def referred_day(scan: Scan, index: int) -> dt.date | None:
    """Return the day that "that night" refers to: the latest day named shortly before word *index*, or else the anchor."""
    last, anchor = spoken_of(scan, index), scan.anchor
    if not last or is_day(last):
        return dt.date.fromisoformat(last) if last else anchor
    earlier = named_before(scan, index, day=True)  # "On Monday prices for August rose. Late in the day ..."
    day = dt.date.fromisoformat(earlier) if earlier else anchor
    return day if day and anchor and abs((anchor - day).days) <= RECENT else anchor


def clause_ends(scan: Scan, index: int) -> bool:
    """Return whether the clause ends with word *index*: nothing follows that "the year before" could be before."""
    return index + 1 >= scan.size or scan.gaps[index + 1][:1] in ",.;" or scan.lowers[index + 1] in CONJUNCTIONS
