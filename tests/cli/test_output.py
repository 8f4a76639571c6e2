"""What goes out: the formats, files, and a table that no text can make do harm."""

import io
import itertools
import json

import pytest

import dragoman
from dragoman.registry import Registry
from dragoman.writers import json_lines, json_whole, table
from dragoman.writers.terminal import aligned, harmless, width_of

TEXT = "Envoys plan a summit over 16 F-16s."


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    return path


def test_the_table_shows_meetings_then_weapons_then_counts(run, page):
    code, out, err = run("read", page, "--published", "2025-10-17")
    assert (code, err) == (0, [])
    lines = out.splitlines()
    assert lines[0] == f"{page}, published 2025-10-17"
    assert [line.split(" (")[0] for line in lines[1:] if not line.startswith(" ")] == ["Meetings", "Weapons", "Counts"]
    assert lines[2].split() == ["at", "status", "mode", "who", "cameo"]
    assert lines[3].split() == ["14-20", "planned", "in", "person", "Envoys,", "Guest", "036"]
    assert lines[6].split() == ["29-33", "combat", "aircraft", "F-16"]
    assert lines[9].split() == ["26-28", "cardinal", "16", "16"]


def everything():
    """A document that holds every kind, a kind of a plugin, and a failure."""
    span = dragoman.Span

    def actor(name):
        return dragoman.ActorMention(span(0, 3), "Tom", name=name, actor_id=name)

    place = dragoman.PlaceMention(span(4, 8), "Oslo", name="Oslo", country="NO")
    date = dragoman.DateMention(span(9, 12), "May", value="2025-05", first=None)
    hours = dragoman.DateMention(span(9, 12), "May", type="duration", value="PT2H")
    meeting = dragoman.Meeting(
        span(13, 17),
        "meet",
        participants=(actor("Tom Jones"),),
        place=place,
        date=date,
        mode="video",
        host=actor("Oslo"),
        ordinal=8,
        outcome="failed",
        duration=hours,
    )
    over = dragoman.CountMention(span(18, 20), "40", low=40.0, bound=">", noun="soldier", effect="killed")
    half = dragoman.CountMention(span(18, 20), "40", low=1234567.5, high=2e9, kind="measure", unit="kilometre")
    ship = dragoman.UnknownMention(span(21, 24), "USS", kind="ship", data={"annotation": "ship", "hull": "Nimitz"})
    layers = (
        dragoman.Layer("all", annotations=(meeting, date, over, half, ship, place, actor("Tom Jones")), seconds=0.0015),
        dragoman.Layer("maps", failure=dragoman.Failure("maps", "KeyError", "no\x1bmap")),
    )
    return dragoman.Document("Tom Oslo May meet 40 USS", id="d", source="Wire", layers=layers)


