"""Walks through annotations and whatever their fields hold: spans, annotations, and collections of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

from dragoman.annotations import Annotation
from dragoman.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


def parts_of(value: object) -> Iterator[object]:
    """Yield *value* and, outermost first, every value its fields and items hold."""
    yield value
    inner: list[object] = []
    if attrs.has(type(value)):
        inner = [getattr(value, attribute.name) for attribute in _fields(value)]
    elif isinstance(value, dict):
        inner = [*value, *value.values()]
    elif isinstance(value, (tuple, list, set, frozenset)):
        inner = list(value)
    for item in inner:
        yield from parts_of(item)


def _fields(value: object) -> tuple[Any, ...]:
    found: tuple[Any, ...] = attrs.fields(cast("Any", type(value)))
    return found


def ungrounded(annotation: Annotation, text: str) -> list[str]:
    """Return a sentence for each span in *annotation* beyond *text*, and each annotation whose text does not stand at its span."""
    wrong = []
    for part in parts_of(annotation):
        if isinstance(part, Annotation) and part.span.of(text) != part.text:
            wrong.append(f"{part!r} says that {part.text!r} stands there; it is {part.span.of(text)!r}")
        elif isinstance(part, Span) and part.end > len(text):
            wrong.append(f"{annotation!r} holds {part!r}, but the text ends at {len(text)}")
    return wrong


def moved(value: T, by: int) -> T:
    """Return *value* with every span in it, however deep, moved *by* code points."""
    made: Any
    if isinstance(value, Span):
        made = Span(value.start + by, value.end + by)
    elif attrs.has(type(value)):
        fields = {a.alias: moved(getattr(value, a.name), by) for a in _fields(value) if a.init}
        made = attrs.evolve(cast("Any", value), **fields)
    elif isinstance(value, dict):
        made = {key: moved(item, by) for key, item in value.items()}
    elif type(value) in (tuple, list, set, frozenset):
        made = cast("type[list[object]]", type(value))([moved(item, by) for item in cast("list[object]", value)])
    else:
        return value
    return cast("T", made)
