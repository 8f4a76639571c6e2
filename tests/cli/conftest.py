"""A registry of small extractors whose findings are known, so that the command line is tested and not the extractors."""

import io
import os
import re
import sys
from pathlib import Path

import attrs
import pytest

import dragoman
from dragoman.cli import main
from dragoman.readers import jsonl, plain_text
from dragoman.registry import Registry
from dragoman.writers import json_lines, json_whole, meetings_csv, table

FORMATS = dragoman.Plugin(
    readers=[plain_text.reader, jsonl.reader],
    writers=[table.writer, json_whole.writer, json_lines.writer, meetings_csv.writer],
)


@attrs.frozen
class Summits(dragoman.Extractor):
    """Every "summit" as a meeting of the text's first word and whoever `guest` is."""

    name = "summits"
    provides = (dragoman.Meeting,)
    guest: str = "Guest"

    def extract(self, document):
        for match in re.finditer("summit", document.text):
            host = document.mention(dragoman.ActorMention, (0, max(1, document.text.find(" "))), name="")
            guest = dragoman.ActorMention(host.span, host.text, name=self.guest)
            yield document.mention(
                dragoman.Meeting,
                match.span(),
                status="planned",
                mode="in_person",
                participants=(host, guest),
                rule="word",
            )


@attrs.frozen
class Weapons(dragoman.Extractor):
    """Every "F-16" as a weapon."""

    name = "weapons"
    provides = (dragoman.WeaponMention,)
    tables = (
        dragoman.Table(layer="weapons", columns=("name", "id", "origin"), required=("name",), countries=("origin",)),
    )

    def extract(self, document):
        for match in re.finditer("F-16", document.text):
            yield document.mention(dragoman.WeaponMention, match.span(), category="combat aircraft", rule="f-16")


@attrs.frozen
class Counts(dragoman.Extractor):
    """Every number as a count; it fails on a text that says BREAK."""

    name = "counts"
    provides = (dragoman.CountMention,)

    def extract(self, document):
        if "BREAK" in document.text:
            msg = "told to\nbreak"
            raise RuntimeError(msg)
        for match in re.finditer(r"\d+", document.text):
            value = float(match[0])
            yield document.mention(dragoman.CountMention, match.span(), low=value, high=value, rule="digits")


@pytest.fixture
def registry():
    plugins = {"summits": [Summits], "weapons": [Weapons], "counts": [Counts]}
    return Registry.of({name: dragoman.Plugin(extractors=e) for name, e in plugins.items()} | {"formats": FORMATS})


@pytest.fixture
def run(registry, capsys):
    """Call the command line with the small registry; return exit code, output, and the lines on standard error."""

    def call(*arguments, registry=registry):
        code = main([str(argument) for argument in arguments], registry=registry)
        out, err = capsys.readouterr()
        return code, out, err.splitlines()

    return call


@pytest.fixture
def stdin(monkeypatch):
    def give(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


@pytest.fixture
def command():
    """The arguments and the environment with which `python -m dragoman` runs the code under test."""
    source = str(Path(dragoman.__file__).parents[1])
    return [sys.executable, "-m", "dragoman"], os.environ | {"PYTHONPATH": source, "PYTHONUNBUFFERED": ""}


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Envoys plan a summit over 16 F-16s.")
    return path


@pytest.fixture
def three(tmp_path):
    path = tmp_path / "three.jsonl"
    path.write_text('{"text": "summit", "id": "a"}\n{"text": "BREAK", "id": "b"}\n{"text": "F-16", "id": "c"}\n')
    return path