def test_the_table_tells_everything_a_document_holds():
    stream = io.StringIO()
    table.write([everything()], stream, timings=True)
    rows = [line.split("  ") for line in stream.getvalue().splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert cells == [
        ["d, of unknown date, Wire"],
        ["Meetings (1)"],
        ["at", "status", "mode", "who", "where", "when", "host", "more", "cameo"],
        [
            "13-17",
            "held",
            "video",
            "Tom Jones",
            "Oslo, NO",
            "2025-05",
            "Oslo",
            "failed, no. 8, PT2H",
            "041",
        ],
        ["Counts (2)"],
        ["at", "kind", "value", "unit", "of", "effect", "text"],
        ["18-20", "measure", "1,234,567.5 to 2,000,000,000", "kilometre", "-", "-", "40"],
        ["18-20", "cardinal", "> 40", "-", "soldier", "killed", "40"],
        ["Dates (1)"],
        ["at", "type", "value", "text"],
        ["9-12", "date", "2025-05", "May"],
        ["Others (1)"],
        ["at", "kind", "text", "fields"],
        ["21-24", "ship", "USS", "hull=Nimitz"],
        ["Also 1 actor and 1 place"],
        ["Failed: maps: KeyError: no\\x1bmap"],
        ["Took: all 1.50 ms"],
    ]


def test_rows_that_differ_only_in_where_they_stand_share_a_line(run, tmp_path):
    (tmp_path / "a.txt").write_text("F-16 and F-16 and F-16")
    lines = run("read", tmp_path / "a.txt")[1].splitlines()
    weapons = lines[lines.index("Weapons (3)") :][:3]
    assert weapons[1].split() == ["at", "category", "text", "times"]
    assert weapons[2].split() == ["0-4", "combat", "aircraft", "F-16", "3"]


def test_the_day_of_a_dateline_is_told_where_there_is_no_other(run, tmp_path):
    (tmp_path / "a.txt").write_text("OSLO, May 5, 2025 - A summit.")
    assert (
        run("read", tmp_path / "a.txt")[1].splitlines()[0] == f"{tmp_path / 'a.txt'}, dated 2025-05-05 by its dateline"
    )


def test_a_document_without_findings_says_so(run, tmp_path):
    (tmp_path / "a.txt").write_text("Nothing.")
    assert run("read", tmp_path / "a.txt")[1].splitlines()[1:] == ["  nothing found"]


def test_no_line_of_the_table_is_wider_than_the_terminal(registry):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    who = tuple(dragoman.ActorMention(dragoman.Span(0, 1), "x", name=f"Somebody {'o' * n}") for n in range(0, 120, 7))
    meeting = dragoman.Meeting(dragoman.Span(0, 1), "x", participants=who, rule="r")
    document = dragoman.Document("x", layers=(dragoman.Layer("l", annotations=(meeting,)),))
    for columns, stream in ((100, io.StringIO()), (60, Terminal()), (200, Terminal())):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COLUMNS", str(columns if columns != 100 else 37))
            table.write([document], stream)
        widest = max(map(len, stream.getvalue().splitlines()))
        assert columns - 15 < widest <= columns


HOSTILE = {
    "\x1b[31mred\x1b[0m": "\\x1b[31mred\\x1b[0m",
    "\x1b]0;title\x07": "\\x1b]0;title\\x07",
    "\x9b2J": "\\x9b2J",
    "a\x7f\x08b": "a\\x7f\\x08b",
    "right\u202eleft": "right\\u202eleft",
    "\u2066isolate\u2069": "\\u2066isolate\\u2069",
    "zero\u200bwidth\ufeff": "zero\\u200bwidth\\ufeff",
    "lone\ud800": "lone\\ud800",
    "tag\U000e0041": "tag\\U000e0041",
    "two\nlines\r\n\tand\u2028more\x85": "two lines   and more ",
    "été 北京 नमस्ते 👩‍🚀": "été 北京 नमस्ते 👩‍🚀",
    "plain": "plain",
}


@pytest.mark.parametrize(("text", "shown"), HOSTILE.items())
def test_harmless_shows_what_a_terminal_would_obey(text, shown):
    assert harmless(text) == shown


@pytest.mark.parametrize("field", ["text", "id", "source"])
def test_escape_sequences_of_a_document_do_not_reach_the_terminal(run, tmp_path, field):
    evil = "\x1b[2J\x9b\u202e\nsummit 16 F-16"
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "summit 16 F-16", field: f"{evil} BREAK"}))
    code, out, err = run("read", path)
    assert code == (1 if field == "text" else 0)
    for character in "\x1b\x9b\u202e":
        assert character not in out + "".join(err)
    assert "\\x1b[2J" in out


def test_escape_sequences_of_a_files_name_do_not_reach_the_terminal(run, tmp_path):
    code, _, err = run("read", tmp_path / "\x1b[31m\nno.txt", "--published", "2025-01-01")
    assert code == 1
    assert len(err) == 1
    assert "\\x1b[31m no.txt" in err[0]


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("北京", 4), ("ｆｕｌｌ", 8), ("e\u0301te\u0301", 3), ("été", 3), ("می\u200cخ", 3), ("", 0)],
)
def test_wide_characters_take_two_columns_and_combining_ones_none(text, columns):
    assert width_of(text) == columns


def test_columns_stay_straight_under_wide_and_combining_characters():
    rows = [["name", "x"], ["北京", "x"], ["e\u0301te\u0301", "x"], ["नमस्ते", "x"]]
    lines = list(aligned(rows, 40))
    assert {width_of(line) for line in lines} == {width_of(lines[0])}
    assert [line[-1] for line in lines] == ["x"] * 4


def test_long_cells_are_wrapped_at_blanks_and_cut_after_five_lines():
    lines = list(aligned([["alpha beta gamma", "1"], ["x" * 100, "2"]], 15, indent=0))
    assert lines[:2] == ["alpha beta    1", "gamma"]
    assert lines[2:] == ["x" * 12 + "  2", *["x" * 12] * 3, "..."]
    assert list(aligned([["aa bbbbbbbbbbbbbbb c", "1"]], 10, indent=0)) == ["aa       1", "bbbbbbb", "bbbbbbb", "b c"]


def test_json_is_always_an_array(run, page, tmp_path):
    (tmp_path / "none.jsonl").write_text("")
    (tmp_path / "sub").mkdir()
    two = tmp_path / "sub" / "two.jsonl"
    two.write_text('{"text": "a"}\n{"text": "b"}')
    sizes = [len(json.loads(run("read", path, "--format", "json")[1])) for path in (tmp_path / "none.jsonl", page, two)]
    assert sizes == [0, 1, 2]


