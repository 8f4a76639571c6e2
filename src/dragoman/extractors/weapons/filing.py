"""Filing the lexicon's names into a gazetteer."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from unicodedata import normalize

from .gazetteer import ALIASES, DESIGNATION, FREQUENT, ID, WORD, Gazetteer
from .judgement import context
from .nouns import read_nouns
from .tables import own_rows
from .users import users_rows

if TYPE_CHECKING:
    from dragoman import Lexicons

    from .gazetteer import Entry, Row

#: Variants of American designations written as one word ("m1a2").
VARIANTS = ("a1", "a2", "a3", "a4", "a5", "a6", "a7")


class Files:
    """The gazetteer while it is built; what is hot here is the time a chain needs to load."""

    def __init__(self) -> None:
        self.families: defaultdict[str, dict[str, Entry]] = defaultdict(dict)
        self.joined: dict[str, Entry] = {}
        self.filed: defaultdict[str, list[Entry]] = defaultdict(list)
        self.inner: dict[str, int] = {}
        self.silent: set[str] = set()
        self.cues: set[str] = set()

    def row(self, row: Row) -> None:
        """File every name of one row of the lexicon; what else the row says waits until a text names the system."""
        _, _, _, _, designations, aliases, _ = row.split("\t", ALIASES + 1)
        names = f"{designations}|{aliases}" if designations and aliases else designations or aliases
        for written in names.split("|"):
            if written.isalpha():
                self.word(written.lower(), (written, written, row))
            elif match := DESIGNATION.fullmatch(written):
                self.number((written, written, row), match[1].lower(), match[3].lower())
            elif written:
                self.phrase(written.lower(), (written, written, row))
        for written in () if names.isascii() else names.split("|"):
            if not written.isascii():
                ascii_written = plain(written)
                self.word(ascii_written.lower(), (ascii_written, written, row))

    def number(self, entry: Entry, letters: str, digits: str) -> None:
        """File a designation as one number of its family, and as one word ("f16", "m1a2")."""
        if letters[1:2] == "/":
            letters = letters.replace("/", "")
        self.families[letters].setdefault(digits, entry)
        if len(letters) > 4:
            return
        word, file = letters + digits, self.joined.setdefault
        file(word, entry)
        file(word + "s", entry)
        if letters == "m":
            for variant in VARIANTS:
                file(word + variant, entry)

    def word(self, lower: str, entry: Entry) -> None:
        """File a name of one word, and its plurals."""
        if not lower.isalpha():
            self.phrase(lower, entry)
            return
        filed, cues = self.filed, self.cues
        entries = filed[lower]
        entries.append(entry)
        cues.add(lower)
        for plural in (lower + "s",) if lower[-1] not in "sxzho" else plurals(lower):
            cues.add(plural)
            if filed.setdefault(plural, entries) is not entries:
                filed[plural].append(entry)

    def phrase(self, lower: str, entry: Entry) -> None:
        """File a name of several words under its first, its cue unless that is a number or too frequent; a later word is the cue then."""
        match = WORD.search(lower)
        if match is None:
            return
        first = match[0]
        self.filed[first].append(entry)
        if len(first) > 1 and first not in FREQUENT:
            (self.silent if first.isdecimal() else self.cues).add(first)
            return
        words, place = WORD.findall(lower), 0
        while place + 1 < len(words) and (len(words[place]) == 1 or words[place] in FREQUENT):
            place += 1
        cue = words[place]
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
    for fields in users_rows(lexicons):
        taken.add(fields[ID])
        found.row("\t".join(fields))
    for row in own_rows("weapons.tsv"):
        if row.partition("\t")[0] not in taken:
            found.row(row)
    return Gazetteer(
        nouns,
        lexicons.build(context).makers,
        dict(found.families),
        found.joined,
        dict(found.filed),
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
