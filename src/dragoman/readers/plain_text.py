"""Plain text: one file, one document."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, BinaryIO

from dragoman.document import Document
from dragoman.errors import InputError
from dragoman.plugin import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read(stream: BinaryIO, name: str) -> Iterator[Document]:
    """Yield the one document that *stream* holds, its id being *name*. Line ends stay as they are; a byte order mark is left out.

    Raises `InputError` where the bytes are not UTF-8.
    """
    yield Document(decoded(stream.read(), name), id=name)


def decoded(data: bytes, name: str, line: int = 1) -> str:
    """Return the text of *data*, which begins in that *line* of the input *name*.

    Raises `InputError` that names the line and the byte where *data* is not UTF-8.
    """
    try:
        return data.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        column = error.start - before.rfind(b"\n")
        line += before.count(b"\n")
        byte = f"byte 0x{error.object[error.start]:02x} at byte {column} of the line"
        found = "it is UTF-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else byte
        msg = f"{name}:{line}: not UTF-8: {found}; save it as UTF-8"
        raise InputError(msg) from error


reader = Reader("text", (".txt", ".text", ".md"), read)
