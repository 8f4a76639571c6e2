"""What the pieces of a run make together: persons with their titles, organisations and places by their nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dragoman.names.acting import SET, TOWARDS
from dragoman.names.fullnames import FullNames
from dragoman.names.nouns import Nouns
from dragoman.names.runs import JOINS, SHOUTED, Piece, Runs
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.names.index import Entry

#: What a find is: an entry of the lexicon, a person, an organisation or a place by pattern, a word that nothing is known of, a ministry.
ENTRY, PERSON, ORGANISATION, PLACE, UNKNOWN, MINISTRY = range(6)
#: Something found: its first token and the one after it, what it is, the entry if a lexicon has it, where its title begins (-1: none).
Find: TypeAlias = "tuple[int, int, int, Entry | None, int]"
#: Titles of several: "Presidents Silva and Vinter".
TITLES = frozenset("ambassadors chancellors generals kings ministers popes premiers presidents senators".split())
#: Words at the head of a name that are rather articles: "A U.S. official" is not the African Union's.
ARTICLES = frozenset(("a", "the"))


class Composer:
    """Finds the names of one text: `finds` holds them in text order once `scan` has run."""

    __slots__ = ("finds", "full_names", "index", "lowers", "nouns", "plain", "runs", "w", "words")

    def __init__(self, runs: Runs) -> None:
        self.runs, self.index, self.w = runs, runs.index, runs.w
        self.words, self.lowers = runs.words, runs.lowers
        self.nouns, self.full_names = Nouns(runs), FullNames(runs)
        self.finds: list[Find] = []
        #: Whether the run at hand holds no noun by which an organisation or place is known.
        self.plain = False

    def scan(self) -> list[Find]:
        """Return what stands at the capitalised words, in text order."""
        runs, index, add = self.runs, self.index, self.finds.append
        gaps, heads, entries = runs.gaps, index.heads, index.entries
        skipped, heading, apart = self.w.skipped, self.w.heading, self.w.apart
        articles, after, verbs = self.w.articles, self.w.after, self.w.verbs
        words, lowers, done = runs.words, runs.lowers, 0
        for first in runs.tokens.capitals:
            if first < done:
                continue
            word, low, last = words[first], lowers[first], first + 1
            following, seconds = lowers[last], heads.get(low)  # the second words of longer names
            # "A.N. Varley", "A. N. Varley", but "A. Varley", "M.Sc."
            initial = len(word) == len(following) == 1 and (gaps[last] == "." or gaps[last] == gaps[last + 1] == ". ")
            if (
                seconds is not None
                and low in heading
                and (following not in seconds or self._heads_nothing(first))
                and not (word in SHOUTED and runs.acronym(first))
                and not initial
            ):
                continue
            if (lowers[first - 1] in articles and first > done and (end := self._articled(first))) or (
                low in apart and (end := self._apart(first))
            ):
                done = end
                continue
            if seconds is not None and (following in seconds or (word.isupper() and word in entries)):
                last, entry = runs.match(first)
                following = lowers[last]
            else:  # what `match` does, without the call
                found = None if initial else entries.get(low)  # the M of "M.N. Varley" is no title
                entry = index.entry(low) if isinstance(found, str) else found
            if entry is None and low in verbs and runs.acting(first):
                continue
            if (
                following not in skipped and (gaps[last] == " " or runs.joined(last))
                if following != words[last]
                else (following in after or (following == "and" and entry is not None)) and runs.goes_on(last, entry)
            ):
                done = self._run(first, last, entry)
            else:
                done = last
                add((first, last, UNKNOWN if entry is None else ENTRY, entry, -1))
        return self.finds

    def _heads_nothing(self, first: int) -> bool:
        """Return whether no name begins with the word at *first*, one that seldom begins any, whatever follows it; "To Lam" does."""
        last, low = first + 1, self.lowers[first]
        if self.lowers[last] == self.words[last] or (low in ARTICLES and self.runs.gaps[last] != "."):
            return True
        return self.runs.match(first)[0] == last

    def _articled(self, first: int) -> int:
        """Add the name of a lexicon that an article in lower case right before *first* begins: "el-Fasher"; return the token after it, 0 for none."""
        begin = first - 1
        if self.words[begin] != self.lowers[begin] or self.runs.gaps[first] not in JOINS:
            return 0
        self.index.meet((self.lowers[begin],))
        last, entry = self.runs.match(begin)
        if entry is None or last == first:
            return 0
        self.finds.append((begin, last, ENTRY, entry, -1))
        return last

    def _apart(self, first: int) -> int:
        """Return the token after a ship's name ("USS Abraham Lincoln") or a party's letter ("D-Ohio") at *first*, 0 where none stands there."""
        after = first + 1
        if self.lowers[first] in self.w.seats:
            return after if self.runs.gaps[after] == "-" else 0
        if self.words[first].isupper() and self.words[after] != self.lowers[after]:
            return self.runs.pieces(first, after, None)[-1][1]
        return 0

    def _run(self, first: int, last: int, entry: Entry | None) -> int:
        """Add what the run beginning with the given piece holds; return the token after it."""
        pieces = self.runs.pieces(first, last, entry)
        if len(pieces) == 1:
            self.finds.append((first, last, UNKNOWN if entry is None else ENTRY, entry, -1))
            return last
        if self.runs.gaps[last] == "-":
            if self.w.months.issuperset((self.lowers[first], self.lowers[last])):
                return last + 1  # "June-August"
            if self._initials(pieces):
                self.finds.append((first, pieces[-1][1], UNKNOWN, None, -1))
                return pieces[-1][1]
        step = (
            self._shouted
            if len(pieces) > 3 and all(self.words[piece[0]].isupper() for piece in pieces)
            else self._piece
        )
        end = pieces[-1][1]
        self.plain = self.index.nouns.isdisjoint(self.lowers[first:end])
        at = 0
        while at < len(pieces):
            at = step(pieces, at)
        return end

    def _initials(self, pieces: Sequence[Piece]) -> bool:
        """Return whether the pieces are the parts of one acronym that no lexicon has: "SPLM-IO"."""
        words, gaps = self.words, self.runs.gaps
        return len(words[pieces[0][0]]) > 1 and all(
            entry is None and words[first].isupper() and (first == pieces[0][0] or gaps[first] == "-")
            for first, _, entry in pieces
        )

    def _shouted(self, pieces: Sequence[Piece], at: int) -> int:
        """Add what begins at piece *at* of text all in capitals: what a lexicon knows, and persons by title and given name."""
        first, last, entry = pieces[at]
        if entry is not None and entry.title is not None:
            return self._titled(pieces, at)
        if (
            self.lowers[first] in self.index.given
            and at + 1 < len(pieces)
            and self.lowers[pieces[at + 1][0]] in self.index.surnames
        ):
            self.finds.append((first, pieces[at + 1][1], PERSON, None, -1))
            return at + 2
        if entry is not None:
            self.finds.append((first, last, ENTRY, entry, -1))
        return at + 1

    def _piece(self, pieces: Sequence[Piece], at: int) -> int:
        """Add what begins at piece *at*; return the piece after it."""
        first, last, entry = pieces[at]
        if entry is not None:
            if entry.title is not None and at + 1 < len(pieces) and self.runs.gaps[last] != "-":
                return self._titled(pieces, at)  # but "Saint-Denis"
            if entry.persons and last > first + 1:
                return self._full(pieces, at, entry)
        if self.runs.gaps[last] == "-" and (entry is None or entry.persons) and self._paired(pieces, at):
            return self._pair(pieces, at)
        end, kind = (at, PLACE) if self.plain else self._by_noun(pieces, at)
        if end == at:
            end, kind = self.full_names.reach(pieces, at), PERSON
            if end < at + 2 or not self.full_names.is_person(pieces, at, end):
                end, kind = at + 1, UNKNOWN if entry is None else ENTRY
        if kind in (ORGANISATION, MINISTRY) or (kind == ENTRY and entry is not None and entry.ministry):
            end = self.nouns.charged(pieces, end)
        if kind != UNKNOWN or self.words[first] != self.lowers[first]:
            self.finds.append((first, pieces[end - 1][1], kind, None if kind == PERSON else entry, -1))
        return end

    def _saintly(self, pieces: Sequence[Piece], at: int) -> bool:
        """Return whether the title and the word at piece *at* name a town: "in St. Paris", "ST. PARIS"."""
        first, last = pieces[at][0], pieces[at + 1][1]
        if self.lowers[first - 1] not in self.w.towns_after and not self.words[last - 1].isupper():
            return False
        return bool(self.index.towns.named(" ".join(self.lowers[first:last])))

    def _paired(self, pieces: Sequence[Piece], at: int) -> bool:
        """Return whether a hyphen joins the surnames of two persons of the lexicon: "the Trump-Putin summit"."""
        first, last, _ = pieces[at]
        lowers, surnamed = self.lowers, self.index.surnamed
        return (
            lowers[first] in surnamed
            and at + 1 < len(pieces)
            and lowers[last] in surnamed
            and lowers[first] not in self.index.given
        )

    def _pair(self, pieces: Sequence[Piece], at: int) -> int:
        """Add each of two persons whose surnames a hyphen joins."""
        for first, last, entry in pieces[at : at + 2]:
            self.finds.append((first, last, UNKNOWN if entry is None else ENTRY, entry, -1))
        return at + 2

    def _full(self, pieces: Sequence[Piece], at: int, entry: Entry) -> int:
        """Add the person of the lexicon at piece *at*; where the first word is a title of a longer name, that one ("Sheikh ...")."""
        first, last, _ = pieces[at]
        end = at if self.plain else self.nouns.organised(pieces, at)
        if end > at + 1:  # "the Hillary Clinton Foundation"
            self.finds.append((first, pieces[end - 1][1], ORGANISATION, None, -1))
            return end
        longer, fuller = self.runs.match(first + 1)
        if longer <= last or fuller is None or not fuller.persons:
            end = self.full_names.doubled(pieces, at, entry)
            self.finds.append((first, pieces[end - 1][1], PERSON, entry, -1))
            return end
        self.finds.append((first + 1, longer, PERSON, fuller, first))
        while at < len(pieces) and pieces[at][0] < longer:
            at += 1
        return at

    def _titled(self, pieces: Sequence[Piece], at: int) -> int:
        """Add the person after the titles that begin at piece *at*, if one follows; return the piece after it."""
        role, lowers = pieces[at][0], self.lowers
        if lowers[role] in self.index.places_first and self._saintly(pieces, at):
            self.finds.append((role, pieces[at + 1][1], PLACE, None, -1))
            return at + 2
        while at < len(pieces) and (entry := pieces[at][2]) is not None and entry.title is not None:
            at += 1
        return self._entitled(pieces, at, role) if at < len(pieces) else at

    def _entitled(self, pieces: Sequence[Piece], at: int, role: int) -> int:
        """Add who or what piece *at* begins after a title at token *role*; return the piece after it."""
        first, _, entry = pieces[at]
        body = at if self.plain else self.nouns.organised(pieces, at)
        if body > at + 1:  # "King Saud University"
            self.finds.append((role, pieces[body - 1][1], ORGANISATION, None, -1))
            return body
        if entry is not None and entry.persons:
            end = self.full_names.doubled(pieces, at, entry)
            self.finds.append((first, pieces[end - 1][1], PERSON, entry, role))
            return end
        end = self.full_names.reach(pieces, at)
        if (
            end == at
            or (self.words[first].isupper() and self.full_names.is_verb(self.lowers[first]))
            or (self.lowers[first] in SET and self.lowers[first + 1] in TOWARDS)  # "Premier Set for Talks"
            or self._nobody(pieces, at, end, self.lowers[role])
            or (end == at + 1 and len(self.words[first]) == 1)
            or (self.lowers[first - 1] in TITLES and not self._beside_another(pieces[end - 1][1]))
        ):
            return at
        self.finds.append((first, pieces[end - 1][1], PERSON, entry if end == at + 1 else None, role))
        return end

    def _beside_another(self, last: int) -> bool:
        """Return whether somebody else is named behind the word that ends before token *last*: "Presidents Silva and", but not "Ministers Meet in"."""
        return last < self.runs.size and (self.lowers[last] == "and" or self.runs.gaps[last] in COMMAS)

    def _nobody(self, pieces: Sequence[Piece], at: int, end: int, title: str) -> bool:
        """Return whether what stands after a *title*, the pieces from *at* to *end*, is no person."""
        first, _, entry = pieces[at]
        if entry is not None:
            if (entry.adjective or entry.organisations or entry.ministry) and end < at + 2:
                return True
            if title == "miss" and (entry.state or entry.places):
                return True  # "Miss America"
        return self.lowers[first] in self.w.thing_ends or self.lowers[first] in self.index.nouns_last

    def _by_noun(self, pieces: Sequence[Piece], at: int) -> tuple[int, int]:
        """Return the end and the kind of the organisation, ministry or place whose name begins at piece *at*; *at* where none does."""
        placed, end = self.nouns.placed(pieces, at), self.nouns.organised(pieces, at)
        if end == at or end < placed:
            return placed, PLACE
        entry, noun = pieces[at][2], pieces[at + 1][2] if end > at + 1 else None
        whole = end == at + 2 or self.lowers[pieces[end - 1][0]] in self.w.portfolios
        if whole and entry is not None and (entry.adjective or entry.state) and noun is not None:
            return end, MINISTRY if noun.ministry is not None and not noun.organisations else ORGANISATION
        return end, ORGANISATION
