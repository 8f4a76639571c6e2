"""The small clause model: whose subject a verb has, whom "he" and "the king" mean.

It walks over the tokens of one sentence, a bounded number of words in each direction, and knows prepositions, titles, conjunctions and
marks; it knows no other words, so whatever stands between is passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.scene import COMMAS, LINKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.extractors.meetings.scene import Party, Scene

#: How far a subject is sought to the left, a person or an office in what was told before.
LEFT, BACK, OFFICE_BACK = 40, 120, 300
#: Over how many sentences that begin with "He" the next "his" reaches back.
PRONOUN_CHAIN = 3
#: Prepositions that also open a clause: "after Putin met Trump".
CONJOINING = frozenset(("as", "after", "before", "since", "until", "than", "because", "like"))
HYPHENS = frozenset(("-", " - ", "–", "/", " / ", " – "))
PRONOUNS = frozenset(("they", "it", "we", "i", "you"))
#: Pronouns that are the subject even where nobody knows whose name they stand for.
PERSONAL = frozenset(("he", "she", "it"))
#: Parties that are many, and so "they".
STATES = frozenset(("state", "government"))
COLLECTIVE = frozenset(("state", "government", "group", "organisation"))
#: Those who act for the person whose name stands right before them: "Vinter envoy to see Silva".
AGENTS = tuple(
    [word] for word in "adviser advisers aide aides ally allies emissary envoy envoys lawyer lawyers".split()
)
#: Participles by which a delegation is named by its head.
LEADING = frozenset(("led", "headed"))
#: How far a name stands from the head of a sentence or a verb of speech, and that verb from the "I" of a quotation.
TITLES, SPEAKER = 7, 30
#: How far back "the two leaders" and "both nations" reach, and the words that mean states.
PAIR_BACK = 60
NATIONS = frozenset(("countries", "nations", "states", "neighbours", "neighbors", "governments"))
#: Offices by which a text takes up somebody without their title.
ANYBODY = frozenset(("monarch", "leader", "envoy"))


def governed(scene: Scene, party: Party, low: int) -> str:
    """Return the preposition that governs the noun phrase of *party*, looking back over its titles; "" where none does.

    A verb that has the party as its object governs it too: "object".
    """
    tokens, words, party_end = scene.tokens, scene.words, scene.party_end
    lowers, gaps = tokens.lowers, tokens.gaps
    index = titled(lowers, party)
    floor = max(low, index - 8)
    while index > floor:
        index -= 1
        word, gap = lowers[index], gaps[index + 1]
        if gap not in LINKS or gap in COMMAS or index in scene.day_end:
            return ""
        if index in party_end:
            index = titled(lowers, party_end[index])
            continue
        if word in words.preposition:
            return "" if word in CONJOINING else word
        if (word in words.triggers and word not in words.role) or word in words.address:
            return "object"
        if word in words.determiner:
            return leading_to(scene, index - 1) if index > low and gaps[index] in LINKS else ""
        if word not in words.role and tokens.words[index] == word:
            return "object" if transitive(scene, index, low) else ""
    return ""


def leading_to(scene: Scene, index: int) -> str:
    """Return what governs the determiner behind the word at *index*: that preposition, or "object" for a verb ("met his counterpart")."""
    word, words = scene.tokens.lowers[index], scene.words
    if word in words.preposition:
        return "" if word in CONJOINING else word
    met = word in words.triggers and word not in words.role and scene.tokens.gaps[index + 1] == " "
    return "object" if met else ""


def titled(lowers: list[str], party: Party) -> int:
    """Return the word at which *party* begins with its title: "Secretary of State George Shultz"."""
    start, title = party.start, party.role
    if title and lowers[max(0, start - title.count(" ") - 1) : start] == title.lower().split():
        return start - title.count(" ") - 1
    return start


def transitive(scene: Scene, index: int, low: int) -> bool:
    """Return whether the word at *index* is a verb in the past, its subject right before it: "Mr Vinter scolded"."""
    return scene.tokens.lowers[index].endswith("ed") and index > low and index - 1 in scene.party_end


def subject(scene: Scene, at: int, low: int) -> tuple[list[Party], int]:
    """Return the parties that are the subject of a verb at word *at*, and the word they begin at (*at* where there are none).

    It walks left to the nearest party that no preposition governs and nobody's 's follows, and takes those joined to it by "and".
    """
    lowers, gaps, party_end, pronominal = (
        scene.tokens.lowers,
        scene.tokens.gaps,
        scene.party_end,
        scene.words.pronominal,
    )
    index = at - 1
    low = max(low, at - LEFT)
    while index >= low:
        party = party_end.get(index)
        if party is not None:
            found = acting(scene, party, low)
            if found is not None:
                return found
            index = party.start - 1
            continue
        if ";" in gaps[index + 1]:
            break
        if lowers[index] in pronominal and (meant := standing_for(scene, index, low)) is not None:
            return meant
        index -= 1
    return [], at


def acting(scene: Scene, party: Party, low: int) -> tuple[list[Party], int] | None:
    """Return *party* and those joined to it, and where they begin, or None where it is no subject: governed, an owner, latent."""
    beside = "and" in scene.tokens.lowers[max(low, party.start - 2) : party.start]
    if party.latent and party.form == "name" and (beside or scene.tokens.gaps[party.start] in COMMAS):
        leader = governed(scene, party, low)
        several = joined(scene, party, low, leader)
        if len(several[0]) > 1 and (not leader or represented(scene, several[0][0], leader, low)):
            return several  # states that only stand side by side: "(the ministers of) China and the United States are to hold"
    if (
        party.possessive
        or party.latent
        or (party.type == "person" and scene.tokens.lowers[party.end : party.end + 1] in AGENTS)
    ):
        return None
    leader = governed(scene, party, low)
    if leader == "for" and scene.tokens.lowers[party.end : party.end + 1] == ["to"]:
        leader = ""  # "for Mr Vinter to meet"
    return None if leader and not represented(scene, party, leader, low) else joined(scene, party, low, leader)


def standing_for(scene: Scene, index: int, low: int) -> tuple[list[Party], int] | None:
    """Return whom the pronoun or office at word *index* stands for and where that begins, or None where the walk goes on."""
    word = scene.tokens.lowers[index]
    if word == "who":
        party = scene.party_end.get(index - 1)
        named = party is not None and not party.possessive
        return joined(scene, party, low, governed(scene, party, low)) if party is not None and named else None
    if word in ("he", "she"):
        one = antecedent(scene, index, low)
    elif word == "it":
        one = owner(scene, index, low)
    elif word in PRONOUNS:
        return spoken_of(scene, word, index, low), index
    elif scene.tokens.lowers[index + 1] != "s":
        one = office_holder(scene, index, low)
    else:
        return None
    if one is None:
        return ([], index) if word in PERSONAL else None
    return [one], index


def spoken_of(scene: Scene, word: str, at: int, low: int) -> list[Party]:
    """Return whom "they", "I" or "we" at word *at* means, where its sentence says so."""
    if word in ("i", "we"):
        return speaker(scene, at, low)
    if word != "they":
        return []
    found = subject(scene, at, low)[0]
    if len(sides(found)) > 1 or (found and found[0].type in COLLECTIVE):
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
        return found if len(sides(found)) > 1 else []
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


def sides(parties: list[Party]) -> set[str]:
    """Return the sides that *parties* stand for: their countries, or their names where they have none."""
    return {party.country or party.name for party in parties}


def pair(scene: Scene, low: int, end: int) -> list[Party]:
    """Return the two persons whom "their" or "they" means, where the sentence has told of two by then."""
    people = [p for p in scene.between(low, end) if p.type == "person" and not p.possessive]
    return [people[0], people[-1]] if len(sides(people)) > 1 else []


def last_two(scene: Scene, at: int, *, people: bool) -> list[Party]:
    """Return the last two persons of different sides told of before word *at*, or where not *people* two of any countries; none where fewer."""
    found: list[Party] = []
    floor = max(0, at - PAIR_BACK)
    while at > floor and len(found) < 2:
        first = max(floor, scene.sentences.around(at - 1)[0])
        scene.load(first, at)
        for party in reversed(scene.between(first, at)):
            wanted = party.type == "person" if people else party.country is not None
            if wanted and len(found) < 2 and len(sides([party, *found])) > len(found):
                found.append(party)
        at = first
    return found[::-1] if len(found) == 2 else []


def late_subject(scene: Scene, start: int, high: int) -> list[Party]:
    """Return the subject that follows an opening phrase: "In a call with Mr Seniora, King Abdullah said".

    The phrase's last party ends at word *start*. A comma may also part a place: "in Busan, South Korea, Mr Lee".
    """
    gaps = scene.tokens.gaps
    for comma in range(start, min(high, start + 12)):
        if gaps[comma] not in COMMAS:
            continue
        near = scene.between(comma, min(high, comma + TITLES))
        found = [p for p in near if not p.possessive and (not p.latent or represented(scene, p, "of", comma))][:1]
        if found:
            return together(scene, found[0], high)
    return []


def represented(scene: Scene, party: Party, leader: str, low: int) -> bool:
    """Return whether others act for *party*: "negotiators from Nigeria", "leaders of Nigeria and Denmark", "a team led by Silva"."""
    words, lowers = scene.words, scene.tokens.lowers
    if leader == "by":
        return not LEADING.isdisjoint(lowers[max(low, party.start - 8) : party.start])
    if leader not in ("from", "of") or party.type == "person":
        return False
    near = lowers[max(low, party.start - 8) : party.start]
    place = len(near) - 1 - near[::-1].index(leader) if leader in near else 0
    if place > 0 and near[place - 1] == "and" and leader in near[:place]:  # "delegates of X and of Y"
        place = near.index(leader)
    return place > 0 and (near[place - 1] in words.plural or near[place - 1] in words.official)


def joined(scene: Scene, party: Party, low: int, leader: str = "") -> tuple[list[Party], int]:
    """Return *party* and the parties joined to it on the left ("Lavrov and Kerry"), in text order, and where they begin.

    *leader* is the preposition that governs the party, and so those joined to it ("leaders of A and B").
    """
    tokens, role, acting_for, party_end = scene.tokens, scene.words.role, scene.words.acting_for, scene.party_end
    lowers = tokens.lowers
    found = [party]
    start = party.start
    linked = False
    while True:
        index = start - 1
        while (
            index >= low
            and index not in party_end
            and lowers[index] not in ("and", "nor")
            and (lowers[index] in role or tokens.words[index] != lowers[index])
        ):
            index -= 1
        if index >= low and lowers[index] in ("and", "nor"):
            linked, index = True, index - 1
            while index >= low and index not in party_end and lowers[index] in acting_for:
                index -= 1
        elif tokens.gaps[index + 1] in HYPHENS:
            linked = True
        elif not (
            tokens.gaps[index + 1] in COMMAS
            and (linked or heads(scene, index, low) or alike(found[-1], party_end.get(index)))
        ):
            break
        before = party_end.get(index)
        if before is None or before.possessive:
            break
        above = governed(scene, before, low)
        if above not in ("", leader) and not represented(scene, before, above, low):
            break
        found.append(before)
        start = before.start
    return found[::-1], start


def alike(party: Party, before: Party | None) -> bool:
    """Return whether two adjectives stand side by side: "Turkish, Jordanian ministers"."""
    return before is not None and party.form == before.form == "adjective"


def heads(scene: Scene, index: int, low: int) -> bool:
    """Return whether a party that ends at word *index* opens its sentence, as in a headline: "Silva, Vinter to meet"."""
    party = scene.party_end.get(index)
    opened = party is not None and (party.start == low or ":" in scene.tokens.gaps[party.start])
    return opened and party is not None and party.type in ("person", "state")


def antecedent(scene: Scene, at: int, low: int) -> Party | None:
    """Return whom "he" or "she" at word *at* most likely means: the subject of this sentence, else of the last, else the nearest person."""
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
    for first, end in ((low, at), (previous, starts[number])):
        for party in scene.between(first, end):
            if party.type == "person" and not party.possessive and not governed(scene, party, first):
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
