"""Who meets: the parties of a trigger, from the clause it stands in."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from dragoman.extractors.meetings.clause import BACK, HYPHENS, antecedent, listed, people_before, subject
from dragoman.extractors.meetings.scene import COMMAS, LINKS, Party, Scene
from dragoman.extractors.meetings.triggers import Trigger

#: How many words before a noun its noun phrase is sought, and after it "with X" or "between X and Y".
NOUN_LEFT, NOUN_RIGHT = 9, 26
#: The words that lead from a noun to its parties.
LEADS = frozenset(("with", "between", "among", "involving", "include", "including", "involve", "included", "involved"))
#: Where somebody speaks is not with whom: "speaking at a news conference with".
APART = frozenset(("at", "during", "before", "after", "from", "alongside", "conference"))
WITH = frozenset(("with", "to", "by"))
BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
ADVERBS = frozenset(("here", "there", "again", "twice", "today", "yesterday", "tomorrow", "face", "once", "regularly", "together", "first", "last", "behind", "one", "several", "many", "three", "up", "next", "later", "earlier"))
SERIES = frozenset(("round", "rounds", "series", "set", "stage", "phase", "cycle", "week", "day", "days", "weeks"))
INVITING = frozenset(("invited", "inviting", "invite", "invites", "urged", "asked"))
POSSESSIVE = frozenset(("his", "her", "their", "its"))
#: Prepositions that make the clause's subject a party: "during a call with X, the king said".
OCCASION = frozenset(("in", "at", "during", "for", "after", "before", "following", "on", "to", "from", "of", "into", "ahead", "with", "as"))


class Phrase(NamedTuple):
    """A trigger's noun phrase: where it begins, its determiner, and the word that governs it ("" at the head of a clause)."""

    start: int
    determiner: str
    governor: str


class Cast(NamedTuple):
    """Who meets, how the clause says so, where the subject begins, and whether the parties spoken of before are meant."""

    parties: list[Party]
    rule: str
    start: int
    anaphoric: bool
    host: Party | None = None


def noun_phrase(scene: Scene, trigger: Trigger, low: int) -> Phrase:
    """Return the noun phrase of a noun *trigger*, walking left from its head."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    start, determiner = trigger.start, ""
    index = start - 1
    floor = max(low, start - NOUN_LEFT)
    while index >= floor:
        if gaps[index + 1] not in LINKS or (gaps[index + 1] in COMMAS and lowers[index][-2:] not in ("ed", "ve", "nt", "id")):
            break
        named = scene.party_end.get(index) or scene.spot_end.get(index) or scene.day_end.get(index)
        if named is not None:
            if gaps[named.end] == " " and start != named.end:
                break
            start, index = named.start, named.start - 1
            continue
        word = lowers[index]
        if gaps[index + 1] == "-":
            start, index = index, index - 1
            continue
        if word == "s" and gaps[index] in ("'", "’", " '", " ’"):
            start, index = index, index - 1
            continue
        if word in words.determiner:
            start, determiner = index, word if determiner in ("", "first", "second", "third", "two", "more", "new", "such", "other") else determiner
            index -= 1
            if word in ("the", "a", "an", *POSSESSIVE):
                break
            continue
        if word == "of" and lowers[index - 1] in SERIES and index > low:
            start, index = index - 1, index - 2
            continue
        if word in words.preposition or word in words.report or word in words.stop or word == "and":
            break
        if word in words.light and not (index > low and lowers[index - 1] in words.determiner):
            break
        start, index = index, index - 1
    governor = lowers[index] if index >= low and gaps[index + 1] in LINKS and gaps[index + 1] not in COMMAS else ""
    return Phrase(start, determiner, governor)


def compound(scene: Scene, trigger: Trigger, phrase: Phrase) -> list[Party]:
    """Return the parties within the noun phrase: "US-Russia talks", "Putin's call", "Iraqi talks", not the place of "Alaska summit"."""
    found = []
    for party in scene.between(phrase.start, trigger.start):
        spot = scene.spot_at.get(party.start)
        beside = party.end == trigger.start and not party.possessive and spot is not None and spot.mention.type != "country"
        joined = scene.tokens.gaps[party.start] in HYPHENS
        if not beside or joined or trigger.mode in ("phone", "video"):
            found.append(party)
    return found


def after_noun(scene: Scene, trigger: Trigger, high: int) -> list[Party]:
    """Return the parties that stand after a noun: with X, between X and Y, of X and Y, by X, which include X and Y."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    visit = trigger.frame == "visit"
    for index in range(trigger.end, min(high, trigger.end + NOUN_RIGHT)):
        word, gap = lowers[index], gaps[index]
        if word in LEADS and not (visit and word != "with"):
            found = listed(scene, index + 1, high)
            if found or word == "between":
                return found
        elif word in ("of", "by") and index <= trigger.end + 1:
            found = listed(scene, index + 1, high)
            if found or visit:
                return found
        elif word == "from" and trigger.mode in ("visit", "phone"):
            return listed(scene, index + 1, high)
        elif word in ("which", "that", "who"):
            continue
        elif word in words.stop or (word in words.report and word not in words.light) or ";" in gap or ":" in gap:
            break
        elif word == "and" and index > trigger.end and not continues_noun(scene, index):
            break
    return []


