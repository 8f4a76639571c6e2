"""The contract that every extractor keeps, as tests to inherit."""

from __future__ import annotations

import functools
import gc
import itertools
import pickle
import time
from typing import TYPE_CHECKING, Any, ClassVar, cast

import attrs

from dragoman.annotations import Annotation
from dragoman.chain import Chain
from dragoman.errors import DragomanError
from dragoman.extractor import Extractor
from dragoman.lexicon import Lexicons
from dragoman.plugin import Plugin
from dragoman.reading import Reading, Shared
from dragoman.registry import Registry
from dragoman.schema import schema_of
from dragoman.serial import Codec
from dragoman.testing.apart import read_apart
from dragoman.testing.growth import SIZES, growth_of
from dragoman.testing.texts import hostiles_of, repeated, tortures_of
from dragoman.testing.values import moved, ungrounded
from dragoman.views import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman.document import Document, Layer

#: Hash seeds, time zones and locales that read in processes of their own; the parent's are a third set.
SETTINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8"},
)


@attrs.frozen
class Witnessed(Annotation):
    """What the witness saw; see `Witness`."""


@attrs.frozen
class Witness(Extractor):
    """Writes down what extractors share, so that one which changes it is found out."""

    name: ClassVar[str] = "zz_contract_witness"
    provides: ClassVar[tuple[type[Annotation], ...]] = (Witnessed,)

    def extract(self, document: Reading) -> Iterable[Annotation]:
        """Yield one annotation whose rule tells the shared words, gaps and sentences."""
        if document.text:
            tokens = document.tokens
            shared = (
                tokens.words,
                tokens.lowers,
                tokens.gaps,
                tokens.starts,
                tokens.ends,
                tokens.capitals,
                tokens.digits,
            )
            yield document.mention(Witnessed, (0, 1), rule=repr((shared, document.view(sentences).starts)))


