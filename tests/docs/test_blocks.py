"""What runs the pages finds out a page that lies."""

from __future__ import annotations

import pytest
from sybil.example import SybilFailure

import dragoman


@pytest.fixture
def run_blocks(run_page, tmp_path):
    """Run the blocks of a page made up of the text given."""

    def run(text):
        page = tmp_path / "page.md"
        page.write_text(text, "utf-8")
        return run_page(page)

    return run


def block(language, *lines):
    return "\n".join((f"```{language}", *lines, "```", ""))


TRUE = {
    "output": block("console", "$ echo one", "one", "$ echo two", "two"),
    "output left out": block("console", "$ printf '1\\n2\\n3\\n'", "1", "…", "3"),
    "a failure that is shown": block("console", "$ echo no; false", "no"),
    "a folder that is remembered": block(
        "console", "$ mkdir a; cd a; export B=c", "$ basename $PWD; echo $B", "a", "c"
    ),
    "a session": block("pycon", ">>> 1 + 1", "2"),
    "a file that is imported": block("python", "# one.py", "ONE = 1")
    + block("python", "import one", "assert one.ONE == 1"),
    "a table": block("tsv", "# t.tsv", "a\tb", "1\t2") + block("console", "$ tail -n 1 t.tsv", "1\t2"),
}
LIES = {
    "output": block("console", "$ echo one", "two"),
    "output that is not all": block("console", "$ printf '1\\n2\\n'", "1"),
    "a failure that is not shown": block("console", "$ false"),
    "a failure behind what is left out": block("console", "$ echo no; false", "…"),
    "no command": block("console", "output"),
    "a session": block("pycon", ">>> 1 + 1", "3"),
    "code that raises": block("python", "assert 1 == 2"),
    "a file that is no Python": block("python", "# one.py", "def"),
    "no TOML": block("toml", "a ="),
    "no JSON": block("json", "{"),
    "a table without rows": block("tsv", "a\tb"),
    "a table with a field too many": block("tsv", "a\tb", "1\t2\t3"),
}


@pytest.mark.parametrize("page", TRUE.values(), ids=TRUE)
def test_a_true_page_passes(page, run_blocks):
    run_blocks(page)


@pytest.mark.parametrize("page", LIES.values(), ids=LIES)
def test_a_page_that_lies_does_not(page, run_blocks):
    with pytest.raises((SybilFailure, AssertionError, SyntaxError, ValueError, dragoman.LexiconError)):
        run_blocks(page)


def test_only_dragoman_itself_is_seen(run_page, shell, tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        block("python", "from dragoman.registry import Registry", "found = Registry.discovered().providers")
        + block("console", "$ dragoman plugins | grep -c '^[a-z]'", "7"),
        "utf-8",
    )
    assert {provider.distribution for provider in run_page(page)["found"]} == {"dragoman"}
