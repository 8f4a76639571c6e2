"""The distribution: built and installed for real, it is found by its entry point."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[1]
ASK = """
import json, dragoman
from dragoman.registry import Registry
registry = Registry.discovered(strict=True)
provider = registry.provider_of("casualties")
document = dragoman.read("A blast killed 12 people and wounded 40 in Kharkiv.", published="2025-10-17")
found = [[toll.effect for toll in e.tolls] for e in document.events if e.tag() == "casualties"]
back = dragoman.loads(dragoman.dumps(document))
print(json.dumps([provider.name, provider.distribution, provider.version, found, back == document, len(document.failures)]))
"""


@pytest.mark.slow
def test_it_is_found_once_installed(tmp_path):
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--target", str(tmp_path), str(HERE)], check=True)
    path = os.pathsep.join([str(tmp_path), *(entry for entry in sys.path if entry and HERE not in Path(entry).parents)])
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert json.loads(asked.stdout) == ["casualties", "dragoman-casualties", "0.1.0", [["killed", "wounded"]], True, 0]
