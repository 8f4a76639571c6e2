"""The gazetteer: from the words of a text to the weapon systems of the lexicon.

Names are filed under their first word and compiled when a text first holds that word, so a lexicon of 9,000 systems costs no
more than one of 900. Designations that are letters and a number ("F-16", "Type 45", "Leopard 2") are filed as a family of
numbers under their letters, so that one row serves every spelling and every variant.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import ne
from typing import TYPE_CHECKING, NamedTuple

import attrs

from .nouns import Nouns

if TYPE_CHECKING:
    from dragoman import Tokens

WORD = re.compile(r"\w+")
#: A designation of letters and a number: its letters, what joins them, the number with its variant letters.
DESIGNATION = re.compile(r"([A-Z]/[A-Z]|[^\W\d_]{1,12}+)([- ]?)(\d{1,4}[^\W_]{0,5})")
#: What may stand between two words of one name.
JOINTS = frozenset(
    (" ", "-", "\u2011", "\u2013", "\n", "'", "\u2019", ".", ". ", "/", " & ", " \u201c", ' "', " '", " \u2018", "")
)
#: Words so frequent that a name beginning with one waits for its second word instead.
FREQUENT = frozenset(
    "a air all an and army as at be big black boy british class extra father first five for general have he his in international iraqi is its "
    "joint law long made main man mr national nato naval new next of or red second set seven small son the third to top we white won".split()
)
#: Categories of ships: a hull number follows their names, and their names are first of all towns' and persons'.
AFLOAT = frozenset(("warship", "submarine"))
ROMAN = frozenset("II III IV V VI VII VIII".split())


class System(NamedTuple):
    """One weapon system: of the lexicon, or (without an id) as a text writes it."""

    id: str | None
    name: str
    category: str
    origin: str | None


#: A row of the lexicon: its fields in the order of `COLUMNS`, joined by tabs.
Row = str
COLUMNS = ("id", "name", "category", "origin", "designations", "aliases", "service", "ambiguous", "source")
ID, NAME, CATEGORY, ORIGIN, DESIGNATIONS, ALIASES, AMBIGUOUS = 0, 1, 2, 3, 4, 5, 7

#: A name as it is read and as its row writes it, and the row; what the row says of it is parsed when a text first holds the name.
Entry = tuple[str, str, Row]


class Form(NamedTuple):
    """One way of writing a system's name: its words in lower case, and which of them begin with a capital.

    The first `lead` and the last `tail` words are required context ("cruiser Moskva"), not part of the name.
    """

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    shouted: bool
    lead: int
    tail: int
    system: System
    ambiguous: bool


class Number(NamedTuple):
    """One number of a family of designations: its system, and how the lexicon writes the letters and joins them."""

    system: System
    ambiguous: bool
    letters: str
    spaced: bool


class Found(NamedTuple):
    """A name found in a text: words `start` to `end` hold it with its context, `first` to `last` are the name alone.

    It is `ambiguous` where it needs its sentence's word, `lowered` where it stands without its capital.
    """

    start: int
    end: int
    first: int
    last: int
    system: System
    ambiguous: bool
    lowered: bool = False


@attrs.frozen(eq=False)
class Gazetteer:
    """All names and nouns, filed for lookup. `cues` are the words at which `at` or a generic noun may find something.

    `filed` has names by their first word, `families` designations by their letters and their number, `joined` designations written
    as one word ("f16"); `inner` says how many words may stand before a word that a name waits for, being no first word,
    and `silent` holds all words that do.
    """

    nouns: Nouns
    makers: frozenset[str]
    families: dict[str, dict[str, Entry]]
    joined: dict[str, Entry]
    filed: dict[str, list[Entry]]
    inner: dict[str, int]
    silent: frozenset[str]
    cues: frozenset[str]
    _forms: dict[str, dict[str, list[Form]]] = attrs.field(factory=dict, init=False)
    _parsed: dict[str, dict[str, Number]] = attrs.field(factory=dict, init=False)
    _words: dict[str, Number] = attrs.field(factory=dict, init=False)
    _samples: dict[str, Number] = attrs.field(factory=dict, init=False)

    def forms(self, first: str) -> dict[str, list[Form]]:
        """Return the names whose first word is *first*, by their second word ("" where there is none), longest first."""
        forms = self._forms.get(first)
        if forms is None:
            forms = self._forms[first] = {}
            compiled = [compile_form(entry, self.nouns, self.makers) for entry in self.filed[first]]
            for form in sorted(compiled, key=lambda form: -len(form.words)):
                second = form.words[1] if len(form.words) > 1 else ""
                for key in (second, second + "s", second + "es") if len(form.words) == 2 else (second,):
                    forms.setdefault(key, []).append(form)
        return forms

    def family(self, letters: str) -> dict[str, Number]:
        """Return the numbers of the family of *letters*, which must be one, by their digits and variant letters."""
        family = self._parsed.get(letters)
        if family is None:
            family = {digits: number_of(entry) for digits, entry in self.families[letters].items()}
            self._parsed[letters] = family
        return family

    def word(self, word: str) -> Number:
        """Return the designation that *word*, one of `joined`, holds as a whole; short ones are ambiguous ("J10" may be anything)."""
        number = self._words.get(word)
        if number is None:
            entry = self.joined[word]
            number = number_of(entry)
            written = entry[0].replace("/", "")
            if len(written) < 3 or (len(number.letters.replace("/", "")) < 3 and not written.isalnum()):
                number = number._replace(ambiguous=True)
            self._words[word] = number
        return number

    def sample(self, letters: str) -> Number:
        """Return a number of the commonest category of the family of *letters*: what an unknown number most likely is."""
        if letters not in self._samples:
            family = self.family(letters)
            common = Counter(number.system.category for number in family.values()).most_common(1)[0][0]
            self._samples[letters] = next(number for number in family.values() if number.system.category == common)
        return self._samples[letters]

    def ship(self, tokens: Tokens, index: int) -> Found | None:
        """Return the ship of the lexicon whose name without its navy's prefix begins at word *index*: "Nimitz" is the USS Nimitz."""
        lowers = tokens.lowers
        for prefix in sorted(self.nouns.ships & self.filed.keys()):
            for form in self.forms(prefix).get(lowers[index], ()):
                end = index + len(form.words) - 1
                if tuple(lowers[index:end]) == form.words[1:]:
                    return Found(index, end, index, end, form.system, ambiguous=False)
        return None

    def at(self, tokens: Tokens, index: int) -> Found | None:
        """Return the longest name that begins at word *index* of *tokens*, or None."""
        lower = tokens.lowers[index]
        found = self.named(tokens, index) if lower in self.filed else None
        if lower in self.joined:
            number = self.word(lower)
            if tokens.words[index][0].isupper() or tokens.words[index][0].isdigit():
                single = Found(index, index + 1, index, index + 1, number.system, number.ambiguous)
                found = longer(found, single)
        if lower in self.families or lower == "f":
            found = longer(found, self.designated(tokens, index))
        return found

    def named(self, tokens: Tokens, index: int) -> Found | None:
        """Return the longest name of words that begins at word *index*, or None."""
        lowers, words = tokens.lowers, tokens.words
        size = len(lowers)
        forms = self._forms.get(lowers[index]) or self.forms(lowers[index])
        candidates = forms.get("", ())
        if index + 1 < size and lowers[index + 1] in forms:
            candidates = [*forms[lowers[index + 1]], *candidates]
        if not candidates:
            return None
        for form in candidates:
            wanted = form.words
            count = len(wanted)
            end = index + count
            if end > size or (count > 1 and not follows(tokens, index, wanted)):
                continue
            first, last = index + form.lead, end - form.tail
            cased = [
                words[at] != lowers[at] for at, capital in zip(range(index, end), form.capitals, strict=True) if capital
            ]
            lowered = bool(cased) and not any(cased)
            if not lowered and not all(cased):
                continue
            if form.shouted and not lowered and not words[first].rstrip("s").isupper():
                continue
            return Found(index, end, first, last, form.system, form.ambiguous, lowered)
        return None

    def designated(self, tokens: Tokens, index: int) -> Found | None:
        """Return the designation of letters and a known number that begins at word *index*, or None."""
        words, lowers, gaps = tokens.words, tokens.lowers, tokens.gaps
        letters, at = lowers[index], index + 1
        if letters == "f" and gaps[at] in ("/", " / ") and at < len(words) and lowers[at] == "a":
            letters, at = "fa", at + 1
        if (
            at >= len(words)
            or gaps[at] not in LETTER_GAPS
            or not lowers[at][0].isdecimal()
            or letters not in self.families
        ):
            return None
        number = known(self.family(letters), lowers[at])
        written = words[index]
        if number is None:
            return None
        spaced = gaps[at] == " "
        if spaced and not number.spaced and (letters in FREQUENT or written != number.letters):
            return None
        if written.islower():
            if spaced or number.ambiguous or not (len(number.letters) < 4 or number.letters.isupper()):
                return None
        elif written != number.letters and not written.isupper() and written[0] != number.letters[0]:
            return None
        doubtful = number.ambiguous or (spaced and not number.spaced and len(letters) == 1)
        return Found(index, at + 1, index, at + 1, number.system, doubtful)


