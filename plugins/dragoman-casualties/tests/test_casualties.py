"""What the extractor makes of dispatches: incidents, their tolls, and nobody counted twice."""

from __future__ import annotations

import json

import pytest

import dragoman
from dragoman import Chain
from dragoman.builtins import BUILTINS
from dragoman.registry import Registry
from dragoman.serial import Codec
from dragoman_casualties import Casualties, CasualtyReports, plugin

REGISTRY = Registry.of({**BUILTINS, "casualties": plugin}, strict=True)
CHAIN = Chain.default(REGISTRY)
PUBLISHED = "2025-10-19"


def read(text, chain=CHAIN):
    document = chain.read(text, published=PUBLISHED)
    assert document.failures == ()
    return document[Casualties]


def numbers(event):
    return {toll.effect: (toll.low, toll.high) for toll in event.tolls}


def texts(mentions):
    return [mention.text for mention in mentions]


def test_who_where_when_and_by_what():
    [event] = read("An Iskander missile hit a bus in Kharkiv on Friday, killing 12 people and wounding 40.")
    assert numbers(event) == {"killed": (12, 12), "wounded": (40, 40)}
    assert (event.place.name, event.date.value, event.weapon.category) == ("Kharkiv", "2025-10-17", "ballistic missile")
    assert (event.killed.noun, event.text, event.type) == ("people", "12", "casualties")
    assert [
        span.of("An Iskander missile hit a bus in Kharkiv on Friday, killing 12 people and wounding 40.")
        for span in event.mentions
    ] == ["40"]


def test_the_sentence_before_may_tell_where_and_when():
    [event] = read("A car bomb went off near a market in Kano on Friday. Two people were killed.")
    assert (event.place.text, event.date.text, event.weapon.text) == ("Kano", "Friday", "car bomb")
    first, second = read("A blast killed 55 people in Kano on Friday. Elsewhere two people were killed.")
    assert (first.place.text, second.place) == ("Kano", None)


def test_all_six_effects():
    text = "The flood in Lima killed two people, left five missing and displaced 300. Rebels captured four soldiers; they released nine hostages."
    found = {effect for event in read(text) for effect in numbers(event)}
    assert found == {"killed", "missing", "displaced", "captured", "released"}


def test_bounds_stay_open():
    [event] = read("At least 12 people were killed and fewer than 40 were wounded in Kharkiv.")
    assert numbers(event)["killed"] == (12, None)
    low, high = numbers(event)["wounded"]
    assert low in (None, 0)
    assert high <= 40


@pytest.mark.parametrize(
    "update",
    [
        "On Saturday the death toll rose to 55.",
        "The death toll has risen to 55, the mayor said on Saturday.",
        "Officials raised the toll to 55.",
        "The toll from the blast rose from 12 to 55.",
        "By Saturday 55 people had been killed.",
    ],
)
def test_a_later_toll_replaces_the_one_before(update):
    [event] = read(f"A blast killed 12 people in Kharkiv on Friday. {update}")
    assert numbers(event) == {"killed": (55, 55)}
    assert texts(event.killed.counts) == ["55"]
    assert event.date.text == "Friday"
    assert texts(event.killed.earlier)[0] == "12"


def test_a_toll_is_revised_downwards_only_where_the_text_says_so():
    [event] = read("A blast killed 40 people in Kharkiv. The death toll was revised to 35.")
    assert numbers(event) == {"killed": (35, 35)}
    [event] = read("A blast killed 40 people in Kharkiv. 35 people were killed, the army said.")
    assert numbers(event) == {"killed": (40, 40)}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The blast killed 55 people, including 12 children.", ["12"]),
        ("The blast killed 55 people, including 12 children and two nurses.", ["12", "two"]),
        ("The blast killed 55 people. Among the dead were 12 children.", ["12"]),
        ("The blast killed 55 people, 12 of them children.", ["12"]),
        ("The blast killed 55 people, of whom 12 were children.", ["12"]),
        ("The blast killed 55 people (12 children).", ["12"]),
        ("The blast killed 55 people. The 55 dead included 12 children.", ["12"]),
        ("The blast killed 55 people. Of the 55 dead, 12 were children.", ["12"]),
        ("The blast killed 55 people. 12 of the dead were children.", ["12"]),
        ("The blast killed 55 people. 12 of the 55 killed were children.", ["12"]),
    ],
)
def test_a_part_is_not_added(text, parts):
    [event] = read(text)
    assert numbers(event) == {"killed": (55, 55)}
    assert texts(event.killed.parts) == parts


@pytest.mark.parametrize(
    "again",
    [
        "The 55 victims were buried in Kharkiv.",
        "Officials said 55 people were killed.",
        "More than 50 people died, the mayor said.",
        "Dozens of people were killed.",
        "12 people were killed at once, a nurse said.",
    ],
)
def test_a_number_told_again_is_not_added(again):
    [event] = read(f"A blast killed 55 people in Kharkiv on Friday. {again}")
    assert numbers(event) == {"killed": (55, 55)}


def test_a_bracket_closes_the_list_of_parts():
    [event] = read("Gunmen killed six priests (five Spaniards and one Chilean) and two women in Kano.")
    assert numbers(event) == {"killed": (8, 8)}
    assert texts(event.killed.parts) == ["five", "one"]


def test_things_are_no_casualties():
    [event] = read("The raid killed 20 militants and destroyed eight vehicles and nine houses near Kano.")
    assert numbers(event) == {"killed": (20, 20)}


def test_a_list_adds_up():
    [event] = read("Gunmen killed four soldiers and two civilians in Kano.")
    assert numbers(event) == {"killed": (6, 6)}
    assert texts(event.killed.counts) == ["four", "two"]
    assert event.killed.noun == "people"


