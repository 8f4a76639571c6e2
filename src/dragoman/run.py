"""A run: one document on its way through a chain."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import attrs

from dragoman.annotations import Annotation, Mention
from dragoman.arbiter import Claim, Loss, claim_of, settle
from dragoman.document import Document, Failure, Layer, Withdrawn, in_order
from dragoman.reading import Reading, Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dragoman.chain import Chain
    from dragoman.extractor import Extractor

#: The name under which a chain records that it refused or lost a whole document.
CHAIN = "chain"


class Run:
    """One document on its way through a chain."""

    def __init__(
        self, chain: Chain, document: Document, without: frozenset[str], on_start: Callable[[str], object] | None
    ) -> None:
        self.chain = chain
        self.document = document
        self.without = without
        self.on_start = on_start
        self.shared = Shared(attrs.evolve(document, layers=()), chain.lexicons, chain.scan_seconds)
        self.errors: list[Exception] = []
        self.layers: dict[str, Layer] = {}
        self.cued: dict[str, list[int]] = {}

    def read(self) -> tuple[Document, list[Exception]]:
        """Run every stage; return the document with its layers in planned order, and the errors of those that failed."""
        self.cued = self._scan_cues()
        for stage in self.chain.stages:
            found = {extractor.name: self._extract(extractor) for extractor in stage}
            self._settle(stage, found)
        return attrs.evolve(self.document, layers=tuple(self.layers.values())), self.errors

    def _scan_cues(self) -> dict[str, list[int]]:
        cues = self.chain.cue_table
        reader = Reading(self.shared, self.document.text)
        return cues.scan(reader.tokens) if cues.cues else {}

    def _extract(self, extractor: Extractor) -> list[Annotation]:
        """Return what *extractor* finds, nothing where it fails; its layer is begun either way."""
        name, version = extractor.name, extractor.version
        if name in self.without:
            message = "it hung or ended its process while it read this document, which was read again without it"
            self.errors.append(RuntimeError(f"{name}: {message}"))
            self.layers[name] = failed(name, version, "Lost", message)
            return []
        if self.on_start is not None:
            self.on_start(name)
        readable = (*extractor.requires, *extractor.uses)
        reading = Reading(self.shared, self.document.text, self.cued.get(name, ()), readable, name)
        begun = time.perf_counter()
        try:
            found = list(extractor.extract(reading))
            _check(found, extractor, self.document.text)
        except Exception as error:  # noqa: BLE001 - whatever a third party raises costs its layer only
            self.errors.append(error)
            self.layers[name] = failed(name, version, type(error).__name__, str(error), time.perf_counter() - begun)
            return []
        self.layers[name] = Layer(name, version, seconds=time.perf_counter() - begun)
        return found

    def _settle(self, stage: Sequence[Extractor], found: dict[str, list[Annotation]]) -> None:
        """Let the mentions of a stage compete with each other and with those that stand, and complete the stage's layers."""
        earlier, replaced = self._earlier_claims(stage, found)
        claims = [
            claim_of(a, name) for name, annotations in found.items() for a in annotations if isinstance(a, Mention)
        ]
        standing, lost = settle(earlier + claims) if claims else ([], [])
        kept: dict[str, list[Annotation]] = {name: [] for name in found}
        for claim in standing:
            if not claim[4]:
                kept[claim[3]].append(claim[2])
        for name, annotations in found.items():
            kept[name] += [a for a in annotations if not isinstance(a, Mention)]
        withdrawn: dict[str, list[Withdrawn]] = {}
        for claim, loss in (*lost, *replaced):
            withdrawn.setdefault(claim[3], []).append(loss)
        for name, annotations in kept.items():
            self._complete(name, annotations, withdrawn.pop(name, []))
        for name, losses in withdrawn.items():
            gone = {id(loss.mention) for loss in losses}
            left = [a for a in self.layers[name].annotations if id(a) not in gone]
            self._complete(name, left, [*self.layers[name].withdrawn, *losses])

    def _earlier_claims(
        self, stage: Sequence[Extractor], found: dict[str, list[Annotation]]
    ) -> tuple[list[Claim], list[Loss]]:
        """Return the claims that stand since earlier stages, less those that this stage replaces, and the replaced."""
        earlier: list[Claim] = []
        replaced: list[Loss] = []
        replacing = {
            (annotation.span, kind): annotation
            for extractor in stage
            for kind in extractor.requires
            for annotation in found[extractor.name]
            if isinstance(annotation, kind) and isinstance(annotation, Mention)
        }
        for name, annotations in self.shared.standing.items():
            for mention in annotations:
                if not isinstance(mention, Mention):
                    continue
                claim = claim_of(mention, name, stands=True)
                winner = replacing.get((mention.span, type(mention))) if replacing else None
                if winner is None:
                    earlier.append(claim)
                else:
                    replaced.append((claim, Withdrawn(mention, winner)))
        return earlier, replaced

    def _complete(self, name: str, annotations: list[Annotation], withdrawn: list[Withdrawn]) -> None:
        ordered = in_order(annotations)
        self.shared.standing[name] = ordered
        losses = tuple(sorted(withdrawn, key=repr)) if withdrawn else ()
        self.layers[name] = attrs.evolve(self.layers[name], annotations=ordered, withdrawn=losses)


def failed(name: str, version: str, error: str, message: str, seconds: float | None = None) -> Layer:
    """Return the empty layer of an extractor that failed."""
    return Layer(name, version, failure=Failure(name, error, message), seconds=seconds)


def _check(annotations: Iterable[Annotation], extractor: Extractor, text: str) -> None:
    """Raise `TypeError` or `ValueError` for a thing of a kind that was not declared, or that does not stand where it says."""
    for annotation in annotations:
        if not isinstance(annotation, extractor.provides):
            kinds = ", ".join(kind.__name__ for kind in extractor.provides)
            msg = f"extractor {extractor.name!r} yielded {type(annotation).__name__}, but provides {kinds}"
            raise TypeError(msg)
        span = annotation.span
        if text[span.start : span.end] != annotation.text or span.end > len(text):
            msg = (
                f"extractor {extractor.name!r} says {annotation.text!r} stands at {span.start}:{span.end}; it does not"
            )
            raise ValueError(msg)
