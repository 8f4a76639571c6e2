"""How far the clause of a trigger reaches to the right, and which preposition leads to a place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.lists import continues
from dragoman.extractors.meetings.party import ACCREDITED, COMMAS, LINKS, OWNERS
from dragoman.extractors.meetings.scene import SETTLEMENTS
from dragoman.names.acting import SET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.extractors.meetings.scene import Scene, Spot
    from dragoman.extractors.meetings.triggers import Trigger

#: How far a clause reaches to the right of its trigger.
REACH = 40
VENUE = frozenset(("in", "at", "near", "outside", "inside", "aboard"))
#: What leads from a verb of coming to the place.
LEADS = frozenset(("in", "into", "to", "at"))
#: Words that may stand between a preposition and a place: "in the Swiss city of Lausanne".
SITE = SETTLEMENTS | frozenset(
    "the of state region nearby neighbouring neighboring southern northern eastern western central south north east west neutral downtown".split()
)
#: Units of how long or for which time somebody meets: "for a second day", "for the third time".
SPANS = frozenset("minute minutes hour hours day days time week weeks month".split())
#: What opens another clause or a time, what a topic, and every word at which a clause may end.
TOPIC = frozenset(
    "aimed amid despite because but follows precedes that who where while when as if although which whose since until during".split()
)
#: Prepositions that set one meeting before or after another.
THEN = frozenset(("after", "before", "following"))
ABOUT = frozenset(("about", "over", "regarding", "concerning"))
HALTS = TOPIC | ABOUT | THEN | {"on", "and", "for", "to"}
#: Frames of triggers that are journeys.
TRAVEL = frozenset(("place", "to", "in"))
#: Events on whose sidelines others meet ("on the margins of"), and stays during which somebody meets.
FRAMES = frozenset(("sidelines", "margins", "fringes", "sideline", "eve"))
STAYS = frozenset(("stay", "visit", "trip", "stopover", "tour"))
#: Events during which others meet where these are: "during the CIS summit in Yalta".
EVENTS = frozenset(("assembly", "conference", "forum", "gathering", "summit"))
#: Participles of a relative clause that goes on telling of the meeting: "a visit that had been set for Sunday".
SCHEDULED = frozenset(
    "scheduled planned due set slated arranged fixed agreed held place expected cancelled canceled postponed begin begins begun start starts started "
    "open opens opened taken".split()
)
#: Verbs of the end of a meeting that a relative clause right behind it tells: "talks which ended in Lisbon on Sunday".
ENDED = frozenset(
    "close closed conclude concluded continue continued convened end ended resume resumed wrapped".split()
)
#: Behind "as", what says in what capacity somebody meets: "met them as a group on Sunday".
AS_WHAT = (["a", "group"], ["a", "bloc"], ["a", "guest"], ["part", "of"])
#: Times before "before": "the night before".
EVES = frozenset(("day", "evening", "hour", "month", "morning", "night", "week", "year"))
#: What opens a relative clause, how far before its verb, and with what the clause around it goes on.
RELATIVE, RELATED = frozenset(("who", "which", "whom")), 4
MAIN = frozenset("are can could had has have is may might must should was were will would".split())
#: Verbs whose subject gives a meeting its place.
HOSTING = frozenset(("host", "hosts", "hosted", "hosting"))
#: Verbs of those by whom a meeting is held, in a relative clause: "talks that Mr Vinter will chair in Oslo".
CHAIRING = HOSTING | frozenset(
    "attend attended broker brokered chair chaired chairs convene convened mediate mediated".split()
)
#: Meals, which are given for a guest.
MEALS = frozenset(
    ("banquet", "breakfast", "brunch", "coffee", "dinner", "lunch", "luncheon", "reception", "supper", "tea")
)
#: Commas after which may follow who told it.
CLAUSE_COMMAS = frozenset((", ", " , ", ",” ", '," '))
#: What closes an insertion, by what opens it, and how many words it has at most.
CLOSING, INSERTED = {"(": ")", "—": "—", "–": "–"}, 9
#: Words after "to" with which a clause goes on telling of the meeting: "set to resume in", "face to face in".
FORTH = frozenset(("be", "take", "face", "have", "resume", "begin", "start", "open", "continue", "reconvene"))


def region(scene: Scene, trigger: Trigger, high: int) -> int:
    """Return the word at which the clause of *trigger* ends to the right."""
    lowers, gaps, report = scene.tokens.lowers, scene.tokens.gaps, scene.words.report
    high = min(high, trigger.end + REACH)
    past = trigger.end
    for index in range(trigger.end, high):
        gap, word = gaps[index], lowers[index]
        if index < past or (gap == " " and word not in HALTS and word not in report):
            continue
        if gap not in LINKS and index != past:
            past = inserted(gaps, index, high)
            if not past:
                return index
            continue
        if gap in COMMAS and word in MAIN and in_relative(lowers, trigger.start, 0):
            return index  # "who met in Oslo, are to talk online"
        if gap in CLAUSE_COMMAS and not report.isdisjoint(lowers[index : index + 7]) and reports(scene, index):
            return index
        if word in HALTS:
            end = halt(scene, trigger, index, high)
            if end is not None:
                return end
        elif word in report and index > trigger.end:
            return index
    return high


def in_relative(lowers: list[str], verb: int, low: int) -> bool:
    """Return whether a relative clause opens right before word *verb*, behind word *low*: "Mr Vinter, who met"."""
    return not RELATIVE.isdisjoint(lowers[max(low, verb - RELATED) : verb])


def inserted(gaps: Sequence[str], index: int, high: int) -> int:
    """Return the word behind what brackets or two dashes insert at word *index*: "met Mr Vinter (pictured) in Lisbon"; 0 where nothing does."""
    opened = gaps[index].strip()
    closed = CLOSING.get(opened[-1:])
    if closed is None or index + 1 >= high:
        return 0
    return next((at for at in range(index + 1, min(high, index + INSERTED)) if gaps[at].strip()[:1] == closed), 0)


def halt(scene: Scene, trigger: Trigger, index: int, high: int) -> int | None:
    """Return where the clause ends because of the word at *index*, None where it goes on."""
    lowers, day_at = scene.tokens.lowers, scene.day_at
    word, following = lowers[index], lowers[index + 1 : index + 6]
    dated = index + 1 in day_at or index + 2 in day_at
    if (
        (word, following[:1]) == ("on", ["to"])
        or (word == "about" and not SPANS.isdisjoint(following[:3]))
        or (word == "over" and (dated or not MEALS.isdisjoint(following[:2])))
        or (word == "after" and lowers[index - 1] == "one")
        or (word == "before" and lowers[index - 1] in EVES)  # "had dined the night before with Mr Vinter in Lisbon"
        or (word in ("for", "to") and not MEALS.isdisjoint(following[:1]))
        or (
            word == "for"
            and (not SPANS.isdisjoint(following) or (lowers[index - 1] in SET and index + 1 in scene.spot_at))
        )
        or (word == "as" and following[:2] in AS_WHAT)
    ):
        # "saw him for about an hour in Lisbon", "conferred over lunch in Lisbon"
        return None  # "flew on to Lisbon", "one after the other", "hosted Mr Vinter for dinner in Lisbon", "met for a second day in Lisbon"
    if word in ("that", "which"):  # "met again that June in Lisbon"; "the summit, which Denmark will host in June"
        held = not SCHEDULED.isdisjoint(following) or (
            not CHAIRING.isdisjoint(following) and index + 1 in scene.party_at
        )
        held = held or (index == trigger.end and not ENDED.isdisjoint(following[:2]))
        held = held or ("have" in following and "to" in following)  # "meetings that he was to have had in Lisbon"
        return None if index + 1 in day_at or held else index
    # "met to sign a treaty in Lisbon on Sunday"
    aims = word == "to" and not dated and not leads_on(scene, trigger, index)
    if aims or word in ABOUT or (word == "on" and not dated and FRAMES.isdisjoint(following[:2])):
        return topic_end(scene, index, high, aims=aims)
    if word == "and":
        return index if joins_clause(scene, index) else None
    if word in THEN or (word == "for" and trigger.mode != "visit" and lowers[index - 1] not in MEALS):
        return None if dated else index
    stays = (word == "during" and not (STAYS.isdisjoint(following[:2]) and EVENTS.isdisjoint(following))) or (
        word == "since" and dated
    )
    # "met until past midnight at"
    lasting = word == "until" and not day_at.keys().isdisjoint(range(index + 1, index + 4))
    return None if stays or lasting or word in ("on", "for", "to") else index


def leads_on(scene: Scene, trigger: Trigger, index: int) -> bool:
    """Return whether a clause goes on over "to" at word *index*: "spoke to", "the ambassador to", "an audience to", "set to resume in"."""
    lowers = scene.tokens.lowers
    speaks = trigger.part == "verb" and trigger.frame == "with" and index == trigger.end
    accredited = not ACCREDITED.isdisjoint(lowers[index - 3 : index])
    granted = lowers[trigger.end - 1] == "audience" or (trigger.frame == "host" and names_place(scene, index + 1))
    return (
        speaks
        or accredited
        or granted
        or trigger.mode == "visit"
        or not FORTH.isdisjoint(lowers[index + 1 : index + 2])
    )


def names_place(scene: Scene, index: int) -> bool:
    """Return whether a place, or a capital as in "the Dolmabahce Palace", stands at word *index* or after its article."""
    tokens = scene.tokens
    index += tokens.lowers[index : index + 1] == ["the"]
    return index in scene.spot_at or tokens.words[index : index + 1] != tokens.lowers[index : index + 1]


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


def topic_end(scene: Scene, index: int, high: int, *, aims: bool = False) -> int:
    """Return where a clause ends whose topic begins at word *index*: there, unless it goes on to tell of the meeting.

    "talks on migration, set for Friday in Izmir", "talks on the glacier in Colombo on Tuesday" and "talks on Syria in Colombo" go on, "talks on the
    war in Ukraine" does not.
    """
    lowers, gaps = scene.tokens.lowers, scene.tokens.gaps
    for place in range(index + 1, min(high, index + 14)):
        if gaps[place] in COMMAS and (lowers[place] in SCHEDULED or lowers[place] in ("in", "at")):
            return min(high, place + 12)
        spot = scene.spot_at.get(place)
        if (
            spot is not None
            and approached(scene, spot, index) in VENUE
            and (spot.end in scene.day_at or spot.end + 1 in scene.day_at or named_alone(scene, index, spot))
        ):
            return min(high, spot.end + 3)
        if gaps[place] not in LINKS or lowers[place] in scene.words.report or (aims and lowers[place] in ("for", "of")):
            break
        if (
            place in scene.day_at
            and lowers[place - 1] not in ("in", "since", "from", "of", "the", "for", "by")
            and lowers[place - 1] not in scene.words.report
        ):
            return place + 1
    return index


def named_alone(scene: Scene, index: int, spot: Spot) -> bool:
    """Return whether between the "on" at word *index* and the "in" before a town only a name stands, which lies in no town: "talks on Syria ('s north) in Colombo"."""
    first = index + 1 + (scene.tokens.lowers[index + 1] == "the")
    topic = scene.party_at.get(first) or scene.spot_at.get(first)
    if topic is None or spot.mention.type != "city":
        return False
    end = topic.end
    if scene.tokens.lowers[end : end + 1] == ["s"]:  # "talks on Sudan's Darfur region in Abuja"
        region = scene.spot_at.get(end + 1)
        end = end + 2 if region is None else region.end + (scene.tokens.lowers[region.end] == "region")
    return end == spot.start - 1


def joins_clause(scene: Scene, index: int) -> bool:
    """Return whether "and" at word *index* opens another clause: neither a place, a date, a party nor a preposition follows."""
    after = index + 1
    lowers = scene.tokens.lowers
    if after in scene.spot_at or after in scene.day_at or after >= len(lowers) or continues(scene, after, len(lowers)):
        return False
    if lowers[after] == "the" and lowers[after + 1 : after + 2] and lowers[after + 1] in scene.words.official:
        return lowers[after + 2 : after + 3] == [] or lowers[after + 2] not in scene.words.preposition
    role = scene.words.role
    return not (
        lowers[after] in scene.words.preposition or (lowers[after] in role and lowers[after] not in ("the", "two"))
    )


def approached(scene: Scene, spot: Spot, low: int) -> str:
    """Return the preposition that leads to a place, looking back over "the Swiss city of"; "" where none does."""
    lowers, words = scene.tokens.lowers, scene.tokens.words
    settled = False
    for index in range(spot.start - 1, max(low, spot.start - 7) - 1, -1):
        word = lowers[index]
        settled = settled or word in SETTLEMENTS  # "at the border town of Gyumri"
        if word in VENUE or word in ("to", "into"):
            return word
        if word == "for" and lowers[index - 1] in SET:
            return "in"
        if (
            word not in SITE
            and word not in OWNERS  # "at his Sochi residence"
            and not (settled and word not in scene.words.preposition)
            and words[index] == word
            and index not in scene.spot_end
        ):
            return ""
        if scene.tokens.gaps[index + 1] not in (" ", " ’", "’", "'", ", ", "\n", ". ", " , "):
            return ""
    return ""
