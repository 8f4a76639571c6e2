"""dragoman reads a news or diplomatic dispatch and returns typed data, every item grounded at its characters."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from dragoman.actors import Actor
from dragoman.annotations import Annotation, Mention, UnknownMention
from dragoman.chain import Chain
from dragoman.cues import Cues
from dragoman.document import Document, Failure, Layer, Withdrawn
from dragoman.errors import (
    ChainError,
    ConfigError,
    DragomanError,
    InputError,
    LexiconError,
    PluginError,
    ScanTimeout,
)
from dragoman.events import Event, Meeting
from dragoman.extractor import Extractor
from dragoman.lexicon import Lexicon, Lexicons
from dragoman.mentions import (
    WEAPON_CATEGORIES,
    ActorMention,
    CountMention,
    DateMention,
    PlaceMention,
    WeaponMention,
)
from dragoman.reading import Reading
from dragoman.spans import Span
from dragoman.tables import Table
from dragoman.views import Sentences, Tokens

if TYPE_CHECKING:
    import datetime as dt

    from dragoman.plugin import Plugin, Reader, Writer
    from dragoman.registry import Registry
    from dragoman.serial import Codec


__all__ = [
    "WEAPON_CATEGORIES",
    "Actor",
    "ActorMention",
    "Annotation",
    "Chain",
    "ChainError",
    "ConfigError",
    "CountMention",
    "Cues",
    "DateMention",
    "Document",
    "DragomanError",
    "Event",
    "Extractor",
    "Failure",
    "InputError",
    "Layer",
    "Lexicon",
    "LexiconError",
    "Lexicons",
    "Meeting",
    "Mention",
    "PlaceMention",
    "Plugin",
    "PluginError",
    "Reader",
    "Reading",
    "ScanTimeout",
    "Sentences",
    "Span",
    "Table",
    "Tokens",
    "UnknownMention",
    "WeaponMention",
    "Withdrawn",
    "Writer",
    "dumps",
    "loads",
    "read",
]


@functools.cache
def _default_registry() -> Registry:
    """Return what is installed; it is immutable, and asking once a process is what makes a second call fast."""
    from dragoman.registry import Registry  # noqa: PLC0415 - kept out of `import dragoman`, which loads no extractor

    return Registry.discovered()


@functools.cache
def _default_chain() -> Chain:
    return Chain.default(_default_registry())


def read(text: str, *, published: str | dt.date | dt.datetime | None = None) -> Document:
    """Return what every installed extractor, with its default options, finds in *text*.

    *published* is the day the text was written, against which "Friday" and "last month" are resolved: a string like "2025-10-17"
    or "17 Oct 2025", a date or a datetime. Without it the dateline's day counts, where the text has one that names its year.
    """
    return _default_chain().read(text, published=published)


def dumps(document: Document, *, timings: bool = False, indent: int | None = None) -> str:
    """Return *document* as one JSON text, a line for JSONL unless *indent* is given; equal documents give equal texts."""
    return _default_codec().dumps(document, timings=timings, indent=indent)


def loads(text: str | bytes) -> Document:
    """Return the document in a JSON *text* that `dumps` wrote. Raises `InputError` for what is no such text.

    Annotations of kinds that no installed plugin provides come back as `UnknownMention` and are written again unchanged.
    """
    return _default_codec().loads(text)


@functools.cache
def _default_codec() -> Codec:
    from dragoman.serial import Codec  # noqa: PLC0415 - cattrs is not needed to read

    return Codec(_default_registry().kinds)


def __getattr__(name: str) -> object:
    """Return what only authors of plugins need, imported when it is first asked for."""
    if name in ("Plugin", "Reader", "Writer"):
        from dragoman import plugin  # noqa: PLC0415 - see above

        return getattr(plugin, name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
