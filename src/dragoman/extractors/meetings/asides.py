"""Asides: what commas set apart from the clause around it and tells nothing of a meeting, so that nobody reads it as if it did.

"Ms Silva, who is trying to end the war in Chad, met Mr Vinter" and "As Chad threatened to leave, Ms Silva met Mr Vinter" tell that Ms Silva met
Mr Vinter, and nothing of Chad. An aside that holds a trigger is none: it may tell when the meeting is, or of another.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dragoman.extractors.meetings.party import ARTICLES, BE, COMMAS, MISSIONS, OWNERS
from dragoman.extractors.meetings.region import ABOUT, CHAIRING, FORTH, RELATIVE, SCHEDULED, SPANS, THEN
from dragoman.extractors.meetings.scene import DATELINE, blanked, ends_dateline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dragoman import Tokens
    from dragoman.extractors.meetings.triggers import Trigger
    from dragoman.extractors.meetings.vocabulary import Vocabulary
    from dragoman.views import Sentences

#: What opens a clause of circumstance, at the head of its sentence or behind a comma, and what goes on with a list instead: "as well as Chad".
CIRCUMSTANCE = frozenset("although amid as because citing despite though while".split())
LISTING = frozenset(("well",))
#: What opens a relative clause about somebody or something that is named right before it.
RELATING = RELATIVE | {"whose"}
#: How far before "which" the meeting stands of which it tells.
NEAR = 3
#: Words in "-ing" that are prepositions, or that tell who else is there.
JOINING = frozenset(
    "accompanying according barring beginning chairing concerning during following heading including involving joining leading pending "
    "regarding representing starting".split()
)
#: Nouns of what somebody does something for: "in a bid to end the war".
AIMS = frozenset("attempt bid blow boost effort gesture hope move push rebuke sign snub".split())
#: What others feel about it: "to the dismay of Chad".
FEELINGS = frozenset("anger annoyance delight dismay fury relief surprise".split())
#: Words that say in what mind those are who meet: ", eager to end the war,".
DISPOSED = frozenset("anxious eager fresh keen long often reluctant undeterred unwilling wary".split())
#: Participles that tell of the meeting itself, or who else is there.
TOLD_OF = (
    SCHEDULED
    | CHAIRING
    | frozenset(
        "accompanied based billed called described dubbed flanked headed joined led mediated named organised organized represented sponsored".split()
    )
)
#: What somebody does to a meeting that shall not be, or others to one.
UNDOING = frozenset(("cancelled", "canceled", "postponed"))
#: The letters of the shortest participle.
SHORT = 5
#: What leads on from the noun that says what somebody is.
LEADING_ON = frozenset(("at", "for", "from", "in", "of", "on", "to"))
#: How far behind "the" or "for" a "since" stands: "for the first time since the war".
SINCE = 6
#: How far from the head of its clause it is said after what something is: "hours after the vote".
TIMED = 4
#: What makes a clause of what stands behind "with": "with Chad threatening to leave".
WITHIN_WITH = 8
#: How many words say who tells something: "officials in Lisbon said".
TELLER = 9
#: How many words "whether" may stand before the modal of its clause.
ASKED = 6
#: How far before its verb it is said what those do who meet, how far before a noun its verb stands, and pasts without "-ed".
RESTRICTED, LIGHT = 14, 5
FINITE = frozenset("began flew had held left met saw sought spoke was went were won".split())
#: How many words of a noun phrase may stand before its head.
HEADING = 4
#: Participles that lead to what a meeting is for, how far behind it that is told, and how many words later the verb of the meeting stands.
AIMED, AIMED_WITHIN, PREDICATED = frozenset("aimed designed intended meant".split()), 12, 24
#: What leads from a participle without a comma to whom or what it tells of: "officials accused of".
BY_WHOM = frozenset(("about", "by", "of", "with"))
#: The gaps within a phrase.
PLAIN = frozenset((" ", "-", "'", "’"))
#: Modals that tell of something else behind "a treaty that" and "on whether Chad".
MODALS = frozenset("can could may might should will would".split())


class Sentence(NamedTuple):
    """A sentence at words `low` up to `high`, with the words of all triggers in `held`."""

    tokens: Tokens
    low: int
    high: int
    held: set[int]
    words: Vocabulary


class Asides(NamedTuple):
    """What `asides_apart` found: the tokens in which asides are blank, the words of these, and, as (first word, word after it), those that hold a trigger."""

    tokens: Tokens
    words: frozenset[int]
    telling: list[tuple[int, int]]


def asides_apart(tokens: Tokens, sentences: Sentences, triggers: Sequence[Trigger], words: Vocabulary) -> Asides:
    """Return *tokens* in which the asides of the sentences of *triggers* are blank; those that tell of a meeting themselves are not."""
    covered: set[int] = set()
    telling: list[tuple[int, int]] = []
    held = {index for trigger in triggers for index in range(trigger.start, trigger.end)}
    sentence = Sentence(tokens, 0, 0, held, words)
    for trigger in triggers:
        if trigger.start >= sentence.high:
            low, high = sentences.around(trigger.start)
            opened = range(low + 1, min(high, low + DATELINE))
            low = next((index for index in opened if ends_dateline(tokens, low, index)), low)
            sentence = Sentence(tokens, low, high, held, words)
            for first, end in asides_of(sentence):
                if held.isdisjoint(range(first, end)):
                    covered.update(range(first, end))
                else:
                    telling.append((first, end))
            covered.update(modals_apart(sentence))
        covered.update(restricting(sentence, trigger), aim(sentence, trigger))
    return Asides(blanked(tokens, covered), frozenset(covered), telling)


def asides_of(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the first word of each aside between commas, and the word after it."""
    gaps, low, high = sentence.tokens.gaps, sentence.low, sentence.high
    commas = [index for index in range(low + 1, high) if gaps[index] in COMMAS]
    if not commas:
        return
    for first, end in pairwise([low, *commas, high]):
        begin = opening(sentence.tokens, low, end) if first == low else inner(sentence, first, end)
        if begin >= 0 and not named_for_others(sentence, begin, end):
            yield begin, end


