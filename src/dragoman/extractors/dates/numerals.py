"""Numbers inside temporal expressions, read from their last word leftwards, and durations written as TIMEX3 values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dragoman.extractors.dates.scan import JOINS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dragoman.extractors.dates.scan import Scan
    from dragoman.extractors.dates.vocabulary import Vocabulary

Number = int | Fraction
SUFFIXES = ("st", "nd", "rd", "th")
HALF = Fraction(1, 2)
#: Fractions in one character.
VULGAR = {"½": HALF, "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
#: Behind a larger scale word a new number begins.
THOUSAND = 1000
#: The most words a number may have.
LONGEST = 8
#: The calendar parts of a duration: designator, and how many of the next smaller unit make one.
PARTS = {"Y": ("Y", 12, "M"), "H": ("H", 60, "M"), "MIN": ("M", 60, "S")}
TIMES = frozenset({"H", "MIN", "S"})
#: Units that TIMEX3 writes as multiples of another.
MULTIPLES = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "FN": ("W", 2)}
VAGUE_UNITS = {"DE": "DE", "CE": "CE", "ML": "ML", "FN": "W"}
DESIGNATORS = {"MIN": "M"}
#: Before "a week" and "daily": how often.
ONCE = {"once": "1X", "twice": "2X", "thrice": "3X"}
TIMES_A = frozenset({*ONCE, "times", "time"})
#: Numbers that a unit may follow in one number: "twenty-four".
TENS = range(20, 100, 10)


def numeral(scan: Scan, last: int) -> tuple[int, Number | None] | None:
    """Return the first word of the number that ends at word *last*, and its value (None: "several"); or None where none ends there."""
    word = scan.lowers[last]
    if word[0].isdigit() or word in VULGAR:
        return digits(scan, last) if word.isdecimal() else vulgar(word, last)
    vocabulary = scan.vocabulary
    if word in vocabulary.numbers or word in vocabulary.scales or word == "half":
        return spelled(scan, last)
    if word in vocabulary.vague:
        return last, None
    return None


def vulgar(word: str, last: int) -> tuple[int, Number] | None:
    """Return *last* and the value of "3½" or "¾", its *word*; None for another word with a digit."""
    part, whole = VULGAR.get(word[-1]), word[:-1]
    if part is None or not (whole.isdecimal() or not whole) or len(whole) > LONGEST:
        return None
    return last, int(whole or 0) + part


def digits(scan: Scan, last: int) -> tuple[int, Number | None]:  # noqa: PLR0911 - a return for each form
    """Read `8`, `1,200`, `2.5`, `1/2` and `2 1/2`, the last word of which is *last*."""
    words, gaps = scan.words, scan.gaps
    value: Number | None = int(words[last]) if len(words[last]) <= LONGEST else None
    if value is None or last <= scan.free:
        return last, value
    gap, before = gaps[last], words[last - 1]
    if not before.isdecimal() or len(before) > LONGEST:
        return last, value
    if gap == ".":
        return last - 1, int(before) + Fraction(value) / 10 ** len(words[last])
    if gap == "," and len(words[last]) == 3:
        return last - 1, 1000 * int(before) + value
    if gap == "/" and 0 < int(before) < value:
        value = Fraction(int(before)) / value
        if (
            last - 2 >= scan.free
            and gaps[last - 1] in JOINS
            and words[last - 2].isdecimal()
            and len(words[last - 2]) < 4
        ):
            return last - 2, int(words[last - 2]) + value
        return last - 1, value
    return last, value


def spelled(scan: Scan, last: int) -> tuple[int, Number | None] | None:
    """Read a number in words: "twenty-four", "two and a half", "a hundred", "half a" (before "year"), "2 million"."""
    lowers, gaps, vocabulary = scan.lowers, scan.gaps, scan.vocabulary
    numbers, scales = vocabulary.numbers, vocabulary.scales
    first = last
    floor = max(scan.free, last - LONGEST)
    while first > floor and gaps[first] in JOINS:
        before = lowers[first - 1]
        if before not in vocabulary.numerals and not before.isdecimal():
            break
        if scales.get(before, 0) > THOUSAND and lowers[first] in numbers:
            break  # "a $4 million five-year contract"
        if apart(lowers[first], numbers.get(before), numbers):
            break  # "two six-year terms"
        known = before in numbers or before in scales or before == "half"
        if (
            known
            or (before in ("and", "a", "an") and linked(scan, first, floor))
            or (before.isdecimal() and len(before) <= 4 and lowers[first] in scales)
        ):
            first -= 1
        else:
            break
    while lowers[first] in ("and", "an") and first < last:
        first += 1
    if first == last and lowers[last] in numbers:
        return last, numbers[lowers[last]]
    value = worth(lowers[first : last + 1], vocabulary)
    return first, value


def apart(word: str, before: Number | None, numbers: Mapping[str, int]) -> bool:
    """Return whether a number's *word* and the one *before* it are two numbers: "two six", not "twenty six" nor "two dozen"."""
    if before is None or word not in numbers or word == "dozen":
        return False
    return not (before in TENS and numbers[word] < 10)


