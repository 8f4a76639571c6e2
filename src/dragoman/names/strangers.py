"""Names that no lexicon has: who or what they are, by what the document said before and by the words beside them."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from dragoman.names import compose as c
from dragoman.names.acting import POSSESSIVES
from dragoman.names.described import AUXILIARIES, described
from dragoman.names.people import NUMERALS
from dragoman.names.readings import state, within
from dragoman.names.runs import JOINS
from dragoman.names.teams import PLAYERS
from dragoman.names.values import Identity, Spot
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from dragoman.names.decide import Decider
    from dragoman.names.index import Entry

#: Words by which a half of a divided nation is called.
HALVES = frozenset(("north", "south"))
#: What is done to towns, and seldom to anybody.
STORMED = frozenset(
    "besieged besieging bombarded bombarding bombed bombing devastated encircled flooded overran pounded pounding razed recaptured retook "
    "shelled shelling stormed storming".split()
)
#: Nouns of bodies that are houses too, where something is in one: "at the Tervola Hospital".
BUILDINGS = frozenset(
    "cathedral center centre church hospital library mosque museum synagogue temple theater theatre".split()
)
#: Gaps before the "and" of a list.
AND = frozenset((" ", *COMMAS))
#: Prepositions before places, and seldom before persons.
NEARBY = frozenset(("in", "near", "outside", "inside", "around"))
#: Words after a surname with an article: "the Carter family", "the Clinton and Bush administrations".
KIN = frozenset(("family", "and"))
#: Words that follow somebody's name, but no adjective or noun.
FOLLOWING = AUXILIARIES | {"also", "and", "herself", "himself", "then", "who"}
#: The rule by which an apposition makes a word somebody.
DESCRIBED = "surname with apposition"
#: The most letters of an acronym that nothing explains, and of one in capitals that is rather an acronym than a surname.
LONGEST, INITIALS = 6, 4


def word(decider: Decider, first: int, last: int) -> None:
    """Add what a single unknown word is: somebody or something named before, or what the words beside it make it."""
    low = decider.lowers[first]
    people = decider.people
    if decider.lowers[last] == "and" and (twin := _twin(decider, first, last)) is not None:
        state(decider, first, last, twin)
        return
    if low in HALVES and (half := _half(decider, first, last)) is not None:
        state(decider, first, last, half)
        return
    if len(low) == 1 or (decider.words[first] in NUMERALS and low not in decider.index.surnamed):
        return
    if low in people.known:
        identity = people.named(low, None, first)
        if identity is not None:
            decider.add_person(first, last, identity, "surname")
    elif low in decider.local:
        decider.add_place(first, last, decider.local[low], "place named before")
    elif low not in decider.w.months and (decider.words[first - 1].isalpha() or not decider.context.designated(first)):
        opens = decider.runs.opens(first) if decider.gaps[first] != " " else not first
        bears = (low in decider.index.surnamed or low in people.given) and not (
            _initials(decider, first, last)
            or _definite(decider, first, last)
            or _is_town(decider, first, last)
            or (low in decider.w.wordlike and decider.runs.shouted(first, last))
        )
        if not (bears and _somebody(decider, first, last, opens=opens)) and len(low) > 2:
            _new(decider, first, last, opens=opens)


def _twin(decider: Decider, first: int, last: int) -> Entry | None:
    """Return the state whose name shares its last word with the one after "and": "North and South Korea"."""
    end, other = decider.runs.match(last + 1)
    if end != last + 3 or other is None or other.state is None:
        return None
    twin = decider.index.entry(f"{decider.lowers[first]} {decider.lowers[end - 1]}")
    return twin if twin is not None and twin.state is not None and twin is not other else None


def _half(decider: Decider, first: int, last: int) -> Entry | None:
    """Return the state that "the North" or "the South" is in a text that names one half of a divided nation, but not "the South of"."""
    if decider.context.before(first) != "the" or decider.lowers[last] == "of":
        return None
    for nation, halves in decider.index.halves.items():
        if any(one.country in decider.ground.countries for one in halves):
            return decider.index.entry(f"{decider.lowers[first]} {nation}")
    return None


def _definite(decider: Decider, first: int, last: int) -> bool:
    """Return whether an article makes the word a thing: "the Webster", but not "the Trump administration", "the Gorbachev plan"."""
    if decider.context.before(first) != "the":
        return False
    if decider.gaps[last] != " ":
        return decider.gaps[last] not in JOINS
    low = decider.lowers[last]
    return low == decider.words[last] and not (decider.context.modifies(last) or low in decider.w.deeds or low in KIN)


def _somebody(decider: Decider, first: int, last: int, *, opens: bool) -> bool:
    """Add the person of the lexicon whose surname the word is, or the document's whose given name; return whether one is."""
    low = decider.lowers[first]
    identity = None
    if low in decider.index.surnamed and decider.context.before(first) not in PLAYERS:
        wordlike = opens and low in decider.w.wordlike and not decider.inside(low)
        if wordlike and not _subject(decider, last):
            return False  # "Key talks", "Rice prices", "Hunt for gunmen"
        identity = decider.people.bearer(low, known=wordlike)
    if identity is None and not opens:
        identity = decider.people.by_given(low)
    if identity is None:
        return False
    decider.add_person(first, last, identity, "surname")
    return True


