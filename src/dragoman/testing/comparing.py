"""Comparing what was read: the first difference in words, the way through JSON, and a witness of what extractors share."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, ClassVar

import attrs

from dragoman.annotations import Annotation
from dragoman.extractor import Extractor
from dragoman.lexicon import Lexicons
from dragoman.views import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman.document import Document, Layer
    from dragoman.lexicon import Lexicon
    from dragoman.reading import Reading
    from dragoman.serial import Codec

#: Code points of a difference shown on either side of where it begins, and of a text that is named by its beginning.
AROUND, SHOWN = 200, 80


@attrs.frozen
class Witnessed(Annotation):
    """What the witness saw; see `Witness`."""


@attrs.frozen
class Witness(Extractor):
    """Writes down what extractors share, so that one which changes it is found out."""

    name: ClassVar[str] = "zz_contract_witness"
    provides: ClassVar[tuple[type[Annotation], ...]] = (Witnessed,)

    def extract(self, document: Reading) -> Iterable[Annotation]:
        """Yield one annotation whose rule tells the shared words, gaps and sentences, and the document's `meta`."""
        if document.text:
            words = attrs.astuple(document.tokens, recurse=False)
            shared = (words, document.view(sentences).starts, document.meta)
            yield document.mention(Witnessed, (0, 1), rule=repr(shared))


@attrs.frozen(eq=False)
class Asking(Lexicons):
    """Lexicons that note in `layers` which of them are asked for."""

    layers: set[str] = attrs.field(factory=set, init=False)

    def of(self, layer: str) -> tuple[Lexicon, ...]:
        """Return the lexicons of *layer*, and note that they were asked for."""
        self.layers.add(layer)
        return Lexicons.of(self, layer)


def check_round_trip(codec: Codec, document: Document, name: str) -> None:
    """Raise `AssertionError` where *document*, called *name*, does not come back from JSON equal and written in the same bytes."""
    try:
        written = codec.dumps(document)
        back = codec.loads(written)
    except Exception as error:
        message = (
            f"what is found in {name} does not go through JSON: {type(error).__name__}: {error}; "
            "hold in fields only texts, numbers, dates, spans, annotations, and tuples of them"
        )
        raise AssertionError(message) from error
    here, there = ([repr(annotation) for annotation in d.annotations] for d in (document, back))
    assert back == document, (
        f"what is found in {name} is changed by JSON: {difference(here, there)}; "
        "give the field the type of what it holds"
    )
    assert codec.dumps(back) == written, (
        f"what is found in {name} is written to JSON in two ways; sort what has no order"
    )


def all_of(layer: Layer) -> list[Annotation]:
    """Return what a layer holds, standing and withdrawn."""
    return [*layer.annotations, *(lost.mention for lost in layer.withdrawn)]


def by_extractor(document: Document) -> dict[str, Layer]:
    """Return the layers of *document* by the names of their extractors."""
    return {layer.extractor: layer for layer in document.layers}


def layers_differ(one: dict[str, Layer], other: dict[str, Layer]) -> str:
    """Return the first difference of two readings that are not equal in words."""
    name = next(name for name in one if one[name] != other[name])
    here, there = ([*map(repr, all_of(layers[name])), repr(layers[name].failure)] for layers in (one, other))
    return f"layer {name!r}: {difference(here, there)}"


def difference(expected: Sequence[str], found: Sequence[str]) -> str:
    """Return the first difference of two lists of texts in words."""
    for one, other in itertools.zip_longest(expected, found, fillvalue="nothing"):
        if one != other:
            start = next((i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
            cut = slice(max(0, start - AROUND), start + AROUND)
            return f"expected {one[cut]}, found {other[cut]}"
    return "no difference in what is shown"


def shown(text: str) -> str:
    """Return *text* as a message quotes it: its beginning, where it is long."""
    return repr(text if len(text) <= SHOWN else text[:SHOWN] + "…")
