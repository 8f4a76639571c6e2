"""A run: one document on its way through a chain."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast

from dragoman.annotations import Annotation, Mention
from dragoman.arbiter import Claim, claims_of, settle
from dragoman.document import Document, Failure, Layer, Withdrawn, in_order, order_of
from dragoman.reading import Reading, Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dragoman.chain import Chain
    from dragoman.extractor import Extractor
    from dragoman.spans import Span

#: The name under which a chain records that it refused or lost a whole document.
CHAIN = "chain"


class Run:
    """One document on its way through a chain: what stands so far, what was withdrawn, what failed."""

    def __init__(
        self, chain: Chain, document: Document, without: frozenset[str], on_start: Callable[[str], object] | None
    ) -> None:
        self.chain = chain
        self.document = document
        self.without = without
        self.on_start = on_start
        self.shared = Shared(document, chain.lexicons, chain.scan_seconds)
        self.cued = self._scan_cues()
        self.claims: list[Claim] = []
        self.others: dict[str, list[Annotation]] = {}
        self.withdrawn: dict[str, list[Withdrawn]] = {}
        self.failures: dict[str, Failure] = {}
        self.seconds: dict[str, float] = {}
        self.errors: list[Exception] = []

    def read(self) -> tuple[Document, list[Exception]]:
        """Run every stage; return the document with its layers in planned order, and the errors of those that failed."""
        for number, stage in enumerate(self.chain.stages):
            self._settle(number, stage, {extractor.name: self._extract(extractor) for extractor in stage})
        given = self.document
        layers = tuple(self._layer(extractor) for stage in self.chain.stages for extractor in stage)
        layers = (*self._undated(), *layers)
        read = Document(given.text, given.id, given.published, given.source, given.lang, given.meta, layers)
        return read, self.errors

    def _scan_cues(self) -> dict[str, list[int]]:
        table = self.chain.cue_table
        return table.scan(Reading(self.shared).tokens) if table.cues else {}

    def _extract(self, extractor: Extractor) -> list[Annotation]:
        """Return what *extractor* finds, and nothing where it fails, which is then noted."""
        name = extractor.name
        if name in self.without:
            message = "it hung or ended its process while it read this document, which was read again without it"
            self._fail(name, RuntimeError(f"{name}: {message}"), "Lost", message)
            return []
        if (unready := self.chain.cue_table.errors.get(name)) is not None:
            self._fail(name, unready, type(unready).__name__, f"its cues: {unready}")
            return []
        if self.on_start is not None:
            self.on_start(name)
        readable = (*extractor.requires, *extractor.uses)
        reading = Reading(self.shared, self.cued.get(name, ()), readable, name)
        begun = time.perf_counter()
        try:
            found = list(extractor.extract(reading))
            _check(found, extractor, self.document.text)
        except Exception as error:  # noqa: BLE001 - whatever a third party raises costs its layer only
            self._fail(name, error, type(error).__name__, str(error))
            found = []
        self.seconds[name] = time.perf_counter() - begun
        return found

    def _fail(self, name: str, error: Exception, kind: str, message: str) -> None:
        self.errors.append(error)
        self.failures[name] = Failure(name, kind, message)

    def _settle(self, number: int, stage: Sequence[Extractor], found: dict[str, list[Annotation]]) -> None:
        """Let the mentions of stage *number* compete with each other and with those that stand since earlier stages."""
        fresh: list[Claim] = []
        for name, annotations in found.items():
            mentions, self.others[name] = _divided(annotations)
            fresh += claims_of(mentions, name, number)
        standing = {name: list(self.others[name]) for name in found}
        if fresh:
            self._replace(stage, found)
            self.claims, lost = settle(self.claims + fresh)
            for claim, loss in lost:
                self.withdrawn.setdefault(claim[3], []).append(loss)
            standing = {name: list(others) for name, others in self.others.items()}
            for claim in self.claims:
                standing[claim[3]].append(claim[2])
        self.shared.standing.update(standing)
        self.shared.found.clear()

    def _replace(self, stage: Sequence[Extractor], found: dict[str, list[Annotation]]) -> None:
        """Withdraw each standing mention whose kind an extractor of this stage requires and provides anew on the same span."""
        replacing: dict[Span, list[tuple[type[Annotation], Mention]]] = {}
        for extractor in stage:
            for kind in extractor.requires:
                for mention in found[extractor.name]:
                    if isinstance(mention, kind) and isinstance(mention, Mention):
                        replacing.setdefault(mention.span, []).append((kind, mention))
        if not replacing:
            return
        kept = []
        for claim in self.claims:
            rivals = replacing.get(claim[2].span, ())
            winner = next((mention for kind, mention in rivals if isinstance(claim[2], kind)), None)
            if winner is None:
                kept.append(claim)
            else:
                self.withdrawn.setdefault(claim[3], []).append(Withdrawn(claim[2], winner))
        self.claims = kept

    def _undated(self) -> tuple[Layer, ...]:
        """Return the chain's own layer where no day can be read from `published`, else none; everything else is still read."""
        published = self.document.published
        if published is None:
            return ()
        from dragoman.datelines import day_of  # noqa: PLC0415 - its patterns take long to compile

        try:
            day_of(published)
        except ValueError as error:
            self.errors.append(error)
            return (failed(CHAIN, "1", "ValueError", f"{error}; weekdays and the like are left open"),)
        return ()

    def _layer(self, extractor: Extractor) -> Layer:
        name = extractor.name
        withdrawn = sorted(self.withdrawn.get(name, ()), key=_order_of_loss)
        standing = in_order(self.shared.standing[name])
        return Layer(
            name, extractor.version, standing, tuple(withdrawn), self.failures.get(name), self.seconds.get(name)
        )


def _order_of_loss(lost: Withdrawn) -> tuple[int, int, str, str]:
    return order_of(lost.mention)


def _divided(annotations: list[Annotation]) -> tuple[list[Mention], list[Annotation]]:
    """Return the mentions among *annotations*, and the rest. Nearly always all are of one sort, and are passed on as they are."""
    sorts = {issubclass(kind, Mention) for kind in set(map(type, annotations))}
    if sorts == {True}:
        return cast("list[Mention]", annotations), []
    if True not in sorts:
        return [], annotations
    return [a for a in annotations if isinstance(a, Mention)], [a for a in annotations if not isinstance(a, Mention)]


def failed(name: str, version: str, error: str, message: str) -> Layer:
    """Return the empty layer of an extractor that failed."""
    return Layer(name, version, failure=Failure(name, error, message))


def _check(annotations: Sequence[Annotation], extractor: Extractor, text: str) -> None:
    """Raise `TypeError` or `ValueError` for a thing of a kind that was not declared, or that does not stand where it says."""
    for kind in dict.fromkeys(map(type, annotations)):
        if not issubclass(kind, extractor.provides):
            kinds = ", ".join(provided.__name__ for provided in extractor.provides)
            msg = f"extractor {extractor.name!r} yielded {kind.__name__}, but provides {kinds}"
            raise TypeError(msg)
    spans = [annotation.span for annotation in annotations]
    stands = [text[span.start : span.end] for span in spans] == [annotation.text for annotation in annotations]
    if stands and max([span.end for span in spans], default=0) <= len(text):
        return
    wrong = next(a for a in annotations if a.span.of(text) != a.text or a.span.end > len(text))
    msg = f"extractor {extractor.name!r} says {wrong.text!r} stands at {wrong.span.start}:{wrong.span.end}; it does not"
    raise ValueError(msg)
