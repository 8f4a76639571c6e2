"""Which way a date points: whether the clause around it speaks of the future."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.dates.modifiers import DATE_LEADS, date_modifier
from dragoman.extractors.dates.plans import (
    APOSTROPHES,
    ENDS,
    FAILED,
    OVERVIEW,
    WITHIN,
    arranged,
    called_off,
    dropped,
    superseded,
    unmet,
)
from dragoman.extractors.dates.verdicts import infinitive, unrealised, verdict
from dragoman.views import has_plain_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.extractors.dates.scan import Scan

LEADS = DATE_LEADS | {"the"}
#: How many words on either side of a date are looked at.
LEFT, RIGHT = 18, 12
#: Gaps before a name within a sentence, none of which opens one or a quotation.
BEFORE_NAMES = frozenset((" ", ", ", "-", "'", "’"))
#: How far around a word in capitals a plain one shows that no headline has made them.
NEAR = 10
#: Words before the full stop of an abbreviation within a sentence.
ABBREVIATED = frozenset("dr gen gov jr mr mrs ms no rep sen sr st".split())
#: Before "to Friday" what was moved there: "pushed back to", "put off by a week to".
MOVED = frozenset("moved postponed rescheduled pushed shifted deferred delayed extended put brought".split())
#: Before a participle, and with an adverb between: "was last seen".
BEEN = frozenset({"was", "were", "been"})
LAST = frozenset({"last", "first", "later", "then", "also"})
AHEAD = frozenset({"will", "would", "shall"})
#: Cues that are no verbs: right behind a date they open another clause: "will leave on Friday after a visit".
CLAUSES = frozenset({"after", "since", "ago", "yesterday"})
#: Right before a date that is still to come.
DEADLINES = frozenset({"by", "until", "effective", "as", "of", "on", "starting", "beginning"})
#: Before an adverb or a preposition that then sets one: "as soon as Friday", "ahead of Friday's vote", "beginning on Friday".
DEADLINE_PAIRS = {"as": ("soon", "early"), "of": ("ahead",), "on": ("beginning", "starting")}
#: Behind a date, what begins another clause: "reports on Friday that he would quit".
SUBORDINATE = frozenset({"that", "who", "which", "saying", "whether"})
#: What opens a clause about somebody between commas, how many words that has at most, and verbs that end one on who tells it.
RELATIVE, ASIDE = frozenset({"who", "which", "whose", "whom"}), 12
SAID = frozenset({"announced", "reported", "said", "say", "says"})
#: With these, what was not done until then: "did not leave until Friday".
DID = frozenset({"did", "didn"})
#: Before "by Friday" at the head of a sentence.
OPENERS = frozenset({"but", "and", "yet"})
#: With these, what is to be done by then: "they had been told to leave by Friday".
ORDERS = frozenset({"to", "would", "could", "must", "should"})


def is_future(scan: Scan, first: int, last: int) -> bool:
    """Return whether the expression of words *first* to *last* lies in a clause about the future; without a sign it does not."""
    return direction(scan, first, last) or False


def direction(scan: Scan, first: int, last: int) -> bool | None:
    """Return True where the clause around words *first* to *last* speaks of the future, False of the past, None where nothing tells.

    A preposition right before the date or "said" right behind it decides, then the nearest verb or cue on the left, then on the right.
    """
    if scan.prefer != "context":
        return scan.prefer == "future"
    following = last + 1
    if scan.lowers[first - 1] in LEADS:
        first = beginning(scan, first)
    found = called_off(scan, following) or beside(scan, first, following)
    if found is not None:
        return found
    found, start = leftwards(scan, first, following)
    if start < 0:
        return found
    if issued(scan, following):
        return False
    found = headline(scan, start, first) or rightwards(scan, following)
    return True if found is None and first and scan.lowers[first - 1] == "through" else found  # "closed through Friday"


def beginning(scan: Scan, first: int) -> int:
    """Return the first word of the modifiers in front of word *first*: "by late March", "until the end of the week"."""
    if not first or scan.lowers[first - 1] not in LEADS:
        return first
    return date_modifier(scan, first - (scan.left(first) == "the"))[0]


def due(scan: Scan, first: int) -> bool:
    """Return whether the date at word *first* is one by or until which something happens, which tells of no future in a history."""
    return deadline(scan, beginning(scan, first))


def leftwards(scan: Scan, first: int, following: int) -> tuple[bool | None, int]:
    """Return what the nearest verb or cue in front of word *first* says and -1, or None and the first word of the clause where none decides.

    Behind a "that" without a verb between, what stands from word *following* on says it: "warned that a strike on Friday would hurt".
    """
    lowers, gaps, contexts = scan.lowers, scan.gaps, scan.vocabulary.contexts
    cues, start = contexts.cues, max(0, first - LEFT)
    for index in words_before(scan, first, start):
        gap, word = gaps[index + 1], lowers[index]
        if gap != " " and gap not in WITHIN and not ENDS.isdisjoint(gap) and not abbreviation(word, gap):
            return None, index + 1
        if (word in cues or (word[-1] == "d" and word[-2:] == "ed")) and not named(scan, index):
            if word == "after" and index == first - 1 and not attributive(scan, first, following):
                continue  # "will be closed after Friday"
            found = verdict(scan, index, word)
            if found is not None or unrealised(scan, index, word) or (word in contexts.plan and dropped(scan, index)):
                return found, -1
        elif word == "that":
            found = rightwards(scan, following)
            if found is not None:
                return found, -1
    return None, start


def words_before(scan: Scan, first: int, start: int) -> Iterator[int]:
    """Yield the words before word *first* back to word *start*, those left out that two commas set apart."""
    past = first
    for index in range(first - 1, start - 1, -1):
        if index < past and index < first - 1 and scan.gaps[index + 1] == ", ":
            past = aside_start(scan, index, start)
        if index < past:
            yield index


def aside_start(scan: Scan, index: int, start: int) -> int:
    """Return the first word of what two commas set apart that ends at word *index*: ", who would leave soon,", ", officials said,"; the word behind where nothing is."""
    opened = next((at for at in range(index, start, -1) if scan.gaps[at] == ", "), 0)
    if not opened or index - opened > ASIDE:
        return index + 1
    foreseen = scan.lowers[opened] == "as" and index == opened + 1  # ", as expected,"
    if foreseen or scan.lowers[opened] in RELATIVE or (index > opened and scan.lowers[index] in SAID):
        return opened
    return index + 1


def named(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* is part of a name, by its capital within a sentence of plain words: "Ahmed", "Will", "Said"."""
    word = scan.words[index]
    if scan.gaps[index] == "-" and scan.words[index - 1].istitle():
        return True  # "Park Hong-won"
    if word == scan.lowers[index] or not word.istitle() or not index or scan.gaps[index] not in BEFORE_NAMES:
        return False
    near = scan.words[max(0, index - NEAR) : index + NEAR]
    return has_plain_word(near)


