"""Who meets whom: a meeting has two sides at least, and each is a state, a body of states, an armed group, or somebody who acts for one.

Where a text names one side, the other must be somewhere around: a country or a body that is not that side's, and nobody of no office
("with his engineers") in its place.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.bodies import ENVOYS, convened
from dragoman.extractors.meetings.company import COMPANY, company_of
from dragoman.extractors.meetings.governors import LEADERS
from dragoman.extractors.meetings.objects import CONVENED
from dragoman.extractors.meetings.party import COMMAS, MISSIONS, OWNERS, own_side
from dragoman.extractors.meetings.scene import START, STATES
from dragoman.extractors.meetings.screening import delegated, demonym, eminent, fights, reports, role_words

if TYPE_CHECKING:
    from dragoman import ActorMention
    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: Those of whom states are, who then are states or act for them, "world leaders", "donor countries", and how far before a trigger they stand.
WORLDLY = frozenset("donor major neighboring neighbouring regional western world".split())
NATIONS, UNNAMED = frozenset("countries diplomats governments leaders ministers nations powers states".split()), 16
#: What a meeting may end with, beside an accord.
RESULTS = frozenset("appeal call calls communique hope hopes plea pledge promise statement vow warning".split())
#: What leads to the topic of talks.
TOPICS = frozenset(("on", "about", "over", "to"))
#: How far before a noun what kind of talks it names, and how far before any trigger its subject stands.
KIND, SUBJECT = 4, 12
#: How far from a summit of nobody those stand who may hold it.
AROUND = 15
#: How far from "met" forces are named that clash.
FORCES = 9
#: How far around a meeting of one side the other is sought, and how far behind "Denmark's" its parliament is named.
REACH, BODY = 150, 3
#: How far before a comma the office stands that is apposed to a name.
OFFICE = 7
#: What opens a sentence with a meeting, how far into it that stands, and how far behind the meeting its subject stands.
OPENING, OPENED, BEHIND = frozenset(("after", "at", "during", "in")), 6, 14
#: The nouns of the other side that follow its owner: "with his Danish counterpart".
OTHERS = frozenset(
    "allies ally colleague colleagues counterpart counterparts enemies enemy guest guests host hosts neighbor neighbors neighbour "
    "neighbours opponent opponents opposite partner partners peer peers predecessor rival rivals successor".split()
)
#: Of how many parties talks are.
PARTIES = frozenset("two three four five six seven multi".split())
#: Those who serve somebody.
AIDES = frozenset("advisers advisors aides staff subordinates".split())
#: Those who run a company, or work in it.
MANAGERS = frozenset("employees executives managers shareholders staff workers".split())
#: The sides of one country, by nouns that need no name: "talks with the new coalition government", "met opposition leaders".
DOMESTIC = frozenset(
    "army authorities bloc camp camps clans coalition factions government guerrillas insurgents junta loyalists militants military militia militias mutineers "
    "opposition rebel rebels regime secessionists separatists warlords".split()
)
#: What a council is called that rules a state: "Denmark's military council".
RULING = frozenset("military revolutionary ruling sovereign sovereignty transitional".split())
#: Those who lead a state, by nouns that need no name.
MONARCHS = frozenset("emirs kings monarchs premiers presidents".split())
#: Types of parties that act for themselves.
OFFICIAL = STATES | {"group"}
#: Verbs in the plural, which a state takes where it stands for its team.
PLURAL = frozenset(("meet", "host", "face", "visit"))
#: Words of the offices of one government, and what makes one no longer its officer.
CABINET = frozenset("president premier minister secretary chancellor king emir chief".split())
FORMER = frozenset(("former", "ex", "opposition", "elect", "designate"))
#: Numbers before a people: "thousands of Danes".
NUMBERS = frozenset(
    "dozen dozens hundred hundreds million millions thousand thousands two three four five six seven eight nine ten".split()
)


def apart(scene: Scene, draft: Draft) -> bool:
    """Return whether those who meet are of more than one side, or the text around one side speaks of another."""
    if assembled(scene, draft):
        return False
    if (draft.implied and draft.parties) or of_nations(scene, draft.trigger):
        return True  # those of a meeting told of before; the leaders of many states
    sides = named_sides(scene, draft.parties)
    if len(sides) > 1 or (sides and beside_others(scene, draft)):
        return not owning(scene, draft)
    if at_home(scene, draft):
        return False
    if thematic(scene, draft) or (draft.parties and not sides):
        return False
    told = draft.group not in ("", "their") and not draft.parties  # "the two sides", but not the ministers of one state
    told = told and not (draft.group == "ministers" and len(around(scene, draft)) == 1)
    return (
        told
        or sent(scene, draft)
        or foreign(scene, draft)
        or addressed(scene, draft)
        or faced(scene, draft, sides)
        or domestic(scene, draft, sides)
        or convened(scene, draft)
    )


def of_nations(scene: Scene, trigger: Trigger) -> bool:
    """Return whether those before a trigger, without a name, are the leaders or the officials of states: "World leaders met", "Donor countries ended"."""
    near = scene.tokens.lowers[max(0, trigger.start - UNNAMED) : trigger.start]
    return any(first in WORLDLY and second in NATIONS for first, second in pairwise(near))


def beside_others(scene: Scene, draft: Draft) -> bool:
    """Return whether the side named meets another that has no name, but acts for others: "between the rebels and the Danish government"."""
    if not draft.rule.startswith("noun-between"):
        return False
    start = company_of(scene, draft.trigger).start
    near = range(start, min(start + COMPANY, len(scene.tokens)))
    unnamed = [scene.tokens.lowers[index] for index in near if index not in scene.party_end]
    acting = not (scene.words.plural.isdisjoint(unnamed) and scene.words.official.isdisjoint(unnamed))
    return "and" in unnamed and acting and scene.words.business.isdisjoint(unnamed)


def domestic(scene: Scene, draft: Draft, sides: frozenset[str]) -> bool:
    """Return whether one side is named and the other told by a noun, as those of one country are: the rebels' "talks with the new coalition government"."""
    if not sides:
        return False
    company = company_of(scene, draft.trigger)
    if draft.trigger.part == "verb" and not company and len(draft.parties) == 1:
        # "The rebels and the government refused to meet"
        start = bisect_left(scene.tokens.starts, draft.parties[0].span.end)
        company = range(start, draft.trigger.start)
        if "and" not in scene.tokens.lowers[start : start + 4]:
            return False
    return any(
        scene.tokens.lowers[index] in DOMESTIC and index not in scene.party_end and index not in scene.party_at
        for index in company
    )


