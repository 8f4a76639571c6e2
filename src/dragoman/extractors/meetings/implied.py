"""Who meets where a text names fewer than two: the parties of the meeting told of before, "the two leaders", "both nations"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman import ActorMention
from dragoman.extractors.meetings.clause import COLLECTIVE, together
from dragoman.extractors.meetings.company import company_of
from dragoman.extractors.meetings.governors import DELEGATED, governed
from dragoman.extractors.meetings.identity import other_people
from dragoman.extractors.meetings.party import of_press
from dragoman.extractors.meetings.reference import NATIONS, last_two, sides
from dragoman.extractors.meetings.scene import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: Nouns by which persons are taken up, not the states whose officials were told of last.
PERSONS = frozenset(("leaders", "presidents", "men", "ministers", "heads"))
#: Those of them who lead a state, those that name an office, and words of the offices of those who lead none.
HEADS, OFFICES = frozenset(("leaders", "heads")), frozenset(("presidents", "ministers"))
LESSER = frozenset(
    "adviser ambassador commissioner deputy envoy foreign defence defense secretary spokesman vice".split()
)
#: Numbers of more nations than two, and how far before a trigger these are counted: "ministers of the three countries will meet".
SEVERAL, GROUP = {"three": 3, "four": 4, "five": 5, "six": 6}, 8
#: Those whom persons send, who so are none of them: "their envoys".
THEIRS = DELEGATED | {"experts", "ministers", "teams"}
#: Determiners of a meeting that is none of those told of.
INDEFINITE = frozenset(("", "a", "an"))
#: The most parties that "they" or "both" stands for.
MANY = 4
#: How far into its sentence stands a meeting with which it opens.
HEADED = 4
#: How far into its sentence stands whom it begins with, and how far those joined to that one reach.
OPENING, LISTED = 8, 60
#: Over how many sentences "the next round" takes up talks of nobody.
NEARBY = 2
#: The most persons of a sentence who may all have met.
FEW = 3
#: Verbs of what is part of a journey.
INCLUDING = frozenset(("include", "included", "includes", "including"))


def imply(scene: Scene, recent: Sequence[Draft], draft: Draft) -> None:
    """Give *draft* the parties of the meeting spoken of before, where it names fewer than two and points back."""
    beside = draft.rule.split("/")[0].endswith(("-both", "+group"))
    if len(draft.sides()) >= 2 and not beside:
        return
    if not recent:
        draft.parties = draft.parties + first_told(scene, draft, beside=beside)
        return
    before = pointed_at(recent, draft)
    if draft.group and not (draft.parties or before.parties):
        draft.parties = counterparts(scene, draft)
        return
    if draft.mode == "visit":
        if before.mode == "visit" and draft.definite and not draft.parties:
            draft.parties, draft.implied, draft.place = before.parties, True, draft.place or before.place
    elif beside:
        names = draft.names()
        told = [party for party in before.parties if party.name not in names][:MANY]
        draft.parties = draft.parties + told if "-both" in draft.rule else told + draft.parties
    elif others := other_pair(scene, before, draft):
        draft.parties, draft.implied = others, True
    elif draft.trigger.frame == "anaphor" and not before.parties:
        draft.implied = "talks" in before.modes() and draft.sentence - before.last <= NEARBY
    elif takes_up(scene, before, draft):
        sent = draft.group in THEIRS and "their" in near_trigger(scene, draft)  # "Their foreign ministers will meet"
        draft.parties, draft.implied = states_of(scene, before.parties) if sent else before.parties, True


def join_travellers(told: Draft, draft: Draft) -> None:
    """Give *draft*, which a journey *told* of before it in its sentence includes, those who make it: "a visit that will include talks with Ms Silva"."""
    if draft.governor not in INCLUDING or told.mode != "visit" or told.last != draft.sentence:
        return
    country = told.place.country if told.place is not None else None
    visitors = [party for party in told.parties if not (party.type in STATES and party.country == country)]
    draft.parties = visitors + [party for party in draft.parties if party.name not in told.names()]
    if draft.default and (told.status != "held" or draft.governor == "included"):
        draft.status = told.status
    elif draft.default:
        draft.status = "planned"  # "arrived for a visit that includes talks with"


def topic(scene: Scene, draft: Draft) -> list[ActorMention]:
    """Return the person of whom the sentence before tells, where one opens with a meeting with somebody: "A meeting with Ms Silva was cancelled"."""
    low = scene.sentences.starts[draft.sentence]
    lone = len(draft.parties) == 1 and draft.rule.startswith("noun-with/") and draft.mode != "visit"
    lone = lone and draft.determiner in INDEFINITE
    if not (lone and low and draft.governor == "" and draft.trigger.start - low < HEADED):
        return []
    first, end = scene.sentence(low - 1)
    near = scene.between(first, min(end, first + OPENING))
    named = [one for one in near if one.type == "person" and one.form == "name"]
    people = [one for one in named if not (one.possessive or governed(scene, one, first))]
    return [one for one in mentions(scene, people[:1]) if one.name != draft.parties[0].name]


def first_told(scene: Scene, draft: Draft, *, beside: bool) -> list[ActorMention]:
    """Return whom the first meeting of a text takes up: "the two leaders", or the persons named right before "the meeting"."""
    if draft.group and (beside or not draft.parties):
        return counterparts(scene, draft)
    return named_before(scene, draft) if draft.determiner == "the" and not draft.parties else []


def near_trigger(scene: Scene, draft: Draft) -> list[str]:
    """Return the words around a trigger among which those who meet are named."""
    return scene.tokens.lowers[max(0, draft.trigger.start - GROUP) : draft.trigger.end + GROUP]


def states_of(scene: Scene, parties: Sequence[ActorMention]) -> list[ActorMention]:
    """Return *parties*, the state in the place of each person whose state the text names: those whom they send are others."""
    found: list[ActorMention] = []
    for party in parties:
        name = scene.state_named(party.country) if party.type == "person" else None
        if name is not None and name.state is not None:
            party = state(scene, (name.start, name.end), name.state.name, party.country, name.form)  # noqa: PLW2901 - in its place
        found.append(party)
    return found


def other_pair(scene: Scene, before: Draft, draft: Draft) -> list[ActorMention]:
    """Return whom "both nations" means, or "the two presidents" after a meeting *before* of which only one party was a person; none else."""
    if draft.group in NATIONS:
        before_noun = scene.tokens.lowers[max(0, draft.trigger.start - GROUP) : draft.trigger.start]
        many = next((number for word, number in SEVERAL.items() if word in before_noun), 2)
        if many > 2:
            return before.parties if len(before.parties) == many else []
        if len(before.parties) == 2 and all(party.type in STATES for party in before.parties):
            return before.parties
        told = counterparts(scene, draft)
        return states_of(scene, told) if "of" in before_noun else told  # "ministers of the two countries"
    alone = len(persons(before.parties)) < len(before.parties) == 2
    if not alone or draft.parties or draft.group not in PERSONS:
        return []
    told = counterparts(scene, draft)
    return told if len(persons(told)) > 1 else []


def named_before(scene: Scene, draft: Draft) -> list[ActorMention]:
    """Return the persons whom the sentence before names, where a text first speaks of "the meeting": two or three, of two sides at least."""
    low = scene.sentences.starts[draft.sentence]
    if not low:
        return []
    first, end = scene.sentence(low - 1)
    people = [party for party in scene.between(first, end) if party.type == "person" and not party.possessive]
    return mentions(scene, people) if 1 < len(people) <= FEW and len(sides(people)) > 1 else []


def named_beside(scene: Scene, draft: Draft) -> list[ActorMention]:
    """Return who the sentence before a meeting of nobody, or after it, begins with, two sides at least: "The talks opened. Ms Silva and Mr Vinter sat"."""
    starts = scene.sentences.starts
    for number in (draft.sentence - 1, draft.sentence + 1):
        if 0 <= number < len(starts) and (found := opening(scene, starts[number])):
            return found
    return []


def opening(scene: Scene, at: int) -> list[ActorMention]:
    """Return the subject, of two sides at least, with which the sentence at word *at* begins; none where another begins it."""
    low, high = scene.sentence(at)
    for party in scene.between(low, min(high, low + OPENING)):
        if party.possessive or party.latent or governed(scene, party, low):
            continue
        found = together(scene, party, min(high, low + LISTED))
        return mentions(scene, found) if len(sides(found)) > 1 else []
    return []


def pointed_at(recent: Sequence[Draft], draft: Draft) -> Draft:
    """Return the meeting that *draft* points back to: the last, but for "a third round" the last talks, for "the two presidents" the last of persons."""
    wanted: list[Draft] = []
    if draft.trigger.frame == "anaphor":
        wanted = [one for one in recent if "talks" in one.modes() and len(one.parties) > 1]
    elif draft.group in PERSONS and not (persons(recent[-1].parties) and fits(draft.group, recent[-1].parties)):
        wanted = [one for one in recent if len(persons(one.parties)) > 1 and fits(draft.group, one.parties)]
    elif draft.mode != "visit":
        wanted = [one for one in recent if one.mode != "visit" or len(persons(one.parties)) > 1]
    return wanted[-1] if wanted else recent[-1]


def fits(group: str, parties: Sequence[ActorMention]) -> bool:
    """Return whether nobody's office speaks against their being taken up by *group*: a minister is none of "the two presidents"."""
    roles = [party.role.lower() for party in parties if party.type == "person" and party.role]
    if group in HEADS:
        return all(LESSER.isdisjoint(role.split()) for role in roles)
    return group not in OFFICES or all(group[:-1] in role for role in roles)


