"""TIMEX3 values: their days, and their counterparts in EDTF."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.timex import edtf_of, interval_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-10-17", "2025-10-17", "2025-10-17"),
        ("2025-10-17TNI", "2025-10-17", "2025-10-17"),
        ("2025-10-17T15:30", "2025-10-17", "2025-10-17"),
        ("2025-10-17T24:00", "2025-10-17", "2025-10-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-W42", "2025-10-13", "2025-10-19"),
        ("2025-W42-WE", "2025-10-18", "2025-10-19"),
        ("2025-W42-5", "2025-10-17", "2025-10-17"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("1998-SP", "1998-03-01", "1998-05-31"),
        ("1998-FA", "1998-09-01", "1998-11-30"),
        ("1998-WI", "1998-12-01", "1999-02-28"),
        ("197", "1970-01-01", "1979-12-31"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("18", "1800-01-01", "1899-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
    ],
)
def test_the_days_of_a_value(value, first, last):
    assert interval_of(value) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "", "P8M", "PT2H30M", "PXD", "PRESENT_REF", "PAST_REF", "FUTURE_REF", "XXXX-WXX-5", "XXXX-10-17", "XXXX", "2025-13",
        "2025-02-30", "2025-W54", "2025-Q5", "0000", "00", "next week", "2025-10-1x", "9999-12-3",
    ],
)  # fmt: skip
def test_a_value_that_fixes_no_days(value):
    assert interval_of(value) is None


def test_the_last_month_of_the_calendar_has_no_end():
    assert interval_of("9999-12") is None
    assert interval_of("9999-11") == (dt.date(9999, 11, 1), dt.date(9999, 11, 30))


EDTF = [
    ("2025-10-17", None, "2025-10-17"),
    ("2025-10", None, "2025-10"),
    ("2025", None, "2025"),
    ("2025", "APPROX", "2025~"),
    ("2025-10-17", "APPROX", "2025-10-17~"),
    ("2025", "START", "2025"),
    ("2025", "BEFORE", "../2025"),
    ("2025-10", "ON_OR_AFTER", "2025-10/.."),
    ("2025-10-17TMO", None, "2025-10-17"),
    ("2025-10-17T15:30", None, "2025-10-17T15:30:00"),
    ("2025-10-17T15:30Z", None, "2025-10-17T15:30:00Z"),
    ("2025-10-17T15", None, "2025-10-17T15:00:00"),
    ("2025-10-17T15:30", "APPROX", "2025-10-17T15:30:00"),
    ("2025-W42", None, "2025-10-13/2025-10-19"),
    ("2025-W42-WE", None, "2025-10-18/2025-10-19"),
    ("2025-Q3", None, "2025-35"),
    ("2025-H1", None, "2025-40"),
    ("1998-FA", None, "1998-23"),
    ("1998-WI", None, "1998-24"),
    ("197", None, "197X"),
    ("18", None, "18XX"),
    ("XXXX-10-17", None, "XXXX-10-17"),
    ("XXXX-10", None, "XXXX-10"),
]


@pytest.mark.parametrize(("value", "mod", "edtf"), EDTF)
def test_the_extended_format_of_a_value(value, mod, edtf):
    assert edtf_of(value, mod) == edtf


@pytest.mark.parametrize(
    "value", ["P8M", "PT2H", "PRESENT_REF", "FUTURE_REF", "XXXX-WXX-5", "XXXX", "2025-02-30", "XXXX-Q3", "XXXX-SU", ""]
)
def test_values_without_a_counterpart(value):
    assert edtf_of(value) is None


@pytest.mark.parametrize(("value", "mod", "edtf"), EDTF)
def test_the_edtf_library_reads_what_we_write(value, mod, edtf):
    parse = pytest.importorskip("edtf").parse_edtf
    assert str(parse(edtf_of(value, mod))) == edtf


@pytest.mark.parametrize(("value", "expected"), [("BC0044", "-0043"), ("BC0001", "0000"), ("BC0000", None)])
def test_a_year_before_christ_counts_from_the_year_0(value, expected):
    assert edtf_of(value) == expected
    assert interval_of(value) is None
