"""The tables that meetings are read by are sorted, say each thing once, and use the words that the code knows."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import attrs
import pytest

import dragoman
from dragoman.events import Mode, Outcome, Status
from dragoman.extractors import meetings
from dragoman.extractors.meetings.nounstatus import PASSIVES, WISHED
from dragoman.extractors.meetings.status import STRENGTH
from dragoman.extractors.meetings.vocabulary import MODES, PARTS, Vocabulary
from dragoman.lexicon import read_table, values

DATA = Path(meetings.__file__).parent / "data"
TABLES = {path.stem: list(read_table(path)) for path in sorted(DATA.glob("*.tsv"))}
#: The columns that together say what a row is about.
KEYS = {
    "triggers": ("phrase", "part"),
    "traps": ("trigger", "side", "words"),
    "status": ("words", "side"),
    "outcome": ("words", "side"),
    "words": ("word", "class"),
    "acting_regions": ("region",),
    "assemblies": ("name",),
}
#: Tables of names, which have capitals.
NAMES = {"acting_regions", "assemblies"}
SIDES = {
    "status": {"before", "after", "over"},
    "outcome": {"before", "after"},
    "traps": {"before", "after", "object"},
}


def test_every_table_is_checked() -> None:
    assert TABLES.keys() == KEYS.keys()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_and_says_each_thing_once(name: str) -> None:
    rows = [tuple(row.values()) for row in TABLES[name]]
    assert rows == sorted(rows)
    keys = [tuple(row[column] for column in KEYS[name]) for row in TABLES[name]]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", sorted(TABLES.keys() - NAMES))
def test_words_are_in_lower_case(name: str) -> None:
    column = KEYS[name][0]
    assert all(row[column] == row[column].lower().strip() for row in TABLES[name])


@pytest.mark.parametrize("name", SIDES)
def test_sides_are_those_that_are_read(name: str) -> None:
    assert {row["side"] for row in TABLES[name]} == SIDES[name]


def test_values_are_those_of_a_meeting() -> None:
    assert {row["status"] for row in TABLES["status"]} <= set(get_args(Status)) == set(STRENGTH)
    assert {row["outcome"] for row in TABLES["outcome"]} == set(get_args(Outcome))
    assert {row["mode"] for row in TABLES["triggers"]} <= set(get_args(Mode)) == MODES
    assert all(row["frame"] in PARTS[row["part"]] for row in TABLES["triggers"])


def test_every_frame_and_class_is_used_and_explained() -> None:
    frames = {row["frame"] for row in TABLES["triggers"]}
    assert frames == frozenset.union(*PARTS.values())
    head = (DATA / "triggers.tsv").read_text("utf-8").split("\nphrase", 1)[0]
    assert all(f"{frame} (" in head or f"{frame} and" in head for frame in frames)
    fields = {field.name for field in attrs.fields(Vocabulary)}
    assert {row["class"] for row in TABLES["words"]} <= fields


def test_a_trap_is_of_triggers_and_stands_once() -> None:
    ends = {row["phrase"].replace("-", " ").split()[-1] for row in TABLES["triggers"]}
    traps = [(trigger, row["side"], row["words"]) for row in TABLES["traps"] for trigger in values(row["trigger"])]
    assert {trap[0] for trap in traps} <= ends
    assert len(set(traps)) == len(traps)


def test_a_trap_of_the_lexicon_is_none_in_a_text() -> None:
    assert not dragoman.read("Emmanuel Macron met the deadline in Paris.").meetings


@pytest.mark.parametrize("row", TABLES["acting_regions"], ids=lambda row: row["region"])
def test_a_region_that_acts_is_called_so_by_the_places(row: dict[str, str]) -> None:
    document = dragoman.read(f"The talks between Denmark and {row['region']} opened in Oslo.")
    assert [party.name for party in document.meetings[0].participants] == ["Denmark", row["region"]]


@pytest.mark.parametrize("row", TABLES["assemblies"], ids=lambda row: row["name"])
def test_a_body_of_states_meets_by_itself(row: dict[str, str]) -> None:
    document = dragoman.read(f"The {row['name']} held an emergency meeting in Oslo on Monday.", published="2025-10-17")
    assert [[party.name for party in meeting.participants] for meeting in document.meetings] == [[row["name"]]]


def test_participles_that_need_an_auxiliary_are_cues() -> None:
    after = {row["words"] for row in TABLES["status"] if row["side"] == "after"}
    assert after >= WISHED
    assert WISHED.isdisjoint(PASSIVES)
