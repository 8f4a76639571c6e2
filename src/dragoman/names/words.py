"""Closed classes of English words that tell what the name beside them is, read from `words.tsv`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman.errors import LexiconError
from dragoman.names.packaged import pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: Gaps that separate the names of a list, or a place from its region.
COMMAS = frozenset((", ", " , ", ",\n", ", \n", "., "))
#: What ends an apposition, and words at its head.
ENDS = frozenset((",", ".", ";", ")", ""))
DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their"))
#: What stands before a portfolio: "minister for fisheries".
BEFORE_PORTFOLIO = frozenset(("of", "for"))
#: Countries in which the surname stands first.
SURNAME_FIRST = frozenset("CN HK KH KP KR TW VN".split())
#: Countries whose people are called by the name that is their own alone, the first, or the last of a Vietnamese.
OWN_NAME = frozenset("ER ET IS MY TH VN".split())
#: Countries whose people have two surnames, of which lexicons often give the first alone.
TWO_SURNAMES = frozenset("AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PY SV UY VE".split())
#: Countries whose names English writes in either order.
EITHER_ORDER = frozenset(("HU", "JP"))


def made(of: Callable[[Words], frozenset[str]]) -> frozenset[str]:
    """Return a field that is made *of* the fields before it."""
    field: frozenset[str] = attrs.field(init=False, default=attrs.Factory(of, takes_self=True))
    return field


@attrs.frozen(eq=False)
class Words:
    """The classes of words, in lower case; those that are made of others come last."""

    #: Capitalised words that begin no name: function words at the head of sentences, weekdays, months that are no given names.
    skipped: frozenset[str]
    #: Numbers, which begin no name that a lexicon does not have: "Seven Taliban".
    counting: frozenset[str]
    #: Months that are also names of persons; alone they are no name.
    months: frozenset[str]
    #: Prepositions after which the name of a state or capital is a place.
    locatives: frozenset[str]
    #: Prepositions after which it is a party.
    parties: frozenset[str]
    #: Words before a preposition that make what follows a place: "the border with Libya", "flights between London and", "left for Paris".
    borders: frozenset[str]
    #: Verbs before the name of a place in which somebody moves.
    travel: frozenset[str]
    #: What troops and storms do to a town, before its name.
    assaults: frozenset[str]
    #: Words after the name of a town in which they live or serve: "a Crafton man", "Toledo Mayor".
    townsfolk: frozenset[str]
    #: Nouns before "of" and the name of a place: "the town of Tarmiyah", "villages of".
    places_of: frozenset[str]
    #: Nouns in lower case after the name of a place: "Arghandab district".
    places_before: frozenset[str]
    #: The letters of a party before the place for which its politician sits: "D-Ohio".
    seats: frozenset[str]
    #: Words after which a capitalised word that no lexicon knows is a place.
    placing: frozenset[str]
    #: Words before "on", "to", "of" and the like by which one deals with a government: "pressure on Tehran", "bowing to Moscow".
    dealings: frozenset[str]
    #: Verbs by which somebody acts or speaks, as they follow the name of a government.
    verbs: frozenset[str]
    #: What a government is, and a town is not, after "is": "ready", "concerned".
    attitudes: frozenset[str]
    #: Nouns after the possessive of a capital that are its government's: "Seoul's efforts".
    deeds: frozenset[str]
    #: Words ending in -ed that follow a name without being its verb.
    not_verbs: frozenset[str]
    #: What those do who speak for a people, and others of it seldom: "Israelis and Palestinians met", but "Syrians fled".
    treating: frozenset[str]
    #: Words for relatives, before a given name: "his wife Ana".
    kin: frozenset[str]
    #: Verbs of speech, which people do.
    speech: frozenset[str]
    #: Capitalised words that qualify the name of a place and belong to it.
    qualifiers: frozenset[str]
    #: Abbreviations whose full stop does not end a run of names.
    shortened: frozenset[str]
    #: Words in lower case that stand before the rest of a surname, and belong to it where it stands alone: "al-Assad".
    articles: frozenset[str]
    #: Words in lower case that continue the name of a person.
    links: frozenset[str]
    #: Words in lower case that continue the name of an organisation.
    of: frozenset[str]
    #: What ministries and committees are in charge of, as the last words of their names: "Trade and Industry".
    portfolios: frozenset[str]
    #: Capitalised nouns that end the name of a thing or an event, never that of a person.
    thing_ends: frozenset[str]
    #: Initials of things, ideas and offices, in capitals, that name nobody: "GDP", "HIV", "CEO".
    initialisms: frozenset[str]
    #: Nouns of events whose name may begin with a year and a state: "the 1992 United States presidential election".
    elections: frozenset[str]
    #: What a press agency calls its office: "the Dublin newsroom" is no place.
    desks: frozenset[str]
    #: Those of them that are surnames too: after a given name they end a person's name.
    surnames_too: frozenset[str]
    #: Capitalised nouns that begin the name of a thing, never that of a person.
    thing_starts: frozenset[str]
    #: Names of places that are given names too: with an unknown word after them they name a person.
    given_places: frozenset[str]
    #: Surnames, and acronyms, that are words of English too: at the head of a sentence they need an office that everybody knows.
    wordlike: frozenset[str]
    #: Syllables in lower case that end a Korean or Chinese given name behind a hyphen: "Kim Moon-soo".
    syllables: frozenset[str]
    #: Words in lower case that end a Turkic or Persian given name or patronymic behind a hyphen: "Yunus-bek".
    suffixes: frozenset[str]
    #: Adverbs that may stand between a name and its verb, beside those in -ly.
    before_verbs: frozenset[str]
    #: Offices whose holders are known by their surname alone.
    known_offices: frozenset[str]
    #: Prefixes of ships, in capitals before a name: "USS Abraham Lincoln".
    ships: frozenset[str]
    #: Vessels as they stand before the name of one: "the carrier Abraham Lincoln".
    vessels: frozenset[str]
    #: Titles that with an article name a ship: "the Admiral Kuznetsov".
    namesakes: frozenset[str]
    #: What reporters do, before "by" and their names.
    bylines: frozenset[str]
    #: Capitalised words at which no name begins; within one, numbers stand: "Channel Four".
    heading: frozenset[str] = made(lambda words: words.skipped | words.counting)
    #: Words that begin a name which is not composed from what stands at them.
    apart: frozenset[str] = made(lambda words: words.ships | words.seats)
    #: Words in lower case that end a given name behind a hyphen.
    endings: frozenset[str] = made(lambda words: words.syllables | words.suffixes)
    #: Words in lower case that may continue a name; those within the name of an organisation, never within that of a person.
    after: frozenset[str] = made(lambda words: words.of | words.links | words.endings)
    joining: frozenset[str] = made(lambda words: words.of | {"and"})
    #: Words after a single word that nothing is known of, and before it, that may tell what it is.
    telling: frozenset[str] = made(lambda words: words.speech | words.townsfolk | words.places_before | {"and"})
    leading: frozenset[str] = made(
        lambda words: (
            words.placing
            | words.travel
            | words.assaults
            | words.seats
            | words.kin
            | {"the", "of", "and", "between", "s"}
        )
    )
    #: Words after which the name of a town, or several unknown words, may be a place.
    towns_after: frozenset[str] = made(lambda words: words.placing | {"from", "to", "of"})
    #: Words before the name of a state or capital by which it is a place.
    scenes: frozenset[str] = made(lambda words: words.locatives | words.travel)


def read_words() -> Words:
    """Return the classes of `words.tsv`. Raises `LexiconError` for a class that is none, and for one without words."""
    classes: dict[str, set[str]] = {}
    for word, kinds in zip(*pairs("words", "word classes"), strict=True):
        for kind in kinds.split("|"):
            classes.setdefault(kind, set()).add(word)
    check(classes, (field.name for field in attrs.fields(Words) if field.init))
    return Words(**{kind: frozenset(words) for kind, words in classes.items()})


def check(found: Iterable[str], wanted: Iterable[str]) -> None:
    """Raise `LexiconError` where the classes *found* are not those *wanted*."""
    if wrong := sorted(set(found) ^ set(wanted)):
        msg = f"words.tsv: the class {wrong[0]!r} is not both in the table and in the code"
        raise LexiconError(msg)