def test_every_json_writer_survives_lone_surrogates_and_stays_ascii(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "summit \\ud800 16", "id": "\\udfff", "k": "\\ud83d"}')
    for name in ("json", "jsonl", "table"):
        code, out, err = run("read", path, "--format", name)
        assert (code, err) == (0, [])
        assert out.isascii()
    assert json.loads(run("read", path, "--format", "jsonl")[1])["text"] == "summit \ud800 16"


def test_timings_are_shown_only_when_asked_for(run, page):
    for name, sign in (("json", '"seconds"'), ("jsonl", '"seconds"'), ("table", "Took:")):
        assert sign not in run("read", page, "--format", name)[1]
        assert sign in run("read", page, "--format", name, "--timings")[1]


@pytest.mark.parametrize("writer", [table.writer, json_lines.writer, json_whole.writer])
def test_each_document_is_sent_off_before_the_next_is_read(writer):
    class Sending(io.StringIO):
        sent = ""

        def flush(self):
            self.sent = self.getvalue()

    stream = Sending()
    seen = []

    def documents():
        for number in range(3):
            seen.append(stream.sent.count("text number"))
            yield dragoman.Document(f"text number {number}", id=f"text number {number}")

    writer.write(documents(), stream)
    per_document = 1 if writer.name == "table" else 2
    assert seen == [0, per_document, 2 * per_document]


def test_documents_are_read_and_written_one_by_one(registry, tmp_path, run):
    steps = []

    def read(stream, name):
        for number in range(3):
            steps.append(f"in {number}")
            yield dragoman.Document("x", id=str(number))

    def write(documents, stream, *, timings):
        for document in documents:
            steps.append(f"out {document.id}")  # noqa: PERF401 - when it happens is what is tested

    plugins = {provider.name: provider.plugin for provider in registry.providers}
    mine = dragoman.Plugin(readers=[dragoman.Reader("r", (".r",), read)], writers=[dragoman.Writer("w", write)])
    (tmp_path / "a.r").write_text("")
    assert run("read", tmp_path / "a.r", "--format", "w", registry=Registry.of(plugins | {"mine": mine}))[0] == 0
    assert steps == list(itertools.chain.from_iterable((f"in {n}", f"out {n}") for n in range(3)))


def test_output_goes_to_a_file_in_utf_8(run, tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Überfall F-16 summit", "id": "é"}))
    code, out, err = run("read", tmp_path / "a.jsonl", "--output", tmp_path / "out.txt")
    assert (code, out, err) == (0, "", [])
    assert "Überfall, Guest".encode() in (tmp_path / "out.txt").read_bytes()
    assert b"\r" not in (tmp_path / "out.txt").read_bytes()


def test_an_output_that_cannot_be_written_is_told_before_anything_is_read(run, page, tmp_path):
    for output in (tmp_path / "no" / "out.txt", tmp_path):
        code, out, err = run("read", page, "--output", output)
        assert (code, out) == (2, "")
        assert len(err) == 1
        assert err[0].startswith(f"dragoman: --output: {output}: ")


def test_a_full_disk_is_told_in_one_line(run, page):
    code, _, err = run("read", page, "--output", "/dev/full")
    assert code == 1
    assert err == ["dragoman: the output cannot be written: No space left on device"]


def test_an_input_is_never_overwritten(run, page):
    code, _, err = run("read", page, "--output", page)
    assert code == 2
    assert err == [f"dragoman: --output: {page} is also read; writing would destroy it"]
    assert page.read_text() == TEXT


def test_an_output_in_the_folder_that_is_read_is_no_input(run, page, tmp_path):
    for _ in range(2):
        assert run("read", tmp_path, "--format", "jsonl", "--output", tmp_path / "out.jsonl")[0] == 0
        assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 1


def test_an_unknown_format_is_wrong_usage_and_the_nearest_is_named(run, page):
    code, _, err = run("read", page, "--format", "jsn")
    assert code == 2
    assert err == ["dragoman: --format: 'jsn' is unknown, allowed are csv, json, jsonl, table; did you mean 'json'?"]


def test_a_broken_writer_is_told_in_one_line(run, registry, page):
    def write(documents, stream, *, timings):
        msg = "out of\nink"
        raise ValueError(msg)

    plugins = {provider.name: provider.plugin for provider in registry.providers}
    mine = dragoman.Plugin(writers=[dragoman.Writer("w", write)])
    code, _, err = run("read", page, "--format", "w", registry=Registry.of(plugins | {"mine": mine}))
    assert code == 1
    assert err == ["dragoman: format 'w' stopped: ValueError: out of ink"]
