"""Weapons: named systems with their canonical names, and generic weapons with their class.

A name of the lexicon is read with its class nouns ("Patriot missile systems"); a name that is also something else (an animal, a
person, a car) only where its sentence speaks of weapons. A weapon noun alone ("ballistic missiles") is a generic mention.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from dragoman import Annotation, Cues, Extractor, Span, Table, WeaponMention

from .candidates import candidates
from .filing import gazetteer
from .reader import Reader
from .users import WEAPONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Lexicons, Reading


@attrs.frozen
class Weapons(Extractor):
    """Finds weapons: named systems, from the lexicon and the user's own, and generic weapon nouns.

    `generic` also finds weapons without a name ("attack drones"). A user's lexicon of the layer `weapons` is a TSV with the
    columns id, name, category, origin, designations, aliases, ambiguous; only name is required, and is the id where none is given.
    """

    name: ClassVar[str] = "weapons"
    provides: ClassVar[tuple[type[Annotation], ...]] = (WeaponMention,)
    tables: ClassVar[tuple[Table, ...]] = (WEAPONS,)

    generic: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool), kw_only=True)

    def cues(self, lexicons: Lexicons) -> Cues:
        """Wait for the first words of names, and the last words of weapon nouns."""
        return Cues(lexicons.build(gazetteer).cues)

    def extract(self, document: Reading) -> Iterator[WeaponMention]:
        """Yield the weapons of *document* in text order; those that wait for the document to name them come last."""
        found = candidates(document)
        if not found:
            return
        starts, ends = document.tokens.starts, document.tokens.ends
        for weapon in Reader(document, generic=self.generic).weapons(found):
            span = Span(starts[weapon.start], ends[weapon.end - 1] + (weapon.quoted and weapon.end == weapon.last))
            system = weapon.system
            if weapon.first is None:
                yield document.mention(WeaponMention, span, category=system.category, rule=weapon.rule)
                continue
            whole = weapon.start == weapon.first and weapon.end == weapon.last
            yield document.mention(
                WeaponMention,
                span,
                name=system.name,
                designation=span if whole else Span(starts[weapon.first], ends[weapon.last - 1] + weapon.quoted),
                category=system.category,
                origin=system.origin,
                ref=system.id,
                rule=weapon.rule,
            )
