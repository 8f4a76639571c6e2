"""Counts: words of effect that head their number, as in reports of figures and tables, and parts that follow their whole."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.extractors.counts import Counts

CHAIN = Chain([Counts()], on_error="raise")
K, W, M, D = "killed", "wounded", "missing", "displaced"


def effects(text: str) -> list[tuple[float | None, str | None]]:
    """Return the value and the effect of each count."""
    return [(count.low, count.effect) for count in CHAIN.read(text).counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed: 14\nWounded: 33\nMissing: 6", [(14, K), (33, W), (6, M)]),
        ("Killed: 14, wounded: 33, missing: 6", [(14, K), (33, W), (6, M)]),
        ("Killed: 14 Wounded: 33 Missing: 6", [(14, K), (33, W), (6, M)]),
        ("Killed: at least 14\nWounded: about 33", [(14, K), (33, W)]),
        ("DEAD 14\nINJURED 33", [(14, K), (33, W)]),
        ("Dead 14, injured 33, missing 6", [(14, K), (33, W), (6, M)]),
        ("Killed - 14, wounded - 33.", [(14, K), (33, W)]),
        ("Killed – 14; wounded – 33.", [(14, K), (33, W)]),
        ("Killed | 14\nWounded | 33", [(14, K), (33, W)]),
        ("* Deaths: 14\n* Injuries: 33\n* Displaced persons: 5,000", [(14, K), (33, W), (5000, D)]),
        ("Number of people killed: 14\nNumber of people injured: 33", [(14, K), (33, W)]),
        ("14 killed\n33 wounded", [(14, K), (33, W)]),
        ("14 dead: eight clerks and six guards", [(14, K), (8, K), (6, K)]),
    ],
)
def test_a_heading_tells_of_the_number_behind_it(text: str, expected: list[tuple[float, str]]) -> None:
    assert effects(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Day | Town | Killed | Wounded\n3 May | Rye | 14 | 33\n4 May | Hove | 6 | 9",
        "Casualties: 14",
        "Barns burnt down: 14\nKilled: none",
        "He was wounded - two men stood by.",
    ],
)
def test_what_heads_no_number_tells_of_none(text: str) -> None:
    assert {effect for _, effect in effects(text)} <= {None}


def test_what_is_counted_ends_with_its_line() -> None:
    counts = CHAIN.read("Deaths: 14\nInjuries: 33\nMissing persons: 6").counts
    assert [count.noun for count in counts] == ["death", "injury", "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast left seven dead, including three cooks, and 25 injured.", [(7, K), (3, K), (25, W)]),
        ("A fire left 11 dead, among them four guards and two cooks, and 25 hurt.", [(11, K), (4, K), (2, K), (25, W)]),
        (
            "A fire left 11 dead, among them four guards, a clerk and two cooks, and 25 hurt.",
            [(11, K), (4, K), (2, K), (25, W)],
        ),
        ("Fourteen people, including six women and five boys, were killed.", [(14, K), (6, K), (5, K)]),
        (
            "Fourteen people, among them six women, three boys and two cooks, were hurt.",
            [(14, W), (6, W), (3, W), (2, W)],
        ),
        ("Fourteen people, including a cook and five boys, were killed.", [(14, K), (5, K)]),
    ],
)
def test_parts_share_what_befell_their_whole(text: str, expected: list[tuple[float, str]]) -> None:
    assert effects(text) == expected


@pytest.mark.parametrize("people", ["personnel", "airmen", "peacekeepers", "gunmen", "cadets"])
def test_those_who_fight_are_killed_when_lost(people: str) -> None:
    assert effects(f"The brigade lost about 1,300 {people}.") == [(1300, K)]


@pytest.mark.parametrize("people", ["Thais", "Hindus", "Tutsis", "Zulus", "Nepalis"])
def test_peoples_whose_plural_ends_like_no_plural(people: str) -> None:
    counts = CHAIN.read(f"They freed 13 Israelis and four {people} on Friday.").counts
    assert [count.noun for count in counts] == ["Israeli", people[:-1]]
