"""Places: countries, regions, cities, seas and venues, with their positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import Extractor, PlaceMention
from dragoman.names import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Reading


@attrs.frozen
class Places(Extractor):
    """Finds named places. A place that stands for its government ("Washington and Moscow agreed") is a `metonym`.

    `metonyms` tells whether such places are given at all; `unlocated` whether places of no gazetteer are, which have no position.
    """

    name = "places"
    provides = (PlaceMention,)

    metonyms: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    unlocated: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))

    def extract(self, document: Reading) -> Iterator[PlaceMention]:
        """Yield the places among the document's names."""
        for name in document.view(names):
            spot = name.place
            if spot is None or (name.metonym and not self.metonyms) or (spot.lat is None and not self.unlocated):
                continue
            yield document.mention(
                PlaceMention,
                (name.start, name.end),
                name=spot.name,
                type=spot.type,
                country=spot.country,
                lat=spot.lat,
                lon=spot.lon,
                ref=spot.ref,
                metonym=name.metonym,
                rule=name.rule,
            )
