"""Parties: who did it, and who suffered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman import ActorMention
    from dragoman_casualties.parts import Counted
    from dragoman_casualties.scene import Located, Scene

#: The most words between an agent and its toll ("Hamas released 20").
VERB = 4
#: What between an actor and a count says that the actor did nothing to those who are counted.
UNDONE = frozenset("and or of that the who which".split())
#: How single victims are told of, before whom their office may stand ("killed Hamas leader Yahya Sinwar").
SINGLE = frozenset(("named person", "one person"))
#: Actors who can have done it, beside persons.
PARTIES = frozenset(("state", "government", "group", "organisation"))


def agents_of(scene: Scene, first: Counted, low: int, high: int) -> tuple[ActorMention, ...]:
    """Return who did it: whoever stands right before the verb ("Hamas released 20") or has its adjective before what did it ("Israeli
    strikes", "a Russian missile"), and whoever follows "by".
    """
    found = doers_before(scene, first, low) or scene.attackers(low, high)
    for actor in scene.actors.between(first.last, high):
        by = scene.lowers[max(first.last, actor.first - 3) : actor.first]
        if "by" in by and actor.mention.type in PARTIES:
            found.append(actor.mention)
    return tuple(found)


def doers_before(scene: Scene, first: Counted, low: int) -> list[ActorMention]:
    """Return the actors right before the verb whose object *first* is, which did that; none of their words stands before word *low*."""
    return [
        actor.mention
        for actor in before_verb(scene, first, low)
        if not any(scene.has(role, actor.last, first.first) for role in ("auxiliary", "loss", "witness"))
    ]


def losers_before(scene: Scene, first: Counted, low: int) -> list[ActorMention]:
    """Return the actors right before a verb that says that those counted were theirs: "Russia lost 1,050 troops"."""
    return [actor.mention for actor in before_verb(scene, first, low) if scene.has("loss", actor.last, first.first)]


def before_verb(scene: Scene, first: Counted, low: int) -> list[Located[ActorMention]]:
    """Return the actors who stand so near before *first* that it can be the object of their verb."""
    found = []
    for actor in scene.actors.between(max(low, first.first - VERB - 4), first.first):
        between = scene.lowers[actor.last : first.first]
        near = 0 < len(between) <= VERB and UNDONE.isdisjoint(between)
        near = near and (first.mention.rule not in SINGLE or not scene.fates.keys().isdisjoint(between))
        plain = all(gap == " " for gap in scene.gaps[actor.last : first.first + 1])
        if near and plain and not scene.has("report", actor.last, first.first):
            found.append(actor)
    return found


def counted_of(scene: Scene, tolls: Iterable[Counted]) -> list[ActorMention]:
    """Return the actors that are counted: "33 Palestinians", "two Turkish soldiers"; not who tells it, as in "killing 12, Ukraine said"."""
    found: list[ActorMention] = []
    for toll in tolls:
        found += [
            actor.mention
            for actor in scene.actors.between(toll.first, toll.last + 4)
            if actor.first <= toll.last + 1
            and all(gap == " " for gap in scene.gaps[toll.last : actor.first + 1])
            and scene.role(actor.last) != "report"
        ]
    return list(dict.fromkeys(found))
