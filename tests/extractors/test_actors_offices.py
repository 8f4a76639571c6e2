"""Actors in company and by office: several persons in one mention, who holds an office, what somebody is called."""

from __future__ import annotations

import pytest

from dragoman import ActorMention, Chain
from dragoman.extractors.actors import Actors
from dragoman.extractors.counts import Counts

CHAIN = Chain([Actors()])


def read(text: str, published: str | None = "2025-10-17", chain: Chain = CHAIN) -> tuple[ActorMention, ...]:
    """Return the actors of *text*."""
    document = chain.read(text, published=published)
    assert not document.failures
    return document.actor_mentions


def several(text: str, published: str | None = "2025-10-17") -> list[tuple[str, str, list[str]]]:
    """Return the mentions of several persons: text, form and the names of the members."""
    return [(m.text, m.form, [one.name for one in m.members]) for m in read(text, published) if m.members]


@pytest.mark.parametrize(
    ("text", "span", "names"),
    [
        ("Macron met Merz. Macron smiled. The two leaders left.", "two leaders", ["Friedrich Merz", "Emmanuel Macron"]),
        ("Macron met Merz. Starmer phoned both men.", "both men", ["Emmanuel Macron", "Friedrich Merz"]),
        (
            "Macron met Merz. Starmer urged both to wait; Starmer saw the two leaders in Rome.",
            "two leaders",
            ["Emmanuel Macron", "Friedrich Merz"],
        ),
        ("Macron met Merz. Talks with Starmer pleased both men.", "both men", ["Friedrich Merz", "Keir Starmer"]),
        ("Macron met Merz. Merz said both men agreed.", "both men", ["Emmanuel Macron", "Friedrich Merz"]),
        (
            "Macron met Merz. Merz praised the talks between the two leaders.",
            "two leaders",
            ["Emmanuel Macron", "Friedrich Merz"],
        ),
        ("Macron smiled. Merz greeted both men.", "both men", ["Emmanuel Macron", "Friedrich Merz"]),
        (
            "Trump saw Xi in Busan. Spokesman Guo Jiakun said the two leaders agreed.",
            "two leaders",
            ["Donald Trump", "Xi Jinping"],
        ),
        (
            "The Kenyan president called the Ugandan president. Both leaders were pleased.",
            "Both leaders",
            ["William Ruto", "Yoweri Museveni"],
        ),
        (
            "Minister Tarvo Lepik saw Minister Juta Orav. The pair drank tea.",
            "pair",
            ["Tarvo Lepik", "Juta Orav"],
        ),
        (
            "Wang Yi met Lavrov after Putin had met Xi. The two foreign ministers said little.",
            "two foreign ministers",
            ["Wang Yi", "Sergei Lavrov"],
        ),
        (
            "Macron, Starmer and Merz wrote to Trump. The four leaders will meet.",
            "four leaders",
            ["Emmanuel Macron", "Keir Starmer", "Friedrich Merz", "Donald Trump"],
        ),
    ],
)
def test_the_two_leaders_are_those_named_before(text: str, span: str, names: list[str]) -> None:
    assert several(text) == [(span, "pronoun", names)]


@pytest.mark.parametrize(
    "text",
    [
        "Macron met Merz. The two leaders of the strike did not.",
        "Macron met Merz. Two leaders of industry were there, and leaders of unions.",
        "Macron spoke. The two leaders will meet.",
        "Putin, Lavrov and Belousov came. The two presidents met.",
        "The two leaders will meet.",
        "Macron met Merz. He bought two pairs of shoes and a pair of gloves.",
    ],
)
def test_leaders_that_are_not_those_named_before(text: str) -> None:
    assert several(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Kenya and Uganda, Tobe Orwa and Ezra Mbale, signed. Mbale left.",
        "The Kenyan and Ugandan presidents, Tobe Orwa and Ezra Mbale, signed. Mbale left.",
    ],
)
def test_persons_listed_behind_states_hold_their_offices_in_their_order(text: str) -> None:
    found = read(text, None)
    assert [(m.text, m.country) for m in found if m.type == "person" and not m.members] == [
        ("Tobe Orwa", "KE"),
        ("Ezra Mbale", "UG"),
        ("Mbale", "UG"),
    ]
    assert [[(one.name, one.country) for one in m.members] for m in found if m.members] == [
        [("Tobe Orwa", "KE"), ("Ezra Mbale", "UG")]
    ]


