"""Context: what the words beside a name say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.runs import Runs

#: Kinds of party nouns that speak for their state; `people` do not.
SPEAKING = frozenset(("official", "government", "delegation", "leader", "military", "rebel", "opposition"))
#: Bodies that are the state's whose name stands before them: "the Ukraine government"; an "Iraq veteran" is another's.
BODIES = frozenset(("army", "cabinet", "government", "military", "navy", "parliament", "police"))
POSSESSIVES = frozenset(("'", "’"))
MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
DASHES = frozenset((" (", " — ", " – ", " -- "))
CONJUNCTIONS = frozenset(("and", "nor", "or"))
IN_THE = frozenset(("in", "the"))
#: Words behind a comma that tell where a place is: those of compass need "of" behind them.
BESIDE = frozenset(("near", "outside"))
AROUND = BESIDE | frozenset("north south east west northeast northwest southeast southwest".split())
#: The most words of an office behind an adjective.
LONGEST = 5
#: No place in a text.
NOWHERE, OWNED = -1, -2
#: What stands behind a hyphen after the title of somebody who is not yet in office.
DESIGNATE = frozenset(("elect", "designate"))
#: The most digits of a score.
SCORE = 3
DATED = frozenset("in since until last next by early late mid".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
PERIODS = frozenset(("week", "month", "year"))
#: What stands behind a hyphen after the name of a government that does it: "Moscow-backed".
DONE = frozenset(
    "aligned allied appointed backed brokered controlled funded imposed installed led mediated sponsored supported".split()
)
#: The fewest letters of a verb in -s.
LEAST = 4
#: Words between what is done and the name to which it is done: "pleased neither Rome nor Cairo".
PAIRING = frozenset(("both", "either", "neither", "the"))
#: Prepositions between a dealing and whom it concerns.
DEALT = frozenset("from of on over to toward towards".split())
#: Words that begin the object of a verb.
OBJECTS = frozenset("the a an its their this that both".split())
#: What a state that is "to be" or "to get" something does not do.
IDLE = frozenset(("be", "become", "blame", "date", "get", "have", "see"))
#: Verbs after which "to" says that somebody will act: "are to hold talks".
BEING = frozenset(("is", "are", "was", "were"))
#: What states are at with each other.
DISPUTES = frozenset(("loggerheads", "odds", "war"))
#: Words between "is" and what something is.
SOFTENING = frozenset("not also now still already".split())


class Context:
    """Reads the words around a name. Tokens are given as the name's first and the one after its last."""

    __slots__ = ("gaps", "lowers", "runs", "size", "w", "words")

    def __init__(self, runs: Runs) -> None:
        self.runs, self.w = runs, runs.w
        self.words, self.lowers, self.gaps, self.size = runs.words, runs.lowers, runs.gaps, runs.size

    def before(self, first: int) -> str:
        """Return the word before *first* where only a blank stands between, else the empty string."""
        return self.lowers[first - 1] if first and self.gaps[first] == " " else ""

    def gap(self, token: int) -> str:
        """Return the gap before *token*, a blank where the full stop in it closes an abbreviation such as "U.S." itself."""
        gap = self.gaps[token]
        if gap == ". " and token > 1 and len(self.words[token - 1]) == 1 and self.gaps[token - 1] == ".":
            return " "
        return gap

    def acts(self, first: int, last: int, *, state: bool = False, adjective: bool = False) -> bool:
        """Return whether the state or capital at these tokens acts, or is dealt with as a party, rather than being a place.

        The possessive of a *state* is the government's ("Iran's offer"), and so are its bodies ("the Iran government"). Names that are an
        *adjective* too ("U.S. sales") need a verb that is no noun.
        """
        lowers, gaps = self.lowers, self.gaps
        before = lowers[first - 1] if first and gaps[first] == " " else ""
        earlier = lowers[first - 2] if before and first > 1 else ""
        if before in PAIRING:
            if before == "the" and not state and self.modifies(last):
                return False  # "reopened the London embassy"
            before, earlier = earlier, lowers[first - 3] if first > 2 else ""
        if gaps[last] != " " and self._owns_or_does(last, state=state):
            return True
        if (earlier in self.w.dealings and before in DEALT) or (
            before == "from" and not state and self.runs.index.parties.get(earlier) in SPEAKING
        ):  # "pressure on Tehran", "delegations from Kyiv", but "threats to U.S. interests"
            return not (adjective and self._qualifies(last))
        if (
            before in self.w.scenes
            or earlier in self.w.borders
            or (not state and (before in self.w.assaults or self._bound(first)))
        ):
            return False
        if before in self.w.parties or (
            len(before) > 4 and before.endswith(("ing", "ed")) and before not in self.w.not_verbs
        ):
            return True
        body = state and gaps[last] == " " and (lowers[last] in BODIES or self._announced(first, last))
        return body or self.verb_after(last, adjective=adjective, town=not state)

    def _announced(self, first: int, last: int) -> bool:
        """Return whether a headline that begins with a state at token *first* says what it is to do: "Oman to host talks"."""
        lowers = self.lowers
        if lowers[last] != "to" or last + 1 >= self.size or not self.runs.opens(first):
            return False
        verb = lowers[last + 1]
        return self.words[last + 1] == verb and verb not in OBJECTS and verb not in IDLE

    def _owns_or_does(self, last: int, *, state: bool) -> bool:
        """Return whether a possessive follows that is a government's, "Seoul's efforts", or behind a hyphen what it does: "Moscow-backed"."""
        lowers, gap = self.lowers, self.gaps[last]
        if gap == "-":
            return lowers[last] in DONE
        owns = gap in POSSESSIVES and last < self.size and lowers[last] == "s"
        return owns and (state or not self.w.deeds.isdisjoint(lowers[last + 1 : last + 4]))

    def _qualifies(self, last: int) -> bool:
        """Return whether a noun or another name follows, of which the name that ends before token *last* tells whose it is."""
        if last >= self.size or self.gap(last) != " ":
            return False
        low = self.lowers[last]
        return low != self.words[last] or (low not in self.w.skipped and low not in self.w.verbs)

    def _bound(self, first: int) -> bool:
        """Return whether somebody moves from one place to that at token *first*: "left Geneva for Belgrade"."""
        lowers, words = self.lowers, self.words
        if first < 2 or lowers[first - 1] != "for" or words[first - 2] == lowers[first - 2]:
            return False
        return not self.w.borders.isdisjoint(lowers[max(0, first - 5) : first - 2])

    def verb_after(self, token: int, *, adjective: bool = False, town: bool = False) -> bool:
        """Return whether a verb of acting stands at *token*, maybe after other names of a list: "Washington, Moscow and Kyiv agreed".

        Of a *town* that something is or was only what governments are makes it one: "Kyiv is ready".
        """
        at = self._verb_at(token)
        if at < 0:
            return at == OWNED
        verb = self.lowers[at]
        if self.words[at] != verb:
            return False
        if verb in BEING and (town or self.lowers[at + 1] == "to"):
            return self._is_government(at + 1)
        if verb in self.w.verbs or (
            verb.endswith("ed") and (verb not in self.w.not_verbs or self.lowers[at + 1] in OBJECTS)
        ):  # "Doha brokered the truce", but "Doha brokered talks"
            return True
        if adjective or len(verb) < LEAST or not verb.endswith("s") or verb.endswith(("ss", "us", "is", "as")):
            return False
        return not self._is_noun(at)

    def _is_noun(self, token: int) -> bool:
        """Return whether the word in -s at *token* is a noun behind a name, not its verb: "Hanoi traders want", but "Hanoi diplomats want"."""
        low, index = self.lowers[token], self.runs.index
        if low in self.w.places_of or low in self.w.borders or low in self.w.townsfolk:
            return True
        if low.removesuffix("s") in index.places_last:
            return True
        return self.lowers[token + 1] in self.w.verbs and index.parties.get(low) not in SPEAKING

    def _verb_at(self, token: int) -> int:
        """Return where the verb of the name that ends at *token* may stand: behind other names of a list, adverbs and a day.

        `NOWHERE` where none can; `OWNED` where the possessive of a list's last name stands.
        """
        lowers, words, size, first = self.lowers, self.words, self.size, token
        if self.gaps[token] != " " or lowers[token] in CONJUNCTIONS:
            token = self._listed_end(token)
        if self.gaps[token] != " ":
            if lowers[token] == "s" and self.gaps[token] in POSSESSIVES:
                return OWNED if token > first else NOWHERE
            if self.gaps[token] in COMMAS and lowers[token] == "which":
                token += 1  # "Delhi, which denies it"
            elif self.gap(token) != " ":
                return NOWHERE
        adverbs = self.w.before_verbs
        while (
            token + 1 < size
            and (lowers[token].endswith("ly") or lowers[token] in adverbs)
            and words[token] == lowers[token]
        ):
            token += 1
            if self.gap(token) != " ":
                return NOWHERE
        return self._time_end(token)

    def _is_government(self, token: int) -> bool:
        """Return whether what follows "is" at *token* says that a government is meant: "to", "(not) ready", "seeking"."""
        token += self.lowers[token] in SOFTENING
        word = self.lowers[token] if token < self.size else ""
        if word == "at":
            return self.lowers[token + 1] in DISPUTES
        return word == "to" or word in self.w.attitudes or (word.endswith("ing") and len(word) > 5)

    def _time_end(self, token: int) -> int:
        """Return the token after the day that stands at *token* between a name and its verb: "on Thursday", "last week"."""
        low, gaps = self.lowers[token], self.gaps
        if low not in {"on", "last", "this"}:
            return token
        timed = self.lowers[token + 1] in (WEEKDAYS if low == "on" else PERIODS)
        return token + 2 if timed and gaps[token + 1] == " " and gaps[token + 2] == " " else token

    def _listed_end(self, token: int) -> int:
        """Return the token after up to three further names of a list that goes on at *token*."""
        for _ in range(3):
            if token >= self.size:
                break
            gap = self.gap(token)
            conjunction = gap == " " and self.lowers[token] in CONJUNCTIONS
            following = token + conjunction
            following += self.lowers[following : following + 1] == ["the"]
            if (
                not (conjunction or gap in COMMAS)
                or following >= self.size
                or self.words[following] == self.lowers[following]
            ):
                break
            token = self.runs.match(following)[0]
        return token

    def party_end(self, last: int) -> int:
        """Return the token after the party noun that follows an adjective ending at *last*, 0 where none follows."""
        lowers, words, parties = self.lowers, self.words, self.runs.index.parties
        for token in range(last, min(last + 3, self.size)):
            low = lowers[token]
            if low != words[token] or low in self.w.skipped or (self.gaps[token] != " " and self.gap(token) != " "):
                return 0
            if (kind := parties.get(low)) is not None:
                following = token + 1
                if following < self.size and self.gaps[following] == "-" and lowers[following] in DESIGNATE:
                    return following + 1
                return self._office_end(token) or (following if kind in SPEAKING else 0)
        return 0

    def _office_end(self, token: int) -> int:
        """Return the token after the noun by which the party at *token* goes on, "deputy foreign minister", 0 where it does not."""
        lowers, index, end = self.lowers, self.runs.index, 0
        for at in range(token + 1, min(token + LONGEST, self.size)):
            low = lowers[at]
            if self.gaps[at] != " " or not (low in index.titles or low in index.parties):
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
        """Return whether the possessive at *last* is that of an office or party, which a comma or full stop ends: "Iran's army chief,"."""
        if self.lowers[last] != "s":
            return False
        offices, parties = self.runs.index.offices_last, self.runs.index.parties
        for token in range(last + 1, min(last + 6, self.size)):
            if self.gaps[token] != " " or self.words[token] != self.lowers[token]:
                return False
            if self.lowers[token] in offices or self.lowers[token] in parties:
                return self.gaps[token + 1][:1] in (",", ".", ";", "")
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
        if lowers[last] in self.w.places_before and self.gaps[last] == " " and self.words[last] == lowers[last]:
            return True
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

    def modifies(self, last: int) -> bool:
        """Return whether a noun in lower case follows, so that the word before it is an adjective: "in African countries"."""
        if last >= self.size or self.gaps[last] != " ":
            return False
        low = self.lowers[last]
        return (
            low == self.words[last]
            and low not in self.w.skipped
            and low not in self.w.verbs
            and not low.endswith(("ed", "ly"))
        )

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
