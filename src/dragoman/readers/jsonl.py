"""JSON: a document a line (JSONL), documents of several lines each, or an array of documents.

A document is an object with `text` and, if it likes, `id`, `published` (a date), `source` and `lang`; what else it holds becomes
its `meta`; three of the keys may be others (`Keys`); an empty `published`, `source` or `lang` is as good as none. An object that dragoman wrote itself comes back as the document it was, layers and all.
"""

from __future__ import annotations

import functools
import itertools
import json
import math
import re
from typing import TYPE_CHECKING, Any, BinaryIO

import attrs

from dragoman.datelines import day_of
from dragoman.document import Document
from dragoman.errors import InputError
from dragoman.plugin import Reader
from dragoman.readers.plain_text import BYTE_ORDER_MARK, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How deep a document's values may be nested; what is deeper might be read but not written again.
MAX_DEPTH = 50
#: The first line of an object that takes several.
OPEN = b"{"
#: Where JSON goes on behind the blanks it allows between values, or the text ends.
BEHIND_BLANKS = re.compile(r"[^ \t\r\n]|\Z")
#: Digits of the longest whole number: Python writes no longer ones.
DIGITS = 4000
#: How many keys a message names.
SHOWN = 6
#: A key that only documents written by dragoman have; it holds the version of the format.
OWN = "dragoman"
#: What sources call a text, in lower case and without marks between words.
TEXTS = frozenset("body content article articlebody articletext bodytext fulltext maintext story".split())


@attrs.frozen
class Keys:
    """The keys under which an object has its `text`, the day on which it was `published`, and its `id`."""

    text: str = "text"
    published: str = "published"
    id: str = "id"


#: What objects are expected to have.
KEYS = Keys()


def read(stream: BinaryIO, name: str, keys: Keys = KEYS) -> Iterator[Document | InputError]:
    """Yield the documents in *stream*, and an `InputError` for each line (or item of an array) that is none.

    A `published` that no day can be read from costs the document its day only: an `InputError` tells of it, the document follows
    without it, and what was given is kept in its `meta`. Lines are read one by one. An array, or objects that take several lines each,
    are read whole. A document without an id gets *name* and its line (or the number of its item) as id, `news.jsonl:7`, or *name* alone
    where it is the one object of an input that was read whole. Raises `InputError` where such an input is no JSON.
    """
    lines = [stream.readline().removeprefix(BYTE_ORDER_MARK)]
    while lines[-1].isspace():
        lines.append(stream.readline())
    first, second = lines[-1].strip(), b""
    if first == OPEN or name.lower().endswith(".json"):  # only here: the next line of a pipe may be long in coming
        second = stream.readline()
        lines.append(second)
    if not _by_lines(first, second.strip(), name):
        yield from _whole(b"".join(lines) + stream.read(), name, keys)
        return
    for number, line in enumerate(itertools.chain(lines, stream), 1):
        if line.strip():
            yield from _line(line, name, number, keys)


def _by_lines(first: bytes, second: bytes, name: str) -> bool:
    """Return whether input that begins with these two lines holds a value a line, rather than values that take several."""
    if first.startswith(b"["):
        return False
    if first == OPEN:
        return second.startswith(b"{")
    return not name.lower().endswith(".json") or (bool(second) and _is_json(first))


def _is_json(line: bytes) -> bool:
    try:
        _parsed(decoded(line, ""), "", 1)
    except InputError:
        return False
    return True


def _whole(data: bytes, name: str, keys: Keys) -> Iterator[Document | InputError]:
    """Yield the documents in one JSON text or several, one after the other. Raises `InputError` where one is no JSON."""
    found: list[tuple[int, object]] = []
    wrong: InputError | None = None
    try:
        for line, value in _values(decoded(data, name), name):
            found.append((line, value))
    except InputError as error:
        wrong = InputError(f"{error}; what follows is not read") if found else error
    for line, value in found:
        where = name if len(found) == 1 and wrong is None else f"{name}:{line}"
        if isinstance(value, list):
            for number, item in enumerate(value, 1):
                yield from _checked(item, f"{where}: item {number}", f"{where}:{number}", keys)
        else:
            yield from _checked(value, where, where, keys)
    if wrong is not None:
        raise wrong


def _values(text: str, name: str) -> Iterator[tuple[int, object]]:
    """Yield the JSON values of *text*, one at least, each with the line in which it begins."""
    decoder = json.JSONDecoder(parse_int=_integer, parse_float=_finite, parse_constant=_finite)
    line, end = 1, 0
    while True:
        start = BEHIND_BLANKS.search(text, end).start()  # type: ignore[union-attr]  # there is an end at least
        line += text.count("\n", end, start)
        if start == len(text) and end > 0:
            return
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            raise _no_json(error, name, line, start) from None
        yield line, value
        line += text.count("\n", start, end)


def _line(line: bytes, name: str, number: int, keys: Keys) -> Iterator[Document | InputError]:
    try:
        found = _parsed(decoded(line, name, number).rstrip("\r\n"), name, number)
    except InputError as error:
        yield error
    else:
        yield from _checked(found, f"{name}:{number}", f"{name}:{number}", keys)


def _parsed(text: str, name: str, line: int) -> object:
    """Return the JSON value of *text*, which begins in that *line*. Raises `InputError` for what is no JSON, `NaN` included."""
    try:
        return json.loads(text, parse_int=_integer, parse_float=_finite, parse_constant=_finite)
    except (ValueError, RecursionError) as error:
        raise _no_json(error, name, line) from None


