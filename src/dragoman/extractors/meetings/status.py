"""Whether a meeting was held, will be or was refused: cues in the trigger's clause, then its tense, then its date (see tense.py)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.cast import ASKED
from dragoman.extractors.meetings.party import COMMAS, LINKS
from dragoman.extractors.meetings.phrases import before_aside
from dragoman.extractors.meetings.tense import ahead, bare, infinitive, progressive, questioned, reported

if TYPE_CHECKING:
    from dragoman.extractors.meetings.cast import Cast, Clause, Phrase
    from dragoman.extractors.meetings.scene import Scene
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
#: Nouns that have the meeting they offer for an object: "his request for an audience was turned down".
OFFERS = frozenset(("offer", "request", "proposal", "plan", "plans", "invitation"))
#: What leads from an accord to the meeting that was agreed on.
TOWARDS = frozenset(("for", "on", "to"))
#: Conjunctions whose clause stands by itself: what is asked of somebody "when they meet" makes no mere possibility of that.
SUBORDINATE = frozenset(("when", "while", "after", "before", "until", "once", "because"))
#: Who accepts an offer makes a plan of it.
ACCEPTING = frozenset(("accepted", "accepts", "accepting"))
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
#: Words at which what is told of a noun ends.
APART = frozenset(("and", "but", "who", "said", "as", "after", "when", "while", "because"))
#: What the auxiliary of a relative clause says of the meeting that its verb holds: "the summit, which Denmark will host in June".
HOLDING = frozenset("be begin chair convene hold host open resume start take".split())
TO_COME = {"will": "planned", "may": "possible", "might": "possible", "could": "possible"}
#: What follows "summit off" where a headline goes on.
BECAUSE = frozenset(("after", "amid", "as", "because", "for", "over", "until"))
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
        "sense",
        "point",
        "use",
        "attend",
        "are",
        "is",
        "been",
    )
)
#: Verbs in the base form, which share the auxiliary of the verb they are joined to: "is to lay flowers and meet with".
BASE = frozenset(
    ("meet", "confer", "talk", "speak", "discuss", "visit", "travel", "fly", "negotiate", "consult", "host", "receive")
)
#: Such verbs with a meeting for their object: "will meet Ms Silva and pay a visit".
DOING = frozenset("attend begin have hold host make open pay start".split())
#: Participles that say nothing of the status before their noun: "a hastily arranged dinner".
AUXILIARY = frozenset(
    ("be", "been", "being", "was", "were", "is", "are", "get", "got", "gets", "remain", "remains", "twice")
)
PREPARED = frozenset(("arranged", "prepared"))
#: Participles that postpone or cancel only what an auxiliary joins them to: "will discuss frozen assets" freezes no talks.
PASSIVES = frozenset(
    (
        "abandoned",
        "adjourned",
        "cancelled",
        "canceled",
        "delayed",
        "deferred",
        "frozen",
        "halted",
        "postponed",
        "scrapped",
        "suspended",
        "proposed",
        "planned",
        "expected",
    )
)
#: What else a meeting may have been that is not held "as announced".
ANNOUNCED = frozenset(("agreed", "announced", "hoped", "originally", "previously", "scheduled"))
#: Auxiliaries of what is to come, the last before "n't".
COMING = frozenset(("will", "would", "ll", "won", "wouldn"))
INVITED = frozenset(("invited", "urged", "asked"))


def status_of(scene: Scene, clause: Clause) -> tuple[str, str]:
    """Return the status of a meeting and the rule that gave it."""
    lowers, words = scene.tokens.lowers, scene.words
    trigger, phrase, cast, low, *_ = clause
    begin = zone_start(scene, trigger, cast, low) if phrase is None else clause.begin
    found = [
        ("planned" if phrase is not None and owned(lowers, index, phrase) else status, "before")
        for index, status in words.status_before.within(lowers, begin, trigger.start)
        if index not in scene.day_at
        and scene.tokens.words[index] != "May"
        and not (phrase is not None and index >= phrase.start and lowers[index] in PREPARED)
        and not (status == "ongoing" and lowers[index] == "on" and trigger.mode in ("phone", "video"))
        and not (phrase is None and lowers[index] == "failed" and index + 2 != trigger.start)
    ]
    if phrase is None or phrase.governor not in SCENES:
        over = words.status_over.within(lowers, over_from(lowers, max(low, cast.start - OVER), cast.start), cast.start)
        asked = lowers[cast.start - 1] == "whether"  # "neither would say whether they would meet"
        found += [("possible" if asked else status, "over") for _, status in over]
    if phrase is not None:
        found += of_noun(scene, clause, phrase)
    if reported(scene, clause):
        found.append(("denied", "report"))
    if rule := progressive(scene.tokens, trigger, phrase):
        found.append(("ongoing", rule))
    if (
        not found
        and (at := trigger.start if phrase is None else phrase.start - 1) > low
        and lowers[at] in (BASE if phrase is None else DOING)
        and lowers[at - 1] in ("and", "or", "then")
    ):
        wide = words.status_before.within(lowers, max(low, trigger.start - 45), trigger.start)
        found = [(status, "coordinated") for _, status in wide if status in ("planned", "possible", "refused")]
    if questioned(scene, clause):
        found.append(("possible", "question"))
    if not found and phrase is not None and ahead(scene, cast, phrase):
        return "planned", "occasion"
    if not found:
        return bare(scene, trigger, phrase)
    status, rule = strongest(found, accepted=not ACCEPTING.isdisjoint(lowers[begin : trigger.start]))
    if status in ("held", "ongoing") and phrase is None and infinitive(lowers, trigger, low):
        return "planned", "infinitive"
    return (undone(lowers[begin : min(clause.high, trigger.end + AFTER)]) if status == "denied" else status), rule


def of_noun(scene: Scene, clause: Clause, phrase: Phrase) -> list[tuple[str, str]]:
    """Return what the verb and the participles behind a noun, or the word that seeks a meeting before it, say of its status: (status, rule)."""
    lowers, trigger = scene.tokens.lowers, clause.trigger
    offered = (
        phrase.governor in ("for", "of")
        and phrase.start <= clause.low + 6
        and not OFFERS.isdisjoint(lowers[max(clause.low, phrase.start - 3) : phrase.start])
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


def over_from(lowers: list[str], first: int, start: int) -> int:
    """Return the word, from *first* on, after which a cue may still reach the subject at word *start*: "will be asked to sign when they meet"."""
    return next((index for index in range(start, first, -1) if lowers[index - 1] in SUBORDINATE), first)


def undone(clause: list[str]) -> str:
    """Return what the words of a *clause* make of its denial: "will not meet after all" cancels, "will not open as planned" postpones."""
    if COMING.isdisjoint(clause):
        return "denied"
    for word, following in pairwise(clause):
        if (word, following) == ("after", "all"):
            return "cancelled"
        if word == "as" and following in PASSIVES | ANNOUNCED:
            return "postponed"
    return "denied"


def strongest(found: list[tuple[str, str]], *, accepted: bool) -> tuple[str, str]:
    """Return the strongest of the cues *found* (status, rule); an offer that was *accepted* is no mere possibility."""
    told = [cue for cue in found if cue[0] != "possible"] if accepted else found
    return max(told or found, key=lambda cue: STRENGTH[cue[0]])


def owned(lowers: list[str], index: int, phrase: Phrase) -> bool:
    """Return whether "would have" or "was to have" at word *index* has the meeting for its object: "would have a meeting" cancels none."""
    return phrase.start - 3 <= index < phrase.start - 1 and lowers[phrase.start - 1] == "have"


def zone_start(scene: Scene, trigger: Trigger, cast: Cast, low: int) -> int:
    """Return the word at which the cues before a trigger begin: after the subject, or at the break of the clause."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    floor = max(low, trigger.start - BEFORE)
    if cast.start < trigger.start and cast.start in scene.party_at:
        floor = max(floor, scene.party_at[cast.start].end)
    elif cast.start < trigger.start and lowers[cast.start] in scene.words.pronominal:
        floor = max(floor, cast.start + 1)  # "It will be his first trip since 2018, when he met"
    if (
        lowers[trigger.start - 1] == "and"
        and lowers[trigger.start] not in BASE
        and "be" not in lowers[floor : trigger.start]
    ):
        return trigger.start  # "began a visit to Oslo and met Ms Silva"
    floor = past_insert(scene, trigger, floor)
    relative = not {"who", "which"}.isdisjoint(lowers[floor : floor + 3])
    for index in range(trigger.start - 1, floor - 1, -1):
        if lowers[index] == "but" or gaps[index + 1] not in LINKS or (relative and gaps[index + 1] in COMMAS):
            return index + 1
        if cast.start >= trigger.start and gaps[index + 1] in COMMAS:
            return index + 1
    return floor


