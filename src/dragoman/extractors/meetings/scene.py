"""The scene: parties, places and dates of a document on its tokens, and the small grammar of who stands where."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from dragoman import ActorMention, DateMention, PlaceMention, Sentences, Tokens
from dragoman.views import sentences

if TYPE_CHECKING:
    from dragoman import Reading
    from dragoman.extractors.meetings.vocabulary import Vocabulary

#: The gaps that part no clause: blanks, commas, hyphens, apostrophes and quotation marks, abbreviations' stops.
LINKS = frozenset((" ", ", ", "-", " - ", "–", "'", "’", " '", " ’", "/", " “", " \"", "” ", "\" ", ". ", "\n", " , ", ",” ", ",\" ", ",\n", ".-"))
APOSTROPHES = ("'", "’", " '", " ’")
HYPHENS = ("-", " - ", "–", "/", " / ", " – ")
#: How far a subject is sought to the left, a list of parties to the right, a title between a state and a name.
LEFT, RIGHT, TITLE = 40, 45, 12
#: A line this long is wrapped, not a paragraph; a sentence is put together from at most so many.
LINE, WRAPPED = 50, 6
#: Prepositions that also open a clause: "after Putin met Trump".
CONJOINING = frozenset(("as", "after", "before", "since", "until", "than", "because", "like"))


#: What a party may be mentioned by: a country that acts may have been found by the places' layer alone.
Named: TypeAlias = "ActorMention | PlaceMention"


class Party(NamedTuple):
    """An actor mention at words `start` up to `end`; `possessive` where 's follows and the actor itself does nothing;
    `latent` for a country that only the places' layer found: it is a party in a list ("talks with Japan"), never a subject.
    """

    start: int
    end: int
    mention: Named
    possessive: bool
    latent: bool = False


class Spot(NamedTuple):
    """A place mention at words `start` up to `end`."""

    start: int
    end: int
    mention: PlaceMention


class Day(NamedTuple):
    """A date mention at words `start` up to `end`."""

    start: int
    end: int
    mention: DateMention


@attrs.frozen(eq=False)
class Scene:
    """A document as the clause model sees it. The dictionaries lead from a word to the mention that begins or ends there."""

    document: Reading
    tokens: Tokens
    sentences: Sentences
    words: Vocabulary
    parties: list[Party]
    party_at: dict[int, Party]
    party_end: dict[int, Party]
    spot_at: dict[int, Spot]
    spot_end: dict[int, Spot]
    day_at: dict[int, Day]
    day_end: dict[int, Day]

    @classmethod
    def of(cls, document: Reading, words: Vocabulary) -> Scene:
        """Return the scene of *document*."""
        tokens = document.tokens
        parties = parties_of(document, tokens, words)
        spots = [Spot(*words_of(tokens, m.span.start, m.span.end), m) for m in document[PlaceMention]]
        days = [Day(*words_of(tokens, m.span.start, m.span.end), m) for m in document[DateMention]]
        return cls(
            document=document,
            tokens=tokens,
            sentences=document.view(sentences),
            words=words,
            parties=parties,
            party_at={p.start: p for p in parties},
            party_end={p.end - 1: p for p in parties},
            spot_at={s.start: s for s in spots},
            spot_end={s.end - 1: s for s in spots},
            day_at={d.start: d for d in days},
            day_end={d.end - 1: d for d in days},
        )

    def unwrapped(self, low: int, high: int) -> tuple[int, int]:
        """Return the sentence of words *low* up to *high*, made whole where the text is wrapped into lines of 50 characters or more."""
        gaps, starts, text = self.tokens.gaps, self.tokens.starts, self.document.text
        sentences = self.sentences.starts
        for _ in range(WRAPPED):
            if low == 0 or gaps[low] != "\n" or starts[low] - 1 - text.rfind("\n", 0, starts[low] - 1) < LINE:
                break
            low = sentences[self.sentences.index(low) - 1]
        for _ in range(WRAPPED):
            if high >= len(starts) or gaps[high] != "\n" or starts[high] - 1 - text.rfind("\n", 0, starts[high] - 1) < LINE:
                break
            number = self.sentences.index(high) + 1
            high = sentences[number] if number < len(sentences) else len(starts)
        return low, high


def words_of(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of words that code points *start* to *end* cover."""
    first = tokens.at(start)
    return first, tokens.at(end - 1) + 1


