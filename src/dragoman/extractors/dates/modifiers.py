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
    ("well", "over"): "MORE_THAN",
}  # fmt: skip
#: The words right before a date, and right before a duration, that can belong to it: any other is refused at once.
DATE_LEADS = frozenset({*PARTS, "sometime", "of", "in"})
LENGTH_LEADS = frozenset({*BOUNDS, *(second for _, second in BOUND_PAIRS)})
CLOCK_LEADS = frozenset({"about", "around", "approximately", "roughly"})
#: Two words before "than": "no more than two years".
NEGATED = {"more": "EQUAL_OR_LESS", "less": "EQUAL_OR_MORE", "fewer": "EQUAL_OR_MORE", "longer": "EQUAL_OR_LESS"}


def date_modifier(scan: Scan, first: int) -> tuple[int, str | None]:
    """Return where the date whose words begin at *first* begins with its modifier, and that modifier."""
    if first <= scan.free or scan.lowers[first - 1] not in DATE_LEADS:
        return first, None
    word = scan.left(first)
    if word == "sometime":
        return first - 1, None
    if word in PARTS:
        first -= 1 + (word != "mid" and scan.left(first - 1) == "very")
        return first, PARTS[word]
    head = scan.left(first - 1)
    if word == "in" and head in EARLY_IN:
        return first - 2, PARTS[head]
    if word == "of" and head in HEADS:
        first -= 2
        return first - (scan.left(first) in ("the", "very")), HEADS[head]
    return first, None


def duration_modifier(scan: Scan, first: int) -> tuple[int, str | None]:
    """Return where the duration whose words begin at *first* begins with its bound ("nearly", "at least"), and that bound."""
    if first <= scan.free or scan.lowers[first - 1] not in LENGTH_LEADS:
        return first, None
    word = scan.left(first)
    before = scan.left(first - 1)
    pair = BOUND_PAIRS.get((before, word))
    if pair is not None:
        if word == "than" and scan.left(first - 2) == "no":
            return first - 3, NEGATED[before]
        return first - 2, pair
    if word in BOUNDS and (word != "over" or before in BEFORE_OVER):
        return first - 1, BOUNDS[word]
    return first, None


def clock_modifier(scan: Scan, first: int) -> tuple[int, str | None]:
    """Return where a clock time or a day begins with "about" or "around", and `APPROX` where it does."""
    if first > scan.free and scan.lowers[first - 1] in CLOCK_LEADS and scan.left(first):
        return first - 1, "APPROX"
    return first, None
