"""What the clause of a trigger says of its meeting: who, where, when, how and whether, one function a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings import days, journeys, setting, status, tense
from dragoman.extractors.meetings.cast import named
from dragoman.extractors.meetings.drafts import Draft
from dragoman.extractors.meetings.hosts import with_host
from dragoman.extractors.meetings.implied import mentions, state
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.nouns import LEFT_BEHIND
from dragoman.extractors.meetings.outcome import outcome_of
from dragoman.extractors.meetings.party import OWNERS
from dragoman.extractors.meetings.phrases import AGAIN
from dragoman.extractors.meetings.region import approached, region
from dragoman.extractors.meetings.scene import SETTLEMENTS, STATES
from dragoman.extractors.meetings.screening import EARLIER, RESUMED, SPATIAL, restricted, takes_up
from dragoman.extractors.meetings.venues import venue_of
from dragoman.extractors.meetings.whereabouts import whereabouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman import ActorMention, DateMention, PlaceMention
    from dragoman.extractors.meetings.cast import Clause, Phrase
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

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


def draft_of(scene: Scene, apart: Scene, clause: Clause, place: PlaceMention | None) -> Draft:
    """Return the draft of a meeting at *place*: who meets from *scene*, all else from *apart*, in which other clauses are blank."""
    trigger, phrase, cast = clause.trigger, clause.phrase, clause.cast
    date = days.date_of(apart, clause)
    verb = setting.predicated(apart, clause)
    if verb is not None and place is not None and setting.of_topic(apart, clause, verb, place):
        place = None  # "talks on the war in Sudan will open in Geneva"
    if verb is not None and (place is None or date is None):
        place, date = predicate(apart, clause, verb, place, date)
    if phrase is not None and place is None and date is None and takes_up(trigger, phrase, clause.low):
        place, date = setting.told_before(apart, clause.low)
    if (place is None or date is None) and trigger.mode != "visit":
        there, then = setting.told_after(apart, clause)
        place, date = place or there, date or then
    told = status.status_of(apart, clause)
    if days.of_announcement(apart, clause, date, told[0]):
        date = None
    if place is None and trigger.mode in SPATIAL:
        place, then = whereabouts(apart, clause, told[0], date)
        place = place or journeys.departed(apart, clause) or with_host(scene, clause)
        date = date or then
    mode = mode_of(apart, clause)
    if mode == "unspecified" and place is not None:
        mode = "in_person"  # "talked in Lisbon"
    lowers = scene.tokens.lowers
    resumed = not RESUMED.isdisjoint(lowers[clause.begin : trigger.start])
    modifiers = lowers[phrase.start : trigger.start] if phrase else lowers[trigger.start - 1 : trigger.end + 1]
    return Draft(
        trigger=trigger,
        mode=mode,
        status=tense.dated(apart, trigger, told, date, verb),
        rule=f"{cast.rule}/{told[1]}",
        parties=parties_of(scene, clause, place),
        place=None if mode in ("phone", "video") else place,
        date=date,
        outcome=outcome_of(apart, clause, told[0]),
        ordinal=days.ordinal_of(apart, clause),
        duration=days.duration_of(apart, clause),
        host=next(iter(mentions(scene, [cast.host])), None) if cast.host else None,
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


def site_of(
    scene: Scene, trigger: Trigger, phrase: Phrase | None, low: int, high: int
) -> tuple[int, PlaceMention | None]:
    """Return where the clause of *trigger* ends to the right, and the place that it names."""
    end = region(scene, trigger, high)
    if phrase is not None:
        end = setting.opening_end(scene, phrase, trigger, low, end)
    place = setting.place_of(scene, trigger, phrase, low, end)
    venue = venue_of(scene, trigger.end, end, place) if trigger.mode in SPATIAL else None
    return end, venue or place


def predicate(
    scene: Scene, clause: Clause, at: int, place: PlaceMention | None, date: DateMention | None
) -> tuple[PlaceMention | None, DateMention | None]:
    """Return *place* and *date*, what lacks taken from the verb of a noun: "The visit, postponed twice, will begin on 3 November"."""
    trigger = clause.trigger
    end = region(scene, trigger._replace(start=at, end=at + 1), clause.high)
    later = clause._replace(trigger=trigger._replace(start=at, end=at + 1), phrase=None, end=end)
    date = date or days.date_after(scene, later)
    if place is None and trigger.mode in SPATIAL:
        spots = scene.spots(at, end)
        place = next((s.mention for s in spots if not s.mention.metonym and approached(scene, s, at)), None)
    return place, date


def place_implied(scene: Scene, clause: Clause, recent: Sequence[Draft]) -> PlaceMention | None:
    """Return where the meeting is if its clause names no place: with the state that invites to a visit, or "there", where those told of *recent*ly were."""
    trigger, cast = clause.trigger, clause.cast
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
    if trigger.mode in SPATIAL and recent and same_city(lowers[trigger.end : clause.end]):
        return recent[-1].place
    if trigger.mode in SPATIAL and there:
        told = [spot.mention for spot in scene.spots(clause.low, trigger.start) if not spot.mention.metonym]
        return told[-1] if told else recent[-1].place if recent else setting.last_before(scene, clause.low)
    return None


def same_city(near: Sequence[str]) -> bool:
    """Return whether the words *near* a trigger say that it was where the meeting before was: "in the same city"."""
    return "same" in near and not SETTLEMENTS.isdisjoint(near[near.index("same") + 1 :][:1])


def parties_of(scene: Scene, clause: Clause, place: PlaceMention | None) -> list[ActorMention]:
    """Return the parties of *clause*; a visitor's counterpart is the state visited, unless the text names another."""
    trigger = clause.trigger
    found = mentions(scene, named(scene, clause.cast.parties))
    if place is None or len(found) != 1 or found[0].country == place.country:
        return found
    if trigger.mode != "visit" and not journeys.stays(scene, clause, place):
        return found
    if place.type == "country":
        found.append(state(scene, (place.span.start, place.span.end), place.name, place.country, "name"))
        found += states_beside(scene, place, clause.high)
    elif (visited := told_of(scene, place)) is not None:
        found.append(visited)
    return found


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


def mode_of(scene: Scene, clause: Clause) -> str:
    """Return the mode of the trigger, changed by what its clause says of the means."""
    lowers, words, trigger = scene.tokens.lowers, scene.words, clause.trigger
    if trigger.mode in ("phone", "video", "visit"):
        return trigger.mode
    far = min(clause.high if trigger.mode == "unspecified" else clause.end, trigger.end + MEANS)
    near = lowers[max(clause.low, trigger.start - 3) : far]
    if not words.video.isdisjoint(near) and not another(lowers, trigger, words.video):
        return "video"
    if trigger.mode in ("unspecified", "talks") and not words.phone.isdisjoint(near):
        return "phone"
    return "in_person" if trigger.mode == "unspecified" and not IN_PERSON.isdisjoint(near) else trigger.mode


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


def above_text(scene: Scene, end: int) -> bool:
    """Return whether the sentence that ends before word *end* is a line by itself, without a full stop: a headline."""
    gap = scene.tokens.gaps[end]
    return "\n" in gap and STOPS.isdisjoint(gap) and end < len(scene.tokens)
