"""What was arranged for a day and came to nothing: "was due on Monday but did not appear", "had been set for Sunday", "failed to agree by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.dates.scan import Scan

#: Gaps within a clause; a full stop without a blank stands in "U.S" and "a.m", a colon in "5:30".
WITHIN = frozenset({" ", ", ", "., ", ".", ":", "-", "'", "\u2019", ",", '" ', ' "', " $", " (", ") ", "\u00a0"})
ENDS = frozenset(".;!?\n:\u2026")
#: Behind a weekday: "Friday's".
APOSTROPHES = frozenset({"'", "\u2019"})
#: How many words in front of "by Friday" and "for Friday" tell of it: "had left by Friday", "called a strike for Friday".
OVERVIEW = 6
#: How far behind a plan that was made "but did not" is looked for, and how far behind "but" the verb.
UNMET, BUT = 16, 6
#: Verbs behind "but" that do not undo a plan, and other words that do.
SPOKEN = frozenset({"said", "told"})
NEVER = frozenset({"didn", "never"})
#: Before the participle of a plan that is over: "as planned", "previously scheduled".
SUPERSEDED = frozenset({"previously", "originally", "initially", "as"})
#: With these, what was not done by then: "failed to agree by Friday".
FAILED = frozenset({"failed", "missed", "unable"})
#: How many words before a date its parenthesis is looked for, and what stands at its head before the plan: ", which was due on Monday,".
PARENTHESIS = 9
WHO = frozenset({"who", "which"})
WAS = frozenset({"was", "were"})
#: Participles of a plan that was put off or called off.
PUT_OFF = frozenset(
    "called cancelled canceled deferred delayed dropped moved postponed pushed put rescheduled scrapped suspended".split()
)
#: How many words before a plan tell that it came to nothing.
MISSED = 8


def arranged(scan: Scan, index: int, following: int) -> int:
    """Return the word that arranges what the "for" at *index* dates: "set for Friday", "called a strike for Friday"; 0 for none."""
    words, possessive = scan.vocabulary.contexts.arranged, following < scan.size and scan.gaps[following] in APOSTROPHES
    for before in range(index - 1, max(0, index - (1 if possessive else OVERVIEW) - 1), -1):
        if scan.gaps[before + 1] != " ":
            return 0
        if scan.lowers[before] in words:
            return before
    return 0


def called_off(scan: Scan, following: int) -> bool:
    """Return whether what was to be on the day before word *following* "has been postponed": told of while the day is still to come."""
    if following + 2 >= scan.size or scan.gaps[following] not in (" ", ", "):
        return False
    perfect = scan.lowers[following] in ("has", "have") and scan.lowers[following + 1] == "been"
    return perfect and scan.lowers[following + 2] in PUT_OFF


def planned_once(scan: Scan, first: int, following: int) -> bool:
    """Return whether a plan that came to nothing was for the date at word *first*: "a visit that had been scheduled for Sunday"."""
    if first < 1 or scan.lowers[first - 1] != "for":
        return False
    index = arranged(scan, first - 1, following)
    return index > 0 and dropped(scan, index)


def undone_plan(scan: Scan, first: int, following: int) -> bool:
    """Return whether the date in words *first* up to *following* ends a parenthesis about a plan that came to nothing: "The talks, due on Monday, were put off"."""
    if following >= scan.size or scan.gaps[following] != ", " or not undone(scan, following):
        return False
    for index in range(first - 1, max(0, first - PARENTHESIS), -1):
        if scan.gaps[index] == ", ":
            head = index + (scan.lowers[index] in WHO)
            head += scan.lowers[head] in WAS
            word, contexts = scan.lowers[head], scan.vocabulary.contexts
            return word in contexts.plan or word in contexts.arranged or word == "supposed"
    return False


def dropped(scan: Scan, index: int) -> bool:
    """Return whether "had been" stands before the participle at word *index*: a plan that came to nothing, for a day that may be over."""
    return index > 1 and scan.lowers[index - 1] == "been" and scan.lowers[index - 2] == "had"


def superseded(scan: Scan, index: int) -> bool:
    """Return whether the plan of the participle at word *index* is over: "as planned", "previously scheduled", "missed talks scheduled Friday"."""
    before = scan.lowers[max(0, index - MISSED) : index]
    return not (SUPERSEDED.isdisjoint(before[-3:]) and FAILED.isdisjoint(before))


def unmet(scan: Scan, index: int) -> bool:
    """Return whether what was planned at word *index* did not come about: "was due in court on Monday but did not appear"."""
    lowers, gaps = scan.lowers, scan.gaps
    for at in range(index + 1, min(scan.size, index + UNMET)):
        if gaps[at] not in WITHIN and not ENDS.isdisjoint(gaps[at]):
            return False
        if lowers[at] == "but":
            behind = range(at + 1, min(scan.size, at + BUT))
            return scan.right(at) != "no" and any(undone(scan, index) for index in behind)
    return False


def undone(scan: Scan, index: int) -> bool:
    """Return whether the word at *index* behind "but" tells that a plan came to nothing: "but did not", "but bad weather forced a delay"."""
    word, contexts = scan.lowers[index], scan.vocabulary.contexts
    if word in contexts.cues:
        return contexts.cues[word] is False and word not in SPOKEN
    return word in NEVER or (word[-2:] == "ed" and len(word) > 4)
