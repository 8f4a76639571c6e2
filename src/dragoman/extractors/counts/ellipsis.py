"""What a number leaves out because it was said before: the noun ("36 others"), or the unit ("from 84.75 cents to 74.07")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.effects import (
    ALTERNATIVES,
    is_harm,
    is_of_them,
    is_singled_out,
    is_thing,
    same_sentence,
)
from dragoman.extractors.counts.measures import RATES
from dragoman.extractors.counts.powers import scaled

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page, Quantity

#: How many tokens before an elliptic count what it leaves out may stand.
REACH = 25
#: The kinds whose noun an elliptic count shares, and those whose unit a bare number shares.
SHARING = frozenset(("cardinal", "vague"))
MEASURED = frozenset(("money", "percent", "measure"))
#: What stands behind both of two amounts, of which the second leaves something out.
PARALLEL = frozenset(("at", "for", "from", "in", "on", "to"))
#: What stands between the sides of an area.
SIDES = ["by"]
#: Before another amount of one change, and how many words the rate of the first may have.
JOINERS = frozenset(("and", "by", "or"))
LONGEST_RATE = 3
#: Words behind a bare number that show that nothing is counted.
DATED = frozenset(("last", "this", "next"))
#: Before what is counted, in "a day or two".
ALTERNATIVE = frozenset(("a", "an", "another"))
#: What stands before either end of a change, and what word of number is no scale.
ENDS = frozenset((("from", "to"), ("to", "from")))
UNSCALED = ("", 1.0, None)
#: What leads to where something is.
SPREAD = frozenset(("across", "throughout", "within"))
WITHIN = frozenset(("at", "in", "into", "to"))
#: Before the number at which a change ends.
ENDS_AT = frozenset(("to", "at"))
CLOSING = ("", ".", ",", ";", ")", "?", "!")
#: A percentage beside which a number stands without its sign is hardly larger.
LARGEST_PERCENT = 100


def complete(page: Page, quantities: list[Quantity], effects: list[str | None]) -> None:
    """Give each of *quantities* the unit or the noun that it leaves out; *effects* are theirs."""
    for place, quantity in enumerate(quantities):
        if quantity[11] is not None:
            continue
        kind = quantity[12]
        if kind in MEASURED:
            joins = quantity[9] is None and place and page.lowers[quantity[0] - 1] in JOINERS
            if joins and is_joined(page, quantities[place - 1], quantity):
                quantities[place] = (*quantity[:9], quantities[place - 1][9], *quantity[10:])
        elif kind in SHARING or (kind == "fraction" and is_of_them(page, quantity)):
            quantities[place] = _completed(page, quantities, effects, place, antecedent(page, quantities, place))


def antecedent(page: Page, quantities: list[Quantity], place: int) -> int:
    """Return the place of the quantity whose noun the bare one at *place* may share, or -1: the one before, but a part and a place only if alone."""
    first, found = quantities[place][0], -1
    if place and page.lowers[first - 1] == "or" and is_share(page, quantities[place - 1], first):
        return place - 1
    for number in range(place - 1, -1, -1):
        quantity = quantities[number]
        if first - quantity[1] > REACH:
            break
        if quantity[12] in SHARING:
            if not (is_singled_out(page, quantity) or is_where(page, quantity)):
                return number
            found = number if found < 0 else found
    return found


def is_share(page: Page, quantity: Quantity, first: int) -> bool:
    """Whether a part ends before the "or" before token *first*, where its number is told: "a quarter of all seats, or 62"."""
    return quantity[12] == "fraction" and quantity[13] == first - 1 and page.gaps[first - 1] == ", "


def _completed(page: Page, quantities: list[Quantity], effects: list[str | None], place: int, earlier: int) -> Quantity:
    """Return the bare quantity at *place* with what it leaves out; the one before it that counts something stands at *earlier* (or -1)."""
    quantity = quantities[place]
    unit, noun, kind = None, None, quantity[12]
    if place + 1 < len(quantities):
        one = quantities[place + 1]
        if is_alternative(page, quantity, one):
            return (*quantity[:10], *one[10:12], kind if one[10] is None else one[12], *quantity[13:])
        if is_endpoint(page, quantity, one):
            return shared_behind(page, quantity, one)
    other = None
    if effects[place] is None:
        parallel = place and is_parallel(page, quantities[place - 1], quantity)
        other = quantities[place - 1] if parallel else shared_unit(page, quantities, place)
    if other is not None:
        unit, kind = other[10], other[12]
    elif earlier >= 0 and quantities[earlier][11] is not None and not is_headed(page, quantity[0]):
        alike = effects[place] is not None is not effects[earlier]
        befalls_other = effects[place] is not None and (
            is_thing(page, quantities[earlier])  # "two tanks, 500 displaced"
            or (
                effects[place] != effects[earlier] and is_harm(page, quantities[earlier])
            )  # "42 bodies and 110 wounded"
        )
        if not befalls_other and shares_noun(page, quantities[earlier], quantity, alike=alike):
            noun = quantities[earlier][11]
    if noun is None and unit is None:
        noun, unit, kind = beside(page, quantity)
    return (*quantity[:10], unit, noun, kind, *quantity[13:])


def is_where(page: Page, quantity: Quantity) -> bool:
    """Whether a number counts where something is, and nothing that a later number leaves out: "moved to three shelters; 200 more"."""
    before = page.lowers[quantity[0] - 1]
    return before in SPREAD or (before in WITHIN and quantity[11] is not None and is_thing(page, quantity))


def is_joined(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether an amount is another of the same change, or the same told otherwise.

    Those are "rose 0.3 percent from April and by 2.8 percent in a year", "rose 3 percent in May and 2 percent in June", "added $1.20 a barrel,
    or 0.9 percent".
    """
    if page.lowers[two[0] - 1] == "or":
        between = page.lowers[one[1] : two[0] - 1]
        return 0 < len(between) <= LONGEST_RATE and between[0] in RATES
    if page.lowers[two[0] - 1] == "and":
        return one[10] == two[10] and is_parallel(page, one, two)
    return page.lowers[two[0] - 2] == "and" and one[10] == two[10] and same_sentence(page, one[1], two[0])


