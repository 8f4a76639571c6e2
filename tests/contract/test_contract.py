"""The contract itself: for each clause an extractor that breaks it, and is caught."""

from __future__ import annotations

import itertools
import os
import socket
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest
import regex

import dragoman
from dragoman.testing import ExtractorContract
from dragoman.testing.growth import growth_of
from dragoman.views import sentences

TEXTS = (
    "HMS Victory met USS Nimitz off Malta. Both sailed.",
    "In port: USS Wasp, HMS Ajax, USS Iowa, HMS Hood and HMS York.",
)


@attrs.frozen
class ShipMention(dragoman.Mention):
    """A warship by name."""

    hull: str = ""
    prefix: dragoman.Span | None = None


@attrs.frozen
class OtherMention(dragoman.Mention):
    """Something else."""


@attrs.frozen
class OddMention(dragoman.Mention):
    """A mention with a field that JSON has no form for, or changes."""

    thing: Any = None


@attrs.frozen
class Ships(dragoman.Extractor):
    """Warships by prefix and name: keeps the contract."""

    name: ClassVar[str] = "ships"
    provides: ClassVar = (ShipMention,)
    prefixes: tuple[str, ...] = ("USS", "HMS")

    def cues(self, lexicons: dragoman.Lexicons) -> dragoman.Cues:
        return dragoman.Cues(self.prefixes)

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.Annotation]:
        pattern = regex.compile(
            rf"(?P<prefix>{'|'.join(self.prefixes)}) (?P<hull>\p{{Lu}}\w{{1,30}})\b", regex.IGNORECASE
        )
        for match in document.match(pattern):
            prefix = dragoman.Span(*match.span("prefix"))
            yield document.mention(ShipMention, match.span(), hull=match["hull"], prefix=prefix)


@attrs.frozen
class Convoys(dragoman.Extractor):
    """Ships that stand side by side: an event upon another's mentions."""

    name: ClassVar[str] = "convoys"
    provides: ClassVar = (dragoman.Event,)
    requires: ClassVar = (ShipMention,)

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.Annotation]:
        for one, other in itertools.pairwise(document[ShipMention]):
            if other.span.start - one.span.end < 3:
                yield document.mention(dragoman.Event, (one.span.start, other.span.end), type="convoy")


class TestShips(ExtractorContract):
    extractor = Ships()
    texts = TEXTS
    sizes = (5_000, 40_000)


class TestConvoys(ExtractorContract):
    extractor = Convoys()
    texts = TEXTS
    others = (Ships(),)


def ships_of(document: dragoman.Reading) -> list[ShipMention]:
    return list(Ships().extract(document))


@attrs.frozen
class Bad(Ships):
    """What the bad extractors have in common: they find ships, and do something wrong besides."""

    name: ClassVar[str] = "bad"


class Blind(Bad):
    def extract(self, document):
        return ()


class Undecorated(Bad):
    """Not an attrs class of its own."""


@attrs.define
class Changeable(dragoman.Extractor):
    name: ClassVar[str] = "changeable"
    provides: ClassVar = (ShipMention,)
    prefix: str = "HMS"

    def extract(self, document):
        return ()


@attrs.frozen
class Misplaced(Bad):
    def extract(self, document):
        yield ShipMention(dragoman.Span(0, 3), "HMS ")


@attrs.frozen
class Beyond(Bad):
    """The field, not the annotation, reaches beyond the text."""

    def extract(self, document):
        yield document.mention(ShipMention, (0, 3), prefix=dragoman.Span(0, len(document.text) + 1))


@attrs.frozen
class Undeclared(Bad):
    def extract(self, document):
        yield document.mention(OtherMention, (0, 1))


@attrs.frozen
class Peeking(Bad):
    def extract(self, document):
        document[dragoman.DateMention]
        yield from ships_of(document)


@attrs.frozen
class Counting(Bad):
    """Numbers its mentions throughout its life."""

    count: itertools.count = attrs.field(factory=itertools.count, eq=False, repr=False)

    def extract(self, document):
        for ship in ships_of(document):
            yield attrs.evolve(ship, rule=str(next(self.count)))


@attrs.frozen
class HashOrdered(Bad):
    def extract(self, document):
        for ship in ships_of(document):
            yield attrs.evolve(ship, rule=" ".join({"a", "b", "c", "d", "e", *ship.text.split()}))


