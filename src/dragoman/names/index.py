"""The index of all lexicons of names: one dictionary from a name, as it is tokenised, to what it can be."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from dragoman.errors import LexiconError
from dragoman.lexicon import values
from dragoman.names.values import Identity, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.lexicon import Lexicons

WORD = re.compile(r"\w+")
DATA = files("dragoman.names") / "data"
#: Countries in which the surname stands first.
SURNAME_FIRST = frozenset("CN HK KH KP KR TW VN".split())
#: The tuple of one number of words, shared by all names of that many.
SIZES = tuple((size,) for size in range(40))


#: Tags that tell of which table a row in the index is.
CITY, PERSON, REGION, ORGANISATION = "cpro"


class Office(NamedTuple):
    """An office somebody held: its name in lower case, the years, both included; `last` is 9999 while it lasts."""

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

    __slots__ = ("adjective", "ambiguous", "article", "capital", "cities", "metonym", "ministry", "organisation", "people", "persons",
                 "places", "state", "title")  # fmt: skip

    def __init__(self) -> None:
        #: The state of that name; the state whose adjective it is; the state whose people it names; the state whose capital it is.
        self.state: Identity | None = None
        self.adjective: Identity | None = None
        self.people: Identity | None = None
        self.capital: Identity | None = None
        #: Whom the place stands for when it acts (the White House).
        self.metonym: Identity | None = None
        self.organisation: Identity | None = None
        self.persons: tuple[Person, ...] = ()
        self.places: tuple[Spot, ...] = ()
        #: Lines of the gazetteer, read when the name is met.
        self.cities: tuple[str, ...] = ()
        self.ministry: str | None = None
        self.title: str | None = None
        #: The name has other readings; it is one word that needs its article ("the City").
        self.ambiguous = False
        self.article = False


class City(NamedTuple):
    """A city of the gazetteer; `region` is the code of its first-level division, `population` its inhabitants."""

    spot: Spot
    region: str
    population: int


class Index:
    """All names of the lexicons, and the words that tell what an unknown name is.

    `entries` maps a name to its entry; the key holds the words (runs of `\\w`) joined with single blanks, in lower case but for
    acronyms, which are matched as they are written. `lengths` maps the first two words of longer names, joined, to their
    numbers of words in descending order; `firsts` are the first words of such names.
    """

    def __init__(self) -> None:
        self.entries: dict[str, Entry | str | tuple[str, ...]] = {}
        self.firsts: set[str] = set()
        self.lengths: dict[str, tuple[int, ...]] = {}
        self.states: dict[str, Identity] = {}
        self.spots: dict[str, Spot] = {}
        self.given: frozenset[str] = frozenset()
        self.surnames: frozenset[str] = frozenset()
        #: The words of titles; the titles that with a country denote one holder, by kind (head, minister, ...).
        self.titles: frozenset[str] = frozenset()
        self.offices: dict[str, str] = {}
        self.particles: frozenset[str] = frozenset()
        self.parties: dict[str, str] = {}
        self.nouns_last: frozenset[str] = frozenset()
        self.nouns_first: frozenset[str] = frozenset()
        #: Rows of persons by country and by surname, and those that have been read.
        self.nationals: dict[str, list[str]] = {}
        self.surnamed: dict[str, list[str]] = {}
        self._persons: dict[str, Person] = {}

    def entry(self, key: str) -> Entry | None:
        """Return what the name of that key can be, None for an unknown one."""
        found = self.entries.get(key)
        if found is None or type(found) is Entry:
            return found
        entry = self.entries[key] = Entry()
        for line in (found,) if isinstance(found, str) else found:
            self.apply(line, entry, key)
        return entry

    def apply(self, line: str, entry: Entry, key: str) -> None:
        """Add what a tagged row says to the entry of *key*."""
        tag, row = line[0], line[1:]
        if tag == CITY:
            entry.cities = (*entry.cities, row)
        elif tag == PERSON:
            entry.persons = (*entry.persons, self.person(row))
        elif tag == REGION:
            fields = row.split("\t")
            entry.places = (*entry.places, self.spot(row))
            entry.ambiguous = entry.ambiguous or fields[8] == "1"
            if " " not in key:
                entry.article = entry.article or any(alias.lower() == f"the {key}" for alias in fields[7].split("|"))
        else:
            entry.organisation = self.organisation(row)
            ambiguous = row.rpartition("\t")[2]
            entry.ambiguous = entry.ambiguous or any(key_of(bare(name)) == key for name in ambiguous.split("|") if name)

    def person(self, row: str) -> Person:
        """Return the person of a row; the same row is the same person."""
        person = self._persons.get(row)
        if person is None:
            number, name, _, country, offices, firsts, lasts = row.split("\t")
            identity = Identity(name, "person", country or None, number or f"person:{name}")
            held = zip(offices.split("|"), firsts.split("|"), lasts.split("|"), strict=False)
            terms = tuple(Office(office.lower(), country, year(first, 0), year(last, 9999)) for office, first, last in held if office)
            person = self._persons[row] = Person(identity, terms)
        return person

    def spot(self, row: str) -> Spot:
        """Return the place of a row of regions."""
        _, name, kind, country, lat, lon, ref, _, _ = row.split("\t")
        return Spot(name, kind, country or None, float(lat) if lat else None, float(lon) if lon else None, ref or None)

    def organisation(self, row: str) -> Identity:
        """Return the organisation of a row."""
        number, name, kind, country, _, _ = row.split("\t")
        return Identity(name, kind, country or None, number)

    def holders(self, country: str) -> list[Person]:
        """Return the persons of the lexicon who held offices of a country."""
        return [self.person(row) for row in self.nationals.get(country, ())]

    def bearers(self, surname: str) -> tuple[Person, ...]:
        """Return the persons of the lexicon with that surname, in lower case; alone it may name somebody else."""
        return tuple(self.person(row) for row in self.surnamed.get(surname, ()))


def key_of(name: str) -> str:
    """Return the key of a name: its words joined with blanks, in lower case unless it is an acronym."""
    if not name.replace(" ", "").isalpha():
        name = " ".join(WORD.findall(name))
    return name if name.isupper() and len(name) > 1 else name.lower()


def bare(name: str) -> str:
    """Return a name without the article before it."""
    return name.removeprefix("The ").removeprefix("the ")


def city_of(line: str) -> City:
    """Return the city that a line of the gazetteer describes."""
    number, name, country, region, lat, lon, population, _ = line.split("\t")
    return City(Spot(name, "city", country, float(lat), float(lon), f"geonames:{number}"), region, int(population or 0))


def rows(table: str, columns: str) -> Iterator[list[str]]:
    """Yield the fields of each row of a packaged table. Raises `LexiconError` where its columns are not *columns*."""
    lines = iter(_lines(table))
    header = next(line for line in lines if not line.startswith("#"))
    if header.split("\t") != columns.split():
        msg = f"{table}.tsv: the columns are {header.split()}, not {columns.split()}"
        raise LexiconError(msg)
    for line in lines:
        if line:
            yield line.split("\t")


def _lines(table: str) -> list[str]:
    return (DATA / f"{table}.tsv").read_text("utf-8").split("\n")


def name_index(lexicons: Lexicons) -> Index:
    """Return the index of the packaged lexicons and of the rows that *lexicons* add (layers `places`, `actors`, `persons`)."""
    return Builder(lexicons).build()


class Builder:
    """Builds an index, table by table."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self.index = Index()
        self.organisations: dict[str, str] = {}

    def build(self) -> Index:
        """Read every table and return the index."""
        self._cities()
        self._countries()
        self._states()
        self._regions()
        self._venues()
        self._organisations()
        self._metonyms()
        self._words()
        self._persons()
        self._added()
        return self.index

    def _entry(self, name: str) -> Entry:
        """Return the entry of *name*, made where there is none."""
        key = key_of(name)
        entry = self.index.entry(key)
        if entry is None:
            entry = self.index.entries[key] = Entry()
            self._count(key)
        return entry

    def _count(self, key: str) -> None:
        """Note of how many words a name is, under its first two."""
        size = key.count(" ") + 1
        if size > 1:
            low = key.lower()
            second = low.find(" ", low.index(" ") + 1)
            start = low if second < 0 else low[:second]
            known = self.index.lengths.get(start)
            if known is None:
                self.index.lengths[start] = SIZES[size]
                self.index.firsts.add(low[: low.index(" ")])
            elif size not in known:
                self.index.lengths[start] = tuple(sorted((*known, size), reverse=True))

    def _keep(self, tag: str, line: str, names: list[str]) -> None:
        """Keep a row under its names; there are many, so nothing else is made of it until a name is met."""
        entries = self.index.entries
        line = tag + line
        for name in names:
            key = name.lower() if name.isalpha() and not name.isupper() else key_of(name)
            known = entries.get(key)
            if known is None:
                entries[key] = line
                if " " in key:
                    self._count(key)
            elif isinstance(known, str):
                if known is not line:
                    entries[key] = (known, line)
            elif type(known) is Entry:
                self.index.apply(line, known, key)
            elif isinstance(known, tuple) and known[-1] is not line:
                entries[key] = (*known, line)

    def _cities(self) -> None:
        for line, fields in lines_of("cities"):
            names = [fields[1]]
            if fields[7]:
                names += fields[7].split("|")
            self._keep(CITY, line, names)

    def _countries(self) -> None:
        for code, name, lat, lon, ref, _, _ in rows("countries", "code name lat lon ref continent population"):
            spot = Spot(name, "country", code, float(lat), float(lon), ref or None)
            self.index.spots[code] = spot
            entry = self._entry(name)
            entry.places = (spot,)

    def _states(self) -> None:
        columns = "code name official aliases adjectives people capital metonyms"
        for code, name, official, aliases, adjectives, people, capital, metonyms in rows("states", columns):
            state = self.index.states[code] = Identity(name, "state", code, code)
            government = Identity(name, "government", code, code)
            spot = self.index.spots.setdefault(code, Spot(name, "country", code, None, None, None))
            for alias in {name: 0, official: 0, **dict.fromkeys(values(aliases))}:
                entry = self._entry(alias.removeprefix("The "))
                entry.state = state
                entry.places = (spot,)
                entry.cities = ()
            for adjective in values(adjectives):
                self._entry(adjective).adjective = government
            for word in values(people):
                entry = self._entry(word)
                if entry.adjective is None:
                    entry.people = government
            for town in values(capital):
                entry = self._entry(town)
                entry.capital = entry.capital or government
            for house in values(metonyms):
                self._entry(house).metonym = government

    def _regions(self) -> None:
        for line, fields in lines_of("regions"):
            names = [fields[1]]
            if fields[7]:
                names += map(bare, fields[7].split("|"))
            self._keep(REGION, line, names)

    def _place(self, name: str, kind: str, country: str, lat: str, lon: str, aliases: str, ref: str = "") -> None:
        """Keep a place that is no row of regions."""
        line = "\t".join(("", name, kind, country, lat, lon, ref, aliases, ""))
        self._keep(REGION, line, [name, *map(bare, values(aliases))])

    def _venues(self) -> None:
        columns = "id name type city country lat lon aliases actor"
        for _, name, kind, _, country, lat, lon, aliases, actor in rows("venues", columns):
            self._place(name, kind, country, lat, lon, aliases)
            if actor:
                state = self.index.states.get(actor)
                for alias in (name, *values(aliases)):
                    entry = self._entry(bare(alias))
                    if state is not None and entry.metonym is None:
                        entry.metonym = state._replace(type="government")

    def _organisations(self) -> None:
        for line, fields in lines_of("organisations"):
            self.organisations[fields[0]] = line
            names = [bare(fields[1])]
            if fields[4]:
                names += map(bare, fields[4].split("|"))
            self._keep(ORGANISATION, line, names)

    def _metonyms(self) -> None:
        for name, actor, _ in rows("metonyms", "name actor kind"):
            state = self.index.states.get(actor)
            line = self.organisations.get(actor)
            if state is not None:
                self._entry(name).metonym = state._replace(type="government")
            elif line is not None:
                self._entry(name).metonym = self.index.organisation(line)

    def _words(self) -> None:
        index = self.index
        for term, kind in rows("ministries", "term kind"):
            self._entry(term).ministry = kind
        index.parties = {noun: kind for noun, kind in rows("party_nouns", "noun kind")}  # noqa: C416 - lists are not pairs
        nouns = [(key_of(noun).lower(), position) for noun, position in rows("organisation_nouns", "noun position")]
        index.nouns_last = frozenset(noun for noun, position in nouns if position != "first")
        index.nouns_first = frozenset(noun for noun, position in nouns if position != "last")
        index.given = frozenset(row[0].lower() for row in rows("given_names", "name gender"))
        index.surnames = frozenset(row[0].lower() for row in rows("surnames", "name"))
        index.particles = frozenset(row[0].lower() for row in rows("particles", "particle kind"))
        words: set[str] = set()
        for title, kind, single in rows("titles", "title kind country_role"):
            self._entry(title).title = kind
            if single == "yes":
                index.offices[title] = kind
            words.update(key_of(title).lower().split())
        index.titles = frozenset(words)

    def _persons(self) -> None:
        for line, fields in lines_of("persons"):
            self._person(line, fields)

    def _person(self, line: str, fields: list[str]) -> None:
        """Keep a person under the name, its variants, the surname and the country."""
        names = [fields[1]]
        if fields[2]:
            names += fields[2].split("|")
        self._keep(PERSON, line, names)
        country = fields[3]
        words = key_of(fields[1]).lower().split(" ")
        if len(words) > 1:
            self.index.surnamed.setdefault(words[0] if country in SURNAME_FIRST else words[-1], []).append(line)
        if country:
            self.index.nationals.setdefault(country, []).append(line)

    def _added(self) -> None:
        """Read what a user or a plugin adds, in columns of the same names; missing columns are empty."""
        for row in self.lexicons.rows("places"):
            get = row.get
            self._place(row["name"], get("type") or "city", get("country", ""), get("lat", ""), get("lon", ""), get("aliases", ""), get("ref", ""))
        for row in self.lexicons.rows("actors"):
            get, kind = row.get, row.get("type") or "organisation"
            if kind == "person":
                self._person(*person_row(row))
                continue
            number = get("id") or f"{kind}:{row['name']}"
            line = "\t".join((number, row["name"], kind, get("country", ""), get("aliases", ""), ""))
            self._keep(ORGANISATION, line, [row["name"], *values(get("aliases", ""))])
        for row in self.lexicons.rows("persons"):
            self._person(*person_row(row))


def person_row(row: dict[str, str]) -> tuple[str, list[str]]:
    """Return the line and the fields of a person that a user adds; `aliases` may stand for `variants`."""
    get = row.get
    fields = [get("id", ""), row["name"], get("variants") or get("aliases", ""), get("country", ""), get("office", ""), get("from", ""),
              get("to", "")]  # fmt: skip
    return "\t".join(fields), fields


def lines_of(table: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each row of a packaged table as its line and its fields."""
    lines = iter(_lines(table))
    for line in lines:
        if not line.startswith("#"):
            break
    for line in lines:
        if line:
            yield line, line.split("\t")


def year(field: str, default: int) -> int:
    """Return the year a field begins with, *default* where it is empty."""
    return int(field[:4]) if field[:4].isdigit() else default
