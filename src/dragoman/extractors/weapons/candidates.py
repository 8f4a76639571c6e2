"""Candidates: the words worth a look. Most cues of ordinary news ("one", "high") lack the neighbour that would make a weapon of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .filing import gazetteer
from .gazetteer import LETTER_GAPS

if TYPE_CHECKING:
    from collections.abc import Container

    from dragoman import Lexicons, Reading, Tokens

    from .gazetteer import Gazetteer

    #: Words of which one must stand right before a cue, or one of the others right behind it; None where the cue needs neither.
    Neighbours = tuple[Container[str], Container[str]] | None


class Wanted(dict[str, "Neighbours"]):
    """The neighbours that each cue of a gazetteer needs, worked out when a text first holds the cue."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer

    def __missing__(self, cue: str) -> Neighbours:
        """Work out and keep what *cue* needs; it is not looked at for the number of a designation, which is a candidate itself."""
        named, nouns = self.gazetteer, self.gazetteer.nouns
        after = set(named.forms(cue)) if cue in named.filed else set()
        if "" in after or cue in named.joined or cue in nouns.heads or cue in nouns.contexts or cue in nouns.ships:
            neighbours = None
        else:
            before = nouns.tails[cue][1] if cue in nouns.tails else frozenset()
            if cue in named.inner:
                before |= named.silent
            # The number of "Novator 9M729" is a name by itself, which must not be all that is found.
            after |= named.families.get(cue, {}).keys() & named.filed.keys()
            neighbours = (before, after)
        self[cue] = neighbours
        return neighbours


def wanted(lexicons: Lexicons) -> Wanted:
    """Return what the cues of the gazetteer of *lexicons* need beside them."""
    return Wanted(lexicons.build(gazetteer))


def candidates(document: Reading) -> list[int]:
    """Return the ascending indexes of the words of *document* at which a name, a weapon noun or a designation's number may be found."""
    tokens, neighbours = document.tokens, document.lexicons.build(wanted)
    lowers, gaps, gazetteer = tokens.lowers, tokens.gaps, neighbours.gazetteer
    last, families = len(lowers) - 1, gazetteer.families
    found = []
    for index in document.cued:
        beside = neighbours[lowers[index]]
        if (
            beside is None
            or (index < last and lowers[index + 1] in beside[1])
            or (index and lowers[index - 1] in beside[0])
        ):
            found.append(index)
    numbers = [i for i in tokens.digits if (gaps[i] == "-" or lowers[i - 1] in families) and i]
    numbers = [index for index in numbers if designates(tokens, index, gazetteer)]
    return sorted({*found, *numbers}) if numbers else found


def designates(tokens: Tokens, index: int, gazetteer: Gazetteer) -> bool:
    """Return whether number *index*, behind a hyphen or a family's letters, may end a designation or a hull's ("(DDG-70)"), or open a name."""
    before, number, *after = tokens.lowers[index - 1 : index + 2]
    gap = tokens.gaps[index]
    if tokens.gaps[index - 1] == " (":
        return gap in LETTER_GAPS
    if gap == "-" and before not in gazetteer.families:
        named = continued(gazetteer, before, number)
        return named or (after != [] and (after[0] in gazetteer.nouns.parts or continued(gazetteer, number, after[0])))
    if gap == " " and tokens.words[index - 1].islower():  # "at 10"
        return continued(gazetteer, before, number)
    return gap in LETTER_GAPS


def continued(gazetteer: Gazetteer, first: str, second: str) -> bool:
    """Return whether a name of words begins with *first* and *second*."""
    return first in gazetteer.filed and second in gazetteer.forms(first)
