"""The kinds that this plugin adds: an event, and the tolls it is made of."""

from __future__ import annotations

import attrs

from dragoman import ActorMention, Annotation, CountMention, Event, Span, WeaponMention
from dragoman.mentions import Effect


@attrs.frozen
class Toll(Annotation):
    """How many people met one fate in one incident, by the last that the document says of it. Its span is that count's.

    `low` and `high` bound the number of people, None on an open side ("at least 12" has no high). `noun` is who they are, as the count
    has it. `counts` are the counts that make up the number ("four soldiers and two civilians"), `parts` those that are contained in
    it ("including 12 children") and `earlier` those that it replaces ("the death toll rose to 55").
    """

    effect: Effect = "killed"
    low: float | None = None
    high: float | None = None
    noun: str | None = None
    counts: tuple[CountMention, ...] = ()
    parts: tuple[CountMention, ...] = ()
    earlier: tuple[CountMention, ...] = ()


@attrs.frozen
class Casualties(Event):
    """What one incident did to people. Its span is the first count of the incident.

    There is a `Toll` for each fate that the document counts, else None. `place`, `date` and `weapon` are where, when and by what, as told in
    the sentences of the incident. `agents` are those named as having done it, `victims` those named as having suffered it; `participants`
    are both. `mentions` are the spans of all other counts that tell of the incident. `cumulative` says that it is no single
    incident but what a stretch of time has cost ("since the war began").
    """

    killed: Toll | None = None
    wounded: Toll | None = None
    captured: Toll | None = None
    missing: Toll | None = None
    displaced: Toll | None = None
    released: Toll | None = None
    weapon: WeaponMention | None = None
    agents: tuple[ActorMention, ...] = ()
    victims: tuple[ActorMention, ...] = ()
    cumulative: bool = False
    mentions: tuple[Span, ...] = ()

    @property
    def tolls(self) -> tuple[Toll, ...]:
        """The tolls there are, in the order of the fields."""
        fates = (self.killed, self.wounded, self.captured, self.missing, self.displaced, self.released)
        return tuple(toll for toll in fates if toll is not None)
