"""Numbers that go on: "two" -> "two and a half million", "one hundred" -> "one hundred and five", "twenty" -> "twenty-first"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman.extractors.counts.digits import read_digits
from dragoman.extractors.counts.page import JOINTS, Page
from dragoman.extractors.counts.powers import scaled

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Numeral
    from dragoman.extractors.counts.vocabulary import NumberWord

#: How many tokens one numeral may have: "nine hundred and ninety-nine thousand nine hundred and ninety-nine" and more.
LONGEST = 32
#: How some feeds write the hyphen of a number.
SPACED_HYPHEN = " - "
#: Of these divisors there are only so many: "one-half", "three quarters", but "the past two quarters".
OWN_DIVIDENDS = {"firsts": (), "half": (1,), "quarter": (), "quarters": (3,)}
#: Vague words that multiply the number before them: "3 dozens".
PLURAL_MULTIPLIERS = frozenset(("dozens", "hundreds", "thousands", "millions", "billions"))


def continued(page: Page, numeral: Numeral) -> Numeral:
    """Take in the number words, scale words, fractions and ordinal endings that continue *numeral*."""
    first, stop, start, _, value, _, form, scale = numeral
    word, vocabulary = page.lowers[stop], page.vocabulary
    entry = vocabulary.numbers.get(word)
    if not word or (word == "k" and page.words[stop] != "k"):
        return numeral
    if page.gaps[stop] not in JOINTS and not (
        page.gaps[stop] == SPACED_HYPHEN
        and entry is not None
        and (entry[0] == "part" or _is_unit_of_tens(entry, value, form))
    ):
        return numeral  # of blanks around a hyphen, only "five - eighths" and "twenty - five" are sure to be one number
    if entry is None:
        goes_on = word in ("and", "point") or (word == "of" and form == "fraction")
        if not goes_on and (word[0] > "9" or form != "digits"):
            return numeral
    elif (
        entry[0] == "scale"
        and scale == 1
        and value
        and form != "fraction"
        and page.lowers[stop + 1] not in vocabulary.continuing
    ):  # the plain case: "2.3 million"
        value = scaled(value, entry[1])
        return first, stop + 1, start, page.ends[stop], value, value, form, entry[1]
    return Sum.of(page, numeral).read()


def _is_unit_of_tens(entry: NumberWord, value: float, form: str) -> bool:
    """Whether a word is a unit behind tens, as the "five" of "twenty - five"."""
    return entry[0] == "small" and entry[1] < 10 and form == "words" and value % 100 >= 20 and not value % 10


@attrs.define
class Sum:
    """A number being read: `total` of the groups closed by a scale word, the `current` group, and the last multiplier `scale`."""

    page: Page
    first: int
    stop: int
    start: int
    end: int
    total: float
    current: float
    form: str
    scale: float

    @classmethod
    def of(cls, page: Page, numeral: Numeral) -> Sum:
        """Return the sum that begins with *numeral*."""
        first, stop, start, end, value, _, form, scale = numeral
        closed = scale >= 1000
        return cls(page, first, stop, start, end, value if closed else 0.0, 0.0 if closed else value, form, scale)

    @property
    def value(self) -> float:
        """The number read so far."""
        return self.total + self.current

    def numeral(self) -> Numeral:
        """Return what has been read."""
        return self.first, self.stop, self.start, self.end, self.value, self.value, self.form, self.scale

    def read(self) -> Numeral:
        """Take words as long as they belong to the number, then an ordinal or a fraction that closes it."""
        while self.stop < min(self.page.size, self.first + LONGEST) and self._is_joined() and self._take():
            pass
        if self.page.gaps[self.stop] in JOINTS or self.page.gaps[self.stop] == SPACED_HYPHEN:
            self._close()
        if self.form == "fraction" and self.scale == 1:
            self._of_scale()
        return self.numeral()

    def _is_joined(self) -> bool:
        """Whether the next word may belong to the number, by what stands before it."""
        gap = self.page.gaps[self.stop]
        if gap != SPACED_HYPHEN:
            return gap in JOINTS
        entry = self.page.vocabulary.numbers.get(self.page.lowers[self.stop])
        return entry is not None and _is_unit_of_tens(entry, self.current, self.form)

    def _step(self, stop: int) -> bool:
        self.stop, self.end = stop, self.page.ends[stop - 1]
        return True

    def _take(self) -> bool:
        """Take the next word, or the word behind "and"; return whether there was one."""
        word = self.page.lowers[self.stop]
        if word == "and":
            return self._take_behind_and()
        if word == "point":
            return self._take_decimals()
        if word[0] <= "9":
            return self._take_slashed()
        entry = self.page.vocabulary.numbers.get(word)
        return entry is not None and self._take_word(word, *entry[:2]) and self._step(self.stop + 1)

    def _take_word(self, word: str, form: str, amount: float) -> bool:
        if form == "scale":
            return self._multiply(amount)
        if form == "hundred" and (0 < self.current < 1000 or self.form == "digits"):
            self.current, self.scale = self.current * 100, max(self.scale, 100.0)
        elif form == "dozen" and not self.total and self.form in ("digits", "words"):
            self.current, self.scale = self.current * 12, max(self.scale, 12.0)
        elif form in ("small", "tens") and self._adds(form, amount):
            self.current, self.form = self.current + amount, "words"
        elif form == "glyph":
            self.current += amount
        elif word in PLURAL_MULTIPLIERS and self.current and self.form in ("digits", "words"):
            self.current, self.scale = scaled(self.current, amount), amount
        else:
            return False
        return True

    def _multiply(self, amount: float) -> bool:
        """Close the current group with a scale word; "lakh crore" multiplies what is closed already."""
        if self.current == 0:
            if not (self.scale == 1e5 and amount == 1e7):
                return False
            self.total *= amount
        elif self.total and amount > self.scale >= 1000:
            self.total = scaled(self.value, amount)
        else:
            self.total += scaled(self.current, amount)
        self.current, self.scale = 0.0, amount
        self.form = "digits" if self.form == "fraction" else self.form
        return True

    def _adds(self, form: str, amount: float) -> bool:
        """Whether a number word continues the current group: a hundred takes tens and units, twenty takes one to nine."""
        if self.form in ("digits", "fraction") or amount == 0 or not self.value:
            return False  # "a $54 billion two-year plan"
        if self.current % 100 == 0:
            behind = self.stop + 1
            return (
                bool(self.current)
                or self.page.gaps[behind] != "-"
                or self.page.lowers[behind] in self.page.vocabulary.numbers
            )
        return form == "small" and amount < 10 and self.current % 10 == 0 and self.current % 100 >= 20

    def _take_behind_and(self) -> bool:  # noqa: PLR0911 - one return a rule
        """Take "and a half", "and three quarters million", or "and five" behind a hundred or thousand."""
        place, lowers = self.stop + 1, self.page.lowers
        if place >= self.page.size or self.page.gaps[place] not in JOINTS:
            return False
        part = self._part_at(place)
        if part is not None:
            return self._add_part(*part)
        word = lowers[place]
        if word.isdigit() and self.page.gaps[place + 1] == "/" and self.form == "digits":
            return self._add_slashed(place)  # "3 and 1/2"
        if self.value % 100 or not self.value or (self.form == "digits" and self.scale == 1):
            return False
        if word.isdigit() and len(word) < 3 and self.scale == 100 and self.page.gaps[place + 1] != ".":
            self.current += int(word)
            return self._step(place + 1)
        entry, following = self.page.vocabulary.numbers.get(word), self.page.vocabulary.numbers.get(lowers[place + 1])
        if following is not None and following[0] == "scale" and following[1] >= self.scale and self._opens_range():
            return False  # "between five million and seven million", but "one hundred and twelve thousand"
        ranks = entry is not None and entry[0] == "ordinal" and self.form == "words" and entry[1] < 100
        if entry is None or not (ranks or (entry[0] in ("small", "tens") and self._adds(entry[0], entry[1]))):
            return False
        self.current, self.form = self.current + entry[1], "ordinal" if ranks else "words"
        return self._step(place + 1)

    def _opens_range(self) -> bool:
        """Whether what stands behind "and" is a number of its own: a hundred may go on, but not behind "between"."""
        return self.scale != 100 or self.page.lowers[self.first - 1] == "between"

    def _part_at(self, index: int) -> tuple[int, float] | None:
        """Read "a half", "three quarters", "fifty-four hundredths"; return the token behind and the value."""
        numbers, lowers = self.page.vocabulary.numbers, self.page.lowers
        above = 1.0
        if lowers[index] not in ("a", "one"):
            entry = numbers.get(lowers[index])
            if entry is None or lowers[index] == "half":
                return None if entry is None else (index + 1, 0.5)
            if entry[0] not in ("small", "tens") or entry[1] < 2:
                return None
            above, following = entry[1], numbers.get(lowers[index + 1])
            if (
                entry[0] == "tens"
                and following is not None
                and following[0] == "small"
                and self.page.gaps[index + 1] == "-"
            ):
                above, index = above + following[1], index + 1
        below = numbers.get(lowers[index + 1]) if self.page.gaps[index + 1] in JOINTS else None
        if below is None or not (below[0] == "part" or (below[0] == "ordinal" and below[1] > 2 and above == 1)):
            return None
        if above >= below[1] >= 3:
            return None  # "one hundred and thirty fifths" is 130 fifths
        return index + 2, above / below[1]

    def _add_part(self, stop: int, share: float) -> bool:
        entry = self.page.vocabulary.numbers.get(self.page.lowers[stop])
        closed = self.scale >= 1000 and self.current == 0
        if closed and entry is not None and entry[0] == "scale" and entry[1] < self.scale:
            self.total += share * entry[1]  # "one billion and a half million"
            return self._step(stop + 1)
        if closed:
            self.total += share * self.scale  # "one million and a half"
        else:
            self.current += share
        self.form = "words" if self.form == "fraction" else self.form
        return self._step(stop)

    def _take_decimals(self) -> bool:
        """Take the digits spoken behind "point": "zero point zero five"."""
        place, digits = self.stop + 1, ""
        while self.form == "words" and place < self.page.size and len(digits) < 8:
            entry = self.page.vocabulary.numbers.get(self.page.lowers[place])
            if entry is None or entry[0] != "small" or self.page.gaps[place] != " ":
                break
            digits += str(int(entry[1]))
            place += 1
        if not digits:
            return False
        self.current = float(f"{int(self.current)}.{digits}")
        return self._step(place)

    def _take_slashed(self) -> bool:
        """Take the fraction of "2 1/4"."""
        if self.scale != 1 or self.form != "digits" or self.page.gaps[self.stop + 1] != "/":
            return False
        return self._add_slashed(self.stop)

    def _add_slashed(self, place: int) -> bool:
        part = read_digits(self.page, place)
        if part is None or part[6] != "fraction":
            return False
        self.current += part[4]
        return self._step(part[1])

    def _close(self) -> None:
        """Close the number with an ordinal or a divisor: "twenty-first" is a rank, "one-third" and "two fifths" are parts."""
        word = self.page.lowers[self.stop]
        entry = self.page.vocabulary.numbers.get(word)
        if entry is None or self.form not in ("digits", "words") or not self.value:
            return
        form, amount, _ = entry
        if form == "ordinal" and self._ranks(amount):
            rank = self.value * amount if amount >= 100 else self.value + amount
            self.total, self.current, self.form = 0.0, rank, "ordinal"
        elif form == "ordinal" and self.value == 1 and amount > 2 and self._ends_as_part():
            self.total, self.current, self.form, self.scale = 0.0, 1 / amount, "fraction", 1.0
        elif form == "part" and (self.value in OWN_DIVIDENDS.get(word, (self.value,)) or self._is_one_quarter(word)):
            self.total, self.current, self.form, self.scale = 0.0, self._share(amount), "fraction", 1.0
        elif form in ("tens", "small"):
            self._close_compound()
            return
        else:
            return
        self._step(self.stop + 1)

    def _is_one_quarter(self, word: str) -> bool:
        """Whether "one quarter" is a part, as behind a bound and before "of", and no three months."""
        bounded = self.page.lowers[self.first - 1] in self.page.vocabulary.bounds
        return word == "quarter" and self.value == 1 and (bounded or self.page.lowers[self.stop + 1] == "of")

    def _share(self, below: float) -> float:
        """Return the number over a divisor; tens right before the divisor belong to it: "one hundred thirty fifths" is 100 / 35."""
        tens = self.current % 100
        compound = self.form == "words" and below < 10 <= tens and tens % 10 == 0 and self.value > tens > 10
        if compound and "and" not in self.page.lowers[self.first : self.stop]:
            return (self.value - tens) / (tens + below)
        return self.value / below

    def _close_compound(self) -> None:
        """Close the number with a divisor of several words: "three twenty-fifths", "one one-hundredth"."""
        numbers, lowers, gaps = self.page.vocabulary.numbers, self.page.lowers, self.page.gaps
        below, place = numbers[lowers[self.stop]][1], self.stop + 1
        if lowers[place] == "hundred" and gaps[place] in JOINTS:
            below, place = below * 100, place + 1
        entry = numbers.get(lowers[place]) if gaps[place] in JOINTS else None
        if entry is None or entry[0] not in ("part", "ordinal") or (entry[0] == "ordinal" and self.value != 1):
            return
        below = below * entry[1] if entry[1] >= 100 else below + entry[1]
        if self.value < below and (below >= 100 or entry[0] == "part"):
            self.total, self.current, self.form, self.scale = 0.0, self.value / below, "fraction", 1.0
            self._step(place + 1)

    def _ranks(self, amount: float) -> bool:
        """Whether an ordinal word continues the number, as units do tens, tens hundreds, and hundredth a unit."""
        if self.form != "words":
            return False
        if amount >= 100:
            return 1 < self.value < amount
        return self.value % 100 == 0 or (amount < 10 and self.value % 10 == 0)

    def _ends_as_part(self) -> bool:
        behind = self.stop + 1
        gap = self.page.gaps[behind]
        ends = behind >= self.page.size or gap[:1] in (".", ",", ";", ")", "?", "!")
        return ends or self.page.gaps[self.stop] == "-" or self.page.lowers[behind] in ("of", "the")

    def _of_scale(self) -> None:
        """Take "million" in "a quarter million" and "two thirds of a million"."""
        lowers, stop = self.page.lowers, self.stop
        place = stop + 2 if lowers[stop] == "of" and lowers[stop + 1] == "a" else stop
        entry = self.page.vocabulary.numbers.get(lowers[place])
        if entry is not None and entry[0] == "scale" and self.page.gaps[place] in JOINTS:
            self.total, self.current, self.form, self.scale = scaled(self.value, entry[1]), 0.0, "words", entry[1]
            self._step(place + 1)
