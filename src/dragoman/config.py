"""Configuration: a TOML file that says which extractors read, with which options; every mistake in it is reported at once."""

from __future__ import annotations

import tomllib
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs
import cattrs

from dragoman.chain import MAX_CHARS, SCAN_SECONDS, Chain
from dragoman.errors import ChainError, ConfigError
from dragoman.lexicon import Lexicon, Lexicons
from dragoman.plan import stages_of
from dragoman.tables import mistakes_in, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.extractor import Extractor
    from dragoman.registry import Registry

SECTIONS = ("chain", "extractors", "lexicon", "plugins")


@attrs.frozen(kw_only=True)
class ChainTable:
    """The table `[chain]`. `extractors` left out means all that are installed."""

    extractors: tuple[str, ...] | None = None
    on_error: typing.Literal["collect", "raise"] = "collect"
    max_chars: int = attrs.field(default=MAX_CHARS, validator=attrs.validators.gt(0))
    scan_seconds: float = attrs.field(default=SCAN_SECONDS, validator=attrs.validators.gt(0))


@attrs.frozen(kw_only=True)
class PluginsTable:
    """The table `[plugins]`: which plugins are used.

    Those named in `block` are not; where `enable` is given, of those that do not come with dragoman only the ones it names are; with
    `strict` one that fails is an error.
    """

    block: tuple[str, ...] = ()
    enable: tuple[str, ...] | None = None
    strict: bool = False


@attrs.frozen(kw_only=True)
class LexiconTable:
    """One `[[lexicon]]`: a TSV file, relative to the configuration, whose rows are added to a layer's own."""

    layer: str
    path: str


