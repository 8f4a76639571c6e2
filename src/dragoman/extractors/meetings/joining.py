"""Parties that are joined to another: "Ms Silva and Mr Vinter", "delegates of Nigeria and of Denmark", "his Danish and Dutch colleagues"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import HEADED, governed, represented
from dragoman.extractors.meetings.party import BODIES, COMMAS, OWNERS, titled
from dragoman.extractors.meetings.reference import antecedent

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

HYPHENS = frozenset(("-", " - ", "–", "/", " / ", " – "))
#: By what a text introduces several, and whose they are: "Ms Silva and her Danish and Dutch colleagues".
COLLEAGUES = frozenset(("allies", "colleagues", "counterparts", "hosts", "numbers", "peers"))
#: How close these are, and how many.
CLOSE = frozenset("close closest main nearest two three four".split())
#: What may stand between "and" and a people: "Denmark and three other Nordic states".
COUNTED = frozenset("two three four five six several other many some various".split())
#: The most words of an office between commas, and words within one.
APPOSED = 12
LINKING = frozenset("the of for and s his her their".split())
#: What may stand between "and" and a group's or a region's name: "Danish officials and the rebel group NNN", "Ghana and its breakaway".
KINDS = frozenset(
    "alliance breakaway faction front group guerrilla insurgent militant militia movement rebel rebellious secessionist separatist".split()
)


def joined(scene: Scene, party: Party, low: int, leader: str = "") -> tuple[list[Party], int]:
    """Return *party* and the parties joined to it on the left ("Lavrov and Kerry"), in text order, and where they begin.

    *leader* is the preposition that governs the party, and so those joined to it ("leaders of A and B").
    """
    tokens, party_end = scene.tokens, scene.party_end
    found = [party]
    start = head_of(scene, party, low) if leader == "by" else sent_from(scene, party, leader, low)
    linked = False
    while True:
        index, joins = link_before(scene, start, low, leader)
        if index < low:
            break
        linked = linked or joins
        commas = tokens.gaps[index + 1] in COMMAS
        if not (joins or (commas and (linked or heads(scene, index, low) or alike(found[-1], party_end.get(index))))):
            break
        before = party_end.get(index) or party_end.get(before_country(scene, index, low))
        if (
            before is None
            and linked
            and (one := person_meant(scene, index, low)) is not None
            and one.name != party.name
        ):
            return [one, *found[::-1]], index
        if before is None or before.possessive:
            break
        above = governed(scene, before, low)
        if above not in ("", leader) and not represented(scene, before, above, low):
            break
        found.append(before)
        start = before.start
    return found[::-1], start


def link_before(scene: Scene, start: int, low: int, leader: str) -> tuple[int, bool]:
    """Return the last word before what links the party at word *start* to another, and whether "and" or a hyphen does."""
    tokens, lowers = scene.tokens, scene.tokens.lowers
    index = before_titles(scene, start, low)
    if index > low and leader == lowers[index] and lowers[index - 1] == "and":
        index -= 1  # "delegates of Nigeria and of Denmark"
    if index < low:
        return index, False
    if tokens.gaps[index + 1] in COMMAS:
        index = before_colleagues(scene, index, low)
    if lowers[index] in ("and", "nor"):
        return before_apposition(scene, before_government(scene, index - 1, low), low), True
    return index, tokens.gaps[index + 1] in HYPHENS


def before_apposition(scene: Scene, at: int, low: int) -> int:
    """Return the last word of the name whose office stands between commas behind it: "Ada Silva, the Danish premier, and Lars Vinter"; *at* where none does."""
    tokens, role = scene.tokens, scene.words.role
    gaps, lowers, held = tokens.gaps, tokens.lowers, False
    if at + 1 >= len(gaps) or gaps[at + 1] not in COMMAS:
        return at
    for index in range(at, max(low, at - APPOSED), -1):
        named = scene.party_end.get(index)
        capital = tokens.words[index] != lowers[index]
        if (named is not None and named.type == "person") or not (
            capital or lowers[index] in role or lowers[index] in LINKING
        ):
            return at
        held = held or lowers[index] in role
        if gaps[index] in COMMAS:
            before = scene.party_end.get(index - 1)
            return index - 1 if held and before is not None and before.type == "person" else at
    return at


def person_meant(scene: Scene, index: int, low: int) -> Party | None:
    """Return whom the pronoun at word *index* means that another party is joined to, "He and Mr Vinter talked"; None where none stands there."""
    return antecedent(scene, index, low, subject=True) if scene.tokens.lowers[index] in ("he", "she") else None


def before_titles(scene: Scene, start: int, low: int) -> int:
    """Return the last word before the titles and numbers of the party at word *start*: that of another party, "and", a country's, or any other."""
    tokens, role = scene.tokens, scene.words.role
    party = scene.party_at.get(start)
    lowers, index = tokens.lowers, (start if party is None else titled(tokens.lowers, party)) - 1
    while (
        index >= low
        and index not in scene.party_end
        and lowers[index] not in ("and", "nor")
        and not (index in scene.spot_end and tokens.gaps[index + 1] in COMMAS)
        and (
            lowers[index] in role
            or lowers[index] in COUNTED
            or lowers[index] in KINDS
            or (lowers[index] == "its" and lowers[index + 1] in KINDS)
            or tokens.words[index] != lowers[index]
        )
    ):
        index -= 1
    return index


