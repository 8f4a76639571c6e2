"""Organisations and places that are known by their nouns: "Harbour Workers Union", "Red River County"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.names.runs import Piece, Runs

#: The most pieces of the name of an organisation, of a place.
LONGEST, SPOTS = 9, 5
#: Words that begin the name of what happens, and so of no organisation: "Operation Union".
HAPPENING = frozenset("cyclone exercise hurricane operation storm typhoon".split())


class Nouns:
    """Tells how far the name of an organisation or place goes that begins at a piece of a run."""

    __slots__ = ("index", "lowers", "runs", "w")

    def __init__(self, runs: Runs) -> None:
        self.runs, self.index, self.w, self.lowers = runs, runs.index, runs.w, runs.lowers

    def organised(self, pieces: Sequence[Piece], at: int) -> int:
        """Return the end of the organisation whose name begins at piece *at*, *at* itself where none does."""
        lowers, last_nouns, first_nouns = self.lowers, self.index.nouns_last, self.index.nouns_first
        if lowers[pieces[at][0]] in HAPPENING and len(pieces) == at + 2:
            return at  # "Operation Sentinel"
        best = at
        for end in range(at + 1, min(len(pieces), at + LONGEST)):
            first, last, entry = pieces[end]
            if entry is not None and (entry.title or (entry.persons and last > first + 1)):
                break
            if lowers[last - 1] in last_nouns or (entry is not None and entry.ministry is not None):
                best = end + 1
            elif end + 1 < len(pieces) and (
                (
                    lowers[first] in self.w.of
                    and lowers[first - 1] in first_nouns
                    and not self._of_somebody(pieces[end + 1])
                )
                or (lowers[first] == "and" and best == end)
            ):
                best = end + 2
        if best == at and at + 1 < len(pieces) and pieces[at][2] is None and lowers[pieces[at][1] - 1] in first_nouns:
            return at if lowers[pieces[at + 1][0]] in self.w.of or self.runs.opens(pieces[at][0]) else at + 2
        return best

    def charged(self, pieces: Sequence[Piece], end: int) -> int:
        """Return the end of the name of a body that goes on behind piece *end* - 1 with what it is in charge of: "Ministry of Trade" "and Industry"."""
        lowers, portfolios = self.lowers, self.w.portfolios
        while end < len(pieces) and lowers[pieces[end - 1][1] - 1] in portfolios:
            at = end + (lowers[pieces[end][0]] == "and")
            if at == len(pieces) or not portfolios.issuperset(lowers[pieces[at][0] : pieces[at][1]]):
                break
            end = at + 1
        return end

    def _of_somebody(self, piece: Piece) -> bool:
        """Return whether a person's full name, or a title, follows "of": "the Rapid Support Forces of Mohamed Hamdan Dagalo"."""
        first, last, entry = piece
        return entry is not None and bool(entry.title or (entry.persons and last > first + 1))

    def placed(self, pieces: Sequence[Piece], at: int) -> int:
        """Return the end of the place whose name begins at piece *at* by its nouns, *at* itself where none does."""
        lowers, placed = self.lowers, at
        first, last, entry = pieces[at]
        for end in range(at + 1, min(len(pieces), at + SPOTS)):
            noun = lowers[pieces[end][0]]
            if noun in self.index.places_last or (noun == "city" and first and lowers[first - 1] in self.w.placing):
                placed = end + 1
            elif placed > at:
                break
            if (other := pieces[end][2]) is not None and other.title:
                break
        if placed > at or at + 1 == len(pieces) or last > first + 1:
            return placed  # "Red River" or "Red River County"
        other = pieces[at + 1][2]
        qualified = lowers[first] in self.w.qualifiers and other is not None and (other.cities or other.places)
        if lowers[pieces[at + 1][0]] in self.w.thing_ends:
            return at  # "the Rio Protocol"
        plain = entry is None or (entry.title is not None and self.runs.gaps[last] == "-")  # "Saint-Denis"
        if not (qualified or (plain and lowers[first] in self.index.places_first)):
            return at
        linked = lowers[pieces[at + 1][0]] in self.w.links and at + 2 < len(pieces)  # "Stade de France"
        return at + 2 + linked
