"""The extractor: where a text names a ship, and which ship it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from dragoman import Annotation, Cues, Extractor, Table
from dragoman_ships.fleet import SHIPS, fleet
from dragoman_ships.lookout import Lookout
from dragoman_ships.mention import ShipMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dragoman import Lexicons, Reading


def as_tuple(given: Iterable[str]) -> tuple[str, ...]:
    """Return *given* as a tuple: a configuration file holds lists."""
    return tuple(given)


@attrs.frozen
class Ships(Extractor):
    """Finds warships by their navy's prefix, by name and by hull number.

    `unlisted` also finds ships that no lexicon has, by their prefix ("USS Winslow Hart"). `navies`, ISO 3166 alpha-2 codes, restricts
    what is found to the ships of these navies. A user's lexicon of the layer `ships` is a TSV with the columns id, name, aliases, hull,
    class, type, navy, years, ambiguous, as in data/ships.tsv; only name is required.
    """

    name: ClassVar[str] = "ships"
    provides: ClassVar[tuple[type[Annotation], ...]] = (ShipMention,)
    tables: ClassVar[tuple[Table, ...]] = (SHIPS,)

    unlisted: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool), kw_only=True)
    navies: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, kw_only=True)

    def cues(self, lexicons: Lexicons) -> Cues:
        """Wait for prefixes, types of ship, the letters of hull numbers, and names that are nothing else."""
        return Cues(lexicons.build(fleet).cues)

    def extract(self, document: Reading) -> Iterator[ShipMention]:
        """Yield the ships of *document*."""
        for first, last, ship, rule in Lookout(document, unlisted=self.unlisted).sightings():
            if not self.navies or ship.navy in self.navies:
                yield document.mention(
                    ShipMention,
                    document.tokens.span_of(first, last),
                    name=ship.name,
                    hull=ship.hull,
                    ship_class=ship.ship_class,
                    type=ship.type,
                    country=ship.navy,
                    ref=ship.id,
                    rule=rule,
                )
