"""The readings of an entry: what a name that lexicons know can be, each tried where its context allows.

A reading takes the decider, the tokens of the name (its first and the one after its last) and its entry, adds what it finds, and returns whether that settles what the name is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names import nationality
from dragoman.names.acting import GOVERNING, POSSESSIVES
from dragoman.names.atlas import CITIES
from dragoman.names.keys import plural
from dragoman.names.lists import LISTING, beside_place, in_list
from dragoman.names.peoples import some_of, speaks_for_state, stands_alone
from dragoman.names.values import Identity
from dragoman.names.words import COMMAS

if TYPE_CHECKING:
    from collections.abc import Callable

    from dragoman.names.decide import Decider
    from dragoman.names.index import Entry
    from dragoman.names.values import Spot


#: Inhabitants of a town whose name is often that of something else, and the letters from which capitals are no acronym.
SMALL, ACRONYM = 50_000, 5
#: Countries whose parties and papers English news names without saying whose they are.
PRESS = ("GB", "US")
#: Words after which "of" and a surname that is a town's too mean the person: "ahead of Rubio's visit".
PERSONAL = frozenset(
    "ahead instead because supporters backers allies aides critics rivals opponents arrest ouster re-election remarks".split()
)
#: Inhabitants of a town that may be meant at the head of a sentence, where any word has a capital.
TOWN = 100_000


def person(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as that of the lexicon's person, unless it is a place's too and a preposition makes it one."""
    context = decider.context
    low = decider.lowers[first]
    if (last == first + 1 and low in decider.w.months) or (
        (entry.cities or entry.places) and context.before(first) in decider.w.placing
    ):
        return False
    if context.signs(first, last) or context.floats(first, last, -1):
        return True
    identity = decider.people.named(low, entry, first)
    if len(entry.persons) > 1 and last > first + 1:
        identity = decider.bearer(entry, first, last)
    if identity is not None:
        decider.add_person(first, last, identity, "person")
    return True


