"""What the recipes recognise as a date but cannot read goes to dateparser: `17/Oct/2025`, `2019.Aug.01`."""

from __future__ import annotations

import datetime as dt
import importlib

import attrs

from dragoman import Lexicons

#: How many answers are kept.
SIZE = 256


@attrs.frozen(eq=False)
class Fallback:
    """dateparser, imported when it is first asked, and its latest answers (a builder for `Lexicons.build`)."""

    lexicons: Lexicons
    answers: dict[tuple[str, bool], str | None] = attrs.field(factory=dict, init=False)

    def day(self, text: str, *, day_first: bool) -> str | None:
        """Return the day that *text* names in full, as a TIMEX3 value, or None where dateparser cannot tell."""
        key = (text, day_first)
        if key not in self.answers:
            if len(self.answers) >= SIZE:
                del self.answers[next(iter(self.answers))]
            self.answers[key] = ask(text, day_first=day_first)
        return self.answers[key]


def ask(text: str, *, day_first: bool) -> str | None:
    """Ask dateparser, in English and against a fixed day, so that neither clock nor locale has a part in the answer."""
    dateparser = importlib.import_module("dateparser")
    settings = {
        "DATE_ORDER": "DMY" if day_first else "MDY",
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),  # noqa: DTZ001 - dateparser wants a naive one
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    found: dt.datetime | None = dateparser.parse(text, languages=["en"], settings=settings)
    return found.date().isoformat() if found else None
