"""The JSON Schema of the output, derived from the kinds themselves."""

from __future__ import annotations

import datetime as dt
import types
import typing
from typing import TYPE_CHECKING, Any

import attrs

from dragoman.annotations import Annotation, derived_of
from dragoman.document import Failure
from dragoman.serial import FORMAT
from dragoman.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    Kinds = Mapping[str, type[Annotation]]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    dt.date: {"type": "string", "format": "date"},
    dt.datetime: {"type": "string", "format": "date-time"},
    Span: {"$ref": "#/$defs/span"},
    Any: {},
}
SPAN = {
    "description": "Start and end in code points, half-open.",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 1}],
    "items": False,
    "minItems": 2,
}


def schema_of(kinds: Kinds) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a document whose annotations are of *kinds*, by tag, or of kinds unknown to it."""
    definitions: dict[str, Any] = {"span": SPAN}
    for tag, kind in sorted(kinds.items()):
        definitions[tag] = _kind_schema(tag, kind, kinds)
    known = {"not": {"properties": {"annotation": {"enum": sorted(kinds)}}}}
    other = {
        "type": "object",
        "required": ["annotation", "span", "text"],
        "properties": {"annotation": {"type": "string"}, "span": PLAIN[Span], "text": PLAIN[str]},
        **known,
    }
    definitions["other"] = {"description": "A kind that a plugin provides.", **other}
    definitions["annotation"] = {"oneOf": [{"$ref": f"#/$defs/{tag}"} for tag in [*sorted(kinds), "other"]]}
    definitions["layer"] = _layer_schema()
    return {
        "$schema": DIALECT,
        "title": "A document as dragoman read it",
        "version": FORMAT,
        **_object(_document_properties()),
        "$defs": definitions,
    }


def _document_properties() -> dict[str, Any]:
    return {
        "dragoman": {"const": FORMAT},
        "id": type_schema(str | None),
        "published": {
            "oneOf": [
                type_schema(str | None),
                _object({"date": PLAIN[dt.date]}),
                _object({"datetime": PLAIN[dt.datetime]}),
            ]
        },
        "source": type_schema(str | None),
        "lang": PLAIN[str],
        "meta": {"type": "object"},
        "text": PLAIN[str],
        "layers": {"type": "array", "items": {"$ref": "#/$defs/layer"}},
    }


def _layer_schema() -> dict[str, Any]:
    annotation = {"$ref": "#/$defs/annotation"}
    failure = _object({field.name: PLAIN[str] for field in attrs.fields(Failure)})
    layer = _object(
        {
            "extractor": PLAIN[str],
            "version": PLAIN[str],
            "annotations": {"type": "array", "items": annotation},
            "withdrawn": {"type": "array", "items": _object({"mention": annotation, "to": annotation})},
            "failure": {"oneOf": [failure, PLAIN[type(None)]]},
        }
    )
    layer["properties"]["seconds"] = type_schema(float | None)
    return layer


def _kind_schema(tag: str, kind: type[Annotation], kinds: Kinds) -> dict[str, Any]:
    description = (kind.__doc__ or "").strip().split("\n")[0]
    schema = _object({"annotation": {"const": tag}, **_fields(kind, kinds)})
    # Derived properties are not required: a document without them, written by an older dragoman or another program, is as whole.
    schema["properties"] |= {
        name: {**type_schema(of, kinds), "readOnly": True} for name, of in derived_of(kind).items()
    }
    return {"description": description, **schema}


def _fields(kind: type, kinds: Kinds) -> dict[str, Any]:
    """Return the schema of each field of an attrs class, by name."""
    return {field.name: type_schema(field.type, kinds) for field in attrs.fields(attrs.resolve_types(kind))}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def type_schema(kind: Any, kinds: Kinds = types.MappingProxyType({})) -> dict[str, Any]:  # noqa: ANN401 - a type or a special form of typing
    """Return the schema of a field's type; one that is an annotation may hold those of *kinds* derived from it.

    Raises `TypeError` for a type that JSON has no form for.
    """
    if kind in PLAIN:
        return PLAIN[kind]
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [type_schema(argument, kinds) for argument in arguments]}
    if origin in (tuple, list, frozenset, set):
        return {"type": "array", "items": type_schema(arguments[0], kinds)}
    if origin is dict or kind is dict:
        return {"type": "object"}
    if attrs.has(kind):
        return _annotation_schema(kind, kinds) if issubclass(kind, Annotation) else _object(_fields(kind, kinds))
    msg = f"a field of type {kind} has no form in JSON"
    raise TypeError(msg)


def _annotation_schema(kind: type[Annotation], kinds: Kinds) -> dict[str, Any]:
    derived = sorted(tag for tag, known in kinds.items() if issubclass(known, kind))
    if not derived or derived == [kind.tag()]:
        return {"$ref": f"#/$defs/{kind.tag()}"}
    return {"anyOf": [{"$ref": f"#/$defs/{tag}"} for tag in [*derived, "other"]]}
