"""Where and when a meeting is: the place and the date in its clause, its ordinal and its duration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman import DateMention, PlaceMention
from dragoman.extractors.meetings.clause import continues
from dragoman.extractors.meetings.scene import COMMAS, LINKS, Scene, Spot

if TYPE_CHECKING:
    from dragoman.extractors.meetings.parties import Clause
    from dragoman.extractors.meetings.triggers import Trigger

#: How far a clause reaches to the right of its trigger.
REACH = 40
VENUE = frozenset(("in", "at", "near", "outside", "inside", "aboard"))
GOING = frozenset(("to", "in", "into", "at", "of", "for"))
#: Words that may stand between a preposition and a place: "in the Swiss city of Lausanne".
SITE = frozenset(
    (
        "the",
        "city",
        "of",
        "capital",
        "town",
        "resort",
        "state",
        "region",
        "port",
        "nearby",
        "neighbouring",
        "neighboring",
        "village",
        "province",
        "island",
        "southern",
        "northern",
        "eastern",
        "western",
        "central",
        "south",
        "north",
        "east",
        "west",
    )
)
#: What opens a topic or another clause.
THEN = frozenset(("after", "before", "following"))
ABOUT = frozenset(("about", "over", "regarding", "concerning"))
TOPIC = frozenset(
    (
        "aimed",
        "amid",
        "despite",
        "because",
        "but",
        "that",
        "who",
        "where",
        "while",
        "when",
        "as",
        "if",
        "although",
        "which",
        "whose",
        "since",
        "until",
        "during",
    )
)
#: Participles of a relative clause that goes on telling of the meeting: "a visit that had been set for Sunday".
SCHEDULED = frozenset(
    ("scheduled", "planned", "due", "set", "slated", "held", "place", "expected", "cancelled", "canceled", "postponed")
)
#: Words that may stand between the head of a sentence and its date.
OPENERS = frozenset(
    ("on", "in", "at", "late", "early", "later", "earlier", "also", "and", "but", "the", "by", "then", "yesterday")
)
BEGUN = frozenset(("launched", "begun", "started", "signed", "founded", "created", "established", "agreed", "broken"))
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
#: Every word at which a clause may end.
HALTS = TOPIC | ABOUT | THEN | {"on", "and", "for", "to"}
#: Commas after which may follow who told it.
CLAUSE_COMMAS = frozenset((", ", " , ", ",” ", '," '))
STATES = frozenset(("state", "government"))
#: Words after "to" with which a clause goes on telling of the meeting: "set to resume in", "face to face in".
FORTH = frozenset(("be", "take", "face", "resume", "begin", "start", "open", "continue", "reconvene"))
BOUNDING = frozenset(("until", "since", "till"))
VAGUE = frozenset(("PRESENT_REF", "PAST_REF"))


def region(scene: Scene, trigger: Trigger, high: int) -> int:
    """Return the word at which the clause of *trigger* ends to the right."""
    lowers, gaps, report = scene.tokens.lowers, scene.tokens.gaps, scene.words.report
    high = min(high, trigger.end + REACH)
    for index in range(trigger.end, high):
        gap, word = gaps[index], lowers[index]
        if gap not in LINKS:
            return index
        if gap in CLAUSE_COMMAS and not report.isdisjoint(lowers[index : index + 7]) and reports(scene, index):
            return index
        if word in HALTS:
            end = halt(scene, trigger, index, high)
            if end is not None:
                return end
        elif word in report and index > trigger.end:
            return index
    return high


def halt(scene: Scene, trigger: Trigger, index: int, high: int) -> int | None:
    """Return where the clause ends because of the word at *index*, None where it goes on."""
    lowers, day_at = scene.tokens.lowers, scene.day_at
    word, following = lowers[index], lowers[index + 1 : index + 5]
    dated = index + 1 in day_at or index + 2 in day_at
    if word in ("that", "which"):
        return None if not SCHEDULED.isdisjoint(following) else index
    if word in ABOUT or (word == "on" and not dated and following[:2] != ["the", "sidelines"]):
        return topic_end(scene, index, high)
    if word == "and":
        return index if joins_clause(scene, index) else None
    if word in THEN or (word == "for" and trigger.mode != "visit"):
        return None if dated else index
    if word == "to":
        speaks = trigger.part == "verb" and trigger.frame == "with" and index == trigger.end
        return None if speaks or trigger.mode == "visit" or not FORTH.isdisjoint(following[:1]) else index
    return None if word in ("on", "for") else index


def reports(scene: Scene, index: int) -> bool:
    """Return whether the words after a comma say who told it: ", a Kremlin aide said", ", officials in Moscow said on Friday"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    for place in range(index, min(index + 8, len(lowers))):
        if place > index and gaps[place] not in (" ", "'", "’", "-"):
            return False
        if lowers[place] in scene.words.report:
            return True
        if lowers[place] in ("set", "which", "where", "at", "on"):
            return False
    return False


