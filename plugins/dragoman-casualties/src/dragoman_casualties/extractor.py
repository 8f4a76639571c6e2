"""The extractor: from counts to statements, and from statements to incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from dragoman import (
    ActorMention,
    Annotation,
    CountMention,
    Cues,
    DateMention,
    Extractor,
    PlaceMention,
    Table,
    WeaponMention,
)
from dragoman_casualties.events import Casualties, Toll
from dragoman_casualties.incidents import incidents_of
from dragoman_casualties.scene import Scene
from dragoman_casualties.statements import statements_of
from dragoman_casualties.vocabulary import WORDS, fates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Lexicons, Reading


@attrs.frozen
class CasualtyReports(Extractor):
    """Finds what incidents did to people, by the counts of the killed, wounded, captured, missing, displaced and released.

    `cumulative` says whether the tolls of stretches of time ("since the war began") are wanted too, `least` how many people an
    incident must have cost to be given, and `singles` whether single victims without a number ("a nurse was killed") count.
    """

    name: ClassVar[str] = "casualties"
    provides: ClassVar[tuple[type[Annotation], ...]] = (Casualties, Toll)
    requires: ClassVar[tuple[type[Annotation], ...]] = (
        ActorMention,
        CountMention,
        DateMention,
        PlaceMention,
        WeaponMention,
    )
    tables: ClassVar[tuple[Table, ...]] = (WORDS,)

    cumulative: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool), kw_only=True)
    least: int = attrs.field(
        default=1, validator=[attrs.validators.instance_of(int), attrs.validators.ge(1)], kw_only=True
    )

    singles: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool), kw_only=True)

    def cues(self, lexicons: Lexicons) -> Cues:
        """Return the words that say what befell one person."""
        return Cues(lexicons.build(fates))

    def extract(self, document: Reading) -> Iterator[Casualties]:
        """Yield the casualties of *document*, an event for each incident, in text order."""
        if not (self.singles and document.cued) and not any(count.effect for count in document[CountMention]):
            return
        for incident in incidents_of(statements_of(Scene(document), singles=self.singles)):
            event = incident.event(document)
            people = sum(toll.low or toll.high or 0 for toll in event.tolls)
            if people >= self.least and (self.cumulative or not event.cumulative):
                yield event
