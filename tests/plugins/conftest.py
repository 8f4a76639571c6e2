"""Distributions as pip would leave them, each of one module and one entry point."""

from __future__ import annotations

import sys
import uuid

import pytest


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Install a distribution of one module and one entry point, as pip would leave it."""
    monkeypatch.syspath_prepend(str(tmp_path))
    modules = []

    def put(name: str, source: str, *, distribution: str | None = None, version: str = "1.0") -> str:
        module = f"plugin_{name}_{uuid.uuid4().hex[:8]}"
        modules.append(module)
        (tmp_path / f"{module}.py").write_text(source)
        distribution = distribution or f"dragoman-{name}"
        info = tmp_path / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[dragoman]\n{name} = {module}:plugin\n")
        return module

    yield put
    for module in modules:
        sys.modules.pop(module, None)
