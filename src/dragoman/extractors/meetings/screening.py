"""What speaks against a meeting at a trigger, or against its being one with another: looked at before and after its fields are read."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import DELEGATED, LEADERS
from dragoman.extractors.meetings.identity import KIN
from dragoman.extractors.meetings.objects import clause_end, forces, guests_sent, officer_called, to_troops
from dragoman.extractors.meetings.party import COMMAS, OWNERS, of_press
from dragoman.extractors.meetings.region import FRAMES, SITE, THEN, TRAVEL
from dragoman.extractors.meetings.scene import DASHES

if TYPE_CHECKING:
    from dragoman import ActorMention
    from dragoman.extractors.meetings.cast import Cast, Clause, Phrase
    from dragoman.extractors.meetings.drafts import Draft
    from dragoman.extractors.meetings.scene import Scene
    from dragoman.extractors.meetings.triggers import Trigger

#: What makes talks others than those told of: "a return to talks".
RESUMED = frozenset("reopen restart resume resumed resuming resumption return returning revive".split())
#: Frames of triggers that tell of no meeting unless they name a party or point back to one.
NEEDY = frozenset(("weak", "table", "call", "contact", "with", "object", "host", "gather", "bring"))
#: How far before "the talks that" a verb of saying shows that "that" opens what is said; what has an eve that tells of it.
SAID, EVES = 4, frozenset(("talks", "visit"))
#: Modifiers of a meeting before the one told of.
EARLIER = frozenset(("earlier", "previous"))
#: Verbs by which one calls for something, or calls it something; what leads to what others speak about, and to those they meet.
CALLING = frozenset(("called", "call", "calls", "calling"))
TOPICS = frozenset(("on", "about", "regarding", "concerning"))
WITH = frozenset(("with", "between"))
#: How far before "the call" somebody calls for something, and what leads to that.
APPEAL, FOR = 40, frozenset(("for", "on", "upon"))
#: Prepositions by which a meeting is the means of what a verb tells: "spoke in a phone call".
MEANS = frozenset(("in", "during", "over", "at"))
BY, GETTING = frozenset(("by", "via", "through")), frozenset(("received", "receives", "receive", "got", "gets"))
ARTICLES = frozenset(("the", "a", "an", "first", "second"))
#: How far "It is their third meeting" reaches, over how many sentences it points back, how far ", a three-way summit", and its verb.
IDENTIFIED, RECALLED, RENAMED, BEING = 8, 3, 4, frozenset(("is", "was", "will", "would"))
NEGATED = frozenset(("not", "t", "never"))
#: Those who travel for themselves.
TRAVELLERS = frozenset(
    "citizens nationals residents travellers travelers passengers tourists holidaymakers migrants".split()
)
#: Frames of verbs whose object meets, and what may stand for its name.
OBJECT = frozenset(("object", "host", "caller"))
TAKEN_UP = frozenset(("him", "her", "them", "both", "two", "by"))
HERE = frozenset(("here", "there", "see", "capital"))
#: How far the object of a visit reaches, the gaps within it, and the heads that are no site: whole countries, and when or how often.
SIGHT, OBJECT_LINKS = 8, frozenset((" ", "-"))
LANDS = frozenset(
    "archipelago continent countries country emirate enclave gulf headquarters island kingdom nation nations neighbor neighbors neighbour "
    "neighbours north peninsula region republic seat south states sultanate territories territory once twice times again next last soon "
    "first today tomorrow yesterday".split()
)
#: What stands before the "to" of what is still to be done: "who flew to Lisbon, are to meet".
DUE = (["are"], ["is"], ["were"], ["was"], ["due"], ["expected"], ["scheduled"])
#: How many words after a verb its object or its goal is named, and around any trigger somebody.
GUEST, GOAL, AROUND = 10, 15, 60
#: How far before a body those stand whom it sends.
SENT = 5
#: What of a country somebody visits who does not go there.
BORDERS = (["border"], ["borders"], ["frontier"])
#: What a visit of somebody in office is called.
OFFICIAL_VISIT = frozenset(("official", "state", "working"))
#: Modes of meetings that are in one place.
SPATIAL = frozenset(("in_person", "talks", "summit"))


def abroad(scene: Scene, draft: Draft, diplomacy: int, other: int) -> bool:
    """Return whether a visit is one of somebody who acts for a state to another country."""
    if draft.place is None or not draft.parties or demonym(draft.parties[0]):
        return False
    if any(fights(scene, party) for party in draft.parties) or to_troops(scene, draft):
        return False
    visitor = draft.parties[0]
    team = visitor.type == "state" and visitor.form == "name" and diplomacy <= other
    if team and scene.tokens.lowers[draft.trigger.end : draft.trigger.end + 1] != ["by"]:
        return False  # but "turned down a visit by"
    if visitor.type == "person" and visitor.country is None and visitor.role is None and not eminent(visitor):
        return diplomacy > max(1, other) or in_office(scene, draft.trigger)
    return visitor.country is None or visitor.country != draft.place.country or len(draft.sides()) > 1


def in_office(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a journey is an "official visit" or the like, which only those make who act for others."""
    near = scene.tokens.lowers[max(0, trigger.start - 2) : trigger.end + GOAL]
    return any(kind in OFFICIAL_VISIT and noun == "visit" for kind, noun in pairwise(near))


