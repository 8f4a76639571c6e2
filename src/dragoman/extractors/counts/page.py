"""What every part of the grammar reads from: the tokens of one document, and the extractor's vocabulary."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from dragoman.extractors.counts.vocabulary import Vocabulary

#: A numeral: first token, the token behind its last, its code points, its limits, and its form: `digits`, `words`, `ordinal`,
#: `fraction`, `vague`, `none`, `both`, `glued` (digits with a unit glued to them); last the multiplier of its scale word (or 1).
Numeral: TypeAlias = "tuple[int, int, int, int, float, float | None, str, float]"

#: A quantity: first token, token behind, code points of the whole and of the numeral, low, high, bound, change, unit, noun,
#: kind, the token behind the noun, and whether the noun is elliptic ("36 others").
Quantity: TypeAlias = "tuple[int, int, int, int, int, int, float | None, float | None, str, str | None, str | None, str | None, str, int, bool]"

#: Closed-class words: none of them is a noun, and none a name before a number.
FUNCTION_WORDS = frozenset(
    "a an the this that these those some any each every all both no not nor and or but yet so as at by for from in into of off on "
    "onto out over per since than through throughout till to toward towards under until unto up upon via with within without about above "
    "across after against along amid among amongst around before behind below beneath beside besides between beyond despite down during "
    "except inside like near outside past versus vs i you he she it we they me him her us them my your his its our their mine yours "
    "hers ours theirs who whom whose which what when where while why how if because although though unless whether is are was were be been "
    "being am has have had having do does did done will would shall should can could may might must ought there here then now also only just "
    "even still already ever never again too very more most less least much many few other another such same own more about ago later earlier "
    "apart away back together once twice else instead however meanwhile therefore thus said says say told added including include includes "
    "included according compared left became become remain remained took taken went gone came come made make got get gave given saw seen "
    "today yesterday tomorrow tonight respectively each apiece altogether overall so".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
#: How far the grammar may look beyond the ends of a text.
MARGIN = 24
#: What may join the words of one number.
JOINTS = frozenset((" ", "  ", "-", "\n", "‑", "‐"))
SPACES = frozenset((" ", "\n", "  ", "\u00a0", "\u202f", "\u2009"))
DASHES = frozenset("-–—−‐‑")


@attrs.frozen(eq=False)
class Page:
    """The tokens of one document beside the vocabulary: `size` words, and behind the last gap a margin of empty strings.

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
    shouting: bool
