"""Numbers that count nothing: dates, years, clock times, designations, names, scores, phone and section numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.extractors.counts.measures import unit_at
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.page import DASHES, SENTENCE_ENDS, SPACES
from dragoman.extractors.counts.words import JOINING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

#: Marks that may attach a number to what stands before it.
ATTACHING = DASHES | frozenset(".:,+/#@№§\\_^")
#: Marks right behind a number that may make it none; those of degrees, minutes and seconds of arc, and the quarters of the globe.
MARKS = frozenset("°º+")
ARCS = frozenset(("°", "º", "′", "″", "'", '"', "’", "”"))
QUARTERS = frozenset(("N", "S", "E", "W"))
#: The highest number of an item, and what stands behind it.
LAST_ITEM = 99
ITEM_ENDS = frozenset((".", ")", "/"))
#: What stands between the numbers of a list, and how many tokens it has at most.
SEPARATING = frozenset((" ", ", "))
LONGEST_LIST = 20
#: How many digits the first group of a telephone number has at least, and what stands between its groups.
SHORTEST_AREA = 3
DIALLED_JOINTS = frozenset((" ", "-", ") "))
#: Words before a number, and the words before these that make it a name or a time: "Group of 20", "half past six".
BEHIND_HEADS = {"of": ("Group",), "past": ("half", "quarter", "Half", "Quarter")}
#: A group of digits behind a comma, and what may be glued to it ("40,000kg").
THOUSANDS = re.compile(r"[0-9]{3}(?![0-9])")
#: What is behind a time of day only where the number has as many digits as an hour with its minutes.
HOURS, LENGTH_OF_HOUR = "hrs", 4
#: Before "number", what makes it a verb.
NUMBERING = frozenset("can could may might must now they we who will would".split())
#: Before "second", what makes it a moment: "wait a second".
MOMENTS = frozenset(("a", "per", "each", "split", "every", "one"))


def behind_name(page: Page, index: int) -> bool:  # noqa: PLR0911 - one return a rule
    """Whether the number at token *index* is attached to what stands before it, as in F-16, v2.5, 9/11 or #3."""
    gap = page.gaps[index]
    if not gap or gap in SPACES:
        return not gap and index > 0
    last, tight = gap[-1], len(gap) == 1 and index > 0
    if last == "(" and len(gap) == 1 and page.words[index - 1].isdecimal():  # "Article 5(2)"
        return index > 0
    if last not in ATTACHING:
        return last == "[" and " " not in gap and page.gaps[index + 1][:1] == "]"  # the mark of a note: "said.[3]"
    if last in DASHES:
        return _behind_dash(page, index, tight=tight)
    if last == ".":
        return tight and page.words[index][0] <= "9" and f"{page.words[index - 1]}." not in page.vocabulary.signs
    if last == ":":
        return tight and page.words[index - 1][0] <= "9"
    if last == ",":  # "RM21,700"
        return tight and page.words[index - 1][0] > "9" and page.words[index - 1][-1].isdigit()
    if last == "+":  # "UTC+3", "P5+1", "+44 20 7946 0958"
        dialled = page.gaps[index + 1] in (" ", "-", " (") and page.words[index + 1][:1].isdigit()
        return dialled or tight
    return True


def _behind_dash(page: Page, index: int, *, tight: bool) -> bool:
    """Whether a dash joins the number to a name ("F-16", "COVID -19") and is no minus and no prefix's."""
    before = page.words[index - 1]
    if tight:
        return before.lower() not in page.classes.prefix and not _shares_unit(page, index)
    acronym = page.gaps[index] == " -" and len(before) > 1 and before.isupper() and not page.shouting
    return acronym and page.gaps[index + 1][:1] not in ("%", ".")


def _shares_unit(page: Page, index: int) -> bool:
    """Whether the number at token *index* ends a range of which both ends have one unit glued to them: "5km-7km"."""
    letters = page.words[index - 1].lstrip("0123456789")
    if not letters or letters == page.words[index - 1]:
        return False
    last = index + (page.gaps[index + 1] in (".", ",") and page.words[index + 1][:1].isdecimal())
    return page.words[last].lstrip("0123456789") == letters and unit_at(page, index - 1, letters) is not None