def sent(scene: Scene, draft: Draft) -> bool:
    """Return whether those who meet somewhere are told only by an office in which one acts for a state towards others: "Envoys met in Lisbon"."""
    if draft.parties or draft.place is None:
        return False
    before = scene.tokens.lowers[max(0, draft.trigger.start - SUBJECT) : draft.trigger.start]
    return not (ENVOYS | MONARCHS).isdisjoint(before) or ("foreign", "ministers") in pairwise(before)


def thematic(scene: Scene, draft: Draft) -> bool:
    """Return whether a noun names what is spoken of, or a bargain: "Talks about a new rule are premature", "is in talks to buy a mine"."""
    after = scene.tokens.lowers[draft.trigger.end : draft.trigger.end + KIND + 1]
    if "coalition" in after and after[0] in TOPICS:
        return True  # "talks on a new coalition"
    if draft.governor == "in" and after[:1] == ["to"]:
        return draft.trigger.part == "noun" and not draft.group
    if after[:1] == ["about"] and any(tells(scene, draft, party) for party in draft.parties):
        return True  # "Ms Silva talks about her years in exile"
    return not (draft.parties or draft.definite) and after[:1] == ["about"]


def tells(scene: Scene, draft: Draft, party: ActorMention) -> bool:
    """Return whether *party*, a person, stands right before "talks", which then is a verb."""
    start = scene.tokens.starts[draft.trigger.start]
    return party.type == "person" and party.span.end == start - 1


def faced(scene: Scene, draft: Draft, sides: frozenset[str]) -> bool:
    """Return whether the text around a meeting names somebody who is none of the *sides* named, and two where none is."""
    others = around(scene, draft) - sides - {party.country for party in draft.parties}
    return len(others) > 1 - len(sides)


