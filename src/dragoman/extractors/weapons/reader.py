"""Reading one document: from cued words to weapons."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dragoman.views import sentences

from .expansions import Expansions
from .filing import gazetteer
from .gazetteer import AFLOAT, LETTER_GAPS, Found, Gazetteer, System
from .generics import Generics
from .judgement import ENOUGH, NEVER, context
from .unlisted import Unlisted
from .variants import name_end, quoted
from .weapon import Weapon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dragoman import Reading

#: What a certain weapon in the same sentence, and the same system elsewhere in the document, add to the score of a name.
COMPANY, KNOWN = 2.0, 3.0
#: What a document that names weapons beyond doubt, or speaks of war throughout, adds; and how many words of war that takes.
TOPIC, TOPIC_WORDS = 1.0, 8.0
#: What the number of a family needs more that no system of the lexicon has.
UNKNOWN = 1.0
#: What a plural adds: people and places have none.
PLURAL = 2.0
#: Categories of what has engines of its own.
DRIVEN = frozenset(
    ("armoured vehicle", "combat aircraft", "cruise missile", "drone", "helicopter", "submarine", "tank", "warship")
)
#: How many names may share one class noun, and what may stand between them.
LISTED, LISTING = 3, frozenset((" ", ", ", "/"))


class Reader:
    """The state of reading one document.

    A name that is also something else waits until the whole document has been read: what the document names beyond doubt
    elsewhere (`seen`, `certain`), or gives to a person (`people`), decides with its sentence.
    """

    __slots__ = (
        "certain",
        "context",
        "document",
        "expansions",
        "gazetteer",
        "generics",
        "nouns",
        "people",
        "recent",
        "seen",
        "tokens",
        "unlisted",
        "vessel",
        "waiting",
    )

    def __init__(self, document: Reading, *, generic: bool) -> None:
        self.document = document
        self.tokens = document.tokens
        self.gazetteer: Gazetteer = document.lexicons.build(gazetteer)
        self.nouns = self.gazetteer.nouns
        self.context = document.lexicons.build(context)
        self.unlisted = Unlisted(document, self.gazetteer, self.context)
        self.expansions = Expansions(document, self.gazetteer)
        self.generics = Generics(document, self.nouns, self.expansions) if generic else None
        self.seen: set[str] = set()
        self.certain: list[int] = []
        self.vessel: tuple[int, System] | None = None
        self.people: set[str] = set()
        self.recent: dict[str, System] = {}
        self.waiting: list[tuple[Found, int]] = []

    def weapons(self, candidates: Iterable[int]) -> Iterator[Weapon]:
        """Yield the weapons that the words *candidates* reveal in text order, then the names that had to wait for the whole document."""
        free = 0
        for index in candidates:
            if index >= free:
                weapon = self.at(index, free)
                if weapon is not None:
                    free = weapon.end
                    if weapon.first is not None and weapon.system.category in AFLOAT:
                        self.vessel = (free, weapon.system)
                    yield weapon
        if self.waiting:
            yield from self.judged()
        if self.unlisted.learnt:
            yield from self.unlisted.bare()
        if self.expansions.systems:
            yield from self.expansions.weapons()

    def at(self, index: int, free: int) -> Weapon | None:
        """Return the weapon that word *index* reveals, none of whose words stand before word *free*."""
        lower = self.tokens.lowers[index]
        gazetteer, nouns = self.gazetteer, self.nouns
        weapon = None
        if lower in gazetteer.inner:
            weapon = self.inner_name(index, max(free, index - gazetteer.inner[lower]))
        if weapon is None and (lower in gazetteer.filed or lower in gazetteer.joined or lower in gazetteer.families):
            found = gazetteer.at(self.tokens, index)
            weapon = None if found is None else self.named(found)
        if weapon is None and lower in nouns.ships:
            weapon = self.unlisted.ship(index)
        if weapon is None and lower[0] <= "9" and index > free:
            weapon = self.numbered(index, free)
        if weapon is None and lower in nouns.tails and self.generics is not None and nouns.may_end(self.tokens, index):
            weapon = self.generics.noun(index, free)
        return weapon

    def name_at(self, start: int, index: int) -> Weapon | None:
        """Return the weapon whose name begins at word *start* and holds word *index*, where it is beyond doubt."""
        found = self.gazetteer.at(self.tokens, start)
        return None if found is None or found.end <= index else self.named(found)

    def inner_name(self, index: int, lowest: int) -> Weapon | None:
        """Return the weapon whose name holds word *index* but begins before it, from word *lowest* on."""
        for start in range(lowest, index):
            weapon = self.name_at(start, index) if self.tokens.lowers[start] in self.gazetteer.filed else None
            if weapon is not None:
                return weapon
        return None

    def numbered(self, index: int, free: int) -> Weapon | None:
        """Return the weapon whose designation has its number at word *index*."""
        tokens = self.tokens
        if tokens.gaps[index] not in LETTER_GAPS:
            return None
        start = index - 1
        if (
            self.vessel is not None
            and self.vessel[0] == start
            and tokens.gaps[start] == " ("
            and tokens.gaps[index + 1][:1] == ")"
        ):
            return Weapon(start, index + 1, start, index + 1, self.vessel[1], "hull number")
        if start > free and tokens.lowers[start - 1 : index] == ["f", "a"] and tokens.gaps[start] in ("/", " / "):
            start -= 1
        found = self.gazetteer.at(tokens, start) if start >= free else None
        if found is None or found.end <= index:
            other = self.unlisted.designation(index) if index - 1 >= free else None
            if isinstance(other, Found):
                self.waiting.append((other, other.last))
                return None
            return other
        return self.named(found)

    def named(self, found: Found) -> Weapon | None:
        """Return the weapon *found*; None where the document does not speak for it, or not yet."""
        if found.first > found.start:  # "Dassault Mirage 2000": what follows the maker may be a longer name
            longer = self.gazetteer.at(self.tokens, found.first)
            found = longer if longer is not None and longer.end > found.end else found
        last, doubled = name_end(self.gazetteer, self.tokens, found)
        end = self.nouns.onward(self.tokens, max(last, found.end))
        if end == last and found.system.category not in DRIVEN and self.context.engine(self.tokens, found.first, last):
            return None
        certain = not found.ambiguous or doubled or end > last or found.first > found.start or found.last < found.end
        tokens = self.tokens
        if last > found.last == found.first + 1 and tokens.words[found.last].isdigit() and not doubled:
            system = self.unlisted_number(found, last)
            found = found._replace(system=system)
        found = found._replace(last=last)
        if certain and end == last:
            certain = self.undisputed(found.first, last)
        elif not certain and found.system.category not in AFLOAT:
            certain = self.coordinated(last)
        if not certain or found.lowered:
            self.waiting.append((found, end))
            return None
        self.certain.append(found.first)
        return self.accepted(found, end)

    def undisputed(self, first: int, last: int) -> bool:
        """Return whether nothing beside a certain name makes it a person ("Uzi Arad"), a road ("the A-10 motorway") or the like."""
        tokens = self.tokens
        if last - first == 1 and tokens.words[first].isalpha():
            return tokens.lowers[first] not in self.people and self.context.beside(tokens, first, last) > NEVER
        return len(tokens.words[first]) > 1 or not self.context.renamed(tokens, first, last)

    def coordinated(self, end: int) -> bool:
        """Return whether the name that ends before word *end* shares a class noun with others: "Javelin and Stinger missiles"."""
        tokens, size = self.tokens, len(self.tokens.words)
        for _ in range(LISTED):
            if end >= size or tokens.gaps[end] not in LISTING:
                return False
            linked = tokens.lowers[end] in ("and", "or")
            if linked == (tokens.gaps[end] == "/"):
                return False
            start = end + linked
            other = self.gazetteer.at(tokens, start) if start < size and (linked or tokens.gaps[end] != " ") else None
            if other is None or other.lowered or other.system.category in AFLOAT:
                return False
            end, _ = name_end(self.gazetteer, tokens, other)
            if other.end > other.last or self.nouns.onward(tokens, end) > end:
                return True
        return False

    def unlisted_number(self, found: Found, last: int) -> System:
        """Return the system of a number that the lexicon lacks in a family it has: "Hwasong-99"; the same where the letters are no family."""
        if self.tokens.lowers[found.first] not in self.gazetteer.families:
            return found.system
        name = self.document.text[self.tokens.starts[found.first] : self.tokens.ends[last - 1]]
        return System(None, name, found.system.category, found.system.origin)

    def accepted(self, found: Found, end: int) -> Weapon:
        """Return the weapon *found*, and remember that the document names its system."""
        letters, system = self.tokens.lowers[found.first], found.system
        self.seen.add(system.name)
        if found.last - found.first > 1 and letters in self.gazetteer.families:
            self.recent[letters] = system
        elif letters == system.name.lower():  # a bare "MiG" is the one the document named last
            system = self.recent.get(letters, system)
        rule = system.id or "unknown designation"
        if found.last - found.first == 1 and (found.end > found.last or found.start < found.first):
            self.unlisted.remember(found.first, system)
        elif found.last - found.first > 1:
            self.expansions.abbreviated(found.first, found.last, system)
        closed = quoted(self.tokens, found.first, found.last)
        return Weapon(found.first, max(end, found.last), found.first, found.last, system, rule, closed)

    def judged(self) -> Iterator[Weapon]:
        """Yield the names that waited and for which their sentence and the document speak."""
        tokens, context = self.tokens, self.context
        verdicts = []
        for found, end in self.waiting:
            beside = context.beside(tokens, found.first, found.last)
            if beside <= NEVER:
                self.people.add(tokens.lowers[found.first])
            verdicts.append((found, end, beside))
        topic: float | None = None
        for found, end, beside in verdicts:
            if found.lowered or beside <= NEVER or self.too_short(found):
                continue
            lacking = (ENOUGH if found.last - found.first == 1 else ENOUGH - 1.0) - self.score(found, beside)
            if -TOPIC < lacking <= 2 * TOPIC:  # the topic decides; two words are seldom something else
                topic = self.topic() if topic is None else topic
                lacking -= topic
            if lacking <= 0.0:
                yield self.accepted(found, end)
        for found, end, beside in verdicts:  # "the tomahawk", "two tomahawks", but not "UN peacekeepers"
            if found.lowered and found.system.name in self.seen and (beside > 0.0 or end > found.last):
                yield self.accepted(found, end)

    def too_short(self, found: Found) -> bool:
        """Return whether the name is a letter and a digit ("G5"), which only a class noun or the document's own use makes a weapon."""
        word = self.tokens.words[found.first]
        single = found.last - found.first == 1 and len(word) == 2 and word[1].isdigit()
        return single and found.system.name not in self.seen

    def topic(self) -> float:
        """Return what the document as a whole adds to every name's score."""
        said = self.context.weights.keys() & set(self.tokens.lowers)
        war = sum(map(self.context.weights.__getitem__, said))
        return TOPIC * bool(self.certain) + TOPIC * (war >= TOPIC_WORDS) - TOPIC * (war <= -TOPIC_WORDS)

    def score(self, found: Found, beside: float) -> float:
        """Return how strongly everything speaks for the ambiguous name *found*."""
        tokens, context = self.tokens, self.context
        first, last = found.first, found.last
        if not (self.certain or found.system.name in self.seen or context.speaks(tokens, first, last)):
            return NEVER
        low, high = self.document.view(sentences).around(first)
        said = context.sentence(tokens, first, last, (low, high))
        at = bisect_left(self.certain, low)
        company = at < len(self.certain) and self.certain[at] < high
        known = found.system.name in self.seen
        if said <= 0 and not known and not company:
            return NEVER
        score = beside + said + KNOWN * known + COMPANY * company
        if found.system.id is None:
            score -= UNKNOWN
        if tokens.lowers[first] in self.people and not known:
            return NEVER
        if found.system.category in AFLOAT:  # a ship's name is first of all a town's or a person's
            score -= ENOUGH
        word = tokens.words[last - 1]
        if word.endswith("s") and tokens.lowers[first] not in found.system.name.lower():
            score += PLURAL * (first > low)  # a sentence's first word has a capital anyway
        if word.isupper() and word.isalpha() and len(word) > 2 and self.shouted(first, last):
            score -= ENOUGH
        return score

    def shouted(self, first: int, last: int) -> bool:
        """Return whether the words beside the name are in capitals too, so that its own say nothing."""
        words = self.tokens.words
        return any(
            word.isupper() and len(word) > 3 for word in (*words[max(0, first - 1) : first], *words[last : last + 1])
        )
