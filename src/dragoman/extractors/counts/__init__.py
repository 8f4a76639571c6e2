"""Counts: every expressed number with its value or range, its bound, its unit, what it counts and what happened to that."""

from __future__ import annotations

import string
from itertools import compress
from operator import itemgetter, not_
from typing import TYPE_CHECKING, ClassVar, cast

import attrs

from dragoman import Annotation, CountMention, Cues, Extractor, Table
from dragoman.extractors.counts.digits import SCALE_LETTERS
from dragoman.extractors.counts.effects import effects_of
from dragoman.extractors.counts.ellipsis import complete
from dragoman.extractors.counts.joins import SUSPENDED, joined, share_suspended
from dragoman.extractors.counts.page import MARGIN, Page, Quantity
from dragoman.extractors.counts.quantities import read_quantity
from dragoman.extractors.counts.rows import in_tables
from dragoman.extractors.counts.vocabulary import CURRENCIES, UNITS, vocabulary_of
from dragoman.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dragoman import Lexicons, Reading

#: Blanks at which no line may break, as typesetters put them between a number and its unit; they are read as plain ones.
NO_BREAK_SPACES = "\u00a0\u202f\u2009"
AS_BLANKS = str.maketrans(dict.fromkeys(NO_BREAK_SPACES, " "))


#: What the letters of a currency before digits are.
LETTERS = string.ascii_letters
#: The form of what is no word of number.
NO_NUMBER = ("",)
#: The kind of a quantity.
KIND = itemgetter(12)


@attrs.frozen
class Counts(Extractor):
    """Quantities: counts of people and things, money, measures, percents, ordinals, vague quantities.

    `ordinals` and `vague` say whether ranks ("the eighth") and vague quantities ("dozens") are wanted; `indefinite` whether "several",
    "a few" and "a couple" are also wanted where they do not count the killed, wounded and so on.
    """

    name: ClassVar[str] = "counts"
    provides: ClassVar[tuple[type[Annotation], ...]] = (CountMention,)
    tables: ClassVar[tuple[Table, ...]] = (UNITS, CURRENCIES)
    version: ClassVar[str] = "1"

    ordinals: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    indefinite: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))
    vague: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))

    def cues(self, lexicons: Lexicons) -> Cues:
        """Return digits, the words of number and the words of effect."""
        vocabulary = lexicons.build(vocabulary_of)
        return Cues([*vocabulary.numbers, *vocabulary.effects], digits=True)

    def extract(self, document: Reading) -> Iterator[CountMention]:
        """Yield the counts of *document* in text order."""
        page = page_of(document)
        quantities, triggers = self._quantities(document, page)
        effects = effects_of(page, quantities, triggers)
        if not self.indefinite and "vague" in map(KIND, quantities):
            kept = [
                effect is not None or not is_indefinite(quantity)
                for quantity, effect in zip(quantities, effects, strict=True)
            ]
            quantities, effects = list(compress(quantities, kept)), list(compress(effects, kept))
        complete(page, quantities, effects)
        text = page.text
        # the words of its fields come from the tables, where tests hold them to its types
        mention = cast("Callable[..., CountMention]", CountMention)
        for quantity, effect in zip(quantities, effects, strict=True):
            _, _, start, end, number, number_end, low, high, bound, change, unit, noun, kind, _, _ = quantity
            span = Span(start, end)
            numeral = span if number == start and number_end == end else Span(number, number_end)
            yield mention(span, text[start:end], low, high, bound, change, unit, noun, kind, effect, numeral, rule=kind)

    def _quantities(self, document: Reading, page: Page) -> tuple[list[Quantity], list[int]]:
        """Return the wanted quantities of *document*, and the indexes of its words of effect."""
        quantities: list[Quantity] = []
        goal, last = 0, -9
        glued = glued_codes(document, page)
        cued = sorted({*document.cued, *glued}) if glued else document.cued
        if cells := in_tables(document.tokens):
            cued = [index for index in cued if index not in cells]
        befalling = list(map(page.vocabulary.effects.__contains__, map(page.lowers.__getitem__, cued)))
        for index in compress(cued, map(not_, befalling)):
            if index < goal:
                continue
            goal, quantity = read_quantity(page, index, glued.get(index, 0))
            if quantity is None:
                continue
            between = quantity[0] - last
            if between > 2 or (between == 2 and quantity[12] != "ordinal"):
                quantities.append(quantity)
                last = quantity[1]
                continue
            quantities[-1:] = joined(page, quantities[-1], quantity)
            if len(quantities) > 2 and page.gaps[quantities[-2][1]] in SUSPENDED:
                share_suspended(page, quantities)
            last = quantities[-1][1]
        if not (self.ordinals and self.vague):
            quantities = [quantity for quantity in quantities if self._wanted(quantity[12])]
        return quantities, list(compress(cued, befalling))

    def _wanted(self, kind: str) -> bool:
        return (self.ordinals or kind != "ordinal") and (self.vague or kind != "vague")


