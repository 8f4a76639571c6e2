"""What changes nothing of what a passage says changes nothing of its reading: who "he" is, a dateline, a headline, line breaks, what stands around it."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dragoman
from dragoman.lexicon import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent.parent / "extractors"
TABLES = sorted(HERE.glob("meetings_[!nv]*.tsv"))
#: The passages of the meetings' tables, those with a headline or a dateline of their own left out.
PASSAGES = sorted(
    {
        row["text"]
        for table in TABLES
        for row in read_table(table)
        if row["text"][-1] == "." and " // " not in row["text"] and not row["text"].split()[0].isupper()
    }
)
#: Passages whose reading hangs on what is changed, by the change.
APART = {
    "dateline": (" here", " to host US-Iran", "Daily Nation", "October: ", "Radio ", "Tervola"),
    "lines": ("The two have not met since 2022",),
    "sentences": ("-party ", "Arab League held an emergency meeting on Monday on Sudan"),
    "women": ("Danish and Dutch opposite numbers", "received her on Monday"),
}
WIDTH, WRAPPED = 70, 145
HE = {"he": "she", "his": "her", "him": "her", "himself": "herself"}


def women(text: str) -> str:
    """Return *text* told of women."""
    return re.sub(r"\b(he|his|him|himself)\b", lambda match: HE[match[0]], text)


def dateline(text: str) -> str:
    """Return *text* behind the dateline of an agency."""
    return f"LISBON, Oct 17 (Reuters) - {text}"


def sentences(text: str) -> str:
    """Return *text* between sentences about other things."""
    return f"It rained all morning. {text} Oil prices rose."


def headline(text: str) -> str:
    """Return *text* below a headline."""
    return f"Rain delays the harvest\n\n{text}"


def quotation_marks(text: str) -> str:
    """Return *text* with typographic marks."""
    return re.sub(r'"([^"]{1,400})"', "“\\1”", text).replace("'", "’")


def lines(text: str) -> str:
    """Return *text* wrapped at a column, where it is long enough for two lines to be full."""
    return text if len(text) <= WRAPPED else "\n".join(textwrap.wrap(text, WIDTH, break_on_hyphens=False))


def reading(text: str) -> list[tuple[Any, ...]]:
    """Return what was read of the meetings of *text*, without offsets, blanks and marks made plain."""
    document = dragoman.read(text, published="2025-10-17")
    assert not document.failures
    return [
        (
            " ".join(meeting.text.lower().replace("’", "'").split()),
            meeting.mode,
            meeting.status,
            meeting.outcome,
            [party.name.replace("’", "'") for party in meeting.participants],
            meeting.place and meeting.place.name,
            meeting.date and meeting.date.value,
        )
        for meeting in document.meetings
    ]


@pytest.mark.parametrize("change", [women, dateline, sentences, headline, quotation_marks, lines])
def test_a_change_that_says_nothing_changes_no_meeting(change: Callable[[str], str]) -> None:
    apart = APART.get(change.__name__, ())
    wrong = []
    for text in PASSAGES:
        changed = change(text)
        if changed == text or any(words in text for words in apart):
            continue
        expected, found = reading(text), reading(changed)
        if found != expected:
            wrong.append((changed, expected, found))
    assert not wrong
