"""The words of quantity: numbers, units, currencies and effects, read from the tables in `data/`."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

import attrs

from dragoman.extractors.counts import duties
from dragoman.extractors.counts.words import ARTICLES, DIVIDING, JOINING, LIMITING, NEGATIVE, Plurals, Words
from dragoman.lexicon import read_table, values
from dragoman.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dragoman.lexicon import Lexicons

DATA = files("dragoman.extractors.counts") / "data"

#: Kinds of units of measure; a user's own is a `measure` where it does not say.
MEASURE = "measure"
UNIT_KINDS = (MEASURE, "duration", "percent")


def _wrong_unit(row: Mapping[str, str]) -> str | None:
    if row["kind"] and row["kind"] not in UNIT_KINDS:
        return f"the unit {row['name']!r} has the kind {row['kind']!r}; allowed are {', '.join(UNIT_KINDS)}"
    return _unspoken(row["words"])


def _unspoken(names: str) -> str | None:
    """Return what is wrong where one of *names* has no word that could be met."""
    unspoken = [name for name in values(names) if not any(map(str.isalnum, name))]
    return f"{unspoken[0]!r} has no word in it" if unspoken else None


#: What users may add.
UNITS = Table(
    layer="units",
    columns=("name", "kind", "symbols", "words"),
    required=("name",),
    identity=("name",),
    check=_wrong_unit,
)
CURRENCIES = Table(
    layer="currencies",
    columns=("code", "signs", "glued", "small", "names"),
    required=("code",),
    identity=("code",),
    check=lambda row: _unspoken(row["names"]),
)

#: Marks within the name of a unit, which part its words as blanks do: "acre-foot", "u.a.e. dirham", "b/d".
MARKS_WITHIN = str.maketrans(dict.fromkeys("-.'/", " "))
#: A word of number: its form, its value, and the upper limit of a vague quantity (None: open).
NumberWord: TypeAlias = "tuple[str, float, float | None]"
#: A unit: its canonical name and its kind (`money`, `percent`, `measure`, `duration`).
Unit: TypeAlias = "tuple[str, str]"
#: Bounding phrases: last word, word before it, then the words further before with the bound.
Bounds: TypeAlias = "dict[str, dict[str, list[tuple[list[str], str]]]]"
#: What may follow a unit's first word, and the unit: longest first.
Spelling: TypeAlias = "tuple[tuple[str, ...], Unit]"


@attrs.frozen(eq=False)
class Vocabulary:
    """All words of quantity, built once a chain.

    `numbers` by lower-case word; `symbols` by token as written; `spelled` by the first lower-case word of the name; `signs` the
    currency signs that stand before a number, `glued` those that no blank parts from it, `small` codes in lower case; `effects` from a word to its effect and form; `labels` the words after which a number is a name,
    `abbreviated` those with a full stop ("No. 10"); `bounds` the phrases that bound a number, by their last words, and `behind` those behind
    it, by their two words; `changes` words of rise and fall; `words` and `plurals` the classes of words, and the forms of nouns.

    The rest says cheaply where a longer look is worth it: `continuing` words may go on a number, `special` ones stand in the phrase of what is
    counted in some places only, `measuring` words may begin a unit, and
    `duties` tells what else a word may mean to the number beside it, all in lower case.
    """

    numbers: dict[str, NumberWord]
    symbols: dict[str, Unit]
    spelled: dict[str, tuple[Spelling, ...]]
    signs: dict[str, str]
    glued: dict[str, str]
    small: dict[str, str]
    effects: dict[str, tuple[str, str]]
    labels: frozenset[str]
    abbreviated: frozenset[str]
    bounds: Bounds
    behind: dict[str, dict[str, str]]
    changes: dict[str, str]
    continuing: frozenset[str]
    special: frozenset[str]
    measuring: frozenset[str]
    duties: dict[str, int]
    words: Words
    plurals: Plurals


def vocabulary_of(lexicons: Lexicons) -> Vocabulary:
    """Return the vocabulary: the extractor's own tables and the rows that users add to the layers `units` and `currencies`."""
    units = [*_rows("units"), *(row | {"kind": row["kind"] or MEASURE} for row in UNITS.rows(lexicons))]
    currencies = [*_rows("currencies"), *CURRENCIES.rows(lexicons)]
    numbers = {row["word"]: _number(row) for row in _rows("numbers")}
    words = Words.of(_rows("words"))
    symbols = _symbols(units, currencies, words)
    spelled = _spellings(units, currencies)
    signs = {
        sign: row["code"]
        for row in currencies
        for sign in (*values(row["signs"]), *_codes(row, words))
        if not sign.islower()
    }
    labels = {row["word"]: row["stop"] for row in _rows("labels")}
    bounds = list(_rows("bounds"))
    phrases = _phrases(row for row in bounds if "before" in values(row["side"]))
    behind: dict[str, dict[str, str]] = {}
    for phrase, bound in ((row["phrase"].split(), row["bound"]) for row in bounds if "behind" in values(row["side"])):
        behind.setdefault(phrase[0], {})[phrase[1]] = bound
    changes = {row["word"]: row["change"] for row in _rows("changes")}
    continuing = frozenset(numbers) | {"and", "point"}
    measuring = frozenset(spelled) | frozenset(map(str.lower, symbols)) | {"in"}
    small = {code: row["code"] for row in currencies for code in values(row.get("small", ""))}
    return Vocabulary(
        numbers=numbers,
        symbols=symbols,
        spelled=spelled,
        signs=signs,
        glued={letters: row["code"] for row in currencies for letters in values(row.get("glued", ""))},
        effects={row["word"]: (row["effect"], row["form"]) for row in _rows("effects")},
        labels=frozenset(label for label, stop in labels.items() if stop != "only"),
        abbreviated=frozenset(label for label, stop in labels.items() if stop),
        bounds=phrases,
        behind=behind,
        changes=changes,
        continuing=continuing,
        special=words.no_inside | frozenset(numbers),
        measuring=measuring,
        duties=duties.duties_of(
            {
                duties.LEADS_DATE: words.date_lead,
                duties.PAYS: (*map(str.lower, signs), *small),
                duties.NEGATES: NEGATIVE,
                duties.NAMES: (*labels, "of", "past"),
                duties.BOUNDS: (*phrases, *ARTICLES),
                duties.OPENS: ("between", "from"),
                duties.MONTH: words.month,
                duties.CHANGES: (*changes, *words.beside_change),
                duties.CLOCKS: words.clock_neighbour,
                duties.MEASURES: measuring,
                duties.JOINS: JOINING,
                duties.DIVIDES: DIVIDING,
                duties.LIMITS: (*LIMITING, *behind),
                duties.CONTINUES: continuing,
            }
        ),
        words=words,
        plurals=Plurals.of(_rows("plurals")),
        small=small,
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    return read_table(DATA / f"{name}.tsv")


def _symbols(units: Iterable[dict[str, str]], currencies: Iterable[dict[str, str]], words: Words) -> dict[str, Unit]:
    """Return the units by the symbols, signs and codes that stand behind a number as words."""
    found = {
        symbol: (row["name"], row["kind"]) for row in units for symbol in values(row["symbols"]) if symbol.isalnum()
    }
    for row in currencies:
        unit = row["code"], "money"
        for sign in values(row["signs"]):
            if sign.islower() or (sign.isalpha() and (len(sign) != 2 or not sign.isascii())):
                found[sign] = unit
    codes = {code: (code, "money") for row in currencies for code in _codes(row, words)}
    return found | {f"M{code}": unit for code, unit in codes.items()} | codes


def _codes(row: dict[str, str], words: Words) -> tuple[str, ...]:
    """Return the code where it may stand beside a number: "USD 20", but not "ALL 5"."""
    return (row["code"],) if row["code"].isupper() and row["code"].lower() not in words.code else ()


def _phrases(rows: Iterable[dict[str, str]]) -> Bounds:
    """Return bounding phrases by their last word, then by the word before it (empty for a phrase of one word).

    Under these stand the words further before and the bound, the longest phrase first.
    """
    found: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
    for row in rows:
        *before, last = row["phrase"].split()
        second = before.pop() if before else ""
        found.setdefault(last, {}).setdefault(second, []).append((before, row["bound"]))
    for phrases in found.values():
        for entries in phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _number(row: dict[str, str]) -> NumberWord:
    return row["form"], float(row["value"]), float(row["high"]) if row["high"] else None


def _spellings(
    units: Iterable[dict[str, str]], currencies: Iterable[dict[str, str]]
) -> dict[str, tuple[Spelling, ...]]:
    """Return the units by the first word of each spelling, with the words that must follow; the longest first."""
    found: dict[str, list[Spelling]] = {}
    named: list[tuple[str, Unit]] = [
        (name, (row["name"], row["kind"])) for row in units for name in values(row["words"])
    ]
    named += [(name, (row["code"], "money")) for row in currencies for name in values(row["names"])]
    for name, unit in named:
        first, *rest = name.translate(MARKS_WITHIN).split()
        entries = found.setdefault(first, [])
        if all(tuple(rest) != words for words, _ in entries):
            entries.append((tuple(rest), unit))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}
