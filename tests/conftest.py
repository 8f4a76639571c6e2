"""Extractors small enough to reason about, for tests of the machinery."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs
import pytest
import regex

import dragoman

if TYPE_CHECKING:
    from collections.abc import Iterable

pytest_plugins = ["dragoman.testing.pytest_plugin"]


@attrs.frozen
class ShipMention(dragoman.Mention):
    """A warship by name."""

    hull: str = ""


@attrs.frozen
class FleetMention(dragoman.Mention):
    """A number of ships that stand side by side."""

    size: int = 0


@attrs.frozen
class Ships(dragoman.Extractor):
    """Warships by prefix and name."""

    name: ClassVar[str] = "ships"
    provides: ClassVar = (ShipMention,)
    tables: ClassVar = (dragoman.Table(layer="ships", columns=("name", "navy")),)
    prefixes: tuple[str, ...] = ("USS", "HMS")

    def extract(self, document: dragoman.Reading) -> Iterable[ShipMention]:
        prefixes = "|".join(map(regex.escape, self.prefixes))
        for match in document.scan(regex.compile(rf"\b(?:{prefixes}) (?P<hull>\p{{Lu}}\w{{1,30}})")):
            yield document.mention(ShipMention, match.span(), hull=match["hull"], rule="prefix")


@attrs.frozen
class Fleets(dragoman.Extractor):
    """A fleet wherever there are ships."""

    name: ClassVar[str] = "fleets"
    provides: ClassVar = (FleetMention,)
    requires: ClassVar = (ShipMention,)

    def extract(self, document: dragoman.Reading) -> Iterable[FleetMention]:
        ships = document[ShipMention]
        for match in document.scan(regex.compile(r"\bfleet\b")):
            yield document.mention(FleetMention, match.span(), size=len(ships))


@attrs.frozen
class Words(dragoman.Extractor):
    """Every run of *length* words as a place: competes with whatever else there is."""

    name: ClassVar[str] = "words"
    provides: ClassVar = (dragoman.PlaceMention,)
    length: int = 1
    score: float = 1.0

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.PlaceMention]:
        tokens = document.tokens
        for first in range(0, len(tokens) - self.length + 1, self.length):
            span = tokens.starts[first], tokens.ends[first + self.length - 1]
            yield document.mention(dragoman.PlaceMention, span, name="somewhere", score=self.score, rule="words")


@attrs.frozen
class Broken(dragoman.Extractor):
    """Raises after its first annotation."""

    name: ClassVar[str] = "broken"
    provides: ClassVar = (dragoman.WeaponMention,)

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.WeaponMention]:
        yield document.mention(dragoman.WeaponMention, (0, 1))
        msg = "the reactor is on fire"
        raise RuntimeError(msg)


def made(name: str, *classes: type, **namespace: object) -> type[dragoman.Extractor]:
    """Return an extractor class of that name whose class variables are *namespace*."""
    if not classes:
        namespace.setdefault("extract", lambda self, document: ())
    return attrs.frozen(type(name.title(), classes or (dragoman.Extractor,), {"name": name, **namespace}))


@pytest.fixture
def ships() -> type[Ships]:
    return Ships


@pytest.fixture
def fleets() -> type[Fleets]:
    return Fleets


@pytest.fixture
def words() -> type[Words]:
    return Words


@pytest.fixture
def broken() -> type[Broken]:
    return Broken


@pytest.fixture
def ship_kind() -> type[ShipMention]:
    return ShipMention


@pytest.fixture
def fleet_kind() -> type[FleetMention]:
    return FleetMention


@pytest.fixture
def make_extractor():
    return made
