"""Filing the lexicon's names into a gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from .gazetteer import ALIASES, DESIGNATION, DESIGNATIONS, FREQUENT, ID, WORD, Gazetteer
from .judgement import context
from .nouns import read_nouns
from .tables import own_rows
from .users import users_rows

if TYPE_CHECKING:
    from dragoman import Lexicons

    from .gazetteer import Entry


class Files:
    """The gazetteer while it is built; what is hot here is the time a chain needs to load."""

    def __init__(self) -> None:
        self.families: dict[str, dict[str, Entry]] = {}
        self.joined: dict[str, Entry] = {}
        self.filed: dict[str, list[Entry]] = {}
        self.inner: dict[str, int] = {}
        self.silent: set[str] = set()
        self.cues: set[str] = set()

    def row(self, fields: list[str]) -> None:
        """File every name of one row of the lexicon; what else the row says waits until a text names the system."""
        designation = DESIGNATION.fullmatch
        row = "\t".join(fields)  # a string costs less to keep than its fields
        for written in f"{fields[DESIGNATIONS]}|{fields[ALIASES]}".split("|"):
            if written.isalpha():
                self.word(written.lower(), (written, written, row))
            elif written:
                match = designation(written)
                if match:
                    self.number((written, written, row), match[1].lower(), match[3].lower())
                else:
                    self.phrase(written.lower(), (written, written, row))
            if not written.isascii():
                self.word(plain(written).lower(), (plain(written), written, row))

    def number(self, entry: Entry, letters: str, digits: str) -> None:
        """File a designation as one number of its family, and as one word ("f16", "m1a2")."""
        if letters[1:2] == "/":
            letters = letters.replace("/", "")
        family = self.families.get(letters)
        if family is None:
            family = self.families[letters] = {}
        family.setdefault(digits, entry)
        if len(letters) > 4:
            return
        word, joined = letters + digits, self.joined
        if word not in joined:
            joined[word] = entry
        joined.setdefault(word + "s", entry)
        if letters == "m":
            for variant in ("a1", "a2", "a3", "a4", "a5", "a6", "a7"):
                joined.setdefault(word + variant, entry)

    def word(self, lower: str, entry: Entry) -> None:
        """File a name of one word, and its plurals."""
        if not lower.isalpha():
            self.phrase(lower, entry)
            return
        filed, cues = self.filed, self.cues
        entries = filed.get(lower)
        if entries is None:
            entries = filed[lower] = []
        entries.append(entry)
        cues.add(lower)
        for plural in (lower + "s",) if lower[-1] not in "sxzho" else plurals(lower):
            cues.add(plural)
            if filed.setdefault(plural, entries) is not entries:
                filed[plural].append(entry)

    def phrase(self, lower: str, entry: Entry) -> None:
        """File a name of several words under its first; its cue is its first word that is not too frequent, unless that is a number."""
        first, _, rest = lower.partition(" ")
        if rest and first.isalpha() and len(first) > 1 and first not in FREQUENT:
            self.filed.setdefault(first, []).append(entry)
            self.cues.add(first)
            return
        words = WORD.findall(lower)
        place = 0
        while place + 1 < len(words) and (len(words[place]) == 1 or words[place] in FREQUENT):
            place += 1
        if not words:
            return
        cue = words[place]
        self.filed.setdefault(words[0], []).append(entry)
        self.silent.update(words[:place])
        (self.silent if cue.isdecimal() else self.cues).add(cue)
        if place:
            self.inner[cue] = max(place, self.inner.get(cue, 0))


def gazetteer(lexicons: Lexicons) -> Gazetteer:
    """Return the gazetteer of the built-in lexicon and the user's.

    A user's row takes the place of the built-in row that has its id; of two rows with one name the user's has it.
    """
    nouns = read_nouns(own_rows("generic.tsv"))
    found = Files()
    taken = set()
    for row in users_rows(lexicons):
        taken.add(row[ID])
        found.row(row)
    for row in own_rows("weapons.tsv"):
        if row[ID] not in taken:
            found.row(row)
    return Gazetteer(
        nouns,
        lexicons.build(context).makers,
        found.families,
        found.joined,
        found.filed,
        found.inner,
        frozenset(found.silent),
        frozenset().union(found.cues, found.joined, nouns.tails, nouns.ships),
    )


def plain(written: str) -> str:
    """Return *written* in ASCII letters, as most newspapers print it: "Hürjet" is "Hurjet"."""
    return normalize("NFKD", written.replace("ı", "i").replace("ł", "l")).encode("ascii", "ignore").decode()


def plurals(word: str) -> tuple[str, ...]:
    """Return the plurals in which a name of one word is written."""
    if word[-1] in "sxz" or word.endswith(("ch", "sh")):
        return (word + "es",)
    return (word + "s", word + "es") if word[-1] == "o" else (word + "s",)
