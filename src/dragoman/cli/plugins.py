"""`dragoman plugins`: what is installed, what it offers, what failed and why, and what is left out; `check` tests an extractor."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

import attrs

from dragoman.errors import ConfigError
from dragoman.registry import Registry
from dragoman.writers.terminal import harmless

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping

    from dragoman.cli.report import Report
    from dragoman.extractor import Extractor
    from dragoman.registry import Provider


def run(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:
    """Print every plugin with what it offers, then every one that failed with the reason, then those left out; or check one."""
    if arguments.action == "check":
        from dragoman.cli import check  # noqa: PLC0415 - the testing kit is not needed to list

        return check.run(arguments, registry, report)
    registry = registry or _in_use(arguments.config)
    listed = {
        "plugins": [_described(provider) for provider in registry.loaded],
        "failed": [_origin(provider) | {"reason": provider.failure} for provider in registry.failed],
        "blocked": [_origin(provider) for provider in registry.blocked],
        "unread": list(registry.unread),
    }
    if arguments.format == "json":
        print(json.dumps(listed, indent=2))  # noqa: T201 - this is what the command is for
        return 0
    for line in _lines(listed):
        print("  " * ((len(line) - len(line.lstrip())) // 2) + harmless(line.lstrip()))  # noqa: T201 - as above
    return 0


def _in_use(config: str | None) -> Registry:
    """Return what is installed, less what the file *config* leaves out. Raises `ConfigError` where its table `[plugins]` is wrong."""
    if config is None:
        return Registry.discovered()
    from dragoman.config import Config  # noqa: PLC0415 - not needed without a configuration

    loaded = Config.load(config)
    registry = loaded.registry()
    if problems := loaded.plugin_problems(registry):
        raise ConfigError(config, tuple(problems))
    return registry


def _origin(provider: Provider) -> dict[str, Any]:
    return {"name": provider.name, "distribution": provider.distribution, "version": provider.version}


def _described(provider: Provider) -> dict[str, Any]:
    """Return what one plugin offers as JSON would hold it."""
    alone = Registry((provider,))
    return _origin(provider) | {
        "extractors": [_extractor(extractor) for extractor in alone.extractors.values()],
        "readers": [{"name": reader.name, "suffixes": list(reader.suffixes)} for reader in alone.readers.values()],
        "writers": [{"name": writer.name, "summary": writer.summary} for writer in alone.writers.values()],
        "lexicons": [{"layer": lexicon.layer, "path": str(lexicon.path)} for lexicon in alone.lexicons],
    }


def _extractor(extractor: type[Extractor]) -> dict[str, Any]:
    kinds = {
        label: [kind.tag() for kind in declared]
        for label, declared in (
            ("provides", extractor.provides),
            ("requires", extractor.requires),
            ("uses", extractor.uses),
        )
    }
    options = [_option(field) for field in attrs.fields(cast("type[attrs.AttrsInstance]", extractor)) if field.init]
    summary = (extractor.__doc__ or "").strip().split("\n")[0]
    layers = [table.layer for table in extractor.tables]
    named = {"name": extractor.name, "version": extractor.version, "summary": summary}
    return {**named, **kinds, "layers": layers, "options": options}


def _option(field: attrs.Attribute[Any]) -> dict[str, Any]:
    """Return an option's name, its type in the words of a configuration's mistakes, and its default as Python writes it."""
    from dragoman.config import allowed_by  # noqa: PLC0415 - a third of what importing this module may take

    return {"name": field.alias, "type": allowed_by(field.type), "default": _default(field)}


def _default(field: attrs.Attribute[Any]) -> str:
    factory = getattr(field.default, "factory", None)
    if factory is None:
        return repr(field.default)
    return "(computed)" if getattr(field.default, "takes_self", False) else repr(factory())


def _lines(listed: Mapping[str, Any]) -> Iterator[str]:
    for plugin in listed["plugins"]:
        yield _titled(plugin)
        yield from _offered(plugin)
    if listed["failed"]:
        yield from ("", "Failed:")
        yield from (f"  {plugin['name']}: {plugin['reason']}" for plugin in listed["failed"])
    if listed["unread"]:
        yield from ("", "Nobody reads:")
        yield from (f"  {sentence}" for sentence in listed["unread"])
    if listed["blocked"]:
        yield from ("", "Left out by the configuration:")
        yield from (f"  {_titled(plugin)}" for plugin in listed["blocked"])


def _titled(plugin: Mapping[str, Any]) -> str:
    return f"{plugin['name']} ({' '.join(filter(None, (plugin['distribution'], plugin['version'])))})"


def _offered(plugin: Mapping[str, Any]) -> Iterator[str]:
    for extractor in plugin["extractors"]:
        yield f"  extractor {extractor['name']} {extractor['version']}: {extractor['summary'] or 'says nothing of itself'}"
        yield from _kinds(extractor)
        if extractor["layers"]:
            yield f"    reads lexicons for {', '.join(extractor['layers'])}"
        for option in extractor["options"]:
            yield f"    option {option['name']} = {option['default']} ({option['type']})"
    for reader in plugin["readers"]:
        yield f"  reader {reader['name']}: {' '.join(reader['suffixes']) or 'no suffix'}"
    for writer in plugin["writers"]:
        yield f"  writer {writer['name']}: {writer['summary'] or 'says nothing of itself'}"
    for lexicon in plugin["lexicons"]:
        yield f"  lexicon for {lexicon['layer']}: {lexicon['path']}"


def _kinds(extractor: Mapping[str, Any]) -> Iterable[str]:
    return (
        f"    {label} {', '.join(extractor[label])}" for label in ("provides", "requires", "uses") if extractor[label]
    )
