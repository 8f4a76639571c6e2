"""Actors: who acts, under which name, in which office."""

from __future__ import annotations

import pytest

from dragoman import ActorMention, Chain
from dragoman.extractors.actors import Actors
from dragoman.extractors.places import Places

CHAIN = Chain([Actors()])


def read(text: str, published: str | None = "2025-10-17", chain: Chain = CHAIN) -> tuple[ActorMention, ...]:
    """Return the actors of *text*."""
    document = chain.read(text, published=published)
    assert not document.failures
    return document.actor_mentions


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        (
            "Foreign Minister Sergei Lavrov spoke.",
            "Sergei Lavrov",
            ("Sergei Lavrov", "person", "RU", "Foreign Minister"),
        ),
        ("Trump's envoy Steve Witkoff flew home.", "Steve Witkoff", ("Steve Witkoff", "person", "US", "envoy")),
        ("They saw President Putin.", "Putin", ("Vladimir Putin", "person", "RU", "President")),
        ("Russia said no.", "Russia", ("Russia", "state", "RU", None)),
        ("Kyiv has asked for more.", "Kyiv", ("Ukraine", "government", "UA", None)),
        ("NATO will meet.", "NATO", ("NATO", "organisation", None, None)),
        ("The European Union has agreed.", "European Union", ("European Union", "organisation", None, None)),
    ],
)
def test_actors(text: str, span: str, expected: tuple[str, str, str | None, str | None]) -> None:
    (found,) = [actor for actor in read(text) if actor.text == span]
    assert (found.name, found.type, found.country, found.role) == expected
    assert found.form == "name"
    assert found.actor_id


def test_mentions_of_one_person_are_one_actor() -> None:
    document = CHAIN.read(
        "President Vladimir Putin spoke. Putin then left. Later Mr Putin returned.", published="2025-01-01"
    )
    (actor,) = document.actors
    assert actor.name == "Vladimir Putin"
    assert [mention.text for mention in actor.mentions] == ["Vladimir Putin", "Putin", "Putin"]


def test_an_unknown_person_is_one_actor_by_name() -> None:
    document = CHAIN.read("Minister Tarvo Kesküla spoke. Kesküla then left.")
    (actor,) = document.actors
    assert actor.id == "person:Tarvo Kesküla"


def test_adjective_parties_name_their_state() -> None:
    (party,) = read("They met Iraqi officials.")
    assert (party.text, party.form, party.type, party.name, party.country) == (
        "Iraqi officials",
        "adjective",
        "government",
        "Iraq",
        "IQ",
    )


@pytest.mark.parametrize(
    ("text", "published", "name", "kind"),
    [
        ("The German chancellor spoke.", "2026-02-17", "Friedrich Merz", "person"),
        ("The German chancellor spoke.", "2010-10-17", "Angela Merkel", "person"),
        ("The German chancellor spoke.", None, "Germany", "government"),
        ("The Russian president spoke.", "2015-10-17", "Vladimir Putin", "person"),
        ("The Thai foreign minister spoke.", "2025-07-24", "Maris Sangiampongsa", "person"),
        ("The Thai foreign minister spoke.", "2025-10-17", "Sihasak Phuangketkeow", "person"),
        ("The British foreign secretary spoke.", "1995-07-04", "Douglas Hurd", "person"),
        ("The Estonian premier spoke.", "2023-10-17", "Kaja Kallas", "person"),
        ("The Chilean president spoke.", "2016-10-17", "Michelle Bachelet", "person"),
    ],
)
def test_offices_resolve_to_the_holder_of_the_day(text: str, published: str | None, name: str, kind: str) -> None:
    (office,) = read(text, published)
    assert (office.form, office.name, office.type) == ("office", name, kind)


def test_a_party_before_a_name_is_that_person() -> None:
    (found,) = read("They saw Turkish envoy Selim Aydiner.")
    assert (found.text, found.country, found.role) == ("Selim Aydiner", "TR", "envoy")


