"""Days of months as they are recorded: one or the two ends of a range, and the year that is meant where none is named."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import clock_modifier, date_modifier
from dragoman.extractors.dates.numerals import day_number, year_number
from dragoman.extractors.dates.plans import APOSTROPHES
from dragoman.extractors.dates.points import narrated_year, referred, within_spoken
from dragoman.extractors.dates.tense import direction, happened
from dragoman.extractors.dates.yearwords import year_words

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Parts of the day before "of Oct. 17".
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
#: What may stand before a year.
BEFORE_YEAR = frozenset({" ", ", ", " , ", ",", "\n", ",\n", ". ", "., ", "\u00a0", "-", ".,"})
BETWEEN = frozenset({"-", "\u2013", "\u2014", " - ", " \u2013 ", " \u2014 "})
CLOSE_RANGE = frozenset({"-", "\u2013", "/"})
BEFORE_END = frozenset({"to", "and", "through", "until", "or"})
#: Before "the 17th" as a day of the month spoken of, and after it.
BEFORE_ORDINAL = frozenset({"on", "by", "until", "since"})
AFTER_ORDINAL = frozenset("and to in at when but with as after before for by he she it they we i".split())
#: "The 21st of this month".
MONTHS_AWAY = {"this": 0, "last": -1, "next": 1, "that": 0, "same": 0, "the": 0}
RUNNING_MONTHS = frozenset({"that", "same", "the"})
#: After a number that counts nothing.
UNCOUNTED = frozenset("in at to of with by for as and the when on but".split())
#: A day of a month nearer than this many days is meant; one further away on both sides is the one the tense points to.
FAR = 125
#: One this far behind is next year's in a clause about the future.
NEAR = 45
#: Where no tense points, a day this far behind is last year's no more, and one this far ahead not yet this year's (news looks back).
BACK, FORTH = 216, 155
#: How many words before a day tell that even in a history it is still to come: "will meet on May 3".
CLAUSE = 8
#: "The week of May 3".
WEEKS_OF = {"week": "W", "weekend": "WE"}
#: The 29th of February.
LEAP_DAY = (2, 29)
#: A text can be of a day or two before the one it bears.
LAG = 3
#: A day more than this far ahead is over where the clause is past; a nearer one is mostly what has been arranged.
SOON = 60
#: "The Sept. 11 attacks" need no year.
ATTACKED = 2001
ATTACKS = frozenset({"attack", "attacks", "terror", "terrorist", "terrorists", "hijackers", "hijackings", "commission"})


def one_or_two_days(scan: Scan, begin: int, last: int, index: int, number: int, day: int, year: int) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record a day of a month, and the other end of a range or list: "May 3-5", "3 to 5 May", "Oct. 17 and 18"."""
    lowers, gaps, size = scan.lowers, scan.gaps, scan.size
    if last > index and not year:
        other = last + 1
        if other + 1 < size and gaps[other] == " " and lowers[other] in ("to", "and", "or", "through", "until"):
            other += 1
        elif other < size and gaps[other] not in BETWEEN and gaps[other] != "/":
            other = size
        second = day_number(lowers[other]) if other < size and lowers[other][-1].isdigit() else 0
        if second > day and (gaps[other] in CLOSE_RANGE or not measured(scan, other)):
            year = year_number(lowers[other + 1]) if other + 1 < size and gaps[other + 1] in BEFORE_YEAR else 0
            named = year or implied_year(scan, begin, other, number, day)
            record_day(scan, begin, last, number, day, named)
            return record_day(scan, other, other + bool(year), number, second, named)
    elif begin < index:
        first_day = earlier_day(scan, begin)
        if first_day and first_day[1] < day:
            named = year or implied_year(scan, first_day[0], last, number, day)
            record_day(scan, first_day[0], first_day[0], number, first_day[1], named)
            return record_day(scan, begin, last + bool(year), number, day, named)
    return record_day(scan, begin, last + bool(year), number, day, year or implied_year(scan, begin, last, number, day))


def measured(scan: Scan, index: int) -> bool:
    """Return whether the number at *index* counts what follows: "May 3 and 12 people", "Oct. 5 and 6 November"."""
    following = index + 1
    if following >= scan.size:
        return False
    gap = scan.gaps[following]
    if gap == " ":
        return scan.lowers[following] not in UNCOUNTED
    return gap in (".", ":", "/", "-") or "%" in gap or (gap == "," and scan.lowers[following][0].isdigit())


