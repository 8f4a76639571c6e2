"""The noun phrase of a trigger: where it begins, what governs it, and which parties stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.cast import Phrase
from dragoman.extractors.meetings.joining import HYPHENS
from dragoman.extractors.meetings.party import COMMAS, LINKS, OWNERS

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: How many words before a noun its phrase is sought.
NOUN_LEFT = 9
#: Modifiers of a meeting that is not the one told of before.
AGAIN = frozenset(
    (
        "another",
        "second",
        "third",
        "fourth",
        "fifth",
        "next",
        "further",
        "new",
        "again",
        "first",
        "last",
        "latest",
        "previous",
        "inaugural",
        "earlier",
        "follow",
        "similar",
        "preliminary",
        "separate",
        "subsequent",
    )
)
#: Nouns before "of talks".
SERIES = frozenset(
    (
        "round",
        "rounds",
        "series",
        "set",
        "stage",
        "phase",
        "cycle",
        "week",
        "day",
        "days",
        "weeks",
        "months",
        "years",
        "hours",
    )
)
#: Words that stand within a noun phrase behind those: "more than ten hours of talks".
WITHIN = {"of": SERIES, "than": frozenset(("more", "less", "fewer"))}
#: What may stand before the article of those: "nearly a week of talks".
ABOUT = frozenset(("almost", "barely", "just", "nearly", "only"))
#: What may stand between a verb and its object, by its last word: "rejected out of hand a meeting".
ASIDE = {
    "hand": (["out", "of", "hand"],),
    "length": (["at", "length"],),
    "minute": (["at", "the", "last", "minute"],),
    "notice": (["at", "short", "notice"],),
    "now": (["for", "now"],),
    "once": (["at", "once"],),
    "principle": (["in", "principle"],),
    "time": (["for", "the", "first", "time"], ["for", "the", "second", "time"], ["for", "a", "second", "time"]),
}
#: What leads to a day that stands between a verb and its object.
DATING = frozenset(("on", "until", "till", "for", "to"))
#: Verbs that have a meeting for their object behind "on".
AGREED = frozenset(("agree", "agreed", "agreeing", "agrees", "decided", "settled"))
#: Verbs that ask for a meeting behind "on".
INSISTING = frozenset(("insist", "insisted", "insisting", "insists"))
#: Verbs by which somebody leaves talks, before "out of".
LEAVING = frozenset(
    "back backed backing drop dropped pull pulled pulling pulls storm stormed walk walked walking walks".split()
)
#: How adjectives end that a comma may part: "a long, private talk".
ADJECTIVAL = frozenset(("ed", "ve", "nt", "id"))
APOSTROPHES = frozenset(("'", "’", " '", " ’"))
#: The gap after a plural that owns what follows: "a leaders' summit".
PLURAL_OWNER = frozenset(("' ", "’ "))
#: Determiners before which another may stand: "the two", "a second".
INNER = frozenset(("", "first", "second", "third", "two", "more", "new", "such", "other", "last", "latest"))
ARTICLES = frozenset(("the", "a", "an", *OWNERS))


def noun_phrase(scene: Scene, trigger: Trigger, low: int) -> Phrase:
    """Return the noun phrase of a noun *trigger*, walking left from its head."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    start, determiner = trigger.start, ""
    index = start - 1
    floor = max(low, start - NOUN_LEFT)
    while index >= floor:
        gap, word = gaps[index + 1], lowers[index]
        if (gap not in LINKS and gap not in PLURAL_OWNER) or (gap in COMMAS and word[-2:] not in ADJECTIVAL):
            break
        named = scene.party_end.get(index) or scene.spot_end.get(index) or scene.day_end.get(index)
        if named is not None:
            if gaps[named.end] == " " and start != named.end:
                break
            start = named.start
        elif "-" in (gap, gaps[index]) or (word == "s" and gaps[index] in APOSTROPHES):
            start = index
        elif word in words.determiner and not conjoins(scene, index, trigger, low):
            start, determiner = index, word if determiner in INNER else determiner
            if word in ARTICLES:
                start -= index > low and lowers[index - 1] == "such"
                start = before_measure(lowers, start, low)
                index = start - 1
                break
        elif index > low and lowers[index - 1] in WITHIN.get(word, ()):
            start = index - 1
        elif closes_phrase(scene, index, low) and not (word == "and" and lowers[index - 1] in AGAIN):
            break  # but "a second and longer session"
        else:
            start = index
        index = start - 1
    return Phrase(start, determiner, governor_at(scene, index, low))


