"""Bodies of states: what several states are members of, and what such a body, or those who act for it, hold as a meeting of states."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.objects import CONVENED
from dragoman.extractors.meetings.screening import eminent, reports

if TYPE_CHECKING:
    from dragoman import ActorMention
    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.scene import Scene

#: How far before a body those are named who lead it or are sent by it, and how far behind it.
HEADED, ACTING = 6, 3
#: Those who are sent to others.
ENVOYS = frozenset("ambassadors diplomats emissaries envoys negotiators".split())
SENIOR = CONVENED | ENVOYS | {"officials"}


def joint_body(scene: Scene, party: ActorMention) -> bool:
    """Return whether *party* is a known organisation of no country, and so maybe of several: the European Union, Mercosur."""
    return party.type == "organisation" and party.country is None and eminent(party) and not reports(scene, party)


def of_states(scene: Scene, draft: Draft) -> bool:
    """Return whether a body in which states meet holds a meeting: "the Security Council met", but not "next week's APEC gathering"."""
    named = len(draft.parties) == 1 and draft.parties[0].name in scene.words.assemblies
    return named and not draft.rule.startswith("noun-compound")


def convened(scene: Scene, draft: Draft) -> bool:
    """Return whether a body of states meets, or its leaders or ministers do: "the Security Council met", "European Union leaders held a conference"."""
    if len(draft.parties) != 1 or draft.parties[0].type != "organisation" or draft.parties[0].country is not None:
        return False
    if of_states(scene, draft):
        return True
    starts, lowers = scene.tokens.starts, scene.tokens.lowers
    first, index = bisect_left(starts, draft.parties[0].span.start), bisect_left(starts, draft.parties[0].span.end)
    before = lowers[max(0, first - HEADED) : first]  # "senior officials of the five-nation Contact Group"
    led = "of" in before and not SENIOR.isdisjoint(before)
    return (led or not CONVENED.isdisjoint(lowers[index : index + ACTING])) and eminent(draft.parties[0])
