"""Weapon nouns: the words that make a generic mention, and those that carry the mention of a named weapon on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman import Tokens

#: Heads that have no plural.
UNCOUNTABLE = frozenset(
    ("ammunition", "artillery", "nuclear arms", "small arms", "manpads", "ordnance", "weaponry", "dynamite", "napalm")
)
#: Gaps inside one noun phrase.
PHRASE_GAPS = frozenset((" ", "-", "\u2011", "\u2010", "\n", "/", "-\n"))
#: How many words a mention may reach beyond a name or before a head.
REACH = 9
#: The words that "to" joins: "surface to air".
SIDES = frozenset(("surface", "air", "ground", "ship", "sea"))


@attrs.frozen(eq=False)
class Nouns:
    """The generic nouns, filed by their last words.

    `heads` maps a phrase (words in lower case, joined by blanks) to its category; `tails` a head's last word to the number of
    words of its longest head and the words that may stand before it there; `modifiers` holds phrases, `modifier_tails` their
    last words; `parts` every word of any of them, and whether it can close a mention; `traps` the neighbours beside which a head is
    no weapon; `contexts` the category of a noun that is a weapon only beside certain words of its sentence; `ships` the navies' prefixes.
    """

    heads: dict[str, str]
    tails: dict[str, tuple[int, frozenset[str]]]
    modifiers: frozenset[str]
    modifier_tails: dict[str, int]
    parts: dict[str, bool]
    traps: dict[str, frozenset[str]]
    contexts: dict[str, tuple[str, frozenset[str]]]
    ships: frozenset[str]

    def may_end(self, tokens: Tokens, index: int) -> bool:
        """Return whether a head may end with word *index*, one of `tails`: "weapons" does only behind certain words."""
        lower = tokens.lowers[index]
        return (
            lower in self.heads
            or lower in self.contexts
            or (index > 0 and tokens.lowers[index - 1] in self.tails[lower][1])
        )

    def head(self, tokens: Tokens, index: int) -> tuple[int, str] | None:
        """Return where the longest head that ends with word *index* begins, and its category, or None."""
        lowers, gaps = tokens.lowers, tokens.gaps
        longest, before = self.tails[lowers[index]]
        if index and longest > 1 and lowers[index - 1] in before and gaps[index] in PHRASE_GAPS:
            for start in range(max(0, index - longest + 1), index):
                phrase = " ".join(lowers[start : index + 1])
                if phrase[1] == " ":  # an A-bomb is not a bomb
                    phrase = phrase[0] + gaps[start + 1] + phrase[2:]
                category = self.heads.get(phrase)
                if category is not None and all(gap in PHRASE_GAPS for gap in gaps[start + 1 : index + 1]):
                    return start, category
        category = self.heads.get(lowers[index])
        return None if category is None else (index, category)

    def modified(self, tokens: Tokens, start: int) -> int:
        """Return where the modifiers that stand before word *start* begin (or *start*)."""
        lowers, gaps = tokens.lowers, tokens.gaps
        limit = max(0, start - REACH)
        if start > limit and gaps[start] == "-" and f"{lowers[start - 1]} {lowers[start]}" in self.modifiers:
            start -= 1
        while start > limit and gaps[start] in PHRASE_GAPS:
            longest = self.modifier_tails.get(lowers[start - 1])
            if longest is None:
                break
            for first in range(max(limit, start - longest), start):
                if " ".join(lowers[first:start]) in self.modifiers:
                    start = first
                    break
            else:
                break
        return start

    def onward(self, tokens: Tokens, end: int) -> int:
        """Return where the class nouns that stand from word *end* on end (or *end*)."""
        lowers, gaps, parts = tokens.lowers, tokens.gaps, self.parts
        last = end
        for at in range(end, min(len(lowers), end + REACH)):
            closing = parts.get(lowers[at])
            if at > end and gaps[at] == " (" and gaps[at + 1] == ") ":  # "Beyond Visual Range (BVR) missile"
                continue
            if gaps[at] == ") " and at > end and gaps[at - 1] == " (":
                pass
            elif gaps[at] not in PHRASE_GAPS:
                break
            if closing is None:
                break
            if lowers[at] == "to" and lowers[at - 1] not in SIDES:
                break
            if closing:
                last = at + 1
        return last

    def whole(self, tokens: Tokens, end: int, category: str) -> tuple[int, str]:
        """Return where a generic weapon ends whose head ends at word *end*, since nouns run on ("missile" systems), and its category."""
        last = self.onward(tokens, end)
        if last == end:
            return end, category
        head = self.head(tokens, last - 1) if tokens.lowers[last - 1] in self.tails else None
        if head is None:
            return last, self.contexts.get(tokens.lowers[last - 1], (category,))[0]
        return last, head[1]

    def trapped(self, tokens: Tokens, index: int) -> bool:
        """Return whether the head at word *index* is something else beside its neighbour: a think tank, a bullet train."""
        lowers = tokens.lowers
        pairs = self.traps.get(lowers[index])
        if pairs is None:
            return False
        before = lowers[max(0, index - 2) : index]
        if " ".join(before) in pairs and tokens.gaps[index + 1] != " ":  # "he is the bomb"
            return True
        if before[-1:] != ["and"]:  # "bricks and mortar"
            before = before[-1:]
        return not pairs.isdisjoint(before) or (index + 1 < len(lowers) and lowers[index + 1] in pairs)


def words_of(term: str) -> str:
    """Return the words of a term, joined by blanks as the reader looks them up."""
    return term.replace("-", " ").replace(".", " ").strip()


def plural(phrase: str) -> str:
    """Return the plural of a noun phrase."""
    if phrase.endswith(("craft", "aircraft")):
        return phrase
    if phrase.endswith("y") and phrase[-2] not in "aeiou":
        return phrase[:-1] + "ies"
    if phrase.endswith(("s", "x", "ch", "sh", "o")):
        return phrase + "es"
    return phrase + "s"


class NounFiles:
    """The nouns while they are read."""

    def __init__(self) -> None:
        self.heads: dict[str, str] = {}
        self.longest: dict[str, int] = {}
        self.before: dict[str, set[str]] = {}
        self.modifiers: set[str] = set()
        self.modifier_tails: dict[str, int] = {}
        self.parts: dict[str, bool] = {}
        self.traps: dict[str, frozenset[str]] = {}
        self.contexts: dict[str, tuple[str, frozenset[str]]] = {}
        self.ships: set[str] = set()

    def row(self, term: str, category: str, kind: str, words: str) -> None:
        """File one row."""
        phrase = words_of(term)
        if kind == "trap":
            self.traps[phrase] = self.traps[plural(phrase)] = frozenset(words.split("|"))
        elif kind in ("context", "singular"):
            self.contexts[phrase] = (category, frozenset(words.split("|")))
            if kind == "context":
                self.contexts[plural(phrase)] = self.contexts[phrase]
        elif kind == "ship":
            self.ships.add(phrase)
        elif kind == "modifier":
            self.modifier(phrase)
        else:
            self.noun(phrase, category if kind == "head" else "")

    def modifier(self, phrase: str) -> None:
        """File a word or phrase that may stand before a head."""
        words = phrase.split()
        self.modifiers.add(phrase)
        self.modifier_tails[words[-1]] = max(len(words), self.modifier_tails.get(words[-1], 0))
        for word in words:
            self.parts.setdefault(word, False)

    def noun(self, phrase: str, category: str) -> None:
        """File a head (which has a category) or a class noun (which has none), with its plural."""
        words = phrase.split()
        *modifiers, head = words
        for word in modifiers:
            self.parts.setdefault(word, False)
        for last in (head,) if phrase in UNCOUNTABLE else (head, plural(head)):
            self.parts[last] = True
            if not category:
                continue
            form = phrase[: len(phrase) - len(head)] + last
            self.heads[form if len(words[0]) > 1 else form.replace(" ", "-", 1)] = category
            self.longest[last] = max(len(words), self.longest.get(last, 0))
            if modifiers:
                self.before.setdefault(last, set()).add(modifiers[-1])


def read_nouns(rows: Iterable[str]) -> Nouns:
    """Return the nouns of the rows (term, category, kind, words)."""
    found = NounFiles()
    for row in rows:
        found.row(*row.split("\t"))
    for word in ("of", "and", "in", "the", "with"):
        found.parts.pop(word, None)
    longest = {**dict.fromkeys(found.contexts, 1), **found.longest}
    tails = {tail: (words, frozenset(found.before.get(tail, ()))) for tail, words in longest.items()}
    return Nouns(
        found.heads,
        tails,
        frozenset(found.modifiers),
        found.modifier_tails,
        found.parts,
        found.traps,
        found.contexts,
        frozenset(found.ships),
    )
