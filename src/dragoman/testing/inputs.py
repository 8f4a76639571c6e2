"""Bytes that readers must survive, and bytes that make careless ones slow."""

from __future__ import annotations

import io
import random
import zlib
from typing import Any

from dragoman.testing.texts import LONG, REPEATED, some

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
#: How deep the marks of a format are nested to find out who calls himself for each.
DEPTH = 30_000

#: Bytes that are in no format, or in another.
BAD_BYTES = {
    "no bytes": b"",
    "only blanks": b" \t\r\n\x0b\x0c\n",
    "only a byte order mark": BYTE_ORDER_MARK,
    "only NUL": bytes(1000),
    "every byte": bytes(range(256)) * 4,
    "random bytes": random.Random(17).randbytes(20_000),  # noqa: S311 - the same at every run
    "compressed bytes": zlib.compress(b"Two envoys met. " * 100),
    "the head of a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
    "the head of a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nstream\n\x9c\x00",
    "bytes that UTF-8 has not": b"Two \xff\xfe envoys \xc0\x80 met \xed\xa0\x80.",
    "a text without marks": "Two envoys met in Malmö. 🙂\n".encode(),
    "marks alone": b"<>&;\"'[]{}(),:=\\/#\x1c\x85|\n" * 50,
    "nested arrays": b"[" * DEPTH,
    "nested objects": b'{"a":' * DEPTH,
    "nested elements": b"<p><i><b>" * DEPTH,
}
#: What an input is given in place of its blanks, or of other bytes.
SPOILT = {
    "NUL between words": (b" ", b" \x00 "),
    "control characters between words": (b" ", b" \x01\x1b\x7f "),
    "control characters behind digits": (b"5", b"5\x01"),
    "characters that are none between words": (b" ", " \ufffe\uffff\ufdd0\U0010ffff ".encode()),
    "lone surrogates between words": (b" ", " \ud800 ".encode("utf-8", "surrogatepass")),
    "escaped surrogates between words": (b" ", b" \\ud800\\udc00\\ud83d "),
    "references to no character between words": (b" ", b" &#xD800;&#0;&#x110000;&#99999999999; "),
    "Latin-1 between words": (b" ", b" \xe9\xfc "),
    "CRLF": (b"\n", b"\r\n"),
    "lone carriage returns": (b"\n", b"\r"),
    "no line ends": (b"\n", b""),
    "no blanks": (b" ", b""),
    "other digits": (b"1", "٣".encode()),
    "long numbers": (b"1", b"1" * 5000),
    "no quotes": (b'"', b""),
    "no closing marks": (b">", b""),
}
#: What hostile inputs repeat, beside what hostile texts do.
MARKS = ("<", "</", ">", "&", "&#", "{", "}", "]", '"', "\\", "=", ";", ":", "<!--", "[[", '{"', "\t", "\r")


class Pipe(io.RawIOBase):
    """Bytes that come a few at a time and once only, as from a pipe: it has no position."""

    def __init__(self, data: bytes, piece: int = 7) -> None:
        super().__init__()
        self._data = io.BytesIO(data)
        self._piece = piece

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the type of a buffer has no name before Python 3.12
        """Put the next few bytes into *buffer*, and return how many they are."""
        view = memoryview(buffer)
        read = self._data.read(min(self._piece, len(view)))
        view[: len(read)] = read
        return len(read)


def bad_inputs_of(data: bytes, longest: int = LONG) -> dict[str, bytes]:
    """Return `BAD_BYTES` and what becomes of the input *data* when it is cut, spoilt, recoded, or *longest* bytes long, by what it is."""
    text = data.decode("utf-8", "replace")
    noise = random.Random(17)  # noqa: S311 - the same at every run
    spoilt = {name: data.replace(old, new) for name, (old, new) in SPOILT.items()}
    for cut in range(len(data) // 12, len(data), max(1, len(data) // 12)):
        spoilt |= {f"bytes up to {cut}": data[:cut], f"bytes from {cut}": data[cut:]}
    return (
        BAD_BYTES
        | {f"own input, {name}": bytes_ for name, bytes_ in spoilt.items()}
        | {
            "own input, in UTF-16": text.encode("utf-16"),
            "own input, in UTF-16 without a mark": text.encode("utf-16-le"),
            "own input, in UTF-32": text.encode("utf-32"),
            "own input, with a byte order mark": BYTE_ORDER_MARK + data,
            "own input, some bytes changed": bytes(
                noise.randrange(256) if noise.random() < 0.01 else byte for byte in data
            ),
            "own input, NUL behind it": data + bytes(100),
            "own input, reversed": data[::-1],
            "own input, upper case": data.upper(),
            "own input, twice": data + data,
            "own input, each line twice": b"".join(line * 2 for line in data.splitlines(keepends=True)),
            "own input over and over": repeated(data or b"\n", longest),
            "own input over and over, on one line": repeated(b" ".join(data.split()) + b" ", longest),
            "one long word in the middle": _in_the_middle(data, b"a" * longest),
            "one long line": repeated(b"Two envoys met. ", longest),
        }
    )


def hostile_inputs_of(data: bytes) -> dict[str, tuple[bytes, bytes, bytes]]:
    """Return what hostile inputs repeat, by what it is: the bytes before it, those repeated, and those after it.

    They stand alone, or in the middle of the input *data*, where a reader is not stopped by the first byte.
    """
    words = some(sorted(set(data.split())), 6)
    units = {name: unit.encode() for name, unit in REPEATED.items()} | {repr(mark): mark.encode() for mark in MARKS}
    units |= {f"own {word[:40]!r}": word + b" " for word in words} | {"own input": data or b"\n"}
    middle = len(data) // 2
    hostile = {name: (b"", unit, b"") for name, unit in units.items()}
    return hostile | {f"{name} in the middle": (data[:middle], unit, data[middle:]) for name, unit in units.items()}


def _in_the_middle(data: bytes, inserted: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + inserted + data[middle:]


def repeated(unit: bytes, size: int) -> bytes:
    """Return *size* bytes of *unit* over and over."""
    return (unit * (size // len(unit) + 1))[:size]
