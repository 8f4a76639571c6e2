"""Where a journey leads that its own phrase says no place of: the verb that governs it tells, or what was told of the traveller before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.clause import subject
from dragoman.extractors.meetings.days import RETURNED
from dragoman.extractors.meetings.nouns import LEFT_BEHIND
from dragoman.extractors.meetings.region import LEADS
from dragoman.extractors.meetings.scene import STATES
from dragoman.extractors.meetings.setting import as_place, capital

if TYPE_CHECKING:
    from dragoman import PlaceMention
    from dragoman.extractors.meetings.cast import Clause
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: Verbs by which a state keeps a visitor out, or would have one in, by the word before the noun.
REFUSING = frozenset("awaits blocked declined down expects off out refused rejected spurned welcome welcomed".split())
#: Verbs by which somebody leaves a place.
LEAVING = frozenset(("departed", "leave", "leaves", "leaving", "left"))
#: How far before the place such a verb stands.
FAR = 8


def bound_for(scene: Scene, clause: Clause) -> PlaceMention | None:
    """Return where "his visit" leads, told before it in its sentence: "who was due in Lisbon on Friday, has put off his visit"."""
    at = clause.trigger.start
    if town := capital(scene, clause.low, at):
        return town
    spots = [spot for spot in scene.spots(clause.low, at) if not spot.mention.metonym]
    return next((spot.mention for spot in spots if scene.tokens.lowers[spot.start - 1] in LEADS), None)


def turned_away(scene: Scene, clause: Clause) -> Party | None:
    """Return the state that refuses or expects a visit by somebody, which would lead there: "Denmark turned down a visit by"; None where none does."""
    phrase, end = clause.phrase, clause.trigger.end
    if phrase is None or phrase.governor not in REFUSING or scene.tokens.lowers[end : end + 1] != ["by"]:
        return None
    host = next(iter(subject(scene, phrase.start, clause.low)[0]), None)
    return host if host is not None and host.type in STATES and host.country else None


def by_verb(scene: Scene, clause: Clause) -> PlaceMention | None:
    """Return where a visit is that a verb governs: the state that refuses or expects it, or what is left after it."""
    host = turned_away(scene, clause)
    return (
        departed(scene, clause) if host is None else as_place(scene, *scene.span(host), host.name, host.country or "")
    )


def departed(scene: Scene, clause: Clause) -> PlaceMention | None:
    """Return the place that somebody leaves after a visit: "left Lisbon on Wednesday after a three-day visit", "returned from Lisbon after"."""
    lowers = scene.tokens.lowers
    start = clause.trigger.start if clause.phrase is None else clause.phrase.start
    if lowers[start - 1] not in LEFT_BEHIND:
        return None
    for spot in scene.spots(clause.low, start):
        before = lowers[max(clause.low, spot.start - FAR) : spot.start]
        home = before[-1:] == ["from"] and not RETURNED.isdisjoint(before[-3:])
        owner = lowers[spot.end : spot.end + 1] == ["s"]  # "left Denmark's port of"
        if home or not (owner or LEAVING.isdisjoint(before) or leads_off(scene, before)):
            return spot.mention
    return None


def leads_off(scene: Scene, before: list[str]) -> bool:
    """Return whether, of the words *before* a place, a preposition parts it from the verb of leaving: "left for", not "left the town of"."""
    left = max(index for index, word in enumerate(before) if word in LEAVING)
    return any(word in scene.words.preposition and word != "of" for word in before[left + 1 :])


def stays(scene: Scene, clause: Clause, place: PlaceMention) -> bool:
    """Return whether those of talks whom nobody else is named with are in a country for them: "is in Chile for talks", but not "hopes for talks in Chile"."""
    phrase = clause.phrase
    if clause.trigger.mode != "talks" or phrase is None or phrase.governor != "for" or place.type != "country":
        return False
    return place.span.end <= scene.tokens.starts[phrase.start]
