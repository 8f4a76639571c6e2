"""How sure a number is, and where it moves: bounds and changes before and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.page import SPACES
from dragoman.extractors.counts.words import ARTICLES

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

SIGNS = {"~": "~", "≈": "~", "±": "~", ">": ">", "<": "<", "≥": ">=", "≤": "<=", "⩾": ">=", "⩽": "<="}
#: How many words the object of a verb of change has before "by".
LONGEST_OBJECT = 6
#: What may part a number from the noun of its change.
SIGNS_BEHIND = "%€£$¥"
#: What with an article bounds no number.
SPANNING = frozenset(("above", "below", "beyond", "over", "under"))
#: What a number may be called before "of", which says nothing of its change.
TOLD_AS = frozenset(("average", "maximum", "minimum", "total"))
#: Before "top", these make it a verb: "may top 5 percent", but "the top 5 percent".
MODALS = frozenset(("can", "could", "may", "might", "must", "should", "to", "will", "would"))
#: Behind these, a number is where a change ends, not the change.
ENDPOINTS = frozenset(("to", "from", "at"))


def read_bound(page: Page, first: int, start: int, *, timed: bool = False) -> tuple[int, int, str] | None:
    """Return the first token and code point of the bound before the number that begins at *start*, and the bound.

    *timed* says that the number is one of time, of which "took over" is no taking over.
    """
    if not first:
        return _by_sign(page.text[:start], start, first)
    between = page.gaps[first] if start == page.starts[first] else page.text[page.ends[first - 1] : start]
    if between not in SPACES:
        return _by_sign(between, start, first)
    last = first - 1
    word = page.lowers[last]
    if last and word in ARTICLES:
        last -= 1
        word = page.lowers[last]
        word = "" if word in SPANNING else word  # "over a nine-hour period", "under a ten-year plan"
    phrases = page.vocabulary.bounds.get(word)
    if phrases is None or ("" not in phrases and page.lowers[last - 1] not in phrases):
        return None
    for before, bound in phrases.get(page.lowers[last - 1], ()):
        begin = last - 1 - len(before)
        if begin >= 0 and page.lowers[begin : last - 1] == before:
            raised = page.lowers[begin] == "up" and page.lowers[begin - 1] in page.classes.raised  # "edged up to 5"
            return None if raised else (begin, page.starts[begin], bound)
    alone = phrases.get("")
    if alone is None or _is_other_word(page, last, timed=timed):
        return None
    return last, page.starts[last], alone[0][1]


def _is_other_word(page: Page, last: int, *, timed: bool) -> bool:
    """Whether the word at token *last* is no bound but part of a verb ("took over two firms"), or a noun ("the top 5 percent")."""
    word, before = page.lowers[last], page.lowers[last - 1]
    return (word == "over" and before in page.classes.particle_lead and not timed) or (
        word == "top" and before not in MODALS
    )


def _by_sign(between: str, start: int, first: int) -> tuple[int, int, str] | None:
    stripped = between.rstrip()
    if stripped.endswith(("<=", "=<")):
        return first, start - len(between) + len(stripped) - 2, "<="
    if stripped.endswith((">=", "=>")):
        return first, start - len(between) + len(stripped) - 2, ">="
    bound = SIGNS.get(stripped[-1:]) if len(stripped) else None
    return None if bound is None else (first, start - len(between) + len(stripped) - 1, bound)


def bound_behind(page: Page, stop: int, end: int) -> tuple[int, int, str] | None:
    """Return what stands behind a number and bounds it ("or more", "or so", "-odd", "+"): token and code point behind it, bound."""
    gap = page.gaps[stop]
    if gap[:1] == "+":
        return stop, end + 1, ">="
    if stop >= page.size:
        return None
    word = page.lowers[stop]
    phrases = page.vocabulary.behind.get(word)
    if phrases is not None and gap == " ":
        bound, following = phrases.get(page.lowers[stop + 1]), page.lowers[stop + 2]
        if bound is not None and not (page.gaps[stop + 2] == " " and is_bounded(page, following)):
            return stop + 2, page.ends[stop + 1], bound
    elif word in ("odd", "plus", "ish") and gap in ("-", " ") and (gap == "-" or word == "odd"):
        return stop + 1, page.ends[stop], ">=" if word == "plus" else "~"
    return None


def is_bounded(page: Page, word: str) -> bool:
    """Whether a lower-case word behind a bound begins what that bounds: "of the 30 at least 12 fled", "2 or more than 3"."""
    return word[:1].isdecimal() or word in page.vocabulary.numbers or word in ARTICLES or word == "than"


def change_at(page: Page, place: int) -> str | None:
    """Return the change that the word at token *place* says, or None: "makes up 30 percent" tells of none."""
    word = page.lowers[place]
    return (
        None if word == "up" and page.lowers[place - 1] in page.classes.up_lead else page.vocabulary.changes.get(word)
    )


def read_change(page: Page, first: int, stop: int, *, measured: bool) -> str | None:
    """Return `up` or `down` where a verb before the amount or a noun behind it says so, else None; *measured* tells whether it has a unit."""
    lowers, changes = page.lowers, page.vocabulary.changes
    if lowers[first - 1] == "of":
        if lowers[first - 2] not in TOLD_AS:
            return _change_of(page, first)
        first -= 3 if lowers[first - 3] in ARTICLES else 2  # "lost an average of 62 percent"
    for place in range(first - 1, max(first - 6, -1), -1):
        word = lowers[place]
        change = changes.get(word) if word != "up" else change_at(page, place)
        beside = page.gaps[place + 1] in SPACES or _stands_beside(page, place, first)
        if change is not None and word not in ("lower", "higher") and beside:
            severed = word == "off" and not measured and page.gaps[place] == " "
            return None if severed else change  # "the flood cut off 500", but "2,596.72, off 17.01"
        if word not in page.classes.filler or not beside:
            if place < first - 1 and lowers[place + 1] == "by" and page.gaps[place + 1] == " ":
                return _change_of_object(page, place)
            break
        if place == first - 1 and word in ARTICLES and lowers[first] not in page.vocabulary.bounds:
            break  # "added a 5-metre wall"
    return _change_behind(page, stop)


def _change_behind(page: Page, stop: int) -> str | None:
    """Return the change that a noun or a comparative says of the amount right before it: "a 5 % cut", "3 points higher"."""
    if stop >= page.size or page.gaps[stop].lstrip(SIGNS_BEHIND) not in (" ", "-"):
        return None
    word = page.lowers[stop]
    if word in page.classes.rise:
        return "up"
    return "down" if word in page.classes.fall else None


def _stands_beside(page: Page, place: int, first: int) -> bool:
    """Whether more than a blank parts the word at token *place* from the amount that begins at token *first*, and it stands beside it all the same.

    That is a currency's sign ("rose $3"), or a comma before "by" ("rose sharply, by 3 percent").
    """
    if place == first - 1:
        return page.gaps[first][:1] == " "
    return page.lowers[place + 1] == "by" and page.gaps[place + 1] == ", "


def _change_of(page: Page, first: int) -> str | None:
    """Return the change that a noun says of the amount behind "of", which begins at token *first*: "a rise of 0.2 per cent"."""
    amount = page.gaps[first][:1] == " " == page.gaps[first - 1] and page.lowers[first - 2] in page.classes.move
    return change_at(page, first - 2) if amount else None


def change_behind_object(page: Page, first: int) -> str | None:
    """Return the change that a verb says of its object right before the amount that begins at token *first*: "raised its dividend 12 percent"."""
    lowers, gaps = page.lowers, page.gaps
    if gaps[first] != " " or lowers[first - 1] in page.classes.function:
        return None
    for place in range(first - 2, max(first - 2 - LONGEST_OBJECT, 0), -1):
        if gaps[place] != " " or gaps[place + 1] != " ":
            return None
        if lowers[place] in page.classes.determiner:
            return change_at(page, place - 1)
        if lowers[place] in page.classes.function:
            return None
    return None


def _change_of_object(page: Page, last: int) -> str | None:
    """Return the change that a verb says of its object, which ends with token *last*: "raised its key rate by 50 basis points"."""
    for place in range(last - 1, max(last - 1 - LONGEST_OBJECT, -1), -1):
        if (
            page.gaps[place + 1] not in (" ", "-")
            or page.lowers[place + 1] in page.vocabulary.numbers
            or page.words[place + 1][0] <= "9"
        ):
            return None
        change = change_at(page, place)
        if change is not None:
            return change
    return None