@attrs.frozen
class Config:
    """A configuration as it was written. `chain()` checks it against what is installed and makes the chain.

    `source` is what it is called in messages, `data` what the TOML says; relative paths in it start at `folder`.
    """

    source: str
    data: Mapping[str, Any]
    folder: Path = Path()

    @classmethod
    def load(cls, path: str | Path) -> Config:
        """Return the configuration in the TOML file at *path*. Raises `ConfigError` where it is missing or is no TOML."""
        path = Path(path)
        try:
            return cls(str(path), tomllib.loads(path.read_text("utf-8")), path.parent)
        except OSError as error:
            raise ConfigError(str(path), (f"cannot be read: {error.strerror or error}",)) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(str(path), (f"is not TOML: {error}",)) from error

    def chain(self, registry: Registry | None = None) -> Chain:
        """Return the chain described. Raises `ConfigError` that holds every mistake found, each with its path."""
        problems: list[str] = []
        problems += [unknown(section, section, SECTIONS) for section in self.data if section not in SECTIONS]
        table = structured(ChainTable, self.data.get("chain", {}), "chain", problems)
        registry = registry or self.registry()
        problems += self.plugin_problems(registry)
        if self._plugins().strict:
            problems += [f"plugins: {provider.failure}" for provider in registry.failed]
        names = self._names(registry, problems)
        options = self._options(registry, problems)
        lexicons = self._lexicons(registry, problems)
        extractors = _ordered(names, options, registry, problems)
        if problems or table is None:
            raise ConfigError(self.source, tuple(problems))
        return Chain(
            extractors,
            on_error=table.on_error,
            max_chars=table.max_chars,
            scan_seconds=table.scan_seconds,
            lexicons=Lexicons((*registry.lexicons, *lexicons)),
        )

    def registry(self) -> Registry:
        """Return what is installed, less the plugins that `[plugins]` leaves out; a table that is wrong leaves out none."""
        from dragoman.registry import Registry  # noqa: PLC0415 - not needed where the caller brings one

        plugins = self._plugins()
        return Registry.discovered(block=plugins.block, enable=plugins.enable)

    def plugin_problems(self, registry: Registry) -> list[str]:
        """Return what is wrong with the table `[plugins]`, *registry* being what is installed."""
        problems: list[str] = []
        plugins = structured(PluginsTable, self.data.get("plugins", {}), "plugins", problems) or PluginsTable()
        installed = {provider.name for provider in (*registry.providers, *registry.blocked)}
        for number, name in enumerate(plugins.enable or ()):
            if name in plugins.block:
                problems.append(f"plugins.enable[{number}]: {name!r} is also in plugins.block; name it in one of them")
            elif name not in installed:
                problems.append(unknown(f"plugins.enable[{number}]", name, installed))
        return problems

    def blocked_in_vain(self, registry: Registry) -> list[str]:
        """Return a sentence for each plugin that is blocked and not installed: no mistake, since a configuration may serve several machines."""
        installed = {provider.name for provider in (*registry.providers, *registry.blocked)}
        return [
            f"{self.source}: plugins.block[{number}]: no plugin {name!r} is installed{nearest(name, installed)}"
            for number, name in enumerate(self._plugins().block)
            if name not in installed
        ]

    def _plugins(self) -> PluginsTable:
        return structured(PluginsTable, self.data.get("plugins", {}), "plugins", []) or PluginsTable()

    def _names(self, registry: Registry, problems: list[str]) -> Iterable[str]:
        table = self.data.get("chain")
        names = table.get("extractors") if isinstance(table, dict) else None
        if not isinstance(names, list):  # anything else is a problem of the table, and noted there
            return registry.extractors
        if not names:
            problems.append(
                "chain.extractors: it is empty, so that nothing would be read; leave it out for all that are installed"
            )
        for number, name in enumerate(names):
            if isinstance(name, str) and name not in registry.extractors:
                problems.append(unknown(f"chain.extractors[{number}]", name, registry.extractors))
        return names

    def _options(self, registry: Registry, problems: list[str]) -> dict[str, Extractor]:
        tables = self.data.get("extractors", {})
        if not isinstance(tables, dict):
            problems.append(f"extractors: found {described(tables)}, allowed are tables like [extractors.dates]")
            return {}
        made: dict[str, Extractor] = {}
        for name, table in tables.items():
            if name not in registry.extractors:
                problems.append(unknown(f"extractors.{name}", name, registry.extractors))
                continue
            extractor = structured(registry.extractors[name], table, f"extractors.{name}", problems)
            if extractor is not None:
                made[name] = extractor
        return made

    def _lexicons(self, registry: Registry, problems: list[str]) -> list[Lexicon]:
        """Return the lexicons named; what is wrong in their files is a problem too, so that it is told before anything is read."""
        tables = self.data.get("lexicon", [])
        if not isinstance(tables, list):
            problems.append(f"lexicon: found {described(tables)}, allowed are tables like [[lexicon]]")
            return []
        found = []
        for number, table in enumerate(tables):
            row = structured(LexiconTable, table, f"lexicon[{number}]", problems)
            if row is None:
                continue
            lexicon = Lexicon(row.layer, self.folder / row.path)
            if row.layer not in registry.layers:
                problems.append(unknown(f"lexicon[{number}].layer", row.layer, registry.layers))
            if lexicon.path.is_file():
                found.append(lexicon)
            else:
                problems.append(f"lexicon[{number}].path: there is no file {lexicon.path}")
        problems += mistakes_in(found, registry.tables)
        return found


def _ordered(
    names: Iterable[object], options: Mapping[str, Extractor], registry: Registry, problems: list[str]
) -> tuple[Extractor, ...]:
    """Return the extractors of those *names*, with their *options*; that they cannot be ordered is a problem, unless a name is one already."""
    chosen = [name for name in names if isinstance(name, str)]
    if not registry.extractors.keys() >= set(chosen):
        return ()
    extractors = tuple(options.get(name) or registry.extractors[name]() for name in chosen)
    try:
        stages_of(extractors, {name: offered.provides for name, offered in registry.extractors.items()})
    except (ChainError, TypeError) as error:
        problems.append(f"chain.extractors: {error}")
    return extractors


def unknown(path: str, name: str, allowed: Iterable[str]) -> str:
    """Return the sentence for a name that is not among *allowed*, with the nearest one where one is near."""
    known = sorted(allowed)
    return f"{path}: {name!r} is unknown, allowed are {', '.join(known) or 'none'}{nearest(name, known)}"


def described(value: object) -> str:
    """Return a value with its TOML type, for a message."""
    names = {bool: "boolean", int: "integer", float: "float", str: "string", list: "array", dict: "table"}
    return f"{names.get(type(value), type(value).__name__)} {value!r}"


T = typing.TypeVar("T")


