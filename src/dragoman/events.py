"""Events: what the mentions of a text add up to."""

from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from dragoman.annotations import Annotation
from dragoman.codes import cameo_of, plover_mode_of, plover_of
from dragoman.mentions import ActorMention, DateMention, PlaceMention
from dragoman.spans import Span

Mode = Literal["in_person", "phone", "video", "visit", "summit", "talks", "unspecified"]
Status = Literal["held", "ongoing", "planned", "possible", "postponed", "cancelled", "denied", "refused"]
Outcome = Literal["success", "failed"]


@attrs.frozen
class Event(Annotation):
    """Something that happened, will happen or was refused. Its span is the trigger; an event never competes for text.

    `type` names the kind of event (`meeting`); `participants` are those who took part, `place` and `date` where and when, None if unsaid.
    """

    type: str = ""
    participants: tuple[ActorMention, ...] = ()
    place: PlaceMention | None = None
    date: DateMention | None = None


@attrs.frozen
class Meeting(Event):
    """A meeting, visit, call, summit or round of talks between parties.

    `mode` is how they met, `status` whether they did, `outcome` how it went, None if unsaid. `participants` are actor mentions in the
    trigger's clause, with their names resolved; `host` is the one at whose place they meet; `ordinal` is 8 in "their eighth call";
    `duration` a date mention of type duration; `mentions` are the spans of the other triggers of the same meeting.
    """

    derived: ClassVar[tuple[str, ...]] = ("cameo", "plover", "plover_mode")

    mode: Mode = "unspecified"
    status: Status = "held"
    outcome: Outcome | None = None
    host: ActorMention | None = None
    ordinal: int | None = None
    duration: DateMention | None = None
    mentions: tuple[Span, ...] = ()

    @property
    def cameo(self) -> str:
        """The CAMEO code that the fields amount to; see `dragoman.codes`."""
        return cameo_of(self)

    @property
    def plover(self) -> str:
        """The PLOVER event type that the fields amount to, "" where PLOVER has none; see `dragoman.codes`."""
        return plover_of(self)

    @property
    def plover_mode(self) -> str:
        """The mode of a PLOVER CONSULT: phone, third-party, multilateral, visit or ""; see `dragoman.codes`."""
        return plover_mode_of(self)
