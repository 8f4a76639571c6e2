"""The contract that every reader keeps, as tests to inherit."""

from __future__ import annotations

import datetime as dt
import functools
import io
import json
import pickle
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from dragoman.collector import collector_at_rest
from dragoman.datelines import day_of
from dragoman.document import Document
from dragoman.errors import InputError
from dragoman.plugin import Plugin, Reader
from dragoman.registry import Registry
from dragoman.serial import Codec
from dragoman.testing.apart import SETTINGS, read_apart
from dragoman.testing.clauses import clause
from dragoman.testing.comparing import check_round_trip, difference
from dragoman.testing.growth import SIZES, check_growth
from dragoman.testing.inputs import Pipe, bad_inputs_of, hostile_inputs_of, repeated
from dragoman.testing.patience import patience_with
from dragoman.testing.texts import LONG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

#: Days by which the clock is wrong in the processes that read on another day: some forty years back, and as many on.
OTHER_DAYS = (-15_000, 15_000)
#: Characters that the sentence of an `InputError` may have beside the name of the input.
SENTENCE = 500


#: The clauses without which a reader cannot be judged.
BASICS = ("declaration", "inputs hold documents")


class ReaderContract:
    r"""What every reader promises, one clause a test method. Inherit it and name the reader and some inputs, each by its name:

    ::

        class TestAgency(dragoman.testing.ReaderContract):
            reader = dragoman_agency.reader
            inputs = {"today.wire": b"Two envoys met in Oslo.\n%%\nThey will meet again.\n"}

    The names need be no files: a reader reads the stream it is given. The inputs should hold every form the reader knows, and no document
    that dragoman wrote. `sizes` are those of the hostile inputs, ascending, two at least, and `longest` that of the longest line, all in bytes;
    `patience` is the CPU seconds that one input may take. Smaller inputs and more patience suit a reader that is slow and linear.
    The clauses are plain methods that raise `AssertionError`, so that they run under pytest or by hand. One that could only repeat what an
    earlier one complains of is skipped (`unittest.SkipTest`); `broken` holds the names of both, each with that of the one that complained.
    """

    reader: ClassVar[Reader]
    inputs: ClassVar[Mapping[str, bytes]]
    sizes: ClassVar[Sequence[int]] = SIZES
    longest: ClassVar[int] = LONG
    patience: ClassVar[float] = 60.0
    broken: ClassVar[dict[str, str]] = {}

    def __init_subclass__(cls) -> None:
        """Raise `TypeError` for what every clause would trip over."""
        super().__init_subclass__()
        cls.broken = {}
        named = vars(cls)
        if "reader" in named and not isinstance(named["reader"], Reader):
            message = f"`reader` of {cls.__name__} is a {type(named['reader']).__name__}; write a dragoman.Reader"
            raise TypeError(message)
        if "inputs" in named and not _are_inputs(named["inputs"]):
            message = (
                f'`inputs` of {cls.__name__} must be bytes by the names of inputs, like {{"a.txt": b"Two envoys met."}}'
            )
            raise TypeError(message)

    # Helpers: what the clauses are made of, for authors who add clauses of their own.

    def read(self, data: bytes, name: str, what: str | None = None) -> list[Document | InputError]:
        """Return what the reader makes of *data*, an input of that *name*, called *what* in messages; what it raises comes last.

        Raises `AssertionError` where that is neither documents nor an `InputError`, or where it loses its patience.
        """
        return self._found(io.BytesIO(data), name, what or f"input {name!r}")

    def documents(self, data: bytes, name: str) -> list[Document]:
        """Return the documents among what the reader makes of *data*. Raises as `read`."""
        return [found for found in self.read(data, name) if isinstance(found, Document)]

    def seconds(self, data: bytes, name: str) -> float:
        """Return the CPU seconds that the reader takes over *data*. Raises as `read`."""
        start = time.process_time()
        with collector_at_rest():
            self.read(data, name, f"an input of {len(data)} bytes")
        return time.process_time() - start

    def _found(self, stream: BinaryIO, name: str, what: str) -> list[Document | InputError]:
        found: list[Document | InputError] = []
        with patience_with("reader", what, self.patience):
            try:
                found.extend(self.reader.read(stream, name))
            except InputError as error:
                found.append(error)
            except Exception as error:
                message = (
                    f"{what} makes the reader raise {type(error).__name__}: {_cut(str(error))}; "
                    "raise InputError with a sentence for what cannot be read, and nothing else"
                )
                raise AssertionError(message) from error
        for one in found:
            assert isinstance(one, (Document, InputError)), (
                f"from {what} the reader yields {_cut(repr(one))}, of type {type(one).__name__}; "
                "yield a Document, or an InputError in its place"
            )
        return found

    # The clauses.

    @clause()
    def test_declaration(self) -> None:
        """A registry takes the reader, its suffixes can be met, and its inputs are named as it would be given them."""
        registry = Registry.of({"contract": Plugin(readers=[self.reader])})
        assert not registry.failed, f"a registry refuses the reader: {registry.failed[0].failure}"
        name, suffixes = self.reader.name, self.reader.suffixes
        assert _is_word(name), f"the name {name!r} cannot be given to --reader; name the format in one word"
        assert isinstance(suffixes, tuple), f"`suffixes` is {suffixes!r}; make it a tuple of strings, like ('.wire',)"
        for suffix in suffixes:
            assert _is_suffix(suffix), (
                f"no file is found by the suffix {suffix!r}; write a full stop and lower case, like '.wire'"
            )
        strangers = [name for name in self.inputs if suffixes and not name.lower().endswith(suffixes)]
        assert not strangers, (
            f"the input {strangers[0]!r} has none of the suffixes {', '.join(suffixes)}; name it as its file would be"
        )

    @clause("declaration")
    def test_inputs_hold_documents(self) -> None:
        """The inputs are worth reading: each holds a document with a text, so that the other clauses check something."""
        assert self.inputs, "`inputs` is empty, so the contract can say nothing of the reader; add inputs that it reads"
        for name, data in self.inputs.items():
            assert any(document.text.strip() for document in self.documents(data, name)), (
                f"the reader finds no document with a text in {name!r}, so the contract can say nothing of it: "
                f"{_cut('; '.join(map(str, self.read(data, name))))}; give inputs that it reads"
            )

    @clause(*BASICS)
    def test_documents(self) -> None:
        """What comes out are documents without layers, whose fields are of the types that `Document` gives them, and errors that tell why."""
        for name, data in self.inputs.items():
            for found in self.read(data, name):
                _check(found, name, f"input {name!r}")

    @clause(*BASICS, "documents")
    def test_ids(self) -> None:
        """Documents that have ids can be told apart by them and their sources: within an input, between inputs, and between folders."""
        seen: dict[tuple[str, str | None], str] = {}
        for name, data in self.inputs.items():
            for number, document in enumerate(self.documents(data, name), 1):
                where = f"document {number} of {name!r}"
                other = seen.setdefault((document.id, document.source), where) if document.id is not None else where
                assert other == where, (
                    f"{where} has the id {document.id!r} and source {document.source!r} of {other}; "
                    "make ids of the input's name and the place in it where the input itself gives none"
                )
            names = (f"north/{name}", f"south/{name}", f"north/another-{name}")
            for one, same, other_file in zip(*(self.documents(data, path) for path in names), strict=False):
                told_apart = one.id is None or one.id != same.id or one.id == other_file.id
                assert told_apart, (
                    f"the files {names[0]!r} and {names[1]!r} both give the id {one.id!r}; "
                    "make ids of the whole name that `read` is given, not of its last part"
                )

    @clause(*BASICS, "documents")
    def test_determinism(self) -> None:
        """Reading again gives the same, whatever was read in between: no state is carried from input to input."""
        first = [_written(self.read(data, name)) for name, data in self.inputs.items()]
        again = [_written(self.read(data, name)) for name, data in reversed(list(self.inputs.items()))][::-1]
        assert first == again, (
            f"not deterministic: read again, in reverse order, {difference(first, again)}; keep nothing from input to input"
        )

    @clause(*BASICS, "documents", "determinism")
    def test_pipes(self) -> None:
        """The reader reads the stream it is given, from a pipe too, and leaves it open: standard input may be asked again."""
        for name, data in self.inputs.items():
            stream = io.BufferedReader(Pipe(data))
            expected, found = (
                _written(self.read(data, name)),
                _written(self._found(stream, name, f"{name!r} as a pipe")),
            )
            advice = "read *stream* from its beginning to its end, once, and never seek in it"
            assert expected == found, f"from a pipe, {difference([expected], [found])}; {advice}"
            assert not stream.closed, (
                f"the reader closes the stream of {name!r}; leave that to whoever opened it (an io.TextIOWrapper "
                "closes what it wraps: call its detach() at the end)"
            )

    @clause(*BASICS, "documents", "determinism")
    def test_determinism_across_processes(self) -> None:
        """Processes with another hash seed, time zone and locale give the same documents, byte for byte."""
        here = self._here()
        for setting, (there, _) in zip(SETTINGS, self._apart(SETTINGS), strict=True):
            assert here == there, (
                f"not deterministic: in a process with {setting}, {difference(here, there)}; "
                "sort what comes out of sets, name the encoding of what is opened, and ask for no time zone, locale or environment"
            )

    @clause(*BASICS, "documents", "determinism", "determinism across processes")
    def test_any_day(self) -> None:
        """The day on which it reads changes nothing: what an input does not tell, such as the day it was published, stays None."""
        here = self._here()
        for days in OTHER_DAYS:
            [(there, _)] = self._apart([{}], days)
            assert here == there, (
                f"read {abs(days)} days {'later' if days > 0 else 'earlier'}, {difference(here, there)}; "
                "take days from the input alone, and leave `published` None where it tells none"
            )

    @clause(*BASICS, "documents", "determinism across processes")
    def test_nothing_but_reading(self) -> None:
        """The reader writes no file, prints nothing, opens no connection and starts no process."""
        [(_, acts)] = self._apart(SETTINGS[:1])
        assert not acts, (
            f"while it read, the reader did what no reader should: {', '.join(acts)}; let it read its stream and data files only"
        )

    @clause(*BASICS, "documents")
    def test_json(self) -> None:
        """A document comes back from JSON equal and is written again in the same bytes."""
        codec = Codec()
        for name, data in self.inputs.items():
            for document in self.documents(data, name):
                _check_json(codec, document, f"input {name!r}")

    @clause(*BASICS, "documents", "json")
    def test_bad_bytes(self) -> None:
        """No bytes make the reader fail: none, random ones, another encoding, an input cut off anywhere, a million bytes on one line.

        They become documents as good as any, or an `InputError` of one sentence that names the input.
        """
        codec = Codec()
        for name, data in self.inputs.items():
            for what, bad in bad_inputs_of(data, self.longest).items():
                called = f"{what}, as {name!r},"
                for found in self.read(bad, name, called):
                    _check(found, name, called)
                    if isinstance(found, Document):
                        _check_json(codec, found, called)

    @clause(*BASICS, "bad bytes")
    def test_growth(self) -> None:
        """Twice the input takes at most about twice the time, on hostile inputs too: marks, words and the input itself, over and over."""
        for name, data in self.inputs.items():
            self.read(data, name)  # what is loaded once is loaded before time is taken
            for what, parts in hostile_inputs_of(data).items():
                check_growth(
                    f"{what}, as {name!r},",
                    functools.partial(self._seconds_of, name, parts),
                    self.sizes,
                    "bound every repeat in patterns, and go through an input once, adding pieces to a list",
                )

    def _seconds_of(self, name: str, parts: tuple[bytes, bytes, bytes], size: int) -> float:
        before, unit, after = parts
        return self.seconds(before + repeated(unit, size) + after, name)

    def _here(self) -> list[str]:
        return [_written(self.read(data, name)) for name, data in self.inputs.items()]

    def _apart(self, settings: Sequence[Mapping[str, str]], days: int = 0) -> list[tuple[list[str], list[str]]]:
        try:
            pickle.dumps(self.reader)
        except Exception as error:
            message = (
                f"the reader cannot be taken to another process: {type(error).__name__}: {error}; "
                "let `read` be a function at the top of a module"
            )
            raise AssertionError(message) from error
        return read_apart(
            functools.partial(_read_all, self.reader, dict(self.inputs)), _modules(self.reader.read), settings, days
        )


