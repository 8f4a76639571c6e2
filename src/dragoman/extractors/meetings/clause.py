"""The small clause model: whose subject a verb has, which names a list holds, whom "he" and "the king" mean.

It walks over the tokens of one sentence, a bounded number of words in each direction, and knows prepositions, titles, conjunctions and
marks; it knows no other words, so whatever stands between is passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.scene import COMMAS, LINKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.extractors.meetings.scene import Party, Scene

#: How far a subject is sought to the left, a list of parties to the right, a person or an office in what was told before.
LEFT, RIGHT, BACK, OFFICE_BACK = 40, 45, 120, 300
#: Prepositions that also open a clause: "after Putin met Trump".
CONJOINING = frozenset(("as", "after", "before", "since", "until", "than", "because", "like"))
HYPHENS = frozenset(("-", " - ", "–", "/", " / ", " – "))
PRONOUNS = frozenset(("they", "it", "we", "i", "you"))
#: Words that may follow "her" where it is a pronoun and owns nothing.
AFTER_PRONOUN = frozenset(
    ("there", "here", "again", "twice", "and", "today", "yesterday", "to", "privately", "last", "late", "early")
)
#: Offices by which a text takes up somebody without their title.
ANYBODY = frozenset(("monarch", "leader", "envoy"))


def governed(scene: Scene, party: Party, low: int) -> str:
    """Return the preposition that governs the noun phrase of *party*, looking back over its titles; "" where none does.

    A verb that has the party as its object governs it too: "object".
    """
    tokens, words = scene.tokens, scene.words
    lowers, gaps = tokens.lowers, tokens.gaps
    start, title = party.start, party.role
    if title:
        length = title.count(" ") + 1
        if lowers[max(0, start - length) : start] == title.lower().split():
            start -= length
    for index in range(start - 1, max(low, start - 8) - 1, -1):
        word, gap = lowers[index], gaps[index + 1]
        if gap not in LINKS or gap in COMMAS:
            return ""
        if word in words.preposition:
            return "" if word in CONJOINING else word
        if word in words.triggers and word not in words.role:
            return "object"
        if word in words.determiner:
            before = lowers[index - 1] if index > low and gaps[index] in LINKS else ""
            return before if before in words.preposition and before not in CONJOINING else ""
        if word not in words.role and tokens.words[index] == word:
            return ""
    return ""


def subject(scene: Scene, at: int, low: int) -> tuple[list[Party], int]:
    """Return the parties that are the subject of a verb at word *at*, and the word they begin at (*at* where there are none).

    It walks left to the nearest party that no preposition governs and nobody's 's follows, and takes those joined to it by "and".
    """
    lowers, gaps, party_end, words = scene.tokens.lowers, scene.tokens.gaps, scene.party_end, scene.words
    pronominal, office = words.pronominal, words.office
    index = at - 1
    low = max(low, at - LEFT)
    while index >= low:
        party = party_end.get(index)
        if party is not None:
            leader = "" if party.possessive or party.latent else governed(scene, party, low)
            if party.possessive or party.latent or (leader and not represented(scene, party, leader, low)):
                index = party.start - 1
                continue
            return joined(scene, party, low, leader)
        if ";" in gaps[index + 1]:
            break
        word = lowers[index]
        if word not in pronominal:
            index -= 1
            continue
        if word in ("he", "she"):
            person = antecedent(scene, index, low)
            return ([person] if person else []), index
        if word == "it" and (body := owner(scene, index, low)) is not None:
            return [body], index
        if word in PRONOUNS:
            return [], index
        if word in office and lowers[index + 1] != "s" and (holder := office_holder(scene, index, low)) is not None:
            return [holder], index
        index -= 1
    return [], at


def represented(scene: Scene, party: Party, leader: str, low: int) -> bool:
    """Return whether officials act for *party*: "negotiators from Nigeria", "leaders of Nigeria and Denmark"."""
    words, lowers = scene.words, scene.tokens.lowers
    if leader not in ("from", "of") or party.type == "person":
        return False
    near = lowers[max(low, party.start - 8) : party.start]
    place = len(near) - 1 - near[::-1].index(leader) if leader in near else 0
    return place > 0 and (near[place - 1] in words.plural or near[place - 1] in words.official)


def joined(scene: Scene, party: Party, low: int, leader: str = "") -> tuple[list[Party], int]:
    """Return *party* and the parties joined to it on the left ("Lavrov and Kerry"), in text order, and where they begin.

    *leader* is the preposition that governs the party, and so those joined to it ("leaders of A and B").
    """
    tokens, role, party_end = scene.tokens, scene.words.role, scene.party_end
    lowers = tokens.lowers
    found = [party]
    start = party.start
    linked = False
    while True:
        index = start - 1
        while (
            index >= low
            and index not in party_end
            and lowers[index] != "and"
            and (lowers[index] in role or tokens.words[index] != lowers[index])
        ):
            index -= 1
        if index >= low and lowers[index] == "and":
            linked, index = True, index - 1
        elif tokens.gaps[index + 1] in HYPHENS:
            linked = True
        elif not (linked and tokens.gaps[index + 1] in COMMAS):
            break
        before = party_end.get(index)
        if before is None or before.possessive or governed(scene, before, low) not in ("", leader):
            break
        found.append(before)
        start = before.start
    return found[::-1], start


def antecedent(scene: Scene, at: int, low: int) -> Party | None:
    """Return whom "he" or "she" at word *at* most likely means: the subject of this sentence, else of the last, else the nearest person."""
    starts = scene.sentences.starts
    number = scene.sentences.index(at)
    previous = starts[number - 1] if number else 0
    scene.load(previous, at + 1)
    for first, end in ((low, at), (previous, starts[number])):
        for party in scene.between(first, end):
            if party.type == "person" and not party.possessive and not governed(scene, party, first):
                return party
    return next(people_before(scene, at, BACK), None)


def people_before(scene: Scene, at: int, reach: int) -> Iterator[Party]:
    """Yield the persons told of in the *reach* words before word *at*, the nearest first; sentences are loaded as they are asked for."""
    floor = max(0, at - reach)
    while at > floor:
        first = max(floor, scene.sentences.around(at - 1)[0])
        scene.load(first, at)
        for party in reversed(scene.between(first, at)):
            if party.type == "person":
                yield party
        at = first


def owner(scene: Scene, at: int, low: int) -> Party | None:
    """Return the state or body that "it" at word *at* most likely is: the last subject of this sentence that is no person."""
    for party in reversed(scene.between(low, at)):
        if party.type != "person" and not (party.possessive or party.latent or governed(scene, party, low)):
            return party
    return None


def office_holder(scene: Scene, at: int, low: int) -> Party | None:
    """Return whom "the king" or "the Palestinian president" at word *at* means: the last person told of with that title."""
    lowers = scene.tokens.lowers
    if "the" not in lowers[max(low, at - 3) : at] or scene.tokens.gaps[at] not in LINKS or at + 1 in scene.party_at:
        return None
    office = lowers[at]
    for party in people_before(scene, at, OFFICE_BACK):
        if office in f"{party.role} {party.name}".lower():
            return party
    return antecedent(scene, at, low) if office in ANYBODY else None


def listed(scene: Scene, start: int, high: int) -> list[Party]:
    """Return the parties of the list that begins at word *start*: "Mr A, B and senior members of C"."""
    lowers = scene.tokens.lowers
    high = min(high, start + RIGHT)
    if start < high and lowers[start] in ("him", "her") and alone(scene, start):
        return [person] if (person := antecedent(scene, start, start)) else []
    return names_from(scene, start, high)


def names_from(scene: Scene, start: int, high: int) -> list[Party]:
    """Return the parties named from word *start* on, up to a word or mark that ends a list."""
    tokens, words, party_at, day_at = scene.tokens, scene.words, scene.party_at, scene.day_at
    lowers, gaps = tokens.lowers, tokens.gaps
    stop, preposition = words.stop, words.preposition
    found: list[Party] = []
    index = start
    while index < high:
        gap = gaps[index]
        if gap not in LINKS and index > start:
            break
        party = party_at.get(index)
        if party is not None:
            if not party.possessive:
                found.append(party)
            index = party.end
            continue
        if index in day_at:
            if found:
                break
            index = day_at[index].end
            continue
        word = lowers[index]
        if word in stop or (word in preposition and word not in ("of", "including") and (word != "from" or found)):
            break
        if word == "and" and not continues(scene, index + 1, high):
            break
        if found and gap in COMMAS and word.endswith("ing") and word != "including":
            break
        index += 1
    return found


def alone(scene: Scene, at: int) -> bool:
    """Return whether "her" at word *at* is a pronoun and owns nothing: a preposition or a mark follows."""
    tokens = scene.tokens
    if at + 1 >= len(tokens) or tokens.gaps[at + 1] != " " or at + 1 in scene.day_at:
        return True
    return tokens.lowers[at + 1] in scene.words.preposition or tokens.lowers[at + 1] in AFTER_PRONOUN


def continues(scene: Scene, index: int, high: int) -> bool:
    """Return whether a list goes on at word *index*, after "and": a party soon follows, and no verb before it."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    for place in range(index, min(index + 14, high)):
        party = scene.party_at.get(place)
        if party is not None:
            return not (party.latent and party.form == "adjective")
        word = lowers[place]
        if word in words.stop or (word[-2:] == "ed" and word not in words.role) or gaps[place] not in LINKS:
            return False
        if word in words.preposition and word not in ("of", "for"):
            return False
    return False
