"""Where a meeting is: the place in its clause, and what the sentences around say of its place and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman import DateMention, PlaceMention
from dragoman.extractors.meetings.days import usable
from dragoman.extractors.meetings.governors import apposed
from dragoman.extractors.meetings.party import COMMAS
from dragoman.extractors.meetings.region import ABOUT, FRAMES, REACH, SITE, VENUE, approached
from dragoman.extractors.meetings.scene import DASHES, DATELINE, SETTLEMENTS, STATES, Scene, Spot

if TYPE_CHECKING:
    from dragoman.extractors.meetings.cast import Clause, Phrase
    from dragoman.extractors.meetings.triggers import Trigger

#: What leads to a place after "met" and after "welcomed".
GUESTS = VENUE | {"to"}
GOING = frozenset(("to", "in", "into", "at", "of", "for"))
#: Types of places in which a town may lie.
WIDE = frozenset(("country", "region"))
#: How far into its sentence a noun phrase that is its subject begins.
HEAD = 5
#: Determiners that take a meeting up, and what leads from such a noun to its own place.
TAKING_UP = frozenset(("the", "that", "this"))
COPULAS = frozenset("is was are were be been will would had has between with of".split())
#: How far before a trigger "where" opens its clause.
CLAUSE = 14
#: How many lines there are at most above the text, the dateline's among them.
HEADLINES = 3
#: How far before "for talks" its "here" stands.
HERE = 8
#: Verbs with which a noun in the subject's place says when it is.
PREDICATES = frozenset(
    "begin begins began start starts started open opens opened resume resumes resumed place held convene convenes convened "
    "end ends ended conclude concludes concluded close closes closed collapse collapses collapsed continue continues continued way".split()
)
#: What may stand right before a day.
BEFORE_DAY = frozenset(("early", "late", "on", "within"))
#: What leads to a topic.
TOPICAL = ABOUT | {"on"}
#: What leads from a verb of saying to the meeting at which it was said.
OCCASIONS = frozenset("after before during following at in".split())
VISITS = frozenset(("visit", "trip", "stopover"))


def place_of(scene: Scene, trigger: Trigger, phrase: Phrase | None, low: int, end: int) -> PlaceMention | None:
    """Return where the meeting is: in the noun phrase, to the right in the clause, or at the head of the sentence.

    The sentence begins at word *low*, what the clause tells of the meeting ends at word *end*.
    """
    if trigger.mode in ("phone", "video"):
        return None
    if (
        phrase is not None
        and (spot := scene.spot_end.get(trigger.start - 1)) is not None
        and beside(scene, trigger, spot)
    ):
        return town_after(scene, trigger, end) or spot.mention
    if phrase is not None and elsewhere(scene, trigger, phrase, low, end):
        end = trigger.end
    direct = trigger.frame == "place"
    if trigger.mode == "visit" and (
        goal := capital(scene, trigger.end, end, direct=direct) or destination(scene, trigger, end)
    ):
        return goal
    leads = GUESTS if trigger.frame == "host" else VENUE
    for spot in scene.spots(behind_topic(scene, trigger, end), end):
        if not spot.mention.metonym and approached(scene, spot, trigger.end) in leads:
            return None if undecided(scene, spot) else spot.mention
    return (
        capital(scene, trigger.end, end)
        or leading(scene, trigger, phrase, low)
        or opening(scene, low, trigger.start)
        or here(scene, trigger, phrase, end)
    )


def behind_topic(scene: Scene, trigger: Trigger, end: int) -> int:
    """Return the word from which on places are those of the meeting: behind the topic of "discussed the war in Sudan with Ms Silva in Lisbon".

    Of what two discuss, the last town may be where they do: "Ms Silva and Mr Vinter discussed the war in Sudan in Lisbon on Monday".
    """
    lowers = scene.tokens.lowers
    if trigger.part == "noun" or lowers[trigger.start][:3] != "dis":
        return trigger.end
    if "with" in lowers[trigger.end : end]:
        return lowers.index("with", trigger.end, end)
    last = next(iter(scene.spots(trigger.end, end)[::-1]), None)
    behind = last.end + (lowers[last.end : last.end + 1] == ["on"]) if last is not None else end
    dated = behind in scene.day_at or scene.tokens.gaps[behind] != " "
    return last.start - 1 if last is not None and dated and last.mention.type not in WIDE else end


def elsewhere(scene: Scene, trigger: Trigger, phrase: Phrase, low: int, end: int) -> bool:
    """Return whether places behind a noun are only where it had an effect: "That visit drew criticism in Lisbon", not "The talks opened in"."""
    if phrase.governor or phrase.determiner not in TAKING_UP or phrase.start > low + 1 or trigger.end >= end:
        return False
    behind = scene.tokens.lowers[trigger.end : end]
    verb = behind[0] not in scene.words.preposition and scene.tokens.gaps[trigger.end] == " "
    return verb and PREDICATES.isdisjoint(behind) and COPULAS.isdisjoint(behind)


def before_day(scene: Scene, index: int) -> int:
    """Return the last word before the day that ends before word *index*, or before that word: "in Lisbon on Sunday, where"."""
    index -= 1
    while index > 0 and (index in scene.day_end or scene.tokens.lowers[index] in BEFORE_DAY):
        index = scene.day_end[index].start - 1 if index in scene.day_end else index - 1
    return index


def undecided(scene: Scene, spot: Spot) -> bool:
    """Return whether another place may be meant as well: "in Lisbon or Oslo"."""
    return scene.tokens.lowers[spot.end : spot.end + 1] == ["or"] and spot.end + 1 in scene.spot_at


def leading(scene: Scene, trigger: Trigger, phrase: Phrase | None, low: int) -> PlaceMention | None:
    """Return the place that leads to a meeting: "flew to Geneva on Monday to meet", "is in Geneva for talks", "in Geneva, where he met"."""
    lowers = scene.tokens.lowers
    start = phrase.start if phrase is not None else trigger.start
    if trigger.mode == "visit" and (phrase is None or phrase.governor not in ("on", "for")):
        return None
    near = lowers[max(low, start - CLAUSE) : start]
    if "where" in near and "that" not in near:
        index = start - 1 - near[::-1].index("where")
        if (spot := scene.spot_end.get(before_day(scene, index))) is not None:
            return spot.mention
    index = (start if phrase is not None else shared_infinitive(scene, trigger.start, low)) - 2
    leads = ("to",) if phrase is None else ("on", "for") if trigger.mode == "visit" else ("for",)
    if index < low or lowers[index + 1] not in leads:
        return None
    index = before_day(scene, index + 1)
    if lowers[index] == "capital":
        return capital(scene, max(low, index - 4), index + 1)  # "was in the Danish capital last week for talks"
    spot = town_of_capital(scene, scene.spot_end.get(index))
    led = spot is not None and (approached(scene, spot, low) or lowers[spot.start - 1] == "for")
    return spot.mention if spot is not None and led else None


def shared_infinitive(scene: Scene, at: int, low: int) -> int:
    """Return the verb behind the "to" that the verb at word *at* shares: "flew to Oslo to sign a pact and meet"; *at* where it shares none."""
    tokens, lowers = scene.tokens, scene.tokens.lowers
    if not (lowers[at - 1] == "and" or tokens.gaps[at] in COMMAS) or lowers[at] != "meet":
        return at
    near = range(at - 2, max(low, at - CLAUSE), -1)
    return next((to + 1 for to in near if lowers[to] == "to" and before_day(scene, to) in scene.spot_end), at)


def town_of_capital(scene: Scene, spot: Spot | None) -> Spot | None:
    """Return the town before a state of which it is only said to be the capital: "in Vientiane, capital of Laos"; else *spot*."""
    if spot is None or scene.tokens.lowers[spot.start - 2 : spot.start] != ["capital", "of"]:
        return spot
    end = spot.start - 2 - (scene.tokens.lowers[spot.start - 3] == "the")
    return scene.spot_end.get(end - 1, spot)


def opening_end(scene: Scene, phrase: Phrase, trigger: Trigger, low: int, end: int) -> int:
    """Return where a phrase that opens its sentence ends: at the comma before the subject ("At the talks, both set a date"), else at *end*."""
    gaps, lowers, words = scene.tokens.gaps, scene.tokens.lowers, scene.words
    if phrase.start > low + 2 or phrase.governor not in words.preposition:
        return end
    for index in range(trigger.end, end):
        if (
            gaps[index] in COMMAS
            and not names_officer(scene, index)
            and (index in scene.party_at or lowers[index] in words.determiner or lowers[index] in words.pronominal)
        ):
            return index
    return end


def names_officer(scene: Scene, index: int) -> bool:
    """Return whether a name between commas at word *index* says who holds the office before it: "his foreign minister, Mr Vinter, in Oslo"."""
    party = scene.party_at.get(index)
    return party is not None and apposed(scene, party, index)


def told_before(scene: Scene, low: int) -> tuple[PlaceMention | None, DateMention | None]:
    """Return the place and the date with which the sentence before word *low* closes: "... in Jeddah on March 11. The meeting ..."."""
    if low == 0:
        return None, None
    first, end = scene.sentence(low - 1)
    for index in range(end - 1, max(first, end - 8) - 1, -1):
        spot = scene.spot_at.get(index)
        if spot is not None and not spot.mention.metonym and approached(scene, spot, first) in VENUE:
            day = next((scene.day_at[i] for i in range(spot.end, end) if i in scene.day_at), None)
            if end - spot.end > (day.end - day.start + 1 if day else 0):
                break
            return spot.mention, day.mention if day and usable(day.mention) else None
    return None, None


def told_after(scene: Scene, clause: Clause) -> tuple[PlaceMention | None, DateMention | None]:
    """Return the place and the date in the sentence after, where it says of the meeting where or when it is: "It will take place in Oslo"."""
    low = clause.high
    lowers = scene.tokens.lowers
    if lowers[low : low + 1] not in (["it"], ["this"]) or PREDICATES.isdisjoint(lowers[low + 1 : low + REACH]):
        return None, None
    low, high = scene.sentence(low)
    at = next((index for index in range(low, min(high, low + HEAD + 4)) if lowers[index] in PREDICATES), None)
    if at is None:
        return None, None
    spots = scene.spots(at, min(high, at + REACH))
    place = next((s.mention for s in spots if not s.mention.metonym and approached(scene, s, at) in VENUE), None)
    date = next((day.mention for day in scene.days(at, min(high, at + REACH)) if usable(day.mention)), None)
    return place, date


def of_topic(scene: Scene, clause: Clause, verb: int, place: PlaceMention) -> bool:
    """Return whether *place* stands in the topic of a noun, before the *verb* of which it is the subject: "talks on the war in Sudan open"."""
    starts, end = scene.tokens.starts, clause.trigger.end
    about = scene.tokens.lowers[end : end + 1]
    return about != [] and about[0] in TOPICAL and starts[end] < place.span.start < starts[verb]


def predicated(scene: Scene, clause: Clause) -> int | None:
    """Return the word of the verb whose subject is a noun at the head of its sentence or behind "that": "will begin", "took place"; None without one."""
    phrase = clause.phrase
    if phrase is None or not (phrase.governor in ("", "that") or phrase.governor in scene.words.report):
        return None
    if not phrase.governor and phrase.start > clause.low + HEAD:
        return None
    lowers = scene.tokens.lowers
    last = min(clause.high, clause.end + REACH)
    if PREDICATES.isdisjoint(lowers[clause.trigger.end : last]):
        return None
    for index in range(clause.trigger.end, last):
        if lowers[index] in PREDICATES and lowers[index - 1] not in ("had", "in"):
            return index
    return None


def beside(scene: Scene, trigger: Trigger, spot: Spot) -> bool:
    """Return whether the place directly before a noun is where the meeting is: "the Alaska summit", not "the Iran talks"."""
    gap = scene.tokens.gaps[trigger.start]
    before = scene.tokens.gaps[spot.start]
    wide = spot.mention.type == "region" and spot.mention.country is None  # "the Middle East summit" is about that
    return gap == " " and spot.mention.type != "country" and not wide and before not in ("-", "/", "–", " - ")


def town_after(scene: Scene, trigger: Trigger, end: int) -> PlaceMention | None:
    """Return the town that follows a noun beside which another name stands: "a Middle East summit in Oslo"."""
    near = [s for s in scene.spots(trigger.end, min(end, trigger.end + HEAD)) if s.mention.type not in WIDE]
    return next((s.mention for s in near if not s.mention.metonym and approached(scene, s, trigger.end) in VENUE), None)


def destination(scene: Scene, trigger: Trigger, end: int) -> PlaceMention | None:
    """Return the place that is visited: the object of "visit", what follows "to" or "in" after "trip", "travel", "arrive"."""
    tokens = scene.tokens
    lowers, words = tokens.lowers, tokens.words
    direct = place_verb = trigger.frame == "place"
    for index in range(trigger.end, min(end, trigger.end + 14)):
        if place_verb and tokens.gaps[index] in COMMAS:
            return None
        spot = scene.spot_at.get(index)
        if spot is not None and (direct or approached(scene, spot, trigger.end) or toured(scene, trigger, spot)):
            return spot.mention
        party = scene.party_at.get(index)
        if (
            party is not None
            and party.form == "adjective"
            and not SETTLEMENTS.isdisjoint(lowers[party.end : party.end + 2])
        ):
            continue  # "for the Afghan city of Kandahar"
        if party is not None and party.country and party.type in STATES and not party.possessive:
            before = lowers[index - 2] if lowers[index - 1] == "the" else lowers[index - 1]
            if direct or before in GOING:
                return as_place(scene, *scene.span(party), party.name, party.country)
        if lowers[index] not in SITE and words[index] == lowers[index]:
            direct = False
    return None


def toured(scene: Scene, trigger: Trigger, spot: Spot) -> bool:
    """Return whether a place is that of "a tour of the Balkans"."""
    before = spot.start - 1 - (scene.tokens.lowers[spot.start - 1] == "the")
    return before == trigger.end and trigger.frame == "visit" and scene.tokens.lowers[before] == "of"


def capital(scene: Scene, first: int, end: int, *, direct: bool = False) -> PlaceMention | None:
    """Return the capital that the words *first* up to *end* name by its state alone, "in the Sri Lankan capital", or as the *direct* object before them."""
    lowers = scene.tokens.lowers
    if "capital" not in lowers[first:end]:
        return None
    for party in scene.between(first, end):
        town, article = scene.words.capitals.get(party.country or ""), lowers[party.start - 1] == "the"
        last = party.end + (lowers[party.end : party.end + 1] == ["s"])
        lead = party.start - 1 - article
        led = lowers[lead] in VENUE | GOING or (direct and lead == first - 1)
        if town and lowers[last : last + 1] == ["capital"] and led:
            starts, ends = scene.tokens.starts, scene.tokens.ends
            return scene.document.mention(
                PlaceMention,
                (starts[party.start], ends[last]),
                name=town,
                type="city",
                country=party.country,
                rule="capital-of-state",
            )
    return None


def as_place(scene: Scene, start: int, end: int, name: str, country: str) -> PlaceMention:
    """Return a place mention for a state that is visited and which only the actors' layer found."""
    return scene.document.mention(
        PlaceMention, (start, end), name=name, type="country", country=country, rule="visited-state"
    )


