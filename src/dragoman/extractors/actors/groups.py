"""Groups that have no name of their own: "African leaders", "Darfur rebels", and "the rebels" where they were named before or never are."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from dragoman.extractors.actors.roles import by_first, mention_of
from dragoman.names import Identity
from dragoman.names.acting import CONJUNCTIONS, POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dragoman import ActorMention, Reading
    from dragoman.mentions import ActorForm
    from dragoman.names import Name
    from dragoman.names.index import Index

#: Nouns by which those who fight a government are a party, whoever they are.
REBELS = frozenset("guerillas guerrillas insurgents rebels separatists".split())
#: Nouns that are a party where a name stands before them: "Islamist militants".
FIGHTERS = REBELS | frozenset("militants militias paramilitaries warlords".split())
#: Nouns that are such a party by themselves or with one of `FOLLOWERS`, and what such a party is called.
LEADING = {
    "opposition": "opposition",
    "rebel": "rebels",
    "separatist": "separatists",
    "guerrilla": "guerrillas",
    "insurgent": "insurgents",
    "junta": "government",
    "government": "government",
}
#: Those of them that are a party alone.
ALONE = frozenset(("government", "junta", "opposition"))
FOLLOWERS = frozenset(
    "armies chiefs commanders delegates delegation envoys factions figures groups leaders ministers movements negotiators officials "
    "parties politicians representatives".split()
)
#: Nouns for those who act for the states of a region: "African leaders", "Gulf states".
REGIONAL = frozenset(
    "ambassadors delegates diplomats envoys leaders mediators ministers monitors negotiators observers officials premiers presidents "
    "states".split()
)
#: The great states together, by what stands before the noun: "six world powers".
POWERS, GREAT = frozenset(("powers",)), frozenset("big great leading major world".split())
#: Adjectives of regions and of peoples of many states, and the words that may stand before them.
WIDE = frozenset(
    "african american arab asian balkan baltic caribbean european gulf islamic mediterranean muslim nordic pacific scandinavian "
    "western".split()
)
COMPASS = frozenset("central east eastern latin north northern south southeast southern west western".split())
#: Those that are a region's only with such a word before them.
NARROW = frozenset(("american",))
#: What may stand before a noun of the kind and belongs to it: "leftist guerrillas", "the armed opposition".
QUALIFIERS = frozenset(
    "armed communist democratic exiled former islamist leftist main marxist political rightist rival secular separatist united".split()
)
#: How many words between a name and the noun may say in which office somebody is: "Arab foreign ministers".
BETWEEN = 2
#: Words before "opposition" that make it a party, words behind it that make it none or another's.
DEFINITE = frozenset(("and", "between", "s", "the"))
AGAINST = frozenset(("from", "of", "to"))
#: How many characters back those stand who are taken up.
REACH = 2000
#: Every noun that is read here.
PARTY_NOUNS = frozenset((*FIGHTERS, *REGIONAL, *LEADING, *POWERS))
START = attrgetter("span.start")


def _country(name: Name) -> str | None:
    """Return the country that acts, or whose people do, by a name; where something happens, anybody may act."""
    told = name.actor or name.state
    return None if told is None or told.type == "organisation" else told.country


def _may_be_taken_up(mention: ActorMention) -> bool:
    """Return whether "the rebels" or "the opposition" may mean those of a mention; a people is neither."""
    return mention.type in ("group", "organisation") and mention.rule != "people"


class Groups:
    """Reads the groups of one document, whose names are *found*."""

    def __init__(self, document: Reading, found: Sequence[Name], index: Index) -> None:
        self.document, self.found, self.index = document, found, index
        self.tokens = document.tokens
        self.words, self.lowers, self.gaps = self.tokens.words, self.tokens.lowers, self.tokens.gaps
        #: The government of the country that the document tells of, once that was asked.
        self._told: tuple[Identity | None] | None = None

    def read(self, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
        """Yield the groups at the cued words, in text order; *mentions* are the actors by whose names they may be taken up."""
        known: list[ActorMention] | None = None
        for token in self.document.cued:
            low = self.lowers[token]
            if low not in PARTY_NOUNS or self._is_name(token):
                continue
            end = self._end(token) if low in LEADING else token + 1
            if not end:
                continue
            if known is None:
                known = sorted(filter(_may_be_taken_up, mentions), key=START)
            mention = self._powers(token) or self._named(token, end) or self._unnamed(token, end, known)
            if mention is not None:
                insort(known, mention, key=START)
                yield mention

    def _is_name(self, token: int) -> bool:
        """Return whether the word at *token* belongs to a name: "Tamil rebels", "Rebel Wilson"; at the head of a sentence any word has a capital."""
        number = bisect_right(self.found, token, key=by_first)
        if number > 0 and self.found[number - 1].last > token:
            return self.found[number - 1].actor is not None or self.lowers[token] != "states"  # which name a region too
        return self.words[token] != self.lowers[token] and token > 0 and self.gaps[token] == " "

    def _end(self, token: int) -> int:
        """Return the token after the party that begins with one of `LEADING` at *token*, 0 where that is none: "opposition leader", "opposition to"."""
        lowers, after = self.lowers, token + 1
        if after < len(lowers) and self.gaps[after] == " ":
            if lowers[after] in FOLLOWERS:
                return after + 1
            low, words = lowers[after], self.index.words
            ended = low in words.skipped or low in words.verbs or low in CONJUNCTIONS or low.endswith(("ed", "ly"))
            if not ended or low in AGAINST:
                return 0
        return after if lowers[token] in ALONE and lowers[self._first(token) - 1] in DEFINITE else 0

    def _first(self, token: int) -> int:
        """Return the token at which the words begin that qualify the noun at *token*: "southern rebels", "the armed opposition"; *token* where none do."""
        first = token
        while first > max(0, token - BETWEEN) and self.gaps[first] == " ":
            low = self.lowers[first - 1]
            if not (low in QUALIFIERS or low in COMPASS) or self.words[first - 1] != low:
                break
            first -= 1
        return first

    def _powers(self, token: int) -> ActorMention | None:
        """Return the mention of "world powers" that ends with *token*, None where none does."""
        if (
            self.lowers[token] not in POWERS
            or not token
            or self.gaps[token] != " "
            or self.lowers[token - 1] not in GREAT
        ):
            return None
        return self._group(token - 1, token + 1, f"{self.lowers[token - 1]} {self.lowers[token]}", None)

    # ---- with a name before them -----------------------------------------------------------------------------------

    def _named(self, token: int, end: int) -> ActorMention | None:
        """Return the party that a name makes of the noun at *token*: "Gulf states", "Arab foreign ministers", "Moro rebels"."""
        lowers, words, gaps = self.lowers, self.words, self.gaps
        begin, floor = token, max(0, token - BETWEEN)
        while begin > floor and gaps[begin] == " " and self._is_office(begin - 1):
            begin -= 1
        head = begin - 1
        if head < 0 or gaps[begin] != " " or words[head] == lowers[head]:
            return None
        if lowers[head] in WIDE and lowers[token] not in LEADING:
            return self._regional(head, end)
        return None if lowers[token] in REGIONAL or lowers[token] in POWERS else self._fighting(head, token, end)

    def _is_office(self, token: int) -> bool:
        """Return whether the word at *token* may stand in a title between a name and its noun: "foreign"."""
        low = self.lowers[token]
        return low == self.words[token] and low in self.index.titles and low not in self.index.words.skipped

    def _regional(self, head: int, end: int) -> ActorMention | None:
        """Return those of a region whose adjective ends at token *head*: "Latin American presidents"."""
        first = head
        while first and self.gaps[first] == " " and self.lowers[first - 1] in COMPASS:
            first -= 1
        if self.lowers[head] in NARROW and first == head:
            return None
        return self._group(first, end, " ".join(self.words[first:end]), None)

    def _fighting(self, head: int, token: int, end: int) -> ActorMention | None:
        """Return those who fight or oppose somebody, by the place or the word of which nothing is known that ends at *head*: "Darfur rebels"."""
        number = bisect_right(self.found, head, key=by_first) - 1
        name = self.found[number] if number >= 0 and self.found[number].last == head + 1 else None
        first, country = head, None
        if name is not None:
            if name.place is None or name.actor is not None:
                return None
            first, country = name.first, name.place.country
        elif self.gaps[head] != " " or not head or self.words[head - 1] != self.lowers[head - 1]:
            return None  # at the head of a sentence any word has a capital
        noun = LEADING.get(self.lowers[token], self.lowers[token])
        return self._group(first, end, f"{' '.join(self.words[first : head + 1])} {noun}", country)

    # ---- without a name --------------------------------------------------------------------------------------------

    def _unnamed(self, token: int, end: int, known: Sequence[ActorMention]) -> ActorMention | None:
        """Return whom the noun at *token* takes up, among those *known*, or those of the state that owns it, else those it says itself."""
        noun = LEADING.get(self.lowers[token], self.lowers[token])
        if not (noun in ALONE or noun in REBELS) or self._follows_name(token):
            return None
        owner = self._owner(token)
        if noun == "government":
            state = self._state_told_of() or Identity(noun, "government", None, f"government:{noun}")
            return self._mention(token, end, state, "government", "pronoun") if owner is None else None
        if owner is not None:
            return self._group(token, end, f"{owner.name} {noun}", owner.country, "pronoun")
        first = self._first(token)
        if first < token:
            return self._group(first, end, " ".join([*self.lowers[first:token], noun]), None, "pronoun")
        start = self.tokens.starts[token]
        for number in range(bisect_right(known, start, key=START) - 1, -1, -1):
            one = known[number]
            if one.span.start < start - REACH:
                break
            if one.name.endswith("opposition") if noun == "opposition" else one.type == "group":
                identity = Identity(one.name, one.type, one.country, one.actor_id)
                return self._mention(token, end, identity, "group named before", "pronoun")
        return self._group(token, end, noun, None, "pronoun")

    def _follows_name(self, token: int) -> bool:
        """Return whether a word with a capital that is no article stands right before *token*: "Ruritanian rebels", but "The rebels"."""
        before = token - 1
        if before < 0 or self.gaps[token] != " " or self.words[before] == self.lowers[before]:
            return False
        return self.lowers[before] not in self.index.words.skipped

    def _owner(self, token: int) -> Identity | None:
        """Return the state in whose possessive the noun at *token* stands: "Burundi's opposition", "Burundi's main opposition"."""
        last = token
        while last > max(1, token - BETWEEN) and self.lowers[last - 1] != "s" and self.gaps[last] == " ":
            last -= 1
        if last < 2 or self.lowers[last - 1] != "s" or self.gaps[last - 1] not in POSSESSIVES:
            return None
        number = bisect_right(self.found, last - 2, key=by_first) - 1
        return self.found[number].state if number >= 0 and self.found[number].last == last - 1 else None

    def _state_told_of(self) -> Identity | None:
        """Return the government of the one country that the document names more than any other; None where there is no such."""
        if self._told is None:
            told = Counter(country for name in self.found if (country := _country(name)) is not None)
            most = told.most_common(2)
            clear = most and (len(most) == 1 or most[0][1] > most[1][1])
            state = self.index.states.get(most[0][0]) if clear else None
            self._told = (state._replace(type="government") if state is not None else None,)
        return self._told[0]

    def _group(
        self, first: int, end: int, name: str, country: str | None, form: ActorForm = "adjective"
    ) -> ActorMention:
        """Return the mention of a group that only the words at these tokens name."""
        return self._mention(first, end, Identity(name, "group", country, f"group:{name}"), "group", form)

    def _mention(self, first: int, end: int, identity: Identity, rule: str, form: ActorForm) -> ActorMention:
        held = (self.tokens.starts[first], self.tokens.ends[end - 1], None, identity)
        return mention_of(self.document.text, held, rule, form)
