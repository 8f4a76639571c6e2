"""Decides what each find is, with the whole document in view: person, place, organisation, state, or a place that stands for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names import compose as c
from dragoman.names import nationality, strangers
from dragoman.names.atlas import Atlas, sure
from dragoman.names.context import Context
from dragoman.names.ground import Ground
from dragoman.names.people import People
from dragoman.names.readings import READINGS
from dragoman.names.register import Register
from dragoman.names.strays import anchor, settle
from dragoman.names.teams import PLAYERS, Teams
from dragoman.names.values import Identity, Name, Spot
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from dragoman.names.index import Entry
    from dragoman.names.runs import Runs


class Decider(Register):
    """Turns the finds of one text into names."""

    def __init__(self, text: str, runs: Runs, anchor: dt.date | None) -> None:
        super().__init__(text, runs)
        self.index, self.w = runs.index, runs.w
        self.context = Context(runs)
        self.people = People(runs.index, anchor)
        self.ground = Ground(runs)
        self.atlas, self.teams = Atlas(runs, self.ground), Teams(runs)
        self.finds: list[c.Find] = []
        #: Which of the names are places of which it is not known where they are.
        self.adrift: list[int] = []
        #: Places of no gazetteer, and organisations by their last noun or acronym, found so far.
        self.local: dict[str, Spot] = {}
        self.bodies: dict[str, Identity] = {}
        #: Initials, in lower case, that stand for a thing: those that the text explains so.
        self.things: frozenset[str] = frozenset()
        self._inner: set[str] | None = None
        #: Persons of no lexicon whom the words beside a surname told of, by that in lower case.
        self.told: dict[str, Identity] = {}

    def decide(self, finds: list[c.Find], things: frozenset[str]) -> list[Name]:
        """Return the names that *finds* are, in order; *things* are the initials, in lower case, that the text explains as no body's."""
        self.finds, self.things = finds, things
        self._note(finds)
        words, lowers, gaps = self.words, self.lowers, self.gaps
        named = self.w.months.union(self.people.known, self.people.given)
        surnames, surnamed, local = self.index.surnames, self.index.surnamed, self.local
        entry_, person, unknown, place = c.ENTRY, c.PERSON, c.UNKNOWN, c.PLACE
        telling, leading = self.w.telling, self.w.leading
        for first, last, kind, entry, role in self._without_counties(finds) if "counties" in lowers else finds:
            if kind == entry_ and entry is not None:
                if (lowers[first] in named or gaps[first] in COMMAS or entry.capital is not None) and self._settled(
                    first, last, entry
                ):
                    continue
                for reading in entry.readings:
                    if READINGS[reading](self, first, last, entry):
                        break
            elif kind == unknown:
                low = lowers[first]
                if (
                    gaps[last] != " "
                    or lowers[last] in telling
                    or lowers[first - 1] in leading
                    or low in named
                    or low in surnames
                    or low in surnamed
                    or low in local
                    or words[first].isupper()
                ):  # most words that are not known stay so, and cost no call
                    strangers.word(self, first, last)
            elif kind == person:
                self._person(first, last, entry, role)
            elif kind == place:
                self._place(first, last)
            else:
                strangers.organisation(self, first, last, kind, entry)
        anchor(self.names, self.adrift)
        settle(self.names, self.strays, self.ground.countries)
        strangers.add_earlier(self, finds)
        return self.names

    def _note(self, finds: list[c.Find]) -> None:
        """Note the persons and countries of the document: what they are decides what ambiguous names are."""
        lowers, gaps, ground = self.lowers, self.gaps, self.ground
        countries, located = ground.countries, ground.located
        followed: list[tuple[int, int, Entry]] = []
        entry_, person, place = c.ENTRY, c.PERSON, c.PLACE
        for first, last, kind, entry, role in finds:
            if kind == entry_ and entry is not None:
                if entry.told is None:
                    self._learn(first, last, entry)
                if entry.mapped:
                    located.append((first, last, entry))
                    if gaps[last] in COMMAS and self.atlas.followed(last):
                        followed.append((first, last, entry))
                        continue
                if country := entry.told:
                    countries[country] = countries.get(country, 0) + 1
                elif entry.persons and last > first + 1:
                    self._meet(first, last, entry, role)
            elif kind == person and last > first + 1:
                self._meet(first, last, entry, role)
            elif kind == place:
                located.append((first, last, None))
                ground.note_noun(lowers[last - 1])
        ground.note(self.atlas.within(followed))

    def _learn(self, first: int, last: int, entry: Entry) -> None:
        """Settle what an entry met for the first time can be, and which country it tells a text is about wherever no region follows it."""
        if not entry.readings:
            entry.complete()
        entry.told = entry.country or ""
        if entry.mapped:
            low = self.lowers[first]
            person = last == first + 1 and (low in self.index.given or low in self.index.surnames)
            entry.sure = None if person and not entry.places else sure(entry, longer=last > first + 1)
            entry.told = (entry.sure.country or "") if entry.sure is not None else ""

    def inside(self, low: str) -> bool:
        """Return whether the word *low*, of which nothing is known, also stands within a sentence, where only a name has a capital."""
        if self._inner is None:
            self._inner = {
                self.lowers[first]
                for first, _, kind, _, _ in self.finds
                if kind == c.UNKNOWN and not self.runs.opens(first)
            }
        return low in self._inner

    def _meet(self, first: int, last: int, entry: Entry | None, role: int) -> None:
        """Note that somebody is named in full at these tokens, with a title at *role*; "Al-Sharaa" is no full name."""
        if last == first + 2 and self.lowers[first] in self.w.articles:
            return
        known = self.bearer(entry, first if role < 0 else role, last) if entry is not None else None
        self.people.note(self.spelled(first, last), self.lowers[first], self.lowers[last - 1], known, first)

    def bearer(self, entry: Entry, first: int, last: int) -> Identity | None:
        """Return the person whom an entry names at these tokens, title included; the country beside the name tells several apart."""
        if len(entry.persons) < 2:
            return entry.persons[0].identity if entry.persons else None
        return self.people.best(entry.persons, country=self._served(first, last)).identity

    def _served(self, first: int, last: int) -> str | None:
        """Return the country beside the person at these tokens, title included: "King Abdullah of Jordan", "Saudi King Abdullah"."""
        if self.lowers[last] == "of":
            entry = self.runs.match(last + 1)[1]
            if entry is not None and entry.state is not None:
                return entry.state.country
        before = self.index.entry(self.lowers[first - 1]) if first else None
        return before.adjective.country if before is not None and before.adjective is not None else None

    # ---- what an entry is ------------------------------------------------------------------------------------------

    def _settled(self, first: int, last: int, entry: Entry) -> bool:
        """Return whether it is settled what an entry is: a month, somebody named in full elsewhere, or the region of a town before it."""
        low = self.lowers[first]
        if last == first + 1:
            if low in self.w.months and self.context.dated(first, last):
                return True
            if entry.capital and low in self.w.wordlike and self.runs.opens(first) and self.context.modifies(last):
                return True  # "Male suspects"
            if low in self.people.known and self._namesake(first, last, entry):
                return True
        return bool(entry.places) and self.gaps[first] in COMMAS and self._region(first, last, entry)

    def _namesake(self, first: int, last: int, entry: Entry) -> bool:
        """Read the name as that of somebody whom the document names in full, unless it must be a place."""
        low, before = self.lowers[first], self.context.before(first)
        if before in self.w.placing or strangers.local_to(self, first, last) or self.atlas.followed(last):
            return False  # "a Crafton man", "Alexandria, Egypt"
        if (entry.capital or entry.state) and (
            before in self.w.locatives or self.words[first].isupper() or self.people.known[low][0][0] > first
        ):
            return False
        identity = self.people.named(low, entry, first)
        if identity is None:
            return False
        given = identity.name.split()[0].lower() == low
        if entry.state and not entry.persons and not given and not self.context.speaks(last):
            return False
        self.add_person(first, last, identity, "surname")
        return True

    def _region(self, first: int, last: int, entry: Entry) -> bool:
        """Read the name as the region of the town before it: "Tacoma, Washington"."""
        if not self.names or self.names[-1].last != first or (town := self.names[-1].place) is None:
            return False
        region = self.atlas.region(entry)
        if region is None or region.country != town.country:
            return False
        self.add_place(first, last, region, "region")
        return True

    def _without_counties(self, finds: list[c.Find]) -> Iterator[c.Find]:
        """Yield the finds, but for those of lists of counties, which are added as they are passed."""
        counties = self.atlas.counties(finds)
        for find in finds:
            if find[0] in counties:
                self.add_place(find[0], find[1], counties[find[0]], "county in a list")
            else:
                yield find

    def _place(self, first: int, last: int) -> None:
        """Add a place known by its noun; where no gazetteer has it, it is noted so that the places beside it tell where it lies."""
        begin, spot = self.atlas.county(first, last)
        if spot is None:
            spot = self.atlas.around(first, last, self.spelled(first, last))
            if spot.lat is None and not self.index.local.isdisjoint((self.lowers[first], self.lowers[last - 1])):
                self.adrift.append(len(self.names))
        self.add_stray(begin, last, spot, "place by noun")

    def house_by_noun(self, first: int, last: int) -> None:
        """Add a house known by its noun, which lies in the town named near it, if any: "the Tervola Hospital in Oslo"."""
        spot = Spot(self.spelled(first, last), "facility", None, None, None, None)
        self.adrift.append(len(self.names))
        self.add_place(first, last, spot, "place by noun")

    # ---- persons ---------------------------------------------------------------------------------------------------

    def _person(self, first: int, last: int, entry: Entry | None, role: int) -> None:
        """Add a person found by lexicon, title or pattern, with the title that begins at token *role* (-1: none)."""
        if self.context.floats(first, last, role) or (
            self.lowers[first - 1] == "by" and self.context.signs(first, last)
        ):
            return
        if role < 0 and entry is None and last > first + 1 and (spot := self._town(first, last)) is not None:
            self.add_stray(first, last, spot, "town")
            return
        title = self.spelled(role, first).rstrip(".") if role >= 0 else None
        if title is not None and self.lowers[first - 1] in c.TITLES:
            title = title[:-1]
        low = self.lowers[last - 1]
        identity: Identity | None = None
        if entry is not None and entry.persons:
            identity = self.people.named(low, entry, first, title or "")
        elif last == first + 1 or (last == first + 2 and self.lowers[first] in self.w.articles):  # "Al-Sharaa"
            identity = self.people.named(low, None, first)
            if identity is None and (title is None or title.lower() not in PLAYERS):
                identity = self.people.bearer(low, title or "")
        if identity is None:
            identity = self._shorter(first, last) or self.people.spelled(self.spelled(first, last))
        if role >= 0 and identity.country is None and (country := nationality.before_title(self, role)) is not None:
            identity = self.people.of_country(identity, country)
        self.add_person(first, last, identity, "person", title)

    def _shorter(self, first: int, last: int) -> Identity | None:
        """Return the person whom the lexicon knows by the first and the last of three names or more: "Vladimir Vladimirovich Putin"."""
        if last < first + 3:
            return None
        entry = self.index.entry(f"{self.lowers[first]} {self.lowers[last - 1]}")
        return self.people.best(entry.persons).identity if entry is not None and entry.persons else None

    def _town(self, first: int, last: int) -> Spot | None:
        """Return the small town that several unknown words name where the words beside them say so: "in Grand Ledge"."""
        if self.context.placed(first, last):
            name = self.spelled(first, last)
            return self.atlas.beside(last, name) or Spot(name, "city", None, None, None, None)
        before, name = self.context.before(first), self.spelled(first, last)
        if before not in self.w.towns_after and not self.context.peopled(last):
            return None
        known = self.atlas.beside(last, name)
        if known is not None or before not in strangers.NEARBY or self.lowers[first] in self.index.given:
            return known
        ends = self.gaps[last] in COMMAS or self.gaps[last][:1] == "."
        return Spot(name, "city", None, None, None, None) if ends and not self.runs.headline(first) else None

    def add_person(self, first: int, last: int, identity: Identity, rule: str, role: str | None = None) -> None:
        """Add a person, with the title in lower case that stands before the name where no *role* is given."""
        if self.lowers[first - 1] in self.w.articles:
            first = self.whole(first)
        if role is None:
            if self.lowers[first - 1] in self.index.titles:
                role = self._role_before(first)
            identity = self._apposed(first, identity)
        if (
            identity.country is None
            and (self.gaps[first] == " " or self.gaps[first] in COMMAS)
            and (country := nationality.introduced(self, first, last)) is not None
        ):
            identity = self.people.of_country(identity, country)
        self.add_somebody(first, last, identity, rule, role)

    def adjectival(self, first: int, last: int, actor: Identity | None, state: Identity | None, rule: str) -> None:
        """Add an adjective or a people of *state*, with the party it names where it names one; a party may tell whose somebody is."""
        if actor is not None and state is not None and self.names and nationality.ends_apposition(self, last):
            nationality.behind_name(self, first, state.country)
        self.add_adjective(first, last, actor, rule, state)

    def whole(self, first: int) -> int:
        """Return where a name begins whose capital letter is at *first*: "von der Leyen", "al-Assad", "al-Qaeda"."""
        lowers, articles, begin = self.lowers, self.w.articles, first
        if lowers[first - 1] not in articles:
            return first
        while begin and begin > first - 3 and lowers[begin - 1] in articles and self.gaps[begin] in (" ", "-"):
            begin -= 1
        return begin if begin == first or self.words[begin] == self.lowers[begin] else first

    def _apposed(self, first: int, identity: Identity) -> Identity:
        """Join the party that ends right before a name, "Turkish envoy Selim Aydiner", with the person: it is nobody else."""
        number = len(self.names) - 1
        if number > 0 and self.names[number].last < first:
            number -= 1  # "U.S." is a place too
        if number < 0 or self.names[number].last != first or self.gaps[first] != " ":
            return identity
        party = self.names[number]
        if party.form != "adjective":
            return identity
        self.names[number] = party._replace(actor=None)
        if identity.country is None and party.state is not None:
            identity = self.people.of_country(identity, party.state.country)
        return identity

    def _role_before(self, first: int) -> str | None:
        """Return the title in lower case before a name: "foreign minister Sergei Lavrov"."""
        begin = first
        titles = self.index.titles
        while begin > 0 and begin > first - 5 and self.gaps[begin] in (" ", "-") and self.lowers[begin - 1] in titles:
            begin -= 1
        while begin < first and self.lowers[begin] in ("of", "the", "to", "for", "and"):
            begin += 1
        for token in range(begin, first):
            entry = self.runs.match(token)
            if entry[0] == first and entry[1] is not None and entry[1].title is not None:
                return self.spelled(begin, first)
        return None  # "at the home of"
