"""What extractors see of other kinds within a stretch of text, and the sentence around one."""

from __future__ import annotations

import pytest

import dragoman
from dragoman import Chain, ChainError, Document, Span
from dragoman.reading import Reading, Shared

TEXT = "HMS Victory met USS Nimitz. “HMS Hood” stayed, said Mr. Ng? Then … it sailed"


@pytest.fixture
def reading(ships, ship_kind):
    """A reading of the text that may read ships, of which three stand."""
    document = Chain([ships()]).read(TEXT)
    shared = Shared(document, dragoman.Lexicons(), 2.0)
    shared.standing = {"ships": list(document[ship_kind])}
    return Reading(shared, readable=(ship_kind,), name="reader")


@pytest.mark.parametrize(
    ("start", "end", "hulls"),
    [
        (0, len(TEXT), ["Victory", "Nimitz", "Hood"]),
        (0, 11, ["Victory"]),
        (0, 10, []),
        (1, 26, ["Nimitz"]),
        (0, 26, ["Victory", "Nimitz"]),
        (16, 37, ["Nimitz", "Hood"]),
        (27, 28, []),
        (60, 70, []),
    ],
)
def test_what_lies_within_a_span_is_yielded_in_text_order(reading, ship_kind, start, end, hulls):
    assert [ship.hull for ship in reading.within(ship_kind, Span(start, end))] == hulls


def test_a_longer_one_that_begins_within_hides_no_shorter_one(ship_kind):
    shared = Shared(Document(TEXT), dragoman.Lexicons(), 2.0)
    spans = [(0, 26), (0, 11), (4, 40), (4, 11), (16, 26)]
    shared.standing = {"ships": [ship_kind(Span(*span), TEXT[slice(*span)]) for span in spans]}
    found = Reading(shared, readable=(ship_kind,)).within(ship_kind, Span(0, 30))
    assert [(ship.span.start, ship.span.end) for ship in found] == [(0, 26), (0, 11), (4, 11), (16, 26)]


def test_a_kind_that_is_not_declared_cannot_be_read(reading):
    with pytest.raises(ChainError, match="reads DateMention but declares ShipMention"):
        reading.within(dragoman.DateMention, Span(0, 4))


def test_what_is_not_asked_for_is_not_looked_at(ship_kind):
    class Watched(Span):
        looked = 0

        def __getattribute__(self, name):
            Watched.looked += name == "start"
            return super().__getattribute__(name)

    size = 4096
    shared = Shared(Document("x" * size), dragoman.Lexicons(), 2.0)
    reading = Reading(shared, readable=(ship_kind,))
    shared.found[ship_kind] = tuple(ship_kind(Watched(at, at + 1), "x") for at in range(size))
    Watched.looked = 0
    assert next(reading.within(ship_kind, Span(2000, size))).span.start == 2000
    assert Watched.looked < 30


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("Victory", "HMS Victory met USS Nimitz"),
        ("Nimitz.", "HMS Victory met USS Nimitz."),
        ("“HMS", "“HMS Hood” stayed, said Mr. Ng"),
        ("Ng", "HMS Hood” stayed, said Mr. Ng"),
        ("Nimitz. “HMS", "HMS Victory met USS Nimitz. “HMS Hood” stayed, said Mr. Ng"),
        ("…", "…"),
        ("sailed", "it sailed"),
        ("? Then", "? Then"),
    ],
)
def test_the_sentence_around_a_span(reading, part, sentence):
    start = TEXT.index(part)
    assert reading.sentence(Span(start, start + len(part))).of(TEXT) == sentence


def test_a_text_without_words_has_no_sentence():
    assert Reading(Shared(Document("…"), dragoman.Lexicons(), 2.0)).sentence(Span(0, 1)) == Span(0, 1)