def fights(scene: Scene, party: ActorMention) -> bool:
    """Return whether *party* is named by its forces, or by what they drive: "the Danish army", "Nigerian pilots", "a Danish patrol boat"."""
    if party.type not in ("state", "government"):
        return False
    starts = scene.tokens.starts
    first, end = bisect_left(starts, party.span.start), bisect_left(starts, party.span.end)
    return not delegated(scene, party) and forces(scene, first, clause_end(scene, end, end + 2))


def reports(scene: Scene, party: ActorMention) -> bool:
    """Return whether *party*, an organisation, is of the press, by its name or by the noun before it: "the weekly Die Zeit"."""
    index = bisect_left(scene.tokens.starts, party.span.start)
    named = index > 0 and scene.tokens.gaps[index] == " " and scene.tokens.lowers[index - 1] in scene.words.press
    return named or of_press(party.name, scene.words)  # but "LISBON (Reuters) - European Union leaders"


def delegated(scene: Scene, party: ActorMention) -> bool:
    """Return whether those meet for *party* whom it sends or who lead it: "representatives of the Danish army", "the head of the police"."""
    first = bisect_left(scene.tokens.starts, party.span.start)
    before = scene.tokens.lowers[max(0, first - SENT) : first]
    senders = (DELEGATED, LEADERS, scene.words.officer, scene.words.office)
    return "of" in before[-2:] and any(not known.isdisjoint(before) for known in senders)


def role_words(party: ActorMention) -> list[str]:
    """Return the words of the role of *party* in lower case, those that a hyphen joins apart and abbreviations bare: "Vice-President"; none without a role."""
    return party.role.lower().replace(".", "").replace("-", " ").split() if party.role else []


def demonym(party: ActorMention) -> bool:
    """Return whether *party* is a people, of whom nobody says that they act for a state: "two million Germans travelled"."""
    return party.form == "adjective" and " " not in party.text and party.text.endswith("s")


def eminent(party: ActorMention) -> bool:
    """Return whether a lexicon knows *party*: its id is the lexicon's, and not made from its type and name."""
    return bool(party.actor_id) and ":" not in party.actor_id


def deserted(scene: Scene, trigger: Trigger, *, first: bool) -> bool:
    """Return whether too few names stand around a trigger for a meeting, seen before its sentence is read; *first* where none was told of before."""
    end = trigger.end
    lowers = scene.tokens.lowers
    if trigger.frame in OBJECT and not (officer_called(scene, trigger) or guests_sent(scene, trigger)):
        return not scene.names_any(end, end + GUEST) and TAKEN_UP.isdisjoint(lowers[end : end + GUEST])
    if trigger.frame in TRAVEL:
        if not scene.names_any(end, end + GOAL) and HERE.isdisjoint(lowers[end : end + GOAL]):
            return True
        return trigger.frame == "place" and sightseeing(scene, end)
    if trigger.frame == "visit" and lowers[end : end + 1] == ["to"]:
        named = lowers[end + 1 : end + 2]
        return bool(named) and named[0] in scene.words.determiner and sightseeing(scene, end + 1)
    return first and not scene.names_any(trigger.start - AROUND, end + AROUND)


