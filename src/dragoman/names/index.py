"""The index of all lexicons of names: one dictionary from a name, as it is tokenised, to what it can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast
from unicodedata import normalize

from dragoman.names.gazetteer import Gazetteer
from dragoman.names.packaged import ORGANISATION, PERSON, VENUE, Packaged
from dragoman.names.towns import Towns
from dragoman.names.values import Identity, Spot

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from dragoman.mentions import ActorType
    from dragoman.names.gazetteer import City
    from dragoman.names.words import Words

#: A country and the code of one of its first-level divisions.
Division: TypeAlias = "tuple[str | None, str]"
#: A surname, the title before it, whether everybody must know its bearer's office, and the year.
Surname: TypeAlias = "tuple[str, str, bool, int | None]"
WORD = re.compile(r"\w+")
#: The tuple of one number of words, shared by all names of that many.
SIZES = tuple((size,) for size in range(40))
#: Distinct words of texts of which the index remembers that it has their names.
MOST_WORDS = 100_000


class Office(NamedTuple):
    """An office somebody held: its name in lower case, the first and the last day as numbers such as 20250120, both included."""

    title: str
    country: str
    first: int
    last: int


class Person(NamedTuple):
    """A person of the lexicon and the offices held, in the lexicon's order."""

    identity: Identity
    offices: tuple[Office, ...]


class Entry:
    """What one name can be. Most names can be one thing only; the others are decided by their context."""

    __slots__ = ("_divisions", "_towns", "adjective", "ambiguous", "article", "capital", "cities", "country", "gazetteer", "mapped", "metonym",
                 "ministry", "organisations", "people", "persons", "places", "readings", "sharing", "shortened", "state", "sure", "title", "told")  # fmt: skip

    def __init__(self) -> None:
        #: The state of that name; the state whose adjective it is; the state whose people it names; the state whose capital it is.
        self.state: Identity | None = None
        self.adjective: Identity | None = None
        self.people: Identity | None = None
        #: The other state whose adjective it is too, where the text is about that one: "Congolese", "Dominican".
        self.sharing: Identity | None = None
        self.capital: Identity | None = None
        #: Whom the place stands for when it acts (the White House).
        self.metonym: Identity | None = None
        #: The organisations of that name; several where parties of different countries share it.
        self.organisations: tuple[Identity, ...] = ()
        self.persons: tuple[Person, ...] = ()
        self.places: tuple[Spot, ...] = ()
        #: The ids of the cities of that name, joined with `|`, and the gazetteer that has them.
        self.cities = ""
        self.gazetteer: Gazetteer | None = None
        self.ministry: str | None = None
        self.title: str | None = None
        #: The name has other readings; it is one word that needs its article ("the City").
        self.ambiguous = False
        self.article = False
        #: The name is the abbreviation of a region's and needs its full stop ("Miss.").
        self.shortened = False
        #: What the name can be, in the order in which it is tried; empty until `complete` has been called.
        self.readings: tuple[str, ...] = ()
        #: What the name tells of where a text is: the country of a state or its adjective; that it is a town or region of the map.
        self.country: str | None = None
        self.mapped = False
        #: The place for which the name stands wherever nothing else is said: the document is about its country.
        self.sure: Spot | None = None
        #: The country that the name alone always tells a text is about; the empty string where it tells none, None until it has been met.
        self.told: str | None = None
        self._towns: tuple[City, ...] | None = None
        self._divisions: tuple[tuple[Division, float], ...] | None = None

    def complete(self) -> tuple[str, ...]:
        """Settle and return the readings, once all that lexicons say stands in the entry."""
        state = self.state or self.adjective
        if state is None:
            self.mapped = bool(self.cities or self.places)
        elif len(self.places) < 2 and self.sharing is None:  # Georgia is a region too, and says nothing
            self.country = state.country
        possible = {
            "person": self.persons,
            "townsman": self.cities and not self.capital and not self.state,
            "adjective": self.adjective,
            "state": self.state,
            "people": self.people,
            "organisation": self.organisations,
            "house": self.metonym,
            "place": self.capital or self.cities or self.places,
            "ministry": self.ministry,
        }
        self.readings = tuple(reading for reading, there in possible.items() if there)
        return self.readings

    def towns(self) -> tuple[City, ...]:
        """Return the cities of that name; their rows are read when first asked for."""
        if self._towns is None:
            self._towns = self.gazetteer.cities(self.cities) if self.gazetteer and self.cities else ()
        return self._towns

    def divisions(self) -> tuple[tuple[Division, float], ...]:
        """Return the divisions in which cities of that name are, each with the share of their inhabitants."""
        if self._divisions is None:
            shares: dict[Division, float] = {}
            towns = self.towns()
            total = sum([city.population + 1000 for city in towns])
            for city in towns:
                division = city.spot.country, city.region
                shares[division] = shares.get(division, 0.0) + (city.population + 1000) / total
            self._divisions = tuple(shares.items())
        return self._divisions

    def population(self) -> int:
        """Return the number of inhabitants of the largest city of that name."""
        return max([city.population for city in self.towns()], default=0)


