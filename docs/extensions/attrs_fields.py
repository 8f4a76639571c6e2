"""What autodoc cannot see of an attrs class: its fields with their types and defaults, and its cached properties."""

# ruff: noqa: INP001 - Sphinx puts this folder on its path

from __future__ import annotations

import ast
import contextlib
import inspect
import re
import textwrap
import typing
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinx.application import Sphinx

#: A default that would take more room than it tells anything.
LONG = 60
#: The modules before the name of a class.
MODULES = re.compile(r"\b(?:\w+\.)+(?=\w)")


def setup(app: Sphinx) -> dict[str, bool]:
    """Let every documented attrs class say what its fields are."""
    app.connect("autodoc-process-docstring", add_fields)
    app.connect("autodoc-process-signature", without_nothing)
    return {"parallel_read_safe": True}


def add_fields(_: Sphinx, what: str, __: str, cls: Any, options: Any, lines: list[str]) -> None:  # noqa: ANN401 - as Sphinx calls it
    """Add to the docstring in *lines* a table of the fields, and after it the cached properties."""
    if what == "class" and attrs.has(cls):
        lines += ["", *table(cls), "", *cached_properties(cls, options.exclude_members or ())]


def without_nothing(*given: Any) -> tuple[str, str | None] | None:  # noqa: ANN401 - as Sphinx calls it
    """Write the default that a factory makes as `...`; the table of the fields tells what it is."""
    *_, signature, returns = given
    return (signature.replace("NOTHING", "..."), returns) if signature else None


def table(cls: type[attrs.AttrsInstance]) -> Iterator[str]:
    """Yield the lines of a table of the public fields of *cls*; nothing where it has none."""
    fields = [field for field in attrs.fields(cls) if field.init and not field.name.startswith("_")]
    types = types_of(cls)
    if not fields:
        return
    yield ".. list-table::"
    yield "   :header-rows: 1"
    yield ""
    for row in [("field", "type", "default"), *((f"``{f.alias}``", types[f.name], default(f)) for f in fields)]:
        yield f"   * - {row[0]}"
        yield from (f"     - {cell}" for cell in row[1:])


def types_of(cls: type[attrs.AttrsInstance]) -> dict[str, str]:
    """Return the types of the fields of *cls* as they are shown."""
    with contextlib.suppress(NameError):  # imported for type checkers only; such a type is shown as it is written
        attrs.resolve_types(cls)
    return {field.name: shown(field.type) for field in attrs.fields(cls)}


def shown(kind: Any) -> str:  # noqa: ANN401 - a type, a special form of typing, or a string
    """Return a type in the words of the reference: the values of a literal, else what is written in the code."""
    if typing.get_origin(kind) is typing.Literal:
        return ", ".join(f"``{value!r}``" for value in typing.get_args(kind))
    arguments = typing.get_args(kind)
    if any(typing.get_origin(argument) is typing.Literal for argument in arguments):
        return " or ".join("``None``" if argument is type(None) else shown(argument) for argument in arguments)
    written = kind if isinstance(kind, str) or arguments else getattr(kind, "__name__", kind)
    return f"``{MODULES.sub('', str(written))}``"


def default(field: Any) -> str:  # noqa: ANN401 - attrs has no public generic for it
    """Return the default of *field* as it is written in Python."""
    if field.default is attrs.NOTHING:
        return "required"
    factory = getattr(field.default, "factory", None)
    if factory is not None:
        return "computed" if field.default.takes_self else f"``{factory()!r}``"
    written = repr(field.default)
    return f"``{written}``" if len(written) < LONG else "all of them"


def cached_properties(cls: type, excluded: Collection[str]) -> Iterator[str]:
    """Yield a directive for each public cached property of *cls* that is not *excluded*: attrs makes slots of them, which hold no docstring."""
    [definition] = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    for node in ast.iter_child_nodes(definition):
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_") or node.name in excluded:
            continue
        if any("cached_property" in ast.unparse(decorator) for decorator in node.decorator_list):
            yield f".. py:property:: {node.name}"
            yield f"   :type: {ast.unparse(node.returns) if node.returns else 'object'}"
            yield ""
            yield from textwrap.indent(ast.get_docstring(node) or "", "   ").splitlines()
            yield ""
