"""The plugins in plugins/: each is a distribution that builds, is found by its entry point once installed, and does what its README shows."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dragoman

ROOT = Path(__file__).parents[2]
SOURCE = Path(dragoman.__file__).parents[1]
FOLDERS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DEPENDENCY = re.compile(r"[A-Za-z][\w.-]*")


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def folder(request):
    """The folder of one plugin."""
    return request.param


@pytest.fixture(scope="module")
def project(folder):
    """The table `[project]` of its pyproject.toml."""
    return tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def run(folder, tmp_path_factory):
    """Install the plugin beside dragoman, alone; return what runs Python there."""
    target = tmp_path_factory.mktemp(folder.name)
    options = "--quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation".split()
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(folder)]
    subprocess.run(command, check=True)
    path = os.pathsep.join([str(target), str(SOURCE)])

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, *arguments],
            env=os.environ | {"PYTHONPATH": path},
            cwd=target,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run.target = target
    return run


def test_the_plugins_are_there():
    assert [folder.name for folder in FOLDERS] == [
        "dragoman-casualties",
        "dragoman-geonames",
        "dragoman-html",
        "dragoman-ships",
        "dragoman-spacy",
    ]


def test_it_says_what_it_is(folder, project):
    """Its name, version, licence, entry point and dependencies are declared, and what is declared is there."""
    name = folder.name.removeprefix("dragoman-")
    assert project["name"] == folder.name
    assert re.fullmatch(r"\d+\.\d+\.\d+", project["version"])
    assert project["description"].endswith(".")
    assert project["requires-python"] == ">=3.11"
    assert project["entry-points"]["dragoman"] == {name: f"dragoman_{name}:plugin"}
    assert project["readme"] == "README.md"
    assert (folder / "README.md").read_text("utf-8").startswith(f"# {folder.name}\n")
    assert project["license"] == "MIT"
    assert "LICENSE" in project["license-files"]
    assert all((folder / file).read_text("utf-8").strip() for file in project["license-files"])


def test_its_dependencies_are_those_it_imports(folder, project):
    """Whatever a plugin imports is declared with a version; dragoman, which it extends, is."""
    declared = {DEPENDENCY.match(line)[0].replace("-", "_") for line in project["dependencies"]}
    assert "dragoman" in declared
    assert all(">=" in line for line in project["dependencies"] if not line.startswith("lxml-html-clean"))
    code = "\n".join(path.read_text("utf-8") for path in folder.glob("src/**/*.py"))
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", code, re.MULTILINE))
    own = f"dragoman_{folder.name.removeprefix('dragoman-')}"
    assert imported - sys.stdlib_module_names - {own} <= declared


def test_it_is_found_by_its_entry_point_once_installed(folder, project, run):
    name = folder.name.removeprefix("dragoman-")
    listed = json.loads(run("-m", "dragoman", "plugins", "--format", "json"))
    assert [plugin for plugin in listed["failed"] if plugin["name"] == name] == []
    [found] = [plugin for plugin in listed["plugins"] if plugin["name"] == name]
    assert (found["distribution"], found["version"]) == (folder.name, project["version"])
    assert any(found[offered] for offered in ("extractors", "readers", "writers", "lexicons"))


def test_what_is_installed_is_typed_and_licensed(project, run):
    module = project["name"].replace("-", "_")
    assert (run.target / module / "py.typed").is_file()
    licences = {path.name for path in run.target.glob(f"{module}-*.dist-info/licenses/*")}
    assert licences == set(project["license-files"])


@pytest.mark.slow
def test_the_examples_of_its_readme_print_what_they_say(folder, run):
    blocks = BLOCK.findall((folder / "README.md").read_text("utf-8"))
    assert blocks
    for block in blocks:
        said = [line.removeprefix("# ") for line in block.splitlines() if line.startswith("# ")]
        assert run("-c", block).splitlines() == said
        assert said or "assert " in block
