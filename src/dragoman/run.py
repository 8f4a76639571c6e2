"""A run: one document on its way through a chain."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast

from dragoman.annotations import Annotation, Mention
from dragoman.arbiter import Claim, Loss, claims_of, settle
from dragoman.document import Document, Failure, Layer, Withdrawn, in_order, order_of
from dragoman.errors import DragomanError
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
        self.fresh: list[Claim] = []
        self.withdrawn: dict[str, list[Withdrawn]] = {}
        self.failures: dict[str, Failure] = {}
        self.seconds: dict[str, float] = {}
        self.errors: list[Exception] = []

    def read(self) -> tuple[Document, list[Exception]]:
        """Run every stage; return the document with its layers in planned order, and the errors of those that failed."""
        for number, stage in enumerate(self.chain.stages):
            self._settle(stage, {extractor.name: self._extract(extractor, number) for extractor in stage})
        given = self.document
        layers = tuple(self._layer(extractor) for stage in self.chain.stages for extractor in stage)
        layers = (*self._undated(), *layers)
        read = Document(given.text, given.id, given.published, given.source, given.lang, given.meta, layers)
        return read, self.errors

    def _scan_cues(self) -> dict[str, list[int]]:
        table = self.chain.cue_table
        return table.scan(Reading(self.shared).tokens) if table.cues else {}

    def _extract(self, extractor: Extractor, stage: int) -> list[Annotation]:
        """Return what *extractor* finds, and nothing where it fails, which is then noted; its claims join those of the *stage*."""
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
            self.seconds[name] = time.perf_counter() - begun
            self.fresh += _checked(found, extractor, self.document.text, stage)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a third party raises costs its layer only
            self.seconds.setdefault(name, time.perf_counter() - begun)
            self._fail(name, error, type(error).__name__, str(error))
            found = []
        return found

    def _fail(self, name: str, error: Exception | SystemExit, kind: str, message: str) -> None:
        self.errors.append(error if isinstance(error, Exception) else DragomanError(f"{name}: {kind}: {message}"))
        self.failures[name] = Failure(name, kind, message)

    def _settle(self, stage: Sequence[Extractor], found: dict[str, list[Annotation]]) -> None:
        """Let the mentions that *stage* has found compete with each other and with those that stand since earlier stages."""
        fresh, self.fresh = self.fresh, []
        lost: list[Loss] = []
        if fresh:
            try:
                self.claims, lost = self._against_each_other(stage, found, fresh)
            except Exception:  # noqa: BLE001 - a third party's mention may raise when it is compared with others
                fresh = self._comparable(stage, found, fresh)
                self.claims, lost = self._against_each_other(stage, found, fresh)
        self.shared.standing.update(found)
        self.shared.found.clear()
        self._withdraw(lost)

    def _against_each_other(
        self, stage: Sequence[Extractor], found: dict[str, list[Annotation]], fresh: list[Claim]
    ) -> tuple[list[Claim], list[Loss]]:
        kept, replaced = self._replaced(stage, found)
        claims, lost = settle(kept + fresh)
        return claims, replaced + lost

    def _comparable(
        self, stage: Sequence[Extractor], found: dict[str, list[Annotation]], fresh: list[Claim]
    ) -> list[Claim]:
        """Return the claims among *fresh* that can be compared; an extractor of which one cannot has failed, and has *found* nothing."""
        comparable: list[Claim] = []
        for name in [extractor.name for extractor in stage]:
            own = [claim for claim in fresh if claim[3] == name]
            try:
                settle(self.claims + comparable + own)
            except Exception as error:  # noqa: BLE001 - as above
                self._fail(name, error, type(error).__name__, f"its mentions cannot be compared: {error}")
                found[name] = []
            else:
                comparable += own
        return comparable

    def _withdraw(self, lost: list[Loss]) -> None:
        """Take the claims that were *lost* out of what stands."""
        for claim, loss in lost:
            self.withdrawn.setdefault(claim[3], []).append(loss)
        for name in {claim[3] for claim, _ in lost}:
            others = [a for a in self.shared.standing[name] if not isinstance(a, Mention)]
            self.shared.standing[name] = [*others, *(claim[2] for claim in self.claims if claim[3] == name)]

    def _replaced(
        self, stage: Sequence[Extractor], found: dict[str, list[Annotation]]
    ) -> tuple[list[Claim], list[Loss]]:
        """Return the claims that go on standing, and those whose kind an extractor of *stage* requires and provides anew on the same span."""
        replacing: dict[Span, list[tuple[type[Annotation], Mention]]] = {}
        for extractor in stage:
            for kind in extractor.requires:
                for mention in found[extractor.name]:
                    if isinstance(mention, kind) and isinstance(mention, Mention):
                        replacing.setdefault(mention.span, []).append((kind, mention))
        if not replacing:
            return self.claims, []
        kept: list[Claim] = []
        lost: list[Loss] = []
        for claim in self.claims:
            rivals = replacing.get(claim[2].span, ())
            winner = next((mention for kind, mention in rivals if isinstance(claim[2], kind)), None)
            if winner is None:
                kept.append(claim)
            else:
                lost.append((claim, Withdrawn(claim[2], winner)))
        return kept, lost

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
        standing: tuple[Annotation, ...] = ()
        withdrawn: tuple[Withdrawn, ...] = ()
        try:
            standing = in_order(self.shared.standing[name])
            if name in self.withdrawn:
                withdrawn = tuple(sorted(self.withdrawn[name], key=_order_of_loss))
        except Exception as error:  # noqa: BLE001 - a third party's annotation may raise when it is compared with others
            self._fail(name, error, type(error).__name__, f"its annotations cannot be compared: {error}")
        return Layer(name, extractor.version, standing, withdrawn, self.failures.get(name), self.seconds.get(name))


def _order_of_loss(lost: Withdrawn) -> tuple[int, int, str, str]:
    return order_of(lost.mention)


def failed(name: str, version: str, error: str, message: str) -> Layer:
    """Return the empty layer of an extractor that failed."""
    return Layer(name, version, failure=Failure(name, error, message))


def _checked(annotations: Sequence[Annotation], extractor: Extractor, text: str, stage: int) -> list[Claim]:
    """Return the claims of the mentions among *annotations*.

    Raises `TypeError` or `ValueError` for a thing of a kind that *extractor* did not declare, or that does not stand where it says.
    """
    kinds = set(map(type, annotations))
    _check_kinds(kinds, extractor)
    whole = all(issubclass(kind, Mention) and kind.claim is Mention.claim for kind in kinds)
    name, size = extractor.name, len(text)
    claims: list[Claim] = []
    for mention in cast("Sequence[Mention]", annotations):  # one pass: memory is slower than what is done with it
        span = mention.span
        start, end = span.start, span.end
        if end > size or text[start:end] != mention.text:
            msg = f"extractor {name!r} says {mention.text!r} stands at {start}:{end}; it does not"
            raise ValueError(msg)
        if whole:  # as nearly always: the mention claims the whole of its span
            claims.append((start, end, mention, name, stage))
    return claims if whole else claims_of([a for a in annotations if isinstance(a, Mention)], name, stage)


def _check_kinds(kinds: set[type[Annotation]], extractor: Extractor) -> None:
    for kind in kinds:
        if not issubclass(kind, extractor.provides):
            declared = ", ".join(provided.__name__ for provided in extractor.provides)
            msg = f"extractor {extractor.name!r} yielded {kind.__name__}, but provides {declared}"
            raise TypeError(msg)
