"""What one plugin offers, and whether it can be used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

import attrs
import pluggy

from dragoman.annotations import Annotation, UnknownMention, derived_of
from dragoman.errors import PluginError
from dragoman.extractor import Extractor
from dragoman.lexicon import Lexicon
from dragoman.plugin import API, GROUP, Hooks, Reader, Writer
from dragoman.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

PREFIX = "dragoman_"
#: The fields that every annotation is given.
GIVEN = frozenset(("span", "text"))
#: What configurations and commands call an extractor.
NAME = re.compile(r"[a-z][a-z0-9_-]*")


@attrs.frozen
class Offers:
    """What a plugin offers: extractors, readers and writers by their names, kinds of annotation by their tags, lexicons."""

    extractors: Mapping[str, type[Extractor]]
    kinds: Mapping[str, type[Annotation]]
    readers: Mapping[str, Reader]
    writers: Mapping[str, Writer]
    lexicons: tuple[Lexicon, ...]


def offers_of(plugin: object, who: str) -> Offers:
    """Return what *plugin*, called *who* in messages, offers. Raises `PluginError` where any of it cannot be used."""
    offered = _hooked(plugin, who)
    _check_types(offered, who)
    extractors: dict[str, type[Extractor]] = _by_own_name(
        "extractor", [(_extractor_name(e, who), e) for e in offered["extractors"]], who
    )
    provided = dict.fromkeys(kind for e in extractors.values() for kind in e.provides if kind is not UnknownMention)
    return Offers(
        extractors,
        _by_own_name("kind", [(kind.tag(), kind) for kind in provided], who),
        _by_own_name("reader", [(reader.name, reader) for reader in offered["readers"]], who),
        _by_own_name("writer", [(writer.name, writer) for writer in offered["writers"]], who),
        tuple(offered["lexicons"]),
    )


def _hooked(plugin: object, who: str) -> dict[str, list[Any]]:
    """Call each hook of one plugin. A manager of its own for each: one that raises cannot stop another."""
    if isinstance(api := getattr(plugin, "api", API), int) and api > API:
        msg = f"{who} needs plugin interface {api}; this dragoman has {API}, a newer one is needed"
        raise PluginError(msg)
    hooks = {name for name in vars(Hooks) if name.startswith(PREFIX)}
    for name in dir(plugin):
        if name.startswith(PREFIX) and name not in hooks:
            msg = f"{who} has a hook {name!r} that dragoman does not know; it knows {', '.join(sorted(hooks))}"
            raise PluginError(msg)
    if hooks.isdisjoint(dir(plugin)):
        found = f"of type {type(plugin).__name__}, which has no hook of dragoman"
        msg = f"{who} is {found}; let its entry point name a dragoman.Plugin, like 'dragoman_ships:plugin'"
        raise PluginError(msg)
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    try:
        manager.register(plugin)
        return {
            name.removeprefix(PREFIX): [thing for things in getattr(manager.hook, name)() for thing in things]
            for name in sorted(hooks)
        }
    except Exception as error:
        msg = f"{who} failed: {type(error).__name__}: {error}"
        raise PluginError(msg) from error


def _check_types(offered: Mapping[str, list[Any]], who: str) -> None:
    """Raise `PluginError` for a lexicon, reader or writer that is none."""
    for name, wanted in (("lexicons", Lexicon), ("readers", Reader), ("writers", Writer)):
        for thing in offered[name]:
            if not isinstance(thing, wanted):
                msg = f"{who} offers {thing!r} as a {name[:-1]}; it must be a dragoman.{wanted.__name__}"
                raise PluginError(msg)


def _by_own_name(what: str, named: Iterable[tuple[str, Any]], who: str) -> dict[str, Any]:
    """Return things of one plugin by their names. Raises `PluginError` where two share one."""
    found: dict[str, Any] = {}
    for name, thing in named:
        if name in found:
            msg = f"{who} offers two things as {what} {name!r}"
            raise PluginError(msg)
        found[name] = thing
    return found


def _extractor_name(extractor: object, who: str) -> str:
    if not (isinstance(extractor, type) and issubclass(extractor, Extractor)):
        msg = f"{who} offers {extractor!r} as an extractor; it must be a class derived from dragoman.Extractor"
        raise PluginError(msg)
    offered: type[Extractor] = extractor
    _check_declaration(offered, who)
    if "__attrs_attrs__" not in vars(extractor):
        msg = f"{who} offers {extractor.__qualname__}, which is not decorated with @attrs.frozen"
        raise PluginError(msg)
    _check_fields(offered, who)
    _check_defaults(offered, who)
    return offered.name


def _check_declaration(extractor: type[Extractor], who: str) -> None:
    """Raise `PluginError` for a name or version that is no text, and for kinds that are no tuple of kinds."""
    for attribute in ("name", "provides"):
        if not getattr(extractor, attribute, None):
            msg = f"{who} offers {extractor.__qualname__}, which has no `{attribute}`"
            raise PluginError(msg)
    for attribute in ("name", "version"):
        if not isinstance(value := getattr(extractor, attribute), str):
            msg = f"{who} offers {extractor.__qualname__}, whose `{attribute}` is {value!r}; it must be a string"
            raise PluginError(msg)
    if not NAME.fullmatch(extractor.name):
        msg = (
            f"{who} offers {extractor.__qualname__}, whose `name` is {extractor.name!r}; it takes lower-case letters (a to z), "
            "digits, hyphens and underscores, and begins with a letter"
        )
        raise PluginError(msg)
    for attribute in ("provides", "requires", "uses"):
        kinds = getattr(extractor, attribute)
        if not (
            isinstance(kinds, tuple) and all(isinstance(kind, type) and issubclass(kind, Annotation) for kind in kinds)
        ):
            msg = (
                f"{who} offers {extractor.__qualname__}, whose `{attribute}` is {kinds!r}; it must be a tuple of kinds of "
                "annotation, like (dragoman.DateMention,)"
            )
            raise PluginError(msg)
    tables: object = extractor.tables
    if not (isinstance(tables, tuple) and all(isinstance(table, Table) for table in tables)):
        msg = (
            f"{who} offers {extractor.__qualname__}, whose `tables` is {tables!r}; it must be a tuple of dragoman.Table"
        )
        raise PluginError(msg)


def _check_fields(extractor: type[Extractor], who: str) -> None:
    """Raise `PluginError` for a field without a default, or whose type cannot be found, of the extractor or of a kind provided."""
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", extractor)):
        if field.init and field.default is attrs.NOTHING:
            msg = f"{who} offers {extractor.__qualname__}, whose option {field.name!r} has no default"
            raise PluginError(msg)
    for kind in extractor.provides:
        for field in attrs.fields(kind):
            if field.init and field.default is attrs.NOTHING and field.name not in GIVEN:
                msg = (
                    f"{who} provides {kind.__qualname__}, whose field {field.name!r} has no default; give it one, "
                    "so that what was written before there was the field can be read"
                )
                raise PluginError(msg)
        try:
            derived_of(kind)
        except (NameError, TypeError) as error:
            msg = f"{who} provides {kind.__qualname__}, whose derived properties cannot be read: {error}"
            raise PluginError(msg) from error
    for cls in (extractor, *extractor.provides):
        try:
            attrs.resolve_types(cast("type[attrs.AttrsInstance]", cls))
        except (NameError, TypeError) as error:
            msg = f"{who} offers {cls.__qualname__}, the types of whose fields cannot be read: {error}"
            raise PluginError(msg) from error


def _check_defaults(extractor: type[Extractor], who: str) -> None:
    """Raise `PluginError` for an extractor that cannot be made with its defaults, as one without `extract`."""
    try:
        extractor()
    except Exception as error:
        msg = f"{who} offers {extractor.__qualname__}, which cannot be made with its defaults: {type(error).__name__}: {error}"
        raise PluginError(msg) from error
