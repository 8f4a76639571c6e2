"""How the documentation is built: `sphinx-build -W -n docs OUT`, without a network and without a warning."""
# ruff: noqa: INP001 - no package, but what Sphinx reads

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pygments.lexers.special import TextLexer

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path[:0] = [str(Path(__file__).parent / "extensions"), str(Path(__file__).parents[1] / "src")]

project = "dragoman"
author = "the dragoman developers"
project_copyright = author

extensions = ["myst_parser", "sphinx.ext.autodoc", "attrs_fields", "backquotes"]
exclude_patterns = ["extensions"]
html_theme = "furo"
html_title = "dragoman"

myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
add_module_names = False

#: Types of other projects: a link to them needs their inventories, and those a network.
nitpick_ignore_regex = [
    (r"py:.*", r"(abc|argparse|attrs?|cattrs|collections|datetime|dt|importlib|pathlib|regex|types|typing)\..*"),
    (r"py:.*", r"Path|Traversable|cattrs"),
    (r"py:.*", r"(dragoman\.\w+\.)?[AT]"),  # type variables
    (r"py:.*", r"Actor(Form|Type)|Kinds|OnError|Prefer"),  # names of types whose values the reference spells out
]


def setup(app: Sphinx) -> None:
    """Show tables of tab-separated values as they are."""
    app.add_lexer("tsv", TextLexer)
