"""What a document itself explains: "the Zonal Kinetic Missile (ZKM)", "ZKM, the Zonal Kinetic Missile"; both are read from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.abbreviations import SMALL, abbreviates

from .gazetteer import System
from .weapon import Weapon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Reading

    from .gazetteer import Gazetteer

#: How many words a name may have that is explained.
WORDS = 8
#: How many explained names may begin with the same word.
NAMES = 20
#: What stands between a name and its abbreviation, and between an abbreviation and its name (the words, and the gap before them).
BEHIND = frozenset(
    ((" (", ()), (", or ", ()), (", ", ("or",)), (", ", ("known", "as")), (", ", ("called",)), (" ", ("or",)))
)
BEFORE = frozenset(((" (", ()), (" (", ("the",)), (", ", ("the",)), (", ", ("or", "the")), (", ", ("or",))))


class Expansions:
    """The abbreviations and names that one document explains, with the words of the names by their first."""

    __slots__ = ("document", "gazetteer", "names", "systems", "tokens")

    def __init__(self, document: Reading, gazetteer: Gazetteer) -> None:
        self.document = document
        self.tokens = document.tokens
        self.gazetteer = gazetteer
        self.systems: dict[str, System] = {}
        self.names: dict[str, list[tuple[list[str], System]]] = {}

    def full_name(self, index: int, free: int, category: str) -> bool:
        """Learn the full name that ends with word *index*, a weapon noun, where its abbreviation stands behind or before it."""
        after = self.abbreviation_behind(index + 1)
        if after is not None and self.learnt_from(after, index, free, category):
            return True
        tokens = self.tokens
        for start in range(max(free, index - WORDS + 1), index):
            before = self.abbreviation_before(start) if tokens.words[start][0].isupper() else None
            if before is not None and self.spans(before, start, index):
                self.learn(before, start, index + 1, category)
                return True
        return False

    def learnt_from(self, abbreviation: int, index: int, free: int, category: str) -> bool:
        """Learn what the word *abbreviation* stands for: words that end with word *index*; return whether there are such."""
        for start in range(max(free, index - WORDS + 1), index):
            if self.tokens.words[start][0].isupper() and self.spans(abbreviation, start, index):
                self.learn(abbreviation, start, index + 1, category)
                return True
        return False

    def abbreviation_behind(self, end: int) -> int | None:
        """Return the index of the abbreviation that explains the name that ends before word *end*, or None."""
        tokens = self.tokens
        for words in range(3):
            at = end + words
            if (
                at < len(tokens.words)
                and (tokens.gaps[end], tuple(tokens.lowers[end:at])) in BEHIND
                and self.shouts(at)
            ):
                return at
        return None

    def abbreviation_before(self, start: int) -> int | None:
        """Return the index of the abbreviation that the name beginning with word *start* explains, or None."""
        tokens = self.tokens
        for words in range(3):
            first = start - words
            if (
                first > 0
                and (tokens.gaps[first], tuple(tokens.lowers[first:start])) in BEFORE
                and self.shouts(first - 1)
            ):
                return first - 1
        return None

    def shouts(self, index: int) -> bool:
        """Return whether word *index* is written as an abbreviation: three to twelve capitals, perhaps with digits."""
        word = self.tokens.words[index]
        return 2 < len(word) <= 12 and word.isupper() and word[0].isalpha()

    def spans(self, abbreviation: int, start: int, index: int) -> bool:
        """Return whether the words *start* to *index* are one name that the word *abbreviation* stands for."""
        tokens = self.tokens
        words = tokens.lowers[start : index + 1]
        joined = all(gap in (" ", "-", "\n") for gap in tokens.gaps[start + 1 : index + 1])
        capitals = all(
            word[0].isupper() or word in SMALL or gap == "-"
            for word, gap in zip(tokens.words[start : index + 1], tokens.gaps[start : index + 1], strict=True)
        )
        return joined and capitals and abbreviates(tokens.lowers[abbreviation], words)

    def learn(self, abbreviation: int, start: int, end: int, category: str) -> None:
        """Learn that the word *abbreviation* and the words *start* to *end* name one system: the lexicon's, if it has either."""
        tokens = self.tokens
        name = self.document.text[tokens.starts[start] : tokens.ends[end - 1]]
        known = self.gazetteer.at(tokens, abbreviation) or self.gazetteer.at(tokens, start)
        system = known.system if known is not None else System(None, name, category, None)
        self.systems[tokens.words[abbreviation]] = system
        names, entry = self.names.setdefault(tokens.words[start], []), (tokens.words[start:end], system)
        if len(names) < NAMES and entry not in names:
            names.append(entry)

    def abbreviated(self, start: int, end: int, system: System) -> None:
        """Learn the abbreviation that stands behind the words *start* to *end*, a name of *system* of the lexicon."""
        at = self.abbreviation_behind(end)
        if at is not None and end - start > 1 and self.spans(at, start, end - 1):
            known = self.gazetteer.at(self.tokens, at)
            if known is None or known.ambiguous:  # what is beyond doubt anyway is read without this
                self.systems.setdefault(self.tokens.words[at], system)

    def weapons(self) -> Iterator[Weapon]:
        """Yield every place at which the document writes what it has explained."""
        words, nouns = self.tokens.words, self.gazetteer.nouns
        free = 0
        for index, word in enumerate(words):
            for wanted, system in self.names.get(word, ()) if index >= free else ():
                end = index + len(wanted)
                if words[index:end] == wanted:
                    yield Weapon(index, nouns.onward(self.tokens, end), index, end, system, "explained in the document")
                    free = end
                    break
            single = word.rstrip("s") if word[-1] == "s" else word
            if index >= free and single in self.systems and single.isupper():
                end = nouns.onward(self.tokens, index + 1)
                yield Weapon(index, end, index, index + 1, self.systems[single], "explained in the document")
