"""Ranks, "both", and zeros: numbers that take no unit and no bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.calendar import is_date
from dragoman.extractors.counts.fates import NONE
from dragoman.extractors.counts.nouns import read_noun
from dragoman.extractors.counts.traps import is_proper_rank
from dragoman.extractors.counts.words import ARTICLES

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral, Page, Quantity

#: Verbs behind "no one" where it counts: "no one was hurt".
BEFALLING = frozenset(("was", "were", "is", "has", "have"))
#: Before a rank, these make what it ranks singular.
SINGLING = ARTICLES | frozenset(("another", "each", "every", "one"))
#: The forms of words that tell what befell their subject, how many words the verb may have, and what no such word has.
TELLING = frozenset(("verb", "state", "intransitive", "seized", "held", "graded"))
LONGEST_VERB = 4
#: How far behind "no" the verb may stand that says what befell nobody, and the end of that verb.
LONGEST_NOUN, LONGEST_CLAUSE = 12, 18


def plain(numeral: Numeral, noun: str | None, kind: str, behind: int) -> Quantity:
    """Return a quantity that is its numeral and nothing more, beside its *noun*, which ends before token *behind*."""
    first, stop, start, end, value, *_ = numeral
    return first, stop, start, end, start, end, value, value, "=", None, None, noun, kind, max(behind, stop), False


def read_rank(page: Page, numeral: Numeral) -> Quantity | None:
    """Read an ordinal: "the eighth round"."""
    if is_proper_rank(page, numeral) or is_date(page, numeral):
        return None
    noun, behind = read_noun(page, numeral[1], single=True, hyphen=False)
    if noun is None:
        return plain(numeral, noun, "ordinal", behind)
    if _tells_when(page, numeral):
        noun, behind = None, numeral[1]
    elif page.lowers[numeral[0] - 1] in SINGLING and page.plurals.differs(page.lowers[behind - 1]):
        noun, behind = noun.rpartition(" ")[0] or None, behind - 1  # a verb: "a third opens", "every fifth clerk earns"
    return plain(numeral, noun, "ordinal", behind)


def _tells_when(page: Page, numeral: Numeral) -> bool:
    """Whether a rank stands for an adverb before its verb: "the paper first reported last night"."""
    before, following = page.lowers[numeral[0] - 1], page.lowers[numeral[1]]
    verb = following.endswith("ed") or following in page.classes.verb
    return verb and before not in page.classes.determiner and before not in ARTICLES and before != "s"


def read_both(page: Page, numeral: Numeral) -> Quantity | None:
    """Read "both leaders" as two, but not "both of them" or "both left"."""
    stop = numeral[1]
    noun, behind = read_noun(page, stop, single=False, hyphen=False)
    return (
        None
        if noun is None or behind > stop + 2 or page.lowers[stop] == "of"
        else plain(numeral, noun, "cardinal", behind)
    )


def read_zero(page: Page, numeral: Numeral) -> Quantity | None:
    """Read "no casualties", "no clerks were hurt", "no one was hurt" and "none of them was hurt" as zero; other negations count nothing."""
    first, stop = numeral[:2]
    word, following = page.lowers[first], page.lowers[stop]
    if word == "no" and following != "one":
        return _no_casualties(page, numeral) or _no_noun(page, numeral)
    if word == "none" and following == "of":
        return _no_noun(page, numeral)
    if word == "no":
        stop += 1
        numeral = (first, stop, numeral[2], page.ends[stop - 1], *numeral[4:])
    noun = None if word == "none" else "people"
    return plain(numeral, noun, "cardinal", stop) if _befalls(page, stop) else None


def befalls(page: Page, place: int) -> bool:
    """Whether what befell somebody is told from token *place* on, with nothing before it but adverbs and auxiliaries: "was badly hurt"."""
    for behind in range(place, place + LONGEST_VERB):
        word = page.lowers[behind]
        if page.vocabulary.effects.get(word, NONE)[1] in TELLING:
            return True
        if word not in page.classes.auxiliary and word not in page.classes.between and not word.endswith("ly"):
            return False
    return False


def _befalls(page: Page, place: int) -> bool:
    """Whether the verb at token *place* says what befell those before it."""
    lowers, effects = page.lowers, page.vocabulary.effects
    return lowers[place] in BEFALLING and any(lowers[behind] in effects for behind in range(place + 1, place + 5))


def _no_casualties(page: Page, numeral: Numeral) -> Quantity | None:
    """Read "no" before a word of casualties, two words away at most."""
    stop = numeral[1]
    for behind in range(stop, stop + 3):
        if page.gaps[behind] != " ":
            return None
        if page.lowers[behind] in page.classes.casualty:
            noun, _ = read_noun(page, behind, single=False, hyphen=False)
            return plain(numeral, noun, "cardinal", behind + 1)
    return None


def _no_noun(page: Page, numeral: Numeral) -> Quantity | None:
    """Read "no clerks were hurt" and "none of the crew was hurt"."""
    first, stop = numeral[:2]
    if page.vocabulary.effects.keys().isdisjoint(page.lowers[max(first - 1, 0) : stop + LONGEST_CLAUSE]):
        return None
    _, form = page.vocabulary.effects.get(page.lowers[first - 1], NONE)
    killed = form in ("verb", "active")  # "killed no clerks"
    if not killed and BEFALLING.isdisjoint(page.lowers[stop + 1 : stop + LONGEST_NOUN]):
        return None
    part = page.lowers[stop] == "of"
    noun, behind = read_noun(page, stop, single=False, hyphen=False, part=part)
    if noun is None and not part:
        noun, behind = read_noun(page, stop, single=True, hyphen=False)  # "no clerk was hurt"
    befallen = (killed and noun is not None) or _befalls(page, behind)
    return plain(numeral, noun, "cardinal", behind) if befallen else None


SPECIALS = {"ordinal": read_rank, "both": read_both, "none": read_zero}
