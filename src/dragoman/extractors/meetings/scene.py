"""The scene: who, where and when a document names, laid on its tokens, sentence by sentence as triggers need them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

import attrs

from dragoman import ActorMention, DateMention, PlaceMention, Reading, Sentences, Tokens
from dragoman.extractors.meetings.vocabulary import Vocabulary
from dragoman.names import Name, names
from dragoman.views import sentences

#: The gaps that part no clause: blanks, commas, hyphens, apostrophes and quotation marks, the stops of abbreviations.
LINKS = frozenset(
    (
        " ",
        ".",
        ", ",
        "-",
        " - ",
        "–",
        "'",
        "’",
        " '",
        " ’",
        "/",
        " “",
        ' "',
        "” ",
        '" ',
        ". ",
        "\n",
        " , ",
        ",” ",
        '," ',
        ",\n",
        ".-",
    )
)
COMMAS = frozenset((", ", " , "))
#: How far a title reaches between a state and a name: "Iraq's deputy prime minister and foreign minister, X".
TITLE = 12
#: A line this long is wrapped, not a paragraph; a sentence is put together from at most so many.
LINE, WRAPPED = 50, 6


class Party(NamedTuple):
    """Somebody who may meet, at words `start` up to `end`.

    `mention` is None for a country that only the places' layer found and for a bare adjective ("Syrian-Israeli talks"): such a party is
    `latent`, a party in a list ("talks with Japan") and never a subject. `possessive` where 's follows and the actor itself does nothing.
    """

    start: int
    end: int
    name: str
    type: str
    country: str | None
    role: str
    form: str
    mention: ActorMention | None
    possessive: bool = False
    latent: bool = False


class Spot(NamedTuple):
    """A place mention at words `start` up to `end`."""

    start: int
    end: int
    mention: PlaceMention


class Day(NamedTuple):
    """A date mention at words `start` up to `end`."""

    start: int
    end: int
    mention: DateMention


@attrs.frozen(eq=False)
class Scene:
    """A document as the clause model sees it. The dictionaries lead from a word to what begins, or ends, at it.

    They hold the sentences that were asked for with `sentence` or `load`, and no others.
    """

    document: Reading
    tokens: Tokens
    sentences: Sentences
    words: Vocabulary
    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]
    dates: Sequence[DateMention]
    adjectives: Sequence[Name]
    firsts: tuple[list[int], ...]
    party_at: dict[int, Party] = attrs.field(factory=dict)
    party_end: dict[int, Party] = attrs.field(factory=dict)
    spot_at: dict[int, Spot] = attrs.field(factory=dict)
    spot_end: dict[int, Spot] = attrs.field(factory=dict)
    day_at: dict[int, Day] = attrs.field(factory=dict)
    day_end: dict[int, Day] = attrs.field(factory=dict)
    loaded: set[int] = attrs.field(factory=set)

    @classmethod
    def of(cls, document: Reading, words: Vocabulary) -> Scene:
        """Return the scene of *document*, with nothing loaded."""
        actors, places, dates = document[ActorMention], document[PlaceMention], document[DateMention]
        bare = [name for name in document.view(names) if name.form == "adjective"]
        firsts = (
            [m.span.start for m in actors],
            [m.span.start for m in places],
            [m.span.start for m in dates],
            [n.start for n in bare],
        )
        return cls(document, document.tokens, document.view(sentences), words, actors, places, dates, bare, firsts)

    def sentence(self, word: int) -> tuple[int, int]:
        """Return the words of the sentence around *word*, loaded, and made whole where the text is wrapped into lines."""
        low, high = self.unwrapped(*self.sentences.around(word))
        self.load(low, high)
        return low, high

    def load(self, low: int, high: int) -> None:
        """Make the dictionaries hold the sentences that words *low* up to *high* belong to."""
        numbers = self.sentences
        for number in range(numbers.index(low), numbers.index(high - 1) + 1):
            if number not in self.loaded:
                self.loaded.add(number)
                self._load(*numbers.around(numbers.starts[number]))

    def _load(self, low: int, high: int) -> None:
        tokens = self.tokens
        first, last = tokens.starts[low], tokens.ends[high - 1]
        actors, places, dates, bare = (
            (bisect_left(starts, first), bisect_left(starts, last)) for starts in self.firsts
        )
        for index in range(*places):
            place = self.places[index]
            spot = Spot(*words_of(tokens, place.span.start, place.span.end), place)
            self.spot_at[spot.start] = self.spot_end[spot.end - 1] = spot
        for index in range(*dates):
            date = self.dates[index]
            start, end = words_of(tokens, date.span.start, date.span.end)
            self.day_at[start] = self.day_end[end - 1] = Day(start, end, date)
        for party in self._parties(slice(*actors), slice(*places), slice(*bare)):
            self.party_at[party.start] = self.party_end[party.end - 1] = party

    def _parties(self, actors: slice, places: slice, bare: slice) -> list[Party]:
        """Return those who can be parties: not the "US" of "US President Trump", nor the "Chile" of "Mr Boric of Chile"."""
        tokens, words = self.tokens, self.words
        candidates = [
            Party(*words_of(tokens, m.span.start, m.span.end), m.name, m.type, m.country, m.role or "", m.form, m)
            for m in self.actors[actors]
        ]
        known = {party.start for party in candidates}
        for place in self.places[places]:
            if place.type == "country":
                start, end = words_of(tokens, place.span.start, place.span.end)
                if start not in known:
                    candidates.append(
                        Party(start, end, place.name, "state", place.country, "", "name", None, latent=True)
                    )
                    known.add(start)
        for name in self.adjectives[bare]:
            state = name.actor or name.state
            if state is not None and name.first not in known:
                acts = name.actor is not None or not words.plural.isdisjoint(tokens.lowers[name.last : name.last + 3])
                candidates.append(
                    Party(
                        name.first,
                        name.last,
                        state.name,
                        "state",
                        state.country,
                        "",
                        "adjective",
                        None,
                        latent=not acts,
                    )
                )
        return standing(tokens, sorted(candidates, key=itemgetter(0, 1)), words)

    def span(self, words: Party | Spot | Day) -> tuple[int, int]:
        """Return the code points that *words* cover."""
        return self.tokens.starts[words.start], self.tokens.ends[words.end - 1]

    def between(self, first: int, end: int) -> list[Party]:
        """Return the parties that begin at words *first* up to *end*, among what is loaded."""
        at = self.party_at
        return [at[index] for index in range(first, end) if index in at]

    def unwrapped(self, low: int, high: int) -> tuple[int, int]:
        """Return the sentence of words *low* up to *high*, made whole where the text is wrapped into lines of 50 characters or more."""
        gaps, size = self.tokens.gaps, len(self.tokens)
        starts = self.sentences.starts
        for _ in range(WRAPPED):
            if low == 0 or gaps[low] != "\n" or not self._wrapped(low):
                break
            low = starts[self.sentences.index(low) - 1]
        for _ in range(WRAPPED):
            if high >= size or gaps[high] != "\n" or not self._wrapped(high):
                break
            number = self.sentences.index(high) + 1
            high = starts[number] if number < len(starts) else size
        return low, high

    def _wrapped(self, word: int) -> bool:
        """Return whether the line before *word* is so long that its end is no paragraph's."""
        end = self.tokens.starts[word] - 1
        return end - self.document.text.rfind("\n", 0, end) >= LINE


