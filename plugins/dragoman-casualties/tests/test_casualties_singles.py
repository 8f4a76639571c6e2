"""Single victims, whom no number counts, and phrases that look as if they told of one."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.builtins import BUILTINS
from dragoman.registry import Registry
from dragoman_casualties import Casualties, CasualtyReports, plugin

CHAIN = Chain.default(Registry.of({**BUILTINS, "casualties": plugin}, strict=True))
K, W, C, M, R = "killed", "wounded", "captured", "missing", "released"


def read(text, chain=CHAIN):
    document = chain.read(text, published="2025-10-19")
    assert document.failures == ()
    return document[Casualties]


def numbers(text):
    return {toll.effect: toll.low for event in read(text) for toll in event.tolls}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A guard was killed and three others were hurt in Hebron.", {K: 1, W: 3}),
        ("Rockets killed an Israeli farmer and wounded six.", {K: 1, W: 6}),
        ("A father and his three sons were killed.", {K: 4}),
        ("A father and his son were killed.", {K: 2}),
        ("Ismail Haniyeh and his bodyguard were killed.", {K: 2}),
        ("The blast killed a cook, a clerk and six soldiers.", {K: 8}),
        ("The blast killed six soldiers, a cook and a clerk.", {K: 8}),
        ("A cook, a clerk and six soldiers were killed.", {K: 8}),
        ("Six soldiers and a cook were killed.", {K: 7}),
        ("A shell hit a bus, killing a girl and wounding another passenger.", {K: 1, W: 1}),
        ("Police arrested a man, and a woman was wounded.", {C: 1, W: 1}),
        ("A member of the town council was shot dead on Friday.", {K: 1}),
        ("A clerk, 41, was stabbed to death in Kano.", {K: 1}),
        ("A 19-year-old Palestinian was later shot and killed near Nablus, the army said.", {K: 1}),
        ("On Friday a judge was abducted and murdered.", {K: 1, C: 1}),
        ("Gunmen shot dead a judge in Kano.", {K: 1}),
        ("A shell hit a bus, wounding two cooks and killing a guard.", {W: 2, K: 1}),
        ("Two cooks (a mother and a daughter) were killed.", {K: 2}),
        ("TWO OF THE MINISTER'S BODYGUARDS WERE KILLED IN KANO.", {K: 2}),
        ("The shelling killed a mother of three and her neighbour.", {K: 2}),
        ("The blast killed a member of the council, his driver and two guards.", {K: 4}),
        ("A sailor is missing after a storm.", {M: 1}),
        ("A U.S. contractor died in the fire.", {K: 1}),
        ("The rebels freed a French nun on Monday.", {R: 1}),
        ("Hezbollah commander Fuad Shukr was killed in Beirut.", {K: 1}),
        ("Israel killed Hezbollah commander Fuad Shukr and three others in Beirut.", {K: 4}),
        ("The group's leader, Ismail Haniyeh, was assassinated in Tehran.", {K: 1}),
    ],
)
def test_one_victim_counts_as_one(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A key was lost and a record was killed off.",
        "A bill was killed in the Senate.",
        "The news killed a rally in shares.",
        "A hero was killed off in the film, and a soldier was killed off in the play.",
        "The wife of a soldier was killed.",
        "The son of President Bashar al-Assad was killed.",
        "The army denied that a guard was killed.",
        "No guard was killed.",
        "A guard could be killed.",
        "If a guard is killed, they will answer.",
        "They planned to kill a judge.",
        "He was jailed for killing a nurse.",
        "He was jailed for robbing a bank and killing a guard.",
        "A police station was captured.",
        "A soldier's house was seized.",
        "John Smith was hurt by the news.",
        "The guard was killed.",
        "A bus was hit.",
    ],
)
def test_what_is_no_single_victim(text):
    assert read(text) == ()


def test_who_is_one_of_those_counted_is_not_added():
    assert numbers("The fire killed 16 people, including a nurse.") == {K: 16}
    assert numbers("The fire killed 16 people. A nurse was killed at once.") == {K: 16}
    assert numbers("The fire killed three people, a nurse and two guards.") == {K: 3}


def test_who_tells_of_those_counted_or_is_named_among_them_is_not_added():
    assert numbers("A senior official in Kano said at least 16 people were killed.") == {K: 16}
    assert numbers("The three guards, Fuad Shukr, Ismail Haniyeh and Ali Hassan, were killed.") == {K: 3}


def test_a_single_victim_is_a_count_of_the_text():
    text = "Rockets killed an Israeli soldier in Sderot."
    [event] = read(text)
    [count] = event.killed.counts
    assert (count.text, count.numeral.of(text), count.noun) == ("an Israeli soldier", "an", "Israeli soldier")
    assert (event.place.text, [victim.country for victim in event.victims]) == ("Sderot", ["IL"])


def test_the_office_of_a_victim_did_not_do_it():
    [event] = read("Israel killed Hezbollah commander Fuad Shukr in Beirut.")
    assert [agent.text for agent in event.agents] == ["Israel"]
    [event] = read("Hezbollah commander Fuad Shukr was killed in Beirut.")
    assert event.agents == ()


def test_single_victims_can_be_left_out():
    others = [extractor for extractor in CHAIN.extractors if extractor.name != "casualties"]
    chain = Chain([*others, CasualtyReports(singles=False)])
    assert read("A guard was killed.", chain) == ()
    [event] = read("A guard was killed and three others were hurt.", chain)
    assert [toll.effect for toll in event.tolls] == [W]


def test_a_text_may_end_within_a_list():
    assert read("Police arrested a man, and a woman ") != ()
