"""The forms of dates as the products of their parts: every modifier with every unit, every part with every way to name its year.

All are read on a Friday, 17 October 2025.
"""

from __future__ import annotations

from itertools import product

import pytest

from dragoman import Chain
from dragoman.extractors.dates import Dates

UNITS = {
    "week": ("2025-W41", "2025-W42", "2025-W43"),
    "month": ("2025-09", "2025-10", "2025-11"),
    "quarter": ("2025-Q3", "2025-Q4", "2026-Q1"),
    "year": ("2024", "2025", "2026"),
    "decade": ("201", "202", "203"),
    "century": ("19", "20", "21"),
}
DEICTICS = [
    (f"{word} {unit}", value)
    for unit, values in UNITS.items()
    for word, value in zip(("last", "this", "next"), values, strict=True)
]
MODIFIERS = (
    "early", "late", "earlier", "later", "very early", "sometime", "early in", "late in", "the end of", "the very end of", "the start of",
    "the middle of", "the close of", "the early part of", "the latter part of", "the final stages of",
)  # fmt: skip
YEARS_BEHIND = {
    "2023": "2023", "of 2023": "2023", "of fiscal 2023": "2023", "of fiscal year 2023": "2023", "of the 2023 fiscal year": "2023",
    "last year": "2024", "of last year": "2024", "this year": "2025", "of the current year": "2025", "of the current fiscal year": "2025",
    "of next year": "2026", "a year ago": "2024", "two years ago": "2023", "of the year": "2025", "of the fiscal year": "2025",
}  # fmt: skip
YEARS_IN_FRONT = {
    "2023's": "2023", "the 2023": "2023", "fiscal 2023's": "2023", "the fiscal 2023": "2023", "last year's": "2024", "this year's": "2025",
    "next year's": "2026", "the prior year's": "2024", "the current fiscal year's": "2025", "the year-ago": "2024",
    "the year-earlier": "2024", "the prior-year": "2024",
}  # fmt: skip
PARTS = {"first quarter": "Q1", "second quarter": "Q2", "third quarter": "Q3", "first half": "H1", "second half": "H2"}
#: After "founded in 2015".
YEARS_SPOKEN_OF = {
    "that year": 2015, "of that year": 2015, "of the same year": 2015, "the following year": 2016, "of the following year": 2016,
    "of the previous year": 2014, "the year before": 2014, "of the year before": 2014, "a year earlier": 2014, "two years later": 2017,
}  # fmt: skip
BOUNDS = (
    "about", "almost", "nearly", "more than", "less than", "over", "under", "just over", "a little more than", "a little over",
    "slightly less than", "well over", "just about", "close to", "at least", "no more than", "roughly", "around",
)  # fmt: skip
COUNTS = {"two": 2, "3": 3, "a couple of": 2, "a dozen": 12}


@pytest.fixture(scope="module")
def found():
    """Return a function from a text to its dates as (text, value) pairs."""
    chain = Chain([Dates()], on_error="raise")
    return lambda text: [(date.text, date.value) for date in chain.read(text, published="2025-10-17").dates]


@pytest.mark.parametrize("modifier", MODIFIERS)
def test_any_modifier_stands_before_any_unit(found, modifier):
    for phrase, value in DEICTICS:
        assert found(f"It was seen {modifier} {phrase}.") == [(f"{modifier} {phrase}", value)]


@pytest.mark.parametrize("word", ["previous", "prior", "current", "coming", "upcoming", "following", "ensuing"])
def test_any_unit_has_its_neighbours(found, word):
    away = {"previous": 0, "prior": 0, "current": 1}.get(word, 2)
    for unit, values in UNITS.items():
        if unit != "century":
            assert found(f"It was seen in the {word} {unit}.") == [(f"the {word} {unit}", values[away])]


@pytest.mark.parametrize(("part", "year"), list(product(PARTS, YEARS_BEHIND)))
def test_the_year_stands_behind_a_part_of_it(found, part, year):
    assert found(f"Profit in the {part} {year} rose.") == [
        (f"the {part} {year}", f"{YEARS_BEHIND[year]}-{PARTS[part]}")
    ]