def test_persons_fewer_or_more_than_the_states_listed_hold_none_of_their_offices() -> None:
    text = "The presidents of Kenya and Uganda, Tobe Orwa, Ezra Mbale and Ann Varley signed."
    assert [m.country for m in read(text, None) if m.form == "name" and m.type == "person"] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The Chinese deputy trade minister left.", "Chinese deputy trade minister"),
        ("The deputy trade minister of China left.", "deputy trade minister"),
        ("The former president of China left.", "former president"),
        ("A Chinese assistant secretary of state left.", "Chinese assistant secretary of state"),
    ],
)
def test_an_office_below_or_after_another_is_not_its_holders(text: str, office: str) -> None:
    assert [(m.text, m.name, m.role) for m in read(text)] == [(office, "China", office.removeprefix("Chinese "))]


def test_an_office_that_several_may_hold_is_somebodys_where_the_text_says_whose() -> None:
    text = "The Australian envoy left. The Chinese deputy foreign minister did not."
    assert [(m.text, m.name) for m in read(text)] == [
        ("Australian envoy", "Australia"),
        ("Chinese deputy foreign minister", "China"),
    ]
    text = "Grigory Karasin, the Russian envoy, left. On Friday the Russian envoy met other Russian envoys."
    assert [m.name for m in read(text, None)] == ["Grigory Karasin", "Grigory Karasin", "Grigory Karasin", "Russia"]


def test_offices_of_several_states_are_held_by_several() -> None:
    text = "The foreign ministers of Egypt, Qatar and the United States met. The presidents of the banks did not."
    names = ["Badr Abdelatty", "Mohammed bin Abdulrahman", "Marco Rubio"]
    assert several(text) == [("foreign ministers", "office", names)]
    assert several(text, None) == [("foreign ministers", "office", ["Egypt", "Qatar", "United States"])]


def test_offices_after_several_adjectives_are_held_by_several() -> None:
    found = read("The US, Egyptian and Qatari foreign ministers met Iraqi ministers. The three diplomats left.")
    names = ["Marco Rubio", "Badr Abdelatty", "Mohammed bin Abdulrahman"]
    assert [(actor.text, actor.form, [one.name for one in actor.members]) for actor in found] == [
        ("US, Egyptian and Qatari foreign ministers", "office", names),
        ("Iraqi ministers", "adjective", []),
        ("three diplomats", "pronoun", names),
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Swedish and Finnish diplomats met in Riga.", ["Swedish", "Finnish diplomats"]),
        ("The envoy briefed Chinese, Thai and Laotian officials.", ["Chinese", "Thai", "Laotian officials"]),
        ("Iranian and U.S. negotiators met in Muscat.", ["Iranian", "U.S. negotiators"]),
        ("Swedish and Finnish companies met.", []),
        ("Danish and Syrian rebels met.", ["Syrian rebels"]),
        ("The Swedish press, Danish officials said, was late.", ["Swedish press", "Danish officials"]),
    ],
)
def test_the_parties_of_several_states_have_one_noun(text: str, parties: list[str]) -> None:
    found = read(text)
    assert [actor.text for actor in found] == parties
    assert all(text[actor.span.start : actor.span.end] == actor.text for actor in found)
    assert {actor.form for actor in found} <= {"adjective"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The Ukraine government is split.", True),
        ("Kenya police in the capital were late.", True),
        ("An Iraq veteran was late.", False),
        ("The border of Kenya police patrol was open.", False),
    ],
)
def test_the_bodies_of_a_state_act_for_it(text: str, acts: bool) -> None:  # noqa: FBT001 - a column of the table
    assert bool(Chain([Actors()]).read(text).actor_mentions) is acts