def sightseeing(scene: Scene, start: int) -> bool:
    """Return whether what is visited, named from word *start* on, is a site or people of no office: "visited a camp in Lisbon", not "visited three countries"."""
    tokens, words = scene.tokens, scene.words
    head = ""
    for index in range(start, min(len(tokens), start + SIGHT)):
        word = tokens.lowers[index]
        if tokens.words[index] != word:
            return tokens.lowers[index + 1 : index + 2] in BORDERS  # a name, but "the Danish border"
        if tokens.gaps[index] not in OBJECT_LINKS or word in words.preposition or word in words.stop or word == "and":
            break
        head = word
    if not head or head in SITE or head in LANDS or head.endswith("ly"):
        return False
    return not any(head in known for known in (words.plural, words.group, words.official, words.office, TAKEN_UP, HERE))


def hopeless(scene: Scene, trigger: Trigger, phrase: Phrase | None, cast: Cast) -> bool:
    """Return whether it is plain before all fields are read that a trigger tells of no meeting."""
    if phrase is not None and nominal(scene, trigger, phrase, cast):
        return True
    if trigger.frame == "call" and idle(scene, trigger, phrase, cast):
        return True
    if trigger.frame in ("meet", "place") and phrase is None and long_ago(scene.tokens.lowers, trigger):
        return True
    travelling = scene.tokens.lowers[max(0, trigger.start - 5) : trigger.start] if trigger.frame in TRAVEL else ()
    if not TRAVELLERS.isdisjoint(travelling):
        return True  # "urged its citizens not to travel to"
    modifiers = scene.tokens.lowers[phrase.start : trigger.start] if phrase is not None else ()
    if cast.parties or cast.anaphoric or not EARLIER.isdisjoint(modifiers):
        return False  # "in an earlier call" was one of those told of
    return trigger.frame in NEEDY or trigger.frame in TRAVEL


def nominal(scene: Scene, trigger: Trigger, phrase: Phrase, cast: Cast) -> bool:
    """Return whether a noun names no meeting of its own: a body's, a label, a means, a visit to one who only receives it."""
    several = len(cast.parties) > 1
    if framing(scene, trigger, phrase) or phrase.governor == "under" or (of_body(scene, trigger) and not several):
        return True  # "under Danish mediation"
    if not several and scene.tokens.gaps[trigger.end].startswith(":"):
        return True  # a label: "Cyprus talks: UN chief hosts leaders"
    if trigger.frame == "contact":
        near = scene.tokens.lowers[trigger.end : trigger.end + GUEST]
        # "came into contact with the bacteria", but "had contacts with representatives of"
        sent = "with" in near[:2] and not scene.words.acting_for.isdisjoint(near)
        return not (several or sent) and cast.rule.startswith(("noun+", "noun-compound"))
    if trigger.mode in ("phone", "video"):
        return phrase.governor in BY and cast.rule == "noun"  # "took part by video link"
    return trigger.frame == "visit" and not several and phrase.governor in GETTING  # "received a doctor's visit"


def long_ago(lowers: list[str], trigger: Trigger) -> bool:
    """Return whether a verb tells only since when there was no meeting: "The two have not met since 2022", "has not been to Lisbon since"."""
    visited = trigger.frame == "place" and "since" in lowers[trigger.end + 1 : trigger.end + 4]
    since = visited or lowers[trigger.end : trigger.end + 1] in (["since"], ["for"])
    return since and not NEGATED.isdisjoint(lowers[max(0, trigger.start - 3) : trigger.start])


def idle(scene: Scene, trigger: Trigger, phrase: Phrase | None, cast: Cast) -> bool:
    """Return whether a call is none by phone: one by nobody ("Greeks call"), or one for something ("his call last week for elections")."""
    lowers = scene.tokens.lowers
    with_them = not WITH.isdisjoint(lowers[trigger.end : trigger.end + 4])
    if (
        phrase is not None
        and phrase.determiner in ARTICLES | OWNERS
        and not (phrase.governor in MEANS or with_them)
        and appealed(lowers, trigger.start)
    ):
        return True
    if phrase is not None and not phrase.determiner and trigger.mode == "phone":
        means = len(cast.parties) > 1 and phrase.governor in MEANS  # "Silva warns Vinter in 40-minute call"
        return not means and "s" not in lowers[phrase.start : trigger.end]
    after = lowers[trigger.end : trigger.end + 5]
    return len(cast.parties) < 2 and ("for" in after or ("to" in after and phrase is not None))


def appealed(lowers: list[str], at: int) -> bool:
    """Return whether "the call" at word *at* takes up what somebody called for: "urged the call for a truce", "Mr Vinter backed the call"."""
    first = max(0, at - APPEAL)
    return any(
        lowers[index] in CALLING and not FOR.isdisjoint(lowers[index + 1 : index + 6]) for index in range(first, at)
    )


