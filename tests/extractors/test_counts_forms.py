"""Counts: rarer units, limits, nouns and what is left out, on sentences written for these tests."""

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")


def counts(text):
    return CHAIN.read(text).counts


def only(text):
    (count,) = counts(text)
    return count


@pytest.mark.parametrize(
    ("text", "value", "unit", "span"),
    [
        ("It paid PS2.7m in all.", 2.7e6, "GBP", "PS2.7m"),
        ("It paid Y=100 million in all.", 1e8, "JPY", "Y=100 million"),
        ("It paid (dlrs 1,667) in all.", 1667, "USD", "dlrs 1,667"),
        ("It paid 30 MUSD in all.", 3e7, "USD", "30 MUSD"),
        ("It paid Dh500 in all.", 500, "AED", "Dh500"),
        ("It paid 12 million NIS in all.", 1.2e7, "ILS", "12 million NIS"),
        ("It covers 40sq m in all.", 40, "square metre", "40sq m"),
        ("It warmed 1.2deg C in all.", 1.2, "degree Celsius", "1.2deg C"),
        ("It rose 30' in all.", 30, "foot", "30'"),
        ("It is 6'2\" in all.", 6 + 2 / 12, "foot", "6'2\""),
        ("It took 40 hours a week in all.", 40, "hour per week", "40 hours a week"),
        ("It turned 300 times a minute.", 300, "time per minute", "300 times a minute"),
        ("It cost eight U.S. cents.", 8, "cent", "eight U.S. cents"),
        ("It reached 40C there.", 40, "degree Celsius", "40C"),
        ("A $5 million fine was paid.", 5e6, "USD", "$5 million"),
        ("It gained 0.17 of a point.", 0.17, "point", "0.17 of a point"),
        ("It fell two-thirds of a percent.", 2 / 3, "percent", "two-thirds of a percent"),
        ("It was 20 C there.", 20, "degree Celsius", "20 C"),
        ("It cost 18 R.", 18, "ZAR", "18 R"),
        ("It has 125 GeV.", 125, "gigaelectronvolt", "125 GeV"),
        ("It has 12 MB.", 12, "megabyte", "12 MB"),
        ("It held 20 acre-feet.", 20, "acre-foot", "20 acre-feet"),
        ("It let 900 cu ft/s pass.", 900, "cubic foot per second", "900 cu ft/s"),
    ],
)
def test_units_as_feeds_and_tables_write_them(text, value, unit, span):
    count = only(text)
    assert (count.low, count.unit, count.text) == (pytest.approx(value), unit, span)


@pytest.mark.parametrize("text", ['"They shot 30" she said.', "He said 'it has 30' and left."])
def test_a_quotation_that_ends_is_no_unit(text):
    assert only(text).unit is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It costs £3-4m.", 3e6, 4e6),
        ("It drew 40,000-50,000 there.", 40000, 50000),
        ("It fell by a third in May.", 1 / 3, 1 / 3),
        ("It ranks between the tenth and the fifteenth.", 10, 15),
        ("It is above one quarter and below a half.", 0.25, 0.5),
        ("More than two in five voters left.", 0.4, None),
        ("It took 2 in 5 or more.", 0.4, None),
        ("Men under the age of 30 left.", None, 30),
        ("Men over the age of 30 left.", 30, None),
        ("It took barely 30.", 30, 30),
    ],
)
def test_limits_in_rarer_forms(text, low, high):
    count = only(text)
    assert (count.low, count.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("They saw two F-16 fighters.", "F-16 fighter"),
        ("They saw 12 COVID-19 cases.", "COVID-19 case"),
        ("They saw 12 U.S. soldiers.", "U.S. soldier"),
        ("They saw one U.N. observer.", "U.N. observer"),
        ("They saw 12. Soldiers slept.", None),
        ("They saw half the boats.", "boat"),
        ("They saw 300+ boats.", "boat"),
        ("Boats: 300.", "boat"),
        ("They saw nine crew members.", "crew member"),
        ("They saw nine HIMARS launchers.", "HIMARS launcher"),
        ("They saw nine TDs.", "TD"),
        ("They saw 20 Leopard 2 tanks.", "Leopard 2 tank"),
        ("They saw a 60-plus nation bloc.", "nation bloc"),
        ("They saw a 5,000-strong force.", None),
        ("It was a 3-for-1 split.", None),
        ("They saw a third of the fleet.", "fleet"),
        ("They saw two of Mali's ministers.", "minister"),
        ("They saw 12 who swam.", "people"),
        ("He caught 12-of-25 passes.", "pass"),
        ("They are one game ahead.", "game"),
        ("They saw 12 TB cases.", "TB case"),
        ("They saw 12 PS members.", "PS member"),
        ("They saw 300 AU troops.", "AU troop"),
        ("They want another boat or two.", "boat"),
        ("It fell 7/8 Thursday.", None),
    ],
)
def test_nouns_in_rarer_places(text, noun):
    assert only(text).noun == noun


def test_a_size_before_the_noun_is_part_of_it_and_counts_itself():
    bombs, size = counts("They dropped two 500-pound bombs.")
    assert (bombs.noun, size.unit) == ("500-pound bomb", "pound")
    month = only("It takes a month or two.")
    assert (month.low, month.unit, month.kind) == (2, "month", "duration")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It rose 2 percent but fell by 1.", ["percent", "percent"]),
        ("The dearest loaf is 91.25 cents, while the cheapest is 63.40.", ["cent", "cent"]),
        ("It lost 162.3 points, or 2.1%, to fall to 7,425.8.", ["point", "percent", "point"]),
        ("It stood at 16,369.03, up 58.06 points.", ["point", "point"]),
        ("It fell 1.4%, or 6.43, on Friday.", ["percent", None]),
        ("It rose 2.5 percent. It met 3.5 of them.", ["percent", None]),
    ],
)
def test_a_unit_said_before(text, units):
    assert [count.unit for count in counts(text)] == units


def test_of_a_number_of_others_both_count_the_same():
    assert [count.noun for count in counts("It won 12 of 120 seats, and two of the three votes.")] == [
        "seat",
        "seat",
        "vote",
        "vote",
    ]


def test_suspended_hyphens_in_a_row():
    assert [count.noun for count in counts("It has four-, five- and six-cylinder engines.")] == ["cylinder"] * 3


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A $54.4 billion two-year plan was approved.", [5.44e10, 2]),
        ("One million two-room flats stand empty.", [1e6, 2]),
        ("One million two hundred thousand fled.", [1.2e6]),
        ("It took five hundred twenty-three days.", [523]),
    ],
)
def test_a_number_behind_a_million_is_one_of_its_own_before_a_hyphen(text, values):
    assert [count.low for count in counts(text)] == values
