"""JSON: documents out and in, exactly."""

from __future__ import annotations

import datetime as dt
import json
import math

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman import (
    WEAPON_CATEGORIES,
    ActorMention,
    CountMention,
    DateMention,
    Document,
    Event,
    Failure,
    InputError,
    Layer,
    Meeting,
    PlaceMention,
    Span,
    UnknownMention,
    WeaponMention,
    Withdrawn,
)
from dragoman.schema import schema_of, type_schema
from dragoman.serial import OWN_KINDS, Codec

CODEC = Codec()
SCHEMA = schema_of({kind.tag(): kind for kind in OWN_KINDS})
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# Annotations of every kind, on spans that need not lie within a text: the codec does not ask.

short = st.text(max_size=6)
spans = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))
numbers = st.floats(allow_nan=False, allow_infinity=False)
days = st.dates()
common = {"span": spans, "text": short, "score": st.floats(0, 1), "rule": short}


def maybe(strategy):
    return st.none() | strategy


dates = st.builds(
    DateMention,
    **common,
    type=st.sampled_from(["date", "time", "duration", "set"]),
    value=short,
    mod=maybe(short),
    quant=maybe(short),
    freq=maybe(short),
    first=maybe(days),
    last=maybe(days),
)
counts = st.builds(
    CountMention,
    **common,
    low=maybe(numbers),
    high=maybe(numbers),
    bound=st.sampled_from(["=", "~", ">", ">=", "<", "<="]),
    change=maybe(st.sampled_from(["up", "down"])),
    unit=maybe(short),
    noun=maybe(short),
    kind=st.sampled_from(["cardinal", "money", "vague"]),
    effect=maybe(st.sampled_from(["killed", "released"])),
    numeral=maybe(spans),
)
weapons = st.builds(
    WeaponMention,
    **common,
    name=maybe(short),
    designation=maybe(spans),
    category=st.sampled_from(WEAPON_CATEGORIES),
    origin=maybe(short),
    ref=maybe(short),
)
places = st.builds(
    PlaceMention,
    **common,
    name=short,
    type=short,
    country=maybe(short),
    lat=maybe(numbers),
    lon=maybe(numbers),
    ref=maybe(short),
    metonym=st.booleans(),
)
actors = st.builds(
    ActorMention,
    **common,
    name=short,
    form=st.sampled_from(["name", "adjective", "office", "pronoun"]),
    type=st.sampled_from(["person", "state", "government", "organisation", "group"]),
    country=maybe(short),
    role=maybe(short),
    actor_id=short,
)
of_events = {
    "type": short,
    "participants": st.lists(actors, max_size=2).map(tuple),
    "place": maybe(places),
    "date": maybe(dates),
}
events = st.builds(Event, **common, **of_events)
meetings = st.builds(
    Meeting,
    **common,
    **of_events,
    mode=st.sampled_from(["in_person", "phone", "unspecified"]),
    status=st.sampled_from(["held", "planned", "refused"]),
    outcome=maybe(st.sampled_from(["success", "failed"])),
    host=maybe(actors),
    ordinal=maybe(st.integers()),
    duration=maybe(dates),
    mentions=st.lists(spans, max_size=2).map(tuple),
)
mentions = st.one_of(dates, counts, weapons, places, actors)
annotations = st.one_of(mentions, events, meetings)
layers = st.builds(
    Layer,
    extractor=short,
    version=short,
    annotations=st.lists(annotations, max_size=3).map(tuple),
    withdrawn=st.lists(st.builds(Withdrawn, mentions, mentions), max_size=2).map(tuple),
    failure=maybe(st.builds(Failure, short, short, short)),
    seconds=maybe(st.floats(0, 10)),
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | numbers | short,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(short, inner, max_size=2),
    max_leaves=4,
)
documents = st.builds(
    Document,
    text=st.text(alphabet=st.characters(), max_size=30),
    id=maybe(short),
    published=st.one_of(
        st.none(), days, st.datetimes(timezones=st.none() | st.just(dt.UTC)), days.map(dt.date.isoformat), short
    ),
    source=maybe(short),
    lang=short,
    meta=st.dictionaries(short, values, max_size=2),
    layers=st.lists(layers, max_size=2).map(tuple),
)


