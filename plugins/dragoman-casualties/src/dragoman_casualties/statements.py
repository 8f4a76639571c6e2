"""Statements: what one clause says of one incident, with its numbers, and where, when and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from dragoman import ActorMention, CountMention, DateMention, Mention, PlaceMention, WeaponMention
from dragoman_casualties.parts import FATES, LIST, Beside, Counted, Part, part_of
from dragoman_casualties.scene import REACH, Located, Scene
from dragoman_casualties.where import finer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.mentions import Effect

M = TypeVar("M", bound=Mention)

#: Kinds of counts that can be counts of people.
COUNTABLE = frozenset(("cardinal", "vague"))
#: The words in front of a count that may say that it has not happened.
UNREAL = 4
#: The most words from "toll" to its number.
TOLD = 14
#: The most words between an agent and its toll ("Hamas released 20").
VERB = 4
#: The words, from its article on, within which an attack is named.
NOUN = 5
#: The roles of the words that lead to where it was, to where people fled from, and to a weapon.
WHERE, FLED = frozenset(("locative",)), frozenset(("locative", "origin"))
BY = frozenset(("instrument", "locative"))
#: What between an actor and a count says that the actor did nothing to those who are counted.
UNDONE = frozenset("and or of that the who which".split())
#: What stands before a date that is an end of a stretch of time.
ENDS = frozenset(("after", "before", "by", "until"))
#: Actors who can have done it, beside persons.
PARTIES = frozenset(("state", "government", "group", "organisation"))


@attrs.frozen
class Setting:
    """Where and when something was, and by what; None where nothing says so."""

    place: PlaceMention | None = None
    date: DateMention | None = None
    weapon: WeaponMention | None = None


@attrs.frozen
class Statement:
    """What a clause says: `counts` add up, by their effects; `parts` are contained in them; `earlier` are numbers that it calls outdated.

    `update` says that it is a newer toll of something told before, `apart` that it tells of something else than the sentence before,
    `fresh` that it introduces an attack ("a car bomb"), `cumulative` that it sums up a stretch of time. `lead` is the setting that the sentence before tells, if that counts nobody.
    """

    counts: tuple[Counted, ...] = ()
    parts: tuple[Part, ...] = ()
    earlier: tuple[Counted, ...] = ()
    place: PlaceMention | None = None
    date: DateMention | None = None
    weapon: WeaponMention | None = None
    agents: tuple[ActorMention, ...] = ()
    victims: tuple[ActorMention, ...] = ()
    update: bool = False
    apart: bool = False
    fresh: bool = False
    cumulative: bool = False
    lead: Setting = Setting()


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


def statements_of(scene: Scene) -> Iterator[Statement]:
    """Yield what the document says of casualties, in text order."""
    counts = [count for count in scene.counts.located if of_people(scene, count.mention)]
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
            low = groups[place - 1].tolls[-1].last if place and groups[place - 1].tolls else start
            high = groups[place + 1].tolls[0].first if place + 1 < len(groups) and groups[place + 1].tolls else end
            found.append(attrs.evolve(statement_of(scene, group, low, high), lead=lead))
            if group.elliptic and place:
                found[-2:] = alike(*found[-2:])
        yield from found
        number = after


def lead_of(scene: Scene, start: int) -> Setting:
    """Return where, when and by what it was by the sentence before word *start*, as in "A bomb went off in Kano. Two people died"."""
    first, _ = scene.sentences.around(start - 1)
    low = max(first, start - REACH)
    places = [place for place in scene.places.between(low, start) if not told(scene, place, low)]
    dates = [date.mention for date in scene.dates.between(low, start) if not told(scene, date, low)]
    weapons = scene.weapons.between(low, start)
    return Setting(
        where(scene, places[::-1], WHERE, low),
        dates[-1] if dates else None,
        weapons[-1].mention if weapons else None,
    )


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
        part = part_of(scene, count, Beside(before, after, chained), start)
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
    if before_verb(scene, count, before.last):
        return False
    if count.effect in group.effects:
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
    agents, victims = agents_of(scene, first, low, high), victims_of(scene, group)
    harmed = {victim.actor_id for victim in victims}
    return Statement(
        tuple(group.tolls),
        parts,
        earlier,
        place_of(scene, group, low, high),
        None if update and not cumulative else date,
        weapon_of(scene, first, low, high),
        tuple(agent for agent in agents if agent.actor_id not in harmed),
        victims,
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


def place_of(scene: Scene, group: Group, low: int, high: int) -> PlaceMention | None:
    """Return where it was: the first place behind the first toll to which "in" or the like leads, else the last before it, else any city's."""
    first = group.tolls[0]
    leading = FLED if group.effects == {"displaced"} else WHERE
    behind = [place for place in scene.places.between(first.first, high) if not told(scene, place, low)]
    ahead = [place for place in scene.places.between(low, first.first) if not told(scene, place, low)]
    found = where(scene, [*behind, *reversed(ahead)], leading, low)
    if found is not None:
        return found
    return next((place.mention for place in (*reversed(ahead), *behind) if place.mention.type != "country"), None)


