"""JSON: one array of all documents, also where there is only one or none, so that readers need no second case."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from dragoman.plugin import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.document import Document


def write(documents: Iterable[Document], stream: TextIO, *, timings: bool = False) -> None:
    """Write the documents as one JSON array, each on a line of its own. Each is sent off before the next is read."""
    from dragoman.serial import Codec  # noqa: PLC0415 - cattrs is not needed until a document is written

    codec = Codec()
    stream.write("[")
    separator = "\n"
    for document in documents:
        stream.write(separator + codec.dumps(document, timings=timings))
        stream.flush()
        separator = ",\n"
    stream.write("\n]\n")


writer = Writer("json", write, "one array of all documents")
