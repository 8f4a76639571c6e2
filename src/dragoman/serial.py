"""JSON: documents out and in, exactly.

An annotation is an object tagged with its kind (`"annotation": "date"`), its span `[start, end]` in code points; dates are ISO 8601 strings. Keys
stand in declared order, those that are derived behind the others, and nothing depends on hash order or locale, so equal documents give equal bytes. Timings are left out unless asked for.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import types
import typing
from collections.abc import Mapping
from typing import Any, cast

import attrs
import cattrs
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from dragoman.annotations import Annotation, Mention, UnknownMention, derived_of
from dragoman.document import Document, Failure, Layer, Withdrawn
from dragoman.errors import InputError
from dragoman.events import Event, Meeting
from dragoman.json_text import AnnotationText, strict
from dragoman.mentions import ActorMention, CountMention, DateMention, PlaceMention, WeaponMention
from dragoman.spans import Span

#: The version of the format; it changes when a reader of the old one could misread the new one.
FORMAT = 1


#: The kinds that dragoman itself defines; a codec always knows them, since the fields of other kinds may hold them.
OWN_KINDS = (ActorMention, CountMention, DateMention, Event, Meeting, PlaceMention, WeaponMention)


def _with_own_kinds(kinds: Mapping[str, type[Annotation]]) -> dict[str, type[Annotation]]:
    return {kind.tag(): kind for kind in OWN_KINDS} | dict(kinds)


@attrs.frozen(eq=False)
class Codec:
    """Turns documents into JSON and back. `kinds` are the kinds of annotation it knows by their tags; others are kept as they are."""

    kinds: Mapping[str, type[Annotation]] = attrs.field(factory=dict, converter=_with_own_kinds)

    @functools.cached_property
    def converter(self) -> cattrs.Converter:
        """The cattrs converter of the annotations."""
        return _converter(self.kinds)

    @functools.cached_property
    def _text(self) -> AnnotationText:
        return AnnotationText(self.converter)

    def encode(self, document: Document, *, timings: bool = False) -> dict[str, Any]:
        """Return *document* as JSON values; with *timings* each layer says how many seconds it took.

        Raises `TypeError` or `ValueError` where `published`, `meta` or a plugin's field holds a value that JSON has no form for.
        """
        data: dict[str, Any] = json.loads(self.dumps(document, timings=timings))
        return data

    def dumps(self, document: Document, *, timings: bool = False, indent: int | None = None) -> str:
        """Return *document* as one JSON text: a line for JSONL unless *indent* is given. It is ASCII, so that any text survives.

        With *timings* each layer says how many seconds it took. Raises as `encode`.
        """
        head = {
            "dragoman": FORMAT,
            "id": document.id,
            "published": _encode_day(document.published),
            "source": document.source,
            "lang": document.lang,
            "meta": document.meta,
            "text": document.text,
        }
        try:
            layers = ", ".join([self._layer_text(layer, timings=timings) for layer in document.layers])
        finally:
            self._text.forget()
        line = f'{strict(head)[:-1]}, "layers": [{layers}]}}'
        return line if indent is None else json.dumps(json.loads(line), indent=indent)

    def decode(self, data: Mapping[str, Any]) -> Document:
        """Return the document that *data* holds. Raises `InputError` for another format or a field that is missing or wrong."""
        found = data.get("dragoman") if isinstance(data, dict) else None
        if found != FORMAT:
            msg = f"a document in format {FORMAT} is wanted (key 'dragoman'), found {found!r}"
            raise InputError(msg)
        try:
            return Document(
                text=_checked(data, "text", str),
                id=_checked(data, "id", str, type(None)),
                published=_decode_day(_checked(data, "published", str, dict, type(None))),
                source=_checked(data, "source", str, type(None)),
                lang=_checked(data, "lang", str),
                meta=_checked(data, "meta", dict),
                layers=tuple(map(self._decode_layer, data["layers"])),
            )
        except (KeyError, TypeError, ValueError, cattrs.BaseValidationError) as error:
            msg = f"not a document in format {FORMAT}: {_reason(error)}"
            raise InputError(msg) from error

    def loads(self, text: str | bytes) -> Document:
        """Return the document in the JSON *text*. Raises `InputError` for what is no JSON or no document."""
        try:
            data = json.loads(text)
        except ValueError as error:
            msg = f"not JSON: {error}"
            raise InputError(msg) from error
        return self.decode(data)

    def _layer_text(self, layer: Layer, *, timings: bool) -> str:
        text = self._text
        pairs = ((text.of(lost.mention), text.of(lost.to)) for lost in layer.withdrawn)
        withdrawn = ", ".join([f'{{"mention": {mention}, "to": {winner}}}' for mention, winner in pairs])
        failure = "null" if layer.failure is None else strict(attrs.asdict(layer.failure))
        seconds = f', "seconds": {strict(layer.seconds)}' if timings else ""
        return (
            f'{{"extractor": {text.words[layer.extractor]}, "version": {text.words[layer.version]}, '
            f'"annotations": {text.list_of(layer.annotations)}, "withdrawn": [{withdrawn}], '
            f'"failure": {failure}{seconds}}}'
        )

    def _decode_layer(self, data: Mapping[str, Any]) -> Layer:
        return Layer(
            extractor=data["extractor"],
            version=data["version"],
            annotations=tuple(map(self._decode_annotation, data["annotations"])),
            withdrawn=tuple(
                Withdrawn(
                    cast("Mention", self._decode_annotation(lost["mention"])),
                    cast("Mention", self._decode_annotation(lost["to"])),
                )
                for lost in data["withdrawn"]
            ),
            failure=None if data["failure"] is None else Failure(**data["failure"]),
            seconds=data.get("seconds"),
        )

    def _decode_annotation(self, data: Mapping[str, Any]) -> Annotation:
        return self.converter.structure(data, Annotation)


def _converter(kinds: Mapping[str, type[Annotation]]) -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=False)
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, lambda pair, _: Span(*pair))
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.date, lambda text, _: dt.date.fromisoformat(text))
    converter.register_unstructure_hook(dt.datetime, dt.datetime.isoformat)
    converter.register_structure_hook(dt.datetime, lambda text, _: dt.datetime.fromisoformat(text))

    converter.register_unstructure_hook_func(is_plain, identity)  # cattrs writes these fields without a call

    def is_annotation(kind: Any) -> bool:  # noqa: ANN401 - any type a field may have
        return isinstance(kind, type) and issubclass(kind, Annotation)

    def unstructure_factory(kind: type[Annotation]) -> Any:  # noqa: ANN401 - a cattrs hook
        if kind is UnknownMention:
            return lambda annotation: annotation.data
        plain = make_dict_unstructure_fn(kind, converter)
        tag, derived = kind.tag(), derived_of(kind)

        def unstructure(annotation: Annotation) -> dict[str, Any]:
            if type(annotation) is not kind:  # a field of this kind may hold one derived from it
                other: dict[str, Any] = converter.unstructure(annotation)
                return other
            shown = {name: converter.unstructure(getattr(annotation, name), hint) for name, hint in derived.items()}
            return {"annotation": tag, **plain(annotation), **shown}

        return unstructure

    def structure_factory(kind: type[Annotation]) -> Any:  # noqa: ANN401 - a cattrs hook
        plain = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=False)

        def structure(data: Mapping[str, Any], _: object) -> Annotation:
            wanted = kinds.get(data["annotation"])
            if wanted is kind:
                made: Annotation = plain(data, kind)
                return made
            if wanted is None:
                return UnknownMention(
                    Span(*data["span"]),
                    data["text"],
                    score=data.get("score", 1.0),
                    rule=data.get("rule", ""),
                    kind=data["annotation"],
                    data=dict(data),
                )
            return converter.structure(data, wanted)

        return structure

    converter.register_unstructure_hook_factory(is_annotation, unstructure_factory)
    converter.register_structure_hook_factory(is_annotation, structure_factory)
    return converter


def is_plain(kind: Any) -> bool:  # noqa: ANN401 - any type a field may have
    """Return whether every value of a type stands for itself in JSON: strings, numbers, booleans, None, and unions of these."""
    origin = typing.get_origin(kind)
    if origin is typing.Literal:
        return True
    if origin in (typing.Union, types.UnionType):
        return all(map(is_plain, typing.get_args(kind)))
    return kind in (str, int, float, bool, type(None))


def _checked(data: Mapping[str, Any], key: str, *types: type) -> Any:  # noqa: ANN401 - one of the types
    if not isinstance(data[key], types):
        msg = f"the key {key!r} holds {data[key]!r}"
        raise TypeError(msg)
    return data[key]


def _encode_day(day: str | dt.date | None) -> str | dict[str, str] | None:
    """A string stands for itself; a date or datetime says what it is, so that it comes back as it was."""
    if isinstance(day, dt.datetime):
        return {"datetime": day.isoformat()}
    if isinstance(day, dt.date):
        return {"date": day.isoformat()}
    if not (day is None or isinstance(day, str)):
        msg = f"published must be a date, a datetime or a string, not {type(day).__name__}"  # type: ignore[unreachable]  # callers may be untyped
        raise TypeError(msg)
    return day


def _decode_day(data: str | Mapping[str, str] | None) -> str | dt.date | None:
    if data is None or isinstance(data, str):
        return data
    if "datetime" in data:
        return dt.datetime.fromisoformat(data["datetime"])
    return dt.date.fromisoformat(data["date"])


def _reason(error: Exception) -> str:
    return f"the key {error} is missing" if isinstance(error, KeyError) else str(error)
