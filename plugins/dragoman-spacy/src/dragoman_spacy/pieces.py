"""The pieces in which a text is given to spaCy: whole sentences, from one end of a line to another.

What a pipeline says of a sentence can depend on anything it is given together with it. Pieces keep that within a paragraph, so that a text
put in front changes nothing, and they keep the time linear and the memory small, whatever the length of the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.views import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Reading

#: Code points of a piece; a longer sentence is cut at a blank.
LONGEST = 2_000
#: What spaCy cannot read (lone surrogates), what tells it nothing (line breaks within sentences), and what makes its tokenizer quadratic.
UNREADABLE = re.compile(r"[\ud800-\udfff]|[^\S ]|[^\w\s]{20,}|_{20,}")


def readable(text: str) -> str:
    """Return *text* as spaCy can read it, character for character: blanks for white space and long rows of marks, U+FFFD for surrogates."""
    return UNREADABLE.sub(_replacement, text)


def _replacement(match: re.Match[str]) -> str:
    return "\ufffd" if "\ud800" <= match[0] <= "\udfff" else " " * len(match[0])


def pieces_of(document: Reading) -> Iterator[tuple[int, int]]:
    """Yield the half-open stretches of the text, in code points, that are read on their own; they follow one another without a gap."""
    begun = end = 0
    for cut, closing in _cuts(document):
        if cut - begun > LONGEST and end > begun:
            yield begun, end
            begun = end
        while cut - begun > LONGEST:
            blank = document.text.rfind(" ", begun + 1, begun + LONGEST)
            middle = blank if blank > 0 else begun + LONGEST
            yield begun, middle
            begun = middle
        if closing and cut > begun:
            yield begun, cut
            begun = cut
        end = cut


def _cuts(document: Reading) -> Iterator[tuple[int, bool]]:
    """Yield where the sentences end, each with whether a line ends there too; the end of the text is the last."""
    tokens, text = document.tokens, document.text
    for word in document.view(sentences).starts[1:]:
        gap, start = tokens.gaps[word], tokens.starts[word]
        opening = len(gap) - max((gap.rfind(blank) for blank in " \n\t\r"), default=-1) - 1
        yield start - opening, "\n" in gap
    yield len(text), True
