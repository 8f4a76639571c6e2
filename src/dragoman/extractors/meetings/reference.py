"""Whom a text means that does not say the name: "he", "I", "the king", "the two leaders", "both nations"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import governed
from dragoman.extractors.meetings.party import LINKS
from dragoman.extractors.meetings.scene import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: How far a person or an office is sought in what was told before.
BACK, OFFICE_BACK = 120, 300
#: Over how many sentences that begin with "He" the next "his" reaches back.
PRONOUN_CHAIN = 3
#: How far a name stands from the head of a sentence or a verb of speech, and that verb from the "I" of a quotation.
TITLES, SPEAKER = 7, 30
#: How far back "the two leaders" and "both nations" reach, and the words that mean states.
PAIR_BACK = 60
#: What leads to where something is.
WHERE = frozenset(("at", "in", "inside", "near", "outside"))
#: How far behind a body its verb of saying stands.
TELLING = 2
NATIONS = frozenset(("countries", "nations", "states", "neighbours", "neighbors", "governments"))
#: Offices by which a text takes up somebody without their title.
ANYBODY = frozenset(("monarch", "leader", "envoy"))
#: How many letters at the end of a label are capitals: "McKENNA:".
LETTERS = 3


def sides(parties: list[Party]) -> set[str]:
    """Return the sides that *parties* stand for: their countries, or their names where they have none."""
    return {party.country or party.name for party in parties}


def several(parties: list[Party]) -> bool:
    """Return whether *parties* are more than one: of two sides, or two persons of one country, who may be rivals."""
    return len(sides(parties)) > 1 or len({party.name for party in parties if party.type == "person"}) > 1


def pair(scene: Scene, low: int, end: int) -> list[Party]:
    """Return the two persons whom "their" or "they" means, where the sentence has told of two by then."""
    people = [p for p in scene.between(low, end) if p.type == "person" and not p.possessive]
    return [people[0], people[-1]] if len(sides(people)) > 1 or (len(people) == 2 and several(people)) else []


def last_two(scene: Scene, at: int, *, besides: frozenset[str], nations: bool) -> list[Party]:
    """Return the last two of different countries told of before word *at*, none of the names *besides*; none where fewer.

    Unless *nations* are meant, as by "the two countries", bodies that only tell of others are none of them.
    """
    found: list[Party] = []
    floor = max(0, at - PAIR_BACK)
    while at > floor and len(found) < 2:
        first = max(floor, scene.sentences.around(at - 1)[0])
        scene.load(first, at)
        for party in reversed(scene.between(first, at)):
            if party.name in besides or situates(scene, party, first):
                continue
            if not nations and (reports(scene, party) or (party.latent and party.form == "adjective")):
                continue  # "winning the U.S. presidency"
            if party.country is not None and len(found) < 2 and len(sides([party, *found])) > len(found):
                found.append(party)
        at = first
    return found[::-1] if len(found) == 2 else []


def situates(scene: Scene, party: Party, low: int) -> bool:
    """Return whether *party* only tells where something is: "accounts in Macau"."""
    return party.latent and governed(scene, party, low) in WHERE


def reports(scene: Scene, party: Party) -> bool:
    """Return whether *party*, a body, only tells of others: "White House aides said the two"."""
    said = scene.tokens.lowers[party.end : party.end + TELLING]
    return party.type != "person" and not scene.words.report.isdisjoint(said)


def labelled(scene: Scene, party: Party) -> bool:
    """Return whether *party* only says who speaks in a transcript, "MR. VINTER: The Secretary met": nobody else means that one."""
    tokens = scene.tokens
    return tokens.gaps[party.end].lstrip().startswith(":") and tokens.words[party.end - 1][-LETTERS:].isupper()


def antecedent(scene: Scene, at: int, low: int, *, subject: bool = False) -> Party | None:
    """Return whom "he" or "she" at word *at* most likely means: the subject of this sentence, else of the last, else the nearest person.

    Where the pronoun is itself a *subject*, that of the sentence before the last comes before the nearest.
    """
    starts = scene.sentences.starts
    number = scene.sentences.index(at)
    previous = starts[number - 1] if number else 0
    scene.load(previous, at + 1)
    chain = PRONOUN_CHAIN
    while number > 1 and chain and low == starts[number] and scene.tokens.lowers[previous] in ("he", "she"):
        number, chain = number - 1, chain - 1  # "He met X. His talks with Y"
        low, previous = previous, starts[number - 1]
        scene.load(previous, low)
        at = low
    earlier = starts[number - 2] if subject and number > 1 else previous
    scene.load(earlier, at)
    for first, end in ((low, at), (previous, starts[number]), (earlier, previous)):
        for party in scene.between(first, end):
            named = party.type == "person" and not party.possessive and not labelled(scene, party)
            if named and not governed(scene, party, first):
                return party
    officer = next((party for party in scene.between(low, at) if officiates(scene, party)), None)
    return officer or next(people_before(scene, at, BACK), None)


def officiates(scene: Scene, party: Party) -> bool:
    """Return whether the text names an officer by a state alone: "Poland's president"."""
    lowers = scene.tokens.lowers
    end = party.end + (lowers[party.end : party.end + 1] == ["s"])
    return party.type in STATES and not scene.words.office.isdisjoint(lowers[end : end + 3])


def people_before(scene: Scene, at: int, reach: int) -> Iterator[Party]:
    """Yield the persons told of in the *reach* words before word *at*, the nearest first; sentences are loaded as they are asked for."""
    floor = max(0, at - reach)
    while at > floor:
        first = max(floor, scene.sentences.around(at - 1)[0])
        scene.load(first, at)
        for party in reversed(scene.between(first, at)):
            if party.type == "person" and not labelled(scene, party):
                yield party
        at = first


def owner(scene: Scene, at: int, low: int) -> Party | None:
    """Return the state or body that "it" at word *at* most likely is: the last subject of this sentence that is no person.

    Where "it" opens its sentence, it is the first such subject of the one before.
    """
    for party in reversed(scene.between(low, at)):
        if stands_free(scene, party, low):
            return party
    number = scene.sentences.index(at)
    if at > low or not number:
        return None
    previous = scene.sentences.starts[number - 1]
    scene.load(previous, at)
    return next((party for party in scene.between(previous, at) if stands_free(scene, party, previous)), None)


def stands_free(scene: Scene, party: Party, low: int) -> bool:
    """Return whether *party* is a state or body that nothing in its sentence, from word *low* on, governs or owns anything by."""
    return party.type != "person" and not (party.possessive or party.latent or governed(scene, party, low))


def untitled(party: Party) -> bool:
    """Return whether *party* is an office in one word, which takes up somebody told of before: "the president"."""
    return party.form == "office" and party.end - party.start == 1


def office_holder(scene: Scene, at: int, low: int) -> Party | None:
    """Return whom "the king" or "the Palestinian president" at word *at* means: the last person told of with that title."""
    lowers = scene.tokens.lowers
    if "the" not in lowers[max(low, at - 3) : at] or scene.tokens.gaps[at] not in LINKS or at + 1 in scene.party_at:
        return None
    office, last = lowers[at], None
    for party in people_before(scene, at, OFFICE_BACK):
        if not untitled(party) and office in f"{party.role} {party.name}".lower():
            if not governed(scene, party, scene.sentences.around(party.start)[0]):
                return party
            last = last or party
    if last is not None:
        return last
    return antecedent(scene, at, low) if office in ANYBODY else None


def officer_before(scene: Scene, party: Party, low: int) -> Party | None:
    """Return whom "the Danish minister" means, a state's adjective with an office: the last person of that state told of before its sentence."""
    lowers = scene.tokens.lowers
    if (
        lowers[party.start - 1] != "the"
        or lowers[party.end - 1] not in scene.words.office
        or governed(scene, party, low)
    ):
        return None
    known = (person for person in people_before(scene, low, BACK) if person.country == party.country)
    return next(known, None)


def speaker(scene: Scene, at: int, low: int) -> list[Party]:
    """Return who says "I" at word *at*: who stands before a colon, or beside the verb of speech that follows."""
    lowers, gaps, report = scene.tokens.lowers, scene.tokens.gaps, scene.words.report
    for party in scene.between(low, min(at, low + TITLES)):
        if gaps[party.end].strip().startswith(":"):
            return [party]
    for index in range(at, min(at + SPEAKER, len(lowers) - 1)):
        if lowers[index] in report:
            before = scene.party_end.get(index - 1)
            return [before] if before is not None else scene.between(index + 1, index + TITLES)[:1]
        if "." in gaps[index + 1]:
            break
    return []
