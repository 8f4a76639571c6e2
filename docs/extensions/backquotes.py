"""Docstrings put code between single backquotes, as Markdown does; reStructuredText wants two."""
# ruff: noqa: INP001 - Sphinx puts this folder on its path

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

CODE = re.compile(r"(?<![`:\\])`([^`]+)`(?!`)")


def setup(app: Sphinx) -> dict[str, bool]:
    """Double the backquotes of every docstring that is documented."""
    app.connect(
        "autodoc-process-docstring", double, priority=400
    )  # before tables are added, which are written as they should be
    return {"parallel_read_safe": True}


def double(_: Sphinx, __: str, ___: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Double the backquotes in the lines of a docstring."""
    lines[:] = CODE.sub(r"``\1``", "\n".join(lines)).split("\n")
