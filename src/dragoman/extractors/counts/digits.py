"""Numbers in digits: their groups and decimals, signs, fractions, and the letters glued to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.extractors.counts.page import FUNCTION_WORDS

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

#: Digits grouped by thousands, as in India, or by spaces, with decimals. Nothing further may follow behind a point: that is a
#: version, an address or a date. Atomic, so that no shorter reading is tried.
GROUPED = re.compile(
    r"""(?>(?P<whole>
        [0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9])                       # 1,250,000
      | [0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])               # 12,34,567
      | [1-9][0-9]{0,2}(?:[ \u00a0\u202f\u2009][0-9]{3}){1,6}(?![0-9]|[ ][0-9])  # 14 000
      | [0-9]{1,40}
    )(?P<decimals>\.[0-9]{1,40})?)(?!\.[0-9])""",
    re.VERBOSE,
)
#: A number of more digits is none: it is an identifier, or a page of noise.
MOST_DIGITS = 40
#: A token of digits and what is glued to it ("25mm", "40k", "21st", "2½").
GLUED = re.compile(r"([0-9]{1,40})([^\W\d_]{1,8}[23]?|[½¼¾⅓⅔⅛]{1,2})\Z")
#: Letters glued to a number that multiply it; "m" and "b" only behind a currency sign or before a counted noun.
SCALE_LETTERS = {
    "k": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mm": 1e6, "m": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "t": 1e12,
}  # fmt: skip
ALWAYS_SCALES = frozenset(("k", "mn", "mln", "mil", "bn", "bln", "tn", "trn"))
ORDINAL_LETTERS = frozenset(("st", "nd", "rd", "th"))
#: The divisors of fractions that people write with a slash.
DIVISORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100))
#: What may stand before a leading minus or point.
OPEN = frozenset(("", " ", "(", "\n", "<", ">", "=", "$", "£", "€"))
#: Punctuation that is no currency sign.
PUNCTUATION = frozenset("(\"'“‘,.-–—")


def read_digits(page: Page, index: int, skip: int = 0) -> Numeral | None:
    """Read the digits at token *index*, with what is glued to them, and no words behind them.

    *skip* is the length of a currency's letters glued before them ("RM79").
    """
    word, start, stop, glued = page.words[index], page.starts[index] + skip, index + 1, ""
    if len(word) > MOST_DIGITS:
        return None
    if not skip and word.isdigit() and word.isascii() and (stop >= page.size or page.words[stop][0] > "9"):
        value = float(word)
        end = page.ends[index]
    else:
        match = GROUPED.match(page.text, start)
        if match is None:
            return None
        whole, decimals = match.groups("")
        end = match.end()
        if len(whole) > 3 or decimals:
            groups = whole.replace(",", " ").split()
            value, stop = float("".join(groups) + decimals), index + len(groups) + bool(decimals)
        else:
            value = float(whole)
        glued = page.text[end : page.ends[stop - 1]]
    gap = page.gaps[index]
    if gap and gap[-1] in ".-−" and (len(gap) > 1 or index == 0) and not skip:
        start, value = _signed(gap, start, value, word)
    if glued:
        return _with_glued(page, (index, stop, start, end, value, value, "digits", 1.0), glued, money=skip > 0)
    if page.gaps[stop] == "/" and stop < page.size and page.words[stop].isdigit():
        return _slashed(page, index, stop, start, value)
    return index, stop, start, end, value, value, "digits", 1.0


def _signed(gap: str, start: int, value: float, word: str) -> tuple[int, float]:
    """Take in a leading minus ("-5") or decimal point (".08")."""
    if gap[-2:-1] not in OPEN:
        return start, value
    if gap[-1] != ".":
        return start - 1, -value
    return (start - 1, float(f".{word}")) if word.isdigit() else (start, value)


def _with_glued(page: Page, numeral: Numeral, glued: str, *, money: bool) -> Numeral | None:
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
        return index, stop, start, behind, value * scale, value * scale, "digits", scale
    if glued != "s" and glued in page.vocabulary.symbols and GLUED.match(page.text[end - 1 : behind]):
        return index, stop, start, end, value, value, "glued", 1.0
    return None


def _multiplies(page: Page, index: int, stop: int, glued: str) -> bool:
    """Whether one letter glued to a number multiplies it: "$5m" and "5m people" do, "5m" is metres, "4K" a screen."""
    before = page.gaps[index].rstrip()
    if (before and before[-1] not in PUNCTUATION) or page.words[index - 1] in page.vocabulary.signs:
        return True
    if glued not in ("m", "b", "K"):
        return False
    for place in range(stop, stop + 5):
        word = page.lowers[place]
        if page.gaps[place] != " " or (word in FUNCTION_WORDS and word != "and"):
            return False
        if word == "people" or (word[-1:] == "s" and len(word) > 3):
            return True
    return False


def _slashed(page: Page, index: int, stop: int, start: int, value: float) -> Numeral | None:
    """Read "1/2"; not a date ("9/11"), a rate or a list of alternatives."""
    word = page.words[stop]
    below = int(word) if len(word) < 4 else 0
    if below not in DIVISORS or not 0 < abs(value) < below or page.gaps[stop + 1] in ("/", "-"):
        return None
    share = value / below
    return index, stop + 1, start, page.ends[stop], share, share, "fraction", 1.0
