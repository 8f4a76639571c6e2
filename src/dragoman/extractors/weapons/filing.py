"""Filing the lexicon's names into a gazetteer."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING
from unicodedata import normalize

from dragoman import WEAPON_CATEGORIES, LexiconError
from dragoman.lexicon import read_table

from .gazetteer import DESIGNATION, FREQUENT, WORD, Gazetteer, Number, System
from .judgement import context
from .nouns import read_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Lexicons

    from .gazetteer import Entry

DATA = files("dragoman.extractors.weapons") / "data"


def rows(lexicons: Lexicons) -> Iterator[dict[str, str]]:
    """Yield the user's rows, then the lexicon's own: the first to take a name keeps it.

    Raises `LexiconError` for a user's row that has no name, or a category that is none.
    """
    for row in lexicons.rows("weapons"):
        if not row.get("name"):
            msg = f"a weapon in a lexicon of the layer 'weapons' has no name: {row}"
            raise LexiconError(msg)
        if row.get("category") and row["category"] not in WEAPON_CATEGORIES:
            msg = f"the weapon {row['name']!r} has the category {row['category']!r}; allowed are {', '.join(WEAPON_CATEGORIES)}"
            raise LexiconError(msg)
        yield row
    yield from read_table(DATA / "weapons.tsv")


class Files:
    """The gazetteer while it is built; what is hot here is the time a chain needs to load."""

    def __init__(self) -> None:
        self.families: dict[str, dict[str, Number]] = {}
        self.joined: dict[str, Number] = {}
        self.filed: dict[str, list[Entry]] = {}
        self.inner: dict[str, int] = {}
        self.cues: set[str] = set()

    def row(self, row: dict[str, str]) -> None:
        """File every name of one row of the lexicon."""
        get = row.get
        name, designations, aliases = row["name"], get("designations", ""), get("aliases", "")
        system = System(get("id") or name, name, get("category") or "other", get("origin") or None)
        doubtful = get("ambiguous", "")
        doubts = doubtful.split("|") if doubtful else ()
        designation = DESIGNATION.fullmatch
        for written in (designations + "|" + aliases).split("|") if designations or aliases else (name,):
            if not written:
                continue
            match = None if written.isalpha() else designation(written)
            if match:
                letters, joint, digits = match.groups()
                self.number(
                    Number(system, written in doubts, letters, joint == " "), digits.lower(), hyphened=bool(joint)
                )
            else:
                self.name((written, system, written in doubts))
                if not written.isascii():
                    self.name((plain(written), system, written in doubts))

    def number(self, number: Number, digits: str, *, hyphened: bool) -> None:
        """File a designation as one number of its family, and as one word ("f16", "m1a2")."""
        letters = number.letters.lower().replace("/", "")
        self.families.setdefault(letters, {}).setdefault(digits, number)
        if len(letters) > 4:
            return
        word = letters + digits
        if not number.ambiguous and (len(word) < 3 or (hyphened and len(letters) < 3)):
            number = Number(number.system, True, number.letters, number.spaced)  # noqa: FBT003 - much faster than _replace
        self.joined.setdefault(word, number)
        self.joined.setdefault(word + "s", number)
        if letters == "m":
            for variant in ("a1", "a2", "a3", "a4", "a5", "a6", "a7"):
                self.joined.setdefault(word + variant, number)

    def name(self, entry: Entry) -> None:
        """File a name under its first word; its cue is its first word that is not too frequent."""
        lower = entry[0].lower()
        first, _, rest = lower.partition(" ")
        if not rest and first.isalpha():
            entries = self.filed.setdefault(first, [])
            entries.append(entry)
            self.cues.add(first)
            for plural in plurals(first):
                if self.filed.setdefault(plural, entries) is not entries:
                    self.filed[plural].append(entry)
                self.cues.add(plural)
        elif rest and first.isalpha() and len(first) > 1 and first not in FREQUENT:
            self.filed.setdefault(first, []).append(entry)
            self.cues.add(first)
        else:
            self.phrase(WORD.findall(lower), entry)

    def phrase(self, words: list[str], entry: Entry) -> None:
        """File a name of several words whose first may be too frequent to wait for."""
        place = 0
        while place + 1 < len(words) and (len(words[place]) == 1 or words[place] in FREQUENT):
            place += 1
        if words:
            self.filed.setdefault(words[0], []).append(entry)
            self.cues.add(words[place])
        if place:
            self.inner[words[place]] = max(place, self.inner.get(words[place], 0))


def gazetteer(lexicons: Lexicons) -> Gazetteer:
    """Return the gazetteer of the built-in lexicon and the user's."""
    nouns = read_nouns(read_table(DATA / "generic.tsv"))
    found = Files()
    for row in rows(lexicons):
        found.row(row)
    cues = {cue for cue in found.cues if not cue.isdecimal()}
    cues.update(found.joined, nouns.tails, nouns.ships)
    return Gazetteer(
        nouns, lexicons.build(context).makers, found.families, found.joined, found.filed, found.inner, frozenset(cues)
    )


def plain(written: str) -> str:
    """Return *written* in ASCII letters, as most newspapers print it: "Hürjet" is "Hurjet"."""
    return normalize("NFKD", written.replace("ı", "i").replace("ł", "l")).encode("ascii", "ignore").decode()


def plurals(word: str) -> tuple[str, ...]:
    """Return the plurals in which a name of one word is written."""
    if word[-1] in "sxz" or word.endswith(("ch", "sh")):
        return (word + "es",)
    return (word + "s", word + "es") if word[-1] == "o" else (word + "s",)
