"""Statements: what one clause says of one incident, with its numbers, and where, when and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, CountMention, DateMention, PlaceMention, WeaponMention
from dragoman_casualties.lists import COUNTABLE
from dragoman_casualties.parties import agents_of, counted_of, doers_before, losers_before
from dragoman_casualties.parts import FATES, LIST, Beside, Counted, Part, part_of, whole_of
from dragoman_casualties.scene import REACH, Located, Scene
from dragoman_casualties.settings import Setting, date_of, lead_of, place_of, weapon_of
from dragoman_casualties.singles import singles_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.mentions import Effect

#: The words in front of a count that may say that it has not happened.
UNREAL = 4
#: The most words from "toll" to its number.
TOLD = 14
#: The words, from its article on, within which an attack is named.
NOUN = 5
#: How far behind a number "also" adds it to the one before.
ALSO = 4
#: What begins a clause before its place: "and in Gao six died".
CLAUSES = frozenset(("and", "but", "while"))


@attrs.frozen
class Statement:
    """What a clause says: `counts` add up, by their effects; `parts` are contained in them; `earlier` are numbers that it calls outdated.

    `update` says that it is a newer toll of something told before, `apart` that it tells of something else than the sentence before,
    `fresh` that it introduces an attack ("a car bomb"), `cumulative` that it sums up a stretch of time. `losers` are the
    victims whose people those counted were ("Russia lost 1,050 troops"). `lead` is the setting that the sentence before tells, if that counts nobody.
    """

    counts: tuple[Counted, ...] = ()
    parts: tuple[Part, ...] = ()
    earlier: tuple[Counted, ...] = ()
    place: PlaceMention | None = None
    date: DateMention | None = None
    weapon: WeaponMention | None = None
    agents: tuple[ActorMention, ...] = ()
    victims: tuple[ActorMention, ...] = ()
    losers: tuple[ActorMention, ...] = ()
    update: bool = False
    apart: bool = False
    fresh: bool = False
    cumulative: bool = False
    lead: Setting = attrs.field(factory=Setting)


class Group:
    """Counts of one statement, while its sentence is being read; an `elliptic` one goes on with the words of the group before it."""

    def __init__(self, *, elliptic: bool = False) -> None:
        self.elliptic = elliptic
        self.tolls: list[Counted] = []
        self.parts: list[Part] = []
        self.earlier: list[Counted] = []

    @property
    def effects(self) -> set[Effect]:
        """The effects that the group counts."""
        return {toll.effect for toll in self.tolls}


def statements_of(scene: Scene, *, singles: bool) -> Iterator[Statement]:
    """Yield what the document says of casualties, in text order; *singles* says whether persons without a number count."""
    people = (count for count in scene.counts.located if of_people(scene, count.mention))
    counts = sorted((*people, *(singles_of(scene) if singles else ())), key=lambda count: (count.first, count.last))
    number = told_to = 0
    while number < len(counts):
        start, end = scene.sentences.around(counts[number].first)
        after = number + 1
        while after < len(counts) and counts[after].first < end:
            after += 1
        groups = groups_of(scene, counts[number:after], start)
        lead = lead_of(scene, start) if groups and start > told_to else Setting()
        told_to = end if groups else told_to
        found: list[Statement] = []
        for place, group in enumerate(groups):
            low = parting(scene, groups[place - 1], group)[1] if place else start
            high = parting(scene, group, groups[place + 1])[0] if place + 1 < len(groups) else end
            found.append(attrs.evolve(statement_of(scene, group, low, high), lead=lead))
            if group.elliptic and place:
                found[-2:] = alike(*found[-2:])
        yield from found
        number = after


def parting(scene: Scene, one: Group, two: Group) -> tuple[int, int]:
    """Return where what tells of group *one* ends, and where what tells of group *two* behind it begins."""
    last, first = one.tolls[-1].last, two.tolls[0].first
    clause = clause_between(scene, last, first)
    return (first, last) if clause is None else (clause, clause)


def clause_between(scene: Scene, low: int, high: int) -> int | None:
    """Return where between two words a clause begins with its own place: "killed 14 in Mopti; in Gao, six died", "and in Gao six died"."""
    for place in scene.places.between(low, high):
        lead = place.first - 1
        if (
            lead > low
            and scene.role(lead) == "locative"
            and (";" in scene.gaps[lead] or scene.lowers[lead - 1] in CLAUSES)
        ):
            return lead
    return None


def of_people(scene: Scene, count: CountMention) -> bool:
    """Return whether a count may be one of people: of somebody, and of no things ("eight vehicles")."""
    noun = (count.noun or "").rpartition(" ")[2].lower()
    return count.kind in COUNTABLE and count.high != 0 and scene.roles.get(noun) not in ("thing", "attack")


def alike(one: Statement, other: Statement) -> tuple[Statement, Statement]:
    """Return two statements that share their verb, and with it what only one of them has of the day, the weapon and the agents."""
    date, weapon, agents = one.date or other.date, one.weapon or other.weapon, one.agents or other.agents
    return (
        attrs.evolve(one, date=one.date or date, weapon=one.weapon or weapon, agents=agents),
        attrs.evolve(other, date=other.date or date, weapon=other.weapon or weapon, agents=agents),
    )


def groups_of(scene: Scene, counts: list[Located[CountMention]], start: int) -> list[Group]:
    """Return the groups into which the *counts* of the sentence beginning at word *start* fall."""
    groups: list[Group] = []
    before: Counted | None = None
    chained = False
    for number, count in enumerate(counts):
        after = counts[number + 1] if number + 1 < len(counts) else None
        part = part_of(scene, count, Beside(before, after, chained, whole_of(scene, counts, number)), start)
        elliptic = None if before is None else shared(scene, count, before)
        effect = count.mention.effect or elliptic or risen(scene, count, before, start)
        if part is not None:
            groups = groups or [Group()]
            groups[-1].parts.append(part)
            effect = part.effect or effect
        elif effect is not None and happened(scene, count, start):
            following = after.first if after is not None else count.last + REACH
            definite = "definite" in (scene.role(count.first - 1), scene.role(count.first))
            counted = Counted(count.first, count.last, count.mention, effect, definite)
            if not groups or (
                groups[-1].tolls and before and not goes_on(scene, groups[-1], before, counted, following)
            ):
                groups.append(Group(elliptic=elliptic is not None))
            (groups[-1].earlier if outdated(scene, count) else groups[-1].tolls).append(counted)
        if effect is not None:
            before, chained = Counted(count.first, count.last, count.mention, effect), part is not None
    return groups


def shared(scene: Scene, count: Located[CountMention], before: Counted) -> Effect | None:
    """Return the effect of the count *before*, where a second place alone sets *count* apart: "killed two in Odesa and five in Kherson"."""
    listed = scene.lowers[count.first - 1] == "and" or scene.gaps[count.first] == ", "
    alike = count.mention.noun in (None, before.mention.noun) and count.first - before.last <= LIST
    led = scene.role(count.last) == "locative" and scene.places.between(count.last, count.last + LIST)
    return before.effect if listed and alike and led else None


def risen(scene: Scene, count: Located[CountMention], before: Counted | None, start: int) -> Effect | None:
    """Return whose number has become *count*, or was it: "the toll of the flood rose from 12 to 19", "raised the number of the injured to 40"."""
    low = max(start, count.first - TOLD)
    alike = count.mention.noun in (None, "people") or (before is not None and count.mention.noun == before.mention.noun)
    if (
        not alike
        or scene.lowers[count.first - 1] not in ("to", "at", "from")
        or not scene.has("update", low, count.first)
    ):
        return None
    words = range(low, count.first)
    if any(scene.lowers[word] in ("toll", "tolls") for word in words):
        return "killed"
    return next((FATES[role] for role in map(scene.role, words) if role in FATES), None)


def happened(scene: Scene, count: Located[CountMention], start: int) -> bool:
    """Return whether the text says that it has happened: "could kill 100", "to kill 100" and "100 may be killed" do not."""
    low = max(start, count.first - UNREAL)
    for word in range(low, count.first):
        role = scene.role(word)
        if (role == "modal" and not scene.tokens.words[word].istitle()) or (
            role == "infinitive" and word + 1 < count.first and scene.role(word + 1) is None
        ):
            return False
    return not scene.has("modal", count.last, count.last + UNREAL)


def outdated(scene: Scene, count: Located[CountMention]) -> bool:
    """Return whether a number is given as what it was before: "rose from 12 to 19", "19, up from 12"."""
    if scene.role(count.first - 1) != "origin":
        return False
    return scene.lowers[count.first - 2] in ("up", "down") or scene.has("update", count.first - 5, count.first)


def goes_on(scene: Scene, group: Group, before: Counted, count: Counted, following: int) -> bool:
    """Return whether *count* tells of the same incident as the group that ends with *before*; the next count begins at *following*.

    Another place or day, or another agent ("Hamas released 20 and Israel freed 100"), sets it apart.
    """
    between = scene.places.between(before.last, count.first)
    if between and clause_between(scene, before.last, count.first) is not None:
        return False
    if doers_before(scene, count, before.last) or losers_before(scene, count, before.last):
        return False
    if count.effect in group.effects:
        if "also" in scene.lowers[count.last : count.last + ALSO]:
            return True  # "killed eight soldiers in Gao; 14 gunmen also died"
        if "but" in scene.lowers[before.last : count.first] or scene.has("report", before.last + 1, count.first):
            return False  # "said they killed 47, but the army said two had died"
        return not between and count.first - before.last <= LIST and not scene.dates.between(before.last, count.first)
    return not between or not scene.places.between(count.last, min(following, count.last + REACH))


def statement_of(scene: Scene, group: Group, low: int, high: int) -> Statement:
    """Return what *group* says, with what stands beside it from word *low* up to *high*."""
    parts, earlier = tuple(group.parts), tuple(group.earlier)
    if not group.tolls:
        return Statement((), parts, earlier)
    first, last = group.tolls[0], group.tolls[-1]
    low, high = max(low, first.first - REACH), min(high, last.last + REACH)
    update = scene.has("update", max(low, first.first - LIST), first.first)
    date = date_of(scene, first, low, high)
    cumulative = scene.has("span", low, high)
    losers = losers_before(scene, first, low)
    agents, victims = agents_of(scene, first, low, high), (*losers, *counted_of(scene, group.tolls))
    harmed = {victim.actor_id for victim in victims}
    return Statement(
        tuple(group.tolls),
        parts,
        earlier,
        place_of(scene, group.effects, first, low, high),
        None if update and not cumulative else date,
        weapon_of(scene, first, low, high),
        tuple(agent for agent in agents if agent.actor_id not in harmed),
        victims,
        tuple(losers),
        update=update,
        apart=scene.has("apart", low, first.first) or scene.has("other", low, first.first - 1),
        fresh=introduces(scene, low, first.first),
        cumulative=cumulative,
    )


def introduces(scene: Scene, low: int, high: int) -> bool:
    """Return whether the words *low* up to *high* introduce an attack: "a car bomb", "an explosion"."""
    for word in range(low, high):
        if scene.role(word) == "article":
            end = min(high, word + NOUN)
            if scene.has("attack", word + 1, end) or scene.weapons.between(word + 1, end):
                return True
    return False
