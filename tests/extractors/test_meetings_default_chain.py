"""Meetings as the default chain reads them, with the names that it finds."""

from __future__ import annotations

import pytest

import dragoman


def test_the_default_chain_has_meetings() -> None:
    (meeting,) = dragoman.read("Emmanuel Macron met Olaf Scholz in Paris on Monday.", published="2025-10-18").meetings
    assert (meeting.status, meeting.date.value) == ("held", "2025-10-13")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Sergei Lavrov met Abbas Araghchi in the Turkish capital on Friday.", "Ankara"),
        ("Donald Trump will meet Vladimir Putin in Hungary's capital next week.", "Budapest"),
        ("Narendra Modi met Anura Kumara Dissanayake in the Sri Lankan capital, Colombo, on Friday.", "Colombo"),
    ],
)
def test_the_capital_of_a_state_is_its_town(text: str, town: str) -> None:
    (meeting,) = dragoman.read(text, published="2025-10-18").meetings
    assert meeting.place is not None
    assert (meeting.place.name, meeting.place.type) == (town, "city")


def test_whom_somebody_is_met_by() -> None:
    (meeting,) = dragoman.read("Olaf Scholz was met by Xi Jinping at the airport on Tuesday.").meetings
    assert {party.name for party in meeting.participants} == {"Olaf Scholz", "Xi Jinping"}
    assert meeting.host is not None
    assert meeting.host.name == "Xi Jinping"


@pytest.mark.parametrize(
    "text",
    [
        "An official in Moscow, speaking on condition of anonymity, praised the Kremlin.",
        "The so-called Islamic State lost a town near Raqqa.",
        "Olaf Scholz was met by protesters in Berlin.",
    ],
)
def test_who_meets_nobody(text: str) -> None:
    assert not dragoman.read(text).meetings


@pytest.mark.parametrize(
    "text",
    [
        "The White House said Trump had no meeting with Putin scheduled.",
        "Macron has a visit to Beirut planned.",
        "Macron's planned visit to Beirut was postponed.",
        "Macron met Merz in Berlin on Monday. The Elysee said Macron's planned visit to Beirut was postponed.",
    ],
)
def test_a_text_may_end_anywhere(text: str) -> None:
    for end in range(1, len(text) + 1):  # a cue may be a text's last word
        assert not dragoman.read(text[:end], published="2025-10-17").failures