def words_of(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of words that code points *start* to *end* cover."""
    first = tokens.at(start)
    return first, first + 1 if tokens.ends[first] >= end else tokens.at(end - 1) + 1


def standing(tokens: Tokens, candidates: list[Party], words: Vocabulary) -> list[Party]:
    """Return the *candidates*, given in text order, that do not merely say whose officer another is."""
    kept: list[Party] = []
    following: Party | None = None
    for party in reversed(candidates):
        if party.type == "person" or following is None or not introduces(tokens, party, following, words):
            kept.append(party)
            following = party
    found: list[Party] = []
    for party in reversed(kept):
        if found and (
            party.start < found[-1].end or (party.type != "person" and belongs(tokens, found[-1], party.start, words))
        ):
            continue
        found.append(party._replace(possessive=True) if owns(tokens, party, words) else party)
    return found


def introduces(tokens: Tokens, party: Party, after: Party, words: Vocabulary) -> bool:
    """Return whether *party*, a state, only introduces the person after it: "Iraq's Foreign Minister X", "the emir of Qatar, X"."""
    start, end = after.start, party.end
    if after.type != "person" or not 0 <= start - end <= TITLE:
        return False
    lowers, gaps, role = tokens.lowers, tokens.gaps, words.role
    if (
        start - end <= 2
        and gaps[end] in COMMAS
        and lowers[party.start - 1] == "of"
        and lowers[party.start - 2] in words.office
    ):
        return True
    for index in range(end, start):
        if (
            (lowers[index] not in role and tokens.words[index] == lowers[index])
            or gaps[index] not in LINKS
            or gaps[index] == ", "
        ):
            return False
        if lowers[index] == "and" and lowers[index - 1] not in role:
            return False
    gap, last = gaps[start], lowers[start - 1]
    return gap in (" ", " - ", "\n", ". ") or (gap in COMMAS and last in role and last not in words.plural)


def belongs(tokens: Tokens, before: Party, start: int, words: Vocabulary) -> bool:
    """Return whether a state at word *start* only says whose officer the person before it is: "Mr Boric of Chile"."""
    if before.type != "person" or not 0 < start - before.end <= TITLE:
        return False
    between = tokens.lowers[before.end : start]
    if "and" in between or not words.role.issuperset(between):
        return False
    return "of" in between or tokens.gaps[before.end] == ", "


def owns(tokens: Tokens, party: Party, words: Vocabulary) -> bool:
    """Return whether 's follows *party* and what is owned does not act for the owner, as a state's minister does."""
    lowers, end = tokens.lowers, party.end
    if end >= len(lowers):
        return False
    mark = tokens.gaps[end].strip()
    if mark[:1] not in ("'", "’") or (len(mark) > 1 and lowers[end] != "s"):
        return False
    follower = end + (lowers[end] == "s")
    return party.type == "person" or follower >= len(lowers) or lowers[follower] not in words.role
