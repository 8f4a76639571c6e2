"""Who meets in a meeting that a verb tells of: "X met Y", "X spoke by phone with Y", "X hosted Y", "X will travel to Z"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.cast import INVITATIONS, Cast, grouped, guests_of, invitation, inviter, inviting
from dragoman.extractors.meetings.clause import late_subject, subject
from dragoman.extractors.meetings.lists import listed
from dragoman.extractors.meetings.objects import (
    CONVENED,
    SEEN,
    TITLED,
    guests_sent,
    guests_unnamed,
    object_start,
    officer_called,
    owns_officer,
    pointed,
    received,
    regional,
)
from dragoman.extractors.meetings.party import BE, LINKS
from dragoman.extractors.meetings.promise import SPENT, SPOKEN, WITH, leads_of
from dragoman.extractors.meetings.reference import BACK, pair, people_before, sides
from dragoman.extractors.meetings.region import EVES

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: How far after a verb "with" is sought.
WITH_RIGHT = 16
#: Where somebody speaks is not with whom: "speaking at a news conference with".
APART = frozenset(("at", "during", "before", "after", "from", "alongside", "conference"))
ADVERBS = frozenset(
    "here there again twice today yesterday tomorrow face once regularly together first last behind one several many three up next "
    "later earlier late early alone apart each".split()
)
#: How far before a verb those who are convened without a name stand.
NAMELESS = 8
#: How far before a verb several who act for others stand without a name.
UNNAMED = 6
#: What somebody travels to others for.
ERRANDS = frozenset(("brief", "convince", "persuade", "press", "see", "urge"))
#: What goes on about who was met: "met and had a friendly talk with".
HAD = frozenset("conferred had held spoke talked".split())
#: What leads to with whom somebody "sits at the same table as".
AT_TABLE = (["table", "as"], ["room", "as"])
#: Words that stand beside a subject as well as for it.
EITHER = frozenset(("both", "each", "they"))
#: Forms of a verb that has for its object whom somebody persuades.
TALKING = frozenset(("talk", "talked", "talking", "talks"))


def cast_of_verb(scene: Scene, trigger: Trigger, low: int, high: int) -> Cast | None:
    """Return who meets in a meeting that a verb tells of, or None where the verb has no party as its frame asks."""
    frame = trigger.frame
    if frame == "meet":
        return cast_of_meet(scene, trigger, low, high)
    if frame in ("with", "gather"):
        return cast_of_passive(scene, trigger, high) or cast_of_with(scene, trigger, low, high)
    if frame == "caller":
        return cast_of_caller(scene, trigger, low, high)
    if frame in ("object", "host"):
        return cast_of_object(scene, trigger, low, high)
    agents, start = subject(scene, trigger.start, low)
    if frame == "bring":
        brought = listed(scene, trigger.end + ("together" in scene.tokens.lowers[trigger.end : trigger.end + 1]), high)
        if not BE.isdisjoint(scene.tokens.lowers[max(low, trigger.start - 2) : trigger.start]):
            brought = agents  # "Ms Silva and Mr Vinter may be brought together"
        return Cast(brought, "verb-bring", start, anaphoric=False) if len(sides(brought)) > 1 else None
    if scene.tokens.lowers[trigger.start - 1] == "from" and trigger.start > low:
        party = scene.party_end.get(trigger.start - 2)
        agents = [] if party is None else [party]  # "barred women from visiting", "kept Mr Vinter from visiting"
    if not agents and (guest := asked(scene, trigger.start)):
        agents = [guest]
    inviters = inviter(scene, agents, low)
    if not inviters and (guests := guests_of(scene, agents, trigger.start)):
        inviters, agents = agents, guests
    invited_by = invitation(scene, trigger.start, low) or inviting(scene, trigger, low, high)
    invited_by = [party for party in invited_by if party not in agents + inviters]
    agents = (
        agents + invited_by + (at_home(scene, trigger, high) if frame == "place" else []) + to_see(scene, trigger, high)
    )
    return Cast(
        inviters + agents, f"verb-{frame}", start, anaphoric=False, host=next(iter(inviters + invited_by), None)
    )


def asked(scene: Scene, at: int) -> Party | None:
    """Return whom an invitation is to, to do what the verb at word *at* says: "an invitation to Ms Silva to visit Denmark"."""
    lowers = scene.tokens.lowers
    party = scene.party_end.get(at - 2) if at > 1 and lowers[at - 1] == "to" else None
    near = lowers[max(0, party.start - TITLED) : party.start] if party is not None else []
    return party if "to" in near and not INVITATIONS.isdisjoint(near[: near.index("to")]) else None


def cast_of_meet(scene: Scene, trigger: Trigger, low: int, high: int) -> Cast | None:
    """Return who meets in "X met Y", "X met with Y", "X and Y met", "the two leaders met", "X was met by Y"."""
    if passive(scene, trigger) and (by := agent_at(scene, trigger, high)):
        hosts, (guests, begin) = listed(scene, by + 1, high), subject(scene, trigger.start, low)
        greeted = bool(guests and hosts) and guests[-1].type == hosts[0].type == "person"
        return Cast(guests + hosts, "verb-meet-by", begin, anaphoric=False, host=hosts[0]) if greeted else None
    others = met_by(scene, trigger, high)
    if not others and pointed(scene, trigger):  # "met them separately"
        agents, start = subject(scene, trigger.start, low)
        return Cast(agents, "verb-meet-both", start, anaphoric=True, group="leaders") if agents else None
    if not others and (passive(scene, trigger) or not intransitive(scene, trigger)):
        return None
    agents, start, group = subject_of(scene, trigger, low)
    if not others:
        agents = inviter(scene, agents, low) + agents
    agents = agents or after_participle(scene, trigger, others, low, high)
    others = others or with_whom(scene, start, low)
    if not (others or agents or group) and not unnamed(scene, start, low):
        return None
    others = somebody_else(scene, trigger, agents, others)
    parties = agents + [p for p in others if p not in agents]
    again = bool(group) or not (others or guests_unnamed(scene, trigger))  # but "met the leaders of Central America"
    return Cast(parties, f"verb-meet{joint(group, agents, others)}", start, again, group=group)


def met_by(scene: Scene, trigger: Trigger, high: int) -> list[Party]:
    """Return whom a verb names as met: its object, or who follows "with", where that is the verb's: "met Ms Silva a day after talks with"."""
    start = object_start(scene, trigger)
    direct = listed(scene, start, high)
    if direct and direct[0].type == "person" and direct[0].start - start <= TITLED:
        return direct
    return with_list(scene, trigger, high, WITH) or direct


