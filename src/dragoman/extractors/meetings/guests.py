"""Guests: somebody in office of whom it is only said in passing that they are on a visit, "an attack on visiting Danish premier Ada Silva".

It is the last that is read: where another trigger tells of a meeting or a journey of the guest, it adds nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.clause import subject
from dragoman.extractors.meetings.drafts import Draft
from dragoman.extractors.meetings.implied import mentions
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.reference import sides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman import ActorMention
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: Those who act for one state.
ONE_SIDE = frozenset(("person", "state", "government"))
#: How many words of title stand between "visiting" and the guest.
TITLE = 8


def guests_among(triggers: Sequence[Trigger]) -> tuple[list[Trigger], list[Trigger]]:
    """Return the *triggers* that tell of meetings by themselves, and those that only say of somebody that they are a guest."""
    return [one for one in triggers if one.frame != "guest"], [one for one in triggers if one.frame == "guest"]


def guest_draft(scene: Scene, trigger: Trigger, found: Sequence[Draft]) -> Draft | None:
    """Return the visit on which the guest behind *trigger* is, with whoever receives them or tells them something.

    None where none of another country is told of anywhere, and where one of the meetings *found* is the guest's.
    """
    low, high = scene.sentence(trigger.start)
    guest = next(iter(listed(scene, trigger.end, min(high, trigger.end + TITLE))), None)
    if guest is None or not (guest.type == "organisation" or (guest.country is not None and guest.type in ONE_SIDE)):
        return None
    hosts = receivers(scene, trigger, low)
    parties = mentions(scene, [*hosts, guest] if len(sides([*hosts, guest])) > 1 else [guest])
    names = {party.name for party in parties[-1:]}
    if any(not names.isdisjoint(draft.names()) for draft in found) or not (len(parties) > 1 or abroad(scene, guest)):
        return None
    return draft_of_guest(scene, trigger, parties)


def receivers(scene: Scene, trigger: Trigger, low: int) -> list[Party]:
    """Return who deals with the guest behind *trigger* by a verb right before it: "told visiting Danish premier Ada Silva"."""
    lowers, verb = scene.tokens.lowers, trigger.start - 1
    verb -= lowers[verb] in scene.words.determiner
    if verb <= low or lowers[verb] not in scene.words.address:
        return []
    return subject(scene, verb, low)[0]


def abroad(scene: Scene, guest: Party) -> bool:
    """Return whether the text names a place or somebody of another country than that of *guest*."""
    countries = {place.country for place in scene.places} | {actor.country for actor in scene.actors}
    return bool(countries - {None, guest.country})


def draft_of_guest(scene: Scene, trigger: Trigger, parties: list[ActorMention]) -> Draft:
    """Return the draft of a visit of which no more is told than whose it is."""
    return Draft(
        trigger=trigger,
        mode="visit",
        status="ongoing",
        rule="guest/stay",
        parties=parties,
        place=None,
        date=None,
        outcome=None,
        ordinal=None,
        duration=None,
        host=None,
        sentence=scene.sentences.index(trigger.start),
        subject=trigger.start,
        definite=False,
        such=False,
        fresh=False,
        previous=False,
        resumed=False,
        governor="",
        determiner="",
        group="",
        default=False,
    )