class ExtractorContract:
    """What every extractor promises, one clause a test method. Inherit it and name the extractor and some texts:

    ```python
    class TestShips(dragoman.testing.ExtractorContract):
        extractor = Ships()
        texts = ["HMS Victory met USS Nimitz."]
    ```

    `others` are the extractors it needs beside it, those that provide what it requires. `published` is the day all texts were written.
    `lexicons` add entries, as a configuration does.
    `sizes` are those of the hostile texts, ascending, two at least; smaller ones suit an extractor that is slow and linear.
    `neutral` are paragraphs put in front of the texts; they should hold nothing the extractor finds or is influenced by.
    The clauses are plain methods that raise `AssertionError`, so that they run under pytest or by hand.
    """

    extractor: ClassVar[Extractor]
    texts: ClassVar[Sequence[str]]
    others: ClassVar[Sequence[Extractor]] = ()
    published: ClassVar[str | None] = "2025-10-17"
    lexicons: ClassVar[Lexicons] = Lexicons()
    sizes: ClassVar[Sequence[int]] = SIZES
    neutral: ClassVar[Sequence[str]] = ("so it was said.\n\n", "🛰️ ça va, e\u0301crit-on 🙂.\n\n")

    def __init_subclass__(cls) -> None:
        """Give each contract lexicons of its own, built once for all its clauses."""
        super().__init_subclass__()
        cls.lexicons = Lexicons(cls.lexicons.added)

    # Helpers: what the clauses are made of, for authors who add clauses of their own.

    def extractors(self) -> tuple[Extractor, ...]:
        """Return the extractor under test and the others."""
        return (self.extractor, *self.others)

    def chain(self, extractors: Iterable[Extractor] | None = None) -> Chain:
        """Return a new chain of *extractors*, by default of the extractor under test and the others."""
        return Chain(self.extractors() if extractors is None else extractors, lexicons=self.lexicons)

    def codec(self) -> Codec:
        """Return a codec that knows the kinds which the extractor and the others provide."""
        return Codec({kind.tag(): kind for extractor in self.extractors() for kind in extractor.provides})

    def read(self, text: str, chain: Chain | None = None) -> Document:
        """Return *text* read by *chain*, or by a new one. Raises `AssertionError` where the extractor under test fails."""
        document = (chain or self.chain()).read(text, published=self.published)
        failure = self.layer(document).failure
        assert failure is None, f"the extractor failed on {_shown(text)}: {failure.error}: {failure.message}"
        return document

    def layer(self, document: Document) -> Layer:
        """Return the layer of the extractor under test."""
        return next(layer for layer in document.layers if layer.extractor == self.extractor.name)

    def yielded(self, text: str) -> list[Annotation]:
        """Return what the extractor yields for *text*, before the chain checks it and settles what competes.

        It sees what the others found, as in a chain; what it raises is raised here.
        """
        chain = self.chain()
        document = self.chain(self.others).read(text, published=self.published)
        shared = Shared(document, chain.lexicons, chain.scan_seconds)
        shared.standing.update({layer.extractor: list(layer.annotations) for layer in document.layers})
        tokens = Reading(shared).tokens
        cued = chain.cue_table.scan(tokens).get(self.extractor.name, [])
        readable = (*self.extractor.requires, *self.extractor.uses)
        return list(self.extractor.extract(Reading(shared, cued, readable, self.extractor.name)))

    # The clauses.

    def test_texts_hold_something(self) -> None:
        """The texts are worth reading: the extractor finds something in them, so that the other clauses check something."""
        found = [annotation for text in self.texts for annotation in self.yielded(text)]
        assert found, "the extractor finds nothing in `texts`, so the contract could say nothing about it"

    def test_declaration(self) -> None:
        """The class is one a registry takes, its instances are frozen, and it has a name, kinds and a version."""
        registry = Registry.of({"contract": Plugin(extractors=[type(self.extractor)])})
        assert not registry.failed, f"a registry refuses the extractor: {registry.failed[0].failure}"
        for attribute in attrs.fields(cast("Any", type(self.extractor))):
            try:
                setattr(self.extractor, attribute.name, getattr(self.extractor, attribute.name))
            except attrs.exceptions.FrozenInstanceError:
                continue
            message = (
                f"option {attribute.name!r} can be changed after the extractor is made; decorate it with @attrs.frozen"
            )
            raise AssertionError(message)
        assert isinstance(self.extractor.version, str), "`version` must be a string"

    def test_grounding(self) -> None:
        """Every annotation's text stands at its span, and every span in its fields lies within the text."""
        for text in self.texts:
            wrong = [sentence for annotation in self.yielded(text) for sentence in ungrounded(annotation, text)]
            assert not wrong, "ungrounded: " + "; ".join(wrong)

    def test_declared_kinds(self) -> None:
        """The extractor yields only the kinds it declares in `provides`, and reads only those in `requires` and `uses`."""
        for text in self.texts:
            try:
                found = self.yielded(text)
            except DragomanError as error:
                message = f"the extractor asks for what it did not declare: {error}"
                raise AssertionError(message) from error
            kinds = {type(a).__name__ for a in found if not isinstance(a, self.extractor.provides)}
            assert not kinds, f"the extractor yields {', '.join(sorted(kinds))}, which `provides` does not declare"

    def test_determinism(self) -> None:
        """Reading again gives the same, whatever was read in between: no state is carried from text to text."""
        dumps, chain = self.codec().dumps, self.chain()
        first = [dumps(self.read(text, chain)) for text in self.texts]
        again = [dumps(self.read(text, chain)) for text in reversed(self.texts)][::-1]
        alone = [dumps(self.read(text)) for text in self.texts]
        for one, other, how in [(first, again, "read again, in reverse order"), (first, alone, "read by a new chain")]:
            assert one == other, f"not deterministic: {how}, {_difference(one, other)}"

    def test_determinism_across_processes(self) -> None:
        """Processes with another hash seed, time zone and locale give the same JSON, byte for byte."""
        here = [self.codec().dumps(self.read(text)) for text in self.texts]
        for setting, (there, _) in zip(SETTINGS, self._apart(SETTINGS), strict=True):
            assert here == there, f"not deterministic: in a process with {setting}, {_difference(here, there)}"

    def test_nothing_but_reading(self) -> None:
        """The extractor writes no file, opens no connection and starts no process."""
        [(_, acts)] = self._apart(SETTINGS[:1])
        assert not acts, f"while it read, the extractor did what no extractor should: {', '.join(acts)}"

    def _apart(self, settings: Sequence[dict[str, str]]) -> list[tuple[list[str], list[str]]]:
        return read_apart(self.chain(), self.texts, self.published, settings)

    def test_translation(self) -> None:
        """Text put in front moves every span, those in fields too, by exactly its length, and changes nothing else."""
        for text, front in itertools.product(self.texts, self.neutral):
            before, after = self.layer(self.read(text)), self.layer(self.read(front + text))
            expected = [repr(moved(annotation, len(front))) for annotation in _all_of(before)]
            found = [repr(annotation) for annotation in _all_of(after) if annotation.span.start >= len(front)]
            assert expected == found, f"{front!r} put in front of {_shown(text)}: {_difference(expected, found)}"

    def test_order(self) -> None:
        """Nothing depends on the order in which extractors are listed, nor, within a stage, on that in which they run."""
        orders = list(itertools.islice(itertools.permutations(self.extractors()), 24))
        chains = [self.chain(order) for order in (*orders, self.extractors()[::-1])]
        backwards = _staged(self.chain(), [stage[::-1] for stage in self.chain().stages])
        witness = Witness()
        witnessed = _staged(self.chain((*self.extractors(), witness)), [*self.chain().stages, (witness,)])
        for text in self.texts:
            layers = [_by_name(self.read(text, chain)) for chain in chains]
            for other in layers[1:]:
                assert other == layers[0], f"listed in another order: {_layers_differ(layers[0], other)}"
            other = _by_name(self.read(text, backwards))
            assert other == layers[0], f"run in another order: {_layers_differ(layers[0], other)}"
            seen, alone = (chain.read(text)[Witnessed] for chain in (witnessed, self.chain([witness])))
            assert seen == alone, "the extractor changes the words or sentences that all extractors share"

    def test_pickling(self) -> None:
        """The extractor can be pickled, comes back equal, and finds the same."""
        try:
            copy = pickle.loads(pickle.dumps(self.extractor))  # noqa: S301 - what was just pickled
        except Exception as error:
            message = f"the extractor cannot be pickled, so no worker can use it: {type(error).__name__}: {error}"
            raise AssertionError(message) from error
        assert copy == self.extractor, f"the extractor comes back from pickling as {copy!r}, not as {self.extractor!r}"
        for text in self.texts:
            one, other = self.read(text), self.read(text, self.chain((copy, *self.others)))
            assert one == other, f"after pickling the extractor finds something else in {_shown(text)}"

    def test_json(self) -> None:
        """A document comes back from JSON equal and is written again in the same bytes; its kinds have a JSON Schema."""
        codec = self.codec()
        try:
            schema_of(codec.kinds)
        except Exception as error:
            message = f"a kind has a field that JSON has no form for: {error}"
            raise AssertionError(message) from error
        for text in self.texts:
            _check_round_trip(codec, self.read(text), _shown(text))

    def test_torture(self) -> None:
        """No text makes the extractor fail: empty, emoji, right to left, lone surrogates, 100,000 characters on one line."""
        codec, chain, cues = self.codec(), self.chain(), self.extractor.cues(self.lexicons)
        for name, text in tortures_of(self.texts, cues.words if cues else ()).items():
            document = chain.read(text, published=self.published)
            layer = self.layer(document)
            if layer.failure is not None:
                message = f"text {name!r} makes the extractor fail: {layer.failure.error}: {layer.failure.message}"
                try:
                    self.yielded(text)  # again, for the sake of the traceback
                except Exception as error:
                    raise AssertionError(message) from error
                raise AssertionError(message)
            wrong = [sentence for annotation in _all_of(layer) for sentence in ungrounded(annotation, text)]
            assert not wrong, f"text {name!r}: ungrounded: {wrong[0][:2000]}"
            _check_round_trip(codec, document, f"the text {name!r}")

    def test_growth(self) -> None:
        """Twice the text takes at most about twice the time, on hostile texts too: cue words, digits, brackets, on one line."""
        chain = self.chain()
        for text in self.texts:
            self.read(text, chain)  # lexicons are loaded and caches filled before time is taken
        cues = self.extractor.cues(chain.lexicons)
        found = [
            annotation.text for text in self.texts for annotation in self.yielded(text) if len(annotation.text) < 200
        ]
        for name, unit in hostiles_of(self.texts, cues.words if cues else (), found).items():
            wrong = growth_of(functools.partial(self._seconds_of, chain, unit), self.sizes)
            assert wrong is None, f"{name} over and over: {wrong}"

    def _seconds_of(self, chain: Chain, unit: str, size: int) -> float:
        return self.seconds(repeated(unit, size), chain)

    def seconds(self, text: str, chain: Chain) -> float:
        """Return the CPU seconds that the extractor under test takes over *text*, what comes before and after it left out."""
        marks: list[tuple[str, float]] = []
        collecting = gc.isenabled()
        gc.disable()  # what else lies in memory is not the extractor's doing
        try:
            chain.read(text, published=self.published, on_start=lambda name: marks.append((name, time.process_time())))
        finally:
            marks.append(("", time.process_time()))
            if collecting:
                gc.enable()
        return next(end - start for (name, start), (_, end) in itertools.pairwise(marks) if name == self.extractor.name)


