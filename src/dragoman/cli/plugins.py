"""`dragoman plugins`: what is installed, what it offers, and what failed and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import attrs

from dragoman.plugin import Plugin
from dragoman.registry import Registry
from dragoman.writers.terminal import harmless

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from dragoman.annotations import Annotation
    from dragoman.cli.report import Report
    from dragoman.extractor import Extractor
    from dragoman.registry import Provider


def run(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:  # noqa: ARG001 - as every command
    """Print every plugin with what it offers, then every one that failed with the reason."""
    registry = registry or Registry.discovered()
    for provider in registry.loaded:
        _print(_described(provider, registry))
    if registry.failed:
        _print(["", "Failed:", *(f"  {provider.name}: {provider.failure}" for provider in registry.failed)])
    return 0


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print("  " * ((len(line) - len(line.lstrip())) // 2) + harmless(line.lstrip()))  # noqa: T201


def _described(provider: Provider, registry: Registry) -> Iterator[str]:
    yield f"{provider.name} ({' '.join(filter(None, (provider.distribution, provider.version)))})"
    for name, extractor in registry.extractors.items():
        if registry.provider_of(name) is provider:
            yield from _extractor(extractor)
    if not isinstance(provider.plugin, Plugin):
        return
    for reader in provider.plugin.readers:
        yield f"  reader {reader.name}: {' '.join(reader.suffixes) or 'no suffix'}"
    for writer in provider.plugin.writers:
        yield f"  writer {writer.name}: {writer.summary or 'says nothing of itself'}"
    for lexicon in provider.plugin.lexicons:
        yield f"  lexicon for {lexicon.layer}: {lexicon.path}"


def _extractor(extractor: type[Extractor]) -> Iterator[str]:
    yield f"  extractor {extractor.name} {extractor.version}"
    for label, kinds in (
        ("provides", extractor.provides),
        ("requires", extractor.requires),
        ("uses", extractor.uses),
    ):
        if kinds:
            yield f"    {label} {_tags(kinds)}"
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", extractor)):
        if field.init:
            yield f"    option {field.alias} = {_default(field)}"


def _tags(kinds: Iterable[type[Annotation]]) -> str:
    return ", ".join(kind.tag() for kind in kinds)


def _default(field: attrs.Attribute[Any]) -> str:
    """Return the option's default as it would be written in Python."""
    default = field.default
    factory = getattr(default, "factory", None)
    if factory is None:
        return repr(default)
    return "(computed)" if getattr(default, "takes_self", False) else repr(factory())
