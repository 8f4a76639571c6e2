"""Towns that users and plugins add: found where their country or division says so, and never twice."""

from __future__ import annotations

import pytest

from dragoman import Chain, Lexicon, Lexicons
from dragoman.extractors.places import Places
from dragoman.names.more_towns import MoreTowns
from dragoman.names.towns import Towns

HEADER = "id\tname\tcountry\tadmin1\tlat\tlon\tpopulation\taliases\n"


def lexicons(tmp_path, *rows):
    path = tmp_path / "towns.tsv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), "utf-8")
    return Lexicons((Lexicon("towns", path),))


def test_rows_are_found_by_name_and_alias_the_greatest_first(tmp_path):
    given = lexicons(
        tmp_path,
        "1\tVellmar Óst\tAD\t02\t42.5\t1.6\t300\tVellmar East|Ostvell",
        "2\tVellmar Óst\tFR\t11\t43.5\t1.7\t700\t",
        "\tZarnwick\tGB\t\t51\t0\t\t",
    )
    found = MoreTowns(given).named("vellmar óst")
    assert [(town.spot.ref, town.spot.country, town.region, town.population) for town in found] == [
        ("geonames:2", "FR", "11", 700),
        ("geonames:1", "AD", "02", 300),
    ]
    assert {town.spot.name for town in found} == {"Vellmar Óst"}
    assert [town.spot.ref for town in MoreTowns(given).named("ostvell")] == ["geonames:1"]
    [zarnwick] = MoreTowns(given).named("zarnwick")
    assert (zarnwick.spot.name, zarnwick.spot.ref, zarnwick.population) == ("Zarnwick", None, 0)
    assert MoreTowns(given).named("vellmar") == ()


def test_a_packaged_town_is_not_given_twice(tmp_path):
    [perham] = Towns().named("perham")
    number = perham.spot.ref.removeprefix("geonames:")
    given = lexicons(tmp_path, f"{number}\tPerham\tUS\tMN\t46.6\t-95.6\t99\t", "77\tPerham\tGB\tENG\t51\t0\t5000000\t")
    assert [town.spot.ref for town in MoreTowns(given).named("perham")] == ["geonames:77", perham.spot.ref]
    assert MoreTowns(given).named("perham")[1] == perham


def test_an_added_town_is_met_beside_its_country_and_in_its_document(tmp_path):
    chain = Chain([Places()], lexicons=lexicons(tmp_path, "5\tZarnwick\tAD\t02\t42.5\t1.6\t300\t"))
    [zarnwick, andorra] = chain.read("They met in Zarnwick, Andorra.").places
    assert (zarnwick.ref, zarnwick.lat, andorra.country) == ("geonames:5", 42.5, "AD")
    assert "geonames:5" in {place.ref for place in chain.read("Andorra said that they met in Zarnwick.").places}


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            "1\tZarnwick\tGB\t\tnorth\t0\t\t",
            "line 2: 'Zarnwick' has the lat 'north'; wanted are degrees from -90 to 90",
        ),
        ("1\tZarnwick\tGB\t\tnan\t0\t\t", "'Zarnwick' has the lat 'nan'"),
        ("1\tZarnwick\tUK\t\t51\t0\t\t", "'UK' is no ISO 3166 code of two letters; did you mean 'GB'"),
        ("1\tZarnwick\tGB\t\t51\t0\tmany\t", "has the population 'many'"),
        ("1\tZarnwick\t\t\t51\t0\t\t", "line 2: there is no 'country'"),
    ],
)
def test_a_mistake_is_told(tmp_path, row, sentence):
    document = Chain([Places()], lexicons=lexicons(tmp_path, row)).read("They met in Zarnwick, France.")
    [failure] = document.failures
    assert failure.error == "LexiconError"
    with pytest.raises(Exception, match=sentence):
        MoreTowns(lexicons(tmp_path, row)).named("zarnwick")
