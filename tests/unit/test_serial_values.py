"""JSON of fields that hold values of a plugin's own."""

from __future__ import annotations

import datetime as dt
import json

import attrs
import jsonschema

import dragoman
from dragoman import Document, Layer, Span
from dragoman.schema import schema_of
from dragoman.serial import Codec

TEXT = "Two strikes hit the port on 3 May."


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
