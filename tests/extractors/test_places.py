"""Places: found, told apart, and put on the map."""

from __future__ import annotations

import pytest

from dragoman import Chain, PlaceMention
from dragoman.extractors.places import Places

CHAIN = Chain([Places()])


def read(text: str, chain: Chain = CHAIN) -> tuple[PlaceMention, ...]:
    """Return the places of *text*."""
    document = chain.read(text)
    assert not document.failures
    return document.places


@pytest.mark.parametrize(
    ("text", "span", "name", "kind", "country"),
    [
        ("They met in Budapest, Hungary.", "Budapest", "Budapest", "city", "HU"),
        ("They met in Budapest, Hungary.", "Hungary", "Hungary", "country", "HU"),
        ("Ships cross the Black Sea.", "Black Sea", "Black Sea", "sea", None),
        ("He lives in the Gaza Strip.", "Gaza Strip", "Gaza Strip", "region", "PS"),
        ("GENEVA, Oct. 17 (Agency) - Talks began.", "GENEVA", "Geneva", "city", "CH"),
        ("It rained in St. Petersburg, Russia.", "St. Petersburg", "Saint Petersburg", "city", "RU"),
        ("It rained in Qurbanville, Texas.", "Qurbanville", "Qurbanville", "city", "US"),
        ("They drove along Willow Street.", "Willow Street", "Willow Street", "facility", None),
        ("He stayed near Lake Tervola.", "Lake Tervola", "Lake Tervola", "sea", None),
        ("QORVENBRIDGE, May 3 (Agency) - Rain fell.", "QORVENBRIDGE", "Qorvenbridge", "city", None),
    ],
)
def test_places(text: str, span: str, name: str, kind: str, country: str | None) -> None:
    (found,) = [place for place in read(text) if place.text == span]
    assert found.type == kind
    assert found.country == country
    assert found.name == name or found.ref == "geonames:498817"


def test_coordinates_and_reference() -> None:
    (paris,) = read("He flew to Paris.")
    assert paris.ref == "geonames:2988507"
    assert paris.lat == pytest.approx(48.85, abs=0.05)
    assert paris.lon == pytest.approx(2.35, abs=0.05)
    assert not paris.metonym


def test_the_region_after_the_comma_decides() -> None:
    maine, massachusetts = read("He moved from Portland, Maine."), read("He moved from Springfield, Massachusetts.")
    assert maine[0].lat == pytest.approx(43.66, abs=0.3)
    assert massachusetts[0].lon == pytest.approx(-72.6, abs=0.4)


def test_a_place_named_with_its_region_keeps_it() -> None:
    found = read("Floods hit Portland, Maine, on Friday. Portland had been warned.")
    assert found[0].ref == found[-1].ref


def test_georgia_the_state_and_georgia_the_country() -> None:
    assert [p.type for p in read("Georgia borders Russia.") if p.text == "Georgia"] == ["country"]
    assert [p.type for p in read("They drove from Alabama to Georgia.") if p.text == "Georgia"] == ["region"]


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton sang.",
        "He met George Washington there.",
        "Jordan Whitlow left.",
        "In Monday's talks nothing moved.",
    ],
)
def test_no_place(text: str) -> None:
    assert read(text) == ()


def test_a_town_known_by_its_noun_after_a_preposition() -> None:
    (town,) = read("The truck was rented in Wexler City last spring.")
    assert (town.text, town.type, town.lat) == ("Wexler City", "city", None)


def test_a_continent_stands_where_geonames_puts_it() -> None:
    (africa,) = read("They crossed Africa by road.")
    assert (africa.lat, africa.lon, africa.ref) == (7.1881, 21.09375, "geonames:6255146")


def test_metonyms_are_marked_and_can_be_left_out() -> None:
    text = "Washington and Moscow agreed to meet in Geneva."
    assert [(p.text, p.metonym) for p in read(text)] == [("Washington", True), ("Moscow", True), ("Geneva", False)]
    assert [p.text for p in read(text, Chain([Places(metonyms=False)]))] == ["Geneva"]


def test_unlocated_places_can_be_left_out() -> None:
    text = "A mine went off in Qurbanville."
    assert [(p.text, p.lat) for p in read(text)] == [("Qurbanville", None)]
    assert read(text, Chain([Places(unlocated=False)])) == ()


def test_lists_of_places() -> None:
    assert [p.text for p in read("Shells fell on Kharkiv, Sumy and Velburk.")] == ["Kharkiv", "Sumy", "Velburk"]


@pytest.mark.parametrize("option", ["metonyms", "unlocated"])
def test_bad_options(option: str) -> None:
    with pytest.raises(TypeError):
        Places(**{option: "yes"})


