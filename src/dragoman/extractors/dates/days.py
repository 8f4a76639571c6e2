"""Days: weekdays, today and its neighbours, parts of the day, weekends, holidays."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import DATE_LEADS, date_modifier
from dragoman.extractors.dates.months import month_after_day, month_date
from dragoman.extractors.dates.numerals import year_number
from dragoman.extractors.dates.scan import JOINS
from dragoman.extractors.dates.tense import direction, is_future

if TYPE_CHECKING:
    import re

    from dragoman.extractors.dates.scan import Scan

PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "mornings": "TMO", "afternoons": "TAF",
         "evenings": "TEV", "nights": "TNI", "lunchtime": "TMI", "overnight": "TNI"}  # fmt: skip
PLURAL_PARTS = frozenset({"mornings", "afternoons", "evenings", "nights"})
BACK = frozenset({"last", "past", "previous", "preceding"})
AHEAD = frozenset({"next", "coming", "following"})
#: Of these, the ones that count from the day before them in the text.
RUNNING = frozenset({"previous", "preceding", "following"})
EVERY = {"every": "EVERY", "each": "EACH"}
POINTING = BACK | AHEAD | {"this", *EVERY}
#: Before "late afternoon", and nouns after it.
BEFORE_PART = frozenset({"in", "by", "until", "at", "around", "since", "during"})
NOUNS = frozenset({"trading", "trade", "dealings"})
#: Between a weekday and the day of a month.
AFTER_WEEKDAY = frozenset({", ", " ", ". ", "., ", ",\n", "\n"})
#: Within the names of days: "Valentine's Day", "St. Patrick's Day".
NAME_JOINS = frozenset({"'", "\u2019", "' ", "\u2019 ", ". "})
#: Short names that are words themselves; they count only before a day of a month.
WORDS = frozenset({"sat", "sun", "mon", "wed", "fri", "thu", "tue"})
#: How far back, in words, a later expression refers: "that night", "a year earlier".
NEAR = 80


def weekday(scan: Scan, index: int, number: int, *, clause: int = -1) -> int:
    """Read an expression around the weekday at *index*: "last Friday", "Friday, Oct. 17, 2025", "early Friday morning".

    *clause* is the first word of a clock time in front of it, from where the tense of the clause is looked for.
    """
    first = index
    if index and scan.lowers[index] in scan.vocabulary.holidays and scan.words[index - 1][0].isupper():
        taken = holiday(scan, index)
        if taken:
            return taken
    taken = date_after_weekday(scan, index)
    if taken:
        return taken
    past, today = True, True
    word = scan.left(first)
    if word not in POINTING:
        past = not direction(scan, index if clause < 0 else clause, index)
    elif word in BACK:
        today = False
        first -= 1
        first -= scan.left(first) in ("the", "this")
    elif word in AHEAD:
        past, today = False, False
        first -= 1
        first -= scan.left(first) in ("the", "this")
    elif word == "this":
        first -= 1
        past = False
    else:
        return weekday_set(scan, index, number, EVERY[word])
    part = scan.right(index)
    if part in PLURAL_PARTS:
        return scan.add(
            first, index + 1, "set", f"XXXX-WXX-{number}{PARTS[part]}", None, "weekday nights", quant="EVERY"
        )
    anchor = referred_day(scan, index) if word in RUNNING else scan.anchor
    value = calendars.weekday_value(anchor, number, past=past, today=today)
    return with_part(scan, first, index, value, "weekday", part)


def date_after_weekday(scan: Scan, index: int) -> int:
    """Read the day of a month that follows a weekday: "Friday, Oct. 17", "Friday 17 October"; 0 where none does."""
    following = index + 1
    if following >= scan.size or scan.gaps[following] not in AFTER_WEEKDAY:
        return 0
    word = scan.lowers[following]
    if word in scan.vocabulary.months:
        return month_date(scan, following, scan.vocabulary.months[word], first=index, needs_day=True)
    if word == "the" and scan.right(following)[:1].isdigit():
        following += 1
        word = scan.lowers[following]
    if word[0].isdigit():
        month = month_after_day(scan, following)
        if month:
            return month_date(scan, month, scan.vocabulary.months[scan.lowers[month]], first=index, needs_day=True)
    return 0


def short_weekday(scan: Scan, index: int, number: int) -> int:
    """Read an abbreviated weekday: capitalised, and before the day of a month or, where it is no word, after "on"."""
    if not scan.words[index][0].isupper():
        return 0
    taken = date_after_weekday(scan, index)
    if taken or scan.lowers[index] in WORDS or scan.left(index) not in ("on", "last", "next", "until", "by", "since"):
        return taken
    return weekday(scan, index, number)


def weekday_set(scan: Scan, index: int, number: int, quant: str) -> int:
    """Record "every Tuesday" and "each Friday night"."""
    part = PARTS.get(scan.right(index), "")
    return scan.add(
        index - 1, index + bool(part), "set", f"XXXX-WXX-{number}{part}", None, "every weekday", quant=quant
    )


def weekdays(scan: Scan, index: int, number: int) -> int:
    """Record "Fridays": a set."""
    return scan.add(index, index, "set", f"XXXX-WXX-{number}", None, "weekdays", quant="EVERY")


def with_part(scan: Scan, first: int, last: int, value: str, rule: str, following: str) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record the day of words *first* to *last* with the part of the day *following* it and the modifier before it."""
    mod = None
    if first > scan.free and scan.lowers[first - 1] in DATE_LEADS:
        first, mod = date_modifier(scan, first)
    if following in PARTS:
        return scan.add(first, last + 1, "time", value + PARTS[following], mod, f"{rule} and part of day")
    return scan.add(first, last, "date", value, mod, rule)


