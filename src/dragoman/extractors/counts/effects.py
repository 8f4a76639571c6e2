"""What happened to the people counted: killed, wounded, captured, missing, displaced, released."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

AUXILIARIES = frozenset("was were is are be been being got gets get left found reported rendered made became become had have has feared confirmed believed declared listed remain remained remains".split())
PASSIVES = frozenset("was were is are be been being got".split())
#: Words that may stand between an auxiliary and its participle, or between a verb and its object.
BETWEEN = frozenset(
    "also seriously badly critically slightly severely lightly fatally reportedly later already either initially still all among those the being been dead "
    "believed feared confirmed reported to have left found subsequently then allegedly presumed now not both instantly themselves apparently killed wounded and or "
    "injured be were was from their homes internally forcibly temporarily an estimated said known thought themselves".split()
)
#: Words that end the reach of a verb towards its object, or of a nominal to its count.
BARRIERS = frozenset(
    "in by on after during since near when while before who which that where because but at against for with into between through amid despite "
    "is are was were has had will would said says".split()
)
#: Words that may stand between a toll and its number.
TOLL_WORDS = frozenset("death toll rose rises risen to has had climbed reached stood stands at of is was now by from in the least people up over more than about nearly increased jumped put confirmed official".split())
SUFFERED = frozenset("suffered suffer sustained received have had with suffering".split())
FAR_LEFT, FAR_RIGHT = 14, 14


def read_effect(page: Page, triggers: list[int], first: int, stop: int, head: int, other: int) -> str | None:
    """Return the effect on what the number at tokens *first* to *stop* counts, whose noun ends before token *head*.

    *triggers* are the ascending indexes of effect words; *other* the token where the next number begins.
    """
    behind = bisect_left(triggers, stop)
    effect = _behind(page, triggers, behind, stop, head, other)
    if effect is not None:
        return effect
    place = behind - 1
    while place >= 0 and triggers[place] >= first:
        place -= 1
    return _before(page, triggers[place], first) if place >= 0 else None


def _behind(page: Page, triggers: list[int], behind: int, stop: int, head: int, other: int) -> str | None:
    """Look for "N people were killed", "N dead", "N wounded", "N people died", "N deaths"."""
    lowers, gaps, effects = page.lowers, page.gaps, page.vocabulary.effects
    for number in range(behind, min(behind + 3, len(triggers))):
        trigger = triggers[number]
        if trigger - head > FAR_RIGHT:
            return None
        effect, form = effects[lowers[trigger]]
        if trigger >= other:
            return None
        if trigger < head:
            if form in ("noun", "verb", "state"):
                return effect
            continue
        if _broken(page, head, trigger):
            return None
        if form in ("noun", "active"):
            if effect == "wounded" and trigger - head <= 5 and any(lowers[place] in SUFFERED for place in range(head, trigger)):
                return effect
            if gaps[head][:1] in ("'", "’") and trigger - head <= 2 and form == "noun":
                return effect
            if form == "active" and lowers[trigger - 1] == "to" and trigger - head <= 2 and effect == "displaced":
                return effect
            continue
        if form == "intransitive":
            if trigger - head <= 3 or lowers[trigger - 1] in AUXILIARIES or lowers[trigger - 1] in BETWEEN:
                return effect
            continue
        if trigger == head and gaps[head].strip() in ("", ",", "(") or trigger == head + 1 and lowers[head] in BETWEEN and lowers[head] not in ("and", "or"):
            return effect
        if lowers[stop] == "of" and trigger - stop <= 3 or lowers[head] == "and" and trigger - head <= 4 and lowers[head + 1] in ("a", "an", "his", "her", "the"):
            return effect
        if _has_auxiliary(page, head, trigger):
            return effect
    return None


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
        if gap != " " and ("." in gap and page.words[place][0].isupper() and page.lowers[place - 1] not in ("u", "s", "st", "gen", "col") or ";" in gap or "\n\n" in gap or "?" in gap):
            return True
    return False


def _before(page: Page, trigger: int, first: int) -> str | None:
    """Look for "killed N", "killing N", "the death of N", "the toll rose to N", "left N dead" on the left."""
    lowers, gaps = page.lowers, page.gaps
    distance = first - trigger
    if distance > FAR_LEFT or _broken(page, trigger + 1, first):
        return None
    effect, form = page.vocabulary.effects[lowers[trigger]]
    between = lowers[trigger + 1 : first]
    if form in ("intransitive", "state", "casualty"):
        return effect if distance == 1 and gaps[first].strip() == ":" else None
    if form == "noun":
        if lowers[trigger] == "toll":
            return effect if all(word in TOLL_WORDS or word[0] <= "9" for word in between) else None
        if gaps[first].strip() == ":" and distance <= 3:
            return effect
        return effect if between[:1] == ["of"] and not BARRIERS.intersection(between) else None
    if form == "verb" and any(lowers[place] in PASSIVES for place in range(max(trigger - 3, 0), trigger)):
        return None
    if between and between[0] in ("to", "as", "over") or BARRIERS.intersection(between):
        return None
    return effect
