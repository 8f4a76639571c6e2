"""Weekends: "the weekend", "last weekend", "this past weekend", "on weekends"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.days import AHEAD, BACK, EVERY, running
from dragoman.extractors.dates.modifiers import date_modifier
from dragoman.extractors.dates.monthparts import awaits_month
from dragoman.extractors.dates.numerals import day_number
from dragoman.extractors.dates.points import referred_day
from dragoman.extractors.dates.tense import is_future

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan


def weekend(scan: Scan, index: int, _: str) -> int:
    """Read "the weekend", "last weekend", "this weekend", "Easter weekend" apart."""
    first = index
    word = scan.left(first)
    if awaits_month(scan, index) or (scan.right(index) == "of" and day_follows(scan, index + 1)):
        return 0
    if word in EVERY:
        return scan.add(first - 1, index, "set", "XXXX-WXX-WE", None, "every weekend", quant=EVERY[word])
    if word in BACK:
        away = -1
    elif word in AHEAD:
        away = 1 if word != "coming" or scan.anchor is None else int(scan.anchor.isoweekday() > 5)
    elif word in ("this", "the", "that"):
        away = 0
        if word != "this" and scan.anchor and not is_future(scan, first - 1, index):
            away = -(scan.anchor.isoweekday() < 6)
    else:
        return 0
    first -= 1
    if word in BACK or word in AHEAD:
        first -= scan.left(first) in ("the", "this")
    base = referred_day(scan, index) if word == "that" or running(scan, first, word) else scan.anchor
    if base != scan.anchor:
        away = (word in AHEAD) - (word in BACK)
    first, mod = date_modifier(scan, first)
    return scan.add(first, index, "date", calendars.unit_away(base, "WE", away), mod, "weekend")


def day_follows(scan: Scan, index: int) -> bool:
    """Return whether a month or the day of one follows word *index*: "May 3", "3 May", "the 3rd"."""
    index += scan.right(index) == "the"
    word = scan.right(index)
    return word in scan.vocabulary.months or day_number(word) > 0


def weekends(scan: Scan, index: int, _: str) -> int:
    """Record "weekends" after "on" or "at"."""
    if scan.left(index) not in ("on", "at", "most", "all"):
        return 0
    return scan.add(index, index, "set", "XXXX-WXX-WE", None, "weekends", quant="EVERY")