def test_the_president_is_the_one_named_before() -> None:
    found = read("French President Emmanuel Macron spoke. The president then left with the king.")
    assert [(actor.text, actor.form, actor.name) for actor in found] == [
        ("Emmanuel Macron", "name", "Emmanuel Macron"),
        ("president", "office", "Emmanuel Macron"),
    ]


def test_the_president_of_a_bank_is_somebody_else() -> None:
    found = read("French President Emmanuel Macron spoke. The president of the bank left.")
    assert [actor.form for actor in found] == ["name"]


def test_offices_and_adjectives_can_be_left_out() -> None:
    text = "Iraqi officials met the German chancellor."
    assert [actor.form for actor in read(text)] == ["adjective", "office"]
    assert [actor.form for actor in read(text, chain=Chain([Actors(adjectives=False)]))] == ["office"]
    assert [actor.form for actor in read(text, chain=Chain([Actors(offices=False)]))] == ["adjective", "adjective"]


@pytest.mark.parametrize("option", ["adjectives", "offices"])
def test_bad_options(option: str) -> None:
    with pytest.raises(TypeError):
        Actors(**{option: 1})


def test_a_government_shares_its_text_with_its_place_and_a_person_does_not() -> None:
    document = Chain([Actors(), Places()]).read("Washington agreed. Harold Washington did not.")
    assert [actor.text for actor in document.actor_mentions] == ["Washington", "Harold Washington"]
    assert [place.text for place in document.places] == ["Washington"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday in March it rained.",
        "He was born in May.",
        "Police said nothing.",
        "It is the Best Thing Ever Made By Anybody",
        "",
    ],
)
def test_nobody(text: str) -> None:
    assert read(text) == ()


def test_an_acronym_in_brackets_is_the_organisation_before_it() -> None:
    found = read("The Harbour Workers Union (HWU) struck. Later the HWU gave in.")
    assert {actor.name for actor in found} == {"Harbour Workers Union"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Xi-Trump summit is near.", ["Xi Jinping", "Donald Trump"]),
        ("A Trump-Putin Meeting Ends Early", ["Donald Trump", "Vladimir Putin"]),
        ("Witkoff and Lavrov met.", ["Steve Witkoff", "Sergei Lavrov"]),
        ("Vance said no.", ["JD Vance"]),
        ("They saw King Abdullah of Jordan.", ["King Abdullah II"]),
        ("They saw Sabah al-Sabah and Salem al-Sabah.", ["Sabah al-Sabah", "Salem al-Sabah"]),
    ],
)
def test_persons_by_surname_pair_and_country(text: str, names: list[str]) -> None:
    assert [actor.name for actor in read(text) if actor.type == "person"] == names


@pytest.mark.parametrize(
    ("text", "title", "name", "country"),
    [
        ("The King of Jordan arrived.", "King", "King Abdullah II", "JO"),
        ("They saw the prime minister of India.", "prime minister", "Narendra Modi", "IN"),
        ("They saw the emir of the United Arab Emirates.", "emir", "United Arab Emirates", "AE"),
    ],
)
def test_an_office_before_its_state(text: str, title: str, name: str, country: str) -> None:
    (office,) = [actor for actor in read(text) if actor.form == "office"]
    assert (office.text, office.name, office.country, office.role) == (title, name, country, title.lower())


def test_an_office_before_its_state_and_a_name_is_that_person() -> None:
    assert [actor.text for actor in read("The President of Russia Vladimir Putin spoke.")] == ["Vladimir Putin"]


