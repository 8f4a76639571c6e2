"""Tables: which lexicons extractors read, and what is told of those that are wrong before anything is read."""

from __future__ import annotations

import attrs
import pytest

import dragoman
from dragoman import Lexicon, LexiconError, Lexicons, Plugin, PluginError, Table
from dragoman.registry import Registry
from dragoman.tables import MOST, country_codes, mistakes_in, nearest


def odd(row):
    return f"{row['name']!r} is odd" if row["size"] == "odd" else None


SHIPS = Table(
    layer="ships",
    columns=("id", "name", "navy", "size"),
    required=("name",),
    countries=("navy",),
    identity=("id", "name"),
    check=odd,
)


@attrs.frozen
class Harbour(dragoman.Extractor):
    """Reads ships, and finds none."""

    name = "harbour"
    provides = (dragoman.PlaceMention,)
    tables = (SHIPS,)

    def extract(self, document):
        return ()


@pytest.fixture
def lexicon(tmp_path):
    def write(text, layer="ships"):
        path = tmp_path / f"{layer}.tsv"
        path.write_text(text, "utf-8")
        return Lexicon(layer, path)

    return write


def test_rows_have_every_column(lexicon):
    given = Lexicons((lexicon("name\tnavy\nAjax\tGB\n"), lexicon("name\nElsewhere\n", "ports")))
    assert list(SHIPS.rows(given)) == [{"id": "", "name": "Ajax", "navy": "GB", "size": ""}]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name\tnavy\nAjax\tXX\n", "line 2: the 'navy' 'XX' is no ISO 3166 code of two letters, like FR"),
        ("name\tnavy\nAjax\tgb\n", "line 2: the 'navy' 'gb' is no ISO 3166 code of two letters; did you mean 'GB'?"),
        (
            "name\tnavy\nAjax\tSweden\n",
            "line 2: the 'navy' 'Sweden' is no ISO 3166 code of two letters; did you mean 'SE'?",
        ),
        ("# ships\n\nid\tname\na\t\n", "line 4: there is no 'name'"),
        ("id\tname\na\tAjax\na\tEos\n", "line 3: 'a' stands in this file twice"),
        ("name\nAjax\nAjax\n", "line 3: 'Ajax' stands in this file twice"),
        ("name\tsize\nAjax\todd\n", "line 2: 'Ajax' is odd"),
        ("name\tflag\nAjax\tGB\nEos\tGR\n", "line 1: the column 'flag' is unknown; allowed are id, name, navy, size"),
        (
            "Name\nAjax\n",
            "line 1: the column 'Name' is unknown; allowed are id, name, navy, size; did you mean 'name'?",
        ),
        (
            "name,navy\nAjax,GB\n",
            "line 1: the column 'name,navy' is unknown; allowed are id, name, navy, size; columns are separated by tabs",
        ),
        ("name\tflag\n", "line 1: the column 'flag' is unknown; allowed are id, name, navy, size"),
        ("# ships\nid\tnavy\n", "line 2: there is no column 'name'"),
        ("id\tnavy\na\tXX\n", "line 1: there is no column 'name'"),
        ("id\tname\na\tAjax\nA\tEos\n", "line 3: 'A' stands in this file twice"),
        ("name\tnavy\nAjax\n", "line 2: 1 fields where the header names 2 (name, navy)"),
    ],
)
def test_a_mistake_is_told_once_with_file_and_line(lexicon, text, sentence):
    given = lexicon(text)
    assert list(SHIPS.mistakes(given)) == [f"{given.path}, {sentence}"]
    with pytest.raises(LexiconError) as raised:
        list(SHIPS.rows(Lexicons((given,))))
    assert str(raised.value) == f"{given.path}, {sentence}"


def test_every_unknown_column_is_told_and_the_rows_are_checked_beside(lexicon):
    given = lexicon("# ships\nname\tFlag\tNavy\tsize\nAjax\tx\tGB\todd\nEos\tx\nHood\tx\tGB\todd\n")
    told = [mistake.removeprefix(f"{given.path}, ") for mistake in SHIPS.mistakes(given)]
    assert told == [
        "line 2: the column 'Flag' is unknown; allowed are id, name, navy, size",
        "line 2: the column 'Navy' is unknown; allowed are id, name, navy, size; did you mean 'navy'?",
        "line 3: 'Ajax' is odd",
        "line 4: 2 fields where the header names 4 (name, Flag, Navy, size)",
        "line 5: 'Hood' is odd",
    ]


def test_two_rows_are_one_where_the_columns_of_a_group_are_the_same(lexicon):
    table = attrs.evolve(SHIPS, identity=("id", ["name", "navy"]))
    assert list(table.mistakes(lexicon("name\tnavy\nAjax\tGB\nAjax\tFR\n"))) == []
    [told] = table.mistakes(lexicon("name\tnavy\nAjax\tGB\najax\tGB\n"))
    assert told.endswith("line 3: 'ajax' stands in this file twice")


