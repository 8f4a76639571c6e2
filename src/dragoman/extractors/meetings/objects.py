"""The object of a verb that tells of a meeting: where it begins, and whether it is somebody who is met, hosted, called or seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import QUANTITIES
from dragoman.extractors.meetings.lists import PEERS
from dragoman.extractors.meetings.party import COMMAS, LINKS, MISSIONS
from dragoman.extractors.meetings.region import FRAMES, SPANS, VENUE
from dragoman.extractors.meetings.venues import named_house

if TYPE_CHECKING:
    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: Words behind a comma with which it is told on: "flew to Basra, where he ate with soldiers".
ON = frozenset(("and", "to", "where"))
#: How far behind a journey those it leads to stand.
GOAL = 15
#: How many words behind a people its forces are named.
FORCES = 3
#: How many words of title may stand before the one who is called on.
TITLED = 9
#: What may follow the guest of "called", so that it is no "called Mr X a fool".
CLOSING = frozenset("after again and at before during earlier from in last later next on over this to twice".split())
#: Those who are convened without a name.
CONVENED = frozenset(
    "delegates diplomats envoys heads leaders ministers monarchs negotiators powers premiers presidents".split()
)
#: Those who are sent, as one body or as several.
SENT = MISSIONS | {"envoys", "mediators", "negotiators"}
#: Verbs by which somebody meets whom they see, and adverbs after whom they saw.
SEEN = frozenset(("see", "sees", "saw", "seen", "seeing"))
AFRESH = frozenset(
    "again alone and before but during here if there this last later or privately separately that today tomorrow tonight twice when while yesterday".split()
)
#: How many words behind "telephoned" an officer is named who has no name.
OFFICER = 4
CALLED = frozenset(("called", "call", "calls"))
#: Verbs whose object is always called by phone.
RUNG = frozenset(("telephone", "telephoned", "telephones", "telephoning", "phoned", "phones"))


def face_to_face(scene: Scene, end: int) -> bool:
    """Return whether who sees those named before word *end* is with them, and thinks nothing of them: a day, a place, a time or nothing follows."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if end >= len(lowers) or gaps[end] != " " or end in scene.day_at or lowers[end] in AFRESH:
        return True
    if lowers[end] == "for":
        return not SPANS.isdisjoint(lowers[end : end + 5]) or lowers[end + 1 : end + 2] in (["talks"], ["a"])
    if lowers[end] not in VENUE and lowers[end] != "on":
        return False
    if lowers[end] == "at" or not FRAMES.isdisjoint(lowers[end + 1 : end + 3]) or "capital" in lowers[end : end + 4]:
        return True
    near = range(end + 1, min(len(lowers), end + 4))
    return any(index in scene.spot_at or index in scene.day_at for index in near)


def last_of(scene: Scene, others: list[Party]) -> int:
    """Return the word behind those named side by side, of whom the first of *others* is one: "saw Ms Silva and then Mr Vinter in Lisbon"."""
    lowers = scene.tokens.lowers
    end = past_country(scene, others[0].end)
    for party in others[1:]:
        between = lowers[end : party.start]
        if party.end <= end:
            continue
        if len(between) > TITLED or not ({"and", "then"} & set(between[:2]) or scene.tokens.gaps[end] in COMMAS):
            break
        end = past_country(scene, party.end)
    return end


def past_country(scene: Scene, end: int) -> int:
    """Return the word behind "of" and a country at word *end*, "President Silva of Portugal"; *end* where none stands there."""
    lowers = scene.tokens.lowers
    at = end + 1 + (lowers[end + 1 : end + 2] == ["the"])
    spot = scene.spot_at.get(at) if lowers[end : end + 1] == ["of"] else None
    return spot.end if spot is not None else end


