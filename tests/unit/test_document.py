"""Documents: what they hold and how they are asked."""

from __future__ import annotations

import datetime as dt
import random

import pytest

import dragoman
from dragoman import (
    ActorMention,
    Annotation,
    CountMention,
    DateMention,
    Document,
    Event,
    Layer,
    Meeting,
    PlaceMention,
    Span,
    WeaponMention,
    Withdrawn,
)
from dragoman.document import in_order, order_of

TEXT = "GENEVA, Oct. 16, 2025 (Agency) - Two envoys met in Geneva."


def at(kind, start, end, **fields):
    return kind(Span(start, end), TEXT[start:end], **fields)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-10-17", dt.date(2025, 10, 17)),
        ("2025-10-17T23:59:00+02:00", dt.date(2025, 10, 17)),
        ("2025-10-17T08:00:00Z", dt.date(2025, 10, 17)),
        ("20251017", dt.date(2025, 10, 17)),
        (dt.date(2025, 10, 17), dt.date(2025, 10, 17)),
        (dt.datetime(2025, 10, 17, 8, tzinfo=dt.UTC), dt.date(2025, 10, 17)),
        (dt.datetime(2025, 10, 17, 8), dt.date(2025, 10, 17)),  # noqa: DTZ001 - a naive one is a day too
    ],
)
def test_published_stays_as_given_and_gives_the_anchor(published, day):
    document = Document(TEXT, published=published)
    assert document.published is published
    assert document.anchor == day


@pytest.mark.parametrize(
    "published", ["17 Oct 2025", "October 17, 2025", "17-Oct-2025", "Fri, 17 Oct 2025 10:00:00 GMT", "Oct. 17 2025"]
)
def test_a_day_that_names_its_month_is_understood(published):
    document = Document(TEXT, published=published)
    assert (document.published, document.anchor) == (published, dt.date(2025, 10, 17))


@pytest.mark.parametrize(
    "published", ["yesterday", "17.10.2025", "2025-13-01", "30 Feb 2025", "", "17 Foo 2025", "Friday"]
)
def test_another_string_leaves_the_document_without_a_day_and_is_recorded(published, ships, ship_kind):
    document = Document("HMS Hood sank.", published=published)
    assert document.anchor is None
    read = dragoman.Chain([ships()]).read(document)
    [failure] = read.failures
    assert failure.extractor == "chain"
    assert f"published must be a date like 2025-10-17 or 17 Oct 2025, not {published!r}" in failure.message
    assert len(read[ship_kind]) == 1


def test_without_publication_the_dateline_is_the_anchor():
    assert Document(TEXT).anchor == dt.date(2025, 10, 16)
    assert Document("Two envoys met on Oct. 16, 2025.").anchor is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("GENEVA, Oct. 16, 2025 (Agency) - x", dt.date(2025, 10, 16)),
        ("Headline of the day\n\nGENEVA, October 16, 2025 - x", dt.date(2025, 10, 16)),
        ("SAN JOSE, Costa Rica, 16 October 2025 — x", dt.date(2025, 10, 16)),
        ("GENEVA, Oct 16 - x", None),
        ("GENEVA, Feb. 30, 2025 - x", None),
        ("GENEVA, Foo 16, 2025 - x", None),
        ("x" * 700 + "\nGENEVA, Oct. 16, 2025 - x", None),
    ],
)
def test_datelines(head, day):
    assert Document(head).anchor == day


WEAPON = at(WeaponMention, 33, 36, name="Two")
ENVOYS = at(ActorMention, 37, 43, name="envoys", type="group", actor_id="group:envoys")
COUNT = at(CountMention, 33, 43, low=2.0, high=2.0, numeral=Span(33, 36))
PLACE = at(PlaceMention, 51, 57, name="Geneva")
MEETING = at(Meeting, 44, 47, participants=(ENVOYS,), place=PLACE)
CONVOY = at(Event, 44, 50, type="convoy")
DATE = at(DateMention, 8, 21, value="2025-10-16")

DOCUMENT = Document(
    TEXT,
    layers=(
        Layer("things", annotations=(PLACE, ENVOYS), withdrawn=(Withdrawn(COUNT, WEAPON),)),
        Layer("others", "2", annotations=(MEETING, CONVOY, DATE, WEAPON)),
    ),
)


