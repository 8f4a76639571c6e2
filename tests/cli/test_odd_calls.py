"""Calls that nobody means: empty paths, closed streams, names that stand in vain. Each is told in one sentence, and nothing else is lost."""

from __future__ import annotations

import subprocess

import pytest


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["read", ""], "PATH"),
        (["read", "{page}", ""], "PATH"),
        (["read", "{page}", "--output", ""], "--output"),
        (["read", "{page}", "--config", ""], "--config"),
        (["why", "", "0", "1"], "FILE"),
        (["plugins", "check", "counts", ""], "PATH"),
    ],
)
def test_an_empty_path_is_not_the_folder_one_stands_in(run, page, arguments, option):
    code, out, [line] = run(*(argument.format(page=page) for argument in arguments))
    assert (code, out) == (2, "")
    assert f"argument {option}: a path is wanted, not the empty string" in line


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ("read {page} >&-", 1, "dragoman: the output cannot be written: not writable\n"),
        ("read {page} --output {folder}/written.txt >&-", 0, ""),
        ("read - <&-", 1, "dragoman: stdin: there is none: it is closed\n"),
        ("read {folder}/nowhere.txt 2>&-", 1, ""),
    ],
)
def test_a_stream_that_is_closed(command, page, arguments, code, told):
    line, environment = command
    words = arguments.format(page=page, folder=page.parent)
    shell = f"{' '.join(line)} {words}"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=False, env=environment)  # noqa: S607 - every system has one
    assert (done.returncode, done.stdout, done.stderr) == (code, "", told)


def test_why_says_which_document_is_not_there_or_there_twice(run, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "a", "id": "x"}\n{"text": 1}\n{"text": "b", "id": "x"}\n')
    code, _, err = run("why", path, "0", "1", "--id", "y")
    assert (code, err[-1]) == (1, f"dragoman: {path}: holds no document 'y'")
    code, _, err = run("why", path, "0", "1", "--id", "x")
    assert (code, err[-1]) == (2, "dragoman: the file holds several documents with the id 'x'; give each its own")


def test_nothing_stands_in_an_empty_text(run, tmp_path):
    (tmp_path / "a.txt").write_text("")
    code, _, err = run("why", tmp_path / "a.txt", "0", "1")
    assert (code, err) == (2, [f"dragoman: {tmp_path / 'a.txt'}: the text is empty, so that nothing can stand in it"])


def test_a_configuration_that_reads_nothing_is_refused(run, page, tmp_path):
    (tmp_path / "c.toml").write_text("[chain]\nextractors = []\n")
    code, _, [line] = run("read", page, "--config", tmp_path / "c.toml")
    assert code == 3
    assert "chain.extractors: it is empty, so that nothing would be read" in line


def test_a_plugin_that_is_blocked_in_vain_is_told(run, page, tmp_path):
    (tmp_path / "c.toml").write_text('[plugins]\nblock = ["weapns"]\n')
    code, out, [line] = run("read", page, "--config", tmp_path / "c.toml")
    assert code == 0
    assert "Weapons (1)" in out
    assert line.endswith("plugins.block[0]: no plugin 'weapns' is installed; did you mean 'weapons'?")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Envoys met.".encode("utf-16"), ":1: not UTF-8: it is UTF-16; save it as UTF-8"),
        (b"Envoys met in a caf\xe9.", ":1: not UTF-8: byte 0xe9 at byte 20 of the line; save it as UTF-8"),
    ],
)
def test_an_encoding_is_told_with_what_to_do(run, page, tmp_path, data, message):
    (tmp_path / "b.txt").write_bytes(data)
    code, out, [line] = run("read", tmp_path / "b.txt", page)
    assert (code, line) == (1, f"dragoman: {tmp_path / 'b.txt'}{message}")
    assert "Weapons (1)" in out
