"""The day a text was written: as its source gives it, or as its dateline says, "GENEVA, Oct. 17, 2025 (Agency) -"."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: A day with its year, in the orders in which days are written with the month's name.
DAY = r"""(?:(?P<month>[A-Za-z]{3,9})\.?\ (?P<day>\d{1,2})(?:st|nd|rd|th)?,?\ (?P<year>\d{4})
            |(?P<day2>\d{1,2})[ -](?P<month2>[A-Za-z]{3,9})\.?,?[ -](?P<year2>\d{4}))\b"""
#: A capitalised place, then a day, within the first line of a paragraph.
DATELINE = re.compile(
    rf"""^[ \t]{{0,4}}[A-ZÀ-Þ][\w.'’ -]{{1,40}}(?:,\ [A-ZÀ-Þ][\w.'’ -]{{1,30}})?(?:,\ |\ \(|\ [-–—]\ )
        (?:[A-Z]{{2,12}}\ [-–—]{{1,2}}\ )?{DAY}""",
    re.VERBOSE | re.MULTILINE,
)
#: What a source may say instead of an ISO 8601 date: "17 Oct 2025", "October 17, 2025", "Fri, 17 Oct 2025 10:00:00 GMT" (RFC 5322).
NAMED = re.compile(rf"\ ?(?:[A-Za-z]{{3,9}},\ )?{DAY}", re.VERBOSE)
#: A dateline stands in the head of a text; nothing further down is looked at.
HEAD = 600
#: Characters of what is no day that a message shows.
SHOWN = 40


def dateline_date(text: str) -> dt.date | None:
    """Return the day of the dateline at the head of *text*, or None where there is none that names its year."""
    return next((day for match in DATELINE.finditer(text, 0, HEAD) if (day := _day(match))), None)


def day_of(published: str | dt.date) -> dt.date:
    """Return the day of a date, a datetime, an ISO 8601 string or one that names the month ("17 Oct 2025").

    Raises `ValueError`, with a sentence, for another string.
    """
    if isinstance(published, dt.datetime):
        return published.date()
    if isinstance(published, dt.date):
        return published
    if not isinstance(published, str):
        msg = f"published must be a date, a datetime or a string, not {type(published).__name__}"  # type: ignore[unreachable]  # callers may be untyped
        raise ValueError(msg)  # noqa: TRY004 - told like every other day that cannot be read
    try:
        return dt.datetime.fromisoformat(published).date()
    except ValueError:
        match = NAMED.match(published)
        day = _day(match) if match else None
        if day is None:
            shown = published if len(published) <= SHOWN else published[:SHOWN] + "…"
            msg = f"published must be a date like 2025-10-17 or 17 Oct 2025, not {shown!r}"
            raise ValueError(msg) from None
        return day


def _day(match: re.Match[str]) -> dt.date | None:
    month = (match["month"] or match["month2"])[:3].lower()
    if month not in MONTHS:
        return None
    try:
        return dt.date(
            int(match["year"] or match["year2"]), MONTHS.index(month) + 1, int(match["day"] or match["day2"])
        )
    except ValueError:
        return None
