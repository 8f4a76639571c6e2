"""Nothing public is left out of the reference: names, fields, hooks, options, keys, kinds, commands and flags."""

from __future__ import annotations

import argparse
import inspect
import re
import typing
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import dragoman
import dragoman.testing
from dragoman import events, mentions, names
from dragoman.builtins import BUILTINS
from dragoman.cli.arguments import parser
from dragoman.config import SECTIONS, ChainTable, LexiconTable, PluginsTable
from dragoman.plugin import Hooks
from dragoman.registry import Registry
from dragoman.schema import schema_of
from dragoman.serial import OWN_KINDS
from dragoman.testing import pytest_plugin
from dragoman.writers import meetings_csv

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
DIRECTIVE = re.compile(r"^\.\. auto(\w+):: ([\w.]+)(?:\(\))?\n((?:   .*\n)*)", re.MULTILINE)
#: Public, yet of use to nobody but dragoman itself.
INTERNAL = {"cue_table", "converter"}


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text("utf-8")


def section(name: str, title: str) -> str:
    return page(name).split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(text: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)


def found(path: str) -> object:
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


#: What is documented from docstrings: the thing, by the name it is documented under, and the options of its directive.
DOCUMENTED = {
    name if "." in name else f"dragoman.testing.pytest_plugin.{name}": options
    for path in sorted(REFERENCE.glob("*.md"))
    for _, name, options in DIRECTIVE.findall(path.read_text("utf-8"))
}
CLASSES = [name for name in DOCUMENTED if isinstance(found(name), type)]
ALIASES = {"dragoman.WEAPON_CATEGORIES": "dragoman.mentions.WEAPON_CATEGORIES"}
REGISTRY = Registry.of(BUILTINS, strict=True)
EXTRACTORS = sorted(REGISTRY.extractors)


@pytest.mark.parametrize("module", [dragoman, dragoman.testing], ids=["dragoman", "dragoman.testing"])
def test_every_public_name_is_documented(module):
    public = {f"{module.__name__}.{name}" for name in module.__all__}
    assert {ALIASES.get(name, name) for name in public} <= set(DOCUMENTED)


def test_every_fixture_is_documented():
    fixtures = {name for name in vars(pytest_plugin) if name.startswith("dragoman_")}
    assert fixtures
    assert {f"dragoman.testing.pytest_plugin.{name}" for name in fixtures} <= set(DOCUMENTED)


@pytest.mark.parametrize("name", CLASSES)
def test_every_public_attribute_says_what_it_is(name):
    """Autodoc leaves out what has no docstring; here it is found out. Fields are told of in the docstring of their class."""
    for attribute, value in vars(found(name)).items():
        if not attribute.startswith("_") and (inspect.isfunction(value) or isinstance(value, (property, classmethod))):
            assert inspect.getdoc(value), f"{name}.{attribute}"


@pytest.mark.parametrize("name", [name for name in CLASSES if attrs.has(found(name))])
def test_every_field_is_told_of_in_its_class(name):
    cls = found(name)
    told = " ".join(inspect.getdoc(base) or "" for base in cls.__mro__ if base is not object)
    fields = [field.name for field in attrs.fields(cls) if field.init and not field.name.startswith("_")]
    missing = [field for field in fields if not re.search(rf"`[^`]*\b{field}\b[^`]*`", told)]
    assert not missing, f"{name} says nothing of {', '.join(missing)}"


def test_nothing_else_is_left_out():
    left_out = {
        member
        for options in DOCUMENTED.values()
        for members in re.findall(r":exclude-members: (.*)", options)
        for member in members.split(", ")
    }
    assert left_out == INTERNAL
    bare = {name for name, options in DOCUMENTED.items() if ":no-members:" in options}
    assert {found(name) for name in bare} == {
        dragoman.Plugin,
        *REGISTRY.extractors.values(),
        names.Identity,
        names.Name,
        names.Spot,
    }


def test_every_hook_is_documented_where_plugins_are():
    assert "autoclass:: dragoman.plugin.Hooks" in page("plugins")
    hooks = [name for name in vars(Hooks) if name.startswith("dragoman_")]
    assert len(hooks) == 4
    assert all(inspect.getdoc(getattr(Hooks, hook)) for hook in hooks)


@pytest.mark.parametrize("name", EXTRACTORS)
def test_every_extractor_has_its_section_with_its_kinds(name):
    extractor = REGISTRY.extractors[name]
    text = section("extractors", name)
    assert DIRECTIVE.search(text)[2] == f"{extractor.__module__}.{extractor.__qualname__}"
    for kind in (*extractor.provides, *extractor.requires, *extractor.uses):
        assert f"`{kind.__name__}`" in text.partition("```")[0]


