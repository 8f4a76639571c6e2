"""Meetings as CSV: what Python's csv reads back is what the meetings hold."""

from __future__ import annotations

import csv
import datetime as dt
import io

import dragoman
from dragoman.writers import meetings_csv

S = dragoman.Span


def rows(*documents):
    stream = io.StringIO()
    meetings_csv.write(documents, stream, timings=True)
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline=""), strict=True))


def document(meeting, **fields):
    return dragoman.Document("Tom met him.", layers=(dragoman.Layer("m", annotations=(meeting,)),), **fields)


def actor(name, **fields):
    return dragoman.ActorMention(S(0, 3), "Tom", name=name, **fields)


FULL = dragoman.Meeting(
    S(4, 7),
    "met",
    participants=(
        actor("Jones, Tom", country="GB", actor_id="Q1"),
        actor("both", members=(actor('Ann "A"', actor_id="Q2", country="NO"), actor("EU", type="organisation"))),
        actor(""),
    ),
    place=dragoman.PlaceMention(S(0, 3), "Tom", name="Oslo", country="NO", lat=59.9, lon=-10.0),
    date=dragoman.DateMention(S(0, 3), "Tom", value="2025-05", first=dt.date(2025, 5, 1), last=dt.date(2025, 5, 31)),
    mode="phone",
    status="held",
    outcome="failed",
    host=actor("Jones, Tom"),
    ordinal=8,
    duration=dragoman.DateMention(S(0, 3), "Tom", type="duration", value="PT2H"),
    rule="verb-meet/tense",
)


def test_every_column_holds_its_value():
    assert rows(document(FULL, id="a|b\nc", published=dt.date(2025, 10, 17), source="Wire")) == [
        {
            "document": "a|b\nc",
            "source": "Wire",
            "published": "2025-10-17",
            "start": "4",
            "end": "7",
            "trigger": "met",
            "status": "held",
            "mode": "phone",
            "outcome": "failed",
            "ordinal": "8",
            "participants": 'Jones, Tom|Ann "A"|EU|Tom',
            "participant_ids": "Q1|Q2||",
            "participant_types": "person|person|organisation|person",
            "participant_countries": "GB|NO||",
            "host": "Jones, Tom",
            "place": "Oslo",
            "place_type": "city",
            "place_country": "NO",
            "lat": "59.9",
            "lon": "-10.0",
            "date": "2025-05",
            "date_first": "2025-05-01",
            "date_last": "2025-05-31",
            "duration": "PT2H",
            "cameo": "041",
            "plover": "CONSULT",
            "plover_mode": "phone",
            "rule": "verb-meet/tense",
        }
    ]


def test_what_is_unknown_is_empty():
    [row] = rows(document(dragoman.Meeting(S(4, 7), "met", status="denied")))
    filled = {column: cell for column, cell in row.items() if cell}
    assert filled == {
        "start": "4",
        "end": "7",
        "trigger": "met",
        "status": "denied",
        "mode": "unspecified",
        "cameo": "010",
    }


def test_a_bar_in_a_name_tears_nothing_apart():
    [row] = rows(document(dragoman.Meeting(S(4, 7), "met", participants=(actor("A|B"), actor("C")))))
    assert row["participants"] == "A/B|C"


def test_the_columns_are_named_where_nobody_met(run, tmp_path):
    (tmp_path / "a.txt").write_text("Rain.")
    code, out, err = run("read", tmp_path / "a.txt", "--format", "csv")
    assert (code, out, err) == (0, ",".join(meetings_csv.COLUMNS) + "\n", [])


def test_documents_follow_each_other(run, three):
    code, out, err = run("read", three, "--format", "csv")
    assert code == 1  # one of them fails, and is told as ever
    assert [row["document"] for row in csv.DictReader(out.splitlines())] == ["a"]
    assert err == ["dragoman: b: counts failed: RuntimeError: told to break"]
