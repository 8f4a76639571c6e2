"""Actors: the people, states and organisations that a document's actor mentions refer to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs

from dragoman.mentions import ActorMention

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.frozen
class Actor:
    """Somebody who acts in a document, with every mention of them.

    `id` is the lexicon's, or `type:canonical-name`; `name`, `type`, `country` and `role` are those most of its `mentions` agree on.
    """

    id: str
    name: str
    type: str
    country: str | None
    role: str | None
    mentions: tuple[ActorMention, ...]


def actors_of(mentions: Iterable[ActorMention]) -> tuple[Actor, ...]:
    """Return the actors that *mentions* refer to, grouped on `actor_id`, in the order of their first mention.

    A mention of several is one of each of its members.
    """
    groups: dict[str, list[ActorMention]] = {}
    for mention in mentions:
        for one in mention.members or (mention,):
            groups.setdefault(one.actor_id or f"{one.type}:{one.name}", []).append(one)
    return tuple(
        Actor(
            id=actor_id,
            name=_usual([m.name for m in group]) or "",
            type=_usual([m.type for m in group]) or "",
            country=_usual([m.country for m in group]),
            role=_usual([m.role for m in group]),
            mentions=tuple(group),
        )
        for actor_id, group in groups.items()
    )


def _usual(values: Iterable[str | None]) -> str | None:
    """Return the most frequent value, the first of equals, None where there is none."""
    counted = Counter(value for value in values if value)
    return max(counted, key=counted.__getitem__, default=None)
