"""Surnames that nobody knows, made somebody's by what stands behind their comma: "Vinterdahl, a former deputy minister,", "Vinterdahl, 54,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.acting import COLLECTIVE, POSSESSIVES
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.decide import Decider

#: How far behind a comma the office stands that says who somebody is, and how far the comma that ends what is said.
OFFICE, ENDED = 8, 24
#: What an apposition to a name begins with, and the words that stand before an office in one.
ARTICLES = frozenset(("a", "an", "the"))
#: Verbs that somebody is the subject of: behind a name or its apposition.
AUXILIARIES = frozenset("is was has had will would may might could can must did does".split())
VERBS = AUXILIARIES | {"said", "says", "told"}
#: The ages that news gives behind a name.
YOUNGEST, OLDEST = 10, 110
#: Words behind which a word is the end of a longer name: "the Chamber of Commerce", "the Party".
PART_OF = ARTICLES | {"of", "for", "on"}
#: Words at which what stands before an office ends.
CLOSING = frozenset("and by for from of that to which who with".split())
#: Prepositions before somebody, where others lead to a place or a thing.
BESIDE = frozenset(("by", "from", "with"))


def described(decider: Decider, first: int, last: int, *, opens: bool) -> bool:
    """Return whether the apposition behind the unknown word at tokens *first* up to *last* is one of a person.

    A word that opens its sentence may be any: "Instead, the envoy ...". Behind the comma that ends its apposition a verb must follow.
    """
    if decider.gaps[last] not in COMMAS or last - first != 1 or not decider.words[first].isalpha():
        return False
    before = decider.context.before(first)
    led = before in decider.w.placing and before not in BESIDE
    if not opens and (led or before in PART_OF or decider.words[first - 1] != before):
        return False
    ended = _end(decider, last)
    if opens and not (ended and decider.lowers[ended] in VERBS):
        return False
    aged = decider.lowers[last].isdecimal() and YOUNGEST <= int(decider.lowers[last][:4]) <= OLDEST
    if aged and decider.gaps[last + 1] in COMMAS:
        return True
    return (decider.lowers[last] == "who" and bool(ended)) or _in_office(decider, last)


def _end(decider: Decider, last: int) -> int:
    """Return the word in lower case behind the comma that ends what begins at token *last*, 0 where none ends it."""
    for token in range(last + 1, min(last + ENDED, decider.runs.size)):
        gap = decider.gaps[token]
        if gap in COMMAS:
            return token if decider.words[token] == decider.lowers[token] else 0
        if "." in gap or ";" in gap or "\n" in gap:
            return 0
    return 0


def _in_office(decider: Decider, start: int) -> bool:
    """Return whether an office of somebody stands at token *start*, behind its article: "the Danish envoy", "a former deputy minister of"."""
    if decider.lowers[start] not in ARTICLES:
        return False
    index, w = decider.index, decider.w
    for token in range(start + 1, min(start + OFFICE, decider.runs.size)):
        low = decider.lowers[token]
        if decider.gaps[token] not in (" ", "-") or low in w.placing or low in CLOSING or low.endswith("ed"):
            return False
        one = low in index.offices_last or (low in index.titles and index.parties.get(low) not in COLLECTIVE)
        if one and low == decider.words[token]:
            after = token + 1
            return after >= decider.runs.size or decider.gaps[after] not in POSSESSIVES
    return False
