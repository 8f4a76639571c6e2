"""Counts: every expressed number with its value or range, its bound, its unit, what it counts and what happened to that."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from dragoman import Annotation, CountMention, Cues, Extractor
from dragoman.extractors.counts.effects import read_effect
from dragoman.extractors.counts.joins import joined
from dragoman.extractors.counts.page import MARGIN, Page, Quantity
from dragoman.extractors.counts.quantities import read_quantity
from dragoman.extractors.counts.vocabulary import vocabulary_of
from dragoman.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Lexicons, Reading

#: How many tokens before an elliptic count the noun may stand that it counts.
ELLIPSIS = 25
#: Currencies whose letters are written without a space before the digits.
GLUED_CODES = frozenset(
    ("RM", "USD", "EUR", "GBP", "Rs", "AUD", "CAD", "SGD", "HKD", "CHF", "CNY", "INR", "JPY", "NZD")
)
#: The effects that only people undergo; a money or measure has none.
WITHOUT_EFFECT = frozenset(("money", "percent", "measure", "duration", "age", "ordinal"))
#: The kinds whose noun an elliptic count shares.
SHARING = frozenset(("cardinal", "vague"))


@attrs.frozen
class Counts(Extractor):
    """Quantities: counts of people and things, money, measures, percents, ordinals, vague quantities.

    `ordinals` and `vague` say whether ranks ("the eighth") and vague quantities ("dozens") are wanted; `indefinite` whether "several",
    "a few" and "a couple" are also wanted where they do not count the killed, wounded and so on.
    """

    name: ClassVar[str] = "counts"
    provides: ClassVar[tuple[type[Annotation], ...]] = (CountMention,)
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
        effects = effects_of(page, quantities, triggers) if triggers else [None] * len(quantities)
        earlier: Quantity | None = None
        earlier_noun, earlier_effect = None, None
        for quantity, effect in zip(quantities, effects, strict=True):
            _, _, start, end, number, number_end, low, high, bound, change, unit, noun, kind, _, _ = quantity
            if effect is None and kind == "vague" and not self.indefinite and is_indefinite(quantity):
                continue
            if noun is None and earlier_noun is not None and unit is None and earlier is not None and kind in SHARING:
                alike = effect is not None is not earlier_effect
                noun = earlier_noun if shares_noun(page, earlier, quantity, alike=alike) else None
            earlier, earlier_noun, earlier_effect = quantity, noun, effect
            span = Span(start, end)
            yield document.mention(
                CountMention,
                span,
                low=low,
                high=high,
                bound=bound,
                change=change,
                unit=unit,
                noun=noun,
                kind=kind,
                effect=effect,
                numeral=span if number == start and number_end == end else Span(number, number_end),
                rule=kind,
            )

    def _quantities(self, document: Reading, page: Page) -> tuple[list[Quantity], list[int]]:
        """Return the wanted quantities of *document*, and the indexes of its words of effect."""
        effects, lowers = page.vocabulary.effects, page.lowers
        quantities: list[Quantity] = []
        triggers: list[int] = []
        goal, last = 0, -2
        glued = glued_codes(document, page)
        for index in sorted({*document.cued, *glued}) if glued else document.cued:
            if lowers[index] in effects:
                triggers.append(index)
            elif index >= goal:
                goal, quantity = read_quantity(page, index, glued.get(index, 0))
                if quantity is None:
                    continue
                if quantity[0] - last > 1:
                    quantities.append(quantity)
                else:
                    quantities[-1:] = joined(page, quantities[-1], quantity)
                last = quantities[-1][1]
        if not (self.ordinals and self.vague):
            quantities = [quantity for quantity in quantities if self._wanted(quantity[12])]
        return quantities, triggers

    def _wanted(self, kind: str) -> bool:
        return (self.ordinals or kind != "ordinal") and (self.vague or kind != "vague")


def page_of(document: Reading) -> Page:
    """Return the page that the grammar reads: the document's tokens beside the vocabulary."""
    tokens = document.tokens
    margin = [""] * MARGIN
    return Page(
        document.text,
        tokens.words + margin,
        tokens.lowers + margin,
        tokens.gaps + margin,
        tokens.starts,
        tokens.ends,
        len(tokens.words),
        document.lexicons.build(vocabulary_of),
        document.text.isupper(),
    )


def glued_codes(document: Reading, page: Page) -> dict[int, int]:
    """Return the tokens in which a currency's letters are glued to digits ("RM79", "USD10m"), and how many letters each has."""
    found: dict[int, int] = {}
    words, capitals = page.words, document.tokens.capitals
    if "".join(map(words.__getitem__, capitals)).isalpha():  # in most texts, no digit is glued to any letter
        return found
    for index in capitals:
        word = words[index]
        if not word.isalpha() and word[0] > "9":
            length = 1 + word[1:2].isalpha() + word[2:3].isalpha()
            letters, dollar = word[:length], page.gaps[index][-1:] == "$"
            if word[length : length + 1].isdecimal() and (letters in GLUED_CODES or (dollar and letters == "US")):
                found[index] = length
    return found


def is_indefinite(quantity: Quantity) -> bool:
    """Whether a quantity is "several", "a few" or "a couple" without a scale word."""
    return quantity[12] == "vague" and quantity[7] is not None and quantity[7] <= 10


def effects_of(page: Page, quantities: list[Quantity], triggers: list[int]) -> list[str | None]:
    """Return the effect of each quantity; one of a list ("two soldiers and five civilians were killed") shares its successor's."""
    found: list[str | None] = []
    for number, quantity in enumerate(quantities):
        if quantity[12] in WITHOUT_EFFECT:
            found.append(None)
            continue
        other = quantities[number + 1][0] if number + 1 < len(quantities) else page.size
        found.append(read_effect(page, triggers, quantity, other))
    for number in range(len(quantities) - 2, -1, -1):
        if found[number] is None and found[number + 1] is not None and quantities[number][12] not in WITHOUT_EFFECT:
            behind, following = quantities[number][13], quantities[number + 1][0]
            if (
                behind <= following <= behind + 2
                and all(page.lowers[place] == "and" for place in range(behind, following))
                and "." not in page.gaps[following]
            ):
                found[number] = found[number + 1]
    return found


def shares_noun(page: Page, earlier: Quantity, quantity: Quantity, *, alike: bool) -> bool:
    """Whether an elliptic quantity ("36 others", "30 were wounded") counts what the one before it counts.

    *alike* says that both have an effect.
    """
    if quantity[0] - earlier[1] > ELLIPSIS or earlier[12] not in SHARING:
        return False
    return quantity[14] or alike or same_sentence(page, earlier[1], quantity)


def same_sentence(page: Page, start: int, quantity: Quantity) -> bool:
    """Whether a whole number without a noun stands in the sentence of the count before it: "up from 2.4 million in 2017"."""
    low = quantity[6] if quantity[6] is not None else quantity[7]
    if low is None or low < 2 or low != int(low):
        return False
    return not any("." in gap or "\n" in gap for gap in page.gaps[start : quantity[0] + 1])