def topic_end(scene: Scene, index: int, high: int) -> int:
    """Return where a clause ends whose topic begins at word *index*: there, unless it goes on to tell of the meeting.

    "talks on migration, set for Friday in Izmir" and "talks on the glacier in Colombo on Tuesday" go on, "talks on the war in Ukraine" does not.
    """
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    for place in range(index + 1, min(high, index + 14)):
        if gaps[place] in COMMAS and (lowers[place] in SCHEDULED or lowers[place] in ("in", "at")):
            return min(high, place + 12)
        spot = scene.spot_at.get(place)
        if (
            spot is not None
            and approached(scene, spot, index) in VENUE
            and (spot.end in scene.day_at or spot.end + 1 in scene.day_at)
        ):
            return min(high, spot.end + 3)
        if gaps[place] not in LINKS or lowers[place] in scene.words.report:
            break
        if (
            place in scene.day_at
            and lowers[place - 1] not in ("in", "since", "from", "of", "the", "for", "by")
            and lowers[place - 1] not in scene.words.report
        ):
            return place + 1
    return index


def joins_clause(scene: Scene, index: int) -> bool:
    """Return whether "and" at word *index* opens another clause: neither a place, a date, a party nor a preposition follows."""
    after = index + 1
    lowers = scene.tokens.lowers
    if after in scene.spot_at or after in scene.day_at or after >= len(lowers) or continues(scene, after, len(lowers)):
        return False
    role = scene.words.role
    return not (
        lowers[after] in scene.words.preposition or (lowers[after] in role and lowers[after] not in ("the", "two"))
    )


def place_of(scene: Scene, clause: Clause) -> PlaceMention | None:
    """Return where the meeting is: in the noun phrase, to the right in the clause, or at the head of the sentence."""
    trigger, phrase, low, end = clause.trigger, clause.phrase, clause.low, clause.end
    if trigger.mode in ("phone", "video"):
        return None
    if (
        phrase is not None
        and (spot := scene.spot_end.get(trigger.start - 1)) is not None
        and beside(scene, trigger, spot)
    ):
        return spot.mention
    if trigger.mode == "visit" and (goal := destination(scene, trigger, end)) is not None:
        return goal
    for index in range(trigger.end, end):
        spot = scene.spot_at.get(index)
        if spot is not None and not spot.mention.metonym and approached(scene, spot, trigger.end) in VENUE:
            return spot.mention
    goal_before = trigger.start - 2
    if trigger.part == "verb" and goal_before in scene.spot_end and scene.tokens.lowers[trigger.start - 1] == "to":
        spot = scene.spot_end[goal_before]  # "flew to Geneva to meet"
        if approached(scene, spot, low):
            return spot.mention
    return opening(scene, low, trigger.start) or here(scene, trigger, end)


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


def beside(scene: Scene, trigger: Trigger, spot: Spot) -> bool:
    """Return whether the place directly before a noun is where the meeting is: "the Alaska summit", not "the Iran talks"."""
    gap = scene.tokens.gaps[trigger.start]
    before = scene.tokens.gaps[spot.start]
    return gap == " " and spot.mention.type != "country" and before not in ("-", "/", "–", " - ")


def approached(scene: Scene, spot: Spot, low: int) -> str:
    """Return the preposition that leads to a place, looking back over "the Swiss city of"; "" where none does."""
    lowers, words = scene.tokens.lowers, scene.tokens.words
    for index in range(spot.start - 1, max(low, spot.start - 7) - 1, -1):
        word = lowers[index]
        if word in VENUE or word in ("to", "into"):
            return word
        if word not in SITE and words[index] == word and index not in scene.spot_end:
            return ""
        if scene.tokens.gaps[index + 1] not in (" ", " ’", "’", "'", ", ", "\n", ". ", " , "):
            return ""
    return ""


def destination(scene: Scene, trigger: Trigger, end: int) -> PlaceMention | None:
    """Return the place that is visited: the object of "visit", what follows "to" or "in" after "trip", "travel", "arrive"."""
    tokens = scene.tokens
    lowers, words = tokens.lowers, tokens.words
    direct = place_verb = trigger.frame == "place"
    for index in range(trigger.end, min(end, trigger.end + 14)):
        if place_verb and tokens.gaps[index] in COMMAS:
            return None
        spot = scene.spot_at.get(index)
        if spot is not None and (direct or approached(scene, spot, trigger.end)):
            return spot.mention
        party = scene.party_at.get(index)
        if party is not None and party.country and party.type in STATES and not party.possessive:
            before = lowers[index - 2] if lowers[index - 1] == "the" else lowers[index - 1]
            if direct or before in GOING:
                return as_place(scene, *scene.span(party), party.name, party.country)
        if lowers[index] not in SITE and words[index] == lowers[index]:
            direct = False
    return None


def as_place(scene: Scene, start: int, end: int, name: str, country: str) -> PlaceMention:
    """Return a place mention for a state that is visited and which only the actors' layer found."""
    return scene.document.mention(
        PlaceMention, (start, end), name=name, type="country", country=country, rule="visited-state"
    )