def _no_json(error: ValueError | RecursionError, name: str, line: int, start: int = 0) -> InputError:
    """Return what to say of an *error* in a JSON value that begins in that *line*, at the code point *start* of what was parsed."""
    if isinstance(error, json.JSONDecodeError):
        line += error.doc.count("\n", start, error.pos)
        return InputError(f"{name}:{line}: not JSON: {error.msg.removesuffix(' at')} at column {error.colno}")
    if isinstance(error, RecursionError):
        return InputError(f"{name}:{line}: nested too deep")
    return InputError(f"{name}:{line}: not JSON: {error}")


def _integer(written: str) -> int:
    if len(written) > DIGITS:
        msg = f"a number has {len(written)} digits, more than {DIGITS}"
        raise ValueError(msg)
    return int(written)


def _finite(written: str) -> float:
    number = float(written)
    if not math.isfinite(number):
        msg = f"the number {written[:20]} is not finite"
        raise ValueError(msg)
    return number


def _checked(found: object, where: str, default_id: str, keys: Keys) -> Iterator[Document | InputError]:
    """Yield the document that the JSON value *found* stands for, and an `InputError`, beginning with *where*, if something is wrong."""
    try:
        fields = _fields(found)
        document = _own(fields) if OWN in fields else _from_fields(fields, default_id, keys)
    except InputError as error:
        yield InputError(f"{where}: {error}")
        return
    if OWN not in fields and (problem := _problem_of_day(document.published, keys.published)):
        yield InputError(f"{where}: {problem}; the document is read without it")
        document = attrs.evolve(document, published=None, meta=document.meta | {keys.published: fields[keys.published]})
    yield document


def _fields(found: object) -> dict[str, Any]:
    if not isinstance(found, dict):
        msg = f"an object with a text is wanted, not {_described(found)}"
        raise InputError(msg)
    if _deeper(found, MAX_DEPTH):
        msg = f"nested deeper than {MAX_DEPTH} levels"
        raise InputError(msg)
    return found


def _problem_of_day(published: object, key: str) -> str | None:
    """Return what is wrong with a day as a source gives it, or None where nothing is."""
    if published is None:
        return None
    if not isinstance(published, str):
        return f"{key!r} must be a string, not {_described(published)}"
    try:
        day_of(published)
    except ValueError as error:
        return str(error)
    return None


def _own(found: dict[str, Any]) -> Document:
    from dragoman.serial import Codec  # noqa: PLC0415 - cattrs is needed for dragoman's own documents only

    for key in ("text", "id", "source", "lang"):
        _string(found, key)
    if not isinstance(found.get("meta", {}), dict):
        msg = f"'meta' must be an object, not {_described(found['meta'])}"
        raise InputError(msg)
    return Codec().decode(found)


def _from_fields(found: dict[str, Any], default_id: str, keys: Keys) -> Document:
    text = _string(found, keys.text)
    if text is None:
        raise InputError(_textless(found, keys))
    if type(found.get(keys.id)) is int:
        found = {**found, keys.id: str(found[keys.id])}
    names = (keys.text, keys.id, keys.published, "source", "lang", "meta")
    meta = found.get("meta")
    others = {key: value for key, value in found.items() if key not in names}
    return Document(
        text,
        id=_string(found, keys.id) or default_id,
        published=None if found.get(keys.published) == "" else found.get(keys.published),
        source=_string(found, "source") or None,
        lang=_string(found, "lang") or "en",
        meta=(meta if isinstance(meta, dict) else {} if meta is None else {"meta": meta}) | others,
    )


def _textless(found: dict[str, Any], keys: Keys) -> str:
    """Return what to say of an object without a text, and which of its keys may hold one."""
    if keys.text in found:
        return f"{keys.text!r} is null"
    named = ", ".join(repr(key[:40]) for key in itertools.islice(found, SHOWN))
    likely = [key for key in found if bare_key(key) in TEXTS and isinstance(found[key], str)]
    hint = f"; --text-key {likely[0]} reads {likely[0]!r}" if likely else ""
    return f"there is no {keys.text!r}; the object has {named or 'no keys'}{', ...' * (len(found) > SHOWN)}{hint}"


def bare_key(key: str) -> str:
    """Return a *key* in lower case, without marks between its words: "pub_date" and "pubDate" are one."""
    return re.sub(r"[\W_]", "", key).lower()


def _string(found: dict[str, Any], key: str) -> str | None:
    value = found.get(key)
    if value is None or isinstance(value, str):
        return value
    msg = f"{key!r} must be a string, not {_described(value)}"
    raise InputError(msg)


def _described(value: object) -> str:
    """Return a JSON value in a few words, for a message."""
    names = {dict: "an object", list: "an array", str: "the string", bool: "the boolean", type(None): "null"}
    kind = names.get(type(value), "the number")
    shown = json.dumps(value)[:40] if isinstance(value, (str, bool, int, float)) else ""
    return f"{kind} {shown}".rstrip()


def _deeper(value: object, levels: int) -> bool:
    """Return whether *value* is nested deeper than *levels* levels."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return inner is not None and (levels == 0 or any(_deeper(item, levels - 1) for item in inner))


reader = Reader("jsonl", (".jsonl", ".ndjson", ".json"), read)


def keyed(keys: Keys) -> Reader:
    """Return the reader of objects that have other *keys*."""
    return attrs.evolve(reader, read=functools.partial(read, keys=keys))
