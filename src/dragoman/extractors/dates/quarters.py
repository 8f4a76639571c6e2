"""Quarters and halves of years: "the third quarter of 2025", "third-quarter", "this year's first half"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import date_modifier
from dragoman.extractors.dates.numerals import year_number
from dragoman.extractors.dates.points import year_before
from dragoman.extractors.dates.tense import is_future
from dragoman.timex import interval_of

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.extractors.dates.scan import Scan

NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
AWAY = {
    "last": -1,
    "previous": -1,
    "preceding": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
#: Of these, the ones that count from the quarter before them in the text.
RUNNING = frozenset({"previous", "preceding", "following"})
YEARS = {"last": -1, "this": 0, "next": 1, "previous": -1}
FISCAL = ("fiscal", "financial", "calendar")
#: Before "period" or "quarter" and a year behind it.
COMPARED = frozenset({"same", "corresponding", "comparable", "equivalent"})
YEAR_BEFORE = (
    ["last", "year"],
    ["a", "year", "ago"],
    ["a", "year", "earlier"],
    ["a", "year", "before"],
    ["the", "previous", "year"],
)
NEAR = 150


def quarter(scan: Scan, index: int) -> int:  # noqa: PLR0911 - a return for each form
    """Read an expression around the word "quarter" at *index*; 0 for the quarter of a town or of a number."""
    first = index
    word = scan.left(first)
    first -= word in FISCAL
    word = scan.left(first)
    if NUMBERS.get(word):
        return numbered(scan, first - 1, index, f"Q{NUMBERS[word]}")
    if word in AWAY:
        first -= 1
        first -= scan.left(first) == "the"
        base = quarter_base(scan, index) if word in RUNNING else scan.anchor
        return scan.add(first, index, "date", calendars.unit_away(base, "Q", AWAY[word]), None, "deictic quarter")
    if word in {"every", "each"}:
        return scan.add(first - 1, index, "set", "P1Q", None, "every quarter", quant=word.upper())
    if year_number(word):
        quarter_of = latest_quarter(scan, index)
        first -= 1
        first -= scan.left(first) == "the"
        return scan.add(first, index, "date", f"{word}{quarter_of[4:]}", None, "quarter of year")
    if word == "s":
        year, first, _ = possessive_year(scan, index, index, scan.anchor.year if scan.anchor else 0)
        quarter_of = latest_quarter(scan, index)
        return scan.add(first, index, "date", f"{year:04}{quarter_of[4:]}", None, "quarter of year") if year else 0
    if word in ("the", "latest", "that", "same") and scan.right(index) not in ("of", "century", "mile"):
        if word in ("latest", "same"):
            if scan.left(first - 1) != "the":
                return 0
            first -= 1
        value = ended_quarter(scan, index) or latest_quarter(scan, index)
        if word == "latest" and scan.anchor is not None:  # the latest that is over
            value = min(value, calendars.unit_away(scan.anchor, "Q", -1))
        return scan.add(first - 1, index, "date", value, None, "the quarter")
    return 0


def quarter_base(scan: Scan, index: int) -> dt.date | None:
    """Return the first day of the quarter spoken of shortly before word *index*, or else the anchor."""
    bounds = interval_of(scan.quarter) if index - scan.quarter_at < NEAR else None
    return bounds[0] if bounds else scan.anchor


def compared(scan: Scan, index: int) -> int:
    """Read "the same period last year", "the corresponding quarter a year ago" from their "period" or "quarter"; 0 where no year follows.

    It is the quarter a year before the one spoken of, or else that year; the text goes on about the later ones.
    """
    if scan.left(index) not in COMPARED or scan.left(index - 1) != "the" or scan.anchor is None:
        return 0
    behind = index + 1 + (scan.right(index) == "of")
    end = next((behind + len(words) for words in YEAR_BEFORE if scan.lowers[behind : behind + len(words)] == words), 0)
    if not end or scan.gaps[behind] != " ":
        return 0
    spoken_of = scan.last, scan.last_at, scan.quarter, scan.quarter_at
    value = year_before(scan.quarter) if index - scan.quarter_at < NEAR and scan.quarter[:4].isdecimal() else ""
    free = scan.add(index - 2, end - 1, "date", value or f"{scan.anchor.year - 1:04}", None, "compared period")
    scan.last, scan.last_at, scan.quarter, scan.quarter_at = spoken_of
    return free


def latest_period(scan: Scan, index: int, _: str) -> int:
    """Read "the latest period" beside quarters and "the same period last year"; 0 for any other period."""
    taken = compared(scan, index)
    if taken:
        return taken
    if scan.left(index) != "latest" or scan.left(index - 1) != "the" or index - scan.quarter_at > NEAR:
        return 0
    return scan.add(index - 2, index, "date", scan.quarter, None, "the quarter")


def several(scan: Scan, first: int, last: int) -> int:
    """Record "the second and fourth quarters", the last ordinal of which is word *first*; 0 where no two stand there."""
    number, other = NUMBERS.get(scan.lowers[first]), NUMBERS.get(scan.left(first - 1))
    if not number or not other or scan.left(first) not in ("and", "or", "to"):
        return 0
    year, _, end = year_around(scan, first - 2, last)
    begin = first - 2
    if not year and scan.anchor is not None:
        year = scan.anchor.year
    written = f"{year:04}" if year else "XXXX"
    scan.add(begin, begin, "date", f"{written}-Q{other}", None, "part of year")
    return scan.add(first, end, "date", f"{written}-Q{number}", None, "part of year")


def latest_quarter(scan: Scan, index: int) -> str:
    """Return the quarter spoken of shortly before word *index*, or else the last one that is over."""
    if index - scan.quarter_at < NEAR:
        return scan.quarter
    return calendars.unit_away(scan.anchor, "Q", -1)


def ended_quarter(scan: Scan, index: int) -> str:
    """Return the quarter of "the quarter ended Sept. 30", the one in which most of its months lie, or ``""``."""
    if scan.right(index) not in ("ended", "ending") or scan.anchor is None:
        return ""
    month = scan.vocabulary.months.get(scan.right(index + 1), 0)
    if not month:
        return ""
    year = calendars.month_year(scan.anchor, month, past=scan.right(index) == "ended")
    return f"{year:04}-Q{month // 3}" if month > 2 else f"{(year or 1) - 1:04}-Q4"


def short_part(scan: Scan, index: int, value: str) -> int:
    """Read "Q3 2025", "H1 of 2026", and "Q3" alone."""
    word = scan.words[index]
    if not (word[0].isupper() or year_number(scan.left(index)) or year_number(scan.right(index))) or (
        value[0] == "H" and not (year_number(scan.right(index)) or scan.right(index) == "of")
    ):
        return 0
    return numbered(scan, index, index, value, needs_year=value[0] == "H")


def half(scan: Scan, index: int, _: str) -> int:
    """Read "the first half of 2025"; only where the year follows, since matches and chapters have halves too."""
    number = NUMBERS.get(scan.left(index), 0)
    if number not in (1, 2):
        return 0
    return numbered(scan, index - 1, index, f"H{number}", needs_year=True)


def numbered(scan: Scan, first: int, last: int, part: str, *, needs_year: bool = False) -> int:
    """Record a *part* of a year ("Q3", "H1"), with its year before or after it."""
    size, number = 4 if part[0] == "Q" else 2, int(part[1])
    year, first, last = year_around(scan, first, last)
    if not year and needs_year:
        return 0
    if not year and scan.anchor is not None:
        year = part_year(scan, scan.anchor, first, last, number, size)
    first -= scan.left(first) in FISCAL
    first -= scan.left(first) == "the" and scan.gaps[last] != "-"
    first, mod = date_modifier(scan, first)
    value = f"{year:04}-{part}" if year else f"XXXX-{part}"
    return scan.add(first, last, "date", value, mod, "part of year")


def part_year(scan: Scan, anchor: dt.date, first: int, last: int, number: int, size: int) -> int:  # noqa: PLR0913, PLR0917 - the parts of one expression
    """Return the year of the part *number* of *size* that names none: the part that is just over is meant, or the one the clause points to."""
    current = 1 + (anchor.month - 1) * size // 12
    if number % size == (current - 1) % size:
        return anchor.year - (number > current)
    if current <= number <= current + 1:
        return anchor.year
    future = is_future(scan, first, last)
    return anchor.year - (number > current and not future) + (number < current and future)


def year_around(scan: Scan, first: int, last: int) -> tuple[int, int, int]:  # noqa: PLR0911 - a return for each form
    """Return the year after or before the words *first* to *last* (0: none is named) and these with the year's words added."""
    year = scan.anchor.year if scan.anchor else 0
    after = last + 1
    word = scan.right(last)
    if word == "of":
        after += 1
        word = scan.right(last + 1)
    if word in FISCAL:
        after += 1
        word = scan.right(after - 1)
    if word == "the" and scan.right(after) == "year":
        return year, first, after + 1
    if year_number(word):
        return year_number(word), first, after
    if word in YEARS and scan.right(after) == "year" and year:
        return year + YEARS[word], first, after + 1
    before = scan.left(first)
    if year_number(before):
        return year_number(before), first - 1, last
    if before in FISCAL and year_number(scan.left(first - 1)):
        return year_number(scan.left(first - 1)), first - 2, last
    if first - 3 >= scan.free and scan.lowers[first - 1] == "s":
        return possessive_year(scan, first, last, year)
    return 0, first, last


def possessive_year(scan: Scan, first: int, last: int, year: int) -> tuple[int, int, int]:
    """Read "last year's" in front of word *first*."""
    lowers, gaps = scan.lowers, scan.gaps
    if (
        gaps[first - 1] in ("'", "\u2019")
        and lowers[first - 2] == "year"
        and lowers[first - 3] in YEARS
        and gaps[first] == " "
        and year
    ):
        return year + YEARS[lowers[first - 3]], first - 3, last
    return 0, first, last
