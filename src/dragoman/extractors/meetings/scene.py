"""The scene: who, where and when a document names, laid on its tokens, sentence by sentence as triggers need them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

import attrs

from dragoman import ActorMention, DateMention, PlaceMention, Reading, Sentences, Span, Tokens
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
#: The types of what a country is and who governs it.
STATES = frozenset(("state", "government"))
COMMAS = frozenset((", ", " , "))
#: How many words a dateline has at most, by what it ends, and the longest word in capitals that opens none.
DATELINE, DASHES, INITIALS = 10, frozenset(("-", "--", "–", "—")), 2
#: How far a title reaches between a state and a name: "Iraq's deputy prime minister and foreign minister, X".
TITLE = 12
#: Those who are sent to a state, and so named with two: "the ambassador of Japan to Georgia, X".
ACCREDITED = frozenset(("ambassador", "envoy", "representative", "consul"))


#: Where a mention begins, and the order of parties: by their words.
BEGIN, START, WORDS = attrgetter("span.start"), attrgetter("start"), itemgetter(0, 1)
APOSTROPHES = ("'", "’")


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
    party_at: dict[int, Party] = attrs.field(factory=dict)
    party_end: dict[int, Party] = attrs.field(factory=dict)
    spot_at: dict[int, Spot] = attrs.field(factory=dict)
    spot_end: dict[int, Spot] = attrs.field(factory=dict)
    day_at: dict[int, Day] = attrs.field(factory=dict)
    day_end: dict[int, Day] = attrs.field(factory=dict)
    loaded: set[int] = attrs.field(factory=set)

    @classmethod
    def of(cls, document: Reading, tokens: Tokens, words: Vocabulary) -> Scene:
        """Return the scene of *document*, whose words stand in *tokens*, with nothing loaded."""
        actors, places, dates = document[ActorMention], document[PlaceMention], document[DateMention]
        firsts = (list(map(BEGIN, actors)), list(map(BEGIN, places)), list(map(BEGIN, dates)))
        view = document.view(names)
        return cls(document, tokens, document.view(sentences), words, actors, places, dates, view, firsts)

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

    def sentence(self, word: int) -> tuple[int, int]:
        """Return the words of the sentence around *word*, loaded, without a dateline or who says it: "LISBON, May 2 - After", "Radio Lisbon: In"."""
        low, high = self.sentences.around(word)
        self.load(low, high)
        gaps, opening = self.tokens.gaps, self.tokens.words[low]
        line = opening.isupper() and len(opening) > INITIALS
        for index, gap in enumerate(gaps[low + 1 : min(word, low + DATELINE)], low + 1):
            if gap == " ":
                continue
            mark = gap.strip(")( \n")
            dash = mark in DASHES and " " in gap and (line or ")" in gap)
            colon = mark == ":" and (
                self.tokens.lowers[index] in self.words.preposition or not self.between(low, index)
            )
            if dash or colon:
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
        in_actors, in_places, in_dates = self.firsts
        spots = []
        for place in self.places[bisect_left(in_places, first) : bisect_left(in_places, last)]:
            spot = Spot(*words_of(tokens, place.span), place)
            self.spot_at[spot.start] = self.spot_end[spot.end - 1] = spot
            spots.append(spot)
        for date in self.dates[bisect_left(in_dates, first) : bisect_left(in_dates, last)]:
            start, end = words_of(tokens, date.span)
            self.day_at[start] = self.day_end[end - 1] = Day(start, end, date)
        actors = self.actors[bisect_left(in_actors, first) : bisect_left(in_actors, last)]
        index = bisect_left(self.names, first, key=START)
        near = self.names[index : bisect_left(self.names, last, index, key=START)]
        adjectives = [name for name in near if name.form == "adjective"]
        for mention in actors:
            if mention.members and mention.form == "office":  # "the US and Syrian presidents"
                adjectives += [
                    n for n in near if n.form != "adjective" and mention.span.start <= n.start < mention.span.end
                ]
        if actors or spots or adjectives:
            for party in self._parties(actors, spots, adjectives):
                self.party_at[party.start] = self.party_end[party.end - 1] = party

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
            # A state that is no more may be a region now.
            if (place.type == "country" or place.rule == "state") and start not in known:
                candidates.append(Party(start, end, place.name, "state", place.country, "", "name", None, latent=True))
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


def words_of(tokens: Tokens, span: Span) -> tuple[int, int]:
    """Return the half-open range of words that *span*, in code points, covers."""
    end = span.end
    after = bisect_right(tokens.starts, span.start)
    return after - 1, after if tokens.ends[after - 1] >= end else bisect_left(tokens.starts, end, after)


def standing(tokens: Tokens, candidates: list[Party], words: Vocabulary) -> list[Party]:
    """Return the *candidates*, given in text order, that do not merely say whose officer another is."""
    kept: list[Party] = []
    following: Party | None = None
    for party in reversed(candidates):
        if (
            following is not None
            and party.form != "name"
            and party.name == following.name
            and party.end == following.start
        ):
            continue  # "his Danish counterpart, Mr Vinter"
        if (
            following is None
            or party.type == "person"
            or following.type != "person"
            or not introduces(tokens, party, following, words)
        ):
            kept.append(party)
            following = party
    found: list[Party] = []
    for party in reversed(kept):
        if found and continues(tokens, found[-1], party):
            if found[-1].form != "office":
                continue
            found.pop()
        if found and (
            renames(tokens, found[-1], party)
            or party.start < found[-1].end
            or (party.type != "person" and belongs(tokens, found[-1], party, words))
        ):
            continue
        found.append(party._replace(possessive=True) if owns(tokens, party, words) else party)
    return found


def continues(tokens: Tokens, before: Party, party: Party) -> bool:
    """Return whether *party* stands right behind *before* and both are one person: an office and who holds it, or a name in two parts."""
    return party.type == before.type == "person" and party.start == before.end and tokens.gaps[party.start] == " "


def renames(tokens: Tokens, before: Party, office: Party) -> bool:
    """Return whether an *office* between commas says who the person named before it is: "Mr Vinter, the Danish premier, met"."""
    if office.type != "person" or office.form == "name" or before.type != "person" or before.form != "name":
        return False
    gaps, end = tokens.gaps, office.end
    apposed = office.start - before.end <= 2 and gaps[before.end] in COMMAS
    return apposed and end < len(tokens) and (gaps[end] in COMMAS or gaps[end][:1] == ".")


def posted(lowers: list[str], end: int, start: int) -> bool:
    """Return whether a state that ends before word *end* is one an envoy, named at word *start*, is sent by or to: "ambassador of Japan to Georgia, X"."""
    return "to" in lowers[max(0, end - 2) : start] and not ACCREDITED.isdisjoint(lowers[max(0, end - 5) : start])


def governs(lowers: list[str], party: Party, words: Vocabulary) -> bool:
    """Return whether an office is that of *party*: "the emir of Qatar"."""
    return lowers[party.start - 1] == "of" and lowers[party.start - 2] in words.office


def introduces(tokens: Tokens, party: Party, after: Party, words: Vocabulary) -> bool:
    """Return whether *party*, a state, only introduces *after*, a person: "Iraq's Foreign Minister X", "the emir of Qatar, X"."""
    start, end = after.start, party.end
    if not 0 <= start - end <= TITLE:
        return False
    lowers, gaps, role = tokens.lowers, tokens.gaps, words.role
    close = start - end <= 2 and gaps[end] in COMMAS
    if (close and governs(lowers, party, words)) or (gaps[start] in COMMAS and posted(lowers, end, start)):
        return True
    owner = lowers[end] == "s" and gaps[start] in COMMAS  # "Denmark's new fisheries minister, Lars Vinter"
    titled = lowers[start - 1] in words.office and party.form == "name" and (gaps[start] == " " or owner)
    for index in range(end, start):
        before = lowers[index - 1]
        known = lowers[index] in role or tokens.words[index] != lowers[index]
        if gaps[index] not in LINKS or not (known or (titled and specifies(lowers[index], words))):
            return False
        office = before in role and before not in words.plural
        if "," in gaps[index] and not office:  # but "Qatar's prime minister, Sheikh Mohammed"
            return False
        if lowers[index] == "and" and not office:
            return False
    gap, last = gaps[start], lowers[start - 1]
    return gap in (" ", " - ", "\n", ". ") or (gap in COMMAS and last in role and last not in words.plural)


def specifies(word: str, words: Vocabulary) -> bool:
    """Return whether *word* may say in a title what somebody is in office for: "UN human rights commissioner"; no verb and no particle can."""
    particle = word in words.preposition or word in words.determiner or word in words.stop or word == "and"
    return not (particle or word in words.report or word in words.triggers or word in words.light or word[-2:] == "ed")


def belongs(tokens: Tokens, before: Party, state: Party, words: Vocabulary) -> bool:
    """Return whether a state only says whose officer the person before it is: "Mr Boric of Chile", "Mr Boric, Chile's president,"."""
    start, lowers = state.start, tokens.lowers
    if before.type != "person" or not 0 <= start - before.end <= TITLE:
        return False
    if start == before.end:
        last = next((i for i in range(state.end, min(state.end + 6, len(lowers))) if tokens.gaps[i] in COMMAS), 0)
        owned = tokens.gaps[start] in COMMAS and lowers[state.end : state.end + 1] == ["s"]
        return owned and last > 0 and words.role.issuperset(lowers[state.end : last])
    between = lowers[before.end : start]
    if "and" in between or not words.role.issuperset(between):
        return False
    return "of" in between or tokens.gaps[before.end] == ", "


def owns(tokens: Tokens, party: Party, words: Vocabulary) -> bool:
    """Return whether 's follows *party* and what is owned does not act for the owner, as a state's minister does."""
    lowers, end = tokens.lowers, party.end
    gap = tokens.gaps[end]
    if gap == " " or end >= len(lowers):
        return False
    mark = gap.strip()
    if not mark.startswith(APOSTROPHES) or (len(mark) > 1 and lowers[end] != "s"):
        return False
    follower = end + (lowers[end] == "s")
    idle = words.role.isdisjoint(lowers[follower : follower + 1]) and words.official.isdisjoint(
        lowers[follower : follower + 2]
    )
    return party.type == "person" or idle
