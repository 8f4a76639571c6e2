"""Acting: whether a state or a capital acts in a text, or is dealt with as a party, rather than being a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.runs import FEWEST_WITH_VERB
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.runs import Runs

#: Kinds of party nouns that speak for their state; `people` do not.
SPEAKING = frozenset(("official", "government", "delegation", "leader", "military", "rebel", "opposition"))
#: Those of them that are never one person's: "the Greek government".
COLLECTIVE = SPEAKING - {"leader", "official"}
#: Bodies that are the state's whose name stands before them: "the Ukraine government"; an "Iraq veteran" is another's.
BODIES = frozenset(("army", "cabinet", "government", "military", "navy", "parliament", "police"))
#: Those that act wherever they are named.
GOVERNING = frozenset(("authorities", "government", "junta", "regime"))
POSSESSIVES = frozenset(("'", "’"))
CONJUNCTIONS = frozenset(("and", "nor", "or"))
#: No place in a text.
NOWHERE, OWNED = -1, -2
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
TIMES = frozenset(("early", "late"))
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
#: Prepositions behind which no name is the subject of the verb that follows.
ABOUT = frozenset(("on", "over"))
#: Words that begin the object of a verb.
OBJECTS = frozenset("the a an its their this that both her him them us".split())
#: Adjectives of a state that lies next to another.
BESIDE = frozenset(("adjoining", "bordering", "neighboring", "neighbouring", "surrounding"))
#: Verbs that only name a town among others: "on a tour of cities that include Cairo".
NAMING = frozenset(("include", "includes", "including"))
#: Participles that lead with "for" to where something will be: "a summit set for Cairo".
SET = frozenset("arranged due fixed planned scheduled set slated".split())
#: What leads from an attitude, or from what is arranged, to what it is about: "open to talks", "due in Cairo".
TOWARDS = frozenset(("for", "in", "on", "to"))
#: What a state that is "to be" or "to get" something does not do.
IDLE = frozenset(("be", "become", "blame", "date", "get", "have", "see"))
#: Verbs after which "to" says that somebody will act: "are to hold talks".
BEING = frozenset(("is", "are", "was", "were"))
#: What states are at with each other.
DISPUTES = frozenset(("loggerheads", "odds", "war"))
#: What states are to others, together: "the mediators, Egypt and Qatar,", "Egypt and Qatar, the guarantors".
POWERS = frozenset("brokers cosponsors donors guarantors mediators powers signatories sponsors".split())
#: Verbs whose past has no ending; the object behind them tells it from an adjective or a noun.
UNCHANGED = frozenset(("cast", "cost", "set", "spread"))
#: What a clause set between commas behind a name opens with, and the most words of such a clause.
ASIDES = frozenset(
    "a according along amid an asked despite eager fresh given told for however in keen long meanwhile once one the then though to too under which "
    "whose with without".split()
)
LONGEST_ASIDE = 10
#: The letters that a participle has at least, which opens such a clause too: "hoping for a deal".
PARTICIPLE = 5
#: What a region is that will not be its state's: "Moldova and its breakaway Transnistria region".
SECEDING = frozenset(("breakaway", "rebel", "rebellious", "secessionist", "separatist"))
#: Words between "is" and what something is.
SOFTENING = frozenset("not also now still already".split())
#: Marks behind which another sentence begins.
STOPS = frozenset(".!?")


class Acting:
    """Reads the words around the name of a state or capital. Tokens are given as the name's first and the one after its last."""

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
        earlier = lowers[first - 2] if before and first > 1 and gaps[first - 1][:1] not in STOPS else ""
        if before in PAIRING:
            if before == "the" and not state and self.modifies(last):
                return lowers[last] in GOVERNING  # "the Tripoli government", but "reopened the London embassy"
            before, earlier = earlier, lowers[first - 3] if first > 2 else ""
        if before in BESIDE:  # "war with neighbouring Chad"
            before, earlier = earlier, lowers[first - 3] if first > 2 else ""
        if gaps[last] != " " and self._owns_or_does(last, state=state):
            return True
        if (before in DEALT and (earlier in self.w.dealings or (before == "of" and earlier in GOVERNING))) or (
            before == "from" and not state and self.runs.index.parties.get(earlier) in SPEAKING
        ):  # "pressure on Tehran", "the government of Fiji", "delegations from Kyiv", but "threats to U.S. interests"
            return not (adjective and self._qualifies(last))
        if (
            before in self.w.scenes
            or earlier in self.w.borders
            or (before == "as" and earlier == "such")
            or (before == "for" and earlier in SET)
            or self._bound(first)
            or (not state and before in self.w.assaults)
        ):
            return False
        if (
            (before in self.w.parties and (state or before not in NAMING))
            or (gaps[first] in COMMAS and lowers[first - 1] in POWERS)
            or (len(before) > 4 and before.endswith(("ing", "ed")) and before not in self.w.not_verbs)
        ):
            return True
        governs = lowers[last] in (BODIES if state else GOVERNING)  # "the Tripoli government"
        body = gaps[last] == " " and (governs or (state and self._announced(first, last)))
        about = before in ABOUT  # "talks on Yemen ended"
        return not about and (body or self.verb_after(last, adjective=adjective, town=not state))

    def _announced(self, first: int, last: int) -> bool:
        """Return whether a headline that begins with a state at token *first* says what it is to do: "Oman to host talks"."""
        lowers = self.lowers
        if last + 1 >= self.size or not self.runs.opens(first):
            return False
        if lowers[last] in self.w.attitudes or lowers[last] in SET:
            return lowers[last + 1] in TOWARDS  # "Denmark open to talks"
        if lowers[last] != "to":
            return False
        verb = lowers[last + 1]
        plain = self.words[last + 1] == verb or self.runs.headline(last + 1, FEWEST_WITH_VERB)
        return plain and verb not in OBJECTS and verb not in IDLE

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
        at = self.verb_at(token)
        if at < 0:
            return at == OWNED
        verb = self.lowers[at]
        noun = len(verb) >= LEAST and verb.endswith("s") and self.lowers[at + 1] in self.w.verbs
        if self.words[at] != verb and (noun or not self.runs.headline(at, FEWEST_WITH_VERB)):
            return False  # "Israel Strikes Kill 23", but "Denmark Rejects Talks"
        if verb in BEING and (town or self.lowers[at + 1] == "to" or self.gaps[at] != " "):
            return self._is_government(at + 1)
        if (
            verb in self.w.verbs
            or (verb in UNCHANGED and self.lowers[at + 1] in OBJECTS)
            or (verb.endswith("ed") and (verb not in self.w.not_verbs or self.lowers[at + 1] in OBJECTS))
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

    def verb_at(self, token: int) -> int:
        """Return where the verb of the name that ends at *token* may stand: behind other names of a list, adverbs and a day.

        `NOWHERE` where none can; `OWNED` where the possessive of a list's last name stands.
        """
        lowers, words, size, first = self.lowers, self.words, self.size, token
        if self.gaps[token] != " " or lowers[token] in CONJUNCTIONS:
            token = self._listed_end(token)
        if self.gaps[token] != " ":
            if lowers[token] == "s" and self.gaps[token] in POSSESSIVES:
                return OWNED if token > first else NOWHERE
            if self.gaps[token] in COMMAS and (after := self._past_aside(token)):
                return after
            # "Ghana and Togo, which", but not "Madrid, Spain, which"
            listed = token == first or not CONJUNCTIONS.isdisjoint(lowers[first:token])
            if listed and self.gaps[token] in COMMAS and lowers[token] == "which":
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

    def _past_aside(self, token: int) -> int:
        """Return the token after the clause between commas that begins at *token*, "Baku, for its part, said", 0 where none does."""
        opening = self.lowers[token]
        participle = len(opening) >= PARTICIPLE and opening.endswith(("ed", "ing")) and self.words[token] == opening
        if opening not in ASIDES and not participle:
            return 0  # "China, alarmed by the news, said"
        for at in range(token + 1, min(token + LONGEST_ASIDE, self.size)):
            # "with help from Britain, Italy and"
            listed = self.gaps[at] in COMMAS and self.words[at] != self.lowers[at]
            if self.gaps[at] != " " and self.gaps[at] not in POSSESSIVES and not listed:
                return at if self.gaps[at] == ", " else 0
        return 0

    def _is_government(self, token: int) -> bool:
        """Return whether what follows "is" at *token* says that a government is meant: "to", "(not) ready", "seeking"."""
        token += self.lowers[token] in SOFTENING
        word = self.lowers[token] if token < self.size else ""
        if word == "at":
            return self.lowers[token + 1] in DISPUTES or self.lowers[token + 1 : token + 3] == ["the", "table"]
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
            owned = conjunction and self.lowers[following] == "its" and self.lowers[following + 1] in SECEDING
            following += 2 * owned
            if (
                not (conjunction or gap in COMMAS)
                or following >= self.size
                or self.words[following] == self.lowers[following]
            ):
                break
            token = self.runs.match(following)[0]
            token += self.lowers[token] == "region" and self.gaps[token] == " "
        return token

    def modifies(self, last: int) -> bool:
        """Return whether a noun in lower case follows, so that the word before it is an adjective: "in African countries"."""
        if last >= self.size or self.gaps[last] != " ":
            return False
        low = self.lowers[last]
        if low in TIMES and self.lowers[last + 1] in WEEKDAYS:
            return False  # "in Mutare late Monday"
        return (
            low == self.words[last]
            and low not in self.w.skipped
            and low not in self.w.verbs
            and not low.endswith(("ed", "ly"))
        )
