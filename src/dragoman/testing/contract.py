"""The contract that every extractor keeps, as tests to inherit."""

from __future__ import annotations

import functools
import itertools
import pickle
import re
import time
from typing import TYPE_CHECKING, Any, ClassVar, cast

import attrs

from dragoman.chain import Chain
from dragoman.collector import collector_at_rest
from dragoman.errors import ChainError, DragomanError
from dragoman.lexicon import Lexicons
from dragoman.plugin import Plugin
from dragoman.reading import Reading, Shared
from dragoman.registry import Registry
from dragoman.schema import schema_of
from dragoman.serial import Codec
from dragoman.testing.apart import SETTINGS, read_apart
from dragoman.testing.clauses import clause
from dragoman.testing.comparing import (
    Asking,
    Witness,
    Witnessed,
    all_of,
    by_extractor,
    check_round_trip,
    difference,
    layers_differ,
    shown,
)
from dragoman.testing.growth import SIZES, check_growth
from dragoman.testing.patience import patience_with
from dragoman.testing.texts import LONG, hostiles_of, repeated, tortures_of
from dragoman.testing.values import moved, ungrounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman.annotations import Annotation
    from dragoman.document import Document, Layer
    from dragoman.extractor import Extractor

#: What `Cues.words` must be to be met: one word as `Tokens` holds them.
WORD = re.compile(r"\w+")
#: The clauses without which an extractor cannot be judged, and those without which no chain takes what it finds.
BASICS = ("declaration", "texts hold something")
SOUND = (*BASICS, "grounding", "declared kinds")