def before_country(scene: Scene, at: int, low: int) -> int:
    """Return the word before "of" and the country that ends with word *at*: "Mr Vinter of Denmark and"; *at* where none does."""
    spot, lowers = scene.spot_end.get(at), scene.tokens.lowers
    if spot is None:
        return at
    head = spot.start - 1 - (lowers[spot.start - 1] == "the")
    return head - 1 if head > low and lowers[head] == "of" else at


def before_government(scene: Scene, at: int, low: int) -> int:
    """Return the word before those that act for a state and end with word *at*: "Denmark's interim government and"; *at* where none do."""
    lowers, acting_for, role = scene.tokens.lowers, scene.words.acting_for, scene.words.role
    index = at
    if lowers[at] in acting_for or lowers[at] in BODIES:
        while (
            index >= low
            and index not in scene.party_end
            and (lowers[index] in acting_for or lowers[index] in role or lowers[index] in BODIES)
        ):
            index -= 1
    return index


def before_colleagues(scene: Scene, at: int, low: int) -> int:
    """Return the word before "his Danish and Dutch colleagues" that end with word *at*, *at* itself where there are none."""
    lowers, adjectives, index = scene.tokens.lowers, scene.party_at, at
    if lowers[at] not in COLLEAGUES:
        return at
    while index > low and lowers[index] not in OWNERS:
        party = scene.party_end.get(index)
        acts = lowers[index] in scene.words.role or lowers[index] in COLLEAGUES or lowers[index] in CLOSE
        if party is None and not acts and not (lowers[index] == "and" and index + 1 in adjectives):
            return at
        index = index - 1 if party is None else party.start - 1
    return index - 1 if index > low else at


def sent_from(scene: Scene, party: Party, leader: str, low: int) -> int:
    """Return the word, behind "and", at which those who act for *party* begin: "Danish officials and commanders of the FARC"; else its own first."""
    lowers, words = scene.tokens.lowers, scene.words
    near = lowers[max(low, party.start - HEADED) : party.start]
    if leader not in ("of", "from") or leader not in near:
        return party.start
    head = party.start - near[::-1].index(leader) - 2
    acts = lowers[head] in words.plural or lowers[head] in words.official
    first = head - (lowers[head - 1] in OWNERS or lowers[head - 1] == "the")  # "and their counterparts from Denmark"
    return first if acts and first > low and lowers[first - 1] == "and" else party.start


def head_of(scene: Scene, party: Party, low: int) -> int:
    """Return the word at which the delegation begins that *party* leads: "and a Danish team led by Mr Vinter"."""
    lowers, start = scene.tokens.lowers, party.start
    for index in range(start - 1, max(low, start - HEADED), -1):
        if lowers[index] == "and":
            return index + 1
    return start


def alike(party: Party, before: Party | None) -> bool:
    """Return whether two adjectives stand side by side: "Turkish, Jordanian ministers"."""
    return before is not None and party.form == before.form == "adjective"


def heads(scene: Scene, index: int, low: int) -> bool:
    """Return whether a party that ends at word *index* opens its sentence, as in a headline: "Silva, Vinter to meet", "UN, EU envoys meet"."""
    party = scene.party_end.get(index)
    if party is None or party.type == "government":
        return False
    first = titled(scene.tokens.lowers, party)  # "PM Silva, President Vinter hold talks"
    return first == low or ":" in scene.tokens.gaps[first]
