"""What names always tell, remembered from one document to the next: the news is about the same countries and persons."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from dragoman import Lexicons
    from dragoman.names.index import Entry
    from dragoman.names.values import Identity

#: A surname, the title before it, whether everybody must know its bearer's office, and the year.
Surname: TypeAlias = "tuple[str, str, bool, int | None]"
#: The most surnames that are remembered; then all are forgotten and remembered anew.
MOST = 20_000


class Memo:
    """Remembers what does not depend on the document: it saves time, and changes nothing."""

    __slots__ = ("bearers", "told")

    def __init__(self) -> None:
        #: The country that an entry always tells a text is about; the empty string where it tells none, unless its region follows.
        self.told: dict[Entry, str] = {}
        #: Whom a surname alone stands for.
        self.bearers: dict[Surname, Identity | None] = {}

    def keep(self, surname: Surname, bearer: Identity | None) -> Identity | None:
        """Keep whom a surname stands for, and return it."""
        if len(self.bearers) >= MOST:
            self.bearers.clear()
        self.bearers[surname] = bearer
        return bearer


def name_memo(lexicons: Lexicons) -> Memo:  # noqa: ARG001 - the chain's lexicons keep it
    """Return an empty memo, for names as these lexicons have them."""
    return Memo()
