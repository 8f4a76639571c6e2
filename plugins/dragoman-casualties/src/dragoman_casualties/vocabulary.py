"""The words beside a toll, from their table."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, cast

from dragoman import Lexicon, Lexicons, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dragoman.mentions import Effect

DATA = files("dragoman_casualties") / "data"
#: What a word may say about a toll; data/words.tsv tells what each means.
ROLES = frozenset(
    "apart article attack auxiliary dead definite held hurt infinitive instrument locative loss lost modal origin other part person report span "
    "thing update witness".split()
)


def wrong_role(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with the row of a word, or None."""
    if row["role"] not in ROLES:
        return f"the word {row['word']!r} has the role {row['role']!r}; allowed are {', '.join(sorted(ROLES))}"
    return None


#: The words that say what befell one person.
FATES = Table(layer="fates", columns=("word", "effect", "form"), required=("word", "effect", "form"))
#: The layer of words: the packaged ones and those that users add.
WORDS = Table(
    layer="casualties", columns=("word", "role"), required=("word", "role"), identity=("word",), check=wrong_role
)


class Fate(NamedTuple):
    """What a word says befell one person, and how it takes that person; data/fates.tsv tells of the forms."""

    effect: Effect
    form: str


def fates(_: Lexicons) -> Mapping[str, Fate]:
    """Return what each word says befell one person."""
    rows = FATES.rows(Lexicons((Lexicon(FATES.layer, DATA / "fates.tsv"),)))
    return {row["word"]: Fate(cast("Effect", row["effect"]), row["form"]) for row in rows}


def vocabulary(lexicons: Lexicons) -> Mapping[str, str]:
    """Return the role of each word that has one; rows that *lexicons* add to the layer `casualties` come on top."""
    words = Lexicons((Lexicon(WORDS.layer, DATA / "words.tsv"), *lexicons.added))
    return {row["word"].lower(): row["role"] for row in WORDS.rows(words)}
