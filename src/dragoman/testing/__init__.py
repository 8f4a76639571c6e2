"""What authors of extractors and readers test with: contracts to inherit, and texts marked with what is to be found in them.

Nothing here is imported before it is asked for: pytest loads the plugin beside this file at every start.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.testing.contract import ExtractorContract
    from dragoman.testing.markup import Marked, marked
    from dragoman.testing.reader_contract import ReaderContract

__all__ = ["ExtractorContract", "Marked", "ReaderContract", "marked"]

HOMES = {
    "ExtractorContract": "contract",
    "Marked": "markup",
    "ReaderContract": "reader_contract",
    "marked": "markup",
}


def __getattr__(name: str) -> object:
    if name in HOMES:
        found: object = getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
        return found
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
