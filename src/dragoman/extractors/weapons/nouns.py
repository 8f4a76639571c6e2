"""Weapon nouns: the words that make a generic mention, and those that carry the mention of a named weapon on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman import Tokens

#: Heads that have no plural.
UNCOUNTABLE = frozenset(("ammunition", "artillery", "nuclear arms", "small arms", "manpads", "ordnance", "weaponry", "dynamite", "napalm"))
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
    last words; `parts` every word of any of them, and whether it can close a mention; `traps` pairs of words that are no weapon.
    """

    heads: dict[str, str]
    tails: dict[str, tuple[int, frozenset[str]]]
    modifiers: frozenset[str]
    modifier_tails: dict[str, int]
    parts: dict[str, bool]
    traps: dict[str, frozenset[str]]

    def head(self, tokens: Tokens, index: int) -> tuple[int, str] | None:
        """Return where the longest head that ends with word *index* begins, and its category, or None."""
        lowers, gaps = tokens.lowers, tokens.gaps
        longest, before = self.tails[lowers[index]]
        if index and longest > 1 and lowers[index - 1] in before and gaps[index] in PHRASE_GAPS:
            for start in range(max(0, index - longest + 1), index):
                category = self.heads.get(" ".join(lowers[start : index + 1]))
                if category is not None and all(gap in PHRASE_GAPS for gap in gaps[start + 1 : index + 1]):
                    return start, category
        category = self.heads.get(lowers[index])
        return None if category is None else (index, category)

    def modified(self, tokens: Tokens, start: int) -> int:
        """Return where the modifiers that stand before word *start* begin (or *start*)."""
        lowers, gaps = tokens.lowers, tokens.gaps
        limit = max(0, start - REACH)
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
            if closing is None or gaps[at] not in PHRASE_GAPS:
                break
            if lowers[at] == "to" and lowers[at - 1] not in SIDES:
                break
            if closing:
                last = at + 1
        return last

    def trapped(self, tokens: Tokens, index: int) -> bool:
        """Return whether the head at word *index* is something else beside its neighbour: a think tank, a bullet train."""
        lowers = tokens.lowers
        pairs = self.traps.get(lowers[index])
        if pairs is None:
            return False
        return (index > 0 and lowers[index - 1] in pairs) or (index + 1 < len(lowers) and lowers[index + 1] in pairs)


def words_of(term: str) -> str:
    return term.replace("-", " ").replace(".", " ").strip()


def plural(phrase: str) -> str:
    """Return the plural of a noun phrase."""
    if phrase.endswith(("craft", "aircraft")):
        return phrase
    if phrase.endswith(("y",)) and phrase[-2] not in "aeiou":
        return phrase[:-1] + "ies"
    if phrase.endswith(("s", "x", "ch", "sh", "o")):
        return phrase + "es"
    return phrase[:-3] + "men" if phrase.endswith("man") else phrase + "s"


def read_nouns(rows: Iterable[dict[str, str]]) -> Nouns:
    """Return the nouns of the rows (term, category, kind)."""
    heads: dict[str, str] = {}
    tails: dict[str, tuple[int, set[str]]] = {}
    modifiers: set[str] = set()
    modifier_tails: dict[str, int] = {}
    parts: dict[str, bool] = {}
    traps: dict[str, frozenset[str]] = {}
    for row in rows:
        phrase, kind = words_of(row["term"]), row["kind"]
        words = phrase.split()
        if kind == "trap":
            traps[phrase] = traps[plural(phrase)] = frozenset(row["category"].split("|"))
            continue
        if kind == "modifier":
            modifiers.add(phrase)
            modifier_tails[words[-1]] = max(len(words), modifier_tails.get(words[-1], 0))
            for word in words:
                parts.setdefault(word, False)
            continue
        for word in words[:-1]:
            parts.setdefault(word, False)
        for form in (phrase,) if phrase in UNCOUNTABLE else (phrase, plural(phrase)):
            last = form.rsplit(" ", 1)[-1]
            parts[last] = True
            if kind == "head":
                heads[form] = row["category"]
                longest, before = tails.setdefault(last, (0, set()))
                before.update(words[-2:-1])
                tails[last] = (max(longest, len(words)), before)
    for word in ("of", "and", "in", "the", "with"):
        parts.pop(word, None)
    frozen = {tail: (longest, frozenset(before)) for tail, (longest, before) in tails.items()}
    return Nouns(heads, frozen, frozenset(modifiers), modifier_tails, parts, traps)
