"""The kind of mention that this plugin adds."""

from __future__ import annotations

from typing import ClassVar

import attrs

from dragoman import Mention, WeaponMention


@attrs.frozen
class ShipMention(Mention):
    """A warship, by name ("USS Carney") or by hull number ("DDG-64").

    `name` is the lexicon's, or as written where no lexicon has the ship; `hull` the hull or pennant number; `ship_class` the class
    ("Arleigh Burke"); `type` destroyer, frigate, submarine and so on; `country` whose navy it belongs to, an ISO 3166 alpha-2
    code; `ref` the lexicon's id. What is not known, or not the same for all ships that may be meant, is None.
    """

    #: Of two claims of equal length the ship's stands: "the carrier Abraham Lincoln" names no person, "the submarine Kentucky" no state.
    rank: ClassVar[int] = 0

    name: str = ""
    hull: str | None = None
    ship_class: str | None = None
    type: str | None = None
    country: str | None = None
    ref: str | None = None

    def coexists(self, other: Mention) -> bool:
        """A warship is a weapon too, and may share its text with the weapons' mention of it."""
        return isinstance(other, WeaponMention) and other.category in ("warship", "submarine")
