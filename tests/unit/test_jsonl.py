"""The reader of JSON: a document a line, documents of several lines each, or an array."""

from __future__ import annotations

import io
import json

import pytest

from dragoman import InputError
from dragoman.readers import jsonl


def found(data: str | bytes, name: str = "n.jsonl") -> list[tuple[str, str] | str]:
    """Return id and text of each document, and each mistake; what is raised comes last."""
    told: list[tuple[str, str] | str] = []
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    try:
        told.extend(str(one) if isinstance(one, InputError) else (one.id, one.text) for one in jsonl.read(stream, name))
    except InputError as error:
        told.append(f"raised: {error}")
    return told


@pytest.mark.parametrize("name", ["n.jsonl", "n.json"])
@pytest.mark.parametrize(
    "data",
    ['{\n "text": "a"\n}\n', '\n \n{\n "text": "a"}', b'\xef\xbb\xbf{\r\n  "text": "a"\r\n}\r\n'],
)
def test_a_document_may_take_several_lines(data, name):
    assert found(data, name) == [(name, "a")]


@pytest.mark.parametrize("name", ["n.jsonl", "n.json"])
def test_so_may_several_documents(name):
    data = '{\n "text": "a"\n}\n\n{\n "text": "b"\n}\n{"text": "c"}'
    assert found(data, name) == [(f"{name}:1", "a"), (f"{name}:5", "b"), (f"{name}:8", "c")]


@pytest.mark.parametrize("name", ["n.jsonl", "n.json"])
def test_a_document_a_line_whatever_the_suffix(name):
    data = '{"text": "a"}\n{"text": "b"}\n{"text": \n\n{"text": "c"}\n'
    assert found(data, name) == [
        (f"{name}:1", "a"),
        (f"{name}:2", "b"),
        f"{name}:3: not JSON: Expecting value at column 10",
        (f"{name}:5", "c"),
    ]


def test_one_mistake_among_documents_of_several_lines_is_one_message():
    data = '{\n "text": "a"\n}\n{\n "text":\n}\n{\n "text": "c"\n}\n'
    assert found(data) == [
        ("n.jsonl:1", "a"),
        "raised: n.jsonl:6: not JSON: Expecting value at column 1; what follows is not read",
    ]


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        ("", "n.json", "n.json:1: not JSON: Expecting value at column 1"),
        ("{", "n.jsonl", "n.jsonl:1: not JSON: Expecting property name enclosed in double quotes at column 2"),
        ('{\n "text": NaN\n}', "n.jsonl", "n.jsonl:1: not JSON: the number NaN is not finite"),
        ('\n\n["a', "n.jsonl", "n.jsonl:3: not JSON: Unterminated string starting at column 2"),
        ("[" * 100_000, "n.jsonl", "n.jsonl:1: nested too deep"),
    ],
)
def test_what_is_no_json_as_a_whole_is_told_with_its_line(data, name, message):
    assert found(data, name) == [f"raised: {message}"]


def test_a_line_with_an_open_brace_costs_itself_among_documents_a_line():
    first, second = found('{\n{"text": "a"}\n')
    assert "n.jsonl:1: not JSON" in first
    assert second == ("n.jsonl:2", "a")


def test_items_of_arrays_are_told_apart():
    assert found('[{"text": "a"}, {"text": 2}]') == [
        ("n.jsonl:1", "a"),
        "n.jsonl: item 2: 'text' must be a string, not the number 2",
    ]
    assert found('[{"text": "a"}]\n[{"text": "b"}]') == [("n.jsonl:1:1", "a"), ("n.jsonl:2:1", "b")]


def test_nothing_is_no_document():
    assert found("") == found(" \n\n") == []


def test_an_object_without_a_text_is_told_what_it_has():
    assert found('{"contents": "a", "title": "b"}\n{}\n{"text": null}\n') == [
        "n.jsonl:1: there is no 'text'; the object has 'contents', 'title'",
        "n.jsonl:2: there is no 'text'; the object has no keys",
        "n.jsonl:3: 'text' is null",
    ]
    [told] = found(json.dumps({f"key{number}": 1 for number in range(9)}))
    assert told.endswith("'key4', 'key5', ...")


def test_a_number_that_python_could_not_write_again_costs_its_line():
    assert found('{"text": "a", "n": %s}\n{"text": "b"}\n' % ("7" * 5000)) == [
        "n.jsonl:1: not JSON: a number has 5000 digits, more than 4000",
        ("n.jsonl:2", "b"),
    ]


def test_what_a_source_leaves_empty_is_not_known():
    [document] = jsonl.read(io.BytesIO(b'{"text": "a", "published": "", "lang": "", "source": ""}'), "n.jsonl")
    assert (document.published, document.lang, document.source, document.meta) == (None, "en", None, {})
