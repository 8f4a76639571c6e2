"""Numbers within proper names that no label announces: models, addresses, and the groups and places called by a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

#: Before digits without a noun, these say that the digits are a thing's name: "a 777", "the 737 MAX".
SINGULAR = frozenset(("a", "an"))
DEFINITE = frozenset(("the", "this", "that", "a", "an"))
#: What joins a number to the rest of a name: "the Big Three Accord", "the Six-Day War".
JOINED = frozenset((" ", "-", "’ ", "' "))
#: How many words a street's name has before "Street".
LONGEST_STREET = 3


def is_model(page: Page, numeral: Numeral) -> bool:
    """Whether digits that count nothing are a model or a house number: "a 777", "the 737 MAX", "10 Downing Street"."""
    first, stop, *_, form, scale = numeral
    if form != "digits" or scale != 1 or stop != first + 1:
        return False
    before = page.lowers[first - 1] if page.gaps[first] == " " else ""
    if before in SINGULAR and page.gaps[stop][:1] not in ("-", "%"):
        return True
    if page.gaps[stop] != " " or page.shouting or not page.words[stop][:1].isupper():
        return False
    return before in DEFINITE or _is_address(page, stop)


def _is_address(page: Page, stop: int) -> bool:
    """Whether the name of a street begins at token *stop*."""
    for place in range(stop + 1, min(stop + 1 + LONGEST_STREET, page.size)):
        if page.gaps[place] != " " or not page.words[place][:1].isupper():
            return False
        if page.lowers[place] in page.classes.street:
            return True
    return False


def is_title(page: Page, first: int, stop: int) -> bool:
    """Whether a number word with a capital within a sentence is part of a name: "the Six Nations", "the Big Three", "the Gang of Four"."""
    words, gaps = page.words, page.gaps
    if page.shouting or gaps[first] != " " or not words[first][:1].isupper() or not first:
        return False
    named_behind = gaps[stop] in JOINED and words[stop][:1].isupper()
    if page.lowers[first - 1] == "the":
        return named_behind
    if named_behind:
        return False
    leader = first - 2 if words[first - 1] == "of" else first - 1
    return (
        words[leader][:1].isupper()
        and page.lowers[leader - 1] in DEFINITE
        and page.lowers[leader] not in page.classes.function
    )


def is_lettered(page: Page, first: int) -> bool:
    """Whether a name stands before digits with one letter glued to them, which belongs to the name and is no unit: "a Boeing 777F", "Annex 4C"."""
    before = page.words[first - 1]
    named = page.gaps[first] == " " and before[:1].isupper() and page.lowers[first - 1] not in page.classes.function
    return named and page.words[first][:-1].isdecimal() and not page.shouting
