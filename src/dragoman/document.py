"""A document and its layers: values, which extractors read and a chain returns anew."""

from __future__ import annotations

import datetime as dt
import functools
from itertools import compress, count
from operator import eq, lt
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from dragoman.actors import Actor, actors_of
from dragoman.annotations import Annotation, Mention
from dragoman.events import Event, Meeting
from dragoman.mentions import ActorMention, CountMention, DateMention, PlaceMention, WeaponMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dragoman.spans import Span

A = TypeVar("A", bound=Annotation)


@attrs.frozen
class Failure:
    """Why a layer is empty: `extractor` is its name, `error` the type of the error, `message` its sentence."""

    extractor: str
    error: str
    message: str


@attrs.frozen
class Withdrawn:
    """A `mention` that lost its text, and the mention it lost it `to`."""

    mention: Mention
    to: Mention


@attrs.frozen
class Layer:
    """What one extractor found in one document: the unit of provenance, timing and failure.

    `extractor` and `version` say who found it; `annotations` are those that stand, `withdrawn` those that lost, both in text order;
    `failure` is None unless the extractor failed. `seconds` is outside equality and, unless asked for, outside JSON.
    """

    extractor: str
    version: str = "1"
    annotations: tuple[Annotation, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    failure: Failure | None = None
    seconds: float | None = attrs.field(default=None, eq=False)


@attrs.frozen
class Document:
    """A `text` and what has been found in it.

    `id`, `source` and `meta` are what its source says of it and are passed on as they are; `lang` is an ISO 639 code; `layers` hold
    what each extractor found. `published` stays as it was given: a string ("2025-10-17", "17 Oct 2025"), a `date`, a `datetime` or
    None. A string that no day can be read from leaves the document without an `anchor`; a chain that reads it records the failure.
    """

    text: str
    id: str | None = None
    published: str | dt.date | dt.datetime | None = None
    source: str | None = None
    lang: str = "en"
    meta: dict[str, Any] = attrs.field(factory=dict, hash=False)
    layers: tuple[Layer, ...] = ()

    @functools.cached_property
    def anchor(self) -> dt.date | None:
        """The day the text was written: `published`, or else the dateline's date, or else None. Never today's date."""
        from dragoman.datelines import dateline_date, day_of  # noqa: PLC0415 - its patterns take long to compile

        try:
            return dateline_date(self.text) if self.published is None else day_of(self.published)
        except ValueError:
            return None

    def __getitem__(self, kind: type[A]) -> tuple[A, ...]:
        """Return the standing annotations that are instances of *kind*, ordered by start, -end, kind and fields.

        Raises `TypeError` for what is no kind of annotation.
        """
        given: object = kind  # callers may be untyped
        if not (isinstance(given, type) and issubclass(given, Annotation)):
            msg = f"a kind of annotation is wanted, like dragoman.DateMention, not {kind!r}"
            raise TypeError(msg)
        return tuple(a for a in self.annotations if isinstance(a, kind))

    @functools.cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """Every standing annotation of every layer, in text order."""
        return in_order([a for layer in self.layers for a in layer.annotations])

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The temporal expressions, in text order."""
        return self[DateMention]

    @property
    def counts(self) -> tuple[CountMention, ...]:
        """The quantities, in text order."""
        return self[CountMention]

    @property
    def weapons(self) -> tuple[WeaponMention, ...]:
        """The weapons, named and generic, in text order."""
        return self[WeaponMention]

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        """The named places, in text order."""
        return self[PlaceMention]

    @property
    def actor_mentions(self) -> tuple[ActorMention, ...]:
        """The mentions of those who act, in text order."""
        return self[ActorMention]

    @functools.cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Those who act: the actor mentions grouped by `actor_id`, in the order in which they are first mentioned."""
        return actors_of(self.actor_mentions)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, meetings included, in text order."""
        return self[Event]

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings, in text order."""
        return self[Meeting]

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What went wrong, a failure for each layer that is missing."""
        return tuple(layer.failure for layer in self.layers if layer.failure is not None)

    def layer_of(self, annotation: Annotation) -> Layer:
        """Return the layer that holds *annotation*, standing or withdrawn. Raises `LookupError` where none does."""
        for layer in self.layers:
            if annotation in layer.annotations or any(annotation == lost.mention for lost in layer.withdrawn):
                return layer
        msg = f"no layer of this document holds {annotation!r}"
        raise LookupError(msg)

    def why_not(self, span: Span) -> tuple[Withdrawn, ...]:
        """Return the mentions overlapping *span* that lost their text, each with the mention it lost to, in text order."""
        lost = [w for layer in self.layers for w in layer.withdrawn if w.mention.span.overlaps(span)]
        return tuple(sorted(lost, key=lambda w: order_of(w.mention)))


def order_of(annotation: Annotation) -> tuple[int, int, str, str]:
    """Return the total order of annotations: start, longer first, kind, then the fields in declared order."""
    span = annotation.span
    return span.start, -span.end, annotation.tag(), repr(annotation)


def in_order(annotations: Iterable[A]) -> tuple[A, ...]:
    """Return *annotations* in their total order; kind and fields, which are costly, are compared only where start and end are equal."""
    found = list(annotations)
    starts = [a.span.start for a in found]
    if all(map(lt, starts, starts[1:])):
        return tuple(found)
    keys = [(span.start, -span.end) for span in [a.span for a in found]]
    numbers = sorted(range(len(keys)), key=keys.__getitem__)
    ordered = [found[number] for number in numbers]
    ranked = [keys[number] for number in numbers]
    for first, last in runs_of(list(compress(count(1), map(eq, ranked, ranked[1:])))):
        ordered[first - 1 : last + 1] = _by_kind(ordered[first - 1 : last + 1])
    return tuple(ordered)


def _by_kind(tied: list[A]) -> list[A]:
    """Return annotations of one stretch of text in their order: by their tags alone where these differ."""
    tags = {annotation.tag(): annotation for annotation in tied}
    return [tags[tag] for tag in sorted(tags)] if len(tags) == len(tied) else sorted(tied, key=order_of)


def runs_of(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of successive *numbers*, which ascend."""
    breaks = [i for i in range(1, len(numbers)) if numbers[i] != numbers[i - 1] + 1]
    for start, end in zip([0, *breaks], [*breaks, len(numbers)], strict=True):
        if start < end:
            yield numbers[start], numbers[end - 1]