def _are_inputs(value: object) -> bool:
    return isinstance(value, Mapping) and all(
        isinstance(name, str) and isinstance(data, bytes) for name, data in value.items()
    )


def _is_word(name: object) -> bool:
    return isinstance(name, str) and name.split() == [name]


def _is_suffix(suffix: object) -> bool:
    return isinstance(suffix, str) and suffix.startswith(".") and suffix == suffix.lower() and len(suffix) > 1


def _modules(read: Callable[..., object]) -> set[str]:
    """Return the names of the modules in which *read*, a function or a method, is defined."""
    owner = getattr(read, "__self__", read)
    return {name for name in (getattr(read, "__module__", None), type(owner).__module__) if name}


def _read_all(reader: Reader, inputs: Mapping[str, bytes]) -> list[str]:
    """Return what *reader* makes of each of *inputs*; what a process of its own does."""
    return [_written(_until_error(reader, data, name)) for name, data in inputs.items()]


def _until_error(reader: Reader, data: bytes, name: str) -> Iterator[Document | InputError]:
    try:
        yield from reader.read(io.BytesIO(data), name)
    except InputError as error:
        yield error


def _written(found: Iterable[Document | InputError]) -> str:
    """Return what a reader found as text, a line each."""
    codec = Codec()
    return "\n".join(codec.dumps(one) if isinstance(one, Document) else f"InputError: {one}" for one in found)


