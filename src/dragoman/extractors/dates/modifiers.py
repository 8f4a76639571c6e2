"""Words in front of an expression that belong to its extent and give its TIMEX3 modifier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: "early March", "later this month": the part of the interval that is meant.
PARTS = {"early": "START", "earlier": "START", "late": "END", "later": "END", "mid": "MID", "middle": "MID"}
#: "the end of March"; "half" is read where the year follows.
HEADS = {
    "end": "END", "close": "END", "beginning": "START", "start": "START", "outset": "START", "middle": "MID",
}  # fmt: skip
#: "early in 2008": these belong to the date as "early 2008" does.
EARLY_IN = frozenset({"early", "earlier", "late", "later"})
#: "The latter part of March", "the first half of the decade".
STRETCHES = frozenset({"half", "part", "stages", "portion"})
WHICH = {"first": "START", "early": "START", "opening": "START", "initial": "START", "middle": "MID", "second": "END", "latter": "END",
         "later": "END", "last": "END", "late": "END", "final": "END", "closing": "END"}  # fmt: skip
#: One word before a duration or a clock time.
BOUNDS = {
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "over": "MORE_THAN", "about": "APPROX",
    "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX", "circa": "APPROX",
}  # fmt: skip
#: Before "over": elsewhere it is a preposition ("over three years").
BEFORE_OVER = frozenset(
    {
        "for",
        "of",
        "after",
        "took",
        "takes",
        "taken",
        "last",
        "lasted",
        "lasts",
        "spent",
        "in",
        "just",
        "well",
        "was",
        "is",
    }
)
#: Two words before a duration: "more than", "at least".
BOUND_PAIRS = {
    ("more", "than"): "MORE_THAN", ("less", "than"): "LESS_THAN", ("fewer", "than"): "LESS_THAN", ("longer", "than"): "MORE_THAN",
    ("at", "least"): "EQUAL_OR_MORE", ("at", "most"): "EQUAL_OR_LESS", ("up", "to"): "EQUAL_OR_LESS",
    ("no", "less"): "EQUAL_OR_MORE", ("just", "over"): "MORE_THAN", ("just", "under"): "LESS_THAN", ("only", "about"): "APPROX",
    ("well", "over"): "MORE_THAN", ("just", "about"): "APPROX", ("upward", "of"): "MORE_THAN", ("upwards", "of"): "MORE_THAN", ("close", "to"): "APPROX",
}  # fmt: skip
#: Before these bounds: "a little more than two years", "slightly less than", "a bit over".
SLIGHTLY = frozenset({"little", "slightly", "bit", "much", "far"})
#: The words right before a date, and right before a duration, that can belong to it: any other is refused at once.
DATE_LEADS = frozenset({*PARTS, "sometime", "of", "in", "end"})
LENGTH_LEADS = frozenset({*BOUNDS, *(second for _, second in BOUND_PAIRS)})
CLOCK_LEADS = frozenset({"about", "around", "approximately", "roughly"})
#: Two words before "than": "no more than two years".
NEGATED = {"more": "EQUAL_OR_LESS", "less": "EQUAL_OR_MORE", "fewer": "EQUAL_OR_MORE", "longer": "EQUAL_OR_LESS"}


def date_modifier(scan: Scan, first: int) -> tuple[int, str | None]:
    """Return where the date whose words begin at *first* begins with its modifier, and that modifier."""
    if first <= scan.free or scan.lowers[first - 1] not in DATE_LEADS:
        return first, None
    word = scan.left(first)
    if word == "in":
        head = scan.left(first - 1)
        return (first - 2, PARTS[head]) if head in EARLY_IN else (first, None)
    if word in PARTS:
        first -= 1 + (word != "mid" and scan.left(first - 1) == "very")
        return first, PARTS[word]
    if word == "of":
        return head_of(scan, first)
    if word == "sometime":
        return first - 1, None
    return (first - 1, "END") if word == "end" and scan.gaps[first] == "-" else (first, None)  # "end-March"


def head_of(scan: Scan, first: int) -> tuple[int, str | None]:
    """Return where "the end of" or "the latter part of" before word *first* begins and its modifier; *first* and None where none stands there."""
    head, mod, begin = scan.left(first - 1), None, first - 2
    if head in HEADS:
        mod = HEADS[head]
        begin -= scan.left(begin) == "very"
    elif head in STRETCHES:
        mod = WHICH.get(scan.left(begin))
        begin -= 1
    return (begin - (scan.left(begin) == "the"), mod) if mod else (first, None)


def slightly(scan: Scan, first: int) -> int:
    """Return where the bound at word *first* begins with "a little" or "slightly" in front of it."""
    if scan.left(first) not in SLIGHTLY:
        return first
    first -= 1
    return first - (scan.left(first) == "a")


def duration_modifier(scan: Scan, first: int, *, pointed: bool = False) -> tuple[int, str | None]:
    """Return where the duration whose words begin at *first* begins with its bound ("nearly", "at least"), and that bound.

    With *pointed* "ago" or its like follows, so that "over" is no preposition.
    """
    if first <= scan.free or scan.lowers[first - 1] not in LENGTH_LEADS:
        return first, None
    word = scan.left(first)
    before = scan.left(first - 1)
    pair = BOUND_PAIRS.get((before, word))
    if pair is not None:
        if word == "than" and scan.left(first - 2) in ("no", "not"):
            return first - 3, NEGATED[before]
        return slightly(scan, first - 2) if word == "than" else first - 2, pair
    if word in BOUNDS and (word != "over" or pointed or before in BEFORE_OVER or before in SLIGHTLY):
        return slightly(scan, first - 1) if word in ("over", "under") else first - 1, BOUNDS[word]
    return first, None


def clock_modifier(scan: Scan, first: int) -> tuple[int, str | None]:
    """Return where a clock time or a day begins with "about" or "around", and `APPROX` where it does."""
    if first > scan.free and scan.lowers[first - 1] in CLOCK_LEADS and scan.left(first):
        return first - 1, "APPROX"
    return first, None
