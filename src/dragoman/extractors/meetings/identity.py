"""Which drafts of meetings speak of one and the same meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.region import THEN

if TYPE_CHECKING:
    from dragoman import PlaceMention
    from dragoman.extractors.meetings.drafts import Draft

#: Modes that may name one meeting: a summit is a meeting, talks are held on a visit.
KIN = {
    "in_person": frozenset(("in_person", "summit", "talks", "unspecified", "visit")),
    "summit": frozenset(("summit", "in_person", "talks", "unspecified")),
    "talks": frozenset(("talks", "in_person", "summit", "unspecified")),
    "visit": frozenset(("visit", "in_person", "talks")),
    "phone": frozenset(("phone", "unspecified")),
    "video": frozenset(("video", "unspecified", "in_person", "summit")),
    "unspecified": frozenset(("unspecified", "phone", "video", "talks", "in_person", "summit")),
}
#: How many sentences further on "the talks" still are those.
NEAR = 4
#: How many sentences after a headline its meeting is told of in full.
RETOLD = 2
#: How far, in degrees of latitude, a city may lie from the middle of its region, and a venue from that of its city.
AREA, VENUE = 5, 0.3
#: Prepositions that say nothing of whether a meeting was held: "a venue has been agreed for the talks".
TOWARDS = frozenset(("for", "of", "to"))
#: Verbs by which somebody comes to a meeting that was told of: "Mr Vinter later joined the meeting".
JOINING = frozenset(("joined", "joins", "joining", "attended", "attends"))
UNDONE = frozenset(("cancelled", "postponed"))
COMING = frozenset(("planned", "possible"))
DONE = frozenset(("held", "ongoing"))


def same_meeting(before: Draft, after: Draft) -> bool:
    """Return whether *after* speaks of the meeting that *before* told of."""
    if before.sentence == after.sentence and after.governor in THEN:
        # "will meet ahead of the summit", but "shakes hands with Ms Silva before their meeting"
        return before.trigger.frame == "with" and after.determiner == "their" and before.mode == "in_person"
    if any(tells_of(before, after) for tells_of in (invited, joining, ruled_out, still_sought, told_in_full)):
        return True
    if (
        (after.fresh and not retold(before, after))
        or not kindred(before, after)
        or clash(before, after)
        or other_people(before, after)
    ):
        return False
    if before.mode == "visit" and after.mode in ("in_person", "talks") and not {before.status, after.status} <= UNDONE:
        return during(before, after)
    if before.mode == after.mode == "visit" and same_country(before.place, after.place):
        said = after.sides() - {after.place.country if after.place else None}
        return (
            (said <= before.sides() if before.parties else bool(said))
            and after.sentence - before.last <= 2
            and (
                before.status == after.status
                or {before.status, after.status} == COMING
                or (before.status in COMING and after.status == "denied")  # "but Mr Vinter did not come to Lisbon"
            )
        )
    return (after.definite and taken_up(before, after)) or same_sides(before, after)


def invited(before: Draft, after: Draft) -> bool:
    """Return whether *after* only says who else was asked to come to *before*: "Nigeria had also been invited to the meeting"."""
    taken_up = after.governor == "to" and after.determiner == "the" and after.mode in KIN[before.mode]
    return taken_up and {before.status, after.status} <= COMING and 0 < after.sentence - before.last <= RETOLD


def joining(before: Draft, after: Draft) -> bool:
    """Return whether *after* says who came to *before* later, maybe on another day: "Mr Vinter joined the talks on Tuesday"."""
    came = after.governor in JOINING and after.determiner == "the" and after.mode in KIN[before.mode]
    return came and before.status in DONE and after.status in DONE and 0 <= after.sentence - before.last <= 1


def still_sought(before: Draft, after: Draft) -> bool:
    """Return whether *after* are the talks, yet to come again, that *before* told are sought: "battled to keep talks alive and to resume negotiations"."""
    wanted = before.status in COMING and after.status not in DONE and before.outcome is None
    if not (wanted and after.resumed and before.mode == after.mode == "talks") or clash(before, after):
        return False
    named = subset(before.names(), after.names()) or subset(before.sides(), after.sides())
    return named and after.determiner not in ("a", "another") and after.sentence - before.last <= 1


def ruled_out(before: Draft, after: Draft) -> bool:
    """Return whether *after* is the "no talks" of those who were to hold *before*: "is ready for talks ... There would be no talks while"."""
    unnamed = after.determiner == "no" and not (after.parties or after.group) and after.mode in KIN[before.mode]
    return unnamed and before.status in COMING and 0 < after.sentence - before.last <= 1


def told_in_full(before: Draft, after: Draft) -> bool:
    """Return whether *before* stands in a headline and *after*, soon below it, tells of the same: nothing that both name differs."""
    if not before.headline or after.headline or after.sentence - before.last > RETOLD or after.previous:
        return False
    modes = {before.mode, after.mode}
    if after.mode not in KIN[before.mode] or modes > {"visit"} or modes == {"talks", "summit"} or clash(before, after):
        return False
    same = subset(before.names(), after.names()) or subset(before.sides(), after.sides())
    return same and alike(before, after)


def alike(before: Draft, after: Draft) -> bool:
    """Return whether a headline may put the status of *after* as that of *before*: "Silva meets Vinter" for what is planned, "resists" for denied."""
    pair = {before.status, after.status}
    if len(pair) == 1 or any(pair <= like for like in (COMING, DONE, UNDONE | {"denied", "refused"})):
        return True
    return pair <= DONE | COMING and len(before.parties) > 0 and len(after.parties) > 0


def subset(told: frozenset[str], said: frozenset[str]) -> bool:
    """Return whether all that one names are named by the other as well."""
    return told <= said or said <= told


def retold(before: Draft, after: Draft) -> bool:
    """Return whether "another summit" of named sides may be the one that a headline said they will hold."""
    near = after.sentence - before.sentence <= RETOLD and not after.previous
    return near and before.status in ("planned", "possible") and same_sides(before, after)


def during(before: Draft, after: Draft) -> bool:
    """Return whether *after* is what a visit was for: "arrived for talks with Mr Vinter ... The two met for an hour"."""
    people = {party.name for party in after.parties if party.type == "person"}
    told = any(trigger.mode == after.mode for trigger in (before.trigger, *before.mentions))
    pointed = after.determiner == "their" or (after.determiner == "the" and told)
    if not after.parties and pointed and before.status == after.status:
        # "visited Mr Vinter. Their talks centred on", "flew there for talks with Mr Vinter. The talks lasted"
        return len(before.parties) > 1 and after.sentence - before.last <= 1
    return len(people) > 1 and people <= before.names() and after.sentence - before.last <= RETOLD


def on_visit(before: Draft, after: Draft) -> bool:
    """Return whether *after* was where the visit *before* led a guest: "arrived in Lisbon on Sunday. He was received by Ms Silva"."""
    near = before.mode == "visit" and after.sentence - before.last <= 1 and not clash(before, after)
    guest = after.host is not None and after.host.name not in before.names()
    return near and guest and before.status == after.status and not before.names().isdisjoint(after.names())


def same_country(here: PlaceMention | None, there: PlaceMention | None) -> bool:
    """Return whether two places are known to lie in one country."""
    return here is not None and there is not None and here.country == there.country


def taken_up(before: Draft, after: Draft) -> bool:
    """Return whether *after*, which points back ("the talks"), can mean *before*: of no other sides, and told a few sentences before."""
    if after.governor in JOINING and after.sentence - before.last <= 1:
        return True
    told, said = before.sides(), after.sides()
    if not told and (after.mode == before.mode or before.sentence == 0):
        return True
    same = after.status == before.status and after.rule.startswith("noun+subject")
    if after.determiner == "the" and same and len(said) == 1 and len(told) > 1:
        return after.sentence - before.last <= NEAR  # "Mr Vinter, who hosted them, called the summit a success"
    if not after.implied and len(said) > 1:
        return False
    undone = (
        after.status in UNDONE and "+subject" in after.rule and len(told) > 1
    )  # who calls it off need be none of them
    return after.sentence - before.last <= NEAR and (said <= told or not told or undone)


def same_sides(before: Draft, after: Draft) -> bool:
    """Return whether two drafts name the same sides, two at least, or one the same people and some more."""
    told, said = before.sides(), after.sides()
    if after.mode == "visit" and after.place is not None:  # the state of the town visited need not be told
        said = frozenset(p.country or p.name for p in after.parties if p.span != after.place.span)
    if before.names() == after.names() and len(before.names()) > 1:
        return True  # of one of whom only one of them tells the country
    if len(said) < 2 or len(told) < 2:
        return False
    return said == told or ((said < told or told < said) and not before.names().isdisjoint(after.names()))


def kindred(before: Draft, after: Draft) -> bool:
    """Return whether mode and status allow two drafts to be one meeting: what was held is not planned again."""
    pair = {before.status, after.status}
    called_off = before.mode == "visit" and pair <= {"cancelled", "postponed"} and after.trigger.part == "noun"
    shown = (before.mode, after.mode) == ("phone", "video") and before.trigger.frame == "call"  # "call" is said of both
    if after.mode not in KIN[before.mode] and not called_off and not shown:
        return False
    if before.status in DONE:
        return after.status in DONE
    other = before.status == "denied" and after.status in UNDONE and after.trigger.part == "verb"  # "were due to meet"
    if after.trigger.part == "verb" and before.status in COMING:
        # what is still to come was not denied as past, nor held
        other = (after.status == "denied" and after.rule.endswith("/over")) or (
            after.status == "held" and before.sentence > 0
        )
    if other or after.outcome is not None:  # "the failed Lisbon summit" is not the one that may come
        return False
    if after.status in DONE and after.trigger.part == "verb" and before.status not in ("planned", "possible"):
        return False
    if after.status in DONE:  # "the summit" may be the planned one
        bare = after.mode == "in_person" and after.determiner == "the" and not (after.place or after.date)
        same = after.mode == before.mode or after.such or (bare and before.status == "planned")
        return after.definite and ((after.default and same) or after.governor in TOWARDS)
    one, second = before.parties[:1], after.parties[:1]
    return pair != {"refused"} or not one or not second or one[0].name == second[0].name


def other_people(before: Draft, after: Draft) -> bool:
    """Return whether two drafts name different persons of one side."""
    told = {
        p.country: {q.name for q in before.parties if q.country == p.country and q.type == "person"}
        for p in before.parties
    }
    for party in after.parties:
        names = told.get(party.country)
        if party.type == "person" and names and party.name not in names:
            return True
    return False


def clash(before: Draft, after: Draft) -> bool:
    """Return whether two drafts name different places, different days or different ordinals."""
    if before.ordinal and after.ordinal and before.ordinal != after.ordinal:
        return True
    if before.place and after.place and not one_place(before.place, after.place):
        return True
    day, other = before.date, after.date
    if after.status == "postponed" and before.status not in DONE:
        return False  # to another day
    return bool(
        day
        and other
        and day.value != other.value
        and not (day.value.startswith(other.value) or other.value.startswith(day.value))
    )


def one_place(here: PlaceMention, there: PlaceMention) -> bool:
    """Return whether two places may be where one meeting is: one name, or a city and its country, its region, or a venue in it."""
    if here.name == there.name:
        return True
    if here.country != there.country or here.type == there.type:
        return False
    types = {here.type, there.type}
    if "country" in types:
        return True
    if None in (here.lat, here.lon, there.lat, there.lon):
        return False
    reach = AREA if "region" in types else VENUE
    return abs((here.lat or 0) - (there.lat or 0)) < reach and abs((here.lon or 0) - (there.lon or 0)) < 2 * reach
