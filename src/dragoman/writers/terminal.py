"""Text that is safe and straight on a terminal: harmless characters, columns of equal width, wrapped lines."""

from __future__ import annotations

import functools
import shutil
import unicodedata
from typing import TextIO

#: The width of what is not written to a terminal, in columns.
WIDTH = 100
#: Joiners shape letters in Persian, Hindi and emoji; they neither move the cursor nor hide anything.
JOINERS = "\u200c\u200d"


def harmless(text: str) -> str:
    """Return *text* on one line, without anything that a terminal obeys instead of showing it.

    Line ends, tabs and other blanks become spaces. Control characters (escape sequences begin with one), marks that reverse the
    direction of writing or cannot be seen, and lone surrogates are shown as escapes like `\\x1b`.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() else _shown(c) for c in text)


def _shown(character: str) -> str:
    if character in JOINERS:
        return character
    if character.isspace():
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def width_of(text: str) -> int:
    """Return how many columns a terminal gives to *text*: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@functools.cache
def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
