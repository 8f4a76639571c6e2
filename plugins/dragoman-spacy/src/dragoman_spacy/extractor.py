"""The extractor: what a spaCy pipeline calls a person, an organisation or a place, where the lexicons say nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, Extractor, PlaceMention
from dragoman_spacy.entities import Entity, Meaning, mentions_of
from dragoman_spacy.known import Known
from dragoman_spacy.pieces import pieces_of, readable
from dragoman_spacy.pipeline import Loader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Reading


@attrs.frozen
class Spacy(Extractor):
    """Finds actors and places with a spaCy pipeline; where the lexicons of other extractors have spoken, theirs stand.

    `model` is the name of an installed pipeline or the path of a folder. `labels` says what its labels mean where they are not the usual ones,
    or mean something else here: `SHIP = "nothing"`. Raises `PluginError` where there is no such pipeline.
    """

    name = "spacy"
    provides = (ActorMention, PlaceMention)
    uses = (ActorMention, PlaceMention)  # so it runs after those who find them in lexicons, and their mentions stand

    model: str = attrs.field(default="en_core_web_sm", validator=attrs.validators.instance_of(str))
    labels: dict[str, Meaning] = attrs.field(factory=dict, hash=False)

    def extract(self, document: Reading) -> Iterator[ActorMention | PlaceMention]:
        """Yield the pipeline's entities as mentions. The text is read piece by piece, so that its length costs no accuracy or memory."""
        pipeline = document.lexicons.build(Loader(self.model))
        text = readable(document.text)
        found: list[Entity] = []
        for start, end in pieces_of(document):
            found += pipeline.entities(text[start:end], start)
        known = Known(document[ActorMention], document[PlaceMention])
        yield from mentions_of(document.text, found, self.labels, pipeline.name, known)
