"""The map of one document: which of several places of one name is meant."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from dragoman.names.compose import ENTRY
from dragoman.names.divisions import DIVISIONS
from dragoman.names.values import Spot
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.compose import Find
    from dragoman.names.gazetteer import City
    from dragoman.names.index import Division, Entry
    from dragoman.names.runs import Runs

#: Kilometres within which a city lies in or beside the region named with it.
BESIDE = 700.0
#: Kilometres of a degree of latitude.
DEGREE = 111.2
#: Enough places to tell where a text is about.
MOST = 40
#: Inhabitants of a city whose name alone tells where a text is.
GREAT = 300_000
#: Inhabitants of a town that is meant by a doubtful name in a document about other countries.
LARGE = 100_000
#: How much being in a country of the document counts against population, in powers of ten.
HOME, ABOUT, NEAR, CAPITAL = 1.0, 3.0, 0.9, 1.0
#: What speaks against a place of which the name is but another one ("Salisbury" for Harare).
FORMER = 0.7
#: What speaks for a city that others of the document's places are in one division with, the most of them that count, and the
#: weight of the division's own name.
SUPPORT, MOST_VOTES, STATE = 1.3, 3.0, 2.0


class Atlas:
    """Resolves place names against the countries and regions that a document names."""

    def __init__(self, found: Runs) -> None:
        self.found = found
        self.countries: Counter[str] = Counter()
        self.counties = 0
        #: Regions, and towns about which there is no doubt: what lies near them is likelier.
        self.regions: list[Spot] = []
        self._spots: dict[Entry, Spot | None] = {}
        #: All finds of the text; its towns, and what they and the divisions named say of where it is, once asked for.
        self.finds: list[Find] = []
        self._towns: set[Entry] = set()
        self._votes: dict[Division, float] | None = None

    def note(self, first: int, last: int, entry: Entry, *, alone: bool) -> None:
        """Note what a town or region says about where the text is; *alone* tells that it is no name of a person."""
        if self.followed(last):  # further down the name alone means the same
            spot = self._spots.setdefault(entry, self.spot(first, last, entry))
            if spot is not None and spot.country:
                self._near(spot)
        elif entry.places:
            if entry.places[0].type == "region" and not entry.ambiguous:
                self._near(entry.places[0])
        elif alone and entry.cities and "|" not in entry.cities and (last > first + 1 or entry.population() > GREAT):
            self._near(entry.towns()[0].spot)

    def _near(self, spot: Spot) -> None:
        """Note a place about which there is no doubt."""
        if spot.country:
            self.countries[spot.country] += 1
            if len(self.regions) < MOST and spot not in self.regions:
                self.regions.append(spot)

    def note_noun(self, noun: str) -> None:
        """Note a place known by its noun; only the United States have so many counties in the news."""
        if noun == "county":
            self.countries["US"] += 1
            self.counties += 1

    def region(self, entry: Entry) -> Spot | None:
        """Return the region of that name, None where none has it."""
        return next((spot for spot in entry.places if spot.type == "region"), None)

    def followed(self, last: int) -> bool:
        """Return whether a comma and the name of a state or region follow token *last* - 1."""
        return self.found.gaps[last] in COMMAS and self._beyond(last) is not None

    def _beyond(self, last: int) -> Entry | None:
        found = self.found
        if last >= found.size or found.gaps[last] not in COMMAS or found.words[last] == found.lowers[last]:
            return None
        end, entry = found.match(last)
        if end < found.size and found.lowers[end] == "s" and found.gaps[end] in ("'", "’"):
            return None  # "Caracas, Venezuela's capital"
        if entry is not None and (entry.state is not None or any(spot.type == "region" for spot in entry.places)):
            return entry
        return None

    def spot(self, first: int, last: int, entry: Entry) -> Spot | None:
        """Return the place that the name at tokens *first* to *last* stands for."""
        if self.found.gaps[last] in COMMAS and entry.state is None and (entry.cities or entry.places):
            beyond = self._beyond(last)
            if beyond is not None:
                return self._within(entry, beyond)
        if entry not in self._spots:
            self._spots[entry] = self._best(entry, " ".join(self.found.lowers[first:last]))
        return self._spots[entry]

    def _within(self, entry: Entry, beyond: Entry) -> Spot | None:
        """Return the place of that name in the state or region named after it; the region's own position where none is known."""
        cities = entry.towns()
        regions = [spot for spot in beyond.places if spot.type == "region" and spot.lat is not None]
        countries = [region.country for region in regions]
        spot = in_region(cities, regions)
        if spot is not None:
            return spot
        if beyond.state is not None:
            home = beyond.state.country
            there = [city.spot for city in cities if city.spot.country == home]  # the greatest first
            there += [spot for spot in entry.places if spot.country == home]
            if there or not regions:
                return there[0] if there else self._best(entry)
        known = [spot for spot in entry.places if spot.country in countries]
        if known:
            return known[0]
        if not regions or any(city.population > GREAT and city.spot.country in countries for city in cities):
            return self._best(entry)  # a list: "New York, Pennsylvania"
        name = cities[0].spot.name if cities else entry.places[0].name
        return Spot(name, "city", countries[0], regions[0].lat, regions[0].lon, None)

    def beside(self, last: int, name: str) -> Spot | None:
        """Return a place that is no entry of the index: a town whose name is a word too, or where the region named after it lies."""
        beyond = self._beyond(last)
        towns = self.found.index.gazetteer.doubtful(name.lower())
        if beyond is None:
            return self._likely(towns)
        for town in towns:
            if any(inside(town, spot) for spot in beyond.places):
                return town.spot
        regions = [spot for spot in beyond.places if spot.type == "region"] or list(beyond.places)
        if not regions:
            return None
        region = regions[0]
        return Spot(name, "city", region.country, region.lat, region.lon, None)

    def _likely(self, towns: tuple[City, ...]) -> Spot | None:
        """Return the likeliest of several towns, None where none is large or in a country of the document."""
        town = max(towns, key=self._weight, default=None)
        if town is None or (town.population < LARGE and town.spot.country not in self.countries):
            return None
        return town.spot

    def around(self, first: int, last: int, name: str) -> Spot:
        """Return a place known by its noun alone ("Harlan County"), placed by the region after it or the entry within it."""
        spot = self.beside(last, name)
        noun = name.rsplit(" ", 1)[-1].lower()
        kind = "region" if noun in REGIONAL else "city" if noun == "city" else "facility"
        if spot is not None:
            return spot._replace(type=kind)
        within = {"county": first, "city": last - 1}.get(noun, last)  # "the City" is London's
        for token in range(first, within):
            end, entry = self.found.match(token)
            if (
                entry is not None
                and end <= last
                and end - token < last - first
                and (inner := self._best(entry)) is not None
            ):
                return Spot(name, kind, inner.country, inner.lat, inner.lon, None)
        return Spot(name, kind, None, None, None, None)

    def _best(self, entry: Entry, name: str = "") -> Spot | None:
        """Return the likeliest place of that name, by population and by the countries and regions of the document."""
        if len(entry.towns()) == 1 and not entry.places:
            return entry.towns()[0].spot
        best: tuple[float, Spot] | None = None
        if entry.state is not None and entry.places:
            return self._state_or_region(entry)
        for city in entry.towns():
            weight = self._weight(city, entry) - (FORMER if name and city.spot.name.lower() != name else 0.0)
            if best is None or weight > best[0]:
                best = weight, city.spot
        for spot in entry.places:
            weight = (5.8 if entry.ambiguous else 6.3) + self._home(spot.country)
            if best is None or weight > best[0]:
                best = weight, spot
        return best[1] if best is not None else None

    def _state_or_region(self, entry: Entry) -> Spot:
        """Return the state, or the region of the same name ("Georgia") where the document is about its country."""
        state = entry.places[0]
        for spot in entry.places[1:]:
            if spot.country != state.country and (
                any(region.country == spot.country for region in self.regions)
                or (self.counties and spot.country == "US")
            ):
                return spot
        return state

    def _home(self, country: str | None) -> float:
        """Return what speaks for a place in *country*: that the document names it, and how much of it is about it."""
        if not country or country not in self.countries:
            return 0.0
        return HOME + ABOUT * self.countries[country] / self.countries.total()

    def _weight(self, city: City, entry: Entry | None = None) -> float:
        """Return what speaks for a city: its inhabitants, in powers of ten, and the document's countries, divisions and other places."""
        weight = math.log10(city.population + 1000)
        if entry is not None and entry.capital is not None and entry.capital.country == city.spot.country:
            weight += CAPITAL
        if city.spot.country in self.countries:
            weight += self._home(city.spot.country)
            if any(r.country == city.spot.country and distance(city.spot, r) < BESIDE / 2 for r in self.regions):
                weight += NEAR
        return weight + SUPPORT * min(self._support((city.spot.country, city.region), entry), MOST_VOTES)

    def _support(self, division: Division, entry: Entry | None) -> float:
        """Return how many of the document's places lie in a division, that of the *entry* itself not counted."""
        if self._votes is None:
            self._votes = self._count()
        votes = self._votes.get(division, 0.0)
        if votes and entry is not None and entry in self._towns:
            votes -= dict(entry.divisions()).get(division, 0.0)
        return votes

    def _count(self) -> dict[Division, float]:
        """Return how many of the document's places lie in each division: a name that several have counts in parts, by inhabitants."""
        votes: dict[Division, float] = {}
        given, surnames = self.found.index.given, self.found.index.surnames
        known: set[Entry] = set()
        for first, last, kind, entry, _ in self.finds:
            if entry is None or kind != ENTRY or entry in known:
                continue
            known.add(entry)
            low = self.found.lowers[first]
            if entry.places:
                region = entry.places[0]
                if region.ref in DIVISIONS and not entry.ambiguous:
                    division = region.country, DIVISIONS[region.ref]
                    votes[division] = votes.get(division, 0.0) + STATE
            elif entry.cities and (last > first + 1 or not (low in given or low in surnames)):
                self._towns.add(entry)
                for division, share in entry.divisions():
                    votes[division] = votes.get(division, 0.0) + share
        return votes


