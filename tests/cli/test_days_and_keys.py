"""JSON whose keys are others, and the day of a text whose document does not say it."""

from __future__ import annotations

import json

import pytest

import dragoman
from dragoman.cli.days import head_of
from dragoman.registry import Registry
from dragoman.writers import json_lines

ROW = {"body": "summit", "date": "2025-10-17", "nr": 7, "text": None, "id": "x"}


@pytest.fixture
def rows(tmp_path):
    def write(*rows, name="news.jsonl"):
        path = tmp_path / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return path

    return write


@pytest.fixture
def read(run):
    """Return the exit code, the documents that `read` writes, and what it tells."""

    def call(*arguments, **more):
        code, out, err = run("read", *arguments, "--format", "jsonl", **more)
        return code, [json.loads(line) for line in out.splitlines()], err

    return call


KEYED = ("--text-key", "body", "--published-key", "date", "--id-key", "nr")


def test_keys_may_be_others(rows, read):
    path = rows(ROW, {"body": "F-16", "url": "u"})
    code, found, err = read(path, *KEYED)
    assert (code, err) == (0, [])
    assert [(d["text"], d["published"], d["id"], d["meta"]) for d in found] == [
        ("summit", "2025-10-17", "7", {"text": None, "id": "x"}),
        ("F-16", None, f"{path}:2", {"url": "u"}),
    ]


@pytest.mark.parametrize("name", ["news.json", "several.json"])
def test_keys_may_be_others_in_json_that_is_read_whole(tmp_path, read, name):
    path = tmp_path / name
    path.write_text(json.dumps([ROW], indent=1) if name == "news.json" else json.dumps(ROW, indent=1))
    code, [document], err = read(path, *KEYED)
    assert (code, err, document["published"]) == (0, [], "2025-10-17")


def test_a_day_under_another_key_that_is_none_is_told_and_kept(rows, read):
    path = rows({"body": "summit", "date": "May"}, {"body": "summit", "date": 5})
    code, found, err = read(path, *KEYED, "--published", "2025-10-17")
    assert code == 1
    assert err == [
        f"dragoman: {path}:1: published must be a date like 2025-10-17 or 17 Oct 2025, not 'May'; the document is read without it",
        f"dragoman: {path}:2: 'date' must be a string, not the number 5; the document is read without it",
    ]
    assert [(d["published"], d["meta"]) for d in found] == [(None, {"date": "May"}), (None, {"date": 5})]


def test_documents_of_our_own_have_their_own_keys(rows, read, tmp_path, run):
    run("read", rows(ROW), *KEYED, "--format", "jsonl", "--output", tmp_path / "read.jsonl")
    assert read(tmp_path / "read.jsonl", *KEYED)[1][0]["text"] == "summit"


def test_an_object_without_a_text_is_told_with_the_key_that_may_hold_it(rows, run):
    path = rows({"date": "2025-10-17", "Article_Body": "summit", "content": 3}, {"content": 3})
    _, _, err = run("read", path)
    assert err == [
        f"dragoman: {path}:1: there is no 'text'; the object has 'date', 'Article_Body', 'content'; --text-key Article_Body reads 'Article_Body'",
        f"dragoman: {path}:2: there is no 'text'; the object has 'content'",
    ]
    assert (
        run("read", path, "--text-key", "x")[2][1] == f"dragoman: {path}:2: there is no 'x'; the object has 'content'"
    )
    assert run("read", rows({"body": None}), "--text-key", "body")[2] == [f"dragoman: {path}:1: 'body' is null"]


def test_a_day_that_is_not_read_is_told_once(rows, read):
    row = {"text": "summit", "day": "Friday", "pub_date": "2025-10-17"}
    path = rows(row, row)
    code, found, err = read(path, rows(row, name="more.jsonl"))
    assert (code, len(found)) == (0, 3)
    assert err == [
        f"dragoman: warning: {path}:1: there is no 'published', but 'pub_date' is '2025-10-17'; --published-key pub_date reads it"
    ]
    assert read(path, "--published", "2025-10-18")[2] == []


