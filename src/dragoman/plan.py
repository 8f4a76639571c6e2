"""The plan of a chain: extractors in stages, ordered by the kinds they provide and read."""

from __future__ import annotations

import graphlib
from typing import TYPE_CHECKING

from dragoman.errors import ChainError
from dragoman.extractor import Extractor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dragoman.annotations import Annotation

    Kind = type[Annotation]


def stages_of(
    extractors: Sequence[Extractor], available: Mapping[str, tuple[type[Annotation], ...]] | None = None
) -> tuple[tuple[Extractor, ...], ...]:
    """Return *extractors* in stages: each stage reads only what earlier ones provide. Names order a stage.

    *available* maps the names of other installed extractors to what they provide, so that an error can say who could help.
    Raises `ChainError` for what is no extractor, two extractors of one name, a required kind nobody provides, a cycle, or two replacements of one kind.
    """
    _check_made(extractors)
    named: dict[str, Extractor] = {}
    for extractor in sorted(extractors, key=lambda e: e.name):
        if extractor.name in named:
            msg = f"two extractors are named {extractor.name!r}: {_origin(named[extractor.name])} and {_origin(extractor)}"
            raise ChainError(msg)
        named[extractor.name] = extractor
    _check_required(named, available)
    replacing = _replacements(named)
    graph = {name: _before(extractor, named, replacing) for name, extractor in named.items()}
    sorter = graphlib.TopologicalSorter(graph)
    try:
        sorter.prepare()
    except graphlib.CycleError as error:
        cycle = " reads what comes from ".join(repr(name) for name in reversed(error.args[1]))
        msg = f"the extractors form a cycle: {cycle}"
        raise ChainError(msg) from None
    stages = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        stages.append(tuple(named[name] for name in ready))
        sorter.done(*ready)
    return tuple(stages)


def _check_made(extractors: Sequence[object]) -> None:
    for extractor in extractors:
        if isinstance(extractor, type) and issubclass(extractor, Extractor):
            msg = f"a chain takes extractors and no classes: write {extractor.__name__}()"
            raise ChainError(msg)
        if not isinstance(extractor, Extractor):
            msg = f"a chain takes extractors, which derive from dragoman.Extractor; {extractor!r} does not"
            raise ChainError(msg)


def _origin(extractor: Extractor) -> str:
    return f"{type(extractor).__module__}.{type(extractor).__qualname__}"


def _provides(extractor: Extractor, kind: Kind) -> bool:
    return any(issubclass(provided, kind) for provided in extractor.provides)


def _check_required(named: Mapping[str, Extractor], available: Mapping[str, tuple[Kind, ...]] | None) -> None:
    for name, extractor in named.items():
        for kind in extractor.requires:
            if any(_provides(other, kind) for other in named.values() if other is not extractor):
                continue
            help_ = "add an extractor that provides it" if available is None else _who_could(kind, named, available)
            msg = f"extractor {name!r} requires {kind.__name__}, which no extractor of the chain provides; {help_}"
            raise ChainError(msg)


def _who_could(kind: Kind, named: Mapping[str, Extractor], available: Mapping[str, tuple[Kind, ...]]) -> str:
    able = sorted(o for o, kinds in available.items() if o not in named and any(issubclass(k, kind) for k in kinds))
    return f"add {' or '.join(map(repr, able))}" if able else "no installed extractor provides it"


def _replacements(named: Mapping[str, Extractor]) -> dict[Kind, str]:
    """Return, for each kind that an extractor both requires and provides, that extractor's name."""
    found: dict[Kind, str] = {}
    for name, extractor in named.items():
        for kind in extractor.requires:
            if not _provides(extractor, kind):
                continue
            if kind in found:
                msg = f"extractors {found[kind]!r} and {name!r} both replace {kind.__name__}; a chain can hold one of them"
                raise ChainError(msg)
            found[kind] = name
    return found


def _before(extractor: Extractor, named: Mapping[str, Extractor], replacing: Mapping[Kind, str]) -> set[str]:
    """Return the names of the extractors that must have run before *extractor*."""
    mine = {kind for kind, name in replacing.items() if name == extractor.name}
    return {
        name
        for kind in (*extractor.requires, *extractor.uses)
        for name, other in named.items()
        if other is not extractor and _provides(other, kind) and not (kind in mine and replacing.get(kind) == name)
    }
