"""Runs of capitalised words, cut into pieces that a lexicon knows and pieces that none knows."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING, TypeAlias

from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.index import Entry, Index
    from dragoman.views import Tokens

#: How many words a headline has at least, and one whose verb a word may be: "Danish Premier Visits Chile".
FEWEST, FEWEST_WITH_VERB = 5, 4
#: A piece of a run: its first token, the one after it, and its entry where a lexicon has one.
Piece: TypeAlias = "tuple[int, int, Entry | None]"
#: Those who own organisations that are called so: "the Toran People's Forum".
OWNING = frozenset(("children", "men", "people", "women"))
#: Gaps within a name. A full stop joins after an initial or an abbreviation only, quotation marks around a nickname
#: only.
JOINS = frozenset((" ", "-", "'", "’", "‑"))
STOPS = frozenset((". ", ".", ".-"))
QUOTES = frozenset((' "', " “", '" ', "” ", ".” ", '." ', " '", "' ", " ‘", "’ "))
#: Gaps within a name that stands in a lexicon.
INNER = JOINS | STOPS | frozenset((" & ", "&", "+", ", ", "/", "–", "' ", "’ "))
#: Characters of a gap after which any word has a capital.
OPENERS = frozenset('.!?:;"“‘\n•*|—…')
#: The most pieces of one run; what goes on longer is a list or a text in capitals, and is cut there.
MOST_PIECES = 24
#: A sentence of which more than this share of words is capitalised is a headline.
HEADLINE = 0.66
#: Words before the name of the platform X, which is no initial there.
POSTED = frozenset(("on", "to", "via"))
#: Letters that are not made of another and a mark.
LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ə": "a", "ǝ": "a", "ħ": "h", "ß": "ss", "æ": "ae", "þ": "th"}
)
#: Plurals that end the name of a state.
COLLECTIVE = frozenset(("emirates", "islands", "nations", "states"))
#: Words of little weight that are names in capitals.
SHOUTED = frozenset(("US", "IS", "IT", "WHO"))


class Runs:
    """The capitalised words of one text, and what lexicons say about them. An empty word stands after the last, and so before the first."""

    __slots__ = (
        "entries",
        "gaps",
        "index",
        "initials",
        "lengths",
        "lowers",
        "size",
        "tokens",
        "w",
        "words",
    )

    def __init__(self, tokens: Tokens, index: Index) -> None:
        self.tokens = tokens
        self.words, self.lowers, self.gaps = [*tokens.words, ""], [*tokens.lowers, ""], tokens.gaps
        self.size = len(tokens.words)
        #: The capitalised words, in lower case.
        self.initials = list(map(tokens.lowers.__getitem__, tokens.capitals))
        self.index = index
        self.entries, self.lengths, self.w = index.entries, index.lengths, index.words

    def unmark(self) -> None:
        """Read words with marks that no name in a lexicon has, "Cádiz", without them, once the names of the text are in the index."""
        index, without = self.index, []
        for at, low in enumerate(self.initials):
            if low.isascii() or low in index.entries or low in index.heads or low in index.surnamed:
                continue
            token = self.tokens.capitals[at]
            if low in index.thirds or low in index.lengths.get(self.lowers[token - 1], ()):
                continue
            plain = without_marks(low)
            if (low in index.given and plain not in index.given) or (
                low in index.surnames and plain not in index.surnames and plain not in index.surnamed
            ):
                continue
            self.lowers[token] = self.initials[at] = plain
            without.append(plain)
        if without:
            index.meet(without)

    def match(self, first: int) -> tuple[int, Entry | None]:
        """Return the end and the entry of the longest name that begins at *first*; the next token and None where there is none."""
        lowers, entries, after = self.lowers, self.entries, first + 1
        key, word = lowers[first], self.words[first]
        seconds = self.lengths.get(key)
        if seconds is not None and (lengths := seconds.get(lowers[after])) is not None:
            last, longer = self._longer(first, lengths)
            if longer is not None:
                return last, longer
        found = entries.get(word) if word.isupper() else None  # an acronym
        if found is None or (key in self.w.wordlike and self.shouted(first, after)):  # "A CAR BOMB"
            found = entries.get(key)
        else:
            key = word
        return after, self.index.entry(key) if isinstance(found, str) else found

    def _longer(self, first: int, lengths: tuple[int, ...]) -> tuple[int, Entry | None]:
        """Return the end and the entry of the longest name of one of these *lengths* in words at *first*; None where none is."""
        lowers, gaps, entries, after = self.lowers, self.gaps, self.entries, first + 1
        for length in lengths:
            last = first + length
            if length == 2:
                key = f"{lowers[first]} {lowers[after]}"
            elif lowers[after + 1] in self.index.thirds:
                key = " ".join(lowers[first:last])
            else:
                continue
            found = entries.get(key)
            if found is None and self.words[first].isupper():
                key = " ".join(self.words[first:last])
                found = entries.get(key)
            if found is not None and (gaps[after] in INNER if length == 2 else INNER.issuperset(gaps[after:last])):
                return last, self.index.entry(key) if isinstance(found, str) else found
        return first, None

    def goes_on(self, token: int, entry: Entry | None) -> bool:
        """Return whether the word in lower case at *token* can continue a name: "Ministry of", "Ursula von", "Yunus-bek", "Zia-ul-Haq"."""
        if self.gaps[token] != " ":
            linked = self.lowers[token] in self.w.links and self.gaps[token + 1] == "-"
            return self.gaps[token] == "-" and (linked or self.lowers[token] in self.w.endings)
        if self.lowers[token] in self.w.of:
            return self.heads(token, entry)
        after = token + 1
        if self.lowers[token] == "and":
            return self._charged(token, entry) and self.words[after] != self.lowers[after]
        return after < self.size and (self.lowers[after] != self.words[after] or self.lowers[after] in self.w.links)

    def _charged(self, token: int, entry: Entry | None) -> bool:
        """Return whether the "and" at *token* joins two things that a ministry, its *entry*, is in charge of: "Ministry of Trade and Industry"."""
        charges, lowers = self.w.portfolios, self.lowers
        return (
            entry is not None and entry.ministry is not None and charges.issuperset(lowers[token - 1 : token + 2 : 2])
        )

    def heads(self, token: int, entry: Entry | None) -> bool:
        """Return whether what ends before *token*, an entry or a word, heads the name of an organisation: "Ministry", "Bank"."""
        return self.lowers[token - 1] in self.index.nouns_first or (entry is not None and entry.ministry is not None)

    def joined(self, token: int) -> bool:
        """Return whether the gap before *token* may stand within a name."""
        gap = self.gaps[token]
        if gap in JOINS:
            return True
        if gap in STOPS:
            before = self.words[token - 1]
            if before == "X" and self.lowers[token - 2] in POSTED:
                return False
            return len(before) == 1 or before.lower() in self.w.shortened
        return gap in QUOTES and (self._nicknamed(token) or self._owned(token))

    def _owned(self, token: int) -> bool:
        """Return whether the name of an organisation goes on at *token* behind a plural that owns it: "Seafarers' Union", not "the Netherlands' Union"."""
        low = self.lowers[token - 1]
        if not low.endswith("s") or self.gaps[token][0] == " " or low in COLLECTIVE or low in self.index.surnames:
            return False
        if self.index.entry(low) is not None:
            return False
        return self._heads_body(token)

    def _heads_body(self, token: int) -> bool:
        """Return whether the capitalised words from *token* on hold a noun by which an organisation is known."""
        end = token
        while end < min(token + 4, self.size) and self.words[end] != self.lowers[end]:
            end += 1
        return not self.index.nouns_last.isdisjoint(self.lowers[token:end])

    def _nicknamed(self, token: int) -> bool:
        """Return whether the quotation mark before *token* opens or closes a nickname: John "Jack" Smith."""
        if self.gaps[token][0] == " ":
            return self.lowers[token - 1] in self.index.given and any(
                gap in QUOTES for gap in self.gaps[token + 1 : token + 4]
            )
        return any(gap in QUOTES and gap[0] == " " for gap in self.gaps[max(0, token - 3) : token])

    def pieces(self, first: int, last: int, entry: Entry | None) -> list[Piece]:
        """Return the pieces of the run whose first piece is given; the words in lower case between two are a piece of their own."""
        words, lowers, gaps, size = self.words, self.lowers, self.gaps, self.size
        found: list[Piece] = [(first, last, entry)]
        token = last
        while token < size and len(found) < MOST_PIECES and (gaps[token] == " " or self.joined(token)):
            if words[token] == lowers[token]:
                end = self._ends_given(token, found) or self._link(token, found)
                if not end:
                    break
                found.append((token, end, None))
            elif lowers[token] in self.w.skipped and not (words[token] in SHOUTED and self.acronym(token)):
                break
            else:
                if lowers[token] in self.w.verbs and self.acting(token):
                    break
                end, piece = self.match(token)
                found.append((token, end, piece))
            token = end
        return found

    def _ends_given(self, token: int, found: list[Piece]) -> int:
        """Return the token after the word in lower case at *token* if that ends a given name behind a hyphen: "Kim Moon-soo", "Yunus-bek"; else 0.

        The words that it makes a longer name of are not what a lexicon calls so: "Park Jin" is somebody else than "Park Jin-woo".
        """
        low = self.lowers[token]
        if self.gaps[token] != "-" or not (
            low in self.w.suffixes or (low in self.w.syllables and token > found[0][0] + 1)
        ):
            return 0
        first = max(found[0][0], token - 1 - (low in self.w.syllables))
        while found and found[-1][1] > first and not (found[-1][2] is not None and found[-1][2].title):
            first = min(first, found.pop()[0])
        first = max(first, found[-1][1]) if found else first
        found.extend((at, at + 1, None) for at in range(first, token))
        return token + 1

    def _link(self, token: int, found: list[Piece]) -> int:
        """Return the token after the words in lower case by which the run goes on at *token*, 0 where it does not."""
        lowers, words = self.lowers, self.words
        low, after = lowers[token], token + 1
        if low in self.w.of:
            whole = found[-1][2]
            if not self.heads(token, whole) or lowers[after] in self.w.months:
                return 0  # "the Continental Army on May 3"
            if low == "on" and whole is not None and whole.organisations:
                return 0  # "brief the Security Council on the Sahara"
            after += lowers[after : after + 1] == ["the"]
        elif low in self.w.links:
            while (
                after < self.size
                and after < token + 3
                and lowers[after] in self.w.links
                and words[after] == lowers[after]
            ):
                after += 1
        elif not self._linked(token, found):
            return 0
        if (
            after >= self.size
            or words[after] == lowers[after]
            or lowers[after] in self.w.skipped
            or not self.joined(after)
        ):
            return 0
        if low == "and" and (other := self.match(after)[1]) is not None and (other.state or other.cities):
            return 0
        return after

    def _linked(self, token: int, found: list[Piece]) -> bool:
        """Return whether the "and" or the "s" at *token* may stand within a name: "Ministry of Trade and Industry", "People's Forum"."""
        low = self.lowers[token]
        if low == "s":
            return self.lowers[token - 1] in OWNING and self._heads_body(token + 1)
        return low == "and" and (
            any(self._charged(token, piece[2]) for piece in found[:2])
            or any(self.lowers[piece[0]] in self.w.of for piece in found)
        )

    def opens(self, token: int) -> bool:
        """Return whether *token* stands where any word has a capital: at the head of a sentence, a line or a quotation."""
        if token == 0:
            return True
        gap = self.gaps[token]
        if gap == " " or OPENERS.isdisjoint(gap):
            return False
        return not (
            gap[0] == "."
            and (len(self.words[token - 1]) == 1 or self.lowers[token - 1] in self.w.shortened)
            and "\n" not in gap
        )

    def headline(self, token: int, least: int = FEWEST) -> bool:
        """Return whether the words around *token*, *least* of them and up to seven on either side in its sentence, are capitalised but for function words."""
        if self.gaps[token] in COMMAS:
            return False  # a list of names
        start = token
        while start > max(0, token - 7) and not self.opens(start):
            start -= 1
        end = token + 1
        while end < min(self.size, token + 8) and not self.opens(end):
            end += 1
        capitals = self.tokens.capitals
        if end - start < least or bisect_left(capitals, end) - bisect_left(capitals, start) <= HEADLINE * (end - start):
            return False
        words, lowers, skipped = self.words, self.lowers, self.w.skipped
        return all(
            lowers[at] != words[at] or lowers[at] in skipped or len(words[at]) < 3 or not words[at].isalpha()
            for at in range(start, end)
        )

    def acronym(self, token: int) -> bool:
        """Return whether a word of little weight in capitals is a name: "IS" among words in capitals is a verb, and "US" a name there too."""
        return not self.shouted(token, token + 1) or (self.words[token] == "US" and not self._spells_us())

    def _spells_us(self) -> bool:
        """Return whether the text writes the United States otherwise, "U.S." or in full, so that US among capitals is a pronoun."""
        lowers, gaps = self.lowers, self.gaps
        return any(
            (low == "s" and gaps[at] == "." and lowers[at - 1] == "u")
            or (low == "states" and lowers[at - 1] == "united")
            for at, low in enumerate(lowers)
        )

    def acting(self, token: int) -> bool:
        """Return whether a word that may be a verb is one in a headline: "Silva, Vinter Hold Talks, Says Rowe", but "Danny Rose Scores"."""
        low, before, index = self.lowers[token], self.lowers[token - 1], self.index
        if (before in index.given or before in index.titles) and (low in index.surnames or low in index.surnamed):
            return False
        least = FEWEST_WITH_VERB if low.endswith("s") else FEWEST  # but "Toronto Stock Exchange"
        return self.headline(token, least) or (self.gaps[token] in COMMAS and low in self.w.speech)

    def shouted(self, first: int, last: int) -> bool:
        """Return whether a word beside those from *first* up to *last* is in capitals too, so that capitals mark no acronym."""
        for near in (first - 1, last):
            if 0 <= near < self.size and len(self.words[near]) > 1 and self.words[near].isupper():
                return True
        return False


def without_marks(word: str) -> str:
    """Return a word in lower case without diacritics, as most lexicons have it: "cadiz", "lodz"."""
    text = unicodedata.normalize("NFKD", word.translate(LETTERS))
    return "".join(letter for letter in text if not unicodedata.combining(letter))
