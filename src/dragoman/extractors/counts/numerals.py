"""The number alone: digits in their groupings, words, scale words, fractions, ordinals and vague quantities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from dragoman.extractors.counts.page import FUNCTION_WORDS, SPACES

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

#: A numeral: first token, the token behind its last, its code points, its limits, and its form: `digits`, `words`, `ordinal`,
#: `fraction`, `vague`, `none`, `both`; last the multiplier that its scale word stands for (1 without one).
Numeral: TypeAlias = "tuple[int, int, int, int, float, float | None, str, float]"

#: A token of digits and what is glued to it ("25mm", "40k", "21st", "2½").
GLUED = re.compile(r"(\d{1,30})([^\W\d_]{1,8}[23]?|[°℃℉½¼¾⅓⅔⅛]{1,2})\Z")
#: Letters glued to a number that multiply it; "m" and "b" only behind a currency sign or before a counted noun.
SCALE_LETTERS = {"k": 1e3, "mn": 1e6, "mln": 1e6, "mm": 1e6, "m": 1e6, "bn": 1e9, "mil": 1e6, "b": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "t": 1e12}
ORDINAL_LETTERS = frozenset(("st", "nd", "rd", "th"))
JOINTS = frozenset((" ", "  ", "-", "\n", "‑", "‐"))
#: How many tokens one numeral may have: "nine hundred and ninety-nine thousand nine hundred and ninety-nine" and more.
LONGEST = 16


def read_numeral(page: Page, index: int, skip: int = 0) -> Numeral | None:
    """Return the numeral that begins at token *index*, behind *skip* letters of a currency glued to it, or None."""
    if skip:
        return _from_digits(page, index, skip)
    entry = page.vocabulary.numbers.get(page.lowers[index])
    if entry is not None:
        return _from_word(page, index, entry)
    if page.words[index][0] <= "9":
        return _from_digits(page, index)
    return None


# ---- digits ---------------------------------------------------------------------------------------------------------


def _from_digits(page: Page, index: int, skip: int = 0) -> Numeral | None:
    """Read digits with their groups and decimals, what is glued to them, and the scale word behind them.

    *skip* is the length of a currency's letters glued before them ("RM79").
    """
    words, gaps, size = page.words, page.gaps, page.size
    word, start, stop, glued = words[index][skip:], page.starts[index] + skip, index + 1, ""
    if not word.isdigit() or not word.isascii():
        split = GLUED.match(word)
        if split is None:
            return None
        word, glued = split.groups()
    elif stop < size and words[stop][0] <= "9":
        word, stop, glued = _grouped(page, word, stop)
        if not word:
            return None
    value = float(word) if "." in word or len(word) > 15 else float(int(word))
    gap = gaps[index]
    if gap and gap[-1] in ".-−" and (len(gap) > 1 or index == 0) and not skip:
        start, value = _signed(gap, start, value, word)
    end = page.ends[stop - 1] - len(glued)
    if glued:
        return _with_glued(page, index, stop, start, end, value, glued, money=skip > 0)
    if stop < size:
        if gaps[stop] == "/" and words[stop].isdigit():
            return _slashed(page, index, stop, start, value)
        if gaps[stop] in JOINTS:
            return _scaled(page, (index, stop, start, end, value, value, "digits", 1.0))
    return index, stop, start, end, value, value, "digits", 1.0


def _signed(gap: str, start: int, value: float, word: str) -> tuple[int, float]:
    """Take in a leading minus ("-5") or decimal point (".08")."""
    before = gap[-2:-1]
    if gap[-1] == ".":
        return (start - 1, float(f".{word}")) if before in ("", " ", "(") and word.isdigit() else (start, value)
    return (start - 1, -value) if before in ("", " ", "(", "\n", "<", ">", "=", "$", "£", "€") else (start, value)


def _grouped(page: Page, word: str, stop: int) -> tuple[str, int, str]:
    """Join the digit groups that follow *word*; return the digits, the token behind them, and the letters glued to the last.

    An empty string says that this is no number but a version, an address or a date.
    """
    words, gaps, size = page.words, page.gaps, page.size
    digits, groups = word, 0
    while stop < size and groups < LONGEST:
        gap, following = gaps[stop], words[stop]
        if gap == "," and len(following) >= 3 and following[:3].isdigit() and not following[3:4].isdigit() and len(word) <= 3:
            pass
        elif gap == "," and groups == 0 and len(following) == 2 and following.isdigit() and _lakhs(page, stop):
            pass
        elif gap in SPACES and len(following) == 3 and following.isdigit() and len(word) <= 3 and word[0] != "0" and gap != "\n":
            if groups == 0 and stop + 1 < size and gap == " " and words[stop + 1][0] <= "9" and gaps[stop + 1] in SPACES and len(words[stop + 1]) != 3:
                break
        elif gap == "." and following[0] <= "9":
            if stop + 1 < size and gaps[stop + 1] == "." and words[stop + 1][0] <= "9":
                return "", stop, ""
            split = None if following.isdigit() else GLUED.match(following)
            if split is None and not following.isdigit():
                return "", stop, ""
            decimals, glued = split.groups() if split else (following, "")
            return f"{digits}.{decimals}", stop + 1, glued
        else:
            break
        groups += 1
        split = None if following.isdigit() else GLUED.match(following)
        if split:
            return digits + split[1], stop + 1, split[2]
        digits += following
        stop += 1
    return digits, stop, ""


def _lakhs(page: Page, stop: int) -> bool:
    """Whether groups of two digits follow as India writes them: 12,34,567."""
    for place in range(stop + 1, min(stop + 4, page.size)):
        if page.gaps[place] != "," or not page.words[place][:2].isdigit():
            return False
        if len(page.words[place]) == 3:
            return True
    return False


def _with_glued(
    page: Page, index: int, stop: int, start: int, end: int, value: float, glued: str, *, money: bool
) -> Numeral | None:
    """Settle what the letters glued to a number are: an ordinal's ending, a scale, a fraction or a unit (left to the units)."""
    lowered = glued.lower()
    if glued == "s":  # a decade
        return None
    if lowered in ORDINAL_LETTERS:
        return index, stop, start, end + len(glued), value, value, "ordinal", 1.0
    glyph = page.vocabulary.numbers.get(glued)
    if glyph is not None and glyph[0] == "glyph":
        return index, stop, start, end + len(glued), value + glyph[1], value + glyph[1], "digits", 1.0
    scale = SCALE_LETTERS.get(lowered)
    if scale is not None and (money or _scales(page, index, stop, glued)):
        return index, stop, start, end + len(glued), value * scale, value * scale, "digits", scale
    if glued in page.vocabulary.symbols:
        return index, stop, start, end, value, value, "glued", 1.0
    return None


