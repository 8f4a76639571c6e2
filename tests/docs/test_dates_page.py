"""The page on dates tells the truth: every field, option and form of value is on it, and its values are TIMEX3's."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

from dragoman import DateMention, Mention
from dragoman.extractors.dates import Dates
from dragoman.extractors.dates.modifiers import BOUND_PAIRS, BOUNDS, HEADS, PARTS
from dragoman.timex import interval_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "dates.md").read_text("utf-8")
SOURCES = ROOT / "src" / "dragoman" / "extractors" / "dates"
FIRST_CELL = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)
CODE = re.compile(r"`([^`]+)`")


def section(title: str) -> str:
    """Return the text under the heading *title*."""
    return PAGE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(title: str) -> list[str]:
    """Return what stands as code in the first cells of the table under *title*."""
    return [name for cell in FIRST_CELL.findall(section(title)) for name in CODE.findall(cell)]


def test_every_field_has_its_line() -> None:
    common = {field.name for field in attrs.fields(Mention)}
    own = {field.name for field in attrs.fields(DateMention)} - common
    assert own | {"edtf", "rule"} == set(first_cells("The fields"))


def test_every_option_has_its_line_and_its_default() -> None:
    options = {field.name: field.default for field in attrs.fields(Dates)}
    assert list(options) == first_cells("Options")
    rows = [line.split(" | ") for line in section("Options").splitlines() if line.startswith("| `")]
    shown = {row[0].strip("| `"): row[1].strip("`").strip('"') for row in rows}
    assert shown == {name: str(default) for name, default in options.items()}


MODIFIERS = re.findall(r"`([A-Z_]+)`", section("The fields").split("| `mod` |", 1)[1].split("\n", 1)[0])


@pytest.mark.parametrize("modifier", MODIFIERS)
def test_every_modifier_is_one_of_the_code(modifier: str) -> None:
    assert any(f'"{modifier}"' in path.read_text("utf-8") for path in SOURCES.glob("*.py"))


def test_every_modifier_of_the_code_is_there() -> None:
    assert set(MODIFIERS) == {
        *PARTS.values(),
        *HEADS.values(),
        *BOUNDS.values(),
        *BOUND_PAIRS.values(),
        "BEFORE",
        "AFTER",
    }


@pytest.mark.parametrize("value", [v for v in first_cells("The values") if v[:1].isdigit() and "X" not in v])
def test_every_value_that_names_days_covers_some(value: str) -> None:
    assert interval_of(value) is not None


def test_its_examples_are_run_with_the_other_pages() -> None:
    assert PAGE.count("```pycon") >= 8
