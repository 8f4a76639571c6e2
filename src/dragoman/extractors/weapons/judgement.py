"""Judgement: whether a name that is also an animal, a person or a car is a weapon here.

The words of the sentence speak for a weapon or against one; a word with a capital right beside the name makes it part of
another name, unless it is a nationality, a force or a maker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .tables import own_rows

if TYPE_CHECKING:
    from dragoman import Lexicons, Tokens

#: What a word of each kind anywhere in the sentence adds to the score.
WEIGHTS = {"strong": 2.0, "military": 1.0, "nation": 0.5, "deal": 0.5, "civil": -2.0}
#: What a word of each kind right beside the name adds: it makes the name a person's, a place's, a company's.
BESIDE_AFTER = {"person": -4.0, "follower": -4.0}
BESIDE_BEFORE = {"title": -5.0, "label": -5.0, "place": -3.0, "neighbour": 1.0, "maker": 2.0}
#: What a capital beside the name adds that belongs to no neighbour: the name is a part of a longer one.
PART_OF_NAME = -5.0
#: What a number right before the name adds: "250 Abrams".
COUNTED = 2.0
#: The score a name needs that is also something else, and the score at which even a certain name is something else.
ENOUGH, NEVER = 3.0, -4.0
#: How many words on either side are heard.
WINDOW = 30
#: How many words on either side can make a certain designation something else: an album of the B-52s.
NEAR = 12
#: Words after which "of" gives a place its name: "the village of Grad".
SETTLEMENTS = frozenset(
    "city county district island province region suburb town townships township village villages".split()
)
#: Words that an engine's designation stands beside; it is no howitzer's ("D-30KP engines"), but an aircraft has engines.
ENGINES = frozenset(
    "engine engines powerplant powerplants turbofan turbofans turbojet turbojets turboprop turboprops".split()
)
#: Gaps after which the word before a name belongs to it.
TOUCHING = frozenset((" ", "\n", "-", "\u2011"))
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve dozen several many".split())


@attrs.frozen(eq=False)
class Context:
    """What the words around a name say: by their weight in the sentence, and right before and after the name; `warlike` ones have a weight above 0."""

    weights: dict[str, float]
    before: dict[str, float]
    after: dict[str, float]
    makers: frozenset[str]
    warlike: frozenset[str]

    def sentence(self, tokens: Tokens, first: int, last: int, bounds: tuple[int, int]) -> float:
        """Return how strongly the sentence speaks for the words *first* to *last* being a weapon; each word counts once."""
        low, high = max(bounds[0], first - WINDOW), min(bounds[1], last + WINDOW)
        weights = self.weights
        said = {lower for lower in (*tokens.lowers[low:first], *tokens.lowers[last:high]) if lower in weights}
        total = sum(weights[lower] for lower in said)
        return min(total, 0.0) if said.isdisjoint(self.warlike) else total

    def speaks(self, tokens: Tokens, first: int, last: int) -> bool:
        """Return whether any word near the words *first* to *last*, in their sentence or not, speaks for a weapon."""
        low = max(0, first - WINDOW)
        return not self.warlike.isdisjoint(tokens.lowers[low : last + WINDOW])

    def beside(self, tokens: Tokens, first: int, last: int) -> float:
        """Return what the words right beside the name say."""
        left, right = self.left(tokens, first), self.right(tokens, first, last)
        return min(left, right) if min(left, right) <= NEVER else left + right

    def renamed(self, tokens: Tokens, first: int, last: int) -> bool:
        """Return whether the word right beside a name makes it another thing: the M60 motorway, highway M-4, the M-23 rebels."""
        lowers = tokens.lowers
        near = ({*lowers[max(0, first - NEAR) : first], *lowers[last : last + NEAR]} & self.weights.keys()) - ENGINES
        if self.warlike.isdisjoint(near) and sum(map(self.weights.__getitem__, near)) <= NEVER:
            return True
        if first and tokens.gaps[first] in TOUCHING and self.before.get(tokens.lowers[first - 1], 0.0) <= NEVER:
            return True
        touching = last < len(tokens.words) and tokens.gaps[last] in TOUCHING
        return touching and self.after.get(tokens.lowers[last], 0.0) <= NEVER

    def engine(self, tokens: Tokens, first: int, last: int) -> bool:
        """Return whether the words *first* to *last* are said to be an engine: "D-30KP engines", "powered by two D-30KP"."""
        lowers = tokens.lowers
        if last < len(lowers) and lowers[last] in ENGINES and tokens.gaps[last] == " ":
            return True
        before = lowers[max(0, first - 4) : first]
        return "powered" in before and "by" in before

    def left(self, tokens: Tokens, first: int) -> float:
        """Return what the word right before the name says."""
        if not first or tokens.gaps[first] not in TOUCHING:
            return (
                PART_OF_NAME
                if first and tokens.gaps[first] in (". ", "&", "'", " & ") and len(tokens.words[first - 1]) == 1
                else 0.0
            )
        before, lower = tokens.words[first - 1], tokens.lowers[first - 1]
        if before[0].isdigit() or lower in NUMBERS:
            return COUNTED
        if lower == "of" and first > 1 and tokens.lowers[first - 2] in SETTLEMENTS:
            return PART_OF_NAME
        if lower in self.before:
            return self.before[lower]
        if before[0].isupper() and (not before.isupper() or len(before) == 1 or tokens.words[first].isupper()):
            return PART_OF_NAME
        return 0.0

    def right(self, tokens: Tokens, first: int, last: int) -> float:
        """Return what stands right behind the name says."""
        gap = tokens.gaps[last]
        if gap.startswith(("'s", "\u2019s")) or (gap in ("'", "\u2019") and tokens.lowers[last : last + 1] == ["s"]):
            return -2.0
        if gap not in TOUCHING or last >= len(tokens.words):
            return 0.0
        after, lower = tokens.words[last], tokens.lowers[last]
        if lower in self.after:
            return self.after[lower]
        if after[0].isupper() and lower not in self.weights and (not after.isupper() or tokens.words[first].isupper()):
            return PART_OF_NAME
        return 0.0


def context(lexicons: Lexicons) -> Context:  # noqa: ARG001 - a builder for `lexicons.build`
    """Return the context words of the built-in list."""
    weights: dict[str, float] = {}
    before: dict[str, float] = {}
    after: dict[str, float] = {}
    deals: set[str] = set()
    places = ((WEIGHTS, weights), (BESIDE_BEFORE, before), (BESIDE_AFTER, after))
    weighing = {kind: (weighed, weight) for kinds, weighed in places for kind, weight in kinds.items()}
    for row in own_rows("context.tsv"):
        term, kind = row.split("\t")
        weighed, weight = weighing[kind]
        weighed[term] = weight
        if kind == "deal":
            deals.add(term)
    makers = frozenset(term for term, weight in before.items() if weight == BESIDE_BEFORE["maker"])
    warlike = frozenset(term for term, weight in weights.items() if weight > 0.0 and term not in deals)
    return Context(weights, before, after, makers, warlike)
