"""The site is built without a network and without a warning, and everything documented can be looked up in it."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

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
    *_, packed = (
        (tmp_path / "objects.inv").read_bytes().split(b"\n", 4)
    )  # four lines of head, then a line for each object
    known = {line.split()[0] for line in zlib.decompress(packed).decode().splitlines()}
    for name in (f"{module.__name__}.{name}" for module in (dragoman, dragoman.testing) for name in module.__all__):
        thing = getattr(sys.modules[name.rpartition(".")[0]], name.rpartition(".")[2])
        if not inspect.isclass(thing) and not inspect.isfunction(thing):
            continue
        assert name in known
        methods = {method for method, value in vars(thing).items() if inspect.isfunction(value) and method[0] != "_"}
        assert {f"{name}.{method}" for method in methods.difference(vars(Hooks))} <= known
    page = re.sub(r"<[^>]*>", "", (tmp_path / "reference" / "plugins.html").read_text("utf-8"))
    for name, hook in vars(Hooks).items():
        if name.startswith("dragoman_"):
            assert f"{name}() &#x2192; {hook.__annotations__['return']}" in page