def named_for_others(sentence: Sentence, first: int, end: int) -> bool:
    """Return whether those named in words *first* up to *end* are taken up behind them: "asked about Mr Vinter, who left", "mediated between A and B", a list."""
    tokens, lowers = sentence.tokens, sentence.tokens.lowers
    if "between" in lowers[first:end]:
        return True
    listed = first > 0 and tokens.gaps[first] in COMMAS and tokens.words[end : end + 1] != lowers[end : end + 1]
    return end < sentence.high and (lowers[end] in RELATING or listed)


def opening(tokens: Tokens, low: int, end: int) -> int:
    """Return where the aside begins with which a sentence opens that goes on at word *end*, -1 where it opens with none."""
    lowers = tokens.lowers
    first, near = lowers[low], lowers[low : low + 3]
    if first in CIRCUMSTANCE or participial(tokens, low) or near[:2] == ["in", "what"] or near == ["on", "the", "eve"]:
        return low
    if first in DISPOSED or phrased(lowers, low) or attended_by(lowers, low, end):
        return low
    return timed(lowers, low, end)


def inner(sentence: Sentence, first: int, end: int) -> int:
    """Return where the aside begins that stands between the commas at words *first* and *end*, or at the end of its sentence; -1 where none does."""
    tokens, words, lowers = sentence.tokens, sentence.words, sentence.tokens.lowers
    word = lowers[first]
    if word in CIRCUMSTANCE:
        return first if LISTING.isdisjoint(lowers[first + 1 : first + 2]) else -1
    since = word in ("the", "for") and "since" in lowers[first + 1 : first + SINCE]  # "the first since the war"
    # "according to Chile", which may be one of those who meet
    told = word == "according" and tokens.words[first + 2 : first + 3] == lowers[first + 2 : first + 3]
    if since or told or word in DISPOSED or phrased(lowers, first) or attended_by(lowers, first, end):
        return first
    if word in RELATING:
        of_meeting = word == "which" and not sentence.held.isdisjoint(
            range(first - NEAR, first)
        )  # "a call on Sunday, which"
        return -1 if of_meeting or tells_when(lowers, first, end) else first
    inserted = end < sentence.high and (
        timed(lowers, first, min(end, first + 2)) == first
        or passive(tokens, first, words)
        or apposed(sentence, first, end)
        or described(tokens, first, end, words)
        or tells(tokens, first, end, words)
    )
    return first if inserted or participial(tokens, first) else -1


def tells_when(lowers: list[str], first: int, end: int) -> bool:
    """Return whether a relative clause, words *first* up to *end*, tells when or where others meet: "which Chad will host", "who was due in Lisbon"."""
    if not CHAIRING.isdisjoint(lowers[first:end]):
        return True
    plans = [index for index in range(first, end) if lowers[index] in SCHEDULED and not undoes(lowers, index)]
    return any(
        lowers[index + 1 : index + 2] != ["to"] or not FORTH.isdisjoint(lowers[index + 2 : index + 3])
        for index in plans
    )


