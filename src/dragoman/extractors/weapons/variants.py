"""Where a name ends: variants ("F-16C/D", "Leopard 2A6", "Block 70") and a second name of the same system belong to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .gazetteer import ROMAN

if TYPE_CHECKING:
    from dragoman import Tokens

    from .gazetteer import Found, Gazetteer

#: A variant behind a name: "Challenger L2", "BrahMos 2K", "MK 48 6AT", "Predator C".
VARIANT = re.compile(r"[A-Z]\d{1,2}[A-Z]?|\d[A-Z]{1,2}|[B-HJ-Z]")
#: A variant that a hyphen or a stroke joins to a name: "F-16C/D", "S-300PMU-2", "Shahed-136/131".
JOINED_VARIANT = re.compile(r"[A-Z]{1,3}s?|\d{1,3}[A-Z]{0,2}s?|[A-Z]{1,2}\d{1,2}[A-Z]?s?")
#: Words whose number is a variant: "F-16 Block 70".
BATCH = frozenset(("Block", "Mk", "Mark"))
#: What stands between two names of one system: "MIM-104 Patriot", "FP-5 \u201cFlamingo\u201d".
APPOSED = frozenset((" ", "-", "\n", " \u201c", ' "', " '", " \u2018"))
#: A quotation mark inside a name takes in the one that closes it: FP-5 "Flamingo".
OPENING, CLOSING = frozenset(("\u201c", '"')), frozenset(("\u201d", '"'))


def name_end(gazetteer: Gazetteer, tokens: Tokens, found: Found) -> tuple[int, bool]:
    """Return where the name ends with what belongs to it, variants or another name of the system, and whether it has such another."""
    words, gaps = tokens.words, tokens.gaps
    last, size, doubled = found.last, len(words), False
    for _ in range(6):
        if last >= size:
            break
        gap, word = gaps[last], words[last]
        if gap in ("-", "/") and JOINED_VARIANT.fullmatch(word) and (gap == "-" or gaps[last + 1][:1] != "-"):
            last += 1
            continue
        if gap in (" ", "-") and (word in ROMAN or VARIANT.fullmatch(word)) and gaps[last + 1][:1] not in (".", "-"):
            last += 1
            continue
        if (
            gap == " "
            and word in BATCH
            and last + 1 < size
            and (words[last + 1][0].isdigit() or words[last + 1] in ROMAN)
        ):
            last += 2
            continue
        other = gazetteer.at(tokens, last) if gap in APPOSED else None
        if other is None or other.lowered or other.system != found.system or words[last] == words[found.first]:
            break
        last, doubled = other.last, True
    return last, doubled


def quoted(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a quotation mark opened within the words *first* to *last* closes right behind them."""
    opened = any(gap[-1:] in OPENING for gap in tokens.gaps[first + 1 : last])
    return opened and tokens.gaps[last][:1] in CLOSING
