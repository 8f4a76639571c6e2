"""Who hosts a meeting, and so where it is: "Qatar hosted talks", "Lisbon served as the host to talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.clause import subject
from dragoman.extractors.meetings.region import HOSTING
from dragoman.extractors.meetings.scene import STATES
from dragoman.extractors.meetings.setting import as_place

if TYPE_CHECKING:
    from dragoman import PlaceMention
    from dragoman.extractors.meetings.cast import Clause, Phrase
    from dragoman.extractors.meetings.scene import Scene

#: What stands between a verb and "host": "served as the host to talks", "acted as host", "played host".
AS_HOST = frozenset(("a", "as", "the"))
#: The verbs.
HOSTS = frozenset("act acted acts be is play played plays serve served serves was were".split())


def with_host(scene: Scene, clause: Clause) -> PlaceMention | None:
    """Return the state that hosts a meeting for which no other place is told: "Oman to host talks", "Moscow hosted both ministers"."""
    trigger, phrase, host = clause.trigger, clause.phrase, clause.cast.host
    at = 0 if phrase is None else hosted_at(scene, phrase)
    if at:
        host = next(iter(subject(scene, at, clause.low)[0]), None)
        if host is None and (town := scene.spot_end.get(at - 1)) is not None:
            return town.mention  # "Lisbon served as host to talks"
    elif scene.tokens.lowers[trigger.start] not in HOSTING:
        return None
    if host is None or host.type not in STATES or host.form != "name" or not host.country:
        return None
    spot = scene.spot_at.get(host.start)
    return spot.mention if spot else as_place(scene, *scene.span(host), host.name, host.country)


def hosted_at(scene: Scene, phrase: Phrase) -> int:
    """Return the verb whose subject hosts what a noun *phrase* names, "hosted talks", "served as the host to talks"; 0 where none does."""
    if phrase.governor in HOSTING:
        return phrase.start - 1
    lowers, at = scene.tokens.lowers, phrase.start - 2
    if phrase.governor not in ("to", "for", "of") or lowers[at : at + 1] != ["host"]:
        return 0
    while at > 1 and lowers[at - 1] in AS_HOST:
        at -= 1
    return at - 1 if lowers[at] in AS_HOST and lowers[at - 1] in HOSTS else at