def opening(scene: Scene, low: int, end: int) -> PlaceMention | None:
    """Return the place that opens a sentence: "In Baghdad on Sunday, Mr Blinken will meet"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    cleft = lowers[low] == "it" and lowers[low + 1 : low + 2] in (["was"], ["is"])  # "It was in Geneva that they met"
    low += 2 * cleft
    low += lowers[low] in ("speaking", "while")  # "Speaking in Lisbon after a meeting with Ms Silva"
    dated = lowers[low] == "on" and low + 1 in scene.day_at
    if dated:
        low = scene.day_at[low + 1].end  # "On Friday in Lisbon he met"
    journey = lowers[low] in ("during", "on") and not VISITS.isdisjoint(lowers[low + 1 : low + 6])
    journey = journey or lowers[low] == "visiting" or not FRAMES.isdisjoint(lowers[low + 1 : low + 3])
    if lowers[low] not in VENUE and not journey:
        return None
    for index in range(low + 1, min(end, low + 6 + 3 * journey)):
        spot = scene.spot_at.get(index)
        if spot is not None and cleft:
            return spot.mention if lowers[spot.end] == "that" else None
        if spot is not None and lowers[spot.end : spot.end + 1] == ["capital"]:
            continue  # "In the Danish capital, Copenhagen,"
        if spot is not None and (reported(scene, spot.end, end) or "that" in lowers[spot.end : end]):
            return None  # "In Oslo, some held that the two would meet"
        if spot is not None and (
            any(gaps[i] in COMMAS for i in range(spot.end, min(end, spot.end + 8)))
            or lowers[low - 1 : low] + lowers[spot.end : spot.end + 1] == ["speaking", "after"]
            or begins(scene, spot.end, dated=dated)
        ):
            return spot.mention
    return None


def begins(scene: Scene, index: int, *, dated: bool) -> bool:
    """Return whether the subject stands behind a day at word *index*, or there where it was *dated* before: "In Kiev on Friday Ms Silva received"."""
    index += scene.tokens.lowers[index : index + 1] == ["on"]
    day = scene.day_at.get(index)
    at = index if day is None else day.end
    party = scene.party_at.get(at)
    named = party is not None and not party.latent and (dated or day is not None)
    return named or scene.tokens.lowers[at : at + 1] in (["he"], ["she"], ["they"])


def last_before(scene: Scene, low: int) -> PlaceMention | None:
    """Return where the sentence before word *low* last leads to, which "there" means; None where it names no such place."""
    if low == 0:
        return None
    first, end = scene.sentence(low - 1)
    spots = [spot for spot in scene.spots(first, end) if not spot.mention.metonym and approached(scene, spot, first)]
    return spots[-1].mention if spots else None


def reported(scene: Scene, first: int, end: int) -> bool:
    """Return whether somebody only tells of a meeting where a sentence opens: "In Oslo, a spokesman said Mr Vinter would not meet"."""
    lowers, report = scene.tokens.lowers, scene.words.report
    return any(lowers[index] in report and lowers[index + 1] not in OCCASIONS for index in range(first, end - 1))


def here(scene: Scene, trigger: Trigger, phrase: Phrase | None, end: int) -> PlaceMention | None:
    """Return the dateline's place where the clause says "here" ("sat down here on Sunday for talks") or "in this city"."""
    lowers = scene.tokens.lowers
    first = trigger.end
    if phrase is not None and phrase.governor == "for":
        first = max(0, phrase.start - HERE)
    near = lowers[first:end]
    if "here" not in near and not ("this" in near and not SETTLEMENTS.isdisjoint(near[near.index("this") + 1 :][:3])):
        return None
    return dateline_place(scene)


def dateline_place(scene: Scene) -> PlaceMention | None:
    """Return the place of the dateline that opens the text or stands below its headline: "LISBON (Reuters) -", "Lisbon, October 23 (NNN) --"."""
    words, gaps = scene.tokens.words, scene.tokens.gaps
    for start in scene.sentences.starts[:HEADLINES]:
        if start and "\n" not in gaps[start]:
            return None
        scene.load(start, start + 1)
        dashed = any(gap.strip(")( \n") in DASHES for gap in gaps[start + 1 : start + DATELINE])
        if start in scene.spot_at and (dashed or words[start].isupper()):
            return scene.spot_at[start].mention
    return None
