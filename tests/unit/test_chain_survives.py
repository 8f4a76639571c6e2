"""What a third party may do without costing more than its layer."""

from __future__ import annotations

import sys

import attrs
import pytest

import dragoman
from dragoman import Chain

TEXT = "The fleet left: HMS Victory and USS Nimitz sailed for Malta on 3 May."


def test_an_extractor_that_exits_costs_its_layer(ships, ship_kind, make_extractor):
    leaving = make_extractor("leaving", provides=(ship_kind,), extract=lambda self, d: sys.exit(3))
    read = Chain([leaving(), ships()]).read(TEXT)
    assert [(f.extractor, f.error, f.message) for f in read.failures] == [("leaving", "SystemExit", "3")]
    assert len(read[ship_kind]) == 2
    with pytest.raises(ExceptionGroup) as caught:
        Chain([leaving()], on_error="raise").read(TEXT)
    assert str(caught.value.exceptions[0]) == "leaving: SystemExit: 3"


@attrs.frozen
class TouchyMention(dragoman.Mention):
    def coexists(self, other):
        raise LookupError(other.text)


def test_a_mention_that_cannot_be_compared_costs_its_layer(ships, words, ship_kind, make_extractor):
    def extract(self, document):
        yield document.mention(TouchyMention, (16, 20))

    touchy = make_extractor("touchy", provides=(TouchyMention,), extract=extract)
    read = Chain([touchy(), ships(), words()]).read(TEXT)
    assert [(f.extractor, f.error) for f in read.failures] == [("touchy", "LookupError")]
    assert read[TouchyMention] == ()
    assert read[ship_kind] == Chain([ships(), words()]).read(TEXT)[ship_kind] != ()


def test_mentions_that_cannot_be_ordered_cost_their_layer(ships, ship_kind, make_extractor):
    @attrs.frozen(repr=False)
    class Unspeakable(dragoman.Annotation):
        def __repr__(self):
            raise LookupError

    def extract(self, document):
        for _ in range(2):
            yield document.mention(Unspeakable, (0, 3))

    silent = make_extractor("silent", provides=(Unspeakable,), extract=extract)
    read = Chain([silent(), ships()]).read(TEXT)
    assert [(f.extractor, f.error) for f in read.failures] == [("silent", "LookupError")]
    assert len(read[ship_kind]) == 2


@pytest.mark.parametrize("thing", [None, b"HMS Hood", 5])
def test_what_is_no_document_is_refused_with_a_sentence(ships, thing):
    with pytest.raises(TypeError, match=f"a Document or the text of one is wanted, not {type(thing).__name__}"):
        Chain([ships()]).read(thing)


def test_a_day_of_another_type_leaves_the_document_without_one(ships):
    read = Chain([ships()]).read(TEXT, published=20251017)
    assert read.anchor is None
    assert [f.message.split(";")[0] for f in read.failures] == [
        "published must be a date, a datetime or a string, not int"
    ]
