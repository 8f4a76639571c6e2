"""Places: found, told apart, and put on the map."""

from __future__ import annotations

import pytest

from dragoman import Chain, PlaceMention
from dragoman.extractors.places import Places

CHAIN = Chain([Places()])


def read(text: str, chain: Chain = CHAIN) -> tuple[PlaceMention, ...]:
    """Return the places of *text*."""
    document = chain.read(text)
    assert not document.failures
    return document.places


@pytest.mark.parametrize(
    ("text", "span", "name", "kind", "country"),
    [
        ("They met in Budapest, Hungary.", "Budapest", "Budapest", "city", "HU"),
        ("They met in Budapest, Hungary.", "Hungary", "Hungary", "country", "HU"),
        ("Ships cross the Black Sea.", "Black Sea", "Black Sea", "sea", None),
        ("He lives in the Gaza Strip.", "Gaza Strip", "Gaza Strip", "region", "PS"),
        ("GENEVA, Oct. 17 (Agency) - Talks began.", "GENEVA", "Geneva", "city", "CH"),
        ("It rained in St. Petersburg, Russia.", "St. Petersburg", "Saint Petersburg", "city", "RU"),
        ("It rained in Qurbanville, Texas.", "Qurbanville", "Qurbanville", "city", "US"),
        ("They drove along Willow Street.", "Willow Street", "Willow Street", "facility", None),
        ("He stayed near Lake Tervola.", "Lake Tervola", "Lake Tervola", "facility", None),
        ("KINGSBRIDGE, May 3 (Agency) - Rain fell.", "KINGSBRIDGE", "KINGSBRIDGE", "city", None),
    ],
)
def test_places(text: str, span: str, name: str, kind: str, country: str | None) -> None:
    (found,) = [place for place in read(text) if place.text == span]
    assert found.type == kind
    assert found.country == country
    assert found.name == name or found.ref == "geonames:498817"


def test_coordinates_and_reference() -> None:
    (paris,) = read("He flew to Paris.")
    assert paris.ref == "geonames:2988507"
    assert paris.lat == pytest.approx(48.85, abs=0.05)
    assert paris.lon == pytest.approx(2.35, abs=0.05)
    assert not paris.metonym


def test_the_region_after_the_comma_decides() -> None:
    maine, massachusetts = read("He moved from Portland, Maine."), read("He moved from Springfield, Massachusetts.")
    assert maine[0].lat == pytest.approx(43.66, abs=0.3)
    assert massachusetts[0].lon == pytest.approx(-72.6, abs=0.4)


def test_a_place_named_with_its_region_keeps_it() -> None:
    found = read("Floods hit Portland, Maine, on Friday. Portland had been warned.")
    assert found[0].ref == found[-1].ref


def test_georgia_the_state_and_georgia_the_country() -> None:
    assert [p.type for p in read("Georgia borders Russia.") if p.text == "Georgia"] == ["country"]
    assert [p.type for p in read("They drove from Alabama to Georgia.") if p.text == "Georgia"] == ["region"]


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton sang.",
        "He met George Washington there.",
        "Jordan Whitlow left.",
        "In Monday's talks nothing moved.",
    ],
)
def test_no_place(text: str) -> None:
    assert read(text) == ()


def test_a_town_known_by_its_noun_after_a_preposition() -> None:
    (town,) = read("The truck was rented in Wexler City last spring.")
    assert (town.text, town.type, town.lat) == ("Wexler City", "city", None)


def test_a_continent_stands_where_geonames_puts_it() -> None:
    (africa,) = read("They crossed Africa by road.")
    assert (africa.lat, africa.lon, africa.ref) == (7.1881, 21.09375, "geonames:6255146")


def test_metonyms_are_marked_and_can_be_left_out() -> None:
    text = "Washington and Moscow agreed to meet in Geneva."
    assert [(p.text, p.metonym) for p in read(text)] == [("Washington", True), ("Moscow", True), ("Geneva", False)]
    assert [p.text for p in read(text, Chain([Places(metonyms=False)]))] == ["Geneva"]


def test_unlocated_places_can_be_left_out() -> None:
    text = "A mine went off in Qurbanville."
    assert [(p.text, p.lat) for p in read(text)] == [("Qurbanville", None)]
    assert read(text, Chain([Places(unlocated=False)])) == ()


def test_lists_of_places() -> None:
    assert [p.text for p in read("Shells fell on Kharkiv, Sumy and Velburk.")] == ["Kharkiv", "Sumy", "Velburk"]


@pytest.mark.parametrize("option", ["metonyms", "unlocated"])
def test_bad_options(option: str) -> None:
    with pytest.raises(TypeError):
        Places(**{option: "yes"})


def test_translation_moves_every_span() -> None:
    text = "They met in Budapest, Hungary."
    moved = read("In the rain. " + text)
    assert [(p.span.start - 13, p.name) for p in moved] == [(p.span.start, p.name) for p in read(text)]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Rain fell in Bangor, Maine.", "geonames:4957280"),
        ("Rain fell in Columbus, Indiana.", "geonames:4256038"),
        ("Rain fell in Normal, Illinois.", "geonames:4903780"),
        ("Rain fell in Enterprise, Alabama.", "geonames:4060791"),
        ("Rain fell in Reading, Pennsylvania.", "geonames:5207728"),
        ("Rain fell in Split, Croatia.", "geonames:3190261"),
        ("The delegates met in Split.", "geonames:3190261"),
        ("Rain fell in Kitchener, Ontario.", "geonames:5992996"),
        ("TBILISI, Georgia (Agency) - The court sat.", "geonames:611717"),
    ],
)
def test_towns_by_what_follows(text: str, ref: str) -> None:
    assert read(text)[0].ref == ref


@pytest.mark.parametrize(
    "text",
    [
        "Date of the vote: unknown.",
        "Most ministers stayed at home.",
        "It was a Surprise for the Union that the Mission failed.",
        "He bought a SIM card from an Officer at the Temple.",
        "Man is mortal, and the Miss category was open.",
        "They walked to the Erawan Shrine.",
    ],
)
def test_towns_with_names_of_other_things_are_not_read(text: str) -> None:
    assert not read(text)


def test_no_position_is_guessed_for_a_town_of_another_state() -> None:
    (paris, missouri) = read("He comes from Paris, Missouri.")
    assert paris.ref is None
    assert (paris.lat, paris.lon) == (missouri.lat, missouri.lon)


def test_the_other_towns_of_the_document_decide() -> None:
    found = read("The storm hit Corvallis and Medford on Monday. Two houses burned down in Springfield.")
    assert found[-1].lon == pytest.approx(-122.98, abs=0.1)
    found = read("The storm hit Chicopee and Worcester on Monday. Two houses burned down in Springfield.")
    assert found[-1].lon == pytest.approx(-72.6, abs=0.1)


def test_documents_do_not_change_each_other() -> None:
    texts = [
        "He flew from San Jose to Reading.",
        "The La Paz talks of San Jose ended.",
        "Of Split and Reading, Reading is greater.",
    ]
    alone = [Chain([Places()]).read(text).places for text in texts]
    together, again = Chain([Places()]), Chain([Places()])
    assert [together.read(text).places for text in texts] == alone
    assert [again.read(text).places for text in reversed(texts)] == alone[::-1]
