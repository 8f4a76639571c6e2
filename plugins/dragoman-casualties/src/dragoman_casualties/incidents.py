"""Incidents: statements that tell of the same thing, put together without counting anybody twice.

A statement joins the last incident that it does not contradict: it contradicts one of another place, of another day, or, where its
sentence sets it apart ("a second strike", "elsewhere"), any. Within an incident a later toll of a fate is the same number again, replaces
the one that stood, or is a part of it; see `dragoman_casualties.numbers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman_casualties.events import Casualties, Toll
from dragoman_casualties.numbers import Range, Relation, range_of, relation
from dragoman_casualties.where import finer, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman import ActorMention, CountMention, DateMention, PlaceMention, Reading, WeaponMention
    from dragoman.mentions import Effect
    from dragoman_casualties.parts import Counted, Part
    from dragoman_casualties.settings import Setting
    from dragoman_casualties.statements import Statement

#: How many incidents back a statement may refer.
MEMORY = 20
#: Days from which a date is a stretch of time.
STRETCH = 14
#: Effects that one incident has, or one and what follows from it; others go together only where their place or day is the same.
FAMILIES: dict[Effect, str] = {
    "killed": "harm",
    "wounded": "harm",
    "missing": "harm",
    "captured": "custody",
    "released": "custody",
    "displaced": "flight",
}


class Fate:
    """The toll of one effect in one incident, while the document is being read."""

    def __init__(self, counts: list[CountMention]) -> None:
        self.counts = counts
        self.parts: list[CountMention] = []
        self.earlier: list[CountMention] = []

    @property
    def range(self) -> Range:
        """The number of people."""
        return range_of(self.counts)

    def add(self, counts: list[CountMention], *, update: bool) -> Relation:
        """Take in what a later statement says of the same people, and return what it is beside what was known."""
        how = relation(range_of(counts), self.range, update=update)
        if how == "newer":
            self.earlier += self.counts
            self.counts = counts
        elif how == "part":
            self.parts += counts
        return how

    def toll(self, document: Reading, effect: Effect) -> Toll:
        """Return the toll as an annotation."""
        low, high = self.range
        nouns = {count.noun for count in self.counts if count.noun} or {
            count.noun for count in self.earlier[-1:] if count.noun
        }
        return document.mention(
            Toll,
            self.counts[0].span,
            effect=effect,
            low=low if any(count.low is not None for count in self.counts) else None,
            high=None if high == float("inf") else high,
            noun=nouns.pop() if len(nouns) == 1 else "people",
            counts=tuple(self.counts),
            parts=tuple(self.parts),
            earlier=tuple(self.earlier),
            rule="updated" if self.earlier else "counted",
        )


class Incident:
    """What is known of one incident so far."""

    def __init__(self, statement: Statement) -> None:
        self.fates: dict[Effect, Fate] = {}
        self.place: PlaceMention | None = None
        self.date: DateMention | None = None
        self.weapon: WeaponMention | None = None
        self.agents: list[ActorMention] = []
        self.victims: list[ActorMention] = []
        self.losers: list[ActorMention] = []
        self.cumulative = statement.cumulative
        self.told: list[CountMention] = []
        self.add(statement)
        if not statement.cumulative and not statement.apart:
            self.complete(statement.lead)

    def admits(self, statement: Statement) -> bool:
        """Return whether *statement* may tell of this incident: nothing in it contradicts that, and its effects go with those known."""
        if statement.apart or statement.cumulative != self.cumulative or not may_be_one(self.place, statement.place):
            return False
        if not share_one(self.agents, statement.agents) or not share_one(self.losers, statement.losers):
            return False
        if not days_meet(self.date, statement.date):
            return False
        if statement.fresh and not (self.place and self.place.type == "country") and self.has_more(statement):
            return False
        placed = self.place is not None and statement.place is not None
        dated = self.date is not None and statement.date is not None
        known = {FAMILIES[effect] for effect in self.fates}
        return (
            placed or dated or not statement.counts or any(FAMILIES[toll.effect] in known for toll in statement.counts)
        )

    def has_more(self, statement: Statement) -> bool:
        """Return whether *statement* counts fewer than is known: then an attack that it introduces is another one, not a part of this."""
        return any(
            relation(range_of(counts), self.fates[effect].range, update=statement.update) == "part"
            for effect, counts in by_effect(statement).items()
            if effect in self.fates
        )

    def repeats(self, toll: Counted) -> bool:
        """Return whether *toll* is the number of another fate of this incident, of the same family; if so, note where it stands."""
        number, family = range_of([toll.mention]), FAMILIES[toll.effect]
        for effect, fate in self.fates.items():
            if effect != toll.effect and FAMILIES[effect] == family and fate.range == number:
                self.told.append(toll.mention)
                return True
        return False

    def add(self, statement: Statement) -> None:
        """Take in what *statement* says."""
        relations: set[Relation] = set()
        for effect, counts in by_effect(statement).items():
            if effect in self.fates:
                relations.add(self.fates[effect].add(counts, update=statement.update))
            else:
                self.fates[effect] = Fate(counts)
        for part in statement.parts:
            self.add_part(part)
        for toll in statement.earlier:
            if toll.effect in self.fates:
                self.fates[toll.effect].earlier.append(toll.mention)
        self.told += [toll.mention for toll in (*statement.counts, *statement.earlier)]
        self.told += [part.mention for part in statement.parts]
        if "part" not in relations:
            self.set(statement)

    def set(self, statement: Statement) -> None:
        """Take in where, when and by what it was: a finer place, and what was not known."""
        self.place = finer(self.place, statement.place)
        self.date = self.date or statement.date
        self.weapon = self.weapon or statement.weapon
        self.agents += [agent for agent in statement.agents if agent.actor_id not in {a.actor_id for a in self.agents}]
        self.losers += statement.losers
        self.victims += [v for v in statement.victims if v.actor_id not in {a.actor_id for a in self.victims}]

    def complete(self, lead: Setting) -> None:
        """Take from the sentence before what the first statement leaves open."""
        self.place = self.place or lead.place
        self.date = self.date or lead.date
        self.weapon = self.weapon or lead.weapon

    def add_part(self, part: Part) -> None:
        """File a part under the fate it is a part of: the one named, else the first that is known."""
        effect = part.effect if part.effect in self.fates else next(iter(self.fates), None)
        if effect is not None:
            self.fates[effect].parts.append(part.mention)

    def event(self, document: Reading) -> Casualties:
        """Return the incident as an event."""
        first, *others = sorted(self.told, key=lambda count: count.span)
        return document.mention(
            Casualties,
            first.span,
            type="casualties",
            participants=tuple(dict.fromkeys((*self.agents, *self.victims))),
            place=self.place,
            date=self.date,
            weapon=self.weapon,
            agents=tuple(self.agents),
            victims=tuple(self.victims),
            cumulative=self.cumulative,
            mentions=tuple(count.span for count in others),
            rule="cumulative tolls" if self.cumulative else "tolls of one incident",
            **{effect: fate.toll(document, effect) for effect, fate in self.fates.items()},
        )


def incidents_of(statements: Iterable[Statement]) -> list[Incident]:
    """Return the incidents of which *statements* tell, in the order in which they are first told."""
    found: list[Incident] = []
    recent: list[Incident] = []
    for told in statements:
        statement = without_repeats(told, recent)
        incident = next((one for one in reversed(recent) if one.admits(statement)), None)
        if incident is not None:
            incident.add(statement)
            recent.remove(incident)
        elif statement.counts:
            incident = Incident(statement)
            found.append(incident)
        if incident is not None:
            recent = [*recent[-MEMORY:], incident]
    return found


def by_effect(statement: Statement) -> dict[Effect, list[CountMention]]:
    """Return the counts of *statement* by what they say happened."""
    found: dict[Effect, list[CountMention]] = {}
    for toll in statement.counts:
        found.setdefault(toll.effect, []).append(toll.mention)
    return found


def without_repeats(statement: Statement, recent: list[Incident]) -> Statement:
    """Return *statement* without the counts that speak of people counted before: "all 20 hostages are well" after "released 20 hostages"."""
    counts = tuple(
        toll for toll in statement.counts if not (toll.definite and any(one.repeats(toll) for one in recent))
    )
    return statement if len(counts) == len(statement.counts) else attrs.evolve(statement, counts=counts)


def share_one(some: Sequence[ActorMention], others: Sequence[ActorMention]) -> bool:
    """Return whether both have an actor in common, or one has none."""
    known = {actor.actor_id for actor in some}
    return not some or not others or any(actor.actor_id in known for actor in others)


def days_meet(one: DateMention | None, other: DateMention | None) -> bool:
    """Return whether two dates may be one day: one is missing, or their intervals have a day in common.

    A month, a year or the like is no day, and meets only another one: what it cost is not what one incident did.
    """
    if is_stretch(one) != is_stretch(other):
        return False
    if one is None or other is None or one.first is None or other.first is None:
        return True
    return one.first <= (other.last or other.first) and other.first <= (one.last or one.first)


def is_stretch(date: DateMention | None) -> bool:
    """Return whether a date is no day but a month, a year or the like."""
    if date is None or date.first is None or date.last is None:
        return False
    return (date.last - date.first).days >= STRETCH