def undoes(lowers: list[str], index: int) -> bool:
    """Return whether the word at *index* says what somebody undid: "who cancelled a visit", but not "which was cancelled"."""
    return lowers[index] in UNDOING and lowers[index - 1] not in BE


def participial(tokens: Tokens, index: int) -> bool:
    """Return whether a participle opens an aside at word *index*: "hoping to persuade Chad"."""
    word = tokens.lowers[index]
    named = tokens.words[index] != word and tokens.gaps[index] == " "  # "to Beijing"
    return (
        len(word) > SHORT
        and word.endswith("ing")
        and word not in JOINING
        and not named
        and tokens.gaps[index + 1] == " "
    )


def passive(tokens: Tokens, index: int, words: Vocabulary) -> bool:
    """Return whether a participle tells at word *index* what befell those before it: "angered by Chad", "closely watched in Chad"."""
    index += tokens.lowers[index].endswith("ly") and index + 1 < len(tokens)
    word = tokens.lowers[index]
    if tokens.words[index] != word or len(word) < SHORT or not word.endswith("ed"):
        return False  # "Mohammed"
    return word not in TOLD_OF and word not in words.status_after.firsts and tokens.gaps[index + 1] == " "


def phrased(lowers: list[str], index: int) -> bool:
    """Return whether a phrase that tells nothing of a meeting opens at word *index*: "in a bid to", "to the dismay of", "ahead of", "for their part"."""
    near = lowers[index : index + 3]
    if len(near) < 3:
        return False
    article = near[1] in ARTICLES
    return (
        (near[0] == "in" and article and near[2] in AIMS)
        or (near[0] == "to" and near[1] == "the" and near[2] in FEELINGS)
        or (near[0] == "for" and near[1] in OWNERS and near[2] == "part")
        or near[:2] in (["ahead", "of"], ["as", "part"], ["under", "pressure"])
    )


def attended_by(lowers: list[str], index: int, end: int) -> bool:
    """Return whether "with" at word *index* opens a clause: "with the army of Chad advancing", but not "with Mr Vinter"."""
    return lowers[index] == "with" and any(
        len(word) > SHORT and word.endswith("ing") and word not in JOINING
        for word in lowers[index + 2 : min(end, index + WITHIN_WITH)]
    )


def apposed(sentence: Sentence, first: int, end: int) -> bool:
    """Return whether words *first* up to *end* say who somebody is, between the name and its verb: "Mr Vinter, the Danish planning minister, met"."""
    tokens, words, lowers = sentence.tokens, sentence.words, sentence.tokens.lowers
    named = tokens.words[first - 1] != lowers[first - 1] and lowers[first] in ARTICLES
    verb = (lowers[end] in words.modal and lowers[end] != "and") or end in sentence.held
    return named and verb and tokens.words[first] == lowers[first] and words.report.isdisjoint(lowers[first:end])


def described(tokens: Tokens, first: int, end: int, words: Vocabulary) -> bool:
    """Return whether words *first* up to *end* say what somebody is, and neither an office nor a side: "a critic of Chad"."""
    lowers = tokens.lowers
    if lowers[first] not in ARTICLES or tokens.words[first + 1] != lowers[first + 1]:
        return False
    noun = next((index for index in range(first + 1, end) if lowers[index] in words.preposition), first + 1)
    heads = lowers[first + 1 : noun]
    kinds = (words.role, words.office, words.official, words.plural, words.group, words.body, MISSIONS)
    return bool(heads) and all(kind.isdisjoint(heads) for kind in kinds) and lowers[noun] in LEADING_ON


def timed(lowers: list[str], low: int, end: int) -> int:
    """Return where it is told after what something is, at the head of a sentence: "hours after the vote"; -1 where it is not."""
    then = next((index for index in range(low, min(end - 1, low + TIMED)) if lowers[index] in THEN), -1)
    return -1 if not SPANS.isdisjoint(lowers[then + 1 : then + TIMED]) else then  # "after two days in Lisbon"


