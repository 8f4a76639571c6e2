"""Peoples: those who speak for a state, and people of it who do not; nations that are divided into two states."""

from __future__ import annotations

import pytest

import dragoman


def peoples(text: str) -> list[tuple[str, str, str | None]]:
    """Return name, type and country of the actors that are peoples."""
    found = dragoman.read(text, published="2025-10-17").actor_mentions
    return [(actor.name, actor.type, actor.country) for actor in found if actor.rule == "people"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Norwegians left the valley in their cars.", "NO"),
        ("At least 4,000 Bolivians have lost their homes.", "BO"),
        ("Three Latvians were arrested at the border.", "LV"),
        ("Two South Africans were arrested at the border.", "ZA"),
        ("Thousands of Mongolians queued for bread.", "MN"),
        ("The Latvians killed in the fire were sisters.", "LV"),
        ("The Latvians who drowned were sisters.", "LV"),
        ("The Estonians have been released.", "EE"),
        ("Bolivians were told to save water.", "BO"),
        ("Some Latvians said they would stay.", "LV"),
    ],
)
def test_a_people_that_acts_for_no_state_is_a_group(text, country):
    found = peoples(text)
    assert [(kind, home) for _, kind, home in found] == [("group", country)]
    assert found[0][0] in text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Norwegians said the Latvians had signed.", ["Norway", "Latvia"]),
        ("Talks between Norwegians and Latvians went on.", ["Norway", "Latvia"]),
        ("Norwegians and Latvians have resumed talks in Oslo.", ["Norway", "Latvia"]),
        ("Estonians, Latvians to meet in Riga", ["Estonia", "Latvia"]),
        ("Estonians are negotiating with Bolivians.", ["Estonia", "Bolivia"]),
        ("The envoy met Mongolians in Oslo.", ["Mongolia"]),
        ("The Norwegians killed the plan.", ["Norway"]),
        ("Estonians will never agree to it.", ["Estonia"]),
    ],
)
def test_a_people_that_acts_or_is_dealt_with_is_its_government(text, names):
    found = peoples(text)
    assert [name for name, _, _ in found] == names
    assert {kind for _, kind, _ in found} == {"government"}


def test_a_people_without_a_state_keeps_its_name():
    assert peoples("Two Kurds were hurt.") == [("Kurds", "group", None)]


def acting(text: str) -> list[tuple[str, str]]:
    """Return text and name of the actors."""
    return [(actor.text, actor.name) for actor in dragoman.read(text, published="2025-10-17").actor_mentions]


def test_north_and_south_are_halves_of_a_nation_that_the_text_names():
    text = "Seoul thanked the North. The South's navy withdrew, and the North said so."
    halves = [("North", "North Korea"), ("South", "South Korea"), ("North", "North Korea")]
    assert acting(text) == [("Seoul", "South Korea"), *halves]


@pytest.mark.parametrize(
    "text",
    [
        "Italy said the North had agreed.",  # whose North that is, nobody says
        "Seoul grew rich on the South of the island.",
        "The factory moved north, South Korea said.",
    ],
)
def test_other_norths_and_souths_are_no_states(text):
    assert not [name for word, name in acting(text) if word in {"North", "South"}]


def test_a_meeting_between_the_halves_is_one_of_both():
    (meeting,) = dragoman.read(
        "The fourth inter-Korean summit was held in Oslo on Monday.", published="2025-10-17"
    ).meetings
    assert [party.name for party in meeting.participants] == ["North Korea", "South Korea"]


@pytest.mark.parametrize(
    "text", ["The two Koreas signed it.", "Both Koreas signed it.", "A map of the Koreas hung there."]
)
def test_the_plural_of_a_divided_nation_names_both_states(text):
    (both,) = dragoman.read(text).actor_mentions
    assert [member.country for member in both.members] == ["KP", "KR"]
    assert (both.form, both.type) == ("name", "state")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The French said no.", [("France", "government", "FR")]),
        (
            "Talks with the Dutch and the Swiss failed.",
            [("Netherlands", "government", "NL"), ("Switzerland", "government", "CH")],
        ),
        ("Three Chinese were hurt.", [("Chinese", "group", "CN")]),
        ("The Irish who fled came back.", [("Irish", "group", "IE")]),
        ("The French and Danish kings met.", []),
        ("The Spanish first division opened.", []),
        ("The Japanese yen fell.", []),
        ("The Rohingya fled.", [("Rohingya", "group", None)]),
    ],
)
def test_an_adjective_that_no_noun_follows_is_a_people(text, found):
    assert peoples(text) == found


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Congolese officials met in Luanda.", "Democratic Republic of the Congo"),
        ("BRAZZAVILLE (AFP) - Congolese officials met rebels near Brazzaville.", "Republic of the Congo"),
        ("Congolese officials met a minister from Brazzaville in DR Congo.", "Democratic Republic of the Congo"),
        ("Dominican officials met in Santo Domingo.", "Dominican Republic"),
        ("ROSEAU, Dominica - Dominican officials met the fishermen.", "Dominica"),
    ],
)
def test_an_adjective_of_two_states_is_that_of_the_one_the_text_is_about(text: str, state: str) -> None:
    (official,) = (m for m in dragoman.read(text).actor_mentions if m.form == "adjective")
    assert official.name == state
