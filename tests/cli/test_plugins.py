"""`dragoman plugins`: the list, for people and for programs, and the check of an extractor."""

import json
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import dragoman
import dragoman.testing
from dragoman.cli import main
from dragoman.cli.arguments import parser
from dragoman.registry import Provider, Registry

CONTRACT = Path(__file__).parents[1] / "contract"


def test_plugins_are_listed_with_all_they_offer(run):
    code, out, err = run("plugins")
    assert (code, err) == (0, [])
    lines = out.splitlines()
    assert lines[lines.index("summits (given)") :][:4] == [
        "summits (given)",
        '  extractor summits 1: Every "summit" as a meeting of the text\'s first word and whoever `guest` is.',
        "    provides meeting",
        "    option guest = 'Guest' (string)",
    ]
    assert "  reader text: .txt .text .md" in lines
    assert "  reader jsonl: .jsonl .ndjson .json" in lines
    assert any(line.startswith("  writer table: ") for line in lines)


def test_plugins_tell_what_is_required_and_options_that_are_computed(run, tmp_path):
    @attrs.frozen
    class Full(dragoman.Extractor):
        name = "full"
        provides = (dragoman.Event,)
        requires = (dragoman.DateMention, dragoman.PlaceMention)
        uses = (dragoman.ActorMention,)
        tables = (dragoman.Table(layer="places", columns=("name",)),)
        version = "2.1"
        must: int = 3
        words: frozenset[str] = attrs.field(factory=frozenset)
        later: int = attrs.field(default=attrs.Factory(lambda self: self.must, takes_self=True))

        def extract(self, document):
            return ()

    (tmp_path / "l.tsv").write_text("name\n")
    lexicon = dragoman.Lexicon("places", tmp_path / "l.tsv")
    _, out, _ = run("plugins", registry=Registry.of({"full": dragoman.Plugin(extractors=[Full], lexicons=[lexicon])}))
    assert out.splitlines() == [
        "full (given)",
        "  extractor full 2.1: says nothing of itself",
        "    provides event",
        "    requires date, place",
        "    uses actor",
        "    reads lexicons for places",
        "    option must = 3 (integer)",
        "    option words = frozenset() (an array of string values)",
        "    option later = (computed) (integer)",
        f"  lexicon for places: {tmp_path / 'l.tsv'}",
    ]


def test_plugins_that_failed_are_listed_with_the_reason_and_warned_of_when_reading(run, registry, page):
    plugins = {provider.name: provider.plugin for provider in registry.providers}
    registry = Registry.of(plugins | {"new\x1b": dragoman.Plugin(api=99)})
    code, out, _ = run("plugins", registry=registry)
    assert code == 0
    failed = out[out.index("Failed:") :].splitlines()
    assert len(failed) == 2
    assert failed[1].startswith("  new\\x1b: ")
    assert "needs plugin interface 99" in failed[1]
    code, out, err = run("read", page, registry=registry)
    assert code == 0
    assert "Meetings" in out
    assert len(err) == 1
    assert err[0].startswith("dragoman: warning: plugin 'new")
    assert err[0].endswith("; it is not used")


def test_the_list_can_be_had_as_json(run, tmp_path):
    @attrs.frozen
    class Full(dragoman.Extractor):
        """All there is.

        And more.
        """

        name = "full"
        provides = (dragoman.Event,)
        requires = (dragoman.DateMention,)
        uses = (dragoman.ActorMention,)
        tables = (dragoman.Table(layer="places", columns=("name",)),)
        words: tuple[str, ...] = ("a",)

        def extract(self, document):
            return ()

    (tmp_path / "l.tsv").write_text("name\n")
    full = dragoman.Plugin(
        extractors=[Full],
        lexicons=[dragoman.Lexicon("places", tmp_path / "l.tsv")],
        readers=[dragoman.Reader("html", (".html",), lambda stream, name: ())],
        writers=[dragoman.Writer("csv", lambda documents, stream, timings=False: None, "for sheets")],
    )
    providers = (
        Provider("full", "dragoman-full", "2.1", full),
        Provider("new", "dragoman-new", "3", dragoman.Plugin(api=9)),
    )
    code, out, err = run(
        "plugins", "--format", "json", registry=Registry(providers, blocked=(Provider("bad", "d-bad", "0.1"),))
    )
    assert (code, err) == (0, [])
    extractor = {
        "name": "full",
        "version": "1",
        "summary": "All there is.",
        "provides": ["event"],
        "requires": ["date"],
        "uses": ["actor"],
        "layers": ["places"],
        "options": [{"name": "words", "type": "an array of string values", "default": "('a',)"}],
    }
    reason = "plugin 'new' of dragoman-new 3 needs plugin interface 9; this dragoman has 1, a newer one is needed"
    assert json.loads(out) == {
        "plugins": [
            {
                "name": "full",
                "distribution": "dragoman-full",
                "version": "2.1",
                "extractors": [extractor],
                "readers": [{"name": "html", "suffixes": [".html"]}],
                "writers": [{"name": "csv", "summary": "for sheets"}],
                "lexicons": [{"layer": "places", "path": str(tmp_path / "l.tsv")}],
            }
        ],
        "failed": [{"name": "new", "distribution": "dragoman-new", "version": "3", "reason": reason}],
        "blocked": [{"name": "bad", "distribution": "d-bad", "version": "0.1"}],
        "unread": [],
    }


