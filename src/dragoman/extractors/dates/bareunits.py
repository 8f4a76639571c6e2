"""Units in the plural without a number: "for years", "recent months", "weeks ago", "over the years", "the first hours"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates.deictics import DATES
from dragoman.extractors.dates.lengths import lasts
from dragoman.extractors.dates.numerals import TIMES, duration
from dragoman.extractors.dates.points import point

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Before bare "years", "months", ...: an unknown number of them.
BARE_BEFORE = frozenset(
    "for in within after over recent previous coming past last next following many of spent takes take took lasts lasted lasting".split()
)
#: Of these, the ones that belong to the extent.
DEICTIC_PLURAL = frozenset({"recent", "previous", "coming", "past", "last", "next", "following", "many"})
#: Between these and the units.
MERE = frozenset({"only", "just", "mere", "merely", "barely"})
#: Before hours, minutes and seconds.
BEFORE_TIMES = frozenset({"for", "within", "recent", "in", "coming", "lasts", "lasted", "lasting"})
#: "the first hours", "the final years": some time at one end of a longer one.
STAGES = frozenset({"first", "early", "final", "opening", "closing", "initial"})
#: Behind "the years that", and behind any bare units.
FOLLOWED = frozenset({"followed", "preceded", "come"})
BARE_AFTER = frozenset("of ago earlier later before after away overdue".split())
#: Of these, the ones behind hours, minutes and seconds.
TIMES_AFTER = BARE_AFTER - {"of"}


def bare(scan: Scan, first: int, last: int, name: str, word: str) -> int:
    """Record "years", "recent months", "weeks ago" where the words around show a length of time."""
    if word in MERE:  # "for only hours"
        word = scan.left(first - 1)
        word = "" if word in DEICTIC_PLURAL else word
    following = scan.right(last)
    if following in ("and", "or") and scan.vocabulary.heads.get(scan.right(last + 1), ("",))[0] == "units":
        last += 2  # "days and weeks"
        following = scan.right(last)
    if following in ("long", "old") and scan.gaps[last + 1] == "-":
        return scan.add(first, last + 1, "duration", duration(name, None), None, "bare units")
    if word == "the" and name in DATES:
        return the_units(scan, first, last, name, following)
    if word in STAGES and scan.left(first - 1) == "the" and not (name in TIMES and of_day(scan, last)):
        return scan.add(first - 2, last, "duration", duration(name, None), None, "bare units")
    if (word not in BARE_BEFORE and following not in BARE_AFTER) or (name == "Q" and word not in DEICTIC_PLURAL):
        return 0
    if name in TIMES and following not in TIMES_AFTER and word not in BEFORE_TIMES:
        return 0
    deictic = word in DEICTIC_PLURAL
    return deictic_units(scan, first, last, name, word) if deictic else spoken_of(scan, first, last, name, following)


def deictic_units(scan: Scan, first: int, last: int, name: str, word: str) -> int:
    """Record "recent months": a length of time; "in the coming days" tells when, not how long."""
    if (word != "following" or scan.left(first - 1) == "the") and not lasts(
        scan, first - 1
    ):  # "following months of talks"
        first -= 1
        first -= scan.left(first) == "the"
    if word == "coming" and scan.left(first) == "in":
        return scan.add(first, last, "date", "FUTURE_REF", None, "coming units")
    return spoken_of(scan, first, last, name, scan.right(last))


def spoken_of(scan: Scan, first: int, last: int, name: str, following: str) -> int:
    """Record units without a number, or the point in time that "ago" or "later" makes of them."""
    taken = point(scan, first, last, name, None, None, following) if following in ("ago", "earlier", "later") else 0
    return taken or scan.add(first, last, "duration", duration(name, None), None, "bare units")


def of_day(scan: Scan, last: int) -> bool:
    """Return whether "of" and a day follow word *last*: "the early hours of Friday", "the first hours of May 3" are read from their day."""
    following = scan.right(last + 1)
    return scan.right(last) == "of" and (
        following in scan.vocabulary.weekdays
        or following in scan.vocabulary.months
        or following[:1].isdecimal()
        or (following == "the" and scan.right(last + 2)[:1].isdecimal())
    )


def the_units(scan: Scan, first: int, last: int, name: str, following: str) -> int:
    """Record "over the years", "the weeks before", "the years that followed"; 0 where "the years" are spoken of as such."""
    if scan.left(first - 1) in ("over", "through") and not following.isdecimal():
        return scan.add(first - 1, last, "duration", duration(name, None), None, "bare units")
    if following in BARE_AFTER or following in ("since", "ahead") or scan.right(last + 1) in FOLLOWED:
        return scan.add(first, last, "duration", duration(name, None), None, "bare units")
    return 0
