"""Offices without a name: who "the German chancellor", "the Russian leader" or "the president" is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from dragoman.names.index import Index, Person
    from dragoman.names.values import Identity, Name

#: What English calls offices that lexicons name otherwise.
SAME = {"premier": "prime minister", "pm": "prime minister", "foreign secretary": "foreign minister", "defense minister": "defence minister",
        "secretary of state": "foreign minister", "defence secretary": "defence minister", "defense secretary": "defence minister",
        "secretary of defense": "defence minister", "monarch": "king", "ruler": "leader"}  # fmt: skip
#: Offices by which somebody is a country's leader.
LEADERS = frozenset(
    ("president", "prime minister", "leader", "chancellor", "king", "queen", "emir", "sultan", "supreme leader")
)
#: How many names back "the president" and "the two leaders" reach.
REACH = 60
#: The most offices whose holders an index remembers.
MOST_POSTS = 4096


def usual(title: str) -> str:
    """Return the title under which the lexicon knows an office."""
    title = title.lower()
    return SAME.get(title, title)


def _fits(title: str, wanted: str) -> bool:
    return title in LEADERS if wanted == "leader" else usual(title) == wanted


def holder(index: Index, country: str, title: str, anchor: dt.date | None, named: Sequence[Name]) -> Identity | None:
    """Return who holds an office of *country*: the last person of *named* who fits it, else the only one in office on the anchor's day.

    A person named fits by the lexicon's office or by the title the text gave. None where neither decides.
    """
    wanted = usual(title)
    holders = _holders(index, country, wanted)
    for name in reversed(named):
        actor = name.actor
        if actor is not None and actor.type == "person" and actor.country == country:
            if _serves(holders, actor.id, wanted, anchor):
                return actor
            if name.role is not None and _fits(name.role.lower(), wanted):
                return actor
    if anchor is None:
        return None
    serving = [person for person in holders if _in_office(person, wanted, anchor)]
    if len(serving) > 1:  # India has a foreign minister and a foreign secretary
        serving = [person for person in serving if _serves_as(person, title.lower(), anchor)] or serving
    if len(serving) > 1 and wanted == "leader":
        serving = [person for person in serving if _in_office(person, "president", anchor)] or serving
    return serving[0].identity if len(serving) == 1 else None


def _serves(holders: Sequence[Person], number: str, wanted: str, anchor: dt.date | None) -> bool:
    """Return whether the person of that id is one of the holders, and in office at the anchor where there is one."""
    for person in holders:
        if person.identity.id == number and (anchor is None or _in_office(person, wanted, anchor)):
            return True
    return False


def _holders(index: Index, country: str, wanted: str) -> tuple[Person, ...]:
    """Return who ever held an office of *country*; the index remembers them, since news is about few offices."""
    found = index.posts.get((country, wanted))
    if found is None:
        found = tuple(p for p in index.holders(country) if any(_fits(office.title, wanted) for office in p.offices))
        if len(index.posts) >= MOST_POSTS:
            index.posts.clear()
        index.posts[country, wanted] = found
    return found


def _in_office(person: Person, wanted: str, anchor: dt.date) -> bool:
    today = _number(anchor)
    return any(_fits(office.title, wanted) and office.first <= today <= office.last for office in person.offices)


def _serves_as(person: Person, title: str, anchor: dt.date) -> bool:
    """Return whether the person holds the office of exactly that title."""
    today = _number(anchor)
    return any(office.title == title and office.first <= today <= office.last for office in person.offices)


def _number(day: dt.date) -> int:
    """Return a day as offices have it, such as 20250120."""
    return day.year * 10_000 + day.month * 100 + day.day


def office_before(index: Index, title: str, anchor: dt.date | None, named: Sequence[Name]) -> Identity | None:
    """Return whom "the president" means: the last person named before whose title or office that is, None where nobody fits."""
    wanted = usual(title)
    for name in reversed(named[-REACH:]):
        actor = name.actor
        if actor is None or actor.type != "person":
            continue
        if name.role is not None and (_fits(name.role.lower(), wanted) or name.role.lower().endswith(f" {wanted}")):
            return actor
        if actor.country and _serves(_holders(index, actor.country, wanted), actor.id, wanted, anchor):
            return actor
    return None


def leaders_before(names: Sequence[Name], token: int, count: int = 2) -> list[Identity]:
    """Return the last *count* different persons named before *token*, the earliest first; fewer where the text names fewer.

    This is whom "the two leaders" or "both men" mean.
    """
    found: dict[str, Identity] = {}
    for name in reversed(names):
        if name.last <= token and name.actor is not None and name.actor.type == "person":
            found.setdefault(name.actor.id, name.actor)
            if len(found) == count:
                break
    return list(found.values())[::-1]