def linked(scan: Scan, first: int, floor: int) -> bool:
    """Return whether the "and" or "a" before word *first* belongs to a number: "two *and* *a* half", "*a* hundred"."""
    here, before = scan.lowers[first], scan.lowers[first - 1]
    if before in ("a", "an"):
        return here in scan.vocabulary.scales or here in ("half", "dozen")
    previous = scan.lowers[first - 2] if first - 2 >= floor and scan.gaps[first - 1] in JOINS else ""
    if here in ("a", "half"):
        return previous in scan.vocabulary.numbers
    return previous in scan.vocabulary.scales


def worth(words: list[str], vocabulary: Vocabulary) -> Number | None:
    """Return the value of a number's words, or None for one too large to be a duration."""
    total: Number = 0
    current: Number = 0
    for word in words:
        if word in vocabulary.numbers:
            number = vocabulary.numbers[word]
            current = (current or 1) * number if word == "dozen" else current + number
        elif word in vocabulary.scales:
            scale = vocabulary.scales[word]
            current = (current or 1) * scale
            if scale > 100:
                total, current = total + current, 0
        elif word == "half":
            current += HALF
        elif word.isdecimal():
            current += int(word)
    value = total + current
    return value if value < 10**9 else None


def duration(unit: str, count: Number | None) -> str:
    """Return the TIMEX3 value of *count* units (None: an unknown number): `duration("H", Fraction(5, 2))` is `PT2H30M`."""
    if count is None:
        name = VAGUE_UNITS.get(unit) or DESIGNATORS.get(unit, unit)
        return f"PTX{name}" if unit in TIMES else f"PX{name}"
    if count.denominator == 1 and unit not in MULTIPLES:
        return f"{'PT' if unit in TIMES else 'P'}{count}{DESIGNATORS.get(unit, unit)}"
    if unit in MULTIPLES:
        unit, factor = MULTIPLES[unit]
        count *= factor
    prefix = "PT" if unit in TIMES else "P"
    whole, rest = divmod(count, 1)
    if rest and unit in PARTS:
        name, size, smaller = PARTS[unit]
        small = rest * size
        if small.denominator == 1:
            head = f"{whole}{name}" if whole else ""
            return f"{prefix}{head}{small}{smaller}"
    number = str(whole) if not rest else f"{float(count):g}"
    return f"{prefix}{number}{DESIGNATORS.get(unit, unit)}"


def day_number(word: str) -> int:
    """Return the day of the month that *word* writes, "17" or "17th", or 0."""
    if len(word) > 2 and word[-2:] in SUFFIXES:
        word = word[:-2]
    if len(word) > 2 or not word.isdecimal():
        return 0
    number = int(word)
    return number if number <= 31 else 0


def year_number(word: str) -> int:
    """Return the year that *word* writes in four digits (1000 to 2199), or 0."""
    if len(word) != 4 or not word.isdecimal():
        return 0
    number = int(word)
    return number if 1000 <= number < 2200 else 0


def century_of(short: int) -> int:
    """Return the year that two digits stand for, 1950 to 2049."""
    return short + (2000 if short < 50 else 1900)


def frequency(scan: Scan, first: int) -> tuple[int, str | None]:
    """Return where the set at word *first* begins with how often it is, and its TIMEX3 frequency: "twice a week", "five times daily"."""
    before = scan.left(first)
    if before in ONCE:
        return first - 1, ONCE[before]
    found = numeral(scan, first - 2) if before in TIMES_A and scan.left(first - 1) else None
    if found is None:
        return first, None
    return found[0], None if found[1] is None else f"{found[1]}X"
