"""A user's own systems: the rows that a configuration or a plugin adds, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman import WEAPON_CATEGORIES, LexiconError
from dragoman.lexicon import values

from .gazetteer import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Lexicon, Lexicons


def users_rows(lexicons: Lexicons) -> Iterator[list[str]]:
    """Yield the fields of each row that *lexicons* add to the layer `weapons`, in the order of `COLUMNS`.

    A row without an id has its name for one, and its name is read as well as its designations and aliases. Raises `LexiconError`,
    with the file and the line, for a column that is none, a row without a name, an unknown category, a country that is no code of
    two capital letters, a name marked as ambiguous that the row does not have, or an id that the same file has already.
    """
    for lexicon in lexicons.added:
        if lexicon.layer != "weapons":
            continue
        ids: set[str] = set()
        for number, row in enumerate(lexicon.rows()):
            fields = [row.get(column, "") for column in COLUMNS]
            named = {column: field for column, field in zip(COLUMNS, fields, strict=True) if field}
            mistake = mistaken(row, named) or repeated(named.get("id") or named["name"], ids)
            if mistake:
                msg = f"{lexicon.path}, line {line_of(lexicon, number)}: {mistake}"
                raise LexiconError(msg)
            yield completed(fields)


def mistaken(row: dict[str, str], fields: dict[str, str]) -> str | None:
    """Return what is wrong with a user's *row*, of whose columns *fields* holds those that are known and not empty, or None."""
    if unknown := sorted(row.keys() - set(COLUMNS)):
        return f"the column {unknown[0]!r} is unknown; allowed are {', '.join(COLUMNS)}"
    name, category, origin = fields.get("name"), fields.get("category"), fields.get("origin")
    if not name:
        return "the weapon has no name"
    if category and category not in WEAPON_CATEGORIES:
        return f"the weapon {name!r} has the category {category!r}; allowed are {', '.join(WEAPON_CATEGORIES)}"
    if origin and not (len(origin) == 2 and origin.isascii() and origin.isalpha() and origin.isupper()):
        return f"the weapon {name!r} has the origin {origin!r}; wanted is an ISO 3166 code of two capital letters"
    written = {name, *values(fields.get("designations", "")), *values(fields.get("aliases", ""))}
    if unheard := [mark for mark in values(fields.get("ambiguous", "")) if mark not in written]:
        return f"the weapon {name!r} marks {unheard[0]!r} as ambiguous, which is none of its names"
    return None


def repeated(identity: str, ids: set[str]) -> str | None:
    """Return what is wrong where *identity* is one of *ids* already, to which it is added, or None."""
    if identity in ids:
        return f"the weapon {identity!r} stands in this file twice"
    ids.add(identity)
    return None


def completed(fields: list[str]) -> list[str]:
    """Return *fields* with the name as the id where there is none, and the name among what is read."""
    identity, name, category, origin, designations, aliases, *rest = fields
    if name not in (*values(designations), *values(aliases)):
        designations = f"{designations}|{name}" if designations else name
    return [identity or name, name, category, origin, designations, aliases, *rest]


def line_of(lexicon: Lexicon, row: int) -> int:
    """Return the number of the line on which row *row* of *lexicon* stands, both counted as their readers do (0 and 1 first)."""
    lines = enumerate(lexicon.path.read_text("utf-8-sig").split("\n"), 1)
    held = [number for number, line in lines if line and not line.startswith("#")]
    return held[row + 1]  # the header comes first
