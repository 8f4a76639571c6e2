"""Days: weekdays, today and its neighbours, holidays."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import DATE_LEADS, date_modifier
from dragoman.extractors.dates.monthdays import AFTER_ORDINAL, part_in_front
from dragoman.extractors.dates.monthparts import BEFORE_MONTH, awaits_month
from dragoman.extractors.dates.months import month_after_day, month_date
from dragoman.extractors.dates.numerals import day_number, numeral, year_number
from dragoman.extractors.dates.plans import planned_once, undone_plan
from dragoman.extractors.dates.points import BESIDE, DAY, narrated_year, referred_day
from dragoman.extractors.dates.scan import JOINS
from dragoman.extractors.dates.tense import direction
from dragoman.extractors.dates.yearwords import year_words

if TYPE_CHECKING:
    import re

    from dragoman.extractors.dates.scan import Scan

PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "mornings": "TMO", "afternoons": "TAF",
         "evenings": "TEV", "nights": "TNI", "lunchtime": "TMI", "overnight": "TNI", "midmorning": "TMO", "midafternoon": "TAF"}  # fmt: skip
WITHIN_PART = {"early": "START", "late": "END", "mid": "MID"}
PLURAL_PARTS = frozenset({"mornings", "afternoons", "evenings", "nights"})
BACK = frozenset({"last", "past", "previous", "preceding"})
AHEAD = frozenset({"next", "coming", "following"})
#: Of these, the ones that count from the day before them in the text.
RUNNING = frozenset({"previous", "preceding", "following"})
EVERY = {"every": "EVERY", "each": "EACH"}
POINTING = BACK | AHEAD | {"this", *EVERY}
#: Behind a weekday: "of last week", "next week".
WEEKS = {"last": -1, "this": 0, "next": 1}
NAMED_WEEK = frozenset({*WEEKS, "of"})
#: Between two weekdays of one week, and how many days apart they are at most.
LINKS = frozenset({"and", "or", "to", "through", "until"})
REPEATED = frozenset({*LINKS, *EVERY, "other"})
WEEKDAYS = frozenset({"weekday", "weekday and part of day"})
MOST_APART = 4
#: Of the two days that a weekday can be, the one ahead is the further when more days away; a plan that was called off was mostly for the one
#: ahead, unless the other is a day or two ago.
MIDWAY = 3
CALLED_OFF = 4
#: Between a weekday and the day of a month.
AFTER_WEEKDAY = frozenset({", ", " ", ". ", "., ", ",\n", "\n"})
#: Within the names of days: "Valentine's Day", "St. Patrick's Day".
NAME_JOINS = frozenset({"'", "\u2019", "' ", "\u2019 ", ". "})
#: Short names that are words themselves; they count only before a day of a month.
WORDS = frozenset({"sat", "sun", "mon", "wed", "fri", "thu", "tue"})
HOLIDAY_UNITS = {"week": "W", "weekend": "WE"}
#: A holiday less than this many days away is the one that is meant, whichever way the clause points.
CLOSE = 31
SHORT_CUES = POINTING | {"on", "until", "by", "since"}


def weekday(scan: Scan, index: int, number: int, *, clause: int = -1) -> int:
    """Read an expression around the weekday at *index*: "last Friday", "Friday, Oct. 17, 2025", "early Friday morning".

    *clause* is the first word of a clock time in front of it, from where the tense of the clause is looked for.
    """
    part = scan.right(index)
    taken = part_of_more(scan, index, number, part)
    if taken:
        return taken
    first, word = index, scan.left(index)
    if (part in BEFORE_MONTH and awaits_month(scan, index)) or titled(scan, index, word, part):
        return 0
    taken = repeated(scan, index, number, word) if word in REPEATED else 0
    if taken:
        return taken
    if word not in POINTING or (word == "following" and scan.left(index - 1) not in ("the", "this")):
        past, today = over(scan, index, number, index if clause < 0 else clause), True
    else:
        past, today = word in BACK, word == "this"
        first -= 1
        first -= not today and scan.left(first) in ("the", "this")
    if part in PLURAL_PARTS:
        return scan.add(
            first, index + 1, "set", f"XXXX-WXX-{number}{PARTS[part]}", None, "weekday nights", quant="EVERY"
        )
    anchor = referred_day(scan, index) if first < index and running(scan, first, word) else scan.anchor
    value = neighbour(scan, index, number) if first == index <= scan.free + 1 else ""
    value = value or calendars.weekday_value(anchor, number, past=past, today=today)
    return with_part(scan, first, index, value, "weekday", part)


def repeated(scan: Scan, index: int, number: int, word: str) -> int:
    """Read "every Monday", "every other Monday" and the "and Friday" of "every Monday and Friday"; 0 for a single weekday."""
    if word in LINKS:
        every = scan.free == index - 1 and scan.found and scan.found[-1][7] == "every weekday"
        return weekday_set(scan, index, number, scan.found[-1][5] or "EVERY", bare=True) if every else 0
    other = word == "other"
    quant = EVERY.get(scan.lowers[index - 1 - other] if index > other else "")
    return weekday_set(scan, index, number, quant, other=other) if quant else 0


def running(scan: Scan, first: int, word: str) -> bool:
    """Return whether what begins with word *first*, the determiner of which is *word*, counts from the day spoken of: "the next Friday"."""
    return word in RUNNING or (word == "next" and scan.lowers[first] == "the")


def over(scan: Scan, index: int, number: int, clause: int) -> bool:
    """Return whether the clause from word *clause* on has the bare weekday at *index* behind it, not before it."""
    future = direction(scan, clause, index)
    if future is False or scan.anchor is None:
        return not future
    away = (number - scan.anchor.isoweekday()) % 7
    if future:
        return away > CALLED_OFF and undone_plan(scan, clause, index + 1)
    return away > MIDWAY or not planned_once(scan, index, index + 1)


def titled(scan: Scan, index: int, before: str, following: str) -> bool:
    """Return whether the weekday at *index* is part of a name: "Sheffield Wednesday", "the Sunday Times", "the Mail on Sunday".

    *before* and *following* are the words around it.
    """
    words, contexts = scan.words, scan.vocabulary.contexts
    if before == "on":
        return index > 1 and words[index - 2] == "Mail"
    if before in contexts.named and words[index - 1][0].isupper():
        return True
    return following in contexts.paper and words[index + 1][0].isupper()


def part_of_more(scan: Scan, index: int, number: int, following: str) -> int:
    """Read what the weekday at *index* is only a part of: "Good Friday", "Friday, Oct. 17", "Friday of last week"; 0 for a weekday."""
    if index and scan.lowers[index] in scan.vocabulary.holidays and scan.words[index - 1][0].isupper():
        taken = holiday(scan, index)
        if taken:
            return taken
    taken = date_after_weekday(scan, index)
    if not taken and following in NAMED_WEEK and scan.left(index) not in POINTING:
        taken = weekday_of_week(scan, index, number)
    return taken


def weekday_of_week(scan: Scan, index: int, number: int) -> int:
    """Read "Tuesday of last week" and "Friday next week"; 0 where no week follows."""
    last = index + 1 + (scan.right(index) == "of")
    away = WEEKS.get(scan.lowers[last] if last < scan.size else "")
    if away is None or scan.right(last) != "week":
        return 0
    value = f"XXXX-WXX-{number}"
    if scan.anchor is not None:
        value = calendars.unit_away(scan.anchor, "D", 7 * away + number - scan.anchor.isoweekday())
    return scan.add(index, last + 1, "date", value, None, "weekday of week")


def neighbour(scan: Scan, index: int, number: int) -> str:
    """Return the day of the weekday at *index* that follows another within the week: "next Tuesday and Wednesday"; else ``""``."""
    if index < 2 or not scan.found or not linked(scan, index):
        return ""
    _, _, _, value, _, _, _, rule = scan.found[-1]
    if rule not in WEEKDAYS or value[:10] != scan.last:
        return ""
    day = dt.date.fromisoformat(scan.last)
    away = (number - day.isoweekday()) % 7
    return calendars.unit_away(day, "D", away) if away <= MOST_APART else ""


def linked(scan: Scan, index: int) -> bool:
    """Return whether only "and", "until" or the comma of a list stands between the weekday at *index* and the expression before it."""
    if scan.left(index) in LINKS:
        return scan.free == index - 1
    return (
        scan.free == index
        and scan.gaps[index] == ", "
        and scan.right(index) in LINKS
        and scan.right(index + 1) in scan.vocabulary.weekdays
    )


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
        return weekday_and_day(scan, index, following)
    return 0


def weekday_and_day(scan: Scan, first: int, last: int) -> int:
    """Read "Friday the 13th": the nearest such day that is that weekday; 0 where the ordinal counts something or no month has it."""
    word = scan.lowers[last]
    day = day_number(word) if word[-1].isalpha() else 0
    following = scan.right(last)
    if not day or (following and following not in AFTER_ORDINAL):
        return 0
    value = f"XXXX-XX-{day:02}"
    if scan.anchor is not None:
        weekday_number = scan.vocabulary.weekdays[scan.lowers[first]]
        value = calendars.nearest_day(scan.anchor, weekday_number, day)
    return scan.add(first, last, "date", value, None, "weekday and day") if value else 0


def short_weekday(scan: Scan, index: int, number: int) -> int:
    """Read an abbreviated weekday: capitalised, and before the day of a month or, where it is no word, after "on"."""
    if not scan.words[index][0].isupper():
        return 0
    taken = date_after_weekday(scan, index)
    word = scan.left(index)
    if taken or word not in SHORT_CUES or (scan.lowers[index] in WORDS and word not in POINTING):
        return taken
    return weekday(scan, index, number)


def weekday_set(scan: Scan, index: int, number: int, quant: str, *, bare: bool = False, other: bool = False) -> int:  # noqa: PLR0913 - the parts of one expression
    """Record "every Tuesday" and "each Friday night"; with *bare* no word stands in front of it, with *other* "every other"."""
    part = PARTS.get(scan.right(index), "")
    value = f"XXXX-WXX-{number}{part}"
    return scan.add(index - (not bare) - other, index + bool(part), "set", value, None, "every weekday", quant=quant)


def weekdays(scan: Scan, index: int, number: int) -> int:
    """Record "Fridays", a set, and "two Fridays ago"."""
    found = numeral(scan, index - 1) if scan.right(index) == "ago" and scan.left(index) else None
    if found and found[1] and found[1].denominator == 1:
        day = scan.anchor and calendars.moved(scan.anchor, "W", 1 - int(found[1]))
        value = calendars.weekday_value(day, number, past=True, today=False)
        return scan.add(found[0], index + 1, "date", value, None, "weekdays ago")
    return scan.add(index, index, "set", f"XXXX-WXX-{number}", None, "weekdays", quant="EVERY")


def with_part(scan: Scan, first: int, last: int, value: str, rule: str, following: str) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Record the day of words *first* to *last* with the part of the day *following* it and the modifier before it."""
    mod = None
    if first > scan.free:
        word = scan.lowers[first - 1]
        if word in DATE_LEADS:
            part = part_in_front(scan, first) if word == "of" and following not in PARTS else None
            if part:
                return scan.add(part[0], last, "time", value + part[1], part[2], f"part of {rule}")
            first, mod = date_modifier(scan, first)
        elif word in BESIDE and scan.left(first - 1) == "day" and value[:1].isdecimal() and len(value) == DAY:
            return next_to(scan, first, last, value, rule)
        elif word == "overnight" and scan.gaps[first] == " ":
            return scan.add(first - 1, last, "time", value + PARTS[word], mod, f"part of {rule}")
        elif word in PARTS and scan.left(first - 1) in WITHIN_PART and scan.left(first):
            return scan.add(
                first - 2, last, "time", value + PARTS[word], WITHIN_PART[scan.lowers[first - 2]], f"part of {rule}"
            )
    if following in PARTS:
        return scan.add(first, last + 1, "time", value + PARTS[following], mod, f"{rule} and part of day")
    return scan.add(first, last, "date", value, mod, rule)