def test_entries_that_are_made_of_something_else_have_no_header(tmp_path):
    class Made(Lexicon):
        def entries(self):
            yield "ship 1", {"name": "Ajax", "flag": "x", "crew": "9"}
            yield "ship 2", {"name": "Eos", "flag": "x"}
            yield "ship 3", {"name": ""}

    given = Made("ships", tmp_path / "no.file")
    assert [mistake.partition(", ")[2].partition(";")[0] for mistake in SHIPS.mistakes(given)] == [
        "ship 1: the column 'crew' is unknown",
        "ship 1: the column 'flag' is unknown",
        "ship 3: there is no 'name'",
    ]


def test_every_mistake_is_told_but_no_flood(lexicon):
    given = lexicon("name\tsize\n" + "".join(f"Ship {number}\todd\n" for number in range(MOST + 5)))
    told = list(SHIPS.mistakes(given))
    assert len(told) == MOST + 1
    assert told[-1] == f"{given.path}: 5 more rows are wrong"


def test_a_check_that_raises_makes_its_row_wrong(lexicon):
    table = Table(layer="ships", columns=("name",), check=lambda row: row["flag"])
    [told] = table.mistakes(lexicon("name\nAjax\n"))
    assert told.endswith("line 2: it cannot be checked: KeyError: 'flag'")


def test_several_tables_of_one_layer_all_count_and_say_it_once(lexicon):
    twin = attrs.evolve(SHIPS, check=None)
    given = lexicon("name\tnavy\tsize\nAjax\tXX\t\nEos\tGR\todd\n")
    assert [told.partition("line ")[2][:1] for told in mistakes_in((given,), (SHIPS, twin))] == ["2", "3"]
    assert list(mistakes_in((lexicon("x\n", "ports"),), (SHIPS,))) == []


@pytest.mark.parametrize("column", ["columns", "required", "countries", "identity"])
def test_one_string_is_no_list_of_columns(column):
    with pytest.raises(TypeError, match="the names of several columns are wanted"):
        Table(**{"layer": "ships", "columns": ("name",), column: "name"})


@pytest.mark.parametrize(
    "given", [{"required": ["hull"]}, {"countries": ["hull"]}, {"identity": ["name", ("name", "hull")]}]
)
def test_a_column_that_is_not_among_the_columns_is_refused(given):
    with pytest.raises(ValueError, match="the table of 'ships' has no column 'hull'; its columns are name, navy"):
        Table(layer="ships", columns=("name", "navy"), **given)


def test_every_code_of_the_packaged_tables_is_one():
    codes = country_codes()
    assert len({code for name, code in codes.items() if name == code}) > 240
    assert (codes["UK"], codes["SWEDEN"], codes["XK"], codes["SU"]) == ("GB", "SE", "XK", "SU")


def test_near_names():
    assert nearest("weapon", ["weapons", "places"]) == "; did you mean 'weapons'?"
    assert nearest("zebra", ["weapons", "places"]) == ""


def test_a_registry_knows_the_layers_of_its_extractors(lexicon):
    registry = Registry.of(
        {"harbour": Plugin(extractors=[Harbour]), "data": Plugin(lexicons=[lexicon("x\n1\n", "shops")])}
    )
    assert (registry.tables, registry.layers, registry.failed) == ((SHIPS,), ("ships",), ())
    [sentence] = registry.unread
    assert sentence == (
        "plugin 'data' of given brings a lexicon for 'shops', a layer that no extractor here reads; did you mean 'ships'?"
    )


def test_a_plugin_whose_lexicon_is_wrong_is_not_used(lexicon):
    plugins = {"data": Plugin(lexicons=[lexicon("name\nAjax\nAjax\nAjax\n")]), "harbour": Plugin(extractors=[Harbour])}
    registry = Registry.of(plugins)
    [failed] = registry.failed
    assert failed.name == "data"
    assert failed.failure is not None
    assert failed.failure.endswith("line 3: 'Ajax' stands in this file twice (the first of 2 mistakes)")
    assert (list(registry.extractors), registry.lexicons) == (["harbour"], ())
    with pytest.raises(PluginError, match="stands in this file twice"):
        Registry.of(plugins, strict=True).loaded  # noqa: B018 - asking is what raises


def test_a_plugin_that_fails_takes_its_layer_with_it(lexicon):
    given = lexicon("name\nAjax\nAjax\n")
    registry = Registry.of({"harbour": Plugin(extractors=[Harbour], lexicons=[given])})
    assert [provider.name for provider in registry.failed] == ["harbour"]
    assert registry.layers == ()


def test_a_lexicon_that_is_made_of_something_else_is_left_unread():
    class Made(Lexicon):
        def entries(self):
            raise AssertionError

    registry = Registry.of({"harbour": Plugin(extractors=[Harbour], lexicons=[Made("ships", "nowhere")])})
    assert registry.failed == ()


@pytest.mark.parametrize("tables", [SHIPS, [SHIPS], ("ships",)])
def test_tables_are_a_tuple_of_tables(tables):
    class Wrong(Harbour):
        pass

    Wrong.tables = tables
    registry = Registry.of({"wrong": Plugin(extractors=[attrs.frozen(Wrong)])})
    assert "whose `tables` is" in registry.failed[0].failure
