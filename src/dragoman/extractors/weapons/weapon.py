"""What reading yields: a weapon as word indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .gazetteer import System


class Weapon(NamedTuple):
    """A weapon as word indexes: `start` to `end` the mention, `first` to `last` the name alone (None when generic)."""

    start: int
    end: int
    first: int | None
    last: int
    system: System
    rule: str
    quoted: bool = False
