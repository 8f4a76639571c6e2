"""The README tells the truth: its code runs, its output is what is printed, its commands are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import dragoman
from dragoman.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(match[1], match[2]) for match in BLOCK.finditer(README)]


def blocks(language: str) -> list[str]:
    return [code for name, code in BLOCKS if name == language]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the configuration and the lexicon that the README speaks of."""
    (config,) = blocks("toml")
    (tmp_path / "dragoman.toml").write_text(config, "utf-8")
    lexicon = "id\tname\tcategory\tdesignations\nzephyr-9\tZephyr-9\tdrone\tZephyr-9\n"
    (tmp_path / "our-weapons.tsv").write_text(lexicon, "utf-8")
    monkeypatch.chdir(tmp_path)


def test_the_code_runs(folder):
    text = (ROOT / "seeds/budapest-summit.txt").read_text("utf-8")
    namespace = {"text": text, "documents": ["The army shot down a Zephyr-9 drone."]}
    for code in blocks("python"):
        # "workers" needs a main module that can be imported anew, which a test has not; reading in process is the same.
        exec(compile(code.replace("workers=2", "workers=0"), "README.md", "exec"), namespace)  # noqa: S102 - our own text
    assert namespace["meeting"] == dragoman.read(text, published="2025-10-17").meetings[-1]
    assert [weapon.name for weapon in namespace["document"].weapons] == ["Zephyr-9"]
    ships = dragoman.Chain([namespace["Ships"]()]).read("HMS Victory met USS Nimitz off Malta.")
    assert [ship.hull for ship in ships[namespace["ShipMention"]]] == ["Victory", "Nimitz"]


def test_the_output_is_what_is_printed(monkeypatch, capsys):
    shown = next(code for language, code in BLOCKS if language == "console")
    command, _, output = shown.partition("\n")
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    arguments = shlex.split(command.removeprefix("$ dragoman "))
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith(output.rstrip().removesuffix("…").rstrip())


def test_there_are_exactly_two_set_up_commands_of_one_line_each():
    commands = [line for code in blocks("sh") for line in code.splitlines() if "venv" in line]
    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv .venv && ") for command in commands)
    assert "dragoman read seeds/" in commands[0]
    assert "pytest" in commands[1]
