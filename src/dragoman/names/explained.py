"""Names that the text explains by their initials in brackets: "the Eastern Corridor Alliance (ECA)" is one, whatever its words."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from dragoman.abbreviations import SMALL, abbreviates
from dragoman.names.compose import ORGANISATION, PERSON, UNKNOWN
from dragoman.names.people import plain
from dragoman.names.runs import JOINS
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.compose import Find
    from dragoman.names.runs import Runs

#: The most words of a name, and the most letters of its initials.
LONGEST, LETTERS = 12, 12
#: Gaps before initials.
OPENS = frozenset((" (", " ( "))
#: Gaps within a name.
WITHIN = JOINS | COMMAS


def explained(runs: Runs, finds: list[Find]) -> tuple[list[Find], frozenset[str]]:
    """Return *finds* with an organisation for each name that initials explain, and the initials, in lower case, of what is none.

    Finds that hold a whole name stay: the lexicon, a title or a noun tells more of them than initials do.
    """
    things: set[str] = set()
    own: set[str] = set()
    done: list[Find] = []
    number = 0
    capitals = runs.tokens.capitals
    for at in compress(capitals, map(OPENS.__contains__, map(runs.gaps.__getitem__, capitals))):
        if not at or not (short := _initials(runs, at)):
            continue
        first = _begins(runs, at, short)
        if first < at - 1:
            thing = _is_thing(runs, first, at)
            if thing:
                things.add(short)
            elif _is_another(runs, first, at):
                own.add(runs.words[at])
            after = bisect_right(finds, at - 1, number, key=itemgetter(0))
            done += finds[number:after]
            number = after
            _join(done, first, at, thing=thing)
    finds = [*done, *finds[number:]]
    if own:
        finds = [_renamed(find) if runs.words[find[0]] in own else find for find in finds]
    return finds, frozenset(things)


def _is_another(runs: Runs, first: int, at: int) -> bool:
    """Return whether the name from token *first* up to the initials at token *at* is not that of whom the lexicon knows by these."""
    entry = runs.index.entry(runs.words[at])
    if entry is None or not entry.organisations:
        return False
    words = {low for low in runs.lowers[first:at] if low not in SMALL}
    return all(2 * len(words.intersection(plain(one.name).split())) < len(words) for one in entry.organisations)


def _renamed(find: Find) -> Find:
    """Return an acronym that the text explains as a word that no lexicon knows: here it is not what others call so."""
    first, last, _, entry, _ = find
    alone = last == first + 1 and entry is not None and entry.state is None
    return (first, last, UNKNOWN, None, -1) if alone else find


def _join(finds: list[Find], first: int, last: int, *, thing: bool) -> None:
    """Make one organisation of what stands from token *first* up to *last*, at the end of *finds*; a thing only loses the persons there."""
    begin = len(finds)
    while begin and finds[begin - 1][1] > first:
        begin -= 1
    within = finds[begin:]
    if any(find[0] <= first and find[1] >= last for find in within) or (within and within[0][0] < first):
        return
    if thing:
        finds[begin:] = [find for find in within if find[2] != PERSON or find[3] is not None]
    else:
        finds[begin:] = [(first, last, ORGANISATION, None, -1)]


def _is_thing(runs: Runs, first: int, last: int) -> bool:
    """Return whether the head of the name from token *first* up to *last* is a noun of things or an office: "System", "Chief of Staff"."""
    head = (
        next((at for at in range(first + 1, last) if runs.lowers[at] in SMALL and runs.lowers[at] != "and"), last) - 1
    )
    low, index = runs.lowers[head], runs.index
    bodies = low in index.nouns_last or low in index.nouns_first or low in runs.w.qualifiers
    entry = index.entry(low)
    return (low in runs.w.thing_ends and not bodies) or (entry is not None and entry.title is not None)


def _initials(runs: Runs, at: int) -> str:
    """Return the initials that stand alone in the brackets before token *at*, in lower case; empty where something else does."""
    end = at + 1
    while end < runs.size and runs.gaps[end] == "-":
        end += 1
    words = runs.words[at:end]
    short = "".join(words)
    alone = runs.gaps[end].lstrip()[:1] in {")", ",", ";"}
    return short.lower() if alone and short.isupper() and short.isalpha() and 1 < len(short) <= LETTERS else ""


def _begins(runs: Runs, end: int, short: str) -> int:
    """Return the token at which the name before token *end* begins that *short* stands for, *end* where none does."""
    lowers, words, gaps = runs.lowers, runs.words, runs.gaps
    for first in range(end - 1, max(end - LONGEST, 0) - 1, -1):
        low = lowers[first]
        if low == words[first]:
            if low not in SMALL:
                return end
        elif low[0] == short[0] and abbreviates(short, lowers[first:end]):
            return first
        if gaps[first] not in WITHIN:
            return end
    return end
