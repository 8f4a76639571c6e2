"""The tables of the gazetteer of cities: what loading them relies on."""

from __future__ import annotations

import sys
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest

from dragoman.lexicon import Lexicon
from dragoman.names.gazetteer import DATA, Gazetteer
from dragoman.names.index import key_of
from dragoman.names.packaged import TABLES as ROWS
from dragoman.names.packaged import Packaged
from dragoman.names.towns import Towns

if TYPE_CHECKING:
    from types import FrameType

CITIES = ("cities", "city_names", "doubtful_towns")
TABLES = (*CITIES, "towns", "counties", "divisions", "place_nouns")
#: A city of each Canadian province or territory and Australian state in the gazetteer: where the codes of divisions can be checked.
SEATS = {
    "Calgary": "Alberta", "Vancouver": "British Columbia", "Winnipeg": "Manitoba", "Moncton": "New Brunswick", "Halifax": "Nova Scotia",
    "Toronto": "Ontario", "Charlottetown": "Prince Edward Island", "Montréal": "Quebec", "Regina": "Saskatchewan", "Whitehorse": "Yukon",
    "Yellowknife": "Northwest Territories", "Sydney": "New South Wales", "Darwin": "Northern Territory", "Brisbane": "Queensland",
    "Adelaide": "South Australia", "Hobart": "Tasmania", "Melbourne": "Victoria", "Perth": "Western Australia",
    "Canberra": "Australian Capital Territory",
}  # fmt: skip


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
    assert len((DATA / "towns.tsv").read_bytes()) < 3_000_000
    assert len((DATA / "counties.tsv").read_bytes()) < 200_000


@pytest.mark.parametrize("table", ["city_names", "doubtful_towns"])
def test_names_are_keys_of_cities(table: str) -> None:
    known = {city["id"]: int(city["population"]) for city in rows("cities")}
    for row in rows(table):
        assert row["name"] in (key_of(row["name"]), row["name"].lower())
        inhabitants = [known[number] for number in row["cities"].split("|")]
        assert inhabitants == sorted(inhabitants, reverse=True)


def test_every_city_is_found_by_its_name() -> None:
    named = {number for table in CITIES[1:] for row in rows(table) for number in row["cities"].split("|")}
    assert named == {city["id"] for city in rows("cities")}


def test_a_name_is_doubtful_or_not() -> None:
    assert {row["name"] for row in rows("city_names")}.isdisjoint(row["name"] for row in rows("doubtful_towns"))


def test_cities_are_read_by_id_and_by_their_names() -> None:
    gazetteer = Gazetteer()
    (budapest,) = gazetteer.cities("3054643")
    assert budapest.spot.ref == "geonames:3054643"
    assert budapest.spot.country == "HU"
    assert [city.region for city in gazetteer.doubtful("normal")] == ["IL"]
    assert gazetteer.doubtful("budapest") == ()
    assert gazetteer.named("budapest") == (budapest,)
    assert gazetteer.named("nosuchtown") == gazetteer.named("żżż") == ()


def test_names_are_found_by_their_first_word_with_all_that_bear_them() -> None:
    packaged = Packaged(Gazetteer().names)
    names = list(packaged.beginning({"putin", "san", "nosuchname", "vladimir", "gaza"}))
    assert ("putin", "\tvladimir-putin") in names
    assert ("vladimir putin", "pvladimir-putin\t") in names
    assert packaged.row("pvladimir-putin").split("\t")[1] == "Vladimir Putin"
    assert {"san francisco", "gaza strip"} <= {name for name, _ in names}
    assert not any(name.startswith("santiago") for name, _ in names)
    assert {"UN", "NATO"} <= {name for name, _ in packaged.acronyms()}


def parallel(row: dict[str, str]) -> list[tuple[str, ...]]:
    """Return the values of each place of a row of towns or counties."""
    return list(
        zip(*(row[column].split("|") for column in ("country", "admin1", "lat", "lon", "population")), strict=True)
    )


@pytest.mark.parametrize("table", ["towns", "counties"])
def test_fields_of_smaller_places_run_in_parallel(table: str) -> None:
    for row in rows(table):
        assert row["name"] == row["name"].lower()
        places = parallel(row)
        assert [int(place[-1]) for place in places] == sorted((int(place[-1]) for place in places), reverse=True)
        for country, _, lat, lon, _ in places:
            assert len(country) == 2
            assert -90 <= float(lat) <= 90
            assert -180 <= float(lon) <= 180


def test_towns_are_no_cities_and_large_enough() -> None:
    cities = {city["id"] for city in rows("cities")}
    for row in rows("towns"):
        ids = row["id"].split("|")
        assert cities.isdisjoint(ids)
        assert len(ids) == len(parallel(row))
        assert all(int(place[-1]) >= 500 for place in parallel(row))


def test_divisions_are_those_of_their_cities() -> None:
    codes = {row["name"]: (row["country"], row["admin1"]) for row in rows("divisions")}
    greatest: dict[str, dict[str, str]] = {}
    for city in sorted(rows("cities"), key=lambda city: int(city["population"])):
        if city["country"] in ("CA", "AU"):
            greatest[city["name"]] = city
    for town, division in SEATS.items():
        assert codes[division] == (greatest[town]["country"], greatest[town]["admin1"])


def test_divisions_are_regions() -> None:
    regions = {row["ref"]: row for row in rows("regions") if row["ref"]}
    for row in rows("divisions"):
        assert (regions[row["ref"]]["name"], regions[row["ref"]]["country"]) == (row["name"], row["country"])


def test_towns_and_counties_are_found_by_name() -> None:
    towns = Towns()
    assert [(town.spot.name, town.region) for town in towns.named("perham")] == [("Perham", "MN")]
    assert {county.region for county in towns.counties("hall county")} == {"GA", "NE", "TX"}
    assert towns.named("nosuchtown") == towns.counties("nosuch county") == ()
    table = rows("towns")
    for row in (table[0], table[1], table[-1], *table[:: len(table) // 50]):
        assert len(towns.named(row["name"])) == len(parallel(row))


def use() -> tuple[Gazetteer, Packaged, Towns]:
    """Return a gazetteer and the names of which every table has been asked."""
    gazetteer, towns = Gazetteer(), Towns()
    packaged = Packaged(gazetteer.names)
    for tag in ROWS:
        packaged.rows(tag)
    gazetteer.named("paris")
    gazetteer.doubtful("normal")
    towns.named("perham")
    towns.counties("hall county")
    return gazetteer, packaged, towns


def test_first_use_takes_little_memory() -> None:
    tracemalloc.start()
    try:
        kept = use()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept
    assert peak < 25_000_000


def test_first_use_makes_nothing_of_most_rows() -> None:
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        use()
    finally:
        sys.setprofile(None)
    assert calls < 5_000  # there are a hundred thousand rows
