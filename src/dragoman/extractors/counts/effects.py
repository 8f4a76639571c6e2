"""What happened to the people counted, and what the counts of one list, or a whole and its part, have in common of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dragoman.extractors.counts.fates import NONE, PLACES, read_effect
from dragoman.extractors.counts.page import SENTENCE_ENDS
from dragoman.extractors.counts.patients import FAR_LEFT, FAR_RIGHT, SECOND_PATIENTS
from dragoman.extractors.counts.phrases import APOSTROPHES

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

#: The kinds that nothing befalls.
WITHOUT_EFFECT = frozenset(("money", "percent", "measure", "duration", "age", "ordinal"))
#: What befalls people only.
PERSONAL = frozenset(("captured", "killed", "released", "wounded"))
#: How many tokens a person without a number may take in such a list: "a 10-year-old girl and".
LONGEST_ITEM = 8
#: How many plurals may stand between the first and the last of those counted together.
LONGEST_COMPANY = 4
#: How far behind what is counted a word of effect is looked for, beyond those counted with it.
FARTHEST = FAR_RIGHT + LONGEST_COMPANY + 2
#: How many words may stand between "of" and the number of what somebody has.
LONGEST_OWNER = 6
#: Before the number of another time, and between those whom something befell and who they are.
AGAINST = frozenset(("against", "versus", "vs"))
ANNOUNCING = frozenset(("are", "include", "included", "includes", "were"))
#: What stands between two counts of one list, and between two numbers for the same ("20 or perhaps 30").
LISTING = (["and"], ["and", "and"], ["plus"], ["as", "well", "as"], ["together", "with"], ["along", "with"])
FURTHER = frozenset(("a", "about", "additional", "also", "another", "further", "of", "perhaps", "possibly", "total"))
ALTERNATIVES = (["or"], ["or", "even"], ["or", "perhaps"], ["or", "maybe"], ["or", "possibly"], ["perhaps"], ["maybe"])
#: What stands between a whole and its part, and what begins a clause of its own behind a number ("38 of whom drowned").
SINGLES_OUT = (["including"], ["among", "them"], ["includes"], ["included"], ["include"])
INCLUDING = frozenset(("including", "includes", "included", "include"))
RELATIVES = frozenset(("whom", "which"))
#: The forms of words of effect that are counted themselves: "37 deaths", "37 lives".
HARMS = frozenset(("life", "noun"))
#: What leads to where each of two counts of the same was taken.
PLACING = frozenset(("aboard", "across", "at", "from", "in", "inside", "near", "of", "on", "outside"))
#: Those of whom some are counted, and what parts a whole from its part.
ALL = frozenset(("them", "whom"))
PARTED_BY = frozenset((", ", "; "))
#: What leads from groups to those who belong to them.
HOLDING = frozenset(("comprising", "representing", "totaling", "totalling"))
#: What the number behind "to" or "of" tells, when it counts the same as the one before: "taking the total to 29", "from a figure of 19".
TOLD_BY = frozenset(("to", "of"))
TOTALS = frozenset(("total", "tally", "count", "figure"))


def effects_of(page: Page, quantities: list[Quantity], triggers: list[int]) -> list[str | None]:
    """Return the effect of each quantity; one of a list ("two soldiers and five civilians were killed") shares its successor's."""
    if not triggers:
        return [None] * len(quantities)
    found: list[str | None] = [None] * len(quantities)
    for number, quantity in enumerate(quantities):
        if quantity[12] in WITHOUT_EFFECT:
            continue
        parted = page.lowers[quantity[1]] == "of" and _is_parted(page, quantities, number)
        place = bisect_left(triggers, quantity[0])
        near = place and quantity[0] - triggers[place - 1] <= FAR_LEFT
        if near or parted or (place < len(triggers) and triggers[place] - quantity[13] <= FARTHEST):
            reach = _reach(page, quantities, number, parted=parted)
            whole = number > 0 and _is_parted(page, quantities, number - 1)
            effect = read_effect(page, triggers, quantity, reach, whole=whole)
            if not (effect in PERSONAL and (is_thing(page, quantity) or _is_offspring(page, quantity))) and not (
                number and found[number - 1] is not None and _tells_where(page, quantities[number - 1], quantity)
            ):
                found[number] = effect
    if len(found) > 1 and any(found):
        # First forward: a part follows its whole before it follows a list, "left nine dead, including two nurses, and 40 hurt".
        _share_forward(page, quantities, found)
        _share_backward(page, quantities, found)
        _share_forward(page, quantities, found)
    return found


