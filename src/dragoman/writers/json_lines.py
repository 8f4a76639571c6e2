"""JSONL: a document a line, as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from dragoman.plugin import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.document import Document


def write(documents: Iterable[Document], stream: TextIO, *, timings: bool = False) -> None:
    """Write each document as one line of JSON, and send it off before the next is read."""
    from dragoman.serial import Codec  # noqa: PLC0415 - cattrs is not needed until a document is written

    codec = Codec()
    for document in documents:
        stream.write(codec.dumps(document, timings=timings) + "\n")
        stream.flush()


writer = Writer("jsonl", write, "one document a line, for programs that read as they go")