def framing(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """Return whether a noun only says where others met, "on the margins of the summit", or what somebody calls for; not "on the eve of talks"."""
    before = scene.tokens.lowers[phrase.start - 2] if phrase.start > 1 else ""
    frames = phrase.governor == "of" and before in FRAMES and (before != "eve" or trigger.mode not in EVES)
    return frames or (phrase.governor == "for" and before in CALLING)


def topical(draft: Draft) -> bool:
    """Return whether a noun is only what others speak about: "briefed Mr Vinter on the negotiations"."""
    called = draft.mode in ("phone", "video") and draft.determiner in ("a", "an")
    if called or (draft.rule.endswith("/before") and draft.status != "held"):
        return False  # "spent an hour on a conference call"; "closed the door on talks"
    return draft.governor in TOPICS and draft.mode != "visit" and ("+subject" in draft.rule or len(draft.sides()) < 2)


def sporting(scene: Scene, draft: Draft) -> bool:
    """Return whether those who meet, none of them in office, play against each other: "Norway meet Denmark in a World Cup qualifier"."""
    trigger, words = draft.trigger, scene.words
    if (
        trigger.part == "noun"
        or trigger.frame == "with"
        or draft.implied
        or any(officiating(scene, party) for party in draft.parties)
    ):
        return False
    lowers = scene.tokens.lowers
    near = range(max(0, trigger.start - 12), min(len(lowers), trigger.end + 16))
    common = {lowers[index] for index in near if index not in scene.party_end}  # not the "states" of a name
    return not words.sport.isdisjoint(common) and words.diplomacy.isdisjoint(common) and DELEGATED.isdisjoint(common)


def officiating(scene: Scene, party: ActorMention) -> bool:
    """Return whether *party* is somebody in office or known, or those who act for a state, and no people and no team."""
    if party.type == "person":
        return party.form != "name" or bool(party.role) or eminent(party)
    if party.type == "group":
        return True
    nouns = party.text.split()[-1].islower()  # but not the "Zambian" of "Zambian and Malawian teams", or "Germans"
    named = party.form == "name" or party.type == "state" or (party.form == "adjective" and not nouns)
    return not named and scene.words.sport.isdisjoint(party.text.lower().split())


def of_body(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a meeting is one of the members of a body: "a meeting of the federal cabinet", but not of two of them."""
    lowers = scene.tokens.lowers[trigger.end : trigger.end + 6]
    if lowers[:1] != ["of"] or trigger.mode != "in_person":
        return False
    return not scene.words.body.isdisjoint(lowers[: lowers.index("and") if "and" in lowers else None])


def nowhere(clause: Clause, *, first: bool) -> bool:
    """Return whether a visit whose place is unknown tells of none: all but one that points back or says why ("for a visit"), where not *first*."""
    trigger, phrase = clause.trigger, clause.phrase
    if trigger.mode != "visit":
        return False
    pointing = clause.cast.anaphoric or (phrase is not None and phrase.governor in ("for", "during", "on"))
    return first or phrase is None or not pointing


def of_statesman(clause: Clause) -> bool:
    """Return whether a visit is told by who in office makes it, though not where: "the visit of the French president", "the pope's visit"."""
    visitor = next(iter(clause.cast.parties), None)
    if clause.phrase is None or visitor is None or visitor.type != "person":
        return False
    return visitor.country is not None and clause.trigger.frame == "visit"


def takes_up(trigger: Trigger, phrase: Phrase, low: int) -> bool:
    """Return whether a sentence begins with "The meeting", so that the sentence before may say where and when it was."""
    return (
        phrase.determiner == "the" and phrase.start <= low + 1 and trigger.mode in SPATIAL and trigger.frame == "strong"
    )


def within(scene: Scene, last: Draft, draft: Draft) -> bool:
    """Return whether two triggers of one sentence tell of one event: "visited X and met Y", "hosted Y during his visit to X"."""
    if draft.governor in THEN:
        return False  # "flew on to Lisbon after talks with Mr Vinter"
    between = scene.tokens.lowers[last.trigger.end : draft.trigger.start]
    if last.mode == "visit" and draft.mode in ("in_person", "talks"):
        if draft.governor == "be" and "would" in between[-4:]:
            return True  # "may travel to Lisbon for what would be his third meeting with Mr Vinter"
        purpose, same = between[-1:] == ["to"] and between[-2:-1] not in DUE, draft.subject == last.subject
        # "Silva and Vinter travel to Lisbon to meet"
        one = (same or "where" in between or purpose) if last.status == draft.status else (same and purpose)
        # "Mr Vinter, who arrived on Tuesday, met Ms Silva on Wednesday"
        return one and not (last.date and draft.date and last.date.value != draft.date.value)
    if last.mode == draft.mode == "visit" and draft.governor == "on":  # "arrived in Oslo on his first visit to Norway"
        return last.place is not None and draft.place is not None and last.place.country == draft.place.country
    if (
        (draft.trigger.part == "noun" and behind(scene, last, draft, between))
        or means(last, draft)
        or means(draft, last)
    ):
        return True
    return last.trigger.frame == "host" and draft.mode == "visit" and "during" in between


def behind(scene: Scene, last: Draft, draft: Draft, between: list[str]) -> bool:
    """Return whether a noun behind a meeting renames it, is in apposition to it, or is what a verb leads to: "flew to Lisbon to hold talks"."""
    visited = {draft.place.country} if draft.mode == "visit" and draft.place is not None else set()
    if renamed(scene, last, draft) or (draft.sides() - visited <= last.sides() and apposed(scene, draft)):
        return True
    return last.trigger.part == "verb" and draft.mode == "talks" and "to" in between and len(draft.parties) < 2


def entitled(scene: Scene, last: Draft, draft: Draft) -> bool:
    """Return whether a noun says what the meeting told of before it in its sentence was: "met in Lisbon, under his eye, the first talks since"."""
    if not draft.sides() <= last.sides():
        return False
    named = draft.governor in BEING and draft.fresh and last.trigger.part == "noun"
    return named or apposed(scene, draft)


def apposed(scene: Scene, draft: Draft) -> bool:
    """Return whether a noun phrase after a comma or a dash says what the meeting before was: ", their second call", ", the first visit since"."""
    start = draft.subject
    gap = scene.tokens.gaps[start]
    end = draft.trigger.end
    owned = draft.determiner in OWNERS or (
        draft.fresh and draft.determiner in ARTICLES and scene.tokens.lowers[end : end + 1] != ["that"]
    )
    return owned and not draft.governor and (gap in COMMAS or gap.strip() in DASHES)


def renamed(scene: Scene, last: Draft, draft: Draft) -> bool:
    """Return whether a noun phrase stands right behind another, a comma between: "Their last meeting, a three-way summit with Mr Vinter,"."""
    behind = draft.trigger.start - last.trigger.end <= RENAMED and scene.tokens.gaps[last.trigger.end] in COMMAS
    return behind and last.trigger.part == "noun" and draft.determiner in ARTICLES and not draft.governor


def identified(scene: Scene, last: Draft, draft: Draft) -> bool:
    """Return whether a sentence says which one the meeting of the sentence before was: "It is their third meeting"."""
    if not 0 < draft.sentence - last.last <= RECALLED or draft.trigger.part == "verb":
        return False
    if draft.governor in scene.words.preposition:
        return False  # "It will be compared to the Lisbon summit"
    low = scene.sentences.starts[draft.sentence]
    lowers = scene.tokens.lowers
    near = draft.sentence - last.last == 1 or draft.governor in BEING
    return (
        near
        and draft.trigger.end - 1 - low <= IDENTIFIED
        and lowers[low] in ("it", "this", "that")
        and lowers[low + 1] in BEING
    )


def means(told: Draft, by: Draft) -> bool:
    """Return whether *by* is a noun that says by what means a verb *told* of speaking: "spoke with Mr Vinter in a phone call"."""
    return (
        (by.governor in MEANS or by.governor in BY)
        and by.trigger.part == "noun"
        and told.trigger.part == "verb"
        and told.mode != "visit"
        and by.mode in KIN[told.mode]
        and by.sides() <= told.sides()
    )


def restricted(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a relative clause tells a noun apart from other meetings: "the visit that was cancelled"."""
    lowers, gaps, end = scene.tokens.lowers, scene.tokens.gaps, trigger.end
    clause = trigger.part == "noun" and end < len(lowers) and lowers[end] == "that" and gaps[end] == " "
    return clause and scene.words.report.isdisjoint(lowers[max(0, trigger.start - SAID) : trigger.start])
