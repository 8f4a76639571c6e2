"""The small clause model: which parties are the subject of a verb, and who is joined to them.

It walks over the tokens of one sentence, a bounded number of words in each direction, and knows prepositions, titles, conjunctions and
marks; it knows no other words, so whatever stands between is passed over.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.control import controls
from dragoman.extractors.meetings.governors import HEADED, LEADING, governed, owner_of_stance, represented
from dragoman.extractors.meetings.joining import COLLEAGUES, before_titles, joined
from dragoman.extractors.meetings.lists import attributes, behind_comma
from dragoman.extractors.meetings.party import COMMAS, MISSIONS, titled
from dragoman.extractors.meetings.reference import (
    TITLES,
    antecedent,
    labelled,
    office_holder,
    officer_before,
    owner,
    pair,
    several,
    speaker,
    untitled,
)

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: How far a subject is sought to the left, and behind a phrase that opens its sentence.
LEFT, LATE = 40, 20
PRONOUNS = frozenset(("they", "it", "we", "i", "you"))
#: How far from the head of its sentence such a pronoun stands: "Asked whether he".
HEAD = 4
#: Pronouns that are the subject even where nobody knows whose name they stand for.
PERSONAL = frozenset(("he", "she", "it"))
#: Parties that are many, and so "they".
COLLECTIVE = frozenset(("state", "government", "group", "organisation"))
#: How many words an office has at most that says who somebody is.
APPOSED = 5
#: How many words from "as" to "of" tell an office: "as acting head of".
OFFICE = 4
#: How far before "led by" the body stands that sends a delegation.
SENT = 5
#: How many words a noun phrase has that "their" opens.
OWNED = 3
#: Those whom somebody sends to meet others.
TEAMS = MISSIONS | {"envoys", "negotiators", "office", "side"}
#: Those who act for the person whose name stands right before them: "Vinter envoy to see Silva".
AGENTS = tuple(
    [word] for word in "adviser advisers aide aides ally allies emissary envoy envoys lawyer lawyers".split()
)


def subject(scene: Scene, at: int, low: int) -> tuple[list[Party], int]:
    """Return the parties that are the subject of a verb at word *at*, and the word they begin at (*at* where there are none).

    It walks left to the nearest party that no preposition governs and nobody's 's follows, and takes those joined to it by "and".
    """
    low = max(low, at - LEFT)
    stance = owner_of_stance(scene, at - 2, low) if at - 2 > low and scene.tokens.lowers[at - 1] == "to" else None
    return ([stance], stance.start) if stance is not None else leftwards(scene, at, low)


def leftwards(scene: Scene, at: int, low: int) -> tuple[list[Party], int]:
    """Return the nearest subject of a verb at word *at*, walking left from it to word *low*, and where it begins; *at* where there is none."""
    lowers, gaps, party_end, pronominal = (
        scene.tokens.lowers,
        scene.tokens.gaps,
        scene.party_end,
        scene.words.pronominal,
    )
    index = at - 1
    company: list[Party] = []
    while index >= low:
        party = party_end.get(index)
        if party is not None:
            found = acting(scene, party, low, at)
            if found is not None:
                return found[0] + company, found[1]
            if accompanies(lowers, party):
                company.insert(0, party)
            index = party.start - 1
            continue
        if ";" in gaps[index + 1]:
            break
        if lowers[index] == "their" and theirs(scene, index, at):
            break
        if lowers[index] == "whose" and (party := owner_of(scene, index, at)) is not None:
            return joined(scene, party, low)
        if lowers[index] in ("him", "her") and lowers[index - 1 : index + 2 : 2] == ["for", "to"]:
            one = antecedent(scene, index, low, subject=True)  # "no plans for him to see Mr Vinter"
            return ([one], index) if one is not None else ([], index)
        if lowers[index] in pronominal and (meant := standing_for(scene, index, low)) is not None:
            return meant
        index -= 1
    return [], at


def theirs(scene: Scene, index: int, at: int) -> bool:
    """Return whether "their" at word *index* opens the noun phrase that is the subject of a verb at word *at*, of people of no office: "their chefs met"."""
    lowers, words = scene.tokens.lowers, scene.words
    head = next((place for place in range(at - 1, index, -1) if lowers[place] not in words.modal), index)
    between = range(index + 1, head + 1)
    if not 0 < len(between) <= OWNED or any(
        scene.tokens.gaps[place] != " " or lowers[place] in words.preposition for place in between
    ):
        return False
    return not (lowers[head] in words.group or lowers[head] in words.acting_for or lowers[head] in COLLEAGUES)


def owner_of(scene: Scene, index: int, at: int) -> Party | None:
    """Return whose people "whose" at word *index* makes the subject of a verb at word *at*: "the African Union, whose leaders met"."""
    party = scene.party_end.get(index - 1)
    acts = not (scene.words.group | scene.words.acting_for).isdisjoint(scene.tokens.lowers[index + 1 : at])
    return party if party is not None and acts and scene.tokens.gaps[index] in COMMAS else None


def accompanies(lowers: list[str], party: Party) -> bool:
    """Return whether *party* comes with the subject: "Ms Silva, joined by Mr Vinter, met"."""
    near = lowers[max(0, party.start - TITLES) : party.start]
    return ("joined", "by") in pairwise(near)


def acting(scene: Scene, party: Party, low: int, at: int) -> tuple[list[Party], int] | None:
    """Return *party* and those joined to it, and where they begin, or None where it is no subject of a verb at word *at*: governed, an owner, latent."""
    if party.form == "adjective" and (holder := officer_before(scene, party, low)) is not None:
        return [holder], party.start  # "the Danish minister", who was named before
    if (
        untitled(party)
        and not governed(scene, party, low)
        and (holder := office_holder(scene, party.start, low)) is not None
    ):
        return [holder], party.start  # "the president", who was the subject before and not the one he met
    if (
        party.latent
        and party.form == "name"
        and (beside(scene, party, low) or scene.tokens.gaps[party.start] in COMMAS)
    ):
        leader = governed(scene, party, low)
        several = joined(scene, party, low, leader)
        if len(several[0]) > 1 and (not leader or represented(scene, several[0][0], leader, low)):
            return several  # states that only stand side by side: "(the ministers of) China and the United States are to hold"
    if (
        (party.possessive and not sends_team(scene, party, at))
        or (party.latent and not sending(scene, party, low))
        or labelled(scene, party)
        or in_capacity(scene, party, low)  # "took over as head of the African Union"
        or "known as" in " ".join(scene.tokens.lowers[max(low, party.start - TITLES) : party.start])
        or (party.type == "person" and scene.tokens.lowers[party.end : party.end + 1] in AGENTS)
    ):
        return None
    leader = governed(scene, party, low)
    if leader == "for" and scene.tokens.lowers[party.end : party.end + 1] == ["to"]:
        leader = ""  # "for Mr Vinter to meet"
    controlled = leader == "object" and controls(scene, party, at)
    if leader and not (controlled or represented(scene, party, leader, low)):
        return None
    found, start = joined(scene, party, low, leader)
    led = sent_by(scene, party, low) if leader == "by" else None
    return (found, start) if led is None else ([led, *found], led.start)


def in_capacity(scene: Scene, party: Party, low: int) -> bool:
    """Return whether *party* only says of what somebody is the head: "as president of Denmark"."""
    lowers, index = scene.tokens.lowers, party.start - 1
    index -= lowers[index] == "the"
    if index <= low or lowers[index] != "of":
        return False
    return "as" in lowers[max(low, index - OFFICE) : index]


def beside(scene: Scene, party: Party, low: int) -> bool:
    """Return whether "and" joins *party* to another: "and China", "and its breakaway region of Transnistria"."""
    return scene.tokens.lowers[before_titles(scene, party.start, low)] == "and"


def sends_team(scene: Scene, party: Party, at: int) -> bool:
    """Return whether *party*, whose 's follows, is told by those it sends, before word *at*: "Mr Vinter's delegation had dinner with"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    for index in range(party.end + 1, min(at, party.end + OWNED + 3)):
        if gaps[index] not in (" ", "-") or index in scene.party_at:
            return False
        if lowers[index] in TEAMS:
            return True
    return False


