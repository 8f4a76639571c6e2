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
#: Offices by which somebody leads a country: the first that is held counts, unless the table of states names another.
LEADERS = ("president", "ruler", "prime minister", "chancellor", "supreme leader", "king", "queen", "emir", "sultan", "general secretary",
           "chief executive")  # fmt: skip
#: How many names back "the president" reaches.
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

    Of an office that several may hold at once only somebody named does. A person named fits by the lexicon's office or by the title the text gave. None where neither decides.
    """
    wanted = usual(title)
    holders = _holders(index, country, wanted)
    entitled: Identity | None = None
    for name in reversed(named):
        actor = name.actor
        if actor is not None and actor.type == "person" and actor.country == country:
            if _serves(holders, actor.id, wanted, anchor):
                return actor
            if (
                entitled is None
                and name.role is not None
                and (name.role.lower() == wanted or _fits(name.role.lower(), wanted))
            ):
                entitled = actor
    if anchor is None or wanted in index.shared:
        return entitled
    serving = [person for person in holders if _in_office(person, wanted, anchor)]
    if wanted != "leader":
        serving = [] if entitled is not None else _titled(serving, title.lower(), anchor)
    elif len(serving) > 1:
        serving = _leading(serving, index.leading.get(country), anchor)
    return serving[0].identity if len(serving) == 1 else entitled


def _titled(serving: list[Person], title: str, anchor: dt.date) -> list[Person]:
    """Return those of several who hold the office of exactly that title: India has a foreign minister and a foreign secretary."""
    if len(serving) < 2:
        return serving
    return [person for person in serving if _serves_as(person, title, anchor)] or serving


def _leading(serving: list[Person], office: str | None, anchor: dt.date) -> list[Person]:
    """Return those of several who lead their country: by the *office* that does so there, else by the first of `LEADERS` that is held."""
    for title in filter(None, (office, *LEADERS)):
        leading = [person for person in serving if _serves_as(person, title, anchor)]
        if leading:
            return leading
    return serving


def serves(index: Index, country: str | None, number: str, title: str, anchor: dt.date | None) -> bool:
    """Return whether the person of that id holds an office of *country* on the anchor's day; ever, where there is none."""
    wanted = usual(title)
    return country is not None and _serves(_holders(index, country, wanted), number, wanted, anchor)


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
        if serves(index, actor.country, actor.id, wanted, anchor):
            return actor
    return None
