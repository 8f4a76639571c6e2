"""The codes of a meeting follow from its fields, for every status and mode."""

from __future__ import annotations

from typing import get_args

import pytest

import dragoman
from dragoman import ActorMention, Meeting, PlaceMention, Span
from dragoman.codes import UNHELD
from dragoman.events import Mode, Status

SPAN = Span(0, 3)


def state(country: str) -> ActorMention:
    """Return a party of *country*."""
    return ActorMention(SPAN, "met", name=country, type="state", country=country)


def meeting(who: str, where: str | None, mode: Mode, status: Status = "held", host: str | None = None) -> Meeting:
    """Return a meeting of the countries *who*, blanks between."""
    return Meeting(
        SPAN,
        "met",
        participants=tuple(map(state, who.split())),
        place=PlaceMention(SPAN, "met", name=where, country=where) if where else None,
        mode=mode,
        status=status,
        host=state(host) if host else None,
    )


HELD = [
    ("DK NG", None, "phone", None, "041", "phone"),
    ("DK NG", "DK", "video", None, "041", "phone"),
    ("DK NG", "NG", "visit", None, "042", "visit"),
    ("DK NG", "DK", "in_person", None, "043", "visit"),
    ("DK NG", "NG", "in_person", None, "042", "visit"),
    ("DK NG", "CH", "summit", None, "044", "third-party"),
    ("DK NG", "CH", "talks", None, "044", "third-party"),
    ("DK NG QA", "QA", "talks", "QA", "045", "third-party"),
    ("DK NG", "NG", "talks", "NG", "046", ""),
    ("DK NG", None, "talks", None, "046", ""),
    ("DK NG PT", None, "talks", None, "046", "multilateral"),
    ("DK NG PT", "DK", "summit", None, "043", "multilateral"),
    ("DK NG", None, "in_person", None, "040", ""),
    ("DK", "NG", "visit", None, "042", "visit"),
    ("", None, "summit", None, "040", ""),
]


@pytest.mark.parametrize("row", HELD)
def test_a_meeting_held(row: tuple[str, str | None, Mode, str | None, str, str]) -> None:
    who, where, mode, host, cameo, plover_mode = row
    for status in ("held", "ongoing"):
        found = meeting(who, where, mode, status, host)
        assert (found.cameo, found.plover, found.plover_mode) == (cameo, "CONSULT", plover_mode)


@pytest.mark.parametrize("mode", get_args(Mode))
@pytest.mark.parametrize("status", sorted(UNHELD))
def test_a_status_that_decides_alone(status: Status, mode: Mode) -> None:
    found = meeting("DK NG", "CH", mode, status)
    assert (found.cameo, found.plover) == UNHELD[status]
    assert found.plover_mode == ""


def test_every_status_has_a_code() -> None:
    assert set(get_args(Status)) == set(UNHELD) | {"held", "ongoing"}


def test_what_a_status_makes_of_a_meeting() -> None:
    assert UNHELD["planned"] == UNHELD["possible"] == ("036", "AGREE")
    assert UNHELD["refused"] == UNHELD["cancelled"] == ("125", "REJECT")
    assert UNHELD["postponed"] == ("121", "REJECT")
    assert UNHELD["denied"] == ("010", "")  # who says that nobody met refuses nothing


@pytest.mark.parametrize(
    ("text", "cameo", "host"),
    [
        ("Ursula von der Leyen met Zelenskiy in Kyiv.", "042", None),
        ("Zelenskiy met Guterres in Kyiv.", "043", None),
        ("The Taliban and NATO met in Doha.", "044", None),
        ("Representatives of M23 and Congo met in Doha.", "044", None),
        ("Qatar hosted talks between Israel and Hamas in Doha.", "045", "Qatar"),
        ("Talks between Russia and Ukraine, hosted by Turkey, opened in Istanbul.", "045", "Turkey"),
        ("Xi hosted a summit with Putin in Beijing.", "043", "Xi Jinping"),
    ],
)
def test_codes_of_texts(text: str, cameo: str, host: str | None) -> None:
    (found,) = dragoman.read(text, published="2025-10-17").meetings
    assert (found.cameo, found.host.name if found.host else None) == (cameo, host)
