"""What happened to the people counted: killed, wounded, captured, missing, displaced, released."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

AUXILIARIES = frozenset(
    "was were is are be been being got gets get left found reported rendered made became become had have has feared confirmed believed declared listed remain remained remains".split()
)
PASSIVES = frozenset("was were is are be been being got".split())
#: Words that may stand between an auxiliary and its participle, or between a verb and its object.
BETWEEN = frozenset(
    "held taken first then later also seriously badly critically slightly severely lightly fatally reportedly later already either initially still all among those the being been dead "
    "believed feared confirmed reported to have left found subsequently then allegedly presumed now not both instantly themselves apparently killed wounded and or "
    "injured be were was from their homes internally forcibly temporarily an estimated said known thought themselves".split()
)
#: Words that end the reach of a verb towards its object, or of a nominal to its count.
BARRIERS = frozenset(
    "in down by on after during since near when while before who which that where because but at against for with into between through amid despite "
    "is are was were has had will would said says".split()
)
#: Words that may stand between a toll and its number.
TOLL_WORDS = frozenset(
    "death toll rose rises risen to has had climbed reached stood stands at of is was now by from in the least people up over more than about nearly increased jumped put confirmed official".split()
)
#: Nouns of harm that people suffer, infinitives to which they are driven, and the articles of a second patient ("two men and a boy").
HURTS = frozenset("injury injuries wound wounds".split())
DRIVEN = frozenset("flee evacuate".split())
SECOND_PATIENTS = frozenset("a an his her the".split())
SUFFERED = frozenset("suffered suffer sustained received have had with suffering".split())
FAR_LEFT, FAR_RIGHT = 14, 14


def read_effect(page: Page, triggers: list[int], quantity: Quantity, other: int) -> str | None:
    """Return the effect on what *quantity* counts, or None.

    *triggers* are the ascending indexes of effect words; *other* the token where the next number begins. A word behind the number
    ("12 were killed", "12 dead") is asked before one ahead of it ("killed 12", "the death of 12").
    """
    first, stop, head = quantity[0], quantity[1], quantity[13]
    place = bisect_left(triggers, stop)
    for trigger in triggers[place : place + 3]:
        if trigger - head > FAR_RIGHT or trigger >= other:
            break
        effect, form = page.vocabulary.effects[page.lowers[trigger]]
        if trigger < head:  # "12 wounded soldiers", "28 bodies"
            if form in ("noun", "verb", "state"):
                return effect
        elif _broken(page, head, trigger):
            break
        elif FORMS_BEHIND[form](page, trigger, stop, head):
            return effect
    place -= 1
    while place >= 0 and triggers[place] >= first:
        place -= 1
    return _before(page, triggers[place], first) if place >= 0 else None


def _takes_owner(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether a noun or a verb in -ing takes what stands before it: "six priests' murder", "13 people suffered injuries"."""
    word, distance = page.lowers[trigger], trigger - head
    if word in HURTS and distance <= 5 and any(page.lowers[place] in SUFFERED for place in range(head, trigger)):
        return True
    return page.gaps[head][:1] in ("'", "’") and distance <= 2


def _takes_driven(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether an infinitive follows the number: "forced 40 people to flee"."""
    driven = page.lowers[trigger - 1] == "to" and trigger - head <= 2 and page.lowers[trigger] in DRIVEN
    return driven or _takes_owner(page, trigger, stop, head)


def _takes_subject(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether an intransitive verb takes what stands before it: "12 people died", "12 people have since died"."""
    before = page.lowers[trigger - 1]
    return trigger - head <= 3 or before in AUXILIARIES or before in BETWEEN


def _takes_patient(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether a participle or state says it of what stands before it: "12 dead", "12 were killed", "11 of the injured"."""
    lowers, word = page.lowers, page.lowers[head]
    if trigger == head and page.gaps[head].strip() in ("", ",", "("):
        return True
    if trigger == head + 1 and word in BETWEEN and word not in ("and", "or"):
        return True
    if lowers[stop] == "of" and trigger - stop <= 3:
        return True
    if word == "and" and trigger - head <= 4 and lowers[head + 1] in SECOND_PATIENTS:
        return True
    return _has_auxiliary(page, head, trigger)


def _takes_nothing(_: Page, __: int, ___: int, ____: int) -> bool:
    return False


FORMS_BEHIND = {
    "active": _takes_driven,
    "casualty": _takes_nothing,
    "intransitive": _takes_subject,
    "noun": _takes_owner,
    "state": _takes_patient,
    "verb": _takes_patient,
}


def _has_auxiliary(page: Page, head: int, trigger: int) -> bool:
    """Whether an auxiliary stands before the participle, with only adverbs between."""
    lowers = page.lowers
    for place in range(trigger - 1, max(head - 1, trigger - 6), -1):
        word = lowers[place]
        if word in AUXILIARIES:
            return True
        if word not in BETWEEN and not word.endswith("ly"):
            return False
    return False


def _broken(page: Page, start: int, stop: int) -> bool:
    """Whether a sentence ends between two tokens."""
    for place in range(start, stop + 1):
        gap = page.gaps[place]
        if gap != " " and (
            (
                "." in gap
                and page.words[place][0].isupper()
                and page.lowers[place - 1] not in ("u", "s", "st", "gen", "col")
            )
            or ";" in gap
            or "\n\n" in gap
            or "?" in gap
        ):
            return True
    return False


def _before(page: Page, trigger: int, first: int) -> str | None:
    """Look for "killed N", "killing N", "the death of N", "the toll rose to N", "displaced: N" ahead of the number at token *first*."""
    if first - trigger > FAR_LEFT or _broken(page, trigger + 1, first):
        return None
    word = page.lowers[trigger]
    effect, form = page.vocabulary.effects[word]
    between = page.lowers[trigger + 1 : first]
    if page.gaps[first].strip() == ":" and len(between) <= 2 and form != "active":
        return effect
    if form == "verb" and (between[-1:] == ["including"] or between[-2:] == ["along", "with"]):
        takes = True  # "12 were wounded, including 3 children", "he was killed along with two guards"
    elif word == "toll":
        takes = all(word in TOLL_WORDS or word[0] <= "9" for word in between)
    elif form == "noun":
        takes = between[:1] == ["of"] and not BARRIERS.intersection(between)
    elif form in ("verb", "active"):
        passive = form == "verb" and any(page.lowers[place] in PASSIVES for place in range(trigger - 3, trigger))
        takes = not passive and between[:1] not in (["to"], ["as"], ["over"]) and not BARRIERS.intersection(between)
    else:
        takes = False
    return effect if takes else None
