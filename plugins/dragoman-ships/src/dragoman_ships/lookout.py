"""The lookout: goes through one document from cue to cue and says which ships it sights."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from dragoman.views import sentences
from dragoman_ships.fleet import Fleet, Ship, fleet, hull_key, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dragoman import Reading

#: A hull number without its hyphen or blank.
HULL = re.compile(r"[A-Z]{1,5}[0-9]{1,4}")
#: The most words of a name that a lexicon has, and of one that none has.
LISTED, UNLISTED = 5, 4
#: What may stand between two words of a ship's name, between a type and a name, and between a name and its hull number.
WITHIN = frozenset((" ", "\n", "-", ".", ". ", "'", "’"))
AFTER_TYPE = frozenset((" ", "\n", ' "', " “", " '", " ‘"))
BEFORE_HULL = frozenset((" (", " [", ", "))
#: What may stand between ships of one type ("the frigates Hessen (F221), Sachsen and Hamburg").
LISTING = frozenset((" ", ", ", "), ", ") "))
#: What may stand between words of a name that no lexicon has ("Samuel B. Roberts"), and its words in lower case.
JOINTS, PARTICLES = frozenset((" ", "-", "'", "’")), frozenset(("de", "del", "la", "of", "the"))
#: What follows the name of a class, and the type in the name of a group: neither is a ship.
CLASSES, GROUPS = frozenset(("class", "classes")), frozenset(("strike", "group", "battle", "task"))


class Sighting(NamedTuple):
    """The words `first` up to `last` name `ship`; `rule` says how it is known to be one."""

    first: int
    last: int
    ship: Ship
    rule: str


class Lookout:
    """Sights the ships of one document. With *unlisted*, a navy's prefix makes a ship of a name that no lexicon has."""

    def __init__(self, document: Reading, *, unlisted: bool) -> None:
        self.document = document
        self.fleet: Fleet = document.lexicons.build(fleet)
        self.tokens = document.tokens
        self.unlisted = unlisted

    def sightings(self) -> Iterator[Sighting]:
        """Yield the ships in text order, each followed by its hull number, and then those that are named again."""
        free = 0
        taken: set[int] = set()
        known: dict[str, Ship] = {}
        for index in self.document.cued:
            found = self.at(index) if index >= free else None
            if found is None or found.first < free:
                continue
            for sighting in self.with_fellows(found):
                yield sighting
                free = sighting.last
                taken.update(range(sighting.first, free))
                ship = sighting.ship
                if ship.ambiguous in (None, "person"):
                    known |= {key_of(name): ship for name in (ship.name, *ship.aliases)}
        if known:
            yield from self.again(known, taken)

    def at(self, index: int) -> Sighting | None:
        """Return the ship that the cue at word *index* reveals, by the first of the ways that finds one."""
        ways: tuple[Callable[[int], Sighting | None], ...] = (
            self.prefixed,
            self.numbered,
            self.of_type,
            self.unmistakable,
        )
        return next(filter(None, (way(index) for way in ways)), None)

    # ---- the ways to name a ship ---------------------------------------------------------------------------------------

    def prefixed(self, index: int) -> Sighting | None:
        """Return the ship whose prefix is word *index*: "USS Carney", and, in no lexicon, "USS Winslow Hart"."""
        prefix = self.fleet.prefixes.get(self.tokens.words[index])
        if prefix is None or self.tokens.gaps[index + 1] not in (" ", "\n"):
            return None
        last, ships = self.named(index + 1)
        if ships := [ship for ship in ships if ship.navy in prefix.navies]:
            ships = fitting(ships, self.types_ending(index - 1) or ()) or ships  # "the battleship USS Missouri"
            return Sighting(index, last, self.one_of(ships, last), "prefix and name")
        last = self.unlisted_name(index + 1) if self.unlisted else index + 1
        if last == index + 1 or (prefix.doubtful and not self.of_ships(index)):
            return None
        navy = prefix.navies[0] if len(prefix.navies) == 1 else None
        hull_end, _ = self.hull_number(last) if self.tokens.gaps[last] in BEFORE_HULL else (last, "")
        hull = self.spelled(last, hull_end) if hull_end > last else None
        return Sighting(index, last, Ship(None, self.spelled(index + 1, last), hull, navy=navy), "prefix")

    def numbered(self, index: int) -> Sighting | None:
        """Return the ship whose hull number begins with word *index*: "DDG-64", and, where its type stands before it, "F 221"."""
        last, hull = self.hull_number(index)
        ships = self.fleet.hulls.get(hull) if hull else None
        return Sighting(index, last, self.one_of(ships, last), "hull number") if ships else None

    def of_type(self, index: int) -> Sighting | None:
        """Return the ship whose type ends with word *index*: "the frigate Hessen", "frigate F221", "the Moskva cruiser"."""
        lowers, gaps = self.tokens.lowers, self.tokens.gaps
        types = self.types_ending(index)
        if types is None:
            return None
        if gaps[index + 1] in AFTER_TYPE:
            last, ships = self.named(index + 1)
            if ships := fitting(ships, types):
                return Sighting(index + 1, last, self.one_of(ships, last), "type and name")
            if (found := self.numbered(index + 1)) is not None:
                return found
        end = index - (self.pair(index) in self.fleet.types)
        if (
            gaps[end] != " "
            or self.tokens.words[index] != lowers[index]
            or lowers[index].endswith("s")
            or not GROUPS.isdisjoint(lowers[index + 1 : index + 3])
        ):
            return None
        for first in range(max(0, end - LISTED), end):
            last, ships = self.named(first)
            if last == end and (ships := fitting(ships, types)):
                return Sighting(first, last, self.one_of(ships, last), "name and type")
        return None

    def unmistakable(self, index: int) -> Sighting | None:
        """Return the ship whose name begins with word *index* and is nothing else: "Vikramaditya"."""
        last, ships = self.named(index)
        if not ships or any(ship.ambiguous for ship in ships):
            return None
        return Sighting(index, last, self.one_of(ships, last), "name")

    def with_fellows(self, found: Sighting) -> Iterator[Sighting]:
        """Yield a ship and its hull number, and, behind a type in the plural, those listed: "the destroyers Carney, Mason and Gravely"."""
        lowers, gaps = self.tokens.lowers, self.tokens.gaps
        types = self.types_ending(found.first - 1) if lowers[found.first - 1].endswith("s") else None
        closed = False
        while True:
            yield found
            hull = self.hull_behind(found)
            if hull is not None:
                yield hull
            end = found.last if hull is None else hull.last
            if closed or types is None or found.rule != "type and name" or gaps[end] not in LISTING:
                return
            closed = lowers[end : end + 1] == ["and"]
            following = end + closed
            last, ships = self.named(following)
            ships = fitting(ships, types)
            if not ships:
                return
            found = Sighting(following, last, self.one_of(ships, last), "type and name")

    def hull_behind(self, found: Sighting) -> Sighting | None:
        """Return the hull number that follows the name of a ship: the "F221" of "Hessen (F221)"."""
        if self.tokens.gaps[found.last] not in BEFORE_HULL:
            return None
        last, hull = self.hull_number(found.last)
        if not hull or hull != hull_key(found.ship.hull or ""):
            return None
        return Sighting(found.last, last, found.ship, "hull number")

    def again(self, known: dict[str, Ship], taken: set[int]) -> Iterator[Sighting]:
        """Yield the ships that the text names again with an article alone: "the Carney". No person has one."""
        lowers, starts = self.tokens.lowers, {key.partition(" ")[0] for key in known}
        for index in self.tokens.capitals:
            if not index or lowers[index - 1] != "the" or key_of(lowers[index]) not in starts:
                continue
            last, _ = self.named(index)
            last = last if last > index else self.unlisted_name(index)
            ship = known.get(key_of(self.spelled(index, last)))
            if ship is not None and taken.isdisjoint(range(index, last)) and GROUPS.isdisjoint(lowers[last : last + 3]):
                yield Sighting(index, last, ship, "named before")

    # ---- what they ask -------------------------------------------------------------------------------------------------

    def named(self, index: int) -> tuple[int, Sequence[Ship]]:
        """Return the word at which the longest listed name that begins with word *index* ends, and the ships of that name.

        There are none for a name in lower case, nor for that of a class ("a Nimitz-class carrier").
        """
        words, gaps = self.tokens.words, self.tokens.gaps
        if index >= len(words) or words[index] == self.tokens.lowers[index]:
            return index, ()
        end = index + 1
        while end < len(words) and end < index + LISTED and gaps[end] in WITHIN:
            end += 1
        for last in range(end, index, -1):
            if ships := self.fleet.names.get(key_of(self.spelled(index, last))):
                is_class = self.tokens.lowers[last : last + 1] and self.tokens.lowers[last] in CLASSES
                return (index, ()) if is_class and gaps[last] in WITHIN else (last, ships)
        return index, ()

    def types_ending(self, index: int) -> tuple[str, ...] | None:
        """Return the types of ship that the noun ending with word *index* stands for, in the singular or the plural; None where none does."""
        types = self.fleet.types
        if index < 0:
            return None
        return types.get(self.pair(index), types.get(self.tokens.lowers[index].removesuffix("s")))

    def pair(self, index: int) -> str:
        """Return word *index* in the singular and the one before it, in lower case."""
        return " ".join(self.tokens.lowers[max(0, index - 1) : index + 1]).removesuffix("s")

    def unlisted_name(self, index: int) -> int:
        """Return the word at which a name that begins with word *index* ends, of words with a capital; *index* where none begins."""
        words, lowers, gaps = self.tokens.words, self.tokens.lowers, self.tokens.gaps
        last = end = index
        while end < len(words) and end < index + UNLISTED:
            initial = end > index and gaps[end] == ". " and len(words[end - 1]) == 1
            if end > index and not (gaps[end] in JOINTS or initial):
                break
            word = words[end]
            if word[0].isupper() and (len(word) == 1 or not word.isupper()) and lowers[end] not in self.fleet.types:
                last = end + 1
            elif end == index or lowers[end] not in PARTICLES:
                break
            end += 1
        is_class = last < len(words) and lowers[last] in CLASSES
        return index if is_class else last

    def hull_number(self, index: int) -> tuple[int, str]:
        """Return the word at which the hull number that begins with word *index* ends, and its key: *index* and "" where none does."""
        words, gaps = self.tokens.words, self.tokens.gaps
        if index >= len(words) or not words[index].isupper():
            return index, ""
        for last in range(index + 1, min(index + 3, len(words) + 1)):
            key = "".join(words[index:last])
            if HULL.fullmatch(key) and (last == index + 1 or gaps[index + 1] in ("-", " ")):
                return last, key
        return index, ""

    def one_of(self, ships: Sequence[Ship], last: int) -> Ship:
        """Return the ship meant by a name that ends at word *last* and that several *ships* bear, or what they have in common.

        Their hull number behind the name decides, then who was in commission when the text was written.
        """
        _, hull = self.hull_number(last) if self.tokens.gaps[last] in BEFORE_HULL else (last, "")
        ships = [ship for ship in ships if hull and hull_key(ship.hull or "") == hull] or ships
        if self.document.anchor is not None:
            year = self.document.anchor.year
            ships = [ship for ship in ships if ship.first <= year <= ship.last] or ships
        if len(ships) == 1:
            return ships[0]
        return what_is_common(ships)

    def of_ships(self, index: int) -> bool:
        """Return whether the sentence of word *index* speaks of ships."""
        first, last = self.document.view(sentences).around(index)
        return not self.fleet.words.isdisjoint(self.tokens.lowers[first:last])

    def spelled(self, first: int, last: int) -> str:
        """Return the text of the words *first* up to *last*, with single blanks."""
        tokens = self.tokens
        return " ".join(self.document.text[tokens.starts[first] : tokens.ends[last - 1]].split())


def what_is_common(ships: Sequence[Ship]) -> Ship:
    """Return what several *ships* have in common: their name, or their hull number where that alone was written, and so on."""
    shared: dict[str, Any] = {
        field: values.pop() if len(values := {getattr(ship, field) for ship in ships}) == 1 else None
        for field in ("name", "hull", "ship_class", "type", "navy", "ambiguous")
    }
    name = shared.pop("name") or shared["hull"] or ""
    return Ship(None, name, **shared)


def fitting(ships: Sequence[Ship], types: tuple[str, ...]) -> list[Ship]:
    """Return those of *ships* that are of one of *types*, all where there are no types."""
    return [ship for ship in ships if not types or ship.type in types]