def structured(kind: type[T], table: object, path: str, problems: list[str]) -> T | None:
    """Return *table* as a *kind* (an attrs class), or None with every mistake added to *problems*."""
    if not isinstance(table, dict):
        problems.append(f"{path}: found {described(table)}, allowed is a table")
        return None
    attributes = attrs.fields(attrs.resolve_types(cast("type[attrs.AttrsInstance]", kind)))
    fields = {attribute.alias: attribute for attribute in attributes if attribute.init}
    before = len(problems)
    made: dict[str, Any] = {}
    for name, value in table.items():
        if name not in fields:
            problems.append(unknown(f"{path}.{name}", name, fields))
            continue
        try:
            made[name] = CONVERTER.structure(value, fields[name].type)
        except Exception:  # noqa: BLE001 - cattrs raises what the type's own constructor does
            problems.append(f"{path}.{name}: found {described(value)}, allowed is {allowed_by(fields[name].type)}")
    for name, field in fields.items():
        if name not in table and field.default is attrs.NOTHING:
            problems.append(f"{path}.{name}: is missing, {allowed_by(field.type)} is wanted")
    problems += [
        f"{path}.{name}: {refusal}" for name, value in made.items() if (refusal := _refusal(fields[name], value))
    ]
    if len(problems) > before:
        return None
    try:
        return kind(**made)
    except Exception as error:  # noqa: BLE001 - a stranger's extractor
        problems.append(f"{path}: {_sentence(error)}")
        return None


def _refusal(field: attrs.Attribute[Any], value: object) -> str | None:
    """Return why a *field* takes no such *value*, or None; whether several go together is seen only when all are there."""
    convert, validate = cast("tuple[Any, Any]", (field.converter, field.validator))
    try:
        converted = value if convert is None else convert(value)
        if validate is not None:
            validate(None, field, converted)
    except (TypeError, ValueError) as error:
        asks_more = isinstance(convert, attrs.Converter)  # a converter that may ask for more than the value
        return None if asks_more else _sentence(error)
    except Exception:  # noqa: BLE001 - it asks for what else the object holds
        return None
    return None


def _sentence(error: Exception) -> str:
    """Return what an *error* says, and its type where that is needed to make sense of it."""
    if isinstance(error, (TypeError, ValueError)):
        return str(error.args[0] if error.args else error)  # those of attrs hold more than a sentence
    return f"{type(error).__name__}: {error}"


def allowed_by(kind: Any) -> str:  # noqa: ANN401 - a type or a special form of typing
    """Return in words what values a field of type *kind* takes."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return "one of " + ", ".join(map(repr, arguments))
    if origin in (tuple, list, frozenset, set):
        return f"an array of {allowed_by(arguments[0])} values"
    if origin is dict:
        return f"a table of which each value is {_a(allowed_by(arguments[1]))}"
    if arguments:
        return " or ".join(allowed_by(a) for a in arguments if a is not type(None))
    names = {bool: "boolean", int: "integer", float: "number", str: "string", Path: "path"}
    return names.get(kind, getattr(kind, "__name__", str(kind)))


def _a(noun: str) -> str:
    return noun if noun.startswith(("a ", "an ", "one ")) else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _strict_converter() -> cattrs.Converter:
    """Return a converter that takes no string for a number, no number for a boolean, and no string for an array."""
    converter = cattrs.Converter(forbid_extra_keys=True)

    def exactly(*types: type) -> Any:  # noqa: ANN401 - a cattrs hook
        def hook(value: object, kind: type) -> object:
            if type(value) not in types:
                raise TypeError(value)
            return kind(value)

        return hook

    converter.register_structure_hook(bool, exactly(bool))
    converter.register_structure_hook(int, exactly(int))
    converter.register_structure_hook(float, exactly(int, float))
    converter.register_structure_hook(str, exactly(str))

    def array(value: object, kind: Any) -> Any:  # noqa: ANN401 - a cattrs hook
        if not isinstance(value, list):
            raise TypeError(value)
        inner = typing.get_args(kind)[0]
        made = [converter.structure(item, inner) for item in value]
        return typing.get_origin(kind)(made)

    def is_array(kind: Any) -> bool:  # noqa: ANN401 - any type a field may have
        return typing.get_origin(kind) in (tuple, list, frozenset, set)

    converter.register_structure_hook_func(is_array, array)
    return converter


CONVERTER = _strict_converter()
