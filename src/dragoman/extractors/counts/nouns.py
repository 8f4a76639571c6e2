"""What is counted: the head noun behind a number, as lemma with its modifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.phrases import (
    APOSTROPHES,
    GAPS_WITHIN,
    HYPHENS,
    REACH,
    is_number,
    is_proper,
    phrase_end,
    uninflected_end,
)
from dragoman.extractors.counts.words import ELLIPTIC

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

#: Behind these, no noun in the plural but a verb stands: "the 38th parallel divides them".
OBJECTS = frozenset(("them", "him", "her", "it", "us", "the", "a", "an", "his", "their", "its"))
#: How many words may be joined to a plural, as in "brothers-in-law".
LONGEST_ENDING = 2
#: Before the number of a whole of which some are counted: "nine of the top 10 banks".
RANKING = frozenset(("top", "first", "last", "next", "other", "remaining", "original", "final"))
#: What may stand between a number and what it counts: "12 of the men", "74 the number of dead", "55 out of 62 targets".
LEADING = frozenset(("of", "the", "out"))
#: The gaps of words with mere blanks between.
BLANKS = [" "] * (REACH + 2)
#: What parts the digits of one number.
POINTS = frozenset((",", "."))
#: A longer word in -ed is no noun, as a "shed" is, but a participle ("half of those polled"); one in -eed may have a letter more.
LONGEST_BED = 4


def read_noun(page: Page, stop: int, *, single: bool, hyphen: bool, part: bool = False) -> tuple[str | None, int]:
    """Return the noun counted by the number that ends before token *stop*, and the token behind it (*stop* without one).

    *single* allows a singular head ("one soldier"), which a *hyphen* behind the number makes sure ("five-nation"); of a *part*, the
    noun is the whole ("half the fleet").
    """
    lowers, gaps = page.lowers, page.gaps
    word = lowers[stop]
    if (
        gaps[stop] == " "
        and word[-1:] == "s"
        and gaps[stop + 1] != "-"
        and word not in page.classes.no_noun
        and page.plurals.holds(word)
        and (page.shouting or page.words[stop] == word or not is_proper(page, stop))
    ):
        shown = page.words[stop]  # the plain case: "12 soldiers"
        return page.plurals.lemma(word if page.shouting else shown), stop + 1
    if hyphen and word != "of":
        counted = word.isalpha() and word not in page.classes.function and word not in page.classes.no_attribute
        return (page.plurals.lemma(word), stop + 1) if counted else (None, stop)
    gap, first = gaps[stop], stop
    timed = word in page.vocabulary.numbers and lowers[stop + 1] in page.vocabulary.spelled
    if timed or (gap != " " and gap not in GAPS_WITHIN):
        return None, stop  # "from 12 million two years ago"; nothing counted stands beyond a comma or a bracket
    if single or part or word in LEADING:
        first, single = _beginning(page, stop, single=single, hyphen=hyphen, part=part)
        if first < 0:
            return None, stop
    if lowers[first] in ELLIPTIC:
        if (
            lowers[first] == "others"
            or gaps[first + 1] != " "
            or lowers[first + 1] in page.classes.function
            or lowers[first + 1] in page.classes.ending
        ):
            return None, first + 1
        first += 1
    head = _head(page, stop, first, single=single, part=part)
    return (None, stop) if head < 0 else _phrase(page, first, head)


def _beginning(page: Page, stop: int, *, single: bool, hyphen: bool, part: bool) -> tuple[int, bool]:
    """Return the token where what is counted begins (-1: nowhere) behind a number that ends before token *stop*, and whether it may be singular."""
    word, gap = page.lowers[stop], page.gaps[stop]
    if word == "of" and (hyphen or gap in (" ", "+ ")):
        return _behind_of(page, stop), part and page.lowers[stop + 1] != "them"  # "half of them empty"
    if word == "out" and page.lowers[stop + 1] == "of" and gap == page.gaps[stop + 1] == " ":  # "55 out of 62 targets"
        return _behind_of(page, stop + 1), part
    if word == "the" and page.lowers[stop + 1 : stop + 3] == ["number", "of"]:  # "bringing to 74 the number of dead"
        return stop + 3, single
    if single and not part and gap == " ":
        final = word == "and" and page.lowers[stop + 1] in RANKING  # "the third and final round"
        more = word in ("such", "most") or is_number(page, stop)  # "the third such round", "the first two rounds"
        return stop + (2 if final else more), True
    if part and gap in GAPS_WITHIN:
        first = stop + (word in page.classes.determiner)
        return first, first > stop or page.words[stop].islower() or page.shouting
    return stop, single


def _head(page: Page, stop: int, first: int, *, single: bool, part: bool) -> int:
    """Return the token of the head of what is counted from token *first* on, or -1 without one."""
    lowers = page.lowers
    if not single and lowers[first] in page.classes.people and _ends_here(page, first + 1):
        return first
    end, plural = phrase_end(page, stop, first)
    if plural and single and page.plurals.irregular.get(lowers[end]) == lowers[end]:
        end = uninflected_end(page, stop, first, end)  # "one police officer"
        return _singular_head(page, first, end)
    if plural and not (single and not part and _is_object(page, first, end)):
        return _last_plural(page, end, first + REACH) if lowers[end] in page.classes.plural_modifier else end
    if not single:
        attributive = page.lowers[stop] != "of" and end > first + 1  # but "11 of his own party abstained"
        return first if attributive and _attributive(page, first) else -1
    if end == first or (part and end == first + 1 and lowers[end][:1].isdecimal()):
        return -1
    head = _singular_head(page, first, end)
    return head if head >= first else -1


def _is_object(page: Page, first: int, place: int) -> bool:
    """Whether the plural at token *place* is a verb or its object: "the 38th parallel divides them", "one clerk took bribes"."""
    if place > first and page.lowers[place + 1] in OBJECTS and page.gaps[place + 1] == " ":
        return True
    if place > first and page.lowers[place] in page.classes.verb:
        return True  # "one child dies"
    between = page.lowers[first + 1 : place]
    return not (page.classes.verb.isdisjoint(between) and page.classes.suffering.isdisjoint(between))


def _ends_here(page: Page, place: int) -> bool:
    """Whether no noun follows at token *place*: the phrase ends, or a verb begins."""
    word = page.lowers[place]
    if page.gaps[place] != " " or word in page.classes.no_inside or word in page.classes.verb or word.endswith("ed"):
        return True
    return word in page.vocabulary.effects and not page.plurals.holds(word)


def _past_number(page: Page, place: int) -> int:
    """Return the token behind a number of one word, or of grouped digits or decimals, with a scale word, that begins at token *place* before another word; else *place*."""
    stop = place
    while page.gaps[stop + 1] in POINTS and page.words[stop].isdecimal() and page.words[stop + 1].isdecimal():
        stop += 1
    if is_number(page, stop) and is_number(page, stop + 1):
        stop += 1  # "of the several hundred boats", "of the 2.3 million farmers"
    return stop + 1 if is_number(page, stop) else place


def _behind_of(page: Page, place: int) -> int:
    """Step over "of the", "of his", "of these"; return the token behind, or -1 where no counted noun follows."""
    place += 1
    if page.lowers[place] == "them" and page.gaps[place + 1] == " ":
        return (
            -1 if is_number(page, place + 1) else place + 1
        )  # "seven of them women", but "freed 11 of them two days later"
    if page.lowers[place] in page.classes.determiner:
        place += 1
        if page.gaps[place + 1] in APOSTROPHES and page.lowers[place + 1] == "s":
            place += 2  # "147 of the body's 193 members"
        place += page.lowers[place] == "own"
        bounded = "" in page.vocabulary.bounds.get(page.lowers[place], ()) or page.lowers[place] in RANKING
        return _past_number(page, place + bounded)
    owned = place + 2 if page.lowers[place + 1] == "s" and page.gaps[place + 1] in APOSTROPHES else place
    if _past_number(page, owned) > owned:
        return _past_number(page, owned)  # "12 of 120 seats", "16 of Mali's 29 ministers"
    if page.lowers[place] in ELLIPTIC and page.lowers[place] != "others":
        return place + 1  # "dozens of other boats"
    return place if page.lowers[place] not in page.classes.function or page.gaps[place + 1] == "-" else -1


def _attributive(page: Page, first: int) -> bool:
    """Whether a singular noun between a number and another word is what is counted: "a 12 page document"."""
    word = page.lowers[first]
    return (
        page.gaps[first] == " "
        and page.words[first] == word
        and word.isalpha()
        and not word.endswith(("ed", "ing", "ly"))
        and word not in page.classes.no_attribute
        and word not in page.classes.verb
        and word not in page.vocabulary.changes
        and word not in page.vocabulary.effects
        and page.words[first + 1].islower()
        and page.gaps[first + 1] == " "
    )


def _last_plural(page: Page, place: int, end: int) -> int:
    """Return the last of plural nouns in a row: "weapons systems"."""
    while (
        page.lowers[place] in page.classes.plural_modifier
        and place + 1 < end
        and page.gaps[place + 1] == " "
        and page.lowers[place + 1][-1:] == "s"
        and page.plurals.holds(page.lowers[place + 1])
        and page.lowers[place + 1] not in page.classes.function
        and page.lowers[place + 1] not in page.classes.ending
    ):
        place += 1
    return place


def _singular_head(page: Page, first: int, stop: int) -> int:
    """Return the head of a singular phrase: the last word before a verb or the phrase's end."""
    head = first
    for place in range(first, stop):
        word = page.lowers[place]
        if place > first and (
            (_is_verbal(page, place) and not _describes_more(page, place, stop))
            or word in page.classes.verb
            or (word in page.vocabulary.changes and not (word in page.classes.move and place == stop - 1))
            or word in page.vocabulary.effects
        ):
            break
        head = place
        if place > first + 4:
            break
    word = page.lowers[head]
    named = len(word) > 1 and word.isalpha() and word != "of"
    if head == first and word in page.classes.between:
        return first - 1  # "one fatally"
    participle = head == first and word.endswith("ed") and len(word) > (LONGEST_BED + word.endswith("eed"))
    return head if named and not participle else first - 1


