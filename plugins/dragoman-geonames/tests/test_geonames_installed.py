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
import json
from dragoman.chain import Chain
from dragoman.registry import Registry
registry = Registry.discovered(strict=True)
[provider] = [provider for provider in registry.loaded if provider.name == "geonames"]
document = Chain.default(registry).read("They met in Soldeu, Andorra.")
print(json.dumps([provider.distribution, provider.version, document.places[0].ref, len(document.failures)]))
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
    assert json.loads(asked.stdout) == ["dragoman-geonames", "0.1.0", "geonames:3038999", 0]
