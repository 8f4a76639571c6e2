"""Runs of capitalised words, cut into pieces that a lexicon knows and pieces that none knows, and what the pieces make together."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeAlias

from dragoman.names import words as w
from dragoman.names.index import Entry

if TYPE_CHECKING:
    from dragoman.names.index import Index
    from dragoman.views import Tokens

#: What a find is: an entry of the lexicon, a person, an organisation or a place by pattern, or a word that nothing is known of.
ENTRY, PERSON, ORGANISATION, PLACE, UNKNOWN, MINISTRY = range(6)
#: Gaps within a name. A full stop joins after an initial or an abbreviation only, a line feed in wrapped text only.
JOINS = frozenset((" ", "-", "'", "’", "‑", "\xa0", "  "))
STOPS = frozenset((". ", ".", ".-"))
LINES = frozenset(("\n", " \n", "\n "))
QUOTES = frozenset((' "', ' “', '" ', '” ', '.” ', '." ', " '", "' ", " ‘", "’ "))
INNER = JOINS | STOPS | LINES | frozenset((" & ", ", ", "/", "–"))
#: Characters of a gap after which any word has a capital.
OPENERS = frozenset('.!?:;"“‘\n•*|—…')
#: The most pieces of one run; what goes on longer is a list or a text in capitals, and is cut there.
MOST_PIECES = 24
#: A sentence of which more than this share of words is capitalised is a headline.
HEADLINE = 0.66


#: Gaps of any kind within a name; words in lower case that may continue one; words of two letters that are names in capitals.
ANY = JOINS | STOPS | LINES | QUOTES
AFTER = w.OF | w.LINKS
LINKED = frozenset((link,) for link in w.LINKS)
SHOUTED = frozenset(("US", "IS", "IT", "WHO"))
#: Something found: its first token and the one after it, what it is, the entry if a lexicon has it, where its title begins (-1: none).
Find: TypeAlias = "tuple[int, int, int, Entry | None, int]"


class Runs:
    """Finds the names of one text. `finds` holds them in text order once `scan` has run."""

    __slots__ = ("capital", "entries", "finds", "firsts", "gaps", "index", "lengths", "lowers", "size", "tokens", "words", "_wrapped")

    def __init__(self, tokens: Tokens, index: Index) -> None:
        self.tokens = tokens
        self.words, self.lowers, self.gaps = tokens.words, tokens.lowers, tokens.gaps
        self.size = len(tokens.words)
        self.index = index
        self.entries, self.lengths, self.firsts = index.entries, index.lengths, index.firsts
        self.finds: list[Find] = []
        self._wrapped: bool | None = None

    def scan(self) -> list[Find]:
        """Return what stands at the capitalised words, in text order."""
        words, lowers, gaps, last_word = self.words, self.lowers, self.gaps, self.size - 1
        firsts, entries, add = self.firsts, self.entries, self.finds.append
        skipped, after, joins = w.SKIPPED, AFTER, ANY
        done = 0
        for first in self.tokens.capitals:
            if first < done:
                continue
            low, word = lowers[first], words[first]
            if low in skipped and word not in SHOUTED:
                continue
            if low in firsts or word.isupper():
                last, entry = self.match(first)
            else:
                last = first + 1
                found = entries.get(low)
                entry = found if found is None or type(found) is Entry else self.index.entry(low)
            if last <= last_word and (gap := gaps[last]) in joins:
                low = lowers[last]
                if words[last] != low:
                    if self.joined(last) and low not in skipped:
                        done = self.run(first, last, entry)
                        continue
                elif gap == " " and low in after and self._goes_on(last, entry):
                    done = self.run(first, last, entry)
                    continue
            done = last
            add((first, last, UNKNOWN if entry is None else ENTRY, entry, -1))
        return self.finds

    def _goes_on(self, token: int, entry: Entry | None) -> bool:
        """Return whether the word in lower case at *token* can continue a name: "Ministry of", "Ursula von"."""
        after = token + 1
        if self.lowers[token] in w.OF:
            return self.lowers[token - 1] in self.index.nouns_first or (entry is not None and entry.ministry is not None)
        return after < self.size and self.lowers[after] != self.words[after] or tuple(self.lowers[after : after + 1]) in LINKED

    def match(self, first: int) -> tuple[int, Entry | None]:
        """Return the end and the entry of the longest name that begins at *first*; the next token and None where there is none."""
        low, word = self.lowers[first], self.words[first]
        entries = self.entries
        after = first + 1
        upper = word.isupper()
        if after < self.size and low in self.firsts and (lengths := self.lengths.get(f"{low} {self.lowers[after]}")):
            for length in lengths:
                last = first + length
                key = " ".join(self.lowers[first:last])
                if key not in entries and upper:
                    key = " ".join(self.words[first:last])
                if key in entries and last <= self.size and INNER.issuperset(self.gaps[after:last]):
                    return last, self.index.entry(key)
        if upper and word in entries:
            return after, self.index.entry(word)
        found = entries.get(low)
        return after, found if found is None or type(found) is Entry else self.index.entry(low)

    def joined(self, token: int) -> bool:
        """Return whether the gap before *token* may stand within a name."""
        gap = self.gaps[token]
        if gap in JOINS:
            return True
        if gap in STOPS:
            before = self.words[token - 1]
            return len(before) == 1 or before.lower() in w.SHORTENED
        if gap in LINES:
            return self.wrapped
        return gap in QUOTES and self._nicknamed(token)

    def _nicknamed(self, token: int) -> bool:
        """Return whether the quotation mark before *token* opens or closes a nickname: John "Jack" Smith."""
        gap = self.gaps[token]
        if gap[0] == " ":
            return self.lowers[token - 1] in self.index.given and any(gap in QUOTES for gap in self.gaps[token + 1 : token + 4])
        return any(gap in QUOTES and gap[0] == " " for gap in self.gaps[max(0, token - 3) : token])

    @property
    def wrapped(self) -> bool:
        """Whether the text's lines are broken within sentences: single line feeds stand before words in lower case."""
        if self._wrapped is None:
            breaks = [i for i, gap in enumerate(self.gaps[:400]) if gap in LINES and 0 < i < self.size]
            low = sum(self.words[i][0].islower() for i in breaks)
            self._wrapped = low > 0 and low * 3 > len(breaks)
        return self._wrapped

    def pieces(self, first: int, last: int, entry: Entry | None) -> list[tuple[int, int, Entry | None]]:
        """Return the pieces of the run whose first piece is given."""
        words, lowers, size = self.words, self.lowers, self.size
        nouns = self.index.nouns_first
        found = [(first, last, entry)]
        token, phrase = last, False
        while token < size and len(found) < MOST_PIECES and self.joined(token):
            low = lowers[token]
            if words[token] == low:
                after = token + 1
                if low in w.OF:
                    phrase = lowers[token - 1] in nouns or (found[-1][2] is not None and found[-1][2].ministry is not None)
                    if not phrase:
                        break
                    if after < size and lowers[after] == "the":
                        after += 1
                elif not (low in w.LINKS or low == "and" and phrase):
                    break
                if low != "and" and low not in w.OF:
                    while after < size and after < token + 3 and words[after] == lowers[after] and lowers[after] in w.LINKS:
                        after += 1
                if after >= size or words[after] == lowers[after] or lowers[after] in w.SKIPPED or not self.joined(after):
                    break
                if low == "and" and (matched := self.match(after)[1]) is not None and (matched.state or matched.cities):
                    break
                found.append((token, after, None))
                token = after
                continue
            if low in w.SKIPPED and words[token] not in ("US", "IS"):
                break
            end, piece = self.match(token)
            found.append((token, end, piece))
            token = end
        return found

    def run(self, first: int, last: int, entry: Entry | None) -> int:
        """Add what the run beginning with the given piece holds; return the token after it."""
        pieces = self.pieces(first, last, entry)
        if len(pieces) == 1:
            self.finds.append((first, last, UNKNOWN if entry is None else ENTRY, entry, -1))
            return last
        if len(pieces) > 3 and all(self.words[a].isupper() for a, _, _ in pieces):  # noqa: PLR2004 - a name has at most three
            self._capitals(pieces)
        else:
            at = 0
            while at < len(pieces):
                at = self._piece(pieces, at)
        return pieces[-1][1]

    def _capitals(self, pieces: list[tuple[int, int, Entry | None]]) -> None:
        """Add what is found in text all in capitals: what a lexicon knows, and persons by title and given name."""
        at = 0
        while at < len(pieces):
            first, last, entry = pieces[at]
            if entry is not None and entry.title is not None:
                at = self._titled(pieces, at)
                continue
            if self.lowers[first] in self.index.given and at + 1 < len(pieces) and self.lowers[pieces[at + 1][0]] in self.index.surnames:
                self.finds.append((first, pieces[at + 1][1], PERSON, None, -1))
                at += 2
                continue
            if entry is not None:
                self.finds.append((first, last, ENTRY, entry, -1))
            at += 1

    def _piece(self, pieces: list[tuple[int, int, Entry | None]], at: int) -> int:
        """Add what begins at piece *at*; return the piece after it."""
        first, last, entry = pieces[at]
        low = self.lowers[first]
        if entry is not None:
            if entry.title is not None and at + 1 < len(pieces):
                return self._titled(pieces, at)
            if entry.persons and last > first + 1:
                longer, fuller = self.match(first + 1)
                if longer > last and fuller is not None and fuller.persons:
                    self.finds.append((first + 1, longer, PERSON, fuller, first))
                    while at < len(pieces) and pieces[at][0] < longer:
                        at += 1
                    return at
                self.finds.append((first, last, PERSON, entry, -1))
                return at + 1
        placed = self._placed(pieces, at)
        if (end := self._organised(pieces, at)) > at and end >= placed:
            kind = ORGANISATION
            if end == at + 2 and entry is not None and (entry.adjective or entry.state) and pieces[at + 1][2] is not None:
                noun = pieces[at + 1][2]
                if noun is not None and noun.ministry is not None and noun.organisation is None:
                    kind = MINISTRY
            self.finds.append((first, pieces[end - 1][1], kind, entry, -1))
            return end
        if (end := placed) > at:
            self.finds.append((first, pieces[end - 1][1], PLACE, entry, -1))
            return end
        end = self._named(pieces, at)
        if end > at + 1 and self._person(pieces, at, end):
            self.finds.append((first, pieces[end - 1][1], PERSON, None, -1))
            return end
        if entry is None and (low in w.LINKS or low in w.OF or self.words[first] == low):
            return at + 1
        self.finds.append((first, last, UNKNOWN if entry is None else ENTRY, entry, -1))
        return at + 1

    def _titled(self, pieces: list[tuple[int, int, Entry | None]], at: int) -> int:
        """Add the person after the titles that begin at piece *at*, if one follows; return the piece after it."""
        role, lowers = pieces[at][0], self.lowers
        while at < len(pieces) and (entry := pieces[at][2]) is not None and entry.title is not None:
            at += 1
        if at == len(pieces):
            return at
        first, last, entry = pieces[at]
        if entry is not None and entry.persons:
            self.finds.append((first, last, PERSON, entry, role))
            return at + 1
        end = self._named(pieces, at)
        if end == at or (entry is not None and (entry.adjective or entry.organisation or entry.ministry) and end < at + 2):
            return at
        if self._organised(pieces, at) > end or lowers[first] in w.THING_ENDS or lowers[first] in self.index.nouns_last:
            return at
        self.finds.append((first, pieces[end - 1][1], PERSON, entry if end == at + 1 else None, role))
        return end

    def _named(self, pieces: list[tuple[int, int, Entry | None]], at: int) -> int:
        """Return the end of the pieces from *at* that can be parts of one person's name."""
        end = at
        while end < len(pieces) and end < at + 6:
            first, last, entry = pieces[end]
            if last > first + 1 and self.words[first] != self.lowers[first]:
                break
            if entry is not None and (entry.title or entry.adjective or entry.ministry or entry.metonym):
                break
            if entry is not None and entry.organisation and not (entry.persons or entry.cities) and end > at:
                break
            if self.lowers[first] in w.OF or self.lowers[first] == "and":
                break
            end += 1
        return end

    def _person(self, pieces: list[tuple[int, int, Entry | None]], at: int, end: int) -> bool:
        """Return whether the pieces from *at* to *end* are the name of a person that no lexicon has."""
        lowers, index = self.lowers, self.index
        first, _, entry = pieces[at]
        final = pieces[end - 1][0]
        if self.gaps[first + 1].startswith("-") and end == at + 2 and entry is not None:
            return False
        if lowers[first] in w.THING_STARTS or any(not self.words[token].isalpha() for token in range(first, pieces[end - 1][1])):
            return False
        if not index.given.intersection(lowers[first:final + 1]) and any(
            self.words[token].isupper() and len(self.words[token]) > 1 for token in range(first, final + 1)
        ):
            return False
        if len(self.words[first]) == 1 and self.gaps[first + 1][:1] == ".":
            return True
        given = lowers[first] in index.given
        for begin, _, _ in pieces[at + 1 : end]:
            if lowers[begin] in w.THING_ENDS and not (given and lowers[begin] in w.SURNAMES_TOO):
                return False
        if given:
            return True
        if lowers[first] in w.GIVEN_PLACES and lowers[final] not in index.entries and self.gaps[first + 1] == " ":
            return lowers[final] not in index.nouns_last and lowers[final] not in w.PLACE_ENDS
        if entry is not None and not entry.persons:
            return False
        if self.headline(first):
            return False
        if self._speaks(pieces[end - 1][1]) or (lowers[final] in index.surnames and not self.opens(first)):
            return True
        if first and lowers[first - 1] == "the":
            return False
        return lowers[final] not in index.entries and not self.opens(first) and end <= at + 3

    def _speaks(self, token: int) -> bool:
        """Return whether the word at *token* says that a person stood before it: a verb of speech, or an age between commas."""
        if token >= self.size:
            return False
        if self.gaps[token] == " ":
            return self.lowers[token] in w.SPEECH
        return self.gaps[token] in w.COMMAS and (self.lowers[token] == "who" or (self.words[token].isdigit() and len(self.words[token]) == 2))

    def _organised(self, pieces: list[tuple[int, int, Entry | None]], at: int) -> int:
        """Return the end of the organisation whose name begins at piece *at*, *at* itself where none does."""
        lowers, index = self.lowers, self.index
        best = at
        for end in range(at, min(len(pieces), at + 9)):
            first, last, entry = pieces[end]
            if end > at and entry is not None and (entry.title or (entry.persons and last > first + 1)):
                break
            if end > at and (lowers[last - 1] in index.nouns_last or (entry is not None and entry.ministry is not None)):
                best = end + 1
            if end > at and lowers[first] in w.OF and lowers[first - 1] in index.nouns_first and end + 1 < len(pieces):
                best = end + 2
            if best and end > at and lowers[first] == "and" and best == end and end + 1 < len(pieces):
                best = end + 2
        if best == at and at + 1 < len(pieces) and lowers[pieces[at][1] - 1] in index.nouns_first:
            after = pieces[at + 1]
            if lowers[after[0]] not in w.OF and pieces[at][2] is None and not self.opens(pieces[at][0]):
                return at + 2
        return best

    def _placed(self, pieces: list[tuple[int, int, Entry | None]], at: int) -> int:
        """Return the end of the place whose name begins at piece *at* by its nouns, *at* itself where none does."""
        lowers = self.lowers
        first, last, entry = pieces[at]
        for end in range(at + 1, min(len(pieces), at + 5)):
            if lowers[pieces[end][0]] in w.PLACE_ENDS:
                return end + 1
            other = pieces[end][2]
            if other is not None and other.title:
                break
        if at + 1 < len(pieces) and lowers[first] in w.PLACE_STARTS and last == first + 1 and entry is None:
            return at + 2
        if at + 1 < len(pieces) and lowers[first] in w.QUALIFIERS and last == first + 1:
            other = pieces[at + 1][2]
            if other is not None and (other.cities or other.places):
                return at + 2
        return at

    def opens(self, token: int) -> bool:
        """Return whether *token* stands where any word has a capital: at the head of a sentence, a line or a quotation."""
        if token == 0:
            return True
        gap = self.gaps[token]
        if gap == " " or OPENERS.isdisjoint(gap):
            return False
        if gap in LINES and self.wrapped:
            return False
        return not (gap[0] == "." and (len(self.words[token - 1]) == 1 or self.lowers[token - 1] in w.SHORTENED) and "\n" not in gap)

    def headline(self, token: int) -> bool:
        """Return whether most of the words around *token*, up to seven on either side in its sentence, are capitalised."""
        if self.gaps[token] in w.COMMAS:
            return False
        start = token
        while start > max(0, token - 7) and not self.opens(start):
            start -= 1
        end = token + 1
        while end < min(self.size, token + 8) and not self.opens(end):
            end += 1
        capitals = self.tokens.capitals
        return end - start > 4 and bisect_left(capitals, end) - bisect_left(capitals, start) > HEADLINE * (end - start)  # noqa: PLR2004

    def shouted(self, token: int) -> bool:
        """Return whether a word beside *token* is in capitals too, so that capitals mark no acronym."""
        for near in (token - 1, token + 1):
            if 0 <= near < self.size and len(self.words[near]) > 1 and self.words[near].isupper():
                return True
        return False