def is_clock(page: Page, numeral: Numeral) -> bool:  # noqa: PLR0911 - one return a rule
    """Whether a number is a time of day: "5:30", "5 p.m.", "11 o'clock", "1530 GMT"."""
    stop = numeral[1]
    gap = page.gaps[stop]
    if stop >= page.size:
        return False
    following = page.lowers[stop]
    if gap == ":" and following[0] <= "9":
        return True
    if gap not in (" ", "", "."):
        return False
    if following == "past":
        entry = page.vocabulary.numbers.get(page.lowers[stop + 1])  # "ten past two"
        return entry is not None and entry[0] == "small" and page.gaps[stop + 1] == " "
    if following in page.classes.clock:
        return following != HOURS or len(page.words[numeral[0]]) == LENGTH_OF_HOUR  # "1530 hrs", but "3 hrs"
    if following in ("a", "p") and page.gaps[stop + 1] == "." and page.lowers[stop + 1] == "m":
        return True
    return following == "o" and page.gaps[stop + 1] in ("'", "’")


def behind_mark(page: Page, stop: int) -> int | None:
    """Return the token behind what a mark right behind a number makes of it, or None.

    That is a place on the globe ("33°30′21″N", "33.5° N"), or a format of talks ("3+3").
    """
    if page.gaps[stop][0] == "+":
        return stop + 1 if page.gaps[stop] == "+" and page.words[stop][:1].isdecimal() else None
    place = stop
    while place < page.size and place < stop + 4 and page.words[place].isdecimal() and page.gaps[place] in ARCS:
        place += 1
    gap = page.gaps[place]
    if place < page.size and page.words[place] in QUARTERS and gap.strip() in ARCS:
        return place + 1
    return place if place > stop else None


def is_score(page: Page, numeral: Numeral) -> bool:
    """Whether "2-1" and the like is a score: a smaller or small number follows a dash, beside a word of games or at all."""
    first, stop, value = numeral[0], numeral[1], numeral[4]
    gap = page.gaps[stop]
    if gap == "-" and page.lowers[stop] == "to":  # a vote of 12-to-7
        stop += 1
        gap = page.gaps[stop]
    if (
        stop >= page.size
        or gap.strip() not in DASHES
        or not gap.strip()
        or page.words[stop][0] > "9"
        or not page.words[stop].isdigit()
    ):
        return False
    grouped = page.gaps[stop + 1] == "," and THOUSANDS.match(page.words[stop + 1])
    if grouped or value % 1 or (page.gaps[stop + 1] == "." and page.words[stop + 1][:1].isdecimal()):
        return False  # "40,000-50,000", "3.4-3.5 million"
    other = int(page.words[stop][:15])
    if other <= value:
        return True
    behind = page.lowers[stop + 1]
    if (
        page.gaps[stop + 1][:1] == "%"
        or behind in page.vocabulary.numbers
        or (behind in page.vocabulary.measuring and behind != "in")
    ):
        return False  # "lost 2-3 million", "won 10-15 percent"
    if read_noun(page, stop + 1, single=False, hyphen=False)[0] is not None:
        return False  # "lost 10-15 boats"
    return any(page.lowers[place] in page.classes.game for place in range(first - 4, first))


def is_item(page: Page, numeral: Numeral) -> bool:
    """Whether a number that counts nothing heads an item of a list: "(2) bread", and "1. Milk", "3) salt" where a line or sentence begins."""
    first, stop, _, _, value, _, form, _ = numeral
    before = page.lowers[first - 1]
    if form != "digits" or value > LAST_ITEM or stop != first + 1 or before in page.vocabulary.effects:
        return False
    gap, behind = page.gaps[first], page.gaps[stop]
    if gap[-1:] == "(":
        return (
            behind[:1] == ")"
            and value < 10
            and not page.plurals.holds(before)
            and not page.words[first - 1][:1].isupper()
        )
    if behind[:1] not in ITEM_ENDS or (behind[:1] != ")" and stop >= page.size):
        return False
    begins = first == 0 or "\n" in gap or gap[:1] in SENTENCE_ENDS
    return begins or (gap == ": " and value == 1)


def is_chain(page: Page, stop: int) -> bool:
    """Whether more dashed digits follow the second number: a phone number, an identifier or a date."""
    return stop < page.size and page.gaps[stop] in ("-", "–", "/", ".") and page.words[stop][0] <= "9"


