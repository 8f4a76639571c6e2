"""Lexicons: tables of names and words as data, and the one place where they are loaded and kept.

A lexicon is a TSV file: lines that begin with `# ` say what it is and where it comes from, then a header, then one entry a
line. Several values in one field are joined with `|`. A user's own stands in the configuration (`[[lexicon]]`) or comes with a
plugin; it is read by the extractors that name its layer among their `tables`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from dragoman.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable  # noqa: TC004 - both take longer to import than all of dragoman,
    from pathlib import Path  # noqa: TC004 - and nothing here is made from the types of fields

T = TypeVar("T")


def _as_path(path: str | Path | Traversable) -> Path | Traversable:
    from pathlib import Path  # noqa: PLC0415 - a tenth of what `import dragoman` may take

    return Path(path) if isinstance(path, str) else path


@attrs.frozen
class Lexicon:
    """A table of entries for one `layer` ("weapons", "places", "persons", ...); `path` is a file on disk or in a package.

    A subclass may make its `entries` of a file in another form.
    """

    layer: str
    path: Path | Traversable = attrs.field(converter=_as_path)

    def entries(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield where each entry stands ("line 7"), for messages, and the entry as a dictionary from column to field.

        Raises `LexiconError` for a malformed file.
        """
        for line, row in _numbered(self.path):
            yield f"line {line}", row

    def rows(self) -> Iterator[dict[str, str]]:
        """Yield the entries. Raises `LexiconError` for a malformed file."""
        for _, row in self.entries():
            yield row


def read_table(path: Path | Traversable) -> Iterator[dict[str, str]]:
    """Yield each entry of the TSV file at *path* as a dictionary from column to field, blanks around fields removed.

    Raises `LexiconError` naming the file and the line where it is missing, not UTF-8, without a header, a column has no name or stands twice, or a
    line has another number of fields.
    """
    for _, row in _numbered(path):
        yield row


def _numbered(path: Path | Traversable) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number of each entry's line (from 1), and the entry. Raises as `read_table`."""
    _, header, lines = opened(path)
    for number, fields in lines:
        if mistake := misfit(header, fields):
            msg = f"{path}, line {number}: {mistake}"
            raise LexiconError(msg)
        yield number, dict(zip(header, fields, strict=True))


def opened(path: Path | Traversable) -> tuple[int, list[str], Iterator[tuple[int, list[str]]]]:
    """Return the number of the header's line (from 1), the columns, and each further line's number and fields, blanks around them removed.

    Raises as `read_table`, but for lines of another number of fields.
    """
    lines = (
        (number, list(map(str.strip, line.split("\t"))))
        for number, line in enumerate(_lines(path), 1)
        if line and not line.startswith("#")
    )
    number, header = next(lines, (0, [""]))
    if number == 0:
        msg = f"{path}: no header line"
        raise LexiconError(msg)
    if "" in header:
        msg = f"{path}, line {number}: column {header.index('') + 1} has no name"
        raise LexiconError(msg)
    if twice := [name for name in header if header.count(name) > 1]:
        msg = f"{path}, line {number}: the column {twice[0]!r} stands twice"
        raise LexiconError(msg)
    return number, header, lines


def misfit(header: list[str], fields: list[str]) -> str | None:
    """Return what is wrong where a line has another number of *fields* than the *header* names, or None."""
    if len(fields) == len(header):
        return None
    return f"{len(fields)} fields where the header names {len(header)} ({', '.join(header)})"


def _lines(path: Path | Traversable) -> list[str]:
    try:
        return path.read_text("utf-8-sig").split("\n")
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise LexiconError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8"
        raise LexiconError(msg) from error


def values(field: str) -> tuple[str, ...]:
    """Return the several values of a field: `A|B` holds two, the empty field none."""
    return tuple(value for value in field.split("|") if value)


@attrs.frozen(eq=False)
class Lexicons:
    """A chain's lexicons, those `added` by configuration and plugins, and what has been built from them, once a chain."""

    added: tuple[Lexicon, ...] = ()
    _built: dict[Callable[[Lexicons], Any], Any] = attrs.field(factory=dict, init=False, repr=False)

    def __reduce__(self) -> tuple[type[Lexicons], tuple[tuple[Lexicon, ...]]]:
        """Pickle without what has been built: a worker builds its own."""
        return Lexicons, (self.added,)

    def rows(self, layer: str) -> Iterator[dict[str, str]]:
        """Yield the entries that configuration and plugins add to *layer*, in the order they were given; `Table.rows` checks them too."""
        for lexicon in self.of(layer):
            yield from lexicon.rows()

    def of(self, layer: str) -> tuple[Lexicon, ...]:
        """Return the lexicons that configuration and plugins add to *layer*, in the order they were given."""
        return tuple(lexicon for lexicon in self.added if lexicon.layer == layer)

    def build(self, builder: Callable[[Lexicons], T]) -> T:
        """Return what *builder* makes of these lexicons; it is called once and its result kept and shared.

        This is where an extractor keeps a gazetteer: `document.lexicons.build(weapon_index)`.
        """
        if builder not in self._built:
            self._built[builder] = builder(self)
        built: T = self._built[builder]
        return built
