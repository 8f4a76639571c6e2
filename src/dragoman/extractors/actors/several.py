"""Mentions of several persons at once: "the two leaders", "the foreign ministers of Egypt and Qatar"."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention
from dragoman.extractors.actors.roles import mention_of
from dragoman.names import Identity, holder, serves
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dragoman import Reading
    from dragoman.extractors.actors.roles import Offices
    from dragoman.names import Name
    from dragoman.names.index import Index
    from dragoman.views import Tokens

#: Offices in the plural, before "of" and states, or after their adjectives, and the last word of each title.
PLURALS = {f"{office}s": office for office in (
    "president", "minister", "chancellor", "premier", "king", "leader", "ambassador", "envoy", "chief", "speaker")}  # fmt: skip
#: Nouns by which persons named before are taken up, and the offices that they hold; with none anybody is meant.
GROUPS = {
    "leaders": ("leader",), "presidents": ("president",), "premiers": ("prime minister",), "chancellors": ("chancellor",),
    "monarchs": ("king",), "kings": ("king",), "diplomats": ("foreign minister", "ambassador", "envoy"), "envoys": ("envoy", "ambassador"),
    "ministers": ("foreign minister", "defence minister", "prime minister", "finance minister", "interior minister"),
    "statesmen": ("leader", "foreign minister"), "men": (), "women": (), "rivals": (), "politicians": (), "counterparts": (),
}  # fmt: skip
#: Nouns that say themselves how many they take up.
SIZED = {"pair": 2, "duo": 2, "trio": 3}
NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4}
#: Words before the number: those spoken of are meant, and no others.
POINTING = frozenset(("the", "these", "those", "all"))
#: The words at which such mentions end.
CUES = (*PLURALS, *GROUPS, *SIZED)
#: How many words back the persons taken up may stand, and how many names back those in office; the most words of a title, and the most
#: states of one list.
REACH, NAMES, LONGEST, MOST = 300, 60, 4, 12
#: Words before such a mention that leave open who acts on whom: "talks between the two leaders", "said both men".
OPEN = frozenset(
    "after among and as because before between but by for if of said says since than that when where which while".split()
)
#: Words behind it by which it is the object of its clause, and words before a name that is not the subject of its own.
BEHIND = frozenset("about after at before during for from in into of on over that to with".split())
INNER = frozenset("about against and between by for from of on or to with".split())
#: How long a verb may be between the one who acts and those acted on, in characters.
VERB = 40
START = attrgetter("span.start")


def together(members: Sequence[ActorMention]) -> ActorMention:
    """Return the mention of several that *members*, at least two of one span, make."""
    first = members[0]
    names = [member.name for member in members]
    countries = {member.country for member in members}
    return ActorMention(
        first.span,
        first.text,
        f"{', '.join(names[:-1])} and {names[-1]}",
        first.form,
        first.type,
        first.country if len(countries) == 1 else None,
        first.role,
        "|".join(member.actor_id for member in members),
        tuple(members),
        rule=first.rule,
    )


def of_groups(mentions: Sequence[ActorMention], groups: Sequence[ActorMention]) -> list[ActorMention]:
    """Return *mentions*, with the countries that the members of *groups* have by their offices."""
    countries = {one.actor_id: one.country for group in groups for one in group.members if one.type == "person"}
    return [
        attrs.evolve(one, country=countries[one.actor_id]) if one.country is None and one.actor_id in countries else one
        for one in mentions
    ]


def parties(text: str, offices: Offices, number: int) -> Iterator[ActorMention]:
    """Yield the states listed before the party that is name *number* and whose parties have the same noun: "Swedish" and "Finnish diplomats".

    Nobody where the party is not the state's own ("rebels").
    """
    found = offices.found
    party, first = found[number], found[number].first
    if party.actor is None or party.actor != party.state:
        return
    for before in reversed(found[max(0, number - MOST) : number]):
        state = before.state
        # "U.S. and Chinese officials"
        short = before.form == "name" and text[before.start : before.end].replace(".", "").isupper()
        if (
            state is None
            or not (short or before.form == "adjective")
            or before.actor is not None
            or not listed(offices.tokens, before, first)
        ):
            return
        one = state._replace(type="government") if short else state
        yield mention_of(text, (before.start, before.end, None, one), "parties of states", "adjective")
        first = before.first


def listed(tokens: Tokens, name: Name, first: int) -> bool:
    """Return whether only a comma or "and" stands between a *name* and token *first*."""
    last = name.last
    return tokens.gaps[last] in COMMAS if last == first else last == first - 1 and tokens.lowers[last] == "and"


class Several:
    """Reads the mentions of several persons of one document, whose names are *found*."""

    def __init__(self, document: Reading, found: Sequence[Name], index: Index) -> None:
        self.document, self.found, self.index = document, found, index
        self.words, self.lowers, self.gaps = document.tokens.words, document.tokens.lowers, document.tokens.gaps
        #: The last words of titles in the plural, by the token after them.
        self.ends = {token + 1: PLURALS[self.lowers[token]] for token in document.cued if self.lowers[token] in PLURALS}

    # ---- offices ---------------------------------------------------------------------------------------------------

    def _title(self, first: int, last: int) -> tuple[int, str] | None:
        """Return where the longest title in the plural begins that ends before token *last*, not before *first*, and its singular."""
        head = self.ends[last]
        for begin in range(max(first, last - LONGEST), last):
            title = " ".join([*self.lowers[begin : last - 1], head])
            if title in self.index.offices:
                return begin, title
        return None

    def by_adjectives(self) -> dict[int, ActorMention]:
        """Return the persons of "the Egyptian and Qatari foreign ministers", together, by the numbers of the names that are adjectives."""
        held: dict[int, ActorMention] = {}
        for number, name in enumerate(self.found) if self.ends else ():
            if name.form != "adjective" or name.last not in self.ends:
                continue
            title = self._title(name.first + 1, name.last)
            group = self._adjectives(number)
            if title is not None and len(group) > 1:
                mention = self._held(group, self.found[group[0]].start, name.end, title[1])
                held |= dict.fromkeys(group, mention)
        return held

    def _adjectives(self, number: int) -> list[int]:
        """Return the numbers of the adjectives that stand before the name of that number in a list, and itself."""
        group = [number]
        while group[0] and len(group) < MOST:
            before = group[0] - 1
            if self.found[before].state is None or not listed(
                self.document.tokens, self.found[before], self.found[group[0]].first
            ):
                break
            group.insert(0, before)
        return group

    def _held(self, states: Sequence[int], start: int, end: int, title: str) -> ActorMention:
        """Return the mention, at code points *start* to *end*, of those who hold an office of the states that the names of these numbers are."""
        people = self._apposed(states) or [self._holder(number, title) for number in states]
        held = [(start, end, title, one) for one in people]
        return together([mention_of(self.document.text, one, "offices of states") for one in held])

    def _apposed(self, states: Sequence[int]) -> list[Identity]:
        """Return the persons listed behind the comma after these states, one for each in their order: "of Chile and Peru, Soto and Rivas,"."""
        before, people = self.found[states[-1]], list[Identity]()
        if self.gaps[before.last] not in COMMAS:
            return []
        for name in self.found[states[-1] + 1 : states[-1] + 2 + len(states)]:
            if (
                name.actor is None
                or name.actor.type != "person"
                or not listed(self.document.tokens, before, name.first)
            ):
                break
            people.append(name.actor)
            before = name
        if len(people) != len(states):
            return []
        countries = [state.country for number in states if (state := self.found[number].state) is not None]
        return [one._replace(country=one.country or country) for one, country in zip(people, countries, strict=True)]

    def _holder(self, number: int, title: str) -> Identity:
        """Return who holds an office of the state that the name of that number is, the state where that is not known."""
        state = self.found[number].state
        assert state is not None, "only names of states are asked about"  # noqa: S101 - for the type checker
        if state.country is None:
            return state
        before = self.found[max(0, number - NAMES) : number]
        return holder(self.index, state.country, title, self.document.anchor, before) or state

    def by_states(self) -> Iterator[ActorMention]:
        """Yield the persons of "the foreign ministers of Egypt and Qatar", together."""
        starts = self.document.tokens.starts
        at = (
            {name.first: number for number, name in enumerate(self.found) if name.state is not None}
            if self.ends
            else {}
        )
        for last in self.ends:
            if self.lowers[last : last + 1] != ["of"] or (title := self._title(0, last)) is None:
                continue
            states = self._states(last + 1, at)
            if len(states) > 1:
                start, end = starts[title[0]], self.document.tokens.ends[last - 1]
                yield self._held(states, start, end, title[1])

    def _states(self, token: int, at: dict[int, int]) -> list[int]:
        """Return the numbers of the names of the states listed from *token* on; *at* has the number of that at a token."""
        states: list[int] = []
        while len(states) < MOST:
            token += self.lowers[token : token + 1] == ["the"]
            number = at.get(token)
            if number is None:
                break
            states.append(number)
            token = self.found[number].last
            joined = self.lowers[token : token + 1] == ["and"]
            if not joined and self.gaps[token] not in COMMAS:
                break
            token += joined
        return states

    def halves(self) -> Iterator[ActorMention]:
        """Yield the states of a divided nation that its plural names together: "the two Koreas"."""
        tokens, nations = self.document.tokens, self.index.halves
        for token in self.document.cued:
            low = self.lowers[token]
            if low[-1:] == "s" and (states := nations.get(low[:-1])) is not None and self.words[token] != low:
                first = token - (self.lowers[token - 1] in NUMBERS)
                held = [(tokens.starts[first], tokens.ends[token], None, state) for state in states]
                yield together([mention_of(self.document.text, one, "divided nation", "name") for one in held])

    # ---- those named before ----------------------------------------------------------------------------------------

    def taken_up(self, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
        """Yield those whom "the two leaders" and the like mean, among the persons of *mentions*."""
        phrases = [(token, phrase) for token in self.document.cued if (phrase := self._phrase(token)) is not None]
        if not phrases:
            return
        tokens = self.document.tokens
        persons = sorted(
            (one for some in mentions for one in some.members or (some,) if one.type == "person"), key=START
        )
        for token, (first, count, wanted) in phrases:
            start, end = tokens.starts[first], tokens.ends[token]
            floor = bisect_left(persons, tokens.starts[max(0, token - REACH)], key=START)
            before = persons[floor : bisect_left(persons, start, floor, key=START)]
            actor = self._actor(before, first, token + 1)
            others = [one for one in before if one.actor_id != actor]
            people = self._chosen(others, count, wanted) or self._chosen(before, count, wanted)
            held = [(start, end, None, Identity(p.name, p.type, p.country, p.actor_id)) for p in people]
            if held:
                yield together([mention_of(self.document.text, one, "named before", "pronoun") for one in held])

    def _actor(self, before: Sequence[ActorMention], first: int, last: int) -> str | None:
        """Return the id of who acts on those whom tokens *first* to *last* mean, and so is none of them: "Blair phoned both men"."""
        tokens, text = self.document.tokens, self.document.text
        first -= self.lowers[first - 1] in POINTING
        if not before or first < 1 or self.lowers[first - 1] in OPEN:
            return None
        if (
            self.gaps[last][:1] not in (",", ".", ";")
            and self.lowers[last : last + 1]
            and self.lowers[last] not in BEHIND
        ):
            return None
        span = before[-1].span
        verb = text[span.end : tokens.starts[first]]
        if len(verb) > VERB or not verb.islower() or not verb.replace(" ", "").isalpha():
            return None
        subject = bisect_left(tokens.starts, span.start)
        return None if subject and self.lowers[subject - 1] in INNER else before[-1].actor_id

    def _phrase(self, token: int) -> tuple[int, int, tuple[str, ...]] | None:
        """Return where "two leaders" begins that ends with *token*, how many it takes up, and their offices; None where it takes up nobody."""
        lowers, word = self.lowers, self.lowers[token]
        if token < 1 or (lowers[token + 1 : token + 2] == ["of"] and self.gaps[token + 1] == " "):
            return None
        if word in SIZED:
            return (token, SIZED[word], ()) if lowers[token - 1] == "the" else None
        if word not in GROUPS:
            return None
        for first in (token - 1, token - 2):
            if first >= 0 and lowers[first] in NUMBERS:
                if lowers[first] != "both" and (not first or lowers[first - 1] not in POINTING):
                    return None
                between = lowers[first + 1 : token]
                title = " ".join([*between, PLURALS.get(word, "")])
                return (
                    first,
                    NUMBERS[lowers[first]],
                    (title,) if between and title in self.index.offices else GROUPS[word],
                )
            if self.words[first] != lowers[first]:
                break
        return None

    def _chosen(self, before: Sequence[ActorMention], count: int, wanted: tuple[str, ...]) -> list[ActorMention]:
        """Return the last *count* different persons who hold one of the *wanted* offices, else no spokesmen, of as many countries; none of fewer."""
        spoken = [one for one in before if "spokes" not in (one.role or "").lower()]
        holders = [one for one in spoken if self._holds(one, wanted)] if wanted else []
        for people in (holders, spoken):
            for abroad in (True,) if wanted else (True, False):  # two leaders are of two countries
                chosen = last(people, count, abroad=abroad)
                if len(chosen) == count:
                    return chosen
        return []

    def _holds(self, person: ActorMention, wanted: tuple[str, ...]) -> bool:
        """Return whether somebody holds one of the *wanted* offices by the title in the text or by the lexicon."""
        role, anchor = (person.role or "").lower(), self.document.anchor
        return role.endswith(wanted) or any(
            serves(self.index, person.country, person.actor_id, title, anchor) for title in wanted
        )


def last(people: Sequence[ActorMention], count: int, *, abroad: bool) -> list[ActorMention]:
    """Return the last *count* different persons, in text order; with *abroad* no two of one country. Fewer where there are no more."""
    chosen: dict[str, ActorMention] = {}
    countries: set[str | None] = set()
    for one in reversed(people):
        if one.actor_id not in chosen and not (abroad and one.country is not None and one.country in countries):
            chosen[one.actor_id] = one
            countries.add(one.country)
            if len(chosen) == count:
                break
    return list(chosen.values())[::-1]
