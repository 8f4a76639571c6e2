"""The registry: which plugins there are, what they offer, and which could not be used and why."""

from __future__ import annotations

import functools
from importlib import metadata
from typing import TYPE_CHECKING, Any

import attrs

from dragoman.errors import PluginError
from dragoman.lexicon import Lexicon
from dragoman.offers import offers_of
from dragoman.plugin import GROUP
from dragoman.tables import mistakes_in, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dragoman.annotations import Annotation
    from dragoman.extractor import Extractor
    from dragoman.plugin import Reader, Writer
    from dragoman.tables import Table


@attrs.frozen
class Provider:
    """A `plugin` under its `name`, with the `distribution` and `version` it comes from; `failure` says why it cannot be used, if so."""

    name: str
    distribution: str
    version: str
    plugin: object = attrs.field(default=None, eq=False, repr=False)
    failure: str | None = None


def _by_name(providers: Iterable[Provider]) -> tuple[Provider, ...]:
    return tuple(sorted(providers, key=lambda provider: (provider.distribution != GROUP, provider.name)))


@attrs.frozen(eq=False)
class Registry:
    """The plugins in use. An object, never module-level state: tests and applications make their own.

    `providers` are asked in the order of their names, dragoman's own first. A plugin that cannot be used (a newer `api`, a misspelt hook, a hook that
    raises, a name another plugin uses already) costs itself alone and is found in `failed` with the reason; with `strict` it raises `PluginError`.
    `blocked` are those that are installed and, as was asked, neither imported nor used.
    """

    providers: tuple[Provider, ...] = attrs.field(converter=_by_name)
    strict: bool = False
    blocked: tuple[Provider, ...] = attrs.field(default=(), converter=_by_name)

    @classmethod
    def of(cls, plugins: Mapping[str, object], *, strict: bool = False) -> Registry:
        """Return a registry of *plugins*, a mapping from names to `Plugin` objects, and of nothing else."""
        return cls(tuple(Provider(name, "given", "", plugin) for name, plugin in plugins.items()), strict)

    @classmethod
    def discovered(
        cls, *, strict: bool = False, block: Iterable[str] = (), enable: Iterable[str] | None = None
    ) -> Registry:
        """Return a registry of the built-in plugins and of every plugin that an installed distribution names.

        Plugins named in *block* are neither imported nor used; where *enable* is given, no others than the built-in ones and those it names.
        """
        block = frozenset(block)
        enable = None if enable is None else frozenset(enable)
        providers, blocked = _builtin(block)
        for entry in _installed():
            provider = _provider(entry)
            if entry.name in block or (enable is not None and entry.name not in enable):
                blocked.append(provider)
            else:
                providers.append(_loaded(entry.load, provider))
        return cls(tuple(providers), strict, tuple(blocked))

    @functools.cached_property
    def _state(self) -> _State:
        state = _gathered(self.providers, strict=self.strict)
        providers = self.providers
        while wrong := state.wrong_lexicons():  # what is wrong with a lexicon shows only when all tables are known
            providers = tuple(attrs.evolve(p, failure=wrong.get(p, p.failure)) for p in providers)
            state = _gathered(providers, strict=self.strict)
        return state

    @property
    def extractors(self) -> Mapping[str, type[Extractor]]:
        """The extractor classes by name, sorted."""
        return dict(sorted(self._state.extractors.items()))

    @property
    def lexicons(self) -> tuple[Lexicon, ...]:
        """The lexicons that plugins add."""
        return tuple(lexicon for _, lexicon in self._state.lexicons)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the extractors: what lexicons may hold."""
        return tuple(self._state.tables)

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers of lexicons that the extractors read, sorted."""
        return tuple(sorted({table.layer for table in self.tables}))

    @property
    def unread(self) -> tuple[str, ...]:
        """A sentence for each lexicon of a plugin whose layer no extractor reads: misspelt, or meant for a plugin that is not here."""
        return tuple(
            f"{_who(provider)} brings a lexicon for {lexicon.layer!r}, a layer that no extractor here reads{nearest(lexicon.layer, self.layers)}"
            for provider, lexicon in self._state.lexicons
            if lexicon.layer not in self.layers
        )

    @property
    def readers(self) -> Mapping[str, Reader]:
        """The readers by name, sorted."""
        return dict(sorted(self._state.readers.items()))

    @property
    def writers(self) -> Mapping[str, Writer]:
        """The writers by name, sorted."""
        return dict(sorted(self._state.writers.items()))

    @property
    def kinds(self) -> Mapping[str, type[Annotation]]:
        """The kinds of annotation that the extractors provide, by their tags, sorted."""
        return dict(sorted(self._state.kinds.items()))

    @property
    def loaded(self) -> tuple[Provider, ...]:
        """The plugins in use."""
        return tuple(self._state.loaded)

    @property
    def failed(self) -> tuple[Provider, ...]:
        """The plugins that could not be used, each with its reason."""
        return tuple(self._state.failed)

    def provider_of(self, extractor: str) -> Provider:
        """Return the plugin that offers the extractor of that name. Raises `LookupError` where none does."""
        owner = self._state.owners.get(("extractor", extractor))
        if owner is None:
            msg = f"no plugin offers an extractor named {extractor!r}"
            raise LookupError(msg)
        return owner