def unnamed(scene: Scene, at: int, low: int) -> bool:
    """Return whether several who act for others stand before a verb at word *at*: "Ministers of eight states met", not "of the United States"."""
    lowers, words = scene.tokens.lowers, scene.words
    floor = max(low, at - UNNAMED)
    found = any(lowers[index] in words.plural and index not in scene.spot_end for index in range(floor, at))
    return found and words.lay.isdisjoint(lowers[floor:at])


def subject_of(scene: Scene, trigger: Trigger, low: int) -> tuple[list[Party], int, str]:
    """Return the subject of a verb, where it begins, and the word by which it takes parties up ("leaders" of "the two leaders")."""
    group = grouped(scene, trigger.start, low)
    agents, start = subject(scene, trigger.start, low)
    if group in EITHER and agents:
        group = ""  # "Ms Silva and Mr Vinter both met"
    return (pair(scene, low, trigger.start) if group else agents), start, group


def joint(group: str, agents: list[Party], others: list[Party]) -> str:
    """Return "+group" where those told of before meet *others* together: "the two leaders then telephoned Mr Vinter"."""
    return "+group" if group and others and not agents else ""


def somebody_else(scene: Scene, trigger: Trigger, agents: list[Party], others: list[Party]) -> list[Party]:
    """Return *others*, but where a pronoun seemed to mean the subject the last person told of who is not: "Mr Vinter met him"."""
    if not (others and agents and others[0] == agents[-1]) or trigger.end in scene.party_at:
        return others
    return list(islice((p for p in people_before(scene, trigger.start, BACK) if p.name != agents[-1].name), 1))


def cast_of_passive(scene: Scene, trigger: Trigger, high: int) -> Cast | None:
    """Return who meets in "The border was discussed by X and Y"."""
    by = agent_at(scene, trigger, high) if passive(scene, trigger) else 0
    agents = listed(scene, by + 1, high) if by else []
    return Cast(agents, "verb-with-by", trigger.start, anaphoric=False) if len(sides(agents)) > 1 else None


