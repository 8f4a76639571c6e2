"""An extractor whose fields cannot be used costs its plugin alone."""

from __future__ import annotations

import attrs

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


def test_an_option_without_a_default_costs_its_plugin():
    registry = Registry.of({"wanting": dragoman.Plugin(extractors=[Wanting])})
    assert registry.extractors == {}
    assert "whose option 'must' has no default" in registry.failed[0].failure


def test_a_field_whose_type_cannot_be_found_costs_its_plugin():
    registry = Registry.of({"nameless": dragoman.Plugin(extractors=[Nameless])})
    assert registry.extractors == {}
    assert "'Nowhere' is not defined" in registry.failed[0].failure
