"""Words as their capitals mean them: headlines and text all in capitals are read as if in lower case but for names, and the month of May is no verb.

Where a capital letter tells a name from a word, the rules of this layer look for one; in such text it tells nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter, ne
from typing import TYPE_CHECKING

import attrs

from dragoman import DateMention
from dragoman.names import names
from dragoman.views import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dragoman import Reading, Tokens
    from dragoman.extractors.meetings.vocabulary import Vocabulary
    from dragoman.names import Name

#: The least share of the words that are neither names nor small ones which have a capital in a headline.
SHARE = 0.8
#: A sentence of which fewer than one word in so many has a capital is no headline, names and small words included.
FEW = 3
FIRST, START = attrgetter("first"), attrgetter("span.start")


def plain_case(document: Reading, words: Vocabulary) -> Tokens:
    """Return the tokens of *document*, those of headlines that no name and no date holds in lower case."""
    tokens = document.tokens
    doubtful = [index for index in document.cued if tokens.words[index] != tokens.lowers[index]]
    if not doubtful:
        return tokens
    view = document.view(sentences)
    plain: list[str] | None = None
    past = 0
    for index in doubtful:
        low, high = view.around(index)
        if index < past:
            continue
        past = high
        if FEW * sum(map(ne, tokens.words[low:high], tokens.lowers[low:high])) < high - low:
            continue
        loose = list(unnamed(document, document.view(names), low, high))
        if shouted(tokens, loose, low, words):
            plain = plain or list(tokens.words)
            for at in loose:
                plain[at] = tokens.lowers[at]
    return tokens if plain is None else attrs.evolve(tokens, words=plain)


def months_apart(document: Reading, tokens: Tokens) -> Tokens:
    """Return *tokens* in which the May of a date is not also the word "may": "talks on May 12 with"."""
    months = [
        index
        for date in document[DateMention]
        if "May" in date.text
        for index in range(bisect_left(tokens.starts, date.span.start), bisect_left(tokens.starts, date.span.end))
        if tokens.words[index] == "May"
    ]
    if not months:
        return tokens
    lowers = list(tokens.lowers)
    for index in months:
        lowers[index] = "May"
    return attrs.evolve(tokens, lowers=lowers)


def unnamed(document: Reading, found: Sequence[Name], low: int, high: int) -> Iterator[int]:
    """Yield the words from *low* up to *high* that are in no name and no date."""
    tokens, dates = document.tokens, document[DateMention]
    held: set[int] = set()
    for name in found[bisect_left(found, low, key=FIRST) : bisect_left(found, high, key=FIRST)]:
        held.update(range(name.first, name.last))
    first = bisect_left(dates, tokens.starts[low], key=START)
    for date in dates[first : bisect_left(dates, tokens.ends[high - 1], first, key=START)]:
        held.update(range(bisect_left(tokens.starts, date.span.start), bisect_left(tokens.starts, date.span.end)))
    return (index for index in range(low, high) if index not in held)


def shouted(tokens: Tokens, loose: Sequence[int], low: int, words: Vocabulary) -> bool:
    """Return whether capitals tell nothing in the sentence that begins at word *low*: nearly all of its *loose* words have one, small words aside."""
    told = [
        index
        for index in loose
        if index > low and tokens.lowers[index] not in words.small and tokens.words[index][0].isalpha()
    ]
    capitals = sum(tokens.words[index] != tokens.lowers[index] for index in told)
    return bool(told) and capitals >= SHARE * len(told)
