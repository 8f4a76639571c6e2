"""How a meeting ended: with a deal, or without.

Some words say it of the meeting itself ("collapsed", "the fruitless talks"): the table `outcome.tsv`. Else it is what those who met did
to an accord: signed one, reached none, agreed on something, in the meeting's clause, in what it followed from, or in the sentence after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.party import ARTICLES, BE
from dragoman.extractors.meetings.status import SCENES

if TYPE_CHECKING:
    from dragoman.extractors.meetings.cast import Clause
    from dragoman.extractors.meetings.scene import Scene

#: How far cues are sought after the trigger, before a noun phrase what was agreed at it, in the sentence after, and before a trigger at all.
AFTER, OVER, NEXT, BEFORE = 24, 16, 20, 40
#: Statuses of meetings that have no outcome.
UNDONE = frozenset(("refused", "cancelled", "postponed", "denied", "possible"))
#: What makes an outcome one of another day: what is hoped, what others want, what is to come.
HYPOTHETICAL = frozenset(
    "aim aimed aiming aims could expected hope hoped hopes if may might must seek seeking should unless urged want wants whether will would yet".split()
)
#: Conjunctions before a verb by which what was agreed was agreed at the meeting, as by the prepositions `SCENES`: "agreed when they met".
WHEN = frozenset(("when", "after", "as"))
#: What says that there was none.
NEGATIVE = frozenset(
    "no not t never neither nor without fail failed failing fails unable cannot nothing little hardly".split()
)
#: What may follow "agreed" where it says what on, and verbs after "agreed to" that only say that those who met will meet again.
ON = frozenset(("a", "an", "on", "that", "the", "to", "upon"))
AGAIN = frozenset("consult convene meet negotiate reconvene remain speak stay talk travel visit".split())
#: Verbs that do so with a meeting for their object: "agreed to hold talks".
HOLDING = frozenset("attend begin continue delay hold host keep open postpone restart resume send start".split())
MEETINGS = frozenset(
    "contact contacts conference dialogue diplomacy discussion discussions meeting meetings negotiations round rounds summit talks".split()
)
#: Verbs of signing that are nouns as well: "a sign of better ties".
SIGNS = frozenset(("sign", "signs"))
#: Verbs that tell of another meeting.
MET = frozenset(("conferred", "met", "spoke", "talked"))
#: How many words before a noun phrase may say what came of it: "nothing to show for the talks".
LEADING = 4
#: What those keep who agree on nothing else.
TOUCH = frozenset(("contact", "touch"))
#: How far before a verb of settling stand what negates it and its passive subject, and how far after it its object.
NEAR = 5
#: How far into the sentence after stands the name of one who met.
OPENING = 6
#: What opens the sentence after a meeting and takes up those who met, alone or behind a determiner, or none of what could come of it.
TAKING_UP = frozenset(("both", "it", "neither", "no", "nothing", "talks", "they"))
TAKEN_UP = frozenset(
    "delegations envoys leaders meeting ministers negotiations negotiators pair parties presidents premiers sides summit talks two".split()
)
DETERMINERS = frozenset(("the", "both", "these"))
NONE = frozenset(("no", "without", "neither"))


def outcome_of(scene: Scene, clause: Clause, status: str) -> str | None:
    """Return how a meeting ended, where the text says so and its *status* lets it end at all."""
    if status in UNDONE:
        return None
    lowers, words = scene.tokens.lowers, scene.words
    trigger, phrase, high = clause.trigger, clause.phrase, clause.high
    end = min(high, trigger.end + AFTER)
    near = lowers[max(clause.low, trigger.start - BEFORE) : end] + lowers[high : high + NEXT]
    if words.ending.isdisjoint(near):
        return None
    begin = max(clause.low, trigger.start if phrase is None else phrase.start - LEADING)
    begin = next((i + 1 for i in range(trigger.start - 1, begin - 1, -1) if lowers[i] in words.telling), begin)
    before = words.outcome_before.within(lowers, begin, trigger.start)
    if before:
        return before[-1][1]
    if words.outcome_after.any_within(lowers, trigger.end, end):
        last = next((index for index in range(trigger.end, end) if lowers[index] in HYPOTHETICAL), end)
        if after := words.outcome_after.within(lowers, trigger.end, last):
            # "restart talks that broke down"
            former = status not in ("held", "ongoing") and lowers[after[0][0] - 1] in ("that", "which")
            return None if former else after[0][1]
    # "on a visit to Lisbon, held talks and signed": what came of it came of the talks
    visiting = trigger.mode == "visit" and phrase is not None and phrase.governor == "on"
    if status not in ("held", "ongoing") or visiting or with_others(scene, clause, end):
        return None
    return settled(scene, trigger.end, end) or agreed_at(scene, clause) or told_next(scene, clause)


def with_others(scene: Scene, clause: Clause, end: int) -> bool:
    """Return whether an accord behind a trigger, before word *end*, is one with somebody who was not met: "met Ms Silva and signed a treaty with Peru"."""
    lowers = scene.tokens.lowers
    if clause.trigger.mode == "visit":
        return False  # of whom the state visited need not be told
    met = {party.country or party.name for party in clause.cast.parties}
    for index in range(clause.trigger.end, end - 2):
        if lowers[index] in scene.words.accord and lowers[index + 1] == "with":
            others = scene.between(index + 2, index + 4)
            return bool(met) and bool(others) and met.isdisjoint({others[0].country or others[0].name})
    return False


def agreed_at(scene: Scene, clause: Clause) -> str | None:
    """Return what the words before a meeting say came of it: "signed a pact after talks", "failed to agree when they met"."""
    lowers, trigger, phrase = scene.tokens.lowers, clause.trigger, clause.phrase
    if phrase is not None:
        end = phrase.start - 1 if phrase.governor in SCENES else 0
    else:
        near = range(trigger.start - 1, max(clause.low, clause.cast.start - 2, trigger.start - OVER) - 1, -1)
        end = next((index for index in near if lowers[index] in WHEN), 0)
    if end and lowers[end - 1] in scene.words.agreeing:  # "agreed at a meeting in Lisbon to end the ban"
        what = next((index for index in range(trigger.end, clause.high) if lowers[index] == "to"), None)
        return "success" if what is not None and binding(lowers, what, clause.high) else None
    return settled(scene, max(clause.low, end - OVER), end) if end else None


def told_next(scene: Scene, clause: Clause) -> str | None:
    """Return what the sentence after that of *clause* says came of a meeting, where it takes up those who met: "They signed an accord"."""
    low, lowers = clause.high, scene.tokens.lowers
    if low >= len(lowers):
        return None
    high = min(scene.sentences.around(low)[1], low + NEXT)
    if scene.words.ending.isdisjoint(lowers[low:high]):
        return None
    if not MET.isdisjoint(lowers[low:high]):
        return None  # another meeting
    if "had" in lowers[low:high] and scene.words.report.isdisjoint(lowers[low:high]):
        return None  # "The two men had signed an accord in May": before they met
    pointing = takes_up(scene, low)
    if pointing and (found := scene.words.outcome_after.within(lowers, low, high)):
        return None if another(scene, low, found[0][0]) else found[0][1]
    said = settled(scene, low, high)
    return said if said is not None and (pointing or again_named(scene, clause)) else None


def another(scene: Scene, low: int, end: int) -> bool:
    """Return whether a meeting first told of in words *low* up to *end* is the one that ended: "since a summit, which broke up"."""
    lowers, telling = scene.tokens.lowers, scene.words.telling
    return any(lowers[index] in ("a", "an") and lowers[index + 1] in telling for index in range(low + 1, end))


def takes_up(scene: Scene, low: int) -> bool:
    """Return whether the sentence that begins at word *low* opens with those who met, by no name, or with what could come of it."""
    opening, words = scene.tokens.lowers[low : low + 3], scene.words
    return (
        opening[0] in TAKING_UP
        or (opening[0] in SCENES and not TAKING_UP.isdisjoint(scene.tokens.lowers[low : low + OPENING]))
        or (opening[0] in DETERMINERS and not (TAKEN_UP | words.group).isdisjoint(opening[1:]))
        or (opening[0] in ARTICLES and not words.accord.isdisjoint(opening[1:]))
    )


def again_named(scene: Scene, clause: Clause) -> bool:
    """Return whether the sentence after that of *clause* opens with one who met: "Mr Vinter met Ms Silva. Vinter and Silva signed a pact"."""
    scene.load(clause.high, clause.high + 1)
    names = {party.name for party in clause.cast.parties}
    return any(
        party.name in names and not party.possessive for party in scene.between(clause.high, clause.high + OPENING)
    )


def settled(scene: Scene, first: int, end: int) -> str | None:
    """Return whether the words *first* up to *end* tell that an accord was come to, or that none was; None where they tell neither."""
    lowers, words = scene.tokens.lowers, scene.words
    near = lowers[first:end]
    if words.ending.isdisjoint(near):
        return None
    for index in range(first, end):
        word = lowers[index]
        if word == "since" and index + 1 not in scene.day_at:
            break  # "met for the first time since they signed a truce"
        if (word in words.accord or word in words.gain) and denied(lowers, index, first):
            return None if "yet" in lowers[index : index + 3] else "failed"
        if word in words.agreeing:
            told: bool | None = agreeing(lowers, index, end)
        elif word in words.settle and not (word in SIGNS and lowers[index - 1] in ARTICLES):
            told = reaches(scene, index, first, end)
        else:
            continue
        before = lowers[max(first, index - NEAR) : index]
        if told is False or not NEGATIVE.isdisjoint(before):
            return None if told is None else "failed"
        if told and HYPOTHETICAL.isdisjoint(before) and before[-1:] != ["to"]:
            return "success"
    return None


def denied(lowers: list[str], index: int, first: int) -> bool:
    """Return whether the accord at word *index* is one there was not: "without a deal", "no final agreement"."""
    return not NONE.isdisjoint(lowers[max(first, index - 3) : index])


def agreeing(lowers: list[str], index: int, end: int) -> bool | None:
    """Return whether those who met agreed on something at word *index*; None where that was only to meet again, or nothing says on what."""
    after = lowers[index + 1 : min(end, index + 4)]
    if after[:1] == ["that"] and not TOUCH.isdisjoint(lowers[index + 1 : min(end, index + 12)]):
        return None  # "agreed that their ministers should stay in close contact"
    if not after or after[0] not in ON:
        negative = not NEGATIVE.isdisjoint(lowers[max(0, index - 2) : index])
        return True if after[:2] == ["in", "principle"] or negative else None
    return True if after[0] not in ("to", "on") or binding(lowers, index + 1, end) else None


def binding(lowers: list[str], index: int, end: int) -> bool:
    """Return whether what was agreed, behind "to" or "on" at word *index*, is more than to meet again: "to end a ban", not "to hold talks"."""
    after = lowers[index + 1 : min(end, index + 3)]
    if not (AGAIN.isdisjoint(after) and TOUCH.isdisjoint(lowers[index + 1 : min(end, index + 6)])):
        return False
    again = lowers[index] == "on" or not HOLDING.isdisjoint(after)
    return not again or MEETINGS.isdisjoint(lowers[index + 1 : min(end, index + 8)])


def reaches(scene: Scene, index: int, first: int, end: int) -> bool | None:
    """Return whether the verb at word *index* has an accord for its object, or in the passive for its subject; False for "no accord", else None."""
    lowers, accord = scene.tokens.lowers, scene.words.accord
    if (
        lowers[index] in scene.words.signing
        and lowers[index - 1] not in accord
        and NEGATIVE.isdisjoint(lowers[index + 1 : index + 2])
    ):
        return True
    behind = lowers[index + 1 : min(end, index + 1 + NEAR)]
    found = next((place for place, word in enumerate(behind) if word in accord), None)
    if found is not None:
        return NONE.isdisjoint(behind[:found])
    before = lowers[max(first, index - NEAR) : index]
    subject = next((place for place, word in enumerate(before) if word in accord), None)
    leads = index + 1 == end  # "a deal struck at talks in Lisbon"
    return True if subject is not None and (leads or not BE.isdisjoint(before[subject:])) else None
