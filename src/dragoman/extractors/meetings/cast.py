"""Who meets: what the clause around a trigger says of it, whether a noun or a verb tells of the meeting."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from dragoman.extractors.meetings.clause import subject
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.party import COMMAS
from dragoman.extractors.meetings.reference import several
from dragoman.extractors.meetings.scene import STATES

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

INVITING = frozenset(("invited", "inviting", "invite", "invites", "urged", "asked"))


#: Verbs by which somebody seeks a meeting of another: "asked Denmark for talks".
ASKED = frozenset(("asked", "asks", "begged", "pressed", "presses", "urged"))
#: Verbs between "they" and "to meet".
AGREEING = frozenset(
    "agreed agree decided expect expected expects forward hope hoped intend look looked pledged promised try tried trying vowed want wanted wish wished".split()
)
#: Nouns by which somebody is asked to come: "an invitation from Mr Vinter to visit Denmark".
INVITATIONS = frozenset(("invitation", "invitations", "invite", "offer", "request", "proposal"))
#: How far before a verb an invitation stands, and how far before that whose it is.
INVITED, TITLED = 14, 6
#: How far after a verb it is said at whose invitation somebody comes.
INVITED_BY = 40
#: How far before "but" the subject stands of the verbs that it joins.
COORDINATED = 7
#: Determiners of a group that was told of: "the two leaders".
GROUPING = frozenset(("the", "both", "two", "their"))


class Phrase(NamedTuple):
    """A trigger's noun phrase: where it begins, its determiner, and the word that governs it ("" at the head of a clause)."""

    start: int
    determiner: str
    governor: str


class Noun(NamedTuple):
    """A trigger that is a noun, with its phrase, in the words `low` up to `high` of its sentence."""

    scene: Scene
    trigger: Trigger
    phrase: Phrase
    low: int
    high: int


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
        if lowers[index] in INVITING:  # who urges several to meet each other meets none of them
            return [] if lowers[index] in ASKED and several(agents) else subject(scene, index, low)[0]
    return []


def invited_by(scene: Scene, agents: list[Party], at: int) -> list[Party]:
    """Return by whom the *agents* are invited to what the noun phrase at word *at* names: "has been invited by Mr Vinter to a meeting"."""
    lowers = scene.tokens.lowers
    for index in range(agents[-1].end if agents else at, at - 1):
        if lowers[index] == "invited" and lowers[index + 1] == "by":
            return listed(scene, index + 2, at)[:1]
    return []


def guests_of(scene: Scene, agents: list[Party], at: int) -> list[Party]:
    """Return whom the *agents* invite by a pronoun to what the verb at word *at* says: "had invited her to visit"."""
    lowers = scene.tokens.lowers
    if at < 3 or lowers[at - 1] != "to" or not agents or lowers[at - 3] not in INVITING:
        return []
    return listed(scene, at - 2, at) if lowers[at - 2] in ("him", "her") else []


def invitation(scene: Scene, at: int, low: int) -> list[Party]:
    """Return who asks the subject of a verb at word *at* to come: "accepted Ms Silva's invitation to visit", "an invitation from Ms Silva to"."""
    lowers = scene.tokens.lowers
    floor = max(low, at - INVITED)
    if INVITATIONS.isdisjoint(lowers[floor:at]):
        return []
    index = next(place for place in range(at - 1, floor - 1, -1) if lowers[place] in INVITATIONS)
    if lowers[index + 1 : index + 2] in (["from"], ["by"]):
        return scene.between(index + 1, at)[:1]
    return [party for party in scene.between(max(low, index - TITLED), index) if party.possessive][-1:]


def inviting(scene: Scene, trigger: Trigger, low: int, high: int) -> list[Party]:
    """Return at whose invitation somebody comes: "will visit Lisbon at the invitation of Ms Silva", "At the invitation of Ms Silva, he will visit"."""
    lowers = scene.tokens.lowers
    for first, end in ((trigger.end, min(high, trigger.end + INVITED_BY)), (low, min(trigger.start, low + TITLED))):
        if "invitation" in lowers[first:end]:
            index = lowers.index("invitation", first, end)
            if lowers[index - 2] in ("at", "on") and lowers[index + 1 : index + 2] == ["of"]:
                return listed(scene, index + 2, high)[:1]
            if lowers[index - 1] == "s" and (owner := scene.party_end.get(index - 2)) is not None:
                return [owner]  # "at Ms Silva's invitation"
    return []


def grouped(scene: Scene, at: int, low: int) -> str:
    """Return the word by which the subject of a verb at word *at* takes parties up, "leaders" of "the two leaders"; "" where none does."""
    lowers, words = scene.tokens.lowers, scene.words
    index = at - 1
    while (
        index > low
        and index > at - 7
        and (
            lowers[index] in words.modal
            or lowers[index] in words.light
            or lowers[index] in AGREEING
            or lowers[index].endswith("ly")
        )
    ):
        index -= 1
    if index > low and lowers[index] == "but":
        index = first_verb(scene, index, low)
    if index < low or lowers[index] not in words.group:
        return ""
    alone = lowers[index] in ("they", "them", "both", "two", "pair")
    return lowers[index] if alone or not GROUPING.isdisjoint(lowers[max(low, index - 3) : index]) else ""


def first_verb(scene: Scene, at: int, low: int) -> int:
    """Return the word before the verb to which "but" at word *at* joins another of the same subject: "the two shook hands but held no talks"."""
    lowers, group = scene.tokens.lowers, scene.words.group
    for index in range(at - 1, max(low, at - COORDINATED), -1):
        if index in scene.party_end or scene.tokens.gaps[index + 1] != " ":
            break
        if lowers[index] in group and lowers[index - 1] in GROUPING:
            return index
    return at


def named(scene: Scene, parties: list[Party]) -> list[Party]:
    """Return *parties* without the states whose ministers an apposition names: "the Danish and Nigerian ministers, X and Y"."""
    for number, party in enumerate(parties[1:], 1):
        before = parties[number - 1]
        if party.type == "person" and before.type in STATES and 0 < party.start - before.start <= 9:
            states = len(list(takewhile(lambda one: one.type in STATES, reversed(parties[:number]))))
            people = len(list(takewhile(lambda one: one.type == "person", parties[number:])))
            several = min(states, people)
            if introduced(scene, parties[number - several], party, people):
                return parties[: number - several] + parties[number:]
    return parties


def introduced(scene: Scene, first: Party, party: Party, people: int) -> bool:
    """Return whether "the Danish and Nigerian ministers" leads from states, the *first* of them given, to the first of *people* persons: a group before, or before the comma."""
    lowers, group, words = scene.tokens.lowers, scene.words.group, scene.words
    if any(
        word in words.telling or (word in words.preposition and word != "of")
        for word in lowers[first.end : party.start]
    ):
        return False  # "Danish officials met Fiji's prime minister, Mr Vinter"
    between = lowers[first.start : party.start]
    if any(word in group and then == "and" for word, then in pairwise(between)) or between.count("and") >= people:
        return False  # "Danish officials and Mr Vinter"
    if scene.tokens.gaps[party.start] in COMMAS:
        return not group.isdisjoint(lowers[max(0, first.start - 4) : party.start])
    return not group.isdisjoint(lowers[max(first.start, party.start - 2) : party.start])