@pytest.mark.parametrize(("year", "part"), list(product(YEARS_IN_FRONT, PARTS)))
def test_the_year_stands_in_front_of_a_part_of_it(found, year, part):
    assert found(f"Profit fell from {year} {part}.") == [(f"{year} {part}", f"{YEARS_IN_FRONT[year]}-{PARTS[part]}")]


@pytest.mark.parametrize(
    "text",
    [
        "The net bulged in the first half.",
        "She ran the second half of the race alone.",
        "The quarter-final and the last quarter mile were hard.",
        "A quarter of voters and three quarters of the budget are gone.",
        "Another man took another look.",
        "An odd number and a plus sign stood there.",
        "The first part of the plan and the final stages of the tournament went well.",
        "End-users complained of the end-use.",
        "The ensuing row and the intervening wall fell.",
        "A time ago means nothing; how long ago was it?",
    ],
)
def test_what_only_looks_like_a_form(found, text):
    assert found(text) == []


@pytest.mark.parametrize("modifier", ["early", "late in", "the end of", "the middle of"])
def test_a_modifier_stands_before_a_quarter(found, modifier):
    article = "" if modifier == "early" else "the "
    phrase = f"{modifier} {article}third quarter"
    assert found(f"Profit rose in {phrase}.") == [(phrase, "2025-Q3")]


@pytest.mark.parametrize(("month", "year"), list(product(("July", "early July", "the end of July"), YEARS_SPOKEN_OF)))
def test_a_month_takes_its_year_from_the_words_behind(found, month, year):
    text = f"It was founded in 2015. It moved by {month} {year}."
    assert found(text)[1:] == [(f"{month} {year}", f"{YEARS_SPOKEN_OF[year]}-07")]


#: After "on 12 March 1998".
SPOKEN_OF = {
    "day": ("1998-03-11", "1998-03-12", "1998-03-13"),
    "week": ("1998-W10", "1998-W11", "1998-W12"),
    "month": ("1998-02", "1998-03", "1998-04"),
    "quarter": ("1997-Q4", "1998-Q1", "1998-Q2"),
    "year": ("1997", "1998", "1999"),
}
RUNNING = {"the previous": 0, "the preceding": 0, "the prior": 0, "that": 1, "that same": 1, "the same": 1, "the following": 2,
           "the next": 2, "the ensuing": 2}  # fmt: skip


@pytest.mark.parametrize(("word", "unit"), list(product(RUNNING, SPOKEN_OF)))
def test_a_unit_counts_from_the_date_spoken_of(found, word, unit):
    for modifier in ("", "earlier ", "later ", "early in ", "late in "):
        phrase = f"{modifier}{word} {unit}"
        expected = (phrase, SPOKEN_OF[unit][RUNNING[word]])
        assert found(f"They met on 12 March 1998. It was signed {phrase}.")[1:] == [expected]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("that same evening", "1998-03-12TEV"),
        ("early the preceding night", "1998-03-11TNI"),
        ("the next Monday", "1998-03-16"),
        ("late the previous Friday", "1998-03-06"),
        ("the following weekend", "1998-W12-WE"),
        ("that weekend", "1998-W11-WE"),
        ("the preceding January", "1998-01"),
        ("the end of the previous March", "1997-03"),
        ("the following June", "1998-06"),
        ("later that winter", "1997-WI"),
        ("the previous summer", "1997-SU"),
    ],
)
def test_days_and_months_count_from_the_date_spoken_of(found, phrase, value):
    assert found(f"They met on 12 March 1998 and left by {phrase}.")[1:] == [(phrase, value)]


@pytest.mark.parametrize(("bound", "count"), list(product(BOUNDS, COUNTS)))
def test_any_bound_stands_before_any_number_of_years(found, bound, count):
    assert found(f"It began {bound} {count} years ago.") == [(f"{bound} {count} years ago", f"{2025 - COUNTS[count]}")]


