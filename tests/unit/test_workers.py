"""Reading in several processes: order, hangs, deaths, and kinds the parent does not know."""

from __future__ import annotations

import importlib
import os
import sys
import time
import uuid

import pytest

import dragoman
from dragoman import Chain, Document

pytest.importorskip("pebble", reason="reading with workers needs pebble")

MODULE = '''
import os, time
import attrs, dragoman

@attrs.frozen
class ShipMention(dragoman.Mention):
    hull: str = ""

@attrs.frozen
class Ships(dragoman.Extractor):
    name = "ships"
    provides = (ShipMention,)

    def extract(self, document):
        for index, word in enumerate(document.tokens.words):
            if word in ("HMS", "USS"):
                span = document.tokens.starts[index], document.tokens.ends[index + 1]
                yield document.mention(ShipMention, span, hull=document.tokens.words[index + 1])

@attrs.frozen
class Moody(dragoman.Extractor):
    """Does what the text tells it to."""
    name = "moody"
    provides = (dragoman.Event,)

    def extract(self, document):
        if "HANG" in document.text:
            time.sleep(600)
        if "DIE" in document.text:
            os._exit(3)
        if "EXIT" in document.text:
            raise SystemExit(5)
        if "RAISE" in document.text:
            raise RuntimeError("as told")
        if "SLOW" in document.text:
            time.sleep(0.3)
        yield document.mention(dragoman.Event, (0, 1), type="seen")

@attrs.frozen
class Gloomy(Moody):
    """Does the same, later."""
    name = "gloomy"
    provides = (dragoman.Meeting,)
    requires = (ShipMention,)

    def extract(self, document):
        if "LATER" in document.text:
            os._exit(4)
        return ()
'''


@pytest.fixture(scope="module")
def moods(tmp_path_factory):
    """A module that spawned children can import too."""
    folder = tmp_path_factory.mktemp("moods")
    name = f"moods_{uuid.uuid4().hex[:8]}"
    (folder / f"{name}.py").write_text(MODULE)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        patch.setenv("PYTHONPATH", os.pathsep.join([str(folder), *filter(None, sys.path)]))
        yield importlib.import_module(name)
        sys.modules.pop(name)


@pytest.fixture
def chain(moods):
    return Chain([moods.Moody(), moods.Ships(), moods.Gloomy()])


TEXTS = [f"Document {number}: HMS Hood{number}." for number in range(12)]


def test_documents_come_back_in_order_and_as_without_workers(chain, moods):
    given = [Document("SLOW HMS First", id="a"), *TEXTS, Document("HMS Last", published="2025-10-17", meta={"a": [1]})]
    read = list(chain.read_all(given, workers=2))
    assert read == list(chain.read_all(given))
    assert [document[moods.ShipMention][0].hull for document in read][:2] == ["First", "Hood0"]
    assert all(layer.seconds is not None for document in read for layer in document.layers)


def test_a_hang_a_death_and_an_exception_cost_one_layer_each(chain, moods):
    given = ["HMS One", "HANG HMS Two", "HMS Three", "DIE HMS Four", "RAISE HMS Five", "LATER HMS Six", "HMS Seven"]
    begun = time.monotonic()
    read = list(chain.read_all(given, workers=2, seconds=3.0))
    assert time.monotonic() - begun < 60
    assert [document.text for document in read] == given
    assert [document[moods.ShipMention][0].hull for document in read] == "One Two Three Four Five Six Seven".split()
    failed = {document.text: [(f.extractor, f.error) for f in document.failures] for document in read}
    assert failed == {
        "HMS One": [],
        "HANG HMS Two": [("moody", "Lost")],
        "HMS Three": [],
        "DIE HMS Four": [("moody", "Lost")],
        "RAISE HMS Five": [("moody", "RuntimeError")],
        "LATER HMS Six": [("gloomy", "Lost")],
        "HMS Seven": [],
    }
    assert "hung or ended its process" in read[1].failures[0].message


