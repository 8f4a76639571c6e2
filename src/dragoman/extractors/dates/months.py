"""Months, and days of months: "Oct. 17, 2025", "17 October", "from 3 to 5 May", "late November", "March last year"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import clock_modifier, date_modifier
from dragoman.extractors.dates.tense import direction

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: What may stand between a month or its abbreviation and its day or year.
AFTER_MONTH = frozenset({" ", ". ", ".", "\n", "\u00a0", ".\u00a0", "  ", ".\n", "-"})
BEFORE_YEAR = frozenset({" ", ", ", ",", "\n", ",\n", ". ", "., ", "\u00a0", "-", ".,"})
BETWEEN = frozenset({"-", "\u2013", "\u2014", " - ", " \u2013 ", " \u2014 "})
SUFFIXES = ("st", "nd", "rd", "th")
#: Words before "may", "march" or "august" in capitals that show a month.
MONTH_CUES = frozenset(
    "in since of by until till from during through last next this late early mid between before after and to for past every each "
    "around throughout or following ending ended beginning starting".split()
)
SHORT_CUES = frozenset("in since until through last next late early mid during".split())
DEICTIC = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
#: A day of a month nearer than this many days is meant; one further away on both sides is the one the tense points to.
FAR = 125
HALF_A_YEAR = 186
#: A month this many months ahead is meant where no tense says otherwise.
SOON = 3
YEARS = {"last": -1, "this": 0, "next": 1}


def day_number(word: str) -> int:
    """Return the day of the month that *word* writes, "17" or "17th", or 0."""
    if len(word) > 2 and word[-2:] in SUFFIXES:
        word = word[:-2]
    if len(word) > 2 or not word.isdecimal():
        return 0
    number = int(word)
    return number if number <= 31 else 0


def year_number(word: str) -> int:
    """Return the year that *word* writes in four digits (1000 to 2199), or 0."""
    if len(word) != 4 or not word.isdecimal():
        return 0
    number = int(word)
    return number if 1000 <= number < 2200 else 0


def day_before_month(scan: Scan, index: int) -> int:
    """Return the index of the month after the day at *index* ("17 October", "17th of October"), or 0."""
    if not day_number(scan.lowers[index]):
        return 0
    word = scan.right(index)
    if word == "of":
        index += 1
        word = scan.right(index)
    return index + 1 if word in scan.vocabulary.months else 0


def ambiguous_month(scan: Scan, index: int, number: int) -> int:
    """Read "May", "March" and "August" where capitals and neighbours show a month; with a day or year they need no more."""
    if not scan.words[index][0].isupper():
        return 0
    taken = month_date(scan, index, number, needs_day=True)
    if taken:
        return taken
    if scan.left(index) in MONTH_CUES:
        following = scan.right(index)
        if following and scan.words[index + 1][0].isupper() and scan.lowers[index] != "august":
            return 0  # "to March Air Force Base", "for May Smith"
        return month_date(scan, index, number)
    return 0


def short_month(scan: Scan, index: int, number: int) -> int:
    """Read an abbreviated month: capitalised, with a day or year, or with its full stop after a preposition."""
    if not scan.words[index][0].isupper():
        return 0
    taken = month_date(scan, index, number, needs_day=True)
    if taken or scan.left(index) not in SHORT_CUES or scan.lowers[index] == "mar":
        return taken
    following = index + 1
    if following < scan.size and scan.gaps[following] == " " and scan.words[following][0].isupper():
        return 0  # "in Jan Kavan's office"
    return month_date(scan, index, number)


def month(scan: Scan, index: int, number: int) -> int:
    """Read an expression around the month at *index*."""
    return month_date(scan, index, number)


def month_date(scan: Scan, index: int, number: int, *, first: int = -1, needs_day: bool = False) -> int:
    """Read the date around the month *number* at word *index*; with *needs_day* only one that names a day or a year.

    *first* is a weekday already read in front of it.
    """
    lowers, gaps, size = scan.lowers, scan.gaps, scan.size
    if gaps[index] in ("/", ".", "-") and gaps[index + 1] == gaps[index] and first < 0:
        taken = unread(scan, index)
        if taken:
            return taken
    begin = index if first < 0 else first
    last = index
    day = 0
    before = scan.left(index)
    after = lowers[index + 1] if index + 1 < size and gaps[index + 1] in AFTER_MONTH else ""
    lead = index - 1
    if before == "of" and scan.left(lead) and day_number(lowers[lead - 1]) and lowers[lead - 1][-1].isalpha():
        lead -= 1
        day = day_number(lowers[lead])
    elif before:
        day = day_number(before)
        if day and lead > scan.free and gaps[lead] in (".", ":", "/", ",", "$"):
            day = 0
    if day:
        begin = min(begin, lead)
    elif after and day_number(after) and not counts(scan, index + 1):
        day = day_number(after)
        last = index + 1
    year = 0
    if last + 1 < size and gaps[last + 1] in BEFORE_YEAR:
        year = year_number(lowers[last + 1])
        if year and (last + 2 < size and gaps[last + 2] in (",", "/") and lowers[last + 2][0].isdigit()):
            year = 0
    if needs_day and not day and not year:
        return 0
    if first >= 0 and not day:
        return 0
    if day and calendars.date_value(None, number, day) is None:
        day, last, begin = 0, index, index
        if needs_day and not year:
            return 0
    if day:
        return one_or_two_days(scan, begin, last, index, number, day, year)
    last += bool(year)
    return whole_month(scan, index, last, number, year)


def unread(scan: Scan, index: int) -> int:
    """Have dateparser read a numeric date with a name in its middle: `17/Oct/2025`, `2019.Aug.01`."""
    if index <= scan.free or index + 1 >= scan.size:
        return 0
    before, after = scan.words[index - 1], scan.words[index + 1]
    if not (before.isdecimal() and after.isdecimal() and sorted((len(before), len(after))) in ([1, 4], [2, 4])):
        return 0
    value = scan.fallback.day(scan.text[scan.starts[index - 1] : scan.ends[index + 1]], day_first=scan.day_first)
    return scan.add(index - 1, index + 1, "date", value, None, "dateparser") if value else 0


def counts(scan: Scan, index: int) -> bool:
    """Return whether the number after a month is not its day: a clock time, a decimal, a percentage."""
    following = index + 1
    if following >= scan.size:
        return False
    gap = scan.gaps[following]
    return (gap in (":", ".", "/") and scan.lowers[following][0].isdigit()) or gap.startswith("%")


def one_or_two_days(scan: Scan, begin: int, last: int, index: int, number: int, day: int, year: int) -> int:
    """Record a day of a month, and the other end of a range or list: "May 3-5", "3 to 5 May", "Oct. 17 and 18"."""
    lowers, gaps, size = scan.lowers, scan.gaps, scan.size
    if last > index and not year:
        other = last + 1
        if other + 1 < size and gaps[other] == " " and lowers[other] in ("to", "and", "or", "through", "until"):
            other += 1
        elif other < size and gaps[other] not in BETWEEN:
            other = size
        second = day_number(lowers[other]) if other < size and lowers[other][-1].isdigit() else 0
        if second > day and not measured(scan, other):
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
        return scan.lowers[following] not in ("in", "at", "to", "of", "with", "by", "for", "as", "and", "the", "when", "on", "but")
    return gap in (".", ":", "/", "-") or "%" in gap or (gap == "," and scan.lowers[following][0].isdigit())


def earlier_day(scan: Scan, begin: int) -> tuple[int, int] | None:
    """Return the word and the number of the day before "to", "and" or a dash in front of "5 May"."""
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
    return day_year(scan, scan.anchor, first, last, number, day)


def record_day(scan: Scan, begin: int, last: int, number: int, day: int, year: int | None) -> int:
    """Record one day, with "last year" after it."""
    away = YEARS.get(scan.right(last))
    if away is not None and scan.anchor is not None and scan.right(last + 1) == "year":
        year = scan.anchor.year + away
        last += 2
    value = calendars.date_value(year, number, day)
    if value is None:
        return 0
    begin -= scan.left(begin) == "the" and scan.lowers[begin][-1].isalpha() and scan.lowers[begin][0].isdigit()
    if scan.left(begin) == "of" and scan.left(begin - 1) == "week" and value[0] != "X":
        begin -= 2
        begin -= scan.left(begin) == "the"
        return scan.add(begin, last, "date", calendars.value_of(dt.date.fromisoformat(value), "W"), None, "week of day")
    begin, mod = date_modifier(scan, begin)
    if mod is None:
        begin, mod = clock_modifier(scan, begin)
    return scan.add(begin, last, "date", value, mod, "day of month")


def day_year(scan: Scan, anchor: dt.date, begin: int, last: int, number: int, day: int) -> int:
    """Return the year of a day of a month that names none: the nearest, and where it is far the one the clause points to."""
    away = (number - anchor.month) * 31 + day - anchor.day
    if abs(away) < FAR:
        if away > 0 and begin and scan.lowers[begin - 1] == "ended":
            return anchor.year - 1
        return anchor.year
    future = direction(scan, begin, last)
    if future is None:
        future = away < -HALF_A_YEAR or 0 < away <= HALF_A_YEAR - 31
    return anchor.year + (away < 0) if future else anchor.year - (away > 0)


def year_ahead(scan: Scan, last: int, number: int) -> int:
    """Return the year that the other end of a range names: 2015 for the first month of "from January to April 2015"; else 0."""
    lowers, gaps, size = scan.lowers, scan.gaps, scan.size
    index = last + 1
    if index >= size:
        return 0
    if gaps[index] == " " and lowers[index] in ("to", "and", "through", "until", "or"):
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


def whole_month(scan: Scan, index: int, last: int, number: int, year: int) -> int:
    """Record a month, with its year or "last", "this" or "next" in front of it or "last year" after it."""
    first = index
    anchor = scan.anchor
    following = scan.right(last)
    if not year and following == "of" and year_number(scan.right(last + 1)):
        last += 2
        year = year_number(scan.lowers[last])
    named: int | None = year or year_ahead(scan, last, number) or None
    if named is None:
        word = scan.left(first)
        away = YEARS.get(following)
        if word in ("every", "each"):
            return scan.add(first - 1, last, "set", f"XXXX-{number:02}", None, "every month", quant=word.upper())
        if away is not None and scan.right(last + 1) == "year":
            last += 2
            named = anchor.year + away if anchor else None
        elif following == "of" and scan.right(last + 1) in YEARS and scan.right(last + 2) == "year":
            named = anchor.year + YEARS[scan.right(last + 1)] if anchor else None
            last += 3
        elif word in DEICTIC and anchor is not None:
            first -= 1
            first -= scan.left(first) in ("the", "this")
            named = deictic_year(anchor, number, DEICTIC[word])
        elif word in DEICTIC:
            first -= 1
        elif anchor is not None:
            future = direction(scan, index, last)
            if future is None:
                future = 0 < (number - anchor.month) % 12 <= SOON
            named = calendars.month_year(anchor, number, past=not future)
    value = calendars.date_value(named, number, None)
    first, mod = date_modifier(scan, first)
    return scan.add(first, last, "date", value or "", mod, "month")


def deictic_year(anchor: object, number: int, away: int) -> int:
    """Return the year of "last", "this" or "next" and the month *number*, counted from the *anchor* day."""
    year: int = anchor.year  # type: ignore[attr-defined]
    month: int = anchor.month  # type: ignore[attr-defined]
    if away < 0:
        return year - (number >= month)
    return year + (away > 0 and number <= month)
