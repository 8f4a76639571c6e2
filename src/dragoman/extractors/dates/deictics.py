"""Single units that point: "last year", "the following month", "the year", "year-end", "year-earlier", "the 19th century"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates import calendars
from dragoman.extractors.dates.modifiers import HEADS, clock_modifier, date_modifier
from dragoman.extractors.dates.numerals import TIMES, duration, year_number
from dragoman.extractors.dates.points import narrated_year, point, referred, within_spoken

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

AWAY = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1,
        "upcoming": 1, "prior": -1}  # fmt: skip
#: Of these, the ones that count from the date before them in the text and not from the day of publication.
RUNNING = {"following": 1, "same": 0, "that": 0}
FROM_SPOKEN = frozenset({"next", "previous", "preceding"})  # after "the"
DATES = frozenset({"D", "W", "M", "Y", "Q", "DE", "CE", "FN"})
#: Behind "the year", where the clause ends: the one before or after the date that is spoken of.
BESIDE = {"before": -1, "after": 1}
#: Before a unit that is meant as a length: "the whole day".
WHOLE = frozenset({"whole", "entire"})
CONJUNCTIONS = frozenset({"and", "but", "when", "as", "in", "on", "with", "while"})
#: Behind a unit that is told by its end: a length of time.
ENDED = {"Y": ("ended", "ending", "end", "ends"), "M": ("ended", "ending"), "W": ("ended", "ending")}
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
    if name == "Y" and quarter_follows(scan, last):
        return 0
    value = calendars.unit_away(scan.anchor, name, away)
    first, mod = date_modifier(scan, first - determined)
    return scan.add(first, last, "date", value, mod, "deictic unit")


def quarter_follows(scan: Scan, last: int) -> bool:
    """Return whether "'s third quarter" follows "this year": the quarter then reads the year."""
    index = last + 2
    if index >= scan.size or scan.lowers[index - 1] != "s" or scan.gaps[index - 1] not in ("'", "\u2019"):
        return False
    return scan.lowers[index] in ("quarter", "half") or scan.right(index) in ("quarter", "half")


def running(scan: Scan, first: int, last: int, name: str, away: int) -> int:
    """Record "that year", "the following week", "the same day", counted from the latest date in the text."""
    if name not in DATES:
        return 0
    value = within_spoken(scan, last, name) or calendars.unit_away(referred(scan, last), name, away)
    first -= scan.left(first) == "the" or (scan.left(first) == "that" and scan.lowers[first] == "same")
    first, mod = date_modifier(scan, first)
    return scan.add(first, last, "date", value, mod, "running unit")


def the_unit(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "the year", "the week": the current one, or a duration where it is said when it ends."""
    following = scan.right(last)
    if (name == "Y" and year_number(following)) or (scan.words[last][0].isupper() and scan.words[first][0].islower()):
        return 0  # "the fiscal year 2026" is read from its number; "Player of the Year"
    ended = name in ENDED and following in ENDED[name]
    if ended or (scan.lowers[last - 1] in WHOLE and name in ("D", "W", "M", "Y")):
        return scan.add(first, last, "duration", duration(name, 1), None, "the year ended" if ended else "all unit")
    if following in BESIDE and name in DATES and clause_ends(scan, last + 1):
        return running(scan, first, last + 1, name, BESIDE[following])
    earlier, mod = date_modifier(scan, first)
    if name == "D" and mod is None:
        return 0
    if name in ("W", "M", "Y", "D") and (
        last + 1 >= scan.size or following not in ("of", "before", "after", "when", "that")
    ):
        base = referred(scan, last) if narrated_year(scan) else scan.anchor
        return scan.add(earlier, last, "date", calendars.unit_away(base, name, 0), mod, "the unit")
    return 0


def clause_ends(scan: Scan, index: int) -> bool:
    """Return whether the clause ends with word *index*: nothing follows that "the year before" could be before."""
    return index + 1 >= scan.size or scan.gaps[index + 1][:1] in ",.;" or scan.lowers[index + 1] in CONJUNCTIONS


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


def year_end(scan: Scan, index: int) -> int:
    """Read "year-end" and "year end": the end of the current year, or of the one before in "since year-end"."""
    first, mod = clock_modifier(scan, index)
    year = calendars.unit_away(scan.anchor, "Y", -(scan.left(first) == "since"))
    return scan.add(first, index + 1, "date", f"{year}-12-31", mod, "year end")


def century(scan: Scan, first: int, last: int, name: str) -> int:
    """Record "the 19th century", "the twentieth century"; 0 where no ordinal stands before a century."""
    if name != "CE":
        return 0
    word = scan.lowers[first - 1]
    number = scan.vocabulary.ordinals.get(word, 0)
    if not number and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal() and len(word) < 5:
        number = int(word[:-2])
    begin = first - 1
    if scan.left(begin) == "twenty" and number:
        number, begin = number + 20, begin - 1
    if not number:
        return 0
    begin, mod = date_modifier(scan, begin)
    determined = scan.left(begin) == "the"
    if scan.words[last][0].isupper() and not determined:
        return 0  # the name of a company
    return scan.add(begin - determined, last, "date", f"{number - 1:02}", mod, "century")


def long_unit(scan: Scan, index: int, name: str) -> int:
    """Record "day-long" and "year-long"."""
    if scan.right(index) == "long" and scan.gaps[index + 1] == "-":
        return scan.add(index, index + 1, "duration", duration(name, 1), None, "long unit")
    return 0


def year_earlier(scan: Scan, index: int, name: str) -> int:
    """Read "year-earlier" and "the year-ago quarter": the same stretch a year before."""
    last = index + 1
    first = index
    count = scan.vocabulary.numbers.get(scan.right(last), 0)
    if count and scan.right(last + 1) == "months":  # "the year-earlier nine months"
        first -= scan.left(first) == "the"
        return scan.add(first, last + 2, "duration", duration("M", count), None, "counted units")
    if scan.right(last) in scan.vocabulary.ordinals and scan.right(last + 1) == "quarter":
        last += 1
    if scan.right(last) in ("quarter", "period"):
        last += 1
        first -= scan.left(first) in ("the", "comparable")
        first -= scan.left(first) == "the"
    return point(scan, first, last, name, 1, None, "ago", suffixed=True)


def joined_unit(scan: Scan, index: int, name: str, right: str) -> int:
    """Read "year-earlier", "year-end" and "day-long"."""
    if right == "long":
        return long_unit(scan, index, name)
    if right == "end":
        return year_end(scan, index) if name == "Y" else 0
    return year_earlier(scan, index, name)