def attributive(scan: Scan, first: int, following: int) -> bool:
    """Return whether the date of the words from *first* up to *following* stands before a noun: "Friday's attack", "the November vote"."""
    if following >= scan.size:
        return False
    gap = scan.gaps[following]
    return gap in APOSTROPHES or (gap == " " and scan.lowers[first] == "the")


def beside(scan: Scan, first: int, following: int) -> bool | None:
    """Return what stands right before word *first* or at word *following* says: "by Friday", "arranged for Friday", "on Friday said"."""
    lowers, gaps, contexts = scan.lowers, scan.gaps, scan.vocabulary.contexts
    word = lowers[first - 1] if first else ""
    if word in DEADLINES and deadline(scan, first):
        return not over(scan, first - 1, following)
    if word == "to" and gaps[first] == " ":
        moved = not MOVED.isdisjoint(lowers[max(0, first - 1 - OVERVIEW) : first - 1])
        if moved or lowers[first - 2] == "back":
            return moved  # "violence dating back to June"
    if word == "for" and gaps[first] == " ":
        index = arranged(scan, first - 1, following)
        if index:
            return None if dropped(scan, index) or superseded(scan, index) or unmet(scan, index) else True
    if following < scan.size and gaps[following] == " ":
        behind = lowers[following]
        if behind in AHEAD:
            return True  # "he did not think Friday would be the day"
        if contexts.cues.get(behind) is False and behind not in CLAUSES:
            return False
    return None


