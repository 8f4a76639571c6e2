"""The persons of one document: who a surname stands for."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from dragoman.names.runs import without_marks
from dragoman.names.values import Identity
from dragoman.names.words import SURNAME_FIRST, TWO_SURNAMES

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.names.index import Entry, Index, Person


#: Years before and after an office in which a surname alone may mean who held it; fewer for a common surname.
NEAR, COMMON = 15, 6
#: Where a document has no date, all offices that last beyond this day are equally late.
LATEST = 2026_12_31
#: The most surnames of which the index remembers whom they stand for.
MOST = 20_000
#: Ordinals of kings and popes and the like, as they are written after names; they are no surnames.
NUMERALS = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI Jr JR Sr SR".split())
#: Offices whose holders a common surname may mean.
HEADS = frozenset(
    (
        "president",
        "vice president",
        "prime minister",
        "premier",
        "chancellor",
        "secretary of state",
        "foreign secretary",
        "ruler",
        "secretary-general",
    )
)


class People:
    """The persons named in full in a document, by surname and by full name."""

    def __init__(self, index: Index, anchor: dt.date | None) -> None:
        self.index = index
        self.year = anchor.year if anchor is not None else None
        #: From a surname, or a given name that is also a place, in lower case to the persons named so, with the tokens of their mentions.
        self.known: dict[str, tuple[list[int], list[str]]] = {}
        self.identities: dict[str, Identity] = {}
        #: From a given name to the person first named with it: the last resort ("Bilal said").
        self.given: dict[str, str] = {}

    def note(self, name: str, given: str, surname: str, person: Identity | None, token: int) -> None:
        """Note that *name* stands in full at *token*; *person* is whom the lexicon knows by it."""
        identity = self.identities.get(name)
        if identity is None:
            if person is None and (longer := self._in_full(name, given, surname)) is not None:
                self.identities[name] = self.identities.setdefault(longer.name, longer)
                self._know(surname, token, longer.name)
                return
            identity = self.identities[name] = person or Identity(name, "person", None, f"person:{name}")
            self._lengthen(identity, surname)
        self.identities.setdefault(identity.name, identity)
        whole, _, ordinal = name.rpartition(" ")
        if ordinal in NUMERALS:
            if len(ordinal) > 1 or person is not None:  # "Business X" is nobody
                self._know(whole.rpartition(" ")[2].lower(), token, identity.name)
            return
        if identity.country in SURNAME_FIRST or (identity.country is None and name.rpartition("-")[2].islower()):
            given, surname = surname, given
        self._know(surname, token, identity.name)
        if person is not None and person.country in TWO_SURNAMES and " " in person.name:
            self._know(plain(person.name).rpartition(" ")[2], token, identity.name)  # "Pedro Sanchez Castejon"
        self.given.setdefault(given, identity.name)
        if given in self.index.entries:
            self._know(given, token, identity.name)

    def _in_full(self, name: str, first: str, surname: str) -> Identity | None:
        """Return whom several surnames stand for, "Peña Nieto": somebody named in full before, else of the lexicon."""
        for other in reversed(self.known.get(surname, ((), ()))[1]):
            if ends_with(self.identities[other].name, name):
                return self.identities[other]
        surname = plain(surname)
        if first in self.index.given or surname not in self.index.surnamed:
            return None
        bearers = tuple([person for person in self.index.bearers(surname) if ends_with(person.identity.name, name)])
        return (
            self.best(bearers).identity if bearers and (self.year is None or self._near(self.best(bearers))) else None
        )

    def _lengthen(self, identity: Identity, surname: str) -> None:
        """Let the surnames by which somebody was called before the full *identity* came mean that person."""
        for other in self.known.get(surname, ((), ()))[1]:
            if self.identities[other].id == f"person:{other}" and ends_with(identity.name, other):
                self.identities[other] = identity

    def _know(self, word: str, token: int, name: str) -> None:
        """Note that from *token* on *word* alone means the person called *name*."""
        mentions = self.known.get(word)
        if mentions is None:
            self.known[word] = [token], [name]
        elif mentions[1][-1] != name:
            mentions[0].append(token)
            mentions[1].append(name)

    def of_country(self, identity: Identity, country: str | None) -> Identity:
        """Return the person *identity* as one of *country*, and keep that."""
        self.identities[identity.name] = known = identity._replace(country=country)
        return known

    def spelled(self, name: str) -> Identity:
        """Return the person named in full."""
        return self.identities.get(name) or Identity(name, "person", None, f"person:{name}")

    def named(self, low: str, entry: Entry | None, token: int, role: str = "") -> Identity | None:
        """Return the person whom the word *low* at *token* stands for: the last one named so before, else the lexicon's."""
        persons = entry.persons if entry is not None else ()
        mentions = self.known.get(low)
        if mentions is not None:
            before = bisect_right(mentions[0], token) - 1
            if before < 0 and (leader := self._led(low, mentions[1])) is not None:
                return leader
            name = mentions[1][max(before, 0)]
            if not persons or len(persons) > 1 or any(person.identity.name == name for person in persons):
                return self.identities[name]
            if len(self.identities[name].name.split()) > 1:
                return self.identities[name]
        return self.best(persons, role).identity if persons else None

    def _led(self, low: str, later: list[str]) -> Identity | None:
        """Return the head of a state or government of that surname, where those whom the text names in full *later* are others.

        "Trump" before "Melania Trump", and "Kim" before "Kim Yong Chol".
        """
        bearer = self.bearer(low, known=True)
        if bearer is None or any(self.identities[name].id == bearer.id for name in later):
            return None
        person = next(person for person in self.index.bearers(low) if person.identity.id == bearer.id)
        return bearer if self._leads(person) else None

    def _leads(self, person: Person) -> bool:
        """Return whether somebody led a state or government near the document's date."""
        return self.year is not None and any(
            office.title in HEADS and _distance(office.first, office.last, self.year) <= COMMON
            for office in person.offices
        )

    def by_given(self, low: str) -> Identity | None:
        """Return the person first named in full with the given name *low*."""
        name = self.given.get(low)
        return self.identities[name] if name is not None else None

    def bearer(self, low: str, role: str = "", *, known: bool = False) -> Identity | None:
        """Return the person of the lexicon whom a surname alone stands for: one in office near the document's date, else None.

        With *known* only those count whose office everybody knows.
        """
        if low not in self.index.surnamed:
            return None
        standing, key = self.index.standing, (low, role, known, self.year)
        if key not in standing:
            if len(standing) >= MOST:
                standing.clear()
            standing[key] = self._bearer(low, role, known=known)
        return standing[key]

    def _bearer(self, low: str, role: str, *, known: bool) -> Identity | None:
        """Choose that person among all of the surname."""
        persons = self.index.bearers(low)
        common = low in self.index.common or low in self.index.given
        if known and not (low in self.index.surnames and not common):
            offices = self.index.words.known_offices
            persons = tuple([p for p in persons if any(office.title in offices for office in p.offices)])
        if self.year is None:
            return self.best(persons, role).identity if persons and (len(persons) == 1 or not common) else None
        if common:
            persons = tuple(filter(self._leads, persons))
            return self.best(persons, role).identity if persons else None
        if not persons:
            return None
        person = self.best(persons, role)
        return person.identity if self._near(person) else None

    def _near(self, person: Person) -> bool:
        """Return whether somebody held an office near the document's date."""
        year = self.year
        return year is not None and any(_distance(office.first, office.last, year) <= NEAR for office in person.offices)

    def best(self, persons: tuple[Person, ...], role: str = "", country: str | None = None) -> Person:
        """Return the likeliest of several persons of one name: of that *country*, in office at the document's date, or the latest."""
        if len(persons) == 1:
            return persons[0]
        role = role.lower()
        persons = tuple([person for person in persons if person.identity.country == country]) or persons
        return max(persons, key=lambda person: self._weight(person, role))

    def _weight(self, person: Person, role: str) -> tuple[bool, int, int]:
        title = any(office.title in role for office in person.offices) if role else False
        ends = [office.last for office in person.offices] or [0]
        if self.year is None:
            return title, 0, min(max(ends), LATEST)
        distance = min((_distance(office.first, office.last, self.year) for office in person.offices), default=99)
        return title, -distance, max(ends)


def ends_with(name: str, surnames: str) -> bool:
    """Return whether a full name ends with *surnames*, whatever their marks and capitals."""
    return plain(name).endswith(f" {plain(surnames)}")


def plain(name: str) -> str:
    """Return a name in lower case, without marks and hyphens."""
    low = name.lower().replace("-", " ")
    return low if low.isascii() else without_marks(low)


def _distance(first: int, last: int, year: int) -> int:
    """Return how many years *year* is away from the days of an office."""
    return max(first // 10_000 - year, year - last // 10_000, 0)