@given(documents)
@settings(deadline=None)
def test_a_document_comes_back_as_it_was(document):
    written = CODEC.dumps(document)
    back = CODEC.loads(written)
    assert back == document
    assert type(back.published) is type(document.published)
    assert CODEC.dumps(back) == written
    assert written.isascii()
    assert "\n" not in written


@settings(deadline=None)
@given(documents)
def test_templates_write_what_the_converter_makes(document):
    written = json.loads(CODEC.dumps(document))
    for layer, data in zip(document.layers, written["layers"], strict=True):
        plain = [CODEC.converter.unstructure(annotation) for annotation in layer.annotations]
        assert data["annotations"] == plain
        assert list(map(list, data["annotations"])) == list(map(list, plain))


@settings(max_examples=30, deadline=None)
@given(documents)
def test_what_is_written_is_valid_by_the_schema(document):
    VALIDATOR.validate(json.loads(CODEC.dumps(document)))
    VALIDATOR.validate(json.loads(CODEC.dumps(document, timings=True)))


@settings(deadline=None)
@given(documents)
def test_timings_are_left_out_unless_asked_for(document):
    assert "seconds" not in json.dumps([layer.keys() for layer in CODEC.encode(document)["layers"]], default=list)
    back = CODEC.loads(CODEC.dumps(document, timings=True))
    assert [layer.seconds for layer in back.layers] == [layer.seconds for layer in document.layers]


TEXT = "HMS Victory met USS Nimitz and one fleet."


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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "a document in format 1 is wanted"),
        ("3", "a document in format 1 is wanted"),
        ("null", "a document in format 1 is wanted"),
        ("{}", r"\(key 'dragoman'\), found None"),
        ('{"dragoman": 2}', "found 2"),
        ('{"dragoman": 1}', "the key 'text' is missing"),
        (b"\xff\xfe", "not JSON"),
    ],
)
def test_what_is_no_document_is_refused_with_a_sentence(text, message):
    with pytest.raises(InputError, match=message):
        CODEC.loads(text)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("text",), 3),
        (("text",), None),
        (("layers",), None),
        (("layers",), {"a": 1}),
        (("layers", 0), None),
        (("layers", 0), "words"),
        (("layers", 0, "annotations"), 3),
        (("layers", 0, "annotations", 0), "place"),
        (("layers", 0, "annotations", 0), None),
        (("layers", 0, "annotations", 0, "span"), [3, 3]),
        (("layers", 0, "annotations", 0, "span"), [1]),
        (("layers", 0, "annotations", 0, "span"), ["a", "b"]),
        (("layers", 0, "annotations", 0, "span"), None),
        (("layers", 0, "annotations", 0, "annotation"), ["place"]),
        (("layers", 0, "withdrawn", 0, "to"), 3),
        (("layers", 0, "failure"), {"extractor": "x"}),
        (("layers", 0, "failure"), 3),
        (("meta",), 3),
        (("published",), {"date": "tomorrow"}),
        (("published",), {}),
        (("published",), 3),
    ],
)
def test_a_wrong_value_is_refused(path, value, words, ships, ship_kind):
    codec = Codec({"ship": ship_kind})
    data = json.loads(codec.dumps(dragoman.Chain([words(), ships()]).read(TEXT)))
    data["layers"].sort(key=lambda layer: layer["extractor"] != "words")
    inner = data
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    with pytest.raises(InputError, match=r"not a document in format 1: ."):
        codec.decode(data)


def test_values_that_json_has_no_form_for_are_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        CODEC.dumps(Document(TEXT, meta={"a": math.nan}))
    with pytest.raises(TypeError):
        CODEC.dumps(Document(TEXT, meta={"a": object()}))


def test_the_default_codec_reads_what_it_wrote():
    document = Document(TEXT, id="a", meta={"b": [1, {"c": None}]})
    assert dragoman.loads(dragoman.dumps(document)) == document
    assert dragoman.dumps(document, indent=2).count("\n") > 5
    assert dragoman.loads(dragoman.dumps(document, indent=2)) == document


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
