"""The weapons lexicon: what an expert would trust, and what a user adds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

import dragoman
from dragoman import WEAPON_CATEGORIES, Lexicon, LexiconError, Lexicons
from dragoman.extractors.weapons import Weapons
from dragoman.extractors.weapons.filing import DATA, gazetteer
from dragoman.lexicon import read_table, values

if TYPE_CHECKING:
    from pathlib import Path

ROWS = list(read_table(DATA / "weapons.tsv"))
NOUNS = list(read_table(DATA / "generic.tsv"))
CONTEXT = list(read_table(DATA / "context.tsv"))


def test_it_holds_the_weapons_of_all_regions() -> None:
    assert len(ROWS) >= 900
    origins = {row["origin"] for row in ROWS}
    assert origins >= set("US RU CN IR KP UA TR IL GB FR DE IN PK KR JP TW BR ZA".split())


def test_ids_are_unique_and_sorted() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("column", ["id", "name", "category", "source"])
def test_no_row_lacks_what_it_must_have(column: str) -> None:
    assert [row["id"] for row in ROWS if not row[column]] == []


def test_categories_and_origins_are_known() -> None:
    assert {row["category"] for row in ROWS} <= set(WEAPON_CATEGORIES)
    assert [
        row["origin"] for row in ROWS if row["origin"] and not (len(row["origin"]) == 2 and row["origin"].isupper())
    ] == []


def test_no_name_stands_in_two_systems() -> None:
    owners = defaultdict(set)
    for row in ROWS:
        for name in values(row["designations"]) + values(row["aliases"]):
            owners[name].add(row["id"])
    assert {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1} == {}


def test_what_is_ambiguous_is_one_of_the_systems_names() -> None:
    wrong = {
        row["id"]: left
        for row in ROWS
        if (left := set(values(row["ambiguous"])) - set(values(row["designations"])) - set(values(row["aliases"])))
    }
    assert wrong == {}


def test_every_system_is_found_by_a_name_of_its_own() -> None:
    built = gazetteer(Lexicons())
    filed = {system.id for entries in built.filed.values() for _, system, _ in entries}
    numbered = {number.system.id for family in built.families.values() for number in family.values()}
    assert {row["id"] for row in ROWS} <= filed | numbered


def test_the_nouns_have_known_kinds_and_categories() -> None:
    assert {row["kind"] for row in NOUNS} == {"head", "class", "modifier", "trap", "context", "singular", "ship"}
    for row in NOUNS:
        assert (
            row["category"] in WEAPON_CATEGORIES
            if row["kind"] in ("head", "context", "singular")
            else row["category"] == ""
        )
        assert bool(row["words"]) == (row["kind"] in ("trap", "context", "singular"))
    assert {row["kind"] for row in CONTEXT} == {
        "strong",
        "nation",
        "military",
        "civil",
        "neighbour",
        "maker",
        "title",
        "person",
        "follower",
        "place",
    }


@pytest.fixture
def users(tmp_path: Path) -> dragoman.Chain:
    """Return a chain with a user's lexicon of three systems, in as few columns as may be."""
    path = tmp_path / "mine.tsv"
    path.write_text(
        "name\tcategory\tdesignations\taliases\tambiguous\n"
        "Zorblax\tcruise missile\tZX-77\tZorblax|Thunderquill\tThunderquill\n"
        "Vornado gun\tartillery\t\t\t\n"
        "My own Viper\tcombat aircraft\tF-16\t\t\n",
        "utf-8",
    )
    return dragoman.Chain([Weapons()], lexicons=Lexicons((Lexicon("weapons", path),)))


def test_a_users_lexicon_adds_systems(users: dragoman.Chain) -> None:
    document = users.read("Two Zorblax missiles, a ZX77, three ZX-77Bs and a Vornado gun were sold.")
    assert [w.name for w in document.weapons] == ["Zorblax", "Zorblax", "Zorblax", "Vornado gun"]
    assert [w.ref for w in document.weapons] == [w.name for w in document.weapons]


def test_a_users_name_goes_before_the_lexicons_own(users: dragoman.Chain) -> None:
    (weapon,) = users.read("An F-16C took off.").weapons
    assert weapon.name == "My own Viper"


def test_a_users_ambiguous_name_needs_its_sentence(users: dragoman.Chain) -> None:
    assert users.read("He played the Thunderquill in a band.").weapons == ()
    found = users.read("Troops fired Thunderquills at enemy tanks.").weapons
    assert [w.name for w in found if w.name] == ["Zorblax"]


@pytest.mark.parametrize("line", ["name\tcategory\nZorblax\tspoon\n", "id\tcategory\nzorblax\ttank\n"])
def test_a_users_mistake_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(line, "utf-8")
    with pytest.raises(LexiconError, match=r"spoon|no name"):
        gazetteer(Lexicons((Lexicon("weapons", path),)))
