"""Reading triggers one after the other: each becomes a draft, a further mention of an earlier draft, or nothing."""

from __future__ import annotations

from itertools import zip_longest
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from dragoman.extractors.meetings import status
from dragoman.extractors.meetings.apart import Apart
from dragoman.extractors.meetings.attendance import attended
from dragoman.extractors.meetings.cast import INVITING, Cast, Clause, Noun
from dragoman.extractors.meetings.drafts import Draft, join
from dragoman.extractors.meetings.fields import draft_of, place_implied, site_of
from dragoman.extractors.meetings.governors import OFFERS
from dragoman.extractors.meetings.guests import guest_draft
from dragoman.extractors.meetings.identity import UNDONE, on_visit, same_meeting
from dragoman.extractors.meetings.implied import imply, join_travellers, named_beside, topic
from dragoman.extractors.meetings.nouns import cast_of_noun
from dragoman.extractors.meetings.phrases import noun_phrase
from dragoman.extractors.meetings.region import TRAVEL
from dragoman.extractors.meetings.scene import Scene
from dragoman.extractors.meetings.screening import (
    SPATIAL,
    deserted,
    entitled,
    hopeless,
    identified,
    nowhere,
    of_statesman,
    within,
)
from dragoman.extractors.meetings.standing import stands
from dragoman.extractors.meetings.verbs import cast_of_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.extractors.meetings.triggers import Trigger

#: How many drafts are remembered, to which another mention may belong, and how many words of its sentence before a trigger are read.
MEMORY, REACH = 6, 80
#: How far apart two triggers of one event stand in a sentence.
WITHIN = 18
#: Where its trigger stands.
TEXT_ORDER = attrgetter("trigger.start")
#: What is aimed at by a meeting is another one: "met Ms Silva in an effort to revive the talks".
AIMS = frozenset("attempt attempts bid drive effort efforts preparation preparations prepare preparing push".split())


