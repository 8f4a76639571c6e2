"""Build the table of names: which rows of the tables of persons, places and organisations bear a name.

Run it from the root of the repository whenever one of these tables has changed::

    PYTHONPATH=src python tools/build_names.py

``names.tsv`` gives for every name, as texts are searched for it, a letter for the table and the id of each row that bears it, and the ids of
the persons who are called so by their surname alone. A dispatch names few of them, so the index reads no more rows than are met.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.lexicon import read_table, values
from dragoman.names.index import key_of
from dragoman.names.keys import bared, names_of, surnames_of
from dragoman.names.packaged import ORGANISATION, PERSON, PROVINCE, REGION, TABLES, VENUE

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "names" / "data"
HEAD = """\
# Names, as texts are searched for them, of the persons, places and organisations in the other tables.
# Built by: python tools/build_names.py
# bearers: the id of each row of that name behind a letter for its table: r regions, d provinces, v venues, o organisations, p persons.
# surnamed: the ids of the persons who are called so by their surname alone.
name\tbearers\tsurnamed
"""


def bearers() -> Iterator[tuple[str, str]]:
    """Yield each name with the reference to a row that bears it, table by table in the order in which an entry has them."""
    for tag in (REGION, PROVINCE, VENUE, ORGANISATION, PERSON):
        for row in read_table(DATA / f"{TABLES[tag]}.tsv"):
            if tag == PERSON:
                names = names_of(row["name"], list(values(row["variants"])), row["country"])
            elif tag == ORGANISATION:
                names = bared(f"{row['name']}|{row['aliases']}")
            else:  # The Hague keeps its article
                names = [row["name"], *bared(row["aliases"])]
            for name in names:
                yield key_of(name), tag + row["id"]


def surnamed() -> Iterator[tuple[str, str]]:
    """Yield each surname with the id of a person called so."""
    for row in read_table(DATA / "persons.tsv"):
        for surname in surnames_of(row["name"], row["country"]):
            yield surname, row["id"]


def table() -> str:
    """Return the table as it stands in the file, sorted by name."""
    found: defaultdict[str, tuple[dict[str, None], dict[str, None]]] = defaultdict(lambda: ({}, {}))
    for name, reference in bearers():
        found[name][0][reference] = None
    for name, number in surnamed():
        found[name][1][number] = None
    rows = (f"{name}\t{'|'.join(bearing)}\t{'|'.join(called)}\n" for name, (bearing, called) in sorted(found.items()))
    return HEAD + "".join(rows)


def main() -> None:
    """Write `names.tsv`."""
    (DATA / "names.tsv").write_text(table(), "utf-8")


if __name__ == "__main__":
    main()