def test_documents_that_were_read_before_are_told_nothing(rows, run, tmp_path):
    run(
        "read", rows({"text": "summit", "date": "2025-10-17"}), "--format", "jsonl", "--output", tmp_path / "read.jsonl"
    )
    assert run("read", tmp_path / "read.jsonl")[2] == []


def test_keys_are_for_json(run, page):
    code, _, err = run("read", page, "--reader", "text", "--text-key", "body")
    assert code == 2
    assert err == ["dragoman: --text-key, --published-key and --id-key are for the reader 'jsonl', not for 'text'"]
    assert run("read", page, "--text-key", "")[0] == 2


def test_the_day_of_a_text_may_be_that_of_its_files_name(tmp_path, read, rows):
    (tmp_path / "wire").mkdir()
    for name in ("2025-10-17_a.txt", "20251018.txt", "2025_10_19 c.txt", "d.txt", "2025-13-45.txt", "202510170900.txt"):
        (tmp_path / "wire" / name).write_text("summit")
    code, found, err = read(tmp_path / "wire", "--published-from-name", "--published", "2025-01-01")
    assert (code, err) == (0, [])
    days = {d["id"].rpartition("/")[2]: d["published"] for d in found}
    assert days == {
        "2025-10-17_a.txt": "2025-10-17",
        "20251018.txt": "2025-10-18",
        "2025_10_19 c.txt": "2025-10-19",
        "d.txt": "2025-01-01",
        "2025-13-45.txt": "2025-01-01",
        "202510170900.txt": "2025-01-01",
    }
    path = rows({"text": "a"}, {"text": "b", "published": "2025-02-02"}, name="2025-10-17.jsonl")
    assert [d["published"] for d in read(path, "--published-from-name")[1]] == ["2025-10-17", "2025-02-02"]


def test_a_name_without_a_day_is_told_once_and_its_documents_are_read(rows, read):
    path = rows({"text": "a", "date": "2025-10-17"}, {"text": "b"})
    code, found, err = read(path, "--published-from-name")
    assert code == 1
    assert err == [
        f"dragoman: {path}: its name does not begin with a day like 2025-10-17; the document is read without it"
    ]
    assert [d["published"] for d in found] == [None, None]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-10-17", "2025-10-17"),
        ("a/2025-10-17.txt", "2025-10-17"),
        ("2025-10_17.txt", None),
        ("2025-02-30.txt", None),
        ("2025-10.txt", None),
        ("x2025-10-17.txt", None),
        ("2025-10-17/a.txt", None),
        ("stdin", None),
    ],
)
def test_the_day_at_the_head_of_a_name(name, day):
    assert head_of(name) == day


def test_why_and_check_take_keys_too(rows, run):
    path = rows({"body": "a summit", "date": "2025-10-17"})
    assert "Stands:" in run("why", path, "2", "8", "--text-key", "body", "--published-key", "date")[1]
    code, out, err = run("plugins", "check", "summits", path, "--text-key", "body")
    assert "on 1 text" in out, (code, err)


def test_a_day_of_another_type_costs_the_document_its_day(run, tmp_path):
    reader = dragoman.Reader("odd", (".odd",), lambda stream, name: [dragoman.Document("summit", id=name, published=7)])
    (tmp_path / "a.odd").write_text("x")
    registry = Registry.of({"odd": dragoman.Plugin(readers=[reader], writers=[json_lines.writer])})
    code, out, err = run("read", tmp_path / "a.odd", "--format", "jsonl", registry=registry)
    assert code == 1
    assert json.loads(out)["published"] is None
    assert err == [
        f"dragoman: {tmp_path / 'a.odd'}: published must be a date, a datetime or a string, not int; the document is read without it"
    ]
