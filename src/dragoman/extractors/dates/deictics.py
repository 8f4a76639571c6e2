"""Single units that point: "last year", "the following month", "the year", "year-end", "year-earlier", "the 19th century"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import HEADS, date_modifier
from dragoman.extractors.dates.numerals import SUFFIXES, TIMES, duration, year_number
from dragoman.extractors.dates.points import (
    BESIDE,
    QUARTER_NEAR,
    clause_ends,
    narrated_year,
    referred,
    referred_day,
    running_base,
)
from dragoman.extractors.dates.yearwords import part_follows, same_year
from dragoman.timex import interval_of

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.extractors.dates.scan import Scan

AWAY = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1,
        "upcoming": 1, "prior": -1, "latest": -1}  # fmt: skip
#: Of these, the ones that count from the date before them in the text and not from the day of publication.
RUNNING = {"following": 1, "ensuing": 1, "same": 0, "that": 0}
FROM_SPOKEN = frozenset({"next", "previous", "preceding", "prior"})  # after "the"
DATES = frozenset({"D", "W", "M", "Y", "Q", "DE", "CE", "FN"})
#: Behind a unit of which something else says which it is.
OTHER_CLAUSE = frozenset({"of", "before", "after", "when", "that"})
#: Before a unit that is meant as a length: "the whole day".
WHOLE = frozenset({"whole", "entire"})
#: Behind a unit that is told by its end or its beginning: a length of time.
BOUNDED = frozenset({"ended", "ending", "beginning", "starting", "commencing"})
ENDED = {"Y": BOUNDED | {"end", "ends"}, "M": BOUNDED, "W": BOUNDED}
#: Before "the past hour", "the last day" as lengths of time.
WITHIN = frozenset({"in", "over", "during", "within", "for", "throughout"})


def deictic(scan: Scan, first: int, last: int, name: str, away: int) -> int:  # noqa: PLR0911 - a return for each form
    """Record "last year", "this week", "the next decade"; an hour or a day becomes a duration."""
    word = scan.lowers[first]
    determined = scan.left(first) in ("the", "this")
    if scan.gaps[last] == "-":
        return 0
    if name not in DATES or (name == "D" and not (determined and word in FROM_SPOKEN)):
        if determined and (name in TIMES or name == "D") and scan.left(first - 1) in WITHIN:
            return scan.add(first - 1, last, "duration", duration(name, 1), None, "past unit")
        return 0
    if name == "D":
        return running(scan, first, last, name, AWAY[word])
    if determined and word in FROM_SPOKEN and scan.last and name != "DE":
        return running(scan, first, last, name, AWAY[word])
    if name == "Y" and part_follows(scan, last):
        return 0
    value = calendars.unit_away(scan.anchor, name, away)
    first, mod = date_modifier(scan, first - determined)
    if so(scan, last):
        last, mod = last + 2, mod or "APPROX"
    return scan.add(first, last, "date", value, mod, "deictic unit")


def so(scan: Scan, last: int) -> bool:
    """Return whether "or so" stands behind word *last*: "the past year or so" is that year, about."""
    return scan.right(last) == "or" and scan.right(last + 1) == "so"


def running(scan: Scan, first: int, last: int, name: str, away: int) -> int:
    """Record "that year", "the following week", "the same day", counted from the latest date in the text."""
    if name not in DATES or (scan.lowers[first] == "following" and scan.left(first) != "the"):
        return 0  # "following week-long talks"
    base, value = running_base(scan, last, name, away)
    end, year = same_year(scan, last) if scan.lowers[first] == "same" and base else (last, None)
    if base and year:  # "the same month a year earlier"
        value, last = calendars.unit_away(calendars.moved(base, "Y", year - base.year), name, away), end
    else:
        value = value or calendars.unit_away(base, name, away)
    first -= scan.left(first) == "the" or (scan.left(first) == "that" and scan.lowers[first] == "same")
    first, mod = date_modifier(scan, first)
    if so(scan, last):
        last, mod = last + 2, mod or "APPROX"
    return scan.add(first, last, "date", value, mod, "running unit", aside=away < 0)


def the_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "the year", "the week": the current one, or a duration where it is said when it ends."""
    following = scan.right(last)
    if name == "Y" and (year_number(following) or part_follows(scan, last)):
        return 0  # "the fiscal year 2026", "the year's first quarter" are read from their ends
    if scan.words[last][0].isupper() and scan.words[first][0].islower():
        return 0  # "Player of the Year"
    if ended(scan, last, name):
        return scan.add(first, last, "duration", duration(name, 1), None, "the year ended")
    if scan.lowers[last - 1] in WHOLE and name in ("D", "W", "M", "Y"):
        return scan.add(first, last, "duration", duration(name, 1), None, "all unit")
    taken = beside(scan, first, last, name) if following in BESIDE and name in DATES else 0
    return taken or current_unit(scan, first, last, name)