class _State:
    """What the plugins of a registry offer, gathered one plugin at a time."""

    def __init__(self) -> None:
        self.extractors: dict[str, type[Extractor]] = {}
        self.kinds: dict[str, type[Annotation]] = {}
        self.lexicons: list[tuple[Provider, Lexicon]] = []
        self.tables: dict[Table, None] = {}
        self.readers: dict[str, Reader] = {}
        self.writers: dict[str, Writer] = {}
        self.owners: dict[tuple[str, str], Provider] = {}
        self.loaded: list[Provider] = []
        self.failed: list[Provider] = []

    def add(self, provider: Provider) -> None:
        """Take in what *provider* offers, all of it or, raising `PluginError`, nothing."""
        if provider.failure is not None:
            raise PluginError(provider.failure)
        offers = offers_of(provider.plugin, _who(provider))
        named: dict[str, Mapping[str, Any]] = {
            "extractor": offers.extractors,
            "reader": offers.readers,
            "writer": offers.writers,
        }
        for thing, names in named.items():
            self._claim(provider, thing, names)
        for tag, kind in offers.kinds.items():
            if self.kinds.get(tag, kind) is not kind:
                other = self.owners["kind", tag]
                msg = f"{_who(provider)} defines a kind {tag!r} that {_who(other)} defines already"
                raise PluginError(msg)
        for thing, names in (*named.items(), ("kind", offers.kinds)):
            for name in names:
                self.owners.setdefault((thing, name), provider)
        self.extractors |= offers.extractors
        self.kinds |= offers.kinds
        self.readers |= offers.readers
        self.writers |= offers.writers
        self.lexicons += ((provider, lexicon) for lexicon in offers.lexicons)
        self.tables |= dict.fromkeys(table for extractor in offers.extractors.values() for table in extractor.tables)
        self.loaded.append(provider)

    def wrong_lexicons(self) -> dict[Provider, str]:
        """Return, by plugin, what is wrong in the lexicons they bring.

        Files are read, and no lexicon that makes its entries of something else: that may take long.
        """
        found: dict[Provider, str] = {}
        for provider, lexicon in self.lexicons:
            wrong = list(mistakes_in((lexicon,), self.tables)) if type(lexicon) is Lexicon else []
            if wrong:
                more = f" (the first of {len(wrong)} mistakes)" if len(wrong) > 1 else ""
                found.setdefault(provider, f"{_who(provider)} brings a lexicon with a mistake: {wrong[0]}{more}")
        return found

    def _claim(self, provider: Provider, thing: str, names: Iterable[str]) -> None:
        for name in names:
            if other := self.owners.get((thing, name)):
                msg = f"{_who(provider)} offers {thing} {name!r}, which {_who(other)} offers already"
                raise PluginError(msg)


def _gathered(providers: Iterable[Provider], *, strict: bool) -> _State:
    """Return what *providers* offer. A plugin that cannot be used is noted, or raises `PluginError` where *strict*."""
    state = _State()
    for provider in providers:
        try:
            state.add(provider)
        except PluginError as error:
            if strict:
                raise
            state.failed.append(attrs.evolve(provider, failure=str(error)))
    return state


def _who(provider: Provider) -> str:
    return f"plugin {provider.name!r} of {provider.distribution} {provider.version}".rstrip()


def _builtin(block: frozenset[str]) -> tuple[list[Provider], list[Provider]]:
    """Return the built-in plugins, those in use and those in *block*."""
    from dragoman.builtins import BUILTINS  # noqa: PLC0415 - the extractors are not needed to make a type or a registry

    version = _version()
    providers = [Provider(name, GROUP, version, plugin) for name, plugin in BUILTINS.items()]
    return [p for p in providers if p.name not in block], [p for p in providers if p.name in block]


def _version() -> str:
    try:
        return metadata.version(GROUP)
    except metadata.PackageNotFoundError:
        return ""


def _installed() -> Iterable[metadata.EntryPoint]:
    """Return the entry points by which installed distributions name their plugins, in the order of their names."""
    return sorted(metadata.entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))


def _provider(entry: metadata.EntryPoint) -> Provider:
    distribution, version = (entry.dist.name, entry.dist.version) if entry.dist else ("an unknown distribution", "")
    return Provider(entry.name, distribution, version)


def _loaded(load: Callable[[], object], provider: Provider) -> Provider:
    try:
        return attrs.evolve(provider, plugin=load())
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a stranger's import raises costs that plugin only
        failure = f"{_who(provider)} cannot be imported: {type(error).__name__}: {error}"
        return attrs.evolve(provider, failure=failure)
