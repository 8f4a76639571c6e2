"""The tables behind the view `names`: sorted, whole, and consistent with each other."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import runpy
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import LexiconError
from dragoman.lexicon import Lexicon, values
from dragoman.names.gazetteer import DATA
from dragoman.names.index import key_of
from dragoman.names.words import check, read_words

TABLES = sorted(path.name.removesuffix(".tsv") for path in DATA.iterdir() if path.name.endswith(".tsv"))
DAY = re.compile(r"\d{4}(?:-\d{2}-\d{2})?\Z")
#: States that are gone; the key that a Nigerian and a Turkish party share.
HISTORIC, SHARED = ("CS", "DD", "SU", "YU"), ("peoples democratic party",)
#: Offices that one person holds at a time.
HELD_BY_ONE = frozenset(
    "president|prime minister|premier|chancellor|foreign minister|foreign secretary|defence minister|king|emir".split(
        "|"
    )
)


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of a packaged table; reading it checks that all have the same number of fields."""
    return list(Lexicon("places", DATA / f"{table}.tsv").rows())


def body(table: str) -> list[str]:
    """Return the lines of a packaged table below its comments and header."""
    lines = (DATA / f"{table}.tsv").read_text("utf-8").removesuffix("\n").split("\n")
    return [line for line in lines if not line.startswith("# ")][1:]


@pytest.mark.parametrize("table", TABLES)
def test_tables_say_what_they_are_and_are_sorted(table: str) -> None:
    text = (DATA / f"{table}.tsv").read_text("utf-8")
    assert text.startswith("# ")
    assert "\r" not in text
    first = [line.partition("\t")[0] for line in body(table)]
    assert first == sorted(set(first))


def test_there_are_many_dated_persons() -> None:
    dated = [row for row in rows("persons") if row["from"].strip("|")]
    assert len(dated) >= 800


def test_offices_run_in_parallel_and_forward() -> None:
    for row in rows("persons"):
        offices, firsts, lasts = (row[column].split("|") for column in ("office", "from", "to"))
        assert len(offices) == len(firsts) == len(lasts), row["id"]
        for first, last in zip(firsts, lasts, strict=True):
            for day in filter(None, (first, last)):
                assert DAY.match(day), row["id"]
                dt.date.fromisoformat(day if len(day) > 4 else f"{day}-01-01")
            assert not (first and last) or first <= last or first[:4] == last[:4], row["id"]


def test_nobody_holds_an_office_twice_at_once() -> None:
    for row in rows("persons"):
        terms = list(zip(*(row[column].split("|") for column in ("office", "from", "to")), strict=True))
        assert len(set(terms)) == len(terms), row["id"]
        for title, first, last in terms:
            again = [term for term in terms if term[0] == title and first < term[1] < (last or "9999")]
            assert title not in HELD_BY_ONE or not again, row["id"]


def test_days_of_two_holders_of_one_office_do_not_overlap() -> None:
    held: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in rows("persons"):
        for title, first, last in zip(*(row[column].split("|") for column in ("office", "from", "to")), strict=True):
            if row["country"] and title in HELD_BY_ONE:
                held.setdefault((row["country"], title), []).append((first, last or "9999-12-31", row["id"]))
    assert len(held) > 300
    for post, terms in held.items():
        for before, after in itertools.combinations(sorted(terms), 2):
            assert not (len(before[1]) == len(after[0]) == 10 and after[0] < before[1]), (post, before, after)


def test_an_office_is_held_by_one_by_several_or_is_none() -> None:
    assert {row["country_role"] for row in rows("titles")} == {"yes", "several", "no"}


def test_ambassadors_are_to_somebody_since_a_state_has_many() -> None:
    assert [row["id"] for row in rows("persons") if "ambassador" in row["office"].split("|")] == []


def test_heads_of_great_states_follow_each_other_without_overlap() -> None:
    for country, title in (("US", "president"), ("GB", "prime minister"), ("DE", "chancellor"), ("FR", "president")):
        terms = sorted(
            (first, last or "9999")
            for row in rows("persons")
            if row["country"] == country
            for office, first, last in zip(
                *(row[column].split("|") for column in ("office", "from", "to")), strict=True
            )
            if office == title and first >= "1995"
        )
        assert len(terms) >= 3
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(terms)), country


def test_countries_are_known() -> None:
    states = {row["code"] for row in rows("states")} | {row["code"] for row in rows("countries")}
    for table in ("persons", "organisations", "regions", "venues"):
        assert {row["country"] for row in rows(table)} <= states | {""}, table


def test_rare_surnames_are_those_of_persons() -> None:
    names = [name for row in rows("persons") for name in (row["name"], *values(row["variants"]))]
    words = {word for name in names for word in key_of(name).lower().split(" ")}
    assert {row["name"].lower() for row in rows("surnames") if row["rare"] == "yes"} <= words


def test_metonyms_stand_for_what_is_known() -> None:
    known = {row["code"] for row in rows("states")} | {row["id"] for row in rows("organisations")}
    assert {row["actor"] for row in rows("metonyms")} <= known


def test_organisations_of_one_name_are_of_different_countries() -> None:
    seen: dict[tuple[str, str], str] = {}
    alone = {row["name"]: row["id"] for row in rows("organisations") if not row["country"]}
    for row in rows("organisations"):
        for name in {row["name"], *values(row["aliases"])}:
            assert seen.setdefault((name, row["country"]), row["id"]) == row["id"], name
            assert alone.get(name, row["id"]) == row["id"], name


def test_capitals_stand_for_their_states() -> None:
    acting = {}
    for row in rows("states"):
        capital, *_ = (*values(row["capital"]), "")
        if capital and row["code"] not in HISTORIC:
            read = dragoman.read(f"On Monday {capital} accused its neighbour of spying.")
            acting[row["code"]] = {actor.country for actor in read.actor_mentions}
    others = {code for code, found in acting.items() if found != {code}}
    assert others == {"BE"}  # Brussels is the EU's too
    assert len(acting) > 190


@pytest.mark.parametrize(
    "text",
    [
        "Let me be clear.",
        "The Delta variant spread.",
        "Unity talks failed.",
        "Maritime trade grew.",
        "Reunion visits resumed.",
    ],
)
def test_common_words_bear_no_name(text: str) -> None:
    read = dragoman.read(text)
    assert not read.actor_mentions
    assert not read.places


def test_words_are_of_classes_that_the_code_knows() -> None:
    words = read_words()
    assert "said" in words.speech
    assert "the" in words.skipped
    assert words.apart == words.ships | words.seats
    with pytest.raises(LexiconError, match="'nonsense'"):
        check(["speech", "nonsense"], ["speech"])


def test_the_table_of_names_is_made_of_the_others() -> None:
    tool = Path(__file__).resolve().parents[2] / "tools" / "build_names.py"
    wanted = runpy.run_path(str(tool))["table"]()
    assert (DATA / "names.tsv").read_text("utf-8") == wanted, "run: PYTHONPATH=src python tools/build_names.py"