def beside(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "the year before", "the day after" and "the week before last"; 0 where it is said before what."""
    if scan.right(last + 1) == "last" and scan.right(last + 2) not in scan.vocabulary.heads:
        return scan.add(first, last + 2, "date", calendars.unit_away(scan.anchor, name, -2), None, "deictic unit")
    return running(scan, first, last + 1, name, BESIDE[scan.right(last)]) if clause_ends(scan, last + 1) else 0


def ended(scan: Scan, last: int, name: str) -> bool:
    """Return whether it is said when the unit at word *last* ends: "the year ended June 30", "the year to March"."""
    following = scan.right(last)
    if scan.gaps[last + 1] == "-":
        return False
    if name == "Y" and following in ("to", "through"):
        return scan.right(last + 1) in scan.vocabulary.months
    if following == "that":
        following = scan.right(last + 1)
    return name in ENDED and following in ENDED[name]


def current_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "the year", "the end of the decade", "the current century": the one of now, or in a history the one spoken of."""
    earlier, mod = date_modifier(scan, first)
    if mod is None and name not in ("W", "M", "Y") and (name == "D" or scan.lowers[last - 1] != "current"):
        return 0
    if scan.right(last) in OTHER_CLAUSE:
        return 0
    return scan.add(earlier, last, "date", calendars.unit_away(base_of(scan, last, name), name, 0), mod, "the unit")


def base_of(scan: Scan, last: int, name: str) -> dt.date | None:
    """Return a day of "the day", "the year" at word *last*: the one spoken of, in a history and for days; a year whose last quarter is reported; or the anchor's."""
    if name == "D":
        return referred_day(scan, last)
    if narrated_year(scan):
        return referred(scan, last)
    closed = name == "Y" and scan.quarter[4:] == "-Q4" and last - scan.quarter_at < QUARTER_NEAR
    bounds = interval_of(scan.quarter) if closed else None
    return bounds[0] if bounds else scan.anchor


def end_of_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "end of month" and its like without "the"; 0 after any other "of"."""
    if name not in DATES or scan.left(first) not in HEADS or scan.gaps[last] == "-":
        return 0
    first, mod = date_modifier(scan, last)
    return scan.add(first, last, "date", calendars.unit_away(scan.anchor, name, 0), mod, "end of unit")


def all_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "all day", "all week": a duration."""
    if name not in ("D", "W", "M", "Y") or scan.gaps[last] == "-":
        return 0
    return scan.add(first, last, "duration", duration(name, 1), None, "all unit")


def nth(scan: Scan, index: int) -> tuple[int, int]:
    """Return the first word of the ordinal that ends with word *index* and its number, 0 for none: "19th", "twenty-first"."""
    word = scan.lowers[index]
    number = scan.vocabulary.ordinals.get(word, 0)
    if not number and word[-2:] in SUFFIXES and word[:-2].isdecimal() and len(word) < 5:
        number = int(word[:-2])
    return (index - 1, number + 20) if number and scan.left(index) == "twenty" else (index, number)


def centuries(scan: Scan, index: int) -> int:
    """Record "the 19th and 20th centuries", whose plural is word *index*, as two; 0 where no two ordinals stand before it."""
    begin, number = nth(scan, index - 1)
    if not number or scan.left(begin) not in ("and", "to", "or") or begin - 2 < scan.free:
        return 0
    other, before = nth(scan, begin - 2)
    if not before:
        return 0
    other, mod = date_modifier(scan, other)
    scan.add(other - (scan.left(other) == "the"), begin - 2, "date", f"{before - 1:02}", mod, "century")
    return scan.add(begin, index, "date", f"{number - 1:02}", None, "century")


def century(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "the 19th century", "the twentieth century"; 0 where no ordinal stands before a century."""
    if name != "CE":
        return 0
    begin, number = nth(scan, first - 1)
    if not number:
        return 0
    begin, mod = date_modifier(scan, begin)
    determined = scan.left(begin) == "the"
    if scan.words[last][0].isupper() and not determined:
        return 0  # the name of a company
    return scan.add(begin - determined, last, "date", f"{number - 1:02}", mod, "century")