def another(scene: Scene, before: Draft, draft: Draft) -> bool:
    """Return whether a noun of no parties right after a meeting told of *before* is another of the same: "A session in Lisbon last month broke down"."""
    if draft.parties or draft.trigger.part == "verb" or draft.mode == "visit" or draft.sentence - before.last > 1:
        return False
    named = draft.trigger.frame in ("strong", "weak") and draft.determiner in INDEFINITE
    return named and not company_of(scene, draft.trigger)


def takes_up(scene: Scene, before: Draft, draft: Draft) -> bool:
    """Return whether *draft* says, or its nearness does, that its parties are those of the meeting told of *before*."""
    near = draft.sentence == before.sentence and bool(draft.parties)
    none = draft.status == "denied" and not draft.parties and draft.sentence - before.sentence <= 2
    return (
        (draft.definite or draft.fresh or draft.previous or near or none or another(scene, before, draft))
        and not (other_people(before, draft) or strange(before, draft))
        and len(before.parties) >= 2 - (none or goes_on(before, draft))
        and draft.sides() <= before.sides()
    )


def goes_on(before: Draft, draft: Draft) -> bool:
    """Return whether *draft* is a further meeting of those told of *before*, be that one body alone: "European leaders met. They will confer again"."""
    if any(party.type == "person" for party in before.parties):
        return False
    return draft.trigger.frame == "anaphor" or (draft.fresh and draft.trigger.part == "verb") or draft.group == "they"