#: What may stand between the letters and the number of a designation.
LETTER_GAPS = frozenset(("-", " ", "\u2011", "\u2013", "\u2010", "- ", "\n", "-\n", "."))


def longer(one: Found | None, other: Found | None) -> Found | None:
    """Return the longer of two names; the first where they are equally long."""
    if one is None or other is None:
        return one or other
    return other if other.end > one.end else one


def known(family: dict[str, Number], written: str) -> Number | None:
    """Return the entry of the number *written* with its variant letters and plural ("72b3ms" is 72), or None."""
    number = family.get(written)
    if number is not None or len(written) > 10:
        return number
    digits = len(written) - len(written.lstrip("0123456789"))
    for end in range(len(written) - 1, digits - 1, -1):
        number = family.get(written[:end])
        if number is not None:
            return number
    return None


def follows(tokens: Tokens, index: int, wanted: tuple[str, ...]) -> bool:
    """Return whether the words *wanted*, the last perhaps in the plural, stand from word *index* on as one name."""
    lowers, gaps = tokens.lowers, tokens.gaps
    at = index + 1
    last = index + len(wanted) - 1
    if lowers[last] != wanted[-1] and lowers[last] not in (wanted[-1] + "s", wanted[-1] + "es"):
        return False
    while at <= last:
        if gaps[at] not in JOINTS or (at < last and lowers[at] != wanted[at - index]):
            return False
        at += 1
    return True


