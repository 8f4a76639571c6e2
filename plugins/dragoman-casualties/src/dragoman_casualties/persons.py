"""Persons of whom there is one: "an Israeli soldier", "a 12-year-old boy from Jenin", "Hamas leader Ismail Haniyeh"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dragoman import ActorMention
    from dragoman_casualties.scene import Located, Scene

#: What begins a phrase of one person of whom nothing was said before, and what does so within a list.
ARTICLES = frozenset(("a", "an", "another"))
OWNERS = frozenset(("her", "his", "their"))
#: The most words of such a phrase up to its head, and behind its head: "a member of the security forces".
LONGEST, ADJUNCT = 8, 8
#: The most words of an office before a name.
TITLE = 6
#: What leads to where somebody is or is from, behind the head.
TELLING = frozenset(("aboard", "at", "from", "in", "inside", "near", "of", "on", "outside", "with"))
#: Behind these somebody stands who is not spoken of: "the wife of a soldier".
LEADING = frozenset(
    (
        "against",
        "as",
        "at",
        "behind",
        "beside",
        "between",
        "by",
        "for",
        "from",
        "in",
        "like",
        "near",
        "of",
        "on",
        "than",
        "to",
        "with",
    )
)
#: What no noun is, and so ends the phrase.
CLOSED = LEADING | frozenset(
    """a after aboard along also amid an and are before been but died during early following had has have he he's his inside into is
    it late nor not on or outside over overnight she since that the their then there they through under until was were when where which while who
    whom whose will without would""".split()
)
#: Forms of "to be" and "to have", one of which would begin another clause within what tells of a person.
VERBAL = frozenset("and are be been had has have is or that was were which who".split())
#: What may stand between the words of a phrase.
WITHIN = frozenset((" ", "-", "‑"))
#: The endings of words that tell of the person before them.
PARTICIPLES = ("ed", "ing", "ly")


class Person(NamedTuple):
    """One person: the words `first` up to `last`, behind the head or the name, and the word `end` behind what tells where they are from."""

    first: int
    last: int
    end: int
    named: bool = False


def person_at(scene: Scene, first: int, limit: int) -> Person | None:
    """Return the person whose phrase begins with the article at word *first* and ends at word *limit* or before."""
    last = first + 1
    while last < limit and last - first <= LONGEST and joined(scene, last) and not closes(scene, first, last):
        last += 1
    if last == first + 1 or not is_person(scene, last - 1) or scene.gaps[last].startswith(("'", "’")):
        return None
    return Person(first, last, last)


def named_at(scene: Scene, first: int) -> Person | None:
    """Return the person who is named from word *first* on, or behind an office: "Hamas leader Ismail Haniyeh"."""
    for actor in scene.actors.between(first, first + TITLE + 4):
        if actor.first > first + TITLE or any(scene.gaps[word] != " " for word in range(first + 1, actor.first + 1)):
            return None
        if any(scene.lowers[word] in CLOSED for word in range(first, actor.first)):
            return None
        if is_named(scene, actor):
            owner = scene.gaps[actor.last].startswith(("'", "’"))
            return None if owner else Person(actor.first, actor.last, actor.last, named=True)
    return None


def is_named(scene: Scene, actor: Located[ActorMention]) -> bool:
    """Return whether *actor* is a person's name, and no noun behind its owner in a text in capitals: "THE MINISTER'S GUARDS"."""
    owned = scene.gaps[actor.first].startswith(("'", "’"))
    return actor.mention.type == "person" and actor.mention.form == "name" and not owned


def person_before(scene: Scene, end: int, low: int) -> Person | None:
    """Return the person whose phrase, with what tells where they are from, ends before word *end*, and begins at word *low* or later."""
    named = next((actor for actor in scene.actors.between(max(low, end - LONGEST), end) if actor.last == end), None)
    if named is not None and is_named(scene, named):
        return Person(named.first, end, end, named=True)
    for first in range(end - 2, max(low, end - LONGEST - ADJUNCT) - 1, -1):
        if first + 2 < end and not joined(scene, first + 2):
            return None
        before = scene.before(first, low)
        listed = before == "and" or (first > low and scene.gaps[first] == ", ")
        begins = scene.lowers[first] in ARTICLES or (listed and scene.lowers[first] in OWNERS)
        if begins and before not in LEADING:
            person = person_at(scene, first, end)
            if person is not None and (person.last == end or tells(scene, person.last, end)):
                return person._replace(end=end)
    return None


def joined(scene: Scene, word: int) -> bool:
    """Return whether nothing parts a word from the one before it within a phrase: "a 12-year-old boy", "a U.S. soldier"."""
    gap = scene.gaps[word]
    return gap in WITHIN or (gap in (".", ". ") and len(scene.lowers[word - 1]) == 1)


def closes(scene: Scene, first: int, word: int) -> bool:
    """Return whether the phrase that begins at word *first* ends before *word*."""
    if scene.lowers[word] in CLOSED:
        return True
    if scene.role(word - 1) != "person" or word - 1 == first:
        return False
    behind = scene.tokens.words[word]
    return behind.istitle() or behind[0].isdecimal() or behind.lower().endswith(PARTICIPLES)


def is_person(scene: Scene, word: int) -> bool:
    """Return whether the word is a noun for one person, or one of a people: "a Palestinian"."""
    return scene.role(word) == "person" or scene.is_adjective(word)


def tells(scene: Scene, first: int, end: int) -> bool:
    """Return whether the words *first* up to *end* tell where somebody is or is from: "from Jenin", "of the security forces"."""
    return (
        scene.lowers[first] in TELLING
        and 1 < end - first <= ADJUNCT
        and all(joined(scene, word) for word in range(first, end))
        and VERBAL.isdisjoint(scene.lowers[first:end])
        and not scene.has("report", first, end)
    )
