"""What stands beside a toll and is none of it: who tells it, whose the dead were, where fighters came from, and a whole behind its part."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.builtins import BUILTINS
from dragoman.registry import Registry
from dragoman_casualties import Casualties, plugin

CHAIN = Chain.default(Registry.of({**BUILTINS, "casualties": plugin}, strict=True))


def read(text):
    document = CHAIN.read(text, published="2025-10-19")
    assert document.failures == ()
    return document[Casualties]


def texts(mentions):
    return [mention.text for mention in mentions]


@pytest.mark.parametrize("teller", ["Ukraine said", "the Kremlin says", "the Health Ministry said", "Hamas reported"])
def test_who_tells_is_no_victim(teller):
    [event] = read(f"A shell hit a clinic in Sumy, killing seven people and wounding 15, {teller}.")
    assert (event.victims, event.agents) == ((), ())


@pytest.mark.parametrize("counted", ["15 Palestinians", "15 Turkish soldiers", "15 more Palestinians"])
def test_who_is_counted_is_the_victim(counted):
    [event] = read(f"A shell hit a clinic, killing {counted}, the Kremlin said.")
    assert len(event.victims) == 1


@pytest.mark.parametrize("teller", ["Ukraine said", "Hamas says", "Reuters reported", "the army said", "said Kyiv"])
def test_a_day_before_who_tells_is_the_day_of_the_toll(teller):
    [event] = read(f"Gunmen killed 16 people in Kano on Friday, {teller}.")
    assert event.date.text == "Friday"


def test_a_day_on_which_it_was_told_is_not():
    [event] = read("Gunmen killed 16 people in Kano, police on Friday said.")
    assert event.date is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Four clerks were among 18 people killed in Sumy.", ["Four"]),
        ("Four clerks and a guard were among the 18 people killed in Sumy.", ["Four"]),
        ("Four clerks, six guards and a cook were among the 18 people killed in Sumy.", ["Four", "six"]),
        ("Four clerks are believed to be among at least 18 people killed in Sumy.", ["Four"]),
        ("Among 18 people killed in Sumy were four clerks and six guards.", ["four", "six"]),
        ("The headmaster was among 18 people killed in Sumy.", []),
    ],
)
def test_those_among_others_are_a_part_of_them(text, parts):
    [event] = read(text)
    assert (event.killed.low, texts(event.killed.parts)) == (18, parts)


@pytest.mark.parametrize(
    "said", ["lost 640 soldiers", "has lost 640 men", "loses 640 troops", "buried 640 dead", "mourns 640 dead"]
)
def test_who_lost_soldiers_did_not_kill_them(said):
    [event] = read(f"Russia {said} in a week.")
    assert (texts(event.agents), texts(event.victims)) == ([], ["Russia"])


def test_what_two_sides_lost_are_two_tolls():
    text = "Russia lost 640 soldiers in a week. Ukraine lost 170 soldiers."
    assert [(texts(event.victims), event.killed.low) for event in read(text)] == [(["Russia"], 640), (["Ukraine"], 170)]


@pytest.mark.parametrize(
    "text", ["Chad hosts 800,000 refugees.", "Israel recovered 16 bodies.", "India counted 16 dead."]
)
def test_who_found_or_shelters_them_did_nothing_to_them(text):
    [event] = read(text)
    assert event.agents == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The toll in Sudan rose to 60 after riders attacked markets near Chad.", "Sudan"),
        ("The death toll in Israel rose to 60 when men stormed towns near Gaza.", "Israel"),
        ("In Niger, 60 people died after men from camps in Mali attacked a bus.", "Niger"),
        ("The toll in Ukraine rose to 60 after missiles struck a market in Kharkiv.", "Kharkiv"),
        ("Sixty people died when a bus fell from a bridge in Kano.", "Kano"),
        ("In Geneva, officials said 60 people died when men attacked a bus in Kano.", "Kano"),
    ],
)
def test_the_place_of_the_toll_goes_before_another_country_in_the_clause_of_its_cause(text, place):
    [event] = read(text)
    assert event.place.name == place


@pytest.mark.parametrize(
    "dateline",
    [
        "NAIROBI/MOGADISHU - ",
        "BANGKOK/PHNOM PENH, Oct. 17 (Veritas) - ",
        "Gaza City/Cairo - ",
        "KYIV, Ukraine (Veritas) - ",
    ],
)
def test_no_town_of_a_dateline_is_the_place(dateline):
    [event] = read(f"{dateline}A bomb killed 16 people on Thursday.")
    assert event.place is None


def test_what_befell_some_of_those_counted_later_is_a_toll_of_its_own():
    [event] = read("Eleven of the 40 clerks seized in Kano have been freed.")
    assert (event.released.low, event.captured.low) == (11, 40)
    [event] = read("Eleven of the 40 clerks wounded in Kano have died.")
    assert (event.killed.low, event.wounded.low) == (11, 40)
    [event] = read("Gunmen took 40 hostages in Kano. Eleven of the hostages were freed.")
    assert (event.released.low, event.captured.low) == (11, 40)
    [event] = read("The blast wounded 40 people. Eleven of the wounded later died.")
    assert (event.killed.low, event.wounded.low) == (11, 40)


@pytest.mark.parametrize(
    "text",
    [
        "A raid in Mopti on Tuesday killed 16 farmers; in Gao, seven traders were wounded on Wednesday.",
        "A raid on Mopti killed 16 farmers and in Gao seven traders were wounded.",
        "A raid on Mopti killed 16 farmers on Tuesday, while in Gao seven traders were wounded.",
    ],
)
def test_a_clause_with_its_own_place_tells_of_another_incident(text):
    first, second = read(text)
    assert (first.place.name, first.killed.low, second.place.name, second.wounded.low) == ("Mopti", 16, "Gao", 7)


def test_two_claims_of_one_toll_are_not_added():
    [event] = read("Rebels said they had killed 47 soldiers, but the army said only two had died.")
    assert (event.killed.low, texts(event.killed.parts)) == (47, ["two"])
    [event] = read("A blast killed two clerks, and police said three had died.")
    assert event.killed.low == 3


def test_those_who_also_died_are_added():
    [event] = read("Gunmen killed eight soldiers in Gao; 14 gunmen also died.")
    assert event.killed.low == 22
