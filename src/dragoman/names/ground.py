"""Where a document is about: the countries, regions and divisions that it names, and how much speaks for each."""

from __future__ import annotations

import math
from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.names.gazetteer import City
    from dragoman.names.index import Division, Entry
    from dragoman.names.runs import Runs
    from dragoman.names.values import Spot

#: Kilometres within which a city lies in or beside the region named with it.
BESIDE = 700.0
#: Kilometres of a degree of latitude.
DEGREE = 111.2
#: Enough places to tell where a text is about.
MOST = 40
#: How much being in a country of the document counts against population, in powers of ten, and how many names it takes to be sure of it.
HOME, ABOUT, SMOOTH = 1.0, 3.0, 2
#: The weight of a division's own name beside that of one of its towns, that of each further time it is named up to a number of
#: times, and the least weight of a division that a text is about.
STATE, AGAIN, MOST_TIMES, FOCUS = 2.0, 0.5, 5, 1.5
#: Nouns of counties as they stand in the table of counties.
COUNTY = frozenset(("county", "parish"))


class Ground:
    """What one document says about where it is; places are noted first and asked about afterwards."""

    def __init__(self, found: Runs) -> None:
        self.found = found
        #: How often the text names each country, and a county.
        self.countries: dict[str, int] = {}
        self.counties = 0
        #: The names that a gazetteer has, with their tokens, and those that a noun makes a place's, without an entry, in text order.
        self.located: list[tuple[int, int, Entry | None]] = []
        self._followed: dict[int, Spot] = {}
        self._regions: list[Spot] | None = None
        #: How often the text names each division, once asked for; how often an entry alone has told where the text is.
        self._named: dict[Division, int] | None = None
        self._own: dict[Entry, int] = {}
        #: The towns of the text, and what they and the divisions named say of where it is, once asked for.
        self._towns: set[Entry] = set()
        self._votes: dict[Division, float] | None = None
        self._focus: frozenset[Division] | None = None

    def note(self, followed: dict[int, Spot]) -> None:
        """Note the places that names at these tokens stand for, since their regions follow."""
        self._followed = {token: spot for token, spot in followed.items() if spot.country}
        for spot in self._followed.values():
            self.count(spot.country or "")
        self._regions = None  # what was asked for so far was without them

    def count(self, country: str) -> None:
        """Note that the text names a country."""
        self.countries[country] = self.countries.get(country, 0) + 1

    def regions(self) -> list[Spot]:
        """Return regions, and towns about which there is no doubt: what lies near them is likelier."""
        if self._regions is None:
            self._own.clear()
            spots = dict.fromkeys(self._followed.values())
            for first, _, entry in self.located:
                if entry is not None and entry.sure is not None and first not in self._followed:
                    self._own[entry] = self._own.get(entry, 0) + 1
                    spots[entry.sure] = None
            self._regions = list(spots)[:MOST]
        return self._regions

    def note_noun(self, noun: str) -> None:
        """Note a place known by its noun; only the United States have so many counties in the news."""
        if noun == "county":
            self.count("US")
            self.counties += 1

    def home(self, country: str | None, entry: Entry | None = None) -> float:
        """Return what speaks for a place in *country*: that the document names it, and how much of it is about it.

        What the *entry* in question has told itself does not count.
        """
        self.regions()
        own = self._own.get(entry, 0) if entry is not None else 0
        itself = own and entry is not None and entry.sure is not None and entry.sure.country == country
        named = self.countries.get(country or "", 0) - (own if itself else 0)
        return HOME + ABOUT * named / (sum(self.countries.values()) - own + SMOOTH) if named > 0 else 0.0

    def support(self, division: Division, entry: Entry | None) -> float:
        """Return how many of the document's places lie in a division, that of the *entry* itself not counted."""
        votes = self.votes().get(division, 0.0)
        if votes and entry is not None and entry in self._towns:
            votes -= dict(entry.divisions()).get(division, 0.0)
        return votes

    def focus(self) -> frozenset[Division]:
        """Return the divisions that the document is about: small towns of theirs may be meant by their names alone."""
        if self._focus is None:
            votes = self.votes()
            least = max(FOCUS, max(votes.values(), default=0.0) / 2)
            self._focus = frozenset(division for division, vote in votes.items() if vote >= least)
        return self._focus

    def votes(self) -> dict[Division, float]:
        """Return how many of the document's places lie in each division: a name that several have counts in parts, by inhabitants."""
        if self._votes is None:
            self._votes = self._count()
        return self._votes

    def _count(self) -> dict[Division, float]:
        index, lowers = self.found.index, self.found.lowers
        given, surnames = index.given, index.surnames
        votes = {division: STATE + AGAIN * min(times - 1, MOST_TIMES) for division, times in self._divisions().items()}
        known: set[Entry | str] = set()
        for first, last, entry in self.located:
            one = entry or " ".join(lowers[first:last])
            if one in known:
                continue
            known.add(one)
            low = lowers[first]
            if entry is None:
                key, towns = str(one), index.towns
                add(votes, shares(towns.counties(key) if lowers[last - 1] in COUNTY else towns.named(key)))
            elif not entry.places and entry.cities and (last > first + 1 or not (low in given or low in surnames)):
                self._towns.add(entry)
                add(votes, entry.divisions())
        return votes

    @property
    def local(self) -> bool:
        """Whether the text names a division or county, so that small towns may be meant."""
        return self.counties > 0 or bool(self._divisions())

    def _divisions(self) -> dict[Division, int]:
        """Return how often the text names each division, in longer names too ("Ohio State University")."""
        if self._named is None:
            found = self.found
            times: dict[Division, int] = {}
            divided, lowers, gaps = found.index.divided, found.lowers, found.gaps
            for token in compress(found.tokens.capitals, map(found.index.divided_first.__contains__, found.initials)):
                low = lowers[token]
                stop = f"{low}." if gaps[token + 1][:1] == "." else ""
                division = divided.get(low) or divided.get(stop) or divided.get(f"{low} {lowers[token + 1]}")
                if division is not None:
                    times[division] = times.get(division, 0) + 1
            self._named = times
        return self._named


def add(votes: dict[Division, float], shares: tuple[tuple[Division, float], ...]) -> None:
    """Add what one name says about divisions to *votes*."""
    for division, share in shares:
        votes[division] = votes.get(division, 0.0) + share


def shares(places: tuple[City, ...]) -> tuple[tuple[Division, float], ...]:
    """Return the divisions in which places of one name are, each with the share of their inhabitants."""
    found: dict[Division, float] = {}
    total = sum([place.population + 1000 for place in places])
    for place in places:
        division = place.spot.country, place.region
        found[division] = found.get(division, 0.0) + (place.population + 1000) / total
    return tuple(found.items())


def distance(one: Spot, other: Spot) -> float:
    """Return the great-circle distance in kilometres; infinite where a position is unknown or the latitudes alone are too far apart."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    if abs(one.lat - other.lat) * DEGREE > BESIDE:
        return math.inf  # too far to matter, and quickly seen
    a, b, c, d = map(math.radians, (one.lat, one.lon, other.lat, other.lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half)))
