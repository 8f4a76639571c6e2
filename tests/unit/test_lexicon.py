"""Lexicons: tables of entries, and what is wrong with a malformed one."""

from __future__ import annotations

import pickle

import pytest

import dragoman
from dragoman import Lexicon, LexiconError, Lexicons
from dragoman.lexicon import read_table, values


@pytest.fixture
def table(tmp_path):
    def write(content: bytes | str):
        path = tmp_path / "ships.tsv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_a_table_is_read_entry_by_entry(table):
    path = table(
        "# Ships of two navies.\n# Source: made up.\nname\tnavy\tclass\n\nVictory\t GB \t\nNimitz\tUS\tNimitz|CVN\n"
    )
    assert list(read_table(path)) == [
        {"name": "Victory", "navy": "GB", "class": ""},
        {"name": "Nimitz", "navy": "US", "class": "Nimitz|CVN"},
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name\tnavy\nVictory\n", r"ships\.tsv, line 2: 1 fields where the header names 2 \(name, navy\)"),
        ("# x\n\nname\nVictory\nAjax\tGB\n", r"ships\.tsv, line 5: 2 fields where the header names 1 \(name\)"),
        ("", r"ships\.tsv: no header line"),
        ("# only a comment\n", r"ships\.tsv: no header line"),
        (b"name\n\xff\n", r"ships\.tsv: not UTF-8 at byte 5; save it as UTF-8"),
        ("# x\nname\tnavy\tname\n", r"ships\.tsv, line 2: the column 'name' stands twice"),
        ("name\t\t\nAjax\t\t\n", r"ships\.tsv, line 1: column 2 has no name"),
    ],
)
def test_a_malformed_file_is_named_with_its_line(table, content, message):
    with pytest.raises(LexiconError, match=message):
        list(read_table(table(content)))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(LexiconError, match=r"nowhere\.tsv: No such file"):
        list(Lexicon("ships", tmp_path / "nowhere.tsv").rows())


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(table):
    path = table("\ufeff# by an editor\r\nname\tnavy\r\nVictory\tGB\r\n\r\n")
    assert list(read_table(path)) == [{"name": "Victory", "navy": "GB"}]


def test_several_values_of_a_field():
    assert values("A|B") == ("A", "B")
    assert values("") == ()
    assert values("A||B|") == ("A", "B")


def test_rows_of_a_layer_come_in_the_order_given(tmp_path):
    for name in ("one", "two", "three"):
        (tmp_path / name).write_text(f"name\n{name}\n")
    lexicons = Lexicons(
        (Lexicon("a", tmp_path / "two"), Lexicon("b", tmp_path / "three"), Lexicon("a", str(tmp_path / "one")))
    )
    assert [row["name"] for row in lexicons.rows("a")] == ["two", "one"]


def test_what_is_built_is_built_once_and_not_pickled():
    built = []

    def build(lexicons):
        built.append(lexicons)
        return len(built)

    lexicons = Lexicons()
    assert [lexicons.build(build), lexicons.build(build)] == [1, 1]
    copy = pickle.loads(pickle.dumps(lexicons))  # noqa: S301 - just pickled
    assert copy.build(build) == 2


def test_a_malformed_lexicon_costs_the_layer_that_reads_it(table, ships, ship_kind, make_extractor):
    def extract(self, document):
        return list(document.lexicons.rows("ships")) and ()

    reader = make_extractor("reader", provides=(dragoman.Event,), extract=extract)()
    lexicons = Lexicons((Lexicon("ships", table("name\nAjax\tGB\n")),))
    read = dragoman.Chain([reader, ships()], lexicons=lexicons).read("HMS Victory")
    assert [(f.extractor, f.error) for f in read.failures] == [("reader", "LexiconError")]
    assert len(read[ship_kind]) == 1


def test_a_malformed_lexicon_that_cues_are_made_of_costs_that_extractor_only(table, ships, ship_kind, make_extractor):
    def cues(self, lexicons):
        return dragoman.Cues(row["name"] for row in lexicons.rows("ships"))

    reader = make_extractor("reader", provides=(dragoman.Event,), cues=cues)()
    lexicons = Lexicons((Lexicon("ships", table("name\nAjax\tGB\n")),))
    read = dragoman.Chain([reader, ships()], lexicons=lexicons).read("HMS Victory")
    assert [(f.extractor, f.error) for f in read.failures] == [("reader", "LexiconError")]
    assert len(read[ship_kind]) == 1
