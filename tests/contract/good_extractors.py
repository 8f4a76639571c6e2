"""Two extractors that keep the contract, and texts for them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, ClassVar

import attrs
import regex

import dragoman

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = (
    "HMS Victory met USS Nimitz off Malta. Both sailed.",
    "In port: USS Wasp, HMS Ajax, USS Iowa, HMS Hood and HMS York.",
)


@attrs.frozen
class ShipMention(dragoman.Mention):
    """A warship by name."""

    hull: str = ""
    prefix: dragoman.Span | None = None


@attrs.frozen
class OtherMention(dragoman.Mention):
    """Something else."""


@attrs.frozen
class OddMention(dragoman.Mention):
    """A mention with a field that JSON has no form for, or changes."""

    thing: Any = None


@attrs.frozen
class Ships(dragoman.Extractor):
    """Warships by prefix and name: keeps the contract."""

    name: ClassVar[str] = "ships"
    provides: ClassVar = (ShipMention,)
    prefixes: tuple[str, ...] = ("USS", "HMS")

    def cues(self, lexicons: dragoman.Lexicons) -> dragoman.Cues:
        return dragoman.Cues(self.prefixes)

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.Annotation]:
        pattern = regex.compile(
            rf"(?P<prefix>{'|'.join(self.prefixes)}) (?P<hull>\p{{Lu}}\w{{1,30}})\b", regex.IGNORECASE
        )
        for match in document.match(pattern):
            prefix = dragoman.Span(*match.span("prefix"))
            yield document.mention(ShipMention, match.span(), hull=match["hull"], prefix=prefix)


@attrs.frozen
class Late(Ships):
    """Ships by the help of a library that it imports when it first reads: what the library does meanwhile is no act of reading."""

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.Annotation]:
        import loud_import  # noqa: F401 - imported for what it does then

        return super().extract(document)


@attrs.frozen
class Convoys(dragoman.Extractor):
    """Ships that stand side by side: an event upon another's mentions."""

    name: ClassVar[str] = "convoys"
    provides: ClassVar = (dragoman.Event,)
    requires: ClassVar = (ShipMention,)

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.Annotation]:
        for one, other in itertools.pairwise(document[ShipMention]):
            if other.span.start - one.span.end < 3:
                yield document.mention(dragoman.Event, (one.span.start, other.span.end), type="convoy")
