"""Who meets in a meeting that a noun names: "the Oslo talks between X and Y", "Putin's call with Trump"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.cast import ASKED, GROUPING, Cast, grouped, invitation, invited_by, inviter, inviting
from dragoman.extractors.meetings.clause import late_subject, subject
from dragoman.extractors.meetings.governors import governed
from dragoman.extractors.meetings.hosts import hosted_at
from dragoman.extractors.meetings.joining import joined
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.others import MEANS, OCCASION, addressee, opening, others_of, pronoun_of
from dragoman.extractors.meetings.party import COMMAS
from dragoman.extractors.meetings.phrases import AGAIN, compound
from dragoman.extractors.meetings.reference import antecedent, pair, several, sides
from dragoman.extractors.meetings.region import MEALS
from dragoman.extractors.meetings.scene import STATES
from dragoman.extractors.meetings.screening import CALLING

if TYPE_CHECKING:
    from dragoman.extractors.meetings.cast import Noun, Phrase
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: What leads to a participle of what else is done: "after signing a treaty with".
DONE_BY = frozenset(("after", "before", "by", "of", "at"))
#: How many words after a noun "with X" or "between X and Y" is sought.
NOUN_RIGHT = 26
#: The words that lead from a noun to its parties.
LEADING_ON = frozenset(
    "with between among involving include including involve included involved together of by from to on for".split()
)
#: A noun's own verb, after which its parties may stand: "was held", "will take place".
AUXILIARY = frozenset(("was", "were", "is", "are", "will", "has", "have", "had", "took"))
TAKING_PLACE = frozenset("held place planned scheduled expected due arranged continuing continued under".split())
#: Words that open a clause of the noun's own.
RELATIVE = frozenset(("which", "that", "who"))
#: Verbs by which talks have their parties: "the talks, which bring together A, B and C".
GATHERING = frozenset(
    "bring brings gather gathers group groups include included includes involve involved involves".split()
)
#: What those do who bring others together, and need not meet them.
BROKERED = frozenset(
    "arranged brokered chaired facilitated hosted mediated moderated organised organized overseen sponsored supervised".split()
)
#: Determiners that point back to what was told.
POINTING = frozenset(("the", "this", "that", "these", "those", "their", "its", "both", "another", "second", "next"))
#: How many words "The two foreign ministers" has at most.
GROUPED = 4
#: Verbs of the clause that says who had a meeting, and how far after it they stand.
HAD, HAVING = frozenset(("had", "has", "have", "held", "holds")), 9
THEM = frozenset(("them", "both", "each"))
#: Verbs by which a meeting is offered; "the two sides"; what is granted to or paid on somebody.
OFFERING = frozenset("grant granted grants offered offers offer offering promised promises proposed proposes".split())
TAKING_UP = frozenset(("both", "two"))
GRANTED = {"audience": "to", "audiences": "to", "call": "on", **dict.fromkeys(MEALS, "for")}
#: The parts of a journey.
STAGES = frozenset("beginning day end leg part start stop".split())
#: What opens a clause whose subject is a journey.
CLAUSES = frozenset(("", "and", "but", "though", "while"))
#: How far behind a noun it is said who hosts.
BY_HOST = 16
#: Verbs by which somebody comes to others for a meeting: "joined the Danish king for a summit".
JOINED = frozenset(("join", "joined", "joining", "joins"))
#: Those after which a subject far off is none: "Silva left after the talks".
ASIDE, LEFT_BEHIND = frozenset(("after", "before", "following", "of")), frozenset(("after", "following"))


def after_noun(noun: Noun) -> list[Party]:
    """Return the parties that stand after a noun: with X, between X and Y, of X and Y, by X, which include X and Y."""
    scene, trigger, _, _, high = noun
    lowers, words = scene.tokens.lowers, scene.words
    past = trigger.end
    for index in range(trigger.end, min(high, trigger.end + NOUN_RIGHT)):
        if index < past:
            continue
        word = lowers[index]
        if word in LEADING_ON and not (word == "by" and lowers[index - 1] in BROKERED):
            lead = leads_to_parties(noun, index)
            found = listed(scene, index + 1, high) if lead else []
            if word == "of" and found:  # "a meeting of Ms Silva with Mr Vinter", "of Nordic leaders with"
                end = found[-1].end + (lowers[found[-1].end : found[-1].end + 1] != ["with"])
                found += listed(scene, end + 1, high) if lowers[end : end + 1] == ["with"] else []
            if found or lead == "closing":
                return found
        if word in RELATIVE:
            past = past_relative(scene, index, high)
        elif word == "called" and lowers[index + 1 : index + 2] == ["by"]:
            past = index + 1  # "a session called by Ms Silva"
        elif word in AUXILIARY and (held := TAKING_PLACE.intersection(lowers[index + 1 : index + 4])):
            # "a meeting was held in Oslo between"
            past = next(place for place in range(index + 1, index + 4) if lowers[place] in held) + 1
        elif word in words.stop or ends_noun(scene, trigger, index):
            break
    return []


def tied(scene: Scene, start: int, index: int) -> bool:
    """Return whether the "with" at word *index* tells of a bond that the words from *start* on do something about: "talks after signing a treaty with Peru"."""
    lowers = scene.tokens.lowers
    if lowers[index - 1] not in scene.words.tie:
        return False
    verbs = range(start + 1, index - 1)
    return any(lowers[at - 1] == "to" or (lowers[at - 1] in DONE_BY and lowers[at].endswith("ing")) for at in verbs)


def leads_to_parties(noun: Noun, index: int) -> str:
    """Return whether the word at *index* leads from a noun to its parties: "leading", "closing" where nothing but it can, "" where it does not."""
    scene, trigger, phrase, *_ = noun
    word, near = scene.tokens.lowers[index], index <= trigger.end + 1
    visit = trigger.frame == "visit"
    if word == "with":
        day = scene.day_end.get(index - 1)  # "talks on Sunday, June 2, with Mr Vinter"
        dated = day is not None and "," in day.mention.text
        inserted = (
            sum(gap in COMMAS for gap in scene.tokens.gaps[trigger.end : index]) % 2 == 1
        )  # "in Vienna, Austria,"
        parted = scene.tokens.gaps[index] in COMMAS and not (inserted or dated)
        return "" if parted or tied(scene, trigger.end, index) else "leading"
    if word in ("of", "by"):
        return ("closing" if near else "leading" if word == "by" else "") if visit else "leading" if near else ""
    if word == "from":
        called = scene.tokens.lowers[trigger.end - 1] in ("call", "calls")  # "received a courtesy call from"
        return "closing" if called or trigger.mode in ("visit", "phone") else ""
    if visit:
        return ""
    if word in ("to", "on", "for"):
        return "closing" if word == granting(scene, trigger, phrase) else ""
    return "closing" if word == "between" else "leading"


def granting(scene: Scene, trigger: Trigger, phrase: Phrase) -> str:
    """Return the preposition that leads to whom a meeting is granted or offered: "an audience to", "offered talks to", "a courtesy call on", "a dinner for"."""
    if phrase.governor in OFFERING:
        return "to"
    if trigger.mode == "phone":
        return "to"  # "made a telephone call on Sunday to Mr Vinter"
    return GRANTED.get(scene.tokens.lowers[trigger.end - 1], "") if trigger.mode == "in_person" else ""


def past_relative(scene: Scene, index: int, high: int) -> int:
    """Return where a clause that a comma and "which" open ends: "the talks, which are held in Oslo, bring together"."""
    gaps = scene.tokens.gaps
    if gaps[index] not in COMMAS or not GATHERING.isdisjoint(scene.tokens.lowers[index + 1 : index + 2]):
        return index
    return next((after for after in range(index + 1, min(high, index + 14)) if gaps[after] in COMMAS), index)


def ends_noun(scene: Scene, trigger: Trigger, index: int) -> bool:
    """Return whether nothing after the word at *index* belongs to a noun: a verb of saying, a mark, another clause."""
    word, gap, words = scene.tokens.lowers[index], scene.tokens.gaps[index], scene.words
    if (word in words.report and word not in words.light) or ";" in gap or ":" in gap:
        return True
    return word == "and" and index > trigger.end and not continues_noun(scene, index)


def continues_noun(scene: Scene, index: int) -> bool:
    """Return whether "and" at word *index* joins nouns ("in Ankara and in Baku") and not clauses."""
    return index + 1 < len(scene.tokens) and (
        scene.tokens.lowers[index + 1] in scene.words.preposition
        or index + 1 in scene.spot_at
        or index + 1 in scene.day_at
    )


def relative(noun: Noun) -> list[Party]:
    """Return the parties of "the summit where X gave Y ...": two sides that a clause opened by "where" or "at which" names."""
    scene, end = noun.scene, noun.trigger.end
    for index in range(end, min(noun.high, end + 9)):
        word, before = scene.tokens.lowers[index], scene.tokens.lowers[index - 1]
        if word == "where" or (word == "which" and before in scene.words.preposition):
            found = scene.between(index, min(noun.high, index + 9))[:2]
            return found if len(sides(found)) > 1 else []
    return []


def had_by(noun: Noun) -> list[Party]:
    """Return the parties of "the meeting that X had with Y", "the talks X held with Y"; none where a noun is followed by no such clause."""
    scene, end = noun.scene, noun.trigger.end
    lowers = scene.tokens.lowers
    start = end + (lowers[end : end + 1] in (["that"], ["which"]))
    if start == end and end not in scene.party_at:
        return []
    having = next((index for index in range(start + 1, min(noun.high, start + HAVING)) if lowers[index] in HAD), 0)
    having += lowers[having + 1 : having + 2] == ["had"]
    if not having or having - 1 not in scene.party_end or lowers[having + 1 : having + 2] != ["with"]:
        return []
    return [scene.party_end[having - 1], *listed(scene, having + 2, noun.high)]


def offered_to(noun: Noun) -> list[Party]:
    """Return who offers what a noun names, and to whom: "Norway offered Chad a new round of talks"; none where nobody is."""
    scene, phrase, low = noun.scene, noun.phrase, noun.low
    other = scene.party_end.get(phrase.start - 1)
    if other is None or other.possessive or scene.tokens.lowers[other.start - 1] not in OFFERING:
        return []
    return [*subject(scene, other.start - 1, low)[0], other]


def cast_of_noun(noun: Noun) -> Cast:
    """Return who meets in a meeting that a noun names."""
    scene, trigger, phrase, low, high = noun
    inside = owners_of(noun)
    after = had_by(noun) or offered_to(noun) or after_noun(noun) or relative(noun)
    parties = inside + [p for p in after if p not in inside]
    # "talks in Oslo between the ruling party and the Danish rebels", but "talks with Denmark between May and June"
    reach = trigger.end + NOUN_RIGHT if len(after) > 1 else max(trigger.end + 1, after[0].start if after else 0)
    between = "between" in scene.tokens.lowers[trigger.end : reach]
    closed = bool(after) and between
    rule = "noun-between" if closed else "noun-with" if after else "noun-compound" if inside else "noun"
    theirs = bool(inside) and inside[0].possessive and (bool(after) or trigger.frame == "visit")
    owned = bool(inside) and (phrase.determiner in ("his", "her") or theirs)
    group = grouped(scene, phrase.start, low) or ("their" if phrase.determiner == "their" else "")
    if phrase.governor in LEFT_BEHIND and not (group or parties):
        group = pointing_head(scene, low)
    if group == "their" and (own := subject(scene, phrase.start, low)[0]) and own[0].type == "organisation":
        group = ""  # "Mercosur's ministers will hold their yearly meeting"
    if group and len(parties) < 2 and (owners := pair(scene, low, phrase.start)):
        parties, group, owned = owners, "", True
    start, host = phrase.start, None
    closed = closed or (len(sides(after)) > 1 and sought_for_others(noun))
    if done_by_subject(noun) and not (closed or owned) and len(sides(inside)) < 2:
        agents, start = agents_of(noun, parties, group, after=bool(after))
        if agents:
            inviters = [] if after else inviter(scene, agents, low) or invited_by(scene, agents, phrase.start)
            host = inviters[0] if inviters else None
            parties = inviters + agents + [p for p in parties if p not in inviters and p not in agents]
            rule += "+subject"
    host = host or receiving(noun)
    if trigger.frame == "visit" and not parties and phrase.determiner in ("a", "an") and phrase.governor in CLAUSES:
        parties = subject(scene, phrase.start, low)[0][:1]  # "Ms Silva said so, but a trip to Lisbon was postponed"
    parties = parties + asking(noun, parties, after=bool(after))
    if trigger.frame == "visit" and (hosts := inviting(scene, trigger, low, high)):
        host = hosts[0]
        parties = parties + [p for p in hosts if p not in parties]
    led = rule == "noun-with" and not inside and opening(noun)  # "After talks with Denmark and Norway, Mr Vinter said"
    if len(sides(parties)) < 2 or led:
        parties = parties + [p for p in others_of(noun, parties) or pronoun_of(noun, parties) if p not in parties]
    if not (group or after) and len(sides(parties)) < 2:
        group = collective(scene, trigger.end, high)
        rule += "-both" * (parties != [] and with_them(scene, trigger.end))
    again = trigger.frame == "weak" and not AGAIN.isdisjoint(scene.tokens.lowers[phrase.start : trigger.start])
    return Cast(parties, rule, start, again or phrase.determiner in POINTING or bool(group), host, group)


def asking(noun: Noun, parties: list[Party], *, after: bool) -> list[Party]:
    """Return who asks to come to what a noun names: "rejected an invitation from Mr Vinter to talks"; none where two sides are told, or some *after*."""
    if noun.phrase.governor != "to" or after or len(sides(parties)) > 1:
        return []
    return [party for party in invitation(noun.scene, noun.phrase.start, noun.low) if party not in parties]


def receiving(noun: Noun) -> Party | None:
    """Return who hosts what a noun names: "Qatar hosted talks between", "Qatar cancelled a visit by", "talks hosted by Qatar"; None where nobody is said to."""
    scene, trigger, phrase, low, _ = noun
    lowers, end = scene.tokens.lowers, trigger.end
    high = scene.sentences.around(trigger.start)[1]  # "hosted" is a trigger, at which the noun's own words end
    if at := hosted_at(scene, phrase):
        return next(iter(subject(scene, at, low)[0]), None)
    if trigger.frame == "visit" and lowers[end : end + 1] == ["by"] and phrase.governor in scene.words.light:
        return next((party for party in subject(scene, phrase.start, low)[0] if party.type in STATES), None)
    near = lowers[end : min(high, end + BY_HOST)]
    by = next((end + at + 2 for at, two in enumerate(pairwise(near)) if two == ("hosted", "by")), 0)
    return next(iter(listed(scene, by, high)), None) if by else None


def pointing_head(scene: Scene, low: int) -> str:
    """Return the word by which the sentence at word *low* opens with those told of before: "The two men signed it after talks"; "" for others."""
    opening = scene.tokens.lowers[low : low + GROUPED]
    if not opening or opening[0] not in GROUPING | {"they"}:
        return ""
    return next((word for word in opening if word in scene.words.group), "")


def done_by_subject(noun: Noun) -> bool:
    """Return whether the word that governs a noun phrase lets the subject of its clause be one who meets: "held", "during", "to"."""
    governor, start = noun.phrase.governor, noun.phrase.start
    near = noun.scene.tokens.lowers[max(noun.low, start - 2) : start]
    if governor == "of" and noun.trigger.frame == "visit" and not STAGES.isdisjoint(near):
        return True  # "on the first stop of a visit to Lisbon"
    return governor in noun.scene.words.light or governor in OCCASION


def sought_for_others(noun: Noun) -> bool:
    """Return whether the verb of a noun only asks for a meeting of those behind it: "proposed a meeting of the Danish and Dutch ministers"."""
    scene, trigger, phrase, low, _ = noun
    if scene.tokens.lowers[trigger.end : trigger.end + 1] != ["of"]:
        return False
    asked = scene.words.status_before.within(scene.tokens.lowers, max(low, phrase.start - 2), phrase.start)
    return any(status == "possible" for _, status in asked)


def agents_of(noun: Noun, parties: list[Party], group: str, *, after: bool) -> tuple[list[Party], int]:
    """Return the subject of the clause of a noun that names *parties*, if it meets, and where the clause begins.

    *group* takes up others ("the two leaders"); *after* says that parties stand after the noun.
    """
    scene, trigger, phrase, low, _ = noun
    lowers, governor = scene.tokens.lowers, phrase.governor
    agents, begin = subject(scene, phrase.start, low)
    start = min(begin, phrase.start)
    met = not scene.words.telling.isdisjoint(lowers[begin : phrase.start])
    if governor == "before" and met and not parties:
        return [], start  # "Silva, Vinter meet ahead of peace talks"
    others = bool(group) and len(agents) < 2 and lowers[begin] != "they"
    others = others or (governor in CALLING and phrase.determiner in POINTING)  # "called the talks a success"
    if (
        not agents
        or others
        or (governor == "at" and after and not doing(scene, trigger, phrase, agents))
        or (lowers[begin] == "we" and not parties)
    ):
        return [], start
    active = governor in scene.words.light or after or "to" in lowers[max(low, phrase.start - 4) : phrase.start]
    told = lowers[phrase.start - 2] in scene.words.report  # "Mr Vinter said after a call"
    titled = parties and not phrase.determiner and not parties[-1].possessive  # "Silva in Lisbon ahead of Vinter talks"
    if (
        not (active or told or titled or (governor in LEFT_BEHIND and not parties and several(agents)))
        and governor in ASIDE
        and trigger.frame != "visit"
        and (parties or phrase.determiner)
    ):
        return [], start
    if governor == "for" and not (ASKED | JOINED).isdisjoint(lowers[agents[-1].end : phrase.start]):
        agents = agents + scene.between(agents[-1].end, phrase.start)[:1]  # "Honduras asked El Salvador for talks"
    if governor in MEANS and len(sides(parties + agents)) < 2:
        agents = agents + addressee(scene, agents[-1].end, phrase.start)
    return agents, start


def doing(scene: Scene, trigger: Trigger, phrase: Phrase, agents: list[Party]) -> bool:
    """Return whether the *agents* do something at what they have with others: "raised it at a meeting with Ms Silva", no comma between."""
    gaps = scene.tokens.gaps[agents[-1].end : phrase.start]
    return "with" in scene.tokens.lowers[trigger.end : trigger.end + NOUN_RIGHT] and COMMAS.isdisjoint(gaps)


def owners_of(noun: Noun) -> list[Party]:
    """Return the parties within a noun phrase, and whom its "his" or "its" means: "During her visit to Oslo, Ms Silva said"."""
    scene, trigger, phrase, low, high = noun
    inside = compound(scene, trigger, phrase)
    if inside and (inside[0].possessive or scene.tokens.gaps[inside[0].start] in COMMAS):  # "Silva, Vinter meeting"
        before = scene.party_end.get(inside[0].start - 1)
        revived = before is not None and governed(scene, before, low) == "object"  # "to revive Denmark, Chad talks"
        inside = ([before, inside[0]] if before and revived else joined(scene, inside[0], low)[0]) + inside[1:]
    if phrase.determiner in ("his", "her"):
        ahead = late_subject(scene, trigger.end, high)[:1] if opening(noun) else []
        person = ahead[0] if ahead and ahead[0].type == "person" else antecedent(scene, phrase.start, low)
        return [person, *inside] if person else inside
    return subject(scene, phrase.start, low)[0][:1] + inside if phrase.determiner == "its" else inside


def with_them(scene: Scene, start: int) -> bool:
    """Return whether a meeting is one "with them", "with both" or "with each of them"."""
    return scene.tokens.lowers[start : start + 1] == ["with"] and not THEM.isdisjoint(
        scene.tokens.lowers[start + 1 : start + 2]
    )


def collective(scene: Scene, start: int, high: int) -> str:
    """Return the word by which "between the two sides" or "of officials from both nations" takes up parties told of before; "" where none does."""
    lowers, words = scene.tokens.lowers, scene.words
    if lowers[start : start + 2] == ["of", "their"]:  # "a meeting of their transport ministers"
        return next((word for word in lowers[start + 2 : min(high, start + 5)] if word in words.group), "")
    for index in range(start, min(high, start + 9)):
        word = lowers[index]
        if word in TAKING_UP:
            alone = word if word == "both" or lowers[index - 1] == "the" else ""  # "a call between the two on Sunday"
            return next((after for after in lowers[index + 1 : index + 3] if after in words.group), alone)
        if word not in words.preposition and word not in words.role and word not in words.acting_for:
            break
    return ""
