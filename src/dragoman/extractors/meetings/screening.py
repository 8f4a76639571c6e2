"""What speaks against a meeting at a trigger, or against its being one with another: looked at before and after its fields are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.parties import Cast, Clause, Phrase
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: What makes talks others than those told of: "a return to talks".
RESUMED = frozenset(
    ("return", "resume", "resuming", "resumption", "restart", "reopen", "revive", "returning", "resumed")
)
#: Frames of triggers that tell of no meeting unless they name a party or point back to one.
NEEDY = frozenset(("weak", "call", "contact", "with", "object", "host", "gather"))
TRAVEL = frozenset(("place", "to", "in"))
#: Modes of meetings that are in one place.
SPATIAL = frozenset(("in_person", "talks", "summit"))


def abroad(draft: Draft, diplomacy: int, other: int) -> bool:
    """Return whether a visit is one of somebody who acts for a state to another country."""
    if draft.place is None or not draft.parties:
        return False
    visitor = draft.parties[0]
    if visitor.type == "person" and visitor.country is None and visitor.role is None:
        return diplomacy > max(1, other)
    return visitor.country is None or visitor.country != draft.place.country or len(draft.sides()) > 1


def hopeless(scene: Scene, trigger: Trigger, phrase: Phrase | None, cast: Cast) -> bool:
    """Return whether it is plain before all fields are read that a trigger tells of no meeting."""
    if trigger.frame == "call" and phrase is not None and not phrase.determiner and trigger.mode == "phone":
        return "s" not in scene.tokens.lowers[phrase.start : trigger.end]  # a call by nobody: "Greeks call"
    if (
        trigger.frame == "call"
        and len(cast.parties) < 2
        and "for" in scene.tokens.lowers[trigger.end : trigger.end + 5]
    ):
        return True  # "his call last week for elections"
    if phrase is not None and len(cast.parties) < 2 and of_body(scene, trigger):
        return True
    if cast.parties or cast.anaphoric:
        return False
    return trigger.frame in NEEDY or trigger.frame in TRAVEL


def of_body(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a meeting is one of the members of a body: "a meeting of the federal cabinet", but not of two of them."""
    lowers = scene.tokens.lowers[trigger.end : trigger.end + 6]
    return lowers[:1] == ["of"] and trigger.mode == "in_person" and not scene.words.body.isdisjoint(lowers)


def needs_place(clause: Clause) -> bool:
    """Return whether a visit without a place tells of none: all but one that points back ("the visit") or says why ("for a visit")."""
    return clause.phrase is None or not (clause.cast.anaphoric or clause.phrase.governor in ("for", "during", "on"))


def takes_up(trigger: Trigger, phrase: Phrase, low: int) -> bool:
    """Return whether a sentence begins with "The meeting", so that the sentence before may say where and when it was."""
    return (
        phrase.determiner == "the" and phrase.start <= low + 1 and trigger.mode in SPATIAL and trigger.frame == "strong"
    )


def within(scene: Scene, last: Draft, draft: Draft) -> bool:
    """Return whether two triggers of one sentence tell of one event: "visited X and met Y", "hosted Y during his visit to X"."""
    between = scene.tokens.lowers[last.trigger.end : draft.trigger.start]
    if (
        last.mode == "visit"
        and draft.trigger.part == "verb"
        and draft.mode == "in_person"
        and last.status == draft.status
    ):
        return draft.subject == last.subject or "where" in between or between[-1:] == ["to"]
    if (
        last.trigger.part == "verb"
        and draft.mode == "talks"
        and draft.trigger.part == "noun"
        and "to" in between
        and len(draft.parties) < 2
    ):
        return True
    return last.trigger.frame == "host" and draft.mode == "visit" and "during" in between


def restricted(scene: Scene, trigger: Trigger, begin: int) -> bool:
    """Return whether a trigger is told apart from other meetings: "the visit that was cancelled", "a return to talks"."""
    lowers, gaps, end = scene.tokens.lowers, scene.tokens.gaps, trigger.end
    if trigger.part == "noun" and end < len(lowers) and lowers[end] == "that" and gaps[end] == " ":
        return True
    return not RESUMED.isdisjoint(lowers[begin : trigger.start])
