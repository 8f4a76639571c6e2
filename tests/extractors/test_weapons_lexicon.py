"""The weapons lexicon: what an expert would trust, and what a user adds."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

import dragoman
from dragoman import WEAPON_CATEGORIES, Lexicon, LexiconError, Lexicons
from dragoman.extractors.weapons import Weapons
from dragoman.extractors.weapons.filing import gazetteer
from dragoman.extractors.weapons.gazetteer import COLUMNS
from dragoman.extractors.weapons.tables import DATA
from dragoman.lexicon import read_table, values
from dragoman.registry import Registry

if TYPE_CHECKING:
    from pathlib import Path

ROWS = list(read_table(DATA / "weapons.tsv"))
NOUNS = list(read_table(DATA / "generic.tsv"))
CONTEXT = list(read_table(DATA / "context.tsv"))


#: The countries that a lexicon of the news of 1990 to 2026 cannot do without, and how many systems each has at least.
REGIONS = {
    "US": 300, "RU": 300, "CN": 150, "GB": 80, "FR": 60, "DE": 60, "IR": 60, "IL": 40, "IN": 40, "UA": 30, "TR": 30, "KP": 25,
    "KR": 25, "JP": 20, "IT": 20, "SE": 15, "ZA": 15, "PK": 15, "TW": 15, "PL": 12, "YE": 8, "BR": 8, "SA": 2,
}  # fmt: skip


def test_it_holds_the_weapons_of_all_regions() -> None:
    assert len(ROWS) >= 900
    held = Counter(row["origin"] for row in ROWS)
    assert {country: held[country] for country, least in REGIONS.items() if held[country] < least} == {}


def test_every_category_has_systems() -> None:
    assert {row["category"] for row in ROWS} >= set(WEAPON_CATEGORIES) - {"other"}


def test_the_columns_are_those_that_are_documented() -> None:
    assert all(tuple(row) == COLUMNS for row in ROWS)


def test_years_are_years() -> None:
    wrong = [
        row["id"]
        for row in ROWS
        if row["service"]
        and not (
            re.fullmatch(r"\d{4}(-(\d{4})?)?", row["service"])
            and all(1850 <= int(year) <= 2026 for year in row["service"].split("-") if year)
            and row["service"].split("-") == sorted(row["service"].split("-"), key=lambda year: year or "9999")
        )
    ]
    assert wrong == []
    assert sum(bool(row["service"]) for row in ROWS) > 0.7 * len(ROWS)


def test_every_source_is_one_of_those_that_the_file_names() -> None:
    header = (DATA / "weapons.tsv").read_text("utf-8").split("\nid\t", 1)[0]
    sources = {source for row in ROWS for source in row["source"].split("; ")}
    assert {source for source in sources if f'"{source}"' not in header} == set()


def test_ids_are_unique_and_sorted() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("column", ["id", "name", "category", "source"])
def test_no_row_lacks_what_it_must_have(column: str) -> None:
    assert [row["id"] for row in ROWS if not row[column]] == []


def test_categories_and_origins_are_known() -> None:
    assert {row["category"] for row in ROWS} <= set(WEAPON_CATEGORIES)
    countries = {row["code"] for row in read_table(files("dragoman.names") / "data" / "countries.tsv")}
    assert {row["origin"] for row in ROWS} <= {*countries, ""}


def squeezed(name: str) -> str:
    """Return *name* without what writers vary: case, hyphens, blanks."""
    return re.sub(r"[\W_]", "", name).lower()


def test_no_name_stands_in_two_systems() -> None:
    owners = defaultdict(set)
    for row in ROWS:
        for name in values(row["designations"]) + values(row["aliases"]):
            owners[squeezed(name)].add(row["id"])
    assert {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_system_has_a_name_twice() -> None:
    for column in ("designations", "aliases", "ambiguous"):
        assert [row["id"] for row in ROWS if len(values(row[column])) != len(set(values(row[column])))] == []
    assert [row["id"] for row in ROWS if set(values(row["designations"])) & set(values(row["aliases"]))] == []


def test_no_two_systems_have_one_canonical_name() -> None:
    assert [name for name, number in Counter(row["name"] for row in ROWS).items() if number > 1] == []


def test_what_is_ambiguous_is_one_of_the_systems_names() -> None:
    wrong = {
        row["id"]: left
        for row in ROWS
        if (left := set(values(row["ambiguous"])) - set(values(row["designations"])) - set(values(row["aliases"])))
    }
    assert wrong == {}


def test_every_system_is_found_by_a_name_of_its_own() -> None:
    built = gazetteer(Lexicons())
    filed = {row.split("\t")[0] for entries in built.filed.values() for _, _, row in entries}
    numbered = {row.split("\t")[0] for family in built.families.values() for _, _, row in family.values()}
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
        "deal",
        "label",
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


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("name\tcategory\nZorblax\ttank\nZorb\tspoon\n", r"line 3: .*'spoon'"),
        ("# ours\n\nid\tname\tcategory\nzorblax\t\ttank\n", r"line 4: there is no 'name'"),
        ("name\torigin\nZorblax\tEngland\n", r"line 2: .*'England'.*ISO 3166"),
        ("name\talias\nZorblax\tZorb\n", r"line 1: the column 'alias' is unknown; allowed are id, name"),
        ("name\taliases\tambiguous\nZorblax\tZorb\tBlax\n", r"line 2: .*'Blax' as ambiguous"),
        ("id\tname\nz\tZorblax\nz\tZorb\n", r"line 3: 'z' stands in this file twice"),
        ("name\tcategory\nZorblax\n", r"line 2: 1 fields where the header names 2"),
        ("", r"no header line"),
    ],
)
def test_a_users_mistake_is_named_with_its_file_and_line(tmp_path: Path, text: str, mistake: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(text, "utf-8")
    with pytest.raises(LexiconError, match=rf"mine\.tsv.*{mistake}"):
        gazetteer(Lexicons((Lexicon("weapons", path),)))


OURS = "id\tname\tcategory\torigin\taliases\nf-16\tOur Falcon\tdrone\tPL\tFalconette\nzorblax\tZorblax\tMLRS\tPL\t\n"
TEXT = "Two Zorblax and a Falconette fell; an F-15 took off, no F-16."


def found(document: dragoman.Document) -> list[tuple[str | None, str, str | None]]:
    """Return name, category and origin of the named weapons of *document*, which must have no failure."""
    assert document.failures == ()
    return [(weapon.name, weapon.category, weapon.origin) for weapon in document.weapons if weapon.name]


def test_a_configurations_lexicon_adds_rows_and_replaces_the_row_of_its_id(tmp_path: Path) -> None:
    (tmp_path / "ours.tsv").write_text(OURS, "utf-8")
    (tmp_path / "dragoman.toml").write_text(
        '[chain]\nextractors = ["weapons"]\n[[lexicon]]\nlayer = "weapons"\npath = "ours.tsv"\n', "utf-8"
    )
    document = dragoman.Chain.load(tmp_path / "dragoman.toml").read(TEXT)
    assert found(document)[:3] == [
        ("Zorblax", "MLRS", "PL"),
        ("Our Falcon", "drone", "PL"),
        ("F-15 Eagle", "combat aircraft", "US"),
    ]
    assert [weapon.text for weapon in document.weapons if weapon.ref == "f-16"] == ["Falconette"]


def test_a_plugins_lexicon_does_the_same(tmp_path: Path) -> None:
    path = tmp_path / "ours.tsv"
    path.write_text(OURS, "utf-8")
    plugin = dragoman.Plugin(lexicons=[Lexicon("weapons", path)])
    registry = Registry.of({"weapons": dragoman.Plugin(extractors=[Weapons]), "ours": plugin})
    assert found(dragoman.Chain.default(registry).read(TEXT))[:2] == [
        ("Zorblax", "MLRS", "PL"),
        ("Our Falcon", "drone", "PL"),
    ]


def test_a_bad_row_costs_the_layer_and_says_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "ours.tsv"
    path.write_text("name\tcategory\nZorblax\tspoon\n", "utf-8")
    document = dragoman.Chain([Weapons()], lexicons=Lexicons((Lexicon("weapons", path),))).read(TEXT)
    (failure,) = document.failures
    assert failure.extractor == "weapons"
    assert "ours.tsv, line 2: the weapon 'Zorblax' has the category 'spoon'" in failure.message
