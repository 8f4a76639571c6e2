"""Names that no lexicon has: who or what they are, by what the document said before and by the words beside them."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from dragoman.names import compose as c
from dragoman.names.context import POSSESSIVES
from dragoman.names.people import NUMERALS
from dragoman.names.readings import state
from dragoman.names.runs import JOINS
from dragoman.names.values import Identity, Spot
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.decide import Decider
    from dragoman.names.index import Entry

#: Gaps before the "and" of a list.
AND = frozenset((" ", *COMMAS))
#: Prepositions before places, and seldom before persons.
NEARBY = frozenset(("in", "near", "outside", "inside", "around"))
#: Words after a surname with an article: "the Carter family", "the Clinton and Bush administrations".
KIN = frozenset(("family", "and"))
#: Words that follow somebody's name, but no adjective or noun.
FOLLOWING = frozenset(
    "and is was has had will would may might could can must did does then also who himself herself".split()
)
#: The most letters of an acronym that nothing explains, and of one in capitals that is rather an acronym than a surname.
LONGEST, INITIALS = 6, 4


class Strangers:
    """Decides about single unknown words, and organisations known by their nouns alone."""

    def __init__(self, decider: Decider) -> None:
        #: Weak, since a cycle would keep the words of every text until the collector comes.
        self.decider: Decider = weakref.proxy(decider)
        self.w = decider.w
        self.runs, self.index, self.context = decider.runs, decider.index, decider.context
        self.people, self.atlas = decider.people, decider.atlas
        self.words, self.lowers, self.gaps = decider.words, decider.lowers, decider.gaps
        #: All finds of the text; unknown words that stand within sentences, once asked for; places of no gazetteer, and organisations by their
        #: last noun or acronym, found so far.
        self.finds: list[c.Find] = []
        self._inner: set[str] | None = None
        self.local: dict[str, Spot] = {}
        self.bodies: dict[str, Identity] = {}
        #: Initials, in lower case, that stand for a thing: those that the text explains so.
        self.things: set[str] = set()

    def inside(self, low: str) -> bool:
        """Return whether the word *low* also stands within a sentence, where only a name has a capital."""
        if self._inner is None:
            self._inner = {
                self.lowers[find[0]] for find in self.finds if find[2] == c.UNKNOWN and not self.runs.opens(find[0])
            }
        return low in self._inner

    def remember(self, last: int, identity: Identity) -> None:
        """Note an organisation whose name ends before token *last*: further down "the Commission" is this one."""
        self.bodies[self.lowers[last - 1]] = identity

    def word(self, find: c.Find) -> None:
        """Add what a single unknown word is: somebody or something named before, or what the words beside it make it."""
        first, last = find[0], find[1]
        low = self.lowers[first]
        people = self.people
        if self.lowers[last] == "and" and (twin := self._twin(find)) is not None:
            state(self.decider, find, twin)
            return
        if len(low) == 1 or (self.words[first] in NUMERALS and low not in self.index.surnamed):
            return
        if low in people.known:
            identity = people.named(low, None, first)
            if identity is not None:
                self.decider.add_person(find, identity, "surname")
        elif low in self.local:
            self.decider.add(find, None, self.local[low], "place named before")
        elif low not in self.w.months and (self.words[first - 1].isalpha() or not self.context.designated(first)):
            opens = self.runs.opens(first) if self.gaps[first] != " " else not first
            bears = (low in self.index.surnamed or low in people.given) and not (
                self._initials(first, last)
                or self._definite(first, last)
                or self._is_town(first, last)
                or (low in self.w.wordlike and self.runs.shouted(first, last))
            )
            if not (bears and self._somebody(find, opens=opens)) and len(low) > 2:
                self._new(find, opens=opens)

    def _twin(self, find: c.Find) -> Entry | None:
        """Return the state whose name shares its last word with the one after "and": "North and South Korea"."""
        first, last = find[0], find[1]
        end, other = self.runs.match(last + 1)
        if end != last + 3 or other is None or other.state is None:
            return None
        twin = self.index.entry(f"{self.lowers[first]} {self.lowers[end - 1]}")
        return twin if twin is not None and twin.state is not None and twin is not other else None

    def _definite(self, first: int, last: int) -> bool:
        """Return whether an article makes the word a thing: "the Webster", but not "the Trump administration", "the Gorbachev plan"."""
        if self.context.before(first) != "the":
            return False
        if self.gaps[last] != " ":
            return self.gaps[last] not in JOINS
        low = self.lowers[last]
        return low == self.words[last] and not (self.context.modifies(last) or low in self.w.deeds or low in KIN)

    def _somebody(self, find: c.Find, *, opens: bool) -> bool:
        """Add the person of the lexicon whose surname the word is, or the document's whose given name; return whether one is."""
        low = self.lowers[find[0]]
        identity = None
        if low in self.index.surnamed:
            wordlike = opens and low in self.w.wordlike and not self.inside(low)
            if wordlike and not self._subject(find[1]):
                return False  # "Key talks", "Rice prices", "Hunt for gunmen"
            identity = self.people.bearer(low, known=wordlike)
        if identity is None and not opens:
            identity = self.people.by_given(low)
        if identity is None:
            return False
        self.decider.add_person(find, identity, "surname")
        return True

    def _subject(self, last: int) -> bool:
        """Return whether what follows the word that ends before token *last* may follow a name: no noun, nor a preposition."""
        if last >= self.runs.size or self.gaps[last] != " " or self.words[last] != self.lowers[last]:
            return True
        low = self.lowers[last]
        return low in FOLLOWING or low in self.w.deeds or self.context.verb_after(last, adjective=True)

    def _new(self, find: c.Find, *, opens: bool) -> None:
        """Add a word that nothing is known of where its context tells what it is."""
        first, last = find[0], find[1]
        low = self.lowers[first]
        if self.words[first].isupper():
            if self.context.datelined(first, last):
                self._place(find, "dateline")
            else:
                self._acronym(find)
        elif self.gaps[last] in COMMAS and self.atlas.followed(last):
            self._place(find, "place by region")
        elif self.local_to(first, last) and (spot := self.atlas.beside(last, self.words[first])) is not None:
            self.local[low] = spot
            self.decider.add(find, None, spot, "town")
        elif self.context.placed(first, last):
            self._place(find, "place beside its noun")
        elif self._listed(first, last) or self._leads_list(first, last) or self._part(first):
            self._place(find, "place in a list")
        elif (
            low in self.index.surnames
            and not self._definite(first, last)
            and not self._within_place(first, last)
            and (not opens or self.context.verb_after(last, adjective=True))
        ):
            self._person(find, "bare surname")
        elif not opens:
            self._within(find)

    def local_to(self, first: int, last: int) -> bool:
        """Return whether somebody is said to live in or to sit for the town of that name: "a Crafton man", ", 19, of Chiefland", "D-Butler"."""
        if self.context.peopled(last) or self.context.seated(first):
            return True
        return self.context.before(first) == "of" and (
            self.gaps[first - 1] in COMMAS or (bool(self.decider.names) and self.decider.names[-1].last == first - 1)
        )

    def _within(self, find: c.Find) -> None:
        """Add an unknown word within a sentence by the word before or after it."""
        first, last = find[0], find[1]
        low, before = self.lowers[first], self.context.before(first)
        if before in self.w.placing or before in self.w.travel:
            if not self.context.modifies(last) and not self.runs.headline(first):
                self._place(find, "place by preposition")
        elif before == "the":
            if (low in self.index.nouns_last or low in self.index.nouns_first) and not self.runs.headline(first):
                word = self.words[first]
                self.decider.add(
                    find,
                    self.bodies.get(low) or Identity(word, "organisation", None, f"organisation:{word}"),
                    None,
                    "body",
                )
        elif before not in ("a", "an") and self.words[first].isalpha() and self.context.speaks(last):
            self._speaker(find)

    def _speaker(self, find: c.Find) -> None:
        """Add an unknown word before a verb of speech: a person, or a body where that says something of "it": "Zorcorp said it will"."""
        first, last = find[0], find[1]
        low, word = self.lowers[first], self.words[first]
        if self.lowers[last + 1 : last + 2] in (["it"], ["its"]):
            self.decider.add(
                find, Identity(word, "organisation", None, f"organisation:{word}"), None, "body that speaks"
            )
        elif low not in self.index.nouns and low not in self.w.thing_ends:
            self._person(find, "speaker")

    def _person(self, find: c.Find, rule: str) -> None:
        word = self.words[find[0]]
        self.decider.add_person(find, Identity(word, "person", None, f"person:{word}"), rule)

    def _place(self, find: c.Find, rule: str) -> None:
        """Add a place that no gazetteer has; the same word further down is the same place."""
        first, last = find[0], find[1]
        word = self.words[first]
        spot = self.atlas.beside(last, word) or Spot(word, "city", None, None, None, None)
        self.local[self.lowers[first]] = spot
        self.decider.add(find, None, spot, rule)

    def _listed(self, first: int, last: int) -> bool:
        """Return whether the word stands in a list after a place: "in Kharkiv, Sumy and Velykyi Burluk"."""
        names = self.decider.names
        if not names or (before := names[-1]).place is None or before.last < first - 1:
            return False
        if before.metonym or before.place.type == "country":
            return False
        after, joined = self.gaps[last], before.last == first - 1 and self.context.before(first) == "and"
        if after == " " and self.lowers[last] != "and":  # "Kyiv and Velburk were hit"
            return joined and self.lowers[last] in self.w.skipped and self.gaps[first - 1] == " "
        if after not in COMMAS and after[:1] != "." and after != " ":
            return False
        return self.gaps[first] in COMMAS if before.last == first else joined and self.gaps[first - 1] in AND

    def _is_town(self, first: int, last: int) -> bool:
        """Return whether the words beside a surname say that it is a town's name here: "near Surin", "Obama city"."""
        if self.context.before(first) in NEARBY or self.context.peopled(last):
            return bool(self.index.gazetteer.doubtful(self.lowers[first]))
        return self.context.placed(first, last)

    def _part(self, first: int) -> bool:
        """Return whether the word is that of a part of the place before it, which a preposition makes one: "in Kerala's Wayanad"."""
        whole = self.decider.names[-1] if self.decider.names else None
        if whole is None or whole.place is None or whole.last != first - 1 or self.lowers[first - 1] != "s":
            return False
        return self.context.before(whole.first) in self.w.placing

    def _leads_list(self, first: int, last: int) -> bool:
        """Return whether the word begins a list of places where something is: "reached Velburk and Mutare", "between Velburk and Goma"."""
        before = self.context.before(first)
        if before not in self.w.scenes and before not in self.w.assaults and before != "between":
            return False
        joined = self.gaps[last] == " " and self.lowers[last] == "and"
        if not joined and self.gaps[last] not in COMMAS:
            return False
        end, entry = self.runs.match(last + joined)
        return (
            entry is not None
            and self.words[last + joined] != self.lowers[last + joined]
            and (bool(entry.cities) or any(spot.type == "city" for spot in entry.places))
            and not (entry.persons or entry.adjective or self.lowers[end - 1] in self.index.surnames)
        )

    def _within_place(self, first: int, last: int) -> bool:
        """Return whether "in" or "near" says that a surname is a place's: "at the ranch in Crawford"."""
        return self.context.before(first) in NEARBY and self.gaps[last] not in POSSESSIVES

    def _initials(self, first: int, last: int) -> bool:
        """Return whether a word is rather an acronym than a surname in capitals: "SAM", "AI"."""
        word = self.words[first]
        return word.isupper() and len(word) <= INITIALS and not self.runs.shouted(first, last)

    def _acronym(self, find: c.Find) -> None:
        """Add an acronym: the organisation that it follows in brackets, one so named before, or one known by it alone."""
        first, last = find[0], find[1]
        word = self.decider.spelled(first, last)
        low, letters = word.lower(), word.replace("-", "")
        identity = self.bodies.get(low)
        if identity is None and letters.isalpha() and letters.lower() not in self.things and not self.runs.opens(first):
            before = self.decider.names[-1] if self.decider.names else None
            if before is not None and before.last == first and "(" in self.gaps[first] and before.actor is not None:
                identity = before.actor if before.form == "name" else None
            elif len(letters) <= LONGEST and low not in self.w.initialisms and self._alone(first, last):
                identity = Identity(word, "organisation", None, f"organisation:{word}")
        if identity is not None and identity.type != "person":
            self.bodies[low] = identity
            self.decider.add(find, identity, None, "acronym")

    def _alone(self, first: int, last: int) -> bool:
        """Return whether capitals mark an acronym that stands for a body, not a headline, a score or a modifier of a noun."""
        if self.runs.shouted(first, last) or self.gaps[first] not in (" ", " (") or self.words[first - 1].isdigit():
            return False
        return self.lowers[first - 1] == "the" or not self.context.modifies(last)

    def organisation(self, find: c.Find) -> None:
        """Add an organisation or ministry known by its noun: "Harbour Workers Union", "Russian Foreign Ministry"."""
        first, last, kind, entry, _ = find
        name = self.decider.spelled(first, last)
        state = (entry.adjective or entry.state) if entry is not None and kind == c.MINISTRY else None
        if state is not None:
            self.decider.add(
                find, Identity(name, "government", state.country, f"government:{name}"), None, "ministry of", state
            )
            return
        identity = Identity(name, "organisation", None, f"organisation:{name}")
        self.remember(last, identity)
        self.decider.add(find, identity, None, "organisation by noun")