def earlier_day(scan: Scan, begin: int) -> tuple[int, int] | None:
    """Return the word and the number of the day before "to", "and" or a dash in front of "5 May" or "the 5th of May"."""
    begin -= scan.left(begin) == "the"
    if begin - 1 > scan.free and scan.gaps[begin] == " " and scan.lowers[begin - 1] in ("to", "and", "or", "until"):
        index = begin - 2 if scan.gaps[begin - 1] == " " else -1
    elif begin > scan.free and scan.gaps[begin] in BETWEEN:
        index = begin - 1
    else:
        return None
    day = day_number(scan.lowers[index]) if index >= scan.free else 0
    return (index, day) if day else None


def implied_year(scan: Scan, first: int, last: int, number: int, day: int) -> int | None:
    """Return the year of a day that words *first* to *last* give without one: the range's, or the one the text implies."""
    year = year_ahead(scan, last, number)
    if year or scan.anchor is None:
        return year or None
    year = day_year(scan, scan.anchor, first, last, number, day)
    weekday = scan.vocabulary.weekdays.get(scan.lowers[first], 0)
    if weekday:
        return weekday_year(year, number, day, weekday)
    return leap_year(year, ahead=direction(scan, first, last) or False) if (number, day) == LEAP_DAY else year


def record_day(scan: Scan, begin: int, last: int, number: int, day: int, year: int | None) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record one day, with "last year" after it."""
    end, named = year_words(scan, last)
    if end:
        last, year = end, named
    value = calendars.date_value(year, number, day)
    if value is None:
        return 0
    word = scan.left(begin)
    written = scan.lowers[begin]
    if word == "the" and written[-1].isalpha() and (written[0].isdigit() or written in scan.vocabulary.ordinals):
        begin -= 1
        word = scan.left(begin)
    unit = WEEKS_OF.get(scan.left(begin - 1)) if word == "of" else None
    if unit and value[0] != "X":
        begin -= 2
        begin -= scan.left(begin) == "the"
        return scan.add(
            begin, last, "date", calendars.value_of(dt.date.fromisoformat(value), unit), None, "week of day"
        )
    part = part_in_front(scan, begin) if word == "of" else None
    if part:
        return scan.add(part[0], last, "time", value + part[1], part[2], "part of day of month")
    begin, mod = date_modifier(scan, begin)
    if mod is None:
        begin, mod = clock_modifier(scan, begin)
    return scan.add(begin, last, "date", value, mod, "day of month")


def part_in_front(scan: Scan, begin: int) -> tuple[int, str, str | None] | None:
    """Return where "the early morning hours of" before the day at word *begin* begins, the part of the day and its modifier, or None."""
    hours = scan.left(begin - 1) == "hours"
    if scan.left(begin - 1 - hours) not in PARTS:
        return None
    begin -= 2 + hours
    part = PARTS[scan.lowers[begin]]
    begin, mod = date_modifier(scan, begin)
    return begin - (scan.left(begin) == "the"), part, mod


def day_year(scan: Scan, anchor: dt.date, begin: int, last: int, number: int, day: int) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Return the year of a day of a month that names none: the nearest, and where it is far the one the clause points to."""
    narrated = narrated_year(scan)
    if narrated and not ("will" in scan.lowers[max(0, begin - CLAUSE) : begin] and direction(scan, begin, last)):
        return narrated
    if (number, day) == (9, 11) and anchor.year >= ATTACKED and scan.right(last) in ATTACKS:
        return ATTACKED
    away = (number - anchor.month) * 31 + day - anchor.day
    if away < -NEAR and direction(scan, begin, last):
        return anchor.year + 1
    if abs(away) < FAR:
        if (away > LAG and happened(scan, begin)) or (away > SOON and direction(scan, begin, last) is False):
            return anchor.year - 1
        return anchor.year
    future = direction(scan, begin, last)
    if future is None:
        future = away < -BACK or 0 < away <= FORTH
    return anchor.year + (away < 0) if future else anchor.year - (away > 0)


def weekday_year(year: int, number: int, day: int, weekday: int) -> int:
    """Return the year next to *year*, or that itself, in which the *day* of the month *number* is the *weekday*; *year* where none is."""
    for away in (0, -1, 1):
        value = calendars.date_value(year + away, number, day)
        if value is not None and dt.date.fromisoformat(value).isoweekday() == weekday:
            return year + away
    return year


