"""The README tells the truth: its code runs, its output is what is printed, its commands are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import dragoman
from dragoman.cli.arguments import parser

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
COMMANDS = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```$", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]


def test_every_block_shows_what_it_gives(run_page, shell):
    shell.put("our-weapons.tsv", "id\tname\tcategory\tdesignations\nzephyr-9\tZephyr-9\tdrone\tZephyr-9\n")
    text = (ROOT / "seeds/budapest-summit.txt").read_text("utf-8")
    page = run_page(README, {"text": text, "documents": ["The army shot down a Zephyr-9 drone."]})
    assert page["meeting"] == dragoman.read(text, published="2025-10-17").meetings[-1]
    assert [weapon.name for weapon in page["document"].weapons] == ["Zephyr-9"]
    ships = dragoman.Chain([page["Ships"]()]).read("HMS Victory met USS Nimitz off Malta.")
    assert [ship.hull for ship in ships[page["ShipMention"]]] == ["Victory", "Nimitz"]


def test_there_are_exactly_two_set_up_commands_of_one_line_each():
    commands = [line for line in COMMANDS if "venv" in line]
    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv .venv && ") for command in commands)
    assert "dragoman read seeds/" in commands[0]
    assert "pytest" in commands[1]


@pytest.mark.parametrize("command", [line for line in COMMANDS if line.startswith("dragoman ")])
def test_the_commands_are_taken(command):
    arguments = shlex.split(command.partition("#")[0].replace("PATH... | -", "PATH").replace("START END", "0 1"))
    assert parser().parse_args(arguments[1:]).command == arguments[1]
