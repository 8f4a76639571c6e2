"""The commands, their exit codes, and what happens when something fails."""

import json
import sys

import attrs
import jsonschema
import pytest

import dragoman
from dragoman.cli import main
from dragoman.registry import Registry


def test_a_failed_layer_is_told_and_costs_neither_the_document_nor_the_rest(run, three):
    code, out, err = run("read", three, "--format", "jsonl")
    assert code == 1
    assert err == ["dragoman: b: counts failed: RuntimeError: told to break"]
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "b", "c"]


@pytest.mark.parametrize("by", ["option", "configuration"])
def test_raising_stops_at_the_first_failure_and_closes_what_is_written(run, three, tmp_path, by):
    config = tmp_path / "c.toml"
    config.write_text('[chain]\non_error = "raise"\n')
    chosen = ["--on-error", "raise"] if by == "option" else ["--config", config]
    code, out, err = run("read", three, "--format", "json", *chosen)
    assert code == 1
    assert [document["id"] for document in json.loads(out)] == ["a"]
    assert err == ["dragoman: 1 failure on document b: counts failed: RuntimeError: told to break; stopped there"]


def test_the_option_overrules_the_configuration(run, three, tmp_path):
    (tmp_path / "c.toml").write_text('[chain]\non_error = "raise"\n')
    _, out, _ = run("read", three, "--format", "jsonl", "--config", tmp_path / "c.toml", "--on-error", "collect")
    assert len(out.splitlines()) == 3


def test_a_configuration_chooses_extractors_and_their_options(run, page, tmp_path):
    (tmp_path / "c.toml").write_text(
        '[chain]\nextractors = ["summits"]\n[extractors.summits]\nguest = "Somebody else"\n'
    )
    code, out, _ = run("read", page, "--config", tmp_path / "c.toml")
    assert code == 0
    assert "Somebody else" in out
    assert "Weapons" not in out


def test_every_mistake_in_a_configuration_is_one_line(run, page, tmp_path):
    config = tmp_path / "c.toml"
    config.write_text('[chain]\nextractors = ["sumits", "x"]\n[chains]\n[extractors.counts]\na = 1\n')
    code, out, err = run("read", page, "--config", config)
    assert (code, out) == (3, "")
    assert len(err) == 4
    assert all(line.startswith(f"dragoman: {config}: ") for line in err)
    assert any("did you mean 'summits'?" in line for line in err)


@pytest.mark.parametrize("command", ["read", "why"])
@pytest.mark.parametrize("content", [None, "= no TOML"])
def test_a_configuration_that_cannot_be_read_is_told(run, page, tmp_path, command, content):
    config = tmp_path / "c.toml"
    if content is not None:
        config.write_text(content)
    code, _, err = run(command, page, *(["0", "1"] if command == "why" else []), "--config", config)
    assert code == 3
    assert len(err) == 1
    assert str(config) in err[0]


def test_malformed_lexicons_are_a_wrong_configuration_each_with_its_line(run, page, tmp_path):
    (tmp_path / "a.tsv").write_text("name\tid\nonly one\n")
    (tmp_path / "b.tsv").write_text("# nothing\n")
    (tmp_path / "c.toml").write_text("".join(f'[[lexicon]]\nlayer = "weapons"\npath = "{n}.tsv"\n' for n in "ab"))
    code, out, err = run("read", page, "--config", tmp_path / "c.toml")
    assert (code, out) == (3, "")
    assert len(err) == 2
    assert "a.tsv, line 2: 1 fields" in err[0]
    assert "b.tsv: no header line" in err[1]


def test_wrong_values_in_a_lexicon_are_a_wrong_configuration_each_with_its_line(run, page, tmp_path):
    (tmp_path / "a.tsv").write_text("name\torigin\nZeal\tFR\nZest\tUK\n\tFR\n")
    (tmp_path / "c.toml").write_text('[[lexicon]]\nlayer = "weapons"\npath = "a.tsv"\n')
    code, out, err = run("read", page, page, "--config", tmp_path / "c.toml")
    assert (code, out) == (3, "")
    assert [line.partition("a.tsv, ")[2] for line in err] == [
        "line 3: the 'origin' 'UK' is no ISO 3166 code of two letters; did you mean 'GB'?",
        "line 4: there is no 'name'",
    ]


def test_a_misspelt_layer_is_a_wrong_configuration(run, page, tmp_path):
    (tmp_path / "a.tsv").write_text("name\nZeal\n")
    (tmp_path / "c.toml").write_text('[[lexicon]]\nlayer = "weapon"\npath = "a.tsv"\n')
    code, out, [line] = run("read", page, "--config", tmp_path / "c.toml")
    assert (code, out) == (3, "")
    assert line.endswith("lexicon[0].layer: 'weapon' is unknown, allowed are weapons; did you mean 'weapons'?")


def with_lexicon(registry, layer, path):
    plugins = {provider.name: provider.plugin for provider in registry.providers}
    return Registry.of(plugins | {"data": dragoman.Plugin(lexicons=[dragoman.Lexicon(layer, path)])})


def test_a_plugins_wrong_lexicon_costs_that_plugin_and_no_layer(run, registry, page, tmp_path):
    (tmp_path / "l.tsv").write_text("name\tid\nonly one\n")
    code, out, [line] = run("read", page, registry=with_lexicon(registry, "weapons", tmp_path / "l.tsv"))
    assert code == 0
    assert "Weapons (1)" in out
    assert "warning: plugin 'data' of given brings a lexicon with a mistake" in line
    assert "l.tsv, line 2: 1 fields" in line


