"""The page on places tells the truth: its tables are those of the code, and its examples run."""

from __future__ import annotations

import re
from pathlib import Path

from dragoman.extractors.places import Places
from dragoman.names.users import PLACES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "places.md").read_text("utf-8")
DATA = ROOT / "src" / "dragoman" / "names" / "data"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(match[1], match[2]) for match in BLOCK.finditer(PAGE)]
FIRST_CELL = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


def section(title: str) -> str:
    """Return the text under the heading *title*."""
    return PAGE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def blocks(language: str) -> list[str]:
    """Return the page's examples in *language*."""
    return [code for name, code in BLOCKS if name == language]


def test_there_are_examples_for_configuration_and_plugin() -> None:
    assert len(blocks("toml")) == 1
    assert sum("dragoman.Plugin(lexicons" in code for code in blocks("python")) == 1


def test_every_column_of_a_users_table_is_explained_in_its_order() -> None:
    assert tuple(FIRST_CELL.findall(section("Your own places"))) == PLACES


def test_the_tables_that_are_named_exist() -> None:
    named = set(re.findall(r"`(\w+)\.tsv`", PAGE))
    assert named
    assert named <= {path.stem for path in DATA.glob("*.tsv")}


def test_every_type_of_the_tables_is_listed() -> None:
    listed = set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`.+?) \|", section("What is read"), re.MULTILINE))))
    nouns = (DATA / "place_nouns.tsv").read_text("utf-8").splitlines()
    kinds = {field for line in nouns if not line.startswith(("#", "noun")) for field in line.split("\t")[1:3] if field}
    assert kinds <= listed


def test_the_rule_and_the_options_named_are_those_of_the_code() -> None:
    sources = "".join(path.read_text("utf-8") for path in DATA.parent.glob("*.py"))
    assert '"place by noun near a town"' in sources
    assert "place by noun near a town" in PAGE
    for option in ("metonyms", "unlocated"):
        assert f"Places({option}=False)" in PAGE
        assert hasattr(Places(), option)
