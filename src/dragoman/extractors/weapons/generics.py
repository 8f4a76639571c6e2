"""Generic weapons: weapon nouns without a name, and the names that only a weapon noun reveals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.views import has_plain_word, sentences

from .gazetteer import AFLOAT, System
from .judgement import WINDOW
from .weapon import Weapon

if TYPE_CHECKING:
    from dragoman import Reading

    from .expansions import Expansions
    from .nouns import Nouns


#: How far on either side of a noun a headline is looked at, and how many capitals it has at least, and which share of its words.
NEAR, CAPITALS, SHARE = 10, 4, 0.6
#: Bodies that are called by their weapons, in headlines too.
BODIES = frozenset(
    "agency association battalion brigade club corps division federation museum regiment society squadron".split()
)


class Generics:
    """Reads weapon nouns in one document; what it explains of its own names goes into `expansions`."""

    __slots__ = ("document", "expansions", "nouns", "tokens")

    def __init__(self, document: Reading, nouns: Nouns, expansions: Expansions) -> None:
        self.document = document
        self.tokens = document.tokens
        self.nouns = nouns
        self.expansions = expansions

    def noun(self, index: int, free: int) -> Weapon | None:
        """Return the weapon that the noun ending with word *index* makes: a generic one, or a ship that it introduces."""
        tokens, nouns = self.tokens, self.nouns
        start, category = nouns.head(tokens, index) or (index, None)
        if start < free or nouns.trapped(tokens, index) or self.compound(index, free):
            return None
        context = nouns.contexts.get(tokens.lowers[index])
        ship = self.ship(index + 1, category or (context[0] if context else ""))
        if ship is not None:
            return ship
        if context is not None and start == index:
            category = self.in_context(index)
        return None if category is None else self.generic(start, index, free, category)

    def compound(self, index: int, free: int) -> bool:
        """Return whether word *index* is only the end of a modifier: "anti-tank" alone is no tank."""
        tokens, nouns = self.tokens, self.nouns
        return (
            index > free
            and tokens.gaps[index] == "-"
            and f"{tokens.lowers[index - 1]} {tokens.lowers[index]}" in nouns.modifiers
            and nouns.onward(tokens, index + 1) == index + 1
        )

    def generic(self, start: int, index: int, free: int, category: str) -> Weapon | None:
        """Return the weapon whose head is the words *start* to *index*, with its modifiers; None where it is part of a name."""
        tokens, nouns = self.tokens, self.nouns
        start = max(free, nouns.modified(tokens, start))
        end, category = nouns.whole(tokens, index + 1, category)
        word = tokens.words[index]
        capital = word[0].isupper() and not word.rstrip("s").isupper()
        if capital and self.in_name(start, index) and not self.headed(index):
            self.expansions.full_name(index, free, category)
            return None
        if start > free + 1 and tokens.lowers[start - 1] == "class" and tokens.words[start - 2][0].isupper():
            return self.ship_class(start, end, category)
        return Weapon(start, end, None, 0, System(None, "", category, None), "generic")

    def headed(self, index: int) -> bool:
        """Return whether the words of the sentence around word *index* are those of a headline: "Car Bomb Kills 12"."""
        tokens = self.tokens
        low, high = self.document.view(sentences).around(index)
        if not BODIES.isdisjoint(tokens.lowers[index + 1 : index + 2]):
            return False  # "Royal Tank Regiment Marks Its Day"
        near = [word for word in tokens.words[max(low, index - NEAR) : min(high, index + NEAR)] if word.isalpha()]
        capitals = sum(not word.islower() for word in near)
        return capitals >= max(CAPITALS, SHARE * len(near)) and not has_plain_word(near)

    def ship(self, end: int, category: str) -> Weapon | None:
        """Return the ship of the lexicon that follows a noun of *category* that ends before word *end*: "the carrier Nimitz"."""
        tokens = self.tokens
        if category not in AFLOAT or end >= len(tokens) or tokens.gaps[end] != " ":
            return None
        if not tokens.words[end][0].isupper():
            return None
        found = self.expansions.gazetteer.ship(tokens, end)
        return found and Weapon(end, found.last, end, found.last, found.system, found.system.id or "ship")

    def in_context(self, index: int) -> str | None:
        """Return the category of word *index*, a noun that is a weapon only where its sentence or a modifier says so, or None."""
        tokens = self.tokens
        category, words = self.nouns.contexts[tokens.lowers[index]]
        if not words.isdisjoint(
            tokens.lowers[max(0, index - WINDOW) : index + WINDOW]
        ):  # only then is the sentence needed
            low, high = self.document.view(sentences).around(index)
            if not words.isdisjoint(tokens.lowers[max(low, index - WINDOW) : min(high, index + WINDOW)]):
                return category
        modified = self.nouns.modified(tokens, index) < index
        return category if modified and category != "explosive" else None  # a portable device may be a radio

    def ship_class(self, start: int, end: int, category: str) -> Weapon:
        """Return the weapon of a class that the lexicon lacks: "a Samson-class frigate"; the class ends before word *start*."""
        name = self.document.text[self.tokens.starts[start - 2] : self.tokens.ends[start - 1]]
        return Weapon(start - 2, end, start - 2, start, System(None, name, category, None), "unknown class")

    def in_name(self, start: int, index: int) -> bool:
        """Return whether the capital of word *index* is that of a name ("Royal Tank Regiment") and not of a sentence."""
        words, gaps = self.tokens.words, self.tokens.gaps
        if start and gaps[start] == " ":
            return True
        return index + 1 < len(words) and gaps[index + 1] == " " and words[index + 1][0].isupper()