def _subject(decider: Decider, last: int) -> bool:
    """Return whether what follows the word that ends before token *last* may follow a name: no noun, nor a preposition."""
    if last >= decider.runs.size or decider.gaps[last] != " " or decider.words[last] != decider.lowers[last]:
        return True
    low = decider.lowers[last]
    return low in FOLLOWING or low in decider.w.deeds or decider.context.verb_after(last, adjective=True)


def _new(decider: Decider, first: int, last: int, *, opens: bool) -> None:
    """Add a word that nothing is known of where its context tells what it is."""
    low = decider.lowers[first]
    if decider.words[first].isupper() and not _heads_line(decider, first, last):
        if decider.context.datelined(first, last):
            _place(decider, first, last, "dateline")
        else:
            _acronym(decider, first, last)
    elif decider.gaps[last] in COMMAS and decider.atlas.followed(last):
        _place(decider, first, last, "place by region")
    elif local_to(decider, first, last) and (spot := decider.atlas.beside(last, decider.words[first])) is not None:
        decider.local[low] = spot
        decider.add_place(first, last, spot, "town")
    elif low not in decider.w.thing_ends and decider.context.placed(first, last):
        _place(decider, first, last, "place beside its noun")
    elif _listed(decider, first, last) or _leads_list(decider, first, last) or _part(decider, first):
        _place(decider, first, last, "place in a list")
    elif (
        low in decider.index.surnames
        and not _definite(decider, first, last)
        and not _within_place(decider, first, last)
        and (not opens or decider.context.verb_after(last, adjective=True))
    ):
        _person(decider, first, last, "bare surname")
    elif described(decider, first, last, opens=opens):
        _person(decider, first, last, DESCRIBED)
    elif not opens:
        _within(decider, first, last)


def local_to(decider: Decider, first: int, last: int) -> bool:
    """Return whether somebody is said to live in or to sit for the town of that name: "a Crafton man", ", 19, of Chiefland", "D-Butler"."""
    if decider.context.peopled(last) or decider.context.seated(first):
        return True
    return decider.context.before(first) == "of" and (
        decider.gaps[first - 1] in COMMAS or (bool(decider.names) and decider.names[-1].last == first - 1)
    )


def _within(decider: Decider, first: int, last: int) -> None:
    """Add an unknown word within a sentence by the word before or after it."""
    low, before = decider.lowers[first], decider.context.before(first)
    if before in decider.w.placing or before in decider.w.travel or before in STORMED:
        if not (decider.context.modifies(last) or _in_thing(decider, last) or decider.runs.headline(first)):
            _place(decider, first, last, "place by preposition")
    elif before in decider.w.kin and decider.words[first - 1] == before:
        _person(decider, first, last, "relative")
    elif before == "the":
        if (low in decider.index.nouns_last or low in decider.index.nouns_first) and not decider.runs.headline(first):
            word = decider.words[first]
            decider.add_body(
                first,
                last,
                decider.bodies.get(low) or Identity(word, "organisation", None, f"organisation:{word}"),
                "body",
            )
    elif before not in ("a", "an") and decider.words[first].isalpha() and decider.context.speaks(last):
        _speaker(decider, first, last)


