"""Rows of tables and telephone numbers count nothing; ages between commas are ages however the commas are set."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.extractors.counts import Counts

CHAIN = Chain([Counts()])


def counts(text: str) -> list[tuple[str, str, float | None]]:
    """Return text, kind and least value of the counts."""
    return [(count.text, count.kind, count.low) for count in CHAIN.read(text).counts]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Rovers 18 9 6 3 27 19 33",
        "Rye 41.2 80.5 3.1 99.7 Flax 155.0 170.4 12.8 220.9",
        "Call the harbour on 55 1 204 7711 or +99 31 447 2280.",
    ],
)
def test_numbers_in_a_row_count_nothing(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plant cost 1 000 000 000 yen.", [("1 000 000 000 yen", "money", 1e9)]),
        (
            "They paid 3 1/2 cents for 4 of 10 eggs.",
            [("3 1/2 cents", "money", 3.5), ("4", "cardinal", 4.0), ("10", "cardinal", 10.0)],
        ),
        ("Rowe , 65 , met Brandt, 62, in Oslo.", [("65", "age", 65.0), ("62", "age", 62.0)]),
    ],
)
def test_other_numbers_side_by_side_count(text: str, found: list[tuple[str, str, float]]) -> None:
    assert counts(text) == found