class ExtractorContract:
    """What every extractor promises, one clause a test method. Inherit it and name the extractor and some texts:

    ::

        class TestShips(dragoman.testing.ExtractorContract):
            extractor = Ships()
            texts = ["HMS Victory met USS Nimitz."]

    `others` are the extractors it needs beside it, those that provide what it requires. `published` is the day all texts were written.
    `lexicons` add entries, as a configuration does.
    `neutral` are paragraphs put in front of the texts; they should hold nothing the extractor finds or is influenced by.
    `sizes` are those of the hostile texts, ascending, two at least, and `longest` that of the longest line, all in code points; `patience` is
    the CPU seconds that one text may take. Smaller texts and more patience suit an extractor that is slow and linear.
    An extractor that takes a folder or fixture of the tests is made by `make_extractor`, in place of `extractor`.
    The clauses are plain methods that raise `AssertionError`, so that they run under pytest or by hand. One that could only repeat what an
    earlier one complains of is skipped (`unittest.SkipTest`); `broken` holds the names of both, each with that of the one that complained.
    """

    extractor: ClassVar[Extractor]
    texts: ClassVar[Sequence[str]]
    others: ClassVar[Sequence[Extractor]] = ()
    published: ClassVar[str | None] = "2025-10-17"
    lexicons: ClassVar[Lexicons] = Lexicons()
    neutral: ClassVar[Sequence[str]] = ("so it was said.\n\n", "🛰️ ça va, e\u0301crit-on 🙂.\n\n")
    sizes: ClassVar[Sequence[int]] = SIZES
    longest: ClassVar[int] = LONG
    patience: ClassVar[float] = 60.0
    broken: ClassVar[dict[str, str]] = {}

    def __init_subclass__(cls) -> None:
        """Give each contract lexicons of its own, built once for all its clauses. Raises `TypeError` for what every clause would trip over."""
        super().__init_subclass__()
        cls.lexicons = Lexicons(cls.lexicons.added)
        cls.broken = {}
        if "make_extractor" in vars(cls):
            if "extractor" in vars(cls):
                message = f"{cls.__name__} has both `extractor` and `make_extractor`; write one of them"
                raise TypeError(message)
            made = functools.cached_property(lambda contract: contract.make_extractor())
            made.__set_name__(cls, "extractor")
            cls.extractor = cast("Any", made)
        if isinstance(vars(cls).get("texts"), str):
            message = f"`texts` of {cls.__name__} is one text; write a list of texts"
            raise TypeError(message)
        if isinstance(extractor := vars(cls).get("extractor"), type):
            message = f"`extractor` of {cls.__name__} is a class; write an instance, {extractor.__name__}()"
            raise TypeError(message)

    # Helpers: what the clauses are made of, for authors who add clauses of their own.

    def make_extractor(self) -> Extractor:
        """Return the extractor under test. Override it where `extractor` cannot be named with the class; it is called once a clause."""
        return self.extractor

    def extractors(self) -> tuple[Extractor, ...]:
        """Return the extractor under test and the others."""
        return (self.extractor, *self.others)

    def chain(self, extractors: Iterable[Extractor] | None = None) -> Chain:
        """Return a new chain of *extractors*, by default of the extractor under test and the others.

        Raises `AssertionError` where they cannot be ordered.
        """
        try:
            return Chain(self.extractors() if extractors is None else extractors, lexicons=self.lexicons)
        except ChainError as error:
            message = f"{error}; name in `others` of the contract what the extractor needs beside it"
            raise AssertionError(message) from error

    def codec(self) -> Codec:
        """Return a codec that knows the kinds which the extractor and the others provide."""
        return Codec({kind.tag(): kind for extractor in self.extractors() for kind in extractor.provides})

    def read(self, text: str, chain: Chain | None = None, name: str | None = None) -> Document:
        """Return *text*, called *name* in messages, read by *chain* or by a new one.

        Raises `AssertionError` where the extractor under test fails, or loses its patience.
        """
        chain = chain or self.chain()
        with patience_with("extractor", name or shown(text), self.patience):
            document = chain.read(text, published=self.published)
        failure = self.layer(document).failure
        if failure is not None:
            message = f"{name or shown(text)} makes the extractor fail: {failure.error}: {failure.message}; no text may"
            try:
                self.yielded(text)  # again, for the sake of the traceback
            except Exception as error:
                raise AssertionError(message) from error
            raise AssertionError(message)
        return document

    def layer(self, document: Document) -> Layer:
        """Return the layer of the extractor under test."""
        return next(layer for layer in document.layers if layer.extractor == self.extractor.name)

    def yielded(self, text: str) -> list[Annotation]:
        """Return what the extractor yields for *text*, before the chain checks it and settles what competes.

        It sees what the others found, as in a chain; what it raises is raised here, and `AssertionError` where it loses its patience.
        """
        chain = self.chain()
        with patience_with("extractor", shown(text), self.patience):
            document = self.chain(self.others).read(text, published=self.published)
            shared = Shared(document, chain.lexicons, chain.scan_seconds)
            shared.standing.update({layer.extractor: list(layer.annotations) for layer in document.layers})
            tokens = Reading(shared).tokens
            if (error := chain.cue_table.errors.get(self.extractor.name)) is not None:
                raise error
            cued = chain.cue_table.scan(tokens).get(self.extractor.name, [])
            readable = (*self.extractor.requires, *self.extractor.uses)
            return list(self.extractor.extract(Reading(shared, cued, readable, self.extractor.name)))

    def cue_words(self) -> frozenset[str]:
        """Return the words among the extractor's cues."""
        with patience_with("extractor", "`cues`", self.patience):
            cues = self.extractor.cues(self.lexicons)
        return cues.words if cues else frozenset()

    def seconds(self, text: str, chain: Chain) -> float:
        """Return the CPU seconds that the extractor under test takes over *text*, what comes before and after it left out.

        Raises `AssertionError` where it fails instead: a pattern that `scan` stopped would look quick.
        """
        marks: list[tuple[str, float]] = []
        with collector_at_rest(), patience_with("extractor", f"{len(text)} code points", self.patience):
            read = chain.read(
                text, published=self.published, on_start=lambda name: marks.append((name, time.process_time()))
            )
        marks.append(("", time.process_time()))
        failure = self.layer(read).failure
        assert failure is None, f"the extractor fails on {len(text)} code points: {failure.error}: {failure.message}"
        return next(end - start for (name, start), (_, end) in itertools.pairwise(marks) if name == self.extractor.name)

    # The clauses.

    @clause()
    def test_declaration(self) -> None:
        """A registry takes the class with its name, version, kinds and options, its instances are frozen, and its cues can be met."""
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
        strange = self._layers_asked() - {table.layer for e in self.extractors() for table in e.tables}
        assert not strange, (
            f"the extractor reads lexicons of the layer {min(strange)!r}, which its `tables` do not name; add a dragoman.Table of it there"
        )
        unmet = sorted(word for word in self.cue_words() if not WORD.fullmatch(word))
        assert not unmet, (
            f"no single word is ever the cue {unmet[0]!r}; name one word of it, a run of letters or digits"
        )

    def _layers_asked(self) -> set[str]:
        """Return the lexicon layers asked for while the texts are read, those left out that built-in views and extractors read."""
        from dragoman.builtins import BUILTINS  # noqa: PLC0415 - loads every extractor there is

        lexicons = Asking(self.lexicons.added)
        chain = attrs.evolve(self.chain(), lexicons=lexicons)
        for text in self.texts:
            with patience_with("extractor", shown(text), self.patience):
                chain.read(text, published=self.published)
        return lexicons.layers.difference(Registry.of(BUILTINS).layers)

    @clause("declaration")
    def test_texts_hold_something(self) -> None:
        """The texts are worth reading: the extractor finds something in them, so that the other clauses check something."""
        found = [annotation for text in self.texts for annotation in self.yielded(text)]
        assert found, (
            "the extractor finds nothing in `texts`, so the contract can say nothing about it; add texts that hold what it looks for"
        )

    @clause(*BASICS)
    def test_grounding(self) -> None:
        """Every annotation's text stands at its span, and every span in its fields lies within the text."""
        for text in self.texts:
            wrong = [sentence for annotation in self.yielded(text) for sentence in ungrounded(annotation, text)]
            assert not wrong, f"ungrounded: {wrong[0]}; make annotations with document.mention(kind, span)"

    @clause(*BASICS)
    def test_declared_kinds(self) -> None:
        """The extractor yields only the kinds it declares in `provides`, and reads only those in `requires` and `uses`."""
        for text in self.texts:
            try:
                found = self.yielded(text)
            except DragomanError as error:
                message = f"the extractor asks for what it did not declare: {error}; add it to one of them"
                raise AssertionError(message) from error
            kinds = {type(a).__name__ for a in found if not isinstance(a, self.extractor.provides)}
            assert not kinds, (
                f"the extractor yields {', '.join(sorted(kinds))}, which `provides` does not declare; add it there"
            )

    @clause(*SOUND)
    def test_json(self) -> None:
        """A document comes back from JSON equal and is written again in the same bytes; its kinds have a JSON Schema."""
        codec = self.codec()
        try:
            schema_of(codec.kinds)
        except Exception as error:
            message = f"a kind has a field that JSON has no form for: {error}; use texts, numbers, dates and spans"
            raise AssertionError(message) from error
        for text in self.texts:
            check_round_trip(codec, self.read(text), shown(text))

    @clause(*SOUND, "json")
    def test_determinism(self) -> None:
        """Reading again gives the same, whatever was read in between: no state is carried from text to text."""
        dumps, chain = self.codec().dumps, self.chain()
        first = [dumps(self.read(text, chain)) for text in self.texts]
        again = [dumps(self.read(text, chain)) for text in reversed(self.texts)][::-1]
        alone = [dumps(self.read(text)) for text in self.texts]
        for one, other, how in [(first, again, "read again, in reverse order"), (first, alone, "read by a new chain")]:
            assert one == other, f"not deterministic: {how}, {difference(one, other)}; keep nothing from text to text"

    @clause(*SOUND, "determinism")
    def test_pickling(self) -> None:
        """The extractor can be pickled, comes back equal, and finds the same."""
        try:
            copy = pickle.loads(pickle.dumps(self.extractor))  # noqa: S301 - what was just pickled
        except Exception as error:
            message = (
                f"the extractor cannot be pickled, so no worker can use it: {type(error).__name__}: {error}; "
                "let options be plain values, and make what else it needs in a functools.cached_property"
            )
            raise AssertionError(message) from error
        assert copy == self.extractor, (
            f"the extractor comes back from pickling as {copy!r}, not as {self.extractor!r}; leave pickling to attrs"
        )
        for text in self.texts:
            one, other = self.read(text), self.read(text, self.chain((copy, *self.others)))
            assert one == other, (
                f"after pickling the extractor finds something else in {shown(text)}; let its options alone decide what it finds"
            )

    @clause(*SOUND, "json", "pickling")
    def test_nothing_but_reading(self) -> None:
        """The extractor writes no file, prints nothing, opens no connection and starts no process."""
        [(_, acts)] = self._apart(SETTINGS[:1])
        assert not acts, (
            f"while it read, the extractor did what no extractor should: {', '.join(acts)}; let it read its text and data files only"
        )

    @clause(*SOUND, "json", "determinism", "pickling", "nothing but reading")
    def test_determinism_across_processes(self) -> None:
        """Processes with another hash seed, time zone and locale give the same JSON, byte for byte."""
        here = [self.codec().dumps(self.read(text)) for text in self.texts]
        for setting, (there, _) in zip(SETTINGS, self._apart(SETTINGS), strict=True):
            assert here == there, (
                f"not deterministic: in a process with {setting}, {difference(here, there)}; "
                "sort what comes out of sets, and ask for no time zone, locale or environment"
            )

    def _apart(self, settings: Sequence[dict[str, str]]) -> list[tuple[list[str], list[str]]]:
        chain = self.chain()
        read = functools.partial(_dumped, chain.extractors, chain.lexicons, tuple(self.texts), self.published)
        return read_apart(read, {type(extractor).__module__ for extractor in chain.extractors}, settings)

    @clause(*SOUND, "determinism")
    def test_translation(self) -> None:
        """Text put in front moves every span, those in fields too, by exactly its length, and changes nothing else."""
        for text, front in itertools.product(self.texts, self.neutral):
            before, after = self.layer(self.read(text)), self.layer(self.read(front + text))
            expected = [repr(moved(annotation, len(front))) for annotation in all_of(before)]
            found = [repr(annotation) for annotation in all_of(after) if annotation.span.start >= len(front)]
            assert expected == found, (
                f"with {front!r} put in front of {shown(text)}, {difference(expected, found)}; "
                "take offsets from matches and tokens, in code points, and keep them in fields of type Span"
            )

    @clause(*SOUND, "determinism")
    def test_order(self) -> None:
        """Nothing depends on the order in which extractors are listed, nor, within a stage, on that in which they run."""
        orders = list(itertools.islice(itertools.permutations(self.extractors()), 24))
        chains = [self.chain(order) for order in (*orders, self.extractors()[::-1])]
        backwards = _staged(self.chain(), [stage[::-1] for stage in self.chain().stages])
        witness = Witness()
        witnessed = _staged(self.chain((*self.extractors(), witness)), [*self.chain().stages, (witness,)])
        advice = "let extractors know of each other through document[kind] alone"
        for text in self.texts:
            layers = [by_extractor(self.read(text, chain)) for chain in chains]
            for other in layers[1:]:
                assert other == layers[0], f"listed in another order, {layers_differ(layers[0], other)}; {advice}"
            other = by_extractor(self.read(text, backwards))
            assert other == layers[0], f"run in another order, {layers_differ(layers[0], other)}; {advice}"
            seen, alone = (chain.read(text)[Witnessed] for chain in (witnessed, self.chain([witness])))
            assert seen == alone, (
                "the extractor changes the words, sentences or `meta` that all extractors share; copy what you change"
            )

    @clause(*SOUND, "json")
    def test_torture(self) -> None:
        """No text makes the extractor fail: empty, emoji, right to left, NUL, lone surrogates, a million characters on one line."""
        codec, chain = self.codec(), self.chain()
        for name, text in tortures_of(self.texts, self.cue_words(), self.longest).items():
            document = self.read(text, chain, f"text {name!r}")
            wrong = [
                sentence for annotation in all_of(self.layer(document)) for sentence in ungrounded(annotation, text)
            ]
            assert not wrong, f"text {name!r}: ungrounded: {wrong[0][:2000]}"
            check_round_trip(codec, document, f"the text {name!r}")

    @clause(*SOUND, "torture")
    def test_growth(self) -> None:
        """Twice the text takes at most about twice the time, on hostile texts too: cue words, digits, brackets, on one line."""
        chain = self.chain()
        for text in self.texts:
            self.read(text, chain)  # lexicons are loaded and caches filled before time is taken
        found = [a.text for text in self.texts for a in self.yielded(text) if len(a.text) < 200]
        for name, unit in hostiles_of(self.texts, self.cue_words(), found).items():
            check_growth(
                name,
                functools.partial(self._seconds_of, chain, unit),
                self.sizes,
                "bound every repeat in patterns, and look no further from a cue than a sentence's reach",
            )

    def _seconds_of(self, chain: Chain, unit: str, size: int) -> float:
        return self.seconds(repeated(unit, size), chain)


def _dumped(
    extractors: tuple[Extractor, ...], lexicons: Lexicons, texts: Sequence[str], published: str | None
) -> list[str]:
    """Return *texts* as JSON, read by a chain of *extractors*; what a process of its own does."""
    chain = Chain(extractors, lexicons=lexicons)
    codec = Codec({kind.tag(): kind for extractor in extractors for kind in extractor.provides})
    return [codec.dumps(chain.read(text, published=published)) for text in texts]


def _staged(chain: Chain, stages: Iterable[tuple[Extractor, ...]]) -> Chain:
    """Return *chain* running in *stages*, which no listing of extractors could bring about."""
    object.__setattr__(chain, "stages", tuple(stages))
    return chain
