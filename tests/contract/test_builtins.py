"""The built-in extractors keep the contract, on the seed dispatches."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.extractors.actors import Actors
from dragoman.extractors.counts import Counts
from dragoman.extractors.dates import Dates
from dragoman.extractors.meetings import Meetings
from dragoman.extractors.places import Places
from dragoman.extractors.weapons import Weapons
from dragoman.testing import ExtractorContract

SEEDS = Path(__file__).parents[2] / "seeds"
TEXTS = tuple(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))


class Builtin(ExtractorContract):
    texts = TEXTS

    @pytest.mark.slow
    def test_growth(self):
        super().test_growth()


class TestDates(Builtin):
    extractor = Dates()


class TestCounts(Builtin):
    extractor = Counts()


class TestWeapons(Builtin):
    extractor = Weapons()


class TestPlaces(Builtin):
    extractor = Places()


class TestActors(Builtin):
    extractor = Actors()


class TestMeetings(Builtin):
    extractor = Meetings()
    others = (Actors(), Places(), Dates(), Counts())


def test_the_seeds_are_there():
    assert len(TEXTS) == 6
