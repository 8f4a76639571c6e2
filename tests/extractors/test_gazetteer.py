"""The tables of the gazetteer of cities: what loading them relies on."""

from __future__ import annotations

import pytest

from dragoman.lexicon import Lexicon
from dragoman.names.gazetteer import DATA, Gazetteer
from dragoman.names.index import key_of

TABLES = ("cities", "city_names", "doubtful_towns")


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of a packaged table; reading it checks that all have the same number of fields."""
    return list(Lexicon("places", DATA / f"{table}.tsv").rows())


def lines(table: str) -> list[str]:
    """Return the lines of a packaged table below its header."""
    text = (DATA / f"{table}.tsv").read_text("utf-8")
    return [line for line in text.rstrip("\n").split("\n") if not line.startswith("# ")][1:]


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_plain_sorted_tsv(table: str) -> None:
    data = (DATA / f"{table}.tsv").read_bytes()
    assert data.startswith(b"# ")
    assert data.endswith(b"\n")
    assert b"\r" not in data
    assert lines(table) == sorted(set(lines(table)))


def test_cities_have_ids_positions_and_inhabitants() -> None:
    cities = rows("cities")
    assert 30_000 < len(cities) < 40_000
    assert len({city["id"] for city in cities}) == len(cities)
    for city in cities:
        assert city["id"].isdigit()
        assert city["name"] == city["name"].strip()
        assert len(city["country"]) == 2
        assert -90 <= float(city["lat"]) <= 90
        assert -180 <= float(city["lon"]) <= 180
        assert len(city["lat"].partition(".")[2]) == len(city["lon"].partition(".")[2]) == 4
        assert int(city["population"]) >= 0


def test_the_tables_fit_in_a_wheel() -> None:
    assert len((DATA / "cities.tsv").read_bytes()) < 2_000_000
    assert len((DATA / "city_names.tsv").read_bytes()) < 1_000_000


@pytest.mark.parametrize("table", ["city_names", "doubtful_towns"])
def test_names_are_keys_of_cities(table: str) -> None:
    known = {city["id"]: int(city["population"]) for city in rows("cities")}
    for row in rows(table):
        assert row["name"] in (key_of(row["name"]), row["name"].lower())
        inhabitants = [known[number] for number in row["cities"].split("|")]
        assert inhabitants == sorted(inhabitants, reverse=True)


def test_every_city_is_found_by_its_name() -> None:
    named = {number for table in TABLES[1:] for row in rows(table) for number in row["cities"].split("|")}
    assert named == {city["id"] for city in rows("cities")}


def test_a_name_is_doubtful_or_not() -> None:
    assert {row["name"] for row in rows("city_names")}.isdisjoint(row["name"] for row in rows("doubtful_towns"))


def test_cities_are_read_by_id_and_by_the_first_word_of_their_names() -> None:
    gazetteer = Gazetteer()
    names = dict(gazetteer.beginning({"budapest", "san", "nosuchtown"}))
    (budapest,) = gazetteer.cities(names["budapest"])
    assert budapest.spot.ref == "geonames:3054643"
    assert budapest.spot.country == "HU"
    assert "san francisco" in names
    assert "santiago" not in names
    assert [city.region for city in gazetteer.doubtful("normal")] == ["IL"]
    assert gazetteer.doubtful("budapest") == ()
