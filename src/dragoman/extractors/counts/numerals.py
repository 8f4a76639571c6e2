"""The number alone: from its first token to its numeral, whatever it is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dragoman.extractors.counts.bounds import read_bound
from dragoman.extractors.counts.digits import plain_digits, read_digits
from dragoman.extractors.counts.measures import unit_at
from dragoman.extractors.counts.page import JOINTS, SENTENCE_ENDS
from dragoman.extractors.counts.sums import continued
from dragoman.extractors.counts.words import ARTICLES, JOINING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dragoman.extractors.counts.page import Numeral, Page

Reader: TypeAlias = "Callable[[Page, int, float, float | None], Numeral | None]"

MULTIPLIERS = frozenset(("scale", "hundred", "dozen"))
#: What stands between a vague word and the same again.
REPEATING = frozenset(("upon", "and", "on"))
#: What stands behind a part: "a third of", "a fifth below".
MEASURED_BY = frozenset("of the below above less more lower higher smaller larger bigger cheaper dearer fewer".split())
#: What stands before a part for its whole: "5,000 clerks, of whom a third fled".
WHOLES = (["of", "which"], ["of", "whom"])
#: Behind "a third", these make it a rank: "a third, who was hurt".
RELATIVES = frozenset(("who", "which", "whose"))
#: How far before "a third" the two may stand that it follows.
FAR_BEFORE = 15
#: What is no word of number.
NO_NUMBER = ("", 0.0, None)
#: What a clause ends with.
ENDS = frozenset((".", ",", ";", ")", "?", "!"))
#: Forms of digits that words may continue.
CONTINUED = frozenset(("digits", "fraction"))


def read_numeral(page: Page, index: int, skip: int = 0) -> Numeral | None:
    """Return the numeral that begins at token *index*, behind *skip* letters of a currency glued to it, or None."""
    word, vocabulary = page.lowers[index], page.vocabulary
    if skip or word < ":":
        plain = None if skip else plain_digits(page, index)
        if plain is not None:
            return continued(page, plain) if page.lowers[plain[1]] in vocabulary.continuing else plain
        longer = read_digits(page, index, skip)
        if longer is None:
            return None
        following, form = page.lowers[longer[1]], longer[6]
        goes_on = following in vocabulary.continuing or (following < ":" and form == "digits")
        return continued(page, longer) if goes_on and form in CONTINUED else longer
    entry = vocabulary.numbers.get(word)
    if entry is None:
        return None
    form, value, high = entry
    if form not in ("small", "tens"):
        return READERS[form](page, index, value, high)
    numeral = (index, index + 1, page.starts[index], page.ends[index], value, value, "words", 1.0)
    return continued(page, numeral) if page.lowers[index + 1] in vocabulary.continuing else numeral


def _multiplier(page: Page, index: int, value: float, _: float | None) -> Numeral | None:
    """Read "a hundred", "a million", "a dozen", where the article is the number."""
    start = index - 1
    if page.lowers[start] not in ("a", "an", "one") or page.gaps[index] not in JOINTS or page.lowers[index] == "k":
        entry = page.vocabulary.numbers.get(page.lowers[index + 1])
        if entry is None or entry[0] != "ordinal" or page.gaps[index + 1] not in JOINTS:
            return None
        start = index  # "the hundred-thousandth"
    return continued(page, (start, index + 1, page.starts[start], page.ends[index], value, value, "words", value))


def _part(page: Page, index: int, _: float, __: float | None) -> Numeral | None:
    """Read "half a million", "half of", "a quarter of"; a part in the plural needs a number before it."""
    word, following, before = page.lowers[index], page.lowers[index + 1], page.lowers[index - 1]
    if word == "half":
        return _half(page, index, before, following)
    if word != "quarter" or before == "three":
        return None
    article = before in ("a", "one")
    start, gap = index - article, page.gaps[index + 1]
    measured = following in page.classes.halved and (gap == "-" or (gap == " " and article))  # "a quarter-point cut"
    if not (following in ("million", "billion") or measured) and not (
        article and (following == "of" or (page.lowers[start - 1] != "over" and _is_amount(page, start, index + 1)))
    ):
        return None
    return continued(page, (start, index + 1, page.starts[start], page.ends[index], 0.25, 0.25, "fraction", 1.0))


def _half(page: Page, index: int, before: str, following: str) -> Numeral | None:
    """Read "half a million" and "half a dozen" as numbers, "half of" and "half-hour" as a part."""
    stop = index + 2 if following in ARTICLES else index + 1
    entry = page.vocabulary.numbers.get(page.lowers[stop])
    if entry is not None and entry[0] in MULTIPLIERS and page.gaps[stop] in JOINTS:
        value = entry[1] / 2
        return index, stop + 1, page.starts[index], page.ends[stop], value, value, "words", entry[1]
    if before in page.classes.one_of_two or (before[:1] <= "9" and before.endswith("st")):
        return None
    if before == "a" and page.lowers[index - 2] == "and":
        return _unit_and_half(page, index)
    if stop > index + 1 and page.lowers[stop] in page.vocabulary.spelled and page.gaps[stop] == " ":
        return index, stop, page.starts[index], page.ends[index + 1], 0.5, 0.5, "words", 1.0  # "half a cent"
    hyphen = page.gaps[index + 1] in ("-", "‑")
    first = index - 1 if before in ("a", "one") else index
    if following not in (page.classes.halved if hyphen else page.classes.half_of) and (
        hyphen or not _is_amount(page, first, index + 1)
    ):
        return None
    return first, index + 1, page.starts[first], page.ends[index], 0.5, 0.5, "fraction", 1.0


def _unit_and_half(page: Page, index: int) -> Numeral | None:
    """Read "a mile and a half", where the number stands on both sides of its unit; *index* is the token of "half"."""
    first = index - 4
    if first < 0 or page.lowers[first] not in ARTICLES or any(gap != " " for gap in page.gaps[first + 1 : index + 1]):
        return None
    if unit_at(page, first + 1, page.lowers[first + 1]) is None:
        return None
    return first, index + 1, page.starts[first], page.ends[index], 1.5, 1.5, "around", 1.0


def _is_amount(page: Page, first: int, stop: int) -> bool:
    """Whether a part that ends before token *stop* is told without its whole: "by a third", "more than half since May"."""
    if _opens_range(page, stop) or page.lowers[first - 2 : first] in WHOLES:
        return True
    ends = page.gaps[stop][:1] in ENDS or (page.gaps[stop] == " " and page.lowers[stop] in page.classes.function)
    return ends and (page.lowers[first - 1] == "by" or read_bound(page, first, page.starts[first]) is not None)


def _opens_range(page: Page, stop: int) -> bool:
    """Whether another part is joined to the one that ends before token *stop*: "a fifth to a quarter of"."""
    if page.lowers[stop] not in JOINING or page.lowers[stop + 1] not in ARTICLES:
        return False
    form, value, _ = page.vocabulary.numbers.get(page.lowers[stop + 2], NO_NUMBER)
    return form == "part" or (form == "ordinal" and value > 2)


def _ordinal(page: Page, index: int, value: float, _: float | None) -> Numeral | None:
    """Read "third" as a rank, "a third of" as a part."""
    if value > 2 and page.lowers[index - 1] in ("a", "an") and page.gaps[index] in JOINTS:
        stop = index + 1
        ends = page.gaps[stop][:1] in ENDS or stop >= page.size
        if (
            page.lowers[stop] in MEASURED_BY
            or (
                ends
                and page.lowers[index - 2] not in page.vocabulary.effects  # "they arrested a third"
                and page.lowers[stop] not in RELATIVES
                and not _goes_on_counting(page, index, value)
            )
            or _is_amount(page, index - 1, stop)
        ):
            share = 1 / value
            part = (index - 1, stop, page.starts[index - 1], page.ends[index], share, share, "fraction", 1.0)
            return continued(page, part) if page.lowers[stop] == "of" else part
    return index, index + 1, page.starts[index], page.ends[index], value, value, "ordinal", 1.0


def _goes_on_counting(page: Page, index: int, value: float) -> bool:
    """Whether the rank at token *index* follows the number before it in its sentence: "two fled, and the police caught a third"."""
    if page.lowers[index - 2] == "by":
        return False
    for place in range(index - 3, max(index - FAR_BEFORE, -1), -1):
        if page.gaps[place + 1][:1] in SENTENCE_ENDS:
            return False
        entry = page.vocabulary.numbers.get(page.lowers[place], NO_NUMBER)
        if page.words[place] == str(int(value) - 1) or (entry[0] == "small" and entry[1] == value - 1):
            return True
    return False


def _vague(page: Page, index: int, value: float, high: float | None) -> Numeral | None:
    """Read "dozens", "tens of thousands", "hundreds of millions", "several hundred", "a few"."""
    numbers, lowers = page.vocabulary.numbers, page.lowers
    word, first, stop = lowers[index], index, index + 1
    following = lowers[stop]
    if word in ("few", "couple", "handful"):
        if lowers[index - 1] != "a":
            return None
        first -= 1
    if word == "scores" and following not in page.classes.scored and following not in page.vocabulary.effects:
        return None
    if following in REPEATING and lowers[stop + 1] == word:
        stop += 2  # "thousands upon thousands"
        following = lowers[stop]
    small = word in ("several", "few", "couple")
    further = stop + 1 if following == "of" and word != "several" else stop
    entry = numbers.get(lowers[further])
    if entry is not None and (
        entry[0] in MULTIPLIERS if small else further > stop and entry[0] == "vague" and entry[1] > value
    ):
        value, high, stop = value * entry[1], (high or value) * entry[1], further + 1
        scale = numbers.get(lowers[stop]) if small and page.gaps[stop] == " " else None
        if scale is not None and scale[0] == "scale":  # "several hundred thousand"
            value, high, stop = value * scale[1], high * scale[1], stop + 1
    elif word == "tens" and following != "of":
        return None
    return first, stop, page.starts[first], page.ends[stop - 1], value, high, "vague", 1.0


def _both(page: Page, index: int, value: float, _: float | None) -> Numeral:
    return index, index + 1, page.starts[index], page.ends[index], value, value, "both", 1.0


def _none(page: Page, index: int, _: float, __: float | None) -> Numeral:
    return index, index + 1, page.starts[index], page.ends[index], 0.0, 0.0, "none", 1.0


def _glyph(page: Page, index: int, value: float, _: float | None) -> Numeral:
    return continued(page, (index, index + 1, page.starts[index], page.ends[index], value, value, "fraction", 1.0))


def _fold(page: Page, index: int, value: float, _: float | None) -> Numeral:
    return index, index + 1, page.starts[index], page.ends[index], value, value, "fold", 1.0


READERS: Mapping[str, Reader] = {
    "both": _both,
    "dozen": _multiplier,
    "fold": _fold,
    "glyph": _glyph,
    "hundred": _multiplier,
    "none": _none,
    "ordinal": _ordinal,
    "part": _part,
    "scale": _multiplier,
    "vague": _vague,
}