def relative(scene: Scene, trigger: Trigger, high: int) -> list[Party]:
    """Return the parties of "the summit where X gave Y ...": two sides that a clause opened by "where" or "at which" names."""
    lowers = scene.tokens.lowers
    for index in range(trigger.end, min(high, trigger.end + 9)):
        if lowers[index] in ("where", "which"):
            found = scene.between(index, min(high, index + 9))[:2]
            return found if len(sides(found)) > 1 else []
    return []


def continues_noun(scene: Scene, index: int) -> bool:
    """Return whether "and" at word *index* joins nouns ("in Ankara and in Baku") and not clauses."""
    return index + 1 < len(scene.tokens) and (
        scene.tokens.lowers[index + 1] in scene.words.preposition or index + 1 in scene.spot_at or index + 1 in scene.day_at
    )


def cast_of_noun(scene: Scene, trigger: Trigger, phrase: Phrase, low: int, high: int) -> Cast:
    """Return who meets in a meeting that a noun names."""
    lowers, words = scene.tokens.lowers, scene.words
    inside = compound(scene, trigger, phrase)
    if phrase.determiner in ("his", "her"):
        person = antecedent(scene, phrase.start, low)
        inside = [person, *inside] if person else inside
    elif phrase.determiner == "its":
        inside = subject(scene, phrase.start, low)[0][:1] + inside
    after = after_noun(scene, trigger, high) or relative(scene, trigger, high)
    parties = inside + [p for p in after if p not in inside]
    start = phrase.start
    lead = lowers[trigger.end : trigger.end + NOUN_RIGHT]
    closed = "between" in lead and len(after) > 1
    doing = phrase.governor in words.light or phrase.governor in OCCASION or phrase.governor == "to"
    rule = "noun-between" if closed else "noun-with" if after else "noun-compound" if inside else "noun"
    host: Party | None = None
    owned = phrase.determiner in ("his", "her") and bool(inside)
    group = grouped(scene, phrase.start, low) or phrase.determiner == "their"
    if phrase.determiner == "their" and len(parties) < 2 and (owners := pair(scene, low, phrase.start)):
        parties, group, owned = owners, False, True
    if doing and not closed and not owned and len(sides(inside)) < 2:
        agents, begin = subject(scene, phrase.start, low)
        if begin < phrase.start:
            start = begin
        active = phrase.governor in words.light or bool(after) or lowers[max(low, phrase.start - 4) : phrase.start].count("to") > 0
        if phrase.governor == "at" and after:
            agents = []
        if agents and (active or (phrase.governor not in ("after", "before", "following", "of") or trigger.frame == "visit" or not (parties or phrase.determiner))) and not (group and len(agents) < 2):
            inviters = inviter(scene, agents, low)
            host = inviters[0] if inviters else None
            agents = inviters + agents
            parties = agents + [p for p in parties if p not in agents]
            rule += "+subject"
    if len(parties) == 1 and after and phrase.start <= low + 3:
        parties = parties + late_subject(scene, trigger, parties[0], high)
    anaphoric = phrase.determiner in ("the", "this", "these", "those", "their", "its", "both", "another", "second", "next") or group
    return Cast(parties, rule, start, anaphoric, host)