@pytest.mark.parametrize(
    "text",
    [
        "The USS Abraham Lincoln and HMS Queen Elizabeth sailed.",
        "The carrier Harry Truman left port with the Admiral Kuznetsov.",
        "The tanker Ann Varley burns.",
        "By Ann Varley\nIt rained.",
        "It rained. (Reporting by Ann Varley and editing by Tom Orlan)",
        "It rains in April, may rain in May and will on June 3.",
        "He left in August. September was dry.",
    ],
)
def test_ships_reporters_and_months_are_nobody(text: str) -> None:
    assert [actor.text for actor in read(text) if actor.type == "person"] == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Lockheed Martin shares rose.", "Lockheed Martin"),
        ("Johnson & Johnson cut jobs.", "Johnson & Johnson"),
        ("Wells Fargo said no.", "Wells Fargo"),
        ("JPMorgan and Goldman Sachs fell.", "Goldman Sachs"),
        ("Manchester United won again.", "Manchester United"),
        ("The Dallas Cowboys lost.", "Dallas Cowboys"),
    ],
)
def test_companies_and_teams_are_organisations(text: str, span: str) -> None:
    found = read(text)
    assert [(actor.text, actor.type) for actor in found if actor.text == span] == [(span, "organisation")]
    assert not [actor for actor in found if actor.type == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Putin Says Ukraine Must Give Up Land As Trump Weighs Sanctions",
        "PUTIN SAYS UKRAINE MUST GIVE UP LAND AS TRUMP WEIGHS SANCTIONS",
    ],
)
def test_headlines_and_capitals(text: str) -> None:
    assert [actor.name for actor in read(text) if actor.type == "person"] == ["Vladimir Putin", "Donald Trump"]


def test_an_agency_in_a_dateline_is_no_party_to_the_news() -> None:
    found = read("WASHINGTON (AP) — President Donald Trump said he would go.")
    assert [(actor.name, actor.type) for actor in found] == [
        ("Associated Press", "organisation"),
        ("Donald Trump", "person"),
    ]


@pytest.mark.parametrize(
    ("published", "name"),
    [("2025-01-10", "Joe Biden"), ("2025-02-10", "Donald Trump"), ("2017-01-19", "Barack Obama"), ("2030-05-01", "Donald Trump")],
)  # fmt: skip
def test_an_office_changes_hands_on_its_day(published: str, name: str) -> None:
    (office,) = [actor for actor in read("The US president spoke.", published) if actor.form == "office"]
    assert office.name == name


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("Premier Li Qiang came. Premier Li smiled.", "Li", "Li Qiang"),
        ("Bashar al-Assad fled. Later al-Assad wrote.", "al-Assad", "Bashar al-Assad"),
        ("Ursula von der Leyen came; von der Leyen spoke.", "von der Leyen", "Ursula von der Leyen"),
        ("Congressman Jim Jordan left. Jordan said he was sure.", "Jordan", "Jim Jordan"),
    ],
)
def test_the_short_form_is_the_person_named_in_full(text: str, span: str, name: str) -> None:
    assert [actor.name for actor in read(text) if actor.text == span] == [name]


def test_a_group_keeps_its_article() -> None:
    assert [actor.text for actor in read("Fighters of al-Qaeda fled.")] == ["al-Qaeda"]


def test_seats_of_government_in_a_list_act_together() -> None:
    found = read("Foggy Bottom and the Elysee were silent.")
    assert [(actor.country, actor.type) for actor in found] == [("US", "government"), ("FR", "government")]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The French President spoke.", "Emmanuel Macron", "president"),
        ("They saw the Hungarian PM.", "Viktor Orban", "pm"),
        ("The US Secretary of State waits.", "Marco Rubio", "secretary of state"),
        ("The Indian Foreign Minister left.", "Subrahmanyam Jaishankar", "foreign minister"),
    ],
)
def test_an_office_in_capitals_is_an_office(text: str, name: str, role: str) -> None:
    assert [(actor.name, actor.form, actor.role) for actor in read(text)] == [(name, "office", role)]


