"""Runs what pages show, in the order in which they show it.

A block whose first line is a comment that names a file, `# dragoman.toml`, is that file; a `python` block without one runs, a `pycon`
block is a session whose output is compared, and so is that of each command of a `console` block; `toml`, `tsv` and `json` are parsed.
In expected output `…` stands for whatever is there; a command of which nothing else is shown must succeed.
"""

from __future__ import annotations

import difflib
import doctest
import json
import os
import re
import runpy
import subprocess
import sys
import tomllib
from importlib import metadata
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from sybil.document import Document
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown import CodeBlockParser

import dragoman
from dragoman.lexicon import read_table

ROOT = Path(__file__).resolve().parents[2]
ALONE = Path(__file__).parent / "alone"
FILE = re.compile(r"# ([\w./-]+\.\w+)\n")
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n", re.MULTILINE)
#: Seconds that a command of a page may take.
PATIENCE = 600


@attrs.define
class Shell:
    """A shell that remembers where it is and what it exported from one command to the next."""

    folder: Path
    environment: dict[str, str]
    status: int = 0

    def run(self, command: str) -> str:
        """Return what *command* prints, on standard output and error as they come."""
        left = self.folder / ".environment"
        script = f"{command}\nstatus=$?; env -0 > '{left}'; exit $status"
        done = subprocess.run(
            ["/bin/sh", "-c", script],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            check=False,
        )
        self.status = done.returncode
        self.environment = dict(entry.split("=", 1) for entry in left.read_text("utf-8").split("\0") if entry)
        left.unlink()
        self.folder = Path(self.environment["PWD"])
        return done.stdout.decode("utf-8")

    def put(self, name: str, content: str) -> Path:
        """Write a file and return its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
        return path


@attrs.frozen
class Blocks:
    """Parses the blocks of a page, and does with each what its language asks for."""

    shell: Shell

    def document(self, page: Path) -> Document:
        """Return *page* with its blocks, each of which can be evaluated."""
        named = [
            CodeBlockParser(language, getattr(self, language))
            for language in ("python", "console", "toml", "tsv", "json")
        ]
        return Document.parse(str(page), *named, sessions)

    def python(self, example):
        if (named := self._file(example)) is None:
            PythonEvaluator()(example)
        else:
            compile(named.read_bytes(), str(named), "exec")

    def console(self, example):
        starts = [*COMMAND.finditer(example.parsed), None]
        if starts[0] is None or starts[0].start() > 0:
            return "a console block begins with '$ ' and a command"
        for this, following in pairwise(starts):
            expected = example.parsed[this.end() : following.start() if following else None]
            printed = self.shell.run(this[1])
            failed = self.shell.status and expected.strip() in {"", "…"}  # a page that shows failure shows what it says
            if failed or not fits(expected, printed):
                return f"$ {this[1]}\n{difference(expected, printed)}"
        return None

    def toml(self, example):
        self._file(example)
        tomllib.loads(example.parsed)

    def tsv(self, example):
        rows = read_table(self._file(example) or self.shell.put("table.tsv", example.parsed))
        return None if list(rows) else "a table without rows"

    def json(self, example):
        self._file(example)
        json.loads(example.parsed)

    def _file(self, example) -> Path | None:
        """Write the block to the file that its first line names, and return its path; None where it names none."""
        match = FILE.match(example.parsed)
        return self.shell.put(match[1], example.parsed) if match else None


def sessions(document):
    """Parse `pycon` blocks: each prompt is an example of its own."""
    parse = DocTestStringParser(DocTestEvaluator(doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE))
    for region in CodeBlockParser("pycon", evaluator=lambda _: None)(document):
        for prompt in parse(region.parsed, document.path):
            prompt.adjust(region, region.parsed)
            yield prompt


def fits(expected: str, printed: str) -> bool:
    """Whether *printed* is what was *expected*, `…` standing for anything; blanks at the ends of lines do not count."""
    wanted, got = ("\n".join(map(str.rstrip, text.strip().splitlines())) for text in (expected, printed))
    return re.fullmatch(".*?".join(map(re.escape, wanted.split("…"))), got, re.DOTALL) is not None


def difference(expected: str, printed: str) -> str:
    lines = difflib.unified_diff(expected.splitlines(), printed.splitlines(), "on the page", "printed", lineterm="")
    return "\n".join(lines)


@pytest.fixture
def shell(tmp_path):
    """A shell in an empty folder but for the seed dispatches, with the dragoman under test and no plugin beside it."""
    commands = tmp_path / "commands"
    folder = tmp_path / "page"
    for path in (commands, folder):
        path.mkdir()
    (folder / "seeds").symlink_to(ROOT / "seeds")
    for name, arguments in (("dragoman", "-m dragoman"), ("python", ""), ("pytest", "-m pytest")):
        (commands / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
        (commands / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
    source = os.pathsep.join((str(ALONE), str(ROOT / "src")))
    path = os.pathsep.join((str(commands), kept["PATH"]))
    return Shell(folder, kept | {"PATH": path, "PYTHONPATH": source, "COLUMNS": "100", "NO_COLOR": "1"})


@pytest.fixture
def run_page(shell, monkeypatch):
    """Run every block of a page, in order, in one folder and one namespace, which may hold something to begin with."""
    monkeypatch.chdir(shell.folder)
    monkeypatch.syspath_prepend(str(shell.folder))
    monkeypatch.setattr(metadata, "entry_points", metadata.entry_points)  # which is put back when the page has run
    runpy.run_path(str(ALONE / "sitecustomize.py"))
    cached = (dragoman._default_registry, dragoman._default_chain, dragoman._default_codec)

    def forget():
        for function in cached:
            function.cache_clear()
        for name, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(str(shell.folder)):
                del sys.modules[name]

    def run(page, namespace=None):
        document = Blocks(shell).document(page)
        document.namespace.update({"__name__": "page", **(namespace or {})})
        for example in document.examples():
            example.evaluate()
        return document.namespace

    forget()
    yield run
    forget()
