"""Quarters and halves of years: "the third quarter of 2025", "third-quarter", "this year's first half"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.deictics import AWAY, RUNNING
from dragoman.extractors.dates.modifiers import date_modifier
from dragoman.extractors.dates.monthdays import BEFORE_YEAR
from dragoman.extractors.dates.numerals import century_of, year_number
from dragoman.extractors.dates.points import referred
from dragoman.extractors.dates.tense import is_future
from dragoman.extractors.dates.yearwords import KINDS, NUMBERS, same_year, year_in_front, year_words
from dragoman.timex import interval_of

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.extractors.dates.scan import Scan

#: Of "previous quarter" and its like, the ones that count from the quarter before them in the text.
SPOKEN = frozenset({"previous", "preceding", "prior", *RUNNING})
#: Before "quarter": the last one that is over. Before "recent", "most".
LATEST = frozenset({"latest", "recent"})
#: Before "period" or "quarter" and a year behind it or in front of it.
COMPARED = frozenset({"same", "corresponding", "comparable", "equivalent", "like"})
#: Behind "quarter", no quarter of a year.
NO_QUARTER = frozenset({"century", "mile"})
#: How many words around a bare "first half" are looked at for what companies report on; matches and chapters have halves too.
FIGURES = 6
NEAR = 150
#: How many halves a year has.
HALVES = 2
#: Before "'08", and before any year behind a part of it.
SHORTENED = frozenset({" '", " \u2019"})
BEFORE_PART_YEAR = BEFORE_YEAR | SHORTENED


def quarter(scan: Scan, index: int) -> int:
    """Read an expression around the word "quarter" at *index*; 0 for the quarter of a town or of a number."""
    first = index
    first -= scan.left(first) in KINDS
    word = scan.left(first)
    right = scan.right(index)
    if (
        right in NO_QUARTER
        or scan.gaps[index + 1] == "-"
        or (right == "of" and "century" in scan.lowers[index + 2 : index + 5])
    ):
        return 0  # "the quarter mile", "the quarter-final", "the last quarter of the 20th century"
    number = 4 if word == "last" and year_behind(scan, index)[0] else NUMBERS.get(word, 0)
    if number:
        return numbered(scan, first - 1, index, f"Q{number}")
    away = AWAY.get(word) if word not in LATEST else None
    away = RUNNING.get(word) if away is None else away
    if away is not None and word not in ("same", "that"):
        spoken = word in SPOKEN or (word == "next" and scan.left(first - 1) == "the")
        value = calendars.unit_away(quarter_base(scan, index) if spoken else scan.anchor, "Q", away)
        return with_modifier(scan, first - 1, index, value, "deictic quarter", aside=spoken and away < 0)
    if word in {"every", "each"}:
        return scan.add(first - 1, index, "set", "P1Q", None, "every quarter", quant=word.upper())
    begin, year = year_in_front(scan, first)
    if year:
        begin -= scan.left(begin) in COMPARED
        return with_modifier(scan, begin, index, f"{year:04}{latest_quarter(scan, index)[4:]}", "quarter of year")
    return the_quarter(scan, first, index, word)


def the_quarter(scan: Scan, first: int, index: int, word: str) -> int:
    """Read "the quarter", "the latest quarter", "the most recent quarter" and "that quarter" by the *word* before it."""
    if scan.right(index) == "of":
        return 0
    if word in LATEST or word == "same":
        first -= 1 + (word == "recent" and scan.left(first - 1) == "most")
        if scan.left(first) != "the" and (word != "same" or scan.left(first) != "that"):
            return 0
    elif word not in ("the", "that"):
        return 0
    value = ended_quarter(scan, index)
    base = quarter_base(scan, index) if word in ("that", "same") else scan.anchor
    if base != scan.anchor:
        value = calendars.unit_away(base, "Q", 0)
    if not value and word == "the" and index - scan.quarter_at >= NEAR and is_future(scan, first, index):
        value = calendars.unit_away(scan.anchor, "Q", 0)
    value = value or latest_quarter(scan, index)
    _, year = same_year(scan, index) if word == "same" else (index, None)
    if year:
        value = f"{year:04}{value[4:]}"
    if word in LATEST and scan.anchor is not None:  # the latest that is over
        value = min(value, calendars.unit_away(scan.anchor, "Q", -1))
    return with_modifier(scan, first - (scan.left(first) == "that"), index, value, "the quarter")


def with_modifier(scan: Scan, first: int, last: int, value: str, rule: str, *, aside: bool = False) -> int:  # noqa: PLR0913 - the parts of one expression
    """Record the quarter in words *first* to *last* with the article and the modifier in front of it."""
    first -= scan.left(first) == "the"
    first, mod = date_modifier(scan, first)
    return scan.add(first, last, "date", value, mod, rule, aside=aside)


def quarter_base(scan: Scan, index: int) -> dt.date | None:
    """Return the first day of the quarter spoken of shortly before word *index*, or else of the date, or else the anchor."""
    bounds = interval_of(scan.quarter) if index - scan.quarter_at < NEAR else None
    return bounds[0] if bounds else referred(scan, index)


def compared(scan: Scan, index: int) -> int:
    """Read "the same period last year", "the like quarter a year ago" from their "period" or "quarter"; 0 where no year follows.

    It is the quarter a year before the one spoken of, or else that year; the text goes on about the later ones.
    """
    if scan.left(index) not in COMPARED or scan.left(index - 1) != "the":
        return 0
    end, year = year_words(scan, index)
    if not end or not year:
        return 0
    named = scan.quarter[4:] if index - scan.quarter_at < NEAR else ""
    if not named and scan.lowers[index] == "quarter":
        named = latest_quarter(scan, index)[4:]
    return scan.add(index - 2, end, "date", f"{year:04}{named}", None, "compared period", aside=True)


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
    end, year = year_behind(scan, last)
    begin = first - 2
    if not end and scan.anchor is not None:
        year = scan.anchor.year
    written = f"{year:04}" if year else "XXXX"
    scan.add(begin, begin, "date", f"{written}-Q{other}", None, "part of year")
    return scan.add(first, end or last, "date", f"{written}-Q{number}", None, "part of year")


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
    """Read "the first half of 2025"; without a year only beside what is reported by halves, since matches and chapters have halves too."""
    word = scan.left(index)
    number = 2 if word == "latter" else NUMBERS.get(word, 0)
    if number not in (1, 2):
        return 0
    reported = word != "latter" and reports(scan, index)
    return numbered(scan, index - 1, index, f"H{number}", needs_year=not reported)


def reports(scan: Scan, index: int) -> bool:
    """Return whether what companies and statisticians report on stands near the half at word *index*, and nothing that it is a half of."""
    lowers, figures = scan.lowers, scan.vocabulary.contexts.figures
    return scan.right(index) != "of" and not figures.isdisjoint(lowers[max(0, index - FIGURES) : index + FIGURES])


def numbered(scan: Scan, first: int, last: int, part: str, *, needs_year: bool = False) -> int:
    """Record a *part* of a year ("Q3", "H1"), with its year before or after it."""
    size, number = 4 if part[0] == "Q" else 2, int(part[1])
    first -= scan.left(first) in KINDS
    end, year = year_behind(scan, last)
    if end:
        last = end
    else:
        first, year = year_in_front(scan, first)
    if not year and needs_year:
        return 0
    first -= scan.left(first) in KINDS
    year = year or year_of_part(scan, first, last, number, size)
    first -= scan.left(first) == "the" and scan.gaps[last] != "-"
    first, mod = date_modifier(scan, first)
    value = f"{year:04}-{part}" if year else f"XXXX-{part}"
    return scan.add(first, last, "date", value, mod, "part of year")


def year_of_part(scan: Scan, first: int, last: int, number: int, size: int) -> int:
    """Return the year of the part *number* of *size* that names none: the part that is just over is meant, or the one the clause points to.

    It is 0 without a day of publication.
    """
    anchor = scan.anchor
    if anchor is None:
        return 0
    current = 1 + (anchor.month - 1) * size // 12
    ahead = number > current and size == HALVES and scan.gaps[last] != "-" and is_future(scan, first, last)
    if ahead:  # "growth will resume in the second half"; quarters that are over are still to be reported on
        return anchor.year
    if number % size == (current - 1) % size:
        return anchor.year - (number > current)
    if current <= number <= current + 1:
        return anchor.year
    future = is_future(scan, first, last)
    return anchor.year - (number > current and not future) + (number < current and future)


def year_behind(scan: Scan, last: int) -> tuple[int, int | None]:
    """Return the last word of the year behind the part of it that ends with word *last*, 0 for none, and the year.

    Beside what `year_words` reads it may be "1988", ", 1988", "fiscal 1988" and "of the year".
    """
    end, year = year_words(scan, last)
    if end:
        return end, year
    index = last + 1
    if index >= scan.size or scan.gaps[index] not in BEFORE_PART_YEAR:
        return 0, None
    index += scan.gaps[index] == " " and scan.lowers[index] in KINDS
    year = year_number(scan.lowers[index]) if index < scan.size else 0
    if year:
        return index, year
    if scan.gaps[index] in SHORTENED and len(scan.lowers[index]) == 2 and scan.lowers[index].isdecimal():
        return index, century_of(int(scan.lowers[index]))
    if scan.right(last) == "of" and scan.right(last + 1) == "the":
        index = last + 3
        index += scan.right(index - 1) in KINDS
        if scan.right(index - 1) == "year":
            return index, scan.anchor.year if scan.anchor else None
    return 0, None