def test_an_office_in_capitals_before_a_name_is_its_title() -> None:
    assert [(actor.text, actor.form, actor.role) for actor in read("French President Emmanuel Macron left.")] == [
        ("Emmanuel Macron", "name", "President")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He gave to the Hillary Clinton Foundation.", [("Hillary Clinton Foundation", "organisation")]),
        ("The Charles de Gaulle aircraft carrier left.", []),
        ("Philip Morris and Eli Lilly cut jobs.", [("Philip Morris", "organisation"), ("Eli Lilly", "organisation")]),
    ],
)
def test_bodies_and_ships_named_after_persons(text: str, found: list[tuple[str, str]]) -> None:
    assert [(actor.text, actor.type) for actor in read(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("King Saud University opened.", [("King Saud University", "organisation")]),
        ("Miss America sang after World War II.", []),
        ("Xi Jinping came. Xi left.", [("Xi Jinping", "person"), ("Xi", "person")]),
        ("King Willem II came. The II was missing.", [("Willem II", "person")]),
    ],
)
def test_titles_and_numerals(text: str, found: list[tuple[str, str]]) -> None:
    assert [(actor.text, actor.type) for actor in read(text) if actor.type != "state"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Officials said Seoul on Thursday proposed talks.", ["South Korea"]),
        ("Officials in Seoul on Thursday proposed talks.", []),
        ("Beijing last week rejected the offer.", ["China"]),
        ("Moscow and Washington are to hold talks.", ["Russia", "United States"]),
        ("Moscow and Washington are far apart.", []),
        ("North and South Korea agreed to talk.", ["North Korea", "South Korea"]),
        ("North and central Korea were hit.", []),
    ],
)
def test_what_stands_between_a_government_and_its_verb(text: str, found: list[str]) -> None:
    assert [actor.name for actor in read(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("King Abdullah II came. Later Abdullah left.", ["King Abdullah II", "King Abdullah II"]),
        ("He met Tim Barlow Jr there. Later Barlow left.", ["Tim Barlow Jr", "Tim Barlow Jr"]),
        ("He met To Lam.", ["To Lam"]),
        ("A U.S. official spoke.", ["United States"]),
        ("H.E. Sergei Lavrov spoke.", ["Sergei Lavrov"]),
        ("The Continental Army on May 3 crossed the river.", ["Continental Army"]),
        ("They met the Greenlandic government.", ["Greenlanders"]),
    ],
)
def test_where_names_begin_and_end(text: str, found: list[str]) -> None:
    assert [actor.name for actor in read(text)] == found


def test_who_speaks_behind_a_comma_is_not_the_party_before_it() -> None:
    found = read("Our views were conveyed to the Zambian government, Ostrander said.")
    assert [(actor.text, actor.name, actor.country) for actor in found] == [
        ("Zambian government", "Zambia", "ZM"),
        ("Ostrander", "Ostrander", None),
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Syrian rebels left.", "Syrian rebels", "group"),
        ("A Syrian rebel spoke.", "Syrian rebels", "group"),
        ("Syrian opposition leaders spoke.", "Syrian opposition", "organisation"),
        ("The Syrian government spoke.", "Syria", "government"),
    ],
)
def test_who_acts_against_a_state_is_not_its_government(text: str, name: str, kind: str) -> None:
    (actor,) = read(text)
    assert (actor.name, actor.type, actor.country, actor.form) == (name, kind, "SY", "adjective")


def test_companies_of_a_country_are_nobody() -> None:
    assert read("Dutch companies and a Dutch company left.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The president of Cuba's parliament spoke.",
        "He heads Japan's premier makers of it.",
        "The chairman of the Dutch oil company spoke.",
    ],
)
def test_offices_of_what_is_a_states_are_not_the_states(text: str) -> None:
    assert not [actor for actor in read(text) if actor.type == "person"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Oman to host talks on the canal", ["Oman"]),
        ("Iran to resume work with the inspectors", ["Iran"]),
        ("France to Spain by train", []),
        ("Fiji to be hit by a storm", []),
        ("The road from Peru to climb further", []),
    ],
)
def test_states_act_in_headlines_that_say_what_they_are_to_do(text: str, parties: list[str]) -> None:
    assert [actor.text for actor in read(text)] == parties
