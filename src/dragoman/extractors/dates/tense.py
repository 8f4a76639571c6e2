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
    dropped,
    superseded,
    unmet,
)

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

LEADS = DATE_LEADS | {"the"}
#: Between a determiner and a participle, with those in "-ly".
ADVERBS = frozenset({"still", "long", "yet", "well", "once", "much", "so"})
#: How many words on either side of a date are looked at.
LEFT, RIGHT = 18, 12
#: What must follow a cue that is open.
FOLLOWED = {"set": ("for",), "take": ("effect", "place", "office"), "takes": ("effect", "place", "office"), "go": ("on", "to"),
            "heads": ("to", "for", "into"), "come": ("into",), "comes": ("into",)}  # fmt: skip
#: Behind "is" or "are": a verb without an object, or the day itself: "they are meeting on Friday", "the vote is on Friday".
PRESENT = frozenset({"is", "are"})
AFTER_VERB = frozenset({"on", "home", "back"})
#: How many words an object may have.
OBJECT = 6
#: Before "to Friday": "pushed back to", "moved to".
MOVED = frozenset({"back", "forward", "moved", "postponed", "rescheduled"})
#: Auxiliaries that look ahead, what behind them takes it back ("may have met", "could not hear"), and before "likely" the verb that does not.
MODALS = frozenset({"may", "should", "could", "might", "must"})
NOT_AHEAD = frozenset({"have", "not"})
BEFORE_LIKELY = frozenset({"is", "are", "looks", "seems", "very", "most"})
#: Before an open verb that then states nothing about what is to come: "failed to meet", "did not meet".
NOT_PLAIN = frozenset(
    "to not t did never could would will can cannot should must might may shall help let make made saw and or has have had be been was "
    "were is are".split()
)
#: Before "visits" or "votes" what makes a noun of it, beside determiners and numbers.
BEFORE_NOUN = frozenset(
    "of for in with at by from on after before several many few some more most other such new recent official frequent regular no any "
    "all both s".split()
)
NOUN_LEADS = ("ed", "ous", "ful", "ble")
#: Subjects in the plural that do not end in "s".
PLURALS = frozenset({"they", "we", "you", "people", "who", "police", "women", "men", "both"})
ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})
WAS = frozenset({"was", "were"})
BEEN = WAS | {"been"}
LAST = frozenset({"last", "first", "later", "then", "also"})  # "was last seen"
AHEAD = frozenset({"will", "would", "shall"})
#: Cues that are no verbs: right behind a date they open another clause: "will leave on Friday after a visit".
CLAUSES = frozenset({"after", "since", "ago", "yesterday"})
#: Right before a date that is still to come.
DEADLINES = frozenset({"by", "until", "effective", "as", "of", "on", "starting", "beginning"})
#: Before an adverb or a preposition that then sets one: "as soon as Friday", "ahead of Friday's vote", "beginning on Friday".
DEADLINE_PAIRS = {"as": ("soon", "early"), "of": ("ahead",), "on": ("beginning", "starting")}
#: Before what is then no past form: "will hit", "to put", "will be held".
BEFORE_BASE = frozenset({"be", "to", "will", "would", "could", "can", "may", "might", "must", "should", "shall", "ll"})
#: Behind a date, what begins another clause: "reports on Friday that he would quit".
SUBORDINATE = frozenset({"that", "who", "which", "saying", "whether"})
#: With these, what was not done until then: "did not leave until Friday".
DID = frozenset({"did", "didn"})
#: Before "by Friday" at the head of a sentence.
OPENERS = frozenset({"but", "and", "yet"})
#: With these, what is to be done by then: "they had been told to leave by Friday".
ORDERS = frozenset({"to", "would", "could", "must", "should"})
#: Behind "to" no verb, and before a participle a determiner that makes it an adjective.
NOT_VERBS = frozenset("the a an his her its their our my your this that these those last next early late mid".split())


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
    found = beside(scan, first, following)
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
    for index in range(first - 1, start - 1, -1):
        gap, word = gaps[index + 1], lowers[index]
        if gap != " " and gap not in WITHIN and not ENDS.isdisjoint(gap) and not abbreviation(word, gap):
            return None, index + 1
        if word == "after" and index == first - 1 and not attributive(scan, first, following):
            continue  # "will be closed after Friday"
        if word in cues or (word[-1] == "d" and word[-2:] == "ed"):
            found = verdict(scan, index, word)
            if found is not None or unrealised(scan, index, word) or (word in contexts.plan and dropped(scan, index)):
                return found, -1
        elif word == "that":
            found = rightwards(scan, following)
            if found is not None:
                return found, -1
    return None, start


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
    if word == "to" and gaps[first] == " " and first > 1 and lowers[first - 2] in MOVED:
        return True
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
        if word in cues or (word[-1] == "d" and word[-2:] == "ed"):
            found = verdict(scan, index, word)
            if found is not None:
                return found
    return None