def past_insert(scene: Scene, trigger: Trigger, floor: int) -> int:
    """Return the word behind what commas part from a subject, which ends before word *floor*: "Ms Silva, hoping to end the war, met"; else *floor*."""
    lowers, modal = scene.tokens.lowers, scene.words.modal
    commas = [index for index in range(floor, trigger.start + 1) if scene.tokens.gaps[index] in COMMAS]
    if len(commas) < 2 or not modal.isdisjoint(lowers[floor : commas[0]]):
        return floor
    verb = commas[-1]
    finite = lowers[verb] in modal or (verb == trigger.start and lowers[verb] not in BASE)
    return verb if finite and all(word in modal for word in lowers[verb : trigger.start]) else floor


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
        came = word in scene.words.accord and lowers[index + 1] not in TOWARDS  # "no agreement came out of the meeting"
        if came or (word not in chain and word[-2:] != "ly"):
            name = scene.name_over(index)  # "the United Nations secretary-general"
            before = before_aside(lowers, index) if name is None else name.first - 1
            if came or before == index:
                break
            index = before
            continue
        index -= 1
    return index + 1


def after_subject(scene: Scene, clause: Clause, phrase: Phrase) -> list[str]:
    """Return the statuses that the verb of a noun in the subject's place says: "talks were postponed"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    trigger = clause.trigger
    end = min(clause.high, trigger.end + AFTER)
    past, aside = trigger.end, range(0)
    for index in range(trigger.end + 1, end):
        if index < past:
            continue
        # "A trip to Lisbon, where he is to see X, is planned"; "Talks, suspended in May, will resume"
        if gaps[index] in COMMAS and (lowers[index] == "where" or lowers[index] in PASSIVES):
            past = next((after for after in range(index + 1, end) if gaps[after] in COMMAS), index)
            if past > index:
                aside = range(index, past) if lowers[index] in PASSIVES else aside
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
        end = next((index for index in range(found[0][0], end) if lowers[index] in ("and", "with")), end)
    return [status for index, status in found if index < end]


def off(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a noun is called off by the one word that a headline needs: "Silva-Vinter summit off", "talks off after attack"."""
    lowers, end = scene.tokens.lowers, trigger.end
    if lowers[end : end + 1] != ["off"]:
        return False
    return scene.tokens.gaps[end + 1] != " " or lowers[end + 1] in BECAUSE


