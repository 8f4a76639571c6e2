"""Vague references, sets in one word, and seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.clocks import PAST, half_past
from dragoman.extractors.dates.modifiers import HEADS, date_modifier
from dragoman.extractors.dates.months import DEICTIC, SOON, deictic_base, in_named_year
from dragoman.extractors.dates.numerals import frequency, year_number
from dragoman.extractors.dates.points import narrated_year, referred
from dragoman.extractors.dates.scan import YEAR
from dragoman.extractors.dates.tense import direction, due
from dragoman.extractors.dates.yearwords import year_words

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.extractors.dates.scan import Scan

#: Before "ago" what is no unit of time, and before that how much of it.
SPELLS = frozenset({"time", "while", "moment", "generation", "ages", "moments", "generations", "eons"})
SHORT = frozenset({"short", "long", "little", "good"})
FISCAL = frozenset({"fiscal", "financial", "calendar", "trading"})
#: After "past" and "present" the nouns.
NO_NOUNS = frozenset(
    "and but in to for as when that have has had is was were or he she it they we you i the this these there by on at with "
    "because before but how if not so than what where which while who why".split()
)
#: Before "the past" and "the present" the nouns, and before "future".
BEFORE_PAST = frozenset({"in", "of", "from", "to", "with", "at", "into", "about"})
NEAR = frozenset({"near", "foreseeable", "immediate", "distant"})
TERMS = frozenset({"near", "nearer", "short", "shorter", "medium", "long", "longer"})
#: After "soon" and "shortly" that tell of the past.
NOT_AHEAD = frozenset({"after", "afterward", "afterwards", "thereafter", "before", "as", "became"})
#: Seasons that are other words too, what stands before a season, and what has a season in its name.
LOOSE = frozenset({"fall", "spring"})
BEFORE_SEASON = frozenset("in into the by since until during before after over through throughout".split())
#: Before "that spring", no noun that it could take up.
BEFORE_THAT = frozenset({"", "and", "but", "later", "early", "earlier", "late"})
#: Before "fall" and "spring" without an article, where no noun follows.
BEFORE_LOOSE = frozenset({"in", "by", "until", "till", "through"})
#: Before the other seasons, also.
LENGTHS = frozenset({"early", "late", "mid", "for", "throughout", "whole", "entire", "of"})
PLACES = frozenset("olympics games offensive house palace break school".split())
#: Within the years of a winter: "1994-95", "1994/95".
WINTERS = frozenset({"-", "/", "\u2013"})
LINKS = frozenset({"and", "or", "to"})
KINDS = frozenset({"season", "season_word"})
#: First months of seasons.
STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def adverb(scan: Scan, index: int, value: str) -> int:
    """Record "now", "recently", "soon"."""
    first = index
    word = scan.left(index)
    if word == "as" and scan.right(index) == "as":
        return 0  # "as recently as 1995"
    if (word == "right" and scan.lowers[index] == "now") or (word in ("more", "most", "very") and value == "PAST_REF"):
        first -= 1
    if value == "FUTURE_REF" and (
        scan.right(index) in NOT_AHEAD or word == "as" or direction(scan, index, index) is False
    ):
        return 0  # "soon after", "as soon as", "they soon left"
    return scan.add(first, index, "date", value, None, "adverb")


def ago(scan: Scan, index: int, value: str) -> int:
    """Record "long ago", "not so long ago", "some time ago", "a while ago", "a generation ago": some time in the past."""
    word, first = scan.left(index), index - 1
    if word == "long":
        first -= scan.left(first) in ("so", "that", "very", "too")
        first -= scan.left(first) == "not"
        return 0 if scan.left(first) in ("how", "as") else scan.add(first, index, "date", value, None, "long ago")
    if word not in SPELLS:
        return 0
    first -= scan.left(first) in SHORT
    first -= scan.left(first) in ("a", "some")
    if word == "time" and first == index - 2 and scan.lowers[first] == "a":
        return 0
    return scan.add(first, index, "date", value, None, "long ago") if first < index - 1 or word[-1] == "s" else 0


def adjective(scan: Scan, index: int, value: str) -> int:
    """Record "current" before a noun, "the future", "the past", "the moment"; "recent" dates nothing unless a unit follows."""
    word = scan.lowers[index]
    if word == "past" and scan.left(index) in PAST:
        return half_past(scan, index)
    if word in ("moment", "past", "present"):
        return noun(scan, index, word, value)
    following = scan.right(index)
    if following in scan.vocabulary.units or (following in FISCAL and scan.right(index + 1) in scan.vocabulary.units):
        return 0  # the unit reads "recent years" and "the current fiscal year"
    if word == "future":
        return future(scan, index, value)
    if (
        word == "recent"
        or not following
        or scan.words[index] != word
        or "-" in (scan.gaps[index], scan.gaps[index + 1])
    ):
        return 0
    flows = following in scan.vocabulary.contexts.flow  # "the current may", "the current account"
    return 0 if flows else scan.add(index, index, "date", value, None, "adjective")


def noun(scan: Scan, index: int, word: str, value: str) -> int:
    """Record "in the past", "at the moment" and "at present"; 0 where the *word* is an adjective or something else."""
    before = scan.left(index)
    if before == "at" and word == "present":
        return scan.add(index, index, "date", value, None, "at present")
    if before != "the" or (scan.right(index) and scan.gaps[index + 1] == "-"):
        return 0
    preposition = scan.left(index - 1)
    if preposition != "at" if word == "moment" else (preposition not in BEFORE_PAST or noun_follows(scan, index)):
        return 0
    return scan.add(index - 1, index, "date", value, None, "the past")


def future(scan: Scan, index: int, value: str) -> int:
    """Record "the future", "the foreseeable future" and "in future"; 0 before a noun."""
    before = scan.left(index)
    near = before in NEAR
    if not (near or before in ("the", "in")) or noun_follows(scan, index):
        return 0
    first = index - near
    first -= scan.left(first) == "the"
    return scan.add(first, index, "date", value, None, "future")


def noun_follows(scan: Scan, index: int) -> bool:
    """Return whether a word that "past" or "present" may belong to follows at once."""
    following = scan.right(index)
    return bool(following) and following not in NO_NOUNS


def term(scan: Scan, index: int, value: str) -> int:
    """Record "the near term" and "the short term", where no noun follows."""
    if (
        scan.left(index) not in TERMS
        or scan.left(index - 1) != "the"
        or scan.gaps[index] == "-"
        or noun_follows(scan, index)
    ):
        return 0
    return scan.add(index - 2, index, "date", value, None, "the term")


def regular(scan: Scan, index: int, value: str) -> int:
    """Record "daily" and "weekly": a set; not in a title ("Daily News")."""
    if scan.gaps[index + 1] == "-":
        return 0
    if scan.words[index][0].isupper() and (capitalised(scan, index + 1) or capitalised(scan, index - 1)):
        return 0
    if scan.gaps[index] == "-" and value[1] == "1":  # "six-monthly"
        count = scan.vocabulary.numbers.get(scan.left(index), 0)
        return scan.add(index - 1, index, "set", f"P{count}{value[2:]}", None, "regular") if count else 0
    start, freq = frequency(scan, index)
    return scan.add(start, index, "set", value, None, "regular", freq=freq)


def lasting(scan: Scan, index: int, value: str) -> int:
    """Record "weeklong" and "monthslong": a duration."""
    return scan.add(index, index, "duration", value, None, "long unit")


def capitalised(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* stands in the same clause as its neighbour on the left or right and is capitalised."""
    if not 0 <= index < scan.size or " " not in (scan.gaps[index], scan.gaps[index + 1]):
        return False
    return scan.words[index][0].isupper()