def _check(found: Document | InputError, name: str, what: str) -> None:
    """Raise `AssertionError` where what was found in *what*, an input of that *name*, is no document or error to work with."""
    if isinstance(found, Document):
        for wrong in _faults(found):
            message = f"{what} gives a document {wrong}"
            raise AssertionError(message)
        return
    message = str(found)
    assert name in message, (
        f"the error for {what} does not say which input it is about: {message!r}; begin it with the name"
    )
    assert "\n" not in message, f"the error for {what} has several lines: {_cut(repr(message))}; say it in one sentence"
    assert len(name) < len(message.strip()) < len(name) + SENTENCE, (
        f"the error for {what} is no sentence: {_cut(repr(message))}; say in one line what is wrong, and in which line"
    )


def _faults(document: Document) -> Iterator[str]:
    """Yield what is wrong with a document that was just read, and what to do."""
    if document.layers:
        yield "that has layers already; leave finding to extractors"
    for field, kinds in (
        ("text", str),
        ("lang", str),
        ("id", (str, type(None))),
        ("source", (str, type(None))),
        ("meta", dict),
        ("published", (str, dt.date, type(None))),
    ):
        if not isinstance(value := getattr(document, field), kinds):
            yield f"whose `{field}` is {_cut(repr(value))}, of type {type(value).__name__}; see dragoman.Document for what it may be"
    for field in ("id", "source", "lang"):
        if getattr(document, field) == "":
            yield f"whose `{field}` is empty; leave out what is not known"
    try:
        day_of(document.published or dt.date.min)
    except (ValueError, TypeError):
        yield f"whose `published` is {_cut(repr(document.published))}, from which no day can be read; write YYYY-MM-DD, or None and keep it in `meta`"


def _check_json(codec: Codec, document: Document, what: str) -> None:
    """Raise `AssertionError` where a document read from *what* is changed by JSON."""
    advice = "hold in it texts, finite numbers, booleans, None, and lists and dicts of them with texts as keys"
    try:
        back: Any = json.loads(json.dumps(document.meta, allow_nan=False))
    except (TypeError, ValueError, RecursionError) as error:
        message = (
            f"`meta` of what is read from {what} does not go through JSON: {type(error).__name__}: {error}; {advice}"
        )
        raise AssertionError(message) from error
    assert back == document.meta, (
        f"`meta` of what is read from {what} is changed by JSON: {difference([repr(document.meta)], [repr(back)])}; {advice}"
    )
    check_round_trip(codec, document, what)


def _cut(text: str) -> str:
    """Return the beginning of *text*, as much as a message shows."""
    return text if len(text) <= SENTENCE else text[:SENTENCE] + "…"
