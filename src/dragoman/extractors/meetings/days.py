"""When a meeting is, the how many-th it is, and how long it lasts: the date in its clause, its ordinal and its duration."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import STANCES
from dragoman.extractors.meetings.identity import COMING
from dragoman.extractors.meetings.party import COMMAS, LINKS
from dragoman.extractors.meetings.region import REACH, THEN, TRAVEL

if TYPE_CHECKING:
    from dragoman import DateMention
    from dragoman.extractors.meetings.cast import Clause
    from dragoman.extractors.meetings.scene import Day, Scene

#: Words that may stand between the head of a sentence and its date.
OPENERS = frozenset(
    "visiting on in over from through at late early later earlier also and but the by then yesterday".split()
)
#: What has its own date beside a meeting: "talks, launched in 2003"; and what makes a date an end.
BEGUN = frozenset("launched begun started signed founded created established agreed broken".split())
#: Verbs whose own day stands between them and "to meet": "agreed on Tuesday to meet".
AGREED = frozenset(
    "agreed offered refused declined promised pledged vowed decided threatened managed hoped asked urged invited".split()
)
#: Verbs that have a day of their own, not the meeting's: "Seoul on Thursday proposed talks".
DECIDED = AGREED | frozenset(
    "announced cancelled canceled confirmed declined delayed denied dismissed postponed proposed refused rejected ruled scrapped suggested".split()
)
#: How long ago the day of what is announced may be.
WEEK = dt.timedelta(days=7)
#: How long the value of a day is: a longer time ("cancelled last year") is that of the meeting too.
DAY = 10
#: What stands between such a verb and its day, what leads to a meeting of that day, and those verbs by which one does not take place.
DATING = frozenset(("on", "late", "early", "earlier", "last", "here"))
DURING = frozenset(("at", "during", "in"))
CALLED_OFF = frozenset(
    "abandoned aborted announced cancelled canceled confirmed postponed scrapped shelved suspended".split()
)
#: Verbs of coming home from a meeting: "returned on Sunday from a summit".
RETURNED = frozenset("back came flew home returned returns".split())
#: Verbs of visits, how far before a day they stand, and how far before a trigger "where" does.
VISITED, VISIT, WHERE = frozenset(("arrived", "toured", "visited")), 6, 6
#: Frames of journeys, by verb and by noun; what opens a relative clause.
JOURNEYS, WHO = TRAVEL | {"visit"}, frozenset(("who", "which", "whose"))
#: Gaps behind a date that opens a sentence; a dash closes a dateline.
WITHIN = LINKS - {" - "}
#: How many words of a title stand between "as" and a subject.
TITLES = 8
#: Stretches of more than a day.
LONG = frozenset(("days", "week", "weeks", "month", "months"))
CLOSELY = frozenset(("just", "minutes", "shortly"))
BOUNDING = frozenset(("until", "since", "till", "before"))
VAGUE = frozenset(("PRESENT_REF", "PAST_REF"))
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}


def date_of(scene: Scene, clause: Clause) -> DateMention | None:
    """Return when the meeting is: in the noun phrase, to the right in the clause, beside the verb, or at the head of the sentence."""
    phrase, trigger = clause.phrase, clause.trigger
    if phrase is not None:
        for day in scene.days(phrase.start, trigger.start):
            if usable(day.mention):
                return day.mention
    return (
        date_after(scene, clause)
        or (None if before_another(clause) else date_before(scene, clause))
        or day_of_deed(scene, clause)
        or day_of_visit(scene, clause)
        or day_of_entry(scene, clause)
        or day_at_once(scene, clause)
    )


def of_announcement(scene: Scene, clause: Clause, date: DateMention | None, status: str) -> bool:
    """Return whether a day before a noun, over by now, is that on which somebody hoped or planned to meet: "voiced hope yesterday for talks"."""
    anchor = scene.document.anchor
    if clause.phrase is None or date is None or anchor is None or date.last is None or status not in COMING:
        return False
    if date.span.end > scene.tokens.starts[clause.trigger.start]:
        return False
    index = scene.tokens.at(date.span.start) - 1
    index -= scene.tokens.lowers[index] in DATING
    hoped = status == "possible" and scene.tokens.lowers[index] in STANCES
    return hoped or date.last < anchor <= date.last + WEEK


def before_another(clause: Clause) -> bool:
    """Return whether a noun is only that before or after which something was: "met on Friday ahead of the talks"."""
    return clause.phrase is not None and clause.phrase.governor in THEN


def day_at_once(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the day on which something was done as somebody met: "Two died on Sunday as Mr Vinter began a visit to Oslo"."""
    lowers, start = scene.tokens.lowers, clause.cast.start
    first = max(clause.low, start - TITLES)
    near = lowers[first:start]
    if "as" not in near:
        return None
    day = scene.day_end.get(first + len(near) - 1 - near[::-1].index("as") - 1)
    return day.mention if day is not None and usable(day.mention) and not bounds(lowers, day.start) else None