def before_measure(lowers: list[str], start: int, low: int) -> int:
    """Return where the words begin that bound how much of talks there was, before the article at word *start*: "more than a week of"."""
    if start - 2 >= low and lowers[start - 1] == "than" and lowers[start - 2] in WITHIN["than"]:
        return start - 2
    if start - 2 >= low and lowers[start - 1] == "and" and lowers[start : start + 2] == ["a", "half"]:
        return start - 2  # "four and a half hours of"
    return start - (start > low and lowers[start - 1] in ABOUT)


def conjoins(scene: Scene, index: int, trigger: Trigger, low: int) -> bool:
    """Return whether the word at *index* is a "that" which opens a clause and points at nothing: "said that talks had failed", "said on Sunday that a visit"."""
    tokens = scene.tokens
    if tokens.lowers[index] != "that" or index == low:
        return False
    head = tokens.lowers[trigger.end - 1]
    told = tokens.lowers[index - 1] in scene.words.report or index - 1 in scene.day_end
    return told or (head[-1] == "s" and index + 1 < trigger.end)


def governor_at(scene: Scene, index: int, low: int) -> str:
    """Return the word at *index*, before a noun phrase, where it governs that; "before" for "ahead of" and "prior to", "" at the head of a clause."""
    lowers, gap = scene.tokens.lowers, scene.tokens.gaps[index + 1]
    if (day := scene.day_end.get(index)) is not None and lowers[day.start - 1] in DATING:
        index = day.start - 2  # "called off on Monday a summit"
    index = before_aside(lowers, index)
    if index < low or gap not in LINKS or gap in COMMAS:
        return ""
    if lowers[index] == "of" and index > low + 1:
        if lowers[index - 1] == "ahead":
            return "before"
        if lowers[index - 1] == "out" and lowers[index - 2] in LEAVING:
            return lowers[index - 2]  # "pulled out of the summit"
    if lowers[index - 1 : index + 1] == ["prior", "to"]:
        return "before"
    if lowers[index] == "on" and index > low and lowers[index - 1] in AGREED | INSISTING:
        return lowers[index - 1]  # "agreed on a summit"
    return lowers[index]


def before_aside(lowers: list[str], index: int) -> int:
    """Return the word before the adverbial that ends with the word at *index*: "rejected out of hand"; *index* where none does."""
    asides = ASIDE.get(lowers[index], ()) if index > 0 else ()
    return index - next(
        (len(words) for words in asides if words == lowers[max(0, index + 1 - len(words)) : index + 1]), 0
    )


def closes_phrase(scene: Scene, index: int, low: int) -> bool:
    """Return whether the word at *index* stands before a noun phrase and not in it: a preposition, or a verb that is no participle."""
    word, words = scene.tokens.lowers[index], scene.words
    if word in ("and", "that") or word in words.preposition:
        return True
    if word not in words.report and word not in words.stop and word not in words.light and word not in words.affecting:
        return False
    if word in words.modal:
        return True
    before = index - 1 - (index > low and scene.tokens.lowers[index - 1].endswith("ly"))  # "a hastily arranged dinner"
    if before > low and scene.tokens.lowers[before] in INNER:  # "the last confirmed talks"
        before -= 1
    owner = scene.tokens.lowers[before] == "s" and scene.tokens.gaps[before] in APOSTROPHES  # "Ms Silva's planned trip"
    # "a trip that includes talks"
    finite = scene.tokens.lowers[before] == "that" and (word[-1] == "s" or word == "included")
    return not (before >= low and not finite and (owner or scene.tokens.lowers[before] in words.determiner))


def compound(scene: Scene, trigger: Trigger, phrase: Phrase) -> list[Party]:
    """Return the parties within the noun phrase: "US-Russia talks", "Putin's call", "Iraqi talks", not the place of "Alaska summit"."""
    found = []
    series = "of" in scene.tokens.lowers[trigger.start : trigger.end]  # "a round of Danish-Dutch talks"
    head = trigger.end - 1 if series else trigger.start
    for party in scene.between(phrase.start, head):
        spot = scene.spot_at.get(party.start)
        beside = party.end == head and not party.possessive and spot is not None and spot.mention.type != "country"
        hyphened = scene.tokens.gaps[party.start] in HYPHENS
        brokered = scene.tokens.gaps[party.end] in ("-", ".-") and scene.tokens.lowers[party.end].endswith("ed")
        whole = party.end <= head  # but not "the East Asia Summit", which is its own name
        if whole and not brokered and (not beside or hyphened or trigger.mode in ("phone", "video")):
            found.append(party)
    return found
