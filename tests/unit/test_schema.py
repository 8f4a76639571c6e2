"""The JSON Schema of the output: what it takes and what it rejects."""

from __future__ import annotations

import datetime as dt
import json

import jsonschema
import pytest

import dragoman
from dragoman import Document, Event, Layer, Meeting, PlaceMention, Span
from dragoman.schema import schema_of, type_schema
from dragoman.serial import OWN_KINDS, Codec

CODEC = Codec()
SCHEMA = schema_of({kind.tag(): kind for kind in OWN_KINDS})
TEXT = "HMS Victory met USS Nimitz and one fleet."


@pytest.fixture
def read(ships, fleets, words):
    return dragoman.Chain([ships(), fleets(), words()]).read(dragoman.Document(TEXT, published=dt.date(2025, 10, 17)))


def changed(document, path, value):
    data = json.loads(CODEC.dumps(document))
    inner = data
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return data


DOCUMENT = Document(TEXT, layers=(Layer("a", annotations=(PlaceMention(Span(0, 3), "HMS"),)),))
FIRST = ("layers", 0, "annotations", 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("dragoman",), 2),
        (("text",), None),
        (("more",), 1),
        (("published",), {"day": "2025-10-17"}),
        (("meta",), []),
        (("layers", 0, "extractor"), None),
        (("layers", 0, "surplus"), 1),
        (("layers", 0, "failure"), "x"),
        ((*FIRST, "name"), 3),
        ((*FIRST, "metonym"), "no"),
        ((*FIRST, "surplus"), 1),
        ((*FIRST, "span"), [1]),
        ((*FIRST, "span"), [1, 2, 3]),
        ((*FIRST, "span"), [-1, 2]),
        ((*FIRST, "lat"), "52"),
        ((*FIRST, "annotation"), "weapon"),
        (FIRST, {"annotation": "place", "span": [0, 3], "text": "HMS"}),
    ],
)
def test_the_schema_rejects_what_is_added_wrong_or_missing(path, value):
    jsonschema.validate(json.loads(CODEC.dumps(DOCUMENT)), SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(changed(DOCUMENT, path, value), SCHEMA)


def test_the_schema_takes_kinds_it_does_not_know_and_keeps_them_apart():
    unknown = {"annotation": "ship", "span": [0, 3], "text": "HMS", "hull": "Victory"}
    jsonschema.validate(changed(DOCUMENT, FIRST, unknown), SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(changed(DOCUMENT, FIRST, {"annotation": "ship", "text": "HMS"}), SCHEMA)


def test_the_schema_knows_the_kinds_of_plugins(ship_kind, fleet_kind):
    schema = schema_of({"ship": ship_kind, "fleet": fleet_kind} | {kind.tag(): kind for kind in OWN_KINDS})
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$defs"]["ship"]["description"] == "A warship by name."
    assert schema["$defs"]["ship"]["properties"]["hull"] == {"type": "string"}
    ship = {"annotation": "ship", "span": [0, 3], "text": "HMS", "score": 1.0, "rule": "", "hull": "Victory"}
    jsonschema.validate(changed(DOCUMENT, FIRST, ship), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(changed(DOCUMENT, FIRST, ship | {"hull": 3}), schema)


def test_a_read_document_is_valid_by_the_schema_of_its_chain(read, ship_kind, fleet_kind):
    kinds = {"ship": ship_kind, "fleet": fleet_kind}
    schema = schema_of(kinds | {kind.tag(): kind for kind in OWN_KINDS})
    jsonschema.validate(json.loads(Codec(kinds).dumps(read)), schema)
    jsonschema.validate(json.loads(Codec(kinds).dumps(read)), SCHEMA)


@pytest.mark.parametrize("kind", [complex, object, bytes, list, tuple])
def test_a_type_that_json_has_no_form_for_has_no_schema(kind):
    with pytest.raises(TypeError, match="has no form in JSON"):
        type_schema(kind)


def test_the_schema_of_types():
    assert type_schema(str | None) == {"anyOf": [{"type": "string"}, {"type": "null"}]}
    assert type_schema(tuple[Span, ...]) == {"type": "array", "items": {"$ref": "#/$defs/span"}}
    assert type_schema(dict[str, int]) == {"type": "object"}
    assert type_schema(dt.date) == {"type": "string", "format": "date"}
    assert type_schema(Event, {"event": Event, "meeting": Meeting, "place": PlaceMention}) == {
        "anyOf": [{"$ref": "#/$defs/event"}, {"$ref": "#/$defs/meeting"}, {"$ref": "#/$defs/other"}]
    }
    assert type_schema(PlaceMention) == {"$ref": "#/$defs/place"}
