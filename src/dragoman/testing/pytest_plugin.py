"""Fixtures for pytest. Opt in with `pytest_plugins = ["dragoman.testing.pytest_plugin"]` in the `conftest.py` beside your tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    import datetime as dt

    from dragoman import Document, Extractor, Plugin
    from dragoman.registry import Registry


class MakeRegistry(Protocol):
    """Makes a registry of the plugins given by name, strict unless told otherwise; called without any, an empty one."""

    def __call__(self, *, strict: bool = True, **plugins: Plugin) -> Registry:
        """Return the registry. Raises `PluginError` for a plugin that cannot be used, if *strict*."""
        ...


class ReadWith(Protocol):
    """Reads a text with the extractors given and no others."""

    def __call__(
        self, text: str, *extractors: Extractor, published: str | dt.date | dt.datetime | None = None
    ) -> Document:
        """Return the document. Raises an `ExceptionGroup` of what the extractors raised."""
        ...


class Finds(Protocol):
    """Checks a marked text: that what is marked in it is found, and nothing else of the marked kinds."""

    def __call__(
        self, source: str, *extractors: Extractor, published: str | dt.date | dt.datetime | None = None
    ) -> Document:
        """Return the document read. Raises `AssertionError` with every difference, and an `ExceptionGroup` of what is raised."""
        ...


@pytest.fixture
def dragoman_registry() -> MakeRegistry:
    """Make a registry of one's own: `dragoman_registry(ships=plugin)`, or `dragoman_registry()` for an empty one."""
    from dragoman.registry import Registry  # noqa: PLC0415 - a fixture nobody asks for costs nothing

    def make(*, strict: bool = True, **plugins: Plugin) -> Registry:
        registry = Registry.of(plugins, strict=strict)
        assert registry.loaded is not None  # asking makes a strict registry raise here, and not later
        return registry

    return make


@pytest.fixture
def dragoman_read() -> ReadWith:
    """Read a text with some extractors, raising what they raise: `dragoman_read("HMS Victory met ...", Ships())`."""
    from dragoman import Chain  # noqa: PLC0415 - as above

    def read(text: str, *extractors: Extractor, published: str | dt.date | dt.datetime | None = None) -> Document:
        return Chain(extractors, on_error="raise").read(text, published=published)

    return read


@pytest.fixture
def dragoman_finds(dragoman_read: ReadWith) -> Finds:
    """Check a marked text: `dragoman_finds("{ship:HMS Victory} met {ship:USS Nimitz} off Malta.", Ships())`."""
    from dragoman.testing.markup import marked  # noqa: PLC0415 - as above

    def check(source: str, *extractors: Extractor, published: str | dt.date | dt.datetime | None = None) -> Document:
        expected = marked(source)
        document = dragoman_read(expected.text, *extractors, published=published)
        differences = expected.differences(document)
        assert not differences, f"in {expected.text!r}: {'; '.join(differences)}"
        return document

    return check
