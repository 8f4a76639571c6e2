"""What the words behind a noun say of the status of its meeting: the verb of which it is the subject, participles, relative clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.cast import ASKED
from dragoman.extractors.meetings.party import COMMAS, LINKS
from dragoman.extractors.meetings.region import RELATIVE, SPANS, reports

if TYPE_CHECKING:
    from dragoman.extractors.meetings.cast import Clause, Phrase
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: How far behind "and" a name stands that goes on with a list: "Ms Silva and Denmark's Lars Vinter".
NAMED = 5
#: How far behind a trigger cues are sought.
AFTER = 24
#: Nouns that make of a meeting but an idea, which they have for an object ("his request for an audience was turned down") or behind them ("talks offer").
IDEAS = frozenset("idea invitation offer plan plans proposal proposals request".split())
#: What begins a clause of its own behind a meeting, or that of the meeting: "talks failed because", "because talks failed".
SUBORDINATE = frozenset("after although as because before but though when while".split())
CONJUNCTIONS = SUBORDINATE | {"", "and", "if", "since", "that", "until", "whether"}
#: A word that ends the clause in which a noun is the subject.
CLOSERS = SUBORDINATE | {"said", "saying", "says", "told", "where"}
#: "after the meeting she thought ...": another subject follows, and the meeting was none.
TIMES = frozenset(("after", "before", "since", "until"))
PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "the"))
#: Words at which what is told of a noun ends: of others, or by a verb of which it is the subject.
APART = frozenset("after and as because but said when while who".split())
VERBAL = frozenset("are had has have is may might will would".split())
#: What the auxiliary of a relative clause says of the meeting that its verb holds: "the summit, which Denmark will host in June".
HOLDING = frozenset("be begin chair convene hold host open resume start take".split())
TO_COME = {"will": "planned", "may": "possible", "might": "possible", "could": "possible"}
#: Participles that tell of a noun right before them: "a visit scheduled for Sunday".
TELLING = frozenset("alive canceled cancelled due expected planned postponed scheduled set slated tomorrow".split())
#: How many words say who tells something: "the Danish prime minister said".
TELLER = 7
#: How far behind "adjourned" it is told how long a meeting lasted, and what leads to when it goes on.
LASTED = 8
LATER = frozenset(("for", "to", "till", "until"))
#: What follows "summit off" where a headline goes on.
BECAUSE = frozenset(("after", "amid", "as", "because", "for", "over", "until"))
#: What joins a participle to its subject, beside modals: "were twice postponed".
AUXILIARY = frozenset("are be been being get gets got is remain remains twice was were".split())
#: Participles that postpone or cancel only what an auxiliary joins them to: "will discuss frozen assets" freezes no talks.
PASSIVES = frozenset(
    "abandoned adjourned canceled cancelled deferred delayed expected frozen halted planned postponed proposed scrapped suspended".split()
)
#: Participles of what is done with a meeting that none was, which as verbs it may have for its own: "was demanded", but "the summit demanded".
WISHED = frozenset(
    "approved demanded ditched envisaged envisioned floated mooted mulled nixed offered rebuffed recommended refused rejected requested scuttled "
    "sought spurned suggested torpedoed urged vetoed".split()
)


def of_noun(scene: Scene, clause: Clause, phrase: Phrase) -> list[tuple[str, str]]:
    """Return what the verb and the participles behind a noun, or the word that seeks a meeting before it, say of its status: (status, rule)."""
    lowers, trigger = scene.tokens.lowers, clause.trigger
    offered = (
        phrase.governor in ("for", "of")
        and phrase.start <= clause_start(scene, phrase.start, clause.low) + 6
        and not IDEAS.isdisjoint(lowers[max(clause.low, phrase.start - 3) : phrase.start])
    )
    if phrase.governor in CONJUNCTIONS or phrase.governor in scene.words.report or offered:
        found = [(status, "after") for status in after_subject(scene, clause, phrase)]
    else:
        found = [(status, "participle") for status in after_object(scene, trigger, clause.high)]
    if phrase.governor == "for" and not ASKED.isdisjoint(lowers[clause.begin : phrase.start]):
        found.append(("possible", "asked"))
    if off(scene, trigger):
        found.append(("cancelled", "off"))
    return found


def clause_start(scene: Scene, at: int, low: int) -> int:
    """Return the word at which the clause around word *at* begins: behind who tells it, "A spokesman said Mr Vinter's request", or at *low*."""
    lowers, report = scene.tokens.lowers, scene.words.report
    return next((index + 1 for index in range(at - 1, low, -1) if lowers[index] in report), low)


def after_subject(scene: Scene, clause: Clause, phrase: Phrase) -> list[str]:
    """Return the statuses that the verb of a noun in the subject's place says: "talks were postponed"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    trigger = clause.trigger
    end = min(clause.high, trigger.end + AFTER)
    past, aside = trigger.end, range(0)
    if trigger.end < end and gaps[trigger.end] in COMMAS:
        past = past_teller(scene, trigger.end, end) or past
    for index in range(trigger.end + 1, end):
        if index < past:
            continue
        # "A trip to Lisbon, where he is to see X, is planned"; "Talks, suspended in May, will resume"
        if gaps[index] in COMMAS and (lowers[index] == "where" or lowers[index] in PASSIVES):
            past = next((after for after in range(index + 1, end) if gaps[after] in COMMAS), index)
            if past > index:
                aside = range(index, past) if lowers[index] in PASSIVES else aside
                continue
        if gaps[index] in COMMAS and (after := past_teller(scene, index, end)):
            past = after
            continue
        aside_with = gaps[index] in COMMAS and lowers[index] == "with"  # ", with the rebels still insisting"
        if (
            aside_with
            or lowers[index] in CLOSERS
            or ";" in gaps[index]
            or (phrase.governor in TIMES and lowers[index] in PRONOUNS)
        ):
            end = index
            break
    found = [
        cue
        for cue in scene.words.status_after.within(lowers, trigger.end, end)
        if scene.tokens.words[cue[0]] != "May"
        and cue[0] not in scene.day_at
        and not modifier(scene, cue[0], trigger.end)
    ]
    found = [cue for cue in found if cue[0] not in aside] or found
    if len(found) > 1:  # "has produced a deal and put off a decision": what follows "and" tells of something else
        cut = (index for index in range(found[0][0], end) if lowers[index] in ("and", "with"))
        end = next((index for index in cut if index + 1 not in scene.party_at), end)
    return ["held" if adjourned(lowers, index) else status for index, status in found if index < end]


