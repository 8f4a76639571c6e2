"""The rest of the testing kit: marked texts, walks through values, hostile texts, and the pytest plugin."""

from __future__ import annotations

import os
import subprocess
import sys

import attrs
import pytest

import dragoman
from dragoman import Chain, Document, Layer, Meeting, PlaceMention, Plugin, PluginError, Span, WeaponMention
from dragoman.testing import Marked, marked
from dragoman.testing.texts import LONG, TORTURES, hostiles_of, repeated, tortures_of
from dragoman.testing.values import moved, parts_of, ungrounded


def test_marks_become_spans():
    assert marked("two {weapon:F-16}s") == Marked("two F-16s", {"weapon": (Span(4, 8),)})


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("", "", {}),
        ("plain: text", "plain: text", {}),
        ("{a:x}{a:y}", "xy", {"a": (Span(0, 1), Span(1, 2))}),
        (
            "{place:{actor:Jordan}} and {actor:Iraq}",
            "Jordan and Iraq",
            {"place": (Span(0, 6),), "actor": (Span(0, 6), Span(11, 15))},
        ),
        (r"\{no mark\} {air_ship:R101}", "{no mark} R101", {"air_ship": (Span(10, 14),)}),
        ("at {time:9:30}", "at 9:30", {"time": (Span(3, 7),)}),
        ("🛰 {a:é}", "🛰 é", {"a": (Span(2, 3),)}),
        ("a \\ b", "a \\ b", {}),
    ],
)
def test_marks(source, text, expected):
    assert marked(source) == Marked(text, expected)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{weapon:F-16", "the mark {weapon: is not closed"),
        ("F-16}", "'}' at 4 belongs to no mark"),
        ("{F-16}", "'{' at 0 belongs to no mark"),
        ("{Weapon:F-16}", "'{' at 0 belongs to no mark"),
        ("{weapon:}", "a span must be non-empty"),
    ],
)
def test_malformed_marks(source, message):
    with pytest.raises(ValueError, match=message):
        marked(source)


def test_differences_say_what_was_missed_and_what_is_unmarked(ships):
    expected = marked("{ship:HMS Hood} met USS Nimitz and {ship:a tug} of {place:Malta}.")
    read = Chain([ships()]).read(expected.text)
    assert expected.differences(read) == [
        "unmarked ship 'USS Nimitz' at 13:23",
        "missed ship 'a tug' at 28:33",
        "missed place 'Malta' at 37:42",
    ]
    assert marked("{ship:HMS Hood} met {ship:USS Nimitz} in Malta").differences(read) == []


def test_spans_are_moved_wherever_they_are():
    place = PlaceMention(Span(4, 7), "abc")
    weapon = WeaponMention(Span(0, 3), "xyz", designation=Span(1, 2))
    meeting = Meeting(Span(0, 3), "xyz", place=place, mentions=(Span(8, 9), Span(10, 11)), ordinal=8)
    assert moved(weapon, 5) == WeaponMention(Span(5, 8), "xyz", designation=Span(6, 7))
    assert moved(meeting, 2).place.span == Span(6, 9)
    assert moved(meeting, 2).mentions == (Span(10, 11), Span(12, 13))
    assert moved(meeting, 2).ordinal == 8
    assert moved({"a": [Span(1, 2)], "b": frozenset({Span(3, 4)})}, 1) == {
        "a": [Span(2, 3)],
        "b": frozenset({Span(4, 5)}),
    }
    assert moved(meeting, 0) == meeting
    assert sum(isinstance(part, Span) for part in parts_of(meeting)) == 4


def test_ungrounded_looks_into_fields():
    text = "abcdef"
    place = PlaceMention(Span(2, 4), "xx")
    assert ungrounded(PlaceMention(Span(0, 3), "abc"), text) == []
    assert len(ungrounded(place, text)) == 1
    assert len(ungrounded(Meeting(Span(0, 3), "abc", place=place, mentions=(Span(5, 7),)), text)) == 2