def cast_of_with(scene: Scene, trigger: Trigger, low: int, high: int) -> Cast | None:
    """Return who meets in "X spoke to Y", "X conferred with Y", "X and Y conferred"; "discuss" needs "with"."""
    verb = scene.tokens.lowers[trigger.start]
    if verb in TALKING and trigger.end in scene.party_at:
        return None  # "talked Mr Vinter into it"
    others = with_list(scene, trigger, high, leads_of(verb))
    agents, start, group = subject_of(scene, trigger, low)
    if agents and not others and with_both(scene, trigger):
        return Cast(agents, "verb-with-both", start, anaphoric=True, group="leaders")
    if trigger.frame == "gather" and not others and guests_unnamed(scene, trigger):
        others = listed(scene, trigger.end, high)  # "convened the leaders of Nigeria and Denmark"
    if not others and verb[:3] == "dis" and len(agents) < 2:  # "Silva and Vinter discussed the border by phone"
        return None
    agents = agents or after_participle(scene, trigger, others, low, high)
    if (
        trigger.frame == "gather"
        and not (agents or others or group)
        and not CONVENED.isdisjoint(before := scene.tokens.lowers[max(low, trigger.start - NAMELESS) : trigger.start])
        and scene.words.body.isdisjoint(before)
    ):
        return Cast([], "verb-gather", start, anaphoric=True)  # "Ministers from eight states gathered in Lisbon"
    if not (others or group or len(agents) > 1 or (trigger.frame == "gather" and agents)):
        return None
    rule = f"verb-{trigger.frame}{joint(group, agents, others)}"
    return Cast(agents + others, rule, start, anaphoric=bool(group), group=group)


def with_both(scene: Scene, trigger: Trigger) -> bool:
    """Return whether somebody speaks to or with several told of before: "will speak to both delegations", "conferred with the two leaders"."""
    lowers, end = scene.tokens.lowers, trigger.end
    end += end < len(lowers) and lowers[end].endswith("ly")  # "spoke separately to both"
    led = lowers[end : end + 1] in (["to"], ["with"]) and lowers[end + 1 : end + 2] != ["them"]
    return led and pointed(scene, trigger._replace(end=end + 1))


def after_participle(scene: Scene, trigger: Trigger, others: list[Party], low: int, high: int) -> list[Party]:
    """Return the subject that follows an opening participle: "Speaking by telephone with Mr Vinter, Ms Silva asked"."""
    lowers = scene.tokens.lowers
    if not others or trigger.start > low + 3 or not any(word.endswith("ing") for word in lowers[low : trigger.end]):
        return []
    return late_subject(scene, others[-1].end, high)


def cast_of_object(scene: Scene, trigger: Trigger, low: int, high: int) -> Cast | None:
    """Return who meets in "X telephoned Y", "X hosted Y", "X hosted both leaders"."""
    host = trigger.frame == "host"
    if host and (by := agent_at(scene, trigger, high)):
        hosts = listed(scene, by + 1, high)
        guests, start = subject(scene, trigger.start, low)
        visited = scene.tokens.lowers[trigger.start][:1] == "v"
        receiving = next(iter(guests if visited else hosts), None)
        return (
            Cast(guests + hosts, "verb-host-by", start, anaphoric=False, host=receiving) if hosts and guests else None
        )
    others = listed(scene, object_start(scene, trigger), high)
    many = regional(scene, trigger) or guests_sent(scene, trigger)
    if host and not others and many and not pointed(scene, trigger):
        agents, start, _ = subject_of(scene, trigger, low)
        return Cast(agents[:1], "verb-host-many", start, anaphoric=False, host=agents[0]) if agents else None
    seen = scene.tokens.lowers[trigger.start] in SEEN
    both = (host or seen or trigger.mode == "phone") and not others and pointed(scene, trigger)
    called = not (host or others) and officer_called(scene, trigger)
    if not (both or called) and not received(scene, trigger, others):
        return None
    agents, start, group = subject_of(scene, trigger, low)
    others = somebody_else(scene, trigger, agents, others)
    if len(others) == 1 == len(agents) and owns_officer(scene, others[0]) and agents[0].country == others[0].country:
        return None  # "King Felipe received Spain's new ambassadors"
    if both:
        return Cast(
            agents + others, "verb-host-both", start, anaphoric=True, host=next(iter(agents), None), group="leaders"
        )
    rule = "verb-officer" if called else f"verb-{trigger.frame}{joint(group, agents, others)}"
    return Cast(agents + others, rule, start, anaphoric=False, host=agents[0] if agents and host else None, group=group)


def cast_of_caller(scene: Scene, trigger: Trigger, low: int, high: int) -> Cast | None:
    """Return who meets in "Ambassador X called on President Y"; who is called on "to do" something is only asked."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    host = next((p for p in listed(scene, trigger.end, high) if p.type == "person" or p.form == "office"), None)
    if host is None or host.start - trigger.end > TITLED:
        return None
    for index in range(host.end, min(high, host.end + WITH_RIGHT)):
        if lowers[index] == "to":
            return None
        if gaps[index] not in LINKS or index in scene.spot_at or index in scene.day_at:
            break
    agents, start = subject(scene, trigger.start, low)
    return Cast([*agents, host], "verb-caller", start, anaphoric=False, host=host) if agents else None


def agent_at(scene: Scene, trigger: Trigger, high: int) -> int:
    """Return where "by" leads to the agent of a passive: "was received by", "was greeted at the airport in Oslo by"; 0 where none does."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if lowers[trigger.end : trigger.end + 1] == ["by"]:
        return trigger.end
    if BE.isdisjoint(lowers[max(0, trigger.start - 2) : trigger.start]):
        return 0
    for index in range(trigger.end, min(high, trigger.end + 10)):
        if gaps[index] not in LINKS or lowers[index] in scene.words.stop:
            break
        if lowers[index] == "by":
            return index
    return 0