def test_translation_moves_every_span() -> None:
    text = "They met in Budapest, Hungary."
    moved = read("In the rain. " + text)
    assert [(p.span.start - 13, p.name) for p in moved] == [(p.span.start, p.name) for p in read(text)]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Rain fell in Bangor, Maine.", "geonames:4957280"),
        ("Rain fell in Columbus, Indiana.", "geonames:4256038"),
        ("Rain fell in Normal, Illinois.", "geonames:4903780"),
        ("Rain fell in Enterprise, Alabama.", "geonames:4060791"),
        ("Rain fell in Reading, Pennsylvania.", "geonames:5207728"),
        ("Rain fell in Split, Croatia.", "geonames:3190261"),
        ("The delegates met in Split.", "geonames:3190261"),
        ("Rain fell in Kitchener, Ontario.", "geonames:5992996"),
        ("TBILISI, Georgia (Agency) - The court sat.", "geonames:611717"),
    ],
)
def test_towns_by_what_follows(text: str, ref: str) -> None:
    assert read(text)[0].ref == ref


@pytest.mark.parametrize(
    "text",
    [
        "Date of the vote: unknown.",
        "Most ministers stayed at home.",
        "It was a Surprise for the Union that the Mission failed.",
        "He bought a SIM card from an Officer at the Temple.",
        "Man is mortal, and the Miss category was open.",
        "They walked to the Erawan Shrine.",
    ],
)
def test_towns_with_names_of_other_things_are_not_read(text: str) -> None:
    assert not read(text)


def test_no_position_is_guessed_for_a_town_of_another_state() -> None:
    (marseille, delaware) = read("He comes from Marseille, Delaware.")
    assert marseille.ref is None
    assert (marseille.lat, marseille.lon) == (delaware.lat, delaware.lon)


def test_the_other_towns_of_the_document_decide() -> None:
    found = read("The storm hit Corvallis and Medford on Monday. Two houses burned down in Springfield.")
    assert found[-1].lon == pytest.approx(-122.98, abs=0.1)
    found = read("The storm hit Chicopee and Worcester on Monday. Two houses burned down in Springfield.")
    assert found[-1].lon == pytest.approx(-72.6, abs=0.1)


def test_documents_do_not_change_each_other() -> None:
    texts = [
        "He flew from San Jose to Reading.",
        "The La Paz talks of San Jose ended.",
        "Of Split and Reading, Reading is greater.",
    ]
    alone = [Chain([Places()]).read(text).places for text in texts]
    together, again = Chain([Places()]), Chain([Places()])
    assert [together.read(text).places for text in texts] == alone
    assert [again.read(text).places for text in reversed(texts)] == alone[::-1]


@pytest.mark.parametrize(
    ("text", "name", "lat"),
    [
        ("The court of Hall County, Georgia, sat.", "Hall County", 34.3),
        ("A storm crossed Georgia. From Atlanta to Hall County the roads were shut. Georgia's guard was called.", "Hall County", 34.3),
        ("Fires burned in Nebraska. Omaha sent help to Hall County.", "Hall County", 40.9),
        ("The Board of Hall County, Nebraska, met.", "Hall County", 40.9),
        ("Fires burned in Nebraska, in Hall, Dawson and Buffalo counties.", "Hall County", 40.9),
        ("Rain fell in Wolf Point, Montana.", "Wolf Point", 48.1),
        ("Rain fell in Alexandria, MN, on Monday.", "Alexandria", 45.9),
        ("Minnesota shut roads. Cars slid near Fergus Falls and Moorhead, and in Alexandria.", "Alexandria", 45.9),
        ("Ships left Alexandria and Port Said.", "Alexandria", 31.2),
        ("A school in Kentucky closed. Kentucky's governor drove from Lexington to London.", "London", 37.1),
        ("Senator Ann Varley, D-Toledo, voted no. Ohio waits.", "Toledo", 41.7),
        ("The Ohio State University and the Ohio Supreme Court are near. He is from Lebanon, Ohio.", "Lebanon", 39.4),
    ],
)  # fmt: skip
def test_local_news_is_read_on_its_own_ground(text: str, name: str, lat: float) -> None:
    (found,) = [place for place in read(text) if place.name == name]
    assert found.lat == pytest.approx(lat, abs=0.5)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("U.S. and Chinese officials met in Geneva on Sunday, American diplomats said.", "CH"),
        ("An American tourist was robbed in Naples, the United States said.", "IT"),
        ("The United States said its ships had left Odessa.", "UA"),
        ("Illinois shut its schools. In Geneva they stay open, said the governor of Illinois.", "US"),
        ("Texas shut its schools. In Odessa they stay open, Texas said.", "US"),
    ],
)
def test_a_country_alone_makes_no_small_town_of_a_great_city(text: str, country: str) -> None:
    (found,) = [place for place in read(text) if place.name in ("Geneva", "Naples", "Odessa", "Odesa")]
    assert found.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Lebanese soldiers clashed with gunmen in Tripoli.", "LB"),
        ("Libyan troops entered Tripoli.", "LY"),
        ("Lebanese and Libyan envoys met in Tripoli.", "LY"),
        ("Gunmen shelled Tripoli.", "LY"),
        ("Malaysian police closed a market in Georgetown.", "MY"),
        ("Guyana's police closed a market in Georgetown.", "GY"),
    ],
)
def test_a_well_known_city_at_home_is_no_capital_elsewhere(text: str, country: str) -> None:
    (found,) = [place for place in read(text) if place.text in ("Tripoli", "Georgetown")]
    assert found.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Chicago 4 Houston 3",
        "Sheffield United 2 Cardiff 1",
        "They were beaten in the 2004 European Parliament election in Poland.",
        "(Reporting by the Dublin newsroom)",
    ],
)
def test_teams_elections_and_desks_are_no_places(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("A Crafton man was hurt.", "Crafton"),
        ("Toledo police came late.", "Toledo"),
        ("Bea Orlan, 19, of Chiefland, was hurt.", "Chiefland"),
        ("They live in Grand Ledge now.", "Grand Ledge"),
    ],
)
def test_small_towns_by_who_lives_there(text: str, span: str) -> None:
    assert [place.text for place in read(text) if place.ref] == [span]


