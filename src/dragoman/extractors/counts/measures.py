"""What a number is measured in: units and currencies before and behind it, and rates ("kilometres per hour")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from dragoman.extractors.counts.page import JOINTS

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page
    from dragoman.extractors.counts.vocabulary import Unit

#: A unit read behind a number: the token behind it, the code point behind it, its canonical name, its kind.
Measure: TypeAlias = "tuple[int, int, str, str]"

#: Straight quotation marks, also of feet and inches; what opens a quotation, and how far back one is looked for.
QUOTES = frozenset("'\"")
OPENING_QUOTE = re.compile(r"(?:^|[\s(])'\w")
QUOTED = 1000
#: What may stand before a dollar sign in lower case: "us $5".
SMALL_STATES = frozenset(("us", "hk", "au", "nz", "c"))
#: Symbols of one letter that may stand behind a space ("5 m"); others must be glued to the number.
SPACED_LETTERS = frozenset("mgtlLWV")
#: The symbol that behind a blank is another word.
GLUED_ONLY = "in"
CLOSED_LETTERS = frozenset("ACFJNTR")
CLOSING = frozenset(("", ".", ",", ";", ")", "?", "!"))
#: Units whose name is also a common verb or noun: only for amounts that money has.
RARE_BELOW_THOUSAND = frozenset(("KRW", "PEN", "VND"))
#: Pounds that are sterling, by what they pay for.
PRICES = frozenset(f"pound per {unit}" for unit in ("tonne", "ton", "kilogram", "litre", "gallon", "ounce", "barrel"))
#: What makes a unit a rate of time, and how many words what is measured may have before it.
RATES = frozenset(("a", "an", "each", "per"))
LONGEST_STUFF = 3
#: The first word behind a unit of a rate.
RATE_LEADS = frozenset(("a", "an", "of", "per"))
GAPS_WITHIN = frozenset((" ", "-", ".", ". ", "'", "’", "\n", "‑", "·", "⋅", "/"))


def read_sign(page: Page, index: int, start: int) -> tuple[int, str] | None:
    """Return the code point where a currency sign before the number at *start* begins, and its code, or None."""
    signs, plain = page.vocabulary.signs, page.gaps[index]
    if plain == " $" and page.words[index - 1].islower() and start == page.starts[index]:
        before = page.words[index - 1]
        if before not in SMALL_STATES:
            return start - 1, signs["$"]  # the plain case, and by far the most common
    if start > page.starts[index]:  # letters glued to the number: "RM79", "$US160"
        place, dollar = page.starts[index], plain[-1:] == "$"
        letters = page.text[place:start]
        code = signs.get(f"{letters}$") if dollar else page.vocabulary.glued.get(letters) or signs.get(letters)
        return None if code is None else (place - dollar, code)
    if plain in (" ", ". ", ".") and start == page.starts[index]:
        word = page.words[index - 1]
        code = signs.get(word if plain != "." else f"{word}.") or page.vocabulary.small.get(
            word.lower() if plain == " " and word.islower() else ""
        )
        return None if code is None else (page.starts[index - 1], code)
    gap = page.text[page.ends[index - 1] if index else 0 : start]
    shown = gap.rstrip()
    sign = shown[-1:]
    if gap == "=" and index:  # "Y=100", the yen's sign without what is not ASCII
        code = signs.get(f"{page.words[index - 1]}=")
        return None if code is None else (page.starts[index - 1], code)
    if not sign or sign not in signs:
        return None
    return _longer_sign(page, index, gap, sign) or (start - len(gap) + len(shown) - 1, signs[sign])


def _longer_sign(page: Page, index: int, gap: str, sign: str) -> tuple[int, str] | None:
    """Return the start and code of a sign with letters before it: "US$", "U.S.$", "HK $"."""
    if not index:
        return None
    word, signs = page.words[index - 1], page.vocabulary.signs
    if gap[0] == sign:
        if word == "S" and page.gaps[index - 1] == "." and page.words[index - 2] in ("U", "u"):
            return page.starts[index - 2], "USD"
        code = signs.get(word + sign) or signs.get(word.upper() + sign)
    elif gap.strip() == sign and gap[0] == " " and ((word.isupper() and word != "A") or word in SMALL_STATES):
        code = signs.get(word.upper() + sign)
    else:
        return None
    return None if code is None else (page.starts[index - 1], code)


def read_unit(page: Page, stop: int, end: int, value: float, scale: float) -> Measure | None:  # noqa: PLR0911 - one return a rule
    """Return the unit that stands behind the number whose last token is *stop* - 1, or None."""
    gap = page.gaps[stop]
    if gap not in JOINTS:
        return _by_sign(page, stop, end, gap)
    if stop >= page.size:
        return None
    found = _spelled(page, stop, page.lowers[stop]) or _by_symbol(page, stop)
    if found is None:
        if page.lowers[stop] == "in" and stop > 1 and page.lowers[stop - 2] in ("ft", "feet", "foot"):
            return stop + 1, page.ends[stop], "inch", "measure"
        return None
    stop, (name, kind) = found
    if kind == "duration" and page.lowers[stop - 1] == "second" and gap == " " and value == int(value) != 1:
        return None
    if name == "pound" and (scale >= 1000 or value >= 10_000) and gap != "-":
        name, kind = "GBP", "money"
    if (name in RARE_BELOW_THOUSAND and value < 1000 and scale < 1000) or (name == "megapixel" and value == 1):
        return None
    measure = stop, page.ends[stop - 1], name, kind
    if page.lowers[stop] not in RATE_LEADS and page.gaps[stop] != "/":
        return measure
    rate = with_rate(page, measure)
    if name == "pound" and rate[2] in PRICES:
        return stop, page.ends[stop - 1], "GBP", "money"
    return rate


def glued_unit(page: Page, stop: int, end: int) -> Measure | None:
    """Return the unit whose symbol or name is glued to the number that ends at code point *end*."""
    found = unit_at(page, stop - 1, page.text[end : page.ends[stop - 1]])
    if found is None:
        return None
    stop, (name, kind) = found
    return with_rate(page, (stop, page.ends[stop - 1], name, kind))


def _by_sign(page: Page, stop: int, end: int, gap: str) -> Measure | None:  # noqa: PLR0911 - one return a rule
    """Read "%", "°C", "€" and the like, which stand in the gap behind the number."""
    first = gap.lstrip()[:1]
    place = end + gap.find(first) + 1 if first else end
    if first in ("%", "％"):
        if page.lowers[stop] in ("point", "points") and gap.endswith(" "):
            return stop + 1, page.ends[stop], "percentage point", "percent"
        return stop, place, "percent", "percent"
    if first in ("°", "º"):
        letter = page.words[stop] if stop < page.size and len(gap.strip()) == 1 else ""
        if letter in ("C", "F"):
            return stop + 1, page.ends[stop], "degree Celsius" if letter == "C" else "degree Fahrenheit", "measure"
        return stop, place, "degree", "measure"
    if first in ("″", "′"):
        return stop, place, "inch" if first == "″" else "foot", "measure"
    if first in QUOTES and gap[0] == first:
        return _by_quote(page, stop, place, first)
    code = page.vocabulary.signs.get(first) if first else None
    if code is not None and not (stop < page.size and page.words[stop][0] <= "9" and gap.endswith(first)):
        return stop, place, code, "money"
    return None


def _by_quote(page: Page, stop: int, place: int, mark: str) -> Measure | None:
    """Read the straight quotation mark behind a number as feet or inches, as in 6'2", unless it closes a quotation."""
    if mark == "'":
        digits = stop < page.size and page.words[stop].isdecimal() and page.gaps[stop] == "'"
        if not digits and (page.gaps[stop] != "' " or OPENING_QUOTE.search(page.text, max(place - QUOTED, 0), place)):
            return None
        return stop, place, "foot", "measure"
    described = (
        page.gaps[stop] == '" ' and page.words[stop].islower() and page.lowers[stop] not in page.classes.function
    )
    if not (described or page.gaps[stop - 1] == "'") or page.text.count('"', max(place - QUOTED, 0), place - 1) % 2:
        return None
    return stop, place, "inch", "measure"


