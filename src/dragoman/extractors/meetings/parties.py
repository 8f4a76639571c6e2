"""Who meets: what the clause around a trigger says of it, whether a noun or a verb tells of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dragoman.extractors.meetings.clause import STATES, subject
from dragoman.extractors.meetings.scene import COMMAS

if TYPE_CHECKING:
    from dragoman.extractors.meetings.scene import Party, Scene
    from dragoman.extractors.meetings.triggers import Trigger

INVITING = frozenset(("invited", "inviting", "invite", "invites", "urged", "asked"))


#: Determiners of a group that was told of: "the two leaders".
GROUPING = frozenset(("the", "both", "two", "their"))


class Phrase(NamedTuple):
    """A trigger's noun phrase: where it begins, its determiner, and the word that governs it ("" at the head of a clause)."""

    start: int
    determiner: str
    governor: str


class Cast(NamedTuple):
    """Who meets, how the clause says so, where the subject begins, and whether the parties spoken of before are meant."""

    parties: list[Party]
    rule: str
    start: int
    anaphoric: bool
    host: Party | None = None
    #: The word that takes the parties up: "leaders" of "the two leaders"; "" where none does.
    group: str = ""


class Clause(NamedTuple):
    """The clause around a trigger: the words `low` up to `high` of its sentence, of which those up to `end` still tell of the meeting.

    `begin` is where the words that govern the trigger begin ("agreed to hold"); `phrase` is None where the trigger is a verb.
    """

    trigger: Trigger
    phrase: Phrase | None
    cast: Cast
    low: int
    high: int
    begin: int
    end: int


def inviter(scene: Scene, agents: list[Party], low: int) -> list[Party]:
    """Return who invites the *agents*: "Egypt had invited Mr Meshaal for a visit"."""
    if not agents:
        return []
    lowers = scene.tokens.lowers
    for index in range(agents[0].start - 1, max(low, agents[0].start - 5) - 1, -1):
        if lowers[index] in INVITING:
            return subject(scene, index, low)[0]
    return []


def grouped(scene: Scene, at: int, low: int) -> str:
    """Return the word by which the subject of a verb at word *at* takes parties up, "leaders" of "the two leaders"; "" where none does."""
    lowers, words = scene.tokens.lowers, scene.words
    index = at - 1
    while (
        index > low
        and index > at - 7
        and (lowers[index] in words.modal or lowers[index] in words.light or lowers[index].endswith("ly"))
    ):
        index -= 1
    if index < low or lowers[index] not in words.group:
        return ""
    alone = lowers[index] in ("they", "them", "both", "two", "pair")
    return lowers[index] if alone or not GROUPING.isdisjoint(lowers[max(low, index - 3) : index]) else ""


def named(scene: Scene, parties: list[Party]) -> list[Party]:
    """Return *parties* without the states whose ministers an apposition names: "the Danish and Nigerian ministers, X and Y"."""
    for number, party in enumerate(parties):
        before = parties[number - 1] if number else None
        if (
            before is not None
            and party.type == "person"
            and before.type in STATES
            and number <= len(parties) - number
            and 0 < party.start - before.start <= 9
            and introduced(scene, before, party)
        ):
            return parties[number:]
    return parties


def introduced(scene: Scene, before: Party, party: Party) -> bool:
    """Return whether "the Danish and Nigerian ministers" leads from a state to a person: a group directly before, or before the comma."""
    lowers, group = scene.tokens.lowers, scene.words.group
    if scene.tokens.gaps[party.start] in COMMAS:
        return not group.isdisjoint(lowers[max(0, before.start - 4) : party.start])
    return not group.isdisjoint(lowers[max(before.start, party.start - 2) : party.start])
