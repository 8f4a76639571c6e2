"""Weapons: named systems in every spelling, generic weapons with their class, and what is no weapon."""

from __future__ import annotations

import time

import pytest

import dragoman
from dragoman import Document, WeaponMention
from dragoman.extractors.weapons import Weapons

CHAIN = dragoman.Chain([Weapons()])


def read(text: str, chain: dragoman.Chain = CHAIN) -> tuple[WeaponMention, ...]:
    """Return the weapons of *text*; a failed extractor fails the test."""
    document: Document = chain.read(text)
    assert document.failures == ()
    for weapon in document.weapons:
        assert weapon.span.of(text) == weapon.text
    return document.weapons


def named(text: str) -> list[tuple[str, str | None]]:
    """Return the named weapons of *text*: the name as written, and the canonical one."""
    return [(w.designation.of(text), w.name) for w in read(text) if w.designation is not None]


def generic(text: str) -> list[tuple[str, str]]:
    """Return the generic weapons of *text* with their categories."""
    return [(w.text, w.category) for w in read(text) if w.name is None]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("Two F-16s took off.", "F-16s", "F-16 Fighting Falcon"),
        ("An F16 fighter took off.", "F16", "F-16 Fighting Falcon"),
        ("The F 16 fighters took off.", "F 16", "F-16 Fighting Falcon"),
        ("Several F-16C/Ds took off.", "F-16C/Ds", "F-16 Fighting Falcon"),
        ("Greece flies the F-16 Block 70 now.", "F-16 Block 70", "F-16 Fighting Falcon"),
        ("An F/A-18E/F Super Hornet landed.", "F/A-18E/F Super Hornet", "F/A-18 Hornet"),
        ("Spain sent ten Leopard 2A6s.", "Leopard 2A6s", "Leopard 2"),
        ("Three MiG-31Ks were seen.", "MiG-31Ks", "MiG-31"),
        ("He carried an AK 47 rifle.", "AK 47", "AK-47"),
        ("A T-72B3M burned by the road.", "T-72B3M", "T-72"),
        ("The S-300PMU-2 was delivered.", "S-300PMU-2", "S-300"),
        ("A Shahed-136/131 was found.", "Shahed-136/131", "Shahed-136"),
        ("The MIM-104 Patriot was moved.", "MIM-104 Patriot", "MIM-104 Patriot"),
        ("The M1A2 Abrams was moved.", "M1A2 Abrams", "M1 Abrams"),
        ("Israel relies on Iron Dome.", "Iron Dome", "Iron Dome"),
        ("a su-25 was shot down.", "su-25", "Su-25"),
        ("A Mirage 2000 crashed.", "Mirage 2000", "Mirage 2000"),
        ("A Dassault Mirage 2000 crashed.", "Mirage 2000", "Mirage 2000"),
        ("RUSSIA FIRED ISKANDER MISSILES", "ISKANDER", "9K720 Iskander"),
        ("They used sarin.", "sarin", "Sarin"),
    ],
)
def test_every_spelling_is_read_from_one_entry(text: str, written: str, name: str) -> None:
    assert named(text) == [(written, name)]


def test_two_systems_joined_by_a_stroke_are_two_mentions() -> None:
    assert named("They fired Kh-101/Kh-555 missiles.") == [("Kh-101", "Kh-101"), ("Kh-555", "Kh-555")]


@pytest.mark.parametrize(
    ("text", "whole", "name", "category"),
    [
        ("the Patriot missile systems sent", "Patriot missile systems", "Patriot", "air defence"),
        ("long-range Tomahawk cruise missiles", "Tomahawk cruise missiles", "Tomahawk", "cruise missile"),
        ("a Glock 9 mm pistol", "Glock 9 mm pistol", "Glock", "small arms"),
        ("HAWK surface to air missiles", "HAWK surface to air missiles", "HAWK", "air defence"),
        ("Scud missile attacks", "Scud missile", "Scud", "ballistic missile"),
        (
            "The Meteor Beyond Visual Range (BVR) missile",
            "Meteor Beyond Visual Range (BVR) missile",
            "Meteor",
            "air-to-air missile",
        ),
    ],
)
def test_a_mention_runs_from_the_name_through_its_class_nouns(text: str, whole: str, name: str, category: str) -> None:
    (weapon,) = read(text)
    assert (weapon.text, weapon.category) == (whole, category)
    assert weapon.designation is not None
    assert weapon.designation.of(text) == name