def issued(scan: Scan, index: int) -> bool:
    """Return whether word *index*, right behind a date, is an "-ed" form: "the ministry on Friday issued", but also "on Friday accused of"."""
    if index >= scan.size or scan.gaps[index] != " ":
        return False
    word, contexts = scan.lowers[index], scan.vocabulary.contexts
    if word[-2:] != "ed" or len(word) < 5:
        return False
    return word not in contexts.cues or (word in contexts.plan and word not in contexts.intent)  # "on Friday postponed"


def rightwards(scan: Scan, first: int) -> bool | None:
    """Return what the first cue from word *first* on says, within the clause."""
    lowers, gaps, cues = scan.lowers, scan.gaps, scan.vocabulary.contexts.cues
    for index in range(first, min(scan.size, first + RIGHT)):
        gap = gaps[index]
        if gap != " " and gap not in WITHIN and not ENDS.isdisjoint(gap):
            return None
        word = lowers[index]
        if word in SUBORDINATE:
            return None
        if (word in cues or (word[-1] == "d" and word[-2:] == "ed")) and not named(scan, index):
            found = verdict(scan, index, word)
            if found is not None:
                return found
    return None


def over(scan: Scan, index: int, following: int) -> bool:
    """Return whether the "by" or "until" at word *index* is about the past: "Until Friday, they had refused", "had left by Friday"."""
    if scan.words[index][0].isupper() or (index and scan.lowers[index - 1] in OPENERS):
        return rightwards(scan, following) is False
    before = scan.lowers[max(0, index - OVERVIEW) : index]
    if not FAILED.isdisjoint(before) or any(pair == ("to", "have") for pair in pairwise(before)):
        return True  # "they were to have left by Friday"
    done = "had" in before or (scan.lowers[index] == "until" and not DID.isdisjoint(before))
    return done and ORDERS.isdisjoint(before)


def headline(scan: Scan, start: int, end: int) -> bool | None:
    """Return True for a headline's "Leaders to meet" between the words *start* and *end*, else None."""
    for index in range(start + 1, end):
        named = scan.words[index - 1][0].isupper() or scan.gaps[index - 1] == "-"  # "Tsai Ing-wen to meet"
        if scan.lowers[index] == "to" and named and infinitive(scan, index):
            return True
    return None


def happened(scan: Scan, first: int) -> bool:
    """Return whether the date at word *first* stands right behind a verb in the past: "was arrested on Dec. 3", "the year ended Dec. 31"."""
    index = first - 1
    if index < 1 or scan.gaps[first] != " " or scan.prefer == "future":
        return False
    if scan.lowers[index] == "ended":
        return True
    return scan.lowers[index] == "on" and (past_form(scan, index - 1) or passive(scan, index - 1))


def past_form(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* is a verb in the past that sets no day for something else: "died", no "agreed on Dec. 3"."""
    word, contexts = scan.lowers[index], scan.vocabulary.contexts
    if scan.gaps[index + 1] != " " or word in contexts.intent or word in contexts.arranged:
        return False
    return (word[-2:] == "ed" or word in contexts.cues) and verdict(scan, index, word) is False


def passive(scan: Scan, index: int) -> bool:
    """Return whether a past passive comes shortly before word *index*, and no other verb between: "was found dead in Rome on Dec. 3"."""
    lowers, cues = scan.lowers, scan.vocabulary.contexts.cues
    for at in range(index, max(0, index - OVERVIEW), -1):
        if scan.gaps[at + 1] != " ":
            return False
        word = lowers[at]
        if word[-2:] == "ed" or word in cues:
            return lowers[at - 1 - (lowers[at - 1] in LAST)] in BEEN and past_form(scan, at)
    return False


def deadline(scan: Scan, first: int) -> bool:
    """Return whether "by", "until", "effective", "as soon as" or "ahead of" stands right before word *first*."""
    if not first or scan.gaps[first] != " ":
        return False
    word = scan.lowers[first - 1]
    if word in DEADLINE_PAIRS:
        return first > 1 and scan.lowers[first - 2] in DEADLINE_PAIRS[word]
    return word in DEADLINES


def abbreviation(word: str, gap: str) -> bool:
    """Return whether the full stop after *word* is an abbreviation's: "Mr. Smith", "U.S. troops"."""
    return gap == ". " and (len(word) == 1 or word in ABBREVIATED)
