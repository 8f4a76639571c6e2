"""Weapons that the lexicon lacks: designations beside a weapon noun or of a known family, and ships by their navy's prefix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .gazetteer import Found, System
from .judgement import NEVER
from .weapon import Weapon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Reading

    from .gazetteer import Gazetteer
    from .judgement import Context

#: How many capitalised words a ship's name may have.
SHIP_WORDS = 4


class Unlisted:
    """Reads what is no name of the lexicon in one document; what it has named in full once is in `learnt`."""

    __slots__ = ("context", "document", "gazetteer", "learnt", "nouns", "read", "tokens")

    def __init__(self, document: Reading, gazetteer: Gazetteer, context: Context) -> None:
        self.document = document
        self.tokens = document.tokens
        self.gazetteer = gazetteer
        self.nouns = gazetteer.nouns
        self.context = context
        self.learnt: dict[str, System] = {}
        self.read: set[int] = set()

    def designation(self, index: int) -> Weapon | Found | None:
        """Return the weapon of a designation the lexicon lacks, its number at word *index*: "an R-999 missile".

        A weapon noun behind it says what it is; without one, the letters must be those of a family of designations, and what is
        found needs its sentence's word.
        """
        tokens = self.tokens
        letters, gap = tokens.words[index - 1], tokens.gaps[index]
        lower = letters.lower()
        known = lower in self.gazetteer.families
        spaced = gap == " " and known and next(iter(self.gazetteer.family(lower).values())).spaced
        if not (gap == "-" or spaced) or not letters.isalpha() or letters.islower() or len(letters) > 10:
            return None
        last = index + 1
        name = self.document.text[tokens.starts[index - 1] : tokens.ends[index]]
        end = self.nouns.onward(tokens, last)
        head = self.nouns.head(tokens, end - 1) if end > last and tokens.lowers[end - 1] in self.nouns.tails else None
        if head is not None:
            return Weapon(index - 1, end, index - 1, last, System(None, name, head[1], None), "unknown designation")
        if not known or gap != "-" or len(tokens.words[index]) > 5:
            return None
        sample = self.gazetteer.sample(lower)
        if sample.letters != letters:
            return None
        system = System(None, name, sample.system.category, sample.system.origin)
        return Found(index - 1, last, index - 1, last, system, ambiguous=True)

    def ship(self, index: int) -> Weapon | None:
        """Return the warship whose navy's prefix is word *index*: "USS Samuel B. Roberts"."""
        tokens = self.tokens
        words, gaps = tokens.words, tokens.gaps
        if not words[index].isupper():
            return None
        last = index + 1
        while (
            last < len(words) and last <= index + SHIP_WORDS and words[last][0].isupper() and not words[last].isupper()
        ):
            initial = gaps[last] == ". " and len(words[last - 1]) == 1
            if (
                not (gaps[last] == " " or initial)
                or tokens.lowers[last] in self.nouns.parts
                or tokens.lowers[last] in self.context.before
            ):
                break
            last += 1
            if words[last : last + 1] == ["de"]:
                last += 1
        if last == index + 1:
            return None
        name = self.document.text[tokens.starts[index] : tokens.ends[last - 1]]
        system = System(None, name, "warship", None)
        if last == index + 2:
            self.learnt[words[index + 1]] = system
        return Weapon(index, last, index, last, system, "ship's prefix")

    def remember(self, index: int, system: System) -> None:
        """Note that the document names *system* by word *index* and a class noun ("the Bober drone"), if the bare word is no name itself."""
        word, lower = self.tokens.words[index], self.tokens.lowers[index]
        name_itself = lower in self.gazetteer.filed and "" in self.gazetteer.forms(lower)
        if word[0].isupper() and word.isalpha() and len(word) > 3 and not name_itself:  # shorter ones are too much else
            self.learnt[word] = system
            self.read.add(index)

    def bare(self) -> Iterator[Weapon]:
        """Yield the bare names of ships and others that the document has named with their navy's prefix, or with a class noun."""
        tokens = self.tokens
        for index, word in enumerate(tokens.words):
            system = self.learnt.get(word)
            if system is None or index in self.read or (index and tokens.lowers[index - 1] in self.nouns.ships):
                continue
            if self.context.beside(tokens, index, index + 1) > NEVER:
                end = self.nouns.onward(tokens, index + 1)
                yield Weapon(index, end, index, index + 1, system, "named in full in the document")
