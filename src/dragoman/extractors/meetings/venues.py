"""The house in which a meeting is: "at Harrow House", "in the Danish foreign ministry", "at the Royal Towers hotel in Lisbon".

A venue is named by its noun and a name before it. What the places' layer has is taken from there; the others get the country and the
coordinates of the town that the clause names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman import PlaceMention
from dragoman.extractors.meetings.party import ARTICLES

if TYPE_CHECKING:
    from dragoman import Tokens
    from dragoman.extractors.meetings.scene import Scene

#: What leads to a house.
LEADS = frozenset(("aboard", "at", "in", "inside"))
#: Nouns of the houses in which one meets, and words of two such nouns.
HOUSES = frozenset(
    "abbey academy airport barracks base castle cathedral centre center chancellery church club college compound consulate courthouse department diwan "
    "embassy estate guesthouse hall headquarters hospital hotel house library lodge mansion ministry mission monastery mosque museum office palace "
    "parliament pavilion presidency ranch residence restaurant school secretariat stadium synagogue temple theater theatre university villa".split()
)
#: Words in lower case within the name of a house: "the Danish foreign ministry", "the Nyerere conference centre".
INNER = frozenset(
    "and air conference convention country cultural defence defense foreign government guest interior official peace presidential press private "
    "royal state summer winter".split()
)
#: What goes on with such a name: "the Hall of the People".
OF = frozenset(("of", "the"))
#: The gaps within a name, and the most words it has.
GAPS, LONGEST = frozenset((" ", "-", "'", "’")), 8


def venue_of(scene: Scene, first: int, end: int, town: PlaceMention | None) -> PlaceMention | None:
    """Return the house that words *first* up to *end* say a meeting is in, None where they name none; *town* is where the clause says it is."""
    if town is not None and town.type == "facility":
        return town
    lowers = scene.tokens.lowers
    if LEADS.isdisjoint(lowers[first:end]) or HOUSES.isdisjoint(lowers[first : end + LONGEST]):
        return None
    for index in range(first, end):
        if lowers[index] not in LEADS:
            continue
        start = index + 1 + (lowers[index + 1 : index + 2] != [] and lowers[index + 1] in ARTICLES)
        past = named_house(scene.tokens, start)
        if past:
            return mention_of(scene, start, past, town)
    return None


def named_house(tokens: Tokens, start: int) -> int:
    """Return the word behind the name of a house that begins at word *start*; 0 where none does."""
    words, lowers, gaps = tokens.words, tokens.lowers, tokens.gaps
    last, named, housed, whole = 0, False, False, True
    for index in range(start, min(len(words), start + LONGEST)):
        capital = words[index] != lowers[index]
        owner = lowers[index] == "s" and gaps[index] in ("'", "’")
        house = lowers[index] in HOUSES
        if (index > start and gaps[index] not in GAPS) or not (
            capital or owner or house or lowers[index] in INNER or lowers[index] in OF
        ):
            break
        if (house and named) or (housed and capital and (lowers[index - 1] in OF or (index == last and not whole))):
            last = index + 1  # "the Harrow House", and "the Hall of the People", "the Ministry of Foreign Affairs"
            whole = whole and lowers[index - 1] not in OF
        elif housed and not capital and lowers[index] not in OF:
            break
        named, housed = named or capital, housed or house
    owned = last < len(words) and gaps[last] in ("'", "’") and lowers[last] == "s"
    return 0 if owned else last


def mention_of(scene: Scene, start: int, end: int, town: PlaceMention | None) -> PlaceMention:
    """Return the house at words *start* up to *end*, as the places' layer has it or with what is known of the *town* it is in."""
    spot = next((spot for spot in scene.spots(start, end) if spot.end == end and spot.mention.type == "facility"), None)
    if spot is not None:
        return spot.mention
    tokens = scene.tokens
    begin, stop = tokens.starts[start], tokens.ends[end - 1]
    within = town or next(iter(spot.mention for spot in scene.spots(start, end)), None)
    known = within is not None and within.type == "city"
    return scene.document.mention(
        PlaceMention,
        (begin, stop),
        name=scene.document.text[begin:stop],
        type="facility",
        country=within.country if within is not None else None,
        lat=within.lat if known and within is not None else None,
        lon=within.lon if known and within is not None else None,
        rule="meeting-venue",
    )
