"""Progress, where standard error is a terminal."""

import io
import sys

import pytest

import dragoman
from dragoman.cli import main
from dragoman.cli.progress import followed


def documents(number):
    return (dragoman.Document("x") for _ in range(number))


def test_progress_is_shown_as_text_without_rich_and_only_for_long_work(monkeypatch):
    monkeypatch.setitem(sys.modules, "rich.console", None)
    stream, ticks = io.StringIO(), iter(range(1000))
    assert len(list(followed(documents(9), stream, lambda: next(ticks)))) == 9
    assert stream.getvalue() == "2 documents read\n7 documents read\n"
    quick = io.StringIO()
    assert len(list(followed(documents(9), quick, lambda: 0.0))) == 9
    assert quick.getvalue() == ""


def test_progress_is_a_bar_with_rich(monkeypatch):
    pytest.importorskip("rich")

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setenv("TERM", "xterm")
    stream, ticks = Terminal(), iter(range(1000))
    assert len(list(followed(documents(9), stream, lambda: next(ticks)))) == 9
    assert "documents read" in stream.getvalue()


def test_progress_is_not_shown_where_standard_error_is_no_terminal(run, page, monkeypatch):
    monkeypatch.setattr("dragoman.cli.read.followed", lambda *_: pytest.fail("a bar was shown"))
    assert run("read", page)[0] == 0


def test_progress_is_shown_where_standard_error_alone_is_a_terminal(page, registry, monkeypatch, tmp_path):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    ticks = iter(range(1000))
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setattr(
        "dragoman.cli.read.followed", lambda documents, stream: followed(documents, stream, lambda: next(ticks) * 2)
    )
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert main(["read", str(page), str(page), "--output", str(tmp_path / "out")], registry=registry) == 0
    assert sys.stderr.getvalue() == "1 documents read\n"
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main(["read", str(page)], registry=registry) == 0
    assert sys.stderr.getvalue() == ""
    assert "Meetings" in sys.stdout.getvalue()
