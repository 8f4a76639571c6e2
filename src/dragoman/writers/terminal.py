"""Text that is safe and straight on a terminal: harmless characters, columns of equal width, wrapped lines."""

from __future__ import annotations

import itertools
import shutil
import unicodedata
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The width of what is not written to a terminal, in columns.
WIDTH = 100
#: Columns between two cells.
GAP = 2
#: A column is squeezed no further than its longest word, or than 16; only where that does not do, to as little as 6.
LONG_WORD, NARROWEST = 16, 6
#: A cell of more lines than this is cut.
MAX_LINES = 5
#: What stands for the rest of a cell that is cut: ASCII, so that every terminal can show it.
CUT = "..."
#: Joiners shape letters in Persian, Hindi and emoji; they neither move the cursor nor hide anything.
JOINERS = "\u200c\u200d"


def harmless(text: str) -> str:
    r"""Return *text* on one line, without anything that a terminal obeys instead of showing it.

    Line ends, tabs and other blanks become spaces. Control characters (escape sequences begin with one), marks that reverse the
    direction of writing or cannot be seen, and lone surrogates are shown as escapes like `\x1b`.
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


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width_for(stream: TextIO) -> int:
    """Return how many columns to fill on *stream*: the terminal's where it is one, else 100."""
    return shutil.get_terminal_size((WIDTH, 24)).columns if stream.isatty() else WIDTH


def aligned(rows: Sequence[Sequence[str]], width: int, indent: int = 2) -> Iterator[str]:
    """Yield the lines of a table of harmless cells, each row as long as the first; within *width* columns where that can be.

    Cells too long for their column are wrapped. No line ends in blanks.
    """
    widths = _widths(rows, width - indent)
    for row in rows:
        cells = [_wrapped(cell, columns) for cell, columns in zip(row, widths, strict=True)]
        for parts in itertools.zip_longest(*cells, fillvalue=""):
            padded = (part + " " * (columns - width_of(part)) for part, columns in zip(parts, widths, strict=True))
            yield (" " * indent + (" " * GAP).join(padded)).rstrip()


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the columns' widths: as wide as their cells, those with most to spare squeezed until all fit into *width*."""
    columns = list(zip(*rows, strict=True))
    widths = [min(max(map(width_of, column)), width) for column in columns]
    words = [min(max(width_of(word) for cell in column for word in cell.split(" ")), LONG_WORD) for column in columns]
    over = sum(widths) + GAP * (len(widths) - 1) - width
    for floors in (words, [NARROWEST] * len(widths)):
        while over > 0:
            spare = [have - floor for have, floor in zip(widths, floors, strict=True)]
            if max(spare) <= 0:
                break
            widths[spare.index(max(spare))] -= 1
            over -= 1
    return widths


def _wrapped(cell: str, width: int) -> list[str]:
    """Return *cell* as lines of at most *width* columns, broken at blanks where it has any."""
    lines: list[str] = []
    line = ""
    for word in cell.split(" "):
        joined = f"{line} {word}" if line else word
        if width_of(joined) <= width:
            line = joined
            continue
        *whole, line = _pieces(word, width)
        lines += [*([joined.removesuffix(word).rstrip()] if joined != word else []), *whole]
    lines.append(line)
    return lines if len(lines) <= MAX_LINES else [*lines[: MAX_LINES - 1], CUT]


def _pieces(word: str, width: int) -> list[str]:
    """Return *word* cut into pieces of at most *width* columns (of one character where even that is wider)."""
    pieces = [""]
    taken = 0
    for character in word:
        columns = width_of(character)
        if taken + columns > width and pieces[-1]:
            pieces.append("")
            taken = 0
        pieces[-1] += character
        taken += columns
    return pieces
