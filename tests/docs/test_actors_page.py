"""The page on actors tells the truth: its tables are those of the code, and its examples run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from dragoman.extractors.actors import Actors
from dragoman.mentions import ActorForm, ActorType
from dragoman.names.users import ACTORS, PERSONS, TABLES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "actors.md").read_text("utf-8")
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


def test_every_type_and_form_has_a_row_in_the_order_of_the_code() -> None:
    assert tuple(FIRST_CELL.findall(section("Kinds"))) == (*get_args(ActorType), *get_args(ActorForm))


def test_every_column_of_a_users_tables_is_explained() -> None:
    text = section("Your own people and bodies")
    assert tuple(FIRST_CELL.findall(text)) == PERSONS
    assert all(f"`{column}`" in text for column in ACTORS)
    assert {"persons", "actors"} < set(TABLES)


def test_the_options_named_are_those_of_the_code() -> None:
    for option in ("adjectives", "offices"):
        assert f"Actors({option}=False)" in PAGE
        assert hasattr(Actors(), option)