def opening(scene: Scene, low: int, end: int) -> PlaceMention | None:
    """Return the place that opens a sentence: "In Baghdad on Sunday, Mr Blinken will meet"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if lowers[low] not in VENUE:
        return None
    for index in range(low + 1, min(end, low + 6)):
        spot = scene.spot_at.get(index)
        if spot is not None and any(gaps[i] in COMMAS for i in range(spot.end, min(end, spot.end + 8))):
            return spot.mention
    return None


def here(scene: Scene, trigger: Trigger, end: int) -> PlaceMention | None:
    """Return the dateline's place where the clause says "here"."""
    if "here" not in scene.tokens.lowers[trigger.end : end]:
        return None
    scene.load(0, 1)
    spot = scene.spot_at.get(0)
    return spot.mention if spot is not None and scene.tokens.words[0].isupper() else None


def date_of(scene: Scene, clause: Clause) -> DateMention | None:
    """Return when the meeting is: in the noun phrase, to the right in the clause, beside the verb, or at the head of the sentence."""
    phrase, trigger = clause.phrase, clause.trigger
    if phrase is not None:
        for index in range(phrase.start, trigger.start):
            day = scene.day_at.get(index)
            if day is not None and usable(day.mention):
                return day.mention
    return date_after(scene, clause) or date_before(scene, clause)


def date_after(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the first date after the trigger in its clause that is no end of another stretch ("until Monday", "launched in 2003")."""
    lowers, report, first = scene.tokens.lowers, scene.words.report, clause.trigger.end
    for index in range(first, clause.end):
        day = scene.day_at.get(index)
        if day is None or not usable(day.mention):
            continue
        before = lowers[index - 1]
        if before in BOUNDING or before in report or not BEGUN.isdisjoint(lowers[max(first, index - 2) : index]):
            continue
        if day.mention.text.endswith("this year") and not ORDINALS.keys().isdisjoint(lowers[first:index]):
            continue  # "the second between them this year"
        return day.mention
    return None


def date_before(scene: Scene, clause: Clause) -> DateMention | None:
    """Return the date between subject and verb ("on Friday met") or at the head of the sentence, not that of "said on Friday that"."""
    lowers, report, start, low = scene.tokens.lowers, scene.words.report, clause.trigger.start, clause.low
    for index in range(start - 1, max(low, start - REACH) - 1, -1):
        day = scene.day_at.get(index)
        if day is None or not usable(day.mention):
            continue
        near = lowers[max(low, index - 2) : index]
        if not report.isdisjoint(near) or (near and near[-1] in BOUNDING):
            continue
        if index >= clause.begin or (index <= low + 5 and opens(scene, low, index)):
            return day.mention
    return None


def opens(scene: Scene, low: int, index: int) -> bool:
    """Return whether nothing but prepositions and a place stand between the head of the sentence and word *index*."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    if gaps[scene.day_at[index].end] not in LINKS:  # a dateline: "MOSCOW, Oct 17 -"
        return False
    return all(lowers[i] in OPENERS or i in scene.spot_at or i in scene.spot_end for i in range(low, index))


def usable(mention: DateMention) -> bool:
    """Return whether a date can be when somebody meets: a day or a time, not a stretch, a habit or "recent"."""
    if mention.type == "duration":
        return mention.text.lower().startswith(("the coming", "the next", "coming", "the days ahead"))
    return mention.type in ("date", "time") and mention.value not in VAGUE


def ordinal_of(scene: Scene, clause: Clause) -> int | None:
    """Return 8 for "their eighth call" and for "a call (its eighth in eight months)"."""
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    trigger, phrase = clause.trigger, clause.phrase
    if phrase is not None:
        for index in range(trigger.start - 1, phrase.start - 1, -1):
            if lowers[index] in ORDINALS:
                return ORDINALS[lowers[index]]
    for index in range(trigger.end, min(len(lowers) - 1, trigger.end + 10)):
        if (
            lowers[index] in ("its", "their", "the", "his")
            and lowers[index + 1] in ORDINALS
            and ("(" in gaps[index] or gaps[index].strip() in (",", "--", "—", "–"))
        ):
            return ORDINALS[lowers[index + 1]]
    return None


def duration_of(scene: Scene, clause: Clause) -> DateMention | None:
    """Return how long the meeting was: "a two-day summit", "talked for nearly two hours", "lasted an hour"."""
    trigger, phrase = clause.trigger, clause.phrase
    first = phrase.start if phrase is not None else trigger.start
    lowers = scene.tokens.lowers
    for index in range(first, min(clause.end + 3, len(lowers))):
        day = scene.day_at.get(index)
        if (
            day is not None
            and day.mention.type == "duration"
            and (index < trigger.start or lowers[index - 1] in ("for", "lasted", "lasting", "ran"))
        ):
            return day.mention
    return None
