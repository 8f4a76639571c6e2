"""`dragoman why`: what stands at a place in a document, which rule found it, what lost to it, and what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman.annotations import Annotation, UnknownMention
from dragoman.cli.inputs import Inputs
from dragoman.cli.report import UsageError
from dragoman.cli.setting import Setting
from dragoman.spans import Span
from dragoman.writers.terminal import harmless

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from dragoman.cli.report import Report
    from dragoman.document import Document
    from dragoman.registry import Registry

#: Characters of the text shown on either side of the place asked about.
AROUND = 30


def run(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:
    """Print what the chain found and dismissed between two offsets (code points) of one document."""
    setting = Setting.of(arguments.config, registry, report)
    inputs = Inputs.of(arguments, setting.registry.readers, report)
    document = _chosen(inputs.documents([arguments.file]), arguments.id)
    if document is None:
        if arguments.id is not None or not report.failures:
            report.fail(f"{arguments.file}: holds no document{'' if arguments.id is None else f' {arguments.id!r}'}")
        return report.exit_code
    start, end = arguments.start, arguments.end
    if not document.text:
        msg = f"{arguments.file}: the text is empty, so that nothing can stand in it"
        raise UsageError(msg)
    if not 0 <= start < end <= len(document.text):
        msg = f"START and END must be offsets with 0 <= START < END <= {len(document.text)}, not {start} and {end}"
        raise UsageError(msg)
    read = attrs.evolve(setting.chain, on_error="collect").read(document)
    for line in _explained(read, Span(start, end)):
        print(harmless(line) if line.strip() == line else "  " + harmless(line.strip()))  # noqa: T201
    for failure in read.failures:
        report.fail(f"{read.id or 'document'}: {failure.extractor} failed: {failure.error}: {failure.message}")
    return report.exit_code


def _chosen(documents: Iterator[Document], wanted: str | None) -> Document | None:
    """Return the document whose id is *wanted*, or without that the only one. Raises `UsageError` where there are more."""
    if wanted is not None:
        documents = (document for document in documents if document.id == wanted)
    first = next(documents, None)
    if first is not None and (second := next(documents, None)) is not None:
        msg = f"the file holds several documents; say which with --id, for example --id {second.id}"
        if wanted is not None:
            msg = f"the file holds several documents with the id {wanted!r}; give each its own"
        raise UsageError(msg)
    return first


def _explained(document: Document, span: Span) -> Iterator[str]:
    """Yield what there is to say about *span*; lines that belong to a title begin with a blank."""
    text = document.text
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    yield f"{span.start}-{span.end}: {before}[{span.of(text)}]{after}"
    standing = [a for a in document.annotations if a.span.overlaps(span)]
    yield "Stands:" if standing else "Nothing stands here."
    for annotation in standing:
        yield f"  {_named(annotation, document)}: {_fields(annotation)}"
    lost = document.why_not(span)
    if lost:
        yield "Lost:"
    for withdrawn in lost:
        yield f"  {_named(withdrawn.mention, document)}, to {_named(withdrawn.to, document)}"
    if document.failures:
        yield "Failed, so that something may be missing:"
    for failure in document.failures:
        yield f"  {failure.extractor}: {failure.error}: {failure.message}"


def _named(annotation: Annotation, document: Document) -> str:
    span = annotation.span
    kind = annotation.kind if isinstance(annotation, UnknownMention) else annotation.tag()
    layer = document.layer_of(annotation)
    rule = f"rule {annotation.rule}" if annotation.rule else "a rule without a name"
    return f"{kind} {span.start}-{span.end} {annotation.text!r} by {rule} of {layer.extractor} {layer.version}"


def _fields(annotation: Annotation) -> str:
    """Return the fields of the annotation's own kind that say something."""
    common = {field.name for field in attrs.fields(Annotation)}
    own = [field.name for field in attrs.fields(type(annotation)) if field.name not in common]
    told = ((name, getattr(annotation, name)) for name in own)
    return ", ".join(f"{name}={_value(value)}" for name, value in told if value not in (None, (), ""))


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_value, value)) + ")"
    if isinstance(value, Annotation):
        return repr(getattr(value, "name", None) or value.text)
    return f"{value.start}-{value.end}" if isinstance(value, Span) else str(value)