def test_kinds_are_read_by_isinstance_in_text_order():
    assert DOCUMENT[Event] == (CONVOY, MEETING)  # the longer first
    assert DOCUMENT[Meeting] == (MEETING,)
    assert DOCUMENT[dragoman.Mention] == (DATE, WEAPON, ENVOYS, PLACE)
    assert DOCUMENT[Annotation] == DOCUMENT.annotations
    assert DOCUMENT[CountMention] == ()


def test_the_properties_are_the_kinds():
    assert DOCUMENT.events == (CONVOY, MEETING)
    assert DOCUMENT.meetings == (MEETING,)
    assert DOCUMENT.dates == (DATE,)
    assert DOCUMENT.weapons == (WEAPON,)
    assert DOCUMENT.places == (PLACE,)
    assert DOCUMENT.actor_mentions == (ENVOYS,)
    assert DOCUMENT.counts == ()
    assert [actor.mentions for actor in DOCUMENT.actors] == [(ENVOYS,)]
    assert DOCUMENT.failures == ()


def test_of_equal_spans_kind_and_fields_order():
    state = at(ActorMention, 51, 57, type="state")
    twin = at(PlaceMention, 51, 57, name="Aeneva")
    read = Document(TEXT, layers=(Layer("a", annotations=(PLACE, twin, state)),))
    assert read.annotations == (state, twin, PLACE)


def test_layer_of_finds_what_stands_and_what_was_withdrawn():
    assert DOCUMENT.layer_of(PLACE).extractor == "things"
    assert DOCUMENT.layer_of(COUNT).extractor == "things"
    assert DOCUMENT.layer_of(MEETING).version == "2"
    with pytest.raises(LookupError, match="no layer"):
        DOCUMENT.layer_of(at(DateMention, 0, 6))


def test_why_not_names_what_lost_and_to_whom():
    assert DOCUMENT.why_not(Span(30, 34)) == (Withdrawn(COUNT, WEAPON),)
    assert DOCUMENT.why_not(Span(0, 30)) == ()


def test_seconds_are_outside_equality():
    assert Layer("a", seconds=1.0) == Layer("a", seconds=2.0)


def test_values_can_be_hashed():
    assert len({DOCUMENT, Document(TEXT, layers=DOCUMENT.layers, meta={"a": [1]}), Document(TEXT)}) == 3


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_not_empty(start, end):
    with pytest.raises(ValueError, match="a span must be non-empty"):
        Span(start, end)


def test_spans_overlap_and_contain():
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 3).contains(Span(0, 3))
    assert not Span(0, 3).contains(Span(2, 4))
    assert Span(8, 11).of(TEXT) == "Oct"
    assert len(Span(8, 11)) == 3


@pytest.mark.parametrize(
    ("kind", "tag"),
    [
        (DateMention, "date"),
        (ActorMention, "actor"),
        (Meeting, "meeting"),
        (Event, "event"),
        (Annotation, "annotation"),
    ],
)
def test_tags(kind, tag):
    assert kind.tag() == tag


def test_tags_of_long_names(make_extractor):
    assert type("AirShipMention", (dragoman.Mention,), {}).tag() == "air_ship"
    assert type("Mention", (Annotation,), {}).tag() == "mention"


def test_any_number_of_annotations_of_one_stretch_of_text_have_one_order():
    """By kind, then by the fields, though fields are compared only where start, end and kind are equal."""
    kinds = {name: (PlaceMention, {"name": name}) for name in ("Lima", "Oslo", "Rome")}
    kinds["2"] = CountMention, {"low": 2.0, "high": 2.0}
    kinds["Fiji"] = ActorMention, {"name": "Fiji"}
    spans = [Span(*pair) for pair in ((0, 4), (0, 4), (0, 9), (2, 4), (5, 9), (5, 9), (5, 9))]
    found = [kind(span, "?", **fields) for span in spans for kind, fields in kinds.values()]
    right = tuple(sorted(found, key=order_of))
    for seed in range(20):
        random.Random(seed).shuffle(found)  # noqa: S311 - nothing secret
        assert in_order(found) == right
