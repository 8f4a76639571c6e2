"""The scene: what other extractors found in a document, by the words at which it stands."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from dragoman import ActorMention, CountMention, DateMention, Mention, PlaceMention, WeaponMention
from dragoman.names import names
from dragoman.views import sentences
from dragoman_casualties.vocabulary import fates, vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dragoman import Reading
    from dragoman_casualties.vocabulary import Fate

M = TypeVar("M", bound=Mention)
#: How many words before a toll and behind it belong to what it tells, where its sentence does not end before.
REACH = 40
#: How far beyond the ends of a text the rules may look.
MARGIN = 24
#: The most words of a dateline, and how the gap begins in which one ends.
DATELINE = 16
DATELINE_ENDS = (" (", " -", " –", " —")
#: The most words from a preposition to the name to which it leads.
LEADING = 8


class Located(NamedTuple, Generic[M]):
    """A mention and its words: `first` up to `last`."""

    first: int
    last: int
    mention: M


class Found(Generic[M]):
    """The mentions of one kind in a document, by their first words."""

    def __init__(self, located: list[Located[M]]) -> None:
        self.located = sorted(located, key=lambda one: (one.first, one.last))
        self.firsts = [one.first for one in self.located]

    def between(self, low: int, high: int) -> list[Located[M]]:
        """Return the mentions that begin at word *low* or later and end at word *high* or earlier."""
        ahead = self.located[bisect_left(self.firsts, low) : bisect_left(self.firsts, high)]
        return [one for one in ahead if one.last <= high]

    def beginning(self, first: int) -> Located[M] | None:
        """Return the mention that begins at word *first*, or None."""
        place = bisect_left(self.firsts, first)
        return self.located[place] if self.firsts[place : place + 1] == [first] else None


class Scene:
    """A document with its words, their roles, its sentences and what stands in them.

    Behind the last of `lowers` and `gaps` stands a margin of empty strings, into which an index before the first word falls too.
    """

    def __init__(self, document: Reading) -> None:
        self.document = document
        self.tokens = document.tokens
        margin = [""] * MARGIN
        self.lowers = document.tokens.lowers + margin
        self.gaps = document.tokens.gaps + margin
        self.sentences = document.view(sentences)
        self.roles: Mapping[str, str] = document.lexicons.build(vocabulary)
        self.fates: Mapping[str, Fate] = document.lexicons.build(fates)
        self.names = [name for name in document.view(names) if name.form == "adjective" and name.state is not None]
        self.adjectives = [name.first for name in self.names]
        self.peoples = frozenset(name.last - 1 for name in self.names)
        self.dateline = self.dateline_end()
        self.counts = Found([self.locate(count) for count in document[CountMention]])
        self.dates = Found([self.locate(date) for date in document[DateMention] if date.first is not None])
        self.weapons = Found([self.locate(weapon) for weapon in document[WeaponMention]])
        self.actors = Found([self.locate(actor) for actor in document[ActorMention]])
        self.places = Found([self.locate(place) for place in document[PlaceMention] if self.can_be_where(place)])

    def attackers(self, low: int, high: int) -> list[ActorMention]:
        """Return the governments whose adjectives stand before an attack or a weapon at the words *low* up to *high*: "Israeli strikes"."""
        found = []
        for name in self.names[bisect_left(self.adjectives, low) : bisect_left(self.adjectives, high)]:
            armed = self.role(name.last) == "attack" or any(
                one.first == name.last for one in self.weapons.between(name.last, high)
            )
            if armed and self.gaps[name.last] == " " and name.state is not None:
                _, kind, country, number = name.state
                fields = {
                    "name": name.state.name,
                    "form": "adjective",
                    "type": kind,
                    "country": country,
                    "actor_id": number,
                }
                found.append(
                    self.document.mention(ActorMention, (name.start, name.end), **fields, rule="adjective of an attack")
                )
        return found

    def locate(self, mention: M) -> Located[M]:
        """Return *mention* with the words at which it begins and ends."""
        return Located(self.tokens.at(mention.span.start), self.tokens.at(mention.span.end - 1) + 1, mention)

    def can_be_where(self, place: PlaceMention) -> bool:
        """Return whether something may have happened at *place*: it stands for no government, owns nothing and is no dateline's."""
        last = self.tokens.at(place.span.end - 1)
        return not place.metonym and not self.gaps[last + 1].startswith(("'", "’")) and last >= self.dateline

    def dateline_end(self) -> int:
        """Return the word behind the last of the towns at the head of the text, as in "NAIROBI/MOGADISHU, Oct. 17 (Veritas) -"; 0 where there are none."""
        starts = self.tokens.starts
        first = next((place for place in self.document[PlaceMention] if place.span.start == starts[0]), None)
        if first is None:
            return 0
        last = self.tokens.at(first.span.end - 1) + 1
        ended = self.gaps[last].startswith(DATELINE_ENDS)
        if not ended and not first.text.isupper() and self.gaps[last] != "/":
            return 0
        if ended or self.document.text.isupper():
            return last
        for word in range(last, min(len(self.tokens.words), DATELINE)):
            if self.gaps[word].startswith(DATELINE_ENDS):
                return word
            if self.tokens.words[word].islower():
                break
        return last if first.text.isupper() else 0

    def before(self, word: int, start: int) -> str:
        """Return the word before that of index *word* in its sentence, which begins at word *start*; an empty string where there is none."""
        return self.lowers[word - 1] if word > start else ""

    def role(self, word: int) -> str | None:
        """Return the role of the word of that index."""
        return self.roles.get(self.lowers[word]) if 0 <= word < len(self.lowers) else None

    def is_adjective(self, word: int) -> bool:
        """Return whether the word of that index names a people: "a Palestinian"."""
        return word in self.peoples

    def has(self, role: str, low: int, high: int) -> bool:
        """Return whether a word of that role stands at *low* up to *high*."""
        return any(self.roles.get(word) == role for word in self.lowers[max(0, low) : max(0, high)])

    def leads(self, roles: frozenset[str], first: int, low: int) -> bool:
        """Return whether a word of one of *roles* leads to the mention at word *first*: "in the central city of Gaza"; none before *low* does.

        It leads beyond commas as long as they part names: "in Harrow Street, London".
        """
        words = self.tokens.words
        for word in range(first - 1, max(low, first - LEADING) - 1, -1):
            gap = self.gaps[word + 1]
            if gap not in (" ", "-", "\n", ", ") or (gap == ", " and words[word] == self.lowers[word]):
                return False
            if self.role(word) in roles:
                return True
        return False
