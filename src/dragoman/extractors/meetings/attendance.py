"""Who else came to a meeting that was told of before, or who came for a state: "They were joined by Ms Silva", "The Danish team was led by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.clause import subject
from dragoman.extractors.meetings.drafts import attend, stand_in
from dragoman.extractors.meetings.governors import LEADING
from dragoman.extractors.meetings.implied import mentions
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.party import MISSIONS

if TYPE_CHECKING:
    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: Those of whom it is said who leads them, and how far before "led by" they stand.
SENT, BEFORE = MISSIONS | {"negotiators", "side", "sides"}, 4
#: How far before it the state is named whose team that is.
TEAM = 12
#: What follows where another thing than the meeting was attended: "took part in an exercise", "also attended the parade".
OTHER = frozenset(("in", "a", "an", "the"))
#: After these who came stands behind them.
BEHIND = frozenset(("by", "was", "were"))


def attended(scene: Scene, before: Draft, trigger: Trigger) -> None:
    """Add to the meeting *before* whom the sentence of *trigger* says came to it, in the place of the state for which they came."""
    low, high = scene.sentence(trigger.start)
    lowers = scene.tokens.lowers
    verb, end = lowers[trigger.start], trigger.end
    if scene.sentences.index(trigger.start) - before.last > 1 or lowers[trigger.start - 1] == "to":
        return  # "invited to join them"
    if verb in LEADING or verb == "represented":
        if verb in LEADING and SENT.isdisjoint(lowers[max(low, trigger.start - BEFORE) : trigger.start]):
            return
        sent = scene.between(max(low, trigger.start - TEAM), trigger.start)[-1:]
        stand_in(before, mentions(scene, sent), mentions(scene, listed(scene, end, high)[:1]))
    elif before.parties:
        attend(before, mentions(scene, arrivals(scene, trigger, low, high)))


def arrivals(scene: Scene, trigger: Trigger, low: int, high: int) -> list[Party]:
    """Return who came: after "by" and after "Also present were", else the subject of "joined them" and "took part"."""
    lowers, end = scene.tokens.lowers, trigger.end
    if lowers[trigger.start] == "as":
        one = scene.party_end.get(trigger.start - 1)  # "with Ms Silva as host"
        return [one] if one is not None and "with" in lowers[max(low, one.start - TEAM) : one.start] else []
    if lowers[end - 1] in BEHIND:
        return listed(scene, end, high)
    other = lowers[trigger.start][:4] != "join" and lowers[end : end + 1] != [] and lowers[end] in OTHER
    return [] if other else subject(scene, trigger.start, low)[0]