def pointed(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the object of "host" is "both leaders" or "the two presidents"."""
    lowers, start = scene.tokens.lowers, trigger.end
    start += start < len(lowers) and lowers[start].endswith("ly")  # "met separately with both"
    start += lowers[start : start + 1] == ["with"]
    after = lowers[start : start + 3]
    several = after[:1] in (["both"], ["them"]) or after[:2] in (["the", "two"], ["each", "of"])
    return several and not scene.words.group.isdisjoint(after)


def object_start(scene: Scene, trigger: Trigger) -> int:
    """Return where the object of a verb may begin, behind a day and a place: "received on Thursday at the Bayan Palace the crown prince"."""
    lowers, index = scene.tokens.lowers, trigger.end
    hosting = lowers[trigger.end - 1] == "host"
    for _ in range(2):
        housed = lowers[index : index + 1] in (["at"], ["in"]) and named_house(scene.tokens, index + 1)
        if housed:
            index = housed  # "received at Harrow House the Danish foreign minister"
            continue
        at = index + (lowers[index : index + 1] in (["on"], ["in"], ["at"]))
        at += at > index and lowers[at : at + 1] == ["the"]
        adverbial = scene.day_at.get(at) or (scene.spot_at.get(at) if at > index else None)
        if adverbial is None or adverbial.end >= len(lowers) or scene.tokens.gaps[adverbial.end] != " ":
            break
        index = adverbial.end
    return index + (hosting and lowers[index : index + 1] == ["to"])  # "played host on Thursday to"


def regional(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the guests of a host are those of a region: "Pacific leaders", but not "union leaders"."""
    near = slice(trigger.end, trigger.end + TITLED)
    head = next((i for i, word in enumerate(scene.tokens.lowers[near]) if word in CONVENED), 0)
    return guests_unnamed(scene, trigger) and scene.tokens.lowers[near][:head] != scene.tokens.words[near][:head]


def guests_unnamed(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the object of a verb begins with several who act for states: "convened the leaders of Nigeria and Denmark"."""
    lowers, words = scene.tokens.lowers, scene.words
    for index in range(trigger.end, min(len(lowers) - 1, trigger.end + TITLED)):
        if scene.tokens.gaps[index] not in LINKS or lowers[index] in words.preposition or lowers[index] in words.stop:
            break
        if lowers[index] in CONVENED:
            return True
    return False


def belonging(scene: Scene, start: int, end: int) -> bool:
    """Return whether words *start* up to *end* name what belongs to the party behind them, and nobody: "received the surrender of"."""
    before, words = scene.tokens.lowers[start:end], scene.words
    head = before[before.index("of") - 1] if "of" in before[1:] else ""
    return head != "" and not (
        head in words.public or head in words.role or head in words.acting_for or head in QUANTITIES
    )


def forces(scene: Scene, first: int, end: int) -> bool:
    """Return whether forces, and no officers of theirs, are named in words *first* up to *end*: "hosts Danish and Dutch troops"."""
    near = scene.tokens.lowers[first:end]
    return not scene.words.force.isdisjoint(near) and scene.words.officer.isdisjoint(near)


def officer_called(scene: Scene, trigger: Trigger) -> bool:
    """Return whether somebody telephones an officer who has no name here: "telephoned the rebel general", "would ring each of the presidents"."""
    if trigger.mode != "phone" or trigger.frame != "object":
        return False
    lowers, words, end = scene.tokens.lowers, scene.words, trigger.end
    near = lowers[end : end + OFFICER]
    return (
        bool(near)
        and near[0] in words.determiner
        and any(word in words.office or word in words.officer or word in words.plural for word in near[1:])
    )


def guests_sent(scene: Scene, trigger: Trigger) -> bool:
    """Return whether somebody receives those who were sent, whom the clause does not name: "will receive the mission on Monday"."""
    near = scene.tokens.lowers[trigger.end : trigger.end + OFFICER]
    return trigger.frame == "host" and near[:1] in (["the"], ["a"], ["an"]) and not SENT.isdisjoint(near)


def officials(others: list[Party]) -> Party:
    """Return the party among *others* by whose noun the first is an official too: the Danish ones of "US and Danish officials"; else the first."""
    shared = len(others) > 1 and others[0].form == "name" and others[1].form == "adjective"
    return others[1] if shared and others[1].start <= others[0].end + 1 else others[0]


def owns_officer(scene: Scene, party: Party) -> bool:
    """Return whether somebody in office is named by the state whom they serve: "Zimbabwe's ambassador", "Mali's and Ghana's ministers"."""
    lowers, words, end = scene.tokens.lowers, scene.words, party.end
    near = lowers[end + 1 : end + 1 + TITLED] if lowers[end : end + 1] == ["s"] else []
    if len(near) > 2 and near[0] == "and" and near[2] == "s":
        near = near[3:]
    return any(word in words.office or word in words.officer or word in words.plural for word in near[:FORCES])


def hosted(scene: Scene, trigger: Trigger, first: Party) -> bool:
    """Return whether the *first* party behind a verb of hosting is a guest: a person, or the officials of a state, but not its forces."""
    before = scene.tokens.lowers[trigger.end : first.start]
    officers = not ((scene.words.group | PEERS).isdisjoint(before) and scene.words.official.isdisjoint(before))
    if first.form == "adjective" and forces(scene, first.start, first.end + FORCES):
        return False
    after = scene.tokens.lowers[first.end : first.end + 1]
    sent = not (scene.words.plural.isdisjoint(after) and MISSIONS.isdisjoint(after))  # "received Hamas negotiators"
    acts = officers or owns_officer(scene, first) or sent
    return first.type == "person" or first.form in ("adjective", "office") or acts


def received(scene: Scene, trigger: Trigger, others: list[Party]) -> bool:
    """Return whether the object of "received", "hosted", "called" is somebody: a person, or the officials of a state."""
    if not others:
        return False
    first = next((party for party in others if party.type == "person"), officials(others))
    near = others[0].start - object_start(scene, trigger) <= TITLED and not belonging(scene, trigger.end, first.start)
    if trigger.frame == "host":
        return near and hosted(scene, trigger, first)
    lowers, served = scene.tokens.lowers, owns_officer(scene, first)
    acting = not scene.words.plural.isdisjoint(lowers[first.end : first.end + 1])
    sent = acting and first.type in ("group", "organisation")  # "saw Polisario representatives"
    end = (
        trigger.end + 1 if first.start < trigger.end else others[-1].end if served else first.end + sent
    )  # "called him"
    after = lowers[end] if end < len(lowers) else ""
    gap = scene.tokens.gaps[end]
    closes = gap.startswith(".") or after in CLOSING or end in scene.day_at
    between = range(trigger.end, first.start)
    closes = closes and all(
        scene.tokens.lowers[i] in scene.words.role or scene.tokens.words[i] != scene.tokens.lowers[i] for i in between
    )
    verb = lowers[trigger.start]
    plain = closes or verb not in CALLED
    if verb in SEEN:
        plain = face_to_face(scene, max(end, last_of(scene, others)))
    if verb in RUNG and first.type in ("government", "state"):
        return near  # "telephoned Downing Street"
    headed = first.type == "organisation" and any(lowers[index] in scene.words.office for index in between)
    acts = headed or served or sent
    return near and plain and (first.type == "person" or first.form in ("adjective", "office") or acts)


def to_troops(scene: Scene, draft: Draft) -> bool:
    """Return whether a journey of one side leads to forces, and to no officer: "flew to Basra to eat with Danish soldiers"."""
    first = draft.trigger.end
    return len(draft.sides()) < 2 and forces(scene, first, clause_end(scene, first, first + GOAL))


def clause_end(scene: Scene, first: int, end: int) -> int:
    """Return where a comma ends what is told from word *first* on, word *end* at the latest: "a visit to Lisbon, police arrested"."""
    gaps, lowers = scene.tokens.gaps, scene.tokens.lowers
    return next((at for at in range(first, min(end, len(lowers))) if gaps[at] in COMMAS and lowers[at] not in ON), end)
