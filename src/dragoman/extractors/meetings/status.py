"""Whether a meeting was held, will be or was refused, and how it ended: cues in the trigger's clause, then its tense, then its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.scene import COMMAS, LINKS, Scene

if TYPE_CHECKING:
    from dragoman import DateMention
    from dragoman.extractors.meetings.parties import Cast, Clause, Phrase
    from dragoman.extractors.meetings.triggers import Trigger

#: The strength of each status: where several cues stand in one clause, the strongest wins.
STRENGTH = {
    "refused": 8,
    "cancelled": 7,
    "postponed": 6,
    "denied": 5,
    "possible": 4,
    "planned": 3,
    "ongoing": 2,
    "held": 1,
}
#: How far cues are sought: before and after the trigger, and before the subject of its clause.
BEFORE, AFTER, OVER = 16, 24, 9
#: Conjunctions after which "talks failed" is a clause of its own.
CONJUNCTIONS = frozenset(
    (
        "",
        "that",
        "and",
        "but",
        "as",
        "after",
        "because",
        "while",
        "when",
        "whether",
        "if",
        "since",
        "before",
        "although",
        "though",
        "until",
    )
)
#: "after the meeting she thought ...": another subject follows, and the meeting was none.
TIMES = frozenset(("after", "before", "since", "until"))
PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "the"))
#: A word that ends the clause in which a noun is the subject.
CLOSERS = frozenset(
    (
        "but",
        "as",
        "after",
        "because",
        "while",
        "when",
        "although",
        "though",
        "said",
        "says",
        "told",
        "before",
        "where",
        "saying",
    )
)
#: Nouns after "talks" that make them but an idea.
PROPOSED = frozenset(("proposal", "proposals", "offer", "plan", "plans", "invitation", "idea", "request"))
#: Prepositions that make talks the scene of what the verb tells: "rejected a draft in talks with Iran" refuses no talks.
SCENES = frozenset(("in", "at", "during", "after", "following"))
TAKING = frozenset(
    (
        "part",
        "participate",
        "participated",
        "participates",
        "participating",
        "engaged",
        "interested",
        "interest",
        "attend",
        "are",
        "is",
        "been",
    )
)
#: Verbs in the present tense: with a day, or after "until" or "before", they tell of what is planned.
PRESENT = frozenset(
    (
        "meet",
        "meets",
        "visits",
        "visit",
        "hosts",
        "travels",
        "travel",
        "arrives",
        "arrive",
        "receives",
        "confer",
        "convene",
        "convenes",
    )
)
#: Verbs in the base form, which share the auxiliary of the verb they are joined to: "is to lay flowers and meet with".
BASE = frozenset(
    ("meet", "confer", "talk", "speak", "discuss", "visit", "travel", "fly", "negotiate", "consult", "host", "receive")
)
WHEN = frozenset(("until", "before", "when", "once"))
INVITED = frozenset(("invited", "urged", "asked"))
PROGRESSIVE = frozenset(("is", "are", "am", "re"))
#: Past verbs of travel, after which "to meet" tells what was done.
WENT = frozenset(
    ("flew", "travelled", "traveled", "went", "came", "arrived", "gathered", "sat", "managed", "continued", "able")
)


def status_of(scene: Scene, clause: Clause) -> tuple[str, str]:
    """Return the status of a meeting and the rule that gave it."""
    lowers, words = scene.tokens.lowers, scene.words
    trigger, phrase, cast, low, *_ = clause
    begin = zone_start(scene, trigger, cast, low) if phrase is None else clause.begin
    found = [
        (status, "before")
        for index, status in words.status_before.within(lowers, begin, trigger.start)
        if index not in scene.day_at and scene.tokens.words[index] != "May"
    ]
    if phrase is None or phrase.governor not in SCENES:
        over = words.status_over.within(lowers, max(low, cast.start - OVER), cast.start)
        found += [(status, "over") for _, status in over]
    if phrase is not None:
        if phrase.governor in CONJUNCTIONS or phrase.governor in words.report:
            found += [(status, "after") for status in after_subject(scene, clause, phrase)]
        else:
            found += [(status, "participle") for status in after_object(scene, trigger, clause.high)]
    if progressive(lowers, trigger, phrase):
        found.append(("ongoing", "progressive"))
    if (
        not found
        and phrase is None
        and lowers[trigger.start] in BASE
        and lowers[trigger.start - 1] in ("and", "or", "then")
    ):
        wide = words.status_before.within(lowers, max(low, trigger.start - 45), trigger.start)
        found = [(status, "coordinated") for _, status in wide if status in ("planned", "possible", "refused")]
    if not found:
        return bare(lowers, trigger, phrase)
    status, rule = max(found, key=lambda cue: STRENGTH[cue[0]])
    if status in ("held", "ongoing") and phrase is None and infinitive(lowers, trigger, low):
        return "planned", "infinitive"
    return status, rule


def zone_start(scene: Scene, trigger: Trigger, cast: Cast, low: int) -> int:
    """Return the word at which the cues before a trigger begin: after the subject, or at the break of the clause."""
    gaps = scene.tokens.gaps
    floor = max(low, trigger.start - BEFORE)
    if cast.start < trigger.start and cast.start in scene.party_at:
        floor = max(floor, scene.party_at[cast.start].end)
    relative = not {"who", "which"}.isdisjoint(scene.tokens.lowers[floor : floor + 3])
    for index in range(trigger.start - 1, floor - 1, -1):
        if gaps[index + 1] not in LINKS or (relative and gaps[index + 1] in COMMAS):
            return index + 1
        if cast.start >= trigger.start and gaps[index + 1] in COMMAS:
            return index + 1
    return floor


def governors(scene: Scene, phrase: Phrase, cast: Cast, low: int) -> int:
    """Return the word at which the chain of words that govern a noun phrase begins: "agreed to hold", "possibility of"."""
    lowers, gaps, chain = scene.tokens.lowers, scene.tokens.gaps, scene.words.chain
    index = phrase.start - 1
    floor = max(low, phrase.start - BEFORE)
    if phrase.governor in SCENES and lowers[phrase.start - 2] not in TAKING:
        return index
    while index >= floor:
        if gaps[index + 1] not in LINKS:
            break
        named = scene.party_end.get(index) or scene.spot_end.get(index) or scene.day_end.get(index)
        if named is not None:
            if (
                named.start <= cast.start
                and index >= cast.start
                and INVITED.isdisjoint(lowers[max(low, cast.start - 3) : cast.start])
            ):
                break
            index = named.start - 1
            continue
        word = lowers[index]
        if word not in chain and word[-2:] != "ly":
            break
        index -= 1
    return index + 1


def progressive(lowers: list[str], trigger: Trigger, phrase: Phrase | None) -> bool:
    """Return whether the verb of a trigger is in the present progressive: "is meeting", "are holding talks", "are in talks"."""
    at = trigger.start if phrase is None else phrase.start - 1
    if at < 1 or not (lowers[at].endswith("ing") or (phrase is not None and lowers[at] in ("in", "on"))):
        return False
    return not PROGRESSIVE.isdisjoint(lowers[max(0, at - 2) : at])


def after_subject(scene: Scene, clause: Clause, phrase: Phrase) -> list[str]:
    """Return the statuses that the verb of a noun in the subject's place says: "talks were postponed"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    trigger = clause.trigger
    end = min(clause.high, trigger.end + AFTER)
    for index in range(trigger.end + 1, end):
        if lowers[index] in CLOSERS or ";" in gaps[index] or (phrase.governor in TIMES and lowers[index] in PRONOUNS):
            end = index
            break
    found = [
        cue for cue in scene.words.status_after.within(lowers, trigger.end, end) if scene.tokens.words[cue[0]] != "May"
    ]
    if len(found) > 1:  # "has produced a deal and put off a decision": what follows "and" tells of something else
        end = next((index for index in range(found[0][0], end) if lowers[index] == "and"), end)
    return [status for index, status in found if index < end]