def test_a_mention_of_several_is_one_of_each() -> None:
    document = Chain([Actors(), Counts()]).read("Macron met Merz. The two leaders left.", published="2025-10-17")
    assert {actor.name: len(actor.mentions) for actor in document.actors} == {"Emmanuel Macron": 2, "Friedrich Merz": 2}
    (both,) = [mention for mention in document.actor_mentions if mention.members]
    assert (both.name, both.actor_id) == ("Emmanuel Macron and Friedrich Merz", "emmanuel-macron|friedrich-merz")
    assert (both.country, both.type) == (None, "person")
    assert [count.text for count in document.counts] == ["two"]
    assert {member.span for member in both.members} == {both.span}


@pytest.mark.parametrize(
    ("country", "published", "name"),
    [
        ("German", "2025-10-17", "Friedrich Merz"),
        ("British", "2025-10-17", "Keir Starmer"),
        ("French", "2015-10-17", "Francois Hollande"),
        ("Jordanian", "2025-10-17", "King Abdullah II"),
        ("North Korean", "2015-10-17", "Kim Jong Un"),
        ("Iranian", "2010-10-17", "Ali Khamenei"),
        ("Israeli", "1994-10-17", "Yitzhak Rabin"),
        ("Sudanese", "2025-10-17", "Abdel Fattah al-Burhan"),
    ],
)
def test_the_leader_of_a_country_is_not_that_of_a_party(country: str, published: str, name: str) -> None:
    (found,) = read(f"The {country} leader left.", published)
    assert (found.name, found.form) == (name, "office")


@pytest.mark.parametrize(
    ("text", "published", "span", "name"),
    [
        ("Anutin flew home.", "2025-10-17", "Anutin", "Anutin Charnvirakul"),
        ("They saw Abiy in May.", "2021-10-17", "Abiy", "Abiy Ahmed"),
        ("They met Takaichi Sanae.", "2025-11-17", "Takaichi Sanae", "Sanae Takaichi"),
        ("They asked Okonjo-Iweala.", "2024-10-17", "Okonjo-Iweala", "Ngozi Okonjo-Iweala"),
        ("They saw Al-Sharaa.", "2025-10-17", "Al-Sharaa", "Ahmed al-Sharaa"),
        ("Assad fled.", "2024-12-09", "Assad", "Bashar al-Assad"),
        ("Marcos left with aides.", "2025-10-17", "Marcos", "Ferdinand Marcos Jr."),
    ],
)
def test_the_name_by_which_somebody_is_known(text: str, published: str, span: str, name: str) -> None:
    assert (span, name) in [(actor.text, actor.name) for actor in read(text, published)]


def test_a_head_of_state_named_before_a_namesake() -> None:
    found = read("Kim spoke first. Kim Yong Chol left, and Trump dined with Melania Trump.", "2018-06-12")
    assert [actor.name for actor in found] == ["Kim Jong Un", "Kim Yong Chol", "Donald Trump", "Melania Trump"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("They met Tim Barlow Jr. Officials said no.", ["Tim Barlow Jr"]),
        ("Turkish Cypriot leader Tufan Tatar left.", ["Tufan Tatar"]),
        ("U.S. envoy Tarvo Lepik left.", ["Tarvo Lepik"]),
        ("The Rapid Support Forces of Mohamed Hamdan Dagalo left.", ["Rapid Support Forces", "Mohamed Hamdan Dagalo"]),
        ("Akie Varga, the widow of a minister, left.", ["Akie Varga"]),
        ("Some of Gen Z protesters cheered.", []),
        ("He will nominate Chaikasem Ulvanen for Pheu Thai.", ["Chaikasem Ulvanen", "Pheu Thai"]),
        ("It began at the ranch in Crawford.", []),
        ("Boeing declined to comment.", ["Boeing"]),
        ("Manchester City beat the New York Yankees.", ["Manchester City", "New York Yankees"]),
        ("He was there, Gov. Tarvo Lepik said.", ["Tarvo Lepik"]),
        ("They saw José Ramos-Hortá.", ["José Ramos-Hortá"]),
        ("He Says They'll Meet Putin In Budapest Within Two Weeks", ["Putin"]),
        ("By Ann Varley and Steve Holland CAIRO - Hamas left.", ["Steve Holland", "Hamas"]),
    ],
)
def test_where_names_of_actors_begin_and_end(text: str, spans: list[str]) -> None:
    assert [actor.text for actor in read(text)] == spans


