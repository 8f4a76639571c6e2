"""A document as one extractor reads it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import count, takewhile
from typing import TYPE_CHECKING, Any, TypeVar, cast

import regex

from dragoman.annotations import Annotation
from dragoman.document import Document, in_order
from dragoman.errors import ChainError, ScanTimeout
from dragoman.spans import Span
from dragoman.views import Tokens, sentences, tokens

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dragoman.lexicon import Lexicons


A = TypeVar("A", bound=Annotation)
T = TypeVar("T")


class Shared:
    """What the extractors of one chain share while they read one document: its views and the chain's lexicons.

    `standing` holds what stands since the stages that have run, by extractor; `found` the same by the kinds asked for since the last.
    """

    __slots__ = ("document", "found", "lexicons", "scan_seconds", "standing", "views")

    def __init__(self, document: Document, lexicons: Lexicons, scan_seconds: float) -> None:
        self.document = document
        self.lexicons = lexicons
        self.scan_seconds = scan_seconds
        self.views: dict[Callable[..., Any], Any] = {}
        self.standing: dict[str, list[Annotation]] = {}
        self.found: dict[type[Annotation], tuple[Annotation, ...]] = {}


class Reading:
    """A document as one extractor reads it: its text, the shared views, and the kinds the extractor declared.

    `text` is the document's; `cued` are the indexes, in `tokens`, of the words that the extractor named as its cues.
    """

    __slots__ = ("_name", "_readable", "_shared", "cued", "text")

    def __init__(
        self, shared: Shared, cued: Sequence[int] = (), readable: tuple[type[Annotation], ...] = (), name: str = ""
    ) -> None:
        self.text = shared.document.text
        self.cued = cued
        self._shared = shared
        self._readable = readable
        self._name = name

    @property
    def id(self) -> str | None:
        """The document's id, as its source gave it."""
        return self._shared.document.id

    @property
    def anchor(self) -> dt.date | None:
        """The day the text was written: its publication date, or else its dateline's, or else None. Never today's date."""
        return self._shared.document.anchor

    @property
    def lang(self) -> str:
        """The language of the text, an ISO 639 code."""
        return self._shared.document.lang

    @property
    def meta(self) -> Mapping[str, Any]:
        """Whatever the source said beside the text."""
        return self._shared.document.meta

    @property
    def lexicons(self) -> Lexicons:
        """The chain's lexicons."""
        return self._shared.lexicons

    @property
    def tokens(self) -> Tokens:
        """The words of the text and the gaps between them."""
        return self.view(tokens)

    def view(self, function: Callable[[Reading], T]) -> T:
        """Return *function* of this document; it is computed once and shared by all extractors.

        A view sees the text and the lexicons, but no annotations: these depend on the extractor that asks.
        """
        views = self._shared.views
        if function not in views:
            views[function] = function(Reading(self._shared))
        found: T = views[function]
        return found

    def __getitem__(self, kind: type[A]) -> tuple[A, ...]:
        """Return the standing annotations of *kind* that earlier extractors found, in text order.

        Raises `ChainError` for a kind the extractor declared neither in `requires` nor in `uses`.
        """
        if not any(issubclass(kind, declared) for declared in self._readable):
            declared = ", ".join(k.__name__ for k in self._readable) or "nothing"
            msg = f"extractor {self._name!r} reads {kind.__name__} but declares {declared} in `requires` and `uses`"
            raise ChainError(msg)
        found = self._shared.found
        if kind not in found:
            layers = self._shared.standing.values()
            found[kind] = in_order([a for annotations in layers for a in annotations if isinstance(a, kind)])
        return cast("tuple[A, ...]", found[kind])

    def within(self, kind: type[A], span: Span) -> Iterator[A]:
        """Yield the standing annotations of *kind* that lie within *span*, in text order, as `document[kind]` has them.

        They are found by halves: it takes no longer the more there are elsewhere, nor for those that are not asked for. Raises
        `ChainError` as `document[kind]` does.
        """
        found = self[kind]
        first = bisect_left(found, span.start, key=_start_of)
        begun = takewhile(lambda index: index < len(found) and found[index].span.start < span.end, count(first))
        return (found[index] for index in begun if found[index].span.end <= span.end)

    def sentence(self, span: Span) -> Span:
        """Return the sentence in which *span* stands, from its first word to its last; of a span that reaches over several, all of them."""
        words = self.tokens
        first, last = bisect_right(words.ends, span.start), bisect_left(words.starts, span.end) - 1
        if first > last:  # no word stands there
            return span
        bounds = self.view(sentences)
        start, end = words.starts[bounds.around(first)[0]], words.ends[bounds.around(last)[1] - 1]
        return Span(min(start, span.start), max(end, span.end))

    def mention(self, kind: type[A], span: tuple[int, int] | Span, /, **fields: Any) -> A:  # noqa: ANN401 - the fields are the kind's
        """Return an annotation of *kind* on the code points *span*, its text filled in from the document.

        Raises `ValueError` for a span that is empty or reaches beyond the text.
        """
        start, end = (span.start, span.end) if isinstance(span, Span) else span
        text = self.text[start:end]
        if len(text) != end - start or not text:
            msg = f"the span {start}:{end} does not lie within the text of {len(self.text)} code points"
            raise ValueError(msg)
        return kind(span if isinstance(span, Span) else Span(start, end), text, **fields)

    def scan(self, pattern: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
        """Yield every match of *pattern*, within the chain's time limit for one pattern (`scan_seconds`).

        Raises `ScanTimeout` when the limit passes; the chain records it as this extractor's failure.
        """
        _check_timed(pattern)
        seconds = self._shared.scan_seconds
        try:
            found = list(pattern.finditer(self.text, timeout=seconds))  # whole, so that the caller's work is not timed
        except TimeoutError as error:
            raise ScanTimeout(_too_slow(pattern, seconds)) from error
        yield from found

    def match(self, pattern: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
        """Yield the matches of *pattern* that begin at the extractor's cues; matches may overlap. Timed like `scan`."""
        _check_timed(pattern)
        starts = self.tokens.starts
        seconds = self._shared.scan_seconds
        for index in self.cued:
            try:
                found = pattern.match(self.text, starts[index], timeout=seconds)
            except TimeoutError as error:
                raise ScanTimeout(_too_slow(pattern, seconds)) from error
            if found:
                yield found


def _start_of(annotation: Annotation) -> int:
    return annotation.span.start


def _too_slow(pattern: regex.Pattern[str], seconds: float) -> str:
    return f"the pattern {pattern.pattern[:60]!r} ran longer than scan_seconds = {seconds:g}"


def _check_timed(pattern: object) -> None:
    if not isinstance(pattern, regex.Pattern):
        msg = f"a pattern compiled with `regex` is wanted, whose search can be timed, not {type(pattern).__name__}"
        raise TypeError(msg)
