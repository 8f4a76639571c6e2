"""Triggers: the words at which a meeting may stand, without those that a collocation betrays as something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dragoman.extractors.meetings.promise import DESCRIBED, MEANS, ROUNDS, promising
from dragoman.extractors.meetings.venues import named_house

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dragoman import Tokens
    from dragoman.extractors.meetings.vocabulary import Vocabulary

#: Words that may stand as a noun and as a verb; what stands before them decides.
EITHER = frozenset(
    (
        "visit",
        "visits",
        "call",
        "calls",
        "host",
        "hosts",
        "tour",
        "tours",
        "talk",
        "talks",
        "phone",
        "telephone",
        "travel",
        "encounter",
        "encounters",
        "exchange",
        "contact",
        "contacts",
    )
)
#: Those of them that are verbs between two names.
DIALLED = frozenset(("phone", "telephone"))
#: First words of triggers that are verbs as two words and nouns as one, and determiners that stand for a subject ("the two sit down").
PAIRED, GROUPS = frozenset(("sit", "get")), frozenset(("both", "two", "three", "all", "each"))
AUXILIARIES = frozenset(("will", "would", "may", "might", "could", "can", "not", "should", "must", "shall", "ll", "t"))
#: Nouns that are adjectives before another noun: "a bilateral meeting", "a sit-down interview".
ATTRIBUTES = frozenset(("bilateral", "trilateral", "down", "mediation", "one", "roundtable"))
BE = frozenset(("is", "are", "was", "were", "be", "been", "s", "re", "m"))
#: How many words after a verb are looked through for the head of its object.
OBJECT_WORDS = 8
#: Subjects after which a word is a verb, verbs in the singular, and adverbs between an auxiliary and its verb.
SUBJECTS = frozenset(("they", "we", "i", "who", "you", "and"))
SINGULAR = frozenset(("visits", "hosts", "tours", "calls", "encounters"))
BETWEEN = frozenset("again also currently first longer never next no not now soon still then".split())
#: How many words a collocation has beside the trigger.
TRAP_WORDS = (1, 2, 3)
#: Before these, the s of "he's meeting" is the verb.
CONTRACTED = frozenset(("he", "she", "it", "who", "that", "there"))
GERUND = frozenset(("after", "before", "besides", "by", "despite", "since", "upon", "when", "while"))
#: Prepositions after a participle that a comma parts from its subject.
PARTICIPIAL = frozenset(("in", "at", "on", "with", "for"))
#: What leads to the means by which somebody is told something, and how far before it the verb stands.
BY_MEANS, TOLD = frozenset(("by", "over", "on", "via")), 16
#: Verbs behind which somebody has done what another says, "admitted meeting Mr Vinter", and behind which nobody need have: "denied meeting".
ADMITTING = frozenset(
    "acknowledged acknowledges admits admitted mentioned recalled recalls remembered remembers".split()
)
CONSIDERING = frozenset(
    "avoid avoided avoiding avoids consider considered considering considers denied denies deny denying discuss discussed discussing resist resisted "
    "suggested".split()
)
#: Words before "to" behind which a verb is meant: "looks forward to meeting Mr Vinter".
BEFORE_TO = frozenset(("addition", "averse", "committed", "forward", "no", "open", "opposed", "prior"))
#: Prepositions and verbs that govern a verb: "of meeting Mr Vinter".
GOVERNING = GERUND | ADMITTING | CONSIDERING | {"of", "from", "for", "without", "about", "out"}


class Trigger(NamedTuple):
    """A trigger at words `start` up to `end`."""

    start: int
    end: int
    part: str
    mode: str
    frame: str


def triggers_in(tokens: Tokens, cued: Sequence[int], words: Vocabulary) -> Iterator[Trigger]:
    """Yield the triggers among the cued words, in text order; none overlap."""
    lowers = tokens.lowers
    past = 0
    for index in cued:
        if index < past:
            continue
        for rest, part, mode, frame in words.triggers[lowers[index]]:
            end = index + 1 + len(rest)
            if rest and tuple(lowers[index + 1 : end]) != rest:
                continue
            if rest and lowers[index] in PAIRED and part != paired(tokens, index, words):
                continue
            if lowers[index] in EITHER and (not rest or frame == "caller") and part != part_of(tokens, index, words):
                continue
            trigger = verbal(tokens, Trigger(index, end, part, mode, frame), words)
            if frame == "place":
                trigger = visited(lowers, trigger, words)
            if frame == "means":
                trigger = told_by(tokens, trigger, past, words) or trigger
            if promising(tokens, trigger, words) and not trapped(tokens, trigger, words):
                yield by_means(lowers, in_series(tokens, trigger))
                past = end
            break


def visited(lowers: list[str], trigger: Trigger, words: Vocabulary) -> Trigger:
    """Return *trigger*, a verb of visiting, with the frame that its voice gives it: "was visited in Lisbon by Ms Silva", "visiting Danish premier Ada Silva"."""
    if lowers[trigger.start - 1] in BE and "by" in lowers[trigger.end : trigger.end + OBJECT_WORDS]:
        return trigger._replace(mode="in_person", frame="host")
    guest = lowers[trigger.start] == "visiting" and hosted(lowers, trigger, words)
    return trigger._replace(frame="guest") if guest else trigger


def in_series(tokens: Tokens, trigger: Trigger) -> Trigger:
    """Return *trigger* with what it is told in: from "round" on in "a ninth round of Danish-brokered talks"."""
    lowers, gaps = tokens.lowers, tokens.gaps
    if trigger.part == "verb" or trigger.frame not in ("strong", "weak"):
        return trigger
    for index in range(trigger.start - 1, max(0, trigger.start - DESCRIBED - 1), -1):
        if gaps[index + 1] not in (" ", "-"):
            break
        if lowers[index] == "of":
            return trigger._replace(start=index - 1) if lowers[index - 1] in ROUNDS else trigger
    return trigger


def part_of(tokens: Tokens, index: int, words: Vocabulary) -> str:
    """Return whether the word at *index*, which may be either, stands as a verb or as a noun."""
    lowers = tokens.lowers
    word, before = lowers[index], lowers[index - 1] if index else ""
    if word == "talks":
        return "verb" if before in ("he", "she", "who", "it") else "noun"
    if before in words.determiner:
        verb = False
    elif (
        word == "call"
        and tokens.gaps[index + 1] == " "
        and tokens.words[index + 1 : index + 2] != lowers[index + 1 : index + 2]
    ):
        verb = True  # "the Greeks call Imia": a name follows
    elif word == "travel" and lowers[index + 1 : index + 2] == ["to"] and tokens.words[index - 1] != before:
        verb = index > 1  # "Silva and Vinter travel to Lisbon", but "Air travel to"
    elif word in DIALLED and named_about(tokens, index):
        verb = True  # "Silva, Vinter phone Brandt"
    elif before in SUBJECTS and word not in ("visit", "talk"):
        verb = True
    elif word[-1] == "s":
        verb = word in SINGULAR and before not in words.preposition and before not in words.light
    else:
        verb = auxiliary_before(tokens, index)
    return "verb" if verb else "noun"


def named_about(tokens: Tokens, index: int) -> bool:
    """Return whether a word with a capital stands right before and right after word *index*."""
    words, lowers, gaps = tokens.words, tokens.lowers, tokens.gaps
    if not 0 < index < len(words) - 1 or gaps[index] != " " or gaps[index + 1] != " ":
        return False
    return words[index - 1] != lowers[index - 1] and words[index + 1] != lowers[index + 1]


def paired(tokens: Tokens, index: int, words: Vocabulary) -> str:
    """Return whether "sit down" or "get together" at word *index* stands as a verb or, hyphened or behind a determiner, as a noun."""
    noun = "-" in tokens.gaps[index + 1] or (index > 0 and tokens.lowers[index - 1] in words.determiner - GROUPS)
    return "noun" if noun else "verb"


def auxiliary_before(tokens: Tokens, index: int) -> bool:
    """Return whether "to" or an auxiliary stands before the word at *index*, adverbs between them passed over."""
    for place in range(index - 1, max(-1, index - 4), -1):
        word = tokens.lowers[place]
        if word == "to" or (word in AUXILIARIES and tokens.words[place] != "May"):
            return True
        if not (word.endswith("ly") or word in BETWEEN):
            return False
    return False


def verbal(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> Trigger:
    """Return *trigger*, "meeting" made a verb where it is one: "is meeting with", "after meeting Mr Lavrov"."""
    lowers, index = tokens.lowers, trigger.start
    if lowers[index] != "meeting" or index + 1 >= len(lowers):
        return trigger
    before, after = lowers[index - 1] if index else "", lowers[index + 1]
    if before == "s" and lowers[index - 2] not in CONTRACTED:
        return trigger  # "Trump's meeting"
    if index > 2 and (before in BETWEEN or before.endswith("ly")):  # "are now meeting"
        before = lowers[index - 2]
        if before == "s" and lowers[index - 3] not in CONTRACTED:
            return trigger  # "Trump's first meeting"
    named, close = tokens.words[index + 1] != after, tokens.gaps[index + 1] == " "
    verb = (
        (before in BE and after not in ("of", "is", "was", "will", "between"))
        or (close and after in ("the", "a", "an", "his", "her", "its", "their") and before not in words.determiner)
        or (
            close and tokens.gaps[index] == ", " and after in PARTICIPIAL
        )  # "Silva and Vinter, meeting in Lisbon, agreed"
        or (before in GERUND and (after == "with" or (after in words.role and after not in ("of", "for", "the"))))
        # "no intention of meeting Mr Vinter"; "Meeting Ms Silva in Lisbon, Mr Vinter said"
        or (named and (governing(lowers, index) if tokens.words[index] == "meeting" else tokens.gaps[index] != " "))
    )
    return trigger._replace(part="verb", frame="meet") if verb else trigger


def governing(lowers: list[str], index: int) -> bool:
    """Return whether what stands before "meeting", word *index*, governs a verb: "after meeting", "denied meeting", "looks forward to meeting"."""
    before = lowers[index - 1]
    return before in GOVERNING or (before == "to" and index > 1 and lowers[index - 2] in BEFORE_TO)


def told_by(tokens: Tokens, means: Trigger, past: int, words: Vocabulary) -> Trigger | None:
    """Return the verb of speech, not before word *past*, whose object is told something by *means*: "told Mr Vinter by phone"."""
    lowers, gaps = tokens.lowers, tokens.gaps
    lead = means.start - 1 - (lowers[means.start - 1] == "the")
    if lead < 1 or lowers[lead] not in BY_MEANS:
        return None
    if lowers[lead] == "on" and lowers[lead - 1] in BE and lowers[means.end : means.end + 1] in (["to"], ["with"]):
        return means._replace(start=lead, part="verb", frame="with")  # "was on the phone with Mr Vinter"
    for index in range(lead - 1, max(past, lead - TOLD) - 1, -1):
        if lowers[index] in words.address:
            return means._replace(start=index, end=index + 1, part="verb", frame="object")
        if lowers[index] in words.telling or gaps[index + 1][:1] in ".;!?":
            break
    return None


def by_means(lowers: list[str], trigger: Trigger) -> Trigger:
    """Return *trigger* with the means that stands before it: "phone call", "virtual summit"."""
    before = lowers[trigger.start - 1] if trigger.start else ""
    mode = MEANS.get(before)
    if mode is None or trigger.part == "verb":
        return trigger
    start = trigger.start - (before != "virtual")
    return Trigger(
        start, trigger.end, trigger.part, mode, "strong" if trigger.frame in ("weak", "call") else trigger.frame
    )


def trapped(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether a collocation says that *trigger* names no meeting."""
    lowers = tokens.lowers
    word = lowers[trigger.end - 1]
    if (
        (word in ATTRIBUTES or (word == "table" and lowers[trigger.start] == "round"))
        and trigger.part == "noun"
        and trigger.end < len(lowers)
        and tokens.gaps[trigger.end] == " "
        and lowers[trigger.end] not in words.preposition
    ):
        return True
    if (
        word == "visiting"
        and trigger.frame != "guest"
        and trigger.start
        and lowers[trigger.start - 1] in words.determiner
    ):
        return True  # "a visiting scholar"
    traps = words.traps.get(word)
    if traps is None:
        return False
    start, end = trigger.start, trigger.end
    # "a joint cabinet meeting" is one of two governments, a national dialogue "between" parties one of these
    joint = (start > 1 and lowers[start - 2] == "joint") or (
        word == "dialogue" and lowers[end : end + 1] == ["between"]
    )
    if (
        start
        and not joint
        and lowers[start - 1] in traps.last
        and not traps.before.isdisjoint(ending_at(lowers, start))
    ):
        return True
    near = end < len(lowers) and lowers[end] in traps.first and not open_after(tokens, trigger)
    if near and not traps.after.isdisjoint([tuple(lowers[end : end + size]) for size in TRAP_WORDS]):
        return True
    return bool(traps.heads) and trigger.part == "verb" and object_trapped(tokens, end, traps.heads, words)