def restricting(sentence: Sentence, trigger: Trigger) -> range:
    """Return the words that say, without a comma, what those do who meet: "officials (who are) trying to end the war in Chad met"; none where nothing does."""
    tokens, low, _, held, words = sentence
    lowers, gaps = tokens.lowers, tokens.gaps
    verb = verb_of(tokens, trigger, words)
    if verb < 0 or lowers[verb - 1] in words.small:
        return range(0)
    for index in range(verb - 1, max(low, verb - RESTRICTED), -1):
        if gaps[index + 1] not in PLAIN or index in held:
            break
        if not participial(tokens, index) and not (passive(tokens, index, words) and lowers[index + 1] in BY_WHOM):
            continue
        first = index - (lowers[index - 1] in BE)
        first -= lowers[first - 1] == "who"
        if (lowers[first - 1] in words.acting_for or lowers[first - 1] in words.office) and gaps[first] == " ":
            return range(first, verb)
    return range(0)


def aim(sentence: Sentence, trigger: Trigger) -> range:
    """Return the words that say what a meeting is for, before the verb of which it is the subject: "talks to end the war in Chad broke down"."""
    tokens, _, high, held, words = sentence
    lowers, gaps = tokens.lowers, tokens.gaps
    if trigger.part != "noun" or not opens_clause(sentence, trigger.start):
        return range(0)  # "pushed for urgent talks to end the war"
    for index in range(trigger.end, min(high - 2, trigger.end + AIMED_WITHIN)):
        if gaps[index] not in PLAIN:
            break
        goal = lowers[index - 1] in SCHEDULED or lowers[index + 1] in FORTH or lowers[index + 1] in words.small
        aims = lowers[index] == "to" and not goal
        if lowers[index] not in AIMED and not (aims and tokens.words[index + 1] == lowers[index + 1]):
            continue
        reach = min(high, index + PREDICATED)
        cues = (
            words.status_after.within(lowers, index + 2, reach),
            words.outcome_after.within(lowers, index + 2, reach),
        )
        end = min((at for found in cues for at, _ in found), default=0)
        apart = range(index, end)
        return apart if held.isdisjoint(apart) and all(gaps[at] in PLAIN for at in apart) else range(0)
    return range(0)


def opens_clause(sentence: Sentence, at: int) -> bool:
    """Return whether the noun at word *at* stands at the head of its clause, a few words before it at most: "Urgent talks", "said the talks"."""
    tokens, low, _, _, words = sentence
    lowers = tokens.lowers
    for index in range(at - 1, max(low, at - HEADING) - 1, -1):
        word = lowers[index]
        if tokens.gaps[index + 1] not in PLAIN or word == "that" or word in words.report:
            return True
        if word in words.preposition or word in words.light or word.endswith("ing"):
            return False
    return at - HEADING <= low


def verb_of(tokens: Tokens, trigger: Trigger, words: Vocabulary) -> int:
    """Return the word at which the verb group of *trigger* begins, whose subject others do something: "will meet", "held two days of talks"; -1 for none."""
    lowers, verb = tokens.lowers, trigger.start
    if trigger.part == "noun":
        near = range(verb - 1, max(0, verb - LIGHT), -1)
        verb = next((at for at in near if lowers[at] in words.light and tokens.gaps[at] == " "), 0)  # not "US-brokered"
    while verb > 1 and lowers[verb - 1] in words.modal and lowers[verb - 1] not in ("to", "who"):
        verb -= 1
    finite = lowers[verb] in words.modal or lowers[verb].endswith("ed") or lowers[verb] in FINITE
    return verb if verb > 1 and finite else -1


def modals_apart(sentence: Sentence) -> Iterator[int]:
    """Yield the modals of what a meeting is about: "talks on a treaty that would end the war", "on whether Chad should go"."""
    tokens, low, high, held, words = sentence
    lowers = tokens.lowers
    for index in range(low + 2, high):
        if lowers[index] not in MODALS:
            continue
        noun = index - 2
        if lowers[index - 1] in RELATING or lowers[index - 1] == "that":
            named = tokens.words[noun] != lowers[noun] or noun in held
            if not named and lowers[noun] not in words.report and lowers[noun] not in words.light:
                yield index
        elif "whether" in lowers[max(low, index - ASKED) : index]:
            asked = max(at for at in range(max(low, index - ASKED), index) if lowers[at] == "whether")
            if lowers[asked - 1] == "on" or lowers[asked - 1] in ABOUT:
                yield index


def tells(tokens: Tokens, first: int, end: int, words: Vocabulary) -> bool:
    """Return whether words *first* up to *end* say who tells something, of those of whom it is not said whose they are: "officials in Lisbon said"."""
    lowers = tokens.lowers
    if end - first > TELLER or lowers[end - 1] not in words.report:
        return False
    named = any(tokens.words[at] != lowers[at] and lowers[at - 1] not in LEADING_ON for at in range(first, end))
    return not named and (lowers[first] in words.plural or lowers[first] in ARTICLES)
