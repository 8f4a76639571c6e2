"""Triggers: the words at which a meeting may stand, without those that a collocation betrays as something else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

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
ATTRIBUTES = frozenset(("bilateral", "trilateral", "down", "mediation", "one"))
BE = frozenset(("is", "are", "was", "were", "be", "been", "s", "re", "m"))
#: How many words after a verb are looked through for the head of its object.
OBJECT_WORDS = 8
MEANS = {"phone": "phone", "telephone": "phone", "video": "video", "virtual": "video", "online": "video"}
#: Between "meeting" and what it governs as a verb ("is meeting privately with").
#: Subjects after which a word is a verb, verbs in the singular, and adverbs between an auxiliary and its verb.
SUBJECTS = frozenset(("they", "we", "i", "who", "you", "and"))
SINGULAR = frozenset(("visits", "hosts", "tours", "calls", "encounters"))
BETWEEN = frozenset(("then", "also", "again", "not", "never", "soon", "first", "next", "now", "still", "currently"))
#: How far a goal or a guest may follow its verb; what leads to a goal, to parties, and "both leaders".
NEAR, GUEST = 12, 10
#: How far after such a verb what leads to a party may follow it, that party's name, and how far before it its subject stands.
LEAD, NAME, SUBJECT = 16, 22, 40
#: What leads from a verb to whom its subject meets, and the first letters of verbs of speech, which may have "to" there.
SPEECH, WITH = frozenset(("with", "to")), frozenset(("with",))
SPOKEN = frozenset(("sp", "ta"))
PERSONAL = frozenset(("him", "her", "whom", "who"))
TOWARDS = frozenset(("to", "in", "into", "at", "for"))
NAMING, OBJECT = frozenset(("to", "in", "host", "place")), frozenset(("object", "caller"))
#: How many words of title stand before the name of who is called on.
TITLED = 6
TITLES = frozenset(("the", "both", "his", "her", "him", "president", "prime", "foreign"))
BETWEEN_PARTIES = frozenset(("with", "between", "among"))
HELD = frozenset(("held", "hold", "holding", "holds", "had", "have", "having"))
#: What stands for the name of a place.
HERE = frozenset(("capital", "country", "here", "there"))
#: Marks that end a sentence, where a blank follows.
STOPS = frozenset(".!?;")
#: How "spent two hours with" begins, and the times that somebody spends.
SPENT = "spen"
TIMES = frozenset("afternoon evening hour hours minutes morning".split())
#: How far before "spent" the time stands: "the two and a half hours that Ms Silva and Mr Vinter spent".
SPENDING = 12
#: How many words a collocation has beside the trigger.
TRAP_WORDS = (1, 2, 3)
#: How far before "brought together" the meeting stands that does so.
NEARBY = 8
#: How somebody brings others to meet, and what leads to the table at which they sit.
TOGETHER, AT_TABLE = frozenset(("together", "table", "face")), frozenset(("to", "at", "around", "round"))
BOTH = frozenset(("both", "the", "them", "him", "her", "by"))
#: Before these, the s of "he's meeting" is the verb.
CONTRACTED = frozenset(("he", "she", "it", "who", "that", "there"))
GERUND = frozenset(("after", "before", "by", "since", "upon", "while"))
#: Prepositions after a participle that a comma parts from its subject.
PARTICIPIAL = frozenset(("in", "at", "on", "with", "for"))
#: What leads to the means by which somebody is told something, and how far before it the verb stands.
BY_MEANS, TOLD = frozenset(("by", "over", "on", "via")), 16
#: Parts of a journey that are many other things too, and what follows where they lead somewhere: "a mission to Lisbon".
LEGS = frozenset(("mission", "missions", "stay", "stop", "stops", "swing"))
LEADING_ON = frozenset(("to", "in", "at", "by", "through"))
#: What talks are told in, and how many words describe them behind "of": "a ninth round of Danish-brokered talks".
SERIES, DESCRIBED = frozenset(("round", "rounds", "session", "sessions")), 4
#: First letters of verbs that need "with": "exchanged views with", "compared notes with".
TOGETHER_WITH = frozenset(("exc", "com"))
#: Prepositions that govern a verb: "of meeting Mr Vinter".
GOVERNING = GERUND | {"of", "from", "for", "without", "about", "out"}


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
            if frame == "place" and lowers[index - 1] in BE and "by" in lowers[end : end + OBJECT_WORDS]:
                trigger = trigger._replace(mode="in_person", frame="host")  # "was visited in Lisbon by Ms Silva"
            if frame == "host" and index == past > 0 and lowers[end : end + 1] == ["by"]:
                break  # "talks hosted by Ms Silva" tells of the talks
            if frame == "means":
                trigger = told_by(tokens, trigger, past, words) or trigger
            if promising(tokens, trigger, words) and not trapped(tokens, trigger, words):
                yield by_means(lowers, in_series(tokens, trigger))
                past = end
            break


def in_series(tokens: Tokens, trigger: Trigger) -> Trigger:
    """Return *trigger* with what it is told in: from "round" on in "a ninth round of Danish-brokered talks"."""
    lowers, gaps = tokens.lowers, tokens.gaps
    if trigger.part == "verb" or trigger.frame not in ("strong", "weak"):
        return trigger
    for index in range(trigger.start - 1, max(0, trigger.start - DESCRIBED - 1), -1):
        if gaps[index + 1] not in (" ", "-"):
            break
        if lowers[index] == "of":
            return trigger._replace(start=index - 1) if lowers[index - 1] in SERIES else trigger
    return trigger


def opens_series(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether *trigger* is the "round" of "a ninth round of Danish-brokered talks", which the talks name."""
    lowers, end = tokens.lowers, trigger.end
    if lowers[trigger.start] not in SERIES or end - trigger.start > 1 or lowers[end : end + 1] != ["of"]:
        return False
    for index in range(end + 1, min(len(lowers), end + 2 + DESCRIBED)):
        if tokens.gaps[index] not in (" ", "-"):
            break
        if any(row[1] == "noun" and row[3] in ("strong", "weak") for row in words.triggers.get(lowers[index], ())):
            return True
    return False


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
        or (named and (before in GOVERNING if tokens.words[index] == "meeting" else tokens.gaps[index] != " "))
    )
    return trigger._replace(part="verb", frame="meet") if verb else trigger


