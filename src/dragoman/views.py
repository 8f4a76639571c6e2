"""Views: shared readings of a text, computed once a document for all extractors.

A view is a plain function from a `Reading` to a value: `document.view(sentences)` computes it once and hands the same value to
every extractor that asks. Anybody can write one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import partial
from itertools import accumulate, compress, count, pairwise
from operator import ne
from typing import TYPE_CHECKING
from unicodedata import normalize

import attrs

from dragoman.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.reading import Reading

WORD = re.compile(r"(\w+)")
#: A word of a text that writes marks apart from their letters, as NFD does: "Ko" with a diaeresis, "ln".
MARKED_WORD = re.compile(r"((?:[^\W\d][\u0300-\u036f]{0,9}|\w)+)")
#: The first bytes of these marks in UTF-8, which no other letter of Latin or Cyrillic text begins with: bytes are found faster than letters.
MARKS = (b"\xcc", b"\xcd")
#: A gap after which a sentence ends: a closing mark and white space, or a line that ends a paragraph.
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]»]{0,3}\s|\n\s{0,9}\n|\n[\"'“‘]?$")
#: White space that means no more than one space does.
BLANKS = ("  ", "\t", "\u00a0", "\u202f", "\u2009")
#: A run of blanks, and one of any white space.
RUN = re.compile(r"[ \t\u00a0\u2009\u202f]{1,99}")
WHITE = re.compile(r"\s{1,99}")
#: A line that is wrapped is longer than this, and how many lines show that all are by how full they are.
NARROW, FEW_LINES = 45, 2
#: With what a line ends that no sentence ends with.
WITHIN_SENTENCE = (",", ";", "-", "–", "—")
#: Line breaks with nothing else in the gap.
LINE_BREAKS: frozenset[str] = frozenset(("\n", "\n ", " \n", "\r\n"))
#: Gaps of a full stop without a blank, the longest word that may be an abbreviation before one, and what follows one in an address.
GLUED, SHORT, DOMAINS = (".", ".”", '."'), 3, frozenset(("com", "net", "org"))
#: Words whose full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "adm brig capt cmdr co col corp dr fr gen gov hon inc jr lt ltd maj messrs mr mrs ms no nos pres prof rep rev rt sen sgt sr "
    "st supt vs jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri e.g i.e cf ca approx "
    "u a b c d e f g h j k l m n o p q r s t v w x y z".split()
)
#: The length of words that headlines leave plain, and longer ones that they do.
SMALL = 3
HEADED = frozenset("about after against amid before from into over than that upon with".split())


@attrs.frozen(eq=False)
class Tokens:
    r"""The words of a text and the gaps between them, as parallel lists.

    Word *i* (a run of `\w`; marks that are written apart from their letters belong to it, and it is composed, NFC) is `words[i]`, stands at code points `starts[i]` to `ends[i]`, and is `lowers[i]` in lower case. `gaps[i]` is
    what stands before word *i*, `gaps[-1]` what stands after the last, with one space for any run of blanks, and for a line break within a
    sentence of wrapped text. `capitals` and `digits` are the indexes of words that
    hold an upper-case letter and of words that begin with an ASCII digit. Treat the lists as read-only: all extractors share them.
    """

    words: list[str]
    lowers: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[int]
    digits: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, position: int) -> int:
        """Return the index of the last word that starts at or before code point *position* (-1 before the first)."""
        return bisect_right(self.starts, position) - 1

    def span_of(self, first: int, after: int) -> Span:
        """Return where the words from index *first* up to *after* stand, that one left out.

        Raises `ValueError` where these are no words.
        """
        if not 0 <= first < after <= len(self.words):
            msg = f"there are no words from {first} up to {after} among {len(self.words)}"
            raise ValueError(msg)
        return Span(self.starts[first], self.ends[after - 1])


def tokens_of(text: str) -> Tokens:
    """Return the tokens of *text*; every step is one pass in C, since everything else waits for it."""
    marked = not text.isascii() and _has_marks(text)
    parts = (MARKED_WORD if marked else WORD).split(text)
    words = parts[1::2]
    bounds = list(accumulate(map(len, parts)))
    if marked:
        words = list(map(partial(normalize, "NFC"), words))
    lowers = list(map(str.lower, words))
    return Tokens(
        words=words,
        lowers=lowers,
        gaps=_plain(parts[::2], text),
        starts=bounds[:-1:2],
        ends=bounds[1::2],
        capitals=list(compress(count(), map(ne, words, lowers))),
        digits=[
            index for index, word in enumerate(words) if word < ":"
        ],  # of word characters only digits come before it
    )


def _has_marks(text: str) -> bool:
    """Return whether *text* may hold marks that are written apart from their letters."""
    data = text.encode("utf-8", "surrogatepass")
    return any(mark in data for mark in MARKS)


def _plain(gaps: list[str], text: str) -> list[str]:
    """Return *gaps* with one space for each run of blanks, and for each line break where the lines of *text* are broken within sentences."""
    wrapped = "\n" in text and _breaks_sentences(text.splitlines())
    if not (wrapped or any(map(text.__contains__, BLANKS))):
        return gaps
    plain = {gap: WHITE.sub(" ", gap) if wrapped and gap.count("\n") == 1 else RUN.sub(" ", gap) for gap in set(gaps)}
    return list(map(plain.__getitem__, gaps))


def _breaks_sentences(lines: Sequence[str]) -> bool:
    """Return whether a text is wrapped, as a mail or a cable is: more than a third of its *lines* behind a bare word begin in lower case.

    So it is where each line that ends with a bare word is so long that the next word would not have fitted. In capitals, where none begins
    in lower case, half of the lines that end with a bare word must be as long as a line is.
    """
    if _filled(lines):
        return True
    broken = [(before, line) for before, line in pairwise(lines) if line and before.rstrip()[-1:].isalnum()]
    begun = [line.lstrip()[:1] for _, line in broken]
    if any(map(str.islower, begun)) or not all(line.isupper() for _, line in broken):
        return 3 * sum(map(str.islower, begun)) > len(begun)
    return 2 * sum(len(before) > NARROW for before, _ in broken) > len(broken)


def _filled(lines: Sequence[str]) -> bool:
    """Return whether the *lines* that end within a sentence, two at least, are so full that the first word of the next would have been too much.

    One in ten may be shorter.
    """
    ends = [line.rstrip() for line in lines]
    width = max(map(len, ends))
    broken = [
        (end, line) for end, line in pairwise(ends) if line and (end[-1:].isalnum() or end[-1:] in WITHIN_SENTENCE)
    ]
    full = sum(NARROW < len(end) >= width - len(line.split(None, 1)[0]) for end, line in broken)
    return full >= FEW_LINES and 10 * full >= 9 * len(broken)


@attrs.frozen(eq=False)
class Sentences:
    """The sentences of a text of `size` words: sentence *i* holds words `starts[i]` up to `starts[i + 1]` (or the end)."""

    starts: list[int]
    size: int

    def __len__(self) -> int:
        return len(self.starts)

    def index(self, word: int) -> int:
        """Return the number of the sentence that holds the word of index *word*."""
        return bisect_right(self.starts, word) - 1

    def around(self, word: int) -> tuple[int, int]:
        """Return the half-open range of word indexes of the sentence that holds *word*."""
        number = bisect_right(self.starts, word)
        end = self.starts[number] if number < len(self.starts) else self.size
        return self.starts[number - 1], end


def sentences_of(tokens: Tokens) -> Sentences:
    """Return the sentences that *tokens* fall into.

    A full stop ends none after an abbreviation or an initial, nor before a word in lower case; a bare line break, which
    stands between paragraphs only (see `Tokens`), ends one. So does a full stop behind which the blank was lost: "in Lisbon.She said".
    """
    words, lowers, gaps = tokens.words, tokens.lowers, tokens.gaps
    marked = [index for index, gap in enumerate(gaps) if gap not in {" ", ", "} and 0 < index < len(words)]
    ends: dict[str, bool] = dict.fromkeys((*LINE_BREAKS, *GLUED), True)
    starts = [0] if words else []
    for index in marked:
        gap = gaps[index]
        if gap not in ends:
            ends[gap] = SENTENCE_END.search(gap) is not None
        if not ends[gap]:
            continue
        if gap[0] == "." and (lowers[index - 1] in ABBREVIATIONS or words[index][0].islower()) and "\n" not in gap:
            continue
        if gap in GLUED and not _glued(words[index - 1], words[index]):
            continue
        starts.append(index)
    return Sentences(starts, len(words))


def _glued(before: str, after: str) -> bool:
    """Return whether a full stop between two words, with no blank, ends a sentence, and is not one of an address or an abbreviation."""
    plain = before.islower() or before.istitle()
    return plain and len(before) > SHORT and after[0].isupper() and after.lower() not in DOMAINS


def has_plain_word(words: Sequence[str]) -> bool:
    """Return whether a word among *words* is in lower case that a headline would have capitalised: of four letters or more, and no preposition."""
    return any(word.islower() and len(word) > SMALL and word not in HEADED for word in words)


def tokens(document: Reading) -> Tokens:
    """View: the words of the document's text and the gaps between them."""
    return tokens_of(document.text)


def sentences(document: Reading) -> Sentences:
    """View: the sentences of the document's text."""
    return sentences_of(document.tokens)
