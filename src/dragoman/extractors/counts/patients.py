"""How each form of a word of effect takes those who stand before it: as its subject, its patient, or what a verb ahead of them did it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.words import ARTICLES

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

#: Nouns of harm that people suffer, infinitives to which they are driven, and the articles of a second patient ("two men and a boy").
HURTS = frozenset(("injury", "injuries", "wound", "wounds", "burns"))
DRIVEN = frozenset(("flee", "evacuate", "leave", "relocate"))
SECOND_PATIENTS = frozenset(("a", "an", "his", "her", "the", "their"))
#: How people are led away, and left.
LED = frozenset(("taken", "took", "taking", "held", "holding", "into", "in"))
LET = frozenset(("set", "setting", "walk", "walked", "walking", "go", "going", "gone", "went"))
LEFT = frozenset(("shot", "shooting", "left", "leaving", "found", "finding"))
#: What kills those to whom it is done "alive".
DEADLY = frozenset(("buried", "burned", "burnt"))
#: What leads to those of whom a state behind them tells: "left 12 clerks from the town dead", "with 12 in the camp missing".
RESULTING = LEFT | frozenset(("made", "making", "rendered", "rendering", "with"))
SINGULAR = frozenset(("was", "is", "has"))
#: What begins a clause with another subject, and what does so before a singular verb: "both fled but their guard was killed".
CONTRASTING = frozenset(("but", "whereas", "while"))
SUBORDINATE = frozenset(("after", "and", "as", "because", "when"))
#: What condemns to a death that is to come, whose "their lives" are lost, and how far from them these stand.
SENTENCES = frozenset(("sentenced", "sentencing", "sentence", "condemned", "condemning"))
OWNERS = frozenset(("their", "his", "her"))
FAR_OWN, FAR_HOME = 5, 8
#: How many words those beside them who are not counted may take.
FAR_COMPANY = 8
#: How people die of what "to death" ends, and what leads to a death of their own.
DYING = frozenset(("bled", "froze", "frozen", "starved", "burned", "burnt", "choked"))
MEETING = frozenset(("met", "meet", "meeting", "to"))
#: How people look for a refuge, and how they live in one; what leads to one, and how far before it.
SEEKING = frozenset(("seek", "seeking", "seeks", "sought", "take", "taken", "took", "found"))
STAYING = frozenset(
    "accommodated harboured hosted housed huddled live living lodged remain remained slept sleeping spending spent stay stayed staying".split()
)
TOWARDS, WITHIN = frozenset(("to", "into")), frozenset(("in", "at", "with", "by"))
FAR_REFUGE = 4
#: What those need who come to a hospital, and how they are sent there.
TREATMENT, NEEDING = (
    frozenset(("treatment", "care")),
    frozenset(("needed", "needing", "received", "required", "requiring")),
)
SENDING = frozenset(("sent", "sends", "sending", "put", "puts", "putting", "landed"))
#: The condition of somebody hurt.
SERIOUS = frozenset(("critical", "grave", "serious", "stable"))
#: Whose verb those before have as object.
PRONOUNS = frozenset(("they", "he", "she", "it", "we"))
#: What goes on with "rounded" and "blown".
PARTICLES = frozenset(("up", "down"))
#: What begins a clause about those just counted, and one that tells of them beside what the sentence does.
CLAUSE_LEADS = frozenset(("who", "all", "both", "have", "had", "has", "died"))
#: What tells of those counted where they are or are from.
ADJUNCT = frozenset(("aboard", "at", "from", "in", "of"))
#: Before a verb in -ing whose subject is that of the sentence.
MEANWHILE = frozenset(("after", "before", "by", "while", "without"))
#: What leads to a part of those counted.
SINGLING = frozenset(("among", "including"))
#: Forms of "be", by which a participle is passive.
BEING = frozenset("am are be been being is was were".split())
#: Words that bound the number behind them; words of time behind an article; what bounds a number in two words: "at least", "more than".
ABOUT = frozenset("about almost another approximately around exactly nearly over roughly some".split())
TIMES = frozenset("afternoon day evening following fortnight morning next night previous same weekend".split())
COMPARING, COMPARED = frozenset("at fewer less more".split()), frozenset("least most than".split())
#: How far behind a number, and before it, a word of effect may stand, in tokens.
FAR_LEFT, FAR_RIGHT = 14, 14


def stands_before(page: Page, index: int, words: frozenset[str], reach: int = 5) -> bool:
    """Whether one of *words* stands at most *reach* tokens before token *index*, in its sentence."""
    for place in range(index - 1, max(index - reach - 1, -1), -1):
        if "." in page.gaps[place + 1]:
            return False
        if page.lowers[place] in words:
            return True
    return False


def has_auxiliary(page: Page, head: int, trigger: int) -> bool:
    """Whether an auxiliary stands before the participle, with only adverbs between."""
    lowers, auxiliary, between = page.lowers, page.classes.auxiliary, page.classes.between
    for place in range(trigger - 1, max(head - 1, trigger - 6), -1):
        word = lowers[place]
        if word in auxiliary:
            ahead = lowers[head:place]
            if word in SINGULAR and (page.gaps[head][:1] == "," or not SUBORDINATE.isdisjoint(ahead)):
                return False
            return CONTRASTING.isdisjoint(ahead)
        if word not in between and not word.endswith("ly") and page.gaps[place + 1] != "-":
            return False  # but "were pre-emptively evacuated"
    return False


def past_adjunct(page: Page, head: int) -> int:
    """Return the token behind where those counted are or are from ("12 clerks from the town"), or *head* where nothing tells."""
    if page.lowers[head] not in ADJUNCT or page.gaps[head] != " ":
        return head
    return head + 2 + (page.lowers[head + 1] in page.classes.determiner or page.lowers[head + 1] in ARTICLES)


def is_person(page: Page, stop: int, head: int, persons: frozenset[str] | None = None) -> bool:
    """Whether what is counted, which ends before token *head*, is surely persons, or *persons*; *stop* is the token behind the number."""
    if head == stop:
        return False
    word = page.lowers[head - 1]
    if persons is not None:
        return page.plurals.lemma(word) in persons
    if word in page.classes.people or word == "others" or page.plurals.lemma(word) in page.classes.person:
        return True
    return page.words[head - 1].istitle() and page.plurals.holds(word)  # "12 Greeks"


def _takes_owner(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether a noun or a verb in -ing takes what stands before it: "six priests' murder", "13 people suffered injuries", "12 met their deaths"."""
    lowers, word, distance = page.lowers, page.lowers[trigger], trigger - head
    if word in HURTS and distance <= 5 and not page.classes.suffering.isdisjoint(lowers[head:trigger]):
        return True
    if lowers[trigger - 1] in OWNERS and lowers[trigger - 2] in MEETING and word in ("death", "deaths"):
        return distance <= FAR_OWN
    return page.gaps[head][:1] in ("'", "’") and distance <= 2


