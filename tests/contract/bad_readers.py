"""For each clause of the contract of readers some readers that break it: functions that a `Reader` is made of."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

from dragoman import Document, InputError, Layer

SEEN = []
UNICODE = "utf-8"


def lines_of(stream, name):
    """What the bad readers have in common: a document a line, and an error where the bytes are not UTF-8."""
    data = stream.read()
    try:
        lines = data.decode(UNICODE).splitlines()
    except UnicodeDecodeError:
        msg = f"{name}: not UTF-8"
        raise InputError(msg) from None
    return [Document(line, id=f"{name}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def good(stream, name):
    yield from lines_of(stream, name)


def blind(stream, name):
    stream.read()
    yield from ()


def annotated(stream, name):
    yield Document(stream.read().decode(UNICODE, "replace"), id=name, layers=(Layer("words"),))


def undated(stream, name):
    yield Document(stream.read().decode(UNICODE, "replace"), id=name, published="last Friday")


def numbered(stream, name):
    """Its ids are numbers."""
    yield from (Document(found.text, id=number) for number, found in enumerate(lines_of(stream, name)))


def nameless(stream, name):
    """Writes an empty text where it knows no source."""
    yield from (Document(found.text, id=found.id, source="") for found in lines_of(stream, name))


def texts(stream, name):
    yield from (found.text for found in lines_of(stream, name))


def one_id(stream, name):
    yield from (Document(found.text, id=name) for found in lines_of(stream, name))


def constant_id(stream, name):
    yield Document(stream.read().decode(UNICODE, "replace"), id="document")


def base_name(stream, name):
    yield Document(stream.read().decode(UNICODE, "replace"), id=Path(name).name)


def counting(stream, name):
    """Numbers documents throughout its life."""
    for found in lines_of(stream, name):
        SEEN.append(found)
        yield Document(found.text, id=f"{name}:{len(SEEN)}")


def seeking(stream, name):
    stream.seek(0)
    yield from lines_of(stream, name)


def closing(stream, name):
    """Wraps the stream, and lets the wrapper close it."""
    wrapped = io.TextIOWrapper(stream, encoding=UNICODE, errors="replace")
    yield from (Document(line, id=f"{name}:{number}") for number, line in enumerate(wrapped, 1))


def peeking(stream, name):
    """Reads a piece and takes it for the whole."""
    yield Document(stream.read1().decode(UNICODE, "replace"), id=name)


def hash_ordered(stream, name):
    for found in lines_of(stream, name):
        yield Document(found.text, id=found.id, meta={"words": list({"a", "b", "c", "d", "e", *found.text.split()})})


def time_zoned(stream, name):
    for found in lines_of(stream, name):
        at = time.strftime("%Y-%m-%d %H", time.localtime(1_760_700_000))
        yield Document(found.text, id=found.id, meta={"at": at})


def today(stream, name):
    """Gives the day of reading for the day of writing."""
    day = dt.date.today()  # noqa: DTZ011 - that is what it does wrong
    yield from (Document(found.text, id=found.id, published=day) for found in lines_of(stream, name))


def this_year(stream, name):
    """Completes a day with the year of reading, asked of `time`."""
    year = time.strftime("%Y")
    yield from (Document(found.text, id=found.id, published=f"{year}-10-17") for found in lines_of(stream, name))


def no_future(stream, name):
    """Drops a day that lies in the future of the reading."""
    day = dt.datetime(2025, 10, 17, tzinfo=dt.UTC)
    known = day < dt.datetime.now(dt.UTC)
    yield from (Document(f.text, id=f.id, published="2025-10-17" if known else None) for f in lines_of(stream, name))


def writing(stream, name):
    with Path(os.devnull).open("w", encoding=UNICODE) as log:
        log.write(name)
    yield from lines_of(stream, name)


def talking(stream, name):
    print(name)  # noqa: T201 - that is what it does wrong
    yield from lines_of(stream, name)


def connecting(stream, name):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
        connection.connect(("127.0.0.1", 9))
    yield from lines_of(stream, name)


def starting(stream, name):
    subprocess.run([sys.executable, "-c", ""], check=True)
    yield from lines_of(stream, name)


def with_tuples(stream, name):
    yield from (Document(f.text, id=f.id, meta={"words": tuple(f.text.split())}) for f in lines_of(stream, name))


def with_sets(stream, name):
    yield from (Document(f.text, id=f.id, meta={"words": set(f.text.split())}) for f in lines_of(stream, name))


def trusting(stream, name):
    """Takes for granted that all is UTF-8."""
    yield from (Document(line, id=name) for line in stream.read().decode(UNICODE).splitlines()[:1])


def first_line(stream, name):
    """Takes for granted that there is a line."""
    yield Document(stream.read().decode(UNICODE, "replace").splitlines()[0], id=name)


def secretive(stream, name):
    """Does not say which input it is about."""
    try:
        yield from lines_of(stream, name)
    except InputError:
        msg = "it cannot be read"
        raise InputError(msg) from None


def verbose(stream, name):
    """Shows the whole input in its complaint."""
    data = stream.read()
    if not data.isascii() or b"\x00" in data:
        msg = f"{name}: no ASCII: {data!r}"
        raise InputError(msg)
    yield Document(data.decode(), id=name)


def recursive(stream, name):
    """Calls itself for each bracket."""
    text = stream.read().decode(UNICODE, "replace")
    yield Document(within(text) or text, id=name)


def within(text):
    return within(text[1:]) if text[:1] == "[" else text


def adding_up(stream, name):
    """Copies what it has at every line."""
    lines = ()
    for line in stream.read().decode(UNICODE, "replace").splitlines():
        lines = (*lines, line)
    yield Document("\n".join(lines), id=name)


def looking_ahead(stream, name):
    """Looks for the end of every mark that opens."""
    text = stream.read().decode(UNICODE, "replace")
    yield Document(re.sub(r"<[^>]*>", " ", text), id=name)


def without_end(stream, name):
    stream.read()
    for number in itertools.count():
        if number < 0:
            yield Document("", id=name)
