"""The words around temporal expressions that decide about them, read once a chain from data/contexts.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import attrs

from dragoman import LexiconError
from dragoman.lexicon import read_table

#: What a word can say about an expression; the head of the table explains each.
ROLES = (
    "future", "past", "open", "neutral", "noun", "plural", "plan", "arranged", "intent", "counted", "numbered", "make", "figures", "night", "person", "festive", "weather", "flow", "named", "paper"
)  # fmt: skip


@attrs.frozen(eq=False)
class Contexts:
    """`cues` maps a word to True (the clause looks ahead), False (back) or None (what stands around it decides); the others are sets
    of words: `open` those cues that must be confirmed, and one for each further role.
    """

    cues: Mapping[str, bool | None]
    open: frozenset[str]
    noun: frozenset[str]
    plural: frozenset[str]
    plan: frozenset[str]
    arranged: frozenset[str]
    intent: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    make: frozenset[str]
    figures: frozenset[str]
    night: frozenset[str]
    person: frozenset[str]
    festive: frozenset[str]
    weather: frozenset[str]
    flow: frozenset[str]
    named: frozenset[str]
    paper: frozenset[str]


def contexts() -> Contexts:
    """Return the words of the table that comes with the package. Raises `LexiconError` for a role that it does not explain."""
    words: dict[str, set[str]] = {role: set() for role in ROLES}
    for row in read_table(files("dragoman.extractors.dates") / "data" / "contexts.tsv"):
        for role in row["roles"].split("|"):
            if role not in words:
                msg = f"contexts.tsv: {row['word']!r} has the role {role!r}, which is none of {', '.join(ROLES)}"
                raise LexiconError(msg)
            words[role].add(row["word"])
    future, past = dict.fromkeys(words.pop("future"), True), dict.fromkeys(words.pop("past"), False)
    undecided = dict.fromkeys(words.pop("neutral") | words["open"])
    return Contexts(cues=future | past | undecided, **{role: frozenset(found) for role, found in words.items()})
