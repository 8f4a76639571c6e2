"""Judgement: whether a name that is also an animal, a person or a car is a weapon here.

The words of the sentence speak for a weapon or against one; a word with a capital right beside the name makes it part of
another name, unless it is a nationality, a force or a maker.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from dragoman.lexicon import read_table

if TYPE_CHECKING:
    from dragoman import Lexicons, Tokens

#: What a word of each kind adds to the score.
WEIGHTS = {"strong": 2.0, "military": 1.0, "civil": -2.0}
#: How many words on either side are heard.
WINDOW = 30
#: The score a name needs that is also something else.
ENOUGH = 2.0


class Context:
    """What the words around a name say: weights by word, and the words that may stand before a weapon's name."""

    __slots__ = ("neighbours", "weights")

    def __init__(self, weights: dict[str, float], neighbours: frozenset[str]) -> None:
        self.weights = weights
        self.neighbours = neighbours

    def score(self, tokens: Tokens, first: int, last: int, sentence: tuple[int, int]) -> float:
        """Return how strongly the sentence speaks for the words *first* to *last* being a weapon; above `ENOUGH` they are."""
        lowers, weights = tokens.lowers, self.weights
        low, high = max(sentence[0], first - WINDOW), min(sentence[1], last + WINDOW)
        said = {lower for lower in lowers[low:first] + lowers[last:high] if lower in weights}
        total = sum(weights[lower] for lower in said)
        return total + self.beside(tokens, first, last, sentence)

    def beside(self, tokens: Tokens, first: int, last: int, sentence: tuple[int, int]) -> float:
        """Return what the words right beside the name say: another capital makes it part of another name."""
        words, lowers, gaps = tokens.words, tokens.lowers, tokens.gaps
        total = 0.0
        if first > sentence[0] and gaps[first] in (" ", "\n", "-", "'", "&", " & "):
            before = words[first - 1]
            if before[0].isupper() and lowers[first - 1] not in self.neighbours and not before.isupper():
                total -= 4.0
            elif before[0].isdigit() or lowers[first - 1] in NUMBERS:
                total += 1.0
        if last < min(sentence[1], len(words)) and gaps[last] in (" ", "\n", "-", " & "):
            after = words[last]
            if after[0].isupper() and not after.isupper() and lowers[last] not in self.weights:
                total -= 4.0
        if gaps[last].startswith(("'s", "\u2019s")):
            total -= 1.0
        return total


NUMBERS = frozenset("two three four five six seven eight nine ten dozen several".split())


def context(lexicons: Lexicons) -> Context:  # noqa: ARG001 - a builder for `lexicons.build`
    """Return the context words of the built-in list."""
    weights: dict[str, float] = {}
    neighbours: set[str] = set()
    for row in read_table(files(__package__) / "data" / "context.tsv"):
        if row["kind"] in WEIGHTS:
            weights[row["term"]] = WEIGHTS[row["kind"]]
        else:
            neighbours.add(row["term"])
    return Context(weights, frozenset(neighbours))
