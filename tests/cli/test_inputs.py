"""What comes in: files, folders, standard input; and one line for each that cannot be read, while the rest is."""

import json
import socket

import pytest

import dragoman
from dragoman.registry import Registry


def ids(out):
    return [json.loads(line)["id"] for line in out.splitlines()]


def texts(out):
    return [json.loads(line)["text"] for line in out.splitlines()]


@pytest.mark.parametrize("name", ["a.txt", "a.text", "a.md", "a.TXT", "a", "a.weird"])
def test_a_text_file_is_one_document_with_its_path_as_id(run, tmp_path, name):
    path = tmp_path / name
    path.write_text("A summit.")
    code, out, err = run("read", path, "--format", "jsonl")
    assert (code, err) == (0, [])
    assert ids(out) == [str(path)]
    assert texts(out) == ["A summit."]


def test_a_byte_order_mark_is_left_out_and_line_ends_are_kept(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    code, out, _ = run("read", tmp_path / "a.txt", "--format", "jsonl")
    assert code == 0
    assert texts(out) == ["one\r\ntwo\rthree\n"]


def test_an_empty_file_is_an_empty_document(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    assert run("read", tmp_path / "a.txt")[0] == 0


def test_a_folder_is_read_recursively_in_the_order_of_names(run, tmp_path):
    for name in ("b.txt", "a/z.txt", "a/y.md", "c.jsonl", ".hidden.txt", ".git/x.txt", "photo.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "x", "id": "c"}' if name == "c.jsonl" else "x")
    code, out, err = run("read", tmp_path, "--format", "jsonl")
    assert (code, err) == (0, [])
    assert ids(out) == [str(tmp_path / "a" / "y.md"), str(tmp_path / "a" / "z.txt"), str(tmp_path / "b.txt"), "c"]


def test_a_chosen_reader_reads_every_file_of_a_folder(run, tmp_path):
    (tmp_path / "a.log").write_text("x")
    (tmp_path / "b.jsonl").write_text("{}")
    code, out, _ = run("read", tmp_path, "--reader", "text", "--format", "jsonl")
    assert code == 0
    assert texts(out) == ["x", "{}"]


def test_a_folder_that_links_to_itself_is_read_once(run, tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    code, out, err = run("read", tmp_path, "--format", "jsonl")
    assert texts(out) == ["x"]
    assert code == 1
    assert err == [f"dragoman: {tmp_path / 'gone.txt'}: No such file or directory"]


def test_a_folder_without_readable_files_is_told(run, tmp_path):
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "sub").mkdir()
    code, _, err = run("read", tmp_path)
    assert code == 1
    assert len(err) == 1
    assert err[0].startswith(f"dragoman: {tmp_path}: the folder holds no file to read")


def test_a_missing_file_is_told_and_the_rest_is_read(run, tmp_path):
    (tmp_path / "a.txt").write_text("x")
    code, out, err = run("read", tmp_path / "no.txt", tmp_path / "a.txt", "--format", "jsonl")
    assert code == 1
    assert texts(out) == ["x"]
    assert err == [f"dragoman: {tmp_path / 'no.txt'}: No such file or directory"]


def test_a_name_too_long_for_the_system_is_told(run):
    code, _, err = run("read", "x" * 5000)
    assert code == 1
    assert len(err) == 1
    assert err[0].endswith("File name too long")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="a socket is what even a superuser cannot open as a file")
def test_a_file_that_cannot_be_opened_is_told_and_the_rest_is_read(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("a.txt")
        (tmp_path / "b.txt").write_text("x")
        code, out, err = run("read", "a.txt", "b.txt", "--format", "jsonl")
    assert code == 1
    assert texts(out) == ["x"]
    assert len(err) == 1
    assert err[0].startswith("dragoman: a.txt: ")


@pytest.mark.parametrize("data", ["Münster\nKöln".encode("latin-1"), "summit".encode("utf-16")])
def test_another_encoding_is_told_with_its_line(run, tmp_path, data):
    (tmp_path / "a.txt").write_bytes(b"one\n" + data)
    (tmp_path / "b.txt").write_text("x")
    code, out, err = run("read", tmp_path / "a.txt", tmp_path / "b.txt", "--format", "jsonl")
    assert code == 1
    assert texts(out) == ["x"]
    assert len(err) == 1
    assert err[0].startswith(f"dragoman: {tmp_path / 'a.txt'}:2: not UTF-8: byte 0xf")


LINES = {
    "not JSON": b'{"text": "b"',
    "an array for an object": b'["text", 1]',
    "no text": b'{"id": "b"}',
    "text is a number": b'{"text": 7}',
    "text is null": b'{"text": null}',
    "id is an array": b'{"text": "b", "id": ["x"]}',
    "id is a boolean": b'{"text": "b", "id": true}',
    "not UTF-8": b'{"text": "\xe9"}',
    "not a number": b'{"text": "b", "rank": NaN}',
    "infinite": b'{"text": "b", "rank": 1e999}',
    "deep": b'{"text": "b", "x": ' + b"[" * 100 + b"]" * 100 + b"}",
    "too deep for Python": b'{"text": "b", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "a huge number": b'{"text": "b", "x": ' + b"9" * 5000 + b"}",
    "another format": b'{"dragoman": 99, "text": "b"}',
    "half a document of ours": b'{"dragoman": 1, "text": "b"}',
    "a document of ours with a wrong id": (
        b'{"dragoman": 1, "text": "b", "id": 5, "published": null, "source": null, "lang": "en", "meta": {}, "layers": []}'
    ),
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_broken_line_is_told_with_its_number_and_the_rest_is_read(run, tmp_path, line):
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"text": "a"}\n\n' + line + b'\r\n{"text": "c"}')
    code, out, err = run("read", path, "--format", "jsonl")
    assert code == 1
    assert texts(out) == ["a", "c"]
    assert len(err) == 1
    assert err[0].startswith(f"dragoman: {path}:3: ")


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("last Friday", "published must be a date like 2025-10-17 or 17 Oct 2025, not 'last Friday'"),
        ("2025-02-30", "published must be a date like 2025-10-17 or 17 Oct 2025, not '2025-02-30'"),
        (20251017, "'published' must be a string, not the number 20251017"),
        ({"date": "2025-10-17"}, "'published' must be a string, not an object"),
    ],
)
def test_a_line_with_an_unknown_date_is_told_and_read_without_it(run, tmp_path, published, told):
    path = tmp_path / "news.jsonl"
    path.write_text(
        json.dumps({"text": "a"}) + "\n" + json.dumps({"text": "b", "id": "b", "published": published}) + "\n"
    )
    code, out, err = run("read", path, "--format", "jsonl")
    assert code == 1
    assert err == [f"dragoman: {path}:2: {told}; the document is read without it"]
    read = [json.loads(line) for line in out.splitlines()]
    assert [(document["published"], document["meta"]) for document in read] == [
        (None, {}),
        (None, {"published": published}),
    ]


@pytest.mark.parametrize(
    "published", ["2025-10-17", "2025-10-17T10:00:00Z", "17 Oct 2025", "Fri, 17 Oct 2025 10:00:00 GMT"]
)
def test_a_date_may_be_written_in_several_ways_and_stays_as_it_was_given(run, tmp_path, published):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "b", "published": published}))
    (tmp_path / "b.txt").write_text("b")
    for path, more in ((tmp_path / "a.jsonl", ()), (tmp_path / "b.txt", ("--published", published))):
        code, out, err = run("read", path, "--format", "jsonl", *more)
        assert (code, err) == (0, [])
        assert json.loads(out)["published"] == published


