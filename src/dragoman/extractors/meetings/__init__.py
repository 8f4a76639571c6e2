"""Meetings: who met, will meet or refused to meet whom, where, when and how.

The data flow: cued words → triggers without traps (`triggers`) → asides left out (`asides`) → the clause around each (`scene`) → one function a field
(`nouns`, `others` and `verbs`, `status`, `setting`, `days`, `outcome`) → drafts → drafts of one meeting joined (`drafts`), parties told of
before (`implied`), those that are meetings (`standing`) → `Meeting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from dragoman import ActorMention, Cues, DateMention, Extractor, Meeting, PlaceMention, Span
from dragoman.extractors.meetings.apart import Apart
from dragoman.extractors.meetings.asides import asides_apart
from dragoman.extractors.meetings.guests import guests_among
from dragoman.extractors.meetings.headlines import months_apart, plain_case
from dragoman.extractors.meetings.reader import Reader
from dragoman.extractors.meetings.scene import Scene
from dragoman.extractors.meetings.triggers import triggers_in
from dragoman.extractors.meetings.vocabulary import MEETINGS, MODES, vocabulary
from dragoman.views import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dragoman import Annotation, Lexicons, Reading
    from dragoman.extractors.meetings.drafts import Draft

__all__ = ["Meetings"]


def as_tuple(values: Iterable[str]) -> tuple[str, ...]:
    """Return *values* as a tuple: a configuration gives lists."""
    return tuple(values)


@attrs.frozen
class Meetings(Extractor):
    """Meetings, visits, calls, summits and talks between parties.

    `merge`: give one `Meeting` for all triggers that speak of one meeting (its others in `mentions`), else one for each trigger.
    `modes`: which modes to give; all by default.
    """

    name: ClassVar[str] = "meetings"
    provides: ClassVar = (Meeting,)
    requires: ClassVar = (ActorMention,)
    uses: ClassVar = (PlaceMention, DateMention)
    tables: ClassVar = (MEETINGS,)

    merge: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    modes: tuple[str, ...] = attrs.field(
        default=tuple(sorted(MODES)),
        converter=as_tuple,
        validator=attrs.validators.deep_iterable(attrs.validators.in_(sorted(MODES))),
    )

    def cues(self, lexicons: Lexicons) -> Cues:
        """Return the first words of all triggers."""
        return Cues(frozenset(lexicons.build(vocabulary).triggers))

    def extract(self, document: Reading) -> Iterator[Annotation]:
        """Yield the meetings of *document*."""
        if not document.cued:
            return
        words = document.lexicons.build(vocabulary)
        tokens = months_apart(document, plain_case(document, words))
        triggers, guests = guests_among(list(triggers_in(tokens, document.cued, words)))
        if not (triggers or guests):
            return
        asides = asides_apart(tokens, document.view(sentences), triggers, words)
        scene = Scene.of(document, asides.tokens, asides.words, words)
        clauses = Apart.of(scene, asides.telling, triggers)
        for draft in Reader(scene, clauses, merge=self.merge).drafts(triggers, guests):
            if draft.mode in self.modes:
                yield meeting_of(document, draft)


def meeting_of(document: Reading, draft: Draft) -> Meeting:
    """Return *draft* as a meeting of *document*."""
    starts, ends = document.tokens.starts, document.tokens.ends
    trigger = draft.trigger
    return document.mention(
        Meeting,
        (starts[trigger.start], ends[trigger.end - 1]),
        type="meeting",
        participants=tuple(draft.parties),
        place=draft.place,
        date=draft.date,
        mode=draft.mode,
        status=draft.status,
        outcome=draft.outcome,
        host=draft.host,
        ordinal=draft.ordinal,
        duration=draft.duration,
        mentions=tuple(Span(starts[other.start], ends[other.end - 1]) for other in draft.mentions),
        rule=draft.rule,
    )
