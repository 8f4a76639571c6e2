"""The document, and what other plugins find, survive whatever a plugin does; in a process of its own, with real distributions."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman

SOURCE = Path(dragoman.__file__).parents[1]
#: A plugin that is well, and what is done to it, by what is then wrong with it; it does so only on a text that says STORM.
TEMPLATE = """
import os, sys, time
import attrs, dragoman, regex

@attrs.frozen
class {kind}Mention(dragoman.Mention):
    name: str = ""

@attrs.frozen
class Finder(dragoman.Extractor):
    name = "{name}"
    provides = ({kind}Mention,)

    def cues(self, lexicons):
        return dragoman.Cues(["{word}"])

    def extract(self, document):
        if "STORM" in document.text:
            {deed}
        for match in document.match(regex.compile(r"{word} (\\w+)")):
            yield document.mention({kind}Mention, match.span(), name=match[1])

plugin = dragoman.Plugin(extractors=[Finder])
"""
SHIPS = TEMPLATE.format(kind="Ship", name="ships", word="barge", deed="pass")
CALM, STORM = "The barge Hood left Oslo port on 5 May 2025.", "STORM: the barge Hood left Oslo port on 5 May 2025."
WORKERS = ("--workers", "1", "--seconds", "10")


def doing(deed: str) -> str:
    return TEMPLATE.format(kind="Wreck", name="wreck", word="Oslo", deed=deed)


#: What costs the whole plugin: the source of its module, and what is said of it.
REFUSED = {
    "the name of an extractor of another plugin": (
        TEMPLATE.format(kind="Wreck", name="ships", word="Oslo", deed="pass"),
        r"offers extractor 'ships', which plugin 'ships' of dragoman-ships 1\.0 offers already",
    ),
    "the name of a built-in extractor": (
        TEMPLATE.format(kind="Wreck", name="dates", word="Oslo", deed="pass"),
        r"offers extractor 'dates', which plugin 'dates' of dragoman.* offers already",
    ),
    "the kind of another plugin": (
        TEMPLATE.format(kind="Ship", name="wreck", word="Oslo", deed="pass"),
        r"defines a kind 'ship' that plugin 'ships' of dragoman-ships 1\.0 defines already",
    ),
    "a newer interface": (
        doing("pass").replace("[Finder]", "[Finder], api=2"),
        r"needs plugin interface 2; this dragoman has 1",
    ),
    "a module that is missing": ("import nowhere_at_all\n" + doing("pass"), r"cannot be imported: ModuleNotFoundError"),
    "an exception at import": ("raise OSError('no disk')\n", r"cannot be imported: OSError: no disk"),
    "an exit at import": ("import sys\nsys.exit('no licence')\n", r"cannot be imported: SystemExit: no licence"),
    "an option without a default": (
        doing("pass").replace("    def cues", "    model: str\n    def cues"),
        r"option 'model' has no default",
    ),
    "kinds that are none": (
        doing("pass").replace("(WreckMention,)", "(str,)"),
        r"whose `provides` is \(<class 'str'>,\)",
    ),
}
#: What costs the plugin's layer of one document: what it does there, how it is read, and what is said of it.
FAILING = {
    "an exception": ("raise KeyError('mast')", (), r"wreck failed: KeyError: 'mast'"),
    "an exception in a worker": ("raise KeyError('mast')", WORKERS, r"wreck failed: KeyError: 'mast'"),
    "no end of calls": ("self.extract(document).__next__()", (), r"wreck failed: RecursionError"),
    "a text for an annotation": (
        "yield 'Hood'",
        (),
        r"wreck failed: TypeError: extractor 'wreck' yielded str, but provides WreckMention",
    ),
    "another's kind": (
        "yield document.mention(dragoman.DateMention, (0, 5))",
        (),
        r"wreck failed: TypeError: extractor 'wreck' yielded DateMention, but provides WreckMention",
    ),
    "a mention beyond the text": (
        "yield document.mention(WreckMention, (0, 900))",
        (),
        r"wreck failed: ValueError: the span 0:900",
    ),
    "a kind that it did not declare": (
        "document[dragoman.DateMention]",
        (),
        r"wreck failed: ChainError: extractor 'wreck' reads DateMention",
    ),
    "a pattern without end": (
        r"list(document.scan(regex.compile(r'(?:(?:\w|\s|\w)+?)+?(?=!)')))",
        (),
        r"wreck failed: ScanTimeout: the pattern .* ran longer than scan_seconds = 2",
    ),
    "a hang": ("time.sleep(900)", WORKERS, r"wreck failed: Lost: it hung or ended its process"),
    "an exit": ("sys.exit(9)", (), r"wreck failed: SystemExit: 9"),
    "the death of its process": ("os._exit(9)", WORKERS, r"wreck failed: Lost: it hung or ended its process"),
}


@pytest.fixture
def read(tmp_path):
    """Read a calm and a stormy text with `dragoman read`; return exit code, the layers of each document, and standard error."""
    page = tmp_path / "news.jsonl"
    page.write_text("".join(json.dumps({"text": text, "id": text.partition(":")[0]}) + "\n" for text in (CALM, STORM)))

    def call(*arguments):
        path = os.pathsep.join([str(tmp_path), str(SOURCE)])
        done = subprocess.run(
            [sys.executable, "-m", "dragoman", "read", str(page), "--format", "jsonl", *arguments],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"PYTHONPATH": path},
            timeout=300,
        )
        documents = [json.loads(line) for line in done.stdout.splitlines()]
        assert [document["text"] for document in documents] == [CALM, STORM], done.stderr
        return (
            done.returncode,
            [{layer["extractor"]: layer for layer in d["layers"]} for d in documents],
            done.stderr.splitlines(),
        )

    return call


def test_what_failed_is_listed_with_its_distribution_and_the_reason(install, tmp_path):
    install("ships", SHIPS, version="1.2")
    install("wreck", "import nowhere_at_all\n", version="0.3")
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", "plugins", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(SOURCE)])},
    )
    listed = json.loads(done.stdout)
    [ships] = [plugin for plugin in listed["plugins"] if plugin["name"] == "ships"]
    assert (ships["distribution"], ships["version"]) == ("dragoman-ships", "1.2")
    [wreck] = [plugin for plugin in listed["failed"] if plugin["name"] == "wreck"]
    assert (wreck["distribution"], wreck["version"]) == ("dragoman-wreck", "0.3")
    assert "ModuleNotFoundError: No module named 'nowhere_at_all'" in wreck["reason"]


def texts(layers, extractor):
    return [found["text"] for found in layers[extractor]["annotations"]]


def assert_the_rest_is_read(layers):
    assert texts(layers, "ships") == ["barge Hood"]
    assert texts(layers, "dates") == ["5 May 2025"]
    assert {"actors", "counts", "meetings", "places", "weapons"} < set(layers)


@pytest.mark.parametrize("fault", REFUSED)
def test_a_plugin_that_is_refused_costs_itself(install, read, fault):
    source, reason = REFUSED[fault]
    install("ships", SHIPS)
    install("wreck", source, version="0.3")
    code, documents, errors = read()
    assert code == 0
    [warning] = errors
    assert warning.startswith("dragoman: warning: plugin 'wreck' of dragoman-wreck 0.3 ")
    assert warning.endswith("; it is not used")
    assert re.search(reason, warning)
    for layers in documents:
        assert_the_rest_is_read(layers)
        assert "wreck" not in layers


@pytest.mark.parametrize("fault", FAILING)
def test_an_extractor_that_fails_costs_its_layer_of_that_document(install, read, fault):
    deed, arguments, reason = FAILING[fault]
    install("ships", SHIPS)
    install("wreck", doing(deed))
    code, [calm, storm], errors = read(*arguments)
    assert code == 1
    [error] = errors
    assert re.match(rf"dragoman: STORM: {reason}", error)
    for layers in (calm, storm):
        assert_the_rest_is_read(layers)
    assert texts(calm, "wreck") == ["Oslo port"]
    assert calm["wreck"]["failure"] is None
    assert texts(storm, "wreck") == []
    assert f"{storm['wreck']['failure']['error']}: {storm['wreck']['failure']['message']}" in error


def test_two_plugins_of_one_name_are_both_used_where_what_they_offer_differs(install, read):
    install("ships", SHIPS, distribution="acme-ships")
    install("ships", TEMPLATE.format(kind="Port", name="ports", word="Oslo", deed="pass"), distribution="navy-ships")
    code, [calm, _], errors = read()
    assert (code, errors) == (0, [])
    assert texts(calm, "ships") == ["barge Hood"]
    assert texts(calm, "ports") == ["Oslo port"]


def test_of_two_distributions_of_one_plugin_the_first_by_name_is_used_and_the_other_told(install, read):
    install("ships", SHIPS, distribution="acme-ships")
    install("ships", SHIPS.replace("ShipMention", "VesselMention"), distribution="navy-ships", version="2.0")
    code, [calm, _], errors = read()
    assert code == 0
    assert_the_rest_is_read(calm)
    [warning] = errors
    assert re.search(
        r"offers extractor 'ships', which plugin 'ships' of (acme|navy)-ships [12]\.0 offers already", warning
    )


def test_cues_that_are_none_cost_the_layer(install, read):
    install("ships", SHIPS)
    install("wreck", doing("pass").replace('dragoman.Cues(["Oslo"])', '["Oslo"]'))
    code, documents, errors = read()
    assert code == 1
    assert len(errors) == 2
    assert all(
        "wreck failed: TypeError: its cues: `cues` must return dragoman.Cues or None, not list" in e for e in errors
    )
    for layers in documents:
        assert_the_rest_is_read(layers)
