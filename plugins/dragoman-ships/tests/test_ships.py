"""The extractor of ships: what it finds, what it leaves alone, and the contract."""

from __future__ import annotations

import pytest

from dragoman import Chain, Lexicon
from dragoman.extractors.actors import Actors
from dragoman.extractors.places import Places
from dragoman.extractors.weapons import Weapons
from dragoman.testing import ExtractorContract, marked
from dragoman_ships import ShipMention, Ships

PUBLISHED = "2025-10-17"


class TestShips(ExtractorContract):
    extractor = Ships()
    texts = (
        "The destroyer USS Carney (DDG 64) left Norfolk with HMS Prince of Wales. Later the Carney turned back.",
        "The frigate Hessen (F221), the Moskva cruiser, the Vikramaditya and CVN-78 met INS Sutlej, a naval vessel.",
        "The submarine Kentucky surfaced off Kentucky, and USS Winslow Hart (DDG 700) saw it.",
    )


def read(text, *extractors, **options):
    return Chain((Ships(**options), *extractors), on_error="raise").read(text, published=PUBLISHED)


@pytest.mark.parametrize(
    "source",
    [
        "{ship:USS Carney} and {ship:HMS Queen Elizabeth} met {ship:ROKS Sejong the Great}.",
        "{ship:USS George H.W. Bush} ({ship:CVN 77}) led {ship:HDMS Niels Juel}.",
        "{ship:USS Winslow Hart}, {ship:HMAS Port Stanhope} and {ship:ARA Isla del Norte} are in no lexicon.",
        "The frigate {ship:Guepratte} and the frigate {ship:Guépratte} are one.",
        "the guided-missile destroyer {ship:Gravely}",
        "the aircraft carrier “{ship:Abraham Lincoln}”",
        "the frigate {ship:F 217}",
        "the {ship:Moskva} cruiser",
        "the destroyers {ship:Carney}, {ship:Mason} and {ship:Gravely}, and Porter said so",
        "the frigates {ship:Hessen} ({ship:F221}) and {ship:Hamburg} left Lisbon and Kiel",
        "{ship:DDG-51}, {ship:CVN 78} and {ship:DDH-183} are hull numbers.",
        "The {ship:Vikramaditya} is nothing else.",
        "{ship:USS Carney} fired. A second drone fell to the {ship:Carney}'s guns.",
        "{ship:USS Winslow Hart} sailed; the {ship:Winslow Hart} is new.",
        "Sailors aboard {ship:INS Sutlej} cheered.",
    ],
)
def test_ships_are_found(source):
    text = marked(source)
    assert text.differences(read(text.text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "A Nimitz-class carrier and an Arleigh Burke class destroyer, both of the Ticonderoga-class age.",
        "The Abraham Lincoln carrier strike group and the Nimitz battle group sailed.",
        "Kentucky, Abraham Lincoln, Queen Elizabeth and Moskva are no ships by themselves.",
        "Carney said that the mail carrier came to Washington.",
        "INS Commissioner Holm resigned, and ENS Pratt was promoted.",
        "ITS RESULT WAS POOR; the DDG-9999 and F-16s and the A-10 are no ships, nor is section F221.",
        "The carrier Virginia Atlantic flies to Paris; a carrier of the disease was found.",
        "The submarine left. The destroyer sank off Hamburg.",
        "He bought frigate Tuesday.",
    ],
)  # fmt: skip
def test_other_things_are_left_alone(text):
    assert read(text)[ShipMention] == ()


def test_the_fields_come_from_the_lexicon():
    [ship] = read("USS Carney sailed.")[ShipMention]
    assert (ship.name, ship.hull, ship.ship_class, ship.type, ship.country, ship.ref, ship.rule) == (
        "Carney", "DDG-64", "Arleigh Burke", "destroyer", "US", "us-carney", "prefix and name",
    )  # fmt: skip


def test_a_prefix_tells_ships_of_one_name_apart():
    ships = read("USS Canberra met HMAS Canberra.")[ShipMention]
    assert [ship.ref for ship in ships] == ["us-canberra", "au-canberra"]


@pytest.mark.parametrize(
    ("text", "published", "ref"),
    [
        ("USS Missouri fired.", "1991-01-17", "us-missouri-bb-63"),
        ("USS Missouri fired.", "2024-01-17", "us-missouri-ssn-780"),
        ("USS Missouri (BB-63) fired.", "2024-01-17", "us-missouri-bb-63"),
        ("The battleship USS Missouri fired.", "2024-01-17", "us-missouri-bb-63"),
        ("The battleship Missouri fired.", "2024-01-17", "us-missouri-bb-63"),
        ("USS Missouri fired.", None, None),
    ],
)
def test_numbers_types_and_years_tell_the_ships_of_one_navy_apart(text, published, ref):
    ship = Chain([Ships()]).read(text, published=published)[ShipMention][0]
    assert (ship.name, ship.country, ship.ref) == ("Missouri", "US", ref)


def test_a_hull_number_of_two_navies_says_what_they_have_in_common():
    [ship] = read("The frigate F221 left port.")[ShipMention]
    assert (ship.name, ship.type, ship.country) == ("F221", "frigate", None)


def test_a_ship_that_no_lexicon_has_takes_the_number_behind_it():
    ship, number, again = read("USS Winslow Hart (DDG 70) left; the Winslow Hart is new.")[ShipMention]
    assert (ship.name, ship.hull, ship.country, ship.ref) == ("Winslow Hart", "DDG 70", "US", None)
    assert (number.text, number.name, again.name) == ("DDG 70", "Winslow Hart", "Winslow Hart")


def test_only_listed_ships():
    assert [ship.name for ship in read("USS Carney met USS Winslow Hart.", unlisted=False)[ShipMention]] == ["Carney"]


def test_only_the_ships_of_some_navies():
    text = "USS Carney met HMS Diamond and JS Kaga."
    assert [ship.name for ship in read(text, navies=["GB", "JP"])[ShipMention]] == ["Diamond", "Kaga"]


def test_a_ship_is_no_person_and_no_place_and_stays_a_weapon():
    text = "The carrier Abraham Lincoln met HMS Queen Elizabeth off Kentucky, and the submarine Kentucky followed."
    document = read(text, Actors(), Places(), Weapons())
    assert [ship.name for ship in document[ShipMention]] == ["Abraham Lincoln", "Queen Elizabeth", "Kentucky"]
    assert [place.span.start for place in document.places] == [text.index("Kentucky")]
    assert document.actor_mentions == ()
    assert "HMS Queen Elizabeth" in [weapon.text for weapon in document.weapons]


def test_a_user_adds_ships(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text("name\thull\ttype\tnavy\tyears\nHarrowgate\tF999\tfrigate\tGB\t2030-\n")
    chain = Chain([Ships()], lexicons=[Lexicon("ships", path)])
    [ship] = chain.read("The Harrowgate was launched.")[ShipMention]
    assert (ship.hull, ship.type, ship.country, ship.ref) == ("F999", "frigate", "GB", "Harrowgate")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [("\tF1\t2001-", "line 2: there is no 'name'"), ("Harrowgate\tF1\tsoon", "years 'soon'; wanted are 1991-2017")],
)
def test_a_mistake_in_a_users_lexicon_costs_the_layer_and_says_why(tmp_path, row, sentence):
    path = tmp_path / "own.tsv"
    path.write_text(f"name\thull\tyears\n{row}\n")
    document = Chain([Ships()], lexicons=[Lexicon("ships", path)]).read("USS Carney sailed.")
    [failure] = document.failures
    assert failure.error == "LexiconError"
    assert sentence in failure.message
