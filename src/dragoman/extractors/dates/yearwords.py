"""Years named in words beside a month, a season, a quarter or a day: "July last year", "the 1988 third quarter", "May of the year before"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates.numerals import year_number
from dragoman.extractors.dates.plans import APOSTROPHES
from dragoman.extractors.dates.points import clause_ends, referred

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Before "year": how many years away, counted from the day of publication or, of `RUNNING`, from the date that is spoken of.
AWAY = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "past": -1, "that": 0, "same": 0, "following": 1, "previous": -1,
        "preceding": -1, "prior": -1}  # fmt: skip
RUNNING = frozenset({"that", "same", "following", "previous", "preceding", "prior"})
#: What may stand between the word that points and the year.
KINDS = frozenset({"fiscal", "financial", "calendar"})
#: Behind "the year", and behind "a year" and "two years".
BESIDE = {"before": -1, "earlier": -1, "after": 1, "later": 1}
POINTERS = {**BESIDE, "ago": -1, "previously": -1}
COUNTS = frozenset({"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
#: The words with which a year behind a date begins.
BEGINNINGS = COUNTS | {"of", "the", "last", "this", "next", "that"}
#: Parts of years that are read with the year in front of them, and their numbers.
PARTS = frozenset({"quarter", "half"})
NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
#: Right behind a year that a part of it may follow.
BEFORE_PART = frozenset({"s", "quarter", *NUMBERS, *KINDS})
#: With a hyphen before "year": the one before.
HYPHENED = frozenset({"prior", "previous"})


def year_words(scan: Scan, last: int) -> tuple[int, int | None]:
    """Return the last word of the year named behind word *last*, 0 for none, and the year (None: unknown).

    It may be "last year", "of 1992", "of fiscal 1992", "of the same year", "the year before", "two years ago".
    """
    word = scan.right(last)
    if word not in BEGINNINGS:
        return 0, None
    index = last + 1
    if word == "of":
        word, index = scan.right(index), index + 1
    if word == "the":
        word, index = scan.right(index), index + 1
        if year_number(word):
            return the_numbered(scan, index, int(word))
        if word == "year":
            return beside(scan, index)
    if word in COUNTS:
        return some_years(scan, index)
    if word in KINDS or year_number(word):
        index += scan.right(index) == "year"
        index += word in KINDS
        year = year_number(scan.lowers[index]) if index < scan.size else 0
        return (index, year) if year and index > last + 1 else (0, None)
    return away(scan, index, word)


def same_year(scan: Scan, last: int) -> tuple[int, int | None]:
    """Return the last word of "the same month a year earlier" and the year; that of "the same month in 2008" is dated by a year of its own."""
    end, year = year_words(scan, last)
    if end or scan.right(last) != "in":
        return end or last, year
    return last, year_number(scan.right(last + 1)) or None


def away(scan: Scan, index: int, word: str) -> tuple[int, int | None]:
    """Return the last word of "last year", "the same fiscal year", of which *word* stands at *index*, and the year."""
    end = index + 1
    end += scan.right(index) in KINDS
    if word not in AWAY or scan.right(end - 1) != "year":
        return 0, None
    base = referred(scan, end) if word in RUNNING else scan.anchor
    return end, base.year + AWAY[word] if base else None


def the_numbered(scan: Scan, index: int, year: int) -> tuple[int, int | None]:
    """Return the last word of "the 1992 fiscal year", whose number stands at *index*, and the year; "the 1992 Games" names none."""
    end = index + 1 + (scan.right(index) in KINDS)
    return (end, year) if scan.right(end - 1) == "year" else (0, None)


def beside(scan: Scan, index: int) -> tuple[int, int | None]:
    """Return the last word of "the year before" or "the year 1992", whose "year" stands at *index*, and the year."""
    word = scan.right(index)
    if year_number(word):
        return index + 1, int(word)
    if word not in BESIDE or not clause_ends(scan, index + 1):
        return 0, None
    base = referred(scan, index)
    return index + 1, base.year + BESIDE[word] if base else None


def some_years(scan: Scan, index: int) -> tuple[int, int | None]:
    """Return the last word of "a year ago" or "two years later", whose number stands at *index*, and the year."""
    word = scan.right(index + 1)
    if scan.right(index) not in ("year", "years") or word not in POINTERS:
        return 0, None
    base = scan.anchor if word == "ago" else referred(scan, index)
    count = scan.vocabulary.numbers.get(scan.lowers[index], 1)
    return index + 2, base.year + POINTERS[word] * count if base else None


def year_in_front(scan: Scan, first: int) -> tuple[int, int]:
    """Return the first word of the year in front of word *first* and the year, 0 for none: "1988's", "the fiscal 1988", "last year's", "prior-year"."""
    if first <= scan.free:
        return first, 0
    index = first - 1
    possessive = scan.lowers[index] == "s" and scan.gaps[index] in APOSTROPHES
    index -= possessive
    if index < scan.free or scan.gaps[first] not in (" ", "-"):
        return first, 0
    year = year_number(scan.lowers[index])
    if year:
        index -= scan.left(index) in KINDS
        return index - (scan.left(index) == "the"), year
    word = scan.left(index)
    if scan.lowers[index] != "year" or not (possessive or (scan.gaps[index] == "-" and word in HYPHENED)):
        return first, 0
    index -= word in KINDS
    word = scan.left(index)
    if word not in AWAY:
        return first, 0
    base = referred(scan, index) if word in RUNNING else scan.anchor
    index -= 1
    return index - (scan.left(index) == "the"), base.year + AWAY[word] if base else 0


def part_follows(scan: Scan, last: int) -> bool:
    """Return whether a quarter or a half follows the year that ends with word *last* and reads it: "1988's third quarter", "the 1988 second half"."""
    index = last + 1
    if index >= scan.size or scan.lowers[index] not in BEFORE_PART:
        return False
    direct = scan.lowers[index] == "s" and scan.gaps[index] in APOSTROPHES
    index += direct
    if index >= scan.size or scan.gaps[index] != " ":
        return False
    word = scan.lowers[index]
    if word in PARTS:
        return direct or word == "quarter"
    if word in KINDS:
        index += 1
        word = scan.right(index - 1)
    return (word in NUMBERS or word in KINDS) and scan.right(index) in PARTS
