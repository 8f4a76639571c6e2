"""The page on weapons tells the truth: every category and column is on it, and its examples run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman import WEAPON_CATEGORIES
from dragoman.extractors.weapons.gazetteer import COLUMNS
from dragoman.lexicon import read_table

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "weapons.md").read_text("utf-8")
TABLE = ROOT / "src" / "dragoman" / "extractors" / "weapons" / "data" / "weapons.tsv"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(match[1], match[2]) for match in BLOCK.finditer(PAGE)]
FIRST_CELL = re.compile(r"^\| `([^`]+)` \| (.+?) \|", re.MULTILINE)


def section(title: str) -> str:
    """Return the text under the heading *title*."""
    return PAGE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def blocks(language: str) -> list[str]:
    """Return the page's examples in *language*."""
    return [code for name, code in BLOCKS if name == language]


def test_every_category_has_a_sentence_in_the_order_of_the_code() -> None:
    rows = FIRST_CELL.findall(section("Categories"))
    assert tuple(name for name, _ in rows) == WEAPON_CATEGORIES
    assert all(len(sentence) > 5 for _, sentence in rows)


def test_every_column_of_the_table_is_explained_in_its_order() -> None:
    header = tuple(next(iter(read_table(TABLE))))
    assert tuple(name for name, _ in FIRST_CELL.findall(section("The lexicon"))) == header == COLUMNS


def test_the_tables_of_the_package_are_named() -> None:
    assert {path.name for path in TABLE.parent.glob("*.tsv")} == set(
        re.findall(r"\b\w+\.tsv\b", section("The lexicon"))
    )


def test_there_are_examples_for_configuration_and_plugin() -> None:
    assert len(blocks("toml")) == 1
    assert sum("dragoman.Plugin(lexicons" in code for code in blocks("python")) == 1


@pytest.mark.parametrize("rule", ["generic", "unknown designation", "explained in the document"])
def test_the_rules_named_are_those_of_the_code(rule: str) -> None:
    assert f"`{rule}`" in section("How names are judged")
    sources = (path.read_text("utf-8") for path in TABLE.parent.parent.glob("*.py"))
    assert any(f'"{rule}"' in source for source in sources)
