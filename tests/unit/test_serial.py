"""JSON: documents out and in, exactly."""

from __future__ import annotations

import datetime as dt
import json
import math

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
    WeaponMention,
    Withdrawn,
)
from dragoman.schema import schema_of
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
    assert VALIDATOR.is_valid(json.loads(CODEC.dumps(document)))
    assert VALIDATOR.is_valid(json.loads(CODEC.dumps(document, timings=True)))


@settings(deadline=None)
@given(documents)
def test_timings_are_left_out_unless_asked_for(document):
    assert "seconds" not in json.dumps([layer.keys() for layer in CODEC.encode(document)["layers"]], default=list)
    back = CODEC.loads(CODEC.dumps(document, timings=True))
    assert [layer.seconds for layer in back.layers] == [layer.seconds for layer in document.layers]


TEXT = "HMS Victory met USS Nimitz and one fleet."


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


def test_a_day_that_is_none_is_neither_written_nor_read():
    with pytest.raises(TypeError, match="published must be a date, a datetime or a string, not int"):
        CODEC.dumps(Document(TEXT, published=20251017))
    data = json.loads(CODEC.dumps(Document(TEXT)))
    with pytest.raises(InputError, match="the key 'published' holds 20251017"):
        CODEC.decode(data | {"published": 20251017})


def test_the_default_codec_reads_what_it_wrote():
    document = Document(TEXT, id="a", meta={"b": [1, {"c": None}]})
    assert dragoman.loads(dragoman.dumps(document)) == document
    assert dragoman.dumps(document, indent=2).count("\n") > 5
    assert dragoman.loads(dragoman.dumps(document, indent=2)) == document
