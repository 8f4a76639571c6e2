"""Which way a date points: whether the clause around it speaks of the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: How many words on either side of a date are looked at.
LEFT, RIGHT = 14, 12
#: Gaps within a clause; a full stop without a blank stands in "U.S" and "a.m".
WITHIN = frozenset({" ", ".", "-", "\n"})
ENDS = frozenset(".;!?\n:\u2026")
FUTURE = frozenset(
    "will shall ll upcoming forthcoming scheduled slated due expected planned plans plan planning poised tomorrow "
    "expects expect hopes hope hoping intends intend postponed rescheduled deadline invited ahead looming awaits may "
    "prepares preparing".split()
)
PAST = frozenset(
    "was were had did met came went took began told held made said has been spoke left found sent won gave fell rose saw kept "
    "got became broke brought built bought sold paid ran wrote won lost hit led put read since ago after yesterday became closed".split()
)
#: Words after which "to" and a verb speak of the future: "is to meet", "agreed to meet".
TO_BEFORE = frozenset(
    "is are be set due plans planned plan scheduled expected expects hopes agreed wants want intends intend promised vowed ready "
    "likely about going invited back decided prepared supposed slated poised".split()
)
NOT_VERBS = frozenset("the a an his her its their our my your this that these those last next early late mid".split())


def is_future(scan: Scan, first: int, last: int) -> bool:
    """Return whether the expression of words *first* to *last* lies in a clause about the future; without a sign it does not."""
    return direction(scan, first, last) or False


def direction(scan: Scan, first: int, last: int) -> bool | None:
    """Return True where the clause around words *first* to *last* speaks of the future, False of the past, None where nothing tells.

    The nearest verb or cue on the left decides, or else the nearest on the right.
    """
    if scan.prefer != "context":
        return scan.prefer == "future"
    lowers, gaps = scan.lowers, scan.gaps
    if deadline(scan, first):
        return True
    index = first
    floor = max(0, first - LEFT)
    while index > floor:
        gap = gaps[index]
        if gap not in WITHIN and not ENDS.isdisjoint(gap) and not abbreviation(lowers[index - 1], gap):
            break
        index -= 1
        found = points(scan, index)
        if found is not None:
            return found
    end = min(scan.size, last + 1 + RIGHT)
    for index in range(last + 1, end):
        gap = gaps[index]
        if gap not in WITHIN and not ENDS.isdisjoint(gap):
            return None
        found = points(scan, index)
        if found is not None:
            return found
    return None


def deadline(scan: Scan, first: int) -> bool:
    """Return whether "by", "until" or "as soon as" stands right before word *first*."""
    if not first or scan.gaps[first] != " ":
        return False
    word = scan.lowers[first - 1]
    if word == "as":
        return first > 1 and scan.lowers[first - 2] in ("soon", "early")
    return word in ("by", "until")


def abbreviation(word: str, gap: str) -> bool:
    """Return whether the full stop after *word* is an abbreviation's: "Mr. Smith", "U.S. troops"."""
    return gap == ". " and (len(word) == 1 or word in ("mr", "mrs", "ms", "dr", "gen", "sen", "gov", "rep", "st", "no"))


def points(scan: Scan, index: int) -> bool | None:
    """Return True where word *index* points to the future, False where to the past, None where it says nothing."""
    word = scan.lowers[index]
    if word in FUTURE:
        return True
    if word in PAST:
        return False
    if word == "to":
        return infinitive(scan, index)
    if word.endswith("ed") and len(word) > 4 and index and scan.lowers[index - 1] not in ("be", "to"):
        return False
    return None


def infinitive(scan: Scan, index: int) -> bool | None:
    """Return True for the "to" of "is to meet" or of a headline's "Leaders to meet", else None."""
    lowers = scan.lowers
    if not 0 < index < scan.size - 1 or not scan.words[index + 1].islower() or lowers[index + 1] in NOT_VERBS:
        return None
    return True if lowers[index - 1] in TO_BEFORE else None
