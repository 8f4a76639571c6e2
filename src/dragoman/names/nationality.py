"""Whose somebody is of whom no lexicon knows it: the state whose name or adjective introduces a name, or is told of it behind.

Each takes the decider, whose last name is the one read last, and tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.acting import POSSESSIVES
from dragoman.names.fullnames import INNER_GAPS
from dragoman.names.words import BEFORE_PORTFOLIO, COMMAS, DETERMINERS, ENDS

if TYPE_CHECKING:
    from dragoman.names.decide import Decider
    from dragoman.names.values import Identity

#: Who governs a town or a region, and so is of its country, as a coach and a resident need not be.
GOVERNORS = frozenset("gov governor mayor minister premier senator".split())
#: What stands between a region and who governs it.
REGIONAL = "regional"
#: The most words of an office beside the name of a state, and the most names among them.
OFFICE, NAMES_BACK = 6, 3


def before_title(decider: Decider, token: int) -> str | None:
    """Return the country of the adjective or possessive before the title at *token*: "Turkish Foreign Minister", "U.S. Ambassador".

    That of a town or region before it counts too: "Odesa regional governor", "Lyon mayor".
    """
    if not decider.names:
        return None
    if (before := decider.names[-1]).state is None:
        return _governed(decider, token)
    owns = before.last == token - 1 and decider.lowers[token - 1] == "s"
    beside, gap = before.last == token, decider.gaps[token]
    initials = gap == ". " and len(decider.words[token - 1]) == 1  # "U.S. Ambassador"
    if gap != " " and not initials:
        beside = beside and before.form == "adjective" and gap in COMMAS  # "his Chinese counterpart, Gen."
    return before.state.country if owns or beside else None


def introduced(decider: Decider, first: int, last: int) -> str | None:
    """Return the country of what stands right before the name at these tokens, None where that tells of none.

    "Turkey's envoy, Selim Aydiner,", "the Turkish envoy, ...", "the envoy of Turkey, ...", "Turkey's Selim Aydiner".
    """
    lowers, gaps = decider.lowers, decider.gaps
    if not decider.names:
        return None
    if gaps[first] == " " and lowers[first - 1] in decider.index.titles and decider.names[-1].state is None:
        return _governed(decider, first - 1)
    if decider.context.speaks(last):
        return None  # "the Greek government, Burns said."
    if (holder := _holder(decider, first)) is not None:
        return holder.country
    if (before := decider.names[-1]).state is None or first - before.last > OFFICE:
        return None
    if before.form == "adjective":
        several = lowers[before.first - 1] == "and" and len(decider.names) > 1 and decider.names[-2].state is not None
        told = (before.last == first or _entitled(decider, before.last, first)) and not several
    elif before.last == first:
        told = _of_office(decider, before.first) and (gaps[first] == " " or gaps[last][:1] in ENDS)
    else:
        named = first == before.last + 1 and last > first + 1
        owns = lowers[before.last] == "s" and gaps[before.last].strip() in POSSESSIVES
        told = owns and (named or lowers[first - 1] in decider.index.offices_last)
    return before.state.country if told else None


def _entitled(decider: Decider, token: int, first: int) -> bool:
    """Return whether the words from *token* up to the name at *first* are one title: "the Danish ombudsman Ann Varley"."""
    end, entry = decider.runs.match(token)
    return end == first and entry is not None and entry.title is not None and decider.gaps[first] == " "


def _governed(decider: Decider, token: int) -> str | None:
    """Return the country of the town or region right before the office at *token*: "Odesa regional governor", "Lyon mayor"."""
    before = decider.names[-1]
    if decider.lowers[token] not in GOVERNORS:
        return None
    beside = before.last == token - (decider.lowers[token - 1] == REGIONAL) and decider.gaps[before.last] == " "
    return before.place.country if beside and before.place is not None else None


def _holder(decider: Decider, first: int) -> Identity | None:
    """Return the state whose adjective and office stand before a comma and the name at *first*, a portfolio between them or not.

    "The U.S. special envoy for the Horn of Africa, Ann Varley,".
    """
    if decider.gaps[first] not in COMMAS:
        return None
    for name in decider.names[: -NAMES_BACK - 1 : -1]:
        if name.form == "adjective" and first <= name.last + OFFICE:
            office = decider.lowers[name.last - 1] in decider.index.offices_last
            charged = _charged(decider, name.last) and INNER_GAPS.issuperset(decider.gaps[name.last : first])
            return name.state if charged or (office and name.last == first) else None
    return None


def _charged(decider: Decider, last: int) -> bool:
    """Return whether an office ends before the token *last* and its portfolio begins there: "minister" and "for development"."""
    return decider.lowers[last] in BEFORE_PORTFOLIO and decider.lowers[last - 1] in decider.index.offices_last


def ends_apposition(decider: Decider, last: int) -> bool:
    """Return whether the party that ends before token *last* may be what is told of somebody: a comma or a portfolio follows."""
    return decider.gaps[last][:1] in ENDS or _charged(decider, last)


def behind_name(decider: Decider, first: int, country: str | None) -> None:
    """Give somebody named before a comma the *country* of what is told of them from *first* on: "Ann Varley, the Irish envoy," ."""
    name, before = decider.names[-1], first - (decider.lowers[first - 1] in DETERMINERS)
    if name.last == before and decider.gaps[before] in COMMAS and name.form == "name":
        _settle(decider, country)


def behind_of(decider: Decider, first: int, country: str | None) -> None:
    """Give the person named before "of" the *country* at token *first*: "President Varley of Chile", "Ann Varley, the envoy of Chile"."""
    of = first - 1 - (decider.lowers[first - 1] == "the")
    if not decider.names or decider.lowers[of] != "of":
        return
    name = decider.names[-1]
    office = name.last + (decider.lowers[name.last] in DETERMINERS)
    apposed = office < of <= name.last + OFFICE and decider.gaps[name.last] in COMMAS
    apposed = apposed and decider.lowers[office] in decider.index.titles and _of_office(decider, first)
    if apposed or (name.last == of and name.role is not None):
        _settle(decider, country)


def _of_office(decider: Decider, first: int) -> bool:
    """Return whether an office and "of" stand before the state at token *first*: "the envoy of the Gambia"."""
    of = first - 1 - (decider.lowers[first - 1] == "the")
    return decider.lowers[of] == "of" and decider.lowers[of - 1] in decider.index.offices_last


def _settle(decider: Decider, country: str | None) -> None:
    """Give the person named last the *country*, where none is known."""
    name = decider.names[-1]
    if name.actor is not None and name.actor.type == "person" and name.actor.country is None:
        decider.names[-1] = name._replace(actor=decider.people.of_country(name.actor, country))
