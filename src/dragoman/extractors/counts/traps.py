"""Numbers that count nothing: dates, years, clock times, designations, names, scores, phone and section numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.page import DASHES, FUNCTION_WORDS, MONTHS, SPACES

if TYPE_CHECKING:
    from dragoman.extractors.counts.numerals import Numeral
    from dragoman.extractors.counts.page import Page

CLOCK_WORDS = frozenset("am pm gmt utc est edt cst cdt pst pdt cet cest bst msk jst ist noon hrs oclock".split())
#: Words before a year: "in 2014", "since 1998", "the year 2003".
YEAR_LEADS = frozenset(
    "in since until till by from during before after between late early mid year years summer autumn fall spring winter through "
    "circa fiscal election elections cup olympics census of the and to s edition vintage model copyright class".split()
) | MONTHS
PLAIN_MONTHS = MONTHS - {"may", "march"}
#: Verbs of games: a hyphenated or listed pair of numbers beside one is a score.
GAMES = frozenset("win wins won beat beats beating lost lose defeat defeated draw drew drawn tie tied lead leads led score victory loss thrashed edged".split())
#: Capitalised names that a rank counts all the same: "the Ninth Meeting".
RANKED = frozenset("meeting session summit conference round anniversary edition plenary".split())
#: Attached before a number, these are punctuation and not a name's hyphen or a path's slash.
OPENINGS = frozenset("(\"'“‘[{«,;!?…|*•<>~≥≤=≈±")


def behind_name(page: Page, index: int) -> bool:
    """Whether the number at token *index* is attached to what stands before it, as in F-16, v2.5, 9/11 or #3."""
    gap = page.gaps[index]
    if not gap or gap in SPACES:
        return not gap and index > 0
    last = gap[-1]
    if last == "," and len(gap) == 1 and index and page.words[index - 1][0] > "9" and page.words[index - 1][-1].isdigit():
        return True
    if last == " " or last in OPENINGS:
        return False
    if last in DASHES:
        if gap == " -" and index > 0 and page.gaps[index + 1][:1] not in ("%", ".") and not page.shouting and len(page.words[index - 1]) > 1 and page.words[index - 1].isupper():
            return True
        return len(gap) == 1 and index > 0 and page.lowers[index - 1] not in ("mid", "sub", "pre", "non", "and", "to", "per", "minus")
    if last == ".":
        return len(gap) == 1 and index > 0 and page.words[index][0] <= "9"
    if last == "/":
        return True
    if last == ":":
        return len(gap) == 1 and index > 0 and page.words[index - 1][0] <= "9"
    return last in "#@№§\\_^"


def is_plain_date(page: Page, index: int) -> bool:
    """Whether digits are at first sight a day or a year: "17 October", "Oct. 17", "in 2014"; most numbers in news are."""
    word, before = page.words[index], page.lowers[index - 1]
    if len(word) == 4:
        return (
            word[:2] in ("19", "20") and before in ("in", "since", "during") and page.gaps[index] == " " and word.isdigit()
            and page.gaps[index + 1][:1] in (".", ",", ";", ")", "\n")
        )
    if len(word) > 2 or not word.isdigit():
        return False
    if before in PLAIN_MONTHS:
        return page.gaps[index] in (" ", ". ") and page.gaps[index + 1][:1] in (",", ".", ")", ";") and page.words[index + 1][:1] > "9"
    return page.lowers[index + 1] in PLAIN_MONTHS and page.gaps[index] == page.gaps[index + 1] == " " and word <= "31"


def is_clock(page: Page, numeral: Numeral) -> bool:
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
    if following in CLOCK_WORDS:
        return True
    if following in ("a", "p") and page.gaps[stop + 1] == "." and page.lowers[stop + 1] == "m":
        return True
    return following == "o" and page.gaps[stop + 1] in ("'", "’")


def is_date(page: Page, numeral: Numeral) -> bool:
    """Whether a number is the day or the year of a date that shows plainly."""
    first, stop, _, _, value, _, form, scale = numeral
    if scale != 1 or value is None or value != int(value) or not 0 < value < 2200:
        return False
    before, following = page.lowers[first - 1], page.lowers[stop]
    if value <= 31 or value < 100 and form == "digits":
        if following in MONTHS and page.gaps[stop] in (" ", "-", "/") and _is_month(page, stop):
            return value <= 31
        if following == "of" and page.lowers[stop + 1] in MONTHS and form == "ordinal":
            return True
        if before in MONTHS and page.gaps[first] in (" ", ". ", " the ") and _is_month(page, first - 1) and form in ("digits", "ordinal") and not (gaps_plainly(page, first) and page.lowers[first - 2].isdigit()):
            return True
        if before == "the" and page.lowers[first - 2] in MONTHS and form == "ordinal":
            return True
    return form == "digits" and stop == first + 1 and 1000 <= value < 2150 and _is_year(page, first, stop, value)


def gaps_plainly(page: Page, first: int) -> bool:
    """Whether one space stands on both sides of the word before *first*: "23 September 28 bodies"."""
    return first > 1 and page.gaps[first] == page.gaps[first - 1] == " "


def _is_month(page: Page, index: int) -> bool:
    """Whether a month's name is one: "may" and "march" are also words."""
    if page.lowers[index] not in ("may", "march"):
        return True
    return page.words[index][0].isupper() and not (page.shouting and page.lowers[index + 1] in ("be", "have", "not", "also", "on"))


