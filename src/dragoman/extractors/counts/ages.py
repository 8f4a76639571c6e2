"""Numbers that are ages: "12 years old", "12-year-old", "aged 45", "Petrov, 62,", "she was 30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

OLDEST = 120
#: Gaps between a name and an age.
COMMAS = frozenset((", ", " , "))
#: How many tokens a row of ages behind "aged" may have.
LONGEST_ROW = 8
#: Between "aged" and a range of ages.
RANGING = frozenset(("between", "from"))
#: Between persons and an age that they have not reached, or have passed.
LIMITING = frozenset(("above", "below", "over", "under"))
BEINGS = frozenset(("was", "is", "be", "turns"))
PERSONS = frozenset(("he", "she", "who", "will"))
PRONOUNS = frozenset(("he", "she"))
BEHIND_AGES = frozenset(("when", "at", "and", "by", "in", "years"))


def aged_in(page: Page, first: int, stop: int, end: int, unit: str | None) -> tuple[int, int] | None:
    """Return the token and code point behind an age in years or months, where words around a duration make it one, or None."""
    word = page.lowers[stop]
    if word == "old" and page.gaps[stop] in (" ", "-"):
        return stop + 1, page.ends[stop]
    if unit != "year":
        return None
    if word == "of" and page.lowers[stop + 1] == "age":
        return stop + 2, page.ends[stop + 1]
    return (stop, end) if is_said_to_be_age(page, first) else None


def is_age(page: Page, numeral: Numeral) -> bool:
    """Whether a number without a unit or noun is somebody's age."""
    first, stop, value, form = numeral[0], numeral[1], numeral[4], numeral[6]
    if value > OLDEST or is_said_to_be_age(page, first):
        return value <= OLDEST
    if form != "digits" or not first:
        return False
    before, gap = page.lowers[first - 1], page.gaps[stop].lstrip()[:1]
    if page.gaps[first] in COMMAS:
        named = (page.words[first - 1][:1].isupper() and not page.shouting) or before in page.classes.person
        return gap in (",", ".") and value >= 5 and named
    if before == "at":
        return gap == "," and page.lowers[stop] in PRONOUNS  # "At 93, he still paints."
    reached = before == "turned" or (before in BEINGS and page.lowers[first - 2] in PERSONS)
    return reached and (gap in (",", ".") or page.lowers[stop] in BEHIND_AGES)


def is_said_to_be_age(page: Page, first: int) -> bool:
    """Whether "aged", "age", "the age of" or "children under" stands before token *first*."""
    before = page.lowers[first - 1]
    if before == "of":
        return page.lowers[first - 2] in ("age", "ages")
    if before == "as":
        return page.lowers[first - 2] in ("young", "old")
    if before in RANGING:
        return page.lowers[first - 2] in ("aged", "ages")
    if before in LIMITING:
        return page.plurals.lemma(page.lowers[first - 2]) in page.classes.person
    place = first - 1
    while place > first - LONGEST_ROW and (
        page.lowers[place] in page.vocabulary.continuing or page.words[place].isdecimal()
    ):
        place -= 1  # "aged 9, 11 and 14"
    return page.lowers[place] in ("aged", "age") and page.gaps[place + 1] == " "
