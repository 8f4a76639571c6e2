"""Context: what the words beside a name say about it."""

from __future__ import annotations

from dragoman.names.acting import SET, SPEAKING, Acting
from dragoman.names.runs import FEWEST, FEWEST_WITH_VERB
from dragoman.names.words import BEFORE_PORTFOLIO, COMMAS, ENDS

MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
DASHES = frozenset((" (", " — ", " – ", " -- "))
IN_THE = frozenset(("in", "the"))
#: Words behind a comma that tell where a place is: those of compass need "of" behind them.
BESIDE = frozenset(("near", "outside"))
AROUND = BESIDE | frozenset("north south east west northeast northwest southeast southwest".split())
#: Irregular verbs of dealing with a party, behind a state whose name is its adjective too.
MEETING = frozenset("beat fought held hit led meet met saw sent told".split())
#: Those who lead a state, or else what the word before them says.
LEADING = frozenset(("leader", "leaders"))
#: The most words of an office behind an adjective.
LONGEST = 5
#: What stands behind a hyphen after the title of somebody who is not yet in office.
DESIGNATE = frozenset(("elect", "designate"))
#: The most digits of a score.
SCORE = 3
DATED = frozenset("in since until last next by early late mid".split())


class Context(Acting):
    """Reads the words around any name. Tokens are given as the name's first and the one after its last."""

    __slots__ = ()

    def party_end(self, last: int) -> int:
        """Return the token after the party noun that follows an adjective ending at *last*, 0 where none follows."""
        lowers, words, parties = self.lowers, self.words, self.runs.index.parties
        for token in range(last, min(last + 3, self.size)):
            low = lowers[token]
            if (
                (low != words[token] and not self._headed(token, last))
                or low in self.w.skipped
                or (self.gaps[token] != " " and self.gap(token) != " ")
            ):
                return 0
            if low in MEETING or (low.endswith("ed") and low not in self.w.not_verbs):
                return 0  # "Fiji met rebels"
            if (kind := parties.get(low)) is not None:
                if token > last and self._leads_others(token):
                    return 0
                following = token + 1
                if following < self.size and self.gaps[following] == "-" and lowers[following] in DESIGNATE:
                    return following + 1
                return self._office_end(token) or (following if kind in SPEAKING else 0)
        return 0

    def _headed(self, token: int, last: int) -> bool:
        """Return whether the noun at *token* is capitalised by a headline alone: "Danish Envoy Meets", not "Danish President Silva Meets"."""
        if token > last or self.lowers[token] not in self.runs.index.parties:
            return False
        after = token + 1
        named = after < self.size and self.gaps[after] == " " and self.words[after] != self.lowers[after]
        low = self.lowers[after] if named else ""
        verb = low in self.w.verbs or low in SET
        if not self.runs.headline(token, FEWEST_WITH_VERB if verb else FEWEST):
            return False
        return not named or verb or low in self.w.skipped

    def _leads_others(self, token: int) -> bool:
        """Return whether the noun at *token* is that of somebody who leads no state: "the Danish student leader", "church leaders"."""
        return self.lowers[token] in LEADING and f"{self.lowers[token - 1]} leader" in self.runs.index.leaders

    def _office_end(self, token: int) -> int:
        """Return the token after the noun by which the party at *token* goes on, "deputy foreign minister", 0 where it does not."""
        lowers, index, end = self.lowers, self.runs.index, 0
        for at in range(token + 1, min(token + LONGEST, self.size)):
            low = lowers[at]
            if self.gaps[at] != " " or not (low in index.titles or low in index.parties) or self._leads_others(at):
                break
            if index.parties.get(low) in SPEAKING or index.parties.get(f"{lowers[at - 1]} {low}") in SPEAKING:
                end = at + 1
            elif low in index.offices_last and " ".join(lowers[at - 2 : at + 1]) in index.offices:
                end = at + 1  # "deputy secretary of state"
        return end

    def office_end(self, last: int) -> int:
        """Return the token after the capitalised office that follows an adjective, "the French President", 0 where a name stands after it."""
        if self.words[last] == self.lowers[last] or self.gap(last) != " ":
            return 0
        end, entry = self.runs.match(last)
        if entry is None or entry.title is None or " ".join(self.lowers[last:end]) not in self.runs.index.offices:
            return 0
        named = end < self.size and self.gaps[end] == " " and self.words[end] != self.lowers[end]
        return 0 if named and self.lowers[end] not in self.w.skipped else end

    def office_of(self, last: int) -> bool:
        """Return whether the possessive at *last* is that of an office or party, which a comma, a full stop or a portfolio ends: "Iran's army chief,"."""
        if self.lowers[last] != "s":
            return False
        offices, parties = self.runs.index.offices_last, self.runs.index.parties
        for token in range(last + 1, min(last + 6, self.size)):
            if self.gaps[token] != " " or self.words[token] != self.lowers[token]:
                return False
            ends = self.gaps[token + 1][:1] in ENDS or self.lowers[token + 1] in BEFORE_PORTFOLIO
            if ends and (self.lowers[token] in offices or self.lowers[token] in parties):
                return True
        return False

    def dated(self, first: int, last: int) -> bool:
        """Return whether the name of a month stands in a date."""
        if last < self.size and self.words[last][0].isdigit():
            return True
        return bool(first) and (self.words[first - 1][0].isdigit() or self.lowers[first - 1] in DATED)

    def eventful(self, first: int, last: int) -> bool:
        """Return whether the name is part of an election's, or a team's in a result."""
        lowers = self.lowers
        before = lowers[first - 1]
        if (before in IN_THE or before.isdigit()) and self._elects(first, last):
            return True
        return lowers[last].isdigit() and self._scores(first, last)

    def _elects(self, first: int, last: int) -> bool:
        """Return whether the name is part of an election's: "the 1992 United States presidential election", "2004 election in Poland"."""
        lowers, before = self.lowers, first - 1
        if self.gaps[first] != " ":
            return False
        if lowers[before].isdigit():
            return len(lowers[before]) == 4 and not self.w.elections.isdisjoint(lowers[last : last + 5])
        before -= lowers[before] == "the"
        if lowers[before] != "in" or lowers[before - 1] not in self.w.elections:
            return False
        return any(low.isdigit() and len(low) == 4 for low in lowers[max(0, before - 8) : before - 1])

    def _scores(self, first: int, last: int) -> bool:
        """Return whether a result or a table follows, so that the name is a team's: "Chicago 4 Houston 3"."""
        words, size = self.words, self.size
        if self.gaps[last] != " " or len(words[last]) > SCORE:
            return False
        after = last + 1
        if (
            after < size
            and self.gaps[after] == " "
            and words[after] == self.lowers[after]
            and not words[after].isdigit()
        ):
            return False
        return self.runs.opens(first) or words[first - 1].isdigit()

    def peopled(self, last: int) -> bool:
        """Return whether those follow who live or serve in a town: "a Crafton man", "Toledo police"."""
        return self.gaps[last] == " " and self.lowers[last] in self.w.townsfolk

    def placed(self, first: int, last: int) -> bool:
        """Return whether a noun says that the name is a place's: "the town of Tarmiyah", "Arghandab district"."""
        lowers = self.lowers
        if self.gaps[last] == " " and self.words[last] == lowers[last]:
            noun = last + 2 if lowers[last] == "and" and lowers[last + 2 : last + 3] else last
            if lowers[noun] in self.w.places_before and (noun == last or lowers[noun].endswith("s")):
                # "Arghandab and Panjwai districts", but not "a Moslem village"
                return lowers[first - 1] not in ("a", "an")
        if (
            lowers[last] in AROUND and self.gaps[last] in COMMAS
        ):  # "Mykolaivka, near Sloviansk", "Bara, north of El Obeid"
            return lowers[last] in BESIDE or lowers[last + 1] in ("of", "from")
        if lowers[last] in ("a", "the") and self.gaps[last] in COMMAS:  # "Velburk, a mining town in"
            return not self.w.places_of.isdisjoint(lowers[last + 1 : last + 4]) and not {"in", "near", "of"}.isdisjoint(
                lowers[last + 2 : last + 6]
            )
        return (
            first > 1
            and lowers[first - 1] == "of"
            and lowers[first - 2] in self.w.places_of
            and self.gaps[first - 1] == " "
        )

    def seated(self, first: int) -> bool:
        """Return whether the word is the seat of a politician named before it: "D-Toledo"."""
        return self.gaps[first] == "-" and self.lowers[first - 1] in self.w.seats

    def floats(self, first: int, last: int, role: int) -> bool:
        """Return whether the name at these tokens, with a title at *role*, is a ship's: "the carrier Abraham Lincoln", "the Admiral Kuznetsov"."""
        low = self.lowers[last]
        if low in self.w.vessels or (low == "aircraft" and self.lowers[last + 1] == "carrier"):
            return self.gaps[last] == " "
        if role < 0:
            return self.before(first) in self.w.vessels
        return self.lowers[role] in self.w.namesakes and self.before(role) == "the"

    def signs(self, first: int, last: int) -> bool:
        """Return whether the name is a reporter's: "By Ann Varley, Agency" at the head of a line, "(Reporting by Ann Varley)"."""
        by = first - 1
        if by < 0 or self.lowers[by] != "by":
            return False
        if by and self.lowers[by - 1] in self.w.bylines:
            return True
        ends = last >= self.size or "\n" in self.gaps[last] or self.gaps[last] in COMMAS
        if not ends and self.gaps[last] == " ":  # "By Ann Varley and", "By Ann Varley CAIRO"
            ends = self.lowers[last] == "and" or (self.words[last].isupper() and len(self.words[last]) > 1)
        return ends and self.words[by] == "By" and (by == 0 or "\n" in self.gaps[by])

    def speaks(self, last: int) -> bool:
        """Return whether a verb of speech follows."""
        return last < self.size and self.gaps[last] == " " and self.lowers[last] in self.w.speech

    def datelined(self, first: int, last: int) -> bool:
        """Return whether a word in capitals stands at the head of a paragraph before a date, an agency or a dash."""
        if not self.words[first].isupper() or last >= self.size or not (first == 0 or "\n" in self.gaps[first]):
            return False
        if self.gaps[last] in COMMAS:
            return self.lowers[last][:3] in MONTHS or self.words[last][0].isdigit()
        return self.gaps[last] in DASHES

    def designated(self, first: int) -> bool:
        """Return whether a designation stands before the word: "M1A2 Abrams"."""
        return (
            bool(first)
            and self.gaps[first] in (" ", "-")
            and self.words[first - 1][0].isalpha()
            and not self.words[first - 1].isalpha()
        )
