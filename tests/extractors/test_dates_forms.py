"""Rarer forms of dates, each with its extent and value, read on a Friday, 17 October 2025; and what only looks like one."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.extractors.dates import Dates


@pytest.fixture(scope="module")
def found():
    """Return a function from a text to its dates as (text, value) pairs."""
    chain = Chain([Dates()], on_error="raise")
    return lambda text: [(date.text, date.value) for date in chain.read(text, published="2025-10-17").dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In January nineteen ninety-seven it rose.", [("January nineteen ninety-seven", "1997-01")]),
        ("the winter of nineteen ninety-four", [("the winter of nineteen ninety-four", "1994-WI")]),
        ("before the year two thousand", [("the year two thousand", "2000")]),
        ("On June 20 of 1992 they met.", [("June 20 of 1992", "1992-06-20")]),
        ("Late in 2008 they met.", [("Late in 2008", "2008")]),
        ("early in March", [("early in March", "2025-03")]),
        ("They met that same day.", [("that same day", "2025-10-17")]),
        ("the 1861-1863 campaign", [("1861", "1861"), ("1863", "1863")]),
        ("the May 3-5 visit", [("May 3", "2025-05-03"), ("5", "2025-05-05")]),
        ("the March summit of the alliance", [("March", "2025-03")]),
        ("The group holds its May meeting.", [("May", "2025-05")]),
        ("the first and second quarters of 2024", [("first", "2024-Q1"), ("second quarters of 2024", "2024-Q2")]),
        ("late afternoon Thursday", [("late afternoon Thursday", "2025-10-16TAF")]),
        ("At mid-morning yesterday it fell.", [("mid-morning yesterday", "2025-10-16TMO")]),
        ("an overnight drone attack", [("overnight", "2025-10-16TNI")]),
        ("in the short term", [("the short term", "FUTURE_REF")]),
        ("He will one day return.", [("one day", "FUTURE_REF")]),
        ("a years-old dispute", [("years-old", "PXY")]),
        ("Over the years, they met.", [("the years", "PXY")]),
        ("In the years that followed they met.", [("years", "PXY")]),
        ("this school year", [("this school year", "2025")]),
        ("at 12pm", [("12pm", "2025-10-17T12:00")]),
        ("at 3 p.m. on 17 October 2024", [("3 p.m.", "2024-10-17T15:00"), ("17 October 2024", "2024-10-17")]),
        ("On Friday the 13th they fled.", [("Friday the 13th", "2026-02-13")]),
        ("on Wednesday, 15th", [("Wednesday, 15th", "2025-10-15")]),
    ],
)
def test_rarer_forms(found, text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "two thousand people",
        "a short-term loan",
        "an overnight success",
        "the May government",
        "the March on the capital",
        "One day he came.",
        "an old term",
        "a long period",
        "between 1900-1999 people",
    ],
)
def test_what_only_looks_like_one(found, text):
    assert found(text) == []