@attrs.frozen
class TimeZoned(Bad):
    def extract(self, document):
        for ship in ships_of(document):
            yield attrs.evolve(ship, rule=time.strftime("%Y-%m-%d %H", time.localtime(1_760_700_000)))


@attrs.frozen
class Surroundings(Bad):
    def extract(self, document):
        for ship in ships_of(document):
            yield attrs.evolve(ship, rule=os.environ.get("LC_ALL", "none at all"))


@attrs.frozen
class Writing(Bad):
    def extract(self, document):
        with Path(os.devnull).open("w", encoding="utf-8") as stream:
            stream.write(document.text)
        yield from ships_of(document)


@attrs.frozen
class Connecting(Bad):
    def extract(self, document):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
            connection.connect(("127.0.0.1", 9))
        yield from ships_of(document)


@attrs.frozen
class HeadOnly(Bad):
    """Reads only the head of a text."""

    def extract(self, document):
        yield from (ship for ship in ships_of(document) if ship.span.start < 20)


@attrs.frozen
class BareOffsets(Bad):
    """Keeps an offset where no span tells that it is one."""

    def extract(self, document):
        yield from (attrs.evolve(ship, rule=f"at {ship.span.start}") for ship in ships_of(document))


@attrs.frozen
class Bytes(Bad):
    """Counts in UTF-8, which nobody notices in English."""

    def extract(self, document):
        for ship in ships_of(document):
            start = len(document.text[: ship.span.start].encode("utf-8", "replace"))
            yield document.mention(ShipMention, (start, start + len(ship.text)), hull=ship.hull)


@attrs.frozen
class Meddling(Bad):
    """Changes the words that all extractors share."""

    def extract(self, document):
        yield from ships_of(document)
        document.tokens.words[:] = [word.upper() for word in document.tokens.words]


BLACKBOARD: list[str] = []


@attrs.frozen
class Chalk(dragoman.Extractor):
    name: ClassVar[str] = "chalk"
    provides: ClassVar = (OtherMention,)

    def extract(self, document):
        BLACKBOARD[:] = [document.text[:1]]
        return ()


@attrs.frozen
class Whispering(Bad):
    """Hears of another extractor behind the chain's back."""

    name: ClassVar[str] = "whispering"

    def extract(self, document):
        yield from (attrs.evolve(ship, rule="".join(BLACKBOARD)) for ship in ships_of(document))
        BLACKBOARD.clear()


@attrs.frozen
class Unpicklable(Bad):
    choose: Callable[[str], bool] = lambda text: True


@attrs.frozen
class Forgetful(Bad):
    """Comes back from pickling as another."""

    def __reduce__(self):
        return Forgetful, (("USS",),)


@attrs.frozen
class WithoutForm(Bad):
    provides: ClassVar = (OddMention,)

    def extract(self, document):
        yield document.mention(OddMention, (0, 3), thing=object())


@attrs.frozen
class ChangedByJson(Bad):
    """A tuple in a field of any type comes back as a list."""

    provides: ClassVar = (OddMention,)

    def extract(self, document):
        yield document.mention(OddMention, (0, 3), thing=("a", "b"))


@attrs.frozen
class ComplexMention(dragoman.Mention):
    thing: complex = 0j


@attrs.frozen
class WithoutSchema(Bad):
    provides: ClassVar = (ComplexMention,)


@attrs.frozen
class Delicate(Bad):
    """Looks at the first character, whether there is one or not."""

    def extract(self, document):
        return ships_of(document) if document.text[0] else ()


@attrs.frozen
class Encoding(Bad):
    """Takes for granted that any text can be encoded."""

    def extract(self, document):
        document.text.encode("utf-8")
        yield from ships_of(document)


@attrs.frozen
class Quadratic(Bad):
    """Looks, at every cue, through the whole text before it."""

    def extract(self, document):
        starts = document.tokens.starts
        for index in document.cued:
            sum(map(len, document.tokens.words[: index + 1]))
            if document.text[: starts[index]].count("("):
                return
        yield from ships_of(document)


@attrs.frozen
class QuadraticOnBrackets(Bad):
    def extract(self, document):
        regex.compile(r"\([^)]*\)").findall(document.text)
        yield from ships_of(document)