def behind_dialled(page: Page, index: int) -> int | None:
    """Return the token behind a number to be dialled, which begins with a zero ("01632 960118", "(020) 7946 0123"), or None."""
    if len(page.words[index]) < SHORTEST_AREA:
        return None
    stop, limit = index + 1, min(page.size, index + 6)
    while stop < limit and page.gaps[stop] in DIALLED_JOINTS and page.words[stop].isdecimal():
        stop += 1
    return stop if stop > index + 1 else None


def is_named(page: Page, numeral: Numeral, *, counted: bool) -> bool:  # noqa: PLR0911 - one return a rule
    """Whether the number belongs to the name or label before it: "Channel 4", "Boeing 737", "Article 5", "FTSE 100".

    *counted* says that a noun stands behind it; then only a capitalised label or an acronym takes the number.
    """
    first, form, scale = numeral[0], numeral[6], numeral[7]
    before, gap = page.lowers[first - 1], page.gaps[first]
    if gap == ". " and before in page.vocabulary.abbreviated:
        return form == "digits" or before != "no"
    if not first or gap not in SPACES or scale != 1:
        return False
    plain = form == "digits" and not page.shouting and before not in page.vocabulary.effects
    word = page.words[first - 1]
    if before == "number" and page.lowers[first - 2] in NUMBERING:
        return False  # "the dead could number 200"
    if before in page.vocabulary.labels:
        titled = plain or (page.words[first] != page.lowers[first] and not page.shouting)  # "Formula One teams"
        return not counted or (titled and word != before)
    if before in BEHIND_HEADS:
        return page.words[first - 2] in BEHIND_HEADS[before] and not page.shouting
    if not plain:
        return False
    if counted:
        further = page.lowers[first - 2]
        if (
            word != before
            and page.gaps[first - 1] == " "
            and (further.isdecimal() or further in page.vocabulary.numbers)
        ):
            return True  # "20 Leopard 2 tanks"
        acronym = word.isupper() and word.isalpha() and len(word) < 6
        return acronym and before not in page.classes.state and before not in page.classes.function
    if word == before or (before.endswith("ly") and (first == 1 or page.gaps[first - 1][:1] in SENTENCE_ENDS)):
        return False  # "Exactly 12 left"
    return not (
        before in page.classes.function or before in page.vocabulary.bounds or before in page.vocabulary.changes
    )


def past_items(page: Page, stop: int) -> int:
    """Step over the further numbers that a label in the plural announces: "pages 12, 14 and 15"."""
    place, limit = stop, stop + LONGEST_LIST
    while place < limit and page.gaps[place] in SEPARATING:
        number = place + (page.lowers[place] in JOINING)
        counted = page.gaps[number + 1] == " " and page.plurals.holds(page.lowers[number + 1])
        if counted or not page.words[number].isdecimal():
            break
        place = number + 1
    return place


def _opens_argument(page: Page, first: int, gap: str) -> bool:
    """Whether a rank heads a sentence and not what it ranks: "First, trade must resume."."""
    titled = gap == ", " and page.words[first][:1].isupper() and not page.shouting
    return titled and (not first or page.gaps[first][:1] in SENTENCE_ENDS)


def is_proper_rank(page: Page, numeral: Numeral) -> bool:
    """Whether an ordinal belongs to a name ("93rd Brigade", "Seventh Fleet") or a set phrase ("second-hand", "at first")."""
    first, stop = numeral[0], numeral[1]
    following, gap, word = page.lowers[stop], page.gaps[stop], page.lowers[first]
    if (
        gap in (" ", "-")
        and stop < page.size
        and not page.shouting
        and page.words[stop][:1].isupper()
        and following != "i"
        and (word[0] <= "9" or page.words[first] != word or gap == "-")  # but "the third French tourist"
    ):
        return following not in page.classes.ranked
    if (gap == "-" and following in page.classes.set_phrase) or _opens_argument(page, first, gap):
        return True
    if word == "first":
        bank = following == "of" and page.words[stop + 1][:1].isupper() and word != page.words[first]
        phrase = bank or (
            following in page.classes.behind_first
            and gap == " "
            and (following != "of" or page.lowers[stop + 1] == "all")
        )
        return phrase or page.lowers[first - 1] == "at"
    if word == "third":
        return following in page.classes.behind_third
    if word != "second" or stop != first + 1:
        return False
    moment = (
        page.lowers[first - 1] in MOMENTS
        and following != "to"
        and (following in page.classes.function or gap not in SPACES)
    )
    return moment or following in page.classes.behind_second