def relative_day(scan: Scan, index: int, away: int) -> int:
    """Read "today", "yesterday morning", "the day after tomorrow"."""
    first = index
    if away and scan.left(index) in ("before", "after") and scan.left(index - 1) == "day":
        away *= 2
        first = index - 2
        first -= scan.left(first) == "the"
    value = calendars.unit_away(scan.anchor, "D", away)
    return with_part(scan, first, index, value, "day", scan.right(index))


def tonight(scan: Scan, index: int, part: str) -> int:
    """Read "tonight" and "overnight" (not "overnight success")."""
    if (
        scan.lowers[index] == "overnight"
        and scan.right(index)
        and scan.words[index + 1].islower()
        and scan.right(index) not in LOOSE
    ):
        return 0
    first, mod = date_modifier(scan, index)
    away = -(scan.lowers[index] == "overnight" and not is_future(scan, index, index))  # the night that has just ended
    return scan.add(first, index, "time", calendars.unit_away(scan.anchor, "D", away) + part, mod, "tonight")


#: Words that may follow "overnight" the adverb.
LOOSE = frozenset("in on at by and to after from as with for when while but because killed wounded".split())


def referred_day(scan: Scan, index: int) -> dt.date | None:
    """Return the day that "that night" refers to: the latest day named shortly before word *index*, or else the anchor."""
    if len(scan.last) == len("2025-10-17") and scan.last[5] != "W" and index - scan.last_at < NEAR:
        return dt.date.fromisoformat(scan.last)
    return scan.anchor


def part_of_day(scan: Scan, index: int, _: str) -> int:
    """Read "this morning", "last night", "the next morning", "every evening", "the early morning"."""
    part = PARTS[scan.lowers[index]]
    first = index
    word = scan.left(first)
    within = None
    if word in ("early", "late", "mid"):
        first -= 1
        within = {"early": "START", "late": "END", "mid": "MID"}[word]
        word = scan.left(first)
    if word in EVERY:
        return scan.add(first - 1, index, "set", f"XXXX-XX-XX{part}", None, "every part of day", quant=EVERY[word])
    if word == "last" and part == "TNI":
        day = calendars.unit_away(scan.anchor, "D", -1)
    elif word == "this":
        day = calendars.unit_away(scan.anchor, "D", 0)
    elif word in ("that", "same"):
        day = calendars.value_of(referred_day(scan, index), "D")
    elif word in ("next", "following", "previous"):
        day = calendars.unit_away(referred_day(scan, index), "D", -1 if word == "previous" else 1)
    elif word == "the" and (first < index or scan.left(first - 1) in ("in", "during")) and scan.right(index) != "of":
        day = calendars.value_of(referred_day(scan, index), "D")
    elif first < index and word in BEFORE_PART and part != "TNI" and not day_or_noun(scan, scan.right(index)):
        return scan.add(
            first, index, "time", calendars.value_of(referred_day(scan, index), "D") + part, within, "part of day"
        )
    else:
        return 0
    first -= 1
    if word in ("next", "following", "previous", "same"):
        first -= scan.left(first) == "the"
    first, mod = date_modifier(scan, first)
    return scan.add(first, index, "time", day + part, within or mod, "part of day")


