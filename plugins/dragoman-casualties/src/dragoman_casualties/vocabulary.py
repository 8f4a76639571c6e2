"""The words beside a toll, from their table."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from dragoman import Lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dragoman import Lexicons

DATA = files("dragoman_casualties") / "data"


def vocabulary(lexicons: Lexicons) -> Mapping[str, str]:
    """Return the role of each word that has one; rows that *lexicons* add to the layer `casualties` come on top."""
    rows = (*Lexicon("casualties", DATA / "words.tsv").rows(), *lexicons.rows("casualties"))
    return {row["word"].lower(): row["role"] for row in rows}
