"""The base of every extractor."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from dragoman.annotations import Annotation  # noqa: TC001 - the configuration resolves the types of every extractor's fields
from dragoman.tables import Table  # noqa: TC001 - as above

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.cues import Cues
    from dragoman.lexicon import Lexicons
    from dragoman.reading import Reading


class Extractor(ABC):
    """Finds annotations in a document. A subclass is a frozen attrs class; its fields are its options.

    `name` is what configuration calls it; `provides` the kinds it yields; `requires` the kinds that must have been found before
    (a chain without a provider of one is refused); `uses` those it reads where somebody provides them. A kind in neither cannot be read.
    `tables` say which lexicons it reads: of which layers, in which columns.

    An extractor may read a kind that it provides itself; it then runs after the others that provide it. With the kind in `requires` it
    corrects them: its mentions replace theirs of equal span. With the kind in `uses` it adds to them: where the two overlap, theirs stand.
    """

    __slots__ = ()

    name: ClassVar[str]
    provides: ClassVar[tuple[type[Annotation], ...]]
    requires: ClassVar[tuple[type[Annotation], ...]] = ()
    uses: ClassVar[tuple[type[Annotation], ...]] = ()
    tables: ClassVar[tuple[Table, ...]] = ()
    version: ClassVar[str] = "1"

    @abstractmethod
    def extract(self, document: Reading) -> Iterable[Annotation]:
        """Yield what is found in *document*, made with `document.mention`. An exception costs this layer, not the document."""

    def cues(self, lexicons: Lexicons) -> Cues | None:  # noqa: ARG002 - for extractors whose cues stand in a lexicon
        """Return the words at which this extractor's mentions begin or which reveal them, or None to scan by itself.

        With cues, `document.cued` holds the indexes of these words, found in the one scan that all extractors share.
        """
        return None