def test_an_exit_costs_one_layer_and_an_accident_of_the_worker_one_document(chain, moods, monkeypatch):
    from dragoman.serial import Codec

    loads = Codec.loads

    def fragile(codec, text):
        if "Three" in text:
            msg = "a line was cut"
            raise dragoman.InputError(msg)
        return loads(codec, text)

    monkeypatch.setattr(Codec, "loads", fragile)
    read = list(chain.read_all(["HMS One", "EXIT HMS Two", "HMS Three", "HMS Four"], workers=1))
    assert [[(f.extractor, f.error) for f in document.failures] for document in read] == [
        [],
        [("moody", "SystemExit")],
        [("chain", "Lost")],
        [],
    ]
    assert [len(document[moods.ShipMention]) for document in read] == [1, 1, 0, 1]
    assert read[2].failures[0].message == "its worker failed: InputError: a line was cut"


@pytest.mark.slow
def test_two_extractors_that_die_on_one_document_cost_two_layers(chain, moods):
    [read] = chain.read_all(["DIE LATER HMS Both"], workers=1)
    assert {f.extractor for f in read.failures} == {"moody", "gloomy"}
    assert len(read[moods.ShipMention]) == 1


def test_a_failure_in_a_worker_is_raised_if_so_asked(moods):
    chain = Chain([moods.Moody(), moods.Ships()], on_error="raise")
    stream = chain.read_all(["HMS One", "RAISE HMS Two", "HMS Three"], workers=1)
    assert next(stream).text == "HMS One"
    with pytest.raises(
        ExceptionGroup, match=r"1 failure on document .*: moody failed: RuntimeError: as told"
    ) as raised:
        next(stream)
    assert [str(error) for error in raised.value.exceptions] == ["moody: RuntimeError: as told"]


def test_a_document_that_json_cannot_hold_is_refused_and_the_rest_is_read(chain):
    given = ["HMS One", Document("HMS Two", meta={"a": object()}), "HMS Three"]
    read = list(chain.read_all(given, workers=1))
    assert [[f.error for f in document.failures] for document in read] == [[], ["Lost"], []]
    assert "as JSON" in read[1].failures[0].message
    assert read[1].meta == given[1].meta


def test_a_text_too_long_and_odd_characters_go_through(moods):
    chain = Chain([moods.Ships()], max_chars=30)
    given = ["HMS Hood " * 10, "HMS Hood \ud800 \x00 é 🙂", ""]
    read = list(chain.read_all(given, workers=1))
    assert read == [chain.read(text) for text in given]
    assert [f.error for f in read[0].failures] == ["TooLong"]


def test_what_the_document_held_before_is_not_sent(moods):
    before = Chain([moods.Ships()]).read(Document("HMS Hood", meta={"a": (1, 2)}))
    [read] = Chain([moods.Ships()]).read_all([before], workers=1)
    assert read.meta == {"a": (1, 2)}
    assert len(read.layers) == 1


def test_a_stream_is_not_swallowed(moods):
    """No more documents are asked for than the workers have in hand, and leaving off stops them."""
    asked = []

    def stream():
        for number in range(10_000):
            asked.append(number)
            yield f"HMS Hood {number}"

    reading = Chain([moods.Ships()]).read_all(stream(), workers=1)
    assert next(reading).text == "HMS Hood 0"
    reading.close()
    assert len(asked) < 20


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_bytes_are_the_same_with_any_number_of_workers(chain, moods, workers):
    from dragoman.workers import codec_of

    dumps = codec_of(chain).dumps
    expected = [dumps(chain.read(text)) for text in TEXTS]
    assert [dumps(read) for read in chain.read_all(TEXTS, workers=workers)] == expected


def test_without_pebble_the_error_says_what_to_install(chain, monkeypatch):
    monkeypatch.setitem(sys.modules, "pebble", None)
    with pytest.raises(dragoman.DragomanError, match=r"install dragoman\[workers\]"):
        next(chain.read_all(["x"], workers=1))


def test_a_kind_the_parent_does_not_know_survives(moods):
    """Annotations that reach the parent as JSON of an unknown kind are written again unchanged."""
    from dragoman.serial import Codec
    from dragoman.workers import codec_of

    chain = Chain([moods.Ships()])
    [read] = chain.read_all(["HMS Hood"], workers=1)
    written = codec_of(chain).dumps(read)
    stranger = Codec().loads(written)
    assert [m.kind for m in stranger[dragoman.UnknownMention]] == ["ship"]
    assert Codec().dumps(stranger) == written
