"""The sentences the design makes true: a test named after each."""

from __future__ import annotations

import ast
import itertools
import sys
from pathlib import Path

import attrs
import pytest

import dragoman
from dragoman.plugin import Plugin
from dragoman.registry import Registry

TEXT = "The fleet left: HMS Victory and USS Nimitz sailed for Malta."
SOURCE = Path(dragoman.__file__).parent


def test_1_a_document_is_a_value_and_a_chain_returns_a_new_one(ships):
    document = dragoman.Document(TEXT)
    read = dragoman.Chain([ships()]).read(document)
    assert read is not document
    assert document == dragoman.Document(TEXT)
    assert read == dragoman.Chain([ships()]).read(TEXT)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        read.text = "another"


def test_2_an_extractors_fields_are_its_options(ships, ship_kind):
    assert [f.name for f in attrs.fields(ships)] == ["prefixes"]
    read = dragoman.Chain([ships(prefixes=("HMS",))]).read(TEXT)
    assert [ship.hull for ship in read[ship_kind]] == ["Victory"]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ships().prefixes = ()


def test_3_extractors_depend_on_kinds_never_on_names(ships, fleets, ship_kind, fleet_kind, make_extractor):
    renamed = make_extractor("boats", ships)
    read = dragoman.Chain([fleets(), renamed()]).read(TEXT)
    assert [fleet.size for fleet in read[fleet_kind]] == [2]
    assert {layer.extractor for layer in read.layers} == {"boats", "fleets"}
    assert len(read[ship_kind]) == 2


def test_4_a_kind_that_is_not_declared_cannot_be_read(ships, ship_kind, fleet_kind, make_extractor):
    peeking = make_extractor(
        "peeking",
        provides=(fleet_kind,),
        extract=lambda self, document: list(document[ship_kind]) and [],
    )
    read = dragoman.Chain([ships(), peeking()]).read(TEXT)
    assert [(f.extractor, f.error) for f in read.failures] == [("peeking", "ChainError")]
    assert "declares nothing" in read.failures[0].message


def test_5_one_layer_an_extractor(ships, fleets, broken):
    read = dragoman.Chain([ships(), fleets(), broken()]).read(TEXT)
    assert [layer.extractor for layer in read.layers] == ["broken", "ships", "fleets"]
    assert all(layer.seconds >= 0 for layer in read.layers)


def test_6_the_order_in_which_extractors_are_listed_changes_nothing(ships, fleets, words):
    extractors = [ships(), fleets(), words(length=2)]
    read = {dragoman.dumps(dragoman.Chain(order).read(TEXT)) for order in itertools.permutations(extractors)}
    assert len(read) == 1


def test_7_a_mention_that_lost_is_kept_with_the_mention_it_lost_to(ships, words, ship_kind):
    read = dragoman.Chain([ships(), words()]).read(TEXT)
    ship = read[ship_kind][0]
    lost = read.why_not(ship.span)
    assert [w.mention.text for w in lost] == ["HMS", "Victory"]
    assert {w.to for w in lost} == {ship}


def test_8_a_broken_extractor_costs_its_layer_and_nothing_fails_silently(ships, broken, ship_kind):
    read = dragoman.Chain([ships(), broken()]).read(TEXT)
    assert len(read[ship_kind]) == 2
    assert read.weapons == ()
    assert read.failures == (dragoman.Failure("broken", "RuntimeError", "the reactor is on fire"),)


def test_8_a_broken_plugin_costs_itself(ships):
    registry = Registry.of({"good": Plugin(extractors=[ships]), "bad": Plugin(extractors=[int])})
    assert list(registry.extractors) == ["ships"]
    assert [provider.name for provider in registry.failed] == ["bad"]


def test_9_no_module_level_state():
    """No module of the core binds an empty container at its top level, where something could be gathered in it.

    A worker process is the one exception: it holds the chain it was started with.
    """
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
            empty = (isinstance(value, ast.List | ast.Dict | ast.Set) and not ast.unparse(value).strip("[]{}")) or (
                isinstance(value, ast.Call) and ast.unparse(value) in ("list()", "dict()", "set()")
            )
            if empty:
                found.append(path.name)
    assert found == ["workers.py"]


def test_9_two_registries_do_not_know_each_other(ships):
    one = Registry.of({"ships": Plugin(extractors=[ships])})
    assert list(one.extractors) == ["ships"]
    assert list(Registry.of({}).extractors) == []


def test_10_built_in_extractors_come_through_public_names_only():
    """A built-in extractor imports nothing private from dragoman, and nothing that a stranger could not import."""
    private = []
    for path in sorted((SOURCE / "extractors").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom):
                names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
            elif isinstance(node, ast.Import):
                names = [part for alias in node.names for part in alias.name.split(".")]
            private += [f"{path.name}: {name}" for name in names if name.startswith("_") and not name.startswith("__")]
    assert private == []


def test_10_built_in_extractors_come_through_the_same_plugin_object():
    from dragoman.builtins import BUILTINS

    assert all(type(plugin) is Plugin for plugin in BUILTINS.values())
    offered = [extractor for plugin in BUILTINS.values() for extractor in plugin.dragoman_extractors()]
    assert sorted(e.name for e in offered) == ["actors", "counts", "dates", "meetings", "places", "weapons"]


def test_11_actors_are_grouped_on_actor_id_across_extractors(make_extractor):
    def finder(name, word, actor_id):
        def extract(self, document):
            start = document.text.index(word)
            span = (start, start + len(word))
            yield document.mention(dragoman.ActorMention, span, name="Anna Lind", actor_id=actor_id)

        return make_extractor(name, provides=(dragoman.ActorMention,), extract=extract)()

    chain = dragoman.Chain(
        [finder("one", "Lind", "anna-lind"), finder("two", "Anna", "anna-lind"), finder("three", "Ek", "")]
    )
    read = chain.read("Anna spoke; Lind left with Ek.")
    assert [(actor.id, [m.text for m in actor.mentions]) for actor in read.actors] == [
        ("anna-lind", ["Anna", "Lind"]),
        ("person:Anna Lind", ["Ek"]),
    ]


def test_importing_dragoman_loads_no_extractor_and_no_dateparser():
    import subprocess

    code = (
        "import sys, dragoman; "
        "print([m for m in sys.modules if m.startswith(('dateparser', 'cattrs', 'dragoman.extractors', 'dragoman.names'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