def test_a_plugin_that_is_no_plugin_object_is_listed_too(run):
    from dragoman.plugin import hookimpl

    class Hooks:
        @hookimpl
        def dragoman_readers(self):
            return [dragoman.Reader("html", (), lambda stream, name: ())]

    _, out, _ = run("plugins", registry=Registry.of({"hooks": Hooks()}))
    assert out.splitlines() == ["hooks (given)", "  reader html: no suffix"]


def test_what_the_configuration_leaves_out_is_told(command, tmp_path):
    line, environment = command
    (tmp_path / "c.toml").write_text('[plugins]\nblock = ["weapons"]\n')
    done = subprocess.run(
        [*line, "plugins", "--config", str(tmp_path / "c.toml")],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert "extractor weapons" not in done.stdout
    assert "Left out by the configuration:\n  weapons (dragoman" in done.stdout


def test_a_wrong_table_of_plugins_is_a_wrong_configuration(tmp_path, capsys):
    config = tmp_path / "c.toml"
    config.write_text("[plugins]\nblocks = []\n")
    assert main(["plugins", "--config", str(config)]) == 3
    assert capsys.readouterr().err == (
        f"dragoman: {config}: plugins.blocks: 'blocks' is unknown, allowed are block, enable, strict; did you mean 'block'?\n"
    )
    config.write_text('[plugins]\nenable = ["no such plugin"]\n')
    assert main(["plugins", "--config", str(config)]) == 3
    assert capsys.readouterr().err.startswith(f"dragoman: {config}: plugins.enable[0]: 'no such plugin' is unknown")


def test_the_list_needs_no_library_that_only_reading_or_showing_needs(command):
    _, environment = command
    code = (
        "import sys, dragoman.cli; dragoman.cli.main(['plugins']); "
        "sys.exit(', '.join(m for m in sys.modules if m.partition('.')[0] in ('dateparser', 'rich', 'pebble', 'spacy', 'pytest', 'numpy')))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False, capture_output=True, text=True)
    assert done.stderr == "\n"


@pytest.fixture
def check(run, registry, monkeypatch):
    """Call `plugins check` where ships, convoys upon them, a bad extractor and one too new are installed, on smaller texts than usual."""
    monkeypatch.syspath_prepend(str(CONTRACT))
    monkeypatch.setattr(dragoman.testing.ExtractorContract, "sizes", (2_500, 20_000))
    monkeypatch.setattr(dragoman.testing.ExtractorContract, "longest", 20_000)
    import bad_extractors
    import good_extractors

    plugins = {provider.name: provider.plugin for provider in registry.providers} | {
        "navy": dragoman.Plugin(extractors=[good_extractors.Ships, good_extractors.Convoys]),
        "bad": dragoman.Plugin(extractors=[bad_extractors.HeadOnly]),
        "new": dragoman.Plugin(api=99),
    }

    def call(*arguments):
        code, out, err = run("plugins", "check", *arguments, registry=Registry.of(plugins))
        assert "needs plugin interface 99" in err[0]
        return code, out.splitlines(), err[1:]

    return call


@pytest.fixture
def fleet(tmp_path):
    (tmp_path / "a.txt").write_text("HMS Victory met USS Nimitz off Malta.")
    (tmp_path / "b.txt").write_text("In port: USS Wasp, HMS Ajax.")
    return tmp_path


CLAUSES = [name for name in vars(dragoman.testing.ExtractorContract) if name.startswith("test_")]


@pytest.mark.parametrize("name", ["ships", "convoys"])
def test_an_extractor_is_checked_clause_by_clause_on_the_users_texts(check, fleet, name):
    """An extractor that requires what another finds is checked with that one beside it."""
    code, [title, *clauses], err = check(name, fleet, "--published", "2025-10-17")
    assert (code, err) == (0, [])
    assert title == f"{name} 1 of given, on 2 texts"
    assert clauses == [f"  pass  {clause.removeprefix('test_').replace('_', ' ')}" for clause in CLAUSES]


def test_a_clause_that_is_broken_is_told_with_what_to_do(check, fleet):
    code, lines, err = check("bad", fleet)
    assert code == 1
    assert err == ["dragoman: bad breaks 1 clause of the contract"]
    [complaint] = [line for line in lines if line.startswith("  FAIL")]
    assert complaint.startswith("  FAIL  translation: with 'so it was said.\\n\\n' put in front of 'HMS Victory met")
    assert complaint.endswith(
        "take offsets from matches and tokens, in code points, and keep them in fields of type Span"
    )
    assert len(lines) == 1 + len(CLAUSES)


def test_every_extractor_of_a_plugin_is_checked(check, fleet):
    code, lines, err = check("navy", fleet)
    assert (code, err) == (0, [])
    assert [line for line in lines if not line.startswith("  pass")] == [
        "convoys 1 of given, on 2 texts",
        "ships 1 of given, on 2 texts",
    ]


def test_texts_that_hold_nothing_are_a_complaint(check, tmp_path):
    (tmp_path / "a.txt").write_text("Nobody sails.")
    code, lines, _ = check("ships", tmp_path / "a.txt")
    assert code == 1
    assert lines[2].startswith("  FAIL  texts hold something: the extractor finds nothing in `texts`")


def test_without_texts_two_dispatches_are_read(check):
    code, lines, _ = check("weapons")
    assert lines[0] == "weapons 1 of given, on 2 texts"
    assert code == 0


def test_where_these_hold_nothing_texts_are_asked_for(check):
    code, lines, [told] = check("ships")
    assert (code, lines) == (1, [])
    assert told == (
        "dragoman: ships finds nothing in the two short dispatches that are read without PATH; "
        "name a text of yours: dragoman plugins check ships TEXT.txt"
    )


def test_clauses_that_could_only_repeat_a_complaint_are_not_run(run, registry, fleet, monkeypatch):
    monkeypatch.syspath_prepend(str(CONTRACT))
    import bad_extractors

    plugins = {provider.name: provider.plugin for provider in registry.providers}
    plugins |= {"bad": dragoman.Plugin(extractors=[bad_extractors.Breaking])}
    code, out, err = run("plugins", "check", "bad", fleet, registry=Registry.of(plugins))
    lines = out.splitlines()[1:]
    assert code == 1
    assert err == ["dragoman: bad breaks 1 clause of the contract"]
    assert [line[:6] for line in lines] == ["  pass", "  FAIL", *["  skip"] * 11]
    assert lines[-1] == "  skip  growth: not run, since 'texts hold something' is broken"


def test_an_extractor_that_hangs_is_given_up(run, registry, fleet):
    @attrs.frozen
    class Endless(dragoman.Extractor):
        """Counts for ever."""

        name = "endless"
        provides = (dragoman.CountMention,)

        def extract(self, document):
            while document.text:
                pass
            return ()

    plugins = {provider.name: provider.plugin for provider in registry.providers}
    plugins |= {"endless": dragoman.Plugin(extractors=[Endless])}
    code, out, _ = run("plugins", "check", "endless", fleet, "--seconds", "0.1", registry=Registry.of(plugins))
    assert code == 1
    assert "took more than 0.1 s of CPU time and was given up" in out.splitlines()[1]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["dates", "meetings"])
def test_an_installed_extractor_is_checked_in_a_process_of_its_own(command, name):
    line, environment = command
    done = subprocess.run(
        [*line, "plugins", "check", name], capture_output=True, text=True, check=False, env=environment
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("  pass  ") == len(CLAUSES)


def test_what_cannot_be_checked_is_told(check, tmp_path):
    assert check("shipps")[::2] == (
        2,
        [
            "dragoman: NAME: 'shipps' is unknown, allowed are bad, convoys, counts, ships, summits, weapons; did you mean 'ships'?"
        ],
    )
    assert check("new")[::2] == (1, ["dragoman: new cannot be checked, since it cannot be used"])
    assert check("formats")[::2] == (1, ["dragoman: plugin 'formats' has no extractor in use that could be checked"])
    code, _, err = check("ships", tmp_path / "nowhere.txt")
    assert code == 1
    assert err == [
        f"dragoman: {tmp_path / 'nowhere.txt'}: No such file or directory",
        "dragoman: there is no text to check it on",
    ]


def test_the_options_of_the_configuration_are_checked(check, fleet):
    config = fleet / "c.toml"
    config.write_text('[chain]\nextractors = ["ships"]\n[extractors.ships]\nprefixes = ["RMS"]\n')
    code, lines, _ = check("ships", fleet / "a.txt", "--config", config)
    assert code == 1
    assert "finds nothing" in lines[2]


def test_a_configuration_may_stand_before_or_after_check():
    for line in (["plugins", "--config", "c.toml", "check", "x"], ["plugins", "check", "x", "--config", "c.toml"]):
        assert parser().parse_args(line).config == "c.toml"
    assert parser().parse_args(["plugins", "check", "x"]).config is None
