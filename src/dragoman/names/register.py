"""The names of one text, as they are decided."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from dragoman.names.runs import JOINS
from dragoman.names.values import Name

if TYPE_CHECKING:
    from dragoman.names.runs import Runs
    from dragoman.names.values import Identity, Spot

#: Makes a `Name` of a tuple of all its fields, at half the price of a call: some are made for every line of text.
new = tuple.__new__
#: The article that some names of places begin with.
ARTICLE = "The "


class Register:
    """Keeps the names of one text in order. Tokens are given as a name's first and the one after its last."""

    def __init__(self, text: str, runs: Runs) -> None:
        self.text, self.runs = text, runs
        self.words, self.lowers, self.gaps, self.size = runs.words, runs.lowers, runs.gaps, runs.size
        self.starts, self.ends = runs.tokens.starts, runs.tokens.ends
        self.names: list[Name] = []
        #: Which of them are places of which not even the country is known.
        self.strays: list[int] = []

    def spelled(self, first: int, last: int) -> str:
        """Return the text of the tokens with single blanks, its marks composed with their letters."""
        if last == first + 1:
            return self.words[first]
        if last == first + 2 and (gap := self.gaps[last - 1]) in JOINS:
            return f"{self.words[first]}{gap}{self.words[first + 1]}"
        return normalize("NFC", " ".join(self.text[self.starts[first] : self.ends[last - 1]].split()))

    def _end(self, last: int) -> int:
        """Return the code point at which a name of several tokens ends: behind the full stop of "U.S."."""
        return self.ends[last - 1] + (self.gaps[last][:1] == "." and len(self.words[last - 1]) == 1)

    def add_somebody(self, first: int, last: int, person: Identity, rule: str, role: str | None) -> None:
        """Add a person, with the title that the text gives, *role*."""
        found = first, last, self.starts[first], self.ends[last - 1], person, None, "name", role, None, rule, False
        self.names.append(new(Name, found))

    def add_body(self, first: int, last: int, body: Identity, rule: str, state: Identity | None = None) -> None:
        """Add an organisation, a government or the like that is on no map; *state* is the one whose it is."""
        end = self.ends[last - 1] if last == first + 1 else self._end(last)
        found = first, last, self.starts[first], end, body, None, "name", None, state, rule, False
        self.names.append(new(Name, found))

    def add_place(self, first: int, last: int, place: Spot | None, rule: str, state: Identity | None = None) -> None:
        """Add a mere place; *state* is the one that it is."""
        end = self.ends[last - 1] if last == first + 1 else self._end(last)
        first = self._articled(first, place)
        found = first, last, self.starts[first], end, None, place, "name", None, state, rule, False
        self.names.append(new(Name, found))

    def _articled(self, first: int, place: Spot | None) -> int:
        """Return where the name of a place at *first* begins: at the article that is part of it, "The Hague"."""
        if (
            place is None
            or place.name[:4] != ARTICLE
            or self.words[first - 1] != ARTICLE[:3]
            or self.gaps[first] != " "
        ):
            return first
        return first - 1

    def add_stray(self, first: int, last: int, place: Spot, rule: str) -> None:
        """Add a place that no table has; where its country is not known, it is noted, so that the places beside it may tell."""
        if place.country is None and place.lat is None:
            self.strays.append(len(self.names))
        self.add_place(first, last, place, rule)

    def add_seat(self, first: int, last: int, actor: Identity, place: Spot | None, rule: str) -> None:
        """Add a place that stands for *actor*: a state for itself, a capital or a building for its government."""
        end = self.ends[last - 1] if last == first + 1 else self._end(last)
        state = actor if actor.type == "state" else None
        first = self._articled(first, place)
        found = first, last, self.starts[first], end, actor, place, "name", None, state, rule, place is not None
        self.names.append(new(Name, found))

    def add_adjective(self, first: int, last: int, actor: Identity | None, rule: str, state: Identity | None) -> None:
        """Add an adjective or a people of *state*, with the party that it names where it names one."""
        found = first, last, self.starts[first], self.ends[last - 1], actor, None, "adjective", None, state, rule, False
        self.names.append(new(Name, found))
