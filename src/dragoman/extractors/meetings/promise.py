"""What the frame of a trigger asks for: a look at the few words around it, before any clause is read, says whether that can follow at all."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.party import BE

if TYPE_CHECKING:
    from dragoman import Tokens
    from dragoman.extractors.meetings.triggers import Trigger
    from dragoman.extractors.meetings.vocabulary import Vocabulary

#: How far a goal or a guest may follow its verb; what leads to a goal, to parties, and "both leaders".
NEAR, GUEST = 12, 10
#: How far after such a verb what leads to a party may follow it, that party's name, and how far before it its subject stands.
LEAD, NAME, SUBJECT = 16, 22, 40
#: What leads from a verb to whom its subject meets, and the first letters of verbs of speech, which may have "to" there.
SPEECH, WITH = frozenset(("with", "to")), frozenset(("with",))
SPOKEN = frozenset(("pi", "sp", "ta"))
PERSONAL = frozenset(("him", "her", "whom", "who"))
TOWARDS = frozenset(("to", "in", "into", "at", "for"))
NAMING, OBJECT = frozenset(("to", "in", "host", "place")), frozenset(("object", "caller"))
#: How many words of title stand before the name of who is called on.
TITLED = 6
TITLES = frozenset(("the", "both", "his", "her", "him", "president", "prime", "foreign"))
BETWEEN_PARTIES = frozenset(("with", "between", "among"))
HELD = frozenset(("held", "hold", "holding", "holds", "had", "have", "having", "made"))
#: What stands for the name of a place.
HERE = frozenset(("capital", "country", "here", "there"))
#: Marks that end a sentence, where a blank follows.
STOPS = frozenset(".!?;")
#: How "spent two hours with" begins, and the times that somebody spends.
SPENT = "spen"
TIMES = frozenset("afternoon days evening hour hours minutes morning".split())
#: How far before "spent" the time stands: "the two and a half hours that Ms Silva and Mr Vinter spent".
SPENDING = 12
#: How far before "brought together" the meeting stands that does so.
NEARBY = 8
#: How somebody brings others to meet, and what leads to the table at which they sit.
TOGETHER, AT_TABLE = frozenset(("together", "table", "face")), frozenset(("to", "at", "around", "round"))
BOTH = frozenset(("both", "the", "them", "him", "her", "by"))
#: Parts of a journey that are many other things too, and what follows where they lead somewhere: "a mission to Lisbon".
LEGS = frozenset(("mission", "missions", "stay", "stop", "stops", "swing"))
LEADING_ON = frozenset(("to", "in", "at", "by", "through"))
#: Who is expected or due somewhere, and what stands before it.
AWAITED, NOW = frozenset(("due", "expected")), BE - {"been", "being"}
#: First words of triggers that tell of little by themselves: "came to Lisbon", "is due in Lisbon".
FAINT = AWAITED | {"been", "came", "come", "comes", "coming", "go", "goes", "going", "gone", "pick", "play"}
#: How near behind the verb such talks are told, where nothing says that they are what somebody goes for.
ERRAND = 4
#: What talks are told in, and how many words describe them behind "of": "a ninth round of Danish-brokered talks".
ROUNDS, DESCRIBED = frozenset(("round", "rounds", "session", "sessions")), 4
#: The means of speaking to somebody far off.
MEANS = {"phone": "phone", "telephone": "phone", "video": "video", "virtual": "video", "online": "video"}
#: First words of verbs that need "with" or a place: "exchanged views with", "compared notes in Lisbon".
TOGETHER_WITH = frozenset("compare compared comparing exchange exchanged exchanging".split())


def promising(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether what the frame of *trigger* asks for can follow at all: a look at a few words, before any clause is read."""
    frame = trigger.frame
    if frame in NAMING:
        return leads_somewhere(tokens, trigger, words)
    if frame in OBJECT:
        return names_object(tokens, trigger, words)
    if frame in ("means", "bring", "table"):
        return frame != "means" and seated(tokens, trigger, words)
    if trigger.part == "noun":
        return stands_alone(tokens, trigger) and not opens_series(tokens, trigger, words)
    return frame != "with" or (not for_others(tokens, trigger.end) and addressed(tokens, trigger, words))


