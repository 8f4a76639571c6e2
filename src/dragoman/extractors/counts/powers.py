"""Numbers with an exponent: "1e10", "6.2x10^-4", "2.5^3"."""

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
#: No number beyond this power of ten is read.
LARGEST = 300


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
