"""Weapons that the document decides: what it explains, what it names elsewhere, and what the words around a name say."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.extractors.weapons import Weapons
from dragoman.extractors.weapons.expansions import abbreviates

CHAIN = dragoman.Chain([Weapons()])


def named(text: str) -> list[tuple[str, str | None]]:
    """Return the named weapons of *text*: the name as written, and the canonical one."""
    document = CHAIN.read(text)
    assert document.failures == ()
    return [(w.designation.of(text), w.name) for w in document.weapons if w.designation is not None]


def written(text: str) -> list[str]:
    """Return the names as *text* writes them."""
    return [name for name, _ in named(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Army Tactical Missile System, or ATACMS, flew. The ATACMS hit.",
        "ATACMS (Army Tactical Missile System) were sent, and the ATACMS hit.",
        "The ATACMS, the Army Tactical Missile System, flew. The ATACMS hit.",
    ],
)
def test_a_system_of_the_lexicon_is_one_under_its_name_and_its_abbreviation(text: str) -> None:
    assert sorted(written(text)) == ["ATACMS", "ATACMS", "Army Tactical Missile System"]
    assert {name for _, name in named(text)} == {"MGM-140 ATACMS"}


@pytest.mark.parametrize(
    "introduced",
    [
        "The Zonal Kinetic Missile (ZKM) was shown.",
        "The Zonal Kinetic Missile, or ZKM, was shown.",
        "The Zonal Kinetic Missile, known as ZKM, was shown.",
        "The ZKM (Zonal Kinetic Missile) was shown.",
        "The ZKM, the Zonal Kinetic Missile, was shown.",
        "The ZKM, or Zonal Kinetic Missile, was shown.",
    ],
)
def test_what_a_document_explains_is_learnt_in_both_directions(introduced: str) -> None:
    text = f"{introduced} Two ZKMs flew. A Zonal Kinetic Missile fell."
    assert sorted(written(text)) == sorted(["ZKM", "Zonal Kinetic Missile", "ZKMs", "Zonal Kinetic Missile"])
    assert {name for _, name in named(text)} == {"Zonal Kinetic Missile"}


def test_what_is_explained_is_learnt_within_its_document_only() -> None:
    assert written("The Zonal Kinetic Missile (ZKM) was shown.") != []
    assert written("Two ZKMs flew.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Royal Tank Regiment (RTR) paraded. The RTR marched.",
        "The Missile Defense Agency (MDA) said so. The MDA paid.",
        "The Zonal Kinetic Missile (NATO) was shown.",
        "He joined the army (IDF) and the International Rescue (IRC).",
    ],
)
def test_what_is_no_weapons_name_or_not_its_abbreviation_is_not_learnt(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    ("short", "words", "verdict"),
    [
        ("atacms", "army tactical missile system", True),
        ("gmlrs", "guided multiple launch rocket system", True),
        ("prsm", "precision strike missile", True),
        ("lrasm", "long range anti ship missile", True),
        ("mop", "massive ordnance penetrator", True),
        ("moab", "mother of all bombs", True),
        ("aaa", "anti missile", False),
        ("zkm", "kinetic zonal missile", False),
        ("zkmx", "zonal kinetic missile", False),
        ("zm", "zonal kinetic missile", False),
    ],
)
def test_an_abbreviation_takes_the_first_letter_of_every_word(short: str, words: str, *, verdict: bool) -> None:
    assert abbreviates(short, words.split()) is verdict


def test_a_name_given_with_its_class_noun_is_known_without_it_later() -> None:
    assert written("A Bober drone took off. On Friday the Bober hit a refinery.") == ["Bober", "Bober"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("G5 and G6 howitzers were sold.", ["G5", "G6"]),
        ("They bought Javelin and Stinger missiles.", ["Javelin", "Stinger"]),
        ("They showed Leopard, Marder and Puma vehicles.", ["Leopard", "Marder", "Puma"]),
        ("Apache/Cobra helicopters were shown.", ["Apache", "Cobra"]),
    ],
)
def test_names_that_share_a_class_noun_are_all_certain(text: str, names: list[str]) -> None:
    assert written(text) == names


@pytest.mark.parametrize("text", ["The G5 met.", "The G5 discussed the war, the army and missiles.", "The G-5 talked."])
def test_a_letter_and_a_digit_need_more_than_their_sentence(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Poland will buy 250 Abrams.", ["Abrams"]),
        ("Romania ordered 54 Abrams.", ["Abrams"]),
        ("Greece bought 24 Rafales.", ["Rafales"]),
        ("Germany pledged 18 Leopards.", ["Leopards"]),
    ],
)
def test_a_number_a_nation_and_a_deal_are_enough(text: str, names: list[str]) -> None:
    assert written(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "He bought two Jaguars.",
        "The zoo received 12 Pumas and two Jaguars.",
        "Mr. Abrams ordered coffee for two.",
        "The 53 Patriots arrived at the stadium.",
    ],
)
def test_a_deal_alone_is_not(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The D-30KP engine was tested.",
        "The jet is powered by two D-30 turbofans.",
        "The aircraft has WS-10 engines.",
        "The B-52s sang their best song.",
        "A new album by the band B-52s won a concert prize.",
        "He waited at gate B-52 in row M-16.",
        "The M-4 motorway was closed.",
        "The village of Grad was bombed by troops.",
        "The city of Buk came under attack.",
    ],
)
def test_a_designation_or_certain_name_may_be_something_else(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize("text", ["The F-105 engines roared.", "An engine of the B-52 failed over the base."])
def test_an_aircraft_has_engines_and_stays_one(text: str) -> None:
    assert len(written(text)) == 1


def test_the_bomb_as_praise_is_none() -> None:
    assert CHAIN.read("The new album is the bomb, he said.").weapons == ()
    assert [w.text for w in CHAIN.read("The object was the bomb that killed them.").weapons] == ["bomb"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The carrier Nimitz sailed.", [("Nimitz", "USS Nimitz")]),
        ("The aircraft carrier Abraham Lincoln sailed.", [("Abraham Lincoln", "USS Abraham Lincoln")]),
        ("Chester Nimitz was an admiral.", []),
        ("Abraham Lincoln led the Union in the war.", []),
    ],
)
def test_a_ship_of_the_lexicon_is_known_behind_its_class_noun(text: str, names: list[tuple[str, str]]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [("A PAC-3 MSE was fired.", "PAC-3 MSE"), ("The Dassault Rafale flew.", "Rafale"), ("A KAI FA-50 flew.", "FA-50")],
)
def test_a_maker_is_no_part_of_a_name_but_a_hyphen_holds_one_together(text: str, name: str) -> None:
    assert written(text) == [name]