def page_of(document: Reading) -> Page:
    """Return the page that the grammar reads: the document's tokens beside the vocabulary."""
    tokens = document.tokens
    margin = [""] * MARGIN
    gaps = tokens.gaps
    if not document.text.isascii() and any(space in document.text for space in NO_BREAK_SPACES):
        gaps = [gap.translate(AS_BLANKS) for gap in gaps]
    vocabulary = document.lexicons.build(vocabulary_of)
    return Page(
        document.text,
        tokens.words + margin,
        tokens.lowers + margin,
        gaps + margin,
        tokens.starts,
        tokens.ends,
        len(tokens.words),
        vocabulary,
        vocabulary.words,
        vocabulary.plurals,
        vocabulary.duties.get,
        document.text.isupper(),
    )


def glued_codes(document: Reading, page: Page) -> dict[int, int]:
    """Return the tokens in which a currency's letters are glued to digits ("RM79", "USD10m"), and how many letters each has."""
    found: dict[int, int] = {}
    words, lowers, gaps = page.words, page.lowers, page.gaps
    capitals = document.tokens.capitals
    if "".join(map(words.__getitem__, capitals)).isalpha():
        return found  # the plain case, and by far the cheapest to tell
    for index in compress(capitals, map(not_, map(str.isalpha, map(words.__getitem__, capitals)))):
        word = words[index]
        if word[0] < "A" or (lowers[index] in page.vocabulary.labels and gaps[index + 1] not in (".", ",")):
            continue  # the PS5 is no five pounds
        length = 1 + word[1:2].isalpha() + word[2:3].isalpha()
        letters = word[:length]
        coded = (
            (letters in page.vocabulary.glued and (length > 1 or is_sum(page, index)))
            or (letters in page.vocabulary.signs and is_sum(page, index))
            or (letters == "US" and gaps[index][-1:] == "$")
        )
        if coded and word[length : length + 1].isdecimal():
            found[index] = length
    return found


def is_sum(page: Page, index: int) -> bool:
    """Whether the digits behind letters are grouped, have the decimals of money or a scale, as in "R1,250" and "SEK2.5bn": no "R44" has."""
    behind, gap = page.words[index + 1], page.gaps[index + 1]
    letters = page.words[index].lstrip(LETTERS).lstrip("0123456789")
    if letters:
        return letters in SCALE_LETTERS
    if gap in (",", "."):
        return behind[:1].isdecimal() and (len(behind) > 1 or is_scale(page, index + 2))
    return gap == " " and is_scale(page, index + 1)


def is_scale(page: Page, index: int) -> bool:
    """Whether the word at token *index* multiplies the number before it."""
    return page.vocabulary.numbers.get(page.lowers[index], NO_NUMBER)[0] == "scale"


def is_indefinite(quantity: Quantity) -> bool:
    """Whether a quantity is "several", "a few" or "a couple" without a scale word."""
    return quantity[12] == "vague" and quantity[7] is not None and quantity[7] <= 10