def day_of_visit(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the day of the visit during which somebody met: "visited Jeddah on Tuesday, where he met the king"; not "where he had met"."""
    lowers, start = scene.tokens.lowers, clause.trigger.start
    where = next(
        (index for index in range(start - 1, max(clause.low, start - WHERE), -1) if lowers[index] == "where"), 0
    )
    if not where or "had" in lowers[where:start]:
        return None
    for day in reversed(scene.days(clause.low, where)):
        near = lowers[max(clause.low, day.start - VISIT) : day.start] + lowers[day.end : day.end + 1]
        if usable(day.mention) and not VISITED.isdisjoint(near):
            return day.mention
    return None


def day_of_entry(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the day under which a chronicle tells of a meeting: "7 March: Mr Vinter telephoned Ms Silva"."""
    day = scene.day_at.get(scene.sentences.around(clause.trigger.start)[0])
    headed = day is not None and scene.tokens.gaps[day.end].startswith(":")
    return day.mention if day is not None and headed and usable(day.mention) else None


def day_of_deed(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the day on which something was done right after a meeting, and so that of the meeting: "signed it on Monday after two hours of talks".

    What was only said on a day may have been long after, who met others then has two days to tell of, and so have days of talks.
    """
    lowers = scene.tokens.lowers
    head = (clause.phrase.start if clause.phrase is not None else clause.trigger.start) - 1
    during = lowers[head] in DURING  # "agreed on Monday in talks with"
    if during or lowers[head] in ("after", "following"):
        day = scene.day_end.get(head - 1) if head > 0 else None
    else:
        day = day_on_visit(scene, clause) if lowers[head] == "on" else None
    if day is None or not usable(day.mention) or scene.tokens.gaps[head] in COMMAS:
        return None
    if len(day.mention.value) < DAY and not during:
        return None  # but "took advice last month in a private meeting with"
    verb = verb_dated(lowers, day.start, clause.low)
    told = lowers[verb] in scene.words.report or meets(scene, clause.low, day.start)
    long = not LONG.isdisjoint(lowers[head : clause.trigger.start]) or "left" in lowers[clause.low : head]
    return None if (told and not during) or long else day.mention


def day_on_visit(scene: Scene, clause: Clause) -> Day | None:
    """Return the one day of the clause around a visit on which somebody does something: "paid tribute Tuesday to the dead on a visit to Lisbon"."""
    start = clause.trigger.start if clause.phrase is None else clause.phrase.start
    first = clause.cast.start
    found = scene.days(first, start)
    if clause.trigger.frame != "visit" or len(found) != 1 or "that" in scene.tokens.lowers[found[0].end : start]:
        return None
    return None if any(gap in COMMAS for gap in scene.tokens.gaps[found[0].end : start]) else found[0]


def date_after(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the first date after the trigger in its clause that is no end of another stretch ("until Monday", "launched in 2003")."""
    lowers, report, first = scene.tokens.lowers, scene.words.report, clause.trigger.end
    begin = clause.phrase.start if clause.phrase is not None else first
    for day in scene.days(first, clause.end):
        if not usable(day.mention):
            continue
        index = day.start
        if (
            bounds(lowers, index)
            or lowers[index - 1] in report
            or not BEGUN.isdisjoint(lowers[max(first, index - 2) : index])
        ):
            continue
        if len(day.mention.value) == DAY and decides(lowers, index, first):
            continue  # "was called off on Tuesday"
        if day.mention.text.endswith("this year") and not ORDINALS.keys().isdisjoint(lowers[begin:index]):
            continue  # "the second between them this year"
        return day.mention
    return None


def decides(lowers: list[str], index: int, first: int) -> bool:
    """Return whether a date at word *index* is that of a decision told behind word *first*: "the summit was called off on Tuesday"."""
    verb = verb_dated(lowers, index, first)
    return verb >= first and (lowers[verb] in CALLED_OFF or lowers[verb - 1 : verb + 1] == ["called", "off"])


def verb_dated(lowers: list[str], index: int, first: int) -> int:
    """Return the word, from *first* on, to which the date at word *index* belongs: "agreed" in "agreed late on Sunday"."""
    verb = index - 1
    while verb > first and lowers[verb] in DATING:
        verb -= 1
    return verb


def another_day(lowers: list[str], day: Day, near: list[str]) -> bool:
    """Return whether a date is that of the verb among the words *near* before it: "cancelled on Friday a trip", "returned on Sunday from a summit"."""
    return not CALLED_OFF.isdisjoint(near) or (lowers[day.end] == "from" and not RETURNED.isdisjoint(near))


def bounds(lowers: list[str], index: int) -> bool:
    """Return whether a date at word *index* only bounds a stretch: "until Monday", "ahead of winter"."""
    near = lowers[max(0, index - 2) : index]
    closely = near[-1:] == ["before"] and near[0] in CLOSELY  # "shortly before midnight on Thursday"
    return index > 0 and ((near[-1] in BOUNDING and not closely) or near == ["ahead", "of"])


def attributive(scene: Scene, day: Day) -> bool:
    """Return whether a date only says which of a kind a noun behind it means: "the March accession", "the 2012 accord"."""
    tokens, words, end = scene.tokens, scene.words, day.end
    if tokens.lowers[day.start - 1] != "the" or end >= len(tokens) or tokens.gaps[end] != " ":
        return False
    noun = tokens.lowers[end]
    verbal = (
        tokens.words[end] != noun
        or noun in words.telling
        or noun in words.report
        or noun in words.light
        or noun[-2:] == "ed"
    )
    return not (verbal or noun in words.small or noun in words.stop or end in scene.party_at or end in scene.day_at)


def date_before(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the date between subject and verb ("on Friday met") or at the head of the sentence, not that of "said on Friday that"."""
    lowers, report, start, low = scene.tokens.lowers, scene.words.report, clause.trigger.start, clause.low
    for day in reversed(scene.days(max(low, start - REACH), start)):
        if not usable(day.mention) or attributive(scene, day):
            continue
        index = day.start
        if lowers[day.end] in ("when", "where"):
            return day.mention  # "not since 2019, when he held a brief meeting with Mr Vinter"
        near = lowers[max(low, index - 2) : index]
        if near[-1:] == ["spent"] and lowers[day.end] == "in":
            return day.mention  # "spent Sunday in talks"
        if aside(scene, day, clause.begin) or (index >= clause.begin and meets(scene, clause.begin, index)):
            continue
        if not report.isdisjoint(near) or bounds(lowers, index) or another_day(lowers, day, near):
            continue
        agreed = lowers[verb_dated(lowers, index, low)] in AGREED
        if lowers[day.end] == "to" and (agreed or meets(scene, max(low, index - 6), index)):
            continue  # "agreed on Tuesday to meet", "will meet next week to prepare a summit"
        if lowers[scene.day_at[index].end] in DECIDED:
            continue
        opening = (index <= low + 5 and opens(scene, low, index)) or opens_clause(scene, day, clause.cast.start)
        if index >= clause.begin or opening:
            return day.mention
    return None


def aside(scene: Scene, day: Day, first: int) -> bool:
    """Return whether a day closes a relative clause that began after word *first*: "Mr Vinter, who takes office on Friday, will meet"."""
    return scene.tokens.gaps[day.end] in COMMAS and not WHO.isdisjoint(scene.tokens.lowers[first : day.start])


def meets(scene: Scene, first: int, end: int) -> bool:
    """Return whether the words *first* up to *end* hold a trigger that is no journey, and so has a day of its own."""
    triggers, telling = scene.words.triggers, scene.words.telling
    return any(triggers[word][0][3] not in JOURNEYS for word in scene.tokens.lowers[first:end] if word in telling)


def opens(scene: Scene, low: int, index: int) -> bool:
    """Return whether nothing but prepositions and a place stand between the head of the sentence and word *index*."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if gaps[scene.day_at[index].end] not in WITHIN:  # a dateline: "MOSCOW, Oct 17 -"
        return False
    return all(lowers[i] in OPENERS or i in scene.spot_at or i in scene.spot_end for i in range(low, index))


def opens_clause(scene: Scene, day: Day, start: int) -> bool:
    """Return whether a day stands between "and" and the subject of its clause, at word *start*: "and on Monday he met"."""
    near = scene.tokens.lowers[max(0, day.start - 2) : day.start]
    before = near[:-1] if near[-1:] == ["on"] else near
    return day.end == start and before[-1:] in (["and"], ["but"])


def usable(mention: DateMention) -> bool:
    """Return whether a date can be when somebody meets: a day or a time, not a stretch, a habit or "recent"."""
    if mention.type == "duration":
        return mention.text.lower().startswith(("the coming", "the next", "coming", "the days ahead"))
    return mention.type in ("date", "time") and mention.value not in VAGUE


def ordinal_of(scene: Scene, clause: Clause) -> int | None:
    """Return 8 for "their eighth call", "a call (its eighth in eight months)" and "the call was their eighth"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    trigger, phrase = clause.trigger, clause.phrase
    if ORDINALS.keys().isdisjoint(lowers[phrase.start if phrase else trigger.end : trigger.end + 11]):
        return None
    if phrase is not None:
        for index in range(trigger.start - 1, phrase.start - 1, -1):
            if lowers[index] in ORDINALS:
                return ORDINALS[lowers[index]]
    for index in range(trigger.end, min(len(lowers) - 1, trigger.end + 10)):
        if (
            lowers[index] in ("its", "their", "the", "his")
            and lowers[index + 1] in ORDINALS
            and (
                "(" in gaps[index]
                or gaps[index].strip() in (",", "--", "—", "–")
                or lowers[index - 1] in ("was", "is", "be")
            )
        ):
            return ORDINALS[lowers[index + 1]]
    return None


def duration_of(scene: Scene, clause: Clause) -> DateMention | None:
    """Return how long the meeting was: "a two-day summit", "talked for nearly two hours", "lasted an hour"."""
    trigger, phrase = clause.trigger, clause.phrase
    first = phrase.start if phrase is not None else trigger.start
    lowers = scene.tokens.lowers
    for day in scene.days(first, clause.end + 3):
        index = day.start
        if day.mention.type == "duration" and (
            index < trigger.start or lowers[index - 1] in ("for", "lasted", "lasting", "ran")
        ):
            return day.mention
    return None
