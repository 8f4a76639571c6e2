"""The words of temporal expressions, read once a chain from the tables in `data/`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import cast

import attrs

from dragoman import Lexicon, Lexicons
from dragoman.extractors.dates.contexts import Contexts, contexts
from dragoman.lexicon import read_table
from dragoman.tables import Table

#: Kinds of words that stand only inside an expression; all other kinds begin one or reveal it.
INNER = frozenset({"number", "scale", "ordinal", "vague"})
WORD = re.compile(r"\w+")
#: `12-25`, `09#1-1` or `easter`, and a number of days after or before it.
HOLIDAY = re.compile(
    r"(?:(?P<month>\d\d)(?:-(?P<day>\d\d)|#(?P<nth>-?\d)-(?P<weekday>[1-7]))|easter)(?P<shift>[+-]\d{1,3})?"
)
#: Words within numerals that are no numbers themselves: "two and a half".
NUMERAL_LINKS = frozenset({"and", "a", "an", "half"})
#: The most that the numbers of a rule can be.
LARGEST = {"month": 12, "day": 31, "nth": 5}


def _no_day(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with the row of a named day, or None."""
    rule = HOLIDAY.fullmatch(row["day"])
    if rule is None or any(rule[part] and not 1 <= abs(int(rule[part])) <= most for part, most in LARGEST.items()):
        return f"the holiday {row['name']!r} has the day {row['day']!r}, which is no rule for a day; write it like 12-25, 09#1-1 or easter+1"
    return None if WORD.search(row["name"]) else f"the holiday {row['name']!r} has no word in its name"


#: What users may add.
HOLIDAYS = Table(layer="holidays", columns=("name", "day"), required=("name", "day"), identity=("name",), check=_no_day)


@attrs.frozen(eq=False)
class Vocabulary:
    """`heads` maps a word to its kind and value; `numbers`, `scales` and `ordinals` to what they count; `holidays` the last word
    of a name to the names that end with it, the longest first, each with its rule for the day; `numerals` are the words
    that a number in words may hold, `contexts` those that decide from outside.
    """

    heads: Mapping[str, tuple[str, str]]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    numerals: frozenset[str]
    ordinals: Mapping[str, int]
    vague: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: frozenset[str]
    holidays: Mapping[str, tuple[tuple[tuple[str, ...], re.Match[str]], ...]]
    contexts: Contexts


def vocabulary(lexicons: Lexicons) -> Vocabulary:
    """Return the vocabulary of the tables that come with the package (a builder for `Lexicons.build`).

    A lexicon of the layer `holidays`, with the columns `name` and `day` of data/holidays.tsv, adds named days; a name ends with "Day", a weekday
    or a word of its own. Raises `LexiconError` for a day of no known form.
    """
    data = files("dragoman.extractors.dates") / "data"
    tables: dict[str, dict[str, str]] = {}
    heads: dict[str, tuple[str, str]] = {}
    for row in read_table(data / "words.tsv"):
        tables.setdefault(row["kind"], {})[row["word"]] = row["value"]
        if row["kind"] not in INNER:
            heads[row["word"]] = row["kind"], row["value"]
    heads.update(fiscal_years())
    named = Lexicons((Lexicon(HOLIDAYS.layer, data / "holidays.tsv"), *lexicons.added))
    holidays = holiday_table({row["name"]: row["day"] for row in HOLIDAYS.rows(named)})
    for last in holidays:
        heads.setdefault(last, ("holiday", ""))
    return Vocabulary(
        heads=heads,
        numbers=numbers_of(tables["number"]),
        scales=numbers_of(tables["scale"]),
        numerals=frozenset({*tables["number"], *tables["scale"], *NUMERAL_LINKS}),
        ordinals=numbers_of(tables["ordinal"]),
        vague=frozenset(tables["vague"]),
        months=numbers_of(tables["month"] | tables["month_word"] | tables["month_short"]),
        weekdays=numbers_of(tables["weekday"] | tables["weekday_short"]),
        units=frozenset(tables["unit"] | tables["units"]),
        holidays=holidays,
        contexts=contexts(),
    )


def fiscal_years() -> dict[str, tuple[str, str]]:
    """Return the years of budgets in one word, as news writes them: "FY25", "FY2025"."""
    return {
        f"fy{year}": ("fiscal", "")
        for year in (*(f"{year % 100:02}" for year in range(1990, 2050)), *range(1990, 2050))
    }


def numbers_of(table: Mapping[str, str]) -> dict[str, int]:
    """Return *table* with its values as numbers."""
    return {word: int(value) for word, value in table.items()}


def holiday_table(names: Mapping[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], re.Match[str]], ...]]:
    """Return the holidays under the last word of their names, the longest first; `HOLIDAYS` has checked *names* and their days."""
    table: dict[str, list[tuple[tuple[str, ...], re.Match[str]]]] = {}
    for name, day in names.items():
        rule = cast("re.Match[str]", HOLIDAY.fullmatch(day))
        words = tuple(WORD.findall(name.lower()))
        table.setdefault(words[-1], []).append((words, rule))
    return {last: tuple(sorted(entries, key=lambda e: -len(e[0]))) for last, entries in table.items()}