def test_a_street_lies_in_the_town_beside_it() -> None:
    street, belfast = read("He was seen in Torvik Street in Belfast.")
    assert (street.lat, street.lon, street.country) == (belfast.lat, belfast.lon, "GB")
    assert street.ref is None
    assert street.rule == "place by noun near a town"


def test_the_greatest_city_of_a_name_needs_no_context() -> None:
    assert [place.country for place in read("They met in Paris, in London and in Los Angeles.")] == ["FR", "GB", "US"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quebec passed a law; Ottawa objected.", "Quebec"),
        ("Oregon and Washington share a river; Seattle and Spokane drew water.", "Washington"),
    ],
)
def test_a_division_that_is_a_city_too(text: str, name: str) -> None:
    assert [place.type for place in read(text) if place.text == name] == ["region"]


@pytest.mark.parametrize(
    ("text", "span", "kind", "country", "degrees"),
    [
        ("Trucks crossed into Tavush.", "Tavush", "region", "AM", (40.9, 45.1)),
        ("It rained in Gia Lai.", "Gia Lai", "region", "VN", (13.9, 108.1)),
        ("Troops near An Nasiriyah were hit.", "An Nasiriyah", "city", "IQ", (31.06, 46.26)),
        ("Sheriffs of Red River County, Texas, met.", "Red River County", "region", "US", (33.6, -95.0)),
        ("It sailed past Crete.", "Crete", "island", "GR", (35.2, 24.9)),
        ("They attacked Darul Jamal, a village in the north.", "Darul Jamal", "city", None, None),
        ("They reached Velburk and Mutare.", "Velburk", "city", "ZW", None),
        ("A ferry sank between Velburk and Goma.", "Velburk", "city", "CD", None),
        ("Sirens sounded in Kharkiv and Velburk on Friday.", "Velburk", "city", "UA", None),
        ("He was taken from Obama city to Tokyo.", "Obama", "city", "JP", (35.5, 135.7)),
        ("Tripoli, Lebanon's second city, mourned.", "Tripoli", "city", "LB", (34.4, 35.8)),
        ("The train left Cádiz.", "Cádiz", "city", "ES", (36.5, -6.3)),
        ("Floods hit Oruró on Friday.", "Oruró", "city", "BO", (-18.0, -67.1)),
        ("It came ashore off Del Mar.", "Del Mar", "city", "US", (33.0, -117.3)),
        ("They drove to Babanusa, West Kordofan, and Velburk, north of it.", "Velburk", "city", "SD", None),
        ("He lives in the state of Para.", "Para", "region", "BR", (-2.0, -49.0)),
        ("Planes hit Velburk and Hawija.", "Velburk", "city", "IQ", None),
        ("It was felt from Santa Cruz in Bolivia.", "Santa Cruz", "city", "BO", (-17.8, -63.2)),
        ("They sailed to Cartagena, in Murcia.", "Cartagena", "city", "ES", (37.6, -1.0)),
        ("Shells hit Velburk, near Sloviansk.", "Velburk", "city", "UA", None),
        ("It was felt at Tarvo Belluk, north of Herat.", "Tarvo Belluk", "city", "AF", None),
        ("Settlers burned cars in Turmo Ayyak, Velburk and Burqal.", "Turmo Ayyak", "city", None, None),
        ("They sailed past Corsica, Sardinia and Malta.", "Corsica", "region", "FR", (42.2, 9.1)),
        ("Ferries to Mykonos and Rhodes stopped.", "Rhodes", "island", "GR", (36.2, 28.0)),
        ("Floods hit Argentina's Córdoba.", "Córdoba", "city", "AR", (-31.4, -64.2)),
        ("Floods in Kerala's Velburk displaced many.", "Velburk", "city", "IN", None),
        ("Shells fell near Surin.", "Surin", "city", "TH", (14.9, 103.5)),
        ("It rained in Lincolnshire.", "Lincolnshire", "region", "GB", (53.1, -0.2)),
    ],
)
def test_regions_and_villages(
    text: str, span: str, kind: str, country: str | None, degrees: tuple[float, float] | None
) -> None:
    (found,) = [place for place in read(text) if place.text == span]
    assert (found.type, found.country) == (kind, country)
    if degrees is None:
        assert found.lat is None
    else:
        assert (found.lat, found.lon) == (pytest.approx(degrees[0], abs=0.6), pytest.approx(degrees[1], abs=0.6))