def _in_thing(decider: Decider, last: int) -> bool:
    """Return whether the word before token *last* is part of the name of a thing: "in World War II"."""
    low = decider.lowers[last]
    return decider.gaps[last] == " " and low in decider.w.thing_ends and low != decider.words[last]


def _speaker(decider: Decider, first: int, last: int) -> None:
    """Add an unknown word before a verb of speech: a person, or a body where that says something of "it": "Zorcorp said it will"."""
    low, word = decider.lowers[first], decider.words[first]
    if decider.lowers[last + 1 : last + 2] in (["it"], ["its"]):
        decider.add_body(first, last, Identity(word, "organisation", None, f"organisation:{word}"), "body that speaks")
    elif low not in decider.index.nouns and low not in decider.w.thing_ends:
        _person(decider, first, last, "speaker")


def _person(decider: Decider, first: int, last: int, rule: str) -> None:
    word, low = decider.words[first], decider.lowers[first]
    person = Identity(word, "person", None, f"person:{word}")
    if low in decider.index.surnames or rule == DESCRIBED:  # others that speak may be companies
        person = decider.told.setdefault(low, person)
    decider.add_person(first, last, person, rule)


def add_earlier(decider: Decider, finds: list[c.Find]) -> None:
    """Add those whose surname stood alone before the words beside it told that it is somebody's: "Vinterdahl went. ..., Vinterdahl said."."""
    if not decider.told:
        return
    taken = {token for name in decider.names for token in range(name.first, name.last)}
    number = len(decider.names)
    for first, last, kind, _, _ in finds:
        person = decider.told.get(decider.lowers[first]) if kind == c.UNKNOWN and first not in taken else None
        if person is not None and not _within_thing(decider, first, last):
            decider.add_somebody(first, last, decider.people.spelled(person.name), "surname told later", None)
    if len(decider.names) > number:
        decider.names.sort(key=itemgetter(0))


def _within_thing(decider: Decider, first: int, last: int) -> bool:
    """Return whether a surname is part of the name of a thing: "the Webster", "Butler Tech", "Stevens & Wilkinson", "Hudson's Bay"."""
    after = last + (decider.lowers[last] == "s")
    longer = decider.gaps[after] in (" ", " & ") and decider.words[after] != decider.lowers[after]
    return longer or decider.context.before(first) == "the" or decider.gaps[first].endswith(('"', "“"))


def _place(decider: Decider, first: int, last: int, rule: str) -> None:
    """Add a place that no gazetteer has; the same word further down is the same place."""
    word = decider.words[first]
    word = word.capitalize() if word.isupper() and len(word) > INITIALS else word
    spot = decider.atlas.beside(last, word) or Spot(word, "city", None, None, None, None)
    decider.local[decider.lowers[first]] = spot
    decider.add_stray(first, last, spot, rule)


def _listed(decider: Decider, first: int, last: int) -> bool:
    """Return whether the word stands in a list after a place: "in Kharkiv, Sumy and Velykyi Burluk"."""
    names = decider.names
    if not names or (before := names[-1]).place is None or before.last < first - 1:
        return False
    if before.metonym or before.place.type == "country":
        return False
    after, joined = decider.gaps[last], before.last == first - 1 and decider.context.before(first) == "and"
    if after == " " and decider.lowers[last] != "and":  # "Kyiv and Velburk were hit"
        return joined and decider.lowers[last] in decider.w.skipped and decider.gaps[first - 1] == " "
    if after not in COMMAS and after[:1] != "." and after != " ":
        return False
    return decider.gaps[first] in COMMAS if before.last == first else joined and decider.gaps[first - 1] in AND


def _heads_line(decider: Decider, first: int, last: int) -> bool:
    """Return whether the word heads a paragraph in capitals, with a state or region behind it: "VELBURK, Norway (AP)"."""
    heads = first == 0 or "\n" in decider.gaps[first]
    return heads and decider.words[first].isupper() and decider.atlas.followed(last)