@pytest.mark.parametrize(
    ("title", "table"), [("`[chain]`", ChainTable), ("`[[lexicon]]`", LexiconTable), ("`[plugins]`", PluginsTable)]
)
def test_every_key_of_the_configuration_is_documented(title, table):
    assert first_cells(section("configuration", title)) == [field.name for field in attrs.fields(table)]


def test_every_section_of_the_configuration_is_documented():
    titles = re.findall(r"^## `\[+(\w+)", page("configuration"), re.MULTILINE)
    assert sorted(titles) == sorted(SECTIONS)


def test_every_kind_is_in_the_table_with_its_tag_and_its_layer():
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| `(\w+)` \|$", page("kinds"), re.MULTILINE)
    layers = {kind: name for name, extractor in REGISTRY.extractors.items() for kind in extractor.provides}
    assert set(rows) == {(kind.__name__, kind.tag(), layer) for kind, layer in layers.items()}
    assert {kind.__name__ for kind in OWN_KINDS} == {row[0] for row in rows} | {"Event"}


def test_every_type_of_a_field_is_documented_with_its_values():
    rows = dict(re.findall(r"^\| `(dragoman\.\w+\.\w+)` \| (.*) \|$", page("kinds"), re.MULTILINE))
    types = {
        f"{module.__name__}.{name}": typing.get_args(value)
        for module in (mentions, events)
        for name, value in vars(module).items()
        if typing.get_origin(value) is typing.Literal
    }
    assert {name: tuple(re.findall(r"`([^`]+)`", values)) for name, values in rows.items()} == types


def test_the_plugins_that_come_from_here_need_nothing_undocumented():
    code = "\n".join(path.read_text("utf-8") for path in REFERENCE.parents[1].glob("plugins/*/src/**/*.py"))
    needed = {
        f"{module}.{name.strip()}"
        for module, names in re.findall(r"^\s*from (dragoman\.[\w.]+) import ([\w, ]+)", code, re.MULTILINE)
        for name in names.split(",")
    }
    types = set(re.findall(r"^\| `(dragoman\.\w+\.\w+)`", page("kinds"), re.MULTILINE))
    assert needed <= set(DOCUMENTED) | types


def test_every_key_of_the_format_is_documented():
    schema = schema_of(REGISTRY.kinds)
    assert first_cells(section("json", "The document")) == list(schema["properties"])
    assert first_cells(section("json", "A layer")) == list(schema["$defs"]["layer"]["properties"])


def commands(of: argparse.ArgumentParser, name: str) -> dict[str, argparse.ArgumentParser]:
    """Return the parser of every command, those of commands' own commands too, by the words that call it."""
    named = {name: of}
    for action in of._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, sub in action.choices.items():
                named |= commands(sub, f"{name} {word}")
    return named


COMMANDS = commands(parser(), "dragoman")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_flag_is_documented(name):
    text = page("commands")
    shown = text.split(f"$ {name} --help\n", 1)[1].split("```", 1)[0]
    assert f"\n## {name}\n" in text or name == "dragoman"
    for action in COMMANDS[name]._actions:
        for word in action.option_strings or [action.metavar or action.dest]:
            assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", shown), word
        assert action.help is not argparse.SUPPRESS


def test_every_format_is_documented_with_its_suffixes():
    text = section("commands", "Formats")
    assert set(first_cells(text)) == {"--format", "--reader", *REGISTRY.readers, *REGISTRY.writers}
    for name, reader in REGISTRY.readers.items():
        [row] = re.findall(rf"^\| `{name}` \|.*`\..*$", text, re.MULTILINE)
        assert tuple(re.findall(r"`(\.\w+)`", row)) == reader.suffixes


def test_every_column_of_the_csv_is_documented():
    rows = re.findall(r"^\| (`.*`) \| [^`]", section("commands", "CSV"), re.MULTILINE)
    assert re.findall(r"`(\w+)`", " ".join(rows)) == list(meetings_csv.COLUMNS)


def test_every_layer_that_takes_a_lexicon_is_documented_with_its_columns():
    page = (REFERENCE.parent / "howto" / "lexicons.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", page, re.MULTILINE))
    tables = {table.layer: table for table in REGISTRY.tables}
    assert set(rows) == set(tables)
    for layer, table in tables.items():
        assert set(re.findall(r"`(\w+)`", rows[layer])) == set(table.columns)
        assert set(re.findall(r"\*\*`(\w+)`\*\*", rows[layer])) == set(table.required)
