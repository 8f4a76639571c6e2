"""Where a meeting is, however the place is told and wherever in the sentence it stands."""

from __future__ import annotations

import pytest

import dragoman

#: How a text tells a place, and the name of the place.
PLACES = (
    ("in Oslo", "Oslo"),
    ("in the Norwegian capital", "Oslo"),
    ("in the Norwegian capital, Oslo,", "Oslo"),
    ("in Oslo, Norway,", "Oslo"),
    ("in Oslo, the Norwegian capital,", "Oslo"),
    ("at the White House", "White House"),
    ("at Camp David", "Camp David"),
    ("in the Swiss city of Geneva", "Geneva"),
    ("in southern Turkey", "Turkey"),
    ("in the Egyptian resort of Sharm el-Sheikh", "Sharm el-Sheikh"),
    ("in the Red Sea resort of Sharm el-Sheikh", "Sharm el-Sheikh"),
    ("at the presidential palace in Oslo", "Oslo"),
    ("in New York", "New York City"),
    ("at UN headquarters in New York", "UN headquarters"),
    ("on the sidelines of a summit in Rome", "Rome"),
    ("on the sidelines of the UN General Assembly in New York", "New York City"),
    ("at Chequers", "Chequers"),
    ("in Washington, D.C.,", "Washington"),
    ("in Washington", "Washington"),
    ("near Oslo", "Oslo"),
    ("outside Oslo", "Oslo"),
    ("in the border town of Gyumri", "Gyumri"),
    ("in Northern Ireland", "Northern Ireland"),
    ("in neutral Switzerland", "Switzerland"),
    ("in Panmunjom", "Panmunjom"),
    ("in Saudi Arabia", "Saudi Arabia"),
    ("in the Saudi capital Riyadh", "Riyadh"),
    ("in the Gulf state of Qatar", "Qatar"),
    ("at a hotel in Doha", "Doha"),
    ("at the Kremlin", "Kremlin"),
    ("at the Elysee Palace", "Élysée Palace"),
    ("in St. Petersburg", "St. Petersburg"),
    ("in Astana, Kazakhstan,", "Astana"),
    ("in the Black Sea port of Batumi", "Batumi"),
    ("in Bangkok, Thailand,", "Bangkok"),
    ("in Kyiv", "Kyiv"),
    ("in East Jerusalem", "East Jerusalem"),
    ("in the West Bank city of Ramallah", "Ramallah"),
    ("in Gaza City", "Gaza"),
    ("in the Gaza Strip", "Gaza Strip"),
    ("in Addis Ababa", "Addis Ababa"),
    ("in the Indian Ocean archipelago of the Comoros", "Comoros"),
    ("at Mar-a-Lago", "Mar-a-Lago"),
    ("in The Hague", "The Hague"),
    ("in Abu Dhabi", "Abu Dhabi"),
    ("in Djibouti", "Djibouti"),
    ("in Kuwait", "Kuwait"),
    ("in Singapore", "Singapore"),
)
CONSTRUCTIONS = (
    "Marco Rubio met Sergei Lavrov {} on Monday.",
    "Marco Rubio and Sergei Lavrov met {} on Monday.",
    "Marco Rubio held talks with Sergei Lavrov {} on Monday.",
    "On Monday, Marco Rubio and Sergei Lavrov held talks {}.",
    "A meeting between Marco Rubio and Sergei Lavrov took place {} on Monday.",
    "Marco Rubio will meet Sergei Lavrov {} next week.",
    "Talks between the United States and Russia will be held {} next week.",
    "Marco Rubio cancelled a meeting with Sergei Lavrov {}.",
    "US and Russian negotiators resumed talks {} on Monday.",
    "The foreign ministers of the United States and Russia gathered {} for talks on Monday.",
    "Marco Rubio received Sergei Lavrov {} on Monday.",
)


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_a_meeting_is_where_its_sentence_says(construction: str) -> None:
    wrong = []
    for words, name in PLACES:
        text = construction.format(words).replace(",.", ".").replace(",,", ",")
        places = [
            meeting.place and meeting.place.name for meeting in dragoman.read(text, published="2025-10-17").meetings
        ]
        if places != [name]:
            wrong.append((text, places))
    assert not wrong
