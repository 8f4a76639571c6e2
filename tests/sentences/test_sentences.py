"""Rows of the packaged tables in plain sentences: each row must be read, but for those that `known_failures.tsv` tells of.

A change that loses a row fails here, and so does one that mends a row and leaves it in the list.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

import dragoman
from dragoman.lexicon import Lexicon, read_table, values
from dragoman.names.gazetteer import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOWN = Path(__file__).with_name("known_failures.tsv")
PUBLISHED = "2015-06-10"
Row = dict[str, str]


@attrs.frozen
class Sentence:
    """A plain sentence with room for a `row` of a `table`, and what must be read in it."""

    name: str
    table: str
    text: Callable[[Row], str | None]
    wanted: Callable[[Row], dict[str, object]]


def rows(table: str) -> Iterator[Row]:
    """Yield the rows of a packaged table, each with the `key` by which `known_failures.tsv` names it."""
    for row in Lexicon("places", DATA / f"{table}.tsv").rows():
        yield row | {"key": next(iter(row.values()))}


def first(cell: str) -> str:
    """Return the first of the values of a cell."""
    return next(iter(values(cell)), "")


def met(*parties: str, place: str | None = None, status: str = "held", **more: object) -> dict[str, object]:
    """Return what is wanted of the one meeting of a text."""
    return {"parties": sorted(parties), "place": place, "status": status, **more}


def adjective(row: Row) -> str:
    return first(row["adjectives"]).rstrip("?")


def of_adjective(text: str) -> Callable[[Row], str | None]:
    return lambda row: text.format(**row, adjective=adjective(row)) if adjective(row) else None


def called(text: str) -> Callable[[Row], str | None]:
    return lambda row: text.format(**row)


SENTENCES = (
    Sentence(
        "person met",
        "persons",
        called("{name} met Ville Korpela in Tampere on Tuesday."),
        lambda row: met(row["name"], "Ville Korpela", place="Tampere", date="2015-06-09"),
    ),
    Sentence(
        "person after with",
        "persons",
        called("Finnish Foreign Minister Ville Korpela will hold talks with {name} in Tampere on Friday."),
        lambda row: met(row["name"], "Ville Korpela", place="Tampere", date="2015-06-12", status="planned"),
    ),
    Sentence(
        "person possessive",
        "persons",
        called("{name}'s meeting with Ville Korpela was cancelled."),
        lambda row: met(row["name"], "Ville Korpela", status="cancelled"),
    ),
    Sentence(
        "person passive",
        "persons",
        called("Finnish Foreign Minister Ville Korpela was received by {name} on Monday."),
        lambda row: met(row["name"], "Ville Korpela", date="2015-06-08"),
    ),
    Sentence(
        "person phone",
        "persons",
        called("Finnish Foreign Minister Ville Korpela spoke by phone with {name} on Monday, his office said."),
        lambda row: met(row["name"], "Ville Korpela", date="2015-06-08", mode="phone"),
    ),
    Sentence(
        "officials met",
        "states",
        of_adjective("{adjective} officials met Finnish Foreign Minister Ville Korpela in Tampere on Tuesday."),
        lambda row: met(row["name"], "Ville Korpela", place="Tampere"),
    ),
    Sentence(
        "foreign minister",
        "states",
        of_adjective(
            "Finnish Foreign Minister Ville Korpela held talks with the {adjective} foreign minister, Ada Silvan, in Tampere."
        ),
        lambda row: met("Ada Silvan", "Ville Korpela", place="Tampere"),
    ),
    Sentence(
        "state's envoy",
        "states",
        called("Finnish Foreign Minister Ville Korpela met {name}'s envoy, Ada Silvan, on Tuesday."),
        lambda row: met("Ada Silvan", "Ville Korpela"),
    ),
    Sentence(
        "states agreed",
        "states",
        called("Representatives of {name} and the European Union refused to meet on Tuesday."),
        lambda row: met(row["name"], "European Union", status="refused"),
    ),
    Sentence(
        "capital",
        "states",
        lambda row: (
            f"Finnish Foreign Minister Ville Korpela met his Estonian counterpart, Ada Silvan, in {first(row['capital'])} on Tuesday."
            if row["capital"]
            else None
        ),
        lambda row: met("Ada Silvan", "Ville Korpela", place=first(row["capital"])),
    ),
    Sentence(
        "visit",
        "states",
        called("Finnish Foreign Minister Ville Korpela will pay an official visit to {name} next week."),
        lambda row: met(row["name"], "Ville Korpela", place=row["name"], status="planned", mode="visit"),
    ),
    Sentence(
        "organisation met",
        "organisations",
        called("Finnish Foreign Minister Ville Korpela met representatives of the {name} in Tampere on Tuesday."),
        lambda row: met(row["name"], "Ville Korpela", place="Tampere"),
    ),
    Sentence(
        "organisation talks",
        "organisations",
        called("Talks between Finnish Foreign Minister Ville Korpela and the {name} collapsed on Tuesday."),
        lambda row: met(row["name"], "Ville Korpela", outcome="failed"),
    ),
    Sentence(
        "organisation holds",
        "organisations",
        called("The {name} held talks with Finnish Foreign Minister Ville Korpela in Tampere on Tuesday."),
        lambda row: met(row["name"], "Ville Korpela", place="Tampere"),
    ),
    Sentence(
        "head of organisation",
        "organisations",
        called("The head of the {name} met Finnish Foreign Minister Ville Korpela in Tampere on Tuesday."),
        lambda row: met(row["name"], "Ville Korpela", place="Tampere"),
    ),
    Sentence(
        "organisation planned",
        "organisations",
        called("Finnish Foreign Minister Ville Korpela will hold talks with the {name} in Tampere on Friday."),
        lambda row: met(row["name"], "Ville Korpela", place="Tampere", status="planned", date="2015-06-12"),
    ),
    Sentence(
        "region planned",
        "regions",
        called(
            "Finnish Foreign Minister Ville Korpela will meet Estonian Prime Minister Ada Silvan in {name} on Friday."
        ),
        lambda row: met("Ada Silvan", "Ville Korpela", place=row["name"], status="planned", date="2015-06-12"),
    ),
    Sentence(
        "venue planned",
        "venues",
        called(
            "Finnish Foreign Minister Ville Korpela will meet Estonian Prime Minister Ada Silvan at {name} on Friday."
        ),
        lambda row: met("Ada Silvan", "Ville Korpela", place=row["name"], status="planned", date="2015-06-12"),
    ),
    Sentence(
        "state planned",
        "states",
        called("{name} and Finland are to hold talks in Tampere on Friday."),
        lambda row: met(row["name"], "Finland", place="Tampere", status="planned", date="2015-06-12"),
    ),
    Sentence(
        "state refused",
        "states",
        called("{name} has refused to attend talks with Finland in Tampere on Friday."),
        lambda row: met(row["name"], "Finland", place="Tampere", status="refused"),
    ),
    Sentence(
        "state invited",
        "states",
        called("{name} invited Finnish Foreign Minister Ville Korpela to talks next week."),
        lambda row: met(row["name"], "Ville Korpela", status="possible"),
    ),
    Sentence(
        "state's president",
        "states",
        called("{name}'s president met Finnish Foreign Minister Ville Korpela in Tampere on Tuesday."),
        lambda row: {},
    ),
    Sentence(
        "president of",
        "states",
        called("The president of {name} telephoned Finnish Foreign Minister Ville Korpela on Tuesday."),
        lambda row: {},
    ),
    Sentence(
        "hyphened talks",
        "states",
        of_adjective("{adjective}-Finnish talks broke down in Tampere on Tuesday."),
        lambda row: met(row["name"], "Finland", place="Tampere", outcome="failed"),
    ),
    Sentence(
        "between peoples",
        "states",
        of_adjective("A meeting between {adjective} and Finnish diplomats will take place in Tampere on Friday."),
        lambda row: met(row["name"], "Finland", place="Tampere", status="planned", date="2015-06-12"),
    ),
    Sentence(
        "delegation",
        "states",
        of_adjective("A {adjective} delegation arrived in Tampere on Tuesday for talks with Finnish officials."),
        lambda row: met(row["name"], "Finland", place="Tampere"),
    ),
    Sentence(
        "leaders of",
        "states",
        called("The leaders of {name} and Finland spoke by telephone on Tuesday."),
        lambda row: met(row["name"], "Finland", mode="phone"),
    ),
    Sentence(
        "venue",
        "venues",
        called(
            "Finnish Foreign Minister Ville Korpela met his Estonian counterpart, Ada Silvan, at {name} on Tuesday."
        ),
        lambda row: met("Ada Silvan", "Ville Korpela", place=row["name"]),
    ),
    Sentence(
        "region",
        "regions",
        called(
            "Finnish Foreign Minister Ville Korpela met his Estonian counterpart, Ada Silvan, in {name} on Tuesday."
        ),
        lambda row: met("Ada Silvan", "Ville Korpela", place=row["name"]),
    ),
    Sentence(
        "title before name",
        "titles",
        called("Finnish {title} Ville Korpela met Estonian Prime Minister Ada Silvan in Tampere on Tuesday."),
        lambda row: met("Ada Silvan", "Ville Korpela", place="Tampere"),
    ),
    Sentence(
        "title behind name",
        "titles",
        called("Ville Korpela, the Finnish {title}, met Estonian Prime Minister Ada Silvan in Tampere on Tuesday."),
        lambda row: met("Ada Silvan", "Ville Korpela", place="Tampere"),
    ),
)


def read(sentence: Sentence, row: Row) -> str | None:
    """Return what is read amiss of *row* in *sentence*, or None."""
    text = sentence.text(row)
    if text is None:
        return None
    document = dragoman.read(text, published=PUBLISHED)
    wanted = sentence.wanted(row)
    if len(document.meetings) != 1:
        return f"{len(document.meetings)} meetings"
    meeting = document.meetings[0]
    found = {
        "parties": sorted(party.name for party in meeting.participants),
        "place": meeting.place.name if meeting.place else None,
        "status": meeting.status,
        "outcome": meeting.outcome,
        "mode": meeting.mode,
        "date": meeting.date.value if meeting.date else None,
    }
    for field, value in wanted.items():
        if found[field] != value:
            return f"{field} {found[field]}"
    return None


def known(sentence: str) -> set[str]:
    """Return the keys of the rows that `known_failures.tsv` lists for a *sentence*."""
    return {row["row"] for row in read_table(KNOWN) if row["sentence"] == sentence}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: one.name)
def test_every_row_is_read_but_those_known_to_fail(sentence: Sentence) -> None:
    failed = {row["key"]: wrong for row in rows(sentence.table) if (wrong := read(sentence, row)) is not None}
    left = known(sentence.name)
    assert {key: wrong for key, wrong in failed.items() if key not in left} == {}
    assert left - failed.keys() == set(), "read now: take these out of known_failures.tsv"


def test_known_failures_are_of_sentences_and_sorted() -> None:
    listed = [(row["sentence"], row["row"]) for row in read_table(KNOWN)]
    assert listed == sorted(set(listed))
    assert {sentence for sentence, _ in listed} <= {one.name for one in SENTENCES}
