"""The page on counts tells the truth: every field, option and table is on it, and its tables of examples and queries hold."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

import dragoman
from dragoman import CountMention, Mention
from dragoman.extractors.counts import Counts

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "counts.md").read_text("utf-8")
DATA = ROOT / "src" / "dragoman" / "extractors" / "counts" / "data"
CODE = re.compile(r"`([^`]+)`")
QUOTED = re.compile(r"\"([^\"]+)\"")
CHAIN = dragoman.Chain([Counts()], on_error="raise")


def section(title: str) -> str:
    """Return the text under the heading *title*."""
    return PAGE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def rows(title: str) -> list[list[str]]:
    """Return the cells of the table under *title*, without its head."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def first_cells(title: str) -> list[str]:
    """Return what stands as code in the first cells of the table under *title*."""
    return [name for row in rows(title) for name in CODE.findall(row[0])]


def test_every_field_has_its_line() -> None:
    common = {field.name for field in attrs.fields(Mention)}
    own = {field.name for field in attrs.fields(CountMention)} - common
    assert own | {"rule"} == set(first_cells("The fields"))


def test_every_kind_bound_and_effect_is_named() -> None:
    text = section("The fields") + section("Effects")
    for kind in (
        "cardinal ordinal percent money measure duration age fraction vague killed wounded captured missing displaced released"
    ).split():
        assert f"`{kind}`" in text
    assert set(CODE.findall(next(row[1] for row in rows("The fields") if row[0] == "`bound`"))) == {
        "=",
        "~",
        ">",
        ">=",
        "<",
        "<=",
    }


def test_every_option_has_its_line_and_its_default() -> None:
    options = {field.name: str(field.default) for field in attrs.fields(Counts)}
    assert {row[0].strip("`"): row[1].strip("`") for row in rows("Options")} == options


def test_every_table_of_the_package_is_named() -> None:
    assert {path.name for path in DATA.glob("*.tsv")} == set(first_cells("The tables"))


@pytest.mark.parametrize("row", rows("Values"), ids=lambda row: row[0])
def test_every_value_is_what_is_read(row: list[str]) -> None:
    (count,) = CHAIN.read(f"They saw {row[0]}.").counts
    shown = (number(row[1]), number(row[2]), row[3].strip("`"), row[4].strip("`"))
    assert (count.low, count.high, count.bound, count.kind) == shown


def number(cell: str) -> float | None:
    """Return the number that *cell* shows."""
    return None if cell == "None" else float(cell)


@pytest.mark.parametrize("row", rows("Nouns"), ids=lambda row: row[0])
def test_every_noun_is_what_is_read(row: list[str]) -> None:
    count = CHAIN.read(f"They saw {row[0]}.").counts[0]
    assert count.noun == row[1].strip("`")


PHRASES = [
    (phrase, effect)
    for row in rows("Effects")[:6]
    for phrase, effect in zip(QUOTED.findall(row[1]), CODE.findall(row[2]) * 3, strict=False)
]


@pytest.mark.parametrize(("phrase", "effect"), PHRASES)
def test_every_way_of_saying_has_its_effect(phrase: str, effect: str) -> None:
    said = phrase.replace("…, ", "A blast hit the mill, ")
    said = said if any(letter.isdigit() for letter in said) else f"12 clerks were {said}"
    assert CHAIN.read(f"{said}.").counts[0].effect == effect


@pytest.mark.parametrize("row", rows("How to query"), ids=lambda row: row[0])
def test_every_query_is_run_below_its_table(row: list[str]) -> None:
    """The sessions of the page are compared with what they show, so that a query that stands in one does what it says."""
    sessions = "".join(re.findall(r"```pycon\n(.*?)```", section("How to query"), re.DOTALL))
    assert f"if {row[1].strip('`')}" in sessions


def test_what_is_no_count_is_none() -> None:
    named = section("What is no count").split("(", 1)[1].split(")", 1)[0]
    for name in named.split(", "):
        assert not CHAIN.read(f"They met {name} there.").counts, name