def inviter(scene: Scene, agents: list[Party], low: int) -> list[Party]:
    """Return who invites the *agents*: "Egypt had invited Mr Meshaal for a visit"."""
    if not agents:
        return []
    lowers = scene.tokens.lowers
    for index in range(agents[0].start - 1, max(low, agents[0].start - 5) - 1, -1):
        if lowers[index] in INVITING:
            return subject(scene, index, low)[0]
    return []


def grouped(scene: Scene, at: int, low: int) -> bool:
    """Return whether the subject of a verb at word *at* is "they", "the two leaders", "both sides"."""
    lowers, words = scene.tokens.lowers, scene.words
    index = at - 1
    while index > low and index > at - 7 and (lowers[index] in words.modal or lowers[index] in words.light or lowers[index].endswith("ly")):
        index -= 1
    if index < low or lowers[index] not in words.group:
        return False
    return lowers[index] in ("they", "them", "both", "two", "pair") or not {"the", "both", "two", "their"}.isdisjoint(lowers[max(low, index - 3) : index])


def pair(scene: Scene, low: int, end: int) -> list[Party]:
    """Return the two persons whom "their" means, where the sentence has told of two by then."""
    people = [p for p in scene.between(low, end) if p.type == "person" and not p.possessive]
    return [people[0], people[-1]] if len(sides(people)) > 1 else []


def late_subject(scene: Scene, trigger: Trigger, last: Party, high: int) -> list[Party]:
    """Return the subject that follows an opening phrase: "In a call with Mr Seniora, King Abdullah said"."""
    gaps = scene.tokens.gaps
    comma = next((i for i in range(max(last.end, trigger.end), min(high, last.end + 12)) if gaps[i] in COMMAS), 0)
    if not comma:
        return []
    for party in scene.between(comma, min(high, comma + 6)):
        if not (party.possessive or party.latent):
            return [party]
    return []


def cast_of_verb(scene: Scene, trigger: Trigger, low: int, high: int) -> Cast | None:
    """Return who meets in a meeting that a verb names, or None where the verb has no party as its frame asks."""
    lowers = scene.tokens.lowers
    agents, start = subject(scene, trigger.start, low)
    group = not agents and grouped(scene, trigger.start, low)
    frame = trigger.frame
    if frame in ("with", "gather"):
        others = with_list(scene, trigger, high, tuple(WITH - {"by"}) if lowers[trigger.start][:2] in ("sp", "ta") else ("with",))
        alone = lowers[trigger.start][:3] not in ("neg", "dis")
        if not others and not (group or (frame == "gather" and agents) or (alone and len(agents) > 1)):
            return None
        return Cast(agents + others, f"verb-{frame}", start, group)
    if frame in ("object", "host"):
        others = listed(scene, trigger.end, high)
        if frame == "host" and not others and pointed(scene, trigger):
            return Cast(agents, "verb-host-both", start, True, agents[0] if agents else None)
        if not received(scene, trigger, others):
            return None
        return Cast(agents + others, f"verb-{frame}", start, group, agents[0] if agents and frame == "host" else None)
    if frame == "meet":
        agents = inviter(scene, agents, low) + agents
        others = with_list(scene, trigger, high, ("with",)) or listed(scene, trigger.end, high) or with_whom(scene, start, low)
        if others and agents and others[0] == agents[-1] and scene.tokens.lowers[trigger.end : trigger.end + 1] in (["him"], ["her"]):
            others = other_person(scene, agents[-1])
        if not others and (passive(scene, trigger) or not intransitive(scene, trigger)):
            return None
        return Cast(agents + [p for p in others if p not in agents], "verb-meet", start, group or not others)
    inviters = inviter(scene, agents, low)
    return Cast(inviters + agents, f"verb-{frame}", start, False, inviters[0] if inviters else None)


