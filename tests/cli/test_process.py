"""The command as a process of its own, with the extractors that are installed."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.cli import main

FULL = Path("/dev/full")
TEXT = "OSLO, May 5, 2025 - Norway's foreign minister will meet Chancellor Friedrich Merz in Berlin on 7 May over 20 F-16s. Überall."


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def outcome(command, *arguments, **more):
    line, environment = command
    environment = environment | more.pop("environment", {})
    done = subprocess.run(
        [*line, *map(str, arguments)], capture_output=True, env=environment, check=False, timeout=120, **more
    )
    return done.returncode, done.stdout, done.stderr


def test_a_file_is_read_with_the_installed_extractors(command, page):
    code, out, err = outcome(command, "read", page, "--format", "jsonl")
    assert (code, err) == (0, b"")
    names = [layer["extractor"] for layer in json.loads(out)["layers"]]
    assert {"actors", "counts", "dates", "meetings", "places", "weapons"} <= set(names)


def test_main_uses_what_is_installed(page, capsys):
    assert main(["read", str(page)]) == 0
    assert "Weapons" in capsys.readouterr().out


@pytest.mark.parametrize("table", ["plugins = 3", "[plugins]\nblock = 3", "[plugins]\nblock = [3]"])
def test_a_wrong_table_of_plugins_is_a_wrong_configuration(page, tmp_path, capsys, table):
    (tmp_path / "c.toml").write_text(table)
    assert main(["read", str(page), "--config", str(tmp_path / "c.toml")]) == 3
    assert capsys.readouterr().err.startswith(f"dragoman: {tmp_path / 'c.toml'}: plugins")


def test_a_blocked_plugin_is_not_used(page, tmp_path, capsys):
    (tmp_path / "c.toml").write_text('[plugins]\nblock = ["weapons", "formats"]')
    assert main(["read", str(page), "--config", str(tmp_path / "c.toml")]) == 2
    assert "--format: 'table' is unknown, allowed are none" in capsys.readouterr().err
    (tmp_path / "c.toml").write_text('[plugins]\nblock = ["weapons"]')
    assert main(["read", str(page), "--config", str(tmp_path / "c.toml")]) == 0
    assert "Weapons" not in capsys.readouterr().out


def test_standard_input_flows_through(command):
    code, out, err = outcome(command, "read", "-", "--published", "2025-10-17", input=TEXT.encode())
    assert (code, err) == (0, b"")
    assert out.startswith(b"stdin, published 2025-10-17\n")


def test_workers_give_the_same_bytes_in_the_same_order(command, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text(
        "".join(json.dumps({"text": f"{TEXT} No {n}.", "id": str(n)}) + "\n" for n in range(12)) + "broken\n"
    )
    alone = outcome(command, "read", path, "--format", "jsonl")
    assert alone[0] == 1
    assert outcome(command, "read", path, "--format", "jsonl", "--workers", "2") == alone


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "TZ": "Asia/Tokyo"},
        {"LC_ALL": "de_DE.ISO-8859-1", "PYTHONHASHSEED": "7", "COLUMNS": "40"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
@pytest.mark.parametrize("form", ["table", "json", "jsonl"])
def test_a_file_of_output_depends_on_no_locale(command, tmp_path, form, environment):
    page = tmp_path / "a.jsonl"
    page.write_text(json.dumps({"text": TEXT, "id": "dépêche"}), encoding="utf-8")
    plain, other = tmp_path / "plain.out", tmp_path / "other.out"
    assert main(["read", str(page), "--format", form, "--output", str(plain)]) == 0
    assert outcome(command, "read", page, "--format", form, "--output", other, environment=environment)[0] == 0
    assert other.read_bytes() == plain.read_bytes()
    assert form != "table" or "dépêche".encode() in plain.read_bytes()


def test_standard_output_escapes_what_it_cannot_encode(command, tmp_path):
    (tmp_path / "é.txt").write_text("x")
    code, out, err = outcome(command, "read", tmp_path / "é.txt", environment={"PYTHONIOENCODING": "ascii:strict"})
    assert code == 0, err
    assert b"\\xe9.txt" in out


def test_a_reader_that_leaves_is_no_error(command, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"text": TEXT, "id": str(n)}) + "\n" for n in range(400)))
    line, environment = command
    with subprocess.Popen(
        [*line, "read", str(path), "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout.readline().startswith(b'{"dragoman"')
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.fixture
def interruptible():
    """A shell's background job ignores the interrupt, and a child inherits that: let the child take it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_process_ends_with_130_and_one_line(command):
    line, environment = command
    with subprocess.Popen(
        [*line, "read", "-", "--reader", "jsonl", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        process.stdin.write(b'{"text": "They met."}\n')
        process.stdin.flush()
        assert process.stdout.readline().startswith(b'{"dragoman"'), "a line is answered before the next is written"
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == b"dragoman: interrupted\n"


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")
@pytest.mark.parametrize("arguments", [["read", "a.txt"], ["schema"], ["plugins"]])
def test_a_full_standard_output_is_told_in_one_line(command, page, arguments):
    line, environment = command
    with FULL.open("w") as full:
        done = subprocess.run(
            [*line, *arguments], stdout=full, stderr=subprocess.PIPE, env=environment, check=False, cwd=page.parent
        )
    assert done.returncode == 1
    assert done.stderr == b"dragoman: the output cannot be written: No space left on device\n"


def test_the_table_is_as_wide_as_the_terminal_and_progress_is_not_mixed_into_it(command, page):
    pty = pytest.importorskip("pty")
    line, environment = command
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*line, "read", str(page)], stdout=theirs, stderr=theirs, env=environment | {"COLUMNS": "60", "TERM": "xterm"}
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # how Linux tells that the other side has closed
        pass
    os.close(ours)
    assert process.wait(timeout=60) == 0
    lines = shown.decode().splitlines()[1:]
    assert lines
    assert max(map(len, lines)) <= 60
    assert not re.search(r"\x1b|documents read", shown.decode())


def test_plugins_schema_and_version_work_as_installed(command):
    code, out, err = outcome(command, "plugins")
    assert (code, err) == (0, b"")
    for name in (b"dates (dragoman", b"extractor meetings", b"reader jsonl", b"writer table"):
        assert name in out
    code, out, _ = outcome(command, "schema")
    assert code == 0
    assert "meeting" in json.loads(out)["$defs"]
    assert outcome(command, "--version")[0] == 0


def test_importing_the_command_line_loads_neither_rich_nor_extractors(command):
    _, environment = command
    code = "import sys, dragoman.cli; sys.exit(any(m.startswith(('rich', 'pebble', 'dragoman.extractors')) for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