def season(scan: Scan, index: int, name: str) -> int:
    """Read "last summer", "the winter of 1994", "in autumn", "spring 2025"; "fall" and "spring" need more than a preposition."""
    last, year = named_year(scan, index)
    word = scan.left(index)
    if scan.right(last) in PLACES or (
        not year and scan.words[index][0].isupper() and scan.right(index) and scan.words[index + 1][0].isupper()
    ):
        return 0  # "the Winter Palace"
    if word in ("every", "each") and not year:
        return scan.add(index - 1, last, "set", f"XXXX-{name}", None, "every season", quant=word.upper())
    first = index
    if not year and word in DEICTIC and (word != "past" or scan.left(first - 1) == "this"):
        base = deictic_base(scan, index)
        first -= 1
        first -= scan.left(first) in ("this", "the")
        year = deictic_year(base, name, DEICTIC[word]) if base else 0
    elif not year and word in ("that", "same") and scan.last and not (word == "that" and relative(scan, index)):
        base = referred(scan, index)
        first, year = first - 1, base.year if base else 0
        year -= name == "WI" and len(scan.last) > YEAR and base is not None and base.month < STARTS["SU"]
        first -= word == "same" and scan.left(first) in ("the", "that")
    elif not year:
        if not dated(scan, index, word) and not listed(scan, index, word):
            return 0
        year = year_of_next(scan, index)
        year = year or implied_year(scan, scan.anchor, index, name) if scan.anchor else 0
    first, mod = date_modifier(scan, first)
    first -= scan.left(first) == "the"
    if mod is None:
        first, mod = date_modifier(scan, first)  # "early in the summer"
    return scan.add(first, last, "date", f"{year:04}-{name}" if year else f"XXXX-{name}", mod, "season")