def verdict(scan: Scan, index: int, word: str) -> bool | None:
    """Return what the cue or the "-ed" form *word* at *index* says in its place: True future, False past, None nothing."""
    before = scan.lowers[index - 1] if index else ""
    contexts = scan.vocabulary.contexts
    if word in contexts.open:
        return True if confirmed(scan, index, word, before) else None
    if before == "have":
        return None  # "would have met": what stands before "have" decides
    if before in PRESENT and (word[-2:] == "ed" or contexts.cues[word] is False) and not contexts.cues.get(word):
        return True if arrangement(scan, index) else None  # "is released on Friday", "is held on Friday"
    if word in contexts.cues:
        return cue(scan, index, word, before)
    return None if len(word) < 5 or before in ("be", "to") or described(scan, index, before) else False


def described(scan: Scan, index: int, before: str) -> bool:
    """Return whether the "-ed" form at *index* is an adjective behind a determiner: "the wounded", "a still unspecified date"."""
    if before in ADVERBS or before[-2:] == "ly":
        before = scan.lowers[index - 2] if index > 1 else ""
    return before in NOT_VERBS and before != "that"  # "the talks that resumed"


def confirmed(scan: Scan, index: int, word: str, before: str) -> bool:  # noqa: PLR0911 - a return for each kind of cue
    """Return whether the words around the open cue *word* at *index* make it a sign of the future."""
    if word == "to":
        contexts = scan.vocabulary.contexts
        if before not in contexts.intent or not infinitive(scan, index) or unrealised(scan, index, word):
            return False
        if before == "about" and index > 1 and scan.lowers[index - 2] in WAS:
            return False  # "was about to leave" tells of that moment
        return (before not in contexts.plan or not superseded(scan, index - 1)) and not unmet(scan, index)
    if word in FOLLOWED and scan.right(index) in FOLLOWED[word]:
        return not superseded(scan, index)
    if word in PRESENT:
        return arrangement(scan, index)
    if word in MODALS:
        return modal(scan, index, word)
    if word == "likely":
        return before in BEFORE_LIKELY or (before in WAS and scan.right(index) == "on")
    if word in scan.vocabulary.contexts.plural:
        return plural(scan, index, before)
    return word not in FOLLOWED and before not in NOT_PLAIN and before not in NOT_VERBS


def plural(scan: Scan, index: int, before: str) -> bool:
    """Return whether the word at *index*, a noun elsewhere, is a verb: "voters go", "they return", "Iran and Iraq open a meeting"."""
    if before in PLURALS or (
        scan.right(index) in ARTICLES
        and before not in NOT_PLAIN
        and before not in NOT_VERBS
        and before not in BEFORE_NOUN
    ):
        return True
    if scan.gaps[index] != " ":
        return False
    if before in scan.vocabulary.numbers:
        return True  # "the three appear in court"
    return (len(before) > 3 and before[-1] == "s" and before[-2] not in "su") or between_names(scan, index)


