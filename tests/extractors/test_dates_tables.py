"""The tables of `dates`: sorted, each row once, and nothing in them that the code does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman.extractors.dates
from dragoman import Lexicons
from dragoman.extractors.dates import READERS
from dragoman.extractors.dates.contexts import ROLES, contexts
from dragoman.extractors.dates.vocabulary import INNER, vocabulary
from dragoman.lexicon import read_table

DATA = Path(dragoman.extractors.dates.__file__).with_name("data")
TABLES = {path.stem: list(read_table(path)) for path in sorted(DATA.glob("*.tsv"))}


def test_the_tables_are_these():
    assert set(TABLES) == {"contexts", "holidays", "words"}


@pytest.mark.parametrize("name", sorted(TABLES))
def test_rows_are_sorted_and_stand_once(name):
    rows = [tuple(row.values())[:2] if name == "words" else next(iter(row.values())) for row in TABLES[name]]
    assert rows == sorted(set(rows))


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_table_says_what_it_is(name):
    assert (DATA / f"{name}.tsv").read_text("utf-8").startswith("# ")


def test_every_kind_of_word_has_a_reader_or_stands_inside():
    assert {row["kind"] for row in TABLES["words"]} == (set(READERS) | INNER) - {"holiday"}


def test_every_role_is_used_and_explained():
    used = {role for row in TABLES["contexts"] for role in row["roles"].split("|")}
    head = (DATA / "contexts.tsv").read_text("utf-8").split("\nword\t", 1)[0]
    assert used == set(ROLES)
    assert all(f"{role}:" in head or f"{role}," in head for role in ROLES)


def test_no_word_points_both_ways():
    roles = [set(row["roles"].split("|")) for row in TABLES["contexts"]]
    assert all(len(found & {"future", "past", "open", "neutral"}) < 2 for found in roles)
    assert {word for word, sign in contexts().cues.items() if sign is None} >= contexts().open


def test_every_holiday_is_found_under_its_last_word():
    table = vocabulary(Lexicons(())).holidays
    assert sum(map(len, table.values())) == len(TABLES["holidays"])