def passive(scene: Scene, trigger: Trigger) -> bool:
    """Return whether "met" is passive: "was met with outrage", "would be met by"."""
    before = scene.tokens.lowers[max(0, trigger.start - 2) : trigger.start]
    return scene.tokens.lowers[trigger.start] == "met" and not BE.isdisjoint(before[-1:] + before[:1] * (before[-1:] != [] and before[-1].endswith("ly")))


def intransitive(scene: Scene, trigger: Trigger) -> bool:
    """Return whether what follows "meet" can be no object but a party unnamed: an adverb, a preposition, "with negotiators"."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    index = trigger.end
    if index >= len(lowers) or gaps[index] != " " or index in scene.day_at or index in scene.spot_at:
        return True
    word = lowers[index]
    if word == "with":
        after = lowers[index + 1 : index + 7]
        return not (words.plural.isdisjoint(after) and words.office.isdisjoint(after) and words.official.isdisjoint(after))
    if word in words.preposition or word in ("to", "and", "but", "or", "as") or word.endswith("ly") or word in ADVERBS:
        return True
    after = lowers[index : index + 6]
    return not (words.plural.isdisjoint(after) and words.office.isdisjoint(after) and words.official.isdisjoint(after))


def other_person(scene: Scene, agent: Party) -> list[Party]:
    """Return the last person told of before *agent* who is somebody else."""
    return [party for party in people_before(scene, agent.start, BACK) if party.name != agent.name][:1]


def pointed(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the object of "host" is "both leaders" or "the two presidents"."""
    after = scene.tokens.lowers[trigger.end : trigger.end + 3]
    return bool(after) and (after[0] == "both" or after[:2] == ["the", "two"] or after[0] == "them") and not scene.words.group.isdisjoint(after)


def with_whom(scene: Scene, start: int, low: int) -> list[Party]:
    """Return the party that "with whom" takes up: "from Saddam, with whom the king met"."""
    lowers = scene.tokens.lowers
    for index in range(max(low, start - 4), start):
        if lowers[index] in ("whom", "who") and (found := scene.between(max(low, index - 6), index)):
            return found[-1:]
    return []


def with_list(scene: Scene, trigger: Trigger, high: int, leads: tuple[str, ...]) -> list[Party]:
    """Return the parties after "with" (or another of *leads*) that follows a verb within its clause."""
    lowers, words = scene.tokens.lowers, scene.words
    for index in range(trigger.end, min(high, trigger.end + 16)):
        word = lowers[index]
        if word in leads:
            found = listed(scene, index + 1, high)
            if found or word == "with":
                return found
        elif (word in APART and trigger.frame == "with") or word in words.stop or scene.tokens.gaps[index] not in LINKS or (word == "and" and index + 1 not in scene.party_at):
            break
    return []


def received(scene: Scene, trigger: Trigger, others: list[Party]) -> bool:
    """Return whether the object of "received", "hosted", "called" is somebody: a person, or the officials of a state."""
    first = next((party for party in others if party.type == "person"), others[0] if others else None)
    if first is None:
        return False
    near = first.start - trigger.end <= 9
    if trigger.frame == "host":
        return near and (first.type == "person" or first.form in ("adjective", "office"))
    after = scene.tokens.lowers[first.end] if first.end < len(scene.tokens) else ""
    closes = scene.tokens.gaps[first.end].startswith(".") or after in ("to", "on", "and", "from", "at", "last", "after") or first.end in scene.day_at
    between = range(trigger.end, first.start)
    closes = closes and all(scene.tokens.lowers[i] in scene.words.role or scene.tokens.words[i] != scene.tokens.lowers[i] for i in between)
    plain = scene.tokens.lowers[trigger.start] not in ("called", "call", "calls", "rang", "rings") or closes
    return near and plain and first.type == "person"


def sides(parties: list[Party]) -> set[str]:
    """Return the sides that *parties* stand for: their countries, or their names where they have none."""
    return {party.country or party.name for party in parties}


