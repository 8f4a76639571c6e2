"""Lists of places: whether the names before a place in its list tell what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.decide import Decider

#: Actors that a capital beside "and" is one more of.
PARTIES = frozenset(("organisation", "state", "government"))
#: Words before the name of a list that no comma stands before.
LISTING = frozenset(("and", "nor", "or", "the"))
#: What may stand between two names of a list.
LISTED_BY = (["and"], ["nor"], ["or"], ["and", "the"])
#: The most names of a list that tell what the next is.
LISTED = 6


def in_list(decider: Decider, first: int, last: int, *, state: bool) -> bool | None:
    """Return whether the place at these tokens, a *state* or a town, acts, as those before it in a list do: "to Hanoi, Bangkok and Manila".

    None outside of a list.
    """
    if not decider.names:
        return None
    ended = decider.lowers[first - 1] in LISTING
    if (before := decider.names[-1]).place is None:  # "the EU and Washington"
        party = before.actor is not None and before.actor.type in PARTIES and before.form == "name"
        return True if party and ended and _listed(decider, before.last, first) else None
    head, number = first, len(decider.names) - 1
    while (
        number >= max(0, len(decider.names) - LISTED)
        and decider.names[number].place is not None
        and _listed(decider, decider.names[number].last, head)
    ):
        head, number = decider.names[number].first, number - 1
    if head == first:
        return None
    goes_on = ended or decider.gaps[last] in COMMAS or decider.lowers[last] == "and"
    if decider.names[-1].metonym:
        return True if goes_on else None
    if state and (spot := decider.names[-1].place) is not None and spot.type == "city":
        return None  # "to meet in Abuja and France warned"
    scene = decider.context.before(head) in decider.w.scenes or decider.lowers[head - 2 : head] == ["such", "as"]
    return False if goes_on and scene else None


def beside_place(decider: Decider, first: int) -> bool:
    """Return whether "and" joins the name at token *first* to a city, an island or the like: "Mykonos and Rhodes"."""
    before = decider.names[-1] if decider.names else None
    if before is None or before.place is None or before.metonym or before.place.type == "country":
        return False
    return decider.lowers[first - 1] == "and" and before.last == first - 1


def _listed(decider: Decider, end: int, first: int) -> bool:
    """Return whether a comma, "and", or one of them and "the" stands between the name that ends before token *end* and that at *first*."""
    between = decider.lowers[end:first] if end < first < end + 3 else []
    return between in LISTED_BY or ((end == first or between == ["the"]) and decider.gaps[end] in COMMAS)
