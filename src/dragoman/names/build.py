"""Builds the index of names from the packaged tables and from what users add."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, cast

from dragoman.lexicon import values
from dragoman.names.index import Entry, Index, bare, key_of
from dragoman.names.keys import WHOLE_PEOPLES, bared, plural, surnames_of
from dragoman.names.more_towns import MoreTowns
from dragoman.names.packaged import ORGANISATION, PERSON, REGION, VENUE, pairs, table_rows
from dragoman.names.users import PERSONS, users_rows
from dragoman.names.values import Identity, Spot
from dragoman.names.words import read_words

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicons
    from dragoman.mentions import ActorType
    from dragoman.names.index import Division


def name_index(lexicons: Lexicons) -> Index:
    """Return the index of the packaged lexicons and of the rows that *lexicons* add.

    The layers `places`, `actors` and `persons` have the columns that `dragoman.names.users` names; all but the name may be missing. The
    layer `towns` is that of `dragoman.names.more_towns`. Several values in one field are joined with `|`. Raises `LexiconError` for a row
    that is wrong.
    """
    return Builder(lexicons).build()


class Builder:
    """Builds an index, table by table."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self.index = Index(read_words())
        self.index.towns = MoreTowns(lexicons)
        #: The entries of the names that have more to them than the rows of the packaged tables that bear them.
        self.entries: dict[str, Entry] = {}
        #: The names that a user's rows have.
        self.owned: dict[str, None] = {}

    def build(self) -> Index:
        """Read every table and return the index."""
        self._countries()
        self._states()
        self._halves()
        self._peoples()
        self._divisions()
        self._regions()
        self._venues()
        self._metonyms()
        self._words()
        self._added()
        self.index.entries.update(self.entries)
        self.index.count([key for key in self.entries if " " in key])
        acronyms = map(str.lower, filter(str.isupper, self.entries))
        self.index.heads.update(dict.fromkeys([*self.index.words.heading, *acronyms], ()))
        self.index.heads.update(self.index.lengths)
        self.index.open()
        return self.index

    def _entry(self, name: str) -> Entry:
        """Return the entry of *name*, made where there is none."""
        key = key_of(name)
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry()
        return entry

    def _countries(self) -> None:
        for code, name, lat, lon, ref, _, _ in table_rows("countries", "code name lat lon ref continent population"):
            spot = Spot(name, "country", code, float(lat), float(lon), ref or None)
            self.index.spots[code] = spot
            entry = self._entry(name)
            entry.places = (spot,)

    def _states(self) -> None:
        columns = "code name official aliases adjectives people capital metonyms leader"
        for code, name, official, aliases, adjectives, people, capital, metonyms, leader in table_rows(
            "states", columns
        ):
            if leader:
                self.index.leading[code] = leader
            state = self.index.states[code] = Identity(name, "state", code, code)
            government = Identity(name, "government", code, code)
            spot = self.index.spots.setdefault(code, Spot(name, "country", code, None, None, None))
            for alias in {name: 0, official: 0, **dict.fromkeys(values(aliases))}:
                entry = self._entry(alias.removeprefix("The "))
                entry.state = state
                entry.places = (spot,)
            for adjective in values(adjectives):
                entry = self._entry(adjective.removesuffix("?"))
                if adjective[-1] == "?":
                    entry.sharing = government
                else:
                    entry.adjective = government
            for word in values(people):
                entry = self._entry(word)
                if entry.adjective is None or word.endswith(WHOLE_PEOPLES):
                    entry.people = government
            for town in values(capital):
                entry = self._entry(town)
                entry.capital = entry.capital or government
            for house in values(metonyms):
                self._entry(house).metonym = government

    def _halves(self) -> None:
        """Note the nations that are divided into a northern and a southern state."""
        named = {state.name: state for state in self.index.states.values()}
        for name, state in named.items():
            compass, _, nation = name.partition(" ")
            if compass == "North" and (twin := named.get(f"South {nation}")) is not None:
                self.index.halves[nation.lower()] = state, twin

    def _peoples(self) -> None:
        for number, name, kind, adjectives, people in table_rows("peoples", "id name type adjectives people"):
            if not kind:  # "Latin American leaders" are nobody's government
                for word in (*values(adjectives), *values(people)):
                    self._entry(word)
                continue
            identity = Identity(name, cast("ActorType", kind), None, number)
            for adjective in values(adjectives):
                entry = self._entry(adjective)
                entry.adjective = entry.adjective or identity
            for word in values(people):
                entry = self._entry(word)
                entry.people = entry.people or (identity if entry.adjective in (None, identity) else None)

    def _divisions(self) -> None:
        for ref, name, country, code in table_rows("divisions", "ref name country admin1"):
            self.index.divisions[ref] = country, code
            if country == "US":
                self.index.postal[code] = key_of(name)

    def _regions(self) -> None:
        divisions = self.index.divisions
        for row in self.index.packaged.rows(REGION):
            fields = row.split("\t")
            if fields[6] in divisions:
                self._divide([fields[1], *bared(fields[7])], divisions[fields[6]])

    def _divide(self, names: list[str], division: Division) -> None:
        """Note the names of a division, but for those of a state or capital ("Georgia", "Washington")."""
        for name in names:
            key = key_of(name).lower()
            entry = self.entries.get(key)
            if entry is None or not (entry.state or entry.capital):
                self.index.divided[key + "." if name.endswith(".") and " " not in key else key] = division
                self.index.divided_first.add(key.partition(" ")[0])

    def _venues(self) -> None:
        for row in self.index.packaged.rows(VENUE):
            _, name, _, _, _, _, _, aliases, actor = row.split("\t")
            if actor:
                government = self.index.states[actor]._replace(type="government")
                for alias in (name, *bared(aliases)):
                    entry = self._entry(alias)
                    entry.metonym = entry.metonym or government

    def _metonyms(self) -> None:
        for name, actor, _ in table_rows("metonyms", "name actor kind"):
            state = self.index.states.get(actor)
            if state is not None:
                self._entry(name).metonym = state._replace(type="government")
            else:
                self._entry(name).metonym = self.index.organisation(self.index.packaged.row(ORGANISATION + actor))

    def _words(self) -> None:
        index = self.index
        ministries: set[str] = set()
        for term, kind in table_rows("ministries", "term kind"):
            self._entry(term).ministry = kind
            ministries.add(key_of(term).lower().rpartition(" ")[2])
        for noun, kind in table_rows("party_nouns", "noun kind"):
            index.parties[noun] = index.parties[plural(noun)] = kind
        nouns = [
            (key_of(noun).lower(), position) for noun, position in table_rows("organisation_nouns", "noun position")
        ]
        index.nouns_last = frozenset(noun for noun, position in nouns if position != "first")
        index.nouns_first = frozenset(noun for noun, position in nouns if position != "last")
        for noun, last, first, local in table_rows("place_nouns", "noun last first local"):
            if last:
                index.places_last[noun] = last
            if first:
                index.places_first[noun] = first
            if local == "yes":
                index.local.add(noun)
        index.nouns = (index.words.qualifiers | index.words.of | {"and", "city"}).union(
            ministries, index.places_last, index.places_first, (word for noun, _ in nouns for word in noun.split(" "))
        )
        index.given = frozenset(pairs("given_names", "name gender")[0])
        surnames, rare = pairs("surnames", "name rare")
        index.surnames = frozenset(surnames)
        index.common = frozenset(compress(surnames, map("no".__eq__, rare)))
        words: set[str] = set()
        titles = list(table_rows("titles", "title kind country_role"))
        index.leaders = {title for title, _, single in titles if single == "no" and title.endswith(" leader")}
        for title, kind, single in titles:
            self._entry(title).title = kind
            if single != "no":
                index.offices[title] = kind
            if single == "several":
                index.shared.add(title)
            words.update(key_of(title).lower().split())
        index.titles = frozenset(words)
        index.offices_last = frozenset(title.rpartition(" ")[2] for title in index.offices)

    def _added(self) -> None:
        """Read what a user or a plugin adds: of two rows with one name theirs has it."""
        for row in users_rows(self.lexicons, "places"):
            place = row | {"type": row["type"] or "city"}
            self._own(REGION, "\t".join(place.values()), [row["name"], *map(bare, values(row["aliases"]))])
        for row in users_rows(self.lexicons, "actors"):
            kind, names = row["type"] or "organisation", [row["name"], *values(row["aliases"])]
            if kind == "person":
                self._own_person(row | {"variants": row["aliases"]})
            else:
                number = row["id"] or f"{kind}:{row['name']}"
                self._own(
                    ORGANISATION, "\t".join((number, row["name"], kind, row["country"], row["aliases"], "")), names
                )
        for row in users_rows(self.lexicons, "persons"):
            self._own_person(row)
        for key in self.owned:
            self.entries[key].complete()  # nothing more is added to it

    def _own_person(self, row: dict[str, str]) -> None:
        """Keep a person whom a user adds, who goes before the packaged ones of that surname and country."""
        line = "\t".join(row[column] for column in PERSONS)
        self._own(PERSON, line, [row["name"], *values(row["variants"])])
        for surname in surnames_of(row["name"], row["country"]):
            self.index.surnamed.setdefault(surname, []).append(line)
        if row["country"]:
            self.index.added.setdefault(row["country"], []).append(line)

    def _own(self, tag: str, line: str, names: list[str]) -> None:
        """Keep a row of a user's under its names, which then are nothing else."""
        for name in names:
            key = key_of(name)
            if key not in self.owned:
                self.owned[key] = None
                self.entries[key] = Entry()
            self.index.apply(tag, line, self._entry(name), key)
