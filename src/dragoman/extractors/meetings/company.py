"""The words that say with whom somebody meets: "with his engineers", "the leaders of Denmark's three parties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.party import COMMAS, LINKS, OWNERS
from dragoman.extractors.meetings.promise import SPEECH
from dragoman.extractors.meetings.verbs import ADVERBS

if TYPE_CHECKING:
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: How far after a trigger its company is led to, and how many words that is looked through for.
LEAD, COMPANY = 8, 9
#: What leads to those who are met, to those who call or are called, and to what a body is of.
WITH = frozenset(("with", "between", "among", "of"))
CALLERS, OF = WITH | {"from", "to"}, frozenset(("of",))


def company_of(scene: Scene, trigger: Trigger) -> range:
    """Return the words of the noun phrase that says with whom a trigger is: after "with" and "of", or the object of "met"."""
    tokens, words = scene.tokens, scene.words
    lowers, gaps, end = tokens.lowers, tokens.gaps, trigger.end
    speech = trigger.frame == "with" and lowers[trigger.start][:2] in ("sp", "ta")
    leads = SPEECH if speech else CALLERS if trigger.mode == "phone" and trigger.part == "noun" else WITH
    leads = leads - OF if trigger.part == "verb" else leads
    high = min(len(lowers), end + LEAD)
    start = None
    for index in range(end, high):
        apart = gaps[index] not in LINKS or (gaps[index] in COMMAS and lowers[index] in words.determiner)
        if apart or lowers[index] in words.stop or lowers[index] in words.report:
            break  # also "talks in Lisbon, the first of their kind"
        if lowers[index] in leads and (lowers[index] != "of" or index == end):
            start = index + 1
            break
    if start is None:
        if trigger.part == "noun" or trigger.frame not in ("meet", "object", "host") or gaps[end] != " ":
            return range(0)
        if end >= high or lowers[end] in ADVERBS or lowers[end].endswith("ly"):
            return range(0)
        start = end
    past = start
    for past in range(start, min(len(lowers), start + COMPANY) + 1):
        word, gap = lowers[past : past + 1], gaps[past]
        listed = past in scene.party_at and lowers[start] in OWNERS  # "his Danish, Dutch and Irish counterparts"
        ends = (
            not word or gap not in LINKS or (gap in COMMAS and not listed) or (past == start and past in scene.day_at)
        )
        if ends or past == start + COMPANY:
            break
        # "his Danish and Dutch colleagues", "Sunni and Shia leaders"
        owned = word[0] == "and" and (lowers[start] in OWNERS or words.public.isdisjoint(lowers[start:past]))
        inside = gap == "." or owned  # the S of "U.S."
        if not inside and (
            (word[0] in words.preposition and word[0] != "of") or word[0] in words.modal or word[0] in words.report
        ):
            break
    return range(start, past)