class Index:
    r"""All names of the lexicons, and the words that tell what an unknown name is.

    `entries` maps a name to its entry; the key holds the words (runs of `\w`) joined with single blanks, in lower case but for
    acronyms, which are matched as they are written. `lengths` maps the first word of longer names, and for it the second, to
    their numbers of words in descending order. `heads` maps the words in lower case at which one look into `entries` does not settle
    the matter (the first words of longer names, acronyms, and words that begin no name) to the second words that may follow.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        #: Until a name is asked for, its entry is the references to the rows that bear it, joined with `|`.
        self.entries: dict[str, Entry | str] = {}
        self.gazetteer, self.towns = Gazetteer(), Towns()
        self.packaged = Packaged(self.gazetteer.names)
        #: Words whose names are in the index, and those of them that begin a name.
        self._met: set[str] = set()
        self._beginning: set[str] = set()
        self.heads: dict[str, Container[str]] = {}
        #: The third words of names of three words and more.
        self.thirds: set[str] = set()
        self.lengths: dict[str, dict[str, tuple[int, ...]]] = {}
        self.states: dict[str, Identity] = {}
        #: The states into which a nation is divided, the northern and the southern one, by the nation's name: "korea".
        self.halves: dict[str, tuple[Identity, Identity]] = {}
        #: The office whose holder is meant by the leader of a state, by its code, where that is not the first of `offices.LEADERS`.
        self.leading: dict[str, str] = {}
        #: Divisions by reference, by name or abbreviation (with its full stop), the first words of these; their names by postal code.
        self.divisions: dict[str, Division] = {}
        self.divided: dict[str, Division] = {}
        self.divided_first: set[str] = set()
        self.postal: dict[str, str] = {}
        self.spots: dict[str, Spot] = {}
        self.given: frozenset[str] = frozenset()
        self.surnames: frozenset[str] = frozenset()
        #: The surnames that alone may be anybody's.
        self.common: frozenset[str] = frozenset()
        #: The words of titles; the titles that with a country denote one holder, by kind (head, minister, ...).
        self.titles: frozenset[str] = frozenset()
        self.offices: dict[str, str] = {}
        #: Those of them that several may hold at once; the titles of those who lead no state: "student leader".
        self.shared: set[str] = set()
        self.leaders: set[str] = set()
        self.parties: dict[str, str] = {}
        #: The types of places by the last or the first word of their names; those words of which the place lies in or beside one town.
        self.places_last: dict[str, str] = {}
        self.places_first: dict[str, str] = {}
        self.local: set[str] = set()
        self.nouns_last: frozenset[str] = frozenset()
        self.nouns_first: frozenset[str] = frozenset()
        #: All words by which the name of an organisation, ministry or place is known; the last words of titles.
        self.nouns: frozenset[str] = frozenset()
        self.offices_last: frozenset[str] = frozenset()
        #: Rows of persons by surname, and by country those that users add and all; those that have been read.
        self.surnamed: dict[str, list[str]] = {}
        self.added: dict[str, list[str]] = {}
        self._nationals: dict[str, list[str]] = {}
        self._persons: dict[str, Person] = {}
        self._bearers: dict[str, tuple[Person, ...]] = {}
        #: Who ever held an office, by country and title: a memo of `offices`.
        self.posts: dict[tuple[str, str], tuple[Person, ...]] = {}
        #: Whom a surname alone stands for: a memo of `people`.
        self.standing: dict[Surname, Identity | None] = {}

    def open(self) -> None:
        """Add the names that are acronyms, once all that is no row of the packaged tables stands in the index."""
        for key, fields in self.packaged.acronyms():
            self._add(key, fields)
            self.heads.setdefault(key.lower(), ())

    def meet(self, lowers: Iterable[str]) -> None:
        """Add the names that begin with these words, in lower case: most names are never asked for."""
        if self._met.issuperset(lowers):
            return
        if len(self._met) > MOST_WORDS:
            self._met = self._beginning.copy()
        words = set(lowers) - self._met
        for key, fields in self.packaged.beginning(words):
            self._beginning.add(key.partition(" ")[0])
            self._add(key, fields)
        self._met |= words

    def _add(self, key: str, fields: str) -> None:
        """Add what bears a name, and who has it as a surname, as the fields of a table of names say."""
        bearers, _, surnamed = fields.partition("\t")
        if surnamed:
            rows = [self.packaged.row(PERSON + number) for number in surnamed.split("|")]
            self.surnamed[key] = rows + self.surnamed.get(key, [])
        if not bearers:
            return
        known = self.entries.get(key)
        if known is None:
            self.entries[key] = bearers
            if " " in key:
                self.count((key,))
                first = key.partition(" ")[0].lower()
                self.heads[first] = self.lengths[first]
        elif isinstance(known, str):
            self.entries[key] = f"{known}|{bearers}"
        elif not known.readings:
            self._fill(known, key, bearers)

    def count(self, keys: Iterable[str]) -> None:
        """Note of how many words each of these names of several words is, under its first two."""
        all_lengths, thirds = self.lengths, self.thirds
        for key in keys:
            words = key.lower().split(" ")
            size = len(words)
            if size > 2:
                thirds.add(words[2])
            first, second = words[0], words[1]
            lengths = all_lengths.get(first)
            if lengths is None:
                all_lengths[first] = {second: SIZES[size]}
            elif (known := lengths.get(second)) is None:
                lengths[second] = SIZES[size]
            elif size not in known:
                lengths[second] = tuple(sorted((*known, size), reverse=True))

    def entry(self, key: str) -> Entry | None:
        """Return what the name of that key can be, None for an unknown one."""
        self.meet((key.partition(" ")[0].lower(),))
        found = self.entries.get(key)
        if isinstance(found, str):
            entry = self.entries[key] = Entry()
            self._fill(entry, key, found)
            return entry
        return found

    def _fill(self, entry: Entry, key: str, bearers: str) -> None:
        """Add what the rows say that bear the name of *key*; a state's name is no city's."""
        references = bearers.split("|")
        cities = [reference for reference in references if reference.isdigit()]
        if cities and entry.state is None:
            entry.cities, entry.gazetteer = "|".join(cities), self.gazetteer
        for reference in references[len(cities) :]:
            self.apply(reference[0], self.packaged.row(reference), entry, key)

    def apply(self, tag: str, row: str, entry: Entry, key: str) -> None:
        """Add what a row of the table of that tag says to the entry of *key*."""
        if tag == PERSON:
            entry.persons = (*entry.persons, self.person(row))
        elif tag == ORGANISATION:
            entry.organisations = (*entry.organisations, self.organisation(row))
            ambiguous = row.rpartition("\t")[2]
            entry.ambiguous = entry.ambiguous or any(key_of(bare(name)) == key for name in ambiguous.split("|") if name)
        else:
            fields = venue(row) if tag == VENUE else row.split("\t")
            entry.places = (*entry.places, spot(fields))
            entry.ambiguous = entry.ambiguous or fields[8] == "1"
            if " " not in key:
                aliases = fields[7].lower().split("|")
                entry.article = entry.article or f"the {key}" in aliases
                entry.shortened = entry.shortened or (f"{key}." in aliases and key not in aliases)

    def person(self, row: str) -> Person:
        """Return the person of a row; the same row is the same person."""
        person = self._persons.get(row)
        if person is None:
            number, name, _, country, offices, firsts, lasts = row.split("\t")
            identity = Identity(name, "person", country or None, number or f"person:{name}")
            held = zip(offices.split("|"), firsts.split("|"), lasts.split("|"), strict=False)
            terms = tuple(
                Office(office.lower(), country, day(first, "0000-01-01"), day(last, "9999-12-31"))
                for office, first, last in held
                if office
            )
            person = self._persons[row] = Person(identity, terms)
        return person

    def organisation(self, row: str) -> Identity:
        """Return the organisation of a row."""
        number, name, kind, country, _, _ = row.split("\t")
        return Identity(name, cast("ActorType", kind), country or None, number)

    def holders(self, country: str) -> list[Person]:
        """Return the persons of the lexicon who held offices of a country."""
        if not self._nationals:
            for row in self.packaged.rows(PERSON):
                self._nationals.setdefault(row.split("\t", 4)[3], []).append(row)
        return list(map(self.person, [*self._nationals.get(country, ()), *self.added.get(country, ())]))

    def bearers(self, surname: str) -> tuple[Person, ...]:
        """Return the persons of the lexicon with that surname, in lower case; alone it may name somebody else."""
        found = self._bearers.get(surname)
        if found is None:
            found = tuple(map(self.person, self.surnamed.get(surname, ())))
            if found:
                self._bearers[surname] = found
        return found


def spot(fields: list[str]) -> Spot:
    """Return the place that the fields of a row of regions tell of."""
    _, name, kind, country, lat, lon, ref, _, _ = fields
    return Spot(name, kind, country or None, float(lat) if lat else None, float(lon) if lon else None, ref or None)


def venue(row: str) -> list[str]:
    """Return the fields of a row of venues as a row of regions has them."""
    number, name, kind, _, country, lat, lon, aliases, _ = row.split("\t")
    return [number, name, kind, country, lat, lon, "", aliases, ""]


def key_of(name: str) -> str:
    """Return the key of a name: its words joined with blanks, in lower case unless it is an acronym."""
    if not name.replace(" ", "").isalpha():
        name = " ".join(WORD.findall(normalize("NFC", name)))
    return name if name.isupper() and len(name) > 1 else name.lower()


def bare(name: str) -> str:
    """Return a name without the article before it."""
    return name.removeprefix("The ").removeprefix("the ")


def day(field: str, default: str) -> int:
    """Return the day that a field gives, as a number such as 20250120; a year alone, or an empty field, is filled from *default*."""
    whole = field + default[len(field) :] if field[:4].isdigit() else default
    return int(whole.replace("-", ""))
