"""What happened to those whom one number counts, by how each word of effect takes its patients: before it, behind it or within it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

#: Nouns of harm that people suffer, infinitives to which they are driven, and the articles of a second patient ("two men and a boy").
HURTS = frozenset(("injury", "injuries", "wound", "wounds"))
DRIVEN = frozenset(("flee", "evacuate", "leave", "relocate"))
SECOND_PATIENTS = frozenset(("a", "an", "his", "her", "the"))
#: Forms of effect words that may stand among what is counted ("12 wounded soldiers"), or head it ("28 bodies", but "12 death threats").
INSIDE, HEADING = frozenset(("state", "verb")), frozenset(("noun", "death"))
#: Forms that take those behind "of": "the death of 12", "the killers of 12", "cost the lives of 12".
OF_FORMS = frozenset(("noun", "death", "agent", "life"))
#: What makes the words between a number and a word of effect, or before either, say the opposite.
NEGATIONS = frozenset(("not", "never", "without", "none", "neither", "nor"))
#: What stands between a nominal participle and its number.
TOLD = (["at"], ["to"], ["rose", "to"], ["reached"], ["include"], ["included"], ["includes"], ["were"], ["are"])
#: Effects that, within what is counted, say what befell them before: "14 detained clerks were freed".
BYGONE = frozenset(("captured", "displaced"))
#: How people are led away, and left.
LED = frozenset(("taken", "took", "taking", "held", "holding", "into", "in"))
LET = frozenset(("set", "setting", "walk", "walked", "walking", "go", "going", "gone", "went"))
LEFT = frozenset(("shot", "shooting", "left", "leaving", "found", "finding"))
SINGULAR = frozenset(("was", "is", "has"))
#: What condemns to a death that is to come, whose "their lives" are lost, and how far from them these stand.
SENTENCES = frozenset(("sentenced", "sentencing", "sentence", "condemned", "condemning"))
OWNERS = frozenset(("their", "his", "her"))
FAR_OWN = 5
#: What parts a verb from what is no object of it, and how people look for a refuge.
PARTING = frozenset((",", ";", ")"))
SEEKING = frozenset(("seek", "seeking", "seeks", "sought", "take", "taken", "took", "found"))
#: What begins a clause about those just counted, and one that tells of them beside what the sentence does.
RELATIVES = frozenset(("who", "whom", "that"))
CLAUSE_LEADS = frozenset(("who", "all", "both", "have", "had", "has", "died"))
#: Titles and states whose full stop ends no sentence.
STOPPED = frozenset(("u", "s", "st", "gen", "col"))
#: How far behind a number, and before it, a word of effect may stand, in tokens.
FAR_LEFT, FAR_RIGHT = 14, 14


def read_effect(
    page: Page, triggers: list[int], quantity: Quantity, reach: tuple[int, int, int], *, whole: bool
) -> str | None:
    """Return the effect on what *quantity* counts, or None.

    *triggers* are the ascending indexes of effect words. *reach* holds the token from which on a word behind the number is looked for,
    the token behind what is counted (or behind the whole of which it is a part), and that where the next number begins. A word behind
    the number ("12 were killed", "12 dead") is asked before one ahead of it ("killed 12", "the death of 12"). Of a *whole* of which a
    part is counted ("freed 15 of the 40 sailors"), only a word within it or right behind it tells.
    """
    since, head, other = reach
    first = quantity[0]
    place = bisect_left(triggers, first)
    if page.lowers[first - 1] == "but" and page.lowers[first - 2] == "all":
        return None  # "all but 12 were freed"
    if whole:
        near = head + 1 + (page.lowers[head] not in page.classes.auxiliary)  # "the 12 initially killed"
        if page.vocabulary.effects.get(page.lowers[head], ("", ""))[1] == "intransitive":
            near = head  # "seven of the ten drowned"
        return _behind(page, triggers[place : place + 3], quantity, head, min(other, near))[1]
    ahead = triggers[place - 1] if place else None
    if ahead is not None and first - ahead <= 3 and page.lowers[ahead + 1] == "of":
        effect, form = page.vocabulary.effects[page.lowers[ahead]]
        if form == "agent":  # "the killers of the six priests fled"
            return effect
    behind = place if since == first else bisect_left(triggers, since)
    settled, found = _behind(page, triggers[behind : behind + 3], quantity, head, other)
    if ahead is not None and (
        not settled or page.lowers[head] in RELATIVES
    ):  # "the death of two men who had been kidnapped"
        found = _before(page, ahead, first) or found
    if found is None and not settled and since > first:  # nothing more is said of "two of the seven kidnapped men"
        return _behind(page, triggers[place:behind], quantity, since, since)[1]
    return found


def _behind(page: Page, triggers: list[int], quantity: Quantity, head: int, other: int) -> tuple[bool, str | None]:
    """Return whether one of the *triggers* behind or within what is counted settles the effect, and the effect so far."""
    first, stop = quantity[:2]
    inside = None
    for place, trigger in enumerate(triggers):
        if trigger - head > FAR_RIGHT or trigger >= other:
            break
        effect, form = page.vocabulary.effects[page.lowers[trigger]]
        if trigger < head:
            if form in INSIDE or (form in HEADING and trigger == head - 1):
                if effect not in BYGONE:
                    return True, effect
                inside = effect  # "six hostages", who may have been released
            elif form == "life" and _stands_before(page, first, page.classes.claimed):
                return True, effect
        elif _broken(page, head, trigger):
            break
        elif FORMS_BEHIND[form](page, trigger, stop, head):
            if _denied(page, first, head, trigger):
                return True, None
            return True, (_main_effect(page, triggers[place + 1 :], head) if trigger == head else None) or effect
    return False, inside


def _main_effect(page: Page, triggers: list[int], head: int) -> str | None:
    """Return the effect that the main verb tells behind a participle between commas: "ten men, kidnapped in May, were released"."""
    if page.gaps[head][:1] == ",":
        for trigger in triggers:
            if page.lowers[trigger - 1] in page.classes.auxiliary and page.gaps[trigger - 1][:1] == ",":
                return page.vocabulary.effects[page.lowers[trigger]][0]
    return None


def _denied(page: Page, first: int, head: int, trigger: int) -> bool:
    """Whether what is said of the number is said not to be: "12 were not hurt", "none of the 12 was hurt"."""
    lowers = page.lowers
    return not NEGATIONS.isdisjoint(lowers[max(head, trigger - 3) : trigger]) or _stands_before(
        page, first, NEGATIONS, 4
    )


def _takes_owner(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether a noun or a verb in -ing takes what stands before it: "six priests' murder", "13 people suffered injuries"."""
    word, distance = page.lowers[trigger], trigger - head
    if word in HURTS and distance <= 5 and not page.classes.suffering.isdisjoint(page.lowers[head:trigger]):
        return True
    return page.gaps[head][:1] in ("'", "’") and distance <= 2