def after_object(scene: Scene, trigger: Trigger, high: int) -> list[str]:
    """Return what a participle or a relative clause says of a noun: "a visit scheduled for Sunday", "the visit that was cancelled"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if lowers[trigger.end : trigger.end + 1] and lowers[trigger.end] in PROPOSED:
        return ["possible"]
    relative = False
    for index in range(trigger.end, min(high, trigger.end + 12)):
        word = lowers[index]
        relative = relative or word in ("that", "which")
        if gaps[index] not in LINKS or word in ("and", "but", "who", "said", "as", "after", "when", "while", "because"):
            break
        if word in ("if", "unless"):
            return ["possible"]
        if (
            word in scene.words.modal
            and not relative
            and word in ("will", "would", "may", "might", "has", "had", "have", "is", "are")
        ):
            break
        if word in (
            "scheduled",
            "planned",
            "slated",
            "due",
            "expected",
            "set",
            "cancelled",
            "canceled",
            "postponed",
            "tomorrow",
        ):
            return [status for _, status in scene.words.status_after.within(lowers, index, index + 3)]
    return []


def infinitive(lowers: list[str], trigger: Trigger, low: int) -> bool:
    """Return whether a verb is a bare "to meet" that no past journey leads to."""
    for index in range(trigger.start - 1, max(low, trigger.start - 4) - 1, -1):
        if lowers[index] == "to":
            return WENT.isdisjoint(lowers[max(low, index - 10) : index])
        if not lowers[index].endswith("ly") and lowers[index] not in ("also", "then", "again"):
            return False
    return False


def bare(lowers: list[str], trigger: Trigger, phrase: Phrase | None) -> tuple[str, str]:
    """Return the status of a trigger without any cue: its tense."""
    word = lowers[trigger.start]
    if phrase is None and infinitive(lowers, trigger, 0):
        return "planned", "infinitive"
    if phrase is None and word in PRESENT and not WHEN.isdisjoint(lowers[max(0, trigger.start - 6) : trigger.start]):
        return "planned", "until"
    if phrase is not None and phrase.governor == "before":
        return "planned", "before"
    if phrase is None and word == "meeting":
        return "ongoing", "progressive"
    return "held", "tense"


def dated(scene: Scene, trigger: Trigger, state: tuple[str, str], date: DateMention | None) -> str:
    """Return the status of *state* (status, rule), made planned where what seems held has a day that is still to come, or "meets" has a day at all."""
    status, rule = state
    if (
        rule == "tense"
        and date is not None
        and trigger.part == "verb"
        and scene.tokens.lowers[trigger.start] in PRESENT
    ):
        return "planned"
    anchor = scene.document.anchor
    if (
        status in ("held", "ongoing")
        and date is not None
        and anchor is not None
        and date.first is not None
        and date.first > anchor
    ):
        return "planned"
    return status


def outcome_of(scene: Scene, clause: Clause) -> str | None:
    """Return how a meeting ended, where the clause says so."""
    lowers = scene.tokens.lowers
    trigger, phrase, high = clause.trigger, clause.phrase, clause.high
    begin = trigger.start if phrase is None else phrase.start - 3
    before = scene.words.outcome_before.within(lowers, max(clause.low, begin, trigger.start - 5), trigger.start)
    if before:
        return before[-1][1]
    end = min(high, trigger.end + AFTER)
    if not scene.words.outcome_after.any_within(lowers, trigger.end, end):
        return None
    end = next(
        (index for index in range(trigger.end, end) if lowers[index] in ("if", "unless", "whether", "would")), end
    )
    after = scene.words.outcome_after.within(lowers, trigger.end, end)
    return after[0][1] if after else None