def within_name(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a trigger is a word of the name of a body: "the Joint Meeting Parties", but not "the East Asia Summit"."""
    tokens, start = scene.tokens, trigger.start
    if tokens.words[start] == tokens.lowers[start] or trigger.mode == "summit":
        return False
    name = scene.name_over(start)
    if name is None or name.actor is None:
        return False
    if name.actor.type == "person":
        return name.first < start and name.last == trigger.end  # "Senator Jeff Sessions"
    return name.last > trigger.end


def tells_head(scene: Scene, trigger: Trigger) -> bool:
    """Return whether *trigger* only says who leads those a meeting names, so that its clause goes on: "met a delegation led by Mr Vinter in Lisbon"."""
    return trigger.frame == "join" and scene.tokens.lowers[trigger.end - 1] == "by"


def discussed_far_off(before: Draft, draft: Draft) -> bool:
    """Return whether *draft* tells what was spoken of in the call *before*: "spoke by telephone. Ms Silva and Mr Vinter discussed"."""
    near = draft.sentence - before.last <= 1 and before.mode in ("phone", "video")
    spoken = draft.trigger.part == "verb" and draft.mode == "talks" and draft.place is None
    return near and spoken and not draft.names().isdisjoint(before.names())


@attrs.define(eq=False)
class Reader:
    """Reads the triggers of one scene in text order."""

    scene: Scene
    clauses: Apart
    merge: bool
    found: list[Draft] = attrs.field(factory=list)
    #: Those spoken of last, the very last at the end: as many as are remembered.
    recent: list[Draft] = attrs.field(factory=list)
    #: What the last trigger told, by itself, whether or not it was added to another.
    told: Draft | None = None
    #: The names of those of whom a journey was told.
    travellers: set[str] = attrs.field(factory=set)

    def drafts(self, triggers: Sequence[Trigger], guests: Sequence[Trigger] = ()) -> list[Draft]:
        """Return a draft for each meeting that *triggers* speak of, and for each visit of *guests* of whom they tell nothing."""
        for trigger, following in zip_longest(triggers, triggers[1:]):
            if trigger.frame == "join" and not self.recent:
                continue
            if trigger.frame == "join":
                attended(self.scene, self.recent[-1], trigger)
                continue
            if within_name(self.scene, trigger) or deserted(self.scene, trigger, first=not self.recent):
                continue
            draft = self.read(trigger, following)
            if draft is not None:
                self.add(draft)
        for guest in guests:
            draft = guest_draft(self.scene, guest, self.found)
            self.found += [] if draft is None else [draft]
        return sorted(self.found, key=TEXT_ORDER)

    def add(self, draft: Draft) -> None:
        """Add *draft* to what was found, or to the meeting told of before that it speaks of, or leave it where it is none."""
        scene = self.scene
        if draft.status == "possible" and draft.group:
            imply(scene, self.recent, draft)  # "stands ready to host the two presidents" takes up what was proposed
        if self.recent and discussed_far_off(self.recent[-1], draft):
            draft.mode = self.recent[-1].mode
        if self.recent:
            join_travellers(self.recent[-1], draft)
        before = self.earlier(draft) if self.merge else None
        self.told = draft
        if before is not None:
            join(before, draft)
            self.remember(before)
            return
        imply(scene, self.recent, draft)
        draft.parties = topic(scene, draft) + draft.parties
        if draft.place is None and draft.mode in SPATIAL and self.recent and on_visit(self.recent[-1], draft):
            draft.place = self.recent[-1].place
        if stands(scene, draft):
            if not draft.parties and draft.mode != "visit":
                draft.parties = named_beside(scene, draft)
            self.found.append(draft)
            self.travellers.update(draft.names() if draft.mode == "visit" else ())
            self.remember(draft)

    def remember(self, draft: Draft) -> None:
        """Note that *draft* is the one spoken of last."""
        self.recent = [*(one for one in self.recent if one is not draft), draft][-MEMORY:]

    def read(self, trigger: Trigger, following: Trigger | None) -> Draft | None:
        """Return what the clause of *trigger* says of a meeting, or None where it speaks of none."""
        scene, apart = self.scene, self.clauses.seen_from(trigger)
        apart.sentence(trigger.start)
        low, high = scene.sentence(trigger.start)
        low = max(low, trigger.start - REACH)
        limit = high if following is None else min(high, following.start)
        phrase = noun_phrase(scene, trigger, low) if trigger.part == "noun" else None
        told = following is None or following.part == "noun" or tells_head(scene, following)
        reach = high if told else limit
        site = site_of(apart, trigger, phrase, low, reach) if trigger.frame in TRAVEL else None
        if site is not None and site[1] is None and INVITING.isdisjoint(scene.tokens.lowers[low : trigger.start]):
            return None
        if phrase is not None:
            cast: Cast | None = cast_of_noun(Noun(scene, trigger, phrase, low, limit))
        else:
            cast = cast_of_verb(scene, trigger, low, high)
        if cast is None or hopeless(scene, trigger, phrase, cast):
            return None
        end, place = site or site_of(apart, trigger, phrase, low, reach)
        begin = status.governors(apart, phrase, cast, low) if phrase else cast.start
        clause = Clause(trigger, phrase, cast, low, high, begin, end)
        place = place or place_implied(scene, clause, self.recent)
        if (
            place is None
            and nowhere(clause, first=not self.recent)
            and not (of_statesman(clause) and self.unmade(cast))
        ):
            return None
        return draft_of(scene, apart, clause, place)

    def unmade(self, cast: Cast) -> bool:
        """Return whether no journey was told of yet that somebody of *cast* makes."""
        return self.travellers.isdisjoint(party.name for party in cast.parties)

    def earlier(self, draft: Draft) -> Draft | None:
        """Return the draft that already tells of this meeting, or None."""
        if not self.recent:
            return None
        last = self.recent[-1]
        # What the last trigger added to a meeting of a sentence before stands where this one does.
        added = self.told is not None and last.sentence < self.told.sentence == last.last
        told = self.told if self.told is not None and added else last
        if told.sentence == draft.sentence and self.clauses.divide(told.trigger, draft.trigger):
            pass  # "Ms Silva, who cancelled a visit to Chad, met"
        elif told.sentence == draft.sentence:
            between = self.scene.tokens.lowers[max(told.trigger.end, draft.trigger.start - REACH) : draft.trigger.start]
            undone = told.status in UNDONE  # "cancelled his trip to Lisbon for the summit"
            purpose = (draft.governor == "for" and OFFERS.isdisjoint(between)) or (
                draft.governor == "to" and (told.trigger.frame == "host" or (undone and told.mode == "visit"))
            )
            if not AIMS.isdisjoint(between):
                pass  # "met Ms Silva in a bid to clear the way for a summit in Oslo"
            elif purpose and (undone or told.trigger.part == "verb"):  # also "cancelled his trip to the summit"
                if undone or (told.mode == "visit" and draft.rule.startswith("noun+subject")):
                    draft.parties = []  # those of the summit are none of the trip
                return last
            elif self.one_event(told, draft):
                return last
        elif identified(self.scene, last, draft):
            return last
        if (there := self.told_there(draft)) is not None:
            return there
        same = [before for before in reversed(self.recent) if same_meeting(before, draft)]
        return next((before for before in same if before.mode == draft.mode == "visit"), same[0] if same else None)

    def one_event(self, last: Draft, draft: Draft) -> bool:
        """Return whether *draft* tells of the event that *last* told of before it in their sentence."""
        near = draft.trigger.start - last.trigger.end < WITHIN
        if near and within(self.scene, last, draft):
            return True
        return draft.trigger.part == "noun" and last.status == draft.status and entitled(self.scene, last, draft)

    def told_there(self, draft: Draft) -> Draft | None:
        """Return the meeting told of that is named by the country it is in: "the Hungarian meeting" is the one in Budapest."""
        if "compound" not in draft.rule or len(draft.parties) != 1 or draft.trigger.mode not in ("in_person", "summit"):
            return None
        for before in self.recent:
            here = before.place is not None and before.place.country == draft.parties[0].country
            if here and before.mode in SPATIAL:
                return before
        return None
