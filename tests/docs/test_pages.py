"""Every block of every page runs, or is parsed, and shows what it really gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
#: The tutorial is followed in an environment of its own, in `test_tutorial.py`; the README in `test_readme.py`.
PAGES = sorted(path for path in DOCS.rglob("*.md") if path.parent.name != "tutorial")
FENCE = re.compile(r"^ {0,3}(?:```|~~~)[ ]*(\S*)", re.MULTILINE)
#: What is run or parsed, and the directives of the site.
RUN = {"python", "pycon", "console", "toml", "tsv", "json"}
DIRECTIVES = {"{eval-rst}", "{toctree}", "{include}", "{note}"}
#: A name of a registry's host, a folder of a machine, a name of somebody's home.
PRIVATE = re.compile(
    r"pypi|pythonhosted|conda-forge|anaconda\.|artifactory|nexus\.|devpi|(?<![\w.])/(?:home|root|Users|work|tmp|opt|var|usr)/|\b[A-Z]:\\",
    re.IGNORECASE,
)


def named(pages):
    return [pytest.param(page, id=str(page.relative_to(ROOT))) for page in pages]


@pytest.mark.parametrize("page", named(PAGES))
def test_every_block_shows_what_it_gives(page, run_page):
    run_page(page)


@pytest.mark.parametrize("page", named(sorted(DOCS.rglob("*.md"))))
def test_no_block_is_left_out(page):
    languages = FENCE.findall(page.read_text("utf-8"))
    assert set(languages[::2]) <= RUN | DIRECTIVES
    assert set(languages[1::2]) <= {""}


@pytest.mark.parametrize(
    "page",
    named(
        [
            *sorted(ROOT.glob("*.md")),
            *sorted(ROOT.glob("plugins/*/*.md")),
            *sorted(DOCS.rglob("*.md")),
            *sorted(DOCS.rglob("*.py")),
        ]
    ),
)
def test_nothing_private_is_named(page):
    assert not PRIVATE.findall(page.read_text("utf-8"))


@pytest.mark.parametrize("parts", [("https://py", "pi.org/simple"), ("/ho", "me/anna/dragoman"), ("C:", "\\dragoman")])
def test_what_is_private_is_known(parts):
    assert PRIVATE.search("".join(parts))


def test_the_plugins_that_are_spoken_of_are_there():
    page = (DOCS / "howto" / "plugins.md").read_text("utf-8")
    named = set(re.findall(r"^\| `(dragoman-\w+)`", page, re.MULTILINE))
    assert named == {path.name for path in (ROOT / "plugins").iterdir() if (path / "pyproject.toml").is_file()}
    assert all((ROOT / readme).is_file() for readme in re.findall(r"`(plugins/[\w/.-]+)`", page))
