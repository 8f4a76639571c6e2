"""The registry: which plugins there are, what they offer, and which could not be used and why."""

from __future__ import annotations

import functools
from importlib import metadata
from typing import TYPE_CHECKING, Any, cast

import attrs
import pluggy

from dragoman.annotations import Annotation, UnknownMention
from dragoman.errors import PluginError
from dragoman.extractor import Extractor
from dragoman.lexicon import Lexicon
from dragoman.plugin import API, GROUP, Hooks, Reader, Writer
from dragoman.tables import Table, mistakes_in, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

PREFIX = "dragoman_"


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
        offered = _offered(provider)
        _check_types(offered, provider)
        extractors: dict[str, type[Extractor]] = _by_own_name(
            "extractor", [(_extractor_name(e, provider), e) for e in offered["extractors"]], provider
        )
        readers = _by_own_name("reader", [(reader.name, reader) for reader in offered["readers"]], provider)
        writers = _by_own_name("writer", [(writer.name, writer) for writer in offered["writers"]], provider)
        provided = dict.fromkeys(kind for e in extractors.values() for kind in e.provides if kind is not UnknownMention)
        kinds = _by_own_name("kind", [(kind.tag(), kind) for kind in provided], provider)
        self._claim(provider, "extractor", extractors)
        self._claim(provider, "reader", readers)
        self._claim(provider, "writer", writers)
        for tag, kind in kinds.items():
            if self.kinds.get(tag, kind) is not kind:
                other = self.owners["kind", tag]
                msg = f"{_who(provider)} defines a kind {tag!r} that {_who(other)} defines already"
                raise PluginError(msg)
        for kind_of_thing, names in (
            ("extractor", extractors),
            ("reader", readers),
            ("writer", writers),
            ("kind", kinds),
        ):
            for name in names:
                self.owners.setdefault((kind_of_thing, name), provider)
        self.extractors |= extractors
        self.kinds |= kinds
        self.readers |= readers
        self.writers |= writers
        self.lexicons += ((provider, lexicon) for lexicon in offered["lexicons"])
        self.tables |= dict.fromkeys(table for extractor in extractors.values() for table in extractor.tables)
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


def _offered(provider: Provider) -> dict[str, list[Any]]:
    """Call each hook of one plugin. A manager of its own for each: one that raises cannot stop another."""
    if isinstance(api := getattr(provider.plugin, "api", API), int) and api > API:
        msg = f"{_who(provider)} needs plugin interface {api}; this dragoman has {API}, a newer one is needed"
        raise PluginError(msg)
    hooks = {name for name in vars(Hooks) if name.startswith(PREFIX)}
    for name in dir(provider.plugin):
        if name.startswith(PREFIX) and name not in hooks:
            msg = (
                f"{_who(provider)} has a hook {name!r} that dragoman does not know; it knows {', '.join(sorted(hooks))}"
            )
            raise PluginError(msg)
    if hooks.isdisjoint(dir(provider.plugin)):
        found = f"of type {type(provider.plugin).__name__}, which has no hook of dragoman"
        msg = f"{_who(provider)} is {found}; let its entry point name a dragoman.Plugin, like 'dragoman_ships:plugin'"
        raise PluginError(msg)
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    try:
        manager.register(provider.plugin, provider.name)
        return {
            name.removeprefix(PREFIX): [thing for things in getattr(manager.hook, name)() for thing in things]
            for name in sorted(hooks)
        }
    except Exception as error:
        msg = f"{_who(provider)} failed: {type(error).__name__}: {error}"
        raise PluginError(msg) from error


def _check_types(offered: Mapping[str, list[Any]], provider: Provider) -> None:
    """Raise `PluginError` for a lexicon, reader or writer that is none."""
    for name, wanted in (("lexicons", Lexicon), ("readers", Reader), ("writers", Writer)):
        for thing in offered[name]:
            if not isinstance(thing, wanted):
                msg = f"{_who(provider)} offers {thing!r} as a {name[:-1]}; it must be a dragoman.{wanted.__name__}"
                raise PluginError(msg)


def _by_own_name(what: str, named: Iterable[tuple[str, Any]], provider: Provider) -> dict[str, Any]:
    """Return things of one plugin by their names. Raises `PluginError` where two share one."""
    found: dict[str, Any] = {}
    for name, thing in named:
        if name in found:
            msg = f"{_who(provider)} offers two things as {what} {name!r}"
            raise PluginError(msg)
        found[name] = thing
    return found


def _extractor_name(extractor: object, provider: Provider) -> str:
    if not (isinstance(extractor, type) and issubclass(extractor, Extractor)):
        msg = (
            f"{_who(provider)} offers {extractor!r} as an extractor; it must be a class derived from dragoman.Extractor"
        )
        raise PluginError(msg)
    offered: type[Extractor] = extractor
    _check_declaration(offered, provider)
    if "__attrs_attrs__" not in vars(extractor):
        msg = f"{_who(provider)} offers {extractor.__qualname__}, which is not decorated with @attrs.frozen"
        raise PluginError(msg)
    _check_fields(offered, provider)
    _check_defaults(offered, provider)
    return offered.name


def _check_declaration(extractor: type[Extractor], provider: Provider) -> None:
    """Raise `PluginError` for a name or version that is no text, and for kinds that are no tuple of kinds."""
    for attribute in ("name", "provides"):
        if not getattr(extractor, attribute, None):
            msg = f"{_who(provider)} offers {extractor.__qualname__}, which has no `{attribute}`"
            raise PluginError(msg)
    for attribute in ("name", "version"):
        if not isinstance(value := getattr(extractor, attribute), str):
            msg = f"{_who(provider)} offers {extractor.__qualname__}, whose `{attribute}` is {value!r}; it must be a string"
            raise PluginError(msg)
    for attribute in ("provides", "requires", "uses"):
        kinds = getattr(extractor, attribute)
        if not (
            isinstance(kinds, tuple) and all(isinstance(kind, type) and issubclass(kind, Annotation) for kind in kinds)
        ):
            msg = (
                f"{_who(provider)} offers {extractor.__qualname__}, whose `{attribute}` is {kinds!r}; it must be a tuple of kinds of "
                "annotation, like (dragoman.DateMention,)"
            )
            raise PluginError(msg)
    tables: object = extractor.tables
    if not (isinstance(tables, tuple) and all(isinstance(table, Table) for table in tables)):
        msg = f"{_who(provider)} offers {extractor.__qualname__}, whose `tables` is {tables!r}; it must be a tuple of dragoman.Table"
        raise PluginError(msg)


def _check_fields(extractor: type[Extractor], provider: Provider) -> None:
    """Raise `PluginError` for an option without a default, or a field whose type cannot be found, here or in a kind provided."""
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", extractor)):
        if field.init and field.default is attrs.NOTHING:
            msg = f"{_who(provider)} offers {extractor.__qualname__}, whose option {field.name!r} has no default"
            raise PluginError(msg)
    for cls in (extractor, *extractor.provides):
        try:
            attrs.resolve_types(cast("type[attrs.AttrsInstance]", cls))
        except (NameError, TypeError) as error:
            msg = f"{_who(provider)} offers {cls.__qualname__}, the types of whose fields cannot be read: {error}"
            raise PluginError(msg) from error


def _check_defaults(extractor: type[Extractor], provider: Provider) -> None:
    """Raise `PluginError` for an extractor that cannot be made with its defaults, as one without `extract`."""
    try:
        extractor()
    except Exception as error:
        msg = f"{_who(provider)} offers {extractor.__qualname__}, which cannot be made with its defaults: {type(error).__name__}: {error}"
        raise PluginError(msg) from error


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