def strange(before: Draft, draft: Draft) -> bool:
    """Return whether *draft* names a group or an organisation that neither is among the parties of *before* nor stands for one of them."""
    names, countries = before.names(), {party.country for party in before.parties if party.type in COLLECTIVE}
    return any(
        party.type in ("group", "organisation") and party.name not in names and party.country not in countries
        for party in draft.parties
    )


def counterparts(scene: Scene, draft: Draft) -> list[ActorMention]:
    """Return whom "the two leaders" of *draft* means, as the actors' layer has it, or "both nations": the last of two sides told of before."""
    if draft.group not in NATIONS and (several := scene.several(draft.trigger.start)):
        return several
    return mentions(scene, last_two(scene, draft.trigger.start, besides=draft.names(), nations=draft.group in NATIONS))


def persons(parties: Sequence[ActorMention]) -> list[ActorMention]:
    """Return those of *parties* who are persons."""
    return [party for party in parties if party.type == "person"]


def mentions(scene: Scene, parties: Iterable[Party]) -> list[ActorMention]:
    """Return the actor mentions of *parties*, each name once and no agency that only reports."""
    found: dict[str, ActorMention] = {}
    for party in parties:
        if party.name not in found and not (party.type == "organisation" and of_press(party.name, scene.words)):
            found[party.name] = party.mention or state(scene, scene.span(party), party.name, party.country, party.form)
    return list(found.values())


def state(scene: Scene, span: tuple[int, int], name: str, country: str | None, form: str) -> ActorMention:
    """Return the state that acts at *span*, where the actors' layer had no reason to see it act."""
    return scene.document.mention(
        ActorMention,
        span,
        name=name,
        form=form,
        type="state",
        country=country,
        actor_id=country or f"state:{name}",
        rule="party-country",
    )
