"""Documents as spaCy's `Doc` and `DocBin`, and back.

A `Doc` carries its document whole, as JSON text in `doc.user_data["dragoman"]`, so that nothing is lost that spaCy has no place for: exact offsets
where tokens do not align, fields, layers, what lost and why, failures. Its span groups show what stands, a group for each kind; they may be edited,
and what comes back is as they then are.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

import dragoman
from dragoman import Document, InputError, Layer, UnknownMention
from dragoman_spacy.entities import mentions_of
from dragoman_spacy.known import Known
from dragoman_spacy.pipeline import entities_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab

    from dragoman import Annotation

SURROGATE = re.compile("[\ud800-\udfff]")
#: The key under which a `Doc` carries its document.
KEY = "dragoman"
#: The layer of what a `Doc` holds and no document did.
LAYER = "spacy_doc"


def to_doc(document: Document, nlp: Language) -> Doc:
    """Return *document* as a `Doc` made by the tokenizer of *nlp*; no component of the pipeline is run.

    Each standing annotation is a span of the group named as its kind in JSON ("date", "actor"), labelled so too, widened to whole tokens.
    Lone surrogates, which spaCy cannot hold, are U+FFFD in the `Doc`. Raises `TypeError` where `meta` holds what JSON has no form for.
    """
    from spacy.tokens import Span  # noqa: PLC0415 - takes seconds

    doc = nlp.tokenizer(_storable(document.text))
    starts = _starts(doc)
    groups: dict[str, list[Span]] = {}
    for number, layer in enumerate(document.layers):
        for place, annotation in enumerate(layer.annotations):
            group, name = _key(number, place, annotation)
            first, last = _tokens_of(annotation, starts)
            groups.setdefault(group, []).append(Span(doc, first, last, group, span_id=name))
    doc.spans.update(groups)
    doc.user_data[KEY] = dragoman.dumps(document, timings=True)
    return doc


def from_doc(doc: Doc) -> Document:
    """Return the document that *doc* holds.

    A `Doc` made by `to_doc` gives the document it was made from, with the annotations whose spans still stand in its groups: one that
    is gone is left out, one set elsewhere is there with the text of its tokens, one added is in the layer `spacy_doc`.
    Any other `Doc` gives a document with one such layer: its entities as actors and places, its span groups as kinds of their names.
    Raises `InputError` where the `Doc` carries the document of another text, or a span is added to a kind that needs more than a span.
    """
    spans = {(group, span.id_ or str(at)): span for group, found in doc.spans.items() for at, span in enumerate(found)}
    if KEY not in doc.user_data:
        entities = mentions_of(doc.text, entities_of(doc), {}, "spaCy", Known())
        return Document(doc.text, lang=doc.lang_ or "en", layers=_added(doc.text, spans, entities))
    document = dragoman.loads(doc.user_data[KEY])
    if _storable(document.text) != doc.text:
        msg = "the Doc carries the document of another text"
        raise InputError(msg)
    layers, starts = [], _starts(doc)
    for number, layer in enumerate(document.layers):
        stand = []
        for place, annotation in enumerate(layer.annotations):
            span = spans.pop(_key(number, place, annotation), None)
            if span is not None:
                stand.append(_moved(annotation, span, starts, document.text))
        layers.append(attrs.evolve(layer, annotations=tuple(stand)))
    return attrs.evolve(document, layers=(*layers, *_added(document.text, spans)))


def to_docbin(documents: Iterable[Document], nlp: Language) -> DocBin:
    """Return *documents* as a `DocBin`, in order; each as `to_doc` makes it."""
    from spacy.tokens import DocBin  # noqa: PLC0415 - takes seconds

    return DocBin(store_user_data=True, docs=(to_doc(document, nlp) for document in documents))


def from_docbin(docs: DocBin, vocab: Vocab) -> Iterator[Document]:
    """Yield the documents of a `DocBin`, in order; *vocab* is that of a pipeline, or a new one. Raises what `from_doc` raises."""
    return map(from_doc, docs.get_docs(vocab))


def _storable(text: str) -> str:
    return SURROGATE.sub("\ufffd", text)


def _key(number: int, place: int, annotation: Annotation) -> tuple[str, str]:
    """Return the group of an annotation's span and its id, from its place in the layer of that *number*."""
    group = annotation.kind if isinstance(annotation, UnknownMention) else annotation.tag()
    return group, f"{KEY}:{number}.{place}"


def _starts(doc: Doc) -> list[int]:
    return [token.idx for token in doc]


def _tokens_of(annotation: Annotation, starts: Sequence[int]) -> tuple[int, int]:
    """Return the half-open range of the tokens, which begin at *starts*, that *annotation* has a part in."""
    span = annotation.span
    return max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end)


def _moved(annotation: Annotation, span: Span, starts: Sequence[int], text: str) -> Annotation:
    """Return *annotation* where *span* now stands: where it was, if its tokens are the same."""
    if _tokens_of(annotation, starts) == (span.start, span.end):
        return annotation
    start, end = span.start_char, span.end_char
    words = text[start:end]
    moved = attrs.evolve(annotation, span=dragoman.Span(start, end), text=words)
    if isinstance(moved, UnknownMention):  # it is written as its data say
        return attrs.evolve(moved, data=moved.data | {"span": [start, end], "text": words})
    return moved


def _added(text: str, spans: Mapping[tuple[str, str], Span], entities: Iterable[Annotation] = ()) -> tuple[Layer, ...]:
    """Return the layer of *entities* and of *spans*, which no document gave, by their groups; none where there is nothing."""
    written = [
        {
            "annotation": group,
            "span": [span.start_char, span.end_char],
            "text": text[span.start_char : span.end_char],
            "rule": span.label_,
        }
        for (group, _), span in spans.items()
    ]
    layer = Layer(LAYER, annotations=tuple(entities))
    data = json.loads(dragoman.dumps(Document(text, layers=(layer,))))
    data["layers"][0]["annotations"] += written  # as JSON, since dragoman then finds the kinds of all that is installed
    layers = dragoman.loads(json.dumps(data)).layers
    return layers if layers[0].annotations else ()