def told_by(tokens: Tokens, means: Trigger, past: int, words: Vocabulary) -> Trigger | None:
    """Return the verb of speech, not before word *past*, whose object is told something by *means*: "told Mr Vinter by phone"."""
    lowers, gaps = tokens.lowers, tokens.gaps
    lead = means.start - 1 - (lowers[means.start - 1] == "the")
    if lead < 1 or lowers[lead] not in BY_MEANS:
        return None
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


def promising(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether what the frame of *trigger* asks for can follow at all: a look at a few words, before any clause is read."""
    lowers, end, frame = tokens.lowers, trigger.end, trigger.frame
    if frame == "to" and lowers[end : end + 1] == ["from"] and "to" not in lowers[end : end + NEAR]:
        return False  # "had flown from Lisbon"
    if frame in NAMING:
        reach = told_by_then(tokens, end, end + (GUEST if frame == "host" else NEAR))
        near = lowers[end:reach]
        named = near != tokens.words[end:reach] or not HERE.isdisjoint(near)  # a capital letter stands there
        if frame == "host":
            return named or not BOTH.isdisjoint(near[:2])
        if frame == "place" and lowers[end - 1] == "to" and lowers[trigger.start][:2] == "go":
            # "go to Lisbon", but not "go to the polls in Lisbon", and "go to Lisbon for talks" tells of the talks
            return lowers[end : end + 1] != tokens.words[end : end + 1] and words.telling.isdisjoint(lowers[end:reach])
        return named and (frame == "place" or near[:1] == ["here"] or not TOWARDS.isdisjoint(near[:8]))
    if frame in OBJECT:
        reach = end + (TITLED if frame == "caller" else 1)
        while reach < end + TITLED and lowers[reach - 1 : reach] and lowers[reach - 1] in words.role:
            reach += 1  # "has seen rebel leader Ada Silva"
        named = lowers[end:reach] != tokens.words[end:reach] or not TITLES.isdisjoint(lowers[end : end + 1])
        if "whom" in lowers[max(0, trigger.start - NEARBY) : trigger.start]:
            return False  # "whom all parties still call the General"
        return named and not (lowers[trigger.start] == "called" and naming(tokens, trigger.start, words))
    if frame in ("means", "bring", "table"):
        return frame != "means" and seated(tokens, trigger, words)
    if frame == "visit" and lowers[end - 1] in LEGS:
        return not LEADING_ON.isdisjoint(lowers[end : end + 1])
    if opens_series(tokens, trigger, words):
        return False
    if frame == "contact":
        held = not HELD.isdisjoint(lowers[max(0, trigger.start - 3) : trigger.start])
        return held or not BETWEEN_PARTIES.isdisjoint(lowers[end : end + 6])
    return frame != "with" or addressed(tokens, trigger, words)


def naming(tokens: Tokens, at: int, words: Vocabulary) -> bool:
    """Return whether "called" at word *at* says the name of what stands before it, and nobody calls: "a boy called Ali", but "the minister called"."""
    before = tokens.lowers[at - 1] if at and tokens.gaps[at] == " " else ""
    if not before or tokens.words[at - 1] != before or before in words.pronominal or before.endswith("ly"):
        return False
    return not any(before in known for known in (words.role, words.official, words.plural, words.group, words.small))


def told_by_then(tokens: Tokens, start: int, reach: int) -> int:
    """Return the word at which the sentence ends that goes on at word *start*, *reach* at the latest."""
    reach = min(reach, len(tokens))
    for index, gap in enumerate(tokens.gaps[start + 1 : reach], start + 1):
        if gap != " " and gap[:1] in STOPS and len(gap) > 1 and tokens.words[index] != tokens.lowers[index]:
            return index  # but "at 3 p.m. with"
    return reach


def seated(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether somebody comes "to the table", or is brought "together" with others by somebody, and not by a meeting told of just before."""
    lowers, start = tokens.lowers, trigger.start
    if trigger.frame == "table":
        return lowers[start - 1] == "the" and lowers[start - 2] in AT_TABLE
    if TOGETHER.isdisjoint(lowers[trigger.end : trigger.end + NAME]):
        return False
    return words.telling.isdisjoint(lowers[max(0, start - NEARBY) : start])


def addressed(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether a verb of speech may name whom its subject speaks with, or may have two for its subject."""
    lowers, start, end = tokens.lowers, trigger.start, trigger.end
    reach = told_by_then(tokens, end, end + NAME)
    verb, after = lowers[start], lowers[end:reach]
    if verb[:4] == SPENT:
        return spent_with(tokens, trigger, after, words)
    if not leads_of(verb).isdisjoint(after[:LEAD]) and (
        after != tokens.words[end:reach] or not PERSONAL.isdisjoint(after)
    ):
        return True
    if verb[:3] in TOGETHER_WITH:
        return False
    if verb[:3] == "dis" and not any(lead == "by" and means in MEANS for lead, means in pairwise(after[:LEAD])):
        return False
    if verb[:3] == "neg" and (not after or after[0] not in words.preposition):
        return False
    before = lowers[max(0, start - SUBJECT) : start]
    return "and" in before or not words.group.isdisjoint(before[-7:])


def spent_with(tokens: Tokens, trigger: Trigger, after: list[str], words: Vocabulary) -> bool:
    """Return whether "spent", the words *after* it, tells of hours with others: "spent two hours with", "the two hours that Silva and Vinter spent".

    It does not where a meeting is named: "spent two hours in talks".
    """
    before = tokens.lowers[max(0, trigger.start - SPENDING) : trigger.start]
    if "with" in after[:8]:
        return not TIMES.isdisjoint(after[:6])
    return "and" in before and not TIMES.isdisjoint(after[:8] + before) and words.telling.isdisjoint(after[:SPENDING])


def leads_of(verb: str) -> frozenset[str]:
    """Return the prepositions that lead from a *verb* to whom its subject meets: "spoke to", but "spent two hours with", "conferred with"."""
    return SPEECH if verb[:2] in SPOKEN and verb[:4] != SPENT else WITH


def trapped(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether a collocation says that *trigger* names no meeting."""
    lowers = tokens.lowers
    word = lowers[trigger.end - 1]
    if (
        word in ATTRIBUTES
        and trigger.part == "noun"
        and trigger.end < len(lowers)
        and tokens.gaps[trigger.end] == " "
        and lowers[trigger.end] not in words.preposition
    ):
        return True
    if word == "visiting" and attributive(lowers, trigger, words):
        return True
    traps = words.traps.get(word)
    if traps is None:
        return False
    start, end = trigger.start, trigger.end
    if start and lowers[start - 1] in traps.last and not traps.before.isdisjoint(ending_at(lowers, start)):
        return True
    near = end < len(lowers) and lowers[end] in traps.first and not open_after(lowers, tokens.gaps, trigger)
    if near and not traps.after.isdisjoint([tuple(lowers[end : end + size]) for size in TRAP_WORDS]):
        return True
    return bool(traps.heads) and trigger.part == "verb" and object_trapped(tokens, end, traps.heads, words)


def ending_at(lowers: list[str], end: int) -> list[tuple[str, ...]]:
    """Return the one, two and three words that end before word *end*."""
    return [tuple(lowers[max(0, end - size) : end]) for size in TRAP_WORDS]


def open_after(lowers: list[str], gaps: list[str], trigger: Trigger) -> bool:
    """Return whether what follows *trigger* betrays nothing: a comma, "on" or a compound with a noun, "was received at the palace by"."""
    start, end = trigger.start, trigger.end
    if "," in gaps[end]:
        return True
    if trigger.part == "noun":
        return end - start > 1 or lowers[end : end + 1] == ["on"]
    return trigger.frame == "host" and "by" in lowers[end : end + OBJECT_WORDS] and lowers[start - 1] in BE


def attributive(lowers: list[str], trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether "visiting" only says of somebody that they are a guest: "with visiting Danish prime minister Lars Vinter"."""
    before = lowers[trigger.start - 1] if trigger.start else ""
    after = lowers[trigger.end : trigger.end + 3]
    if before in words.determiner:
        return True  # "a visiting scholar"
    return before not in BE and not (words.office.isdisjoint(after) and words.official.isdisjoint(after))


def object_trapped(tokens: Tokens, start: int, heads: frozenset[str], words: Vocabulary) -> bool:
    """Return whether the object that follows a verb has a head that no party has: "met its sales target", "met with union leaders"."""
    lowers, gaps = tokens.lowers, tokens.gaps
    start += lowers[start : start + 1] in (["with"], ["to"])
    for index in range(start, min(start + OBJECT_WORDS, len(lowers))):
        if gaps[index] not in (" ", "-", "'", "’", " - ") or lowers[index] in words.preposition:
            return index == start and lowers[index] in heads
        if lowers[index] in heads and tokens.words[index] == lowers[index]:  # but "met the African Union chairman"
            return lowers[index] not in words.official or words.plural.isdisjoint(lowers[index + 1 : index + 2])
    return False