def parties_of(document: Reading, tokens: Tokens, words: Vocabulary) -> list[Party]:
    """Return the mentions that can be parties: not the "US" of "US President Trump", nor the "Chile" of "Mr Boric of Chile".

    A country that only the places' layer found is one too: in "talks with Japan" it acts.
    """
    spans = [(*words_of(tokens, m.span.start, m.span.end), m) for m in document[ActorMention]]
    known = {start for start, _, _ in spans}
    for place in document[PlaceMention]:
        if place.type == "country":
            start, end = words_of(tokens, place.span.start, place.span.end)
            if start not in known:
                spans.append((start, end, place))
    spans.sort(key=itemgetter(0, 1))
    found: list[Party] = []
    following: tuple[int, int, Named] | None = None
    keep: list[tuple[int, int, Named]] = []
    for start, end, mention in reversed(spans):
        span = (start, end, mention)
        if mention.type == "person" or following is None or not introduces(tokens, end, following, words):
            keep.append(span)
            following = span
    for start, end, mention in reversed(keep):
        if found and mention.type != "person" and belongs(tokens, found[-1], start, words):
            continue
        if found and start < found[-1].end:
            continue
        latent = isinstance(mention, PlaceMention)
        found.append(Party(start, end, mention, owns(tokens, end, mention, words), latent))
    return found


def introduces(tokens: Tokens, end: int, after: tuple[int, int, Named], words: Vocabulary) -> bool:
    """Return whether a state that ends at word *end* only introduces the person after it: "Iraq's Foreign Minister X"."""
    start, _, mention = after
    if mention.type != "person" or not 0 <= start - end <= TITLE:
        return False
    lowers, gaps, role = tokens.lowers, tokens.gaps, words["role"]
    for index in range(end, start):
        if (lowers[index] not in role and tokens.words[index] == lowers[index]) or gaps[index] not in LINKS or gaps[index] == ", ":
            return False
        if lowers[index] == "and" and lowers[index - 1] not in role:
            return False
    gap = gaps[start]
    last = lowers[start - 1]
    return gap in (" ", " - ", "\n", ". ") or (gap in (", ", " , ") and last in role and last not in words["plural"])


def belongs(tokens: Tokens, before: Party, start: int, words: Vocabulary) -> bool:
    """Return whether a state at word *start* only says whose officer the person before it is: "Mr Boric of Chile"."""
    lowers = tokens.lowers
    if before.mention.type != "person" or not 0 < start - before.end <= TITLE:
        return False
    between = lowers[before.end : start]
    if not all(word in words["role"] for word in between) or "and" in between:
        return False
    return "of" in between or tokens.gaps[before.end] == ", "


def owns(tokens: Tokens, end: int, mention: Named, words: Vocabulary) -> bool:
    """Return whether 's follows at word *end* and what is owned does not act for the owner, as a state's minister does."""
    lowers, gaps = tokens.lowers, tokens.gaps
    if end >= len(lowers) or not gaps[end].lstrip().startswith(("'", "’")):
        return False
    follower = end + (lowers[end] == "s")
    if gaps[end].strip() not in ("'", "’") and lowers[end] != "s":
        return False
    acts = mention.type != "person" and follower < len(lowers) and lowers[follower] in words["role"]
    return not acts


