"""The words of quantity: numbers, units, currencies and effects, read from the tables in `data/`."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

import attrs

from dragoman.lexicon import read_table, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dragoman.lexicon import Lexicons

#: Currency codes that shouted English words look like.
CODES_THAT_ARE_WORDS = frozenset("ALL TOP CUP TRY PEN COP SOS MAD RON BAM GEL MOP AMD BAN".split())
#: Codes that are also written small, and are no words.
CODES_IN_LOWER_CASE = {
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "rmb": "CNY",
    "jpy": "JPY",
    "cny": "CNY",
    "aud": "AUD",
    "hkd": "HKD",
    "inr": "INR",
}
#: Labels with a full stop: "No. 10", "fig. 3".
ABBREVIATED_LABELS = frozenset("no nos nr art sec vol fig pp p ch".split())
DATA = files("dragoman.extractors.counts") / "data"

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
    currency signs that stand before a number; `effects` from a word to its effect and form; `labels` the words after which a number is a name;
    `bounds` the phrases that bound a number, by their last words; `changes` words of rise and fall.

    The rest says cheaply where a longer look is worth it: `continuing` words may go on a number, `measuring` words may begin a unit,
    `paying` words a currency before a number, and `naming` words stand before numbers that are names, all in lower case.
    """

    numbers: dict[str, NumberWord]
    symbols: dict[str, Unit]
    spelled: dict[str, tuple[Spelling, ...]]
    signs: dict[str, str]
    effects: dict[str, tuple[str, str]]
    labels: frozenset[str]
    bounds: Bounds
    changes: dict[str, str]
    continuing: frozenset[str]
    measuring: frozenset[str]
    paying: frozenset[str]
    naming: frozenset[str]


def vocabulary_of(lexicons: Lexicons) -> Vocabulary:
    """Return the vocabulary: the extractor's own tables and the rows that users add to the layers `units` and `currencies`."""
    units = [*_rows("units"), *lexicons.rows("units")]
    currencies = [*_rows("currencies"), *lexicons.rows("currencies")]
    numbers = {row["word"]: _number(row) for row in _rows("numbers")}
    symbols = _symbols(units, currencies)
    spelled = _spellings(units, currencies)
    signs = {
        sign: row["code"] for row in currencies for sign in (*values(row["signs"]), *_codes(row)) if not sign.islower()
    }
    labels = frozenset(row["word"] for row in _rows("labels"))
    return Vocabulary(
        numbers=numbers,
        symbols=symbols,
        spelled=spelled,
        signs=signs,
        effects={row["word"]: (row["effect"], row["form"]) for row in _rows("effects")},
        labels=labels,
        bounds=_phrases(_rows("bounds")),
        changes={row["word"]: row["change"] for row in _rows("changes")},
        continuing=frozenset(numbers) | {"and", "point"},
        measuring=frozenset(spelled) | frozenset(map(str.lower, symbols)) | {"in"},
        paying=frozenset(map(str.lower, signs)) | frozenset(CODES_IN_LOWER_CASE),
        naming=labels | ABBREVIATED_LABELS | {"of"},
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    return read_table(DATA / f"{name}.tsv")


def _symbols(units: Iterable[dict[str, str]], currencies: Iterable[dict[str, str]]) -> dict[str, Unit]:
    """Return the units by the symbols, signs and codes that stand behind a number as words."""
    found = {
        symbol: (row["name"], row["kind"]) for row in units for symbol in values(row["symbols"]) if symbol.isalnum()
    }
    for row in currencies:
        unit = row["code"], "money"
        for sign in values(row["signs"]):
            if sign.islower() or (sign.isalpha() and not sign.isascii()):
                found[sign] = unit
    return found | {code: (code, "money") for row in currencies for code in _codes(row)}


def _codes(row: dict[str, str]) -> tuple[str, ...]:
    """Return the code where it may stand beside a number: "USD 20", but not "ALL 5"."""
    return (row["code"],) if row["code"].isupper() and row["code"] not in CODES_THAT_ARE_WORDS else ()


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
        first, *rest = name.replace("-", " ").replace(".", " ").replace("'", " ").split()
        entries = found.setdefault(first, [])
        if all(tuple(rest) != words for words, _ in entries):
            entries.append((tuple(rest), unit))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}
