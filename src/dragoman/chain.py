"""The chain: reads documents with a set of extractors, in planned order, and settles what they disagree about."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal

import attrs

from dragoman.collector import collector_at_rest
from dragoman.cues import CueTable
from dragoman.document import Document
from dragoman.errors import DragomanError
from dragoman.extractor import Extractor
from dragoman.lexicon import Lexicon, Lexicons
from dragoman.plan import stages_of
from dragoman.run import CHAIN, Run, failed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from dragoman.registry import Registry

#: A long book has 5 million characters; a dispatch a few thousand.
MAX_CHARS = 10_000_000
#: CPU seconds that one third-party pattern may take over one document.
SCAN_SECONDS = 2.0

OnError = Literal["collect", "raise"]


def _as_tuple(extractors: Iterable[Extractor]) -> tuple[Extractor, ...]:
    return tuple(extractors)


def _as_lexicons(given: Lexicons | Iterable[Lexicon]) -> Lexicons:
    return given if isinstance(given, Lexicons) else Lexicons(tuple(given))


@attrs.frozen(eq=False)
class Chain:
    """Extractors that read documents together.

    `extractors` are given in any order: `stages` holds them in the order in which they run. `on_error` says what a failed extractor does: `collect` records it in its layer, `raise` raises an `ExceptionGroup` when the
    document has been read. Texts of more than `max_chars` code points are refused; a third party's pattern may run `scan_seconds`.
    `lexicons` add entries to the extractors' own. Raises `ChainError` where the extractors cannot be ordered.
    """

    extractors: tuple[Extractor, ...] = attrs.field(converter=_as_tuple)
    on_error: OnError = attrs.field(default="collect", validator=attrs.validators.in_(("collect", "raise")))
    max_chars: int = MAX_CHARS
    scan_seconds: float = SCAN_SECONDS
    lexicons: Lexicons = attrs.field(factory=Lexicons, converter=_as_lexicons)
    #: The extractors in the order in which they run: a stage reads only what earlier stages found.
    stages: tuple[tuple[Extractor, ...], ...] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda chain: stages_of(chain.extractors), takes_self=True)
    )

    @classmethod
    def default(cls, registry: Registry | None = None) -> Chain:
        """Return a chain of every extractor that *registry* (by default: all that is installed) offers, with its own defaults."""
        from dragoman.registry import Registry  # noqa: PLC0415 - discovery is not needed to build a chain by hand

        registry = registry or Registry.discovered()
        extractors = tuple(extractor() for extractor in registry.extractors.values())
        return cls(extractors, lexicons=Lexicons(registry.lexicons))

    @classmethod
    def load(cls, path: str | Path, registry: Registry | None = None) -> Chain:
        """Return the chain that the TOML file at *path* describes. Raises `ConfigError` with every mistake in it."""
        from dragoman.config import Config  # noqa: PLC0415 - cattrs is not needed to build a chain by hand

        return Config.load(path).chain(registry)

    @functools.cached_property
    def cue_table(self) -> CueTable:
        """The cues of all extractors, compiled when the first document is read."""
        return CueTable.of(self.extractors, self.lexicons)

    def read(
        self,
        document: Document | str,
        *,
        published: str | dt.date | dt.datetime | None = None,
        without: Iterable[str] = (),
        on_start: Callable[[str], object] | None = None,
    ) -> Document:
        """Return *document* with the layers of this chain; what it held before is replaced.

        A text may stand for its document, *published* being the day it was written. Extractors named in *without* are left out, each
        with a recorded failure; *on_start* is called with the name of each extractor before it runs.
        """
        if isinstance(document, str):
            document = Document(document, published=published)
        elif not isinstance(document, Document):
            msg = f"a Document or the text of one is wanted, not {type(document).__name__}"  # type: ignore[unreachable]  # callers may be untyped
            raise TypeError(msg)
        if len(document.text) > self.max_chars:
            size = f"the text has {len(document.text)} code points"
            layer = failed(CHAIN, "1", "TooLong", f"{size}; the chain reads at most max_chars = {self.max_chars}")
            read = attrs.evolve(document, layers=(layer,))
            self.raise_failures(read)
            return read
        # Reading makes no cycles, and looking for them takes up to a third of the time of a long text, the more the longer it is.
        with collector_at_rest():
            read, errors = Run(self, document, frozenset(without), on_start).read()
        self.raise_failures(read, errors)
        return read

    def raise_failures(self, document: Document, errors: Iterable[Exception] = ()) -> None:
        """Raise the failures of *document* as an `ExceptionGroup` (of *errors*, where they are at hand) if `on_error` says so."""
        if self.on_error == "raise" and document.failures:
            known = list(errors) or [DragomanError(f"{f.extractor}: {f.error}: {f.message}") for f in document.failures]
            failures = "1 failure" if len(known) == 1 else f"{len(known)} failures"
            told = "; ".join(f"{f.extractor} failed: {f.error}: {f.message}" for f in document.failures)
            msg = f"{failures} on document {document.id or repr(document.text[:40])}: {told}"
            raise ExceptionGroup(msg, known)

    def read_all(
        self, documents: Iterable[Document | str], *, workers: int = 0, seconds: float = 60.0
    ) -> Iterator[Document]:
        """Yield the documents read, one for each given, in order.

        With *workers* above 0 they are read in that many processes (extra `workers`). The extractor at work when *seconds* have passed
        over one document, or when its process dies, costs its layer of that document and nothing else.
        """
        if isinstance(documents, str):
            msg = "several documents are wanted, like [text], not one text: its characters would be read one by one"
            raise TypeError(msg)
        whole = (Document(d) if isinstance(d, str) else d for d in documents)
        if workers <= 0:
            yield from map(self.read, whole)
            return
        from dragoman.workers import read_with_workers  # noqa: PLC0415 - pebble is an extra

        yield from read_with_workers(self, whole, workers, seconds)