def between_names(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* stands between two names, neither of them a day: "England face Moldova", but "the Oslo visit Monday"."""
    following = scan.right(index)
    if not following or not scan.words[index - 1][0].isupper() or not scan.words[index + 1][0].isupper():
        return False
    return following not in scan.vocabulary.weekdays and following not in scan.vocabulary.months


def arrangement(scan: Scan, index: int) -> bool:
    """Return whether "on Friday" is not long in coming behind the word at *index*: "is meeting on Friday", "is on Friday", "is opened at 7"."""
    verb, following = scan.right(index), scan.right(index + 1)
    if verb == "at":
        return following[:1].isdigit()
    if verb[-3:] == "ing" and verb not in scan.vocabulary.contexts.cues:
        return following in AFTER_VERB or object_dated(scan, index + 2)
    return weekday_alone(scan, index + 1 + (verb == "on"))


def object_dated(scan: Scan, first: int) -> bool:
    """Return whether the object that begins with word *first* ends with a weekday, and no other verb stands between: "closing the plant Friday"."""
    for index in range(first, min(scan.size, first + OBJECT)):
        if scan.gaps[index] != " " or scan.vocabulary.contexts.cues.get(scan.lowers[index]) is not None:
            return False
        if weekday_alone(scan, index):
            return True
    return False


def weekday_alone(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* is a weekday and no possessive: "Friday", but not "Friday's attack"."""
    if index >= scan.size or scan.lowers[index] not in scan.vocabulary.weekdays:
        return False
    return index + 1 == scan.size or scan.gaps[index + 1] not in APOSTROPHES


def modal(scan: Scan, index: int, word: str) -> bool:
    """Return whether the auxiliary *word* at *index* looks ahead; "may have met" and "nobody could be reached" do not, "May" is a month."""
    following = scan.right(index)
    if following in NOT_AHEAD or (word == "could" and following == "be" and scan.right(index + 1)[-2:] == "ed"):
        return False
    if word == "may" and scan.found and scan.found[-1][0] <= scan.starts[index] < scan.found[-1][1]:
        return False  # "the night of 31 may"
    return word != "may" or scan.words[index] == word


def unrealised(scan: Scan, index: int, word: str) -> bool:
    """Return whether the *word* at *index* is the "to" of "they were to have met": nobody knows whether the day is over."""
    return word == "to" and scan.right(index) == "have"


def cue(scan: Scan, index: int, word: str, before: str) -> bool | None:
    """Return what the cue *word* at *index* says after the word *before*: "will be held" leaves it to "will"."""
    contexts = scan.vocabulary.contexts
    sign = contexts.cues[word]
    if sign is False:
        if word == "won" and scan.gaps[index + 1] in APOSTROPHES:
            return True  # "won't"
        return None if before in BEFORE_BASE else False
    if word in contexts.noun and nominal(before):
        return None
    if word in contexts.plan and scan.right(index) == "from":
        return False  # "postponed from Sunday"
    if word in contexts.plan and (before == "than" or superseded(scan, index) or dropped(scan, index)):
        return None  # "a higher-than-expected surplus"
    return None if word in contexts.intent and unmet(scan, index) else sign


def nominal(before: str) -> bool:
    """Return whether the word *before* "visits" or "starts" makes a noun of it: "the visits", "40 votes", "repeated starts"."""
    return before in NOT_VERBS or before in BEFORE_NOUN or before[-3:].endswith(NOUN_LEADS) or before[:1].isdigit()


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
        if scan.lowers[index] == "to" and scan.words[index - 1][0].isupper() and infinitive(scan, index):
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
    return gap == ". " and (len(word) == 1 or word in ("mr", "mrs", "ms", "dr", "gen", "sen", "gov", "rep", "st", "no"))


def infinitive(scan: Scan, index: int) -> bool:
    """Return whether the "to" at word *index* stands before a verb: "is to meet", and a headline's "Leaders to meet"."""
    if not 0 < index < scan.size - 1:
        return False
    return (scan.words[index + 1].islower() or scan.words[index] == "TO") and scan.lowers[index + 1] not in NOT_VERBS
