"""What one word says about a date in its clause: "will" looks ahead, "met" back, and "visits" or "set" only where the words around them show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.dates.plans import APOSTROPHES, WAS, dropped, superseded, unmet

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Between a determiner and a participle, with those in "-ly".
ADVERBS = frozenset({"still", "long", "yet", "well", "once", "much", "so"})
#: What must follow a cue that is open.
FOLLOWED = {"set": ("for",), "take": ("effect", "place", "office"), "takes": ("effect", "place", "office"), "go": ("on", "to"),
            "heads": ("to", "for", "into"), "come": ("into",), "comes": ("into",)}  # fmt: skip
#: Behind "is" or "are": a verb without an object, or the day itself: "they are meeting on Friday", "the vote is on Friday".
PRESENT = frozenset({"is", "are"})
AFTER_VERB = frozenset({"on", "home", "back"})
#: How many words an object may have.
OBJECT = 6
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
#: Before the place of a subject, and the most words of one.
PLACING = frozenset("across around at from in near of throughout".split())
PLACE = 4
#: Subjects in the plural that do not end in "s".
PLURALS = frozenset({"they", "we", "you", "people", "who", "police", "women", "men", "both"})
ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})
#: Before what is then no past form: "will hit", "to put", "will be held".
BEFORE_BASE = frozenset({"be", "to", "will", "would", "could", "can", "may", "might", "must", "should", "shall", "ll"})
#: Behind "to" no verb, and before a participle a determiner that makes it an adjective.
NOT_VERBS = frozenset("the a an his her its their our my your this that these those last next early late mid".split())


def verdict(scan: Scan, index: int, word: str) -> bool | None:
    """Return what the cue or the "-ed" form *word* at *index* says in its place: True future, False past, None nothing."""
    apart = not index or scan.gaps[index] == ", "  # "who will leave in May, met"
    before = "" if apart else scan.lowers[index - 1]
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
    before = scan.lowers[before_place(scan, index) - 1]
    return (len(before) > 3 and before[-1] == "s" and before[-2] not in "su") or between_names(scan, index)


def before_place(scan: Scan, index: int) -> int:
    """Return the word where the place begins that stands before the verb at *index*, "stations across Peru open"; *index* where none does."""
    place = index - 1
    while place > max(0, index - PLACE) and scan.words[place][0].isupper() and scan.gaps[place] == " ":
        place -= 1
    place -= scan.lowers[place] == "the"
    return place if 0 < place < index - 1 and scan.lowers[place] in PLACING else index


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


def infinitive(scan: Scan, index: int) -> bool:
    """Return whether the "to" at word *index* stands before a verb: "is to meet", and a headline's "Leaders to meet"."""
    if not 0 < index < scan.size - 1:
        return False
    return (scan.words[index + 1].islower() or scan.words[index] == "TO") and scan.lowers[index + 1] not in NOT_VERBS