def _takes_driven(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether an infinitive follows the number, or an arrest: "forced 40 people to flee", "12 were placed under arrest"."""
    if page.lowers[trigger - 1] == "under":
        return trigger - head <= FAR_OWN and (trigger - head <= 1 or has_auxiliary(page, head, trigger - 2))
    return _takes_infinitive(page, trigger, stop, head) or _takes_owner(page, trigger, stop, head)


def _takes_infinitive(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether an infinitive of leaving says to what those before it were driven: "forced 40 people to leave", "40 were forced to leave"."""
    if page.lowers[trigger - 1] != "to" or page.lowers[trigger] not in DRIVEN:
        return False
    if page.lowers[trigger - 2] in page.classes.expelled:
        return trigger - head <= 4 or has_auxiliary(page, head, trigger - 2)
    return trigger - head <= 4 and (
        not page.classes.expelled.isdisjoint(page.lowers[head:trigger])
        or stands_before(page, stop, page.classes.expelled)
    )


def _takes_subject(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether an intransitive verb takes what stands before it: "12 people died", "12 people have since died"."""
    before = page.lowers[trigger - 1]
    if before in MEANWHILE:
        return False  # "hurt 12 guards before fleeing"
    if page.gaps[head][:1] == "," and not _is_aside(page, head, trigger) and not _ends_aside(page, stop, head, trigger):
        return False  # "killed 12, others fled"
    near = trigger - head <= 3 or page.gaps[trigger][:1] == ","
    return near or before in page.classes.auxiliary or before in page.classes.between or _joins(page, head, trigger)


def _joins(page: Page, head: int, trigger: int) -> bool:
    """Whether those counted and others without a number share a verb: "11 clerks and an unknown number of guests died"."""
    between = page.lowers[head:trigger]
    if between[0] != "and" or between[1] not in SECOND_PATIENTS or trigger - head > FAR_COMPANY:
        return False
    return page.classes.auxiliary.isdisjoint(between) and page.classes.verb.isdisjoint(between)


def _ends_aside(page: Page, stop: int, head: int, trigger: int) -> bool:
    """Whether the part that is counted ends an aside right before the verb: "12 clerks, including three guards, died"."""
    singled = page.lowers[stop : stop + 2] == ["of", "them"] or stands_before(page, stop, SINGLING, 4)
    return trigger - head <= 2 and singled


def _is_aside(page: Page, head: int, trigger: int) -> bool:
    """Whether what stands behind a comma at token *head* is an aside that ends before the verb, or a clause of the same: "seven men, all Greeks, died"."""
    if page.lowers[head] in CLAUSE_LEADS:
        return True
    return any(page.gaps[place][:1] == "," for place in range(max(head + 1, trigger - FAR_OWN), trigger + 1))


def _acts_on(page: Page, head: int, trigger: int) -> bool:
    """Whether the verb at token *trigger* tells what those before it did to others, whom a number or an article follows: "12 gunmen killed 18 people"."""
    lowers, place = page.lowers, trigger + 1
    if page.vocabulary.effects[lowers[trigger]][1] != "verb" or not BEING.isdisjoint(lowers[head:trigger]):
        return False
    place += 2 * (lowers[place] in COMPARING and lowers[place + 1] in COMPARED)
    place += lowers[place] in ABOUT
    if lowers[place - 1] == "and" or page.gaps[trigger + 1] != " " or page.gaps[place + 1] != " ":
        return False
    behind = lowers[place + 1]
    if behind in page.vocabulary.measuring or behind in TIMES:
        return False  # "12 clerks killed two days ago", "killed the same night"
    told = lowers[place] in SECOND_PATIENTS
    numbered = lowers[place][:1].isdecimal() or lowers[place] in page.vocabulary.numbers
    return told or (numbered and behind not in page.vocabulary.effects)


def _takes_patient(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether a participle or state says it of what stands before it: "12 dead", "12 were killed", "11 of the injured"."""
    if _acts_on(page, head, trigger):
        return False
    lowers, word = page.lowers, page.lowers[head]
    closed = page.gaps[head][:1] == ","
    if closed and (word in SINGULAR or (trigger == head and takes_number(page, trigger))):
        return False  # "the father of four boys, was killed"; "killed 12, wounded 30"
    if word in PRONOUNS:
        return trigger - head <= 2  # "12 girls they abducted"
    if trigger == head:
        beside = page.gaps[head].strip() in ("", ",", "(")
    elif trigger == head + 1 and word not in ("and", "or"):
        beside = word in page.classes.between
    else:
        beside = word == "and" and 2 < trigger - head <= 4 and lowers[head + 1] in SECOND_PATIENTS
    if beside or (lowers[stop] == "of" and trigger - stop <= 3):
        return True
    if closed and page.gaps[trigger] == ", " and stands_before(page, stop, LEFT):
        return True  # "left three men, one of them a guard, dead"
    return has_auxiliary(page, head, trigger) or _results(page, trigger, stop, head)


def _results(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether a state is where a verb before the number left those counted, told of more closely: "left 12 clerks from the town dead"."""
    lowers, classes = page.lowers, page.classes
    ends = page.gaps[trigger + 1] != " " or lowers[trigger + 1] in classes.function
    if not ends or trigger - head > FAR_OWN or not stands_before(page, stop, RESULTING):
        return False
    between = lowers[head:trigger]
    return classes.auxiliary.isdisjoint(between) and classes.verb.isdisjoint(between) and "and" not in between


def takes_number(page: Page, trigger: int) -> bool:
    """Whether a number stands right behind a word of effect, and is its object."""
    following = page.lowers[trigger + 1]
    return page.gaps[trigger + 1] == " " and (following[:1].isdecimal() or following in page.vocabulary.numbers)


def _takes_graded(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether it is said how badly those before it were burned, as of no house."""
    return page.lowers[trigger - 1] in page.classes.grade and _takes_patient(page, trigger, stop, head)


def _takes_alive(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether those before "alive" were burned or buried so, which is no rescue: "12 were burned alive"."""
    return page.lowers[trigger - 1] in DEADLY and _takes_patient(page, trigger - 1, stop, head)


def _takes_phrasal(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether a participle goes on with "up" or "down", and says it of people: "12 were rounded up"; no bridges that were blown up."""
    goes_on = page.lowers[trigger + 1] in PARTICLES
    return goes_on and is_person(page, stop, head) and _takes_patient(page, trigger, stop, head)


def _takes_persons(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether persons were held or seized, who did not hold or seize anything: "12 clerks were seized", "12 clerks held by police"."""
    closed = page.gaps[trigger + 1] != " " or page.lowers[trigger + 1] in page.classes.circumstance
    return closed and is_person(page, stop, head) and _takes_patient(page, trigger, stop, head)


def _takes_violent(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether "death" ends what was done to those before it ("12 were shot to death", "hacked 12 to death"), or they own it."""
    if page.lowers[trigger - 1] != "to":
        return _takes_owner(page, trigger, stop, head)
    if stands_before(page, trigger, SENTENCES, FAR_RIGHT):
        return False
    if page.lowers[trigger - 2] in DYING and _takes_subject(page, trigger - 2, stop, head):
        return True
    return trigger - head <= 2 or has_auxiliary(page, head, trigger)


def _takes_brought(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether a hospital is where those before it were brought, or are: "12 were rushed to hospital", "11 are still in hospital", "sent 12 to hospital"."""
    lowers = page.lowers
    between, leader = lowers[head:trigger], lowers[trigger - 1]
    if not page.classes.brought.isdisjoint(between):
        return True
    if lowers[trigger] in TREATMENT or lowers[trigger + 1] in TREATMENT:
        return trigger - head <= FAR_OWN and not NEEDING.isdisjoint(between)
    if trigger == head + 1 and leader in ("to", "in") and lowers[trigger] == "hospital":
        return stands_before(page, stop, SENDING)
    return leader == "in" and "and" not in between and has_auxiliary(page, head, trigger - 1)


def _takes_condition(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether the condition of those before it is told as that of the hurt: "12 are in a critical condition"."""
    told = page.lowers[trigger - 1] in SERIOUS and "in" in page.lowers[trigger - 3 : trigger - 1]
    return told and trigger - head <= FAR_OWN + 2


def _takes_refuge(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether those before "refuge" or "shelters" sought them, were brought there, live there or have none: "12 were moved to shelters"."""
    lowers, brought = page.lowers, page.classes.brought | page.classes.expelled
    if lowers[trigger] == "ground" and lowers[trigger - 1] != "higher":
        return False
    if lowers[trigger - 1] in SEEKING:
        return trigger - head <= FAR_OWN
    for place in range(trigger - 1, max(head, trigger - FAR_REFUGE) - 1, -1):
        leader = lowers[place]
        if leader in TOWARDS:
            return not brought.isdisjoint(lowers[head:place]) or (
                place <= head + 1 and stands_before(page, stop, brought)
            )
        if leader in WITHIN:
            return not STAYING.isdisjoint(lowers[head:place])
        if leader == "without":
            return place - head <= 2
    return False


def _takes_centre(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether an evacuation is one of those before it, or where they were brought: "12 were moved to evacuation centres"."""
    if page.lowers[trigger + 1] in page.classes.centre:
        between = page.lowers[head:trigger]
        there = "in" in between and not page.classes.auxiliary.isdisjoint(
            between
        )  # "12 were still in evacuation centres"
        return there or _takes_refuge(page, trigger, stop, head)
    return _takes_owner(page, trigger, stop, head)


def _takes_expelled(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether those before "their homes" lost them: "12 were forced from their homes", "drove 12 out of their homes", "left without homes"."""
    lowers = page.lowers
    if lowers[trigger - 1] == "without":
        return trigger - head <= FAR_OWN
    if lowers[trigger - 1] != "their":
        return False
    if lowers[trigger - 2] != "from" and lowers[trigger - 3 : trigger - 1] != ["out", "of"]:
        return lowers[trigger - 2] in page.classes.expelled and (
            trigger - head <= FAR_OWN or has_auxiliary(page, head, trigger - 3)
        )
    return not page.classes.expelled.isdisjoint(lowers[head:trigger]) or (
        trigger - head <= FAR_HOME and stands_before(page, stop, page.classes.expelled)
    )


def _takes_led(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether those before "prisoner", "captive" or "custody" were taken: "12 were taken prisoner", "took 12 prisoner"."""
    return page.lowers[trigger - 1] in LED or (trigger == head and stands_before(page, stop, LED))


def _takes_lost(page: Page, trigger: int, _: int, head: int) -> bool:
    """Whether those before "their lives" lost them: "12 people lost their lives"."""
    before, owner = page.lowers[trigger - 2], page.lowers[trigger - 1]
    return owner in OWNERS and before in page.classes.claimed and trigger - head <= FAR_OWN


def _takes_free(page: Page, trigger: int, stop: int, head: int) -> bool:
    """Whether "free" says that those before it were let go: "12 were set free", "12 walked free", "set 12 clerks free"."""
    if trigger == head:
        return stands_before(page, stop, LET)
    return page.lowers[trigger - 1] in LET and trigger - head <= FAR_OWN


def _takes_nothing(_: Page, __: int, ___: int, ____: int) -> bool:
    return False


#: By the form of a word of effect: whether the word at one token takes those counted, whose number ends before the second token and
#: whose noun ends before the third.
FORMS_BEHIND = {
    "active": _takes_driven,
    "alive": _takes_alive,
    "agent": _takes_nothing,
    "casualty": _takes_nothing,
    "centre": _takes_centre,
    "condition": _takes_condition,
    "custody": _takes_led,
    "death": _takes_violent,
    "driven": _takes_infinitive,
    "driving": _takes_nothing,
    "free": _takes_free,
    "graded": _takes_graded,
    "held": _takes_persons,
    "home": _takes_expelled,
    "hospital": _takes_brought,
    "intransitive": _takes_subject,
    "life": _takes_lost,
    "lost": _takes_nothing,
    "noun": _takes_owner,
    "phrasal": _takes_phrasal,
    "refuge": _takes_refuge,
    "remains": _takes_nothing,
    "seized": _takes_persons,
    "state": _takes_patient,
    "verb": _takes_patient,
}