def _is_verbal(page: Page, place: int) -> bool:
    """Whether the word at token *place* ends as a participle or an adverb, and is no noun ("a car bombing") nor joined to one ("left-wing")."""
    word = page.lowers[place]
    return word.endswith(("ed", "ing", "ly")) and word not in page.classes.gerund and page.gaps[place] != "-"


def _describes_more(page: Page, place: int, stop: int) -> bool:
    """Whether a participle behind an adjective describes what ends before token *stop*, as that does: "one new preferred share"."""
    described = page.words[place + 1].islower() and place + 1 < stop
    return described and page.lowers[place].endswith("ed") and page.lowers[place - 1] in page.classes.adjective


def _phrase(page: Page, first: int, head: int) -> tuple[str, int]:
    """Return the words from *first* to *head* as written, the head as lemma, without a possessor, and the token behind."""
    words, gaps = page.words, page.gaps
    if not page.shouting and gaps[first : head + 2] == BLANKS[: head + 2 - first]:
        lemma = page.plurals.lemma(words[head])  # the plain case: "armed local clerks"
        return (" ".join([*words[first:head], lemma]) if first < head else lemma), head + 1
    parts: list[str] = []
    for place in range(first, head):
        if gaps[place + 1] in APOSTROPHES and page.lowers[place + 1] == "s":
            parts.clear()
        elif gaps[place] not in APOSTROPHES:
            parts.append(words[place] if not page.shouting else page.lowers[place])
            parts.append("-" if gaps[place + 1] in HYPHENS else gaps[place + 1] if gaps[place + 1][0] == "." else " ")
    noun = "".join(parts) + page.plurals.lemma(page.lowers[head] if page.shouting else words[head])
    if gaps[head + 1] == "-":  # "passers-by"
        last = head + LONGEST_ENDING
        while gaps[head + 1] == "-" and head < last:
            head += 1
            noun += f"-{words[head]}"
    return noun, head + 1