def to_see(scene: Scene, trigger: Trigger, high: int) -> list[Party]:
    """Return whom a journey is for: "travel to London next week to see X", "left for Kabul to urge the Taliban to"."""
    lowers = scene.tokens.lowers
    for index in range(trigger.end, min(high, trigger.end + WITH_RIGHT)):
        if lowers[index] in ERRANDS and lowers[index - 1] == "to":
            return [party for party in listed(scene, index + 1, high) if party.type in ("person", "group")]
    return []


def at_home(scene: Scene, trigger: Trigger, high: int) -> list[Party]:
    """Return whom somebody visits: "visited Mr Vinter twice in Lisbon"."""
    found = listed(scene, trigger.end, min(high, trigger.end + TITLED))
    return [party for party in found[:1] if party.type == "person"]


def passive(scene: Scene, trigger: Trigger) -> bool:
    """Return whether "met" is passive: "was met with outrage", "would be met by"."""
    lowers, start = scene.tokens.lowers, trigger.start
    before = start - 1 - (lowers[start - 1].endswith("ly"))
    return lowers[start] in ("met", "consulted", "discussed") and before >= 0 and lowers[before] in BE


def intransitive(scene: Scene, trigger: Trigger) -> bool:
    """Return whether what follows "meet" can be no object but a party unnamed: an adverb, a preposition, "with negotiators"."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    index = trigger.end
    if index >= len(lowers) or gaps[index] != " " or index in scene.day_at or index in scene.spot_at:
        return True
    word = lowers[index]
    if "times" in lowers[index : index + 3]:
        return True
    if word == "with":
        after = lowers[index + 1 : index + 7]
        return not (
            words.plural.isdisjoint(after) and words.office.isdisjoint(after) and words.official.isdisjoint(after)
        )
    if (
        word in words.preposition
        or word in ("to", "and", "but", "or", "as")
        or word.endswith("ly")
        or word in ADVERBS
        or word in BE
    ):
        return True
    after = lowers[index : index + 6]
    return not (words.plural.isdisjoint(after) and words.office.isdisjoint(after) and words.official.isdisjoint(after))


def with_whom(scene: Scene, start: int, low: int) -> list[Party]:
    """Return the party that "with whom" takes up: "from Saddam, with whom the king met"."""
    lowers = scene.tokens.lowers
    for index in range(max(low, start - 4), start):
        if lowers[index] in ("whom", "who") and (found := scene.between(max(low, index - 6), index)):
            return found[-1:]
    return []


def with_list(scene: Scene, trigger: Trigger, high: int, leads: frozenset[str]) -> list[Party]:
    """Return the parties after "with" (or another of *leads*) that follows a verb within its clause."""
    lowers, words = scene.tokens.lowers, scene.words
    spoken = lowers[trigger.start][:2] in SPOKEN and lowers[trigger.start][:4] != SPENT
    for index in range(trigger.end, min(high, trigger.end + WITH_RIGHT)):
        word = lowers[index]
        if word == "with" and lowers[index - 1] in words.tie and binds(scene, trigger, index + 1):
            continue
        led = (word == "from" and "across" in lowers[trigger.end : index]) or lowers[index - 1 : index + 1] in AT_TABLE
        if word in leads or led:
            found = listed(scene, index + 1, high)
            if found or word == "with":
                return found
        elif (
            (
                word in APART
                and trigger.frame == "with"
                and (word != "at" or spoken)
                and not (word == "before" and lowers[index - 1] in EVES)
            )
            or (word == "on" and trigger.frame == "meet" and trigger.mode == "talks" and index + 1 not in scene.day_at)
            or (word in words.stop and not (word in HAD and lowers[index - 1] == "and"))
            or scene.tokens.gaps[index] not in LINKS
            or (
                (word == "and" and index + 1 not in scene.party_at and HAD.isdisjoint(lowers[index + 1 : index + 2]))
                and lowers[index : index + 3] != ["and", "a", "half"]
            )
        ):
            break
    return []


def binds(scene: Scene, trigger: Trigger, index: int) -> bool:
    """Return whether "with" before word *index* belongs to the noun before it: "met to discuss a truce with", "discussed the treaty with Denmark"."""
    party = scene.party_at.get(index)
    return trigger.frame == "meet" or (party is not None and party.type == "state" and party.form == "name")
