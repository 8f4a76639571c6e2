"""Drafts of meetings, and what becomes of two that are one and the same meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, DateMention, PlaceMention
from dragoman.extractors.meetings.identity import JOINING, UNDONE, invited, other_people, told_in_full
from dragoman.extractors.meetings.scene import STATES
from dragoman.extractors.meetings.triggers import Trigger

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Frames of verbs that name a meeting less well than the noun behind one of these prepositions: "gathered for a summit", "will host Ms Silva for talks".
VAGUE, OF_WHAT = frozenset(("gather", "host", "bring")), frozenset(("at", "during", "for", "in", "on"))


@attrs.define(eq=False)
class Draft:
    """A meeting as one trigger tells it; further triggers may add to it. Its fields are those of `Meeting`, and what merging needs."""

    trigger: Trigger
    mode: str
    status: str
    rule: str
    parties: list[ActorMention]
    place: PlaceMention | None
    date: DateMention | None
    outcome: str | None
    ordinal: int | None
    duration: DateMention | None
    host: ActorMention | None
    #: The number of its sentence, and the word at which its subject begins.
    sentence: int
    subject: int
    #: It points back ("the talks"), to one of its kind ("such a summit"); it is another one ("a second summit").
    definite: bool
    such: bool
    fresh: bool
    #: It is one of before: "an earlier session"; it goes on again: "resume talks".
    previous: bool
    resumed: bool
    #: The word that governs its noun phrase and the determiner of that, "" for verbs; the word that takes parties up ("leaders").
    governor: str
    determiner: str
    group: str
    #: Nothing in the clause told the status.
    default: bool
    #: It stands in a headline: the first sentence, on a line of its own without a full stop.
    headline: bool = False
    #: Its parties are those of the meeting told of before.
    implied: bool = False
    mentions: list[Trigger] = attrs.field(factory=list)
    #: The sentence that spoke of it last.
    last: int = attrs.field(default=attrs.Factory(lambda draft: draft.sentence, takes_self=True))

    def modes(self) -> set[str]:
        """Return its mode and those of its other triggers: "sat down for a round of talks"."""
        return {self.mode, *(trigger.mode for trigger in self.mentions)}

    def sides(self) -> frozenset[str]:
        """Return the countries, or else the names, that meet."""
        return frozenset(p.country or p.name for p in self.parties)

    def names(self) -> frozenset[str]:
        """Return the names of those who meet."""
        return frozenset(p.name for p in self.parties)


def named_more_fully(before: Draft, after: Draft) -> list[ActorMention]:
    """Return the parties of *before*, a government or a state replaced by the person of *after* who meets for it."""
    if after.implied:
        return before.parties
    people = {p.country: p for p in reversed(after.parties) if p.type == "person" and p.country is not None}
    known = {p.country for p in before.parties if p.type == "person"}
    return [
        people[p.country] if p.type in STATES and p.country in people and p.country not in known else p
        for p in before.parties
    ]


def attend(before: Draft, parties: Sequence[ActorMention]) -> None:
    """Add *parties* to those of *before*, each name once."""
    names = before.names()
    before.parties = before.parties + [party for party in parties if party.name not in names]


def stand_in(before: Draft, sent: Sequence[ActorMention], heads: Sequence[ActorMention]) -> None:
    """Put the *heads* of the delegation of a state, *sent*, in the place of that state, where it is among the parties of *before*."""
    countries = {party.country for party in (*sent, *heads)} - {None}
    at = next((i for i, p in enumerate(before.parties) if p.type in STATES and p.country in countries), None)
    if at is not None and heads:
        before.parties = [*before.parties[:at], *heads, *before.parties[at + 1 :]]


def better_named(before: Draft, after: Draft) -> bool:
    """Return whether *after*, in the same sentence, names the meeting better: "met" than "shook hands", "summit" than "gathered", "visit" than "flew"."""
    if before.sentence != after.sentence:
        return False
    if before.trigger.frame == "with" and (after.trigger.frame == "meet" or shaken(before, after)):
        return True
    if before.trigger.part != "verb" or after.trigger.part != "noun" or after.governor not in OF_WHAT:
        # "sat down to talks", "hosted to lunch"
        return before.trigger.frame in ("with", "host") and after.governor == "to"
    if to_summit(before, after):
        return True
    if before.mode == "visit":  # "arrived on a visit", "flew to Lisbon for talks with Mr Vinter"
        visited = before.trigger.frame == "place" and before.trigger.end == before.trigger.start + 1
        return after.mode == "visit" or (not visited and after.governor == "for" and after.rule.startswith("noun-with"))
    return before.trigger.frame in VAGUE and after.mode != "visit" and after.trigger.frame in ("strong", "weak")


def to_summit(before: Draft, after: Draft) -> bool:
    """Return whether the journey *before* leads to the summit *after*: "flew to Lisbon for a summit"."""
    return before.mode == "visit" and after.mode == "summit" and after.governor in ("for", "to")


def shaken(before: Draft, after: Draft) -> bool:
    """Return whether *before* is "shook hands", two words, and *after* a verb of one word: "shook hands and talked"."""
    words = before.trigger.end - before.trigger.start, after.trigger.end - after.trigger.start
    return words == (2, 1) and after.trigger.frame == "with"


def join(before: Draft, after: Draft) -> None:
    """Add what *after* says to *before*; what was said first stands, but for the trigger, where the later one names the meeting better."""
    if better_named(before, after):
        before.trigger, after.trigger = after.trigger, before.trigger
        if to_summit(before, after) and before.place is not None:  # the state in which it is hosts others
            before.parties = [party for party in before.parties if party.span != before.place.span]
        if after.mode == "summit" and (before.mode != "visit" or to_summit(before, after)):
            before.mode = "summit"
    came = after.governor in JOINING or invited(before, after)
    if before.headline and told_in_full(before, after) and (before.default or not after.default):
        before.status, before.rule, before.default = after.status, after.rule, after.default
    before.mentions.append(after.trigger)
    before.last = after.sentence
    if (
        before.mode not in ("phone", "video")
        and after.place is not None
        and (before.place is None or before.place.type in ("country", "region"))
    ):
        before.place = after.place
    before.date = before.date or after.date
    before.outcome = before.outcome or after.outcome
    before.ordinal = before.ordinal or after.ordinal
    before.duration = before.duration or after.duration
    before.host = before.host or after.host
    if (
        before.mode == "visit" != after.mode
        and not after.implied
        and len(after.sides()) > 1
        and before.place is not None
    ):
        before.parties = [
            p for p in before.parties if p.span != before.place.span
        ]  # the state visited: somebody of it is named
    if after.mode == "visit" and before.trigger.frame == "host":
        before.mode = "visit"
    if after.mode in ("phone", "video") and before.mode in ("unspecified", "talks", "phone"):
        before.mode = after.mode
        before.place = None
    join_parties(before, after, came=came)
    if after.status in UNDONE and (
        before.status in ("planned", "possible", "denied")
        or (before.status, after.status) == ("cancelled", "postponed")
    ):
        before.status, before.rule = after.status, after.rule


def join_parties(before: Draft, after: Draft, *, came: bool) -> None:
    """Add the parties that *after* names to those of *before*, or put them in their place where it names more; all of them where they *came* to it."""
    before.parties = named_more_fully(before, after)
    apposed = before.sentence == after.sentence and after.determiner in ("a", "an") and not after.governor
    if came or (apposed and before.trigger.part == "noun"):
        attend(before, after.parties)
    elif after.governor == "on" and before.mode == after.mode == "visit" and before.parties:
        pass  # "arrived on the first visit by a Danish leader": the visitor is named
    elif not after.implied and (len(before.parties) < 2 or before.implied) and len(after.parties) >= 2:
        before.parties = after.parties
    elif not after.implied and (
        before.mode == "visit" != after.mode or not (len(before.parties) > 1 or other_people(before, after))
    ):
        attend(before, after.parties)