def system_of(row: list[str]) -> System:
    """Return the system that the fields of a *row* describe."""
    return System(row[ID] or row[NAME], row[NAME], row[CATEGORY] or "other", row[ORIGIN] or None)


def number_of(entry: Entry) -> Number:
    """Return the number of a family that a designation of the lexicon is. Raises `ValueError` where it is no designation."""
    written, listed, row = entry
    match = DESIGNATION.fullmatch(written)
    if match is None:
        msg = f"{written!r} is no designation"
        raise ValueError(msg)
    fields = row.split("\t")
    return Number(system_of(fields), listed in fields[AMBIGUOUS].split("|"), match[1], match[2] == " ")


def compile_form(entry: Entry, nouns: Nouns, makers: frozenset[str]) -> Form:
    """Return the form that matches a name of the lexicon; weapon nouns and the maker around the name are its context."""
    written, listed, row = entry
    fields = row.split("\t")
    system, ambiguous = system_of(fields), listed in fields[AMBIGUOUS].split("|")
    words = WORD.findall(written)
    lowers = tuple(word.lower() for word in words)
    capitals = tuple(map(ne, words, lowers))
    lead = tail = 0
    if any(capitals):
        while not capitals[lead] and not words[lead][0].isdigit() and words[lead] in nouns.parts:
            lead += 1
        while tail < len(words) - lead - 1 and words[-1 - tail].islower() and words[-1 - tail] in nouns.parts:
            tail += 1
        while lowers[lead] in makers and f"{words[lead]} " in written and any(capitals[lead + 1 : len(words) - tail]):
            lead += 1
    name = words[lead] if lead < len(words) else ""
    shouted = ambiguous and len(name) > 1 and name.isupper() and name.isalpha()
    return Form(lowers, capitals, shouted, lead, tail, system, ambiguous)
