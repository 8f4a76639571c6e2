"""What every part of the grammar reads from: the tokens of one document, and the extractor's vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from dragoman.extractors.counts.vocabulary import Vocabulary
from dragoman.extractors.counts.words import Plurals, Words

#: A numeral: first token, the token behind its last, its code points, its limits, and its form: `digits`, `words`, `ordinal`,
#: `fraction`, `vague`, `none`, `both`, `glued` (digits with a unit glued to them); last the multiplier of its scale word (or 1).
Numeral: TypeAlias = "tuple[int, int, int, int, float, float | None, str, float]"

#: A quantity: first token, token behind, code points of the whole and of the numeral, low, high, bound, change, unit, noun,
#: kind, the token behind the noun, and whether the noun is elliptic ("36 others").
Quantity: TypeAlias = "tuple[int, int, int, int, int, int, float | None, float | None, str, str | None, str | None, str | None, str, int, bool]"

#: How far the grammar may look beyond the ends of a text.
MARGIN = 24
#: What may join the words of one number.
JOINTS = frozenset((" ", "  ", "-", "\n", "‑", "‐"))
SPACES = frozenset((" ", "\n", "  ", "\u00a0", "\u202f", "\u2009"))
HYPHENS = frozenset(("-", "‑", "‐"))
DASHES = frozenset("-–—−‐‑")
SENTENCE_ENDS = frozenset(".;?!")


@attrs.frozen(eq=False)
class Page:
    """The tokens of one document beside the vocabulary and its classes of words: `size` words, and behind the last gap a margin of empty strings.

    With the margin, what stands up to `MARGIN` tokens before the first word or behind the last is the empty string, without a test:
    a negative index falls into it. `starts` and `ends` have none.

    `shouting` is true for a text without lower-case letters, where capitals say nothing.
    """

    text: str
    words: list[str]
    lowers: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]
    size: int
    vocabulary: Vocabulary
    classes: Words
    plurals: Plurals
    duty_of: Callable[[str, int], int]
    shouting: bool