@pytest.mark.parametrize(
    "span",
    ["the past", "the last", "the next", "the first", "the final", "the previous", "the following", "the ensuing", "the intervening",
     "the remaining", "the most recent", "the latest", "these", "those", "another"],
)  # fmt: skip
def test_any_span_stands_before_any_number_of_units(found, span):
    for unit in ("minutes", "days", "weeks", "months", "quarters", "years"):
        value = f"P{'T' * (unit == 'minutes')}3{unit[0].upper()}"
        assert found(f"It went on for {span} three {unit}.") == [(f"{span} three {unit}", value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit in the first half rose.", [("the first half", "2025-H1")]),
        ("He scored in the first half.", []),
        ("3Q profit rose, as in 3Q 2024 and 2Q24.", [("3Q", "2025-Q3"), ("3Q 2024", "2024-Q3"), ("2Q24", "2024-Q2")]),
        ("Q3 '24 was better.", [("Q3 '24", "2024-Q3")]),
        ("FY08 was better.", [("FY08", "2008")]),
        ("in the 2024 financial year", [("the 2024 financial year", "2024")]),
        ("a loss in the 2024 period", [("the 2024 period", "2024")]),
        ("the like quarter a year ago", [("the like quarter a year ago", "2024-Q3")]),
        ("Sales in August fell from the same month a year earlier.",
         [("August", "2025-08"), ("the same month a year earlier", "2024-08")]),
        ("By the end of the quarter it will have closed.", [("the end of the quarter", "2025-Q4")]),
        ("in the year to March", [("the year", "P1Y"), ("March", "2025-03")]),
        ("at year-end 2024", [("year-end 2024", "2024-12-31")]),
        ("at end-2024 and at end-June", [("end-2024", "2024"), ("end-June", "2025-06")]),
        ("a quarter ago", [("a quarter ago", "2025-Q3")]),
        ("in the second half of the century", [("the second half of the century", "20")]),
        ("in the mid-'80s", [("the mid-'80s", "198")]),
        ("in the 1800s", [("the 1800s", "18")]),
        ("July-August and January-March",
         [("July", "2025-07"), ("August", "2025-08"), ("January", "2026-01"), ("March", "2026-03")]),
        ("in the month of July", [("the month of July", "2025-07")]),
        ("on the weekend of 17 August", [("the weekend of 17 August", "2025-W33-WE")]),
        ("on August seventeenth, 2024", [("August seventeenth, 2024", "2024-08-17")]),
        ("a week from Monday", [("a week from Monday", "2025-10-27")]),
        ("two weeks ago Tuesday", [("two weeks ago Tuesday", "2025-09-30")]),
        ("a year ago today", [("a year ago today", "2024-10-17")]),
        ("ten years ago this month", [("ten years ago this month", "2015-10")]),
        ("on the night of Tuesday", [("the night of Tuesday", "2025-10-14TNI")]),
        ("They meet every other Monday.", [("every other Monday", "XXXX-WXX-1")]),
        ("He fled the night before.", [("the night before", "2025-10-16TNI")]),
        ("in the middle of the night", [("the middle of the night", "2025-10-17TNI")]),
        ("by midafternoon, in late-morning trading", [("midafternoon", "2025-10-17TAF"), ("late-morning", "2025-10-17TMO")]),
        ("every third year, each and every day, every single week",
         [("every third year", "P3Y"), ("each and every day", "P1D"), ("every single week", "P1W")]),
        ("at 2:30 p.m. Eastern Daylight Time Tuesday",
         [("2:30 p.m. Eastern Daylight Time Tuesday", "2025-10-14T14:30")]),
        ("at 9 a.m. New York time, at noon in Central Park",
         [("9 a.m. New York time", "2025-10-17T09:00"), ("noon", "2025-10-17T12:00")]),
        ("at 2 p.m. Central Bank officials met", [("2 p.m.", "2025-10-17T14:00")]),
        ("at 8 this morning", [("8 this morning", "2025-10-17T08:00")]),
        ("at 2:30 this afternoon", [("2:30 this afternoon", "2025-10-17T14:30")]),
        ("at 11 o'clock at night, at two o'clock in the afternoon",
         [("11 o'clock at night", "2025-10-17T23:00"), ("two o'clock in the afternoon", "2025-10-17T14:00")]),
        ("as of 14:30", [("14:30", "2025-10-17T14:30")]),
        ("as recently as 2015", [("2015", "2015")]),
        ("not so long ago, a while ago, moments ago",
         [("not so long ago", "PAST_REF"), ("a while ago", "PAST_REF"), ("moments ago", "PAST_REF")]),
        ("How long ago was it? The time ago was long.", []),
        ("He came the other day. He will go some day.", [("the other day", "PAST_REF"), ("some day", "FUTURE_REF")]),
        ("another week, one more day, a whole day", [("another week", "P1W"), ("one more day", "P1D"), ("a whole day", "P1D")]),
        ("a quarter of a century, a quarter-century, three-quarters of an hour",
         [("a quarter of a century", "P25Y"), ("a quarter-century", "P25Y"), ("three-quarters of an hour", "PT45M")]),
        ("a quarter of a mile, a quarter of the town", []),
        ("a weeklong trip, a monthslong trip", [("weeklong", "P1W"), ("monthslong", "PXM")]),
        ("20-odd years, 100-plus years", [("20-odd years", "P20Y"), ("100-plus years", "P100Y")]),
        ("two years or longer, three days or less", [("two years or longer", "P2Y"), ("three days or less", "P3D")]),
        ("a full two years, an additional three days", [("a full two years", "P2Y"), ("an additional three days", "P3D")]),
        ("not more than two years, upwards of six hours",
         [("not more than two years", "P2Y"), ("upwards of six hours", "PT6H")]),
        ("toward the end of spring", [("the end of spring", "2025-SP")]),
        ("In 2015 he came, and that fall he left.", [("2015", "2015"), ("that fall", "2015-FA")]),
        ("He came in 2015 and left the following winter.", [("2015", "2015"), ("the following winter", "2016-WI")]),
        ("He came in 2015 and left the next March.", [("2015", "2015"), ("the next March", "2016-03")]),
        ("the third raid in as many days", []),
        ("the extra seven-day period", [("seven-day period", "P7D")]),
        ("at 0900 BST", [("0900 BST", "2025-10-17T09:00")]),
        ("On Monday at 9 p.m., it began; at 5 a.m. the next day it ended.",
         [("Monday", "2025-10-13"), ("9 p.m.", "2025-10-13T21:00"), ("5 a.m. the next day", "2025-10-14T05:00")]),
        ("They dine each Christmas.", [("each Christmas", "XXXX-12-25")]),
        ("as long ago as 2015", [("2015", "2015")]),
        ("in the 19th and 20th centuries", [("the 19th", "18"), ("20th centuries", "19")]),
        ("at midnight local time, at noon ET", [("midnight local time", "2025-10-17T24:00"), ("noon ET", "2025-10-17T12:00")]),
        ("this coming weekend, next weekend", [("this coming weekend", "2025-W42-WE"), ("next weekend", "2025-W43-WE")]),
        ("over the last quarter century", [("the last quarter century", "P25Y")]),
        ("in the last quarter of 2024", [("the last quarter of 2024", "2024-Q4")]),
        ("in the fiscal year that ended June 30", [("the fiscal year", "P1Y"), ("June 30", "2025-06-30")]),
        ("by month's end, by last year's end", [("month's end", "2025-10"), ("last year's end", "2024")]),
        ("the week's end-of-term party", [("the week", "2025-W42")]),
        ("the 2024 quarter", [("the 2024 quarter", "2024-Q3")]),
        ("three years ago Tuesday", [("three years ago Tuesday", "2022-10-14")]),
        ("raises of 3% a year and a bonus, a year and a half, a year or two",
         [("a year", "P1Y"), ("a year and a half", "P1Y6M"), ("a year or two", "P1Y")]),
        ("in the prior-year period, prior-year sales", [("the prior-year period", "2024"), ("prior-year", "2024")]),
        ("One day it won't hold.", [("One day", "FUTURE_REF")]),
        ("in the old days", [("the old days", "PAST_REF")]),
        ("the week before last, the year before last", [("the week before last", "2025-W40"), ("the year before last", "2023")]),
        ("Talks are months overdue and minutes away.", [("months", "PXM"), ("minutes", "PTXM")]),
        ("the day before last Tuesday, the day after Christmas 2024",
         [("the day before last Tuesday", "2025-10-13"), ("the day after Christmas 2024", "2024-12-26")]),
        ("They met the day before the vote.", []),
        ("once every four years, twice each month", [("once every four years", "P4Y"), ("twice each month", "P1M")]),
        ("a decade-old feud", [("decade-old", "P10Y")]),
        ("payable Jan. 15", [("Jan. 15", "2026-01-15")]),
    ],
)  # fmt: skip
def test_forms(found, text, expected):
    assert found(text) == expected