def _reach(page: Page, quantities: list[Quantity], number: int, *, parted: bool) -> tuple[int, int, int]:
    """Return where a word of effect behind the quantity of that *number* is looked for: from which token on, behind which, and before which.

    That is behind what is counted, or, where it is *parted* from the whole behind it, behind that whole.
    """
    quantity, behind = quantities[number], number + 1
    since, head = quantity[0], quantity[13]
    if page.gaps[head] == ", ":
        head = past_company(page, head)
    elif behind < len(quantities) and _is_placed(page, quantity, quantities[behind]):
        head = quantities[behind][13]
        behind += 1
    if parted:  # "three of the 12 were killed"
        since = head = quantities[behind][13]
        behind += 1
    while behind < len(quantities) and quantities[behind][12] == "age":
        behind += 1  # "two brothers, aged seven and nine, were killed"
    return since, head, quantities[behind][0] if behind < len(quantities) else page.size


def _is_placed(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether the second number tells more of those just counted, of whom the verb behind it speaks: "12 clerks in two towns", "60 men from 12 families"."""
    if two[0] != one[13] + 1 or page.gaps[one[13]] != " " or one[13] == one[1]:
        return False
    if page.lowers[two[0] - 1] not in PLACING and page.lowers[two[0] - 1] not in HOLDING:
        return False
    brought = page.vocabulary.effects.get(page.lowers[two[13] - 1], NONE)[1] in PLACES  # "12 men in two hospitals"
    return two[12] not in WITHOUT_EFFECT and not brought


def _tells_where(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether the second number tells where those are whom the first counts, and no families or groups to which they belong."""
    leader = page.lowers[two[0] - 1]
    return leader in PLACING and (leader != "from" or is_thing(page, two)) and _is_placed(page, one, two)


def _share_backward(page: Page, quantities: list[Quantity], found: list[str | None]) -> None:
    """Give each count the effect that is told behind a later one of its list, or behind its part."""
    later = -1  # the quantity behind, skipping the ages of a list
    for number in range(len(quantities) - 1, -1, -1):
        one = quantities[number]
        if one[12] in WITHOUT_EFFECT:
            continue
        if later >= 0 and found[number] in (None, "captured") and found[later] is not None:
            two = quantities[later]
            if _is_among(page, two):
                near = two[0] - one[13] <= LONGEST_ITEM and same_sentence(page, one[1], two[0])
                shared = near and page.lowers[one[0] - 1] != "of"
            elif _is_part(page, one, two):
                # "12 people, including two cooks, died", and the same without commas
                shared = is_of_them(page, two) or page.gaps[one[13]] == " " or _closes(page, quantities, later)
            else:
                shared = found[number] is None and _is_listed(page, one, two) and not is_harm(page, two)
            if shared and not is_thing(page, one):
                found[number] = found[later]
        later = number


def _share_forward(page: Page, quantities: list[Quantity], found: list[str | None]) -> None:
    """Give a part the effect of its whole ("12 died, among them three boys"), and a new total that of the count before it."""
    # whether a list goes on that was announced ("The dead: 14 soldiers, two clerks"), or one of parts ("including two clerks, a cook and three guards")
    headed = parted = False
    for number in range(1, len(quantities)):
        one, two = quantities[number - 1], quantities[number]
        if found[number - 1] is None or found[number] is not None or two[12] in WITHOUT_EFFECT:
            headed = parted = False
            if found[number] is None and two[12] not in WITHOUT_EFFECT and _is_of_all(page, two):
                found[number] = _effect_on_all(page, quantities, found, number)
            continue
        listed = _is_listed(page, one, two)
        headed = listed and (headed or _is_announced(page, one))
        parted = listed and (parted or _opens_parts(page, one))
        total = two[11] is None and page.lowers[two[0] - 1] in TOLD_BY and page.lowers[two[0] - 2] in TOTALS
        compared = two[11] is None and _is_compared(page, two)
        if (total or compared or headed or parted or _tells_part(page, one, two)) and same_sentence(
            page, one[1], two[0]
        ):
            found[number] = found[number - 1]


def _effect_on_all(page: Page, quantities: list[Quantity], found: list[str | None], number: int) -> str | None:
    """Return what befell those of whom the quantity of that *number* counts some, beyond numbers of places and events: "12 died in two raids; three of them"."""
    two = quantities[number]
    for one, effect in zip(reversed(quantities[:number]), reversed(found[:number]), strict=True):
        if two[0] - one[13] > FAR_LEFT or not same_sentence(page, one[1], two[0]):
            return None
        if effect is not None:
            return effect
        if one[12] not in WITHOUT_EFFECT and page.lowers[one[0] - 1] not in PLACING:
            return None
    return None


def past_company(page: Page, head: int) -> int:
    """Return the token behind the plurals that are counted with the one that ends before token *head*: "12 men, women and children"."""
    place = head
    while place < head + LONGEST_COMPANY and page.gaps[place] == ", " and page.plurals.holds(page.lowers[place]):
        place += 1
    joined = page.lowers[place] == "and" and page.gaps[place] == page.gaps[place + 1] == " "
    return place + 2 if place > head and joined and page.plurals.holds(page.lowers[place + 1]) else head


def _is_compared(page: Page, quantity: Quantity) -> bool:
    """Whether a number is that of another time, beside which the one before it is set: "against 476 a year before", "up from 40"."""
    before, further = page.lowers[quantity[0] - 1], page.lowers[quantity[0] - 2]
    return (
        before in AGAINST
        or (before in ("with", "to") and further == "compared")
        or (before == "from" and further in ("up", "down"))
    )


def _is_announced(page: Page, quantity: Quantity) -> bool:
    """Whether those counted are said to be among whom something befell: "The dead:", "the dead were", "those killed include"."""
    if page.gaps[quantity[0]] == ": ":
        return True
    leader = page.lowers[quantity[0] - 1]
    return leader in ANNOUNCING and page.lowers[quantity[0] - 2] in page.vocabulary.effects


def is_thing(page: Page, quantity: Quantity) -> bool:
    """Whether what is counted is an event or a thing, which does not die or flee with those beside it."""
    noun = quantity[11]
    return noun is not None and noun.rpartition(" ")[2].lower() in page.classes.thing


def _is_offspring(page: Page, quantity: Quantity) -> bool:
    """Whether a number counts somebody's children, who are not spoken of: "the father of four was killed"."""
    return page.lowers[quantity[0] - 1] == "of" and page.lowers[quantity[0] - 2] in page.classes.parent


def same_sentence(page: Page, start: int, stop: int) -> bool:
    """Whether no full stop and no line break stands between two tokens."""
    return not any(". " in gap or "\n" in gap for gap in page.gaps[start : stop + 1])


def _is_parted(page: Page, quantities: list[Quantity], number: int) -> bool:
    """Whether the quantity of that *number*, before "of", counts some of those whom the next one counts: "15 of the 40 sailors"."""
    one = quantities[number]
    if page.lowers[one[1]] != "of" or number + 1 == len(quantities):
        return False
    two = quantities[number + 1]
    before, distance = two[0] - 1, two[0] - one[1]
    if page.lowers[before] == "s" and page.gaps[before] in APOSTROPHES and distance <= LONGEST_OWNER:
        return True  # "half of the town's 900 clerks"
    return distance == 1 or (distance == 2 and page.lowers[before] in page.classes.determiner)


def _is_part(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether the second number counts some of those whom the first counts: "12 people, seven of them women"."""
    between = page.lowers[one[13] : two[0]]
    if not between:
        return page.gaps[two[0]] == ", " and is_of_them(page, two)
    if between[-1] == "and" and len(between) <= LONGEST_ITEM:  # "12 people, including a nurse and seven women"
        opener = 1 + (between[0] == "among")
        return between[:opener] in SINGLES_OUT and between[opener] in SECOND_PATIENTS
    return between in SINGLES_OUT


def _closes(page: Page, quantities: list[Quantity], number: int) -> bool:
    """Whether a comma ends the aside whose first part has that *number*: "12 people, including five women and three boys, were killed"."""
    while page.gaps[quantities[number][13]][:1] != ",":
        one, number = quantities[number], number + 1
        if number == len(quantities) or not _is_listed(page, one, quantities[number]):
            return False
    return True


def _opens_parts(page: Page, quantity: Quantity) -> bool:
    """Whether a number is the first of those named behind "including" or "among them"."""
    leader = page.lowers[quantity[0] - 1]
    return leader in INCLUDING or page.lowers[quantity[0] - 2 : quantity[0]] in SINGLES_OUT


def _is_among(page: Page, two: Quantity) -> bool:
    """Whether those before the second number are said to be among those whom it counts: "two Greeks were among the 19 killed"."""
    last = two[0] - 1 - (page.lowers[two[0] - 1] == "the")
    return page.lowers[last] == "among" and page.lowers[last - 1] == "were"


def _tells_part(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether the second number counts some of those of whom something has been said: "12 people died, seven of them women", "were hurt, six badly"."""
    if two[0] - one[13] > FAR_LEFT:
        return False
    between = page.lowers[one[13] : two[0]]
    named = any(between[-len(words) :] == words for words in SINGLES_OUT)
    parallel = two[11] is None and between[-1:] == ["and"] and between[0] == page.lowers[two[1]] in PLACING
    if parallel:  # "detained 450 people in the north and 120 in the south"
        return True
    graded = page.lowers[two[1]] in page.classes.grade and page.gaps[two[1]] == " "
    among = page.lowers[two[13] : two[13] + 2] == ["among", "them"]  # "left 12 dead, two guards among them"
    part = graded or among or _is_of_all(page, two)
    return named or (page.gaps[two[0]] in PARTED_BY and part and two[0] - one[13] <= LONGEST_ITEM)


def is_singled_out(page: Page, quantity: Quantity) -> bool:
    """Whether a number counts some of those counted before: "among them four boys", "seven of them women"."""
    before = page.lowers[quantity[0] - 2 : quantity[0]]
    return before[-1:] in SINGLES_OUT or before in SINGLES_OUT or is_of_them(page, quantity)


def is_of_them(page: Page, quantity: Quantity) -> bool:
    """Whether "of them" stands behind a number."""
    return page.lowers[quantity[1]] == "of" and page.lowers[quantity[1] + 1] == "them"


def _is_of_all(page: Page, quantity: Quantity) -> bool:
    """Whether "of them" or "of whom" stands behind a number."""
    return page.lowers[quantity[1]] == "of" and page.lowers[quantity[1] + 1] in ALL


def is_harm(page: Page, quantity: Quantity) -> bool:
    """Whether what is counted is itself the harm ("37 deaths"), which those in a list with it did not suffer ("12 cases and 37 deaths")."""
    return quantity[13] > quantity[1] and (page.vocabulary.effects.get(page.lowers[quantity[13] - 1], NONE)[1] in HARMS)


def _is_listed(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether two counts stand in one list: "two men, a boy and five women"; not "140 passengers, 38 of whom"."""
    behind, following = one[13], two[0]
    if not behind <= following <= behind + LONGEST_ITEM or not SENTENCE_ENDS.isdisjoint(page.gaps[following]):
        return False
    between = page.lowers[behind:following]
    if one[11] is None and behind == one[1] and page.gaps[behind] == ", ":
        return False  # "damaged 62, and 76 families fled"
    if not between:
        return page.lowers[two[1]] != "of" or page.lowers[two[1] + 1] not in RELATIVES
    joint = [word for word in between if word not in FURTHER] if between[0] in ("and", "plus") else between
    if joint in LISTING or between in ALTERNATIVES:
        return True
    if between[-1] != "and" or between[0] not in SECOND_PATIENTS or page.gaps[behind] != ", ":
        return False
    words = set(between[1:-1]) - SECOND_PATIENTS - {"and"}
    return words.isdisjoint(page.classes.function) and words.isdisjoint(page.vocabulary.effects)
