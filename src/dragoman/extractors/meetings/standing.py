"""Whether a draft tells of a meeting at all: two sides meet, or one side and the words around it are those of diplomacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.bodies import convened, joint_body, of_states
from dragoman.extractors.meetings.company import company_of
from dragoman.extractors.meetings.objects import CONVENED
from dragoman.extractors.meetings.party import MISSIONS
from dragoman.extractors.meetings.promise import ROUNDS
from dragoman.extractors.meetings.screening import NEEDY, abroad, eminent, role_words, sporting, topical
from dragoman.extractors.meetings.sides import (
    OFFICIAL,
    acts,
    apart,
    around,
    domestic,
    named_sides,
    numbered,
    of_nations,
)
from dragoman.extractors.meetings.verbs import NAMELESS

if TYPE_CHECKING:
    from dragoman import ActorMention
    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: Titles of offices within a town or a state of a federation.
LOCAL = frozenset(
    "alderman attorney business chair chairman city coach commissioner council councillor councilman councilwoman county director doctor dr "
    "executive judge manager mayor miss mr mrs ms principal professor rep representative sen senator sheriff superintendent supervisor the trustee".split()
)
#: What states come to that a body of theirs has: "a gathering of the Contact Group".
GATHERINGS = frozenset(("gathering", "gatherings"))
#: Nouns of visits that are told without their place.
JOURNEYS = frozenset(("trip", "visit", "visits"))
#: How many words around a trigger say what kind of text it stands in.
CONTEXT = 45
#: How many words before a verb its subject may say that it is a body.
SUBJECT = 4
#: Those who hold the office of somebody in another state, and how far behind a verb they stand.
COUNTERPARTS, NEAR = frozenset(("colleague", "colleagues", "counterpart", "counterparts")), 8


def stands(scene: Scene, draft: Draft) -> bool:
    """Return whether *draft* is a meeting between parties: two sides, or one and words of diplomacy, and no business or sport."""
    trigger, words, parties = draft.trigger, scene.words, draft.parties
    if trigger.frame == "anaphor":
        told = bool(draft.place or draft.date or draft.outcome)
        return len(parties) > 1 or told if draft.implied else len(named_sides(scene, parties)) > 1
    visit = draft.mode == "visit"
    further = draft.implied and parties != [] and not visit and trigger.part == "verb"  # of those told of
    if further or topical(draft) or not (visit or apart(scene, draft)):
        return further
    several = len(parties) >= 2
    if several and not visit and any(party.type in OFFICIAL or holds_office(party) for party in parties):
        return not sporting(scene, draft)
    official = any(acts(scene, party) for party in parties)
    near = genre_near(scene, trigger, max(0, trigger.start - CONTEXT), trigger.end + CONTEXT)
    # The "union" of one of two names is no trade union, nor is the Arab League one of sport.
    told = several or of_states(scene, draft)
    named = {word for party in parties for word in party.name.lower().split()} if told else set()
    aside = near
    if any(party.type == "person" and eminent(party) for party in parties):  # of statesmen only their sentence tells
        aside = genre_near(scene, trigger, *scene.sentence(trigger.start))
    diplomacy = len(words.diplomacy & near) + of_nations(scene, trigger)
    other = max(len((words.sport & aside) - named), len((words.business & aside) - named))
    private = not diplomacy and other > 1  # "Mr Vinter visited suppliers of the company in Lisbon"
    if visit:
        known = several or any(eminent(party) and " " in party.text for party in parties)
        led = bool(parties) and acts(scene, parties[0])  # but not "the coach said after a tour of Denmark"
        touring = len(words.sport & near) > max(1, diplomacy) and not led
        away = abroad(scene, draft, diplomacy, other) and not (private or touring) and (known or diplomacy >= other)
        return away or (draft.place is None and journey(scene, draft))
    if several and (official or all(joint_body(scene, party) for party in parties)):
        return not (private or sporting(scene, draft))
    return weighed(scene, draft, diplomacy, other, official=official)


def genre_near(scene: Scene, trigger: Trigger, first: int, end: int) -> set[str]:
    """Return the words from word *first* up to *end* that tell of diplomacy, business or sport, those of the trigger left out: a "round" of talks is none of boxing."""
    lowers = scene.document.tokens.lowers  # the words of names too: "the Security Council"
    near = scene.words.genre.intersection(lowers[first:end])
    return set(near - ROUNDS.intersection(lowers[trigger.start : trigger.end]))


def journey(scene: Scene, draft: Draft) -> bool:
    """Return whether a visit of which no place is told is one of somebody in office, where the text around tells of another country."""
    visitor = next(iter(draft.parties), None)
    if visitor is None or visitor.type != "person" or visitor.country is None:
        return False
    lowers, trigger = scene.tokens.lowers, draft.trigger
    if lowers[trigger.end : trigger.end + 1] == ["to"] or lowers[trigger.end - 1] not in JOURNEYS:
        return False  # "his visit to the camp"
    return bool(around(scene, draft) - {visitor.country, visitor.name})


def sees(scene: Scene, draft: Draft) -> bool:
    """Return whether somebody without a name but in office sees or receives the one party named: "The mission will see President Silva"."""
    if draft.trigger.frame not in ("object", "host") or draft.mode == "phone":
        return False
    words, start = scene.words, draft.trigger.start
    before = scene.tokens.lowers[max(0, start - SUBJECT) : start]
    named = draft.parties[0].span.start > scene.tokens.starts[start]
    return named and not ((words.acting_for | words.office | MISSIONS).isdisjoint(before))


def holds_office(party: ActorMention) -> bool:
    """Return whether *party* has a title that is no mere local office, or one that a lexicon knows: no "Superintendent Ada Vogel"."""
    role = role_words(party)
    return (
        bool(role)
        and role[-1] != "executive"
        and (party.country is not None or eminent(party) or not LOCAL.issuperset(role))
    )


def weighed(scene: Scene, draft: Draft, diplomacy: int, other: int, *, official: bool) -> bool:
    """Return whether a meeting of no officials, or of one side, is one by the words of *diplomacy* and of *other* things around it."""
    if len(draft.parties) >= 2:
        return diplomacy > other
    nameless = not draft.parties and (draft.trigger.frame not in NEEDY or draft.trigger.frame == "gather")
    if numbered(scene, draft.trigger):
        return diplomacy >= other
    if other > diplomacy or nameless:
        return 0 < diplomacy >= other
    return single(scene, draft, official=official, diplomatic=diplomacy > 0)


def single(scene: Scene, draft: Draft, *, official: bool, diplomatic: bool) -> bool:
    """Return whether a trigger that names at most one party tells of a meeting."""
    trigger, parties = draft.trigger, draft.parties
    if not parties:
        return trigger.frame == "weak" and draft.definite and diplomatic and bool(draft.place or draft.date)
    sides = named_sides(scene, parties)
    alone = draft.mode == "in_person" and not (company_of(scene, trigger) or domestic(scene, draft, sides))
    assembly = of_states(scene, draft) and draft.mode != "talks"
    if (
        alone
        and not assembly
        and not scene.words.body.isdisjoint(
            [
                *parties[0].name.lower().split(),
                *scene.tokens.lowers[max(0, trigger.start - SUBJECT) : trigger.start],
            ]
        )
    ):
        return False  # a council that meets
    # "Fiji's foreign minister telephoned the rebel general"
    if draft.rule.startswith(("verb-officer", "verb-host-many")):
        told = draft.place is not None or draft.date is not None or draft.mode == "phone"
        return official and diplomatic and told
    if trigger.frame not in NEEDY:
        return official or diplomatic or convened(scene, draft)
    before = scene.tokens.lowers[max(0, trigger.start - NAMELESS) : trigger.start]
    if trigger.frame == "gather" and not CONVENED.isdisjoint(before):
        return diplomatic  # "EU ministers gathered in Lisbon"
    after = scene.tokens.lowers[trigger.end : trigger.end + NEAR]
    gathering = scene.tokens.lowers[trigger.end - 1] in GATHERINGS and after[:1] == ["of"]
    equal = not COUNTERPARTS.isdisjoint(after)  # "The prime minister spoke to his Danish counterpart"
    spoken = trigger.frame == "with" and (equal or (parties[0].type == "person" and diplomatic))
    meets = (official or assembly) and (trigger.part == "noun" or spoken or sees(scene, draft))
    return meets or (gathering and joint_body(scene, parties[0]))