def _scales(page: Page, index: int, stop: int, glued: str) -> bool:
    """Whether letters glued to a number multiply it: "$5m" and "5m people" do, "5m" is metres, "4K" a screen."""
    gap = page.gaps[index]
    money = bool(gap.strip()) and gap.rstrip()[-1] not in "(\"'“‘,.-–" or page.words[index - 1] in page.vocabulary.signs
    if glued in ("k", "mn", "mln", "bn", "tn", "trn", "bln", "mil"):
        return True
    if money:
        return True
    if glued not in ("m", "b", "K"):
        return False
    for place in range(stop, min(stop + 5, page.size)):
        word = page.lowers[place]
        if page.gaps[place] != " " or word in FUNCTION_WORDS and word != "and":
            return False
        if word == "people" or word[-1] == "s" and len(word) > 3:
            return True
    return False


def _slashed(page: Page, index: int, stop: int, start: int, value: float) -> Numeral | None:
    """Read "1/2"; not a date ("9/11"), a rate or a list of alternatives."""
    below = int(page.words[stop]) if len(page.words[stop]) < 4 else 0
    further = stop + 1 < page.size and page.gaps[stop + 1] in ("/", "-") and page.words[stop + 1][0] <= "9"
    if further or not 1 < below <= 100 or not 0 < abs(value) < below or below not in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100):
        return None
    result = value / below
    return _scaled(page, (index, stop + 1, start, page.ends[stop], result, result, "fraction", 1.0))


