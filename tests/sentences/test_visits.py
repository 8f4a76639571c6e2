"""Who visits where, whoever it is, however the place is told and whatever becomes of the visit."""

from __future__ import annotations

from itertools import product

import pytest

import dragoman

#: How a text calls a visitor, and the name of who that is.
VISITORS = (
    ("Marco Rubio", "Marco Rubio"),
    ("US Secretary of State Marco Rubio", "Marco Rubio"),
    ("the Danish prime minister", "Mette Frederiksen"),
    ("Danish officials", "Denmark"),
    ("a Danish delegation", "Denmark"),
    ("EU foreign policy chief Kaja Kallas", "Kaja Kallas"),
    ("King Abdullah II of Jordan", "King Abdullah II"),
    ("President Xi", "Xi Jinping"),
    ("Peru's defence minister, Ana Quispe Rojas,", "Ana Quispe Rojas"),
    ("Kenyan envoy Tobe Orwa", "Tobe Orwa"),
    ("Hamas leader Khalil al-Hayya", "Khalil al-Hayya"),
    ("the IAEA's Rafael Grossi", "Rafael Grossi"),
    ("Pope Leo XIV", "Pope Leo XIV"),
)
#: How a text tells a place, and the name of the place.
PLACES = (
    ("Norway", "Norway"),
    ("Oslo", "Oslo"),
    ("Saudi Arabia", "Saudi Arabia"),
    ("the United Arab Emirates", "United Arab Emirates"),
    ("Addis Ababa", "Addis Ababa"),
    ("Georgia", "Georgia"),
    ("Beijing", "Beijing"),
    ("the Philippines", "Philippines"),
    ("Islamabad", "Islamabad"),
    ("the Norwegian capital", "Oslo"),
)
#: Constructions, and what may have become of the visit that each tells of.
CONSTRUCTIONS = {
    "{visitor} visited {place} on Monday.": ("held",),
    "{visitor} will visit {place} next week.": ("planned",),
    "{visitor} arrived in {place} on Monday.": ("held",),
    "{visitor} is due to arrive in {place} next week.": ("planned",),
    "{visitor} travelled to {place} on Monday.": ("held",),
    "{visitor} will travel to {place} next week.": ("planned",),
    "{visitor} flew to {place} on Monday.": ("held",),
    "{visitor} began a two-day visit to {place} on Monday.": ("ongoing", "held"),
    "{visitor} made a surprise visit to {place} on Monday.": ("held",),
    "{visitor} has cancelled a visit to {place}.": ("cancelled",),
    "{visitor} postponed a trip to {place}.": ("postponed",),
    "A visit by {visitor} to {place} has been postponed.": ("postponed",),
    "A planned visit to {place} by {visitor} has been called off.": ("cancelled",),
    "{visitor} may visit {place} next month.": ("possible",),
    "{visitor} accepted an invitation to visit {place}.": ("planned",),
    "{visitor} declined an invitation to visit {place}.": ("refused",),
    "{visitor} is on a visit to {place}.": ("ongoing",),
    "{visitor} wrapped up a visit to {place} on Monday.": ("held",),
    "During a visit to {place}, {visitor} said it went well.": ("held",),
    "{visitor} has no plans to visit {place}.": ("denied",),
    "{visitor} will pay an official visit to {place} next week.": ("planned",),
    "{visitor} left for {place} on Monday.": ("planned", "held", "ongoing"),
}
AT_HOME = {("Xi Jinping", "Beijing")}


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_a_visit_is_one_whoever_makes_it_wherever(construction: str) -> None:
    wrong = []
    for (visitor, who), (place, where) in product(VISITORS, PLACES):
        if (who, where) in AT_HOME:
            continue
        text = construction.format(visitor=visitor, place=place).replace(",.", ".").replace(",,", ",")
        text = text[0].upper() + text[1:]
        meetings = dragoman.read(text, published="2025-10-17").meetings
        found = [
            (meeting.participants[0].name, meeting.place and meeting.place.name)
            for meeting in meetings
            if meeting.status in CONSTRUCTIONS[construction]
        ]
        if len(meetings) != 1 or found != [(who, where)]:
            wrong.append((text, found))
    assert not wrong