def leap_year(year: int, *, ahead: bool) -> int:
    """Return the leap year that is *year* or the nearest before it, or with *ahead* after it: 29 February 2023 never was."""
    while calendars.month_length(year, 2) != LEAP_DAY[1]:
        year += 1 if ahead else -1
    return year


def year_ahead(scan: Scan, last: int, number: int) -> int:  # noqa: PLR0911 - a return for each form
    """Return the year that the other end of a range names: 2015 for the first month of "from January to April 2015"; else 0."""
    lowers, gaps, size = scan.lowers, scan.gaps, scan.size
    index = last + 1
    if index >= size:
        return 0
    if gaps[index] == " ":
        if lowers[index] not in BEFORE_END:
            return 0
        index += 1
    elif gaps[index] not in BETWEEN:
        return 0
    if index + 1 >= size:
        return 0
    other = 0
    for following in range(index, min(index + 3, size)):
        if following > index and gaps[following] not in BEFORE_YEAR:
            return 0
        word = lowers[following]
        other = scan.vocabulary.months.get(word, 0) or other
        year = year_number(word)
        if year:
            return year - (number > other) if other else 0
        if not other and not day_number(word):
            return 0
    last_year = min(index + 3, size - 1)
    year = year_number(lowers[last_year]) if other and gaps[last_year] in BEFORE_YEAR else 0
    return year - (number > other) if year else 0


def ordinal_day(scan: Scan, index: int, word: str) -> int:
    """Read "on the 17th", "the 17th of next month" and "the week of the 17th"; other ordinals count things."""
    day = day_number(word)
    if not day or scan.left(index) != "the":
        return 0
    month = scan.right(index + 1)
    if scan.right(index) == "of" and month in MONTHS_AWAY and scan.right(index + 2) == "month":
        return of_month(scan, index, month, day)
    following = scan.right(index)
    if following and following not in AFTER_ORDINAL and not following.isdecimal():
        return 0
    before = scan.left(index - 1)
    if before not in BEFORE_ORDINAL and (before != "of" or scan.left(index - 2) != "week"):
        return 0
    within = within_spoken(scan, index, "D")
    if within:
        return scan.add(index - 1, index, "date", f"{within[:-2]}{day:02}", None, "ordinal day")
    return record_ordinal(scan, index - 1, index, month_of(scan, index, day), day)


def spelled_day(scan: Scan, index: int) -> int:
    """Read "the first of next month", "the tenth of the month" from the "month" at word *index*; 0 where no ordinal in words stands before it."""
    month, ordinal = scan.left(index), index - 3
    if ordinal < 1 or month not in MONTHS_AWAY or scan.left(index - 1) != "of" or scan.gaps[index + 1] in APOSTROPHES:
        return 0
    day = scan.vocabulary.ordinals.get(scan.left(index - 2), 0)
    return of_month(scan, ordinal, month, day) if day and scan.left(ordinal) == "the" else 0


def of_month(scan: Scan, index: int, month: str, day: int) -> int:
    """Record the *day* of "the 1st of next month", whose ordinal is word *index* and whose month *month* tells."""
    base = referred(scan, index) if month in RUNNING_MONTHS else scan.anchor
    return record_ordinal(scan, index - 1, index + 3, base and calendars.moved(base, "M", MONTHS_AWAY[month]), day)


def month_of(scan: Scan, index: int, day: int) -> dt.date | None:
    """Return a day of the month to which "the 17th" at word *index* belongs: the one spoken of, or else the one the clause points to."""
    base = referred(scan, index)
    if base is None or base != scan.anchor:
        return base
    future = direction(scan, index - 1, index)
    if (future and day < base.day) or (future is False and day > base.day):
        return calendars.moved(base, "M", 1 if future else -1)
    return base


def record_ordinal(scan: Scan, first: int, last: int, base: dt.date | None, day: int) -> int:
    """Record a *day* of the month of *base* in words *first* to *last*, or its week where "week of" stands in front."""
    value = calendars.date_value(base.year, base.month, day) if base else f"XXXX-XX-{day:02}"
    if value is None:
        return 0
    if scan.left(first) != "of" or scan.left(first - 1) != "week" or base is None:
        return scan.add(first, last, "date", value, None, "ordinal day")
    first -= 2
    first -= scan.left(first) == "the"
    return scan.add(first, last, "date", calendars.value_of(dt.date.fromisoformat(value), "W"), None, "week of day")