def past_teller(scene: Scene, index: int, end: int) -> int:
    """Return the word behind what says who tells it, which the comma before word *index* opens: "The summit, she said, would"; 0 where nothing does."""
    tokens = scene.tokens
    after = next((at for at in range(index + 1, min(end, index + TELLER)) if tokens.gaps[at] in COMMAS), 0)
    return after if tokens.lowers[index] not in RELATIVE and reports(scene, index) else 0


def adjourned(lowers: list[str], index: int) -> bool:
    """Return whether the word at *index* only ends a meeting that lasted: "adjourned on Friday after five days"."""
    behind = lowers[index + 1 : index + LASTED]
    if lowers[index] != "adjourned" or "after" not in behind:
        return False
    after = behind.index("after")
    return LATER.isdisjoint(behind[:after]) and not SPANS.isdisjoint(behind[after:])


def off(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a noun is called off by the one word that a headline needs: "Silva-Vinter summit off", "talks off after attack"."""
    lowers, end = scene.tokens.lowers, trigger.end
    if lowers[end : end + 1] != ["off"]:
        return False
    return scene.tokens.gaps[end + 1] != " " or lowers[end + 1] in BECAUSE


def modifier(scene: Scene, index: int, first: int) -> bool:
    """Return whether a participle at word *index* stands before a noun of its own and tells nothing of the trigger that ends at word *first*."""
    tokens = scene.tokens
    if tokens.lowers[index] in WISHED:
        joined = tokens.lowers[index - 1] in AUXILIARY or tokens.lowers[index - 1].endswith("ly")
        return not (joined or tokens.gaps[index] in COMMAS or (tokens.gaps[index + 1 : index + 2] != [" "]))
    if tokens.lowers[index] not in PASSIVES or index == first or index + 1 >= len(tokens) or tokens.gaps[index] != " ":
        return False
    before, after = tokens.lowers[index - 1], tokens.lowers[index + 1]
    if before in scene.words.modal or before in AUXILIARY or before.endswith("ly"):
        return False
    return tokens.gaps[index + 1] == " " and after not in scene.words.preposition and after not in scene.words.modal


def after_object(scene: Scene, trigger: Trigger, high: int) -> list[str]:
    """Return what a participle or a relative clause says of a noun: "a visit scheduled for Sunday", "the visit that was cancelled"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if lowers[trigger.end : trigger.end + 1] and lowers[trigger.end] in IDEAS:
        return ["possible"]
    relative = False
    for index in range(trigger.end, min(high, trigger.end + 12)):
        word = lowers[index]
        relative = relative or word in ("that", "which")
        # "between Ms Silva and Mr Vinter, scheduled for"
        listed = word == "and" and scene.between(index + 1, index + NAMED) != []
        if gaps[index] not in LINKS or (word in APART and not listed):
            break
        if word in ("if", "unless"):
            return ["possible"]
        if relative and word in TO_COME and not HOLDING.isdisjoint(lowers[index + 1 : index + 3]):
            return [TO_COME[word]]
        if word in VERBAL and not relative:
            break
        if lowers[index - 2 : index + 1] == ["had", "been", "expected"]:
            break  # "at a summit that had been expected to turn on Cuba"
        if word in TELLING:
            return [status for _, status in scene.words.status_after.within(lowers, index, index + 3)]
    return []
