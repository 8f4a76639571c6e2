"""Lists of victims: persons and numbers of people that commas and "and" join, "a nurse, a driver and four soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dragoman_casualties.persons import (
    ADJUNCT,
    ARTICLES,
    CLOSED,
    OWNERS,
    Person,
    joined,
    named_at,
    person_at,
    tells,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import CountMention
    from dragoman_casualties.scene import Scene

#: Kinds of counts that can be counts of people.
COUNTABLE = frozenset(("cardinal", "vague"))
#: The most items of a list, and the most words of what a number counts.
LIST, COUNTED = 6, 6
#: Forms of "to be" and its like, before a participle.
AUXILIARIES = frozenset("are be been being got had has have is remain remained remains was went were".split())


class Item(NamedTuple):
    """One of a list behind a verb: a person, or a number of people; the word `end` behind it, and what joins it to the one before."""

    person: Person | None
    number: CountMention | None
    end: int
    joint: str


def listed(scene: Scene, first: int, end: int) -> Iterator[Item]:
    """Yield what the list that begins at word *first* holds."""
    place, joint = first, ""
    for _ in range(LIST):
        item = item_at(scene, place, end, joint)
        if item is None or (joint and item.end < end and scene.lowers[item.end] in AUXILIARIES):
            return  # "killed a guard and a nurse was hurt"
        yield item
        place = item.end
        if place + 1 >= end or scene.gaps[place] not in (" ", ", "):
            return
        joint = "and" if scene.lowers[place] == "and" else scene.gaps[place].strip()
        if not joint:
            return
        place += joint == "and"


def item_at(scene: Scene, place: int, end: int, joint: str) -> Item | None:
    """Return the person or the number of people that stands at word *place*, or None."""
    if place >= end:
        return None
    owned = bool(joint) and scene.lowers[place] in OWNERS
    if owned or scene.lowers[place] in ARTICLES:
        person = person_at(scene, place, end)
        if person is not None:
            return Item(person, None, past_adjunct(scene, person.end, end), joint)
    count = scene.counts.beginning(place + owned)
    if count is not None and count.mention.kind in COUNTABLE:
        return Item(None, count.mention, past_noun(scene, count.last, end), joint)
    person = named_at(scene, place)
    return None if person is None else Item(person, None, person.end, joint)


def past_adjunct(scene: Scene, place: int, end: int) -> int:
    """Return the word behind what tells where the person before *place* is from, where the list goes on there: "a mother of three and her son"."""
    for word in range(place + 2, min(end, place + ADJUNCT)):
        if scene.lowers[word] == "and" or scene.gaps[word] == ", ":
            return word if tells(scene, place, word) else place
    return place


def past_noun(scene: Scene, place: int, end: int) -> int:
    """Return the word behind what is counted by the number that ends before word *place*."""
    limit = min(end, place + COUNTED)
    while place < limit and joined(scene, place) and scene.lowers[place] not in CLOSED:
        place += 1
    return place


def tells_who(items: list[Item]) -> bool:
    """Return whether a list says who those are whom its first number counts: "killed three people, a nurse and two guards"."""
    whole, *rest = items
    people = whole.number is not None and whole.number.noun in (None, "people", "person")
    number = sum(1.0 if item.number is None else item.number.low or 0.0 for item in rest)
    return people or (whole.number is not None and whole.number.low == number)
