"""Reading triggers one after the other: each becomes a draft, a further mention of an earlier draft, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman.extractors.meetings import days, journeys, setting, status, tense
from dragoman.extractors.meetings.attendance import attended
from dragoman.extractors.meetings.cast import INVITING, Cast, Clause, Noun, named
from dragoman.extractors.meetings.drafts import Draft, join
from dragoman.extractors.meetings.governors import OFFERS
from dragoman.extractors.meetings.identity import UNDONE, on_visit, same_meeting
from dragoman.extractors.meetings.implied import imply, join_travellers, mentions, named_beside, state, topic
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.nouns import LEFT_BEHIND, cast_of_noun
from dragoman.extractors.meetings.outcome import outcome_of
from dragoman.extractors.meetings.party import OWNERS
from dragoman.extractors.meetings.phrases import AGAIN, noun_phrase
from dragoman.extractors.meetings.region import TRAVEL, approached, region
from dragoman.extractors.meetings.scene import SETTLEMENTS, STATES, Scene
from dragoman.extractors.meetings.screening import (
    EARLIER,
    RESUMED,
    SPATIAL,
    deserted,
    entitled,
    hopeless,
    identified,
    nowhere,
    of_statesman,
    restricted,
    takes_up,
    within,
)
from dragoman.extractors.meetings.standing import stands
from dragoman.extractors.meetings.venues import venue_of
from dragoman.extractors.meetings.verbs import cast_of_verb
from dragoman.extractors.meetings.whereabouts import whereabouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman import ActorMention, DateMention, PlaceMention
    from dragoman.extractors.meetings.cast import Phrase
    from dragoman.extractors.meetings.triggers import Trigger

#: How many drafts are remembered, to which another mention may belong, and how many words of its sentence before a trigger are read.
MEMORY, REACH = 6, 80
#: How far apart two triggers of one event stand in a sentence.
WITHIN = 18
#: How far behind a trigger it is said by what means somebody spoke.
MEANS = 12
#: With what a sentence of text ends.
STOPS = frozenset(".!?:;")
#: How far a list of the states visited reaches.
LISTED = 14
#: Words of "in person" and "face to face".
IN_PERSON = frozenset(("person", "face"))
#: Modifiers of a meeting that is over.
PREVIOUS = EARLIER | {"last", "latest"}
#: What is aimed at by a meeting is another one: "met Ms Silva in an effort to revive the talks".
AIMS = frozenset("attempt attempts bid drive effort efforts preparation preparations prepare preparing push".split())


def same_city(near: Sequence[str]) -> bool:
    """Return whether the words *near* a trigger say that it was where the meeting before was: "in the same city"."""
    return "same" in near and not SETTLEMENTS.isdisjoint(near[near.index("same") + 1 :][:1])


def another(lowers: list[str], trigger: Trigger, video: frozenset[str]) -> bool:
    """Return whether the video told of behind a trigger is another's: "The talks follow a video call", but not "met by video call"."""
    after = [
        index for index in range(trigger.end, trigger.end + 12) if lowers[index : index + 1] and lowers[index] in video
    ]
    return bool(after) and lowers[after[0] - 1] in ("a", "the", "their", "another")


def bare(clause: Clause) -> bool:
    """Return whether a sentence opens with "Talks" and no more, and so goes on about those told of: "Talks continue today", "After talks, they"."""
    phrase = clause.phrase
    if phrase is None or clause.trigger.mode != "talks":
        return False
    opened = phrase.governor in LEFT_BEHIND and phrase.start <= clause.low + 2 and not clause.cast.parties
    return opened or phrase.start == clause.low == clause.trigger.start


def told_of(scene: Scene, place: PlaceMention) -> ActorMention | None:
    """Return the state of a town that is visited, where the text names it elsewhere: "The Danish minister received him ... visited Copenhagen"."""
    if place.country is None or scene.words.capitals.get(place.country) != place.name:
        return None
    named = scene.state_named(place.country)
    if named is None or named.state is None:
        return None
    return state(scene, (place.span.start, place.span.end), named.state.name, place.country, "name")


def states_beside(scene: Scene, place: PlaceMention, high: int) -> list[ActorMention]:
    """Return the other states of a list, up to word *high*, that begins with a state visited: "will visit Denmark, Norway and Iceland"."""
    index = scene.tokens.at(place.span.start)
    states = [party for party in listed(scene, index, min(high, index + LISTED)) if party.type in STATES]
    return mentions(scene, [party for party in states if party.country != place.country])


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


