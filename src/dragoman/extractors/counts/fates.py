"""What happened to those whom one number counts, by how each word of effect takes its patients: before it, behind it or within it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dragoman.extractors.counts.headings import CELLS, heads, heads_bare, opens_item
from dragoman.extractors.counts.patients import (
    FAR_LEFT,
    FAR_RIGHT,
    FORMS_BEHIND,
    LEFT,
    LET,
    PARTICLES,
    PRONOUNS,
    SENTENCES,
    is_person,
    past_adjunct,
    stands_before,
    takes_number,
)
from dragoman.extractors.counts.sequels import WORSENING, last_effect

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

#: Forms of effect words that may stand among what is counted ("12 wounded soldiers"), or head it ("28 bodies", but "12 death threats").
INSIDE, HEADING = frozenset(("state", "verb")), frozenset(("noun", "death", "centre"))
#: Forms that head a number in a report of figures: "deaths: 12", "wounded - 30".
HEADING_FORMS = INSIDE | {"noun"}
BEFORE_COLON = HEADING_FORMS | {"intransitive"}
#: What is also a verb, and counted a noun: "12 murders".
VERBAL = frozenset(("captures", "murders", "wounds"))
#: Forms that take those behind "of": "the death of 12", "the killers of 12", "cost the lives of 12".
OF_FORMS = frozenset(("noun", "death", "centre", "agent", "life", "remains"))
#: What makes the words between a number and a word of effect, or before either, say the opposite.
NEGATIONS = frozenset(("not", "never", "without", "none", "neither", "nor"))
#: How far before a number what denies it may stand.
FAR_NEGATION = 4
#: Forms of where a verb ahead leaves those counted, beyond where they are from: "took 12 clerks from the town hostage".
RESULTS = frozenset(("custody", "free", "hospital", "refuge", "state"))
#: Forms of what the displaced lack, of which "without" is no denial: "12 were left without homes".
LACKED = frozenset(("home", "refuge"))
LACKING = NEGATIONS - {"without"}
#: What stands between a nominal participle and its number.
TOLD = (["at"], ["to"], ["rose", "to"], ["reached"], ["include"], ["included"], ["includes"], ["were"], ["are"])
#: Effects that, within what is counted, say what befell them before: "14 detained clerks were freed".
BYGONE = frozenset(("captured", "displaced"))
#: Participles without -ed, which with "and" begin what was done to others: "wounded 12 and driven 900 from their homes".
PARTICIPLES = frozenset("beaten blown broken burnt driven stolen sunk taken thrown torn".split())
#: Forms of places to which people are brought, what leads there, and how far behind its number such a place is named.
PLACES = frozenset(("centre", "hospital", "refuge"))
UNMOVING = PLACES | {"intransitive"}
LEADING_TO = frozenset(("at", "in", "into", "to"))
FAR_PLACE = 3
#: Forms that take persons alone, of whom "lost" takes those who fight.
OF_PERSONS = frozenset(("held", "lost", "phrasal", "remains", "seized"))
#: Forms that take those behind them as verbs do; what stands behind those who were driven out.
VERBS = frozenset(("driving", "held", "lost", "phrasal", "seized", "verb"))
EXPELLING = frozenset(("across", "from", "off", "out"))
#: How far before a word of effect "the number of" may stand: "the number of coalition troops killed".
FAR_NUMBER = 5
#: What parts a verb from what is no object of it.
PARTING = frozenset((",", ";", ")"))
#: What begins a clause about those just counted: "two men who had been kidnapped", "two men they had held".
RELATIVES = PRONOUNS | frozenset(("who", "whom", "that"))
#: How far behind the first word of such a clause its verb ends.
FAR_RELATIVE = 4
#: Forms of participles that begin a reduced one, and what no word of effect has.
REDUCED = frozenset(("held", "seized", "verb"))
#: What parts "are" from "holding", and before "death" what made it somebody's.
STILL = frozenset(("also", "currently", "now", "reportedly", "still"))
DEADLY = ("ed", "ing", "put")
NONE = ("", "")
#: Titles and states whose full stop ends no sentence.
STOPPED = frozenset(("u", "s", "st", "gen", "col"))


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
        if page.vocabulary.effects.get(page.lowers[head], NONE)[1] == "intransitive":
            near = head  # "seven of the ten drowned"
        elif page.lowers[head] in RELATIVES:
            near = head + FAR_RELATIVE
        return _behind(page, triggers[place : place + 3], quantity, head, min(other, near))[1]
    ahead = triggers[place - 1] if place else None
    if ahead is not None and first - ahead <= 3 and page.lowers[ahead + 1] == "of":
        effect, form = page.vocabulary.effects[page.lowers[ahead]]
        if form == "agent":  # "the killers of the six priests fled"
            return effect
    behind = place if since == first else bisect_left(triggers, since)
    settled, found = _behind(page, triggers[behind : behind + 3], quantity, head, other)
    if ahead is not None and (not settled or _tells_bygone(page, ahead, quantity, head)):
        found = _before(page, ahead, quantity, head) or found
    if found is None and not settled and since > first:  # nothing more is said of "two of the seven kidnapped men"
        return _behind(page, triggers[place:behind], quantity, since, since)[1]
    return found


def _behind(page: Page, triggers: list[int], quantity: Quantity, head: int, other: int) -> tuple[bool, str | None]:
    """Return whether one of the *triggers* behind or within what is counted settles the effect, and the effect so far."""
    first, stop = quantity[:2]
    inside = None
    headed = heads(page, first - 1, first)
    for place, trigger in enumerate(triggers):
        effect, form = page.vocabulary.effects[page.lowers[trigger]]
        if (
            trigger - head > FAR_RIGHT
            or (trigger >= other and not _is_counted_place(page, form, other, trigger))
            or (trigger >= head and (_broken(page, head, trigger) or _heads_next(page, trigger, other, headed=headed)))
        ):
            break
        if trigger < head:
            if _tells_within(page, trigger, form, first, (head, quantity[13])):
                if effect not in BYGONE and effect not in WORSENING:
                    return True, effect
                inside = effect  # "six hostages", who may have been released
        elif _takes(page, form, trigger, quantity, head):
            if _denied(page, first, head, trigger, LACKING if form in LACKED else NEGATIONS):
                return True, None
            if head == stop and page.lowers[stop] == "of" and form in INSIDE:
                inside, head = effect, trigger + 1  # "three of the wounded died", "12 of those arrested were freed"
                continue
            if inside in WORSENING and effect != "killed":
                return True, inside
            return True, last_effect(page, triggers[place:], head, other)
    return inside in WORSENING or (inside is not None and head > quantity[13]), inside


def _heads_next(page: Page, trigger: int, other: int, *, headed: bool) -> bool:
    """Whether the word of effect at token *trigger* heads the next number, at token *other*, and so says nothing of one that is *headed* itself."""
    return heads(page, trigger, other) and (headed or opens_item(page, trigger))


def _tells_within(page: Page, trigger: int, form: str, first: int, heads: tuple[int, int]) -> bool:
    """Whether the word of effect at token *trigger* tells of those among whose words it stands: "12 wounded men", "28 bodies", "cost 12 lives".

    What is counted ends before either of the tokens *heads*: "12 deaths in five towns".
    """
    if form == "life":
        return stands_before(page, first, page.classes.claimed)
    return form in INSIDE or (trigger + 1 in heads and (form in HEADING or page.lowers[trigger] in VERBAL))


def _tells_bygone(page: Page, ahead: int, quantity: Quantity, head: int) -> bool:
    """Whether what stands behind those counted befell them before what the word of effect at token *ahead* tells.

    That is a relative clause ("the death of two men who had been kidnapped"), whole or reduced ("freed 12 clerks seized in May").
    """
    if page.lowers[head] in RELATIVES:
        return True
    reduced = page.gaps[head] == " " and page.vocabulary.effects.get(page.lowers[head], NONE)[1] in REDUCED
    if not reduced or head == quantity[1] or takes_number(page, head) or page.lowers[ahead] == "toll":
        return False  # but "a toll of 12 people wounded"
    between = page.lowers[ahead + 1 : quantity[0]]
    return not any(word[0] <= "9" or word in page.vocabulary.numbers for word in between)


def _takes(page: Page, form: str, trigger: int, quantity: Quantity, head: int) -> bool:
    """Whether the word of effect at token *trigger* takes those before it, or beyond where they are from."""
    stop = quantity[1]
    if form in UNMOVING and page.plurals.lemma(page.lowers[quantity[13] - 1]) in page.classes.thing:
        return False  # "12 lorries were moved to the camps", "33 camps after fleeing"
    takes = FORMS_BEHIND[form]
    return takes(page, trigger, stop, head) or (
        form in RESULTS and takes(page, trigger, stop, past_adjunct(page, head))
    )


def _is_counted_place(page: Page, form: str, other: int, trigger: int) -> bool:
    """Whether the number at token *other* counts where people were brought or live: "taken to two hospitals", "staying in six shelters"."""
    return form in PLACES and page.lowers[other - 1] in LEADING_TO and trigger - other <= FAR_PLACE


def _denied(page: Page, first: int, head: int, trigger: int, negations: frozenset[str]) -> bool:
    """Whether what is said of the number is said not to be: "12 were not hurt", "none of the 12 was hurt"."""
    between = page.lowers[max(head, trigger - 3) : trigger]
    if not negations.isdisjoint(between):
        return True
    begin = max(first - FAR_NEGATION, 0)
    near = next((first - at for at in range(first, begin, -1) if "," in page.gaps[at]), FAR_NEGATION)
    # but "would not comment, 12 died"
    return "and" not in page.lowers[begin:first] and stands_before(page, first, NEGATIONS, near)


def _broken(page: Page, start: int, stop: int) -> bool:
    """Whether a sentence, a line or a cell ends between two tokens."""
    for place in range(start, stop + 1):
        gap = page.gaps[place]
        if gap != " " and (
            ("." in gap and page.words[place][:1].isupper() and page.lowers[place - 1] not in STOPPED)
            or ";" in gap
            or "?" in gap
            or not CELLS.isdisjoint(gap)
        ):
            return True
    return False


def _before(page: Page, trigger: int, quantity: Quantity, head: int) -> str | None:
    """Look for "killed N", "killing N", "the death of N", "the toll rose to N", "displaced: N" ahead of *quantity*, whose noun ends before token *head*."""
    first, stop = quantity[:2]
    effect, form = page.vocabulary.effects[page.lowers[trigger]]
    bare = form in INSIDE and heads_bare(page, trigger, first, stop)  # "dead 5, missing 2"
    if bare or (form in HEADING_FORMS and heads(page, trigger, first)):
        told = page.gaps[first] != ": " and stands_before(page, trigger, page.classes.passive, 3)
        return None if told else effect  # "he was wounded - two men fled"
    if first - trigger > FAR_LEFT or _broken(page, trigger + 1, first):
        return None
    if page.lowers[trigger - 1] in NEGATIONS:
        return None
    if not _may_take(page, trigger, form, stop, head):
        return None
    between = page.lowers[trigger + 1 : first]
    while "least" in between:  # of "killed at least five clerks and 12 guests", "at" parts nothing
        place = between.index("least")
        between[max(place - 1, 0) : place + 1] = []
    if form in VERBS:
        form = "active" if page.lowers[trigger].endswith("ing") else "verb"
        between = between[between[:1] in (["up"], ["down"]) :]  # "gunned down 12"
    if page.gaps[first].strip() == ":" and len(between) <= 2 and form in BEFORE_COLON:
        return effect
    return effect if _takes_ahead(page, trigger, form, between, page.lowers[first]) else None


def _may_take(page: Page, trigger: int, form: str, stop: int, head: int) -> bool:
    """Whether what is counted between tokens *stop* and *head* is such as the word of effect at token *trigger*, ahead of it, takes."""
    if form == "driving":
        return page.lowers[head] in EXPELLING  # "drove 12 clerks from the town"
    if form == "phrasal" and page.lowers[trigger + 1] not in PARTICLES:
        return False
    if (
        form == "held"
        and page.lowers[trigger - 1] not in page.classes.auxiliary
        and page.lowers[trigger - 1] not in STILL
    ):
        return False  # "a hall holding 300 people"
    return form not in OF_PERSONS or is_person(page, stop, head, page.classes.combatant if form == "lost" else None)


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
        lowers[trigger] == "toll" or "number" in lowers[max(trigger - FAR_NUMBER, 0) : trigger]
    ):  # "the number of dead rose to 12"
        reached = not page.classes.reached.isdisjoint((*between[-3:], bound))
        return reached or all(word in page.classes.toll or word[0] <= "9" for word in between)
    if form in OF_FORMS:
        claimed = form != "life" or stands_before(page, trigger, page.classes.claimed)
        owned = claimed and between[:1] == ["of"] and barrier.isdisjoint(between)
        return owned or (not between and _puts_to_death(page, trigger))
    if form in ("verb", "active"):
        passive = form == "verb" and stands_before(page, trigger, page.classes.passive, 3)
        apart = (
            between[:1] in ([], ["and"]) and page.gaps[trigger + 1][:1] in PARTING
        )  # "of the 58 wounded, 17 have returned"
        if passive or apart or (lowers[trigger] == "shot" and lowers[trigger - 1] in page.classes.passive):
            return False  # "45 were shot and 12 beaten"
        return between[:1] not in (["to"], ["as"], ["over"]) and _reaches(page, trigger, between)
    leader = lowers[trigger - 1]
    dead = lowers[trigger] == "dead" and between[:1] != ["and"]  # "shot two dead and the other four fled"
    resulting = leader in LEFT if dead else form == "free" and leader in LET
    return resulting and _reaches(page, trigger, between)


def _puts_to_death(page: Page, trigger: int) -> bool:
    """Whether the word at token *trigger* is the death to which those behind it were done: "burning to death 38 people"."""
    lowers = page.lowers
    done = lowers[trigger] == "death" and lowers[trigger - 1] == "to" and lowers[trigger - 2].endswith(DEADLY)
    return done and not stands_before(page, trigger, SENTENCES)


def _reaches(page: Page, trigger: int, between: list[str]) -> bool:
    """Whether nothing between a verb and a number keeps it from its object, as another verb does: "killed 12 rebels and burned three lorries"."""
    if not page.classes.barrier.isdisjoint(between):
        return False
    verb = page.classes.verb
    for place in range(1, len(between)):
        word = between[place]
        begins = between[place - 1] == "and" or page.gaps[trigger + 1 + place][:1] == ","
        if begins and (word.endswith(("ed", "ing")) or word in verb or word in PARTICIPLES):
            return False
    if len(between) < 2 or not between[-1].endswith("s") or between[-1] in page.classes.function:
        return True
    return between[-2] != "and" and page.gaps[trigger + len(between)][:1] != ","  # "kills 3, topples 200 houses"