def test_a_plugins_lexicon_that_nobody_reads_is_told(run, registry, page, tmp_path):
    (tmp_path / "l.tsv").write_text("name\nZeal\n")
    registry = with_lexicon(registry, "weapon", tmp_path / "l.tsv")
    code, out, [line] = run("read", page, registry=registry)
    assert code == 0
    assert "Weapons (1)" in out
    assert line.endswith("a lexicon for 'weapon', a layer that no extractor here reads; did you mean 'weapons'?")
    _, out, _ = run("plugins", registry=registry)
    assert "Nobody reads:" in out


def test_extractors_that_cannot_be_ordered_are_a_wrong_configuration(run, registry, page):
    @attrs.frozen
    class Needy(dragoman.Extractor):
        name = "needy"
        provides = (dragoman.DateMention,)
        requires = (dragoman.PlaceMention,)

        def extract(self, document):
            return ()

    plugins = {provider.name: provider.plugin for provider in registry.providers}
    code, _, err = run("read", page, registry=Registry.of(plugins | {"n": dragoman.Plugin(extractors=[Needy])}))
    assert code == 3
    assert len(err) == 1
    assert "needy" in err[0]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["raed"],
        ["read"],
        ["read", "x", "--workers", "-1"],
        ["read", "x", "--workers", "many"],
        ["read", "x", "--on-error", "ignore"],
        ["read", "x", "--nonsense"],
        ["read", "x", "--form", "json"],
        ["why", "x", "1"],
        ["why", "x", "one", "2"],
        ["read", "x", "--seconds", "0"],
        ["read", "x", "--seconds", "soon"],
        ["plugins", "--format", "table"],
        ["plugins", "chek", "ships"],
        ["plugins", "check"],
        ["new-plugin"],
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert len(err) == 1
    assert err[0].startswith("dragoman: ")


def test_workers_without_pebble_are_wrong_usage(run, page, monkeypatch):
    monkeypatch.setitem(sys.modules, "pebble", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    code, _, err = run("read", page, "--workers", "2")
    assert code == 2
    assert err == ["dragoman: --workers needs pebble: install dragoman[workers]"]


def test_help_and_version(run):
    code, out, err = run("--version")
    assert (code, err) == (0, [])
    assert out.startswith("dragoman ")
    for arguments in (["--help"], ["read", "--help"], ["why", "--help"]):
        code, out, err = run(*arguments)
        assert (code, err) == (0, [])
        assert "exit codes: 0" in out


def interrupting(stream, name):
    yield dragoman.Document("summit", id="first")
    raise KeyboardInterrupt


def test_an_interruption_ends_with_130_and_no_traceback(run, registry, tmp_path):
    plugins = {provider.name: provider.plugin for provider in registry.providers}
    mine = dragoman.Plugin(readers=[dragoman.Reader("r", (".r",), interrupting)])
    (tmp_path / "a.r").write_text("")
    code, out, err = run("read", tmp_path / "a.r", "--format", "jsonl", registry=Registry.of(plugins | {"mine": mine}))
    assert code == 130
    assert len(out.splitlines()) == 1
    assert err == ["dragoman: interrupted"]


def test_the_schema_fits_what_is_written(run, page, three, tmp_path):
    code, out, err = run("schema")
    assert (code, err) == (0, [])
    schema = json.loads(out)
    jsonschema.Draft202012Validator.check_schema(schema)
    _, out, _ = run("read", page, three, "--format", "json", "--timings")
    for document in json.loads(out):
        jsonschema.validate(document, schema)
    document["layers"][0]["annotations"] = [{"annotation": "date"}]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema)


def test_a_kind_without_a_form_in_json_costs_the_schema_that_kind_only(run, registry):
    @attrs.frozen
    class OddMention(dragoman.Mention):
        value: complex = 0j

    @attrs.frozen
    class Odd(dragoman.Extractor):
        name = "odd"
        provides = (OddMention,)

        def extract(self, document):
            return ()

    plugins = {provider.name: provider.plugin for provider in registry.providers}
    code, out, err = run("schema", registry=Registry.of(plugins | {"odd": dragoman.Plugin(extractors=[Odd])}))
    assert code == 1
    assert "odd" not in json.loads(out)["$defs"]
    assert "weapon" in json.loads(out)["$defs"]
    assert len(err) == 1
    assert err[0].startswith("dragoman: kind 'odd': ")


def test_main_takes_the_arguments_of_the_process(monkeypatch, registry, capsys):
    monkeypatch.setattr(sys, "argv", ["dragoman", "plugins"])
    assert main(registry=registry) == 0
    assert "summits" in capsys.readouterr().out


def test_an_extractor_that_exits_does_not_end_the_command_in_silence(run, registry, page):
    @attrs.frozen
    class Leaving(dragoman.Extractor):
        name = "leaving"
        provides = (dragoman.Event,)

        def extract(self, document):
            sys.exit(0)

    plugins = {provider.name: provider.plugin for provider in registry.providers}
    code, _, err = run("read", page, registry=Registry.of(plugins | {"l": dragoman.Plugin(extractors=[Leaving])}))
    assert code == 1
    assert len(err) == 1
    assert "SystemExit: 0" in err[0]


def test_a_limit_of_time_needs_workers(run, three):
    code, out, err = run("read", three, "--seconds", "5")
    assert (code, out) == (2, "")
    assert err == ["dragoman: --seconds needs --workers: a process cannot stop itself"]


def test_a_day_that_nobody_can_read_is_not_taken_for_another(run, tmp_path):
    path = tmp_path / "one.jsonl"
    path.write_text('{"text": "They met on Friday.", "published": "10/11/2025"}\n', "utf-8")
    code, out, _ = run("read", path, "--published", "2025-01-01", "--format", "jsonl")
    assert code == 1
    read = dragoman.loads(out)
    assert (read.published, read.meta) == (None, {"published": "10/11/2025"})
