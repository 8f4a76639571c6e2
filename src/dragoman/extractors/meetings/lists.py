"""Lists of parties: "Mr A, B and senior members of C", and where such a list ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import LEADING, SENT
from dragoman.extractors.meetings.party import ACCREDITED, COMMAS, LINKS, own_side, titled
from dragoman.extractors.meetings.reference import antecedent

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: How many words behind a party it is said that it only reports.
TELLING = 6
#: How far a list reaches to the right.
RIGHT = 45
#: How far behind an adjective stands who acts: "the Danish deputy foreign minister".
ACTING = 3
#: Words that may follow "her" where it is a pronoun and owns nothing.
AFTER_PRONOUN = frozenset(
    ("there", "here", "again", "twice", "and", "today", "yesterday", "to", "privately", "last", "late", "early")
)
#: Those of other states who hold the same office as somebody: "his peers from Chad and Mali".
PEERS = frozenset(("colleagues", "counterparts", "peers"))
#: What stands behind "and" before whom somebody met next.
THEN = frozenset(("afterwards", "later", "subsequently", "then"))
#: Where a quotation or a headline closes: who said it follows.
CLOSED = frozenset((",” ", '," ', " - "))


def listed(scene: Scene, start: int, high: int) -> list[Party]:
    """Return the parties of the list that begins at word *start*: "Mr A, B and senior members of C"."""
    lowers = scene.tokens.lowers
    high = min(high, start + RIGHT)
    if start < high and lowers[start] in ("him", "her") and alone(scene, start):
        return [person] if (person := antecedent(scene, start, start)) else []
    found = names_from(scene, start, high)
    owner = head_of_state(scene, start) if found else None
    return found if owner is None or owner in found else [owner, *found]


def head_of_state(scene: Scene, start: int) -> Party | None:
    """Return whose government the words from *start* on name as one side: "her government and the rebels"."""
    told = scene.tokens.lowers[start] in ("his", "her") and own_side(scene.tokens.lowers, start)
    return antecedent(scene, start, start, subject=True) if told else None


def names_from(scene: Scene, start: int, high: int) -> list[Party]:
    """Return the parties named from word *start* on, up to a word or mark that ends a list."""
    tokens, words, party_at, day_at = scene.tokens, scene.words, scene.party_at, scene.day_at
    lowers, gaps = tokens.lowers, tokens.gaps
    stop, preposition = words.stop, words.preposition
    found: list[Party] = []
    index = start
    while index < high:
        gap = gaps[index]
        if index > start and (gap not in LINKS or (found and gap in CLOSED)):
            break  # also before who says it: "Silva and Vinter to meet - EU"
        party = party_at.get(index)
        if party is not None:
            if parted(scene, index, found) and attributes(scene, party):
                break
            found += [party] * (not party.possessive and not modifies(scene, party))
            index = party.end
            continue
        if index in day_at:
            if found:
                break
            index = day_at[index].end
            continue
        word = lowers[index]
        if (word in stop or word in preposition) and not carries_on(scene, index, found):
            break
        opens = found and gap in COMMAS and word.endswith("ing") and word != "including"
        acts = found and gap == " " and word[-2:] == "ed" and word not in scene.words.role
        if opens or acts or (word == "and" and not continues(scene, index + 1, high)):
            break
        index += 1
    return found


def carries_on(scene: Scene, index: int, found: list[Party]) -> bool:
    """Return whether a list goes on over the preposition at word *index*: "members of", "A and B, including", "negotiators from"."""
    lowers, words = scene.tokens.lowers, scene.words
    if lowers[index] == "to":
        return not found and not ACCREDITED.isdisjoint(lowers[max(0, index - 4) : index])
    if lowers[index] in ("from", "of") and not found:
        before = lowers[index - 1]
        one = lowers[index] == "of" and (before in words.group or before[-1:] != "s")  # "the head of", but "fans of"
        acts = before in words.acting_for or before in PEERS or (before in words.role and before != "people")
        return one or acts
    if lowers[index] == "for":  # "the commissioner for trade, Ms Silva", "negotiators for the rebels"
        return (
            not found
            and (lowers[index - 1] in words.office or lowers[index - 1] in SENT)
            and lowers[index + 1 : index + 2] != []
            and lowers[index + 1] not in words.telling
        )
    if lowers[index] in THEN or lowers[index] == "with":  # "with A and with B", "saw A and then B"
        return bool(found) and (lowers[index - 1] == "and" or lowers[index - 1] in THEN)
    if lowers[index] == "by":
        return lowers[index - 1] in LEADING
    return lowers[index] in ("of", "including")


def parted(scene: Scene, index: int, found: list[Party]) -> bool:
    """Return whether a comma stands before the party at word *index* or before the words that introduce it: ", the state news agency NNN"."""
    gaps = scene.tokens.gaps
    article = scene.tokens.lowers[index - 1] == "the" and gaps[index - 1] in COMMAS
    party = scene.party_at[index]
    unnamed = party.type != "person" or party.form == "office"  # ", the Danish premier said"
    introduced = bool(found) and (article or gaps[found[-1].end] in COMMAS) and unnamed
    return behind_comma(scene, party) or introduced


def behind_comma(scene: Scene, party: Party) -> bool:
    """Return whether a comma stands before *party* with its title and whose that is: ", Danish envoy Lars Vinter"."""
    tokens, first = scene.tokens, titled(scene.tokens.lowers, party)
    if (
        first > 0
        and tokens.gaps[first] == " "
        and tokens.words[first - 1].istitle()
        and first - 1 not in scene.party_end
    ):
        first -= 1
    return tokens.gaps[first] in COMMAS


def attributes(scene: Scene, party: Party) -> bool:
    """Return whether *party*, after a comma, only says who told it: ", Downing Street said"."""
    tokens, report = scene.tokens, scene.words.report
    for index in range(party.end, min(party.end + TELLING, len(tokens))):  # ", the Danish state news agency NNN said"
        if tokens.gaps[index] != " ":
            return False
        if tokens.lowers[index] in report:
            return True
    return False


def modifies(scene: Scene, party: Party) -> bool:
    """Return whether *party* is only an adjective to what does not act for a state: "Chinese acrobats", "the Danish infrastructure"."""
    if party.form != "adjective" or not party.latent:
        return False
    words, lowers = scene.words, scene.tokens.lowers
    for index in range(party.end, min(party.end + ACTING, len(lowers))):
        word = lowers[index]
        if word == "and" and index == party.end:
            return False  # "Danish and Dutch ministers"
        if word in words.acting_for:
            return False
        if word in words.preposition or word in words.determiner:
            break
        if word in words.role:
            return False
    return True


def alone(scene: Scene, at: int) -> bool:
    """Return whether "her" at word *at* is a pronoun and owns nothing: a preposition or a mark follows."""
    tokens = scene.tokens
    if at + 1 >= len(tokens) or tokens.gaps[at + 1] != " " or at + 1 in scene.day_at:
        return True
    return tokens.lowers[at + 1] in scene.words.preposition or tokens.lowers[at + 1] in AFTER_PRONOUN


def continues(scene: Scene, index: int, high: int) -> bool:
    """Return whether a list goes on at word *index*, after "and": a party soon follows, and no verb before it."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    index += lowers[index : index + 1] != [] and lowers[index] in THEN
    for place in range(index, min(index + 14, high)):
        party = scene.party_at.get(place)
        if party is not None:
            return not (party.latent and party.form == "adjective")
        word = lowers[place]
        if word in words.stop or (word[-2:] == "ed" and word not in words.role) or gaps[place] not in LINKS:
            return False
        if word in words.preposition and word not in ("of", "for") and (place > index or word != "with"):
            return False
    return False
