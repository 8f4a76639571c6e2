"""CSV: a row a meeting, for spreadsheets and statistics. Other layers, and failures, are in JSON alone."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from dragoman.plugin import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dragoman.document import Document
    from dragoman.events import Meeting
    from dragoman.mentions import ActorMention

#: The columns, in order. Those of participants hold as many values as there are participants, joined with `|`.
COLUMNS = (
    "document",
    "source",
    "published",
    "start",
    "end",
    "trigger",
    "status",
    "mode",
    "outcome",
    "ordinal",
    "participants",
    "participant_ids",
    "participant_types",
    "participant_countries",
    "host",
    "place",
    "place_type",
    "place_country",
    "lat",
    "lon",
    "date",
    "date_first",
    "date_last",
    "duration",
    "cameo",
    "plover",
    "plover_mode",
    "rule",
)
#: What stands between several values of one cell, as in lexicons.
BAR = "|"


def write(documents: Iterable[Document], stream: TextIO, *, timings: bool = False) -> None:  # noqa: ARG001 - there is no column for them
    """Write a line with the names of the columns, then one for each meeting, and send those of a document off before the next is read."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document in documents:
        writer.writerows(_row(document, meeting) for meeting in document.meetings)
        stream.flush()


def _row(document: Document, meeting: Meeting) -> Sequence[object]:
    """Return the cells of a meeting; what is unknown is None, which is written as an empty cell."""
    parties = list(_persons(meeting.participants))
    place, date, host = meeting.place, meeting.date, meeting.host
    return (
        document.id,
        document.source,
        document.published,
        meeting.span.start,
        meeting.span.end,
        meeting.text,
        meeting.status,
        meeting.mode,
        meeting.outcome,
        meeting.ordinal,
        _joined(party.name or party.text for party in parties),
        _joined(party.actor_id for party in parties),
        _joined(party.type for party in parties),
        _joined(party.country or "" for party in parties),
        (host.name or host.text) if host else None,
        *((place.name or place.text, place.type, place.country, place.lat, place.lon) if place else (None,) * 5),
        *((date.value, date.first, date.last) if date else (None,) * 3),
        meeting.duration.value if meeting.duration else None,
        meeting.cameo,
        meeting.plover,
        meeting.plover_mode,
        meeting.rule,
    )


def _persons(participants: Iterable[ActorMention]) -> Iterator[ActorMention]:
    """Yield the *participants*, and the members of one that stands for several ("the two leaders") in its place."""
    for participant in participants:
        yield from participant.members or (participant,)


def _joined(values: Iterable[str]) -> str:
    """Return *values* in one cell; a bar within one of them would tear it apart."""
    return BAR.join(value.replace(BAR, "/") for value in values)


writer = Writer("csv", write, "a row a meeting, for spreadsheets and statistics")
