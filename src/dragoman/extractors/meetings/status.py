"""Whether a meeting was held, will be or was refused: cues in the trigger's clause, then its tense, then its date (see tense.py)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import OFFERS
from dragoman.extractors.meetings.nounstatus import AFTER, PASSIVES, of_noun
from dragoman.extractors.meetings.party import BE, COMMAS, LINKS
from dragoman.extractors.meetings.phrases import AGREED, before_aside
from dragoman.extractors.meetings.promise import AWAITED
from dragoman.extractors.meetings.region import in_relative
from dragoman.extractors.meetings.tense import ahead, bare, infinitive, progressive, questioned, reported, stationed

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
#: What leads from an accord to the meeting that was agreed on.
TOWARDS = frozenset(("for", "on", "to"))
#: Conjunctions whose clause stands by itself: what is asked of somebody "when they meet" makes no mere possibility of that.
SUBORDINATE = frozenset(("when", "while", "after", "before", "until", "once", "because"))
#: Who accepts an offer makes a plan of it.
ACCEPTING = frozenset(("accepted", "accepts", "accepting"))
#: What keeps a verb from coming true, and objects of one that are no meeting.
NEARLY, OBJECTS = frozenset(("almost", "nearly")), (["him"], ["her"], ["them"], ["us"])
#: How far behind "threatened to" its verb stands.
THREAT = 3
#: How far cues are sought before the trigger, and before the subject of its clause.
BEFORE, OVER = 16, 9
#: How far before a verb the one stands whose auxiliary it shares.
SHARED = 45
#: Prepositions that make talks the scene of what the verb tells: "rejected a draft in talks with Iran" refuses no talks.
SCENES = frozenset(("in", "at", "during", "after", "following"))
#: Prepositions that make talks the way to what the verb tells.
WAYS = frozenset(("through", "via", "by"))
TAKING = frozenset(
    (
        "part",
        "participate",
        "participated",
        "participates",
        "participating",
        "engaged",
        "hinted",
        "hinting",
        "hints",
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
#: Adverbs between "and" and such a verb.
AFTERWARDS = frozenset(("afterward", "afterwards", "also", "later", "then"))
#: Such verbs with a meeting for their object: "will meet Ms Silva and pay a visit".
DOING = frozenset("attend begin have hold host make open pay start".split())
PREPARED = frozenset(("arranged", "prepared"))
#: What else a meeting may have been that is not held "as announced".
ANNOUNCED = frozenset(("agreed", "announced", "hoped", "originally", "previously", "scheduled"))
#: Auxiliaries of what is to come, the last before "n't".
COMING = frozenset(("will", "would", "ll", "won", "wouldn"))
INVITED = frozenset(("invited", "urged", "asked"))
#: Verbs of a journey that somebody is yet to make.
JOURNEYS = frozenset(("arrive", "come", "fly", "go", "return", "travel"))
#: What undoes a refusal.
NEGATIONS = frozenset(("never", "not", "t"))
#: How soon something is wished for: "called for a swift resumption of".
PACE = frozenset("early eventual full immediate prompt quick rapid speedy swift".split())
#: Before the noun of what has come about: "since the resumption of".
SINCE = frozenset(("after", "following", "since"))
#: How far before "called" a "what" stands of which it is only a name: "in what he called a first meeting".
NAMING = 3
#: How far before a verb a noun stands that has it for its object.
OFF = 3
#: How many words tell who makes an offer.
AUTHOR = 4


def status_of(scene: Scene, clause: Clause) -> tuple[str, str]:
    """Return the status of a meeting and the rule that gave it."""
    lowers, trigger, phrase = scene.tokens.lowers, clause.trigger, clause.phrase
    begin = zone_start(scene, trigger, clause.cast, clause.low) if phrase is None else clause.begin
    found = before_trigger(scene, clause, begin) + over_subject(scene, clause)
    if phrase is not None:
        found += of_noun(scene, clause, phrase)
    found += circumstances(scene, clause)
    found = found or coordinated(scene, clause)
    if questioned(scene, clause):
        found.append(("possible", "question"))
    if not found and phrase is not None and ahead(scene, clause.cast, phrase):
        return "planned", "occasion"
    if not found:
        return bare(scene, trigger, phrase)
    status, rule = strongest(found, accepted=not ACCEPTING.isdisjoint(lowers[begin : trigger.start]))
    if status in ("held", "ongoing") and phrase is None and infinitive(lowers, trigger, clause.low):
        return "planned", "infinitive"
    return (undone(lowers[begin : min(clause.high, trigger.end + AFTER)]) if status == "denied" else status), rule


def before_trigger(scene: Scene, clause: Clause, begin: int) -> list[tuple[str, str]]:
    """Return what the cues from word *begin* up to a trigger say: (status, rule)."""
    lowers, trigger, phrase = scene.tokens.lowers, clause.trigger, clause.phrase
    if phrase is not None and phrase.governor in scene.words.affecting:
        return []  # "the attack may overshadow talks"
    cues = scene.words.status_before.within(lowers, begin, trigger.start)
    negated = {index for index, status in cues if status == "refused" and lowers[index - 1] in NEGATIONS}
    return [
        ("possible" if index in negated else softened(lowers, index, phrase, status), "before")
        for index, status in cues
        if index not in scene.day_at
        and negated.isdisjoint((index + 1, index + 2))  # "would not oppose talks"
        and scene.tokens.words[index] != "May"
        and not (phrase is not None and index >= phrase.start and lowers[index] in PREPARED)
        and not (status == "ongoing" and lowers[index] == "on" and trigger.mode in ("phone", "video"))
        and not (phrase is None and lowers[index] == "failed" and index + 2 != trigger.start)
        # "The fate of the nurses was discussed by", but "hope of finally meeting"
        and not (phrase is None and lowers[index + 1] == "of" and trigger.start - index > OFF)
        and not dated_accord(scene, index)
        and not (status == "possible" and helping(scene, index, phrase))
        and not (STRENGTH[status] > STRENGTH["possible"] and undone_nearly(lowers, index, phrase))
        and not (status == "planned" and lowers[index - 1] == "the" and lowers[index - 2] in SINCE)
        and not (status == "planned" and lowers[index + 1] == "that" and told_done(lowers, index, clause))
        and not (lowers[index] == "called" and "what" in lowers[max(0, index - NAMING) : index])
    ]


def softened(lowers: list[str], index: int, phrase: Phrase | None, status: str) -> str:
    """Return what is left of the *status* that the word at *index* gives a meeting: "threatened to cancel" cancels none, "would have a meeting" has it for its object."""
    if phrase is not None and owned(lowers, index, phrase):
        return "planned"
    threatened = any(word.startswith("threat") for word in lowers[max(0, index - THREAT) : index])
    return "possible" if threatened and STRENGTH[status] > STRENGTH["possible"] else status


def undone_nearly(lowers: list[str], index: int, phrase: Phrase | None) -> bool:
    """Return whether the verb at word *index* that undoes a meeting only nearly did, or undid something else: "a veto that nearly ended", "those who opposed him met"."""
    owned = phrase is not None and phrase.start == index + 1  # "cancelled her trip"
    return lowers[index - 1] in NEARLY or (lowers[index + 1 : index + 2] in OBJECTS and not owned)


def helping(scene: Scene, index: int, phrase: Phrase | None) -> bool:
    """Return whether the word at *index* only says who helps those who meet: "Danish-supported rebels", "supported by Denmark, they met"; not "UN-proposed talks"."""
    lowers = scene.tokens.lowers
    if phrase is not None and index >= phrase.start:
        return False
    return scene.tokens.gaps[index] == "-" or (lowers[index + 1 : index + 2] == ["by"] and lowers[index - 1] not in BE)


def dated_accord(scene: Scene, index: int) -> bool:
    """Return whether the word at *index* tells of an accord on a day, and not on a meeting: "reached agreement on Sunday", but "agreed on Sunday to"."""
    lowers, day = scene.tokens.lowers, scene.day_at.get(index + 2)
    accord = lowers[index] in AGREED or lowers[index] == "agreement"
    return accord and lowers[index + 1] == "on" and day is not None and lowers[day.end] != "to"


def over_subject(scene: Scene, clause: Clause) -> list[tuple[str, str]]:
    """Return what the cues before the subject of a clause say: "Ms Silva denied that they had met"."""
    phrase, start = clause.phrase, clause.cast.start
    if phrase is not None and phrase.governor in SCENES:
        return []
    lowers = scene.tokens.lowers
    if phrase is None and in_relative(lowers, clause.trigger.start, start):
        return []  # "asked whether Ms Silva and Mr Vinter, who dined together, would sign"
    first = over_from(lowers, max(clause.low, start - OVER), start)
    asked = lowers[start - 1] == "whether"  # "neither would say whether they would meet"
    return [
        ("possible" if asked else status, "over")
        for index, status in scene.words.status_over.within(lowers, first, start)
        if not (status == "planned" and lowers[index + 1] == "that" and told_done(lowers, index, clause))
    ]


def told_done(lowers: list[str], index: int, clause: Clause) -> bool:
    """Return whether what is told behind word *index* was done: "announced that they met", but not "agreed that they meet", "announced that they will"."""
    if clause.phrase is None and lowers[clause.trigger.start] in BASE:
        return False
    return COMING.isdisjoint(lowers[index : clause.high]) and "to" not in lowers[index : clause.trigger.start]


def circumstances(scene: Scene, clause: Clause) -> list[tuple[str, str]]:
    """Return what else a clause tells: that a meeting is only reported, where those who meet are, that its verb is progressive."""
    found = []
    if reported(scene, clause):
        found.append(("denied", "report"))
    if clause.phrase is None and scene.tokens.lowers[clause.trigger.start] in AWAITED:
        found.append(("planned", "awaited"))
    if clause.phrase is None and met_nobody(scene.tokens.lowers, clause.trigger.end):
        found.append(("denied", "nobody"))
    found += by_means(scene, clause)
    if stationed(scene, clause):
        found.append(("ongoing", "stay"))
    if verbless(scene, clause):
        found.append(("ongoing", "verbless"))
    if rule := progressive(scene.tokens, clause.trigger, clause.phrase):
        found.append(("ongoing", rule))
    return found


def verbless(scene: Scene, clause: Clause) -> bool:
    """Return whether a headline says without a verb where those are who meet, or that they are in talks: "Silva in Oslo for talks", "Denmark, Chile in talks"."""
    phrase, low = clause.phrase, clause.low
    if phrase is None or phrase.determiner or clause.trigger.mode != "talks" or phrase.governor not in ("in", "for"):
        return False
    lowers, index = scene.tokens.lowers, low
    while index < phrase.start - 1:
        named = scene.party_at.get(index) or scene.spot_at.get(index)
        if named is None and lowers[index] not in ("and", "in"):
            return False
        index = index + 1 if named is None else named.end
    return phrase.start - 1 > low and low in scene.party_at


def by_means(scene: Scene, clause: Clause) -> list[tuple[str, str]]:
    """Return what the verb says that is to be done by way of a meeting: "wants to resolve the dispute through talks"."""
    phrase = clause.phrase
    if phrase is None or phrase.governor not in WAYS:
        return []
    told = scene.words.status_before.within(
        scene.tokens.lowers, max(clause.low, phrase.start - BEFORE), phrase.start - 1
    )
    return [(status, "means") for _, status in told[-1:] if status in ("planned", "possible")]


def met_nobody(lowers: list[str], end: int) -> bool:
    """Return whether the object of a verb that ends before word *end* says that it did not happen: "met neither Ms Silva nor Mr Vinter", "saw no one"."""
    end += lowers[end : end + 1] in (["with"], ["to"])
    return lowers[end : end + 1] in (["neither"], ["nobody"]) or lowers[end : end + 2] == ["no", "one"]


def coordinated(scene: Scene, clause: Clause) -> list[tuple[str, str]]:
    """Return what the auxiliary says that a verb in its base form shares with the one before "and": "will see Ms Silva and pay a visit"."""
    lowers, trigger, phrase, low = scene.tokens.lowers, clause.trigger, clause.phrase, clause.low
    at = trigger.start if phrase is None else phrase.start - 1
    joined = at - 1 - (lowers[at - 1] in AFTERWARDS)  # "and afterwards hold a meeting"
    if joined < low or lowers[at] not in (BASE if phrase is None else DOING) or lowers[joined] not in ("and", "or"):
        return []
    wide = scene.words.status_before.within(lowers, max(low, trigger.start - SHARED), trigger.start)
    return [(status, "coordinated") for _, status in wide if status in ("planned", "possible", "refused")]


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
    own = lowers[phrase.start - 1] == "have" and lowers[index] in ("would", "was", "were")
    return own and phrase.start - 3 <= index < phrase.start - 1


def zone_start(scene: Scene, trigger: Trigger, cast: Cast, low: int) -> int:
    """Return the word at which the cues before a trigger begin: after the subject, or at the break of the clause."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    floor = max(low, trigger.start - BEFORE)
    if cast.start < trigger.start and cast.start in scene.party_at:
        floor = max(floor, scene.party_at[cast.start].end)
    elif cast.start < trigger.start and lowers[cast.start] in scene.words.pronominal:
        floor = max(floor, cast.start + 1)  # "It will be his first trip since 2018, when he met"
    joined = trigger.start - 1 - (lowers[trigger.start - 1] in AFTERWARDS)  # "and later met"
    if lowers[joined] == "and" and lowers[trigger.start] not in BASE and "be" not in lowers[floor : trigger.start]:
        return trigger.start  # "began a visit to Oslo and met Ms Silva"
    relative = not {"who", "which"}.isdisjoint(lowers[floor : floor + 3])
    for index in range(trigger.start - 1, floor - 1, -1):
        if lowers[index] == "but" or gaps[index + 1] not in LINKS or (relative and gaps[index + 1] in COMMAS):
            return index + 1
        if cast.start >= trigger.start and gaps[index + 1] in COMMAS:
            return index + 1
    return floor


def before_author(lowers: list[str], index: int) -> int:
    """Return the word before those, the last at *index*, who make an offer: "an offer from the bishops to hold"; *index* where none is told of."""
    for at in range(index, max(0, index - AUTHOR), -1):
        if lowers[at] in ("from", "by"):
            return at - 1 if lowers[at - 1] in OFFERS else index
    return index


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
        # "is to arrive today from Lisbon for talks", but "will not go to Lisbon for talks"
        journey = phrase.governor == "for" and word in JOURNEYS and "not" not in lowers[index - 2 : index]
        if came or (word not in chain and word[-2:] != "ly" and word not in PACE and not journey):
            name = scene.name_over(index)  # "the United Nations secretary-general"
            before = before_aside(lowers, index) if name is None else name.first - 1
            before = before if before != index else before_author(lowers, index)
            if came or before == index:
                break
            index = before
            continue
        index -= 1
    return index + 1