def leads_somewhere(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether a goal may follow a verb of travel, or a guest a verb of receiving."""
    lowers, start, end, frame = tokens.lowers, trigger.start, trigger.end, trigger.frame
    reach = told_by_then(tokens, end, end + (GUEST if frame == "host" else NEAR))
    near = lowers[end:reach]
    named = near != tokens.words[end:reach] or not HERE.isdisjoint(near)  # a capital letter stands there
    if frame == "host":
        if near[:1] == ["by"] and start and lowers[start - 1] in words.telling:
            return False  # "talks hosted by Ms Silva" tells of the talks
        return named or not BOTH.isdisjoint(near[:2])  # "received both", "will receive the mission"
    if frame == "place":
        return named and (lowers[start] not in FAINT or reaches(tokens, trigger, near, words))
    if near[:1] == ["from"] and "to" not in near:
        return False  # "had flown from Lisbon"
    return named and (near[:1] == ["here"] or not TOWARDS.isdisjoint(near[:8]))


def reaches(tokens: Tokens, trigger: Trigger, near: list[str], words: Vocabulary) -> bool:
    """Return whether a verb that leads to much else leads to a place, named first among the words *near*: "came to Lisbon", not "came to power in Lisbon".

    Who goes to Lisbon for talks is told of by the talks.
    """
    start, end = trigger.start, trigger.end
    if tokens.lowers[start] in AWAITED and NOW.isdisjoint(tokens.lowers[max(0, start - 2) : start]):
        return False
    told = next((index for index, word in enumerate(near) if word in words.telling), len(near))
    errand = told < len(near) and (told < ERRAND or "for" in near[:told] or "to" in near[:told])
    return near[:1] != tokens.words[end : end + 1] and not errand


def names_object(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether the name of somebody, a title at most before it, follows a verb that meets its object."""
    lowers, start, end = tokens.lowers, trigger.start, trigger.end
    reach = end + (TITLED if trigger.frame == "caller" else 1)
    while reach < end + TITLED and lowers[reach - 1 : reach] and lowers[reach - 1] in words.role:
        reach += 1  # "has seen rebel leader Ada Silva"
    named = lowers[end:reach] != tokens.words[end:reach] or not TITLES.isdisjoint(lowers[end : end + 1])
    if not named or "whom" in lowers[max(0, start - NEARBY) : start]:
        return False  # "whom all parties still call the General"
    return not (lowers[start] == "called" and naming(tokens, start, words))


def stands_alone(tokens: Tokens, trigger: Trigger) -> bool:
    """Return whether a noun is one that names a meeting by itself, or what it needs stands beside it: "had contacts", "a mission to"."""
    lowers, end = tokens.lowers, trigger.end
    if trigger.frame == "contact":
        held = not HELD.isdisjoint(lowers[max(0, trigger.start - 3) : trigger.start])
        return held or lowers[end : end + 1] == ["held"] or not BETWEEN_PARTIES.isdisjoint(lowers[end : end + 6])
    leg = trigger.frame == "visit" and lowers[end - 1] in LEGS
    return not leg or not LEADING_ON.isdisjoint(lowers[end : end + 1])


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
    if verb in TOGETHER_WITH and not located(tokens, end, reach):
        return False
    if verb[:3] == "neg" and (not after or after[0] not in words.preposition):
        return False
    before = lowers[max(0, start - SUBJECT) : start]
    joint = (start > 1 and tokens.gaps[start - 1] == ", ") or "and" in before  # "Silva, Vinter discuss the border"
    if verb[:3] == "dis":
        means = any(lead == "by" and by in MEANS for lead, by in pairwise(after[:LEAD]))
        alone = words.telling.isdisjoint(after)  # but "discussed the border at a meeting"
        agents = "by" in after[:LEAD] and not BE.isdisjoint(before[-2:])  # "was discussed by Ms Silva and Mr Vinter"
        return means or agents or (joint and alone and verb != "discussing" and before[-1:] != ["to"])
    return joint or not words.group.isdisjoint(before[-7:])


def for_others(tokens: Tokens, end: int) -> bool:
    """Return whether those are named behind a verb of speech that ends before word *end* for whom its subject speaks: "speaking for the European Union"."""
    if tokens.lowers[end : end + 1] != ["for"]:
        return False
    named = end + 1 + (tokens.lowers[end + 1 : end + 2] == ["the"])
    return tokens.words[named : named + 1] != tokens.lowers[named : named + 1]


def located(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether words *first* up to *end* name a place: "exchanged views in Lisbon"."""
    lowers, words = tokens.lowers, tokens.words
    return any(
        lowers[index] in ("in", "at") and words[index + 1] != lowers[index + 1] for index in range(first, end - 1)
    )


def spent_with(tokens: Tokens, trigger: Trigger, after: list[str], words: Vocabulary) -> bool:
    """Return whether "spent", the words *after* it, tells of hours with others: "spent two hours with", "the two hours that Silva and Vinter spent".

    It does not where a meeting is named: "spent two hours in talks".
    """
    before = tokens.lowers[max(0, trigger.start - SPENDING) : trigger.start]
    if "with" in after[:10] or ("across" in after[:8] and "from" in after):
        return not TIMES.isdisjoint(after[:6])
    several = "and" in before or not words.group.isdisjoint(before[-3:])
    return several and not TIMES.isdisjoint(after[:8] + before) and words.telling.isdisjoint(after[:SPENDING])


def leads_of(verb: str) -> frozenset[str]:
    """Return the prepositions that lead from a *verb* to whom its subject meets: "spoke to", but "spent two hours with", "conferred with"."""
    return SPEECH if verb[:2] in SPOKEN and verb[:4] != SPENT else WITH


def opens_series(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> bool:
    """Return whether *trigger* is the "round" of "a ninth round of Danish-brokered talks", which the talks name."""
    lowers, end = tokens.lowers, trigger.end
    if lowers[trigger.start] not in ROUNDS or end - trigger.start > 1 or lowers[end : end + 1] != ["of"]:
        return False
    for index in range(end + 1, min(len(lowers), end + 2 + DESCRIBED)):
        if tokens.gaps[index] not in (" ", "-"):
            break
        if any(row[1] == "noun" and row[3] in ("strong", "weak") for row in words.triggers.get(lowers[index], ())):
            return True
    return False