def _named(page: Page, index: int) -> tuple[int, Unit] | None:
    """Return the unit whose name or symbol begins at token *index*, and the token behind it."""
    return _spelled(page, index, page.lowers[index]) or _by_symbol(page, index)


def _by_symbol(page: Page, index: int) -> tuple[int, Unit] | None:
    """Return the unit whose symbol stands by itself at token *index*, and the token behind it."""
    word = page.words[index]
    unit_of_symbol = page.vocabulary.symbols.get(word)
    if unit_of_symbol is None and page.shouting and len(word) > 1:
        unit_of_symbol = page.vocabulary.symbols.get(page.lowers[index])  # "1,000 KG"
    if (
        unit_of_symbol is None
        or page.lowers[index] == GLUED_ONLY
        or (len(word) == 1 and not _stands_alone(page, index))
    ):
        return None
    following = page.lowers[index + 1]
    if page.lowers[index] in page.classes.acronym and page.gaps[index + 1] == " " and page.plurals.holds(following):
        return None  # "12 TB cases"
    return index + 1, unit_of_symbol


def _stands_alone(page: Page, index: int) -> bool:
    """Whether a letter behind a blank is a symbol: some always are ("5 m"), others where nothing follows that they belong to ("20 C")."""
    gap = page.gaps[index + 1]
    if page.words[index] in SPACED_LETTERS:
        return gap != "'"
    following = page.words[index + 1]
    closed = gap[:1] in CLOSING or page.lowers[index + 1] in page.classes.function
    if gap == "/":  # "1.3 A/cm2"
        closed = following in page.vocabulary.symbols and page.gaps[index + 2][:1] != "^"
    return page.words[index] in CLOSED_LETTERS and closed and not page.shouting