def modifier(scene: Scene, index: int, first: int) -> bool:
    """Return whether a participle at word *index* stands before a noun of its own and tells nothing of the trigger that ends at word *first*."""
    tokens = scene.tokens
    if tokens.lowers[index] not in PASSIVES or index == first or index + 1 >= len(tokens) or tokens.gaps[index] != " ":
        return False
    before, after = tokens.lowers[index - 1], tokens.lowers[index + 1]
    if before in scene.words.modal or before in AUXILIARY or before.endswith("ly"):
        return False
    return tokens.gaps[index + 1] == " " and after not in scene.words.preposition and after not in scene.words.modal


def after_object(scene: Scene, trigger: Trigger, high: int) -> list[str]:
    """Return what a participle or a relative clause says of a noun: "a visit scheduled for Sunday", "the visit that was cancelled"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if lowers[trigger.end : trigger.end + 1] and lowers[trigger.end] in PROPOSED:
        return ["possible"]
    relative = False
    for index in range(trigger.end, min(high, trigger.end + 12)):
        word = lowers[index]
        relative = relative or word in ("that", "which")
        listed = word == "and" and index + 1 in scene.party_at  # "between Ms Silva and Mr Vinter, scheduled for"
        if gaps[index] not in LINKS or (word in APART and not listed):
            break
        if word in ("if", "unless"):
            return ["possible"]
        if relative and word in TO_COME and not HOLDING.isdisjoint(lowers[index + 1 : index + 3]):
            return [TO_COME[word]]
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
