"""Who meets in a meeting that a noun names: "the Oslo talks between X and Y", "Putin's call with Trump"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.clause import HYPHENS, antecedent, joined, late_subject, pair, sides, subject
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.parties import Cast, Phrase, grouped, inviter
from dragoman.extractors.meetings.scene import COMMAS, LINKS

if TYPE_CHECKING:
    from dragoman.extractors.meetings.scene import Party, Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: How many words before a noun its noun phrase is sought, and after it "with X" or "between X and Y".
NOUN_LEFT, NOUN_RIGHT = 9, 26
#: The words that lead from a noun to its parties.
LEADS = frozenset(
    ("with", "between", "among", "involving", "include", "including", "involve", "included", "involved", "together")
)
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
        "over",
    )
)
#: Nouns that make somebody the one who offers a meeting.
OFFERS = frozenset(
    ("offer", "offers", "proposal", "proposals", "invitation", "request", "call", "calls", "plea", "demand", "appeal")
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
        elif "-" in (gap, gaps[index]) or (word == "s" and gaps[index] in APOSTROPHES):
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
    if word not in words.light:
        return False
    before = index - 1 - (index > low and scene.tokens.lowers[index - 1].endswith("ly"))  # "a hastily arranged dinner"
    return not (before >= low and scene.tokens.lowers[before] in words.determiner)


def compound(scene: Scene, trigger: Trigger, phrase: Phrase) -> list[Party]:
    """Return the parties within the noun phrase: "US-Russia talks", "Putin's call", "Iraqi talks", not the place of "Alaska summit"."""
    found = []
    for party in scene.between(phrase.start, trigger.start):
        spot = scene.spot_at.get(party.start)
        beside = (
            party.end == trigger.start and not party.possessive and spot is not None and spot.mention.type != "country"
        )
        hyphened = scene.tokens.gaps[party.start] in HYPHENS
        brokered = scene.tokens.gaps[party.end] == "-" and scene.tokens.lowers[party.end].endswith("ed")
        if not brokered and (not beside or hyphened or trigger.mode in ("phone", "video")):
            found.append(party)
    return found


def after_noun(scene: Scene, trigger: Trigger, high: int) -> list[Party]:
    """Return the parties that stand after a noun: with X, between X and Y, of X and Y, by X, which include X and Y."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    visit = trigger.frame == "visit"
    past = trigger.end
    for index in range(trigger.end, min(high, trigger.end + NOUN_RIGHT)):
        word, gap = lowers[index], gaps[index]
        if index < past:
            continue
        if word in LEADS and not (visit and word != "with") and not (word == "with" and gap in COMMAS):
            found = listed(scene, index + 1, high)
            if found or word == "between":
                return found
        elif word in ("of", "by") and (index <= trigger.end + 1 or (visit and word == "by")):
            found = listed(scene, index + 1, high)
            if found or (visit and index <= trigger.end + 1):
                return found
        elif word == "from" and trigger.mode in ("visit", "phone"):
            return listed(scene, index + 1, high)
        elif word in ("which", "that", "who"):
            past = past_relative(scene, index, high)
        elif word in words.stop or ends_noun(scene, trigger, index):
            break
    return []


def past_relative(scene: Scene, index: int, high: int) -> int:
    """Return where a clause that a comma and "which" open ends: "the talks, which are held in Oslo, bring together"."""
    gaps = scene.tokens.gaps
    if gaps[index] not in COMMAS:
        return index
    return next((after for after in range(index + 1, min(high, index + 14)) if gaps[after] in COMMAS), index)


def ends_noun(scene: Scene, trigger: Trigger, index: int) -> bool:
    """Return whether nothing after the word at *index* belongs to a noun: a verb of saying, a mark, another clause."""
    word, gap, words = scene.tokens.lowers[index], scene.tokens.gaps[index], scene.words
    if (word in words.report and word not in words.light) or ";" in gap or ":" in gap:
        return True
    return word == "and" and index > trigger.end and not continues_noun(scene, index)


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
    inside = owners_of(scene, trigger, phrase, low)
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
    if group and len(parties) < 2 and (owners := pair(scene, low, phrase.start)):
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
            and not (group and len(agents) < 2 and lowers[begin] != "they")
            and not (lowers[begin] == "we" and not parties)
        ):
            inviters = inviter(scene, agents, low)
            host = inviters[0] if inviters else None
            agents = inviters + agents
            parties = agents + [p for p in parties if p not in agents]
            rule += "+subject"
    if len(sides(parties)) < 2:
        parties = parties + [p for p in others_of(scene, trigger, phrase, parties, (low, high)) if p not in parties]
    anaphoric = phrase.determiner in POINTING or group
    return Cast(parties, rule, start, anaphoric, host)


def owners_of(scene: Scene, trigger: Trigger, phrase: Phrase, low: int) -> list[Party]:
    """Return the parties within a noun phrase, and whom its "his" or "its" means."""
    inside = compound(scene, trigger, phrase)
    if inside and inside[0].possessive:
        inside = joined(scene, inside[0], low)[0] + inside[1:]
    if phrase.determiner in ("his", "her"):
        person = antecedent(scene, phrase.start, low)
        return [person, *inside] if person else inside
    return subject(scene, phrase.start, low)[0][:1] + inside if phrase.determiner == "its" else inside


def others_of(
    scene: Scene, trigger: Trigger, phrase: Phrase, parties: list[Party], sentence: tuple[int, int]
) -> list[Party]:
    """Return the parties that stand neither in nor beside a noun phrase, where that names *parties*, of one side at most."""
    low, high = sentence
    if phrase.start <= low + 4 and phrase.governor in OCCASION:
        after = bool(parties) and parties[-1].start >= trigger.end
        late = late_subject(scene, parties[-1].end if after else trigger.end, high)
        if len(sides(late)) > (not after):
            return late
    if not parties and phrase.governor in scene.words.report:
        tellers = subject(scene, phrase.start, low)[0]
        return tellers if len(sides(tellers)) > 1 else []  # "Nigeria and Denmark said the talks"
    if not parties and scene.tokens.lowers[low] in ("attending", "present"):
        return inverted(scene, trigger, high)
    return offering(scene, phrase.start, low, trigger.end)


def offering(scene: Scene, start: int, low: int, end: int) -> list[Party]:
    """Return who offers the meeting at words *start* up to *end*: "X's proposal for direct talks", "an offer of talks from X"."""
    lowers = scene.tokens.lowers
    for index in range(start - 1, max(low, start - 4), -1):
        if lowers[index] not in OFFERS:
            continue
        owned = next((p for p in scene.between(max(low, index - 4), index) if p.possessive), None)
        if owned is not None:
            return [owned]
        if lowers[end : end + 1] == ["from"]:
            return listed(scene, end + 1, min(len(lowers), end + 6))
    return []


def inverted(scene: Scene, trigger: Trigger, high: int) -> list[Party]:
    """Return the subject that stands last: "Attending the talks in Lisbon were X, Y and Z"."""
    lowers = scene.tokens.lowers
    for index in range(trigger.end, min(high, trigger.end + 10)):
        if lowers[index] in ("were", "was", "are", "is"):
            return listed(scene, index + 1, high)
    return []