def ending_at(lowers: list[str], end: int) -> list[tuple[str, ...]]:
    """Return the one, two and three words that end before word *end*."""
    return [tuple(lowers[max(0, end - size) : end]) for size in TRAP_WORDS]


def open_after(tokens: Tokens, trigger: Trigger) -> bool:
    """Return whether what follows *trigger* betrays nothing: a comma, "on" or a compound with a noun, "was received at the palace by".

    Nor does the house at which somebody "received at Harrow House on Sunday the Danish foreign minister".
    """
    start, end, lowers = trigger.start, trigger.end, tokens.lowers
    if "," in tokens.gaps[end]:
        return True
    if trigger.part == "noun":
        return end - start > 1 or lowers[end : end + 1] == ["on"]
    if trigger.frame == "host" and lowers[start - 1] not in BE and named_house(tokens, end + 1):
        return True
    return trigger.frame == "host" and "by" in lowers[end : end + OBJECT_WORDS] and lowers[start - 1] in BE


def hosted(lowers: list[str], trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether "visiting" says that somebody in office is a guest: "with (a) visiting Danish prime minister Lars Vinter"."""
    before = lowers[trigger.start - 1] if trigger.start else ""
    after = lowers[trigger.end : trigger.end + 3]
    return before not in BE and not (words.office.isdisjoint(after) and words.official.isdisjoint(after))


def object_trapped(tokens: Tokens, start: int, heads: frozenset[str], words: Vocabulary) -> bool:
    """Return whether the object that follows a verb has a head that no party has: "met its sales target", "met with union leaders"."""
    lowers, gaps = tokens.lowers, tokens.gaps
    start += lowers[start : start + 1] in (["with"], ["to"])
    for index in range(start, min(start + OBJECT_WORDS, len(lowers))):
        if gaps[index] not in (" ", "-", "'", "’", " - ") or lowers[index] in words.preposition:
            return index == start and lowers[index] in heads
        if lowers[index] in heads and tokens.words[index] == lowers[index]:  # but "met the African Union chairman"
            after = lowers[index + 1 : index + 2]  # "met opposition leaders", "met opposition leader Ada Silva"
            return lowers[index] not in words.official or (
                words.plural.isdisjoint(after) and words.office.isdisjoint(after)
            )
    return False
