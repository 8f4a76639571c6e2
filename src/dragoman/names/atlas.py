"""The map of one document: which of several places of one name is meant."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dragoman.names.ground import BESIDE, COUNTY, Ground, distance
from dragoman.names.index import key_of
from dragoman.names.values import Spot
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.names.compose import Find
    from dragoman.names.gazetteer import City
    from dragoman.names.index import Entry
    from dragoman.names.runs import Runs

#: Inhabitants of a city whose name alone tells where a text is.
GREAT = 300_000
#: How many times the inhabitants of the next city of its name a city has of which there is no doubt.
OUTNUMBERS = 15
#: Inhabitants of a town that is meant by a doubtful name in a document about other countries.
LARGE = 100_000
#: How many times its inhabitants the greatest city of its name has, where a town is not meant only because the text names its country: Geneva
#: has 9 times those of Geneva in Illinois, Odesa those of Odessa in Texas.
DWARFED = 8
#: What speaks for a place near others of the document, and for a capital, in powers of ten of inhabitants.
NEAR, CAPITAL = 0.9, 3.0
#: What speaks against a place of which the name is but another one ("Salisbury" for Harare).
FORMER = 0.7
#: What speaks for a city that others of the document's places are in one division with, and the most of them that count.
SUPPORT, MOST_VOTES = 1.3, 3.0
#: The most counties of a list.
LONGEST = 20
#: Words between the last two names of a list.
JOINING = frozenset(("and", "or"))
#: What speaks for a region, in powers of ten of inhabitants, where its name is no other's and where it is.
REGION, AMBIGUOUS = 6.3, 5.8

#: What a state is said to own where a town's name stands before it.
CITIES = frozenset("city town capital port hub".split())


class Atlas:
    """Resolves place names against the countries and regions that a document names."""

    def __init__(self, found: Runs, ground: Ground) -> None:
        self.found, self.ground = found, ground
        self._spots: dict[Entry, Spot | None] = {}

    def within(self, followed: Iterable[tuple[int, int, Entry]]) -> dict[int, Spot]:
        """Return, by their first tokens, the places of names that their regions follow: further down the name alone means the same."""
        spots = [
            (first, self._spots.setdefault(entry, self.spot(first, last, entry))) for first, last, entry in followed
        ]
        return {first: spot for first, spot in spots if spot is not None}

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
        postal = found.index.postal.get(found.words[last])
        if postal is not None:
            return found.index.entry(postal)
        end, entry = found.match(last)
        if end < found.size and found.lowers[end] == "s" and found.gaps[end] in ("'", "’"):
            return None  # "Caracas, Venezuela's capital"
        if entry is not None and (entry.state is not None or any(spot.type == "region" for spot in entry.places)):
            return entry
        return None

    def _key(self, first: int, last: int) -> str:
        lowers = self.found.lowers
        return lowers[first] if last == first + 1 else " ".join(lowers[first:last])

    def spot(self, first: int, last: int, entry: Entry) -> Spot | None:
        """Return the place that the name at tokens *first* to *last* stands for."""
        if self.found.gaps[last] in COMMAS and entry.state is None and (entry.cities or entry.places):
            beyond = self._beyond(last)
            if beyond is not None:
                return self._within(entry, self._key(first, last), beyond)
            if (owned := self._owned(last, entry)) is not None:
                return owned
        if self.found.lowers[last] == "in" and "|" in entry.cities and (there := self._in(last, entry)) is not None:
            return there
        if entry.ambiguous and entry.places and self._listed(first, last):
            division = next((spot for spot in entry.places if spot.ref in self.found.index.divisions), None)
            if division is not None:
                return division
        if entry not in self._spots:
            self._spots[entry] = self._best(entry, self._key(first, last))
        return self._spots[entry]

    def _in(self, last: int, entry: Entry) -> Spot | None:
        """Return the city of that name in the state or region named behind "in": "Santa Cruz in Bolivia"; None where there is none."""
        found = self.found
        after = last + 1 + (found.lowers[last + 1] == "the")
        if found.gaps[last] != " " and found.gaps[last] not in COMMAS:
            return None
        _, beyond = found.match(after)
        if beyond is None or found.words[after] == found.lowers[after]:
            return None
        if beyond.state is not None:
            return next((city.spot for city in entry.towns() if city.spot.country == beyond.state.country), None)
        return self._in_region(
            entry.towns(), [spot for spot in beyond.places if spot.type == "region" and spot.lat is not None]
        )

    def _owned(self, last: int, entry: Entry) -> Spot | None:
        """Return the city of the state that is said to own it: "Tripoli, Lebanon's second city"; None where none is said."""
        lowers = self.found.lowers
        end, owner = self.found.match(last)
        if owner is None or owner.state is None or lowers[end] != "s" or CITIES.isdisjoint(lowers[end + 1 : end + 5]):
            return None
        return next((city.spot for city in entry.towns() if city.spot.country == owner.state.country), None)

    def _listed(self, first: int, last: int) -> bool:
        """Return whether a division stands beside the name in a list: "Oregon and Washington"."""
        lowers, gaps, divided = self.found.lowers, self.found.gaps, self.found.index.divided
        if first > 1 and lowers[first - 1] in JOINING and lowers[first - 2] in divided:
            return True
        return lowers[last] in JOINING and lowers[last + 1] in divided and gaps[last + 1] == " "

    def _within(self, entry: Entry, key: str, beyond: Entry) -> Spot | None:
        """Return the place of that name in the state or region named after it; the region's own position where none is known."""
        cities = entry.towns()
        regions = [spot for spot in beyond.places if spot.type == "region" and spot.lat is not None]
        countries = [region.country for region in regions]
        spot = self._in_region(cities, regions) or self._in_region(self.found.index.towns.named(key), regions)
        if spot is not None:
            return spot
        if beyond.state is not None:
            home = beyond.state.country
            there = [city.spot for city in cities if city.spot.country == home]  # the greatest first
            there += [spot for spot in entry.places if spot.country == home]
            if there or not regions:
                return there[0] if there else self._best(entry, key)
        known = [spot for spot in entry.places if spot.country in countries]
        if known:
            return known[0]
        if not (regions and cities) or any(
            city.population > GREAT and city.spot.country in countries for city in cities
        ):
            return self._best(entry, key)  # a list: "New York, Pennsylvania", "Corsica, Sardinia"
        return Spot(cities[0].spot.name, "city", countries[0], regions[0].lat, regions[0].lon, None)

    def namesake(self, first: int, last: int) -> Spot | None:
        """Return the town of a state's name in the division named after it: "Lebanon, Ohio"; None where there is none."""
        beyond = self._beyond(last)
        if beyond is None or beyond.state is not None:
            return None
        index, key = self.found.index, self._key(first, last)
        divided = [spot for spot in beyond.places if spot.ref in index.divisions]
        return self._in_region(index.gazetteer.named(key) + index.towns.named(key), divided) if divided else None

    def beside(self, last: int, name: str, *, noun: bool = False) -> Spot | None:
        """Return a place that is no entry of the index: a town whose name is a word too, or where the region named after it lies.

        With *noun* the name is rather that of something in a town ("Willow Street"), unless the document is about the town's division.
        """
        beyond = self._beyond(last)
        index, key = self.found.index, key_of(name).lower()
        towns = index.gazetteer.doubtful(key) or index.towns.named(key)
        if beyond is None:
            return self._likeliest(self._small(key)) if noun else self._likely(towns)
        for town in towns:
            if any(self._inside(town, spot) for spot in beyond.places):
                return town.spot
        regions = [spot for spot in beyond.places if spot.type == "region"] or list(beyond.places)
        if not regions:
            return None
        region = regions[0]
        return Spot(name, "city", region.country, region.lat, region.lon, None)

    def _likely(self, towns: tuple[City, ...]) -> Spot | None:
        """Return the likeliest of several towns, None where none is large or in a country of the document."""
        town = max(towns, key=self._weight, default=None)
        if town is None or town.population >= LARGE or town.spot.country in self.ground.countries:
            return town.spot if town is not None else None
        return town.spot if all(other.spot.country == town.spot.country for other in towns) else None

    def county(self, first: int, last: int) -> tuple[int, Spot | None]:
        """Return where the county begins whose name ends the words from *first* to *last*, "Board of Hall County", and which it is."""
        if self.found.lowers[last - 1] in COUNTY:
            for begin in range(first, last - 1):
                spot = self._county(begin, last)
                if spot is not None:
                    return begin, spot
        return first, None

    def counties(self, finds: list[Find]) -> dict[int, Spot]:
        """Return the counties of lists such as "Dakota, Otoe and Washington counties", by the first tokens of their names."""
        lowers = self.found.lowers
        found: dict[int, Spot] = {}
        group: list[Find] = []
        for find in finds:
            if group and (
                len(group) == LONGEST or find[0] > group[-1][1] + 1 or not self._lists(group[-1][1], find[0])
            ):
                group = []
            group.append(find)
            if lowers[find[1]] == "counties" and len(group) > 1:
                for first, last, *_ in group:
                    spot = self._likeliest(self.found.index.towns.counties(f"{self._key(first, last)} county"))
                    if spot is not None:
                        found[first] = spot
                group = []
        return found

    def _lists(self, end: int, first: int) -> bool:
        """Return whether a comma, "and", or both stand between the token before *end* and *first*."""
        return self.found.gaps[end] in COMMAS if end == first else self.found.lowers[end] == "and"

    def around(self, first: int, last: int, name: str) -> Spot:
        """Return a place known by its noun alone ("Willow Street"), placed by the region after it or the entry within it."""
        index, noun, opening = self.found.index, self.found.lowers[last - 1], self.found.lowers[first]
        kind = (
            index.places_last.get(noun) or index.places_first.get(opening) or ("city" if noun == "city" else "facility")
        )
        spot = self.beside(last, name, noun=noun in index.places_last)
        if spot is not None:
            return spot if spot.ref else spot._replace(type=kind)
        # "the City" is London's
        within = first if noun == "county" else last - (noun == "city" or noun in index.places_last)
        local = noun in index.local or opening in index.local
        for token in range(first, within):
            end, entry = self.found.match(token)
            low = self.found.lowers[token]
            somebody = end == token + 1 and (low in index.given or low in index.surnames)  # "John F. Kennedy Airport"
            if entry is not None and not somebody and end <= last and end - token < last - first:
                inner = self._best(entry, self._key(token, end))
                if inner is not None and not (inner.type == "country" and local):  # "Stade de France" is in a town
                    return Spot(name, kind, inner.country, inner.lat, inner.lon, None)
        return Spot(name, kind, None, None, None, None)

    def _county(self, first: int, last: int) -> Spot | None:
        """Return the county of that name: in the region named after it, else where the document is about."""
        counties = self.found.index.towns.counties(self._key(first, last))
        beyond = self._beyond(last)
        if beyond is not None:
            counties = tuple(county for county in counties if any(self._inside(county, spot) for spot in beyond.places))
        return self._likeliest(counties)

    def _likeliest(self, places: tuple[City, ...]) -> Spot | None:
        """Return the likeliest of several places, None of none."""
        place = max(places, key=self._weight, default=None)
        return place.spot if place is not None else None

    def _best(self, entry: Entry, key: str) -> Spot | None:
        """Return the likeliest place of that name, by population and by the countries and regions of the document."""
        if entry.state is not None and entry.places:
            return self._state_or_region(entry)
        if not self.ground.local:
            if entry.sure is not None:
                return entry.sure
            if entry.cities and "|" not in entry.cities and not entry.places:
                return entry.towns()[0].spot
        best: tuple[float, Spot] | None = None
        small = self._small(key) if entry.ambiguous or not entry.places else ()
        for city in entry.towns() + small:
            weight = self._weight(city, entry) - (FORMER if key and city.spot.name.lower() != key else 0.0)
            if best is None or weight > best[0]:
                best = weight, city.spot
        for spot in entry.places:
            if spot.type == "city" and spot.ref and spot.ref.rpartition(":")[2] in entry.cities.split("|"):
                continue  # it is among the cities
            weight = (
                (AMBIGUOUS if entry.ambiguous else REGION) + self.ground.home(spot.country, entry) + self._support(spot)
            )
            if best is None or weight > best[0]:
                best = weight, spot
        return best[1] if best is not None else None

    def _small(self, key: str) -> tuple[City, ...]:
        """Return the small towns of that name in the divisions that the document is about."""
        focus = self.ground.focus()
        towns = self.found.index.towns.named(key) if focus else ()
        return tuple(town for town in towns if (town.spot.country, town.region) in focus)

    def _state_or_region(self, entry: Entry) -> Spot:
        """Return the state, or the region of the same name ("Georgia") where the document is about its country."""
        state, ground = entry.places[0], self.ground
        for spot in entry.places[1:]:
            if spot.country != state.country and (
                any(region.country == spot.country for region in ground.regions())
                or (ground.counties and spot.country == "US")
            ):
                return spot
        return state

    def _support(self, region: Spot) -> float:
        """Return what the document's other places and the division's own name say for a division."""
        division = self.found.index.divisions.get(region.ref or "")
        return SUPPORT * min(self.ground.support(division, None), MOST_VOTES) if division is not None else 0.0

    def _weight(self, city: City, entry: Entry | None = None) -> float:
        """Return what speaks for a city: its inhabitants, in powers of ten, and the document's countries, divisions and other places."""
        weight, ground, country = math.log10(city.population + 1000), self.ground, city.spot.country
        if entry is not None and entry.capital is not None and entry.capital.country == country:
            weight += 0.0 if self._rivalled(entry, country) else CAPITAL
        if country in ground.countries and not self._dwarfed(city, entry) and (home := ground.home(country, entry)):
            weight += home
            if any(
                r.country == country and r != city.spot and distance(city.spot, r) < BESIDE / 2
                for r in ground.regions()
            ):
                weight += NEAR
        division = country, city.region
        if division in ground.votes():
            weight += SUPPORT * min(ground.support(division, entry), MOST_VOTES)
        return weight

    def _rivalled(self, entry: Entry, country: str | None) -> bool:
        """Return whether the text names the country of another well-known city of that name, and not the *country* whose capital it is: Tripoli in Lebanon."""
        countries = self.ground.countries
        return country not in countries and any(
            place.type == "city" and place.country in countries for place in entry.places
        )

    def _dwarfed(self, city: City, entry: Entry | None) -> bool:
        """Return whether a town shares its name with a far greater city, and nothing in the text is in its division: no Geneva in Illinois."""
        if entry is None or "|" not in entry.cities:
            return False
        dwarfed = entry.population() > DWARFED * city.population
        return dwarfed and not self.ground.support((city.spot.country, city.region), entry)

    def _in_region(self, cities: tuple[City, ...], regions: list[Spot]) -> Spot | None:
        """Return the city in one of these regions: by its division where that is known, else by distance; None where none is."""
        divisions = self.found.index.divisions
        for city in cities:
            if any(region.ref in divisions and self._inside(city, region) for region in regions):
                return city.spot
        near = [
            (distance(city.spot, region), city)
            for city in cities
            for region in regions
            if city.spot.country == region.country and region.ref not in divisions
        ]
        near = [pair for pair in near if pair[0] < BESIDE]
        if not near:
            return None
        return min(near, key=lambda pair: (pair[0] > BESIDE / 2, -pair[1].population, pair[1].spot.name))[1].spot

    def _inside(self, city: City, place: Spot) -> bool:
        """Return whether a city lies in a country or division, or near the middle of another region of its country."""
        if city.spot.country != place.country:
            return False
        division = self.found.index.divisions.get(place.ref or "")
        if division is not None:
            return city.region == division[1]
        return place.type == "country" or distance(city.spot, place) < BESIDE / 2


def sure(entry: Entry, *, longer: bool) -> Spot | None:
    """Return the place for which a name alone stands: a region, or a city where none of its name is nearly as great.

    A city that no other shares its name with need not be great if that is *longer* than one word.
    """
    if entry.places:
        return entry.places[0] if entry.places[0].type == "region" and not entry.ambiguous else None
    first, *others = entry.towns()
    great = max(GREAT, OUTNUMBERS * others[0].population) if others else 0 if longer else GREAT
    return first.spot if first.population > great else None
