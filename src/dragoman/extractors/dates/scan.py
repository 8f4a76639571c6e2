"""The state of one reading: the tokens, the day the text was written, and what has been found so far."""

from __future__ import annotations

import datetime as dt

import attrs

from dragoman.extractors.dates.fallback import Fallback
from dragoman.extractors.dates.vocabulary import Vocabulary
from dragoman.mentions import DateType

#: What may stand between the words of one expression.
JOINS = frozenset({" ", "-", "\n", "  ", "\u00a0", "\u2011", " \n", "\n ", "\r\n"})
#: The length of the values that others can refer to: nothing is "two months later" than a decade.
YEAR = len("2025")
#: What found expressions hold: start, end (code points), type, value, mod, quant, freq, rule.
Found = tuple[int, int, DateType, str, str | None, str | None, str | None, str]


@attrs.define(eq=False)
class Scan:
    """One reading of a text. `free` is the first word no expression has taken yet; `found` what was found, in text order.

    `last` is the latest value that named a date, `last_at` the word where it stands, `quarter` the same for quarters: later
    expressions ("a year earlier", "that day") refer to them. `years` counts the years named outright.
    """

    text: str
    words: list[str]
    lowers: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]
    size: int
    vocabulary: Vocabulary
    anchor: dt.date | None
    prefer: str
    day_first: bool
    fallback: Fallback
    free: int = 0
    found: list[Found] = attrs.field(factory=list)
    last: str = ""
    last_at: int = -1000
    quarter: str = ""
    quarter_at: int = -1000
    years: int = 0

    def add(  # noqa: PLR0913, PLR0917 - the parts of one expression
        self, first: int, last: int, type_: DateType, value: str, mod: str | None, rule: str, *,
        end: int = 0, start: int = -1, quant: str | None = None, freq: str | None = None, aside: bool = False,
    ) -> int:  # fmt: skip
        """Record what words *first* to *last* (included) say; return the next free word.

        *start* and *end* give code points where the expression does not end with its words: the full stop of "p.m.". With *aside* the
        text looks back only to compare or to explain, "a year earlier", "the previous week", and goes on about what it spoke of before;
        so it does with "since May", but not with "since May, when".
        """
        self.found.append((
            self.starts[first] if start < 0 else start, end or self.ends[last], type_, value, mod, quant, freq, rule
        ))  # fmt: skip
        if (
            value < ":"
            and "X" not in value
            and len(value) >= YEAR
            and not aside
            and (self.lowers[first - 1] != "since" or (last + 1 < self.size and self.lowers[last + 1] == "when"))
        ):  # a year or a part of one, no part of which is left open
            self.last = value if type_ == "date" else value[:10]
            self.last_at = first
            if "-Q" in value:
                self.quarter, self.quarter_at = value, first
        self.free = free = last + 1
        return free

    def left(self, index: int) -> str:
        """Return the lower-cased word that stands right before *index*, joined by a blank or hyphen and still free, or ``""``."""
        if index > self.free and self.gaps[index] in JOINS:
            return self.lowers[index - 1]
        return ""

    def right(self, index: int) -> str:
        """Return the lower-cased word that stands right after *index*, joined by a blank or hyphen, or ``""``."""
        index += 1
        if index < self.size and self.gaps[index] in JOINS:
            return self.lowers[index]
        return ""
