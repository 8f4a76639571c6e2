"""Names that a text explains by initials in brackets, and acronyms that name somebody or nobody."""

from __future__ import annotations

import pytest

from dragoman import Document, Lexicons
from dragoman.abbreviations import abbreviates
from dragoman.names import names
from dragoman.reading import Reading, Shared

LEXICONS = Lexicons()


def actors(text: str) -> list[tuple[str, str]]:
    """Return the text and the name of those who act."""
    found = Reading(Shared(Document(text), LEXICONS, 2.0)).view(names)
    return [(text[name.start : name.end], name.actor.name) for name in found if name.actor is not None]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Popular Front for the Liberation of Zandara", "PFLZ"),
        ("Combined Maritime Taskforce North", "CMTF-N"),
        ("Doctors for Peace", "DFP"),
        ("Velburk Traders, Farmers and Carriers Alliance", "VTFCA"),
        ("Movement for Democracy in Zembla", "MDZ"),
    ],
)
def test_initials_in_brackets_tell_the_whole_name(name: str, short: str) -> None:
    text = f"Envoys of the {name} ({short}) left on Monday. Nobody spoke to the {short} again."
    assert actors(text) == [(name, name), (short, name), (short, name)]


@pytest.mark.parametrize(
    "text",
    [
        "The Zonal Guidance System (ZGS) failed, and a new ZGS was bought.",
        "A Memorandum of Joint Work (MJW) was drawn up; the MJW is secret.",
        "The Chief of Harbour Staff (CHS) resigned. A new CHS was named.",
    ],
)
def test_what_initials_explain_may_be_a_thing_or_an_office(text: str) -> None:
    assert actors(text) == []


def test_brackets_that_explain_nothing_change_nothing() -> None:
    text = "Anna Lindqvist (ZQX) met Omar Haddad (left) and Ilse Brandt (pictured, ZB)."
    assert [name for name, _ in actors(text)][:1] == ["Anna Lindqvist"]
    assert {"Omar Haddad", "Ilse Brandt"} <= {name for name, _ in actors(text)}


def test_what_a_lexicon_knows_stays_what_it_is() -> None:
    text = "The Arab League (AL) and the African Union (AU) agreed."
    assert {name for _, name in actors(text)} == {"Arab League", "African Union"}


@pytest.mark.parametrize("word", ["GDP", "HIV", "CEO", "SUV", "NGO", "VAT", "LNG"])
def test_initials_of_things_name_nobody(word: str) -> None:
    assert actors(f"Officials said that the new {word} had been discussed. A report on {word} followed.") == []


def test_an_acronym_that_a_text_explains_is_a_body_even_if_it_is_a_things_elsewhere() -> None:
    text = "The Popular Defence Front (PDF) withdrew. Villagers fled the PDF."
    assert {name for _, name in actors(text)} == {"Popular Defence Front"}


def test_an_acronym_is_nobodys_surname() -> None:
    assert actors("Rebels fired a SAM at the jet, and AI chose the target.") == []
    assert [name for _, name in actors("TALKS WITH PUTIN FAILED, SAYS TRUMP")] == ["Vladimir Putin", "Donald Trump"]


def test_an_article_makes_a_surname_a_thing() -> None:
    assert actors("They sang at the Webster, and later at the Bannon.") == []
    text = "Aides of the Trump administration praised the Gorbachev plan and the Carter family."
    assert [span for span, _ in actors(text)] == ["Trump", "Gorbachev", "Carter"]


def test_parts_of_an_acronym_with_a_hyphen_are_one() -> None:
    assert [span for span, _ in actors("They sued the WQXI-TV over it.")] == ["WQXI-TV"]


@pytest.mark.parametrize(
    ("short", "words", "verdict"),
    [
        ("pflz", "popular front for the liberation of zandara", True),
        ("pfl", "popular front", False),
        ("pf", "front of peace", False),
    ],
)
def test_abbreviates(short: str, words: str, verdict: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert abbreviates(short, words.split()) is verdict


def test_a_text_that_explains_initials_means_nobody_else_by_them() -> None:
    text = "The Socialist Party of Adria (SPA) won. The SPA has no allies."
    assert {name for _, name in actors(text)} == {"Socialist Party of Adria"}
    text = "The Organisation of Islamic Conference (OIC) met. The OIC agreed."
    assert actors(text)[-1] == ("OIC", "Organisation of Islamic Cooperation")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dhaka was calm, Bangladesh's BNP said.", "Bangladesh Nationalist Party"),
        ("Voters in Leeds, Britain, left the BNP.", "British National Party"),
        ("South Korea's PPP chose a leader.", "People Power Party"),
        ("The PPP won in Lahore, Pakistan's army said.", "Pakistan People's Party"),
        ("In Nuuk the PPP chose a leader.", "PPP"),
    ],
)
def test_parties_of_one_name_are_told_apart_by_the_countries_of_the_text(text: str, name: str) -> None:
    assert [found for span, found in actors(text) if span in ("BNP", "PPP")] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Key talks resumed, and rice prices rose. Hunt for gunmen goes on.",
        "Male suspects were held.",
        "A Shi'ite cleric spoke.",
        "He left Geneva for Belgrade and shuttled between Beirut and Damascus.",
    ],
)
def test_words_and_places_that_are_nobody(text: str) -> None:
    assert actors(text) == []


def test_initials_and_possessives_within_a_name() -> None:
    assert actors("On Monday A.Q. Khan spoke.") == [("A.Q. Khan", "A.Q. Khan")]
    assert actors("The Kurdistan Workers' Party spoke.") == [("Kurdistan Workers' Party", "Kurdistan Workers' Party")]
