"""Actors: persons, states, governments, organisations and groups that act or are dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, Extractor
from dragoman.names import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Reading


@attrs.frozen
class Actors(Extractor):
    """Finds those who act."""

    name = "actors"
    provides = (ActorMention,)

    def extract(self, document: Reading) -> Iterator[ActorMention]:
        """Yield the actors among the document's names."""
        for name in document.view(names):
            actor = name.actor
            if actor is not None:
                yield document.mention(
                    ActorMention,
                    (name.start, name.end),
                    name=actor.name,
                    form=name.form,
                    type=actor.type,
                    country=actor.country,
                    role=name.role,
                    actor_id=actor.id,
                    rule=name.rule,
                )
