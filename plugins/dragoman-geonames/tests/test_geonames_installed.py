"""The distribution: built and installed for real, it is found by its entry point, and the README's example says the truth."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[1]
ASK = """
import json
from dragoman.registry import Registry
registry = Registry.discovered(strict=True)
print(json.dumps([[p.name, p.distribution, p.version] for p in registry.loaded if p.name == "geonames"]))
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Install the distribution beside dragoman; return what runs Python code there."""
    target = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--target", str(target), str(HERE)], check=True)
    path = os.pathsep.join([str(target), *(entry for entry in sys.path if entry and HERE not in Path(entry).parents)])

    def run(code: str) -> str:
        command = [sys.executable, "-c", code]
        environment = {**os.environ, "PYTHONPATH": path}
        return subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout

    return run


@pytest.mark.slow
def test_it_is_found_by_its_entry_point(run):
    assert json.loads(run(ASK)) == [["geonames", "dragoman-geonames", "0.1.0"]]


@pytest.mark.slow
def test_the_example_of_the_readme_prints_what_it_says(run):
    [code] = re.findall(r"```python\n(.*?)```", (HERE / "README.md").read_text("utf-8"), re.DOTALL)
    said = [line.removeprefix("# ") for line in code.splitlines() if line.startswith("# ")]
    assert said
    assert run(code).splitlines() == said
