"""For each clause of the contract some extractors that break it."""

from __future__ import annotations

import itertools
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import attrs
import regex
from good_extractors import OddMention, OtherMention, ShipMention, Ships

import dragoman
from dragoman.views import sentences


def ships_of(document: dragoman.Reading) -> list[ShipMention]:
    return list(Ships().extract(document))


@attrs.frozen
class Bad(Ships):
    """What the bad extractors have in common: they find ships, and do something wrong besides."""

    name: ClassVar[str] = "bad"


@attrs.frozen
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
class Unversioned(Bad):
    version: ClassVar = 2


@attrs.frozen
class UnmetCue(Bad):
    """Waits for three words as if they were one."""

    def cues(self, lexicons):
        return dragoman.Cues(["HMS", "U.S.S"])


@attrs.frozen
class Miscued(Bad):
    """Gives one string for the words it waits for."""

    def cues(self, lexicons):
        return dragoman.Cues("HMS")


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
class Tidying(Bad):
    def extract(self, document):
        Path("no such file here").unlink(missing_ok=True)
        yield from ships_of(document)


@attrs.frozen
class Talking(Bad):
    def extract(self, document):
        print("ships ahoy")  # noqa: T201 - that is what it does wrong
        yield from ships_of(document)


@attrs.frozen
class Starting(Bad):
    def extract(self, document):
        subprocess.run([sys.executable, "-c", ""], check=True)
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


@attrs.frozen
class Marking(Bad):
    """Leaves a note for whoever comes later."""

    def extract(self, document):
        document.meta["seen"] = True
        yield from ships_of(document)


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
class AfraidOfNul(Bad):
    """Asks the system, which takes no NUL in a path."""

    def extract(self, document):
        os.access(document.text[:9], os.R_OK)
        yield from ships_of(document)


@attrs.frozen
class Recursive(Bad):
    """Calls itself once for each ship."""

    def extract(self, document):
        yield from self.first(ships_of(document))

    def first(self, ships):
        return [ships[0], *self.first(ships[1:])] if ships else []


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


@attrs.frozen
class ScanningWithoutEnd(Bad):
    """Repeats a repeat; the chain's time limit ends it, and the next text would be as quick."""

    def extract(self, document):
        yield from ships_of(document)
        list(document.scan(regex.compile(r"(?:\(+)+\)")))


@attrs.frozen
class MatchingWithoutEnd(Bad):
    """Repeats a repeat where no time limit ends it."""

    def extract(self, document):
        yield from ships_of(document)
        re.search(r"(?:\(+)+\)", document.text)


@attrs.frozen
class Breaking(Bad):
    def extract(self, document):
        raise IndexError(document.text)
