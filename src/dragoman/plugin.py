"""Plugins: how extractors, lexicons, readers and writers reach dragoman, its own as well as a stranger's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO, Protocol, TextIO, TypeVar

import attrs
import pluggy

from dragoman.document import Document
from dragoman.errors import InputError
from dragoman.extractor import Extractor
from dragoman.lexicon import Lexicon

#: The entry point group under which distributions name their plugins.
GROUP = "dragoman"
#: The version of the plugin interface. A plugin that needs a newer one is refused with a sentence.
API = 1

T = TypeVar("T")

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@attrs.frozen
class Reader:
    """A format that documents come in, under a `name`: `read` turns a stream of bytes into documents.

    `read(stream, name)` yields documents as it finds them, so that a long file or a pipe is never held whole; *name* is what the
    input is called, for ids and messages. For a part that it cannot read (one line of many) it yields an `InputError` in the
    document's place and goes on; it raises `InputError` where nothing after that point can be read.
    `suffixes` ("`.jsonl`", in lower case) say which files are this reader's; of several that fit, the longest decides, then the reader's name.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str], Iterable[Document | InputError]]


class Write(Protocol):
    """What a writer does: write each of *documents* to *stream* as it comes.

    *timings* asks for each layer's seconds, where the format can show them.
    """

    def __call__(self, documents: Iterable[Document], stream: TextIO, *, timings: bool = False) -> None:
        """Write *documents* to *stream*. Does not close it."""


@attrs.frozen
class Writer:
    """A format that documents go out in, under a `name`: `write` does it, `summary` says in a line what it is good for."""

    name: str
    write: Write
    summary: str = ""


class Hooks:
    """The four hooks, each called once per `Registry` and never per document."""

    @hookspec
    def dragoman_extractors(self) -> Iterable[type[Extractor]]:
        """Return extractor classes. Their `provides` are the kinds known to JSON and the schema."""
        raise NotImplementedError

    @hookspec
    def dragoman_lexicons(self) -> Iterable[Lexicon]:
        """Return lexicons: more weapons, places, actors. A plugin may be data alone."""
        raise NotImplementedError

    @hookspec
    def dragoman_readers(self) -> Iterable[Reader]:
        """Return readers: formats to documents."""
        raise NotImplementedError

    @hookspec
    def dragoman_writers(self) -> Iterable[Writer]:
        """Return writers: documents to formats."""
        raise NotImplementedError


def _several(given: Iterable[T]) -> tuple[T, ...]:
    """Return *given* as a tuple. Raises `TypeError` for one thing where several are wanted."""
    if isinstance(given, (type, Lexicon, Reader, Writer)):
        msg = f"a plugin takes lists of what it offers, like [{getattr(given, '__name__', type(given).__name__)}], not {given!r} alone"
        raise TypeError(msg)
    return tuple(given)


def _extractors(given: Iterable[type[Extractor]]) -> tuple[type[Extractor], ...]:
    return _several(given)


def _lexicons(given: Iterable[Lexicon]) -> tuple[Lexicon, ...]:
    return _several(given)


def _readers(given: Iterable[Reader]) -> tuple[Reader, ...]:
    return _several(given)


def _writers(given: Iterable[Writer]) -> tuple[Writer, ...]:
    return _several(given)


@attrs.frozen
class Plugin:
    """What a distribution adds to dragoman: the value its entry point names.

    `plugin = Plugin(extractors=[Ships])` and, in pyproject, `[project.entry-points.dragoman] ships = "dragoman_ships:plugin"`.
    `extractors` are classes; `lexicons`, `readers` and `writers` are values. `api` is the version of the plugin interface it was
    written for.
    """

    extractors: tuple[type[Extractor], ...] = attrs.field(default=(), converter=_extractors, kw_only=True)
    lexicons: tuple[Lexicon, ...] = attrs.field(default=(), converter=_lexicons, kw_only=True)
    readers: tuple[Reader, ...] = attrs.field(default=(), converter=_readers, kw_only=True)
    writers: tuple[Writer, ...] = attrs.field(default=(), converter=_writers, kw_only=True)
    api: int = attrs.field(default=API, kw_only=True)

    @hookimpl
    def dragoman_extractors(self) -> Iterable[type[Extractor]]:
        """Return the plugin's extractors."""
        return self.extractors

    @hookimpl
    def dragoman_lexicons(self) -> Iterable[Lexicon]:
        """Return the plugin's lexicons."""
        return self.lexicons

    @hookimpl
    def dragoman_readers(self) -> Iterable[Reader]:
        """Return the plugin's readers."""
        return self.readers

    @hookimpl
    def dragoman_writers(self) -> Iterable[Writer]:
        """Return the plugin's writers."""
        return self.writers