def governed(scene: Scene, party: Party, low: int) -> str:
    """Return the preposition that governs the noun phrase of *party*, looking back over its titles; "" where none does."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    role = scene.words["role"]
    words = scene.tokens.words
    start = party.start
    title = getattr(party.mention, "role", None)
    if title and lowers[max(0, start - title.count(" ") - 1) : start] == title.lower().split():
        start -= title.count(" ") + 1
    for index in range(start - 1, max(low, start - 8) - 1, -1):
        word = lowers[index]
        if gaps[index + 1] not in LINKS or gaps[index + 1] in (", ", " , "):
            return ""
        if word in scene.words["preposition"]:
            return "" if word in CONJOINING else word
        if word in scene.words.triggers and word not in role:
            return "object"
        if word in role or words[index] != word or word in scene.words["determiner"]:
            continue
        return ""
    return ""


def subject(scene: Scene, at: int, low: int) -> tuple[list[Party], int]:
    """Return the parties that are the subject of a verb at word *at*, and the word they begin at (*at* where there are none).

    It walks left to the nearest party that no preposition governs and nobody's 's follows, and takes those joined to it by "and".
    """
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    index = at - 1
    low = max(low, at - LEFT)
    while index >= low:
        party = scene.party_end.get(index)
        if party is not None:
            if party.possessive or party.latent or governed(scene, party, low):
                index = party.start - 1
                continue
            return joined(scene, party, low)
        if gaps[index + 1] not in LINKS and ";" in gaps[index + 1]:
            break
        word = lowers[index]
        if word in ("he", "she"):
            person = antecedent(scene, index, low)
            return ([person] if person else []), index
        if word == "it" and (body := owner(scene, index, low)) is not None:
            return [body], index
        if word in ("they", "it", "we", "i", "you"):
            return [], index
        if word in scene.words["office"] and (holder := office_holder(scene, index, low)) is not None:
            return [holder], index
        index -= 1
    return [], at


def joined(scene: Scene, party: Party, low: int) -> tuple[list[Party], int]:
    """Return *party* and the parties joined to it on the left ("Lavrov and Kerry"), in text order, and where they begin."""
    lowers, words = scene.tokens.lowers, scene.tokens.words
    role = scene.words["role"]
    found = [party]
    start = party.start
    linked = False
    while True:
        index = start - 1
        while index >= low and index not in scene.party_end and lowers[index] != "and" and (lowers[index] in role or words[index] != lowers[index]):
            index -= 1
        comma = scene.tokens.gaps[index + 1] in (", ", " , ")
        if index >= low and lowers[index] == "and":
            linked, index = True, index - 1
        elif scene.tokens.gaps[index + 1] in HYPHENS:
            linked = True
        elif not (comma and linked):
            break
        before = scene.party_end.get(index)
        if before is None or before.possessive or governed(scene, before, low):
            break
        found.append(before)
        start = before.start
    return found[::-1], start


def antecedent(scene: Scene, at: int, low: int) -> Party | None:
    """Return the person that "he" or "she" at word *at* most likely is: the subject of this sentence, else of the last, else the nearest."""
    starts = scene.sentences.starts
    number = scene.sentences.index(at)
    for first, end in ((low, at), (starts[number - 1] if number else 0, starts[number])):
        for party in between(scene, first, end):
            if party.mention.type == "person" and not party.possessive and not governed(scene, party, first):
                return party
    for party in reversed(between(scene, max(0, at - 120), at)):
        if party.mention.type == "person":
            return party
    return None


def office_holder(scene: Scene, at: int, low: int) -> Party | None:
    """Return whom "the king" or "the Palestinian president" at word *at* means: the last person told of with that title, or any king."""
    lowers = scene.tokens.lowers
    if "the" not in lowers[max(low, at - 3) : at] or scene.tokens.gaps[at] not in LINKS:
        return None
    if at + 1 < len(lowers) and at + 1 in scene.party_at:
        return None
    office = lowers[at]
    for party in reversed(between(scene, max(0, at - 300), at)):
        if party.mention.type == "person" and office in f"{getattr(party.mention, 'role', None) or ''} {party.mention.name}".lower():
            return party
    return antecedent(scene, at, low) if office in ("monarch", "leader", "envoy", "official") else None


def owner(scene: Scene, at: int, low: int) -> Party | None:
    """Return the state or body that "it" at word *at* most likely is: the last subject of this sentence that is no person."""
    for party in reversed(between(scene, low, at)):
        if party.mention.type != "person" and not (party.possessive or party.latent or governed(scene, party, low)):
            return party
    return None


def between(scene: Scene, first: int, end: int) -> list[Party]:
    """Return the parties that begin at words *first* up to *end*."""
    at = scene.party_at
    return [at[index] for index in range(first, end) if index in at]


def listed(scene: Scene, start: int, high: int) -> tuple[list[Party], int]:
    """Return the parties of the list that begins at word *start* ("A, B and C's D") and the word at which it ends."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    stop, preposition = words["stop"], words["preposition"]
    found: list[Party] = []
    index = start
    high = min(high, start + RIGHT)
    while index < high:
        gap = gaps[index]
        if index > start and gap not in LINKS:
            break
        party = scene.party_at.get(index)
        if party is not None:
            if not party.possessive:
                found.append(party)
            index = party.end
            continue
        day = scene.day_at.get(index)
        if day is not None:
            if found:
                break
            index = day.end
            continue
        word = lowers[index]
        if word in stop:
            break
        if word in preposition and word not in ("of", "including", "from"):
            break
        if word == "from" and found:
            break
        if word == "and" and not continues(scene, index + 1, high):
            break
        if found and word.endswith("ing") and gap in (", ", " , ") and word not in ("including",):
            break
        index += 1
    return found, index


def continues(scene: Scene, index: int, high: int) -> bool:
    """Return whether a list goes on at word *index*, after "and": a party soon follows, and no verb before it."""
    lowers = scene.tokens.lowers
    for place in range(index, min(index + 14, high)):
        if place in scene.party_at:
            return True
        word = lowers[place]
        if word in scene.words["stop"] or (word.endswith("ed") and word not in scene.words["role"]) or scene.tokens.gaps[place] not in LINKS:
            return False
        if word in scene.words["preposition"] and word not in ("of", "for"):
            return False
    return False