def sending(scene: Scene, party: Party, low: int) -> bool:
    """Return whether those act for a country that only the places' layer found whose noun stands before it: "Ministers of Chad met"."""
    return party.form == "name" and represented(scene, party, governed(scene, party, low), low)


def sent_by(scene: Scene, party: Party, low: int) -> Party | None:
    """Return the body whose delegation *party* leads: "a Polisario team led by Mr Vinter"; None for a state's, whom its head stands for."""
    head = party.start - 1
    while head > max(low, party.start - HEADED) and scene.tokens.lowers[head] not in LEADING:
        head -= 1
    near = [
        one
        for one in scene.between(max(low, head - SENT), head)
        if not (one.possessive or (governor := governed(scene, one, low)) not in ("", "of"))
        and (governor or one.end != head)
    ]
    sender = near[-1] if near else None
    stands_in = party.type != "person" or party.country is not None or "minister" in party.role.lower()
    return None if sender is None or (sender.type not in ("group", "organisation") and stands_in) else sender


def standing_for(scene: Scene, index: int, low: int) -> tuple[list[Party], int] | None:
    """Return whom the pronoun or office at word *index* stands for and where that begins, or None where the walk goes on."""
    word, before = scene.tokens.lowers[index], scene.tokens.lowers[index - 1]
    if word == "it" and (before.endswith("ed") or before in scene.words.preposition):
        return None  # "announced it", "told of it"
    if word == "who":
        party = scene.party_end.get(index - 1)
        named = party is not None and not party.possessive
        return joined(scene, party, low, governed(scene, party, low)) if party is not None and named else None
    if word in ("he", "she"):
        one = antecedent(scene, index, low, subject=True) or teller_behind(scene, index, low)
    elif word == "it":
        one = owner(scene, index, low)
    elif word in PRONOUNS:
        return spoken_of(scene, word, index, low), index
    elif scene.tokens.lowers[index + 1] != "s" and not apposition(scene, index, low):
        one = office_holder(scene, index, low)
    else:
        return None
    if one is None:
        return ([], index) if word in PERSONAL else None
    return [one], index


