"""Dates: temporal expressions of English news, with TIMEX3 values resolved against the day of publication."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from dragoman import Annotation, Cues, DateMention, Extractor, Lexicons, Reading, Span, Table
from dragoman.extractors.dates import (
    clocks,
    dayparts,
    days,
    digits,
    foreign,
    months,
    periods,
    quarters,
    vague,
    weekends,
)
from dragoman.extractors.dates.digits import CLOCK_AFTER, ERAS
from dragoman.extractors.dates.fallback import Fallback
from dragoman.extractors.dates.scan import Scan
from dragoman.extractors.dates.vocabulary import HOLIDAYS, Vocabulary, vocabulary
from dragoman.timex import interval_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

#: After a short number, the marks that can make it part of a date or of a clock time.
JOINING = frozenset({":", "/", ".", "-"})
CLOSE = frozenset({":", "/"})
AFTER_NUMBER = CLOCK_AFTER | ERAS
#: How many intervals are kept, by their values.
INTERVALS = 2048
NO_DAYS = (None, None)
#: Which way a day, month or season points that says nothing about it itself.
Prefer = Literal["context", "past", "future"]
#: What reads the words of each kind in data/words.tsv: a function from the scan, the word's index and its value to the next free word.
READERS: dict[str, Callable[..., int]] = {
    "weekday": days.weekday,
    "weekday_short": days.short_weekday,
    "weekdays": days.weekdays,
    "relative_day": days.relative_day,
    "tonight": dayparts.tonight,
    "part": dayparts.part_of_day,
    "weekend": weekends.weekend,
    "weekends": weekends.weekends,
    "holiday": days.holiday,
    "month": months.month,
    "month_word": months.ambiguous_month,
    "month_short": months.short_month,
    "unit": periods.unit,
    "units": periods.units,
    "short_part": quarters.short_part,
    "half": quarters.half,
    "decade_word": digits.decade_word,
    "spoken_year": digits.spoken_year,
    "fiscal": digits.fiscal,
    "clock_word": clocks.clock_word,
    "clock_half": clocks.spelled_clock,
    "period": quarters.latest_period,
    "term": vague.term,
    "adverb": vague.adverb,
    "adjective": vague.adjective,
    "ago": vague.ago,
    "set": vague.regular,
    "lasting": vague.lasting,
    "season": vague.season,
    "season_word": vague.season,
}


def readers(lexicons: Lexicons) -> dict[str, tuple[Callable[..., int], int | str]]:
    """Return the reader and the value of every word that begins or reveals a temporal expression (a builder for `Lexicons.build`)."""
    heads = lexicons.build(vocabulary).heads
    return {
        word: (READERS[kind], int(value) if value.lstrip("-").isdecimal() else value)
        for word, (kind, value) in heads.items()
        if kind in READERS
    }


def intervals(_: Lexicons) -> Callable[[str], tuple[dt.date, dt.date] | None]:
    """Return `interval_of` with a memory: a text names the same few days again and again (a builder for `Lexicons.build`)."""
    return lru_cache(maxsize=INTERVALS)(interval_of)


def walk(scan: Scan, cued: Sequence[int], table: Mapping[str, tuple[Callable[..., int], int | str]]) -> None:
    """Read at every cue that no expression has taken yet; what is found stands in `scan.found`."""
    lowers, gaps, last = scan.lowers, scan.gaps, scan.size - 1
    for index in cued:
        if index < scan.free:
            continue
        word = lowers[index]
        entry = table.get(word)
        if entry is not None:
            entry[0](scan, index, entry[1])
        elif (
            len(word) > 3
            or not word.isdecimal()
            or (
                index < last
                and (lowers[index + 1] in AFTER_NUMBER or (gaps[index + 1] in JOINING and joined(scan, index)))
            )
        ):  # most numbers are short and stand alone: no dates
            digits.digits(scan, index)


def joined(scan: Scan, index: int) -> bool:
    """Return whether what is joined to the number at *index* can make it a date or a time: `10/17`, `17.10.2025`, `6.45`; not `3.5` or `3-5`."""
    mark = scan.gaps[index + 1]
    return mark in CLOSE or scan.gaps[index + 2] == mark or (mark == "." and len(scan.lowers[index + 1]) > 1)


def language_codes(given: Iterable[str]) -> tuple[str, ...]:
    """Return language codes as a tuple. Raises `TypeError` for a single string, whose letters would be taken for codes."""
    if isinstance(given, str):
        msg = f"languages must be several codes like ('fr', 'de'), not the one string {given!r}"
        raise TypeError(msg)
    return tuple(given)


def _check_languages(_: object, __: object, codes: tuple[str, ...]) -> None:
    unknown = sorted(set(codes) - foreign.known_languages()) if codes else []
    if unknown:
        msg = f"dates has no names for the languages {', '.join(map(repr, unknown))}; it takes codes like 'fr', 'de', 'uk', 'ar'"
        raise ValueError(msg)


@attrs.frozen
class Dates(Extractor):
    """Temporal expressions: dates, times, durations and sets, as TIMEX3 has them.

    `prefer` says which way a weekday, month or season without "last" or "next" points: `past`, `future`, or as the clause around
    it says (`context`). `day_first` reads 10/11/2025 as 10 November. `languages` adds the dates of other languages (ISO 639 codes).
    """

    name: ClassVar[str] = "dates"
    provides: ClassVar[tuple[type[Annotation], ...]] = (DateMention,)
    tables: ClassVar[tuple[Table, ...]] = (HOLIDAYS,)

    prefer: Prefer = attrs.field(default="context", validator=attrs.validators.in_(("context", "past", "future")))
    day_first: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))
    languages: tuple[str, ...] = attrs.field(default=(), converter=language_codes, validator=_check_languages)

    def cues(self, lexicons: Lexicons) -> Cues:
        """Return the words that begin or reveal a temporal expression, and every number."""
        return Cues(self.readers(lexicons), digits=True)

    def readers(self, lexicons: Lexicons) -> Mapping[str, tuple[Callable[..., int], int | str]]:
        """Return the reader and the value of every cue: the English ones, and behind them those of `languages`."""
        english = lexicons.build(readers)
        if not self.languages:
            return english
        return lexicons.build(foreign.Languages).table(self.languages, english)

    def extract(self, document: Reading) -> Iterator[DateMention]:
        """Yield the temporal expressions of *document*."""
        scan = self.scan(document)
        walk(scan, document.cued, self.readers(document.lexicons))
        text, bounds = document.text, document.lexicons.build(intervals)
        for start, end, type_, value, mod, quant, freq, rule in scan.found:
            first, last = bounds(value) or NO_DAYS
            span = Span(start, end)
            yield DateMention(span, text[start:end], type_, value, mod, quant, freq, first, last, rule=rule)

    def scan(self, document: Reading) -> Scan:
        """Return the state in which a reading of *document* begins."""
        tokens = document.tokens
        words: Vocabulary = document.lexicons.build(vocabulary)
        return Scan(
            document.text, tokens.words, tokens.lowers, tokens.gaps, tokens.starts, tokens.ends, len(tokens.words), words,
            document.anchor, self.prefer, self.day_first, document.lexicons.build(Fallback),
        )  # fmt: skip
