"""Where those who meet are said to be: "arrived in Cairo on Sunday and met", "On a visit to Oslo, he held talks", "landed in Rome. She will see him"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dragoman.extractors.meetings.days import usable
from dragoman.extractors.meetings.party import BE, COMMAS
from dragoman.extractors.meetings.region import LEADS, STAYS, VENUE
from dragoman.extractors.meetings.setting import OCCASIONS, capital

if TYPE_CHECKING:
    from dragoman import DateMention, PlaceMention
    from dragoman.extractors.meetings.cast import Clause
    from dragoman.extractors.meetings.scene import Day, Scene

#: Verbs by which somebody comes or stays somewhere.
ARRIVING = frozenset(
    "arrived arrives came drove flew flies landed lands returned returns stayed stays stopped stops travelled traveled travels went".split()
)
#: Journeys and stays that are still to come, or only meant: no place of what was held before.
SETTING_OUT = frozenset("arrive come drive fly go land return stay stop travel".split())
#: How many words apart a verb of arriving and "in" stand ("arrived on Sunday in"), and how far "on" stands before "to" in "on a two-day official visit to".
ARRIVED, VISITED = 3, 7
COMING = ARRIVING | SETTING_OUT | {"arriving", "landing"}
#: What may stand between "is" and "in".
STILL = frozenset(("already", "also", "currently", "now", "still"))
#: Participles and prepositions with which a sentence opens on where its subject is: "After arriving in Cairo".
OPENING = frozenset("after arriving during following landing on upon visiting while".split())
#: What follows ", in Cairo".
PURPOSES = frozenset(("for", "on", "to", "as"))
#: Pronouns of those who are somewhere, as subject or object, and how far into its sentence one stands.
THOSE, HEAD = frozenset(("he", "her", "him", "she", "them", "they")), 5
#: Statuses of meetings that are where those who meet were said to be in the sentence before.
TOLD = frozenset(("held", "ongoing", "planned"))
#: By how many days the meeting of somebody who is somewhere may be apart from the coming there.
APART = 3
#: How far behind a place its day stands, and how far before "capital" its state.
DATED, CAPITAL = 5, 4


class Stay(NamedTuple):
    """Where somebody is said to be or to come, from the word that says so up to the end of the place, and on which day."""

    start: int
    end: int
    place: PlaceMention
    day: Day | None
    coming: bool
    lasting: bool


def whereabouts(
    scene: Scene, clause: Clause, status: str, date: DateMention | None
) -> tuple[PlaceMention | None, DateMention | None]:
    """Return where a party of *clause*, a meeting of *status* on *date*, is said to be, and when where it stays there on that day."""
    stay = in_sentence(scene, clause)
    if stay is None and status in TOLD:
        stay = in_sentence_before(scene, clause)
    if stay is None or (stay.coming and status in ("held", "ongoing")):
        return None, None
    day = stay.day.mention if stay.day is not None else None
    if date is not None and day is not None and far_apart(date, day):
        return None, None
    return stay.place, day if stay.lasting and date is None else None


def far_apart(date: DateMention, day: DateMention) -> bool:
    """Return whether two dates lie more than a few days apart."""
    if date.first is None or date.last is None or day.first is None or day.last is None:
        return False
    return (date.first - day.last).days > APART or (day.first - date.last).days > APART


def in_sentence(scene: Scene, clause: Clause) -> Stay | None:
    """Return where the subject of a trigger is said to be before it in its sentence: "who is visiting Cairo, met", "After arriving in Cairo, she met"."""
    lowers = scene.tokens.lowers
    at = clause.phrase.start if clause.phrase is not None else clause.trigger.start
    for stay in reversed(stays(scene, clause.low, at)):
        between = lowers[stay.end : at]
        if any(word in scene.words.report and word not in OCCASIONS for word in between) or "that" in between:
            return None
        if stay.start >= clause.cast.start:
            return stay if told_of_subject(scene, stay, at) else None
        if traveller(scene, clause.low, stay) in {party.name for party in clause.cast.parties}:
            return stay  # "arrived in Oslo on Sunday, and on Monday he met"
        opened = lowers[clause.low] in OPENING and not scene.between(clause.low, stay.start)
        parted = any(gap in COMMAS for gap in scene.tokens.gaps[stay.end : clause.cast.start + 1])
        return stay if opened and parted else None
    return None


def told_of_subject(scene: Scene, stay: Stay, at: int) -> bool:
    """Return whether what stands between a stay and the trigger at word *at* goes on about who stays: a comma or "and", and nobody else."""
    tokens = scene.tokens
    going_on = "and" in tokens.lowers[stay.end : at] or any(gap in COMMAS for gap in tokens.gaps[stay.end : at + 1])
    return going_on and not any(not party.possessive for party in scene.between(stay.end, at))


def in_sentence_before(scene: Scene, clause: Clause) -> Stay | None:
    """Return where a party of the meeting is said to be in the sentence before: "landed in Rome on Tuesday. Ms Silva will receive him"."""
    low, lowers = clause.low, scene.tokens.lowers
    if low == 0:
        return None
    first, end = scene.sentence(low - 1)
    names = {party.name for party in clause.cast.parties}
    pronoun = not THOSE.isdisjoint(lowers[low : low + HEAD])
    for stay in reversed(stays(scene, first, end)):
        if traveller(scene, first, stay) in names:
            return stay
        if pronoun and (stay.lasting or lowers[first] in THOSE):
            return stay
    return None


def traveller(scene: Scene, first: int, stay: Stay) -> str:
    """Return the name of who comes or stays, the last named before in the words from *first* on; "" where nobody is."""
    before = [party.name for party in scene.between(first, stay.start) if not party.possessive]
    return before[-1] if before else ""


def stays(scene: Scene, low: int, high: int) -> list[Stay]:
    """Return where somebody is said to be or to come in the words *low* up to *high*, in text order."""
    lowers = scene.tokens.lowers
    found = [(spot.start, spot.end, spot.mention) for spot in scene.spots(low, high) if not spot.mention.metonym]
    for index in range(low, high):
        if lowers[index] == "capital" and index not in scene.spot_at:
            first = max(low, index - CAPITAL)
            town, state = capital(scene, first, index + 1), next(iter(scene.between(first, index)), None)
            if town is not None and state is not None:
                found.append((state.start, index + 1, town))
    read = (stay_of(scene, start, end, place, low) for start, end, place in sorted(found, key=lambda one: one[0]))
    return [stay for stay in read if stay is not None]


def stay_of(scene: Scene, start: int, end: int, place: PlaceMention, low: int) -> Stay | None:
    """Return the stay at *place*, the words *start* up to *end*, or None where nobody is said to be or to come there."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    lead = start - 1 - (lowers[start - 1] == "the")
    if lead < low:
        return None
    day = next((day for day in scene.days(max(low, lead - ARRIVED), end + DATED) if usable(day.mention)), None)
    near = lowers[max(low, lead - ARRIVED) : lead]
    if lowers[lead] == "visiting":
        return Stay(lead, end, place, day, coming=False, lasting=True)
    if lowers[lead] in LEADS:
        come = next(
            (index for index in range(lead - 1, max(low, lead - ARRIVED) - 1, -1) if lowers[index] in COMING), None
        )
        if come is not None:
            return Stay(come, end, place, day, coming=lowers[come] in SETTING_OUT, lasting=False)
        visit = lowers[max(low, lead - VISITED) : lead]
        if not STAYS.isdisjoint(visit[-ARRIVED:]) and not {"on", "during"}.isdisjoint(visit):
            return Stay(max(low, lead - VISITED), end, place, day, coming=False, lasting=False)
    verb = near[:-1] if near and near[-1] in STILL else near
    if lowers[lead] in VENUE and not BE.isdisjoint(verb[-1:]):
        return Stay(lead - 1, end, place, day, coming=False, lasting=True)
    aside = lowers[lead] == "in" and gaps[lead] in COMMAS and lowers[end : end + 1] != [] and lowers[end] in PURPOSES
    return Stay(lead, end, place, day, coming=False, lasting=True) if aside else None
