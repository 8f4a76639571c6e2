"""From a numeral to a quantity: sign, unit, range, bound, change, noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dragoman.extractors.counts.bounds import ENDPOINTS, bound_behind, read_bound, read_change
from dragoman.extractors.counts.measures import Measure, glued_unit, read_sign, read_unit
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.numerals import Numeral, read_numeral
from dragoman.extractors.counts.page import DASHES, FUNCTION_WORDS, SPACES
from dragoman.extractors.counts.traps import (
    behind_name,
    is_chain,
    is_clock,
    is_date,
    is_dated,
    is_day_range,
    is_named,
    is_plain_date,
    is_proper_rank,
    is_score,
)

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

#: A quantity: first token, token behind, code points of the whole and of the numeral, low, high, bound, change, unit, noun,
#: kind, the token behind the noun, and whether the noun is elliptic ("36 others").
Quantity: TypeAlias = "tuple[int, int, int, int, int, int, float | None, float | None, str, str | None, str | None, str | None, str, int, bool]"

CASUALTIES = frozenset("casualties casualty injuries deaths fatalities victims survivors injured wounded dead".split())
RANGE_WORDS = frozenset(("to", "and", "or"))
BEHIND = frozenset(("or", "odd", "plus", "ish"))
RATIOS = frozenset(("in", "out", "over"))
HYPHENS = ("-", "‑", "‐")
#: Where a "one" of its own counts nothing: "no one", "this one", "each one".
ONE_LEADS = frozenset("no every any each this that which another some the only or last next not other number day big new old".split())


def read_quantity(page: Page, index: int, skip: int = 0) -> tuple[int, Quantity | None]:
    """Return the token from which reading goes on, and the quantity that begins at the number at token *index*, if one does.

    *skip* is the length of a currency's letters glued before its digits.
    """
    if page.words[index][0] <= "9" and is_plain_date(page, index):
        return index + 1, None
    numeral = read_numeral(page, index, skip)
    if numeral is None:
        return index + 1, None
    if page.lowers[numeral[1]] in RATIOS:
        numeral = _ratio(page, numeral)
    first, stop, form = numeral[0], numeral[1], numeral[6]
    if skip:
        return _cardinal(page, numeral)
    if page.gaps[first] != " " and behind_name(page, first) or form in ("digits", "words") and is_clock(page, numeral):
        return _past_chain(page, stop), None
    if form in _SPECIAL:
        return _SPECIAL[form](page, numeral)
    if form == "words" and stop == first + 1 and page.lowers[first] == "one" and not _counting_one(page, first):
        return stop, None
    return _cardinal(page, numeral)


def _ratio(page: Page, numeral: Numeral) -> Numeral:
    """Read "one in five", "nine out of 10" and "1 over 3" as fractions."""
    first, stop, start, _, value, _, form, scale = numeral
    word = page.lowers[stop]
    place = stop + 2 if word == "out" else stop + 1
    if form not in ("digits", "words") or scale != 1 or page.gaps[stop] != " " or place >= page.size or page.gaps[place] != " ":
        return numeral
    if word == "in" and value != 1 or word == "out" and page.lowers[stop + 1] != "of":
        return numeral
    below = read_numeral(page, place)
    if below is None or below[6] not in ("digits", "words") or not 0 < value < below[4] and word != "over" or below[4] == 0:
        return numeral
    if word == "over" and below[1] < page.size and page.gaps[below[1]] == " " or word == "in" and below[4] > 1000:
        return numeral
    share = value / below[4]
    return first, below[1], start, below[3], share, share, "fraction", 1.0


def _past_chain(page: Page, stop: int) -> int:
    """Step over the numbers chained to a trap: the rest of a phone number, a time or a version."""
    limit = stop + 8
    while stop < min(page.size, limit) and page.words[stop][0] <= "9" and page.gaps[stop] in ("-", "–", ":", ".", "/"):
        stop += 1
    return stop


def _counting_one(page: Page, first: int) -> bool:
    """Whether "one" counts: "one soldier", "one killed", and not the pronoun, "one of", "one day"."""
    before, following, gap = page.lowers[first - 1], page.lowers[first + 1], page.gaps[first + 1]
    if first and page.gaps[first] in SPACES and before in ONE_LEADS or not following or gap not in (" ", "-"):
        return False
    if following in FUNCTION_WORDS:
        if following in ("to", "or", "in", "over") and page.lowers[first + 2] in page.vocabulary.numbers:
            return True
        return following in ("more", "other") and page.lowers[first + 2] not in FUNCTION_WORDS
    return following not in ("day", "thing", "time", "way", "sided", "off", "stop", "night", "morning", "evening", "side", "hand", "another", "half") and following[0] > "9"


def _cardinal(page: Page, numeral: Numeral) -> tuple[int, Quantity | None]:
    first, stop, start, end, value, high, form, scale = numeral
    spaced = page.gaps[stop] == " "
    if form == "digits" and not spaced and is_score(page, numeral):
        return _past_chain(page, stop), None
    sign = read_sign(page, first, start) if form in ("digits", "words") else None
    unit: str | None = None
    unit_kind = ""
    begin = start
    numeral_start = start
    if sign is not None:
        begin, unit = sign
        unit_kind = "money"
    elif form == "digits" and is_dated(page, numeral):
        return stop, None
    if first and page.lowers[first - 1] in ("minus", "negative") and page.gaps[first] in (" ", "-") and value > 0:
        first, value, high = first - 1, -value, -value
        begin = start = numeral_start = page.starts[first]
    low: float | None = value
    second = _range(page, numeral, unit) if form != "glued" and (not spaced or page.lowers[stop] in RANGE_WORDS) else None
    if second is not None:
        if is_chain(page, second[1]):
            return _past_chain(page, second[1]), None
        if form == "digits" and scale == 1 and unit is None and (_year_range(page, numeral, second) or is_day_range(page, numeral, second)):
            return second[1], None
        low, high = _range_limits(numeral, second)
        stop, end, scale = second[1], second[3], second[7]
        form = second[6] if second[6] == "glued" else form
    hyphen = False
    whole_end = end
    if form == "glued":
        stop, whole_end, unit, unit_kind = glued_unit(page, stop, end)
    else:
        found = read_unit(page, stop, end, value, scale)
        if found is None and (form == "vague" or form == "fraction") and page.lowers[stop] == "of":
            found = _unit_of_vague(page, stop, end, value, scale)
        if found is not None and (unit is None or found[3] == "money"):
            hyphen = page.gaps[stop] in HYPHENS
            stop, whole_end, name, unit_kind = found
            unit = unit or name
    if second is None and unit is None and is_date(page, numeral):
        return stop, None
    kind = _kind(form, unit_kind)
    noun, behind, elliptic = None, stop, False
    if unit_kind == "duration":
        stop, whole_end, unit, kind = _age(page, first, stop, whole_end, unit, kind)
    elif not unit_kind:
        hyphen = page.gaps[stop] in HYPHENS and stop < page.size and page.words[stop][0] > "9"
        if hyphen and not page.shouting and page.words[stop][0].isupper() and form == "digits":
            return stop + 1, None
        noun, behind = read_noun(page, stop, single=value == 1 or low == 1, hyphen=hyphen)
        elliptic = noun is None and behind > stop
        if is_named(page, numeral, counted=noun is not None or behind > stop):
            return stop, None
        kind, unit = _aged(page, numeral, kind, unit, noun)
    after = bound_behind(page, stop, whole_end) if page.lowers[stop] in BEHIND or page.gaps[stop][:1] == "+" else None
    bound = "="
    if after is not None:
        stop, whole_end, bound = after
        if noun is None and not unit_kind:
            noun, behind = read_noun(page, stop, single=False, hyphen=False)
    before = read_bound(page, _token_at(page, first, begin), begin)
    lead = first
    if before is not None:
        lead, begin, bound = before[0], before[1], before[2] if after is None or bound == "~" else bound
    elif begin != start:
        lead = _token_at(page, first, begin)
    if second is not None and lead and page.lowers[lead - 1] in ("between", "from") and page.gaps[lead] == " ":
        lead -= 1
        begin = page.starts[lead]
    change = None
    if noun is None and kind != "age" and (lead == 0 or page.lowers[lead - 1] not in ENDPOINTS):
        change = "down" if value < 0 and unit_kind == "percent" else read_change(page, lead, stop)
    low, high = _open(low, high, bound)
    return max(stop, first + 1), (
        lead, stop, begin, whole_end, numeral_start, end, low, high, bound, change, unit, noun, kind, max(behind, stop), elliptic,
    )


def _unit_of_vague(page: Page, stop: int, end: int, value: float, scale: float) -> Measure | None:
    """Read the currency behind "of": "millions of dollars"."""
    found = read_unit(page, stop + 1, end, value, scale) if page.gaps[stop + 1] == " " else None
    return found if found is not None and found[3] == "money" else None


def _token_at(page: Page, first: int, begin: int) -> int:
    """Return the token that begins at or first behind code point *begin*, looking back from *first*."""
    while first and page.starts[first - 1] >= begin:
        first -= 1
    return first


def _kind(form: str, unit_kind: str) -> str:
    if unit_kind:
        return unit_kind
    return form if form in ("fraction", "vague") else "cardinal"


def _open(low: float | None, high: float | None, bound: str) -> tuple[float | None, float | None]:
    """Leave the side open to which a one-sided bound points."""
    if low != high:
        return low, high
    if bound in (">", ">="):
        return low, None
    return (None, high) if bound in ("<", "<=") else (low, high)


def _age(page: Page, first: int, stop: int, end: int, unit: str | None, kind: str) -> tuple[int, int, str | None, str]:
    """Turn a duration into an age where "old" or "of age" follows."""
    if page.lowers[stop] in ("old", "olds") and page.gaps[stop] in (" ", "-"):
        return stop + 1, page.ends[stop], unit, "age"
    if unit == "year" and page.lowers[stop] == "of" and page.lowers[stop + 1] == "age":
        return stop + 2, page.ends[stop + 1], unit, "age"
    if unit == "year" and (page.lowers[first - 1] == "aged" or page.lowers[first - 1] == "of" and page.lowers[first - 2] == "age"):
        return stop, end, unit, "age"
    return stop, end, unit, kind


def _aged(page: Page, numeral: Numeral, kind: str, unit: str | None, noun: str | None) -> tuple[str, str | None]:
    """Read "aged 12" and "Smith, 45," as ages."""
    first, stop = numeral[0], numeral[1]
    if kind != "cardinal" or noun is not None or numeral[4] > 120:
        return kind, unit
    if page.lowers[first - 1] in ("aged", "age") and page.gaps[first] == " " or page.lowers[first - 1] == "of" and page.lowers[first - 2] == "age":
        return "age", "year"
    if page.gaps[first] == ", " and page.gaps[stop][:1] in (",", ".") and first and page.words[first - 1][0].isupper() and not page.shouting and page.words[first].isdigit() and numeral[4] >= 5:
        return "age", "year"
    verb, subject = page.lowers[first - 1], page.lowers[first - 2]
    if (verb in ("was", "is", "be", "turns") and subject in ("he", "she", "who", "will") or verb == "turned") and (
        page.gaps[stop][:1] in (".", ",") or page.lowers[stop] in ("when", "at", "and", "by", "in", "years")
    ) and numeral[6] == "digits":
        return "age", "year"
    return kind, unit


# ---- ranges ---------------------------------------------------------------------------------------------------------


def _range(page: Page, numeral: Numeral, unit: str | None) -> Numeral | None:
    """Return the numeral that closes a range ("40-50", "10 to 15", "between 3 and 5", "two or three"), or None."""
    first, stop, value = numeral[0], numeral[1], numeral[4]
    if stop >= page.size:
        return None
    gap = page.gaps[stop]
    percents = gap[:1] == "%"
    if percents:
        gap = gap[1:]
    bare = gap.strip()
    word = page.lowers[stop]
    numbers = page.vocabulary.numbers
    if bare and bare in DASHES or bare in ("~", "-$", "–$", "-£", "-€", "–£", "–€", "- $"):
        place = stop
    elif gap in (" ", "-") and word in ("to", "and", "or") and stop + 1 < page.size:
        place = stop + 1
        if word == "and" and page.lowers[first - 1] != "between" and not (unit and page.lowers[first - 1] == "between"):
            return None
        sign = page.gaps[place].strip()
        if sign not in ("", "-", "$", "£", "€", "¥"):
            return None
    else:
        return None
    entry = numbers.get(page.lowers[place])
    if page.words[place][0] > "9" and not (page.gaps[place][-1:] == "$" and page.words[place][:2] == "US") and (entry is None or entry[0] not in ("small", "tens", "scale", "hundred", "dozen")) and page.lowers[place] not in ("a", "an"):
        return None
    if page.lowers[place] in ("a", "an"):
        place += 1
        entry = numbers.get(page.lowers[place])
        if entry is None or entry[0] not in ("scale", "hundred", "dozen"):
            return None
    skip = 2 if page.gaps[place][-1:] == "$" and page.words[place][:2] == "US" and page.words[place][2:3].isdigit() else 0
    second = read_numeral(page, place, skip)
    if second is None or second[6] not in ("digits", "words", "fraction", "glued") or percents and page.gaps[second[1]][:1] != "%":
        return None
    if numeral[6] == "digits" and numeral[7] == 1 and 1900 <= value < 2100 and not unit and page.words[first].isdigit() and second[7] > 1:
        return None
    low, high = _range_limits(numeral, second)
    if not low < high:
        return None
    if word == "or" and place > stop and not (low >= 1 and high == low + 1 and high <= 20):
        return None
    if word == "to" and place > stop:
        before = page.lowers[first - 1]
        if before == "by" and (percents or unit):
            return None
        if before in page.vocabulary.changes or before == "from" and any(page.lowers[back] in page.vocabulary.changes for back in range(first - 5, first - 1)):
            return None
    return second


def _range_limits(one: Numeral, two: Numeral) -> tuple[float, float]:
    """Return the limits of a range; a scale word behind the second counts for both: "5 to 10 million"."""
    low, high = one[4], two[4]
    if one[7] == 1 and two[7] >= 1000 and low < high / two[7]:
        low *= two[7]
    return low, high


def _year_range(page: Page, one: Numeral, two: Numeral) -> bool:
    """Whether two numbers are years: "1990-1995", "2019-20", "1995-01"."""
    return one[1] == one[0] + 1 and 1500 <= one[4] < 2100 and len(page.words[one[0]]) == 4 and (1500 <= two[4] < 2100 or page.gaps[one[1]] in DASHES)


# ---- the other forms ------------------------------------------------------------------------------------------------


def _ordinal(page: Page, numeral: Numeral) -> tuple[int, Quantity | None]:
    first, stop, start, end, value, _, _, _ = numeral
    if is_proper_rank(page, numeral) or is_date(page, numeral):
        return stop, None
    noun, behind = read_noun(page, stop, single=True, hyphen=False)
    return stop, (first, stop, start, end, start, end, value, value, "=", None, None, noun, "ordinal", max(behind, stop), False)


def _both(page: Page, numeral: Numeral) -> tuple[int, Quantity | None]:
    first, stop, start, end, value, _, _, _ = numeral
    noun, behind = read_noun(page, stop, single=False, hyphen=False)
    if noun is None or behind > stop + 2 or page.lowers[stop] == "of":
        return stop, None
    return stop, (first, stop, start, end, start, end, value, value, "=", None, None, noun, "cardinal", behind, False)


def _none(page: Page, numeral: Numeral) -> tuple[int, Quantity | None]:
    """ "No casualties", "no one was hurt", "none was killed": zero only where casualties are counted."""
    first, stop, start, end, _, _, _, _ = numeral
    word, following = page.lowers[first], page.lowers[stop]
    if word == "no" and following != "one":
        behind = stop
        while behind < min(stop + 3, page.size) and page.gaps[behind] == " " and page.lowers[behind] not in CASUALTIES:
            behind += 1
        if behind >= page.size or page.lowers[behind] not in CASUALTIES or page.gaps[behind] != " ":
            return stop, None
        noun = read_noun(page, behind, single=False, hyphen=False)[0]
        return stop, (first, stop, start, end, start, end, 0.0, 0.0, "=", None, None, noun, "cardinal", behind + 1, False)
    if word == "no":
        stop, end = stop + 1, page.ends[stop]
    if page.lowers[stop] not in ("was", "were", "is", "has", "have") or not any(page.lowers[place] in page.vocabulary.effects for place in range(stop + 1, stop + 5)):
        return stop, None
    return stop, (first, stop, start, end, start, end, 0.0, 0.0, "=", None, None, "people" if word != "none" else None, "cardinal", stop, False)


_SPECIAL = {"ordinal": _ordinal, "both": _both, "none": _none}
