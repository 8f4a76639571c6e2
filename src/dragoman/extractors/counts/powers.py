"""Numbers with a scale or an exponent: "4.1 billion", "1e10", "6.2x10^-4", "2.5^3"."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page

#: The exponent behind a number: of ten behind "e" or "x10^", or of the number itself behind "^".
EXPONENT = re.compile(
    r"""(?: [eE](?P<tens>[+-]?[0-9]{1,3})
          | (?P<times>[ ]?[x×*][ ]?10)?\^(?P<power>[-−]?[0-9]{1,3})
        )(?!\w|\.[0-9])""",
    re.VERBOSE,
)
#: What the first code point behind a number may be where an exponent follows.
OPENING = frozenset("eE^x×* ")
#: By which share of itself a product of floats may miss the number it stands for.
ROUNDING = 1e-12
#: No number beyond this power of ten is read.
LARGEST = 300


def scaled(value: float, scale: float) -> float:
    """Return *value* times *scale*, and the whole number where rounding alone parts the two: 4.1 billion is 4100000000."""
    product = value * scale
    whole = round(product)
    return float(whole) if abs(product - whole) <= ROUNDING * abs(product) else product


def with_power(page: Page, numeral: Numeral) -> Numeral | None:
    """Return *numeral* with the exponent that follows it, or None where none does."""
    first, stop, start, end, value, _, form, scale = numeral
    if page.text[end : end + 1] not in OPENING:
        return None
    match = EXPONENT.match(page.text, end)
    if match is None:
        return None
    exponent = int((match["tens"] or match["power"]).replace("−", "-"))
    base = value if match["power"] and not match["times"] else 10.0
    if not value or abs(exponent * math.log10(abs(base))) + abs(math.log10(abs(value))) > LARGEST:
        return None
    amount = abs(base) ** exponent
    value = math.copysign(amount if base == value else abs(value) * amount, value)
    end = match.end()
    while stop < page.size and page.starts[stop] < end:
        stop += 1
    return first, stop, start, end, value, value, form, scale