def test_hostile_texts():
    assert repeated("ab ", 7) == "ab ab a"
    units = hostiles_of(["HMS Hood\nsank."], ["hms", "uss"], ["HMS Hood"])
    assert units["all cue words"] == "hms uss "
    assert units["cue word 'hms'"] == "hms "
    assert units["mention 'HMS Hood'"] == "HMS Hood "
    assert units["own texts, on one line"] == "HMS Hood sank. "
    assert all(units.values())
    assert len(hostiles_of([], map(str, range(10_000)), ())) < 30


def test_torture_texts_hold_what_they_say():
    assert TORTURES["empty"] == ""
    assert "\x00" in TORTURES["NUL"]
    with pytest.raises(UnicodeEncodeError):
        TORTURES["lone surrogates"].encode()
    line = tortures_of(["One text.", "Another\ntext."])["own texts, on one long line"]
    assert len(line) == LONG
    assert "\n" not in line


def test_the_fixture_makes_registries(dragoman_registry, ships):
    assert dict(dragoman_registry().extractors) == {}
    assert list(dragoman_registry(ships=Plugin(extractors=[ships])).extractors) == ["ships"]
    with pytest.raises(PluginError):
        dragoman_registry(bad=Plugin(extractors=[int]))
    assert [p.name for p in dragoman_registry(strict=False, bad=Plugin(extractors=[int])).failed] == ["bad"]


def test_the_fixture_reads_and_raises(dragoman_read, ships, broken, ship_kind):
    assert [ship.hull for ship in dragoman_read("HMS Hood", ships())[ship_kind]] == ["Hood"]
    assert str(dragoman_read("HMS Hood", ships(), published="2025-10-17").anchor) == "2025-10-17"
    with pytest.raises(ExceptionGroup):
        dragoman_read("HMS Hood", broken())


def test_the_fixture_checks_marked_texts(dragoman_finds, ships, ship_kind):
    read = dragoman_finds("{ship:HMS Hood} met {ship:USS Nimitz}.", ships(), published="2025-10-17")
    assert [ship.hull for ship in read[ship_kind]] == ["Hood", "Nimitz"]
    assert str(read.anchor) == "2025-10-17"
    with pytest.raises(
        AssertionError, match="in 'HMS Hood met a tug': unmarked ship 'HMS Hood' at 0:8; missed ship 'a tug'"
    ):
        dragoman_finds("HMS Hood met {ship:a tug}", ships())


def test_the_pytest_plugin_imports_no_contract_no_extractor_and_no_registry():
    code = (
        "import sys, dragoman.testing.pytest_plugin; "
        "print([m for m in sys.modules if m.startswith(('cattrs', 'dateparser', 'dragoman.extractors', 'dragoman.registry',"
        " 'dragoman.testing.contract', 'dragoman.testing.markup', 'dragoman.builtins'))])"
    )
    path = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": path}
    )
    assert done.stdout.strip() == "[]"


def test_an_author_needs_five_lines(tmp_path):
    """A plugin author's test file, run by a pytest of its own, with the fixtures by `-p`."""
    (tmp_path / "test_author.py").write_text(
        "import attrs, dragoman, dragoman.testing, regex\n"
        "@attrs.frozen\n"
        "class Shouts(dragoman.Extractor):\n"
        "    name = 'shouts'\n"
        "    provides = (dragoman.Event,)\n"
        "    def extract(self, document):\n"
        "        for match in document.scan(regex.compile(r'\\b\\p{Lu}{3,9}\\b')):\n"
        "            yield document.mention(dragoman.Event, match.span())\n"
        "class TestShouts(dragoman.testing.ExtractorContract):\n"
        "    extractor = Shouts()\n"
        "    texts = ['He said NEVER and NO WAY.']\n"
        "def test_registry(dragoman_registry):\n"
        "    assert not dragoman_registry().extractors\n"
    )
    path = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "dragoman.testing.pytest_plugin", "-p", "no:cacheprovider", "."],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": path, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )
    clauses = sum(name.startswith("test_") for name in dir(dragoman.testing.ExtractorContract))
    assert f"{clauses + 1} passed" in done.stdout, done.stdout + done.stderr


def test_unknown_names_of_the_kit_are_said():
    with pytest.raises(AttributeError, match=r"module 'dragoman\.testing' has no attribute 'nonsense'"):
        dragoman.testing.nonsense  # noqa: B018
    assert Document("x", layers=(Layer("a"),)).layers
    assert attrs.has(Marked)
