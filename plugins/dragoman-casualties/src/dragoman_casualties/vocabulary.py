"""The words beside a toll, from their table."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from dragoman import Lexicon, Lexicons, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = files("dragoman_casualties") / "data"
#: What a word may say about a toll; data/words.tsv tells what each means.
ROLES = frozenset(
    "apart article attack auxiliary dead definite held hurt infinitive instrument locative lost modal origin other part report span "
    "thing update".split()
)


def wrong_role(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with the row of a word, or None."""
    if row["role"] not in ROLES:
        return f"the word {row['word']!r} has the role {row['role']!r}; allowed are {', '.join(sorted(ROLES))}"
    return None


#: The layer of words: the packaged ones and those that users add.
WORDS = Table(
    layer="casualties", columns=("word", "role"), required=("word", "role"), identity=("word",), check=wrong_role
)


def vocabulary(lexicons: Lexicons) -> Mapping[str, str]:
    """Return the role of each word that has one; rows that *lexicons* add to the layer `casualties` come on top."""
    words = Lexicons((Lexicon(WORDS.layer, DATA / "words.tsv"), *lexicons.added))
    return {row["word"].lower(): row["role"] for row in WORDS.rows(words)}
