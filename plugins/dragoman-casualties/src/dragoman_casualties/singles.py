"""Single victims, whom no number counts: "a soldier was killed", "killed a nurse, a driver and four soldiers".

They are looked for at the words of `data/fates.tsv` alone: as the object of such a word, or as its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman import CountMention
from dragoman_casualties.lists import AUXILIARIES, COUNTABLE, COUNTED, LIST, listed, past_noun, tells_who
from dragoman_casualties.persons import LEADING, OWNERS, TITLE, Person, person_before
from dragoman_casualties.scene import Located

if TYPE_CHECKING:
    from dragoman_casualties.scene import Scene
    from dragoman_casualties.vocabulary import Fate

#: The auxiliaries of the passive, and the singular ones.
PASSIVE = frozenset(("are", "be", "been", "being", "got", "is", "was", "were"))
SINGULAR = frozenset(("has", "is", "remains", "was"))
#: What may stand between these and the participle, beside words in -ly, and how many.
ADVERBS = frozenset(
    (
        "also",
        "confirmed",
        "feared",
        "found",
        "later",
        "left",
        "pronounced",
        "reported",
        "shot",
        "since",
        "still",
        "then",
    )
)
BETWEEN = 4
#: What begins a clause, beside marks and words of reporting.
OPENERS = frozenset("after although and as because before but how once since so that though when where while".split())
#: What keeps the words behind it from being told as having happened; how far before a verb it stands.
DOUBTS = frozenset(("avoid", "denied", "if", "never", "no", "nobody", "not", "unless", "whether", "without"))
DOUBTED = 5
#: What goes on with a verb to mean something else: "was killed off", "was let off".
PARTICLES = frozenset(("off", "out"))
#: Before a verb in -ing that tells what came of what the sentence tells; not "for killing a guard".
MEANWHILE = frozenset(("after", "before"))
#: How far before another one such a verb stands.
FOLLOWING = 12
#: The most words of an aside.
ASIDE = 8
#: Words of harm that, beside a name, are mostly said of sport and standing: "Smith was hurt by the news".
WEAK = frozenset(("hurt", "injured", "injures", "injuring"))


def singles_of(scene: Scene) -> list[Located[CountMention]]:
    """Return the single victims of the document as counts of one, in text order."""
    found: dict[tuple[int, int, str], Located[CountMention]] = {}
    for word in scene.document.cued:
        fate = scene.fates[scene.lowers[word]]
        start, end = scene.sentences.around(word)
        if scene.lowers[word + 1] in PARTICLES:
            continue
        if not DOUBTS.isdisjoint(scene.lowers[max(start, word - DOUBTED) : word]):
            continue
        for person in (*objects_of(scene, fate, word, start, end), *subjects_of(scene, fate, word, start)):
            if not (person.named and (scene.lowers[word] in WEAK or fate.form == "intransitive")):
                found[(person.first, person.last, fate.effect)] = counted(scene, person, fate)
    return sorted(found.values(), key=lambda one: (one.first, one.last))


def counted(scene: Scene, person: Person, fate: Fate) -> Located[CountMention]:
    """Return *person* as a count of one, told of by *fate*."""
    starts, ends = scene.tokens.starts, scene.tokens.ends
    span = (starts[person.first], ends[person.last - 1])
    numeral = scene.document.mention(CountMention, span if person.named else (span[0], ends[person.first])).span
    noun = None if person.named else scene.document.text[starts[person.first + 1] : span[1]]
    mention = scene.document.mention(
        CountMention,
        span,
        low=1.0,
        high=1.0,
        noun=noun,
        kind="cardinal",
        effect=fate.effect,
        numeral=numeral,
        rule="named person" if person.named else "one person",
    )
    return Located(person.first, person.last, mention)


def objects_of(scene: Scene, fate: Fate, word: int, start: int, end: int) -> list[Person]:
    """Return those to whom the verb at *word* does it: "killed a nurse, a driver and four soldiers", ", wounding an officer"."""
    if not governs(scene, fate, word, start):
        return []
    items = list(listed(scene, word + 1, end))
    last = max((number for number, item in enumerate(items) if item.joint == "and"), default=0)
    items = items[: last + 1]  # behind a comma the list may be over: "killed a guard, a witness said"
    if len(items) > 1 and items[0].number is not None and items[1].joint == "," and tells_who(items):
        return []
    return [item.person for item in items if item.person is not None]


def governs(scene: Scene, fate: Fate, word: int, start: int) -> bool:
    """Return whether the word of *fate* at *word* may have an object."""
    before, further = scene.before(word, start), scene.before(word - 1, start)
    if fate.form == "verb":
        return before not in PASSIVE and further not in PASSIVE
    if fate.form == "active":
        return not scene.lowers[word].endswith("ing") or before in MEANWHILE or follows(scene, word, start)
    return fate.form == "state" and before == "shot" and further not in PASSIVE


def follows(scene: Scene, word: int, start: int) -> bool:
    """Return whether the verb in -ing at *word* tells what came of it: "hit a bus, wounding two and killing a guard", not "jailed for theft and killing a guard"."""
    if scene.before(word, start) != "and":
        return scene.gaps[word].startswith(",")
    ahead = range(max(start, word - FOLLOWING), word - 1)
    return any(scene.gaps[place].startswith(",") and scene.lowers[place].endswith("ing") for place in ahead)


def subjects_of(scene: Scene, fate: Fate, word: int, start: int) -> list[Person]:
    """Return those of whom the word of *fate* at *word* says it: "a nurse, a driver and four soldiers were killed", "a woman died"."""
    verb = predicate(scene, fate, word, start)
    if verb is None or verb <= start or scene.gaps[verb] not in (" ", ", "):
        return []  # "two cooks (a mother and a daughter) were killed"
    end = verb
    if scene.gaps[verb] == ", ":  # "a nurse, 34, was killed"
        end = next(
            (place for place in range(verb - 1, max(start, verb - ASIDE), -1) if scene.gaps[place] == ", "), start
        )
        named = person_before(scene, verb, end)
        if named is not None and named.named and named.first == end:
            return [] if count_before(scene, end, start) else [named]
    if end == verb:
        end = before_count(scene, end, start)
    found = list_before(scene, end, start)
    if not found or (scene.gaps[found[-1].first] == ", " and count_before(scene, found[-1].first, start)):
        return []  # "four guards, Ali Hassan and three others, were killed"
    if opens_clause(scene, found[-1], start):
        return found
    # "held a man, and a nurse was killed"
    return found[:1] if scene.lowers[verb] in SINGULAR and len(found) > 1 else []


def list_before(scene: Scene, end: int, start: int) -> list[Person]:
    """Return the persons of the list that ends before word *end*, the last first."""
    found: list[Person] = []
    while len(found) < LIST and (person := person_before(scene, end, start)) is not None:
        found.append(person)
        end = person.first - (scene.before(person.first, start) == "and")
        if end == person.first and scene.gaps[end] != ", ":
            break
    return found


def predicate(scene: Scene, fate: Fate, word: int, start: int) -> int | None:
    """Return where what is said of the subject begins, with its auxiliaries and adverbs: "was later shot and killed"; None where it has no subject."""
    if fate.form == "active" or (fate.form == "death" and scene.before(word, start) != "to"):
        return None
    place = word - 2 if fate.form == "death" else word
    seen = set()
    for _ in range(BETWEEN):
        before = scene.lowers[place - 1]
        paired = before == "and" and scene.lowers[place - 2].endswith(("ed", "shot"))
        if place <= start or not (before in AUXILIARIES or before in ADVERBS or before.endswith("ly") or paired):
            break
        seen.add(before)
        place -= 1 + paired
    if fate.form == "intransitive":
        return place
    needed = AUXILIARIES if fate.form == "state" else PASSIVE
    return None if needed.isdisjoint(seen) else place


def before_count(scene: Scene, end: int, start: int) -> int:
    """Return where a list that ends before word *end* ends before its last number: "a nurse and her two sons were killed".

    That is *end* where it has no number there, and *start* where nothing is joined to the number.
    """
    count = count_before(scene, end, start)
    if count is None:
        return end
    first = count.first - (scene.before(count.first, start) in OWNERS)
    return first - 1 if scene.before(first, start) == "and" else start


def count_before(scene: Scene, end: int, start: int) -> Located[CountMention] | None:
    """Return the number of people that ends, with its noun, before word *end*."""
    count = next(iter(scene.counts.between(max(start, end - COUNTED), end)[-1:]), None)
    if count is None or count.mention.kind not in COUNTABLE:
        return None
    return count if past_noun(scene, count.last, end) == end else None


def opens_clause(scene: Scene, person: Person, start: int) -> bool:
    """Return whether *person* is the subject of a clause: nothing before them can have them as its object."""
    first = person.first
    for _ in range(TITLE if person.named else 1):
        if first <= start or scene.gaps[first] not in (" ", "-"):
            return True
        before = scene.lowers[first - 1]
        if before in OPENERS or scene.role(first - 1) == "report" or ends_at(scene, first):
            return True
        if person.named and (before in LEADING or scene.gaps[first] != " "):
            return False  # "the son of President Assad was killed"
        first -= 1
    return person.named


def ends_at(scene: Scene, word: int) -> bool:
    """Return whether a place or a date ends before *word*: "on Friday a nurse was killed"."""
    low = word - LIST
    return any(one.last == word for found in (scene.places, scene.dates) for one in found.between(low, word))