def test_a_named_weapon_has_its_origin_and_lexicon_id() -> None:
    (weapon,) = read("HIMARS were used.")
    assert (weapon.name, weapon.origin, weapon.ref) == ("M142 HIMARS", "US", "m142-himars")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They fired ballistic missiles.", [("ballistic missiles", "ballistic missile")]),
        ("Two attack drones fell.", [("attack drones", "drone")]),
        ("An improvised explosive device went off.", [("improvised explosive device", "explosive")]),
        ("A car bomb went off.", [("car bomb", "explosive")]),
        ("Six VBIEDs and two UAVs were destroyed.", [("VBIEDs", "explosive"), ("UAVs", "drone")]),
        ("Anti-tank missile launchers were sold.", [("Anti-tank missile launchers", "missile")]),
        ("They laid anti-tank mines.", [("anti-tank mines", "mine")]),
        ("A bomb exploded.", [("bomb", "bomb")]),
        ("It built an A-bomb.", [("A-bomb", "nuclear")]),
        ("Strategic bombers took off.", [("Strategic bombers", "combat aircraft")]),
        ("A device exploded near the gate.", [("device", "explosive")]),
        ("Drones hit the port.", [("Drones", "drone")]),
    ],
)
def test_generic_weapons_have_a_category_and_no_name(text: str, found: list[tuple[str, str]]) -> None:
    assert generic(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The think tank in Brussels published a paper.",
        "The coal mine closed, and the bullet train stopped.",
        "A friend of mine is in bricks and mortar retail.",
        "The suicide bomber was named.",
        "Air strikes and bombings went on; body armour was sent.",
        "They asked for weapons, arms and equipment.",
        "The anti-tank ditch was dug.",
        "A device for listening to music was sold.",
        "The Royal Tank Regiment paraded.",
        "At 2 pm, at 3 o'clock, the match began; At 5 it ended.",
        "Shares of G-7 companies lost $4.5 billion in the COVID-19 year.",
        "The Boeing 737 and the Airbus A320 landed.",
    ],
)
def test_what_is_no_weapon_is_not_found(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Patriots beat the Jaguars in the second half of the season.",
        "He parked his Javelin beside a Jeep Patriot.",
        "Political adviser Uzi Arad left for Europe.",
        "Viktor Makarov, 50, lives in Britain.",
        "The Nike and Trident brands sold well.",
        "He drove along the A-10 motorway to the M60 junction.",
        "General Sherman marched to the sea. Sherman burned the town.",
        "The Quds force is led by a general.",
        "FALSE ALARMS PROMPTED THE POLICE TO CLOSE THE ROAD.",
        "She waxed her Puma shoes; the Hunter stayed at home.",
    ],
)
def test_a_name_that_is_something_else_here_is_not_found(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Troops fired Javelins at the tanks.", ["Javelins"]),
        ("The army deployed two Patriot batteries.", ["Patriot"]),
        (
            "Israel's Arrow, David's Sling and Iron Dome shot down the missiles.",
            ["Arrow", "David's Sling", "Iron Dome"],
        ),
        ("Germany was asked to send six Tornadoes for missions where fighting is fierce.", ["Tornadoes"]),
    ],
)
def test_an_ambiguous_name_is_found_where_its_sentence_speaks_of_war(text: str, found: list[str]) -> None:
    assert [written for written, _ in named(text)] == found


def test_lower_case_needs_the_name_with_its_capital_elsewhere() -> None:
    assert named("He spoke about the tomahawk again.") == []
    text = "Kyiv wants Tomahawk cruise missiles. He spoke about the tomahawk again."
    assert [written for written, _ in named(text)] == ["Tomahawk", "tomahawk"]
    assert named("The Peacekeeper missile was retired. UN peacekeepers came.")[1:] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Car Bomb Kills 12 Soldiers in Kabul", ["Car Bomb"]),
        ("Norway Fires 40 Missiles From Sea", ["Missiles"]),
        ("CAR BOMB KILLS 12 SOLDIERS IN KABUL", ["CAR BOMB"]),
        ("The Royal Tank Regiment marched.", []),
        ("Royal Tank Regiment Marks Its Day in Oslo", []),
        ("Rifle Owners of Norway met in Oslo.", []),
    ],
)
def test_a_noun_with_a_capital_is_a_weapon_in_a_headline_and_part_of_a_name_elsewhere(
    text: str, found: list[str]
) -> None:
    assert [weapon.text for weapon in read(text)] == found


