"""Offices in the text: which words name one, and to whom they refer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from dragoman import ActorMention, Span
from dragoman.names import holder, office_before, serves
from dragoman.names.acting import COLLECTIVE, POSSESSIVES
from dragoman.names.words import COMMAS, DETERMINERS, ENDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from dragoman import Reading
    from dragoman.mentions import ActorForm
    from dragoman.names import Identity, Name
    from dragoman.names.index import Index
    from dragoman.views import Tokens

#: How many names before an adjective may be the person it refers to.
REACH = 60
#: How many names on "the Danish leader" may be named.
AHEAD = 8
#: The most words of a title.
LONGEST = 4
#: An office in the text, or what takes its holder up: its start and end in code points, the title where one is told, and who holds it.
Office: TypeAlias = "tuple[int, int, str | None, Identity]"
#: Words before a state that an office may stand before: "the King of Jordan".
OF = frozenset(("of", "the"))
#: Offices by which somebody has a counterpart in another state, the higher first.
COUNTERPARTS = ("president", "prime minister", "chancellor", "king", "foreign minister", "defence minister", "national security adviser",
                "interior minister", "finance minister")  # fmt: skip
#: Those of who heads a government, by the name it has in one state or another.
GOVERNING = frozenset(("prime minister", "chancellor"))
#: Words before an office that make it somebody else's: "deputy trade minister".
RANKS = frozenset("acting assistant associate deposed deputy ex former junior late ousted then under vice".split())
#: Words before an office that mean no one holder of it: "no French president has", "the next Danish leader".
INDEFINITE = frozenset("another any each every future next no previous".split())
#: Offices of one state alone, which nobody names with them: its country, and what the office is called in the lexicon.
SOLE = {"pope": ("VA", "pope"), "pontiff": ("VA", "pope")}
by_first = itemgetter(0)


def mention_of(text: str, held: Office, rule: str, form: ActorForm = "office") -> ActorMention:
    """Return the mention of an office without a name."""
    start, end, role, (name, kind, country, actor_id) = held
    return ActorMention(Span(start, end), text[start:end], name, form, kind, country, role, actor_id, rule=rule)


class Offices:
    """Reads the offices of one document, whose names are *found*, and whom they mean."""

    def __init__(self, document: Reading, found: Sequence[Name], index: Index) -> None:
        self.found, self.index, self.anchor, self.cued = found, index, document.anchor, document.cued
        self.tokens = document.tokens
        self.words, self.lowers, self.gaps = self.tokens.words, self.tokens.lowers, self.tokens.gaps
        #: Who holds an office where the text has said so: the number of the state's name beside it and the person, in text order, by the title
        #: alone and by country and title.
        self.told: dict[tuple[str | None, str], list[tuple[int, Identity]]] = {}

    def _holder(self, number: int, country: str, title: str, anchor: dt.date | None) -> Identity | None:
        """Return who holds an office of a *country* where name *number* stands, on the day *anchor* if nobody named does; of several who may lead it, whom the text names soon after."""
        named = self.found[max(0, number - REACH) : number]
        if title == "leader":
            named = [*self.found[number + AHEAD : number : -1], *named]
        return holder(self.index, country, title, anchor, named)

    def office_of(self, number: int) -> tuple[str, Identity] | None:
        """Return the title of "the German chancellor", whose adjective is name *number*, and who holds the office; the state where it is unknown.

        None where the words after the adjective are no office.
        """
        name = self.found[number]
        state, last = name.state, name.last
        if state is None or state.country is None or self.lowers[last - 1] not in self.index.offices_last:
            return None
        for first in range(name.first + 1, last):
            title = " ".join(self.lowers[first:last])
            if title in self.index.offices:
                begin = self._ranked(first)
                if begin < first:
                    return " ".join(self.lowers[begin:last]), state
                if (begin := self._ranked(name.first)) < name.first:  # "the deputy Greek foreign minister"
                    return " ".join((*self.lowers[begin : name.first], title)), state
                return title, self._held_by(number, title, state.country) or state
            if title in self.index.leaders:
                return None  # "the Danish party leader" is one of several
        return None

    def _held_by(self, number: int, title: str, country: str) -> Identity | None:
        """Return who holds the office *title* of a *country* whose adjective is name *number*: None where nobody is known.

        Where the text means no one holder of it, "no French president has", it is somebody named around it or nobody.
        """
        first = self.found[number].first
        anyone = first > 0 and self.lowers[first - 1] in INDEFINITE
        return self._told_before(number, title, country) or self._holder(
            number, country, title, None if anyone else self.anchor
        )

    def _ranked(self, first: int) -> int:
        """Return where an office begins whose title is at token *first*, with the words before it that make it a lower one."""
        while first and self.lowers[first - 1] in RANKS:
            first -= 1
        return first

    def apposed(self, number: int) -> Identity | None:
        """Return who is named behind the comma after the office or party that is name *number*, or before the comma before it.

        "The Colombian president-elect, Alvaro Uribe", "Richard Marles, her Australian counterpart,".
        """
        name, gaps = self.found[number], self.gaps
        after = self.found[number + 1] if number + 1 < len(self.found) else None
        if after is not None and after.first == name.last and gaps[after.first] in COMMAS and _somebody(after):
            return after.actor if gaps[after.last][:1] in ENDS else None  # but "the Greek envoy, Burns said."
        return self._named_before(number, name.first, name.last)

    def party_of(self, number: int) -> Identity | None:
        """Return the person whom the party that is name *number* is: "his Afghan counterpart, X", "her Turkish counterpart"."""
        noun = self.lowers[self.found[number].last - 1]
        if self.index.parties.get(noun) in COLLECTIVE:
            return None
        return self.apposed(number) or (self.counterpart(number) if noun == "counterpart" else None)

    def beside(self, number: int) -> Office | None:
        """Return the office before or behind the state that is name *number*: "the King of Jordan", "Jordan's king"."""
        name = self.found[number]
        if name.form == "adjective":
            return None
        held = self.office_in(number) if name.first > 1 and self.lowers[name.first - 1] in OF else None
        return held or (self.office_owned(number) if self.gaps[name.last] in POSSESSIVES else None)

    def office_in(self, number: int) -> Office | None:
        """Return the office before "of" and the state that is name *number*, "the King of Jordan", and who holds it; the state where unknown.

        None where no office stands there, a person's name follows, or the office is that of a body of the state: "president of Cuba's parliament".
        """
        tokens, lowers, name = self.tokens, self.lowers, self.found[number]
        if self.gaps[name.last] in POSSESSIVES and lowers[name.last : name.last + 1] == ["s"]:
            return None
        end = name.first - 1 - (lowers[name.first - 1] == "the")
        if end < 1 or lowers[end] != "of" or lowers[end - 1] not in self.index.offices_last or name.state is None:
            return None
        after = self.found[number + 1] if number + 1 < len(self.found) else None
        if after is not None and after.first == name.last and after.actor is not None and after.actor.type == "person":
            return None
        for first in range(max(0, end - LONGEST), end):
            title = " ".join(lowers[first:end])
            if title in self.index.offices and name.state.country is not None:
                begin = self._ranked(first)
                person = self._named_before(number, begin, name.last)
                if person is None and begin == first:
                    person = self._holder(number, name.state.country, title, self.anchor)
                title = " ".join(lowers[begin:end])
                return tokens.starts[begin], tokens.ends[end - 1], title, person or name.state
        return None

    def office_owned(self, number: int) -> Office | None:
        """Return the office behind the state that is name *number*, "France's president", and who holds it; the state where unknown.

        None where no office stands there, or the name of who holds it follows.
        """
        tokens, name = self.tokens, self.found[number]
        words, lowers, gaps, state = self.words, self.lowers, self.gaps, name.state
        first = name.last + 1
        if state is None or state.country is None or lowers[name.last : first] != ["s"]:
            return None
        for last in range(min(first + LONGEST, len(tokens)), first, -1):
            if (
                lowers[last - 1] in self.index.offices_last
                and (title := " ".join(lowers[first:last])) in self.index.offices
            ):
                named = last < len(tokens) and gaps[last] in (" ", ", ") and words[last] != lowers[last]
                if named or lowers[last - 1] != words[last - 1] or gaps[first] != " ":
                    return None
                if (
                    title == "premier"
                    and last < len(tokens)
                    and gaps[last] == " "
                    and not (lowers[last] in self.index.words.verbs or lowers[last] in self.index.words.skipped)
                ):
                    return None  # "Japan's premier makers of it"
                person = self._named_before(number, name.first, last) or self._holder(
                    number, state.country, title, self.anchor
                )
                return tokens.starts[first], tokens.ends[last - 1], title, person or state
        return None

    def _named_before(self, number: int, first: int, end: int) -> Identity | None:
        """Return who is named before the comma before the office of words *first* up to *end*, beside the state that is name *number*.

        "Ann Varley, the foreign minister of Chile,", "Ann Varley, Chile's foreign minister,".
        """
        first -= self.lowers[first - 1] in DETERMINERS
        before = self.found[number - 1] if number else None
        if before is None or before.last != first or self.gaps[first] not in COMMAS or self.gaps[end][:1] not in ENDS:
            return None
        return before.actor if _somebody(before) and self._of_state(before, number) else None

    def note(self, number: int, office: Office) -> None:
        """Note who is named right before an *office* beside the state that is name *number* and holds it: "Ann Varley, the envoy of Chile,"."""
        _, _, title, person = office
        if number and title is not None and person is self.found[number - 1].actor:
            self.tell(number, title, person)

    def tell(self, number: int, title: str, person: Identity) -> None:
        """Note that the text says, beside the state that is name *number*, that *person* holds the office *title*."""
        for country in (None, person.country):
            self.told.setdefault((country, title), []).append((number, person))

    def _told_before(self, number: int, title: str, country: str | None = None) -> Identity | None:
        """Return who was told last, before name *number*, to hold the office *title*, of *country* where that is given."""
        told = self.told.get((country, title), [])
        last = bisect_left(told, number, key=by_first)
        return told[last - 1][1] if last else None

    def _of_state(self, name: Name, number: int) -> bool:
        """Return whether who is *name* may hold an office of the state that is name *number*."""
        state = self.found[number].state
        return name.actor is not None and state is not None and name.actor.country in (None, state.country)

    def counterpart(self, number: int) -> Identity | None:
        """Return who holds, in the state whose adjective is name *number*, the office of the person before: "and her Turkish counterpart"."""
        state = self.found[number].state
        if state is None or state.country is None or not number:
            return None
        for title in self._offices(number - 1):
            other = holder(self.index, state.country, title, self.anchor, ())
            if other is not None:
                return other
        return None

    def _offices(self, number: int) -> Iterator[str]:
        """Yield the offices of the person whom name *number* or the office beside it is; of who heads a government also that of one elsewhere."""
        name = self.found[number]
        held = self.beside(number)
        office = self.office_of(number)
        if held is not None and held[2] is not None:
            titles = [held[2]]
        elif office is not None:
            titles = [office[0]]
        elif name.actor is None or name.actor.type != "person":
            return
        else:
            actor = name.actor
            titles = [one for one in COUNTERPARTS if serves(self.index, actor.country, actor.id, one, self.anchor)]
            if name.role is not None and name.role.lower() in self.index.offices:
                titles.insert(0, name.role.lower())
        for title in titles:
            yield title
            yield from () if title not in GOVERNING else GOVERNING - {title}

    def titled_before(self) -> Iterator[Office]:
        """Yield start, end, title and person of each "the president" that refers to somebody named before, and of "the pope"."""
        tokens, lowers, gaps = self.tokens, self.lowers, self.gaps
        for token in self.cued:
            first = token
            if lowers[token] == "minister" and token and gaps[token] == " ":
                first -= 1
            if not first or lowers[first - 1] != "the" or gaps[first] != " ":
                continue
            title = " ".join(lowers[first : token + 1])
            if title not in self.index.offices or _qualified(tokens, token + 1):
                continue
            number = bisect_right(self.found, token, key=by_first)
            if number and self.found[number - 1][1] > first:
                continue
            person = office_before(self.index, title, self.anchor, self.found[max(0, number - REACH) : number])
            person = person or self._told_before(number, title)
            if person is None and title in SOLE:
                person = self._holder(number, *SOLE[title], self.anchor)
            if person is not None:
                yield tokens.starts[first], tokens.ends[token], title, person


def _somebody(name: Name) -> bool:
    return name.actor is not None and name.actor.type == "person" and name.form == "name"


def _qualified(tokens: Tokens, after: int) -> bool:
    """Return whether the office is another's: "the president of the bank", "the president elect", or a name follows."""
    if after >= len(tokens):
        return False
    gap = tokens.gaps[after]
    return gap == "-" or (gap == " " and (tokens.lowers[after] == "of" or tokens.words[after] != tokens.lowers[after]))
