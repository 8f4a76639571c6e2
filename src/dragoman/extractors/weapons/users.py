"""A user's own systems: the rows that a configuration or a plugin adds, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman import WEAPON_CATEGORIES, Table
from dragoman.lexicon import values

from .gazetteer import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dragoman import Lexicons


def users_rows(lexicons: Lexicons) -> Iterator[list[str]]:
    """Yield the fields of each row that *lexicons* add to the layer `weapons`, in the order of `COLUMNS`.

    A row without an id has its name for one, and its name is read as well as its designations and aliases. Raises `LexiconError`,
    with the file and the line, for a column that is none, a row without a name, an unknown category, a country that is no ISO 3166
    code, a name marked as ambiguous that the row does not have, or an id that the same file has already.
    """
    for row in WEAPONS.rows(lexicons):
        yield completed(list(row.values()))


def mistaken(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with a user's *row*, or None."""
    name, category = row["name"], row["category"]
    if category and category not in WEAPON_CATEGORIES:
        return f"the weapon {name!r} has the category {category!r}; allowed are {', '.join(WEAPON_CATEGORIES)}"
    written = {name, *values(row["designations"]), *values(row["aliases"])}
    if unheard := [mark for mark in values(row["ambiguous"]) if mark not in written]:
        return f"the weapon {name!r} marks {unheard[0]!r} as ambiguous, which is none of its names"
    return None


def completed(fields: list[str]) -> list[str]:
    """Return *fields* with the name as the id where there is none, and the name among what is read."""
    identity, name, category, origin, designations, aliases, *rest = fields
    if name not in (*values(designations), *values(aliases)):
        designations = f"{designations}|{name}" if designations else name
    return [identity or name, name, category, origin, designations, aliases, *rest]


#: What users may add.
WEAPONS = Table(
    layer="weapons",
    columns=COLUMNS,
    required=("name",),
    countries=("origin",),
    identity=("id", "name"),
    check=mistaken,
)
