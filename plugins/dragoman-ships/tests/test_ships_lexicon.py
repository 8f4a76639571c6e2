"""The tables: what a reader may rely on."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

import pytest

from dragoman.lexicon import read_table, values
from dragoman_ships.fleet import PLAIN_HULL, hull_key, key_of

DATA = files("dragoman_ships") / "data"
SHIPS = list(read_table(DATA / "ships.tsv"))
PREFIXES = list(read_table(DATA / "prefixes.tsv"))
TYPES = list(read_table(DATA / "types.tsv"))
#: Navies that a lexicon of major navies cannot do without, and how many ships each has at least.
LEAST = {"US": 200, "RU": 80, "CN": 60, "IN": 50, "GB": 50, "JP": 50, "FR": 40, "KR": 20, "IT": 20, "DE": 20}  # fmt: skip


@pytest.mark.parametrize("table", [SHIPS, PREFIXES, TYPES], ids=["ships", "prefixes", "types"])
def test_rows_are_sorted_and_unique(table):
    firsts = [next(iter(row.values())) for row in table]
    assert firsts == sorted(set(firsts))


def test_it_holds_the_major_navies():
    held = Counter(row["navy"] for row in SHIPS)
    assert len(SHIPS) >= 400
    assert {navy: held[navy] for navy, least in LEAST.items() if held[navy] < least} == {}


def test_the_columns_are_those_that_are_documented():
    columns = ["id", "name", "aliases", "hull", "class", "type", "navy", "years", "ambiguous"]
    assert all(list(row) == columns for row in SHIPS)


def test_every_ship_has_a_name_a_class_a_type_and_a_navy():
    wrong = [row["id"] for row in SHIPS if not (row["name"] and row["class"] and row["type"])]
    wrong += [row["id"] for row in SHIPS if not re.fullmatch("[A-Z]{2}", row["navy"])]
    assert wrong == []


def test_an_id_is_the_navy_and_the_name():
    wrong = []
    for row in SHIPS:
        navy, _, name = row["id"].partition("-")
        if navy != row["navy"].lower() or not name.replace("-", "").startswith(key_of(row["name"]).replace(" ", "")):
            wrong.append(row["id"])
    assert wrong == []


def test_years_are_years_in_order():
    wrong = []
    for row in SHIPS:
        if row["years"]:
            years = re.fullmatch(r"(\d{4})-(\d{4})?", row["years"])
            if not years or not 1930 <= int(years[1]) <= int(years[2] or 9999) or int(years[1]) > 2026:
                wrong.append(row["id"])
    assert wrong == []


def test_names_have_their_key_once_in_a_row():
    wrong = []
    for row in SHIPS:
        keys = [key_of(name) for name in (row["name"], *values(row["aliases"]))]
        if len(set(keys)) < len(keys) or not all(keys):
            wrong.append(row["id"])
    assert wrong == []


def test_a_hull_number_that_is_read_alone_is_that_of_one_ship():
    plain = Counter(hull_key(row["hull"]) for row in SHIPS if PLAIN_HULL.fullmatch(row["hull"]))
    assert [hull for hull, ships in plain.items() if ships > 1] == []


def test_hull_numbers_within_a_navy_are_those_of_one_ship():
    held = Counter((row["navy"], row["hull"]) for row in SHIPS if row["hull"])
    assert [hull for hull, ships in held.items() if ships > 1] == []


def test_what_a_name_is_beside_a_ship():
    assert {row["ambiguous"] for row in SHIPS} == {"", "person", "place", "word"}


def test_every_type_can_be_named_by_a_noun():
    known = {row["type"] for row in SHIPS}
    named = {kind for row in TYPES for kind in values(row["types"])}
    assert named <= known
    assert known - named == {"survey ship"}


def test_every_prefix_says_whose_it_is():
    wrong = [row["prefix"] for row in PREFIXES if not row["of"] or row["doubtful"] not in ("", "yes")]
    wrong += [row["prefix"] for row in PREFIXES for navy in values(row["navies"]) if not re.fullmatch("[A-Z]{2}", navy)]
    assert wrong == []
