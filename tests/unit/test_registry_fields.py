"""An extractor whose fields cannot be used costs its plugin alone."""

from __future__ import annotations

import attrs
import pytest

import dragoman
from dragoman.registry import Registry


@attrs.frozen
class Wanting(dragoman.Extractor):
    """Has an option without a default."""

    name = "wanting"
    provides = (dragoman.Event,)
    must: int

    def extract(self, document):
        return ()


@attrs.frozen
class Nameless(dragoman.Extractor):
    """Has an option of a type that is nowhere."""

    name = "nameless"
    provides = (dragoman.Event,)
    where: Nowhere = None  # noqa: F821 - that is the point

    def extract(self, document):
        return ()


@attrs.frozen
class Clean(dragoman.Extractor):
    """Has nothing wrong."""

    name = "clean"
    provides = (dragoman.Event,)

    def extract(self, document):
        return ()


def test_an_option_without_a_default_costs_its_plugin():
    registry = Registry.of({"wanting": dragoman.Plugin(extractors=[Wanting])})
    assert registry.extractors == {}
    assert "whose option 'must' has no default" in registry.failed[0].failure


def test_a_field_whose_type_cannot_be_found_costs_its_plugin():
    registry = Registry.of({"nameless": dragoman.Plugin(extractors=[Nameless])})
    assert registry.extractors == {}
    assert "'Nowhere' is not defined" in registry.failed[0].failure


@pytest.mark.parametrize("name", ["Ships", "our ships", "3ships", "ships.v2", "shíps", "-ships", ""])
def test_a_name_that_nobody_could_write_costs_its_plugin(name):
    wrong = attrs.frozen(type("Wrong", (Clean,), {"name": name}))
    [failed] = Registry.of({"wrong": dragoman.Plugin(extractors=[wrong])}).failed
    assert "takes lower-case letters (a to z)" in failed.failure or "has no `name`" in failed.failure


@pytest.mark.parametrize("name", ["ships", "air-defence", "air_defence", "f16"])
def test_a_name_that_can_be_written_is_taken(name):
    good = attrs.frozen(type("Good", (Clean,), {"name": name}))
    assert list(Registry.of({"good": dragoman.Plugin(extractors=[good])}).extractors) == [name]


def test_a_kind_whose_field_has_no_default_costs_its_plugin():
    @attrs.frozen
    class ShipMention(dragoman.Mention):
        hull: str

    strict = attrs.frozen(type("Strict", (Clean,), {"provides": (ShipMention,)}))
    [failed] = Registry.of({"strict": dragoman.Plugin(extractors=[strict])}).failed
    assert failed.failure.endswith(
        "ShipMention, whose field 'hull' has no default; give it one, so that what was written before there was the field can be read"
    )
