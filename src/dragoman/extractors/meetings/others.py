"""Who meets where neither a noun phrase nor what follows it says so: who tells of it, who offers it, whom the sentence goes on with."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.clause import late_subject, subject
from dragoman.extractors.meetings.governors import OFFERS, owner_of_stance, transitive
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.party import LINKS
from dragoman.extractors.meetings.reference import BACK, people_before, several, sides
from dragoman.extractors.meetings.region import CLAUSE_COMMAS

if TYPE_CHECKING:
    from dragoman.extractors.meetings.cast import Noun
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: Prepositions that make the clause's subject a party: "during a call with X, the king said".
OCCASION = frozenset(
    "in at during for after before following on to from of into ahead with as over through via against despite".split()
)
#: How far before a noun phrase the offer of it stands.
OFFERED = 12
#: How far before a noun "there" says that one is or was.
EXISTENTIAL = 6
#: How far behind a noun it is said who tells of it.
TOLD_BEHIND = 24
#: How many words of title stand before who tells it, and how many words of office before "said".
TITLED, SAID = 6, 3
#: How far before "that" it is said who tells something, and how far whose claim it is.
TOLD, CLAIM = 8, 5
#: What opens a sentence whose subject stands last ("Among those attending the talks were"), and how far into it.
ATTENDING, PRESENT = frozenset(("attending", "present")), 4
HIM = frozenset(("him", "her"))
#: Prepositions by which a meeting is the means of what the subject says.
MEANS = frozenset(("in", "during", "over", "by", "at"))


def others_of(noun: Noun, parties: list[Party]) -> list[Party]:
    """Return the parties that stand neither in nor beside a noun phrase, where that names *parties*, of one side at most."""
    scene, trigger, phrase, low, high = noun
    if participial(noun) and several(late := late_subject(scene, trigger.end, high)):
        return late
    if opening(noun):
        after = bool(parties) and parties[-1].start >= trigger.end
        late = late_subject(scene, parties[-1].end if after else trigger.end, high)
        if late and not after and len(sides(late)) < 2 and phrase.governor in MEANS:
            late += addressee(scene, late[-1].end, high)
        alone = high == scene.sentences.around(trigger.start)[1]  # nothing else in its sentence tells of a meeting
        # "During a visit to Oslo, Mr Vinter said"
        visiting = trigger.frame == "visit" and not parties and len(late) == 1 and alone
        if visiting or len(sides(late)) > (not after):
            return late
    if phrase.governor in scene.words.report or told_that(noun) or existential(noun):
        return tellers(noun, parties)
    if not (parties or ATTENDING.isdisjoint(scene.tokens.lowers[low : min(phrase.start, low + PRESENT)])):
        return inverted(noun)
    return headline(noun) or offering(noun) or told_behind(noun, parties)


def existential(noun: Noun) -> bool:
    """Return whether somebody says that a meeting was or was not: "said there had been no talks with Chile"."""
    lowers, start = noun.scene.tokens.lowers, noun.phrase.start
    near = lowers[max(noun.low, start - EXISTENTIAL) : start]
    return "there" in near and not noun.scene.words.report.isdisjoint(near)


def told_behind(noun: Noun, parties: list[Party]) -> list[Party]:
    """Return who tells of a meeting with others at the end of its sentence: "Talks with Peru will go on, Chile said", "according to Chile"."""
    scene, end = noun.scene, noun.trigger.end
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if not parties or lowers[end : end + 1] != ["with"]:
        return []
    high = scene.sentences.around(end)[1]
    first = next((at for at in range(min(high, end + TOLD_BEHIND) - 1, end, -1) if gaps[at] in CLAUSE_COMMAS), high)
    teller = next(iter(scene.between(first, min(high, first + TITLED))), None)
    if teller is None or teller in parties or not (speaks_for_itself(teller) or for_state(scene, teller)):
        return []
    said = not scene.words.report.isdisjoint(lowers[teller.end : min(high, teller.end + SAID)])
    return [teller] if said or lowers[first : first + 2] == ["according", "to"] else []


def for_state(scene: Scene, party: Party) -> bool:
    """Return whether officers of a state speak behind its adjective: "Chilean officials", "a Chilean minister"."""
    near = scene.tokens.lowers[party.end : party.end + 2]
    office = any(word in scene.words.acting_for or word in scene.words.office for word in near)
    return party.form == "adjective" and (party.mention is not None or office)


def pronoun_of(noun: Noun, parties: list[Party]) -> list[Party]:
    """Return whom "with him" means, where it seemed to mean the subject: the last person told of who is none of *parties*."""
    scene, end = noun.scene, noun.trigger.end
    if scene.tokens.lowers[end : end + 1] != ["with"] or HIM.isdisjoint(scene.tokens.lowers[end + 1 : end + 2]):
        return []
    names = {party.name for party in parties}
    return list(islice((p for p in people_before(scene, noun.trigger.start, BACK) if p.name not in names), 1))


def headline(noun: Noun) -> list[Party]:
    """Return who speaks in a headline: "Vinter: no talks with Silva"."""
    scene, start = noun.scene, noun.phrase.start
    party = scene.party_end.get(start - 1)
    told = party is not None and speaks_for_itself(party) and scene.tokens.gaps[start].startswith(":")
    return [party] if party is not None and told else []


def told_that(noun: Noun) -> bool:
    """Return whether "said that" or "so that" governs a noun phrase: "Ms Silva fell ill, so that a meeting with Mr Vinter fell through"."""
    before = noun.scene.tokens.lowers[max(noun.low, noun.phrase.start - TOLD) : noun.phrase.start]
    return before[-1:] == ["that"] and (before[-2:-1] == ["so"] or not noun.scene.words.report.isdisjoint(before))


def tellers(noun: Noun, parties: list[Party]) -> list[Party]:
    """Return those who tell of a meeting of their own: "Nigeria and Denmark said the talks", "Ms Silva said no meeting with Mr Vinter"."""
    scene, trigger, phrase, low, _ = noun
    found = subject(scene, phrase.start, low)[0]
    if not parties:
        found += [one for one in scene.between(max(low, phrase.start - CLAIM), phrase.start) if one.possessive]
        return found if len(sides(found)) > 1 else []  # also "Denmark denied Mr Vinter's claim that talks"
    with_them = scene.tokens.lowers[trigger.end : trigger.end + 1] == ["with"]
    return [one for one in found if with_them and (speaks_for_itself(one) or for_state(scene, one))]


def speaks_for_itself(party: Party) -> bool:
    """Return whether *party* tells of what it does itself: a state, a group, or a person who is no spokesman."""
    if party.type == "person":
        return "spokes" not in party.role.lower()
    return party.form == "name" and party.type != "organisation"


def opening(noun: Noun) -> bool:
    """Return whether a noun phrase opens its sentence, so that the subject follows: "In a call with Ms Silva, Mr Vinter said"."""
    return noun.phrase.start <= noun.low + 4 and noun.phrase.governor in OCCASION


def participial(noun: Noun) -> bool:
    """Return whether the noun is a participle that opens its sentence: "Meeting in Lisbon on Friday, Ms Silva and Mr Vinter agreed"."""
    scene, trigger = noun.scene, noun.trigger
    opened = trigger.start == noun.low and scene.tokens.lowers[trigger.start] == "meeting"
    return opened and scene.tokens.lowers[trigger.end] in scene.words.preposition


def addressee(scene: Scene, start: int, high: int) -> list[Party]:
    """Return whom a subject that ends before word *start* speaks to or deals with: "In a call, Ms Silva told Mr Vinter"."""
    lowers, words = scene.tokens.lowers, scene.words
    for index in range(start, min(high, start + 5)):
        if lowers[index] in words.address or (
            index <= start + lowers[start].endswith("ly") and transitive(scene, index, 0)
        ):
            return listed(scene, index + 1, high)[:1]
        if lowers[index] not in words.modal and index not in scene.day_at and scene.tokens.gaps[index] not in LINKS:
            break
    return []


def offering(noun: Noun) -> list[Party]:
    """Return who offers the meeting: "X's proposal for direct talks", "an offer of talks from X"."""
    scene, start, end = noun.scene, noun.phrase.start, noun.trigger.end
    lowers = scene.tokens.lowers
    for index in range(start - 1, max(noun.low, start - OFFERED), -1):
        if (owned := owner_of_stance(scene, index, noun.low)) is not None:
            return [owned]
        if lowers[index] not in OFFERS:
            continue
        if lowers[index + 1] == "by":  # "every proposal by Ms Silva for a summit"
            return listed(scene, index + 2, start)
        if lowers[end : end + 1] == ["from"]:
            return listed(scene, end + 1, min(len(lowers), end + 6))
    return []


def inverted(noun: Noun) -> list[Party]:
    """Return the subject that stands last: "Attending the talks in Lisbon were X, Y and Z"."""
    lowers, end = noun.scene.tokens.lowers, noun.trigger.end
    for index in range(end, min(noun.high, end + 10)):
        if lowers[index] in ("were", "was", "are", "is"):
            return listed(noun.scene, index + 1, noun.high)
    return []
