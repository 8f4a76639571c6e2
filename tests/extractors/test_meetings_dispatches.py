"""Meetings as the news tells them, read with the whole chain: wire, communique, live blog, headline, English of many countries."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

import dragoman
from dragoman.lexicon import read_table

PUBLISHED = "2025-10-17"
PASSAGES = ("meetings_passages.tsv", "meetings_readouts.tsv", "meetings_reports.tsv", "meetings_forms.tsv")
TABLES = ("meetings_dispatches.tsv", "meetings_agencies.tsv")
ROWS = [row for table in TABLES for row in read_table(Path(__file__).with_name(table))]
TOLD = [row for row in ROWS if row["trigger"] != "-"]
#: What parts a headline from its text in a table.
HEADLINE = " // "
#: Passages in which nobody meets: homes, halls, fields, markets, and those who "meet" there.
HOMES = Path(__file__).with_name("meetings_none.txt").read_text("utf-8").splitlines()
NONE = [*(row["text"] for row in ROWS if row["trigger"] == "-"), *HOMES]


def text_of(row: dict[str, str]) -> str:
    """Return what names a case."""
    return row["text"][:60]


def check(meeting: dragoman.Meeting, row: dict[str, str]) -> None:
    """Assert that *meeting* is what *row* says."""
    assert (meeting.text, meeting.mode, meeting.status, meeting.outcome or "-") == (
        row["trigger"],
        row["mode"],
        row["status"],
        row["outcome"],
    )
    assert (meeting.place.name if meeting.place else "-") == row["place"]
    assert (meeting.date.value if meeting.date else "-") == row["date"]
    parties = row["parties"].split("; ") if row["parties"] != "-" else []
    names = [party.name for party in meeting.participants]
    assert len(names) == len(parties)
    assert all(word in name for word, name in zip(parties, names, strict=True)), names


@pytest.mark.parametrize("row", TOLD, ids=text_of)
def test_reads_a_dispatch(row: dict[str, str]) -> None:
    document = dragoman.read(row["text"], published=PUBLISHED)
    assert not document.failures
    (meeting,) = document.meetings
    check(meeting, row)


def passages() -> list[list[dict[str, str]]]:
    """Return the rows of each passage."""
    found: list[list[dict[str, str]]] = []
    for row in chain.from_iterable(read_table(Path(__file__).with_name(table)) for table in PASSAGES):
        if row["text"] == "^":
            found[-1].append(row)
        else:
            found.append([row])
    return found


@pytest.mark.parametrize("rows", passages(), ids=lambda rows: text_of(rows[0]))
def test_reads_a_passage(rows: list[dict[str, str]]) -> None:
    document = dragoman.read(rows[0]["text"].replace(HEADLINE, "\n\n"), published=PUBLISHED)
    assert not document.failures
    for meeting, row in zip(document.meetings, rows, strict=True):
        check(meeting, row)


@pytest.mark.parametrize("text", NONE)
def test_reads_no_meeting(text: str) -> None:
    document = dragoman.read(text, published=PUBLISHED)
    assert not document.failures
    assert not document.meetings


def test_who_calls_it_off_is_no_party() -> None:
    document = dragoman.read(
        "Kenyan President William Ruto refused to meet Sudanese army chief Abdel Fattah al-Burhan in Luanda. "
        "The Angolan presidency later called off the session.",
        published=PUBLISHED,
    )
    (meeting,) = document.meetings
    assert [party.name for party in meeting.participants] == ["William Ruto", "Abdel Fattah al-Burhan"]
    assert meeting.place is not None
    assert meeting.place.name == "Luanda"
    assert len(meeting.mentions) == 1


def test_two_meetings_of_one_text_stay_apart() -> None:
    document = dragoman.read(
        "Scholz had met Putin in Moscow in February 2022, days before the invasion; Merz has never met him.",
        published=PUBLISHED,
    )
    held, denied = document.meetings
    assert (held.status, denied.status) == ("held", "denied")
    assert [party.name for party in denied.participants] == ["Friedrich Merz", "Vladimir Putin"]
    assert denied.place is None


@pytest.mark.parametrize(
    "text",
    [
        "they met " * 3000,
        "\u201cI will meet \u201cwe will meet " * 2000,
        "Attending talks, which talks, who were " * 1500,
        "offer of talks from offer of talks from " * 1500,
        "Meeting",
        "Q",
        "to meet",
        "offer of talks from",
        "Talks begin",
        "It was in Geneva",
    ],
)
def test_hostile_text_fails_nothing(text: str) -> None:
    assert not dragoman.read(text, published=PUBLISHED).failures


@pytest.mark.parametrize(
    "verb", ["didn't meet", "didn’t meet", "hasn't met", "couldn't meet", "isn't going to meet", "cannot meet"]
)
def test_a_contracted_negation_is_one(verb: str) -> None:
    [meeting] = dragoman.read(f"Emmanuel Macron {verb} Keir Starmer in Geneva.").meetings
    assert meeting.status == "denied"


def test_the_two_leaders_are_whom_the_actors_layer_says() -> None:
    text = "President Emmanuel Macron hopes for a deal, as does Friedrich Merz. The two leaders will meet in Lyon on Monday."
    document = dragoman.read(text, published=PUBLISHED)
    [meeting] = document.meetings
    [several] = [actor for actor in document.actor_mentions if actor.members]
    assert meeting.participants == several.members
