"""Points in time some units away from another: "two years ago", "a year earlier", "three weeks later", "ten days from now"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.numerals import TIMES
from dragoman.timex import interval_of

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.extractors.dates.numerals import Number
    from dragoman.extractors.dates.scan import Scan

#: How far back, in words, "a year earlier" looks for what it is earlier than.
NEAR = 80
DIRECTIONS = {"ago": -1, "earlier": -1, "later": 1, "hence": 1}
#: The words after a number of units that can make a point of it.
POINTERS = frozenset({*DIRECTIONS, "from"})
SMALLER = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "W": ("D", 7), "FN": ("D", 14)}


def point(  # noqa: PLR0913, PLR0917 - the parts of one expression
    scan: Scan, first: int, last: int, name: str, count: Number | None, mod: str | None, following: str, *, suffixed: bool = False
) -> int:  # fmt: skip
    """Record words *first* to *last* and the "ago" or "later" *following* them as a point in time; 0 where none follows.

    With *suffixed* the word already stands within *first* to *last*.
    """
    away = DIRECTIONS.get(following)
    if away is None:
        if following == "from" and scan.right(last + 1) == "now":
            return scan.add(first, last + 2, "date", moved_value(scan, scan.anchor, name, count, 1), mod, "from now")
        return 0
    base = scan.anchor if following in ("ago", "hence") else referred(scan, last)
    quarter, quarter_at = scan.quarter, scan.quarter_at
    value = ""
    if name == "Y" and count is not None and count.denominator == 1 and away < 0:
        value = same_stretch(scan, last, int(count), following)
    value = value or moved_value(scan, base, name, count, away)
    free = scan.add(first, last + (not suffixed), "date", value, mod, f"units {following}")
    scan.quarter, scan.quarter_at = quarter, quarter_at  # "the quarter" after it is still the later one
    return free


def moved_value(scan: Scan, base: dt.date | None, name: str, count: Number | None, away: int) -> str:
    """Return the value *count* units before (*away* -1) or after (1) the day *base*, as fine as the unit."""
    if count is None:
        return "PAST_REF" if away < 0 else "FUTURE_REF"
    if count.denominator != 1 and name in SMALLER:
        name, factor = SMALLER[name]
        count *= factor
    number = round(count)
    if name in TIMES:
        hours = number * {"H": 3600, "MIN": 60, "S": 1}[name] // 86400
        return calendars.unit_away(scan.anchor, "D", away * hours)
    day = base and calendars.moved(base, name, away * number)
    return calendars.value_of(day, "Y" if name in ("DE", "CE", "ML") else name)


def same_stretch(scan: Scan, index: int, years: int, following: str) -> str:
    """Return the quarter *years* before the quarter spoken of near word *index*, or the month for "earlier", or ``""``."""
    if scan.last[:4].isdecimal() and int(scan.last[:4]) <= years:
        return ""
    if index - scan.quarter_at < NEAR and scan.quarter[:4].isdecimal() and int(scan.quarter[:4]) > years:
        return f"{int(scan.quarter[:4]) - years:04}{scan.quarter[4:]}"
    last = scan.last
    if following == "earlier" and index - scan.last_at < NEAR and len(last) == len("2025-10") and last[5] in "01":
        return f"{int(last[:4]) - years:04}{last[4:]}"
    return ""


def referred(scan: Scan, index: int) -> dt.date | None:
    """Return the first day of the latest date named shortly before word *index*, or else the anchor."""
    if scan.last and index - scan.last_at < NEAR:
        bounds = interval_of(scan.last)
        if bounds is not None:
            return bounds[0]
    return scan.anchor
