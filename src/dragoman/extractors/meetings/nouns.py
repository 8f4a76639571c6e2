"""Who meets in a meeting that a noun names: "the Oslo talks between X and Y", "Putin's call with Trump"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.clause import HYPHENS, antecedent, listed, subject
from dragoman.extractors.meetings.parties import Cast, Phrase, grouped, inviter, sides
from dragoman.extractors.meetings.scene import COMMAS, LINKS

if TYPE_CHECKING:
    from dragoman.extractors.meetings.scene import Party, Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: How many words before a noun its noun phrase is sought, and after it "with X" or "between X and Y".
NOUN_LEFT, NOUN_RIGHT = 9, 26
#: The words that lead from a noun to its parties.
LEADS = frozenset(("with", "between", "among", "involving", "include", "including", "involve", "included", "involved"))
SERIES = frozenset(("round", "rounds", "series", "set", "stage", "phase", "cycle", "week", "day", "days", "weeks"))
#: How adjectives end that a comma may part: "a long, private talk".
ADJECTIVAL = frozenset(("ed", "ve", "nt", "id"))
APOSTROPHES = frozenset(("'", "’", " '", " ’"))
POSSESSIVE = frozenset(("his", "her", "their", "its"))
#: Determiners that point back to what was told.
POINTING = frozenset(("the", "this", "these", "those", "their", "its", "both", "another", "second", "next"))
#: Determiners before which another may stand: "the two", "a second".
INNER = frozenset(("", "first", "second", "third", "two", "more", "new", "such", "other"))
ARTICLES = frozenset(("the", "a", "an", *POSSESSIVE))
#: Prepositions that make the clause's subject a party: "during a call with X, the king said".
OCCASION = frozenset(
    (
        "in",
        "at",
        "during",
        "for",
        "after",
        "before",
        "following",
        "on",
        "to",
        "from",
        "of",
        "into",
        "ahead",
        "with",
        "as",
    )
)
#: Those after which a subject far off is none: "Silva left after the talks".
ASIDE = frozenset(("after", "before", "following", "of"))


def noun_phrase(scene: Scene, trigger: Trigger, low: int) -> Phrase:
    """Return the noun phrase of a noun *trigger*, walking left from its head."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    start, determiner = trigger.start, ""
    index = start - 1
    floor = max(low, start - NOUN_LEFT)
    while index >= floor:
        gap, word = gaps[index + 1], lowers[index]
        if gap not in LINKS or (gap in COMMAS and word[-2:] not in ADJECTIVAL):
            break
        named = scene.party_end.get(index) or scene.spot_end.get(index) or scene.day_end.get(index)
        if named is not None:
            if gaps[named.end] == " " and start != named.end:
                break
            start = named.start
        elif gap == "-" or (word == "s" and gaps[index] in APOSTROPHES):
            start = index
        elif word in words.determiner:
            start, determiner = index, word if determiner in INNER else determiner
            if word in ARTICLES:
                index -= 1
                break
        elif word == "of" and index > low and lowers[index - 1] in SERIES:
            start = index - 1
        elif closes_phrase(scene, index, low):
            break
        else:
            start = index
        index = start - 1
    governor = lowers[index] if index >= low and gaps[index + 1] in LINKS and gaps[index + 1] not in COMMAS else ""
    return Phrase(start, determiner, governor)


def closes_phrase(scene: Scene, index: int, low: int) -> bool:
    """Return whether the word at *index* stands before a noun phrase and not in it: a preposition, or a verb that is no participle."""
    word, words = scene.tokens.lowers[index], scene.words
    if word == "and" or word in words.preposition or word in words.report or word in words.stop:
        return True
    return word in words.light and not (index > low and scene.tokens.lowers[index - 1] in words.determiner)


def compound(scene: Scene, trigger: Trigger, phrase: Phrase) -> list[Party]:
    """Return the parties within the noun phrase: "US-Russia talks", "Putin's call", "Iraqi talks", not the place of "Alaska summit"."""
    found = []
    for party in scene.between(phrase.start, trigger.start):
        spot = scene.spot_at.get(party.start)
        beside = (
            party.end == trigger.start and not party.possessive and spot is not None and spot.mention.type != "country"
        )
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
        elif (
            word in words.stop
            or (word in words.report and word not in words.light)
            or ";" in gap
            or ":" in gap
            or (word == "and" and index > trigger.end and not continues_noun(scene, index))
        ):
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
        scene.tokens.lowers[index + 1] in scene.words.preposition
        or index + 1 in scene.spot_at
        or index + 1 in scene.day_at
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
    owned = bool(inside) and (phrase.determiner in ("his", "her") or (bool(after) and inside[0].possessive))
    group = grouped(scene, phrase.start, low) or phrase.determiner == "their"
    if phrase.determiner == "their" and len(parties) < 2 and (owners := pair(scene, low, phrase.start)):
        parties, group, owned = owners, False, True
    if doing and not closed and not owned and len(sides(inside)) < 2:
        agents, begin = subject(scene, phrase.start, low)
        if begin < phrase.start:
            start = begin
        active = (
            phrase.governor in words.light
            or bool(after)
            or lowers[max(low, phrase.start - 4) : phrase.start].count("to") > 0
        )
        if phrase.governor == "at" and after:
            agents = []
        if (
            agents
            and (
                active
                or (phrase.governor not in ASIDE or trigger.frame == "visit" or not (parties or phrase.determiner))
            )
            and not (group and len(agents) < 2)
        ):
            inviters = inviter(scene, agents, low)
            host = inviters[0] if inviters else None
            agents = inviters + agents
            parties = agents + [p for p in parties if p not in agents]
            rule += "+subject"
    if len(parties) == 1 and after and phrase.start <= low + 3:
        parties = parties + late_subject(scene, trigger, parties[0], high)
    anaphoric = phrase.determiner in POINTING or group
    return Cast(parties, rule, start, anaphoric, host)


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
