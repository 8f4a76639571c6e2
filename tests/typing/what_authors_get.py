"""What an author's type checker knows and refuses. Lines marked `# wrong` must be errors, under mypy and pyright alike."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

import attrs
import regex

import dragoman
from dragoman import Annotation, Chain, Cues, DateMention, Lexicon, Lexicons, Plugin, Reading
from dragoman.testing import ExtractorContract

if TYPE_CHECKING:
    from typing_extensions import reveal_type


@attrs.frozen
class ShipMention(dragoman.Mention):
    """A warship by name."""

    hull: str = ""


@attrs.frozen
class Ships(dragoman.Extractor):
    """Warships by prefix and name."""

    name = "ships"
    provides = (ShipMention,)
    prefixes: tuple[str, ...] = ("USS", "HMS")

    def cues(self, lexicons: Lexicons) -> Cues:
        reveal_type(lexicons.build(words_of))  # is frozenset[str]
        return Cues(self.prefixes)

    def extract(self, document: Reading) -> Iterable[ShipMention]:
        reveal_type(document.tokens.words)  # is list[str]
        reveal_type(document[DateMention])  # is tuple[DateMention, ...]
        reveal_type(document.view(longest))  # is int
        reveal_type(document.sentence(dragoman.Span(0, 1)))  # is Span
        reveal_type(document.within(DateMention, dragoman.Span(0, 1)))  # is Iterator[DateMention]
        for match in document.match(regex.compile(r"(?:USS|HMS) (\w+)")):
            ship = document.mention(ShipMention, match.span(), hull=match[1])
            reveal_type(ship)  # is ShipMention
            reveal_type(ship.hull)  # is str
            yield ship


def longest(document: Reading) -> int:
    return max(map(len, document.tokens.words))


def words_of(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(row["name"] for row in lexicons.rows("ships"))


plugin = Plugin(extractors=[Ships], lexicons=[Lexicon("ships", "ships.tsv")])
reveal_type(plugin)  # is Plugin
reveal_type(plugin.extractors)  # is tuple[type[Extractor], ...]
reveal_type(Chain([Ships(prefixes=("USS",))]).read("text")[ShipMention])  # is tuple[ShipMention, ...]


class TestShips(ExtractorContract):
    extractor = Ships()
    texts = ["HMS Victory met USS Nimitz."]


Plugin(extractors=[Ships()])  # wrong: an instance, not the class
Plugin(extractors=[int])  # wrong: no extractor
Plugin(extractors=Ships)  # wrong: one class, no list
Plugin(extractor=[Ships])  # wrong: misspelt
Plugin([Ships])  # wrong: by name only
Plugin(lexicons=["ships.tsv"])  # wrong: a path is no lexicon
Plugin(extractors=[Ships], api="1")  # wrong: a number is wanted
Ships(prefix=("USS",))  # wrong: a misspelt option
Ships(prefixes=3)  # wrong: an option's type
Ships().prefixes = ()  # wrong: options do not change
Chain([Ships])  # wrong: a class, not an instance
Chain(Ships())  # wrong: one extractor, no list


@attrs.frozen
class WrongResult(dragoman.Extractor):
    """Yields texts."""

    name = "wrong"
    provides = (ShipMention,)

    def extract(self, document: Reading) -> Iterable[str]:  # wrong: annotations are wanted
        yield document.text


@attrs.frozen
class WrongKinds(dragoman.Extractor):
    """Provides no kinds, and is named by a number."""

    name = 3  # wrong: a name is a string
    provides: ClassVar[tuple[type[Annotation], ...]] = (int,)  # wrong: no kind of annotation

    def extract(self, document: Reading) -> Iterable[Annotation]:
        return ()


@attrs.frozen
class Unfinished(dragoman.Extractor):
    """Extracts nothing."""

    name = "unfinished"
    provides = (ShipMention,)


Unfinished()  # wrong: abstract
