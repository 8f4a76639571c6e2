"""Surnames that nobody knows, houses of bodies, and states that act or only lie somewhere."""

from __future__ import annotations

import pytest

import dragoman


def people(text: str) -> list[str]:
    return [one.name for one in dragoman.read(text).actor_mentions if one.type == "person" and one.form == "name"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vinterdahl, a former deputy minister of Denmark, is expected to visit Lisbon.", "Vinterdahl"),
        ("Vinterdahl, the Danish envoy, will visit Lisbon.", "Vinterdahl"),
        ("Vinterdahl, who leads the delegation, has left.", "Vinterdahl"),
        ("Vinterdahl, 54, will retire.", "Vinterdahl"),
        ("Norway received Tervolanen, the Finnish envoy.", "Tervolanen"),
        ("They waited for word from Tervolanen, who was ill, for days.", "Tervolanen"),
    ],
)
def test_an_apposition_makes_a_word_somebody(text, name):
    assert people(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Instead, the Danish envoy, who was ill, left.",
        "Yesterday, the Danish minister said no.",
        "Meanwhile, a former minister, aged 70, stayed away.",
        "They belong to the Chamber of Harvest, the oldest body of the minister.",
        "It was told in Hufvudbladet, a paper owned by the party.",
        "They sailed to Velmora, the seat of the bishop.",
    ],
)
def test_an_apposition_of_something_else_does_not(text):
    assert people(text) == []


def actors(text: str) -> list[str]:
    return [one.name for one in dragoman.read(text).actor_mentions if one.form == "name"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Poland, Hungary and Chad today became full members of the council.", ["Poland", "Hungary", "Chad"]),
        ("Nigeria yesterday announced its withdrawal.", ["Nigeria"]),
        ("The bloc has decided to admit Poland, Hungary and Chad in March.", ["Poland", "Hungary", "Chad"]),
        ("They cut their military ties to Denmark.", ["Denmark"]),
        ("Thousands fled to neighbouring Uganda.", []),
        ("The war with neighbouring Chad went on.", ["Chad"]),
        ("He went on a tour of cities that include Cairo.", []),
    ],
)
def test_states_that_act(text, found):
    assert actors(text) == found


def places(text: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.country) for one in dragoman.read(text).places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They spoke at the Pentagon.", [("Pentagon", "US")]),
        ("They waited outside the Knesset.", [("Knesset", "IL")]),
        ("They met at the Velmora Medical Center.", [("Velmora Medical Center", None)]),
        ("They met at the Velmora Hospital in Oslo.", [("Velmora Hospital", "NO"), ("Oslo", "NO")]),
        ("The Velmora Hospital said no.", []),
        ("They bombed two Protestant towns.", []),
    ],
)
def test_houses(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    "office", ["deputy Russian foreign minister", "then Russian foreign minister", "Russian deputy foreign minister"]
)
def test_a_lower_or_former_office_is_not_its_holders(office):
    found = dragoman.read(
        f"Danish envoy Lars Vinter saw the {office} on Monday.", published="2015-06-10"
    ).actor_mentions
    assert "Russia" in {one.name for one in found}
    assert "Sergei Lavrov" not in {one.name for one in found}


@pytest.mark.parametrize("who", ["Ahmed Sabri", "Said Jaber", "Park Hong-won", "Ada Silva Jr.", "Saeed Waleed"])
def test_a_name_that_looks_like_a_verb_tells_no_tense(who):
    (friday,) = dragoman.read(
        f"Danish Premier Lars Vinter will hold talks with {who} in Oslo on Friday.", published="2015-06-10"
    ).dates
    assert friday.value == "2015-06-12"


def test_a_headline_keeps_its_verbs():
    (monday,) = dragoman.read("Vinter Said to Have Resigned on Monday", published="2015-06-10").dates
    assert monday.value == "2015-06-08"


@pytest.mark.parametrize("text", ["They met in Lisbon.She left.", "They met in Lisbon.” She left."])
def test_a_sentence_ends_without_a_blank(text):
    found = dragoman.read(
        f"Danish Premier Lars Vinter saw Ada Silva of Portugal.Norway was absent. {text}", published="2015-06-10"
    )
    assert [party.name for party in found.meetings[0].participants] == ["Lars Vinter", "Ada Silva"]


def test_a_surname_told_to_be_somebodys_later_was_so_before():
    text = "Cohen met Danish Premier Ada Silvan on Monday. Later, Cohen said that he was content."
    found = dragoman.read(text, published="2015-06-10")
    assert [party.name for party in found.meetings[0].participants] == ["Cohen", "Ada Silvan"]


@pytest.mark.parametrize("thing", ["The Cohen is a theatre.", "Cohen Tech was sold.", "Cohen & Harrow was sold."])
def test_but_not_in_the_name_of_a_thing(thing):
    found = dragoman.read(f"{thing} Later, Cohen said that he was content.").actor_mentions
    assert [one.span.start for one in found if one.name == "Cohen"] == [len(thing) + 8]