def named_year(scan: Scan, index: int) -> tuple[int, int]:
    """Return the last word of "2025", "of 1994-95" or "of next year" behind the season at *index* and the year, 0 for none."""
    year = year_number(scan.right(index))
    end, spoken = (index + 1, year) if year else year_words(scan, index)
    if not spoken:
        return index, 0
    if end + 1 < scan.size and scan.gaps[end + 1] in WINTERS and scan.words[end + 1] == f"{(spoken + 1) % 100:02}":
        end += 1
    return end, spoken


def relative(scan: Scan, index: int) -> bool:
    """Return whether the "that" before the season at *index* takes up a noun: "prices that fall"."""
    before = scan.left(index - 1)
    return scan.lowers[index] in LOOSE and before not in BEFORE_THAT and before not in BEFORE_SEASON


def listed(scan: Scan, index: int, word: str) -> bool:
    """Return whether the season at *index* is one of two: "the spring and summer", "throughout the fall and winter"."""
    if word in LINKS:
        return scan.free == index - 1 and bool(scan.found) and scan.found[-1][7] == "season"
    return word == "the" and season_follows(scan, index)


def season_follows(scan: Scan, index: int) -> bool:
    """Return whether "and" and another season follow the one at word *index*."""
    return scan.right(index) in LINKS and scan.vocabulary.heads.get(scan.right(index + 1), ("",))[0] in KINDS


def year_of_next(scan: Scan, index: int) -> int:
    """Return the year of the season that follows the one at *index* in "the spring and summer of 2023", or 0."""
    return named_year(scan, index + 2)[1] or 0 if season_follows(scan, index) else 0


def dated(scan: Scan, index: int, word: str) -> bool:
    """Return whether *word* before the season at *index* shows that a time is meant and no fall of prices."""
    if scan.lowers[index] in LOOSE:
        if scan.right(index) == "of":
            return False  # "since the fall of the city"
        if scan.words[index][0].isupper() and word in BEFORE_SEASON and not scan.right(index):
            return True  # "in Spring."
        if word in BEFORE_LOOSE:
            return not noun_follows(scan, index)  # "in spring they sow", "until fall"
        if word == "of":
            return scan.left(index - 1) in HEADS
        return word in ("the", "early", "late", "mid") and scan.left(index - 1) in BEFORE_SEASON
    return word in BEFORE_SEASON or word in LENGTHS


def deictic_year(anchor: dt.date, name: str, away: int) -> int:
    """Return the year that names the "last", "this" or "next" season, counted from *anchor* (a winter has the year it begins in)."""
    current, present = calendars.season_of(anchor)
    if present == name:
        return current + away
    if name == "WI":
        return anchor.year - (away < 0 or (away == 0 and anchor.month < STARTS["SU"]))
    return anchor.year + (away > 0 and anchor.month >= STARTS[name]) - (away < 0 and anchor.month <= STARTS[name])


def implied_year(scan: Scan, anchor: dt.date, index: int, name: str) -> int:
    """Return the year of a bare season: the latest, or the next where the clause around word *index* points ahead or it is near."""
    if in_named_year(scan, index - (scan.left(index) == "the")):
        return int(scan.last)
    future = direction(scan, index, index)
    narrated = None if future and not due(scan, index) else narrated_year(scan)
    if narrated:
        return narrated
    current, present = calendars.season_of(anchor)
    if present == name:
        return current
    if future is None:
        future = 0 < (STARTS[name] - anchor.month) % 12 <= SOON
    if future:
        return anchor.year + (anchor.month > STARTS[name])
    return anchor.year - (anchor.month < STARTS[name])