@attrs.frozen
class QuadraticInSentences(Bad):
    """Starts over at the head of its sentence for every capital: slow where all stands in one sentence."""

    def extract(self, document):
        bounds = document.view(sentences)
        for index in document.tokens.capitals:
            first, _ = bounds.around(index)
            sum(map(str.isupper, document.tokens.words[first:index]))
        yield from ships_of(document)


CAUGHT = [
    ("test_texts_hold_something", Blind, "finds nothing"),
    ("test_declaration", Undecorated, "attrs.frozen"),
    ("test_declaration", Changeable, "option 'prefix' can be changed"),
    ("test_grounding", Misplaced, "says that 'HMS ' stands there"),
    ("test_grounding", Beyond, "but the text ends at"),
    ("test_declared_kinds", Undeclared, "yields OtherMention"),
    ("test_declared_kinds", Peeking, "reads DateMention but declares nothing"),
    ("test_determinism", Counting, "read again, in reverse order"),
    ("test_determinism_across_processes", HashOrdered, "PYTHONHASHSEED"),
    ("test_determinism_across_processes", TimeZoned, "expected .*2025-10-17"),
    ("test_determinism_across_processes", Surroundings, "LC_ALL"),
    ("test_nothing_but_reading", Writing, "open '/dev/null' to write"),
    ("test_nothing_but_reading", Connecting, "socket.connect"),
    ("test_translation", HeadOnly, "put in front of"),
    ("test_translation", BareOffsets, "at 17"),
    ("test_translation", Bytes, "put in front of|does not"),
    ("test_order", Meddling, "words or sentences that all extractors share"),
    ("test_pickling", Unpicklable, "cannot be pickled"),
    ("test_pickling", Forgetful, "comes back from pickling as"),
    ("test_json", WithoutForm, "does not go through JSON"),
    ("test_json", ChangedByJson, "changed by JSON"),
    ("test_json", WithoutSchema, "complex"),
    ("test_torture", Delicate, "text 'empty' makes the extractor fail: IndexError"),
    ("test_torture", Encoding, "text 'lone surrogates' makes the extractor fail"),
    ("test_growth", Quadratic, "over and over"),
    ("test_growth", QuadraticOnBrackets, "round brackets over and over"),
    ("test_growth", QuadraticInSentences, "over and over"),
]


def contract_of(extractor: dragoman.Extractor, *others: dragoman.Extractor) -> ExtractorContract:
    namespace = {"extractor": extractor, "texts": TEXTS, "others": others, "sizes": (2_500, 20_000)}
    return type("Contract", (ExtractorContract,), namespace)()


@pytest.mark.parametrize(("clause", "bad", "message"), [pytest.param(*row, id=row[1].__name__) for row in CAUGHT])
def test_each_clause_catches(clause, bad, message):
    with pytest.raises(AssertionError, match=message):
        getattr(contract_of(bad()), clause)()


def test_order_catches_extractors_that_talk_behind_the_chains_back():
    with pytest.raises(AssertionError, match="run in another order"):
        contract_of(Whispering(), Chalk()).test_order()


def test_every_clause_has_an_extractor_that_it_catches():
    clauses = {name for name in dir(ExtractorContract) if name.startswith("test_")}
    assert clauses == {clause for clause, _, _ in CAUGHT}


def test_a_failing_extractor_is_named_with_its_error():
    with pytest.raises(AssertionError, match="the extractor failed on 'x': IndexError"):
        contract_of(Bad()).__class__.read(contract_of(Breaking()), "x")


@attrs.frozen
class Breaking(Bad):
    def extract(self, document):
        raise IndexError(document.text)


def test_a_machine_that_is_busy_elsewhere_is_no_evidence_of_growth():
    """Of the times of a text the least counts, so that measures disturbed thirty times over are forgotten."""
    disturbed = itertools.chain([0.01, 0.04, 5.0], itertools.repeat(None))

    def seconds(size):
        return next(disturbed) or size * 1e-6

    assert growth_of(seconds) is None


def test_growth_is_told_from_the_times_alone():
    assert growth_of(lambda size: size * 1e-6) is None
    assert growth_of(lambda size: size * 1e-4) is None
    assert "take" in growth_of(lambda size: size**2 * 1e-9)
    assert "take" in growth_of(lambda size: size**2 * 1e-7)
    assert "take" in growth_of(lambda size: size * 1e-7 + size**2 * 1e-11)
    assert growth_of(lambda size: size**2 * 1e-13) is None, "too quick to matter"
