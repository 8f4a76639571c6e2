"""Places: countries, regions, cities, seas and venues, with their positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import Extractor, PlaceMention, Span
from dragoman.names import names
from dragoman.names.more_towns import TOWNS
from dragoman.names.users import TABLES

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
    tables = (*TABLES.values(), TOWNS)  # all that names are read by: a name that is a person is no place

    metonyms: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    unlocated: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))

    def extract(self, document: Reading) -> Iterator[PlaceMention]:
        """Yield the places among the document's names."""
        text, metonyms, unlocated = document.text, self.metonyms, self.unlocated
        for found in document.view(names):
            spot = found.place
            if spot is None or (found.metonym and not metonyms) or (spot.lat is None and not unlocated):
                continue
            start, end = found.start, found.end
            name, kind, country, lat, lon, ref = spot
            yield PlaceMention(
                Span(start, end), text[start:end], name, kind, country, lat, lon, ref, found.metonym, rule=found.rule
            )
