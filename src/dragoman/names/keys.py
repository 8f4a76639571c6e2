"""By which names texts call those whom a row of a table names."""

from __future__ import annotations

from dragoman.names.index import key_of
from dragoman.names.people import NUMERALS
from dragoman.names.words import EITHER_ORDER, OWN_NAME, SURNAME_FIRST

#: The letters of the longest article before a hyphen within a surname.
LONGEST_ARTICLE = 3
#: Endings of adjectives that behind "the" are a whole people too: "the French", "the Chinese".
WHOLE_PEOPLES = ("ch", "ese", "sh", "ss")


def bared(names: str) -> list[str]:
    """Return the names that a field joins with `|`, each without the article before it."""
    return [name[4:] if name[:4] in ("The ", "the ") else name for name in names.split("|") if name]


def names_of(name: str, variants: list[str], country: str) -> list[str]:
    """Return the full names of a person of that *country* (ISO 3166, empty for none), the *name* and its *variants* first."""
    names = [name, *variants]
    first, _, last = name.rpartition(" ")
    if first and last.find("-") > LONGEST_ARTICLE and country not in SURNAME_FIRST:
        names.append(last)  # "Okonjo-Iweala", but not "al-Assad"
    if country in EITHER_ORDER and first:
        names.append(f"{last} {first}")
    return names


def surnames_of(name: str, country: str) -> tuple[str, ...]:
    """Return the words in lower case by which alone a person of that *country* is called: the surname, or the first name where that is the custom."""
    key = key_of(name).lower().removesuffix(" jr")
    if " " not in key or name.rpartition(" ")[2] in NUMERALS:
        return ()
    first, last = key.partition(" ")[0], key.rpartition(" ")[2]
    return (first, last) if country in OWN_NAME else (first,) if country in SURNAME_FIRST else (last,)


def plural(noun: str) -> str:
    """Return the plural of a noun."""
    if noun.endswith(("man", "woman")):
        return f"{noun[:-2]}en"
    if noun.endswith("child"):
        return f"{noun}ren"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch", "sh", "x")) else f"{noun}s"
