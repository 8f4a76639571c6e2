"""What callers without a type checker give by mistake is refused with a sentence, where it would go wrong later or read nothing."""

from __future__ import annotations

import pytest

import dragoman
from dragoman import Chain, ChainError, Document, Lexicon, Plugin


@pytest.mark.parametrize("kind", ["place", int, None, (dragoman.PlaceMention, dragoman.DateMention)])
def test_documents_are_asked_for_kinds(kind):
    with pytest.raises(TypeError, match=r"a kind of annotation is wanted, like dragoman\.DateMention, not"):
        Document("x")[kind]


def test_chains_are_made_of_extractors(ships):
    with pytest.raises(ChainError, match=r"a chain takes extractors and no classes: write Ships\(\)"):
        Chain([ships])
    with pytest.raises(
        ChainError, match=r"a chain takes extractors, which derive from dragoman.Extractor; 'ships' does not"
    ):
        Chain(["ships"])


@pytest.mark.parametrize("workers", [0, 2])
def test_one_text_is_not_several(ships, workers):
    with pytest.raises(TypeError, match="several documents are wanted"):
        list(Chain([ships()]).read_all("HMS Ajax", workers=workers))


def test_a_plugin_offers_lists(ships):
    reader = dragoman.Reader("wire", (".wire",), lambda stream, name: ())
    for offered in (
        {"extractors": ships},
        {"lexicons": Lexicon("ships", "ships.tsv")},
        {"readers": reader},
        {"writers": dragoman.Writer("wire", lambda documents, stream, timings=False: None)},
    ):
        with pytest.raises(TypeError, match=r"a plugin takes lists of what it offers, like \[\w+\], not .* alone"):
            Plugin(**offered)