def _takes_driven(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether an infinitive follows the number: "forced 40 people to flee"."""
    return _takes_infinitive(page, trigger, stop, head) or _takes_owner(page, trigger, stop, head)


def _takes_infinitive(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether an infinitive of leaving says to what those before it were driven: "forced 40 people to leave", "40 were forced to leave"."""
    if page.lowers[trigger - 1] != "to" or page.lowers[trigger] not in DRIVEN or trigger - head > 4:
        return False
    return not page.classes.expelled.isdisjoint(page.lowers[head:trigger]) or _stands_before(
        page, stop, page.classes.expelled
    )


def _takes_subject(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether an intransitive verb takes what stands before it: "12 people died", "12 people have since died"."""
    before = page.lowers[trigger - 1]
    if page.gaps[head][:1] == "," and not _is_aside(page, head, trigger):
        return False  # "killed 12, others fled"
    near = trigger - head <= 3 or page.gaps[trigger][:1] == ","
    return near or before in page.classes.auxiliary or before in page.classes.between


def _is_aside(page: Page, head: int, trigger: int) -> bool:
    """Whether what stands behind a comma at token *head* is an aside that ends before the verb, or a clause of the same: "seven men, all Greeks, died"."""
    if page.lowers[head] in CLAUSE_LEADS:
        return True
    return any(page.gaps[place][:1] == "," for place in range(max(head + 1, trigger - FAR_OWN), trigger + 1))


def _takes_patient(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether a participle or state says it of what stands before it: "12 dead", "12 were killed", "11 of the injured"."""
    lowers, word = page.lowers, page.lowers[head]
    closed = page.gaps[head][:1] == ","
    if closed and (word in SINGULAR or (trigger == head and _takes_number(page, trigger))):
        return False  # "the father of four boys, was killed"; "killed 12, wounded 30"
    if trigger == head:
        beside = page.gaps[head].strip() in ("", ",", "(")
    elif trigger == head + 1 and word not in ("and", "or"):
        beside = word in page.classes.between
    else:
        beside = word == "and" and 2 < trigger - head <= 4 and lowers[head + 1] in SECOND_PATIENTS
    if beside or (lowers[stop] == "of" and trigger - stop <= 3):
        return True
    if closed and page.gaps[trigger] == ", " and _stands_before(page, stop, LEFT):
        return True  # "left three men, one of them a guard, dead"
    return _has_auxiliary(page, head, trigger)


def _takes_number(page: Page, trigger: int) -> bool:
    """Whether a number stands right behind a word of effect, and is its object."""
    following = page.lowers[trigger + 1]
    return page.gaps[trigger + 1] == " " and (following[:1].isdecimal() or following in page.vocabulary.numbers)


def _takes_violent(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether "death" ends what was done to those before it ("12 were shot to death", "hacked 12 to death"), or they own it."""
    if page.lowers[trigger - 1] != "to":
        return _takes_owner(page, trigger, stop, head)
    if _stands_before(page, trigger, SENTENCES, FAR_RIGHT):
        return False
    return trigger - head <= 2 or _has_auxiliary(page, head, trigger)


def _takes_brought(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether a hospital is where those before it were brought, or are: "12 were rushed to hospital", "11 are still in hospital"."""
    if not page.classes.brought.isdisjoint(page.lowers[head:trigger]):
        return True
    alone = page.lowers[trigger - 1] == "in" and "and" not in page.lowers[head:trigger]
    return alone and _has_auxiliary(page, head, trigger - 1)


def _takes_refuge(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether those before "refuge" or "shelters" sought them or were brought there: "12 sought refuge", "12 were moved to shelters"."""
    before = page.lowers[trigger - 1]
    if before in SEEKING:
        return trigger - head <= FAR_OWN
    return before == "to" and not page.classes.brought.isdisjoint(page.lowers[head:trigger])


def _takes_expelled(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether those before "their homes" lost them: "12 were forced from their homes", "drove 12 from their homes"."""
    lowers = page.lowers
    if lowers[trigger - 1] != "their":
        return False
    if lowers[trigger - 2] != "from":
        return lowers[trigger - 2] in page.classes.expelled and trigger - head <= 5
    return not page.classes.expelled.isdisjoint(lowers[head:trigger]) or (
        trigger - head <= 2 and _stands_before(page, stop, page.classes.expelled)
    )


def _takes_led(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether those before "prisoner", "captive" or "custody" were taken: "12 were taken prisoner", "took 12 prisoner"."""
    return page.lowers[trigger - 1] in LED or (trigger == head and _stands_before(page, head, LED))


def _takes_lost(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether those before "their lives" lost them: "12 people lost their lives"."""
    before, owner = page.lowers[trigger - 2 : trigger]
    return owner in OWNERS and before in page.classes.claimed and trigger - head <= FAR_OWN


def _takes_free(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether "free" says that those before it were let go: "12 were set free", "12 walked free"."""
    return page.lowers[trigger - 1] in LET and trigger - head <= FAR_OWN


def _takes_nothing(_: Page, __: int, ___: int, ____: int) -> bool:
    return False


FORMS_BEHIND = {
    "active": _takes_driven,
    "agent": _takes_nothing,
    "casualty": _takes_nothing,
    "custody": _takes_led,
    "death": _takes_violent,
    "driven": _takes_infinitive,
    "free": _takes_free,
    "home": _takes_expelled,
    "hospital": _takes_brought,
    "intransitive": _takes_subject,
    "life": _takes_lost,
    "noun": _takes_owner,
    "refuge": _takes_refuge,
    "state": _takes_patient,
    "verb": _takes_patient,
}


def _has_auxiliary(page: Page, head: int, trigger: int) -> bool:
    """Whether an auxiliary stands before the participle, with only adverbs between."""
    lowers, auxiliary, between = page.lowers, page.classes.auxiliary, page.classes.between
    for place in range(trigger - 1, max(head - 1, trigger - 6), -1):
        word = lowers[place]
        if word in auxiliary:
            return word not in SINGULAR or page.gaps[head][:1] != ","
        if word not in between and not word.endswith("ly"):
            return False
    return False


def _broken(page: Page, start: int, stop: int) -> bool:
    """Whether a sentence ends between two tokens."""
    for place in range(start, stop + 1):
        gap = page.gaps[place]
        if gap != " " and (
            ("." in gap and page.words[place][0].isupper() and page.lowers[place - 1] not in STOPPED)
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
    effect, form = page.vocabulary.effects[page.lowers[trigger]]
    if page.lowers[trigger - 1] in NEGATIONS:
        return None
    between = page.lowers[trigger + 1 : first]
    if page.gaps[first].strip() == ":" and len(between) <= 2 and form != "active":
        return effect
    return effect if _takes_ahead(page, trigger, form, between, page.lowers[first]) else None


def _stands_before(page: Page, index: int, words: frozenset[str], reach: int = 5) -> bool:
    """Whether one of *words* stands at most *reach* tokens before token *index*, in its sentence."""
    for place in range(index - 1, max(index - reach - 1, -1), -1):
        if "." in page.gaps[place + 1]:
            return False
        if page.lowers[place] in words:
            return True
    return False


def _takes_ahead(page: Page, trigger: int, form: str, between: list[str], bound: str) -> bool:
    """Whether a word of effect takes what stands behind it, beyond the words *between*; *bound* is the first word of the number."""
    lowers, barrier = page.lowers, page.classes.barrier
    joined = form == "verb" and (between[-1:] == ["including"] or between[-2:] == ["along", "with"])
    told = lowers[trigger - 1] == "the" and form != "death" and between in TOLD
    if (
        joined or told
    ):  # "12 were wounded, including 3 children", "he was killed along with two guards", "the injured at 4,900"
        return True
    if (
        lowers[trigger] == "toll" or "number" in lowers[max(trigger - 3, 0) : trigger]
    ):  # "the number of dead rose to 12"
        reached = not page.classes.reached.isdisjoint((*between[-3:], bound))
        return reached or all(word in page.classes.toll or word[0] <= "9" for word in between)
    if form in OF_FORMS:
        claimed = form != "life" or _stands_before(page, trigger, page.classes.claimed)
        return claimed and between[:1] == ["of"] and barrier.isdisjoint(between)
    if form in ("verb", "active"):
        passive = form == "verb" and _stands_before(page, trigger, page.classes.passive, 3)
        apart = not between and page.gaps[trigger + 1][:1] in PARTING  # "of the 58 wounded, 17 have returned"
        if passive or apart or (lowers[trigger] == "shot" and lowers[trigger - 1] in page.classes.passive):
            return False  # "45 were shot and 12 beaten"
        return between[:1] not in (["to"], ["as"], ["over"]) and _reaches(page, trigger, between)
    leader = lowers[trigger - 1]
    resulting = leader in LEFT if lowers[trigger] == "dead" else form == "free" and leader in LET
    return resulting and _reaches(page, trigger, between)


def _reaches(page: Page, trigger: int, between: list[str]) -> bool:
    """Whether nothing between a verb and a number keeps it from its object, as another verb does: "killed 12 rebels and burned three lorries"."""
    if not page.classes.barrier.isdisjoint(between):
        return False
    verb = page.classes.verb
    for place in range(1, len(between)):
        word = between[place]
        begins = between[place - 1] == "and" or page.gaps[trigger + 1 + place][:1] == ","
        if begins and (word.endswith(("ed", "ing")) or word in verb):
            return False
    if len(between) < 2 or not between[-1].endswith("s"):
        return True
    return between[-2] != "and" and page.gaps[trigger + len(between)][:1] != ","  # "kills 3, topples 200 houses"