def unit_at(page: Page, index: int, glued: str) -> tuple[int, Unit] | None:
    """Return the unit that begins with the letters *glued* to the digits of token *index* ("30km", "40sq m"), and the token behind it."""
    unit = page.vocabulary.symbols.get(glued)
    longer = _spelled(page, index, glued.lower())
    return longer if unit is None or (longer is not None and longer[0] > index + 1) else (index + 1, unit)


def _spelled(page: Page, index: int, first: str) -> tuple[int, Unit] | None:
    """Return the unit whose name begins with the word *first* at token *index*, and the token behind it."""
    following = page.lowers[index + 1]
    for rest, unit in page.vocabulary.spelled.get(first, ()):
        if not rest or (rest[0] == following and _continues(page, index + 1, rest)):
            return index + 1 + len(rest), unit
    return None


def _continues(page: Page, index: int, rest: tuple[str, ...]) -> bool:
    for place, word in enumerate(rest, index):
        if page.lowers[place] != word or page.gaps[place] not in GAPS_WITHIN:
            return False
    return True


def with_rate(page: Page, measure: Measure) -> Measure:
    """Extend a unit to a rate: "kilometres per hour", "barrels a day", "km/h". Money keeps its code."""
    stop, _, name, kind = measure
    if kind not in ("measure", "duration") or stop >= page.size:
        return measure
    gap, word = page.gaps[stop], page.lowers[stop]
    below = stop
    if gap == " " and word in ("per", "a", "an") and stop + 1 < page.size and page.gaps[stop + 1] == " ":
        below = stop + 1
    elif gap != "/":
        return _rate_of(page, measure) if word == "of" and gap == " " else measure
    found = page.vocabulary.symbols.get(page.words[below]) if gap == "/" else None
    after = below + 1
    if found is None:
        spelled = _named(page, below)
        if spelled is None:
            return measure
        after, found = spelled
    if found[1] not in ("measure", "duration") or (word in ("a", "an") and found[1] != "duration"):
        return measure
    return after, page.ends[after - 1], f"{name} per {found[0]}", kind


def _rate_of(page: Page, measure: Measure) -> Measure:
    """Make a unit a rate that is told beyond what is measured: "20 million barrels of oil a day", "3 grams of gold per tonne"."""
    stop, end, name, kind = measure
    for place in range(stop + 2, stop + 2 + LONGEST_STUFF):
        if page.gaps[place] != " ":
            break
        if page.lowers[place] in RATES:
            found = page.vocabulary.spelled.get(page.lowers[place + 1], ())
            unit = next((unit for rest, unit in found if not rest), None) if page.gaps[place + 1] == " " else None
            rated = unit is not None and (unit[1] == "duration" or (unit[1] == kind and page.lowers[place] == "per"))
            return (stop, end, f"{name} per {unit[0]}", kind) if unit is not None and rated else measure
    return measure
