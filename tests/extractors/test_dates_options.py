"""The options of `dates`, other languages, and users' own named days."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dragoman import Chain, Lexicon, LexiconError, Lexicons
from dragoman.extractors.dates import Dates, fallback
from dragoman.extractors.dates.vocabulary import vocabulary

FRIDAY = "2025-10-17"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def chain():
    return Chain([Dates()], on_error="raise")


@pytest.fixture(scope="module")
def found(chain):
    """Return a function from a text to its dates as (text, value) pairs."""

    def read(text, published=FRIDAY):
        return [(date.text, date.value) for date in chain.read(text, published=published).dates]

    return read


def test_the_interval_and_the_extended_format_stand_with_the_value(chain):
    [date] = chain.read("They met last week.", published=FRIDAY).dates
    assert (str(date.first), str(date.last)) == ("2025-10-06", "2025-10-12")
    assert date.edtf == "2025-10-06/2025-10-12"
    assert date.rule == "deictic unit"


def test_the_dateline_stands_in_for_the_day_of_publication(chain):
    dates = chain.read("GENEVA, Sept. 3, 2025 (Agency) - Talks opened on Monday and end today.").dates
    assert [date.value for date in dates] == ["2025-09-03", "2025-09-01", "2025-09-03"]


def test_every_extended_format_is_one(chain):
    parse = pytest.importorskip("edtf").parse_edtf
    for path in SEEDS.glob("*.txt"):
        for date in chain.read(path.read_text("utf-8"), published=FRIDAY).dates:
            assert date.edtf is None or str(parse(date.edtf)) == date.edtf


def test_tense_is_read_within_the_clause(found):
    text = "They met on Monday. The summit will open on Thursday, a source said."
    assert [value for _, value in found(text)] == ["2025-10-13", "2025-10-23"]


def test_prefer_decides_where_a_bare_day_points():
    text = "Meeting Tuesday, report in January."
    past = Chain([Dates(prefer="past")]).read(text, published=FRIDAY).dates
    future = Chain([Dates(prefer="future")]).read(text, published=FRIDAY).dates
    assert [d.value for d in past] == ["2025-10-14", "2025-01"]
    assert [d.value for d in future] == ["2025-10-21", "2026-01"]


def test_prefer_decides_against_a_verb_too():
    text = "He was arrested on Dec. 3."
    assert Chain([Dates(prefer="future")]).read(text, published=FRIDAY).dates[0].value == "2025-12-03"
    assert Chain([Dates()]).read(text, published=FRIDAY).dates[0].value == "2024-12-03"


def test_day_first_decides_about_ambiguous_numbers():
    assert Chain([Dates(day_first=True)]).read("on 10/11/2025").dates[0].value == "2025-11-10"
    assert Chain([Dates()]).read("on 10/11/2025").dates[0].value == "2025-10-11"
    assert Chain([Dates(day_first=True)]).read("on 10/17/2025").dates[0].value == "2025-10-17"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Ils se sont vus le 17 octobre 2025, puis lundi.", [("17 octobre 2025", "2025-10-17"), ("lundi", "2025-10-13")]),
        ("de", "Am 17. Oktober 2025, am 3. August und gestern.", [
            ("17. Oktober 2025", "2025-10-17"), ("3. August", "2025-08-03"), ("gestern", "2025-10-16")]),
        ("es", "El 17 de octubre de 2025 y el martes.", [("17 de octubre de 2025", "2025-10-17"), ("martes", "2025-10-14")]),
        ("ru", "Встреча 17 октября 2025 года, вчера.", [("17 октября 2025", "2025-10-17"), ("вчера", "2025-10-16")]),
        ("uk", "Зустріч 17 жовтня 2025 року, вчора.", [("17 жовтня 2025", "2025-10-17"), ("вчора", "2025-10-16")]),
        ("ar", "في 17 أكتوبر 2025", [("17 أكتوبر 2025", "2025-10-17")]),
    ],
)  # fmt: skip
def test_other_languages(language, text, expected):
    dates = Chain([Dates(languages=(language,))], on_error="raise").read(text, published=FRIDAY).dates
    assert [(d.text, d.value) for d in dates] == expected


def test_dateparser_reads_what_the_recipes_cannot(chain):
    dates = chain.read("Filed 17/Oct/2025, again 2019.Aug.01.", published=FRIDAY).dates
    assert [(d.text, d.value, d.rule) for d in dates] == [
        ("17/Oct/2025", "2025-10-17", "dateparser"),
        ("2019.Aug.01", "2019-08-01", "dateparser"),
    ]


def test_dateparser_is_not_loaded_for_english():
    code = (
        "import sys, dragoman\n"
        "from dragoman.extractors.dates import Dates\n"
        "d = dragoman.Chain([Dates()]).read('They met on Friday, Oct. 17, at 3 p.m. for two hours.', published='2025-10-17')\n"
        "assert len(d.dates) == 3, d.dates\n"
        "assert 'dateparser' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_one_mention_in_a_hundred_reaches_dateparser_at_most(monkeypatch):
    """Of the dates in the seed dispatches, which are written as news is."""
    asked = []
    monkeypatch.setattr(fallback, "ask", lambda text, *, day_first: asked.append((text, day_first)))
    chain = Chain([Dates()], on_error="raise")
    found = [chain.read(path.read_text("utf-8"), published=FRIDAY).dates for path in SEEDS.glob("*.txt")]
    mentions = sum(map(len, found))
    assert mentions >= 40
    assert len(asked) <= mentions / 100


def test_dateparser_is_asked_once_for_each_wording(monkeypatch):
    asked = []
    monkeypatch.setattr(fallback, "ask", lambda text, *, day_first: asked.append(text) or "2025-10-17")
    dates = Chain([Dates()], on_error="raise").read("17/Oct/2025, " * 50).dates
    assert (len(dates), asked) == (50, ["17/Oct/2025"])


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"prefer": "sideways"}, ValueError),
        ({"day_first": "yes"}, TypeError),
        ({"languages": "fr"}, TypeError),
        ({"languages": ("klingon",)}, ValueError),
    ],
)
def test_bad_options_are_refused(options, error):
    with pytest.raises(error):
        Dates(**options)


def test_a_lexicon_adds_named_days(tmp_path):
    table = tmp_path / "days.tsv"
    table.write_text("name\tday\nConstitution Day\t05-17\nSaint Lucy's Day\t12-13\nMidsommar\t06-21\n", "utf-8")
    chain = Chain([Dates()], lexicons=Lexicons((Lexicon("holidays", table),)), on_error="raise")
    dates = chain.read("On Constitution Day 2024, Saint Lucy's Day 2023 and Midsommar 2022.").dates
    assert [d.value for d in dates] == ["2024-05-17", "2023-12-13", "2022-06-21"]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("Some Day\t13", "has the day '13', which is no rule for a day"),
        ("Some Day\tnever", "has the day 'never', which is no rule"),
        ("Some Day\t13-01", "has the day '13-01', which is no rule"),
        ("Some Day\t01-00", "has the day '01-00', which is no rule"),
        ("\t05-17", "there is no 'name'"),
        ("--\t05-17", "has no word in its name"),
    ],
)
def test_a_lexicon_with_a_bad_day_is_refused(tmp_path, row, sentence):
    table = tmp_path / "days.tsv"
    table.write_text(f"name\tday\n{row}\n", "utf-8")
    with pytest.raises(LexiconError, match=f"days.tsv, line 2: .*{sentence}"):
        Lexicons((Lexicon("holidays", table),)).build(vocabulary)
