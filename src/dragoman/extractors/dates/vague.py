"""Vague references, sets in one word, and seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import date_modifier
from dragoman.extractors.dates.months import DEICTIC, YEARS, year_number
from dragoman.extractors.dates.tense import is_future

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Words before "now" and "recently" that belong to the extent.
DEGREES = frozenset({"right", "more", "most", "very", "just", "until"})
FISCAL = frozenset({"fiscal", "financial", "calendar", "trading"})
#: First months of seasons.
STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def adverb(scan: Scan, index: int, value: str) -> int:
    """Record "now", "recently", "soon"."""
    first = index
    word = scan.left(index)
    if (word == "right" and scan.lowers[index] == "now") or (word in ("more", "most", "very") and value == "PAST_REF"):
        first -= 1
    if (scan.lowers[index] == "shortly" and scan.right(index) in ("after", "before")) or (scan.lowers[index] == "soon" and (
        scan.right(index) in ("after", "as", "became") or word == "as"
    )):
        return 0
    return scan.add(first, index, "date", value, None, "adverb")


def adjective(scan: Scan, index: int, value: str) -> int:
    """Record "current" and "recent" before a noun, "the future", "the past", "the moment"."""
    word = scan.lowers[index]
    before = scan.left(index)
    first = index
    if word in ("moment", "past", "present"):
        if before == "at" and word == "present":
            return scan.add(index, index, "date", value, None, "at present")
        if before != "the" or (scan.right(index) and scan.gaps[index + 1] == "-") or (word == "moment" and scan.left(index - 1) != "at"):
            return 0
        if word != "moment" and (scan.left(index - 1) not in ("in", "of", "from", "to", "with", "at") or noun_follows(scan, index)):
            return 0
        return scan.add(index - 1, index, "date", value, None, "the past")
    following = scan.right(index)
    if following in scan.vocabulary.units or following in FISCAL:
        return 0  # the unit reads "recent years" and "the current fiscal year"
    if word == "future":
        if before not in ("the", "in", "near", "foreseeable", "immediate", "distant") or noun_follows(scan, index):
            return 0
        first -= before in ("near", "foreseeable", "immediate", "distant")
        first -= scan.left(first) == "the"
        return scan.add(first, index, "date", value, None, "future")
    if word == "recent" or not following or scan.words[index] != word:
        return 0  # "recent" dates nothing unless a unit follows
    return scan.add(index, index, "date", value, None, "adjective")


def noun_follows(scan: Scan, index: int) -> bool:
    """Return whether a word that "past" or "present" may belong to follows at once."""
    following = scan.right(index)
    return bool(following) and following not in ("and", "but", "in", "to", "for", "as", "when", "that", "have", "has", "is", "was", "or")


def regular(scan: Scan, index: int, value: str) -> int:
    """Record "daily" and "weekly": a set; not in a title ("Daily News")."""
    if scan.gaps[index + 1] == "-":
        return 0
    if scan.words[index][0].isupper() and scan.right(index) and scan.words[index + 1][0].isupper():
        return 0
    return scan.add(index, index, "set", value, None, "regular")


def season(scan: Scan, index: int, name: str) -> int:
    """Read "last summer", "the winter of 1994", "in autumn", "spring 2025"; "fall" and "spring" need more than a preposition."""
    loose = scan.lowers[index] in ("fall", "spring")
    first, last = index, index
    anchor = scan.anchor
    word = scan.left(first)
    after = last + 1 + (scan.right(last) == "of")
    year = year_number(scan.lowers[after]) if after < scan.size and scan.right(after - 1) else 0
    if year:
        last = after
    elif scan.right(last) in YEARS and scan.right(last + 1) == "year" and anchor:
        year = anchor.year + YEARS[scan.right(last)]
        last += 2
    elif (word in DEICTIC and word != "past") or (word == "past" and scan.left(first - 1) == "this"):
        first -= 1
        if anchor:
            current, present = calendars.season_of(anchor)
            away = DEICTIC[word]
            year = anchor.year + (away > 0 and anchor.month >= STARTS[name]) - (away < 0 and anchor.month <= STARTS[name] and name != "WI")
            year = current + away if present == name else year
            if name == "WI" and present != "WI":
                year = anchor.year - 1 if away < 0 or (away == 0 and anchor.month < 6) else anchor.year
        first -= scan.left(first) in ("this", "the")
    elif word in ("every", "each"):
        return scan.add(first - 1, last, "set", f"XXXX-{name}", None, "every season", quant=word.upper())
    elif (loose and not (word in ("the", "early", "late", "mid") and scan.left(first - 1) in ("in", "by", "the", "since", "until", "during"))) or (not loose and word not in ("in", "the", "by", "early", "late", "mid", "since", "until", "during", "for")):
        return 0
    elif anchor and scan.right(last) != "in":
        past = not is_future(scan, first, last)
        current, present = calendars.season_of(anchor)
        year = current if present == name else anchor.year - (past and anchor.month < STARTS[name]) + (not past and anchor.month > STARTS[name])
    if scan.right(last) in ("olympics", "games", "offensive", "house", "palace", "break", "school"):
        return 0
    first, mod = date_modifier(scan, first)
    first -= scan.left(first) == "the" and first != 0
    return scan.add(first, last, "date", f"{year:04}-{name}" if year else f"XXXX-{name}", mod, "season")