# ---- words ----------------------------------------------------------------------------------------------------------


def _from_word(page: Page, index: int, entry: tuple[str, float, float | None]) -> Numeral | None:
    form, value, high = entry
    if form in ("small", "tens"):
        return _scaled(page, (index, index + 1, page.starts[index], page.ends[index], value, value, "words", 1.0))
    return _READERS[form](page, index, value, high)


def _scale(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    """ "A hundred", "a million", "a dozen": the article is the number."""
    start = index - 1
    if page.lowers[start] not in ("a", "an", "one") or page.gaps[index] not in JOINTS:
        return None
    return _scaled(page, (start, index + 1, page.starts[start], page.ends[index], value, value, "words", value))


def _part(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    """ "Half a million", "half of", "a quarter", "a third of"; a part in the plural needs a number before it."""
    word, following = page.lowers[index], page.lowers[index + 1]
    before = page.lowers[index - 1]
    if word == "half":
        return _half(page, index, before, following)
    if word == "quarter" and following in ("million", "billion") and before not in ("a", "one", "three"):
        return _scaled(page, (index, index + 1, page.starts[index], page.ends[index], 0.25, 0.25, "fraction", 1.0))
    if word == "quarter" and before in ("a", "one") and following in ("of", "million", "billion"):
        share = (index - 1, index + 1, page.starts[index - 1], page.ends[index], 0.25, 0.25, "fraction", 1.0)
        return _scaled(page, share)
    return None


def _half(page: Page, index: int, before: str, following: str) -> Numeral | None:
    numbers, gaps = page.vocabulary.numbers, page.gaps
    stop = index + 1
    if before in ("first", "second", "the", "other", "latter", "better", "last", "time") or page.lowers[index - 1].endswith("st"):
        return None
    if following in ("a", "an") and gaps[stop] in JOINTS:
        stop += 1
    entry = numbers.get(page.lowers[stop]) if gaps[min(stop, page.size)] in JOINTS else None
    if entry is not None and entry[0] in ("scale", "dozen", "hundred"):
        value = entry[1] / 2
        return index, stop + 1, page.starts[index], page.ends[stop], value, value, "words", entry[1]
    if following in ("of", "the", "its", "their", "all", "his", "her", "our") or page.gaps[index + 1].strip() == "-":
        if page.gaps[index + 1].strip() == "-" and following not in ("hour", "day", "year", "mile", "century", "point", "percent", "percentage", "inch"):
            return None
        first = index - 1 if before in ("a", "one") else index
        return first, index + 1, page.starts[first], page.ends[index], 0.5, 0.5, "fraction", 1.0
    return None


def _ordinal(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    """ "Third", or "a third of" as a part."""
    before, following = page.lowers[index - 1], page.lowers[index + 1]
    if value > 2 and before in ("a", "an") and page.gaps[index] in JOINTS and (following in ("of", "the") or _closed(page, index + 1)):
        return index - 1, index + 1, page.starts[index - 1], page.ends[index], 1 / value, 1 / value, "fraction", 1.0
    return index, index + 1, page.starts[index], page.ends[index], value, value, "ordinal", 1.0


def _closed(page: Page, stop: int) -> bool:
    """Whether nothing that could be counted or ranked stands behind a number."""
    return stop >= page.size or page.gaps[stop][:1] in (".", ",", ";", ")", "?", "!")


def _vague(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    """ "Dozens", "tens of thousands", "hundreds of millions", "several hundred", "a few"."""
    numbers, lowers, first, stop = page.vocabulary.numbers, page.lowers, index, index + 1
    word = lowers[index]
    if word in ("few", "couple", "handful"):
        if page.lowers[index - 1] != "a":
            return None
        first -= 1
    if word in ("several", "few", "couple"):
        further = stop + 1 if page.lowers[stop] == "of" and word == "couple" else stop
        entry = numbers.get(page.lowers[further])
        if entry is not None and entry[0] in ("scale", "hundred", "dozen"):
            value, high, stop = value * entry[1], (high or value) * entry[1], further + 1
    elif page.lowers[stop] == "of" and stop + 1 < page.size:
        entry = numbers.get(lowers[stop + 1])
        if entry is not None and entry[0] == "vague" and entry[1] > value:
            value, high, stop = value * entry[1], (high or value) * entry[1], stop + 2
    elif word == "tens":
        return None
    return first, stop, page.starts[first], page.ends[stop - 1], value, high, "vague", 1.0


def _both(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    return index, index + 1, page.starts[index], page.ends[index], value, value, "both", 1.0


def _none(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    return index, index + 1, page.starts[index], page.ends[index], 0.0, 0.0, "none", 1.0


def _glyph(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    return _scaled(page, (index, index + 1, page.starts[index], page.ends[index], value, value, "fraction", 1.0))


_READERS = {
    "hundred": _scale, "scale": _scale, "dozen": _scale, "part": _part, "ordinal": _ordinal,
    "vague": _vague, "both": _both, "none": _none, "glyph": _glyph,
}


# ---- what follows ---------------------------------------------------------------------------------------------------


def _scaled(page: Page, numeral: Numeral) -> Numeral:
    """Take in the number words, scale words and fractions that continue *numeral*: "two" -> "two and a half million"."""
    first, stop, start, end, value, _, form, scale = numeral
    lowers, gaps, numbers, size = page.lowers, page.gaps, page.vocabulary.numbers, page.size
    total, current, limit = 0.0, value, first + LONGEST
    if scale >= 1000:
        total, current = value, 0.0
    while stop < min(size, limit) and gaps[stop] in JOINTS:
        word, joint = lowers[stop], stop
        if word == "and":
            if gaps[stop + 1] not in JOINTS or stop + 1 >= size:
                break
            part = _and_part(page, stop + 1)
            if part is not None:
                stop, share = part
                entry = numbers.get(page.lowers[stop])
                if scale >= 1000 and current == 0 and entry is not None and entry[0] == "scale" and entry[1] < scale:
                    total, stop, end = total + share * entry[1], stop + 1, page.ends[stop]
                    continue
                current, total = (current + share, total) if scale < 1000 or current else (current, total + share * scale)
                end, form = page.ends[stop - 1], "words" if form == "fraction" else form
                continue
            if (current + total) % 100 or not (current or total) or form == "digits" and scale == 1:
                break
            joint = stop + 1
            word = lowers[joint]
        elif word == "point" and form == "words":
            after, decimals = _spoken_decimals(page, stop + 1)
            if decimals:
                stop, current = after, float(f"{int(current)}.{decimals}")
                end = page.ends[stop - 1]
                continue
        entry = numbers.get(word)
        if entry is None:
            if word[0] <= "9" and joint > stop and word.isdigit() and scale == 100 and len(word) < 3:
                current += int(word)
                stop, end = joint + 1, page.ends[joint]
                continue
            if word[0] <= "9" and scale == 1 and form == "digits" and joint == stop and stop + 1 < size and gaps[stop + 1] == "/":
                # "2 1/4"
                mixed = _from_digits(page, stop)
                if mixed is not None and mixed[6] == "fraction" and 0 < mixed[4] < 1 and gaps[stop] != "-":
                    current, stop, end = current + mixed[4], mixed[1], mixed[3]
                    continue
            break
        kind, amount, _ = entry
        if kind == "scale":
            if joint > stop or current == 0 and not (scale == 1e5 and amount == 1e7):
                break
            if current == 0:
                total *= amount
            elif scale >= 1000 and total and amount > scale:
                total = (total + current) * amount
            else:
                total += current * amount
            current, scale = 0.0, amount
        elif kind == "hundred":
            if joint > stop or not 0 < current < 1000 and form != "digits":
                break
            current, scale = current * 100, max(scale, 100.0)
        elif kind == "dozen":
            if joint > stop or total or form not in ("digits", "words"):
                break
            current *= 12
        elif kind == "small" or kind == "tens":
            if form == "digits" and scale == 1 or form == "fraction" or amount == 0:
                break
            if not (current == 0 or current % 100 == 0 or kind == "small" and current % 10 == 0 and current % 100 >= 20 and amount < 10):
                break
            current += amount
            form = "words"
        elif kind == "ordinal" and joint == stop:
            return _ended(page, (first, stop, start, end, total + current, total + current, form, scale), amount)
        elif kind == "part" and joint == stop and total + current > 0 and form in ("digits", "words"):
            if word == "quarter" or word == "half" and current != 1:
                break
            share = (total + current) / amount
            return _of_scale(page, (first, stop + 1, start, page.ends[stop], share, share, "fraction", 1.0))
        elif kind == "glyph":
            current += amount
        elif kind == "vague" and joint == stop and amount in (12, 100, 1000, 1e6, 1e9) and current and form in ("digits", "words"):
            current, scale = current * amount, amount
        else:
            break
        stop, end = joint + 1, page.ends[joint]
    result = total + current
    return _of_scale(page, (first, stop, start, end, result, result, form, scale)) if form == "fraction" else (first, stop, start, end, result, result, form, scale)


def _ended(page: Page, numeral: Numeral, amount: float) -> Numeral:
    """Close a number with an ordinal word: "twenty-first" is a rank, "one-third" a part."""
    first, stop, start, end, value, _, form, scale = numeral
    if form == "words" and (value % 10 == 0 and value % 100 and amount < 10 or value % 100 == 0 and amount < 100 or amount >= 100 and value < 100 and value != 1):
        rank = value * amount if amount >= 100 else value + amount
        return first, stop + 1, start, page.ends[stop], rank, rank, "ordinal", scale
    if value == 1 and amount > 2 and (page.gaps[stop] == "-" or page.lowers[stop + 1] in ("of", "the") or _closed(page, stop + 1)):
        share = (first, stop + 1, start, page.ends[stop], 1 / amount, 1 / amount, "fraction", 1.0)
        return _of_scale(page, share)
    return numeral


def _of_scale(page: Page, numeral: Numeral) -> Numeral:
    """ "A quarter million", "two thirds of a million": a part of a scale word."""
    first, stop, start, _, value, _, _, scale = numeral
    if scale != 1:
        return numeral
    joint = stop + 2 if page.lowers[stop] == "of" and page.lowers[stop + 1] == "a" else stop
    entry = page.vocabulary.numbers.get(page.lowers[joint])
    if entry is None or entry[0] != "scale" or page.gaps[joint] not in JOINTS:
        return numeral
    return first, joint + 1, start, page.ends[joint], value * entry[1], value * entry[1], "words", entry[1]


def _and_part(page: Page, index: int) -> tuple[int, float] | None:
    """Read the part after "and": "a half", "three quarters", "a quarter", "a third"; return the token behind it and its value."""
    numbers = page.vocabulary.numbers
    if index >= page.size:
        return None
    word = page.lowers[index]
    above = 1.0 if word in ("a", "one") else 0.0
    if not above:
        entry = numbers.get(word)
        if entry is None:
            return None
        if entry[0] == "part" and word == "half":
            return index + 1, 0.5
        if entry[0] not in ("small", "tens") or entry[1] < 2:
            return None
        above = entry[1]
        following = numbers.get(page.lowers[index + 1])
        if entry[0] == "tens" and following is not None and following[0] == "small" and page.gaps[index + 1] == "-":
            above, index = above + following[1], index + 1
    if page.gaps[index + 1] not in JOINTS:
        return None
    below = numbers.get(page.lowers[index + 1])
    if below is None or not (below[0] == "part" or below[0] == "ordinal" and below[1] > 2 and above == 1):
        return None
    return index + 2, above / below[1]


def _spoken_decimals(page: Page, index: int) -> tuple[int, str]:
    """Return the digits spoken after "point" ("zero five" -> "05"), and the token behind them."""
    digits = ""
    while index < page.size and len(digits) < 8:
        entry = page.vocabulary.numbers.get(page.lowers[index])
        if entry is None or entry[0] != "small" or page.gaps[index] != " ":
            break
        digits += str(int(entry[1]))
        index += 1
    return index, digits