def day_or_noun(scan: Scan, word: str) -> bool:
    """Return whether *word* after "late afternoon" names its day, which then reads it, or makes it a noun's: "trading"."""
    return (
        word in NOUNS or word in scan.vocabulary.weekdays or scan.vocabulary.heads.get(word, ("",))[0] == "relative_day"
    )


def weekend(scan: Scan, index: int, _: str) -> int:
    """Read "the weekend", "last weekend", "this weekend", "Easter weekend" apart."""
    first = index
    word = scan.left(first)
    if word in EVERY:
        return scan.add(first - 1, index, "set", "XXXX-WXX-WE", None, "every weekend", quant=EVERY[word])
    if word in BACK:
        away = -1
    elif word in AHEAD:
        away = 1
    elif word in ("this", "the", "that"):
        away = 0
        if word != "this" and scan.anchor and not is_future(scan, first - 1, index):
            away = -(scan.anchor.isoweekday() < 6)
    else:
        return 0
    first -= 1
    if word in BACK or word in AHEAD:
        first -= scan.left(first) in ("the", "this")
    first, mod = date_modifier(scan, first)
    return scan.add(first, index, "date", calendars.unit_away(scan.anchor, "WE", away), mod, "weekend")


def weekends(scan: Scan, index: int, _: str) -> int:
    """Record "weekends" after "on" or "at"."""
    if scan.left(index) not in ("on", "at", "most", "all"):
        return 0
    return scan.add(index, index, "set", "XXXX-WXX-WE", None, "weekends", quant="EVERY")


def holiday(scan: Scan, index: int, _: str = "") -> int:
    """Read a named day that ends with word *index*: "Christmas Eve", "last Thanksgiving", "Good Friday 2024"; 0 for none."""
    if (
        scan.words[index][0].islower()
        or scan.right(index) in ("eve", "day", "weekend")
        or scan.right(index) in scan.vocabulary.weekdays
    ):
        return 0
    for words, rule in scan.vocabulary.holidays[scan.lowers[index]]:
        first = index - len(words) + 1
        if first >= scan.free and tuple(scan.lowers[first : index + 1]) == words and named(scan, first, index):
            return record_holiday(scan, first, index, rule)
    return 0


def named(scan: Scan, first: int, last: int) -> bool:
    """Return whether the words *first* to *last* stand as one name: capitalised, joined by blanks or apostrophes."""
    joined = all(gap in JOINS or gap in NAME_JOINS for gap in scan.gaps[first + 1 : last + 1])
    return joined and scan.words[first][0].isupper()


def record_holiday(scan: Scan, first: int, last: int, rule: re.Match[str]) -> int:
    """Record a named day with its year, "last" or "next", or a part of the day."""
    word = scan.left(first)
    after = last + 1
    year = year_number(scan.lowers[after]) if after < scan.size and scan.gaps[after] in (" ", ", ") else 0
    if year:
        value = calendars.holiday(rule, year).isoformat()
    elif scan.anchor is None:
        value = calendars.date_value(None, int(rule["month"] or 0) or None, int(rule["day"] or 0) or None) or "XXXX"
    else:
        past = (word in BACK) if word in BACK or word in AHEAD or word == "this" else backwards(scan, first, last)
        value = holiday_value(scan.anchor, rule, past=past)
    first -= word in BACK or word in AHEAD or word == "this"
    last += bool(year)
    return with_part(scan, first, last, value, "holiday", scan.right(last))


def backwards(scan: Scan, first: int, last: int) -> bool | None:
    """Return whether the clause points to the past, or None where nothing tells."""
    future = direction(scan, first, last)
    return None if future is None else not future


def holiday_value(anchor: dt.date, rule: re.Match[str], *, past: bool | None) -> str:
    """Return the holiday's latest day up to *anchor*, its first from *anchor* on, or (*past* None) the nearest."""
    days = [calendars.holiday(rule, anchor.year + away) for away in (-1, 0, 1) if 1 <= anchor.year + away <= 9999]
    if past is None:
        return min(days, key=lambda day: abs((day - anchor).days)).isoformat()
    if past:
        return max((day for day in days if day <= anchor), default=days[0]).isoformat()
    return min((day for day in days if day >= anchor), default=days[-1]).isoformat()
