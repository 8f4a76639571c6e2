"""The configuration: what it makes, and every mistake in it said at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import ClassVar, Literal

import attrs
import pytest

import dragoman
from dragoman import Chain, ConfigError, Plugin
from dragoman.config import Config, allowed_by, described
from dragoman.registry import Registry

TEXT = "HMS Victory met USS Nimitz."


@attrs.frozen
class Fussy(dragoman.Extractor):
    """An extractor with an option of every type."""

    name: ClassVar[str] = "fussy"
    provides: ClassVar = (dragoman.Event,)
    prefer: Literal["past", "future"] = "past"
    depth: int = 3
    share: float = 0.5
    strict: bool = False
    words: tuple[str, ...] = ()
    sizes: list[int] = attrs.field(factory=list)
    names: frozenset[str] = frozenset()
    note: str | None = None
    folder: Path | None = None
    level: int = attrs.field(default=1, validator=attrs.validators.in_((1, 2, 3)))
    days: tuple[str, ...] = attrs.field(default=(), converter=lambda days: tuple(map(dt.date.fromisoformat, days)))
    low: int = attrs.field(default=1)
    high: int = 5
    _inner: int = 0

    @low.validator
    def _check_low(self, _, low):
        if low > self.high:
            msg = f"low is {low}, and high {self.high}"
            raise ValueError(msg)

    def __attrs_post_init__(self):
        self.low / self.high

    def extract(self, document):
        return ()


@attrs.frozen
class Needy(dragoman.Extractor):
    """An extractor that cannot do without its option."""

    name: ClassVar[str] = "needy"
    provides: ClassVar = (dragoman.Event,)
    model: str

    def extract(self, document):
        return ()


@pytest.fixture
def registry(ships, fleets):
    plugins = {"ships": [ships], "fleets": [fleets], "fussy": [Fussy]}
    return Registry.of({name: Plugin(extractors=extractors) for name, extractors in plugins.items()}, strict=True)


@pytest.fixture
def written(tmp_path):
    def write(text: str) -> Path:
        path = tmp_path / "dragoman.toml"
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def problems(written, registry):
    def found(text: str) -> tuple[str, ...]:
        with pytest.raises(ConfigError) as raised:
            Chain.load(written(text), registry)
        return raised.value.problems

    return found


def test_an_empty_file_means_all_extractors_with_their_defaults(written, registry, ships, fleets):
    assert sorted(Chain.load(written(""), registry).extractors, key=lambda e: e.name) == [fleets(), Fussy(), ships()]


def test_options_reach_the_extractors(written, registry):
    chain = Chain.load(
        written("""
        [chain]
        extractors = ["ships", "fussy"]
        on_error = "raise"
        max_chars = 500
        scan_seconds = 1
        [extractors.ships]
        prefixes = ["HMS"]
        [extractors.fussy]
        prefer = "future"
        depth = 4
        share = 1
        strict = true
        words = ["a", "b"]
        sizes = [1, 2]
        names = ["x"]
        note = "n"
        folder = "data"
        inner = 7
        """),
        registry,
    )
    fussy = next(e for e in chain.extractors if e.name == "fussy")
    assert fussy == Fussy("future", 4, 1.0, True, ("a", "b"), [1, 2], frozenset("x"), "n", Path("data"), inner=7)  # noqa: FBT003
    assert (chain.on_error, chain.max_chars, chain.scan_seconds) == ("raise", 500, 1.0)
    assert [m.text for m in chain.read(TEXT).annotations] == ["HMS Victory"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "[chian]",
            "chian: 'chian' is unknown, allowed are chain, extractors, lexicon, plugins; did you mean 'chain'?",
        ),
        (
            "[chain]\nextractor = []",
            "chain.extractor: 'extractor' is unknown, allowed are extractors, max_chars, on_error, scan_seconds; did you mean 'extractors'?",
        ),
        (
            '[chain]\nextractors = ["shipps"]',
            "chain.extractors[0]: 'shipps' is unknown, allowed are fleets, fussy, ships; did you mean 'ships'?",
        ),
        ("[extractors.qqq]", "extractors.qqq: 'qqq' is unknown, allowed are fleets, fussy, ships"),
        (
            "[extractors.ships]\nprefix = []",
            "extractors.ships.prefix: 'prefix' is unknown, allowed are prefixes; did you mean 'prefixes'?",
        ),
        (
            '[chain]\non_error = "rise"',
            "chain.on_error: found string 'rise', allowed is one of 'collect', 'raise'",
        ),
        ('[chain]\nmax_chars = "many"', "chain.max_chars: found string 'many', allowed is integer"),
        ("[chain]\nmax_chars = 1.5", "chain.max_chars: found float 1.5, allowed is integer"),
        ("[chain]\nmax_chars = true", "chain.max_chars: found boolean True, allowed is integer"),
        ('[chain]\nscan_seconds = "2"', "chain.scan_seconds: found string '2', allowed is number"),
        (
            '[chain]\nextractors = "ships"',
            "chain.extractors: found string 'ships', allowed is an array of string values",
        ),
        ("chain = 3", "chain: found integer 3, allowed is a table"),
        ("extractors = 3", "extractors: found integer 3, allowed are tables like [extractors.dates]"),
        ("extractors.ships = 3", "extractors.ships: found integer 3, allowed is a table"),
        (
            "[lexicon]\nlayer = 'weapons'",
            "lexicon: found table {'layer': 'weapons'}, allowed are tables like [[lexicon]]",
        ),
        ('[plugins]\nblock = "x"', "plugins.block: found string 'x', allowed is an array of string values"),
        (
            '[plugins]\nenable = ["shipps"]',
            "plugins.enable[0]: 'shipps' is unknown, allowed are fleets, fussy, ships; did you mean 'ships'?",
        ),
        (
            '[plugins]\nenable = ["ships"]\nblock = ["ships"]',
            "plugins.enable[0]: 'ships' is also in plugins.block; name it in one of them",
        ),
        ("[plugins]\nenable = true", "plugins.enable: found boolean True, allowed is an array of string values"),
        (
            '[extractors.fussy]\nprefer = "now"',
            "extractors.fussy.prefer: found string 'now', allowed is one of 'past', 'future'",
        ),
        ('[extractors.fussy]\nstrict = "yes"', "extractors.fussy.strict: found string 'yes', allowed is boolean"),
        ("[extractors.fussy]\nstrict = 1", "extractors.fussy.strict: found integer 1, allowed is boolean"),
        ("[extractors.fussy]\nnote = 1", "extractors.fussy.note: found integer 1, allowed is string"),
        (
            "[extractors.fussy]\nwords = [1]",
            "extractors.fussy.words: found array [1], allowed is an array of string values",
        ),
        (
            "[extractors.fussy]\nsizes = ['a']",
            "extractors.fussy.sizes: found array ['a'], allowed is an array of integer values",
        ),
    ],
)
def test_a_mistake_is_said_with_its_path_what_was_found_and_what_is_allowed(problems, text, problem):
    assert problem in problems(text)


def test_what_a_validator_refuses_is_said(problems):
    [problem] = problems("[extractors.fussy]\nlevel = 9")
    assert problem == "extractors.fussy.level: 'level' must be in (1, 2, 3) (got 9)"


def test_what_validators_and_converters_refuse_is_said_beside_all_else(problems):
    assert problems("""
        [chain]
        max_chars = -1
        scan_seconds = 0
        on_error = "x"
        extractors = ["fleets"]
        [extractors.fussy]
        level = 9
        days = ["someday"]
        prefr = 1
        depth = "x"
    """) == (
        "chain.on_error: found string 'x', allowed is one of 'collect', 'raise'",
        "chain.max_chars: 'max_chars' must be > 0: -1",
        "chain.scan_seconds: 'scan_seconds' must be > 0: 0.0",
        "extractors.fussy.prefr: 'prefr' is unknown, allowed are days, depth, folder, high, inner, level, low, names, note, prefer, share, sizes, strict, words; did you mean 'prefer'?",
        "extractors.fussy.depth: found string 'x', allowed is integer",
        "extractors.fussy.level: 'level' must be in (1, 2, 3) (got 9)",
        "extractors.fussy.days: Invalid isoformat string: 'someday'",
        "chain.extractors: extractor 'fleets' requires ShipMention, which no extractor of the chain provides; add 'ships'",
    )


def test_options_that_do_not_go_together_are_a_mistake_of_their_table(problems, written, registry):
    assert problems("[extractors.fussy]\nlow = 9") == ("extractors.fussy: low is 9, and high 5",)
    chain = Chain.load(written("[extractors.fussy]\nlow = 9\nhigh = 12"), registry)
    assert (chain.extractors[1].low, chain.extractors[1].high) == (9, 12)


def test_an_option_that_breaks_its_extractor_is_a_mistake(problems):
    assert problems("[extractors.fussy]\nlow = -1\nhigh = 0") == (
        "extractors.fussy: ZeroDivisionError: division by zero",
    )


def test_a_missing_field_is_said(problems):
    assert problems("[[lexicon]]\nlayer = 'weapons'") == ("lexicon[0].path: is missing, string is wanted",)


def test_an_option_without_a_default_costs_the_plugin(written):
    """All installed extractors read unless told otherwise, so each must do without its options."""
    registry = Registry.of({"needy": Plugin(extractors=[Needy])})
    assert "option 'model' has no default" in registry.failed[0].failure
    assert Chain.load(written(""), registry).extractors == ()


def test_every_mistake_is_said_at_once(problems):
    found = problems("""
        [chian]
        [chain]
        extractors = ["ships", "flets"]
        max_chars = "x"
        on_error = 1
        [extractors.ships]
        prefixes = "USS"
        other = 1
        [extractors.nobody]
        [plugins]
        strict = 2
        [[lexicon]]
        layer = "ships"
        path = "missing.tsv"
        [[lexicon]]
        layers = "weapons"
    """)
    paths = [problem.split(":")[0] for problem in found]
    assert sorted(paths) == [
        "chain.extractors[1]",
        "chain.max_chars",
        "chain.on_error",
        "chian",
        "extractors.nobody",
        "extractors.ships.other",
        "extractors.ships.prefixes",
        "lexicon[0].path",
        "lexicon[1].layer",
        "lexicon[1].layers",
        "lexicon[1].path",
        "plugins.strict",
    ]


def test_the_message_names_the_file_on_every_line(written, registry):
    path = written("[chian]\n[extractors.nobody]")
    with pytest.raises(ConfigError) as raised:
        Chain.load(path, registry)
    assert len(str(raised.value).splitlines()) == 2
    assert all(line.startswith(f"{path}: ") for line in str(raised.value).splitlines())


def test_unknown_extractors_are_said_even_where_the_chain_table_is_wrong_elsewhere(problems):
    found = problems('[chain]\nextractors = ["flets"]\nmax_chars = "x"')
    assert any(problem.startswith("chain.extractors[0]: 'flets' is unknown") for problem in found)


def test_a_chain_that_cannot_be_ordered_names_who_could_help(problems):
    [problem] = problems('[chain]\nextractors = ["fleets"]')
    assert "chain.extractors: extractor 'fleets' requires ShipMention" in problem
    assert "add 'ships'" in problem


def test_the_same_extractor_twice_is_a_mistake(problems):
    [problem] = problems('[chain]\nextractors = ["ships", "ships"]')
    assert "two extractors are named 'ships'" in problem


def test_a_file_that_is_missing_or_no_toml(tmp_path, written):
    with pytest.raises(ConfigError, match=r"nowhere\.toml: cannot be read: No such file"):
        Config.load(tmp_path / "nowhere.toml")
    with pytest.raises(ConfigError, match="is not TOML: Expected"):
        Config.load(written("[chain"))
    (tmp_path / "latin.toml").write_bytes(b"# \xe9")
    with pytest.raises(ConfigError, match="is not TOML"):
        Config.load(tmp_path / "latin.toml")


def test_lexicon_paths_are_relative_to_the_configuration(tmp_path, written, registry, monkeypatch):
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "ships.tsv").write_text("name\tnavy\nVictory\tGB\n", "utf-8")
    monkeypatch.chdir("/")
    chain = Chain.load(written('[[lexicon]]\nlayer = "ships"\npath = "more/ships.tsv"'), registry)
    assert list(chain.lexicons.rows("ships")) == [{"name": "Victory", "navy": "GB"}]
    assert list(chain.lexicons.rows("weapons")) == []


def test_lexicons_of_plugins_come_before_those_of_the_configuration(tmp_path, written, ships):
    for name in ("one", "two"):
        (tmp_path / f"{name}.tsv").write_text(f"name\n{name}\n", "utf-8")
    plugin = Plugin(extractors=[ships], lexicons=[dragoman.Lexicon("ships", tmp_path / "one.tsv")])
    registry = Registry.of({"data": plugin})
    chain = Chain.load(written('[[lexicon]]\nlayer = "ships"\npath = "two.tsv"'), registry)
    assert [row["name"] for row in chain.lexicons.rows("ships")] == ["one", "two"]


def test_words_for_values_and_types():
    assert described([1]) == "array [1]"
    assert described(None) == "NoneType None"
    assert allowed_by(tuple[int, ...]) == "an array of integer values"
    assert allowed_by(dict[str, int]) == "a table of which each value is an integer"
    assert allowed_by(dict[str, Literal["city", "sea"]]) == "a table of which each value is one of 'city', 'sea'"
    assert allowed_by(int | str | None) == "integer or string"


@pytest.mark.parametrize("limit", ["scan_seconds = -1.0", "max_chars = 0"])
def test_a_limit_that_lets_nothing_through_is_refused(tmp_path, limit):
    path = tmp_path / "dragoman.toml"
    path.write_text(f"[chain]\n{limit}\n", "utf-8")
    with pytest.raises(ConfigError, match="must be > 0"):
        Chain.load(path)
