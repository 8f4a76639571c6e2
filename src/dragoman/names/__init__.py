"""The shared view `names`: decides once, for places and actors alike, what every name in a text is.

`document.view(names)` returns the names of a document in text order, each a `Name`: its tokens and code points, who acts there (`actor`),
where it is on the map (`place`), and whether the place stands for its government (`metonym`). "Washington and Moscow agreed" holds two
names with both; "in Washington" one with a place alone; "Iraqi officials" one of form `adjective`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.build import name_index
from dragoman.names.compose import Composer
from dragoman.names.decide import Decider
from dragoman.names.explained import explained
from dragoman.names.offices import holder, office_before, serves
from dragoman.names.runs import Runs
from dragoman.names.values import Identity, Name, Spot

if TYPE_CHECKING:
    from dragoman.reading import Reading

__all__ = ["Identity", "Name", "Spot", "holder", "name_index", "names", "office_before", "serves"]


def names(document: Reading) -> list[Name]:
    """View: the names of the document, in text order; none overlap. Treat the list as read-only."""
    index = document.lexicons.build(name_index)
    tokens = document.tokens
    runs = Runs(tokens, index)
    index.meet(runs.initials)
    if not document.text.isascii():
        runs.unmark()
    finds, things = Composer(runs).scan(), frozenset[str]()
    if "(" in document.text:
        finds, things = explained(runs, finds)
    return Decider(document.text, runs, document.anchor).decide(finds, things)
