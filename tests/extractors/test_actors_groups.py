"""Groups without a name of their own: those of a region, those who fight, oppositions and governments that nobody names."""

from __future__ import annotations

import pytest

from dragoman import ActorMention, Chain
from dragoman.extractors.actors import Actors

CHAIN = Chain([Actors()])
Told = tuple[str, str, str, str | None]


def groups(text: str, chain: Chain = CHAIN) -> list[Told]:
    """Return the text, name, type and country of each group of *text* that has no name of its own."""
    document = chain.read(text, published="2025-10-17")
    assert not document.failures
    return [told(one) for one in document.actor_mentions if one.rule in ("group", "group named before", "government")]


def told(one: ActorMention) -> Told:
    """Return what a test says of a mention."""
    return one.text, one.name, one.type, one.country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw Arab foreign ministers.", ("Arab foreign ministers", "Arab foreign ministers", "group", None)),
        ("Latin American presidents agreed.", ("Latin American presidents", "Latin American presidents", "group", None)),
        ("A meeting of southern African leaders.", ("southern African leaders", "southern African leaders", "group", None)),
        ("He wrote to the Gulf states.", ("Gulf states", "Gulf states", "group", None)),
        ("He saw Darfur rebels.", ("Darfur rebels", "Darfur rebels", "group", "SD")),
        ("He saw Zandari rebels.", ("Zandari rebels", "Zandari rebels", "group", None)),
        ("He saw Kashmir opposition leaders.", ("Kashmir opposition leaders", "Kashmir opposition", "group", None)),
        ("He telephoned Burundi's opposition.", ("opposition", "Burundi opposition", "group", "BI")),
        ("Kenya's main opposition parties left.", ("opposition parties", "Kenya opposition", "group", "KE")),
        ("The army shelled southern rebels.", ("southern rebels", "southern rebels", "group", None)),
        ("Rebel commanders left.", ("Rebel commanders", "rebels", "group", None)),
        ("Talks with the separatists failed.", ("separatists", "separatists", "group", None)),
    ],
)  # fmt: skip
def test_groups_are_actors(text: str, expected: Told) -> None:
    assert groups(text) == [expected]


def test_those_named_before_are_taken_up() -> None:
    text = "FARC guerrillas signed. The rebels had waited. Chadian rebels did not; the rebels fled."
    assert [name for _, name, _, _ in groups(text)] == ["FARC", "Chadian rebels"]


def test_an_opposition_is_the_one_named_before() -> None:
    assert groups("The Syrian opposition left. Later the opposition returned.") == [
        ("opposition", "Syrian opposition", "organisation", "SY")
    ]


def test_a_government_is_that_of_the_country_told_of() -> None:
    text = "Nepalese officials said Nepal would wait. The government met an Indian envoy. Government negotiators left."
    assert {told[1:] for told in groups(text)} == {("Nepal", "government", "NP")}


def test_a_government_where_two_countries_are_told_of_alike_is_no_one_country_s() -> None:
    assert groups("Nepalese officials met Indian officials. The government said so.") == [
        ("government", "government", "government", None)
    ]


def test_where_something_happens_tells_of_no_government() -> None:
    assert groups("In Nairobi the government and the rebels signed.")[0] == (
        "government",
        "government",
        "government",
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The plan met with opposition.",
        "The opposition to the plan grew.",
        "The opposition leader spoke.",
        "American officials spoke.",
        "Rebel Wilson spoke.",
        "Tamil rebels left.",
        "Many African countries agreed.",
        "The leaders of the African Union spoke.",
        "The government of Fiji agreed.",
        "Fiji's government agreed.",
        "It is a government building.",
        "Officials of the European Union agreed.",
    ],
)
def test_others_are_none(text: str) -> None:
    assert groups(text) == []


def test_without_adjectives_or_offices_they_are_left_out() -> None:
    text = "Arab ministers saw the rebels."
    assert [text for text, *_ in groups(text, Chain([Actors(adjectives=False)]))] == ["rebels"]
    assert groups(text, Chain([Actors(offices=False)])) == []


def test_a_state_s_name_before_a_verb_is_no_adjective() -> None:
    document = CHAIN.read("Fiji met rebels in Suva.", published="2025-10-17")
    assert [one.text for one in document.actor_mentions] == ["Fiji", "rebels"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("On Sunday, U.S. and Chinese officials dined.", ["United States", "China"]),
        ("The UK, US and French troops left Rome.", ["United Kingdom", "United States", "France"]),
        ("Aid reached U.S. and Afghan forces.", ["United States", "Afghanistan"]),
        ("U.S., Chinese and Russian officials dined.", ["United States", "China", "Russia"]),
        ("Fiji and Chinese officials dined.", ["China"]),
    ],
)
def test_a_state_in_initials_shares_the_noun_of_the_adjective_behind_it(text: str, states: list[str]) -> None:
    document = CHAIN.read(text, published="2025-10-17")
    assert [one.name for one in document.actor_mentions if one.form == "adjective"] == states


def test_the_government_of_a_state_acts() -> None:
    document = CHAIN.read("Envoys of the government of Fiji left.", published="2025-10-17")
    assert [(one.text, one.type) for one in document.actor_mentions] == [("Fiji", "state")]
