"""Datelines: the place and day at the head of a dispatch, "GENEVA, Oct. 17, 2025 (Agency) -"."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: A capitalised place, then a day with its year, within the first line of a paragraph.
DATELINE = re.compile(
    r"""^[ \t]{0,4}(?P<place>[A-ZÀ-Þ][\w.'’ -]{1,40}(?:,\ [A-ZÀ-Þ][\w.'’ -]{1,30})?)(?:,\ |\ \(|\ [-–—]\ )
        (?:[A-Z]{2,12}\ [-–—]{1,2}\ )?
        (?:(?P<month>[A-Za-z]{3,9})\.?\ (?P<day>\d{1,2})(?:st|nd|rd|th)?,?\ (?P<year>\d{4})
          |(?P<day2>\d{1,2})\ (?P<month2>[A-Za-z]{3,9})\.?,?\ (?P<year2>\d{4}))\b""",
    re.VERBOSE | re.MULTILINE,
)
#: A dateline stands in the head of a text; nothing further down is looked at.
HEAD = 600


def dateline_date(text: str) -> dt.date | None:
    """Return the day of the dateline at the head of *text*, or None where there is none that names its year."""
    for match in DATELINE.finditer(text, 0, HEAD):
        month = (match["month"] or match["month2"])[:3].lower()
        day, year = int(match["day"] or match["day2"]), int(match["year"] or match["year2"])
        if month in MONTHS:
            try:
                return dt.date(year, MONTHS.index(month) + 1, day)
            except ValueError:
                continue
    return None
