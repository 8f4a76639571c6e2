"""What befell people last, where several words of effect behind them tell it: "seized in May and freed in June", "kidnapped and later killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.patients import SINGULAR, takes_number

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

#: Effects after which only a death says more: "12 wounded clerks died".
WORSENING = frozenset(("missing", "wounded"))
#: Forms of participles that begin a clause about those before them.
REDUCED = frozenset(("custody", "held", "seized", "state", "verb"))
#: How many auxiliaries a verb may have: "have since been freed".
LONGEST_VERB = 3
#: What begins a clause about others, before its verb, and what does so where that is singular.
OTHERS = frozenset(("and", "because", "but", "when", "while"))
MEANWHILE = frozenset(("after", "as", "before"))


def last_effect(page: Page, triggers: list[int], head: int, other: int) -> str:
    """Return what befell those counted last, of whom the first of *triggers* tells; they end before token *head*, the next number begins at *other*."""
    trigger, *behind = triggers
    effect, form = page.vocabulary.effects[page.lowers[trigger]]
    if effect == "killed":
        return effect
    later = _next_effect(page, behind, trigger, other)
    if later is None and form in REDUCED and _is_reduced(page, head, trigger):
        later = _main_effect(page, behind, head, other)
    return effect if later is None or (effect in WORSENING and later != "killed") else later


def _next_effect(page: Page, triggers: list[int], trigger: int, other: int) -> str | None:
    """Return the effect of a participle that goes on with the one at token *trigger*: "12 were kidnapped and later killed"."""
    if page.lowers[trigger + 1] != "and" or page.gaps[trigger + 1] != " " or not triggers or triggers[0] >= other:
        return None
    following = triggers[0]
    effect, form = page.vocabulary.effects[page.lowers[following]]
    adverb = page.lowers[following - 1]
    beside = following == trigger + 2 or (
        following == trigger + 3 and (adverb in page.classes.between or adverb[-2:] == "ly")
    )
    return effect if beside and form == "verb" and not takes_number(page, following) else None


def _is_reduced(page: Page, head: int, trigger: int) -> bool:
    """Whether a participle right behind those counted begins a clause about them: "12 clerks seized in May", "taken prisoner in May"."""
    return trigger == head or (trigger == head + 1 and page.lowers[head] not in page.classes.auxiliary)


def _main_effect(page: Page, triggers: list[int], head: int, other: int) -> str | None:
    """Return the effect that the main verb tells behind a participle: "ten men, kidnapped in May, were released", "ten men seized in May were freed"."""
    closed = page.gaps[head][:1] == ","
    for trigger in triggers:
        if trigger >= other:
            break
        verb = trigger
        while trigger - verb < LONGEST_VERB and page.lowers[verb - 1] in page.classes.auxiliary:
            verb -= 1
        parted = page.gaps[verb][:1] == "," if closed else not _parts(page, head, verb)
        if verb < trigger and parted:
            return page.vocabulary.effects[page.lowers[trigger]][0]
    return None


def _parts(page: Page, head: int, verb: int) -> bool:
    """Whether a mark or "and" stands between a participle and a verb, which then tells of others: "12 clerks killed and others were hurt"."""
    between = page.lowers[head + 1 : verb]
    if not OTHERS.isdisjoint(between) or (page.lowers[verb] in SINGULAR and not MEANWHILE.isdisjoint(between)):
        return True
    return any(page.gaps[place] not in (" ", "-") for place in range(head + 1, verb + 1))