def _is_year(page: Page, first: int, stop: int, value: float) -> bool:
    """Whether four digits are a year: by what stands before them, or because nothing behind them can be counted."""
    if page.gaps[stop][:1] in ("%", "°") or page.words[first][0] == "0":
        return False
    before, gap = page.lowers[first - 1], page.gaps[first]
    if gap in SPACES and before in YEAR_LEADS and before not in ("of", "the", "and", "to", "by", "from", "after", "before"):
        return True
    recent = 1900 <= value < 2100
    if gap == ", " and page.lowers[first - 1].isdigit() and page.lowers[first - 2] in MONTHS:
        return True
    if not recent:
        return False
    following = page.lowers[stop]
    if gap in SPACES and before in ("the", "of", "by", "from", "after", "before", "s", "to", "and"):
        return not (following[-1:] == "s" and page.gaps[stop] == " " and before != "the" and following not in FUNCTION_WORDS) and following not in ("people",)
    if following in ("people", "men", "women", "children") and page.gaps[stop] == " ":
        return False
    if before in page.vocabulary.bounds:
        return False
    return not (page.gaps[stop] == " " and following[-1:] == "s" and len(following) > 3 and following not in FUNCTION_WORDS) or gap.startswith("'")


def is_dated(page: Page, numeral: Numeral) -> bool:
    """Whether a bare year follows a word that leads to nothing else, so that what stands behind is no unit: "during 2016 Stone spoke"."""
    first, stop = numeral[0], numeral[1]
    return (
        stop == first + 1 and 1900 <= numeral[4] < 2100 and numeral[6] == "digits" and numeral[7] == 1
        and page.lowers[first - 1] in ("in", "since", "during") and page.gaps[first] == " "
    )


def is_day_range(page: Page, one: Numeral, two: Numeral) -> bool:
    """Whether a range is one of days: "Sept. 20-24", "3 to 5 May"."""
    if one[4] > 31 or two[4] > 31 or one[7] * two[7] != 1:
        return False
    return page.lowers[one[0] - 1] in MONTHS and _is_month(page, one[0] - 1) or page.lowers[two[1]] in MONTHS and page.gaps[two[1]] == " " and _is_month(page, two[1])


def is_score(page: Page, numeral: Numeral) -> bool:
    """Whether "2-1" and the like is a score: a smaller or small number follows a dash, beside a word of games or at all."""
    first, stop, value = numeral[0], numeral[1], numeral[4]
    gap = page.gaps[stop]
    if stop >= page.size or gap.strip() not in DASHES or not gap.strip() or page.words[stop][0] > "9" or not page.words[stop].isdigit():
        return False
    other = int(page.words[stop][:15])
    if other <= value:
        return True
    return any(page.lowers[place] in GAMES for place in range(first - 4, first))


def is_chain(page: Page, stop: int) -> bool:
    """Whether more dashed digits follow the second number: a phone number, an identifier or a date."""
    return stop < page.size and page.gaps[stop] in ("-", "–", "/", ".") and page.words[stop][0] <= "9"


def is_named(page: Page, numeral: Numeral, *, counted: bool) -> bool:
    """Whether the number belongs to the name or label before it: "Channel 4", "Boeing 737", "Article 5", "FTSE 100"."""
    first = numeral[0]
    if not first:
        return False
    gap, before = page.gaps[first], page.lowers[first - 1]
    if gap == ". " and before in ("no", "nos", "nr", "art", "sec", "vol", "fig", "pp", "p", "ch"):
        return not (before == "no" and numeral[6] != "digits")
    if gap not in SPACES:
        return False
    if before in page.vocabulary.labels:
        return numeral[7] == 1 and (not counted or not page.shouting and page.words[first - 1] != before and numeral[6] == "digits")
    if before == "of" and page.lowers[first - 2] == "group" and (page.words[first - 2][0] == "G" and not page.shouting):
        return True
    if page.shouting or counted or before in FUNCTION_WORDS or numeral[6] != "digits" or numeral[7] != 1:
        return not page.shouting and counted and numeral[6] == "digits" and numeral[7] == 1 and _initials(page, first - 1)
    return page.words[first - 1] != before and before not in page.vocabulary.bounds and before not in page.vocabulary.changes


def _initials(page: Page, index: int) -> bool:
    """Whether the word is an acronym, which takes the number into its name: "FTSE 100 companies"."""
    word = page.words[index]
    return word.isupper() and word.isalpha() and word not in ("I", "A", "US", "UK", "UN", "EU", "NATO", "U", "S") and len(word) < 6


def is_proper_rank(page: Page, numeral: Numeral) -> bool:
    """Whether an ordinal belongs to a name ("93rd Brigade", "Seventh Fleet") or a set phrase ("second-hand", "at first")."""
    first, stop = numeral[0], numeral[1]
    following = page.lowers[stop]
    gap = page.gaps[stop]
    if not page.shouting and stop < page.size and gap in (" ", "-") and page.words[stop][0].isupper() and page.words[stop] != "I":
        return following not in RANKED
    if page.lowers[first] == "second" and stop == first + 1:
        if page.lowers[first - 1] in ("a", "per", "each", "split", "every", "one") and (following in FUNCTION_WORDS or gap not in SPACES) and following != "to":
            return True
        return gap == "-" and following in ("hand", "guess", "guessed", "rate", "in", "class") or following in ("hand", "thoughts", "thought")
    if page.lowers[first] == "first":
        return following in ("of", "aid", "lady", "name", "names", "hand") and gap in (" ", "-") and (following != "of" or page.lowers[stop + 1] == "all") or page.lowers[first - 1] == "at" or gap == "-" and following in ("ever", "hand", "class", "team", "rate")
    return gap == "-" and following in ("party", "generation")
