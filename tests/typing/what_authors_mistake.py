"""Mistakes of authors that their type checker finds. Lines marked `# wrong` must be errors, under mypy and pyright alike."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, ClassVar, TextIO

import attrs

import dragoman
from dragoman import (
    Annotation,
    Cues,
    DateMention,
    Document,
    InputError,
    Lexicon,
    Lexicons,
    Plugin,
    Reader,
    Reading,
    Span,
    Writer,
)
from dragoman.testing import ExtractorContract, marked
from dragoman.testing.pytest_plugin import Finds, MakeRegistry, ReadWith


@attrs.frozen
class ShipMention(dragoman.Mention):
    """A warship by name."""

    hull: str = ""


# What an extractor declares.


@attrs.frozen
class ProvidesOne(dragoman.Extractor):
    """Provides a kind, not a tuple of kinds."""

    name = "one"
    provides = ShipMention  # wrong: a tuple of kinds is wanted
    requires = DateMention  # wrong: as above
    uses = [DateMention]  # wrong: a list

    def extract(self, document: Reading) -> Iterable[ShipMention]:
        return ()


@attrs.frozen
class ProvidesNoKind(dragoman.Extractor):
    """Provides what is no kind of annotation."""

    name = "none"
    provides = (str,)  # wrong: no kind
    requires = ("date",)  # wrong: the name of a kind
    uses = (ShipMention(Span(0, 1), "x"),)  # wrong: an annotation, not its kind
    version = 2  # wrong: a string is wanted

    def extract(self, document: Reading) -> Iterable[ShipMention]:
        return ()


# What its methods take and return.


@attrs.frozen
class ExtractsOne(dragoman.Extractor):
    """Returns one annotation."""

    name = "one"
    provides = (ShipMention,)

    def extract(self, document: Reading) -> ShipMention:  # wrong: an iterable is wanted
        return document.mention(ShipMention, (0, 3))


@attrs.frozen
class ExtractsNothing(dragoman.Extractor):
    """Returns nothing."""

    name = "nothing"
    provides = (ShipMention,)

    def extract(self, document: Reading) -> None:  # wrong: an iterable is wanted
        print(document.text)


@attrs.frozen
class TakesText(dragoman.Extractor):
    """Takes a text, and yields what it did not say."""

    name = "text"
    provides = (ShipMention,)

    def extract(self, document: str) -> Iterable[ShipMention]:  # wrong: a Reading is given
        return ()

    def cues(self, lexicons: Lexicons) -> list[str]:  # wrong: Cues are wanted
        return ["HMS"]


@attrs.frozen
class Ships(dragoman.Extractor):
    """What is right, but for what stands in its method."""

    name: ClassVar[str] = "ships"
    provides: ClassVar[tuple[type[Annotation], ...]] = (ShipMention,)
    prefixes: tuple[str, ...] = ("USS", "HMS")

    def extract(self, document: Reading) -> Iterator[ShipMention]:
        yield "HMS Hood"  # wrong: a text
        yield document.mention(DateMention, (0, 3))  # wrong: another kind
        yield document.mention(ShipMention, "0:3")  # wrong: no span
        yield document.mention(ShipMention, (0, 3, 5))  # wrong: three offsets
        document.mention(str, (0, 3))  # wrong: no kind
        document[str]  # wrong: no kind
        document.scan(r"HMS \w+")  # wrong: not compiled
        print(document.token)  # wrong: misspelt
        for found in document[DateMention]:
            print(found.values)  # wrong: misspelt
            found.value = "2025"  # wrong: an annotation does not change
        yield ShipMention(Span(0, 3), "HMS", hul="Hood")  # wrong: a misspelt field
        yield ShipMention(Span(0, 3), "HMS", hull=3)  # wrong: a field's type

    def cues(self, lexicons: Lexicons) -> Cues:
        lexicons.row("ships")  # wrong: misspelt
        return Cues("HMS", digit=True)  # wrong: misspelt


Ships(prefixes=("USS",), prefix="HMS")  # wrong: a misspelt option
Ships(prefixes="HMS")  # wrong: one text
Ships(("USS",), 3)  # wrong: one option only


# What hooks return.


class Lends(Plugin):
    """Overrides a hook."""

    def dragoman_extractors(self) -> Iterable[dragoman.Extractor]:  # wrong: classes are wanted
        return [Ships()]

    def dragoman_lexicons(self) -> Iterable[str]:  # wrong: lexicons are wanted
        return ["ships.tsv"]


def reads(stream: BinaryIO, name: str) -> Iterable[Document | InputError]:
    yield Document(stream.read().decode(), id=name)


def reads_lines(stream: TextIO, name: str) -> Iterable[Document]:
    yield Document(stream.read(), id=name)


def reads_texts(stream: BinaryIO, name: str) -> Iterable[str]:
    yield stream.read().decode()


def writes(documents: Iterable[Document], stream: TextIO, *, timings: bool = False) -> None:
    stream.writelines(document.text for document in documents)


def writes_untimed(documents: Iterable[Document], stream: TextIO) -> None:
    stream.writelines(document.text for document in documents)


def writes_one(document: Document, stream: TextIO, *, timings: bool = False) -> None:
    stream.write(document.text)


Plugin(readers=[Reader("text", (".txt",), reads)], writers=[Writer("text", writes)])
Reader("text", (".txt",), reads_lines)  # wrong: bytes are given
Reader("text", (".txt",), reads_texts)  # wrong: documents are wanted
Reader("text", (".txt",))  # wrong: reads nothing
Writer("text", writes_untimed)  # wrong: timings are asked for
Writer("text", writes_one)  # wrong: many documents are given
Plugin(readers=[reads])  # wrong: a function
Plugin(writers=[writes])  # wrong: a function
Plugin(extractors=[Ships], lexicons=Lexicon("ships", "ships.tsv"))  # wrong: one, no list


# Tests.


class TestShips(ExtractorContract):
    extractor = Ships  # wrong: a class
    texts = 3  # wrong: texts are wanted
    others = Ships()  # wrong: one, no sequence
    sizes = "large"  # wrong: numbers are wanted


def test(dragoman_finds: Finds, dragoman_read: ReadWith, dragoman_registry: MakeRegistry) -> None:
    dragoman_finds("{ship:HMS Hood}", Ships(), published="2025-10-17")
    dragoman_finds("{ship:HMS Hood}", Ships)  # wrong: a class
    dragoman_read("HMS Hood", Ships(), date="2025-10-17")  # wrong: misspelt
    dragoman_registry(ships=Ships)  # wrong: no plugin
    marked("HMS Hood").span  # wrong: misspelt
