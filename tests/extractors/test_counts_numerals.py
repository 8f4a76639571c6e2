"""Counts: how numbers are written, on sentences written for these tests."""

import math

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")


def values(text):
    return [count.low for count in CHAIN.read(text).counts]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The sky holds 1e22 stars.", 1e22),
        ("The sky holds 2.5^3 of them.", 15.625),
        ("The sky holds 6.2x10^4 of them.", 62000),
        ("The sky holds 6.2 × 10^4 of them.", 62000),
        ("A share of 2.5^-1 was lost.", 0.4),
        ("A change of -2^2 was seen.", -4),
        ("It paid 2.5 k for it.", 2500),
        ("It saw 5million birds.", 5e6),
        ("They saw 61, 000 birds.", 61000),
        ("They saw 1.250.000 birds.", 1.25e6),
        ("They saw 2.000 birds.", 2000),
        ("They waited 2.000 seconds.", 2),
        ("The mean is 1,3.", 1.3),
        ("Rates rose 12,5 percent.", 12.5),
        ("Three twenty-fifths of it burned.", 0.12),
        ("One one-hundredth of it burned.", 0.01),
        ("One hundred and thirty fifths of it burned.", 26),
        ("One hundred thirty fifths of it burned.", 100 / 35),
        ("Five - eighths of it burned.", 0.625),
        ("Three quarters of it burned.", 0.75),
        ("It sold 2.12 hundred of them.", 212),
        ("It grew sixfold.", 6),
        ("It grew 10-fold.", 10),
        ("Minus three hundred and five of it.", -305),
        ("Nineteen hundred of them left.", 1900),
        ("It sold twelve hundred of them.", 1200),
        ("Two and three-quarters of it burned.", 2.75),
        ("It saw a hundred and one of them.", 101),
        ("It took 3 and 1/2 of them.", 3.5),
        ("It took a quarter of a million of them.", 250000),
        ("It took two-fifths of a million of them.", 400000),
        ("It took 3-1/2 of them.", 3.5),
        ("It took 1/4 million of them.", 250000),
        ("It took 5 mio of them.", 5e6),
        ("It took 1.2tr of them.", 1.2e12),
        ("It took 1,000s of them.", 1000),
        ("It took tens of them.", 10),
        ("It took 50-60,000 of them.", 50000),
        ("It saw one thousand and one of them.", 1001),
        ("It saw three hundred thousand of them.", 3e5),
        ("It saw two million five hundred thousand of them.", 2.5e6),
    ],
)
def test_reads(text, value):
    (found,) = values(text)
    assert math.isclose(found, value, rel_tol=1e-9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has parts 1,2,3 of it.", [1, 2, 3]),
        ("It saw 3 hundred and 2.12 hundred of them.", [300, 212]),
        ("It killed five - three of them boys - there.", [5, 3]),
        ("Losses hit the past two quarters.", [2]),
        ("A power of 2^9999 is no number here, 7 is.", [2, 7]),
        ("A 12e99999 is none.", []),
    ],
)
def test_reads_beside_what_is_none(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("It was the hundredth try.", 100),
        ("It was the two hundredth try.", 200),
        ("It was the one hundred and third try.", 103),
        ("It was the ninety-ninth try.", 99),
        ("It was the 1,000th try.", 1000),
        ("It was the 112th try.", 112),
        ("It was the twentieth try.", 20),
        ("It was the ten-thousandth try.", 10000),
        ("It was the hundred-thousandth try.", 100000),
    ],
)
def test_ranks(text, rank):
    (count,) = CHAIN.read(text).counts
    assert (count.kind, count.low) == ("ordinal", rank)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009"])
def test_a_blank_without_a_break_parts_number_and_unit_or_noun(blank):
    one, two = CHAIN.read(f"It sent 7{blank}km of wire and 12{blank}pumps.").counts
    assert (one.unit, two.noun) == ("kilometre", "pump")
