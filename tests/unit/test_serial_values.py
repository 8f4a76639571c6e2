"""JSON of a plugin's own: kinds that may be unknown where they are read, and fields that hold more than plain values."""

from __future__ import annotations

import datetime as dt
import json

import attrs
import jsonschema
import pytest

import dragoman
from dragoman import Document, Event, Layer, Meeting, PlaceMention, Span, UnknownMention
from dragoman.schema import schema_of
from dragoman.serial import Codec

CODEC = Codec()
TEXT = "HMS Victory met USS Nimitz and one fleet."


@attrs.frozen
class Toll:
    low: int
    day: dt.date | None = None


@attrs.frozen
class StrikeMention(dragoman.Mention):
    toll: Toll = Toll(0)
    tolls: tuple[Toll, ...] = ()


def test_a_field_may_hold_a_value_of_ones_own():
    strike = StrikeMention(Span(0, 3), TEXT[:3], toll=Toll(3, dt.date(2025, 5, 3)), tolls=(Toll(1), Toll(2)))
    document = Document(TEXT, layers=(Layer("strikes", annotations=(strike,)),))
    codec = Codec({"strike": StrikeMention})
    written = codec.dumps(document)
    assert json.loads(written)["layers"][0]["annotations"][0]["toll"] == {"low": 3, "day": "2025-05-03"}
    assert codec.loads(written) == document
    jsonschema.validate(json.loads(written), schema_of(codec.kinds))


@pytest.fixture
def read(ships, fleets, words):
    return dragoman.Chain([ships(), fleets(), words()]).read(dragoman.Document(TEXT, published=dt.date(2025, 10, 17)))


def test_an_unknown_kind_is_kept_and_written_back_unchanged(read, ship_kind, fleet_kind):
    knowing = Codec({"ship": ship_kind, "fleet": fleet_kind})
    written = knowing.dumps(read)
    back = CODEC.loads(written)
    assert back[ship_kind] == ()
    assert [(m.kind, m.text, m.data["hull"]) for m in back[UnknownMention] if m.kind == "ship"] == [
        ("ship", "HMS Victory", "Victory"),
        ("ship", "USS Nimitz", "Nimitz"),
    ]
    assert {lost.to.kind for lost in back.why_not(Span(0, 3))} == {"ship"}
    assert CODEC.dumps(back) == written
    assert knowing.loads(CODEC.dumps(back)) == read


def test_a_kind_known_in_json_stays_what_it_is_beside_an_unknown_one(ships, fleets, ship_kind):
    read = dragoman.Chain([ships(), fleets()]).read(TEXT)
    back = Codec({"ship": ship_kind}).loads(Codec().dumps(read))
    assert [type(m).__name__ for m in back.annotations if m.text == "fleet"] == ["UnknownMention"]
    assert back[ship_kind] == read[ship_kind]


@attrs.frozen
class SightingMention(dragoman.Mention):
    """Something seen."""

    of: dragoman.Mention | None = None
    at: Event | None = None


def test_a_field_of_a_base_kind_holds_what_it_holds(fleet_kind):
    kinds = {"sighting": SightingMention, "fleet": fleet_kind}
    sighting = SightingMention(
        Span(0, 3), "HMS", of=fleet_kind(Span(4, 7), "Vic", size=3), at=Meeting(Span(1, 2), "M", ordinal=8)
    )
    document = Document(TEXT, layers=(Layer("x", annotations=(sighting,)),))
    codec = Codec(kinds)
    assert codec.loads(codec.dumps(document)) == document
    jsonschema.validate(json.loads(codec.dumps(document)), schema_of(codec.kinds))
    wrong = attrs.evolve(sighting, at=PlaceMention(Span(1, 2), "M"))
    written = json.loads(codec.dumps(Document(TEXT, layers=(Layer("x", annotations=(wrong,)),))))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, schema_of(codec.kinds))


def test_an_unknown_kind_within_a_field_survives(fleet_kind, make_extractor):
    """A field that may hold any mention holds one of a kind this process does not know."""
    sighting = SightingMention(Span(0, 3), "HMS", of=fleet_kind(Span(4, 7), "Vic", size=3))
    document = Document(TEXT, layers=(Layer("x", annotations=(sighting,)),))
    knowing = Codec({"sighting": SightingMention, "fleet": fleet_kind})
    assert knowing.loads(knowing.dumps(document)) == document
    partly = Codec({"sighting": SightingMention})
    written = knowing.dumps(document)
    assert partly.dumps(partly.loads(written)) == written