def assembled(scene: Scene, draft: Draft) -> bool:
    """Return whether a verb tells of teams, of a body alone, which meets by itself, or of forces, which clash: "both armies met"."""
    tokens, words, at = scene.tokens, scene.words, draft.trigger.start
    if tokens.words[at] in PLURAL and teams(scene, at):
        return True
    if draft.trigger.frame != "meet" or draft.trigger.part == "noun":
        return False
    lowers = tokens.lowers
    led = not (words.official | words.officer | words.office | LEADERS).isdisjoint(lowers[max(0, at - SUBJECT) : at])
    parley = led or lowers[at + 1 : at + 2] == ["for"]  # "commanders of both armies met", "met for two hours"
    if not (parley or words.force.isdisjoint(lowers[max(0, at - FORCES) : at + FORCES])) and (
        lowers[at - 1] in words.force or any(fights(scene, party) for party in draft.parties)
    ):
        return True
    if len(draft.parties) != 1 or draft.group or draft.parties[0].type == "person" or convened(scene, draft):
        return False
    index = bisect_left(tokens.starts, draft.parties[0].span.start)
    many = "and" in lowers[index:at] or not words.plural.isdisjoint(lowers[index:at])
    return index < at and not (many or company_of(scene, draft.trigger))


def teams(scene: Scene, at: int) -> bool:
    """Return whether a state before a verb at word *at* stands for its team, and so takes the plural: "Denmark meet Norway", "Denmark host Norway"."""
    party = scene.party_end.get(at - 1)
    if party is None or party.type != "state" or party.form != "name":
        return False
    return scene.tokens.lowers[party.start - 1] != "and" and scene.tokens.gaps[party.start] not in COMMAS


def foreign(scene: Scene, draft: Draft) -> bool:
    """Return whether a noun names by itself what only two sides have: a summit, peace talks, talks with an end ("after talks failed")."""
    trigger = draft.trigger
    if trigger.part == "verb" or draft.mode not in ("talks", "summit"):
        return False
    bare = trigger.end == trigger.start + 1 and draft.mode == "summit"  # which a mountain has too
    near = scene.tokens.lowers[trigger.start - min(trigger.start, KIND) : trigger.end - bare]
    if numbered(scene, trigger):
        return True
    summit = draft.mode == "summit" and (draft.parties or led(scene, trigger))
    return bool(summit) or draft.outcome is not None or not scene.words.diplomacy.isdisjoint(near)