@pytest.mark.parametrize(
    "other",
    [
        "In Odesa, two people were killed.",
        "Two people were killed on Wednesday.",
        "A second blast killed two people.",
        "Elsewhere two people were killed.",
        "Last year two people were killed.",
        "A car bomb killed two people.",
    ],
)
def test_another_place_day_or_blast_is_another_incident(other):
    first, second = read(f"A blast killed 55 people in Kharkiv on Friday. {other}")
    assert numbers(first) == {"killed": (55, 55)}
    assert numbers(second) == {"killed": (2, 2)}


def test_one_sentence_may_tell_of_two_incidents():
    first, second = read("Russian drones killed two people in Odesa and five in Kherson on Monday.")
    assert (first.place.name, numbers(first)) == ("Odesa", {"killed": (2, 2)})
    assert (second.place.name, numbers(second)) == ("Kherson", {"killed": (5, 5)})
    assert first.date == second.date
    assert first.weapon == second.weapon
    assert first.date.text == "Monday"


def test_the_town_behind_a_street_is_the_place():
    [event] = read("A bomb went off in a bar in Harrow Walk, Madrid, Spain, which killed 13 people and wounded 71.")
    assert event.place.name == "Madrid"


def test_the_finer_place_is_kept():
    [event] = read("A blast killed 55 people in Ukraine on Friday. The blast in Kharkiv killed 55 people, police said.")
    assert event.place.name == "Kharkiv"


def test_a_smaller_number_in_a_part_of_the_country_is_a_part():
    [event] = read("Attacks across Iraq killed 107 people on Monday. In Mosul, nine people were killed.")
    assert (event.place.name, numbers(event), texts(event.killed.parts)) == ("Iraq", {"killed": (107, 107)}, ["nine"])


def test_agents_and_victims():
    first, second = read("Hamas released 20 hostages on Monday, and Israel freed 2,000 Palestinian prisoners.")
    assert (texts(first.agents), texts(second.agents)) == (["Hamas"], ["Israel"])
    [event] = read("Israel killed 33 Palestinians in Gaza City.")
    assert (texts(event.agents), texts(event.victims)) == (["Israel"], ["Palestinians"])
    assert texts(event.participants) == ["Israel", "Palestinians"]


@pytest.mark.parametrize(
    "text",
    [
        "Israeli strikes killed 33 people in Gaza City.",
        "33 people were killed in an Israeli raid on Gaza City.",
        "An Israeli drone killed 33 people in Gaza City.",
    ],
)
def test_the_adjective_of_an_attack_names_the_agent(text):
    [event] = read(text)
    assert [(agent.text, agent.country, agent.form) for agent in event.agents] == [("Israeli", "IL", "adjective")]


def test_the_adjective_of_the_killed_names_no_agent():
    [event] = read("Gunmen killed four Israeli tourists in Lima.")
    assert event.agents == ()


def test_who_tells_is_no_agent_and_where_it_is_told_no_place():
    [event] = read("Officials in Kyiv said on Sunday that 12 people were killed on Friday in Kharkiv.")
    assert (event.place.name, event.date.text, event.agents) == ("Kharkiv", "Friday", ())


def test_a_stretch_of_time_is_cumulative():
    war, strike = read(
        "Since the war began, more than 45,000 people have been killed in Gaza. On Friday a strike killed 33 people in Khan Younis."
    )
    assert (war.cumulative, numbers(war)) == (True, {"killed": (45000, None)})
    assert (strike.cumulative, numbers(strike)) == (False, {"killed": (33, 33)})


@pytest.mark.parametrize(
    "text",
    [
        "The bomb could kill 100 people.",
        "The army threatened to kill 100 hostages.",
        "100 people may be killed.",
        "No one was hurt.",
        "The army bought 12 tanks and 40 drones on Friday.",
        "",
    ],
)
def test_what_has_not_happened_is_no_incident(text):
    assert read(text) == ()


def test_people_fled_from_a_place():
    [event] = read("More than 5,000 people were displaced from El Fasher on Friday.")
    assert (event.place.name, numbers(event)) == ("El Fasher", {"displaced": (5000, None)})


def test_the_month_of_may_is_no_doubt():
    [event] = read("In May 100 people were killed in Kano.")
    assert numbers(event) == {"killed": (100, 100)}


def test_the_options():
    text = "Since May more than 45,000 people have been killed in Sudan. On Friday two people were killed in Kano."
    others = [extractor for extractor in CHAIN.extractors if extractor.name != "casualties"]
    assert [numbers(e) for e in read(text, Chain([*others, CasualtyReports(cumulative=False)]))] == [{"killed": (2, 2)}]
    assert [e.cumulative for e in read(text, Chain([*others, CasualtyReports(least=10)]))] == [True]
    with pytest.raises(ValueError, match="least"):
        CasualtyReports(least=0)


def test_it_says_what_it_needs():
    with pytest.raises(dragoman.ChainError, match="requires ActorMention"):
        Chain([CasualtyReports()])


def test_json_names_the_tolls():
    codec = Codec(REGISTRY.kinds)
    document = CHAIN.read("A blast killed 12 people in Kharkiv. The death toll rose to 19.", published=PUBLISHED)
    written = codec.dumps(document)
    assert codec.loads(written) == document
    layer = next(layer for layer in json.loads(written)["layers"] if layer["extractor"] == "casualties")
    killed = layer["annotations"][0]["killed"]
    assert (killed["annotation"], killed["low"], killed["high"], killed["rule"]) == ("toll", 19.0, 19.0, "updated")
