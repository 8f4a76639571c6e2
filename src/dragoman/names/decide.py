"""Decides what each find is, with the whole document in view: person, place, organisation, state, or a place that stands for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names import runs as r
from dragoman.names import words as w
from dragoman.names.atlas import Atlas
from dragoman.names.people import People
from dragoman.names.values import Identity, Name, Spot

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.names.index import Entry, Index

#: Kinds of party nouns that speak for their state; `people` do not.
SPEAKING = frozenset(("official", "government", "delegation", "leader", "military"))
POSSESSIVES = frozenset(("'", "’"))
MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
DASHES = frozenset((" (", " — ", " – ", " -- "))


class Decider:
    """Turns the finds of one text into names."""

    def __init__(self, text: str, found: r.Runs, index: Index, anchor: dt.date | None) -> None:
        self.text, self.found, self.index = text, found, index
        self.words, self.lowers, self.gaps, self.size = found.words, found.lowers, found.gaps, found.size
        self.starts, self.ends = found.tokens.starts, found.tokens.ends
        self.people = People(index, anchor)
        self.atlas = Atlas(found)
        self.names: list[Name] = []
        #: Words in capitals within sentences; places of no gazetteer, and organisations by their last noun, found so far.
        self.inside: set[str] = set()
        self.local: dict[str, Spot] = {}
        self.bodies: dict[str, Identity] = {}

    def decide(self) -> list[Name]:
        """Return the names of the text in order."""
        finds = self.found.finds
        self._gather(finds)
        for find in finds:
            kind, entry = find[2], find[3]
            if kind == r.ENTRY:
                if entry is not None:
                    self._entry(find, entry)
            elif kind == r.PERSON:
                self._person(find)
            elif kind == r.UNKNOWN:
                self._unknown(find)
            elif kind == r.PLACE:
                self._place_by_noun(find)
            else:
                self._organisation_by_noun(find)
        return self.names

    def _gather(self, finds: list[r.Find]) -> None:
        """Note the persons and countries of the document: what they are decides what ambiguous names are."""
        people, atlas = self.people, self.atlas
        for first, last, kind, entry, _ in finds:
            if kind == r.PERSON:
                if last > first + 1:
                    people.note(self._spelled(first, last), self.lowers[first], self.lowers[last - 1], entry, first)
            elif kind == r.UNKNOWN:
                if not self.found.opens(first):
                    self.inside.add(self.lowers[first])
            elif kind == r.PLACE:
                atlas.note_noun(self.lowers[last - 1])
            elif kind == r.ENTRY and entry is not None:
                if (entry.cities or entry.places) and entry.state is None and atlas.followed(last):
                    atlas.fix(first, last, entry)
                if entry.state is not None or entry.adjective is not None:
                    atlas.note(entry)
                elif entry.places:
                    atlas.note_places(entry)
                elif len(entry.cities) == 1 and (last > first + 1 or self._doubtless(first, entry)):
                    atlas.note_city(entry)

    def _doubtless(self, token: int, entry: Entry) -> bool:
        """Return whether a single word is the name of a great city and of no person."""
        low = self.lowers[token]
        return low not in self.index.given and low not in self.index.surnames and self.atlas.population(entry) > 300_000  # noqa: PLR2004

    # ---- what an entry is ------------------------------------------------------------------------------------------

    def _entry(self, find: r.Find, entry: Entry) -> None:
        first, last = find[0], find[1]
        low = self.lowers[first]
        single = last == first + 1
        if single and low in w.MONTHS and self._dated(first, last):
            return
        great = entry.capital is not None or entry.state is not None
        if single and low in self.people.known and not (
            first and (self.lowers[first - 1] in w.PLACING or (great and (self.lowers[first - 1] in w.LOCATIVES or self.words[first].isupper())))
        ):
            identity = self.people.named(low, entry, first)
            if identity is not None and not (entry.state and identity.name.split()[0].lower() != low and not entry.persons):
                self._add(find, identity, rule="surname")
                return
        if entry.persons and not (single and low in w.MONTHS):
            if not (entry.cities or entry.places) or not (first and self.lowers[first - 1] in w.PLACING):
                self._add(find, self.people.named(low, entry, first), rule="person", look_back=True)
                return
        if self.gaps[first] in w.COMMAS and self.names and self.names[-1].last == first and (region := self.atlas.region(entry)) is not None:
            if self.names[-1].place is not None and self.names[-1].place.country == region.country:
                self._add(find, None, region, rule="region")
                return
        if single and entry.cities and entry.capital is None and entry.state is None and low in self.index.surnamed and self._bears(find, entry):
            return
        if entry.adjective is not None and (entry.state is None or self._party_end(last)):
            self._adjective(find, entry.adjective)
            if entry.state is not None:
                self._add(find, None, self.atlas.spot(first, last, entry), rule="state", state=entry.state)
        elif entry.state is not None:
            self._state(find, entry, entry.state)
        elif entry.people is not None:
            self._add(find, entry.people, form="adjective", state=entry.people, rule="people")
        elif entry.organisation is not None and self._trusted(find, entry):
            if not single:
                self.bodies[self.lowers[last - 1]] = entry.organisation
            self._add(find, entry.organisation, rule="organisation")
        elif entry.metonym is not None:
            self._house(find, entry, entry.metonym)
        elif entry.capital is not None or entry.cities or entry.places:
            self._place(find, entry)
        elif entry.ministry is not None and not self.found.opens(first):
            self._ministry(find)

    def _dated(self, first: int, last: int) -> bool:
        """Return whether the name of a month stands in a date."""
        if last < self.size and self.words[last][0].isdigit():
            return True
        return bool(first) and (self.words[first - 1][0].isdigit() or self.lowers[first - 1] in ("in", "since", "until", "last", "next", "by", "early", "late", "mid"))

    def _bears(self, find: r.Find, entry: Entry) -> bool:
        """Add the person whose surname is also a town's ("Clinton") where no preposition makes it the town; return whether it was added."""
        first, last = find[0], find[1]
        before = self.lowers[first - 1] if first and self.gaps[first] == " " else ""
        if before in w.LOCATIVES or self.atlas.followed(last) or self.atlas.population(entry) > 1_000_000:  # noqa: PLR2004
            return False
        identity = self.people.bearer(self.lowers[first])
        if identity is None:
            return False
        self._add(find, identity, rule="surname", look_back=True)
        return True

    def _trusted(self, find: r.Find, entry: Entry) -> bool:
        """Return whether an organisation's name that has other readings is one here."""
        if not entry.ambiguous:
            return True
        first = find[0]
        if self.words[first].isupper() and len(self.words[first]) > 1:
            return True
        if entry.cities or entry.places:
            return False
        return not self.found.opens(first) and not (first and self.lowers[first - 1] in ("a", "an"))

    def _state(self, find: r.Find, entry: Entry, state: Identity) -> None:
        if find[1] < self.size and self.gaps[find[1]][:1] == "$":
            return
        if self._elects(find[0], find[1]):
            return
        spot = self.atlas.spot(find[0], find[1], entry)
        if spot is not None and spot.type != "country":
            self._add(find, None, spot, rule="region")
        elif self._acts(find[0], find[1], adjective=entry.adjective is not None, state=True):
            self._add(find, state, spot, metonym=True, rule="state acts")
        else:
            self._add(find, None, spot, rule="state", state=state)

    def _elects(self, first: int, last: int) -> bool:
        """Return whether the name is part of an election's: "the 1992 United States presidential election"."""
        if not first or not self.words[first - 1].isdigit() or len(self.words[first - 1]) != 4 or self.gaps[first] != " ":  # noqa: PLR2004
            return False
        return not w.ELECTIONS.isdisjoint(self.lowers[last : last + 5])

    def _house(self, find: r.Find, entry: Entry, metonym: Identity) -> None:
        """A building or town that stands for a government: an actor, and a place where something happens in it."""
        first = find[0]
        spot = self.atlas.spot(first, find[1], entry) if entry.places or entry.cities else None
        if spot is not None and (spot.type == "city" or entry.cities):
            actor = metonym if self._acts(first, find[1]) else None
            self._add(find, actor, spot, metonym=actor is not None, rule="seat")
            return
        before = self.lowers[first - 1] if first else ""
        if before == "the" and first > 1:
            before = self.lowers[first - 2]
        located = before in w.LOCATIVES and before not in ("from", "of")
        name = spot.name if spot is not None else self._spelled(first, find[1])
        actor = Identity(name, "government", metonym.country, f"government:{name}") if metonym.type != "organisation" else metonym
        self._add(find, actor, spot, metonym=not located, rule="house")

    def _place(self, find: r.Find, entry: Entry) -> None:
        first, last = find[0], find[1]
        if self._elects(first, last) or (last == first + 1 and not self._is_place(first, last, entry)):
            return
        spot = self.atlas.spot(first, last, entry)
        if spot is None:
            return
        if entry.capital is not None and spot.country == entry.capital.country and self._acts(first, last):
            self._add(find, entry.capital, spot, metonym=True, rule="capital acts")
        else:
            self._add(find, None, spot, rule="place")

    def _is_place(self, first: int, last: int, entry: Entry) -> bool:
        """Return whether a single word that a gazetteer holds is a place here, and no name of a person nor a common word."""
        low = self.lowers[first]
        if low in w.MONTHS:
            return False
        before = self.lowers[first - 1] if first and self.gaps[first] == " " else ""
        if before in w.PLACING or before in ("from", "to", "of"):
            return True
        if entry.capital is not None or self.atlas.followed(last):
            return True
        people = low in self.index.given or low in self.index.surnames
        if entry.article:
            return before == "the"
        if entry.places and not (entry.ambiguous and (people or self.found.opens(first))):
            return True
        size = self.atlas.population(entry)
        if people:
            return size > 700_000 and not self.found.opens(first)  # noqa: PLR2004 - a city everybody knows
        if self.found.opens(first):
            return size > 400_000 or self.words[first].isupper()  # noqa: PLR2004
        return True

    def _ministry(self, find: r.Find) -> None:
        """A ministry without its country: "the Foreign Ministry", or with it in front, "Russia's Foreign Ministry"."""
        first, last = find[0], find[1]
        name = self._spelled(first, last)
        owner = self._owner(first)
        if owner is not None:
            self._add(find, Identity(f"{name} of {owner.name}", "government", owner.country, f"government:{name} of {owner.name}"),
                      rule="ministry")  # fmt: skip
        elif last > first + 1 or self.lowers[first - 1] == "the":
            self._add(find, Identity(name, "government", None, f"government:{name}"), rule="ministry")

    def _owner(self, first: int) -> Identity | None:
        """Return the state in whose possessive the name at *first* stands: "Russia's Foreign Ministry"."""
        if first > 1 and self.lowers[first - 1] == "s" and self.gaps[first - 1] in POSSESSIVES and self.names:
            last = self.names[-1]
            if last.last == first - 1:
                return last.state or last.actor
        return None

    # ---- adjectives ------------------------------------------------------------------------------------------------

    def _party_end(self, last: int) -> int:
        """Return the token after the party noun that follows an adjective ending at *last*, 0 where none follows."""
        lowers, parties = self.lowers, self.index.parties
        for token in range(last, min(last + 3, self.size)):
            low = lowers[token]
            if (self.gaps[token] != " " and self._gap(token) != " ") or low != self.words[token] or low in w.SKIPPED:
                return 0
            if (kind := parties.get(low)) is not None:
                following = token + 1
                if following < self.size and self.gaps[following] == " ":
                    pair = f"{low} {lowers[following]}"
                    further = parties.get(pair) or parties.get(lowers[following])
                    if further in SPEAKING:
                        return following + 1
                return token + 1 if kind in SPEAKING else 0
        return 0

    def _adjective(self, find: r.Find, government: Identity) -> None:
        first, last = find[0], find[1]
        end = self._party_end(last)
        if end:
            self.names.append(
                Name(first, end, self.starts[first], self.ends[end - 1], government, None, False, "adjective", None, government, "party")
            )
        else:
            self._add(find, None, form="adjective", state=government, rule="adjective")

    # ---- persons ---------------------------------------------------------------------------------------------------

    def _person(self, find: r.Find) -> None:
        first, last, _, entry, role = find
        spelled = self._spelled(first, last)
        low = self.lowers[last - 1]
        if entry is not None and entry.persons:
            identity = self.people.named(low, entry, first, self._spelled(role, first) if role >= 0 else "")
        elif last == first + 1 and (known := self.people.named(low, None, first)) is not None:
            identity = known
        elif last == first + 1 and (known := self.people.bearer(low, self._spelled(role, first) if role >= 0 else "")) is not None:
            identity = known
        else:
            identity = self.people.spelled(spelled)
        if identity is None:
            return
        if role >= 0 and identity.country is None and (state := self._state_before(role)) is not None:
            identity = identity._replace(country=state)
            self.people.settle(identity)
        self._add(find, identity, role=self._spelled(role, first).rstrip(".") if role >= 0 else None, rule="person", look_back=role < 0)

    def _state_before(self, token: int) -> str | None:
        """Return the country of the adjective or possessive before *token*, as in "Turkish Foreign Minister"."""
        if self.names and (before := self.names[-1]).state is not None and 0 <= token - before.last <= 1:
            return before.state.country
        return None

    def _unknown(self, find: r.Find) -> None:
        """A single word that no lexicon has: somebody named before, or a place by its preposition."""
        first, last = find[0], find[1]
        low = self.lowers[first]
        if low in self.people.known:
            self._add(find, self.people.named(low, None, first), rule="surname", look_back=True)
            return
        if low in w.MONTHS:
            return
        if (spot := self.local.get(low)) is not None:
            self._add(find, None, spot, rule="place named before")
            return
        opens = self.found.opens(first)
        if not opens and self.gaps[first] in (" ", "-") and not self.words[first - 1].isalpha() and self.words[first - 1][0].isalpha():
            return  # a designation stands before it: "M1A2 Abrams"
        identity = self.people.bearer(low, known=opens and low not in self.inside) or (None if opens else self.people.by_given(low))
        if identity is not None:
            self._add(self._linked(find), identity, rule="surname", look_back=True)
            return
        if len(low) < 3:  # noqa: PLR2004 - initials
            return
        if self._dateline(first, last):
            self._unlocated(find, rule="dateline")
            return
        if self.atlas.followed(last) and self.words[first] != low.upper():
            spot = self.atlas.beside(first, last, self._spelled(first, last))
            if spot is not None:
                self.local[low] = spot
                self._add(find, None, spot, rule="place by region")
                return
        if self.words[first].isupper():
            self._acronym(find, low)
            return
        if self._listed(first, last):
            self._unlocated(find, rule="place in a list")
            return
        if low in self.index.surnames and (not opens or self._verb_after(last, self.size, adjective=True)):
            spelled = self._spelled(first, last)
            self._add(find, Identity(spelled, "person", None, f"person:{spelled}"), rule="bare surname", look_back=True)
            return
        if opens:
            return
        before = self.lowers[first - 1] if self.gaps[first] == " " else ""
        if before not in ("the", "a", "an") and before not in w.PLACING and self._speaks(last):
            spelled = self._spelled(first, last)
            self._add(find, Identity(spelled, "person", None, f"person:{spelled}"), rule="speaker", look_back=True)
        elif before in w.PLACING and not self._modifies(last) and not self.found.headline(first):
            self._unlocated(find, rule="place by preposition")
        elif before == "the" and (low in self.index.nouns_last or low in self.index.nouns_first) and not self.found.headline(first):
            self._body(find)

    def _unlocated(self, find: r.Find, rule: str) -> None:
        """Add a place that no gazetteer has; the same word further down is the same place."""
        spot = Spot(self._spelled(find[0], find[1]), "city", None, None, None, None)
        self.local[self.lowers[find[0]]] = spot
        self._add(find, None, spot, rule=rule)

    def _dateline(self, first: int, last: int) -> bool:
        """Return whether a word in capitals stands at the head of a paragraph before a date, an agency or a dash."""
        if not self.words[first].isupper() or last >= self.size or not (first == 0 or "\n" in self.gaps[first]):
            return False
        gap = self.gaps[last]
        if gap in w.COMMAS:
            return self.lowers[last][:3] in MONTHS or self.words[last][0].isdigit()
        return gap in DASHES

    def _body(self, find: r.Find) -> None:
        """Add "the Commission": the organisation named so before, or one known by that noun alone."""
        low = self.lowers[find[0]]
        identity = self.bodies.get(low)
        if identity is None:
            name = self._spelled(find[0], find[1])
            identity = Identity(name, "organisation", None, f"organisation:{name}")
        self._add(find, identity, rule="body")

    def _linked(self, find: r.Find) -> r.Find:
        """Return *find* with the particles before it: "von der Leyen", "al-Assad"."""
        first = find[0]
        while first and first > find[0] - 3 and self.lowers[first - 1] in w.LINKS and self.gaps[first] in (" ", "-"):
            first -= 1
        return (first, *find[1:])

    def _acronym(self, find: r.Find, low: str) -> None:
        """Add an acronym of no lexicon: the organisation that it follows in brackets, one so named before, or one known by it alone."""
        first, last = find[0], find[1]
        identity = self.bodies.get(low)
        if identity is None:
            if not self.words[first].isalpha() or not 3 <= len(low) <= 6 or self.found.opens(first):  # noqa: PLR2004 - the usual lengths
                return
            if self.names and (before := self.names[-1]).last == first and "(" in self.gaps[first] and before.actor is not None:
                identity = before.actor
            elif self.found.shouted(first) or self.gaps[first] not in (" ", " (") or (first and self.words[first - 1].isdigit()):
                return
            else:
                identity = Identity(self.words[first], "organisation", None, f"organisation:{self.words[first]}")
            if identity.type == "person":
                return
            self.bodies[low] = identity
        self._add(find, identity, rule="acronym")

    def _speaks(self, last: int) -> bool:
        """Return whether what follows an unknown word makes it a person: a verb of speech."""
        return last < self.size and self.gaps[last] == " " and self.lowers[last] in w.SPEECH

    def _listed(self, first: int, last: int) -> bool:
        """Return whether the word stands in a list after a place: "in Kharkiv, Sumy and Velykyi Burluk"."""
        if not self.names or (before := self.names[-1]).place is None or before.metonym or before.place.type == "country":
            return False
        after = self.gaps[last]
        if after not in w.COMMAS and after[:1] != "." and not (after == " " and last < self.size and self.lowers[last] == "and"):
            return False
        if before.last == first:
            return self.gaps[first] in w.COMMAS
        return before.last == first - 1 and self.lowers[first - 1] == "and" and self.gaps[first] == " " and self.gaps[first - 1] == " "

    def _modifies(self, last: int) -> bool:
        """Return whether a noun in lower case follows, so that the word before it is an adjective: "in African countries"."""
        if last >= self.size or self.gaps[last] != " ":
            return False
        low = self.lowers[last]
        return low == self.words[last] and low not in w.SKIPPED and low not in w.VERBS and not low.endswith(("ed", "ly"))

    # ---- names by their nouns ----------------------------------------------------------------------------------------

    def _place_by_noun(self, find: r.Find) -> None:
        first, last = find[0], find[1]
        name = self._spelled(first, last)
        spot = self.atlas.around(first, last, name)
        self._add(find, None, spot, rule="place by noun")

    def _organisation_by_noun(self, find: r.Find) -> None:
        first, last, kind, entry, _ = find
        name = self._spelled(first, last)
        if kind == r.MINISTRY and entry is not None:
            state = entry.adjective or entry.state
            country = state.country if state is not None else None
            self._add(find, Identity(name, "government", country, f"government:{name}"), state=state, rule="ministry of")
            return
        identity = Identity(name, "organisation", None, f"organisation:{name}")
        self.bodies[self.lowers[last - 1]] = identity
        self._add(find, identity, rule="organisation by noun")

    # ---- context -----------------------------------------------------------------------------------------------------

    def _acts(self, first: int, last: int, *, adjective: bool = False, state: bool = False) -> bool:
        """Return whether the state or capital at these tokens acts, or is dealt with as a party, rather than being a place.

        Names that are adjectives too ("U.S. sales") need a verb that is no noun.
        """
        lowers, size = self.lowers, self.size
        before, earlier = "", ""
        if first and self.gaps[first] == " ":
            before = lowers[first - 1]
            earlier = lowers[first - 2] if first > 1 else ""
            if before == "the" and first > 1:
                before, earlier = earlier, lowers[first - 3] if first > 2 else ""  # noqa: PLR2004
        if last + 1 < size and self.gaps[last] in POSSESSIVES and lowers[last] == "s" and (lowers[last + 1] in w.GOVERNING or state):
            return True
        if before in w.LOCATIVES or earlier in w.BORDERS or before in w.TRAVEL:
            return False
        if before in w.PARTIES:
            return True
        if before == "and":
            return self._acted(first) or self._verb_after(last, size, adjective=adjective)
        if before.endswith(("ing", "ed")) and before not in w.NOT_VERBS and len(before) > 4:  # noqa: PLR2004
            return True
        return self._verb_after(last, size, adjective=adjective)

    def _verb_after(self, token: int, size: int, *, adjective: bool) -> bool:
        """Return whether a verb of acting follows, after other names in a list: "Washington, Moscow and Kyiv agreed"."""
        lowers, words = self.lowers, self.words
        for _ in range(3):
            if token >= size:
                return False
            gap = self._gap(token)
            if gap in w.COMMAS or (gap == " " and lowers[token] in ("and", "or")):
                following = token + (gap == " ")
                if following < size and words[following] != lowers[following]:
                    token = self.found.match(following)[0]
                    continue
            break
        if token >= size:
            return False
        if self.gaps[token] in POSSESSIVES and lowers[token] == "s":
            return True
        while token < size and self._gap(token) == " " and lowers[token].endswith("ly") and words[token] == lowers[token]:
            token += 1
        if token >= size or self._gap(token) != " " or words[token] != lowers[token]:
            return False
        verb = lowers[token]
        if verb in w.VERBS or (verb.endswith("ed") and verb not in w.NOT_VERBS):
            return True
        return not adjective and verb.endswith("s") and not verb.endswith(("ss", "us", "is", "as")) and len(verb) > 3  # noqa: PLR2004

    def _acted(self, first: int) -> bool:
        """Return whether the name before "and" at *first* acts."""
        if self.names and (before := self.names[-1]).last >= first - 2:
            return before.metonym
        return False

    def _gap(self, last: int) -> str:
        """Return the gap before token *last*, a blank where the full stop in it closes an abbreviation such as "U.S." itself."""
        gap = self.gaps[last]
        if gap == ". " and last > 1 and len(self.words[last - 1]) == 1 and self.gaps[last - 1] == "." and self.words[last - 1].isupper():
            return " "
        return gap

    def _spelled(self, first: int, last: int) -> str:
        """Return the text of the tokens with single blanks."""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())

    def _add(self, find: r.Find, actor: Identity | None, place: Spot | None = None, *, metonym: bool = False, form: str = "name",
             role: str | None = None, state: Identity | None = None, rule: str, look_back: bool = False) -> None:  # fmt: skip
        first, last = find[0], find[1]
        end = self.ends[last - 1]
        if last - first > 1 and len(self.words[last - 1]) == 1 and self.text[end : end + 1] == ".":
            end += 1
        if look_back and role is None:
            role = self._role_before(first)
        self.names.append(Name(first, last, self.starts[first], end, actor, place, metonym, form, role, state, rule))

    def _role_before(self, first: int) -> str | None:
        """Return the title in lower case before a name: "foreign minister Sergei Lavrov"."""
        begin = first
        titles = self.index.titles
        while begin > 0 and begin > first - 5 and self.gaps[begin] in (" ", "-") and self.lowers[begin - 1] in titles:
            begin -= 1
        while begin < first and self.lowers[begin] in ("of", "the", "to", "for", "and"):
            begin += 1
        return self._spelled(begin, first) if begin < first else None
