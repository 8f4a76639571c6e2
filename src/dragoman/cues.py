"""Cues: one look at every word for all extractors together.

Scanning a text once per pattern is what makes extraction slow. An extractor names the words at which its mentions begin, or
which reveal them; the chain looks each word of the text up once, and hands every extractor the indexes of its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress, count
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.extractor import Extractor
    from dragoman.lexicon import Lexicons
    from dragoman.views import Tokens


def _lowered(words: Iterable[str]) -> frozenset[str]:
    """Return *words* in lower case. Raises `TypeError` for a single string, whose letters would be taken for words."""
    if isinstance(words, str):
        msg = f"the words of cues are several, like ({words!r},), not one string"
        raise TypeError(msg)
    return frozenset(map(str.lower, words))


@attrs.frozen
class Cues:
    r"""The words an extractor waits for.

    `words` are single words (runs of `\w`, composed where they have marks), matched without regard to case; `digits` asks for every word that begins with an ASCII
    digit; `capitals` for every word that holds an upper-case letter.
    """

    words: frozenset[str] = attrs.field(default=frozenset(), converter=_lowered)
    digits: bool = attrs.field(default=False, kw_only=True)
    capitals: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(eq=False)
class CueTable:
    """The cues of many extractors, compiled into one table of words. `errors` says why an extractor's could not be had."""

    cues: Mapping[str, Cues]
    table: Mapping[str, tuple[str, ...]]
    errors: Mapping[str, Exception] = attrs.field(factory=dict)

    @classmethod
    def of(cls, extractors: Iterable[Extractor], lexicons: Lexicons) -> CueTable:
        """Return the table of what *extractors* ask for; one that fails in doing so is noted in `errors`."""
        cues: dict[str, Cues] = {}
        errors: dict[str, Exception] = {}
        for extractor in extractors:
            try:
                asked = _asked(extractor, lexicons)
                if asked is not None:
                    cues[extractor.name] = asked
            except Exception as error:  # noqa: BLE001 - whatever a third party raises costs its layer only
                errors[extractor.name] = error
        return cls.compile(cues, errors)

    @classmethod
    def compile(cls, cues: Mapping[str, Cues], errors: Mapping[str, Exception] | None = None) -> CueTable:
        """Return the table for *cues*, a mapping from an extractor's name to what it waits for."""
        wanted: dict[str, list[str]] = {}
        for name in sorted(cues):
            for word in cues[name].words:
                if not (cues[name].digits and "0" <= word[:1] <= "9"):  # those come with the digits
                    wanted.setdefault(word, []).append(name)
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        table = {word: shared.setdefault(tuple(names), tuple(names)) for word, names in wanted.items()}
        return cls(dict(cues), table, dict(errors or {}))

    def scan(self, tokens: Tokens) -> dict[str, list[int]]:
        """Return, for each extractor's name, the ascending indexes of the words of *tokens* that are its cues."""
        found: dict[str, list[int]] = {name: [] for name in self.cues}
        owners = list(map(self.table.get, tokens.lowers))
        for index in compress(count(), owners):
            for name in owners[index] or ():
                found[name].append(index)
        for name, cue in self.cues.items():
            if cue.digits:
                found[name] += tokens.digits
            if cue.capitals:
                found[name] = list({*found[name], *tokens.capitals})
            if cue.digits or cue.capitals:
                found[name].sort()
        return found


def _asked(extractor: Extractor, lexicons: Lexicons) -> Cues | None:
    """Return what *extractor* asks for. Raises `TypeError` where that is neither `Cues` nor None, as a stranger's may be."""
    asked: object = extractor.cues(lexicons)
    if asked is None or isinstance(asked, Cues):
        return asked
    msg = f"`cues` must return dragoman.Cues or None, not {type(asked).__name__}"
    raise TypeError(msg)
