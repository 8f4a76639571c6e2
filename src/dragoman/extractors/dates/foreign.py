"""Dates of other languages: names of months, weekdays and neighbouring days from dateparser's locale data, read by the recipes here."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import attrs

from dragoman import Lexicons
from dragoman.extractors.dates.days import relative_day, weekday
from dragoman.extractors.dates.monthdays import implied_year, record_day
from dragoman.extractors.dates.months import ambiguous_month, short_month, whole_month
from dragoman.extractors.dates.months import month as plain_month
from dragoman.extractors.dates.numerals import day_number, year_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dragoman.extractors.dates.scan import Scan

    Table = Mapping[str, tuple[Callable[..., int], int | str]]

MONTHS = tuple("january february march april may june july august september october november december".split())
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RELATIVE = {"0 day ago": 0, "1 day ago": -1, "in 1 day": 1}
#: The shortest name that is taken: "mar", "do" and "so" are words of their own in one language or another.
SHORTEST = 4
#: What may stand between a day, its month and its year.
LINKS = frozenset({"de", "del", "d", "do", "di", "da"})
BEFORE_MONTH = frozenset({" ", ". ", "\u00a0", ".\u00a0"})
BEFORE_YEAR = frozenset({" ", ", ", "\u00a0", "\u060c "})


def known_languages() -> frozenset[str]:
    """Return the codes of the languages that dateparser has locale data for."""
    return frozenset(importlib.import_module("dateparser.data.languages_info").language_order)


@attrs.frozen(eq=False)
class Languages:
    """The names of other languages, each loaded when first asked for (a builder for `Lexicons.build`)."""

    lexicons: Lexicons
    tables: dict[tuple[str, ...], Table] = attrs.field(factory=dict, init=False)

    def table(self, languages: tuple[str, ...], english: Table) -> Table:
        """Return *english* and the reader and the value of each name in *languages*; where two disagree the first one counts.

        A month that has its English name ("August") keeps the English reader unless a day stands before it as in "17. August".
        """
        if languages not in self.tables:
            names: dict[str, tuple[Callable[..., int], int | str]] = {}
            for language in reversed(languages):
                names.update(names_of(language))
            shared = {
                word: (shared_month, names[word][1]) for word in names if word in english and names[word][0] is month
            }
            self.tables[languages] = names | dict(english) | shared
        return self.tables[languages]


def names_of(language: str) -> Table:
    """Return the reader and the value of each name in one language. Raises `ModuleNotFoundError` for one without locale data."""
    info = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    table: dict[str, tuple[Callable[..., int], int | str]] = {}
    for kind, away in RELATIVE.items():
        table.update(dict.fromkeys(single(info["relative-type"].get(kind, ())), (relative_day, away)))
    for number, kind in enumerate(WEEKDAYS, 1):
        table.update(dict.fromkeys(single(info[kind]), (weekday, number)))
    for number, kind in enumerate(MONTHS, 1):
        table.update(dict.fromkeys(single(info[kind], shortest=3), (month, number)))
    return table


def single(names: list[str], *, shortest: int = SHORTEST) -> list[str]:
    """Return those of *names* that are one word, long enough to be no other."""
    words = [name.lower().strip(".") for name in names]
    return [word for word in words if len(word) >= shortest and word.isalpha()]


def month(scan: Scan, index: int, number: int) -> int:
    """Read "17 octobre 2025", "17. Oktober", "17 de octubre de 2025" or a month alone around word *index*."""
    first, day = day_before(scan, index)
    last, year = year_after(scan, index)
    if day:
        return record_day(scan, first, last, number, day, year or implied_year(scan, first, last, number, day))
    if len(scan.words[index]) < SHORTEST and not year:
        return 0
    return whole_month(scan, index, last, number, year)


def shared_month(scan: Scan, index: int, number: int) -> int:
    """Read a month whose name is English too: as in other languages after "17.", else by the English recipes."""
    if scan.gaps[index] == ". " and index > scan.free and day_number(scan.lowers[index - 1]):
        return month(scan, index, number)
    if scan.lowers[index] in ("may", "march", "august"):
        return ambiguous_month(scan, index, number)
    reader = plain_month if len(scan.lowers[index]) > SHORTEST else short_month
    return reader(scan, index, number)


def day_before(scan: Scan, index: int) -> tuple[int, int]:
    """Return the first word of the day in front of the month at *index* and its number, 0 for none."""
    first = index - 1
    if first > scan.free and scan.lowers[first] in LINKS and scan.gaps[index] in (" ", "'", "\u2019"):
        index, first = first, first - 1
    if first < scan.free or scan.gaps[index] not in BEFORE_MONTH:
        return index, 0
    word = scan.lowers[first]
    return first, 1 if word == "1er" else day_number(word)


def year_after(scan: Scan, index: int) -> tuple[int, int]:
    """Return the last word of the year after the month at *index* and the year, 0 for none."""
    last = index + 1
    if last + 1 < scan.size and scan.lowers[last] in LINKS and scan.gaps[last] == " ":
        last += 1
    if last >= scan.size or scan.gaps[last] not in BEFORE_YEAR:
        return index, 0
    year = year_number(scan.lowers[last])
    return (last, year) if year else (index, 0)
