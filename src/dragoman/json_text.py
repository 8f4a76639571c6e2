"""JSON text of annotations, written from one template a kind: the text that `json.dumps` gives, in less than half its time.

Most of what is written of a document is keys, which every annotation of a kind repeats; a template holds them ready.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import types
import typing
from collections.abc import Sequence
from json.encoder import encode_basestring_ascii as quoted
from operator import attrgetter, call
from typing import TYPE_CHECKING, Any

import attrs
import cattrs

from dragoman.annotations import Annotation, UnknownMention, derived_of
from dragoman.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

#: A function that returns the JSON text of one value.
Encode: typing.TypeAlias = "Callable[[Any], str]"
#: The JSON text of any JSON value; NaN and the infinities, which JSON lacks, raise `ValueError`.
strict = json.JSONEncoder(allow_nan=False).encode


#: What a value of another type than its field declares raises in a template.
MISMATCH = (AttributeError, KeyError, TypeError)
#: So many words may be held ready.
MANY = 10_000


class Words(dict[str | None, str]):
    """The JSON text of words that recur, None among them."""

    def __missing__(self, word: str | None) -> str:
        text = self[word] = "null" if word is None else quoted(word)
        return text


class Numbers(dict[float | None, str]):
    """The JSON text of floats that recur, None among them; a whole number is written as a float, and -0.0 as 0.0."""

    def __missing__(self, number: float | None) -> str:
        if not isinstance(number, int | float | None):
            raise TypeError
        text = self[number] = "null" if number is None else strict(float(number) + 0.0)
        return text


class Days(dict[dt.date | None, str]):
    """The JSON text of days that recur, None among them."""

    def __missing__(self, day: dt.date | None) -> str:
        text = self[day] = "null" if day is None else f'"{day.isoformat()}"'
        return text


@attrs.frozen(eq=False)
class AnnotationText:
    """Writes annotations as JSON text. `converter` turns what no template can hold into JSON values."""

    converter: cattrs.Converter
    writers: dict[type[Annotation], Encode] = attrs.field(factory=dict, init=False)
    #: The annotations written for the document at hand, and their text by their identity, once it is asked for: those that others hold
    #: are written once.
    lists: list[tuple[Sequence[Annotation], list[str]]] = attrs.field(factory=list, init=False)
    written: dict[int, str] = attrs.field(factory=dict, init=False)
    words: Words = attrs.field(factory=Words, init=False)
    numbers: Numbers = attrs.field(factory=Numbers, init=False)
    days: Days = attrs.field(factory=Days, init=False)

    def list_of(self, annotations: Sequence[Annotation]) -> str:
        """Return the JSON array of *annotations*. Raises `TypeError` or `ValueError` for a value that JSON has no form for."""
        kinds = set(map(type, annotations))
        try:
            write = self._writer_of(*kinds) if len(kinds) == 1 else self.of  # most layers hold one kind
            texts = list(map(write, annotations))
        except MISMATCH:
            texts = list(map(self.of, annotations))
        self.lists.append((annotations, texts))
        return f"[{', '.join(texts)}]"

    def of(self, annotation: Annotation) -> str:
        """Return the JSON object of one *annotation*. Raises as `list_of`."""
        try:
            return self._writer_of(type(annotation))(annotation)
        except MISMATCH:
            return self._any(annotation)

    def held(self, annotation: Annotation) -> str:
        """Return the JSON object of an *annotation* that another one holds, as a meeting does its participants. Raises as `list_of`."""
        while self.lists:
            annotations, texts = self.lists.pop()
            self.written.update(zip(map(id, annotations), texts, strict=True))
        return self.written.get(id(annotation)) or self.of(annotation)

    def forget(self) -> None:
        """Forget the annotations of the document written last, and words where very many different ones have been written."""
        self.lists.clear()
        self.written.clear()
        for known in (self.words, self.numbers, self.days):
            if len(known) > MANY:
                known.clear()

    def _writer_of(self, kind: type[Annotation]) -> Encode:
        if kind not in self.writers:
            self.writers[kind] = self._any if kind is UnknownMention else self._writer(kind)
        return self.writers[kind]

    def _any(self, value: object, kind: Any = None) -> str:  # noqa: ANN401 - any type a field may have
        return strict(self.converter.unstructure(value, unstructure_as=kind))

    def _writer(self, kind: type[Annotation]) -> Encode:
        """Return the function that writes annotations of *kind*."""
        derived = derived_of(kind)
        declared = typing.get_type_hints(kind) | derived
        names = [*(field.name for field in attrs.fields(kind)), *derived]
        encoders = [self._encoder(declared[name]) for name in names]
        values = attrgetter(*names)  # a tuple: every kind has at least the four fields of `Annotation`
        template = [f'{{"annotation": {quoted(kind.tag())}']
        for name in names:
            template += [f", {quoted(name)}: ", ""]
        template.append("}")

        def write(annotation: Annotation) -> str:
            parts = template.copy()
            parts[2::2] = map(call, encoders, values(annotation))  # pyright: ignore[reportArgumentType] - its stub of `call` is wrong
            return "".join(parts)

        return write

    def _encoder(self, kind: Any) -> Encode:  # noqa: ANN401 - any type a field may have
        """Return the function that writes the values of a field of type *kind*."""
        plain = _without_none(kind)
        if plain is str or typing.get_origin(plain) is typing.Literal:
            return self.words.__getitem__
        if plain is float:
            return self.numbers.__getitem__
        if plain is dt.date:
            return self.days.__getitem__
        if kind is bool:
            return FLAGS.__getitem__
        if typing.get_origin(kind) is tuple and typing.get_args(kind)[-1] is Ellipsis:
            return _array(self._encoder(typing.get_args(kind)[0]))
        annotation = isinstance(plain, type) and issubclass(plain, Annotation)
        other = self.held if annotation else functools.partial(self._any, kind=kind)
        encode: Encode = _span if plain is Span else other
        return encode if kind is plain else _or_null(encode)


def _without_none(kind: Any) -> Any:  # noqa: ANN401 - any type a field may have
    """Return the one type beside None in a union, else *kind* itself."""
    if typing.get_origin(kind) not in (typing.Union, types.UnionType):
        return kind
    others = [argument for argument in typing.get_args(kind) if argument is not type(None)]
    return others[0] if len(others) == 1 else kind


def _or_null(encode: Encode) -> Encode:
    return lambda value: "null" if value is None else encode(value)


def _array(encode: Encode) -> Encode:
    return lambda values: f"[{', '.join(map(encode, values))}]" if values else "[]"


def _span(span: Span) -> str:
    return f"[{span.start}, {span.end}]"


#: How booleans are written.
FLAGS = types.MappingProxyType({True: "true", False: "false"})
