"""The scene: who, where and when a document names, laid on its tokens, sentence by sentence as triggers need them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

import attrs

from dragoman import ActorMention, DateMention, PlaceMention, Reading, Sentences, Span, Tokens
from dragoman.extractors.meetings.party import Party, standing
from dragoman.extractors.meetings.vocabulary import Vocabulary
from dragoman.names import Name, names
from dragoman.views import sentences

#: Nouns between whose place something lies and its name: "the Red Sea resort of Sharm el-Sheikh".
SETTLEMENTS = frozenset(
    "archipelago capital city district emirate island kingdom port principality province republic resort sheikhdom suburb town village".split()
)
#: Those and what else may stand between where something is and its name: "the Gulf state of Qatar".
SITUATED = SETTLEMENTS | {"nation", "state"}
#: The types of what a country is and who governs it.
STATES = frozenset(("state", "government"))
#: How many words a dateline has at most, by what it ends, and the longest word in capitals that opens none.
DATELINE, DASHES, INITIALS = 10, frozenset(("-", "--", "–", "—")), 2
#: How far a sentence is looked through to either side: headlines without full stops may be one of any length.
LONGEST = 400
#: What a word within a name or an aside reads as, and the marks in a name that would be read as an apposition or an owner's: "Marks & Silva", "the Farmers' Party".
BLANK, MARKS = "·", frozenset(("&", " & ", "' ", "’ "))
#: Where a mention begins, and the order of parties: by their words.
BEGIN, START, WORDS = attrgetter("span.start"), attrgetter("start"), itemgetter(0, 1)


#: A mention of any kind.
Told = TypeVar("Told", ActorMention, PlaceMention, DateMention)


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


@attrs.define(eq=False)
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
    names: Sequence[Name]
    #: Where actors, places and dates start.
    firsts: tuple[list[int], list[int], list[int]]
    #: The words of asides, which are blank in `tokens`.
    asides: frozenset[int] = frozenset()
    party_at: dict[int, Party] = attrs.field(factory=dict)
    party_end: dict[int, Party] = attrs.field(factory=dict)
    spot_at: dict[int, Spot] = attrs.field(factory=dict)
    spot_end: dict[int, Spot] = attrs.field(factory=dict)
    day_at: dict[int, Day] = attrs.field(factory=dict)
    day_end: dict[int, Day] = attrs.field(factory=dict)
    loaded: set[int] = attrs.field(factory=set)
    #: The first name of each state, by its ISO 3166 country, once one was asked for.
    states: dict[str, Name] | None = None

    @classmethod
    def of(cls, document: Reading, tokens: Tokens, asides: frozenset[int], words: Vocabulary) -> Scene:
        """Return the scene of *document*, whose words stand in *tokens*, blank where they are *asides*, with nothing loaded."""
        actors, places, dates = document[ActorMention], document[PlaceMention], document[DateMention]
        firsts = (list(map(BEGIN, actors)), list(map(BEGIN, places)), list(map(BEGIN, dates)))
        view = document.view(names)
        tokens = names_whole(tokens, view, words)
        return cls(document, tokens, document.view(sentences), words, actors, places, dates, view, firsts, asides)

    def without(self, covered: frozenset[int]) -> Scene:
        """Return this scene with the words *covered* blank and what they name left out, with nothing loaded."""
        return Scene(
            self.document,
            blanked(self.tokens, covered),
            self.sentences,
            self.words,
            self.actors,
            self.places,
            self.dates,
            self.names,
            self.firsts,
            self.asides | covered,
        )

    def names_any(self, first: int, end: int) -> bool:
        """Return whether an actor or a place begins at words *first* up to *end*, whatever is loaded."""
        tokens = self.tokens
        first, end = tokens.starts[max(0, first)], tokens.ends[min(end, len(tokens)) - 1]
        for starts in self.firsts[:2]:
            index = bisect_left(starts, first)
            if index < len(starts) and starts[index] < end:
                return True
        index = bisect_left(self.names, first, key=START)
        return index < len(self.names) and self.names[index].start < end

    def name_over(self, word: int) -> Name | None:
        """Return the name that covers *word*, whether it is a party or only stands before one; None where none does."""
        index = bisect_right(self.names, self.tokens.starts[word], key=START) - 1
        return self.names[index] if index >= 0 and self.names[index].last > word else None

    def state_named(self, country: str | None) -> Name | None:
        """Return the first name that tells of the state of that *country*, as "Danish" does; None where the text has none."""
        if self.states is None:
            states = ((name.state, name) for name in reversed(self.names))
            self.states = {state.country: name for state, name in states if state is not None and state.country}
        return self.states.get(country or "")

    def sentence(self, word: int) -> tuple[int, int]:
        """Return the words of the sentence around *word*, loaded, up to `LONGEST` to either side, without a dateline or who says it: "LISBON, May 2 - After", "Radio Lisbon: In"."""
        low, high = self.sentences.around(word)
        low, high = max(low, word - LONGEST), min(high, word + LONGEST)
        self.load(low, high)
        for index, gap in enumerate(self.tokens.gaps[low + 1 : min(word + 1, low + DATELINE)], low + 1):
            if gap == " ":
                continue
            colon = gap.strip(")( \n") == ":" and (
                self.tokens.lowers[index] in self.words.preposition or not self.between(low, index)
            )
            if colon or ends_dateline(self.tokens, low, index):
                return index, high
        return low, high

    def load(self, low: int, high: int) -> None:
        """Make the dictionaries hold the sentences that words *low* up to *high* belong to."""
        firsts, loaded = self.sentences.starts, self.loaded
        for number in range(bisect_right(firsts, low) - 1, bisect_left(firsts, high)):
            if number not in loaded:
                loaded.add(number)
                self._load(*self.sentences.around(firsts[number]))

    def _load(self, low: int, high: int) -> None:
        tokens = self.tokens
        first, last = tokens.starts[low], tokens.ends[high - 1]
        spots = []
        for place in self._told(self.places, self.firsts[1], first, last):
            spot = Spot(*words_of(tokens, place.span), place)
            settled = tokens.lowers[spot.end + 1 : spot.end + 2] == ["of"] and tokens.lowers[spot.end] in SITUATED
            if settled and tokens.gaps[spot.end] == " ":
                continue  # "the Red Sea resort of Sharm el-Sheikh" is told of
            self.spot_at[spot.start] = self.spot_end[spot.end - 1] = spot
            spots.append(spot)
        for date in self._told(self.dates, self.firsts[2], first, last):
            start, end = words_of(tokens, date.span)
            self.day_at[start] = self.day_end[end - 1] = Day(start, end, date)
        actors = self._told(self.actors, self.firsts[0], first, last)
        index = bisect_left(self.names, first, key=START)
        near = self.names[index : bisect_left(self.names, last, index, key=START)]
        adjectives = [name for name in near if name.form == "adjective" and name.first not in self.asides]
        for mention in actors:
            if mention.members and mention.form == "office":  # "the US and Syrian presidents"
                begin = bisect_left(near, mention.span.start, key=START)
                within = near[begin : bisect_left(near, mention.span.end, begin, key=START)]
                adjectives += [name for name in within if name.form != "adjective"]
        if actors or spots or adjectives:
            for party in self._parties(actors, spots, adjectives):
                self.party_at[party.start] = self.party_end[party.end - 1] = party

    def _told(self, mentions: Sequence[Told], starts: list[int], first: int, last: int) -> Sequence[Told]:
        """Return those of *mentions*, which begin at code points *starts*, that begin at code points *first* up to *last*, none in an aside."""
        told = mentions[bisect_left(starts, first) : bisect_left(starts, last)]
        if not self.asides:
            return told
        return [one for one in told if self.tokens.at(one.span.start) not in self.asides]

    def _parties(
        self, actors: Sequence[ActorMention], spots: Sequence[Spot], adjectives: Sequence[Name]
    ) -> list[Party]:
        """Return those who can be parties: not the "US" of "US President Trump", nor the "Chile" of "Mr Boric of Chile"."""
        tokens, words = self.tokens, self.words
        candidates = [
            Party(*words_of(tokens, m.span), m.name, m.type, m.country, m.role or "", m.form, m)
            for m in actors
            if not m.members  # "the two leaders": see `several`
            and not (m.type == "organisation" and self._bracketed(m.span))
        ]
        known = {party.start for party in candidates}
        for start, end, place in spots:
            # A state that is no more may be a region now; a breakaway region is another side than its state.
            apart = place.name in words.acting_regions
            if (place.type == "country" or place.rule == "state" or apart) and start not in known:
                country = None if apart else place.country
                candidates.append(Party(start, end, place.name, "state", country, "", "name", None, latent=True))
                known.add(start)
        for name in adjectives:
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
        candidates = [party for party in candidates if not helps(tokens, party)]
        if len(candidates) > 1:
            candidates.sort(key=WORDS)
        return standing(tokens, candidates, words)

    def _bracketed(self, span: Span) -> bool:
        """Return whether *span* stands alone in brackets: initials explained, or the agency of a dateline, "LISBON, 5 May (EFE) --"."""
        text = self.document.text
        return text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"

    def several(self, word: int) -> list[ActorMention]:
        """Return whom the last mention of several before *word* in its sentence takes up, "the two leaders"; none where none stands there."""
        low, _ = self.sentences.around(word)
        first, last = self.tokens.starts[low], self.tokens.starts[word]
        for actor in reversed(self.actors[bisect_left(self.firsts[0], first) : bisect_left(self.firsts[0], last)]):
            if actor.members:
                return list(actor.members)
        return []

    def span(self, words: Party | Spot | Day) -> tuple[int, int]:
        """Return the code points that *words* cover."""
        return self.tokens.starts[words.start], self.tokens.ends[words.end - 1]

    def between(self, first: int, end: int) -> list[Party]:
        """Return the parties that begin at words *first* up to *end*, among what is loaded."""
        at = self.party_at
        return [at[index] for index in filter(at.__contains__, range(first, end))] if at else []

    def spots(self, first: int, end: int) -> list[Spot]:
        """Return the places that begin at words *first* up to *end*, among what is loaded."""
        at = self.spot_at
        return [at[index] for index in filter(at.__contains__, range(first, end))] if at else []

    def days(self, first: int, end: int) -> list[Day]:
        """Return the dates that begin at words *first* up to *end*, among what is loaded."""
        at = self.day_at
        return [at[index] for index in filter(at.__contains__, range(first, end))] if at else []


def blanked(tokens: Tokens, covered: Collection[int]) -> Tokens:
    """Return *tokens* in which the words *covered* are blank, and no mark stands between two of them."""
    if not covered:
        return tokens
    lowers, plain, gaps = list(tokens.lowers), list(tokens.words), list(tokens.gaps)
    for index in covered:
        lowers[index] = plain[index] = BLANK
        if index - 1 in covered:
            gaps[index] = " "
    return attrs.evolve(tokens, lowers=lowers, words=plain, gaps=gaps)


def ends_dateline(tokens: Tokens, low: int, index: int) -> bool:
    """Return whether a dateline that begins at word *low* ends before word *index*: "LISBON, May 2 (EFE) - "."""
    opening, gap = tokens.words[low], tokens.gaps[index]
    if " " not in gap or gap.strip(")( \n") not in DASHES:
        return False
    return ")" in gap or (opening.isupper() and len(opening) > INITIALS)


def helps(tokens: Tokens, party: Party) -> bool:
    """Return whether *party* only says what it does to who follows: "Danish-backed rebels", "an IRA-allied party"."""
    return tokens.gaps[party.end] == "-" and [word[-2:] for word in tokens.lowers[party.end : party.end + 1]] == ["ed"]


def names_whole(tokens: Tokens, view: Sequence[Name], words: Vocabulary) -> Tokens:
    """Return *tokens* in which nothing within a name of several words is a word or a mark of the sentence: the "for" of "Forum for Peace".

    Neither is a verb that is somebody's name, like "Said", nor a noun of several parties that is a body's, like "United Nations".
    """
    lowers, gaps = tokens.lowers, tokens.gaps
    for name in view:
        first, last = name.first, name.last
        if last - first < 2 or name.form != "name":
            continue
        within = [i for i in range(first + 1, last - 1) if tokens.words[i] == tokens.lowers[i]]
        if name.actor is not None:
            others = words.report if name.actor.type == "person" else words.group
            within += [i for i in range(first, last) if tokens.lowers[i] in others]
        marks = [i for i in range(first + 1, last) if tokens.gaps[i] in MARKS]
        if within:
            lowers = lowers[:] if lowers is tokens.lowers else lowers
            for index in within:
                lowers[index] = BLANK
        if marks:
            gaps = gaps[:] if gaps is tokens.gaps else gaps
            for index in marks:
                gaps[index] = " "
    if lowers is tokens.lowers and gaps is tokens.gaps:
        return tokens
    return attrs.evolve(tokens, lowers=lowers, gaps=gaps)


def words_of(tokens: Tokens, span: Span) -> tuple[int, int]:
    """Return the half-open range of words that *span*, in code points, covers."""
    end = span.end
    after = bisect_right(tokens.starts, span.start)
    return after - 1, after if tokens.ends[after - 1] >= end else bisect_left(tokens.starts, end, after)