def _check_round_trip(codec: Codec, document: Document, shown: str) -> None:
    try:
        written = codec.dumps(document)
        back = codec.loads(written)
    except Exception as error:
        message = f"what is found in {shown} does not go through JSON: {type(error).__name__}: {error}"
        raise AssertionError(message) from error
    here, there = ([repr(annotation) for annotation in d.annotations] for d in (document, back))
    assert back == document, f"what is found in {shown} is changed by JSON: {_difference(here, there)}"
    assert codec.dumps(back) == written, f"what is found in {shown} is written to JSON in two ways"


def _all_of(layer: Layer) -> list[Annotation]:
    """Return what a layer holds, standing and withdrawn."""
    return [*layer.annotations, *(lost.mention for lost in layer.withdrawn)]


def _by_name(document: Document) -> dict[str, Layer]:
    return {layer.extractor: layer for layer in document.layers}


def _staged(chain: Chain, stages: Iterable[tuple[Extractor, ...]]) -> Chain:
    """Return *chain* running in *stages*, which no listing of extractors could bring about."""
    object.__setattr__(chain, "stages", tuple(stages))
    return chain


def _layers_differ(one: dict[str, Layer], other: dict[str, Layer]) -> str:
    name = next(name for name in one if one[name] != other[name])
    here, there = ([*map(repr, _all_of(layers[name])), repr(layers[name].failure)] for layers in (one, other))
    return f"layer {name!r}: {_difference(here, there)}"


def _difference(expected: Sequence[str], found: Sequence[str]) -> str:
    """Return the first difference of two lists of texts in words."""
    for one, other in itertools.zip_longest(expected, found, fillvalue="nothing"):
        if one != other:
            start = next((i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
            cut = slice(max(0, start - 200), start + 200)
            return f"expected {one[cut]}, found {other[cut]}"
    return "no difference in what is shown"


def _shown(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:80] + "…")
