"""What is known of the names of a document, from those who found them in lexicons and from the document itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman import ActorMention, PlaceMention, Span


def plain(words: str) -> str:
    """Return a name as it would be written on one line."""
    return " ".join(words.split())


class Known:
    """The actors and places found before, by name and by where they stand, and the full names of persons by surname."""

    def __init__(self, actors: Iterable[ActorMention] = (), places: Iterable[PlaceMention] = ()) -> None:
        actors, places = tuple(actors), tuple(places)
        self._actors: dict[tuple[bool, str], ActorMention] = {}
        for actor in actors:
            for name in (actor.name, plain(actor.text)):
                self._actors.setdefault((actor.type == "person", name.casefold()), actor)
        self._places: dict[str, PlaceMention] = {}
        for place in places:
            for name in (place.name, plain(place.text)):
                self._places.setdefault(name.casefold(), place)
        self._full: dict[str, set[str]] = {}
        self.learn(actor.name for actor in actors if actor.type == "person")
        self._body_stretches = _Stretches(actor.span for actor in actors if actor.type != "person")
        self._place_stretches = _Stretches(place.span for place in places)

    def learn(self, persons: Iterable[str]) -> None:
        """Take note of the names of persons; those of several words are full names."""
        for name in persons:
            if " " in name:
                self._full.setdefault(name.rpartition(" ")[2].casefold(), set()).add(name)

    def actor(self, name: str, *, person: bool) -> ActorMention | None:
        """Return an actor of that name, a person or not, as it was found before."""
        return self._actors.get((person, name.casefold()))

    def place(self, words: str) -> PlaceMention | None:
        """Return a place of that name as it was found before."""
        return self._places.get(plain(words).casefold())

    def full_name(self, words: str) -> str:
        """Return the name of a person in full: a surname stands for the one person of the document so named, if there is one."""
        name = plain(words)
        full = self._full.get(name.casefold(), ())
        return next(iter(full)) if len(full) == 1 else name

    def holds_body(self, span: Span) -> bool:
        """Return whether an actor that is no person was found at *span*."""
        return self._body_stretches.meet(span)

    def holds_place(self, span: Span) -> bool:
        """Return whether a place was found at *span*."""
        return self._place_stretches.meet(span)


class _Stretches:
    """Spans of which no two overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self.starts = [span.start for span in ordered]
        self.ends = [span.end for span in ordered]

    def meet(self, span: Span) -> bool:
        return bisect_right(self.ends, span.start) < bisect_left(self.starts, span.end)
