"""Numbers in digits: their groups and decimals, signs, fractions, and the letters glued to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.extractors.counts.measures import unit_at
from dragoman.extractors.counts.page import DASHES
from dragoman.extractors.counts.powers import scaled, with_power
from dragoman.extractors.counts.words import JOINING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

#: Digits grouped by thousands, as in India, by spaces or (where no other reading is left) by points, with decimals behind a point
#: or a comma. Nothing further may follow behind a point: that is a version, an address or a date. Atomic, so that no shorter
#: reading is tried.
GROUPED = re.compile(
    r"""(?>(?P<whole>
        [0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9])                       # 1,250,000
      | [1-9][0-9]{0,2}(?:,[ ]000){1,4}(?![0-9])                     # 61, 000
      | [1-9][0-9]{0,2}(?:\.[0-9]{3}){2}(?![0-9]|\.[0-9])         # 1.250.000
      | [0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])               # 12,34,567
      | [1-9][0-9]{0,2}(?:[ \u00a0\u202f\u2009][0-9]{3}){1,6}(?![0-9]|[ ][0-9])  # 14 000
      | [0-9]{1,40}
    )(?P<decimals>\.[0-9]{1,40}|(?<![0-9],[0-9])(?<![0-9],[0-9]{2}),[0-9]{1,2}(?![\w,]))?)(?!\.[0-9])""",
    re.VERBOSE,
)
SEPARATORS = re.compile(r"[, .\u00a0\u202f\u2009]+")
#: What may stand behind a number, besides letters glued to it and "^", where an exponent follows.
POWERS = frozenset("x×*")
POWER_MARKS = frozenset("^×*")
#: What before digits may be a sign or a decimal point of theirs; how many plain digits need no closer look.
SIGNED = frozenset(".-−")
PLAIN_DIGITS = 15
#: Names of units that behind another are words of their own: "5m in", "the 400m second".
NO_UNITS = frozenset(("in", "second"))
#: A number of more digits is none: it is an identifier, or a page of noise.
MOST_DIGITS = 40
#: A token of digits and what is glued to it ("25mm", "40k", "21st", "2½").
GLUED = re.compile(r"([0-9]{1,40})([^\W\d_]{1,12}[23]?|[½¼¾⅓⅔⅛]{1,2})\Z")
#: A token of the second number of a range, with or without a letter glued to it.
SECOND = re.compile(r"[0-9]{1,12}[^\W\d_]?\Z")
#: How many groups of digits the first number of a range may have.
MOST_GROUPS = 6
#: Letters glued to a number that multiply it; "m" and "b" only behind a currency sign or before a counted noun.
SCALE_LETTERS = {
    "k": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mm": 1e6, "m": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9, "tn": 1e12, "tr": 1e12, "trn": 1e12, "t": 1e12,
}  # fmt: skip
ALWAYS_SCALES = frozenset(("k", "mn", "mln", "mil", "bn", "bln", "tn", "tr", "trn"))
#: Numbers that are written as plurals: "1,000s of people".
PLURALS = frozenset((100.0, 1e3, 1e4, 1e5, 1e6))
ORDINAL_LETTERS = frozenset(("st", "nd", "rd", "th"))
#: The divisors of fractions that people write with a slash.
DIVISORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100))
#: What may stand before a leading minus or point.
OPEN = frozenset(("", " ", "(", "\n", "<", ">", "=", "$", "£", "€"))


def plain_digits(page: Page, index: int) -> Numeral | None:
    """Return the number at token *index* where it is plain digits, with one group of thousands or decimals at most; None where more is to be seen."""
    words, gaps = page.words, page.gaps
    word, stop = words[index], index + 1
    gap, between = gaps[index], gaps[stop]
    if not (word.isdecimal() and word.isascii()) or (gap and gap[-1] in SIGNED) or len(word) > PLAIN_DIGITS:
        return None
    following = words[stop]
    if following < ":":
        if not (following.isdecimal() and following.isascii()):
            return None
        if between == "," and len(following) == 3 >= len(word) and word[0] != "0":
            word += following
        elif between == "." and following != "000" and len(following) <= PLAIN_DIGITS:
            word = f"{word}.{following}"
        else:
            return None
        stop += 1
        following, between = words[stop], gaps[stop]
        if following < ":":
            return None
    if (between != " " and between[:1] in POWER_MARKS) or following in POWERS:
        return None
    value = float(word)
    return index, stop, page.starts[index], page.ends[stop - 1], value, value, "digits", 1.0


def read_digits(page: Page, index: int, skip: int = 0) -> Numeral | None:
    """Read the digits at token *index*, with what is glued to them, and no words behind them.

    *skip* is the length of a currency's letters glued before them ("RM79").
    """
    word, start = page.words[index], page.starts[index] + skip
    if len(word) > MOST_DIGITS:
        return None
    if not skip and word.isdigit() and word.isascii() and (index + 1 >= page.size or page.words[index + 1][0] > "9"):
        stop, end, value, glued = index + 1, page.ends[index], float(word), ""
    else:
        match = GROUPED.match(page.text, start)
        if match is None:
            return None
        end = match.end()
        stop, value = _grouped(page, index, *match.groups(""))
        glued = page.text[end : page.ends[stop - 1]]
    gap = page.gaps[index]
    if gap and gap[-1] in ".-−" and (len(gap) > 1 or index == 0) and not skip:
        start, value = _signed(gap, start, value, word)
    numeral = (index, stop, start, end, value, value, "digits", 1.0)
    if glued or page.text[end : end + 2].strip() in POWERS or page.text[end : end + 1] == "^":
        raised = with_power(page, numeral)
        return raised or (_with_glued(page, numeral, glued, money=skip > 0) if glued else numeral)
    if page.gaps[stop] == "/" and stop < page.size and page.words[stop].isdigit():
        return _slashed(page, index, stop, start, value)
    return numeral


def _grouped(page: Page, index: int, whole: str, decimals: str) -> tuple[int, float]:
    """Return the token behind grouped digits that begin at token *index*, and their value."""
    if len(whole) <= 3 and not decimals:
        return index + 1, float(whole)
    groups = SEPARATORS.sub(" ", whole).split()
    value = float("".join(groups) + decimals.replace(",", "."))
    stop = index + len(groups) + bool(decimals)
    return stop, value * 1000 if decimals == ".000" and _counts_thousands(page, stop) else value


def _counts_thousands(page: Page, stop: int) -> bool:
    """Whether the point of "2.000 miners" parts thousands: what is counted is whole."""
    word = page.lowers[stop]
    return page.gaps[stop] == " " and page.plurals.holds(word) and word not in page.vocabulary.measuring


def _signed(gap: str, start: int, value: float, word: str) -> tuple[int, float]:
    """Take in a leading minus ("-5") or decimal point (".08")."""
    if gap[-2:-1] not in OPEN:
        return start, value
    if gap[-1] != ".":
        return start - 1, -value
    return (start - 1, float(f".{word}")) if word.isdigit() else (start, value)


def _with_glued(page: Page, numeral: Numeral, glued: str, *, money: bool) -> Numeral | None:  # noqa: PLR0911 - one return a rule
    """Settle what the letters glued to a number are: an ordinal's ending, a scale, a fraction, or a unit (form `glued`).

    Anything else, as the "s" of a decade, makes it no number.
    """
    index, stop, start, end, value, *_ = numeral
    lowered, behind = glued.lower(), end + len(glued)
    if lowered in ORDINAL_LETTERS:
        return index, stop, start, behind, value, value, "ordinal", 1.0
    glyph = page.vocabulary.numbers.get(glued)
    if glyph is not None and glyph[0] == "glyph":
        return index, stop, start, behind, value + glyph[1], value + glyph[1], "digits", 1.0
    scale = SCALE_LETTERS.get(lowered)
    if scale is not None and (money or glued in ALWAYS_SCALES or _multiplies(page, index, stop, glued)):
        value = scaled(value, scale)
        return index, stop, start, behind, value, value, "digits", scale
    if glued == "s" and page.lowers[stop] == "of" and value in PLURALS:
        return index, stop, start, behind, value, value * 10, "vague", 1.0  # "1,000s of people"
    scale_word = page.vocabulary.numbers.get(lowered)
    if scale_word is not None and scale_word[0] == "scale" and len(glued) > 1:  # "5million", but "4K"
        value = scaled(value, scale_word[1])
        return index, stop, start, behind, value, value, "digits", scale_word[1]
    if (
        (glued != "s" or value % 1)
        and unit_at(page, stop - 1, glued) is not None
        and GLUED.match(page.text[end - 1 : behind])
    ):
        return index, stop, start, end, value, value, "glued", 1.0
    return None


def _multiplies(page: Page, index: int, stop: int, glued: str) -> bool:
    """Whether one letter glued to a number multiplies it: "$5m" and "5m people" do, "5m" is metres, "4K" a screen."""
    before, signs = page.gaps[index].rstrip(), page.vocabulary.signs
    first = index - 1
    while page.gaps[first] in (".", ",") and page.words[first].isdecimal() and index - first < MOST_GROUPS:
        first -= 1
    ranged = before in DASHES and page.gaps[first].strip() in signs  # "£3-4m", "£1.5-2m"
    if ranged or before[-1:] in signs or page.words[index - 1] in signs:
        return True
    if glued not in ("m", "b", "K"):
        return False
    unit = page.lowers[stop] in page.vocabulary.spelled or (
        page.words[stop] in page.vocabulary.symbols and len(page.words[stop]) > 1
    )
    if unit and page.gaps[stop] == " " and page.lowers[stop] not in NO_UNITS:
        return True  # "10m b/d"
    start = _past_second(page, stop, glued)
    if page.lowers[start] == "of" and page.lowers[start + 1] in page.classes.determiner:
        start += 2  # "2.5m of the voters"
    for place in range(start, start + 5):
        word = page.lowers[place]
        if page.gaps[place] != " " or (word in page.classes.function and word != "and"):
            return False
        if word == "people" or (word[-1:] == "s" and len(word) > 3):
            return True
    return False


def _past_second(page: Page, stop: int, glued: str) -> int:
    """Return the token behind the second number of "1.5m to 2m people", or *stop* without one."""
    joined = page.lowers[stop] in JOINING and page.gaps[stop] == " "
    if not joined and page.gaps[stop].strip() not in DASHES:
        return stop
    for place in range(stop + joined, stop + joined + 2):  # a whole number, or its decimals
        if SECOND.match(page.words[place]) is None:
            return stop
        if page.words[place].endswith(glued):
            return place + 1
    return stop


def _slashed(page: Page, index: int, stop: int, start: int, value: float) -> Numeral | None:
    """Read "1/2"; not a date ("9/11"), a rate or a list of alternatives."""
    word = page.words[stop]
    below = int(word) if len(word) < 4 else 0
    divides = below in DIVISORS or page.lowers[stop + 1] == "of"
    if not divides or not 0 < abs(value) < below or page.gaps[stop + 1] in ("/", "-"):
        return None
    share = value / below
    return index, stop + 1, start, page.ends[stop], share, share, "fraction", 1.0
