"""The page on meetings tells the truth: its vocabulary and its code table are the code's, and every example sentence reads as it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

import dragoman
from dragoman import ActorMention, Meeting, PlaceMention, Span
from dragoman.codes import UNHELD
from dragoman.events import Mode, Outcome, Status
from dragoman.extractors.meetings import Meetings

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "meetings.md").read_text("utf-8")
DATA = ROOT / "src" / "dragoman" / "extractors" / "meetings" / "data"
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)
CODES = re.compile(r"^\| ([\w, ]+) \| ([^|]+) \| (\d{3}) [^|]+ \| ([A-Z]*) ?\| ([\w-]*) ?\|$", re.MULTILINE)
SPAN = Span(0, 3)


def section(title: str) -> str:
    """Return the text under the heading *title*."""
    return PAGE.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def examples(title: str) -> list[tuple[str, str]]:
    """Return (name, example sentence) of each row of the table under *title*."""
    return [(name, sentence) for name, _, sentence in ROW.findall(section(title))]


def only(sentence: str) -> Meeting:
    """Return the one meeting of *sentence*, as the default chain reads it."""
    (meeting,) = dragoman.read(sentence, published="2025-10-17").meetings
    return meeting


@pytest.mark.parametrize(("title", "names"), [("Mode", Mode), ("Status", Status), ("Outcome", Outcome)])
def test_the_vocabulary_is_the_codes_in_its_order(title: str, names: object) -> None:
    assert tuple(name for name, _ in examples(title)) == get_args(names)


@pytest.mark.parametrize(("mode", "sentence"), examples("Mode"))
def test_a_mode_has_its_example(mode: str, sentence: str) -> None:
    assert only(sentence).mode == mode


@pytest.mark.parametrize(("status", "sentence"), examples("Status"))
def test_a_status_has_its_example(status: str, sentence: str) -> None:
    assert only(sentence).status == status


@pytest.mark.parametrize(("outcome", "sentence"), examples("Outcome"))
def test_an_outcome_has_its_example(outcome: str, sentence: str) -> None:
    assert only(sentence).outcome == outcome


def state(country: str) -> ActorMention:
    """Return a party of *country*."""
    return ActorMention(SPAN, "met", name=country, type="state", country=country)


def meeting(mode: Mode, who: str, where: str | None = None, host: str | None = None) -> Meeting:
    """Return a meeting held of the countries *who*."""
    place = PlaceMention(SPAN, "met", name=where, country=where) if where else None
    parties = tuple(map(state, who.split()))
    return Meeting(SPAN, "met", participants=parties, place=place, mode=mode, host=state(host) if host else None)


#: A meeting for each row of those held, in the order of the page.
HELD = [
    meeting("phone", "DK NG"),
    meeting("talks", "DK NG QA", "QA", "QA"),
    meeting("summit", "DK NG", "CH"),
    meeting("talks", "DK NG", "DK"),
    meeting("in_person", "DK NG", "DK"),
    meeting("visit", "DK", "NG"),
    meeting("in_person", "DK NG"),
]


def test_the_code_table_is_the_codes() -> None:
    rows = CODES.findall(section("Codes"))
    held = [row[2:] for row in rows if row[0] == "held, ongoing"]
    assert held == [(found.cameo, found.plover, found.plover_mode) for found in HELD]
    others = {status: row[2:4] for row in rows if row[0] != "held, ongoing" for status in row[0].split(", ")}
    assert others == UNHELD


def test_the_tables_of_the_package_are_named() -> None:
    named = set(re.findall(r"\b\w+\.tsv\b", section("Options and words of your own")))
    assert {path.name for path in DATA.glob("*.tsv")} == named


def test_the_options_are_named() -> None:
    names = {field.name for field in Meetings.__attrs_attrs__}
    assert names == set(re.findall(r"Meetings\((\w+)=", section("Options and words of your own")))
