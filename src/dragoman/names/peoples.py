"""Peoples: whether "the Israelis" are those who speak for a state, or people of that state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.keys import WHOLE_PEOPLES, plural
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.context import Context
    from dragoman.names.decide import Decider
    from dragoman.names.values import Identity

#: Words before those with whom one deals, be they named with an article or without: "talks with Iranians".
DEALT = frozenset("against between hosted hosting invited meet meeting meets met with".split())
#: Words between a people and what it does or suffers, and how many of them there may be.
BEING = frozenset(("are", "be", "been", "being", "were"))
AUXILIARIES = BEING | frozenset(
    "also could did do had have may might must never not should still to will would".split()
)
MOST = 4
#: What is done to people, whoever they are, and to no government; words behind "the Danes" where some of them are meant.
HARM = frozenset(
    "abducted arrested beheaded buried captured charged deported detained displaced drowned evacuated executed expelled freed held hurt "
    "injured jailed kidnapped killed missing murdered released rescued shot stranded trapped wounded".split()
)
SOME = frozenset(
    "abroad aboard celebrated died fled from in inside live lived living marched mourn mourned queued there vote voted who whom whose".split()
)
#: Words behind such a verb by which it tells what people suffered: "the Danes killed in Basra", but "the Danes killed a guard".
SUFFERED = frozenset("at by captive during hostage in near on over prisoner since there when without".split())
#: Words before a people that tell how many they are, beside numbers.
QUANTITIES = frozenset(
    "all another both dozen few hundred many million more most one several some ten thousand three two young".split()
)
#: Marks behind a people that no noun follows, and words of a list.
CLOSING, LISTING = ".,;:!?)", frozenset(("and", "or"))
#: Words between an adjective and its noun: "the Spanish first division".
ORDINALS = frozenset("first last next own second third fourth fifth".split())
#: Nouns of number before "of" and a people.
NUMBERS = frozenset("dozens hundreds millions scores tens thousands".split())


def speaks_for_state(decider: Decider, first: int, last: int) -> bool:
    """Return whether the people at these tokens is its government, which acts or is dealt with, and not some people of it."""
    context, lowers = decider.context, decider.lowers
    before = context.before(first)
    if _counted(decider, first):
        return False
    if before == "the":
        return context.gap(last) != " " or not _suffers(lowers, last)
    if before in DEALT or (before in decider.w.treating and before in decider.w.parties):
        return True
    twin = decider.names[-1] if decider.names and before == "and" else None
    if twin is not None and twin.last == first - 1 and twin.rule == "people":
        return twin.actor == twin.state  # "between Danes and Swedes"
    return _treats(context, last)


def stands_alone(decider: Decider, first: int, last: int) -> bool:
    """Return whether an adjective is a people, since no noun follows it: "the French said", "two Chinese", but not "the French and Danish kings"."""
    words, lowers = decider.words, decider.lowers
    if not (_counted(decider, first) or decider.context.before(first) == "the"):
        return False
    gap, low = decider.context.gap(last), lowers[last]
    if gap != " ":
        return gap[:1] in CLOSING and not (gap in COMMAS and low != words[last])
    if low in ORDINALS or low != words[last] or (low in LISTING and lowers[last + 1] != words[last + 1]):
        return False
    return not decider.context.modifies(last)


def _counted(decider: Decider, first: int) -> bool:
    """Return whether the words before a people tell how many of it are meant: "67,000 Danes", "thousands of Danes"."""
    if not first or decider.gaps[first] != " ":
        return False
    before = decider.lowers[first - 1]
    if before == "of":
        return decider.lowers[first - 2] in NUMBERS
    if before[:1].isdigit():
        return decider.gaps[first - 1] != "-"  # but not behind a date
    return before in QUANTITIES or before in decider.w.counting


def _suffers(lowers: list[str], last: int) -> bool:
    """Return whether what stands behind a people makes it some people: "the Danes who", "the Danes have been arrested"."""
    if lowers[last] in HARM:
        return lowers[last + 1] in SUFFERED
    if lowers[last] in SOME:
        return True
    at = _past(AUXILIARIES, lowers, last)
    return at > last and lowers[at] in HARM and lowers[at - 1] in BEING


def _treats(context: Context, last: int) -> bool:
    """Return whether the people that ends before token *last* does what those do who speak for it: "Danes and Swedes have agreed"."""
    at, lowers = context.verb_at(last), context.lowers
    if at < 0:
        return False
    verb = _past(AUXILIARIES, lowers, at)
    low = lowers[verb]
    if verb > at and lowers[verb - 1] in BEING:
        return low in context.w.treating and low.endswith("ing")
    return low in context.w.treating and not (low in HARM and lowers[verb + 1] in SUFFERED)


def _past(words: frozenset[str], lowers: list[str], at: int) -> int:
    """Return the first token from *at* on, up to `MOST` further, that is none of *words*."""
    end = min(at + MOST, len(lowers) - 2)
    while at < end and lowers[at] in words:
        at += 1
    return at


def some_of(nation: Identity, word: str) -> Identity:
    """Return the people that the *word* for those of a *nation* names where they are not its government: "two Russians"."""
    if nation.type == "group":
        return nation
    word = word.title() if word.isupper() else word
    name = word if word.endswith(("s", "men", *WHOLE_PEOPLES)) else plural(word)
    return nation._replace(name=name, type="group", id=f"group:{name}")
