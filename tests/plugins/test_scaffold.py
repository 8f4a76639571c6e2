"""`dragoman new-plugin`: what it writes works unedited, from nothing to a tested plugin in three commands and thirty lines."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dragoman
from dragoman.cli import main
from dragoman.registry import Registry
from dragoman.scaffold import FILES, Names, ScaffoldError, write_plugin

ROOT = Path(__file__).parents[2]
SOURCE = Path(dragoman.__file__).parents[1]
WORDS = "The example Aurora met the example Borealis in Oslo on 5 May 2025."


@pytest.fixture
def empty():
    return Registry.of({})


@pytest.mark.parametrize(
    ("given", "extractor", "tag", "module"),
    [
        ("ships", "Ships", "ships", "dragoman_ships"),
        ("dragoman-ships", "Ships", "ships", "dragoman_ships"),
        ("air-defence-2", "AirDefence2", "air_defence2", "dragoman_air_defence_2"),
        ("x", "X", "x", "dragoman_x"),
    ],
)
def test_the_parts_of_a_plugin_are_named_after_it(given, extractor, tag, module):
    names = Names(given)
    assert (names.extractor, names.kind, names.tag, names.module) == (extractor, f"{extractor}Mention", tag, module)
    assert names.distribution == "dragoman-" + names.name


@pytest.mark.parametrize(
    "name", [*"Ships a_b 1a -a a- a--b a.b ../a x/y été none iterable".split(), "", "a b", "a" * 21, "a\n"]
)
def test_what_is_no_name_is_told_in_one_sentence_and_nothing_is_written(name, tmp_path, capsys):
    assert main(["new-plugin", f"--directory={tmp_path}", "--", name]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("dragoman: ")
    assert "cannot be the name of a plugin" in line
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "near"),
    [("Ships", "ships"), ("air_defence", "air-defence"), ("Air Defence!", "air-defence"), ("1", None), ("", None)],
)
def test_a_name_that_is_nearly_one_is_told_with_the_right_one(name, near):
    with pytest.raises(ScaffoldError) as raised:
        Names(name)
    assert str(raised.value).endswith("like ships or air-defence" + (f"; did you mean {near!r}?" if near else ""))


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("weapons", "there is already a plugin named 'weapons'; choose another name"),
        ("formats", "there is already a plugin named 'formats'; choose another name"),
        ("date", "there is already a kind 'date', dragoman.mentions.DateMention; choose another name than 'date'"),
        ("blocked", "there is already a plugin named 'blocked'; choose another name"),
        ("finder", "there is already an extractor named 'finder'; choose another name"),
        ("taken", "there is already a module dragoman_taken; choose another name than 'taken'"),
    ],
)
def test_a_name_that_is_taken_is_told_with_what_has_it(name, taken, tmp_path, monkeypatch, make_extractor):
    from dragoman.builtins import BUILTINS
    from dragoman.registry import Provider

    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "dragoman_taken.py").touch()
    finder = dragoman.Plugin(extractors=[make_extractor("finder", provides=(dragoman.Event,))])
    providers = [Provider(name, "given", "", plugin) for name, plugin in (BUILTINS | {"other": finder}).items()]
    registry = Registry(tuple(providers), strict=True, blocked=(Provider("blocked", "given", ""),))
    with pytest.raises(ScaffoldError) as raised:
        write_plugin(name, tmp_path, registry)
    assert str(raised.value) == taken
    assert [path.name for path in tmp_path.iterdir()] == ["dragoman_taken.py"]


def test_nothing_is_overwritten(tmp_path, empty):
    folder = write_plugin("tugboats", tmp_path, empty)
    (folder / "README.md").write_text("mine")
    with pytest.raises(ScaffoldError, match="dragoman-tugboats is there already; nothing is overwritten"):
        write_plugin("tugboats", tmp_path, empty)
    assert (folder / "README.md").read_text() == "mine"
    with pytest.raises(ScaffoldError, match=r"nowhere.*: No such file"):
        write_plugin("tugboats", tmp_path / "nowhere", empty)


def test_it_is_a_distribution_of_thirty_lines_with_an_option_and_cues(tmp_path, empty):
    folder = write_plugin("air-defence", tmp_path, empty)
    project = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["dragoman"] == {"air-defence": "dragoman_air_defence:plugin"}
    assert project["name"] == folder.name == "dragoman-air-defence"
    written = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    package = "src/dragoman_air_defence/"
    assert written == {path.replace("src/package/", package) for path in FILES} | {f"{package}py.typed"}
    module = (folder / package / "__init__.py").read_text()
    assert len([line for line in module.splitlines() if line]) <= 30
    [_, extractor] = [node for node in ast.parse(module).body if isinstance(node, ast.ClassDef)]
    assert {node.name for node in extractor.body if isinstance(node, ast.FunctionDef)} == {"pattern", "cues", "extract"}
    assert [node.target.id for node in extractor.body if isinstance(node, ast.AnnAssign)] == ["words"]
    for path in folder.rglob("*"):
        assert not path.is_file() or "$" not in path.read_text()


def test_the_command_says_what_to_do_next(tmp_path, capsys):
    assert main(["new-plugin", "tugboats", "--directory", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    folder = tmp_path / "dragoman-tugboats"
    commands = [shlex.split(line) for line in lines[lines.index("Install it and test it:") + 1 :]]
    assert commands == [["pip", "install", "--editable", f"{folder}[test]"], ["pytest", str(folder)]]
    for line in lines[1:3]:
        assert Path(line.strip()).is_file()


@pytest.mark.parametrize("name", ["tugboats", "x", "air-defence-of-all-x"])
def test_what_is_written_is_clean_and_formatted(tmp_path, empty, name):
    folder = write_plugin(name, tmp_path, empty)
    for command in (["check", "."], ["format", "--check", "."]):
        done = subprocess.run(
            [tool("ruff"), *command, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_what_is_written_is_strictly_typed(tmp_path, empty):
    folder = write_plugin("tugboats", tmp_path, empty)
    done = subprocess.run(
        [
            tool("mypy"),
            "--strict",
            "--follow-imports=silent",
            "--python-executable",
            sys.executable,
            "--cache-dir",
            str(tmp_path / "cache"),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"MYPYPATH": f"{SOURCE}:{folder / 'src'}"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def tool(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    if not beside.exists():
        pytest.skip(f"{name} is not installed")
    return str(beside)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """An environment with dragoman from this checkout and pytest, and nothing else; skipped where pip cannot reach a package index."""
    folder = tmp_path_factory.mktemp("fresh")
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    binaries = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    done = installed(binaries, f"{ROOT}[workers]", "pytest", "hatchling", "editables")
    if done.returncode != 0:
        pytest.skip(f"pip cannot install what dragoman itself needs here: {done.stderr.strip()[-300:]}")
    return binaries


def installed(binaries, *what):
    command = [binaries / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=clean(), cwd=binaries)


def clean() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}


@pytest.mark.slow
def test_from_nothing_to_a_tested_plugin_in_three_commands(fresh, tmp_path):
    """The commands that `new-plugin` prints, as printed, in a fresh environment; then the plugin is listed, read with and checked."""

    def run(*command):
        program, *arguments = map(str, command)
        line = [fresh / program, *arguments]
        done = subprocess.run(line, capture_output=True, text=True, check=False, env=clean(), cwd=tmp_path, timeout=600)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done.stdout

    said = run("dragoman", "new-plugin", "tugboats").splitlines()
    install, test = (shlex.split(line) for line in said[said.index("Install it and test it:") + 1 :])
    run(*install)
    passed = re.search(r"(\d+) passed", run(*test))
    clauses = sum(name.startswith("test_") for name in dir(dragoman.testing.ExtractorContract))
    assert int(passed[1]) == clauses + 3

    listed = {
        plugin["name"]: plugin for plugin in json.loads(run("dragoman", "plugins", "--format", "json"))["plugins"]
    }
    assert listed["tugboats"]["distribution"] == "dragoman-tugboats"
    assert listed["tugboats"]["version"] == "0.1.0"
    assert [option["name"] for option in listed["tugboats"]["extractors"][0]["options"]] == ["words"]

    readme = (tmp_path / "dragoman-tugboats" / "README.md").read_text("utf-8")
    assert run("python", "-c", re.search("```python\n(.*?)```", readme, re.DOTALL)[1]).splitlines() == [
        "Span(start=4, end=18) example Aurora Aurora",
        "Span(start=27, end=43) example Borealis Borealis",
    ]

    (tmp_path / "a.txt").write_text(WORDS)
    read = json.loads(run("dragoman", "read", "a.txt", "--format", "jsonl", "--workers", "1"))
    layers = {layer["extractor"]: layer["annotations"] for layer in read["layers"]}
    assert [found["label"] for found in layers["tugboats"]] == ["Aurora", "Borealis"]
    assert [found["annotation"] for found in layers["dates"]] == ["date"]
    assert run("dragoman", "plugins", "check", "tugboats", "a.txt").count("  pass  ") == clauses