def numbered(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a noun says of how many parties talks are: "the six-party talks"."""
    near = scene.tokens.lowers[trigger.start - min(trigger.start, KIND) : trigger.end]
    return any(after == "party" and before in PARTIES for before, after in pairwise(near))


def led(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the words around a summit speak of those who lead or act for states, and not of a trade: "the leaders gather for"."""
    near = scene.tokens.lowers[max(0, trigger.start - AROUND) : trigger.end + AROUND]
    return not CONVENED.isdisjoint(near) and scene.words.lay.isdisjoint(near)


def addressed(scene: Scene, draft: Draft) -> bool:
    """Return whether the one side named is whom somebody of an office or a pronoun meets: "we had contacts with Iran", "the king telephoned"."""
    lowers, words, start = scene.tokens.lowers, scene.words, draft.trigger.start
    if not draft.parties or draft.parties[0].span.start < scene.tokens.starts[start]:
        return False
    if draft.governor in OPENING and start - scene.sentences.starts[draft.sentence] < OPENED:
        return followed(scene, draft)
    before = lowers[max(0, start - SUBJECT) : start]
    return not (words.pronominal | MISSIONS).isdisjoint(before)


def followed(scene: Scene, draft: Draft) -> bool:
    """Return whether an office or a pronoun is the subject behind a phrase that opens its sentence: "In a call with Ms Silva, the king said"."""
    tokens, end = scene.tokens, draft.trigger.end
    for index in range(end, min(len(tokens) - 1, end + BEHIND)):
        if tokens.gaps[index] in COMMAS:
            subject = tokens.lowers[index] if tokens.lowers[index] != "the" else tokens.lowers[index + 1]
            return subject in scene.words.pronominal
    return False


def named_sides(scene: Scene, parties: list[ActorMention]) -> frozenset[str]:
    """Return the sides among *parties*; the press, bodies at home and people of no office are none."""
    return frozenset([side for party in parties if (side := side_of(scene, party))])


def side_of(scene: Scene, party: ActorMention) -> str:
    """Return the side of *party*: its country where it is that state or holds an office of it, else its name; "" where it is none."""
    if party.type == "person":
        role = role_words(party)
        if not CABINET.isdisjoint(role) and FORMER.isdisjoint(role):
            return party.country or party.name
        known = not role or party.country or not private(scene, party, role) or titled_before(scene, party)
        return party.name if known else ""
    if party.type == "group":
        return party.name
    if party.type == "organisation":
        none = reports(scene, party) or trades(scene, party)
    else:
        none = gathers(scene, party) or (demonym(party) and counted(scene, party))
    return "" if none else party.country or party.name


def private(scene: Scene, party: ActorMention, role: list[str]) -> bool:
    """Return whether *party* is somebody of a title, *role*, that is no office, whom no lexicon knows: "Professor Silva"."""
    words = scene.words
    return not eminent(party) and all(known.isdisjoint(role) for known in (words.office, words.official, words.officer))


def titled_before(scene: Scene, party: ActorMention) -> bool:
    """Return whether an office before a comma is that of *party*: "the envoy of the African Union, Mr Vinter"."""
    tokens, words = scene.tokens, scene.words
    start = bisect_left(tokens.starts, party.span.start)
    for title in range(start, max(0, start - len(role_words(party)) - 1), -1):
        if tokens.gaps[title] in COMMAS:
            before = tokens.lowers[max(0, title - OFFICE) : title]
            return not (words.office.isdisjoint(before) and words.official.isdisjoint(before))
    return False


def gathers(scene: Scene, party: ActorMention) -> bool:
    """Return whether *party*, a state, is named by a body at home, which meets itself: "the Danish parliament", "Denmark's Supreme Court"."""
    starts, lowers = scene.tokens.starts, scene.tokens.lowers
    first, end = bisect_left(starts, party.span.start), bisect_left(starts, party.span.end)
    end += BODY * (lowers[end : end + 1] == ["s"])
    body = not scene.words.body.isdisjoint(lowers[first:end]) and RULING.isdisjoint(lowers[first:end])
    return body and not (delegated(scene, party) or "with" in lowers[max(0, first - 2) : first])  # "with the US Senate"


def acts(scene: Scene, party: ActorMention) -> bool:
    """Return whether *party* acts for a state or an armed group, or is known to hold or to have held an office."""
    if party.type == "government" and party.country is None and party.form == "pronoun":
        return False  # "the government", of which country nobody says
    if party.type == "person" and not party.role and not eminent(party) and behind_owner(scene, party):
        return False  # "Denmark's Lars Vinter", who may be anybody
    if party.type in OFFICIAL or (party.type == "person" and (party.country is not None or eminent(party))):
        return True
    return not scene.words.office.isdisjoint(role_words(party))


def behind_owner(scene: Scene, party: ActorMention) -> bool:
    """Return whether a possessive stands right before *party*: "Denmark's Lars Vinter"."""
    start = bisect_left(scene.tokens.starts, party.span.start)
    return start > 0 and scene.tokens.lowers[start - 1] == "s"


def counted(scene: Scene, party: ActorMention) -> bool:
    """Return whether a people is told by its number, and so acts for nobody: "40 Danes", "thousands of Danes"."""
    index = bisect_left(scene.tokens.starts, party.span.start)
    before = scene.tokens.lowers[max(0, index - 2) : index]
    return before[-1:] != [] and (before[-1].isdigit() or not NUMBERS.isdisjoint(before))


def trades(scene: Scene, party: ActorMention) -> bool:
    """Return whether *party*, an organisation, is a company, by those of it who are told of: "the Harrow managers"."""
    end = bisect_left(scene.tokens.starts, party.span.end)
    return not MANAGERS.isdisjoint(scene.tokens.lowers[end : end + BODY])


def owning(scene: Scene, draft: Draft) -> bool:
    """Return whether somebody meets their own, whoever is named beside: "a meeting of its central committee", "met his wife, Ada"."""
    lowers, end = scene.tokens.lowers, draft.trigger.end
    if OWNERS.isdisjoint(lowers[end : end + 2]):
        return False
    words = company_of(scene, draft.trigger)
    company = lowers[words.start + 1 : words.stop]
    own = company != [] and scene.words.public.isdisjoint(company) and OTHERS.isdisjoint(company)
    return own and not own_side(lowers, words.start)


def at_home(scene: Scene, draft: Draft) -> bool:
    """Return whether the one side named meets its own people, people of no office, or the press: "held talks with his engineers"."""
    if draft.determiner == "its" and not draft.implied and draft.mode in ("in_person", "talks"):
        return True
    company, words = company_of(scene, draft.trigger), scene.words
    lowers = scene.tokens.lowers[company.start : company.stop]
    aside = draft.mode == "summit" and scene.tokens.lowers[company.start - 1] != "of"
    if aside or not (company and (words.accord | words.gain | RESULTS).isdisjoint(lowers)):
        return False  # "opened a summit with the crisis at the top of the agenda", "ended with an appeal to both"
    parties = [scene.party_at[index] for index in company if index in scene.party_at]
    named = bool(parties) or any(index in scene.spot_at for index in company)
    if lowers[0] in OWNERS and len(lowers) > 1 and OTHERS.isdisjoint(lowers) and not own_side(lowers, 0):
        return not named or owning(scene, draft)
    if any(party.type == "person" for party in parties):
        return False
    own = {party.country for party in draft.parties} - {None}
    owned = bool(parties and own) and all(party.possessive and party.country in own for party in parties)
    # "of African leaders' demands"
    owned = owned or any(party.possessive and party.type == "group" for party in parties)
    bodied = bool(parties) and scene.tokens.lowers[company.start - 1] == "of" and parties[0].type in STATES
    if owned or bodied:  # "met the leaders of Denmark's three parties", "a meeting of the Danish army's commanders"
        return owned or draft.mode == "in_person"
    public = not (words.public | DOMESTIC).isdisjoint(lowers) and words.lay.isdisjoint(lowers)
    after = scene.tokens.lowers[company.stop : company.stop + 1]
    # "met top security aides"
    aides = draft.trigger.part == "verb" and lowers[-1] in AIDES and after not in (["to"], ["from"])
    told = {lowers[index - company.start] for index in company if not any(p.start <= index < p.end for p in parties)}
    press = not words.press.isdisjoint(told) or any(
        party.mention is not None and party.type == "organisation" and reports(scene, party.mention)
        for party in parties
    )
    return press or not (named or (public and not aides))


def around(scene: Scene, draft: Draft) -> set[str]:
    """Return the countries, groups and bodies of states that the sentence of a trigger and those beside it name, some way around it."""
    sentences, tokens, at, after = scene.sentences.starts, scene.tokens, draft.trigger.start, draft.sentence + 2
    low = scene.sentence(sentences[draft.sentence] - 1 if draft.sentence else at)[0]  # a dateline tells of nobody
    high = sentences[after] if after < len(sentences) else len(tokens)
    first, end = tokens.starts[max(low, at - REACH)], tokens.ends[min(high, at + REACH) - 1]
    index = bisect_left(scene.names, first, key=START)
    named = scene.names[index : bisect_left(scene.names, end, index, key=START)]
    in_actors, in_places, _ = scene.firsts
    actors = scene.actors[bisect_left(in_actors, first) : bisect_left(in_actors, end)]
    places = scene.places[bisect_left(in_places, first) : bisect_left(in_places, end)]
    found = {place.country or place.name for place in places}
    found.update(name.state.country or name.state.name for name in named if name.state is not None)
    found.update(
        actor.name if actor.type == "group" else actor.country or actor.name
        for actor in actors
        if (actor.country or actor.type != "person")
        and not (actor.members or (actor.type == "organisation" and reports(scene, actor)))
    )
    return found