def next_to(scan: Scan, first: int, last: int, value: str, rule: str) -> int:
    """Record "the day before last Tuesday" and "the day after Christmas", the day of which, in words *first* to *last*, is *value*."""
    value = calendars.unit_away(dt.date.fromisoformat(value), "D", BESIDE[scan.lowers[first - 1]])
    first -= 2
    return scan.add(first - (scan.left(first) == "the"), last, "date", value, None, f"day beside {rule}")


def relative_day(scan: Scan, index: int, away: int) -> int:
    """Read "today", "yesterday morning", "the day after tomorrow"."""
    first = index
    if away and scan.left(index) in ("before", "after") and scan.left(index - 1) == "day":
        away *= 2
        first = index - 2
        first -= scan.left(first) == "the"
    value = calendars.unit_away(scan.anchor, "D", away)
    return with_part(scan, first, index, value, "day", scan.right(index))


def holiday(scan: Scan, index: int, _: str = "") -> int:
    """Read a named day that ends with word *index*: "Christmas Eve", "last Thanksgiving", "Good Friday 2024"; 0 for none."""
    if (
        scan.words[index][0].islower()
        or scan.right(index) in ("eve", "day")
        or scan.right(index) in scan.vocabulary.weekdays
        or scan.right(index) in scan.vocabulary.contexts.festive
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
    if word in EVERY:
        value = f"XXXX-{rule['month']}-{rule['day']}" if rule["day"] else "P1Y"
        return scan.add(first - 1, last, "set", value, None, "every holiday", quant=EVERY[word])
    unit = HOLIDAY_UNITS.get(scan.right(last), "")
    last += bool(unit)
    stated = word in BACK or word in AHEAD or word == "this"
    end, year = named_year(scan, last)
    year = year or (0 if stated else narrated_year(scan))
    if year:
        value = calendars.holiday(rule, year).isoformat()
    elif scan.anchor is None:
        value = calendars.date_value(None, int(rule["month"] or 0) or None, int(rule["day"] or 0) or None) or "XXXX"
    else:
        past = word in BACK if stated else backwards(scan, first, last)
        value = holiday_value(scan.anchor, rule, past=past, stated=stated)
    first -= word in BACK or word in AHEAD or word == "this" or (unit != "" and word == "the")
    last = end or last
    if unit:
        day = dt.date.fromisoformat(value) if value[0] != "X" else None
        if day and day.isoweekday() == 1 and unit == "WE":
            day -= dt.timedelta(1)  # a Monday's weekend is the one before it
        return scan.add(first, last, "date", calendars.value_of(day, unit), None, "week of holiday")
    return with_part(scan, first, last, value, "holiday", scan.right(last))


def named_year(scan: Scan, last: int) -> tuple[int, int | None]:
    """Return the last word of the year behind the holiday that ends with word *last*, 0 for none, and the year: "Christmas, 2024", "Easter of last year"."""
    after = last + 1
    year = year_number(scan.lowers[after]) if after < scan.size and scan.gaps[after] in (" ", ", ") else 0
    return (after, year) if year else year_words(scan, last)


def backwards(scan: Scan, first: int, last: int) -> bool | None:
    """Return whether the clause points to the past, or None where nothing tells."""
    future = direction(scan, first, last)
    return None if future is None else not future


def holiday_value(anchor: dt.date, rule: re.Match[str], *, past: bool | None, stated: bool) -> str:
    """Return the nearest holiday where it is close or *past* is None, or else the latest up to *anchor* or the first from there on."""
    days = [calendars.holiday(rule, anchor.year + away) for away in (-1, 0, 1) if 1 <= anchor.year + away <= 9999]
    nearest = min(days, key=lambda day: abs((day - anchor).days))
    if past is None or (not stated and abs((nearest - anchor).days) < CLOSE):
        return nearest.isoformat()
    if past:
        return max((day for day in days if day <= anchor), default=days[0]).isoformat()
    return min((day for day in days if day >= anchor), default=days[-1]).isoformat()