#: Nouns of places that are regions rather than facilities.
REGIONAL = frozenset(
    "county province district region governorate oblast prefecture municipality township state territory parish".split()
)


def in_region(cities: tuple[City, ...], regions: list[Spot]) -> Spot | None:
    """Return the city in one of these regions: by its division where that is known, else by distance; None where none is."""
    for city in cities:
        if any(region.ref in DIVISIONS and inside(city, region) for region in regions):
            return city.spot
    near = [
        (distance(city.spot, region), city)
        for city in cities
        for region in regions
        if city.spot.country == region.country and region.ref not in DIVISIONS
    ]
    near = [pair for pair in near if pair[0] < BESIDE]
    if not near:
        return None
    return min(near, key=lambda pair: (pair[0] > BESIDE / 2, -pair[1].population, pair[1].spot.name))[1].spot


def inside(city: City, place: Spot) -> bool:
    """Return whether a city lies in a country or division, or near the middle of another region of its country."""
    if city.spot.country != place.country:
        return False
    if place.ref in DIVISIONS:
        return city.region == DIVISIONS[place.ref]
    return place.type == "country" or distance(city.spot, place) < BESIDE / 2


def distance(one: Spot, other: Spot) -> float:
    """Return the great-circle distance in kilometres; infinite where a position is unknown or the latitudes alone are too far apart."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    if abs(one.lat - other.lat) * DEGREE > BESIDE:
        return math.inf  # too far to matter, and quickly seen
    a, b, c, d = map(math.radians, (one.lat, one.lon, other.lat, other.lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half)))