def is_parallel(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether an amount and a number behind it stand before the same preposition: "12 euros for adults and six for children"."""
    leader, ahead = page.lowers[one[1]], page.lowers[two[0] - 1] == "and" or page.gaps[two[0]] == ", "
    alike = ahead and leader == page.lowers[two[1]] and leader in PARALLEL and page.gaps[two[1]] == " "
    return alike and one[12] in MEASURED and two[0] - one[1] <= REACH and same_sentence(page, one[1], two[0])


def is_alternative(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether "or" parts two numbers for the same, or "by" two sides: "several hundred or even 1,000 megawatts", "20 or 30 men", "6 by 4 metres"."""
    between = page.lowers[one[1] : two[0]]
    if between == SIDES and page.gaps[one[1]] == " ":
        return two[12] == "measure" and two[9] is None
    joined = between in ALTERNATIVES or (between == ["and"] and two[12] == "cardinal")
    return joined and page.gaps[one[1]] == " " and two[12] != "ordinal"


def is_endpoint(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are the ends of one change: "from 10 to 8 percent", "to 1.3 million from 2 million euros"."""
    ends = page.lowers[one[0] - 1], page.lowers[one[1]]
    return ends in ENDS and two[0] == one[1] + 1 and two[12] != "ordinal" and page.gaps[one[1]] == " "


def shared_behind(page: Page, one: Quantity, two: Quantity) -> Quantity:
    """Return a bare end of a change with what the other, behind it, is told to have: unit or noun, and scale ("from 2.3 to 1.4 billion euros")."""
    low, high, scale = one[6], one[7], scale_of(page, two)
    if scale > 1 == scale_of(page, one) and low is not None and high is not None and high < scale:
        low, high = scaled(low, scale), scaled(high, scale)
    kind = one[12] if two[10] is None else two[12]
    return (*one[:6], low, high, *one[8:10], *two[10:12], kind, *one[13:])


def scale_of(page: Page, quantity: Quantity) -> float:
    """Return the scale with which a number is told, or 1."""
    last = page.text[quantity[4] : quantity[5]].lower().rpartition(" ")[2]
    form, scale, _ = page.vocabulary.numbers.get(last, UNSCALED)
    return scale if form == "scale" else 1.0


def shares_noun(page: Page, earlier: Quantity, quantity: Quantity, *, alike: bool) -> bool:
    """Whether an elliptic quantity ("36 others", "30 were wounded") counts what *earlier* counts.

    *alike* says that both have an effect.
    """
    if quantity[0] - earlier[1] > REACH or earlier[7] == 0:
        return False
    if page.lowers[quantity[1] : quantity[1] + 2] == ["of", "the"]:
        return False  # "eight of the injured"
    if quantity[14] or alike or is_of_them(page, quantity):
        return True
    low = quantity[6] if quantity[6] is not None else quantity[7]
    if low is None or low < 2 or low != int(low):
        return False
    if page.lowers[quantity[0] - 1] == "at":
        return False  # "she led it at 24"
    return is_bare(page, quantity[1]) and same_sentence(page, earlier[1], quantity[0])  # "up from 2.4 million in 2017"


def is_bare(page: Page, stop: int) -> bool:
    """Whether nothing that could be counted stands behind the number that ends before token *stop*."""
    word, gap = page.lowers[stop], page.gaps[stop]
    return (
        gap[:1] in CLOSING
        or word in page.classes.function
        or word in page.vocabulary.effects
        or word in page.vocabulary.changes
        or word in page.classes.verb
        or word.endswith(("ed", "ing"))
    )


def beside(page: Page, quantity: Quantity) -> tuple[str | None, str | None, str]:
    """Return the noun, the unit and the kind of a bare number that stands beside and not before what it counts.

    Those are the persons of "95 who left", the picks of "another pick or two", the months of "a month or two", the families of "Families: 210".
    """
    first, stop, kind, lowers = quantity[0], quantity[1], quantity[12], page.lowers
    if lowers[stop] == "who" and page.gaps[stop] == " ":
        return "people", None, kind
    if is_headed(page, first):
        named = page.words[first - 1]
        return page.plurals.lemma(lowers[first - 1] if page.shouting or named.istitle() else named), None, kind
    if lowers[first - 1] != "or" or lowers[first - 3] not in ALTERNATIVE or quantity[6] != 2:
        return None, None, kind
    noun = lowers[first - 2]
    for rest, unit in page.vocabulary.spelled.get(noun, ()):
        if not rest:
            return None, *unit
    return (noun if noun.isalpha() and noun not in page.classes.function else None), None, kind


def is_headed(page: Page, first: int) -> bool:
    """Whether a plural before a colon heads the number at token *first*: "Families: 210"."""
    return first > 0 and page.gaps[first] == ": " and page.plurals.holds(page.lowers[first - 1])


def shared_unit(page: Page, quantities: list[Quantity], place: int) -> Quantity | None:
    """Return the last quantity before the bare number at *place* whose unit it shares, or None.

    Decimals share with decimals that they are set beside ("2.5 metres and 2.1 last year"), and an amount of change with the
    amount before it ("rose 2 percent but fell by 1").
    """
    quantity = quantities[place]
    first, stop, low = quantity[0], quantity[1], quantity[6]
    before, behind = page.lowers[first - 1], page.gaps[stop][:1]
    taken = before == "of" and page.lowers[first - 2] in page.classes.takings
    if low is None or not (taken or before in page.classes.beside) or not page.text[quantity[4]].isdecimal():
        return None
    following = page.lowers[stop]
    if behind not in CLOSING and following not in page.classes.function and following not in DATED:
        return None
    moved = before == "by" and quantity[9] is not None
    for one in reversed(quantities[max(place - REACH, 0) : place]):
        if first - one[1] > REACH or not same_sentence(page, one[1], first):
            return None
        if one[12] not in MEASURED or (one[12] == "percent" and abs(low) >= LARGEST_PERCENT):
            continue
        if one[12] == "percent" and one[9] is not None and before in ENDS_AT:
            continue  # "the share rose 2.5 % to 45.30"
        paired = one[1] == first - 1 and (page.lowers[one[0] - 1], before) in ENDS  # "to 4.2 percent from 4"
        if (
            paired
            or (before in ENDS_AT and one[9] is not None)  # "down 402 points at 36,204"
            or moved
            or is_sum(page, quantity, one)
            or (low % 1 and one[6] is not None and (one[6] % 1 or one[12] == "money"))
        ):
            return one
    return None


def is_sum(page: Page, one: Quantity, two: Quantity) -> bool:
    """Whether a bare number is a sum of money beside another: "3.4 million pounds, against 1.1 million"."""
    return two[12] == "money" and scale_of(page, one) > 1 < scale_of(page, two)
