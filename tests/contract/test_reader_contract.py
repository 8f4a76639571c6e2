"""The contract of readers itself: for each clause readers that break it, and are caught."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import bad_readers as bad
import pytest

from dragoman import Document, InputError, Reader
from dragoman.testing import ReaderContract
from dragoman.testing.inputs import BAD_BYTES, Pipe, bad_inputs_of, hostile_inputs_of, repeated

INPUTS = {
    "a.wire": b"Two envoys met in Oslo.\nThey will meet again in Bergen.\n",
    "b.wire": b"A <b>treaty</b> was signed.\n",
}
CAUGHT = [
    ("test_inputs_hold_documents", bad.blind, "finds no document with a text in 'a.wire'"),
    ("test_documents", bad.annotated, "that has layers already; leave finding to extractors"),
    ("test_documents", bad.undated, "`published` is 'last Friday', from which no day can be read; write YYYY-MM-DD"),
    ("test_documents", bad.numbered, "whose `id` is 0, of type int"),
    ("test_documents", bad.nameless, "whose `source` is empty; leave out what is not known"),
    ("test_documents", bad.texts, "yields 'Two envoys met in Oslo.', of type str; yield a Document"),
    ("test_ids", bad.one_id, "document 2 of 'a.wire' has the id 'a.wire' and source None of document 1 of 'a.wire'"),
    ("test_ids", bad.constant_id, "document 1 of 'b.wire' has the id 'document' and source None of document 1 of"),
    ("test_ids", bad.base_name, "'north/a.wire' and 'south/a.wire' both give the id 'a.wire'; make ids of the whole"),
    ("test_determinism", bad.counting, "read again, in reverse order"),
    ("test_pipes", bad.seeking, "'a.wire' as a pipe makes the reader raise UnsupportedOperation"),
    ("test_pipes", bad.closing, "closes the stream of 'a.wire'; leave that to whoever opened it"),
    ("test_pipes", bad.peeking, "from a pipe, expected .*from its beginning to its end"),
    ("test_determinism_across_processes", bad.hash_ordered, "PYTHONHASHSEED"),
    ("test_determinism_across_processes", bad.time_zoned, "expected .*2025-10-17"),
    ("test_any_day", bad.today, "read 15000 days earlier, expected (?s:.*)take days from the input alone"),
    ("test_any_day", bad.this_year, "read 15000 days earlier, expected .*-10-17"),
    ("test_any_day", bad.no_future, "read 15000 days earlier, expected .*2025-10-17"),
    ("test_nothing_but_reading", bad.writing, "open '/dev/null' to write"),
    ("test_nothing_but_reading", bad.talking, "print to standard output"),
    ("test_nothing_but_reading", bad.connecting, "socket.connect"),
    ("test_nothing_but_reading", bad.starting, "subprocess.Popen"),
    ("test_json", bad.with_tuples, r"`meta` .* is changed by JSON: .*found \{'words': \['Two"),
    ("test_json", bad.with_sets, "`meta` .* does not go through JSON: TypeError"),
    ("test_bad_bytes", bad.trusting, "UnicodeDecodeError: .*; raise InputError with a sentence"),
    ("test_bad_bytes", bad.first_line, "no bytes, as 'a.wire', makes the reader raise IndexError"),
    (
        "test_bad_bytes",
        bad.secretive,
        "does not say which input it is about: 'it cannot be read'; begin it with the name",
    ),
    ("test_bad_bytes", bad.verbose, "is no sentence: "),
    ("test_bad_bytes", bad.recursive, "nested arrays, as 'a.wire', makes the reader raise RecursionError"),
    ("test_bad_bytes", bad.without_end, r"no bytes, as 'a.wire', took more than 0\.5 s of CPU time and was given up"),
    ("test_growth", bad.adding_up, "over and over: "),
    ("test_growth", bad.looking_ahead, "'<', as 'a.wire', over and over: "),
]
MISNAMED = [
    (Reader("agency wire", (".wire",), bad.good), "the name 'agency wire' cannot be given to --reader"),
    (Reader("", (".wire",), bad.good), "name the format in one word"),
    (Reader("agency", ".wire", bad.good), r"`suffixes` is '.wire'; make it a tuple of strings, like \('.wire',\)"),
    (Reader("agency", ("wire",), bad.good), "no file is found by the suffix 'wire'; write a full stop"),
    (Reader("agency", (".WIRE",), bad.good), "no file is found by the suffix '.WIRE'"),
    (Reader("agency", (".line",), bad.good), "the input 'a.wire' has none of the suffixes .line"),
]


def contract_of(read):
    reader = read if isinstance(read, Reader) else Reader("agency", (".wire",), read)
    named = {
        "reader": reader,
        "inputs": INPUTS,
        "sizes": (5_000, 40_000),
        "patience": 0.5 if read is bad.without_end else 60,
    }
    return type("Contract", (ReaderContract,), named)()


class TestGood(ReaderContract):
    reader = Reader("agency", (".wire",), bad.good)
    inputs = INPUTS


@pytest.mark.parametrize(("clause", "wrong", "message"), [pytest.param(*row, id=row[1].__name__) for row in CAUGHT])
def test_each_clause_catches(clause, wrong, message):
    with pytest.raises(AssertionError, match=message):
        getattr(contract_of(wrong), clause)()


@pytest.mark.parametrize(("reader", "message"), MISNAMED)
def test_a_declaration_that_no_file_can_meet_is_caught(reader, message):
    with pytest.raises(AssertionError, match=message):
        contract_of(reader).test_declaration()


def test_every_clause_has_a_reader_that_it_catches():
    clauses = {name for name in dir(ReaderContract) if name.startswith("test_")}
    assert clauses == {clause for clause, _, _ in CAUGHT} | {"test_declaration"}


def test_a_reader_without_ids_or_with_ids_of_the_input_itself_is_left_alone():
    def own(stream, name):
        yield from (Document(found.text, id=found.text[:9]) for found in bad.lines_of(stream, name))

    def none(stream, name):
        yield from (Document(found.text) for found in bad.lines_of(stream, name))

    contract_of(own).test_ids()
    contract_of(none).test_ids()


def test_documents_of_one_id_and_several_sources_are_told_apart():
    def agencies(stream, name):
        yield from (Document(f.text, id="1", source=f.text) for f in bad.lines_of(stream, name))

    contract_of(agencies).test_ids()


def test_a_reader_that_no_process_can_import_is_told_what_to_do():
    with pytest.raises(
        AssertionError, match=r"cannot be taken to another process: .*; let `read` be a function at the top"
    ):
        contract_of(lambda stream, name: [Document("x", id=name)]).test_nothing_but_reading()


def test_a_reader_that_is_a_method_is_taken_to_other_processes():
    contract_of(Reader("agency", (".wire",), Wires("utf-8").read)).test_determinism_across_processes()


class Wires:
    def __init__(self, encoding):
        self.encoding = encoding

    def read(self, stream, name):
        yield Document(stream.read().decode(self.encoding, "replace"), id=name)


def test_what_is_raised_comes_behind_what_was_yielded():
    def breaking(stream, name):
        yield Document("one")
        msg = f"{name}: broken"
        raise InputError(msg)

    one, error = contract_of(breaking).read(b"", "a.wire")
    assert one == Document("one")
    assert str(error) == "a.wire: broken"


def test_slips_that_every_clause_would_trip_over_are_said_at_once():
    with pytest.raises(TypeError, match=r"`reader` of Contract is a function; write a dragoman\.Reader"):
        type("Contract", (ReaderContract,), {"reader": bad.good, "inputs": INPUTS})
    for inputs in (b"x", {"a.wire": "x"}, [b"x"]):
        with pytest.raises(TypeError, match="`inputs` of Contract must be bytes by the names of inputs, like"):
            type("Contract", (ReaderContract,), {"reader": contract_of(bad.good).reader, "inputs": inputs})


def test_bad_inputs_hold_what_they_say():
    bad_ones = bad_inputs_of(INPUTS["a.wire"], 1_000_000)
    assert bad_ones.keys() > BAD_BYTES.keys()
    assert bad_ones["no bytes"] == b""
    with pytest.raises(UnicodeDecodeError):
        bad_ones["random bytes"].decode()
    with pytest.raises(UnicodeDecodeError):
        bad_ones["own input, lone surrogates between words"].decode()
    assert bad_ones["own input, in UTF-16"].decode("utf-16") == INPUTS["a.wire"].decode()
    assert len(bad_ones["own input over and over, on one line"]) == 1_000_000
    assert b"\n" not in bad_ones["own input over and over, on one line"]
    assert sum(name.startswith("own input, bytes up to") for name in bad_ones) >= 12
    assert bad_inputs_of(b"")["own input over and over"] == b"\n" * 1_000_000


def test_every_way_to_ask_for_the_day_is_moved():
    code = (
        "import datetime as dt, time\n"
        "from datetime import date, datetime\n"
        "from time import gmtime\n"
        "from dragoman.testing.clock import move_clock\n"
        "real = date.today()\n"
        "move_clock(1000)\n"
        "days = [date.today(), dt.datetime.now(), datetime.today(), datetime.now(dt.UTC), datetime.utcnow()]\n"
        "days += [datetime.fromtimestamp(time.time()), datetime(*gmtime()[:6]), datetime(*time.localtime()[:6])]\n"
        "days += [datetime.strptime(time.ctime(), '%c'), datetime.strptime(time.asctime(), '%c')]\n"
        "days += [datetime.fromisoformat(time.strftime('%Y-%m-%d')), datetime.fromtimestamp(time.time_ns() / 1e9)]\n"
        "print(*(day.toordinal() - real.toordinal() for day in days))\n"
        "print(isinstance(real, date), issubclass(datetime, date), isinstance(1, date), time.gmtime(0).tm_year)\n"
    )
    path = os.pathsep.join(filter(None, sys.path))
    environment = os.environ | {"PYTHONPATH": path, "TZ": "UTC", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    moved, kinds = done.stdout.splitlines()
    assert {int(days) for days in moved.split()} <= {1000, 1001}, "midnight may come in between"
    assert kinds == "True True False 1970"


def test_hostile_inputs_stand_alone_and_within():
    hostile = hostile_inputs_of(b"ab cd")
    assert hostile["own b'cd'"] == (b"", b"cd ", b"")
    assert hostile["'<' in the middle"] == (b"ab", b"<", b" cd")
    assert hostile["own input"] == (b"", b"ab cd", b"")
    assert repeated(b"abc", 7) == b"abcabca"


def test_a_pipe_has_no_position():
    pipe = io.BufferedReader(Pipe(b"one\ntwo\n"))
    assert pipe.readline() == b"one\n"
    assert pipe.read() == b"two\n"
    assert not pipe.seekable()