def test_what_a_line_holds_beside_the_text_is_kept(run, tmp_path):
    line = {
        "text": "x",
        "id": 17,
        "published": "2025-10-17",
        "source": "Wire",
        "lang": "uk",
        "url": "u",
        "meta": {"n": [1]},
    }
    path = tmp_path / "news.ndjson"
    path.write_text(json.dumps(line))
    _, out, _ = run("read", path, "--format", "jsonl")
    data = json.loads(out)
    assert (data["id"], data["published"], data["source"], data["lang"]) == ("17", "2025-10-17", "Wire", "uk")
    assert data["meta"] == {"n": [1], "url": "u"}


def test_a_line_without_an_id_gets_the_name_of_the_file_and_its_number(run, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\n\n{"text": "b"}\n')
    assert ids(run("read", path, "--format", "jsonl")[1]) == [f"{path}:1", f"{path}:3"]


@pytest.mark.parametrize("written", ["json", "jsonl"])
def test_what_dragoman_wrote_is_read_again_as_the_same_documents(run, tmp_path, written):
    first, second = tmp_path / f"first.{written}", tmp_path / f"second.{written}"
    (tmp_path / "a.txt").write_text("A summit with 16 F-16s.")
    (tmp_path / "b.jsonl").write_text('{"text": "Another summit", "id": "b", "published": "2025-10-17", "n": 1}')
    assert run("read", tmp_path, "--format", written, "--output", first)[0] == 0
    assert run("read", first, "--format", written, "--output", second)[0] == 0
    assert second.read_bytes() == first.read_bytes()


def test_a_wrong_item_of_an_array_is_told_and_the_rest_is_read(run, tmp_path):
    path = tmp_path / "news.json"
    path.write_text('[{"text": "a"},\n {"id": "b"}, 3,\n {"text": "d"}]')
    code, out, err = run("read", path, "--format", "jsonl")
    assert code == 1
    assert texts(out) == ["a", "d"]
    assert err == [
        f"dragoman: {path}: item 2: there is no 'text'; the object has 'id'",
        f"dragoman: {path}: item 3: an object with a text is wanted, not the number 3",
    ]


def test_an_array_is_known_by_its_first_character(run, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'\xef\xbb\xbf [{"text": "a"},\n{"text": "b"}]')
    code, out, _ = run("read", path, "--format", "jsonl")
    assert code == 0
    assert ids(out) == [f"{path}:1", f"{path}:2"]


def test_a_broken_array_is_told_with_its_line(run, tmp_path):
    path = tmp_path / "news.json"
    path.write_text('[{"text": "a"},\n nonsense]')
    code, _, err = run("read", path)
    assert code == 1
    assert len(err) == 1
    assert err[0].startswith(f"dragoman: {path}:2: not JSON: ")


def test_a_json_file_may_hold_one_document_over_several_lines(run, tmp_path):
    path = tmp_path / "one.json"
    path.write_text('{\n  "text": "a"\n}\n')
    assert ids(run("read", path, "--format", "jsonl")[1]) == [str(path)]


def test_standard_input_is_text_unless_a_reader_is_chosen(run, stdin):
    stdin(b"A summit.")
    code, out, _ = run("read", "-", "--format", "jsonl")
    assert code == 0
    assert (ids(out), texts(out)) == (["stdin"], ["A summit."])
    stdin(b'{"text": "a"}\nbroken\n[1]\n{"text": "b"}\n')
    code, out, err = run("read", "-", "--reader", "jsonl", "--format", "jsonl")
    assert code == 1
    assert texts(out) == ["a", "b"]
    assert [line[:18] for line in err] == ["dragoman: stdin:2:", "dragoman: stdin:3:"]


def test_standard_input_is_read_once_only(run):
    code, _, err = run("read", "-", "-")
    assert code == 2
    assert err == ["dragoman: standard input (-) can be read once only"]


def test_documents_that_say_no_day_get_the_given_one(run, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "a"}\n{"text": "b", "published": "2024-01-01"}')
    _, out, _ = run("read", path, "--published", "2025-10-17", "--format", "jsonl")
    assert [json.loads(line)["published"] for line in out.splitlines()] == ["2025-10-17", "2024-01-01"]


@pytest.mark.parametrize("day", ["yesterday", "17/10/2025", "2025-13-01", ""])
def test_an_unknown_day_is_wrong_usage(run, tmp_path, day):
    (tmp_path / "a.txt").write_text("x")
    code, out, err = run("read", tmp_path / "a.txt", "--published", day)
    assert (code, out) == (2, "")
    assert len(err) == 1
    assert "--published" in err[0]
    assert repr(day) in err[0]


def test_an_unknown_reader_is_wrong_usage_and_the_nearest_is_named(run, tmp_path):
    code, _, err = run("read", tmp_path, "--reader", "jsnl")
    assert code == 2
    assert err == ["dragoman: --reader: 'jsnl' is unknown, allowed are jsonl, text; did you mean 'jsonl'?"]


def with_reader(registry, read, name="odd", suffixes=(".odd",)):
    plugins = {provider.name: provider.plugin for provider in registry.providers}
    return Registry.of(plugins | {"mine": dragoman.Plugin(readers=[dragoman.Reader(name, suffixes, read)])})


def test_a_plugins_reader_is_found_by_its_suffix_and_the_longest_wins(run, registry, tmp_path):
    def read(stream, name):
        return [dragoman.Document(stream.read().decode().upper(), id=name)]

    (tmp_path / "a.deep.txt").write_text("x")
    (tmp_path / "b.txt").write_text("x")
    code, out, _ = run("read", tmp_path, "--format", "jsonl", registry=with_reader(registry, read, "a", (".deep.txt",)))
    assert code == 0
    assert texts(out) == ["X", "x"]


def broken_reader(stream, name):
    yield dragoman.Document("first", id=name)
    msg = "torn\npage"
    raise LookupError(msg)


def wrong_reader(stream, name):
    yield dragoman.Document("first", id=name)
    yield "no document"


def refusing_reader(stream, name):
    yield dragoman.Document("first", id=name)
    msg = f"{name}:9: too old"
    raise dragoman.InputError(msg)


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (broken_reader, ": reader 'odd' failed: LookupError: torn page"),
        (wrong_reader, ": reader 'odd' failed: TypeError: it yielded a value of type str, not a Document"),
        (refusing_reader, ":9: too old"),
        (lambda stream, name: 1 / 0, ": reader 'odd' failed: ZeroDivisionError: division by zero"),
    ],
)
def test_a_broken_reader_costs_its_input_only(run, registry, tmp_path, read, told):
    (tmp_path / "a.odd").write_text("x")
    (tmp_path / "b.txt").write_text("last")
    code, out, err = run("read", tmp_path, "--format", "jsonl", registry=with_reader(registry, read))
    assert code == 1
    assert texts(out)[-1] == "last"
    assert err == [f"dragoman: {tmp_path / 'a.odd'}{told}"]


def test_without_any_reader_every_file_is_told(run, tmp_path):
    (tmp_path / "a.txt").write_text("x")
    writers = Registry.of(
        {"w": dragoman.Plugin(writers=[dragoman.Writer("table", lambda documents, stream, timings: list(documents))])}
    )
    code, _, err = run("read", tmp_path / "a.txt", registry=writers)
    assert code == 1
    assert err == [f"dragoman: {tmp_path / 'a.txt'}: no reader for it; installed are none"]
