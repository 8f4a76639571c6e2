"""Months, and days of months: "Oct. 17, 2025", "17 October", "from 3 to 5 May", "late November", "March last year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import PARTS, date_modifier
from dragoman.extractors.dates.monthdays import (
    AFTER_ORDINAL,
    BEFORE_YEAR,
    BETWEEN,
    measured,
    one_or_two_days,
    year_ahead,
)
from dragoman.extractors.dates.monthparts import BEFORE_MONTH, part_of_month
from dragoman.extractors.dates.numerals import century_of, day_number, year_number
from dragoman.extractors.dates.points import narrated_year, spoken_of
from dragoman.extractors.dates.scan import YEAR
from dragoman.extractors.dates.tense import direction, due
from dragoman.extractors.dates.yearwords import year_words
from dragoman.timex import interval_of

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.extractors.dates.scan import Scan

#: What may stand between a month or its abbreviation and its day or year.
AFTER_MONTH = frozenset({" ", ". ", ".", "\n", "\u00a0", ".\u00a0", "  ", ".\n", "-"})
#: Between the parts of a numeric date, and before a number that is no day: 2.5 May, 3:10 May.
NUMERIC_JOINS = frozenset({"/", ".", "-"})
NO_DAY_BEFORE = frozenset({".", ":", "/", ",", "$"})
#: Words before "may", "march" or "august" in capitals that show a month.
MONTH_CUES = frozenset(
    "in since of by until till from during through last next this previous preceding coming late early mid between before after and to for past every each "
    "around throughout or following ending ended beginning starting".split()
)
#: What follows "May" and "March" in the names of a day and of a place.
FIELDS = frozenset(("afb", "air", "arb", "day", "field"))
#: Before a month in lower case, or its day.
BEFORE_LOWER = frozenset("on in of since by until from before after between during through and the".split())
#: Before "the March summit".
DETERMINERS = frozenset("the a its his her their our this last".split())
#: A year with 29 days in February.
LEAP = 2000
#: Months that are given names too.
NAMES = frozenset({"april", "june"})
SHORT_CUES = frozenset("in since until through last next late early mid during after before from".split())
#: Short months that are names and words too.
SHORT_NAMES = frozenset({"mar", "jan"})
DEICTIC = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1, "preceding": -1}
#: Of these, the ones that behind "the" count from the date spoken of.
RUNNING = frozenset({"previous", "preceding", "next", "following"})
BEFORE_END = frozenset({"to", "through", "until"})
#: Behind a month, no noun.
NO_NOUNS = AFTER_ORDINAL | {
    "after",
    "was",
    "were",
    "has",
    "had",
    "is",
    "said",
    "from",
    "of",
    "that",
    "which",
    "who",
    "because",
    "while",
    "until",
    "since",
}
#: A month or season that begins this many months ahead is meant where no tense says otherwise.
SOON = 3
#: One that ended this many months ago is meant even where the clause points ahead; but not before these.
LATE = 2
AHEAD_OF = frozenset({"by", "until", "till", "through"})


def month_after_day(scan: Scan, index: int) -> int:
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
        return month_date(scan, index, number, needs_day=True) if in_lower_case(scan, index) else 0
    taken = month_date(scan, index, number, needs_day=not in_range(scan, index))
    if taken:
        return taken
    if scan.left(index) in MONTH_CUES or before_event(scan, index):
        following = scan.right(index)
        named = following and scan.words[index + 1][0].isupper() and scan.lowers[index] != "august"
        opened = scan.words[index - 1][0].isupper() and following not in FIELDS  # "In May French troops"
        if named and not (opened or scan.left(index) in PARTS):
            return 0  # "to March Air Force Base", "for May Smith"
        return month_date(scan, index, number)
    return 0


def in_range(scan: Scan, index: int) -> bool:
    """Return whether the "May", "March" or "August" at *index* is one end of a range of months: "January-March"."""
    gaps, last = scan.gaps, index + 1
    if gaps[index] in BETWEEN and index:
        return scan.lowers[index - 1] in scan.vocabulary.months
    return gaps[last] in BETWEEN and last < scan.size and scan.lowers[last] in scan.vocabulary.months


def range_year(scan: Scan, first: int, number: int) -> int | None:
    """Return the year of the month *number* at word *first* that ends a range: that of its first month or the one after; None elsewhere."""
    joined = scan.gaps[first] in BETWEEN if scan.free == first else scan.left(first) in BEFORE_END
    if not joined or scan.free < first - 1 or not scan.found or scan.found[-1][7] != "month":
        return None
    value = scan.found[-1][3]
    return int(value[:4]) + (number < int(value[5:7])) if value[:1].isdecimal() else None


def in_lower_case(scan: Scan, index: int) -> bool:
    """Return whether the "may", "march" or "august" at *index* is a month in a text without capitals: "on 18 may", "on may 18", "in may 1988"."""
    before = scan.left(index)
    if before == "of" and day_before(scan, index)[1]:
        return True  # "the 3rd of march"
    if before in BEFORE_LOWER:
        return scan.right(index)[:1].isdecimal()
    if not before[:1].isdecimal() or not day_number(before) or scan.left(index - 1) not in BEFORE_LOWER:
        return False
    following = scan.right(index)
    return not following or following in AFTER_ORDINAL or bool(year_number(following))


def before_event(scan: Scan, index: int) -> bool:
    """Return whether the capitalised "May" or "March" at *index* dates the noun behind it: "the March summit", "its May meeting"."""
    if scan.left(index) not in DETERMINERS or not scan.right(index) or scan.gaps[index + 1] != " ":
        return False
    word = scan.words[index + 1]
    return word.islower() and len(word) > 3 and word not in scan.vocabulary.contexts.person


def short_month(scan: Scan, index: int, number: int) -> int:
    """Read an abbreviated month: capitalised, with a day or year, or with its full stop after a preposition."""
    if not scan.words[index][0].isupper():
        return 0 if scan.lowers[index] in SHORT_NAMES else month_date(scan, index, number, needs_day=True)
    taken = month_date(scan, index, number, needs_day=True)
    word = scan.left(index)
    if taken or word not in SHORT_CUES or (scan.lowers[index] in SHORT_NAMES and word not in ("last", "next")):
        return taken
    following = index + 1
    if following < scan.size and scan.gaps[following] == " " and scan.words[following][0].isupper():
        return 0  # "in Jan Kavan's office"
    return month_date(scan, index, number)


def month(scan: Scan, index: int, number: int) -> int:
    """Read an expression around the month at *index*."""
    following = index + 1
    if (
        scan.lowers[index] in NAMES
        and following < scan.size
        and scan.gaps[following] == " "
        and scan.words[following][0].isupper()
    ):
        return month_date(
            scan, index, number, needs_day=scan.left(index) not in MONTH_CUES
        )  # "April Jones" is no month
    return month_date(scan, index, number)


def month_date(scan: Scan, index: int, number: int, *, first: int = -1, needs_day: bool = False) -> int:
    """Read the date around the month *number* at word *index*; with *needs_day* only one that names a day or a year.

    *first* is a weekday already read in front of it.
    """
    gap = scan.gaps[index]
    if gap in NUMERIC_JOINS and scan.gaps[index + 1] == gap and first < 0:
        taken = unread(scan, index)
        if taken:
            return taken
    begin, day = day_before(scan, index) if index > scan.free else (index, 0)
    last = index
    if not day:
        day = day_after(scan, index)
        last += bool(day)
        last += scan.lowers[last] == "the"  # "May the 5th"
    year = year_after(scan, last)
    scan.years += bool(year)
    if day and day > calendars.month_length(year or LEAP, number):
        if begin < index or year or not measured(scan, last):
            scan.free = last + 1 + bool(year)
            return scan.free  # "30 February 2024" is no date, and its year none either
        last, day = index, 0  # "in June 31 people died"
    if day:
        return one_or_two_days(scan, begin if first < 0 else first, last, index, number, day, year)
    if first >= 0 or (needs_day and not year):
        return 0
    return whole_month(scan, index, last + bool(year), number, year)


def day_before(scan: Scan, index: int) -> tuple[int, int]:
    """Return where the day in front of the month at *index* stands and its number: "17 October", "17th of October"; 0 for none."""
    word = scan.left(index)
    lead = index - 1
    if word == "of":
        word = scan.left(lead)
        lead -= 1
        day = (day_number(word) or scan.vocabulary.ordinals.get(word, 0)) if word and word[-1].isalpha() else 0
    else:
        day = day_number(word) if word[:1].isdecimal() else 0
        if day and lead > scan.free and scan.gaps[lead] in NO_DAY_BEFORE:
            day = 0
    return (lead, day) if day else (index, 0)


def day_after(scan: Scan, index: int) -> int:
    """Return the day behind the month at *index*, "Oct. 17", "Oct 17th" or "October the 17th", or 0."""
    following = index + 1
    if following >= scan.size or scan.gaps[following] not in AFTER_MONTH:
        return 0
    word = scan.lowers[following]
    if word == "the":
        word = scan.right(following)
        return day_number(word) if word[:1].isdecimal() and word[-1].isalpha() else 0
    if word[0].isdecimal():
        day = day_number(word)
        return 0 if day and counts(scan, following) else day
    behind = scan.right(following)
    if scan.words[following][0].isupper() or not behind or behind in AFTER_ORDINAL or year_number(behind):
        return scan.vocabulary.ordinals.get(word, 0)
    return 0  # "in May second thoughts set in"


def year_after(scan: Scan, last: int) -> int:
    """Return the year behind word *last*, ", 2025", or 0."""
    following = last + 1
    if following >= scan.size or scan.gaps[following] not in BEFORE_YEAR:
        return 0
    if len(scan.lowers[following]) != 4:
        return short_year(scan, last)
    year = year_number(scan.lowers[following])
    after = following + 1
    if year and after < scan.size and scan.gaps[after] in (",", "/") and scan.lowers[after][0].isdigit():
        return 0
    return year


def short_year(scan: Scan, last: int) -> int:
    """Return the year of "24 NOV 89 (Agency)", in capitals and closed by a mark, 1950 to 2049; 0 where no such year stands behind word *last*."""
    month, word = scan.words[last], scan.lowers[last + 1]
    if len(word) != 2 or not word.isdecimal() or not month.isalpha() or not month.isupper():
        return 0
    if scan.gaps[last + 1] != " " or scan.gaps[last + 2] == " ":
        return 0
    return century_of(int(word))


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
    gap, word = scan.gaps[following], scan.lowers[following]
    if gap == "/" and word.isdecimal() and len(word) < 3:
        return int(word) != int(scan.lowers[index].rstrip("sthrnd")) + 1  # "May 19/20" is two days
    return (gap in (":", ".", "/") and word[0].isdigit()) or gap.startswith("%")


def whole_month(scan: Scan, index: int, last: int, number: int, year: int) -> int:
    """Record a month, with its year or "last", "this" or "next" in front of it or "last year" after it."""
    word = scan.left(index)
    if word in ("every", "each") and not year:
        quant = scan.lowers[index - 1].upper()
        return scan.add(index - 1, last, "set", f"XXXX-{number:02}", None, "every month", quant=quant)
    year = year or year_ahead(scan, last, number)
    if year:
        return record_month(scan, index, last, number, year)
    end, year_named = year_words(scan, last)
    if end:
        return record_month(scan, index, end, number, year_named)
    if word in DEICTIC:
        first, anchor = index - 1, deictic_base(scan, index)
        first -= scan.left(first) in ("the", "this")
        return record_month(scan, first, last, number, deictic_year(anchor, number, DEICTIC[word]) if anchor else None)
    return record_month(scan, index, last, number, implied_month_year(scan, index, last, number))


def delivered(scan: Scan, first: int, last: int) -> bool:
    """Return whether a month that is near stands for what falls due in it: "December crude fell", "was sold for December", "extended through"."""
    if scan.left(first) in ("for", "through"):
        return True
    following = scan.right(last)
    return (
        scan.left(first) not in MONTH_CUES
        and following.isalpha()
        and scan.words[last + 1].islower()
        and following not in NO_NOUNS
    )


def in_named_year(scan: Scan, index: int) -> bool:
    """Return whether the month or season at word *index* is set right behind its year: "In 1972, in June"; "36 years later, in June"."""
    return (
        scan.free == index - 1
        and scan.lowers[index - 1] == "in"
        and scan.gaps[index - 1] == ", "
        and len(scan.last) == YEAR
        and bool(scan.found)
        and scan.found[-1][3] == scan.last
    )


def record_month(scan: Scan, first: int, last: int, number: int, year: int | None) -> int:
    """Record words *first* to *last* as a month, with the modifier in front of them."""
    value = calendars.date_value(year, number, None)
    if value is None:
        return 0
    before, aside = scan.lowers[first - 1], False
    if before in BEFORE_MONTH:
        taken = part_of_month(scan, first, last, number, year) if year and scan.left(first) else 0
        if taken:
            return taken
        if before == "of" and scan.left(first - 1) == "month" and scan.left(first - 2) == "the":
            first -= 3
    elif before == "from":
        aside = value < scan.last and first == last and scan.right(last) not in BEFORE_END
    first, mod = date_modifier(scan, first)
    return scan.add(first, last, "date", value, mod, "month", aside=aside)  # "in September, up from August"


def implied_month_year(scan: Scan, first: int, last: int, number: int) -> int | None:
    """Return the year of a month that names none: the latest such month, or the next one where the clause points ahead."""
    if scan.anchor is None:
        return None
    year = range_year(scan, first, number)
    if year is not None:
        return year
    if in_named_year(scan, first):
        return int(scan.last)
    future = direction(scan, first, last)
    narrated = None if future and not due(scan, first) else narrated_year(scan)
    if narrated:
        return narrated
    if future and 0 < (scan.anchor.month - number) % 12 <= LATE and scan.left(first) not in AHEAD_OF:
        future = False  # "will report on September's sales" is said in October
    if not future and 0 < (number - scan.anchor.month) % 12 <= SOON:
        future = future is None or delivered(scan, first, last)
    return calendars.month_year(scan.anchor, number, past=not future)


def deictic_base(scan: Scan, index: int) -> dt.date | None:
    """Return the day from which "last" and its like before the word at *index* count: the one spoken of in "the next March", or the anchor."""
    word = scan.lowers[index - 1]
    spoken = spoken_of(scan, index) if word in RUNNING and scan.left(index - 1) == "the" else ""
    bounds = interval_of(spoken)
    return bounds[DEICTIC[word] > 0] if bounds else scan.anchor


def deictic_year(anchor: dt.date, number: int, away: int) -> int:
    """Return the year of "last", "this" or "next" and the month *number*, counted from the *anchor* day."""
    if away < 0:
        return anchor.year - (number >= anchor.month)
    return anchor.year + (away > 0 and number <= anchor.month)
