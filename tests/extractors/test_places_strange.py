"""Places and names of things that no table has: which are places, and where."""

from __future__ import annotations

import pytest

import dragoman


def places(text: str) -> list[tuple[str, str, str | None]]:
    """Return text, type and country of the places."""
    return [(place.text, place.type, place.country) for place in dragoman.read(text).places]


def actors(text: str) -> list[tuple[str, str]]:
    """Return text and type of those who act by name."""
    return [(actor.text, actor.type) for actor in dragoman.read(text).actor_mentions if actor.form == "name"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("TARTU, Estonia - A plane left Velburk Airport.", ("Velburk Airport", "facility", "EE")),
        (
            "Fire broke out at Velburk International Airport in Lima.",
            ("Velburk International Airport", "facility", "PE"),
        ),
        ("They played at the Estadio Belmarro in Quito.", ("Estadio Belmarro", "facility", "EC")),
        ("A riot at the Stade de Velburk shook Bamako.", ("Stade de Velburk", "facility", "ML")),
        ("Troops shelled the camp in Velburk late Friday.", ("Velburk", "city", None)),
        ("Guns fell silent in the Velburk and Torvay sectors.", ("Velburk", "city", None)),
        ("Guns fell silent in the Velburk and Torvay sectors.", ("Torvay", "city", None)),
        ("VELBURK, Norway (AP) - It snowed.", ("VELBURK", "city", "NO")),
        ("SURIN, Thailand (AP) - It rained.", ("SURIN", "city", "TH")),
        ("A barn burned near Velburk, County Offaly, on Sunday.", ("Velburk", "city", "IE")),
        ("A barn burned near Velburk, County Offaly, on Sunday.", ("County Offaly", "region", "IE")),
        ("Shells fell on the suburb of Velburk. Kharkiv was quiet.", ("Velburk", "city", "UA")),
    ],
)
def test_a_place_that_no_table_has_lies_where_those_beside_it_lie(text, place):
    assert place in places(text)


@pytest.mark.parametrize(
    ("text", "place"), [("A court in The Hague sat.", "The Hague"), ("The city of the Hague slept.", "Hague")]
)
def test_an_article_with_a_capital_is_part_of_a_towns_name(text, place):
    assert (place, "city", "NL") in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "She told them in Arabic and in Hebrew.",
        "His grandfather fell in World War I.",
        "They ratified the Rio Protocol.",
        "It was a Samogitian village once.",
        "She trained at Velburk Materials for a year.",
    ],
)
def test_names_of_things_are_no_places(text):
    assert places(text) == []


def test_places_that_disagree_tell_no_country():
    assert ("Velburk", "city", None) in places("He went from Oslo by way of the town of Velburk to Riga.")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("He fled with his wife Oluna and a bag.", ("Oluna", "person")),
        ("Her brother Tarvik was freed.", ("Tarvik", "person")),
        ("The Vintners' Union struck.", ("Vintners' Union", "organisation")),
        ("She leads the Harbour Pilots’ Association of Riga.", ("Harbour Pilots’ Association of Riga", "organisation")),
    ],
)
def test_relatives_and_unions_are_actors(text, actor):
    assert actor in actors(text)


def test_a_state_owns_and_is_no_part_of_a_name():
    assert ("Netherlands", "country", "NL") in places("The Netherlands' Supreme Council ruled on it.")


@pytest.mark.parametrize("text", ["Troops stormed Velburk on Monday.", "Floods devastated Velburk."])
def test_what_is_stormed_or_flooded_is_a_town(text):
    assert places(text) == [("Velburk", "city", None)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Ecuadorean town of Velburk was calm.", "EC"),
        ("The Ecuadorean and Peruvian guards left the town of Velburk.", None),
    ],
)
def test_a_text_about_one_country_tells_where_its_towns_are(text, country):
    assert places(text) == [("Velburk", "city", country)]


def test_who_flees_for_a_state_deals_with_no_government():
    assert actors("They fled Mukalla for Oman.") == []
