"""What the tense of a verb and the day of a meeting say of its status, where no cue says it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.party import COMMAS
from dragoman.extractors.meetings.phrases import AGREED
from dragoman.extractors.meetings.setting import shared_infinitive
from dragoman.extractors.meetings.triggers import ADMITTING

if TYPE_CHECKING:
    from dragoman import DateMention, Tokens
    from dragoman.extractors.meetings.cast import Cast, Clause, Phrase
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

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
        "departs",
        "flies",
        "heads",
        "leaves",
    )
)
#: Verbs in the present tense by which a journey begins that is still to be made: "heads to Lisbon".
LEAVING = frozenset(("flies", "head", "heading", "heads", "leave", "leaves", "leaving"))
OPENING = frozenset("begin begins start starts open opens resume resumes convene convenes".split())
WHEN = frozenset(("until", "before", "when", "once"))
PROGRESSIVE, CONTINUED = frozenset(("is", "are", "am", "re")), (["have", "been"], ["has", "been"])
#: Past verbs of travel, after which "to meet" tells what was done.
WENT = frozenset(
    "flew travelled traveled went came arrived gathered shuttled stopped drove crossed returned landed sat managed continued able".split()
)
WAS = frozenset(("was", "were"))
#: "was the first Danish leader to visit" tells what was done.
FIRST, COPULA = frozenset(("first", "only", "last", "latest")), frozenset(("was", "became", "were"))

#: At what somebody does what the verb tells, and how far before it that stands where it has no subject.
OCCASIONS, BEFORE = frozenset(("at", "during", "in")), 16
#: What may be denied, who denies it, how far before a meeting that is told, and how far apart the two stand.
REPORTS = frozenset(
    "allegation allegations article articles claim claims report reports rumour rumours rumor rumors story stories suggestion suggestions".split()
)
DENYING = frozenset(
    "denied denies deny denying dismissed dismisses dismissing rejected rejects rejecting untrue false fabricated".split()
)
REPORTED, DENIED = 24, 8
#: How far before "for talks" it is told that somebody is there.
STATION = 9
#: Words that govern a verb of what was done.
DONE = ADMITTING | {"after", "by", "for", "of"}
#: Words with which a question for yes or no opens.
ASKING = frozenset("will would could can may might should shall is are does do".split())


def progressive(tokens: Tokens, trigger: Trigger, phrase: Phrase | None) -> str:
    """Return "progressive" where the verb of a trigger is in that tense ("is meeting", "are in talks"), "under way" where it was in the past; else ""."""
    lowers, gaps = tokens.lowers, tokens.gaps
    at = trigger.start if phrase is None else phrase.start - 1
    if phrase is not None and trigger.mode == "visit" and lowers[at] == "on" and gaps[at] in COMMAS:
        return "progressive"  # "Mr Vinter, on a visit to Lisbon, said"
    if at < 1 or not (lowers[at].endswith("ing") or (phrase is not None and lowers[at] in ("in", "on"))):
        return ""
    before = lowers[max(0, at - 2) : at]
    if not PROGRESSIVE.isdisjoint(before) or before in CONTINUED:
        return "progressive"
    return "" if WAS.isdisjoint(before) or phrase is None else "under way"


def stationed(scene: Scene, clause: Clause) -> bool:
    """Return whether those who meet are where they do: "are back in Lisbon for another round of talks"."""
    lowers, phrase = scene.tokens.lowers, clause.phrase
    if phrase is None or phrase.governor != "for":
        return False
    near = range(max(clause.low, phrase.start - STATION), phrase.start - 2)
    at = next((index for index in near if lowers[index] in ("is", "are")), 0)
    return at > 0 and ("in" in lowers[at + 1 : at + 3] or "at" in lowers[at + 1 : at + 3])


def infinitive(lowers: list[str], trigger: Trigger, low: int) -> bool:
    """Return whether a verb is a bare "to meet" that no past journey leads to."""
    for index in range(trigger.start - 1, max(low, trigger.start - 4) - 1, -1):
        if lowers[index] == "to":
            before = lowers[max(low, index - 10) : index]
            if stayed(before):
                return False
            return WENT.isdisjoint(before) and (FIRST.isdisjoint(before) or COPULA.isdisjoint(before))
        if not lowers[index].endswith("ly") and lowers[index] not in ("also", "then", "again"):
            return False
    return False


def stayed(before: list[str]) -> bool:
    """Return whether the words *before* "to meet" tell where somebody was: "was in Lisbon on Sunday to see Mr Vinter"."""
    return any(word in WAS and following in ("in", "at") for word, following in pairwise(before))


def bare(scene: Scene, trigger: Trigger, phrase: Phrase | None) -> tuple[str, str]:
    """Return the status of a trigger without any cue: its tense."""
    lowers = scene.tokens.lowers
    word = lowers[trigger.start]
    shared = shared_infinitive(scene, trigger.start, 0) if phrase is None else trigger.start
    if phrase is None and infinitive(lowers, trigger._replace(start=shared), 0):
        return "planned", "infinitive"
    if phrase is None and lowers[trigger.start - 1] == "to":
        return "held", "journey"
    if phrase is None and (word in LEAVING or (word in PRESENT and follows_when(lowers, trigger.start))):
        return "planned", "present"
    if phrase is not None and phrase.governor == "before":
        return "planned", "before"
    if phrase is None and word == "meeting" and scene.tokens.gaps[trigger.start] == " ":
        done = lowers[trigger.start - 1] in DONE  # "criticised Mr Vinter for meeting Ms Silva"
        return ("held", "gerund") if done else ("ongoing", "progressive")
    return "held", "tense"


def follows_when(lowers: list[str], at: int) -> bool:
    """Return whether the clause of the verb at word *at* is opened by "until", "before" or "when"."""
    return not WHEN.isdisjoint(lowers[max(0, at - 6) : at])


#: Auxiliaries of what is going on now.
NOW = frozenset(("is", "are", "re"))


def dated(scene: Scene, trigger: Trigger, state: tuple[str, str], date: DateMention | None, verb: int | None) -> str:
    """Return the status of *state* (status, rule), made planned where what seems held has a day still to come, or a present tense any day.

    What was under way on a day that is over was held. *verb* is the word at which the verb stands whose subject a noun is ("talks resume
    on Sunday"), None where there is none.
    """
    status, rule = state
    anchor = scene.document.anchor
    over = date is not None and anchor is not None and date.last is not None and date.last < anchor
    # "meets Ms Silva in Lisbon, Oct 14", but not on some Monday
    told = over and date is not None and any(letter.isdigit() for letter in date.text)
    if date is not None and not told and announced(scene, trigger, rule, verb):
        return "planned"
    to_come = date is not None and anchor is not None and date.first is not None and date.first > anchor
    if to_come and status in ("held", "ongoing"):
        return "planned"
    before = scene.tokens.lowers[max(0, trigger.start - 2) : trigger.start]
    now = not NOW.isdisjoint(before)  # "are meeting from 11 to 17 March"
    if (rule == "progressive" and over and not now) or (rule == "under way" and (over or date is None)):
        return "held"
    return status


def announced(scene: Scene, trigger: Trigger, rule: str, verb: int | None) -> bool:
    """Return whether the present tense of a clause that names a day tells of what is planned: "meets", "talks resume", "is flying to"."""
    word = scene.tokens.lowers[trigger.start]
    if rule == "progressive":
        return trigger.frame == "to" and trigger.part == "verb"
    opens = verb is not None and scene.tokens.lowers[verb] in OPENING
    did = "did" in scene.tokens.lowers[max(0, trigger.start - 2) : trigger.start]  # "did meet on Sunday"
    return rule == "tense" and (opens or (trigger.part == "verb" and word in PRESENT and not did))


def ahead(scene: Scene, cast: Cast, phrase: Phrase) -> bool:
    """Return whether what is to be done at a meeting is still to come: "will discuss it at a summit", "is due to sign it during a visit"."""
    if phrase.governor not in OCCASIONS:
        return False
    first = cast.start if cast.start < phrase.start else phrase.start - BEFORE
    lowers = scene.tokens.lowers
    told = scene.words.status_before.within(lowers, max(0, first), phrase.start - 1)
    if told and lowers[told[-1][0]] in AGREED and lowers[told[-1][0] + 1] == "on":
        return False  # "agreed on a truce at a summit"
    return bool(told) and told[-1][1] == "planned" and COMMAS.isdisjoint(scene.tokens.gaps[told[-1][0] : phrase.start])


def reported(scene: Scene, clause: Clause) -> bool:
    """Return whether a meeting is only what a report says that somebody denies: "denied a newspaper report that he had met Mr Vinter"."""
    lowers, start = scene.tokens.lowers, clause.trigger.start
    near = lowers[max(clause.low, start - REPORTED) : start]
    if DENYING.isdisjoint(near):
        return False
    at = next((index for index, word in enumerate(near) if word in REPORTS and index + 1 < len(near)), 0)
    return at > 0 and near[at + 1] in ("of", "that") and not DENYING.isdisjoint(near[max(0, at - DENIED) : at])


def questioned(scene: Scene, clause: Clause) -> bool:
    """Return whether the sentence only asks whether somebody meets: "Will Silva meet Vinter?"."""
    tokens, low, high = scene.tokens, clause.low, clause.high
    if "?" not in tokens.gaps[high]:
        return False
    return not ASKING.isdisjoint(tokens.lowers[low : low + 1 + (tokens.lowers[low] == "q")])