def test_a_designation_the_lexicon_lacks_is_named_as_written() -> None:
    (weapon,) = read("It tested an R-999 missile.")
    assert (weapon.text, weapon.name, weapon.category, weapon.ref) == ("R-999 missile", "R-999", "missile", None)
    (ship,) = read("It launched a Type 0xx destroyer.")
    assert (ship.text, ship.name, ship.category, ship.ref) == ("Type 0xx destroyer", "Type 0xx", "warship", None)


def test_a_bare_family_name_is_the_member_named_before() -> None:
    text = "A MiG-29 took off. The MiG was shot down."
    assert named(text) == [("MiG-29", "MiG-29"), ("MiG", "MiG-29")]


def test_an_abbreviation_explained_in_the_document_is_learnt() -> None:
    text = "The Extended Long Kinetic Missile (ELKM) was tested. Later the ELKM flew again."
    assert [written for written, _ in named(text)] == ["Extended Long Kinetic Missile", "ELKM", "ELKM"]


def test_a_ship_is_known_by_its_navys_prefix() -> None:
    assert named("The USS Winslow Hart (DDG 70) sailed.") == [
        ("USS Winslow Hart", "USS Winslow Hart"),
        ("DDG 70", "USS Winslow Hart"),
    ]


def test_a_quotation_mark_in_a_name_is_closed() -> None:
    assert named("The FP-5 \u201cFlamingo\u201d missiles flew.")[0][0] == "FP-5 \u201cFlamingo\u201d"


def test_generic_can_be_switched_off() -> None:
    chain = dragoman.Chain([Weapons(generic=False)])
    assert [w.text for w in read("Drones and HIMARS were used.", chain)] == ["HIMARS"]


def test_a_bad_option_is_refused() -> None:
    with pytest.raises(TypeError):
        Weapons(generic="yes")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", " ", "-", "16", "F-", "-16", "F/A-", "AK", "USS", "(", "F-16", "Leopard 2", "anti-", "Type"]
)
def test_scraps_of_text_do_no_harm(text: str) -> None:
    assert isinstance(read(text), tuple)


@pytest.mark.parametrize(
    "unit",
    [
        "F-16 ",
        "missile ",
        "Patriot ",
        "M-9999 ",
        "anti-tank ",
        "F-16/",
        "Leopard-",
        "the tomahawk ",
        "USS Nimitz ",
        "Zonal Kinetic Missile (ZKM) ",
        "ZKM (Zonal ",
        "Javelin and ",
        "carrier Nimitz ",
        "Bober drone Bober ",
        "a ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(count: int) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            CHAIN.read(unit * count)
            best = min(best, time.perf_counter() - start)
        return best

    seconds(100)
    assert seconds(4000) < 5 * seconds(2000) + 0.05


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("-78 degrees and 40 tanks", []),
        ("mother-16", []),
        ("A Novator 9M729 was shown.", ["Novator 9M729"]),
        ("It was the 15 Khordad that was shown.", ["15 Khordad"]),
        ("The Type 2S1 and an 2S1-Gvozdika fired.", ["2S1", "2S1-Gvozdika"]),
        ("F/A-18 jets took off, one by one, from high ground.", ["F/A-18"]),
    ],
)
def test_a_word_is_looked_at_for_its_neighbours(text: str, written: list[str]) -> None:
    assert [name for name, _ in named(text)] == written


def test_a_weapon_found_once_is_not_withdrawn_for_itself() -> None:
    document = CHAIN.read("The Ghost Shark is a weapon of the navy, and a Mi-6 of the army was shown.")
    assert [weapon.text for weapon in document.weapons if weapon.name] == ["Ghost Shark", "Mi-6"]
    assert document.layers[0].withdrawn == ()
