"""Classes of words and the forms of plurals, read from `data/words.tsv` (whose head says what each class is for) and `data/plurals.tsv`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import attrs

from dragoman.lexicon import values

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Words that stand for a noun said before: "36 others", "seven more".
ELLIPTIC = frozenset(("others", "other", "more", "further", "additional"))
ARTICLES = frozenset(("a", "an"))
#: Before a year, and nothing else.
YEAR_PREPOSITIONS = frozenset(("in", "since", "during"))
#: A longer word in -oes drops both letters, as "heroes" do.
LONGEST_SHOES = 5
#: How many words each memo of forms holds.
REMEMBERED = 4096
#: What begins "p.m.", "o'clock" and "past two" behind an hour.
CLOCK_LEADS = frozenset(("a", "p", "o", "past"))
#: Months that are also words.
WORDS_THAT_ARE_MONTHS = frozenset(("may", "march"))
#: Minus, what joins two numbers to a range or a ratio, and what bounds a number from behind.
NEGATIVE = frozenset(("minus", "negative"))
JOINING = frozenset(("to", "and", "or"))
DIVIDING = frozenset(("in", "out", "over"))
LIMITING = frozenset(("odd", "plus", "ish"))


@attrs.frozen(eq=False)
class Words:
    """The classes of `words.tsv` by name, and behind them those that are made of several, for one look where two were needed."""

    function: frozenset[str]
    month: frozenset[str]
    filler: frozenset[str]
    rise: frozenset[str]
    fall: frozenset[str]
    year_lead: frozenset[str]
    either_lead: frozenset[str]
    auxiliary: frozenset[str]
    passive: frozenset[str]
    between: frozenset[str]
    barrier: frozenset[str]
    toll: frozenset[str]
    suffering: frozenset[str]
    casualty: frozenset[str]
    plural_modifier: frozenset[str]
    ending: frozenset[str]
    no_attribute: frozenset[str]
    determiner: frozenset[str]
    one_lead: frozenset[str]
    one_end: frozenset[str]
    behind_first: frozenset[str]
    behind_second: frozenset[str]
    behind_third: frozenset[str]
    street: frozenset[str]
    set_phrase: frozenset[str]
    ranked: frozenset[str]
    clock: frozenset[str]
    game: frozenset[str]
    prefix: frozenset[str]
    state: frozenset[str]
    code: frozenset[str]
    brought: frozenset[str]
    expelled: frozenset[str]
    claimed: frozenset[str]
    reached: frozenset[str]
    beside: frozenset[str]
    halved: frozenset[str]
    half_of: frozenset[str]
    one_of_two: frozenset[str]
    scored: frozenset[str]
    acronym: frozenset[str]
    thing: frozenset[str]
    verb: frozenset[str]
    particle_lead: frozenset[str]
    people: frozenset[str]
    grade: frozenset[str]
    gerund: frozenset[str]
    up_lead: frozenset[str]
    raised: frozenset[str]
    shift: frozenset[str]
    person: frozenset[str]
    parent: frozenset[str]
    takings: frozenset[str]
    combatant: frozenset[str]
    circumstance: frozenset[str]
    centre: frozenset[str]
    move: frozenset[str]
    adjective: frozenset[str]
    #: What no plain noun is, and what a phrase of what is counted holds in some places only.
    no_noun: frozenset[str]
    no_inside: frozenset[str]
    #: Months that are nothing else, and what stands before a day or a year at first sight.
    plain_month: frozenset[str]
    date_lead: frozenset[str]
    #: What may stand behind a time of day, and what may stand beside an amount of change.
    clock_neighbour: frozenset[str]
    beside_change: frozenset[str]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, str]]) -> Words:
        """Return the classes that *rows* of `words.tsv` give. Raises `TypeError` for a class of another name, or none at all."""
        found: dict[str, set[str]] = {}
        for row in rows:
            for name in values(row["classes"]):
                found.setdefault(name, set()).add(row["word"])
        classes = {name: frozenset(words) for name, words in found.items()}
        classes["year_lead"] |= classes["month"]
        plain_month = classes["month"] - WORDS_THAT_ARE_MONTHS
        return cls(
            **classes,
            no_noun=classes["function"] | ELLIPTIC | classes["plural_modifier"],
            no_inside=classes["function"] | classes["ending"],
            plain_month=plain_month,
            date_lead=plain_month | YEAR_PREPOSITIONS,
            clock_neighbour=classes["clock"] | CLOCK_LEADS,
            beside_change=classes["filler"] | classes["rise"] | classes["fall"],
        )


@attrs.frozen(eq=False)
class Plurals:
    """Plural nouns: the singulars of those whose spelling does not tell them.

    `holds` tells whether a lower-case word looks like a plural noun; `lemma` returns the singular of a noun, of which capitals stay where
    the tables do not hold it. Both remember the words that they were asked for last.
    """

    irregular: Mapping[str, str]
    holds: Callable[[str], bool]
    lemma: Callable[[str], str]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, str]]) -> Plurals:
        """Return what *rows* of `plurals.tsv` give."""
        singulars = {row["plural"]: row["singular"] for row in rows}
        irregular = {plural: singular for plural, singular in singulars.items() if singular}
        never = frozenset(singulars) - frozenset(irregular)
        return cls(
            irregular,
            lru_cache(maxsize=REMEMBERED)(partial(_is_plural, irregular, never)),
            lru_cache(maxsize=REMEMBERED)(partial(_singular, irregular)),
        )

    def differs(self, word: str) -> bool:
        """Whether a lower-case word looks like a plural noun that has a singular of another form."""
        return self.holds(word) and self.irregular.get(word) != word


def _is_plural(irregular: Mapping[str, str], never: frozenset[str], word: str) -> bool:
    if word in irregular:
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is") and word not in never


def _singular(irregular: Mapping[str, str], word: str) -> str:
    known = irregular.get(word.lower())
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")) and len(word) > 4:
        return word[:-2]
    if word.endswith("oes") and len(word) > LONGEST_SHOES:
        return word[:-2]
    if word[-1:] == "s" and word[-2:] not in ("ss", "us", "is") and len(word) > 2:
        return word[:-1]
    return word