@pytest.mark.parametrize(
    ("text", "metonym"),
    [
        ("Hanoi was flooded.", False),
        ("Hanoi is not ready to sign.", True),
        ("Hanoi was considering an offer.", True),
        ("Hanoi and Bangkok were flooded.", False),
        ("Hanoi, which denies it, left.", True),
        ("A bomb in Harrow Walk, Hanoi, Vietnam, which killed two, was old.", False),
        ("Planes bombed Hanoi.", False),
        ("Copenhagen airports closed.", False),
        ("London embassy staff reopened the London embassy.", False),
        ("Monrovia's market burned.", False),
        ("They left it; Hanoi expelled a diplomat.", True),
        ("Hanoi brokered the truce.", True),
        ("Hanoi was behind the raid.", True),
        ("Hanoi and Bangkok are at odds.", True),
        ("Hanoi is at a bend of the river.", False),
        ("The rebels bowed to Hanoi.", True),
        ("It kept up the pressure on Hanoi.", True),
        ("They gave Hanoi a week to reply.", True),
        ("They wrote to Hanoi.", True),
        ("Hanoi-backed rebels fled.", True),
        ("Hanoi-based firms closed.", False),
        ("Hanoi traders want loans.", False),
        ("Hanoi residents queue for hours.", False),
        ("Neither Hanoi nor Bangkok would comment.", True),
        ("She was loyal to Hanoi.", True),
        ("They drove to Hanoi.", False),
        ("A house on Hanoi street burned.", False),
        ("It was a threat to U.S. interests.", False),
        ("It was a threat to the U.S. and no one else.", True),
        ("Laos, which borders Burma, is small.", False),
    ],
)
def test_capitals_that_act_and_capitals_that_are(text: str, metonym: bool) -> None:  # noqa: FBT001 - a case's outcome
    assert read(text)[0].metonym == metonym


@pytest.mark.parametrize(
    ("text", "metonyms"),
    [
        ("A trip to Hanoi, Bangkok and Manila ended.", [False, False, False]),
        ("Hanoi, Bangkok and Manila agreed.", [True, True, True]),
        ("Hanoi and Bangkok, which opposed it, abstained.", [True, True]),
        ("It pleased neither Hanoi nor Bangkok.", [True, True]),
        ("He flew to either Hanoi or Bangkok.", [False, False]),
        ("In Hanoi, Manila said no.", [False, True]),
        ("It began in Hanoi, Vietnam, which hosted it.", [False, False]),
    ],
)
def test_capitals_of_a_list_act_together(text: str, metonyms: list[bool]) -> None:
    assert [place.metonym for place in read(text)] == metonyms


def test_a_ship_with_an_article_is_no_town() -> None:
    assert [place.text for place in read("The Lincoln is in Guam.")] == ["Guam"]


def test_the_capital_of_a_possessive_is_a_place() -> None:
    assert [place.metonym for place in read("Fiji's Suva warned ships.")] == [True, False]


def test_a_possessive_behind_a_town_is_the_states_unless_it_tells_what_the_town_is() -> None:
    found = read("It struck near Safaga, Egypt's army said.")
    assert [(place.text, place.metonym) for place in found] == [("Safaga", False), ("Egypt", True)]
    found = read("It struck Alexandria, Egypt's second city.")
    assert [(place.text, place.metonym) for place in found] == [("Alexandria", False), ("Egypt", False)]
