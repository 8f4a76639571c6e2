"""Reading one document: from cued words to weapons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dragoman.views import sentences

from .gazetteer import JOINTS, ROMAN, Found, Gazetteer, System, gazetteer
from .judgement import ENOUGH, context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Reading


class Weapon(NamedTuple):
    """A weapon as word indexes: `start` to `end` the mention, `first` to `last` the name alone (None when generic)."""

    start: int
    end: int
    first: int | None
    last: int
    name: str | None
    category: str
    origin: str | None
    ref: str | None
    rule: str


class Reader:
    """The state of reading one document."""

    __slots__ = ("context", "deferred", "document", "gazetteer", "generic", "nouns", "recent", "seen", "tokens")

    def __init__(self, document: Reading, *, generic: bool) -> None:
        self.document = document
        self.tokens = document.tokens
        self.gazetteer: Gazetteer = document.lexicons.build(gazetteer)
        self.nouns = self.gazetteer.nouns
        self.context = document.lexicons.build(context)
        self.generic = generic
        self.seen: set[System] = set()
        self.recent: dict[str, System] = {}
        self.deferred: list[tuple[Found, int, int]] = []

    def weapons(self) -> Iterator[Weapon]:
        """Yield the weapons in text order, then the names that only the rest of the document makes certain."""
        tokens, gaz = self.tokens, self.gazetteer
        lowers, gaps, words = tokens.lowers, tokens.gaps, tokens.words
        filed, joined, families, inner = gaz.filed, gaz.joined, gaz.families, gaz.inner
        tails = self.nouns.tails if self.generic else {}
        free = 0
        numbers = [i for i in tokens.digits if gaps[i] in NUMBER_GAPS and (gaps[i] == "-" or (i and lowers[i - 1] in families))]
        for index in sorted([*self.document.cued, *numbers]):
            if index < free:
                continue
            lower = lowers[index]
            weapon = None
            if lower in filed or lower in joined:
                found = gaz.at(tokens, index)
                if found is not None:
                    weapon = self.named(found)
            if weapon is None and lower in inner:
                for start in range(max(free, index - inner[lower]), index):
                    found = gaz.at(tokens, start)
                    if found is not None and found.end > index:
                        weapon = self.named(found)
                        break
            if weapon is None and index > free and lower[0] <= "9" and gaps[index] in NUMBER_GAPS:
                before = lowers[index - 1]
                if before in families or (before == "a" and gaps[index - 1] == "/"):
                    weapon = self.numbered(index, free)
                elif gaps[index] == "-" and words[index - 1][0].isupper():
                    weapon = self.unknown(index)
            if weapon is None and lower in tails:
                weapon = self.noun(index, free)
            if weapon is not None:
                free = weapon.end
                yield weapon
        for found, start, end in self.deferred:
            if found.system in self.seen:
                yield self.weapon(found, start, end)

    def numbered(self, index: int, free: int) -> Weapon | None:
        """Return the weapon whose designation has its number at word *index*."""
        start = index - 2 if self.tokens.lowers[index - 1] == "a" and self.tokens.gaps[index - 1] == "/" else index - 1
        found = self.gazetteer.at(self.tokens, start) if start >= free else None
        if found is None or found.end <= index:
            return self.unknown(index)
        return self.named(found)

    def named(self, found: Found) -> Weapon | None:
        """Return the weapon *found*, or None where its sentence does not speak for it."""
        last = self.name_end(found)
        end = max(found.end, self.nouns.onward(self.tokens, max(last, found.end)))
        found = found._replace(last=last)
        certain = not found.ambiguous or end > found.end or last > found.end
        if found.lowered:
            if found.system in self.seen:
                return self.weapon(found, found.start, end)
            self.deferred.append((found, found.start, end))
            return None
        if not certain:
            score = self.context.score(self.tokens, found.first, last, self.document.view(sentences).around(found.first))
            if score < (0.0 if found.system in self.seen else ENOUGH):
                if score > -ENOUGH:
                    self.deferred.append((found, found.start, end))
                return None
        self.seen.add(found.system)
        return self.weapon(found, found.start, end)

    def weapon(self, found: Found, start: int, end: int) -> Weapon:
        """Return the weapon that stands at words *start* to *end*; a bare family name is the member the document named last."""
        name, category, origin, ref = found.system.name, found.system.category, found.system.origin, found.system.id
        return Weapon(start, end, found.first, found.last, name, category, origin, ref, found.rule)

    def name_end(self, found: Found) -> int:
        """Return where the name ends with what belongs to it: variants, another name of the same system."""
        tokens = self.tokens
        words, lowers, gaps = tokens.words, tokens.lowers, tokens.gaps
        last, size = found.last, len(words)
        while last < size:
            gap, word = gaps[last], words[last]
            if gap in ("-", "/") and ((word.isupper() and len(word) <= 3) or (word.isdigit() and len(word) <= 3)):
                last += 1
            elif gap in (" ", "-") and word in ROMAN:
                last += 1
            elif gap == " " and word == "Block" and last + 1 < size and (words[last + 1][0].isdigit() or words[last + 1] in ROMAN):
                last += 2
            elif gap in JOINTS:
                other = self.gazetteer.at(tokens, last)
                if other is None or other.lowered or other.system.id != found.system.id:
                    break
                last = other.last
            else:
                break
        return last

    def unknown(self, index: int) -> Weapon | None:
        """Return the weapon of an unknown designation with its number at word *index*, where a weapon noun follows."""
        tokens = self.tokens
        letters = tokens.words[index - 1]
        if tokens.gaps[index] != "-" or not letters.isalpha() or letters.islower() or len(letters) > 8:
            return None
        end = self.nouns.onward(tokens, index + 1)
        if end == index + 1:
            return None
        head = self.nouns.head(tokens, end - 1) if tokens.lowers[end - 1] in self.nouns.tails else None
        if head is None:
            return None
        name = self.document.text[tokens.starts[index - 1] : tokens.ends[index]]
        return Weapon(index - 1, end, index - 1, index + 1, name, head[1], None, None, "unknown designation")

    def noun(self, index: int, free: int) -> Weapon | None:
        """Return the generic weapon whose head ends with word *index*."""
        tokens, nouns = self.tokens, self.nouns
        head = nouns.head(tokens, index)
        if head is None or nouns.trapped(tokens, index):
            return None
        start, category = head
        start = max(free, nouns.modified(tokens, start))
        word = tokens.words[index]
        if word[0].isupper() and not word.isupper() and self.in_name(start, index):
            return None
        return Weapon(start, index + 1, None, 0, None, category, None, None, "generic")

    def in_name(self, start: int, index: int) -> bool:
        """Return whether the capital of word *index* is that of a name ("Royal Tank Regiment") and not of a sentence."""
        words, gaps = self.tokens.words, self.tokens.gaps
        if start and gaps[start] == " ":
            return True
        return index + 1 < len(words) and gaps[index + 1] == " " and words[index + 1][0].isupper()


#: What may stand before the number of a designation.
NUMBER_GAPS = frozenset(("-", " ", "\u2011", "\u2013", "\u2010", "- ", "\n", "-\n", "."))
