"""Full names: which capitalised words are the name of a person that no lexicon has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.people import NUMERALS
from dragoman.names.words import BEFORE_PORTFOLIO, COMMAS, ENDS, TWO_SURNAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.names.index import Entry
    from dragoman.names.runs import Piece, Runs

#: Who has a portfolio.
MINISTERS = frozenset(("commissioner", "minister", "ministers", "secretary"))
#: Gaps within what is told of somebody.
INNER_GAPS = frozenset((" ", "'", "’", "-"))
#: Words before a noun, and seldom before a person.
DETERMINED = frozenset(("a", "an", "the"))
#: Words that begin what is told of somebody behind a comma: "Akie Varga, the widow of".
APPOSED = frozenset("the a an his her whose who".split())
#: Endings of nouns that are seldom those of surnames: "Connection", "Directors".
ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "ity", "ities", "ism", "tors", "ship", "ance", "ence")
#: The most pieces of the name of a person.
NAMES = 6


class FullNames:
    """Tells how far the name of a person goes that begins at a piece of a run, and whether it is one."""

    __slots__ = ("index", "lowers", "runs", "w", "words")

    def __init__(self, runs: Runs) -> None:
        self.runs, self.index, self.w = runs, runs.index, runs.w
        self.words, self.lowers = runs.words, runs.lowers

    def reach(self, pieces: Sequence[Piece], at: int) -> int:
        """Return the end of the pieces from *at* that can be parts of one person's name."""
        end = at
        for first, last, entry in pieces[at : at + NAMES]:
            if entry is None:
                low = self.lowers[first]
                if low in self.w.joining or (end > at and self.words[first].isupper() and self.is_verb(low)):
                    return end  # "PRESIDENT SILVA MET"
                if end > at + 1 and self._louder(pieces, at, first):
                    return end
            elif (
                last > first + 1
                or (end > at + 1 and self._louder(pieces, at, first))
                or ((entry.adjective or entry.title) and not self._behind_given(pieces, at, end))
                or entry.ministry
                or entry.metonym
                or (end > at and entry.organisations and not (entry.persons or entry.cities))
            ):
                return end
            end += 1
        return end

    def doubled(self, pieces: Sequence[Piece], at: int, entry: Entry) -> int:
        """Return the piece after the lexicon's person at piece *at*, an ordinal or a second surname included: "Pedro Sanchez Castejon"."""
        after = at + 1
        if after < len(pieces) and self.words[pieces[after][0]] in NUMERALS:
            return after + 1
        if after >= len(pieces) or entry.persons[0].identity.country not in TWO_SURNAMES:
            return after
        first, last, other = pieces[after]
        low, word = self.lowers[first], self.words[first]
        if other is not None or low == word or word.isupper() or self.runs.gaps[first] != " " or last > first + 1:
            return after
        noun = low in self.w.verbs or low in self.w.thing_ends or low in self.index.nouns
        return after + 1 - (noun or self.runs.headline(first))

    def is_verb(self, low: str) -> bool:
        """Return whether a word in capitals is rather a verb than a name."""
        past = low.endswith("ed") and low not in self.w.not_verbs and low not in self.index.surnames
        return low in self.w.verbs or (past and low not in self.index.given)

    def _louder(self, pieces: Sequence[Piece], at: int, first: int) -> bool:
        """Return whether the word at *first* is in capitals, as that at piece *at* is not: "By Ann Varley CAIRO"."""
        word = self.words[first]
        return len(word) > 3 and word.isupper() and not self.words[pieces[at][0]].isupper()

    def _behind_given(self, pieces: Sequence[Piece], at: int, end: int) -> bool:
        """Return whether the adjective or title that is piece *end*, the last, is a surname behind a given name: "Tufan Tatar", "Marcus Dean"."""
        first, last, entry = pieces[at]
        if end != at + 1 or end != len(pieces) - 1 or entry is not None or self.lowers[first] not in self.index.given:
            return False
        return (
            self.runs.gaps[last] == " " and self.lowers[first - 1] not in DETERMINED
        )  # "Al-Monitor", "the Roman Emperor"

    def is_person(self, pieces: Sequence[Piece], at: int, end: int) -> bool:
        """Return whether the pieces from *at* to *end* are the name of a person that no lexicon has."""
        lowers, index, runs = self.lowers, self.index, self.runs
        first, _, entry = pieces[at]
        last, final = pieces[end - 1][1], lowers[pieces[end - 1][0]]
        ends = final == self.words[last - 1] and runs.gaps[last - 1] == "-"  # as given names do: "Jo Yong-won"
        if not ends and (
            self._thing(pieces, at, end)
            or (len(self.words[first]) == 1 and all(len(word) == 1 for word in self.words[first:last]))
        ):
            return False  # "H.E."
        if ends or lowers[first] in index.given or (len(lowers[first]) == 1 and runs.gaps[first + 1][:1] == "."):
            return True
        if lowers[first] in self.w.given_places and runs.gaps[first + 1] == " " and self._surname(final):
            if final in index.nouns_last or final in index.places_last:
                return False
            return final in index.surnames or not runs.headline(first)  # "Israel Strikes Kill 23 in Gaza"
        if entry is not None and not entry.persons and lowers[first] not in self.w.articles:
            linked = lowers[pieces[at + 1][0]] in self.w.links  # "Sabah al-Sabah"
            return final in index.surnames and (linked or (end == at + 2 == len(pieces) and self._given(first, entry)))
        likely = self._speaks(last) or (
            (not runs.opens(first) or self._acts(first, last))
            and (
                final in index.surnames
                or (
                    end <= at + 3
                    and self.lowers[first - 1] != "the"
                    and (final not in index.entries or self._officer(first, last, final))
                )
            )
        )
        return likely and not runs.headline(first)

    def _officer(self, first: int, last: int, final: str) -> bool:
        """Return whether an office stands right before a name whose last word may be a town's too: "the minister Rodrel Varna".

        Behind a comma it must be set off by another: "its finance chief, Rodrel Varna, left".
        """
        entry, gaps = self.index.entry(final), self.runs.gaps
        before = self.lowers[first - 1]
        beside = gaps[first] == " " or (gaps[first] in COMMAS and gaps[last][:1] in ENDS)
        office = beside and before in self.index.offices_last and self.words[first - 1] == before
        return office and entry is not None and not (entry.state or entry.adjective or entry.organisations)

    def _given(self, first: int, entry: Entry) -> bool:
        """Return whether a name before a surname is a town's and nobody else's, and so may be a given name: "Amara Diallo"."""
        others = entry.organisations or entry.capital or entry.state or entry.adjective or entry.metonym
        before = self.lowers[first - 1]
        town = entry.cities and all(spot.type == "city" for spot in entry.places)
        return bool(town) and not others and before != "the" and before not in self.w.towns_after

    def _surname(self, low: str) -> bool:
        """Return whether a word may be the surname after a name that is a place's too: no lexicon has it, or only for a town ("Jordan Henderson")."""
        entry = self.index.entry(low)
        return entry is None or (low in self.index.surnames and not (entry.state or entry.adjective or entry.capital))

    def _thing(self, pieces: Sequence[Piece], at: int, end: int) -> bool:
        """Return whether a noun, a digit, an acronym or a hyphen shows that the pieces from *at* to *end* name no person."""
        lowers, words = self.lowers, self.words
        first, _, entry = pieces[at]
        tokens = range(first, pieces[end - 1][1])
        given = lowers[first] in self.index.given
        held = lowers[first - 1] in BEFORE_PORTFOLIO and lowers[first - 2] in MINISTERS
        portfolio = held and not given  # "Minister for Commerce Ada Varley"
        if portfolio or lowers[first] in self.w.thing_starts or not "".join(lowers[first : tokens.stop]).isalpha():
            return True
        for begin, _, _ in pieces[at + 1 : end]:
            if lowers[begin] in self.w.verbs and self.index.given.isdisjoint(lowers[first:begin]):
                return True  # "Officials Say", but "Danny Rose"
            if lowers[begin] in self.w.thing_ends and not (given and lowers[begin] in self.w.surnames_too):
                return True
        if not given:
            for token in tokens:
                word = words[token]
                if (
                    word.isupper()
                    and len(word) > 1
                    and not (token == tokens.stop - 1 and self._ordinal(first, token))
                    and not self._initialled(token, first, tokens.stop)
                ):
                    return self.index.given.isdisjoint(lowers[first : tokens.stop])
            if lowers[tokens.stop - 1].endswith(ABSTRACT) and lowers[tokens.stop - 1] not in self.index.surnames:
                return True
        return end == at + 2 and entry is not None and self.runs.gaps[first + 1][:1] == "-"

    def _ordinal(self, first: int, token: int) -> bool:
        """Return whether the word at *token* is an ordinal behind an initial or a surname: "J. Cofer Holm II", but "War II"."""
        surname = token > first + 1 and self.lowers[token - 1] in self.index.surnames
        return self.words[token] in NUMERALS and (len(self.words[first]) == 1 or surname) and token > first + 1

    def _initialled(self, token: int, first: int, last: int) -> bool:
        """Return whether the two capitals at *token* are somebody's initials, which a surname follows: "CJ Hollis"."""
        surname = self.words[last - 1]
        return (
            token == first
            and len(self.words[token]) == 2
            and not surname.isupper()
            and surname.lower() in self.index.surnames
        )

    def _speaks(self, token: int) -> bool:
        """Return whether the word at *token* says that a person stood before it: a verb of speech, or an age between commas."""
        if token >= self.runs.size:
            return False
        low, gap = self.lowers[token], self.runs.gaps[token]
        if gap == " ":
            return low in self.w.speech
        return gap in COMMAS and (low == "who" or (len(low) == 2 and low.isdigit()) or self._described(token))

    def _described(self, token: int) -> bool:
        """Return whether an office stands in what is told from *token* on: "Tarvo Lepik, the Estonian envoy," and "Estonia's envoy"."""
        lowers, gaps = self.lowers, self.runs.gaps
        for at in range(token, min(token + 7, self.runs.size)):
            initial = gaps[at][:1] == "." and len(lowers[at - 1]) == 1  # "the U.S. envoy"
            if at > token and not initial and gaps[at] not in INNER_GAPS:
                return False
            # "the Prime Minister,"
            named = lowers[token] == "the" and (gaps[at + 1] != " " or lowers[at + 1] in BEFORE_PORTFOLIO)
            if lowers[at] in self.index.offices_last and (self.words[at] == lowers[at] or named):
                return True
        return False

    def _acts(self, first: int, last: int) -> bool:
        """Return whether the name at the head of a sentence holds a surname, and the words after it are those after a person's name."""
        lowers, index, size = self.lowers, self.index, self.runs.size
        if last >= size or not any(
            lowers[token] in index.surnames or lowers[token] in index.surnamed for token in (first, last - 1)
        ):
            return False
        low, gap = lowers[last], self.runs.gaps[last]
        if gap in COMMAS:
            return low in APPOSED
        return gap == " " and (
            low == "and" or low in self.w.verbs or (low.endswith("ed") and low not in self.w.not_verbs)
        )
