"""Two meetings in one sentence, one in an aside: what is said of either is not said of the other."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import pytest

import dragoman

PUBLISHED = "2025-10-17"
SUBJECT = "Danish Foreign Minister Anna Holm"
MAINS = (
    "met Chilean President Juan Rojas in Oslo on Sunday",
    "will meet Chilean President Juan Rojas in Oslo on Sunday",
    "refused to meet Chilean President Juan Rojas",
    "held talks with Chilean President Juan Rojas in Oslo",
    "visited Mali on Sunday",
    "called off a visit to Mali",
    "spoke by telephone with Chilean President Juan Rojas on Thursday",
    "wants to meet Chilean President Juan Rojas in Oslo",
    "is expected to hold talks with Chile in Oslo next week",
    "ruled out talks with Chile",
)
#: The aside, its status and its place, and whether a sentence may open with it.
ASIDES = (
    ("who met Kenyan leader William Kamau in Accra on Friday", "held", "Accra", False),
    ("who is to meet Kenyan leader William Kamau in Accra next week", "planned", "Accra", False),
    ("who refused to meet Kenyan leader William Kamau in Accra", "refused", "Accra", False),
    ("who cancelled a visit to Kenya last week", "cancelled", "Kenya", False),
    ("who may visit Kenya next month", "possible", "Kenya", False),
    ("who was in Accra last week for talks with Kenyan leader William Kamau", "held", "Accra", False),
    ("whose talks with Kenyan leader William Kamau in Accra failed", "held", "Accra", False),
    ("fresh from talks with Kenyan leader William Kamau in Accra", "held", "Accra", True),
    ("speaking after talks with Kenyan leader William Kamau in Accra", "held", "Accra", True),
    ("after meeting Kenyan leader William Kamau in Accra", "held", "Accra", True),
    ("ahead of talks with Kenyan leader William Kamau in Accra next week", "planned", "Accra", True),
    ("hoping to revive talks with Kenya", "possible", None, True),
)


class Told(NamedTuple):
    """What is read of a meeting."""

    status: str
    mode: str
    parties: frozenset[str]
    place: str | None
    day: str | None
    outcome: str | None


def read(text: str) -> list[Told]:
    return [
        Told(
            meeting.status,
            meeting.mode,
            frozenset(party.name for party in meeting.participants),
            meeting.place.name if meeting.place else None,
            meeting.date.value if meeting.date else None,
            meeting.outcome,
        )
        for meeting in dragoman.read(text, published=PUBLISHED).meetings
    ]


@pytest.mark.parametrize(
    ("main", "aside", "status", "place"),
    [(main, *aside[:3]) for main, aside in product(MAINS, ASIDES)],
)
def test_an_aside_with_a_meeting_of_its_own_is_read_apart(
    main: str, aside: str, status: str, place: str | None
) -> None:
    (alone,) = read(f"{SUBJECT} {main}.")
    found = read(f"{SUBJECT}, {aside}, {main}.")
    assert len(found) == 2
    assert alone in found
    (other,) = [told for told in found if told != alone]
    assert (other.status, other.place) == (status, place)
    assert other.parties.isdisjoint({"Juan Rojas", "Chile", "Mali"})


@pytest.mark.parametrize(
    ("main", "aside", "status", "place"),
    [(main, *aside[:3]) for main, aside in product(MAINS, ASIDES) if aside[3]],
)
def test_so_is_one_that_opens_the_sentence(main: str, aside: str, status: str, place: str | None) -> None:
    (alone,) = read(f"{SUBJECT} {main}.")
    found = read(f"{aside[0].upper()}{aside[1:]}, {SUBJECT} {main}.")
    assert len(found) == 2
    assert alone in found
    (other,) = [told for told in found if told != alone]
    assert (other.status, other.place) == (status, place)


def test_a_stay_told_in_an_aside_is_where_others_are_met() -> None:
    for aside in ("who arrived in Oslo for talks", "who is visiting Oslo"):
        found = read(f"{SUBJECT}, {aside}, met Chilean President Juan Rojas.")
        assert found[-1].place == "Oslo", aside
    (met,) = read(f"While in Oslo for a summit of the African Union, {SUBJECT} met Chilean President Juan Rojas.")
    assert met.place == "Oslo"


def test_what_came_of_talks_is_told_by_the_clause_around_them() -> None:
    (held,) = read(f"After talks with Chilean President Juan Rojas in Oslo, {SUBJECT} signed a trade agreement.")
    assert (held.status, held.outcome) == ("held", "success")
