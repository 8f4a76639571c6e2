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
from dragoman.plugin import Plugin, Reader, Writer
from dragoman.reading import Reading
from dragoman.spans import Span
from dragoman.views import Sentences, Tokens

if TYPE_CHECKING:
    import datetime as dt


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
    "Tokens",
    "UnknownMention",
    "WeaponMention",
    "Withdrawn",
    "Writer",
    "read",
]


@functools.cache
def _default_chain() -> Chain:
    """Return the chain of `read`; it is immutable, and loading its lexicons once is what makes a second call fast."""
    return Chain.default()


def read(text: str, *, published: str | dt.date | dt.datetime | None = None) -> Document:
    """Return what every installed extractor, with its default options, finds in *text*.

    *published* is the day the text was written, against which "Friday" and "last month" are resolved: an ISO 8601 string, a
    date or a datetime. Without it the dateline's day counts, where the text has one that names its year. Raises `ValueError` for another string.
    """
    return _default_chain().read(text, published=published)
