"""Clock times: "3:30 p.m.", "10 a.m. EST Tuesday", "15:30 GMT", "noon Thursday", "six o'clock"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars, dayparts, days, months
from dragoman.extractors.dates.modifiers import clock_modifier
from dragoman.extractors.dates.points import DAY, referred_day

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Behind a time: the zone or the place whose time it is.
ZONE = r"""(?P<zone>\s(?P<open>\()?(?:[A-Z]{1,2}[SD]?T|GMT|UTC|CEST|EEST|MSK|IST)(?:[+-]\d{1,2})?\b(?(open)\))|Z\b)?
        (?P<local>\s(?:(?:local|[A-Z][a-z]{2,15}(?:\ [A-Z][a-z]{2,15}){0,2})\ [Tt]ime\b
            |(?:Eastern|Central|Mountain|Pacific)\b(?!\ (?!Mon|Tues|Wed|Thu|Fri|Sat|Sun)[A-Z])))?"""
ZONED = re.compile(ZONE, re.VERBOSE)
#: A time with "a.m." or a zone after it, or alone as hours and minutes; the full stop after "am" ends the sentence.
CLOCK = re.compile(
    r"""(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?
        (?:\s?(?P<half>[apAP])(?P<dot>\.)?\s?[mM]\b(?(dot)\.?))?
        (?P<clock>\s?o['\u2019]clock\b)?
        """
    + ZONE,
    re.VERBOSE,
)
#: The zones that ISO 8601 writes as Z.
UNIVERSAL = ("GMT", "UTC")
#: After "seven", "in the" and a part of the day that says which seven; "at night" and "this afternoon" do too.
IN_THE = {"morning": 0, "afternoon": 12, "evening": 12}
#: Before `15:30` without "p.m.".
BEFORE_CLOCK = frozenset("at by until from around about before after since till".split())
#: "a.m." or "pm" after an hour in words.
HALF = re.compile(r"\s([ap])(?P<dot>\.)?m\b(?(dot)\.?)", re.IGNORECASE)
#: Before "past six".
PAST = {"half": "30", "quarter": "15"}
#: Right before a number that is no hour.
NO_HOUR = ("$", "#", ":", ".", "-", "/")
#: Between the two ends of a range of hours.
RANGE = frozenset({"-", "\u2013"})
RANGE_WORDS = frozenset({"to", "and", "until", "or"})
AFTER_TIME = frozenset({" ", ". "})
#: What a time without a zone or a day is written with.
BARE_TIME = "0123456789:. apm"
#: Before the part of the day to which a time belongs: "8 a.m. this morning".
BEFORE_PART = frozenset({"this", "last", "that", "the"})
#: Kinds of words that name a month.
MONTHS = frozenset({"month", "month_short", "month_word"})
#: Between a day and the time after it: one expression, unlike "Tuesday at 3 p.m.".
DAY_JOINS = frozenset({" ", ", "})
BEFORE_NAMED_DAY = frozenset({"on", "of"})
#: What may stand between a clock time and its day, and the same time in another zone.
BEFORE_DAY = (" ", ", ", "\n", ") ")
OTHER_ZONE = re.compile(r"\s\(\d{1,2}[:.]?(?:\d\d)?\s?(?:[A-Z]{2,5}|[ap]\.?m\b|local)[^()\n]{0,20}\)")


def clock(scan: Scan, index: int) -> int:
    """Read a clock time that begins at word *index*; 0 where the number is none."""
    start = scan.starts[index]
    match = CLOCK.match(scan.text, start)
    if match is None:
        return 0
    hour, minute = int(match["hour"]), match["minute"]
    in_the = part_after(scan, word_at(scan, index, match.end()))
    said = match["half"] or match["clock"] or in_the is not None
    if not said and (minute is None or not (match["zone"] or match["local"] or plain(scan, index, match))):
        return 0
    if hour > 24 or (match["half"] and not 1 <= hour <= 12) or amount(scan, index, match["half"]):
        return 0
    if match["half"]:
        hour = hour % 12 + 12 * (match["half"] in "pP")
    end = match.end()
    if in_the is not None and not match["half"]:
        hour, end = hour % 12 + in_the[0], in_the[1]
    return with_day(scan, index, end, hour, minute)


def amount(scan: Scan, index: int, half: str | None) -> bool:
    """Return whether the mark before the number at *index* makes it no hour; the dash of "3-5 p.m." does not."""
    gap, before = scan.gaps[index], scan.lowers[index - 1]
    if gap[-1:] in RANGE and half and index:
        return not ((before.isdecimal() and len(before) < 3) or before[-1] == "m")  # "7 a.m.-8 p.m."
    return gap[-1:] in NO_HOUR


def plain(scan: Scan, index: int, match: re.Match[str]) -> bool:
    """Return whether `15:30` without "p.m." is a time of day and no score or verse: a preposition or a day stands before it."""
    if ":" not in match[0]:
        return False
    if (
        scan.left(index) in BEFORE_CLOCK
        or continues(scan, index)
        or (scan.left(index) == "of" and scan.left(index - 1) == "as")
    ):
        return True
    return index == scan.free and scan.gaps[index] in DAY_JOINS and bool(scan.found) and len(scan.found[-1][3]) == DAY


def continues(scan: Scan, index: int) -> bool:
    """Return whether the time at word *index* is the later end of a range whose beginning has just been read."""
    between = index - (scan.gaps[index] not in RANGE)
    if scan.free != between or not scan.found or scan.found[-1][7] != "clock time":
        return False
    return between == index or scan.lowers[between] in RANGE_WORDS


def word_at(scan: Scan, index: int, end: int) -> int:
    """Return the last word from *index* on that begins before the code point *end*."""
    while index + 1 < scan.size and scan.starts[index + 1] < end:
        index += 1
    return index


def part_after(scan: Scan, index: int) -> tuple[int, int] | None:
    """Return the hours to add and the end of "in the morning" or "at night" after the time that ends with word *index*, or None."""
    if scan.right(index) == "at" and scan.right(index + 1) == "night":
        return 12, scan.ends[index + 2]
    if scan.right(index) == "this" and scan.right(index + 1) in IN_THE:
        return IN_THE[scan.right(index + 1)], scan.ends[index]  # the day's reader takes the words
    if scan.right(index) == "in" and scan.right(index + 1) == "the" and scan.right(index + 2) in IN_THE:
        return IN_THE[scan.right(index + 2)], scan.ends[index + 3]
    return None


def with_day(scan: Scan, index: int, end: int, hour: int, minute: str | None) -> int:
    """Record a clock time up to code point *end*, with the day that stands right after it."""
    last = word_at(scan, index, end)
    first, mod = clock_modifier(scan, index)
    zone = "Z" if scan.text[end - 1] in "zZ" or scan.text[end - 3 : end] in UNIVERSAL else ""
    day, last, end = day_after(scan, first, last, end)
    start = day_before(scan, first)
    if start < 0:
        range_start(scan, first, day, hour, zone, halved=scan.text[scan.starts[index] : end].rstrip(".")[-1:] in "mM")
    return scan.add(
        first, last, "time", f"{day}T{hour:02}:{minute or '00'}{zone}", mod, "clock time", end=end, start=start
    )


def day_before(scan: Scan, first: int) -> int:
    """Take back the day that stands right before the time at word *first*, "Tuesday 3 p.m.", and return where it begins; -1 for none."""
    if not scan.found or scan.free != first or scan.gaps[first] not in DAY_JOINS:
        return -1
    start, _, type_, value, _, _, _, _ = scan.found[-1]
    if type_ != "date" or value != scan.last or len(value) != DAY:
        return -1
    scan.found.pop()
    return start


def range_start(scan: Scan, first: int, day: str, hour: int, zone: str, *, halved: bool) -> None:  # noqa: PLR0913 - the parts of one expression
    """Record the time at which a range begins that ends with the time at word *first*: the 3 of "3-5 p.m.", "between 3:15 and 5 p.m.".

    With *halved* the end is told with "a.m." or "p.m.", which the beginning shares.
    """
    if scan.gaps[first] in RANGE:
        index = first - 1
    elif scan.left(first) in RANGE_WORDS and scan.gaps[first - 1] in AFTER_TIME:
        index = first - 2
    else:
        return
    if index == scan.free - 1 and scan.found:
        share_day(scan, day, hour, halved=halved)
    word = scan.words[index]
    begin = index - (scan.gaps[index] == ":" and index > 0 and scan.words[index - 1].isdecimal())
    spelled = scan.gaps[first] not in RANGE and scan.left(begin) not in ("from", "between")
    if begin < scan.free or spelled or not word.isdecimal() or scan.gaps[begin][-1:] not in (" ", ""):
        return
    if len(word) == 4 and word < "2360":
        scan.add(index, index, "time", f"{day}T{word[:2]}:{word[2:]}{zone}", None, "clock range")
    elif len(word) <= 2 and 1 <= int(scan.words[begin]) <= 12:
        minute = word if begin < index else "00"
        scan.add(
            begin, index, "time", f"{day}T{begun(int(scan.words[begin]), hour):02}:{minute}{zone}", None, "clock range"
        )


def begun(begin: int, hour: int) -> int:
    """Return the hour, 0 to 23, of the *begin* (1 to 12) of a range that ends at *hour*: 15 of "3-5 p.m.", but 11 of "11 to 1 p.m."."""
    begin = begin % 12 + 12 * (hour >= 12)
    return begin - 12 * (begin > hour >= 12)


def share_day(scan: Scan, day: str, hour: int, *, halved: bool) -> None:
    """Give the time found last the *day* of the range's end at *hour*: "between 2 a.m. and 4 a.m. Tuesday"; a later one is of the day before.

    With *halved* it takes the end's half of the day too, where it has none of its own: "from 7:30 to 8:45 p.m.".
    """
    start, end, type_, value, mod, _, _, rule = scan.found[-1]
    written = scan.text[start:end].lower()
    if type_ != "time" or len(day) != DAY or not value[:1].isdigit() or written.strip(BARE_TIME):
        return
    begin = int(value[11:13])
    if halved and "m" not in written and 1 <= begin <= 12:
        begin = begun(begin, hour)
    if value[:10] != day and begin > hour:
        day = calendars.unit_away(dt.date.fromisoformat(day), "D", -1)
    scan.found[-1] = start, end, type_, f"{day}T{begin:02}{value[13:]}", mod, None, None, rule


def day_after(scan: Scan, first: int, last: int, end: int) -> tuple[str, int, int]:
    """Return the day that the time from word *first* to *last* belongs to, and where the expression ends: the day after it, the one spoken of, or the anchor's."""
    following = last + 1
    other = OTHER_ZONE.match(scan.text, end)
    if other is not None:  # "10:35 a.m. (0735 GMT) on Friday"
        while following < scan.size and scan.starts[following] < other.end():
            following += 1
    gap = scan.text[other.end() if other else end : scan.starts[following]] if following < scan.size else ""
    if gap in BEFORE_DAY:
        taken = read_day(scan, following, first)
        if taken:
            return (taken[0], last, end) if other or gap == ") " else taken
        if scan.lowers[following] in BEFORE_NAMED_DAY and scan.right(following):
            named = read_day(scan, following + 1, first)  # "3 p.m. on Friday": two expressions, one day
            if named:
                return named[0], last, end
        if gap == " " and scan.right(following) in scan.vocabulary.weekdays and scan.words[following].islower():
            named = read_day(scan, following + 1, following + 1)  # "a 5 p.m. deadline Tuesday"
            if named:
                return named[0], last, end
    return calendars.value_of(referred_day(scan, last), "D"), last, end


def read_day(scan: Scan, index: int, first: int) -> tuple[str, int, int] | None:
    """Return the day at word *index*, whose time begins at word *first*, as value, last word and end, or None.

    What the day's reader records is taken back: time and day are one expression.
    """
    kind, value = scan.vocabulary.heads.get(scan.lowers[index], ("", ""))
    free, count, last, last_at = scan.free, len(scan.found), scan.last, scan.last_at
    if kind == "tonight":
        return calendars.value_of(scan.anchor, "D"), index, scan.ends[index]
    if scan.lowers[index] == "the" and scan.right(index) in dayparts.NEIGHBOURS and scan.right(index + 1) == "day":
        away = dayparts.NEIGHBOURS[scan.lowers[index + 1]]
        return calendars.unit_away(referred_day(scan, index), "D", away), index + 2, scan.ends[index + 2]
    scan.free = index
    taken = 0
    if kind == "weekday":
        taken = days.weekday(scan, index, int(value), clause=first)
    elif kind == "relative_day":
        taken = days.relative_day(scan, index, int(value))
    elif scan.lowers[index] in BEFORE_PART and scan.vocabulary.heads.get(scan.right(index), ("",))[0] == "part":
        taken = dayparts.part_of_day(scan, index + 1, "")
    elif kind in MONTHS:
        taken = months.month_date(scan, index, int(value), needs_day=True)
    elif scan.lowers[index][0].isdigit():
        month = months.month_after_day(scan, index)
        taken = month and months.month_date(scan, month, scan.vocabulary.months[scan.lowers[month]], needs_day=True)
    found = scan.found[count] if taken and len(scan.found) == count + 1 else None
    del scan.found[count:]
    scan.free, scan.last, scan.last_at = free, last, last_at
    if found is None or (found[2] != "date" and not found[3][-1:].isalpha()):
        return None
    day = found[3].partition("T")[0]
    return (day, taken - 1, found[1]) if len(day) == DAY else None  # "noon in May 2024" has no day


def clock_word(scan: Scan, index: int, time: str) -> int:
    """Read "noon", "midnight Friday", "six o'clock"."""
    if not time:
        return o_clock(scan, index)
    if scan.gaps[index][-1:] == "-" or scan.left(index) == "high":
        return 0
    match = ZONED.match(scan.text, scan.ends[index])
    end = match.end() if match else scan.ends[index]
    return with_day(scan, index - (scan.left(index) == "12"), end, int(time[:2]), time[3:])


def spelled_clock(scan: Scan, index: int, _: str) -> int:
    """Read "seven thirty p.m." and "ten a.m." from their "m" or "pm"; 0 after anything but an hour in words."""
    last = index - 1 - (scan.lowers[index] == "m")
    numbers = scan.vocabulary.numbers
    if last < scan.free or scan.lowers[last] not in numbers:
        return 0
    match = HALF.match(scan.text, scan.ends[last])
    first, minute = last, 0
    hour = numbers[scan.lowers[last]]
    if scan.left(first) in numbers:
        first, minute, hour = first - 1, hour, numbers[scan.left(first)]
        if scan.left(first) in numbers and hour >= 20:
            first, minute, hour = first - 1, minute + hour, numbers[scan.left(first)]
    if match is None or not 1 <= hour <= 12 or minute > 59:
        return 0
    return with_day(scan, first, match.end(), hour % 12 + 12 * (match[1] in "pP"), f"{minute:02}")


def half_past(scan: Scan, index: int) -> int:
    """Read "half past six" and "a quarter past seven" from their "past"."""
    minute = PAST.get(scan.left(index), "")
    word = scan.right(index)
    hour = int(word) if word.isdecimal() and len(word) < 3 else scan.vocabulary.numbers.get(word, 0)
    if not minute or not 1 <= hour <= 12:
        return 0
    end = scan.ends[index + 1]
    half = HALF.match(scan.text, end)
    if half is not None:
        hour, end = hour % 12 + 12 * (half[1] in "pP"), half.end()
    in_the = part_after(scan, index + 1) if half is None else None
    if in_the is not None:
        hour, end = hour % 12 + in_the[0], in_the[1]
    first = index - 1
    first -= scan.left(first) == "a"
    return with_day(scan, first, end, hour, minute)


def o_clock(scan: Scan, index: int) -> int:
    """Read an hour in words before "o'clock"."""
    if index < scan.free + 2 or scan.lowers[index - 1] != "o" or scan.gaps[index] not in ("'", "\u2019"):
        return 0
    hour = scan.vocabulary.numbers.get(scan.left(index - 1), 0)
    if not 1 <= hour <= 12:
        return 0
    in_the = part_after(scan, index)
    end = scan.ends[index]
    if in_the is not None:
        hour, end = hour % 12 + in_the[0], max(end, in_the[1])
    return with_day(scan, index - 2, end, hour, "00")