def townsman(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read a town's name ("Clinton") as the surname of somebody in office, where no preposition makes it the town."""
    if last > first + 1 or decider.lowers[first] not in decider.index.surnamed:
        return False
    context = decider.context
    of_somebody = first > 1 and decider.lowers[first - 1] == "of" and decider.lowers[first - 2] in PERSONAL
    if (
        (context.before(first) in decider.w.locatives and not of_somebody)
        or context.peopled(last)
        or context.seated(first)
    ):
        return False
    if decider.atlas.followed(last) or entry.population() > 1_000_000:
        return False
    identity = decider.people.bearer(decider.lowers[first])
    if identity is not None:
        decider.add_person(first, last, identity, "surname")
    return identity is not None


def adjective(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as an adjective: a party where a party noun follows it; "U.S." and the like need one."""
    context, state = decider.context, entry.adjective
    if entry.sharing is not None and state is not None:
        named = decider.ground.countries
        other = named.get(entry.sharing.country or "", 0) > named.get(state.country or "", 0)
        state = entry.sharing if other else state
    if decider.gaps[first] == "-" and decider.lowers[first - 1] == "inter":
        _between(decider, first, state)
    end = context.party_end(last) or context.office_end(last)
    if end:
        decider.adjectival(
            first, end, _against(decider, first, last, end, state.country if state else None) or state, state, "party"
        )
        if entry.state is not None:
            decider.add_place(first, last, decider.atlas.spot(first, last, entry), "state", entry.state)
    elif entry.people is not None and stands_alone(decider, first, last):
        return people(decider, first, last, entry)
    elif entry.state is None:
        decider.adjectival(first, last, None, state, "adjective")
    return bool(end) or entry.state is None


def _between(decider: Decider, first: int, state: Identity | None) -> None:
    """Add the other half of a divided nation, whose name "inter-" before its adjective stands for: "inter-Korean"."""
    for halves in decider.index.halves.values():
        for one, other in zip(halves, reversed(halves), strict=True):
            if state is not None and one.country == state.country:
                decider.add_adjective(first - 1, first, None, "other half", other._replace(type="government"))


def _against(decider: Decider, first: int, last: int, end: int, country: str | None) -> Identity | None:
    """Return the rebels or the opposition of a state that the nouns up to token *end* name, who are not its government: "Syrian rebel leaders"."""
    whose = decider.spelled(first, last)
    whose = whose.title() if whose.isupper() and whose.isalpha() else whose
    for noun in decider.lowers[last:end]:
        kind = decider.index.parties.get(noun)
        if kind == "opposition":
            name = f"{whose} opposition"
            return Identity(name, "organisation", country, f"organisation:{name}")
        if kind == "rebel":
            name = f"{whose} {noun if noun[-1] in 'sa' else plural(noun)}"
            return Identity(name, "group", country, f"group:{name}")
    return None


def state(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as a state: an actor where it acts, a place otherwise, or the region of the same name."""
    gap, places = decider.gaps[last], entry.places
    if (gap != " " and gap[:1] == "$" and last < decider.size) or decider.context.eventful(first, last):
        return True
    if decider.names and gap in POSSESSIVES and decider.context.office_of(last) and entry.state is not None:
        nationality.behind_name(decider, first, entry.state.country)
    spot = decider.atlas.namesake(first, last) if gap in COMMAS else None
    if spot is None:
        spot = places[0] if len(places) == 1 else decider.atlas.spot(first, last, entry)
    if entry.state is not None and (spot is None or spot.type == "country"):
        nationality.behind_of(decider, first, entry.state.country)
    if spot is not None and spot.type != "country":
        decider.add_place(first, last, spot, "region")
    elif (
        entry.state is not None
        and not _around(decider, first, last, entry.state)
        and _acts(decider, first, last, state=True, adjective=entry.adjective is not None)
    ):
        decider.add_seat(first, last, entry.state, spot, "state acts")
    else:
        decider.add_place(first, last, spot, "state", entry.state)
    return True


def _around(decider: Decider, first: int, last: int, state: Identity) -> bool:
    """Return whether the state only tells where the town before it lies: "in Madrid, Spain, which"."""
    if decider.gaps[first] not in COMMAS or not decider.names or decider.names[-1].last != first:
        return False
    if decider.lowers[last] == "s" and CITIES.isdisjoint(decider.lowers[last + 1 : last + 5]):
        return False  # "in Madrid, Spain's army said", but "in Valencia, Spain's third city"
    town = decider.names[-1].place
    return town is not None and town.country == state.country and town.type != "country"


def _acts(decider: Decider, first: int, last: int, *, state: bool = False, adjective: bool = False) -> bool:
    """Return whether a state or capital acts; after "and" it does where the name before it does."""
    if (
        decider.lowers[last] in decider.w.thing_ends
        and decider.gaps[last] == " "
        and decider.words[last] != decider.lowers[last]
    ):
        return False  # "the Washington Accords"
    if decider.gaps[first] in COMMAS or decider.lowers[first - 1] in LISTING:
        listed = in_list(decider, first, last, state=state)
        if listed is not None:
            return listed
    return decider.context.acts(first, last, state=state, adjective=adjective)


def people(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as a people's: its government's where that is meant, "the Israelis said", else a group of it, "two Israelis"."""
    actor = nation = entry.people
    if nation is not None and not speaks_for_state(decider, first, last):
        actor = some_of(nation, decider.spelled(first, last))
    decider.adjectival(first, last, actor, nation, "people")
    return True


def organisation(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as an organisation's; where it has other readings, not at the head of a sentence nor where it is a town."""
    if entry.ambiguous:
        paper = last == first + 1 and any(one.name[:4] == "The " for one in entry.organisations)
        if paper and (decider.words[first - 1] != "The" or decider.context.modifies(last)):
            return False  # "the Hindu mob"
        word = decider.words[first]
        if (
            last == first + 1
            and word.isupper()
            and decider.index.entries.get(word) is not entry
            and decider.runs.shouted(first, last)
        ):
            return False  # "A THOUSAND TIMES OVER"
        alone = not decider.context.party_end(last)  # no "Taliban fighters"
        opens = (
            alone
            and decider.runs.opens(first)
            and decider.gaps[last] not in POSSESSIVES
            and not decider.context.verb_after(last, adjective=True)
        )
        if not (len(word) > 1 and word.isupper()) and (
            entry.cities or entry.places or opens or (alone and decider.context.before(first) in ("a", "an"))
        ):
            return False
    building = decider.lowers[last - 1] != "department" and any(spot.type == "facility" for spot in entry.places)
    if building and within(decider, first):
        decider.add_place(first, last, decider.atlas.spot(first, last, entry), "house")  # "spoke at the Pentagon"
    elif entry.organisations:
        one = entry.organisations[0]
        identity = (
            _at_home(decider, first, last, one)
            if len(entry.organisations) == 1
            else _local(decider, first, last, entry)
        )
        decider.bodies[decider.lowers[last - 1]] = identity
        decider.add_body(decider.whole(first), last, identity, "organisation")
    return True


def _at_home(decider: Decider, first: int, last: int, body: Identity) -> Identity:
    """Return a *body* of the United States that the text calls so without saying whose, or that of the state before: "the Chilean Congress"."""
    before = decider.names[-1] if decider.names else None
    beside = before is not None and before.last == first and before.form == "adjective"
    owner = before.state if beside and before is not None else _owner(decider, first)
    name = decider.spelled(first, last)
    if owner is None or owner.country in (None, body.country) or body.name != f"US {name}":
        return body
    name = f"{name} of {owner.name}"
    return Identity(name, body.type, owner.country, f"{body.type}:{name}")


def _local(decider: Decider, first: int, last: int, entry: Entry) -> Identity:
    """Return the one of several organisations of a name whose country the text names most.

    Where it names none of them, that of no country or of one whose press is English; a stranger where there is none.
    """
    countries = decider.ground.countries
    at_home = [one for one in entry.organisations if one.country is None or one.country in PRESS]
    likeliest = max([*at_home, *entry.organisations], key=lambda one: countries.get(one.country or "", 0))
    if at_home or likeliest.country in countries:
        return likeliest
    name = decider.spelled(first, last)
    return Identity(name, "organisation", None, f"organisation:{name}")


def house(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as a building or town that stands for a government: an actor, or a place where something happens in it."""
    spot = decider.atlas.spot(first, last, entry) if entry.places or entry.cities else None
    metonym = entry.metonym
    if spot is not None and (spot.type == "city" or entry.cities):
        if metonym is not None and _acts(decider, first, last):
            decider.add_seat(first, last, metonym, spot, "seat")
        else:
            decider.add_place(first, last, spot, "seat")
        return True
    if spot is not None and within(decider, first):
        decider.add_place(first, last, spot, "house")
    elif metonym is not None:
        name = spot.name if spot is not None else decider.spelled(first, last)
        body = (
            metonym
            if metonym.type == "organisation"
            else Identity(name, "government", metonym.country, f"government:{name}")
        )
        decider.add_seat(first, last, body, spot, "house")
    return True


def within(decider: Decider, first: int) -> bool:
    """Return whether something is in or at the building whose name begins at token *first*: "at the Pentagon"."""
    before = decider.context.before(first)
    if before == "the" and first > 1:
        before = decider.lowers[first - 2]
    return before in decider.w.locatives and before not in ("from", "of")


def place(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as a place; a capital that acts stands for its government."""
    context = decider.context
    if context.eventful(first, last) or decider.lowers[last] in decider.w.desks:
        return True
    if decider.lowers[first - 1] == "s" and (own := _own(decider, first, entry)) is not None:
        decider.add_place(first, last, own, "place of a state")
        return True
    if last == first + 1 and (_is_thing(decider, first, last, entry) or not _is_place(decider, first, last, entry)):
        return True
    spot = decider.atlas.spot(first, last, entry)
    if spot is not None and spot.type == "city" and decider.teams.play(first, last):
        team = decider.teams.named(decider.names, decider.spelled(first, last), spot.country)
        decider.add_body(first, last, team, "team")
        return True
    if (
        spot is not None
        and entry.capital is not None
        and spot.country == entry.capital.country
        and _acts(decider, first, last)
    ):
        decider.add_seat(first, last, entry.capital, spot, "capital acts")
    elif spot is not None:
        decider.add_place(first, last, spot, "place")
    return True


def _own(decider: Decider, first: int, entry: Entry) -> Spot | None:
    """Return the city of the state in whose possessive the name stands: "Argentina's Rosario", "Fiji's Suva"; None where it has none."""
    owner = _owner(decider, first)
    if owner is None or owner.type not in ("state", "government"):
        return None
    least = 0 if entry.capital is not None else SMALL
    return next((c.spot for c in entry.towns() if c.spot.country == owner.country and c.population > least), None)


def _is_thing(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Return whether an article makes a town's name that of a ship or the like: "the Lincoln is in Guam"."""
    if decider.lowers[last] not in decider.w.verbs or entry.places or entry.capital is not None:
        return False
    return decider.gaps[last] == " " and decider.context.before(first) == "the"


def _is_place(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Return whether a single word that a gazetteer holds is a place here, and no name of a person nor a common word."""
    low, before = decider.lowers[first], decider.context.before(first)
    if low in decider.w.months or entry.article:
        return entry.article and before == "the"
    peopled = decider.context.peopled(last) and not entry.shortened
    if (
        before in decider.w.towns_after
        or entry.capital is not None
        or peopled
        or decider.context.seated(first)
        or decider.atlas.followed(last)
    ):
        return True
    person, opens = low in decider.index.given or low in decider.index.surnames, decider.runs.opens(first)
    stopped = decider.gaps[last][:1] == "." or not entry.shortened
    if entry.places and stopped and (beside_place(decider, first) or not (entry.ambiguous and (person or opens))):
        return True
    size = entry.population()
    if size < SMALL and (not stopped or _within_name(decider, first, last)):
        return False
    if person:
        return size > 700_000 and not opens
    return not opens or size > TOWN or decider.words[first].isupper()


def _within_name(decider: Decider, first: int, last: int) -> bool:
    """Return whether the word is rather part of a longer name ("Erawan Shrine") or an acronym."""
    words, lowers, gaps = decider.words, decider.lowers, decider.gaps
    if words[first].isupper():
        return len(words[first]) < ACRONYM and not decider.context.datelined(first, last)
    after = gaps[last] == " " and words[last] != lowers[last]
    return after or (
        gaps[first] == " "
        and first > 0
        and words[first - 1] != lowers[first - 1]
        and lowers[first - 1] not in decider.w.skipped
    )


def ministry(decider: Decider, first: int, last: int, entry: Entry) -> bool:
    """Read the name as a ministry without its country: "the Foreign Ministry", or with it in front, "Russia's Foreign Ministry"."""
    name, owner = decider.spelled(first, last), _owner(decider, first)
    # "the Government of Fiji", which itself acts
    of_state = decider.lowers[first] in GOVERNING and decider.lowers[last] == "of"
    if entry.ministry is None or of_state or decider.runs.opens(first) or decider.words[last] == "One":
        return True  # also "Air Force One"
    if owner is not None:
        name = f"{name} of {owner.name}"
        decider.add_body(first, last, Identity(name, "government", owner.country, f"government:{name}"), "ministry")
    elif last > first + 1 or decider.lowers[first - 1] == "the":
        decider.add_body(first, last, Identity(name, "government", None, f"government:{name}"), "ministry")
    return True


def _owner(decider: Decider, first: int) -> Identity | None:
    """Return the state in whose possessive the name at *first* stands: "Russia's Foreign Ministry"."""
    if first > 1 and decider.lowers[first - 1] == "s" and decider.gaps[first - 1] in POSSESSIVES and decider.names:
        owner = decider.names[-1]
        if owner.last == first - 1:
            return owner.state or owner.actor
    return None


#: How each of an entry's readings is tried.
READINGS: dict[str, Callable[[Decider, int, int, Entry], bool]] = {
    "person": person,
    "townsman": townsman,
    "adjective": adjective,
    "state": state,
    "people": people,
    "organisation": organisation,
    "house": house,
    "place": place,
    "ministry": ministry,
}
