"""The words that meetings are read by, as tables: built once a chain from the TSV files in `data/`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from dragoman.extractors.meetings.promise import FAINT
from dragoman.lexicon import Lexicon, Lexicons, read_table, values
from dragoman.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: The phrases of a table that begin with one word, by their second word ("" where they have none): the words from there on, and what they say.
Rows: TypeAlias = "Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]"
#: A trigger: the words after its first, its part of speech, its mode and its frame.
TriggerRow: TypeAlias = "tuple[tuple[str, ...], str, str, str]"

#: From how many words on the rest of a phrase is compared: its first is known to stand there.
PAIR = 2
DATA = files("dragoman.extractors.meetings") / "data"
STATES = files("dragoman.names") / "data" / "states.tsv"
PARTS = {
    "verb": frozenset(("meet", "with", "object", "host", "place", "to", "in", "gather", "join", "caller", "bring")),
    "noun": frozenset(("strong", "weak", "call", "contact", "visit", "anaphor", "means", "table")),
}
PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who"))
MODES = frozenset(("in_person", "phone", "video", "visit", "summit", "talks", "unspecified"))


def _no_trigger(row: Mapping[str, str]) -> str | None:
    """Return what is wrong with a trigger, or None."""
    for column, allowed in (("part", PARTS), ("mode", MODES), ("frame", PARTS.get(row["part"], ()))):
        if row[column] not in allowed:
            return f"{row['phrase']!r} has the {column} {row[column]!r}; allowed are {', '.join(sorted(allowed))}"
    return None if row["phrase"].replace("-", " ").split() else f"{row['phrase']!r} has no word in it"


#: What users may add: triggers.
COLUMNS = ("phrase", "part", "mode", "frame")
MEETINGS = Table(layer="meetings", columns=COLUMNS, required=COLUMNS, identity=(("phrase", "part"),), check=_no_trigger)


@attrs.frozen(eq=False)
class Phrases:
    """A table of phrases by their first word, the longest first."""

    rows: Mapping[str, Rows]
    #: The words with which its phrases begin.
    firsts: frozenset[str] = attrs.field(
        init=False, default=attrs.Factory(lambda phrases: frozenset(phrases.rows), takes_self=True)
    )

    @classmethod
    def of(cls, pairs: Sequence[tuple[str, str]]) -> Phrases:
        """Return the table of *pairs* (phrase, what it says)."""
        rows: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
        for phrase, value in pairs:
            first, *rest = phrase.split()
            rows.setdefault(first, {}).setdefault(rest[0] if rest else "", []).append((tuple(rest), value))
        return cls(
            {
                first: {
                    second: tuple(sorted(found, key=lambda row: (-len(row[0]), row))) for second, found in same.items()
                }
                for first, same in rows.items()
            }
        )

    def within(self, lowers: list[str], start: int, end: int) -> list[tuple[int, str]]:
        """Return (index, value) of each phrase that stands in the words from *start* up to *end*; none overlap."""
        near = lowers[start:end]
        if self.firsts.isdisjoint(near):
            return []
        end = min(end, len(lowers))
        found: list[tuple[int, str]] = []
        past = start
        for index in compress(count(start), map(self.firsts.__contains__, near)):
            if index < past:
                continue
            rows = self.rows[lowers[index]]
            for rest, value in (*(rows.get(lowers[index + 1], ()) if index + 1 < end else ()), *rows.get("", ())):
                after = index + 1 + len(rest)
                if after <= end and (len(rest) < PAIR or tuple(lowers[index + 1 : after]) == rest):
                    found.append((index, value))
                    past = after
                    break
        return found

    def any_within(self, lowers: list[str], start: int, end: int) -> bool:
        """Return whether a word with which a phrase begins stands in the words from *start* up to *end*."""
        return not self.firsts.isdisjoint(lowers[start:end])


class Traps(NamedTuple):
    """The collocations in which a word names no meeting: what stands directly before and after it, and the heads of its object.

    `last` and `first` are the words of those before and after that stand next to it: a look at one word tells most texts free of them.
    """

    before: frozenset[tuple[str, ...]]
    last: frozenset[str]
    after: frozenset[tuple[str, ...]]
    first: frozenset[str]
    heads: frozenset[str]


@attrs.frozen(eq=False)
class Vocabulary:
    """Everything that stands in `data/`: triggers, traps, status and outcome cues, and the classes of words of `words.tsv`."""

    triggers: Mapping[str, tuple[TriggerRow, ...]]
    #: The words that tell of a meeting wherever they stand: verbs, and nouns of one word, so the "talks" but not the "one" of "one on one".
    telling: frozenset[str]
    traps: Mapping[str, Traps]
    status_before: Phrases
    status_after: Phrases
    status_over: Phrases
    outcome_before: Phrases
    outcome_after: Phrases
    #: Every word of the cues that stand before a trigger, and every word that may stand among them.
    chain: frozenset[str]
    #: Pronouns and offices: what may stand for a subject that has no name.
    pronominal: frozenset[str]
    #: Diplomacy, business and sport in one.
    genre: frozenset[str]
    #: Function words: prepositions, determiners, auxiliaries and adverbs of the verb group, these three in one, and what ends a list of names.
    preposition: frozenset[str]
    determiner: frozenset[str]
    modal: frozenset[str]
    small: frozenset[str]
    stop: frozenset[str]
    #: Verbs of saying, and verbs that a noun needs to say what is done with a meeting ("held talks").
    report: frozenset[str]
    light: frozenset[str]
    #: Verbs of what is done to a meeting that goes on all the same: "an attack that could overshadow the talks".
    affecting: frozenset[str]
    #: Words of titles, offices one person holds, officials without a name, plural parties, what "the two leaders" ends in.
    role: frozenset[str]
    office: frozenset[str]
    official: frozenset[str]
    plural: frozenset[str]
    group: frozenset[str]
    #: Those who act for a state or a group ("Hamas leaders and"), and verbs with an object that is spoken to ("told").
    acting_for: frozenset[str]
    address: frozenset[str]
    #: Words of the press, which reports and does not meet.
    press: frozenset[str]
    #: Words of bodies whose own meetings are none between parties.
    body: frozenset[str]
    #: Nouns of what binds two, with whom nobody need meet: "the treaty with Denmark".
    tie: frozenset[str]
    #: Pronouns that may stand for a party, and all words that show that those whom somebody meets may be one.
    anyone: frozenset[str]
    public: frozenset[str]
    #: What those who meet come to, what else they may be said not to have come to, and verbs by which they do.
    accord: frozenset[str]
    gain: frozenset[str]
    agreeing: frozenset[str]
    signing: frozenset[str]
    #: What shows that a text tells how a meeting ended: accords, gains, agreeing and signing, and the first words of the cues.
    ending: frozenset[str]
    settle: frozenset[str]
    #: Those who lead, and whom, but no state: "church leaders", "business leaders".
    lay: frozenset[str]
    #: Forces and what they drive, which clash where they "meet", and the officers who meet for them.
    force: frozenset[str]
    officer: frozenset[str]
    #: Words that tell what kind of text it is, and words of the means.
    diplomacy: frozenset[str]
    business: frozenset[str]
    sport: frozenset[str]
    video: frozenset[str]
    phone: frozenset[str]
    #: The capital of each country, by its code; the regions that negotiate for themselves.
    capitals: Mapping[str, str]
    acting_regions: frozenset[str]
    #: The names of the bodies in which states meet.
    assemblies: frozenset[str]


def vocabulary(lexicons: Lexicons) -> Vocabulary:
    """Return the tables, with the triggers that users add to the layer `meetings` (columns phrase, part, mode, frame)."""
    status = list(read_table(DATA / "status.tsv"))
    outcome = list(read_table(DATA / "outcome.tsv"))
    classes = _classes(read_table(DATA / "words.tsv"))
    cues = frozenset(word for row in status if row["side"] == "before" for word in row["words"].split())
    triggers = _triggers(MEETINGS.rows(Lexicons((Lexicon(MEETINGS.layer, DATA / "triggers.tsv"), *lexicons.added))))
    return Vocabulary(
        triggers=triggers,
        telling=frozenset(
            first
            for first, rows in triggers.items()
            if any(not rest or (part == "verb" and first not in FAINT) for rest, part, *_ in rows)
        ),
        traps=_traps(read_table(DATA / "traps.tsv")),
        status_before=_side(status, "before", "status"),
        status_after=_side(status, "after", "status"),
        status_over=_side(status, "over", "status"),
        outcome_before=_side(outcome, "before", "outcome"),
        outcome_after=_side(outcome, "after", "outcome"),
        chain=cues.union(*map(classes.__getitem__, ("light", "modal", "preposition", "role", "determiner"))),
        pronominal=PRONOUNS | classes["office"],
        acting_for=classes["plural"] | classes["official"],
        small=classes["preposition"] | classes["determiner"] | classes["modal"],
        genre=classes["diplomacy"] | classes["business"] | classes["sport"],
        public=frozenset().union(*map(classes.__getitem__, ("official", "plural", "group", "office", "anyone"))),
        ending=frozenset(row["words"].split()[0] for row in outcome).union(
            *map(classes.__getitem__, ("accord", "gain", "agreeing", "signing"))
        ),
        capitals={row["code"]: row["capital"].split("|")[0] for row in read_table(STATES) if row["capital"]},
        acting_regions=frozenset(row["region"] for row in read_table(DATA / "acting_regions.tsv")),
        assemblies=frozenset(row["name"] for row in read_table(DATA / "assemblies.tsv")),
        **classes,
    )


def _triggers(rows: Iterable[dict[str, str]]) -> dict[str, tuple[TriggerRow, ...]]:
    found: dict[str, list[TriggerRow]] = {}
    for row in rows:
        words = row["phrase"].lower().replace("-", " ").split()
        found.setdefault(words[0], []).append((tuple(words[1:]), row["part"], row["mode"], row["frame"]))
    return {first: tuple(sorted(same, key=lambda row: -len(row[0]))) for first, same in found.items()}


def _traps(rows: Iterator[dict[str, str]]) -> dict[str, Traps]:
    found: dict[str, dict[str, set[tuple[str, ...]]]] = {}
    for row in rows:
        for trigger in values(row["trigger"]):
            sides = found.setdefault(trigger, {"before": set(), "after": set(), "object": set()})
            sides[row["side"]].add(tuple(row["words"].split()))
    return {
        trigger: Traps(
            before=frozenset(sides["before"]),
            last=frozenset(words[-1] for words in sides["before"]),
            after=frozenset(sides["after"]),
            first=frozenset(words[0] for words in sides["after"]),
            heads=frozenset(words[-1] for words in sides["object"]),
        )
        for trigger, sides in found.items()
    }


def _side(rows: Sequence[dict[str, str]], side: str, value: str) -> Phrases:
    return Phrases.of([(row["words"], row[value]) for row in rows if row["side"] == side])


def _classes(rows: Iterator[dict[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["class"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}
