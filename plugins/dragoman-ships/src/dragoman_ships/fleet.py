"""The fleet: the lexicons of ships, prefixes and types, indexed for reading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING

import attrs

from dragoman import Lexicon, Lexicons, Table
from dragoman.lexicon import values

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = files("dragoman_ships") / "data"
WORD = re.compile(r"\w+")
#: A hull number that is one beyond doubt, whatever stands beside it: two letters or more and a number.
PLAIN_HULL = re.compile(r"(?P<letters>[A-Z]{2,5})-?\d{1,4}")
YEARS = re.compile(r"(?P<first>\d{4})-(?P<last>\d{4})?")
#: Words that tell of ships and are no nouns for one.
OTHER_WORDS = frozenset("ships vessels navy naval fleet sailor sailors seaman aboard sailed sail commissioned".split())
#: Letters that are no others with marks on them.
LETTERS = str.maketrans("ıøłđ", "iold")


@attrs.frozen
class Ship:
    """A ship of a lexicon, or one that only its text names, which has no `id`. `first` and `last` are its years in commission."""

    id: str | None
    name: str
    hull: str | None = None
    ship_class: str | None = None
    type: str | None = None
    navy: str | None = None
    first: int = 0
    last: int = 9999
    aliases: tuple[str, ...] = ()
    ambiguous: str | None = None


@attrs.frozen
class Prefix:
    """A prefix of ships' names and the navies that use it; a `doubtful` one is also something else ("ITS")."""

    navies: tuple[str, ...]
    doubtful: bool


@attrs.frozen(eq=False)
class Fleet:
    """Ships by the keys of their names and of their hull numbers, prefixes as they are written, and types of ship by their nouns.

    `cues` are the words, in lower case, at which a ship may be named; `words` those that tell of ships: "frigate", "frigates", "navy".
    """

    names: Mapping[str, tuple[Ship, ...]]
    hulls: Mapping[str, tuple[Ship, ...]]
    prefixes: Mapping[str, Prefix]
    types: Mapping[str, tuple[str, ...]]
    cues: frozenset[str]
    words: frozenset[str]


def fleet(lexicons: Lexicons) -> Fleet:
    """Return the fleet of the packaged tables and of the rows that *lexicons* add to the layer `ships`.

    Raises `LexiconError` for a row that `SHIPS` refuses.
    """
    ships = [ship_of(row) for row in SHIPS.rows(Lexicons((Lexicon(SHIPS.layer, DATA / "ships.tsv"), *lexicons.added)))]
    prefixes = {
        row["prefix"]: Prefix(values(row["navies"]), row["doubtful"] == "yes")
        for row in Lexicon("ships", DATA / "prefixes.tsv").rows()
    }
    types = {row["noun"]: values(row["types"]) for row in Lexicon("ships", DATA / "types.tsv").rows()}
    singular = frozenset(noun.split()[-1] for noun in types)
    nouns = singular.union(noun + "s" for noun in singular)
    cues = nouns.union(map(str.lower, prefixes))
    for ship in ships:
        if ship.ambiguous is None:
            cues |= {WORD.findall(name.lower())[0] for name in (ship.name, *ship.aliases)}
        if ship.hull and (plain := PLAIN_HULL.fullmatch(ship.hull)):
            cues |= {plain["letters"].lower()}
    return Fleet(
        by_key((key_of(name), ship) for ship in ships for name in (ship.name, *ship.aliases)),
        by_key((hull_key(ship.hull), ship) for ship in ships if ship.hull),
        prefixes,
        types,
        frozenset(cues),
        nouns | OTHER_WORDS,
    )


def wrong_ship(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with the row of a ship, or None."""
    if not WORD.search(row["name"]):
        return f"the ship's name {row['name']!r} has no word in it"
    if row["years"] and not YEARS.fullmatch(row["years"]):
        return f"the ship {row['name']!r} has the years {row['years']!r}; wanted are 1991-2017, or 1991- for a ship in commission"
    return None


#: The layer of ships: the packaged ones and those that users add.
SHIPS = Table(
    layer="ships",
    columns=("id", "name", "aliases", "hull", "class", "type", "navy", "years", "ambiguous"),
    required=("name",),
    countries=("navy",),
    identity=("id", ("name", "hull", "navy", "years")),
    check=wrong_ship,
)


def ship_of(row: Mapping[str, str]) -> Ship:
    """Return the ship of a row of `SHIPS`."""
    years = YEARS.fullmatch(row["years"])
    first, last = (int(years["first"]), int(years["last"] or 9999)) if years else (0, 9999)
    hull, ship_class, kind, navy, ambiguous = (
        row[column] or None for column in ("hull", "class", "type", "navy", "ambiguous")
    )
    name, aliases = row["name"], values(row["aliases"])
    return Ship(row["id"] or name, name, hull, ship_class, kind, navy, first, last, aliases, ambiguous)


def by_key(pairs: Iterable[tuple[str, Ship]]) -> dict[str, tuple[Ship, ...]]:
    """Return the ships of each key, in the order in which they are given."""
    found: dict[str, tuple[Ship, ...]] = {}
    for key, ship in pairs:
        found[key] = (*found.get(key, ()), ship)
    return found


def key_of(name: str) -> str:
    """Return *name* as it is looked up: its words in lower case, without accents, joined with single blanks."""
    letters = unicodedata.normalize("NFKD", name.lower().translate(LETTERS))
    return " ".join(WORD.findall("".join(letter for letter in letters if not unicodedata.combining(letter))))


def hull_key(hull: str) -> str:
    """Return a hull number as it is looked up: "DDG-64", "DDG 64" and "DDG64" are one."""
    return "".join(WORD.findall(hull.upper()))
