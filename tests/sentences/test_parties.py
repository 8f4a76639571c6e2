"""Who meets, whatever they are called: each kind of party beside each other in each construction, and all of them are participants."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import dragoman


class Wording(NamedTuple):
    """How a text calls somebody, and the names of who that is."""

    words: str
    names: tuple[str, ...]


OTHERS = (
    Wording("Marco Rubio", ("Marco Rubio",)),
    Wording("Danish officials", ("Denmark",)),
    Wording("Kenyan envoy Tobe Orwa", ("Tobe Orwa",)),
    Wording("the foreign ministers of Egypt and Qatar", ("Egypt", "Qatar")),
    Wording("Peru's defence minister, Ana Quispe Rojas,", ("Ana Quispe Rojas",)),
)
PARTIES = (
    *OTHERS,
    Wording("US Secretary of State Marco Rubio", ("Marco Rubio",)),
    Wording("Danish Prime Minister Mette Frederiksen", ("Mette Frederiksen",)),
    Wording("the Danish prime minister", ("Mette Frederiksen",)),
    Wording("Denmark's prime minister", ("Mette Frederiksen",)),
    Wording("Denmark", ("Denmark",)),
    Wording("a Danish delegation", ("Denmark",)),
    Wording("Hamas negotiators", ("Hamas",)),
    Wording("the European Union", ("European Union",)),
    Wording("EU foreign policy chief Kaja Kallas", ("Kaja Kallas",)),
    Wording("UN special envoy Hans Grundberg", ("Hans Grundberg",)),
    Wording("representatives of the Taliban", ("Taliban",)),
    Wording("Norway's Espen Barth Eide", ("Espen Barth Eide",)),
    Wording("King Abdullah II of Jordan", ("King Abdullah II",)),
    Wording("President Xi", ("Xi Jinping",)),
    Wording("Chinese Vice Foreign Minister Ma Zhaoxu", ("Ma Zhaoxu",)),
    Wording("members of Fiji's government", ("Fiji",)),
    Wording("a senior Iraqi diplomat", ("Iraq",)),
    Wording("the Colombian rebel group ELN", ("National Liberation Army",)),
    Wording("French and German diplomats", ("France", "Germany")),
)
#: Whose meetings with each other are those of one side.
SIDES = ({"Denmark", "Mette Frederiksen"}, {"Xi Jinping", "Ma Zhaoxu"}, {"European Union", "Kaja Kallas"})
#: Constructions, and the status, the place and the day of the meeting that each tells of.
CONSTRUCTIONS = {
    "{} met {} in Oslo on Monday.": ("held", "Oslo", "2025-10-13"),
    "{} held talks with {} in Oslo on Monday.": ("held", "Oslo", "2025-10-13"),
    "{} and {} met in Oslo on Monday.": ("held", "Oslo", "2025-10-13"),
    "A meeting between {} and {} took place in Oslo on Monday.": ("held", "Oslo", "2025-10-13"),
    "Talks between {} and {} broke down in Oslo on Monday.": ("held", "Oslo", "2025-10-13"),
    "{} will meet {} in Oslo next week.": ("planned", "Oslo", "2025-W43"),
    "{} is due to hold talks with {} in Oslo next week.": ("planned", "Oslo", "2025-W43"),
    "{} cancelled a meeting with {}.": ("cancelled", None, None),
    "{} refused to meet {}.": ("refused", None, None),
    "{} spoke by phone with {} on Monday.": ("held", None, "2025-10-13"),
    "On Monday in Oslo, {} met with {}.": ("held", "Oslo", "2025-10-13"),
    "{} flew to Oslo on Monday for talks with {}.": ("held", "Oslo", "2025-10-13"),
    "{} declined an invitation to meet {}.": ("refused", None, None),
    "{} proposed talks with {}.": ("possible", None, None),
    "A planned summit between {} and {} has been postponed.": ("postponed", None, None),
    "{} has ruled out talks with {}.": ("refused", None, None),
}


def sentence(construction: str, one: Wording, other: Wording) -> str:
    """Return *construction* told of two parties, no comma before a full stop and none doubled."""
    text = construction.format(one.words, other.words).replace(",.", ".").replace(",,", ",")
    return text[0].upper() + text[1:]


def one_side(one: Wording, other: Wording) -> bool:
    """Return whether two wordings are those of one side."""
    return one.names == other.names or any(side.issuperset((*one.names, *other.names)) for side in SIDES)


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_each_party_beside_each_other_takes_part(construction: str) -> None:
    status, place, day = CONSTRUCTIONS[construction]
    wrong = []
    for other in OTHERS:
        for party in PARTIES:
            for one, two in ((party, other), (other, party)):
                if one_side(one, two):
                    continue
                text = sentence(construction, one, two)
                found = [
                    (
                        meeting.status,
                        sorted(who.name for who in meeting.participants),
                        meeting.place and meeting.place.name,
                        meeting.date and meeting.date.value,
                    )
                    for meeting in dragoman.read(text, published="2025-10-17").meetings
                ]
                if found != [(status, sorted((*one.names, *two.names)), place, day)]:
                    wrong.append((text, found))
    assert not wrong