def where(scene: Scene, places: list[Located[PlaceMention]], leading: frozenset[str], low: int) -> PlaceMention | None:
    """Return the first of *places* to which a word of the roles *leading* leads, the finest where it is told as "in Madrid, Spain"."""
    found = next((place for place in places if scene.leads(leading, place.first, low)), None)
    for place in places if found is not None else ():
        if found is not None and place.last == found.first and finer(found.mention, place.mention) is place.mention:
            found = place
    return found.mention if found is not None else None


def date_of(scene: Scene, first: Counted, low: int, high: int) -> DateMention | None:
    """Return when it was: the first date behind the first toll, else the last before it.

    Those are left out on which somebody said so, and the ends of stretches of time ("by Saturday").
    """
    dates = [*scene.dates.between(first.last, high), *reversed(scene.dates.between(low, first.first))]
    fit = (date.mention for date in dates if scene.lowers[date.first - 1] not in ENDS and not told(scene, date, low))
    return next(fit, None)


def told(scene: Scene, mention: Located[M], low: int) -> bool:
    """Return whether a place or date is that of a report: "said on Friday", "officials in Kyiv said"."""
    before = any(scene.role(word) == "report" for word in range(max(low, mention.first - 2), mention.first))
    return before or scene.has("report", mention.last, mention.last + 2)


def weapon_of(scene: Scene, first: Counted, low: int, high: int) -> WeaponMention | None:
    """Return by what it was done: the last weapon before the first toll, else the first behind it to which "by" or the like leads."""
    ahead = scene.weapons.between(low, first.first)
    if ahead:
        return ahead[-1].mention
    behind = scene.weapons.between(first.last, high)
    return next((weapon.mention for weapon in behind if scene.leads(BY, weapon.first, first.last)), None)


def agents_of(scene: Scene, first: Counted, low: int, high: int) -> tuple[ActorMention, ...]:
    """Return who did it: whoever stands right before the verb ("Hamas released 20") or has its adjective before what did it ("Israeli
    strikes", "a Russian missile"), and whoever follows "by".
    """
    found = before_verb(scene, first, low) or scene.attackers(low, high)
    for actor in scene.actors.between(first.last, high):
        by = scene.lowers[max(first.last, actor.first - 3) : actor.first]
        if "by" in by and actor.mention.type in PARTIES:
            found.append(actor.mention)
    return tuple(found)


def before_verb(scene: Scene, first: Counted, low: int) -> list[ActorMention]:
    """Return the actors right before the verb whose object *first* is, none of whose words stands before word *low*."""
    found = []
    for actor in scene.actors.between(max(low, first.first - VERB - 4), first.first):
        between = scene.lowers[actor.last : first.first]
        near = (
            0 < len(between) <= VERB
            and UNDONE.isdisjoint(between)
            and not scene.has("auxiliary", actor.last, first.first)
        )
        plain = all(gap == " " for gap in scene.gaps[actor.last : first.first + 1])
        if near and plain and not scene.has("report", actor.last, first.first):
            found.append(actor.mention)
    return found


def victims_of(scene: Scene, group: Group) -> tuple[ActorMention, ...]:
    """Return who suffered it: the actors that are counted ("33 Palestinians", "two Turkish soldiers")."""
    found: list[ActorMention] = []
    for toll in group.tolls:
        found += [
            actor.mention for actor in scene.actors.between(toll.first, toll.last + 4) if actor.first <= toll.last + 1
        ]
    return tuple(dict.fromkeys(found))