def test_an_office_before_a_comma_and_a_name_is_theirs() -> None:
    found = read("The Colombian president-elect, Alvaro Uribe, spoke.", "2002-07-01")
    assert [(actor.text, actor.form, actor.name) for actor in found] == [
        ("Colombian president-elect", "office", "Alvaro Uribe"),
        ("Alvaro Uribe", "name", "Alvaro Uribe"),
    ]


def test_a_party_before_a_comma_and_a_name_is_that_person() -> None:
    found = read("He met his Afghan counterpart, Tarvo Lepik, and Afghan officials.")
    assert [(actor.text, actor.name) for actor in found] == [
        ("Afghan counterpart", "Tarvo Lepik"),
        ("Tarvo Lepik", "Tarvo Lepik"),
        ("Afghan officials", "Afghanistan"),
    ]


def test_premier_li_is_the_one_of_the_day() -> None:
    assert [actor.name for actor in read("They heard Premier Li.", "2025-10-17")] == ["Li Qiang"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tarvo Lepik, the Estonian envoy, left. Lepik slept.", [("Tarvo Lepik", "EE")] * 3),
        ("Tarvo Lepik, Estonia's envoy, left.", [("Tarvo Lepik", "EE"), ("Tarvo Lepik", "EE")]),
        ("Estonia's new envoy, Tarvo Lepik, left.", [("Estonia", "EE"), ("Tarvo Lepik", "EE")]),
        ("The Estonian envoy, Tarvo Lepik, left.", [("Tarvo Lepik", "EE"), ("Tarvo Lepik", "EE")]),
        ("They saw Juta Orav, her German counterpart.", [("Juta Orav", "DE"), ("Juta Orav", "DE")]),
        ("They saw her German counterpart Juta Orav.", [("Juta Orav", "DE")]),
        ("They saw Vladimir Vladimirovich Putin.", [("Vladimir Putin", "RU")]),
        ("They wrote it on X. Petro then left.", [("Gustavo Petro", "CO")]),
        ("Qatar hosted Marshal Lepik.", [("Qatar", "QA"), ("Lepik", None)]),
        ("MINISTER TARVO LEPIK AGREED TO IT ON MONDAY.", [("TARVO LEPIK", None)]),
        ("They asked Guterres.", [("Antonio Guterres", None)]),
        (
            "Lavrov, Ushakov and Belousov flew home.",
            [("Sergei Lavrov", "RU"), ("Yuri Ushakov", "RU"), ("Andrei Belousov", "RU")],
        ),
        ("Song of the day. Rice was cheap. King of the road.", []),
        ("They backed Kyiv.", [("Ukraine", "UA")]),
        ("The EU and Washington disagree.", [("European Union", None), ("United States", "US")]),
        ("Islamabad and New Delhi then agreed.", [("Pakistan", "PK"), ("India", "IN")]),
        ("They signed the Washington Accords.", []),
        ("They saw Han Dae-jin. Later Han spoke.", [("Han Dae-jin", None), ("Han Dae-jin", None)]),
        ("Ada Silva, prime minister of Portugal, left.", [("Ada Silva", "PT"), ("Ada Silva", "PT")]),
        ("Ada Silva, Portugal's prime minister, left.", [("Ada Silva", "PT"), ("Ada Silva", "PT")]),
        (
            "They saw Barack Obama, the president of Portugal, too.",
            [("Barack Obama", "US"), ("Marcelo Rebelo de Sousa", "PT")],
        ),
        ("The foreign minister of Portugal, Ada Silva, left.", [("Ada Silva", "PT")]),
        (
            "Ada Silva, former premier of Portugal, left. The premier slept.",
            [("Ada Silva", "PT"), ("Ada Silva", "PT")],
        ),
        ("They saw Barack Obama, the Estonian envoy, too.", [("Barack Obama", "US"), ("Estonia", "EE")]),
        ("They asked Portugal's Ada Varley.", [("Portugal", "PT"), ("Ada Varley", "PT")]),
        (
            "Ada Silva, premier of Portugal, left. The premier slept.",
            [("Ada Silva", "PT"), ("Ada Silva", "PT"), ("Ada Silva", "PT")],
        ),
        ("Prime Minister Ada Silva of Portugal left.", [("Ada Silva", "PT")]),
        (
            "He saw Ada Varley, speaking instead for the President of Chile.",
            [("Ada Varley", None), ("Gabriel Boric", "CL")],
        ),
        ("He went to Mongolia.\n\nDeputy Secretary of State Ada Varley left.", [("Ada Varley", None)]),
        ("Prime Minister A.N.R. Varley and M.N. Vinter left.", [("A.N.R. Varley", None), ("M.N. Vinter", None)]),
        ("Minister for Commerce Abdul Razak Vinter left.", [("Abdul Razak Vinter", None)]),
        ("A. N. Varley left, as C. Ada Varley III did.", [("A. N. Varley", None), ("C. Ada Varley III", None)]),
        ("Joseph Biden Jr and L. Paul Bremer III left.", [("Joe Biden", "US"), ("Paul Bremer", "US")]),
        ("A second World War II bomb lay there.", []),
        ("Ghana's Supreme Court sat.", [("Ghana", "GH"), ("Supreme Court of Ghana", "GH")]),
        ("Air Force One left as Operation Sentinel began.", []),
        (
            "Odesa regional governor Tarvo Lepik left with Lyon mayor Ada Varley.",
            [("Tarvo Lepik", "UA"), ("Ada Varley", "FR")],
        ),
        ("Burnley coach Tarvo Lepik left.", [("Tarvo Lepik", None)]),
        ("Its finance chief, Rodrel Varna, left with Ray Lepik.", [("Rodrel Varna", None), ("Ray Lepik", None)]),
        ("The Norwegian minister for fisheries, Tarvo Lepik, left.", [("Norway", "NO"), ("Tarvo Lepik", "NO")]),
        ("Tarvo Lepik, the U.S. envoy for the Horn of Africa, left.", [("Tarvo Lepik", "US"), ("United States", "US")]),
        ("The U.S. envoy for the Horn of Africa, Tarvo Lepik, left.", [("United States", "US"), ("Tarvo Lepik", "US")]),
        (
            "The U.S. envoy for animals bought a dog, and Tarvo Lepik left.",
            [("United States", "US"), ("Tarvo Lepik", None)],
        ),
    ],
)
def test_who_somebody_is_and_whose(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(actor.name, actor.country) for actor in read(text)] == found


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("France's president left.", "president", "Emmanuel Macron"),
        ("Germany’s chancellor met Jordan’s king.", "king", "King Abdullah II"),
        ("Italy's interior minister left.", "interior minister", "Italy"),
        ("Rubio called his Turkish counterpart.", "Turkish counterpart", "Hakan Fidan"),
        ("The Greek foreign minister and his Turkish counterpart met.", "Turkish counterpart", "Hakan Fidan"),
        ("Greece's foreign minister and his Turkish counterpart met.", "Turkish counterpart", "Hakan Fidan"),
        ("The president of Egypt met his Turkish counterpart.", "Turkish counterpart", "Recep Tayyip Erdogan"),
        ("The German chancellor met his Polish counterpart.", "Polish counterpart", "Donald Tusk"),
        ("Minister Tarvo Lepik met his Polish counterpart.", "Polish counterpart", "Poland"),
    ],
)
def test_offices_of_a_state_and_counterparts_are_their_holders(text: str, span: str, name: str) -> None:
    assert (span, name) in [(mention.text, mention.name) for mention in read(text, "2025-10-17")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("France's president Emmanuel Macron left.", "president"),
        ("France's president, Emmanuel Macron, left.", "president"),
        ("France's presidential palace is old.", "presidential"),
    ],
)
def test_an_office_before_its_holders_name_is_nobody_else(text: str, span: str) -> None:
    assert span not in [mention.text for mention in read(text, "2025-10-17")]