def above_text(scene: Scene, end: int) -> bool:
    """Return whether the sentence that ends before word *end* is a line by itself, without a full stop: a headline."""
    gap = scene.tokens.gaps[end]
    return "\n" in gap and STOPS.isdisjoint(gap) and end < len(scene.tokens)


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
    merge: bool
    found: list[Draft] = attrs.field(factory=list)
    #: Those spoken of last, the very last at the end: as many as are remembered.
    recent: list[Draft] = attrs.field(factory=list)
    #: What the last trigger told, by itself, whether or not it was added to another.
    told: Draft | None = None
    #: The names of those of whom a journey was told.
    travellers: set[str] = attrs.field(factory=set)

    def drafts(self, triggers: Sequence[Trigger]) -> list[Draft]:
        """Return a draft for each meeting that *triggers* speak of."""
        for trigger, following in zip(triggers, [*triggers[1:], None], strict=True):
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
        return self.found

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
        scene = self.scene
        low, high = scene.sentence(trigger.start)
        low = max(low, trigger.start - REACH)
        limit = high if following is None else min(high, following.start)
        phrase = noun_phrase(scene, trigger, low) if trigger.part == "noun" else None
        told = following is None or following.part == "noun" or tells_head(scene, following)
        reach = high if told else limit
        site = self.site(trigger, phrase, low, reach) if trigger.frame in TRAVEL else None
        if site is not None and site[1] is None and INVITING.isdisjoint(scene.tokens.lowers[low : trigger.start]):
            return None
        if phrase is not None:
            cast: Cast | None = cast_of_noun(Noun(scene, trigger, phrase, low, limit))
        else:
            cast = cast_of_verb(scene, trigger, low, high)
        if cast is None or hopeless(scene, trigger, phrase, cast):
            return None
        end, place = site or self.site(trigger, phrase, low, reach)
        begin = status.governors(scene, phrase, cast, low) if phrase else cast.start
        clause = Clause(trigger, phrase, cast, low, high, begin, end)
        place = place or self.place(clause)
        if (
            place is None
            and nowhere(clause, first=not self.recent)
            and not (of_statesman(clause) and self.unmade(cast))
        ):
            return None
        return self.draft(clause, place)

    def unmade(self, cast: Cast) -> bool:
        """Return whether no journey was told of yet that somebody of *cast* makes."""
        return self.travellers.isdisjoint(party.name for party in cast.parties)

    def site(self, trigger: Trigger, phrase: Phrase | None, low: int, high: int) -> tuple[int, PlaceMention | None]:
        """Return where the clause of *trigger* ends to the right, and the place that it names."""
        end = region(self.scene, trigger, high)
        if phrase is not None:
            end = setting.opening_end(self.scene, phrase, trigger, low, end)
        place = setting.place_of(self.scene, trigger, phrase, low, end)
        venue = venue_of(self.scene, trigger.end, end, place) if trigger.mode in SPATIAL else None
        return end, venue or place

    def draft(self, clause: Clause, place: PlaceMention | None) -> Draft:
        """Return the draft of a meeting, one function a field."""
        scene = self.scene
        trigger, phrase, cast = clause.trigger, clause.phrase, clause.cast
        date = days.date_of(scene, clause)
        verb = setting.predicated(scene, clause)
        if verb is not None and place is not None and setting.of_topic(scene, clause, verb, place):
            place = None  # "talks on the war in Sudan will open in Geneva"
        if verb is not None and (place is None or date is None):
            place, date = self.predicate(clause, verb, place, date)
        if phrase is not None and place is None and date is None and takes_up(trigger, phrase, clause.low):
            place, date = setting.told_before(scene, clause.low)
        if (place is None or date is None) and trigger.mode != "visit":
            there, then = setting.told_after(scene, clause)
            place, date = place or there, date or then
        told = status.status_of(scene, clause)
        if days.of_announcement(scene, clause, date, told[0]):
            date = None
        if place is None and trigger.mode in SPATIAL:
            place, then = whereabouts(scene, clause, told[0], date)
            place = place or journeys.departed(scene, clause) or setting.with_host(scene, clause)
            date = date or then
        mode = self.mode(clause)
        if mode == "unspecified" and place is not None:
            mode = "in_person"  # "talked in Lisbon"
        lowers = scene.tokens.lowers
        resumed = not RESUMED.isdisjoint(lowers[clause.begin : trigger.start])
        modifiers = lowers[phrase.start : trigger.start] if phrase else lowers[trigger.start - 1 : trigger.end + 1]
        return Draft(
            trigger=trigger,
            mode=mode,
            status=tense.dated(scene, trigger, told, date, verb),
            rule=f"{cast.rule}/{told[1]}",
            parties=self.parties(clause, place),
            place=None if mode in ("phone", "video") else place,
            date=date,
            outcome=outcome_of(scene, clause, told[0]),
            ordinal=days.ordinal_of(scene, clause),
            duration=days.duration_of(scene, clause),
            host=next(iter(mentions(self.scene, [cast.host])), None) if cast.host else None,
            sentence=scene.sentences.index(trigger.start),
            subject=cast.start,
            definite=cast.anaphoric or "such" in modifiers or bare(clause),
            such="such" in modifiers,
            fresh=not AGAIN.isdisjoint(modifiers) or resumed or restricted(scene, trigger),
            resumed=resumed,
            previous=not PREVIOUS.isdisjoint(modifiers),
            governor=phrase.governor if phrase else "",
            determiner=phrase.determiner if phrase else "",
            group=cast.group,
            default=told[1] == "tense",
            headline=clause.low == 0 and above_text(scene, clause.high),
        )

    def predicate(
        self, clause: Clause, at: int, place: PlaceMention | None, date: DateMention | None
    ) -> tuple[PlaceMention | None, DateMention | None]:
        """Return *place* and *date*, what lacks taken from the verb of a noun: "The visit, postponed twice, will begin on 3 November"."""
        scene, trigger = self.scene, clause.trigger
        end = region(scene, trigger._replace(start=at, end=at + 1), clause.high)
        later = clause._replace(trigger=trigger._replace(start=at, end=at + 1), phrase=None, end=end)
        date = date or days.date_after(scene, later)
        if place is None and trigger.mode in SPATIAL:
            spots = scene.spots(at, end)
            place = next((s.mention for s in spots if not s.mention.metonym and approached(scene, s, at)), None)
        return place, date

    def place(self, clause: Clause) -> PlaceMention | None:
        """Return where the meeting is if its clause names no place: with the state that invites to a visit, or "there"."""
        scene, trigger, cast = self.scene, clause.trigger, clause.cast
        if trigger.mode == "visit" and cast.host is not None and cast.host.type in STATES and cast.host.country:
            return setting.as_place(scene, *scene.span(cast.host), cast.host.name, cast.host.country)
        lowers = scene.tokens.lowers
        if trigger.mode == "visit" and (visited := journeys.by_verb(scene, clause)) is not None:
            return visited
        if trigger.mode == "visit" and clause.phrase is not None and clause.phrase.determiner in OWNERS:
            return journeys.bound_for(scene, clause)
        there = "there" in lowers[trigger.end : min(clause.end, trigger.end + 9)] or (
            "there" in lowers[clause.low : clause.low + 2] and cast.start <= clause.low + 2  # "While there he met"
        )
        if trigger.mode in SPATIAL and self.recent and same_city(lowers[trigger.end : clause.end]):
            return self.recent[-1].place
        if trigger.mode in SPATIAL and there:
            told = [spot.mention for spot in scene.spots(clause.low, trigger.start) if not spot.mention.metonym]
            return (
                told[-1] if told else self.recent[-1].place if self.recent else setting.last_before(scene, clause.low)
            )
        return None

    def parties(self, clause: Clause, place: PlaceMention | None) -> list[ActorMention]:
        """Return the parties of *cast*; a visitor's counterpart is the state visited, unless the text names another."""
        trigger = clause.trigger
        found = mentions(self.scene, named(self.scene, clause.cast.parties))
        if place is None or len(found) != 1 or found[0].country == place.country:
            return found
        if trigger.mode != "visit" and not journeys.stays(self.scene, clause, place):
            return found
        if place.type == "country":
            found.append(state(self.scene, (place.span.start, place.span.end), place.name, place.country, "name"))
            found += states_beside(self.scene, place, clause.high)
        elif (visited := told_of(self.scene, place)) is not None:
            found.append(visited)
        return found

    def mode(self, clause: Clause) -> str:
        """Return the mode of the trigger, changed by what its clause says of the means."""
        lowers, words, trigger = self.scene.tokens.lowers, self.scene.words, clause.trigger
        if trigger.mode in ("phone", "video", "visit"):
            return trigger.mode
        far = min(clause.high if trigger.mode == "unspecified" else clause.end, trigger.end + MEANS)
        near = lowers[max(clause.low, trigger.start - 3) : far]
        if not words.video.isdisjoint(near) and not another(lowers, trigger, words.video):
            return "video"
        if trigger.mode in ("unspecified", "talks") and not words.phone.isdisjoint(near):
            return "phone"
        return "in_person" if trigger.mode == "unspecified" and not IN_PERSON.isdisjoint(near) else trigger.mode

    def earlier(self, draft: Draft) -> Draft | None:
        """Return the draft that already tells of this meeting, or None."""
        if not self.recent:
            return None
        last = self.recent[-1]
        # What the last trigger added to a meeting of a sentence before stands where this one does.
        added = self.told is not None and last.sentence < self.told.sentence == last.last
        told = self.told if self.told is not None and added else last
        if told.sentence == draft.sentence:
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
