"""The site is built without a network and without a warning, and everything documented can be looked up in it."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sphinx.util.inventory import InventoryFile

import dragoman
import dragoman.testing
from dragoman.plugin import Hooks

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_the_site_is_built_without_a_warning(tmp_path):
    offline = os.environ | {
        "PYTHONPATH": str(ROOT / "src"),
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
    }
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-W",
        "-n",
        "-q",
        "-d",
        str(tmp_path / "doctrees"),
        str(ROOT / "docs"),
        str(tmp_path),
    ]
    done = subprocess.run(command, env=offline, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    inventory = InventoryFile.loads((tmp_path / "objects.inv").read_bytes(), uri="")
    known = {name for role, names in inventory.data.items() if role.startswith("py:") for name in names}
    for module in (dragoman, dragoman.testing):
        for name in module.__all__:
            thing = getattr(module, name)
            if inspect.isclass(thing) or inspect.isfunction(thing):
                assert f"{module.__name__}.{name}" in known
                public = [
                    method for method, _ in inspect.getmembers(thing, inspect.isfunction) if method in vars(thing)
                ]
                assert {
                    f"{module.__name__}.{name}.{method}" for method in public if not method.startswith("_")
                } <= known
    page = re.sub(r"<[^>]*>", "", (tmp_path / "reference" / "plugins.html").read_text("utf-8"))
    for name, hook in vars(Hooks).items():
        if name.startswith("dragoman_"):
            assert f"{name}() &#x2192; {hook.__annotations__['return']}" in page