def teller_behind(scene: Scene, index: int, low: int) -> Party | None:
    """Return whom a pronoun near the head of a sentence means that ends with who says it: "Asked whether he would go, Mr Vinter said"."""
    if index - low > HEAD:
        return None
    high = min(scene.sentences.around(index)[1], index + LEFT)
    tellers = (party for party in scene.between(index, high) if party.type == "person" and attributes(scene, party))
    return next((party for party in tellers if behind_comma(scene, party)), None)


def apposition(scene: Scene, at: int, low: int) -> bool:
    """Return whether the office at word *at* stands between commas and says who the person before it is: "Mr Vinter, the Danish premier, met"."""
    gaps = scene.tokens.gaps
    if gaps[at + 1] not in COMMAS:
        return False
    return any(
        gaps[index] in COMMAS and index - 1 in scene.party_end for index in range(at, max(low, at - APPOSED), -1)
    )


def spoken_of(scene: Scene, word: str, at: int, low: int) -> list[Party]:
    """Return whom "they", "I" or "we" at word *at* means, where its sentence says so."""
    if word in ("i", "we"):
        return speaker(scene, at, low)
    if word != "they":
        return []
    found = subject(scene, at, low)[0]
    if several(found) or (found and found[0].type in COLLECTIVE):
        return found
    return pair(scene, low, at) or ([] if found else several_before(scene, low))


def several_before(scene: Scene, low: int) -> list[Party]:
    """Return the parties, two at least, that are the first subject of the sentence before word *low*: "A and B came. They met C"."""
    if low == 0:
        return []
    first, end = scene.sentence(low - 1)
    for party in scene.between(first, end):
        if party.possessive or party.latent or governed(scene, party, first):
            continue
        found = together(scene, party, end)
        return found if several(found) else []
    return []


def together(scene: Scene, party: Party, high: int) -> list[Party]:
    """Return *party* and those whom commas and "and" join to it on its right, up to word *high*: "A, B and the premier, C"."""
    found = [party]
    while (following := next_of_list(scene, found[-1].end, high)) is not None:
        found.append(following)
    return found


def next_of_list(scene: Scene, index: int, high: int) -> Party | None:
    """Return the party that follows a comma or "and" at word *index*, nothing but its title before it; None where none does."""
    lowers, words, role = scene.tokens.lowers, scene.tokens.words, scene.words.role
    if index >= high or not (lowers[index] == "and" or scene.tokens.gaps[index] in COMMAS):
        return None
    index += lowers[index] == "and"
    party = next(iter(scene.between(index, min(high, index + TITLES))), None)
    if party is None or party.possessive or (party.latent and party.form != "name"):
        return None
    titled = all(lowers[i] in role or words[i] != lowers[i] for i in range(index, party.start))
    return party if titled else None


def late_subject(scene: Scene, start: int, high: int) -> list[Party]:
    """Return the subject that follows an opening phrase: "In a call with Mr Seniora, King Abdullah said".

    The phrase's last party ends at word *start*. A comma may also part a place: "in Busan, South Korea, Mr Lee".
    """
    gaps = scene.tokens.gaps
    for comma in range(start, min(high, start + LATE)):
        if gaps[comma] not in COMMAS:
            if (person := right_behind(scene, comma, high)) is not None:
                return together(scene, person, high)
            continue
        near = scene.between(comma, min(high, comma + TITLES))
        found = [p for p in near if not p.possessive and (not p.latent or represented(scene, p, "of", comma))][:1]
        if found:
            return together(scene, found[0], high)
    return []


def right_behind(scene: Scene, index: int, high: int) -> Party | None:
    """Return the person whose title opens at word *index*, right behind a day that no comma parts: "During a visit to Oslo on Sunday Danish President Ada Silva"."""
    if scene.tokens.gaps[index] != " " or index - 1 not in scene.day_end:
        return None
    party = next(iter(scene.between(index, min(high, index + TITLES))), None)
    if party is None or party.type != "person" or party.possessive or party.form != "name":
        return None
    first = titled(scene.tokens.lowers, party)
    return (
        party
        if first == index or (first == index + 1 and scene.tokens.words[index] != scene.tokens.lowers[index])
        else None
    )
