"""Pages install from a checkout: dragoman and its plugins are on no package index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("plugins/*/README.md")), *sorted((ROOT / "docs").rglob("*.md"))]
INSTALL = re.compile(r"pip install ([^\n`)]+)")


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_nothing_of_dragomans_is_installed_by_its_name(page):
    words = [word.strip("'\"") for line in INSTALL.findall(page.read_text("utf-8")) for word in line.split()]
    assert [word for word in words if word.startswith("dragoman")] == []


def test_every_plugin_says_how_to_install_it_from_a_checkout():
    for page in ROOT.glob("plugins/*/README.md"):
        assert f"pip install . plugins/{page.parent.name}\n" in page.read_text("utf-8")