def _is_town(decider: Decider, first: int, last: int) -> bool:
    """Return whether the words beside a surname say that it is a town's name here: "near Surin", "Obama city"."""
    if decider.context.before(first) in NEARBY or decider.context.peopled(last):
        return bool(decider.index.gazetteer.doubtful(decider.lowers[first]))
    return _heads_line(decider, first, last) or decider.context.placed(first, last)


def _part(decider: Decider, first: int) -> bool:
    """Return whether the word is that of a part of the place before it, which a preposition makes one: "in Kerala's Wayanad"."""
    whole = decider.names[-1] if decider.names else None
    if whole is None or whole.place is None or whole.last != first - 1 or decider.lowers[first - 1] != "s":
        return False
    return decider.context.before(whole.first) in decider.w.placing


def _leads_list(decider: Decider, first: int, last: int) -> bool:
    """Return whether the word begins a list of places where something is: "reached Velburk and Mutare", "between Velburk and Goma"."""
    before = decider.context.before(first)
    if before not in decider.w.scenes and before not in decider.w.assaults and before != "between":
        return False
    joined = decider.gaps[last] == " " and decider.lowers[last] == "and"
    if not joined and decider.gaps[last] not in COMMAS:
        return False
    end, entry = decider.runs.match(last + joined)
    return (
        entry is not None
        and decider.words[last + joined] != decider.lowers[last + joined]
        and (bool(entry.cities) or any(spot.type == "city" for spot in entry.places))
        and not (entry.persons or entry.adjective or decider.lowers[end - 1] in decider.index.surnames)
    )


def _within_place(decider: Decider, first: int, last: int) -> bool:
    """Return whether "in" or "near" says that a surname is a place's: "at the ranch in Crawford"."""
    return decider.context.before(first) in NEARBY and decider.gaps[last] not in POSSESSIVES


def _initials(decider: Decider, first: int, last: int) -> bool:
    """Return whether a word is rather an acronym than a surname in capitals: "SAM", "AI"."""
    word = decider.words[first]
    return word.isupper() and len(word) <= INITIALS and not decider.runs.shouted(first, last)


def _acronym(decider: Decider, first: int, last: int) -> None:
    """Add an acronym: the organisation that it follows in brackets, one so named before, or one known by it alone."""
    word = decider.spelled(first, last)
    low, letters = word.lower(), word.replace("-", "")
    identity = decider.bodies.get(low)
    if (
        identity is None
        and letters.isalpha()
        and letters.lower() not in decider.things
        and not decider.runs.opens(first)
    ):
        before = decider.names[-1] if decider.names else None
        if before is not None and before.last == first and "(" in decider.gaps[first] and before.actor is not None:
            identity = before.actor if before.form == "name" else None
        elif len(letters) <= LONGEST and low not in decider.w.initialisms and _alone(decider, first, last):
            identity = Identity(word, "organisation", None, f"organisation:{word}")
    if identity is not None and identity.type != "person":
        decider.bodies[low] = identity
        decider.add_body(first, last, identity, "acronym")


def _alone(decider: Decider, first: int, last: int) -> bool:
    """Return whether capitals mark an acronym that stands for a body, not a headline, a score or a modifier of a noun."""
    if (
        decider.runs.shouted(first, last)
        or decider.gaps[first] not in (" ", " (")
        or decider.words[first - 1].isdigit()
    ):
        return False
    return decider.lowers[first - 1] == "the" or not decider.context.modifies(last)


def organisation(decider: Decider, first: int, last: int, kind: int, entry: Entry | None) -> None:
    """Add an organisation or ministry known by its noun, "Harbour Workers Union", "Russian Foreign Ministry", or the house of one as a place."""
    if entry is None and decider.lowers[last - 1] in BUILDINGS and within(decider, first):
        decider.house_by_noun(first, last)
        return
    name = decider.spelled(first, last)
    state = (entry.adjective or entry.state) if entry is not None and kind == c.MINISTRY else None
    if state is not None:
        decider.add_body(
            first, last, Identity(name, "government", state.country, f"government:{name}"), "ministry of", state
        )
        return
    identity = Identity(name, "organisation", None, f"organisation:{name}")
    decider.bodies[decider.lowers[last - 1]] = identity
    decider.add_body(first, last, identity, "organisation by noun")
