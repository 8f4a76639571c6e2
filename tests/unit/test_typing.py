"""What type checkers say of the cases in tests/typing, line by line."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "typing").glob("*.py"))
SOURCE = Path(dragoman.__file__).parents[1]
MYPY = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): (?P<severity>error|note): (?P<message>.*)$", re.MULTILINE)
REVEALED = re.compile(r'^(?:Revealed type is|Type of ".*" is) "(?P<type>.*)"')
MODULE = re.compile(r"\b(?:\w+\.)+(?=\w)")

pytestmark = pytest.mark.slow


def expectations(path: Path) -> tuple[dict[int, str], set[int]]:
    """Return the types to be revealed, by line, and the lines that must be errors."""
    lines = list(enumerate(path.read_text("utf-8").splitlines(), 1))
    revealed = {number: line.split("  # is ")[1] for number, line in lines if "  # is " in line}
    return revealed, {number for number, line in lines if "  # wrong: " in line}


def normal(written: str) -> str:
    """Return a type as both checkers could have written it: without modules, the members of a union sorted."""
    return " | ".join(sorted(MODULE.sub("", written).replace("builtins.", "").split(" | ")))


def tool(name: str) -> str:
    """Return the path of a tool, beside this Python or on the path; skip where it is not installed."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def environment() -> dict[str, str]:
    return os.environ | {"MYPYPATH": str(SOURCE), "PYTHONPATH": str(SOURCE)}


@pytest.fixture(scope="module")
def mypy(tmp_path_factory) -> dict[str, list[tuple[int, str, str]]]:
    done = subprocess.run(
        [
            *(tool("mypy"), "--strict", "--config-file", "", "--python-executable", sys.executable),
            *("--show-absolute-path", "--cache-dir", str(tmp_path_factory.mktemp("mypy"))),
            *map(str, CASES),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
        cwd=tmp_path_factory.mktemp("cwd"),
    )
    if done.returncode not in (0, 1):
        pytest.fail(f"mypy did not run: {done.stdout}{done.stderr}")
    said: dict[str, list[tuple[int, str, str]]] = {}
    for match in MYPY.finditer(done.stdout):
        said.setdefault(Path(match["file"]).name, []).append((int(match["line"]), match["severity"], match["message"]))
    return said


@pytest.fixture(scope="module")
def pyright(tmp_path_factory) -> dict[str, list[tuple[int, str, str]]]:
    folder = tmp_path_factory.mktemp("pyright")  # with copies, since it takes no absolute paths
    for path in CASES:
        shutil.copy(path, folder)
    setting = {
        "include": ["."],
        "extraPaths": [str(SOURCE)],
        "pythonVersion": "3.11",
        "typeCheckingMode": "standard",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(setting))
    done = subprocess.run(
        [tool("pyright"), "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    try:
        found = json.loads(done.stdout)["generalDiagnostics"]
    except (ValueError, KeyError):
        pytest.skip(f"pyright cannot run here: {(done.stderr or done.stdout)[-300:]}")
    said: dict[str, list[tuple[int, str, str]]] = {}
    for one in found:
        row = (one["range"]["start"]["line"] + 1, one["severity"], one["message"])
        said.setdefault(Path(one["file"]).name, []).append(row)
    return said


def check(path: Path, said: list[tuple[int, str, str]]) -> None:
    revealed, wrong = expectations(path)
    found = {line: match["type"] for line, _, message in said if (match := REVEALED.match(message))}
    errors = {line: message for line, severity, message in said if severity == "error"}
    assert {line: normal(kind) for line, kind in found.items()} == {
        line: normal(kind) for line, kind in revealed.items()
    }
    assert {line: errors[line] for line in errors.keys() - wrong} == {}, "errors where there should be none"
    lines = path.read_text("utf-8").splitlines()
    assert [lines[line - 1] for line in sorted(wrong - errors.keys())] == [], "no errors where there should be one"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_mypy(path, mypy):
    check(path, mypy.get(path.name, []))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_pyright(path, pyright):
    check(path, pyright.get(path.name, []))
