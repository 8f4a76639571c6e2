"""Dates: extents, values, and how they are resolved against a Friday, 17 October 2025."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.extractors.dates import Dates

FRIDAY = "2025-10-17"


@pytest.fixture(scope="module")
def chain():
    return Chain([Dates()], on_error="raise")


@pytest.fixture(scope="module")
def found(chain):
    """Return a function from a text to its dates as (text, value) pairs."""

    def read(text, published=FRIDAY):
        return [(date.text, date.value) for date in chain.read(text, published=published).dates]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Oct. 17, 2025.", ("Oct. 17, 2025", "2025-10-17")),
        ("They met on 17 October 2025.", ("17 October 2025", "2025-10-17")),
        ("They met on the 17th of October, 2025.", ("the 17th of October, 2025", "2025-10-17")),
        ("They met on October 17th, 2025.", ("October 17th, 2025", "2025-10-17")),
        ("It is dated 2025-10-17.", ("2025-10-17", "2025-10-17")),
        ("It is dated 2025/10/17.", ("2025/10/17", "2025-10-17")),
        ("Logged at 2025-10-17T14:30:00Z by the ship.", ("2025-10-17T14:30:00Z", "2025-10-17T14:30")),
        ("It is dated 10/17/2025.", ("10/17/2025", "2025-10-17")),
        ("It is dated 17/10/2025.", ("17/10/2025", "2025-10-17")),
        ("It is dated 17.10.2025.", ("17.10.2025", "2025-10-17")),
        ("It is dated 17-Oct-2025.", ("17-Oct-2025", "2025-10-17")),
        ("File 20251017 was opened.", ("20251017", "2025-10-17")),
        ("JAN. 27, 2017: a call.", ("JAN. 27, 2017", "2017-01-27")),
        ("GENEVA, Sept 3 (Agency) - Talks", ("Sept 3", "2025-09-03")),
        ("On Friday, Oct. 31, they vote.", ("Friday, Oct. 31", "2025-10-31")),
        ("He left on Monday 5 May 2025 for Oslo.", ("Monday 5 May 2025", "2025-05-05")),
        ("Sun, Oct 19 is free.", ("Sun, Oct 19", "2025-10-19")),
        ("Born in June of 1992, he", ("June of 1992", "1992-06")),
        ("in November 2024", ("November 2024", "2024-11")),
        ("since May 2023", ("May 2023", "2023-05")),
        ("in 1998", ("1998", "1998")),
        ("the summer of 1998", ("the summer of 1998", "1998-SU")),
        ("in fiscal 2026", ("fiscal 2026", "2026")),
        ("in the fiscal year 2026", ("the fiscal year 2026", "2026")),
        ("the 1970s", ("the 1970s", "197")),
        ("in the late 1990s", ("the late 1990s", "199")),
        ("in the '90s", ("the '90s", "199")),
        ("in the nineties", ("the nineties", "199")),
        ("in the 19th century", ("the 19th century", "18")),
        ("of the twentieth century", ("the twentieth century", "19")),
        ("in nineteen ninety-four", ("nineteen ninety-four", "1994")),
        ("after 9/11", ("9/11", "2001-09-11")),
    ],
)
def test_explicit_dates(found, text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke on Friday.", ("Friday", "2025-10-17")),
        ("They spoke on Thursday.", ("Thursday", "2025-10-16")),
        ("They spoke on Saturday.", ("Saturday", "2025-10-11")),
        ("They will speak on Tuesday.", ("Tuesday", "2025-10-21")),
        ("The two are to meet on Tuesday.", ("Tuesday", "2025-10-21")),
        ("A vote is scheduled for Monday.", ("Monday", "2025-10-20")),
        ("The reply is due by Wednesday.", ("Wednesday", "2025-10-22")),
        ("He said they met on Tuesday.", ("Tuesday", "2025-10-14")),
        ("They met last Friday.", ("last Friday", "2025-10-10")),
        ("They meet next Friday.", ("next Friday", "2025-10-24")),
        ("They meet this Sunday.", ("this Sunday", "2025-10-19")),
        ("He called today.", ("today", "2025-10-17")),
        ("He called yesterday.", ("yesterday", "2025-10-16")),
        ("He calls tomorrow.", ("tomorrow", "2025-10-18")),
        ("the day before yesterday", ("the day before yesterday", "2025-10-15")),
        ("They met last week.", ("last week", "2025-W41")),
        ("They meet next month.", ("next month", "2025-11")),
        ("They met earlier this year.", ("earlier this year", "2025")),
        ("in the coming year", ("the coming year", "2026")),
        ("It fell in January.", ("January", "2025-01")),
        ("It will open in January.", ("January", "2026-01")),
        ("It opened last November.", ("last November", "2024-11")),
        ("It opened in March last year.", ("March last year", "2024-03")),
        ("It opened on Dec. 30.", ("Dec. 30", "2024-12-30")),
        ("The record date is Dec. 30.", ("Dec. 30", "2025-12-30")),
        ("It was opened on Feb. 3.", ("Feb. 3", "2025-02-03")),
        ("They rested over the weekend.", ("the weekend", "2025-W41-WE")),
        ("They will rest at the weekend.", ("the weekend", "2025-W42-WE")),
        ("They fought last summer.", ("last summer", "2025-SU")),
        ("They will fight next spring.", ("next spring", "2026-SP")),
        ("On Christmas Eve they rested.", ("Christmas Eve", "2024-12-24")),
        ("Shops are shut on Christmas Eve.", ("Christmas Eve", "2025-12-24")),
        ("He left on Good Friday 2024.", ("Good Friday 2024", "2024-03-29")),
        ("He left last Thanksgiving.", ("last Thanksgiving", "2024-11-28")),
        ("He left on Easter Monday 2025.", ("Easter Monday 2025", "2025-04-21")),
        ("He left on Labor Day 2025.", ("Labor Day 2025", "2025-09-01")),
        ("They will meet on the 21st.", ("the 21st", "2025-10-21")),
        ("the week of March 6", ("the week of March 6", "2026-W10")),
    ],
)
def test_resolution_against_the_day_of_publication(found, text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Friday night", ("Friday night", "2025-10-17TNI")),
        ("early Thursday morning", ("early Thursday morning", "2025-10-16TMO")),
        ("It happened this morning.", ("this morning", "2025-10-17TMO")),
        ("It happened last night.", ("last night", "2025-10-16TNI")),
        ("They dine tonight.", ("tonight", "2025-10-17TNI")),
        ("They dine tomorrow evening.", ("tomorrow evening", "2025-10-18TEV")),
        ("at 3:30 p.m. Thursday", ("3:30 p.m. Thursday", "2025-10-16T15:30")),
        ("at 10 a.m. EST Tuesday", ("10 a.m. EST Tuesday", "2025-10-14T10:00")),
        ("at 12 a.m. on the clock", ("12 a.m.", "2025-10-17T00:00")),
        ("at 12:15pm", ("12:15pm", "2025-10-17T12:15")),
        ("at 15:30 GMT", ("15:30 GMT", "2025-10-17T15:30Z")),
        ("at 15:30", ("15:30", "2025-10-17T15:30")),
        ("at 1530 GMT", ("1530 GMT", "2025-10-17T15:30Z")),
        ("at 0830 GMT", ("0830 GMT", "2025-10-17T08:30Z")),
        ("at 10:30 a.m. Paris time", ("10:30 a.m. Paris time", "2025-10-17T10:30")),
        ("on the night of Nov. 25, 2003", ("the night of Nov. 25, 2003", "2003-11-25TNI")),
        ("Three people were killed overnight.", ("overnight", "2025-10-16TNI")),
        ("at noon Thursday", ("noon Thursday", "2025-10-16T12:00")),
        ("at six o'clock", ("six o'clock", "2025-10-17T06:00")),
        ("at 4 in the morning", ("4 in the morning", "2025-10-17T04:00")),
        ("around 9 p.m.", ("around 9 p.m.", "2025-10-17T21:00")),
    ],
)
def test_times(chain, text, expected):
    [date] = chain.read(text, published=FRIDAY).dates
    assert (date.text, date.value, date.type) == (*expected, "time")


@pytest.mark.parametrize(
    ("text", "expected", "value", "mod"),
    [
        ("They spoke for nearly two-and-a-half hours.", "nearly two-and-a-half hours", "PT2H30M", "LESS_THAN"),
        ("a nearly two-and-a-half-hour call", "nearly two-and-a-half-hour", "PT2H30M", "LESS_THAN"),
        ("in the past eight months", "the past eight months", "P8M", None),
        ("for the first nine months", "the first nine months", "P9M", None),
        ("the next few days", "the next few days", "PXD", None),
        ("after months of talks", "months", "PXM", None),
        ("for hundreds of years", "hundreds of years", "PXY", None),
        ("in recent weeks", "recent weeks", "PXW", None),
        ("a three-year term", "three-year", "P3Y", None),
        ("for at least two weeks", "at least two weeks", "P2W", "EQUAL_OR_MORE"),
        ("for no more than two weeks", "no more than two weeks", "P2W", "EQUAL_OR_LESS"),
        ("for more than 20 years", "more than 20 years", "P20Y", "MORE_THAN"),
        ("for about 1,200 days", "about 1,200 days", "P1200D", "APPROX"),
        ("for 2 1/2 years", "2 1/2 years", "P2Y6M", None),
        ("for 1.5 hours", "1.5 hours", "PT1H30M", None),
        ("for half an hour", "half an hour", "PT30M", None),
        ("for an hour and a half", "an hour and a half", "PT1H30M", None),
        ("for two hours and 40 minutes", "two hours and 40 minutes", "PT2H40M", None),
        ("for a couple of days", "a couple of days", "P2D", None),
        ("for two to three weeks", "two to three weeks", "P2W", None),
        ("for two years or so", "two years or so", "P2Y", "APPROX"),
        ("for a decade", "a decade", "P10Y", None),
        ("for twenty-four hours", "twenty-four hours", "PT24H", None),
        ("a day-long visit", "day-long", "P1D", None),
    ],
)
def test_durations(chain, text, expected, value, mod):
    [date] = chain.read(text, published=FRIDAY).dates
    assert (date.text, date.type, date.value, date.mod) == (expected, "duration", value, mod)
    assert (date.first, date.last) == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began three days ago.", ("three days ago", "2025-10-14")),
        ("It began two weeks ago.", ("two weeks ago", "2025-W40")),
        ("It began five months ago.", ("five months ago", "2025-05")),
        ("It began nearly four years ago.", ("nearly four years ago", "2021")),
        ("It began years ago.", ("years ago", "PAST_REF")),
        ("It ends ten days from now.", ("ten days from now", "2025-10-27")),
        ("They will meet in three weeks.", ("three weeks", "2025-W45")),
        ("They finished it in three weeks.", ("three weeks", "P3W")),
    ],
)
def test_points_some_units_away(found, text, expected):
    assert found(text) == [expected]


def test_later_and_earlier_count_from_the_date_before_them(found):
    assert found("On Sept. 3 they met; two days later they signed.")[1] == ("two days later", "2025-09-05")
    assert found("In the third quarter it rose, from a year earlier.")[1] == ("a year earlier", "2024-Q3")
    assert found("They met on May 5. That night they dined.")[1] == ("That night", "2025-05-05TNI")
    assert found("They met in 2019 and again the following year.")[1] == ("the following year", "2020")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the third quarter of 2024", ("the third quarter of 2024", "2024-Q3")),
        ("a third-quarter loss", ("third-quarter", "2025-Q3")),
        ("this year's third quarter", ("this year's third quarter", "2025-Q3")),
        ("in Q3 2024", ("Q3 2024", "2024-Q3")),
        ("the first half of 2026", ("the first half of 2026", "2026-H1")),
        ("last quarter", ("last quarter", "2025-Q3")),
        ("the quarter ended Sept. 30", ("the quarter", "2025-Q3")),
    ],
)
def test_quarters_and_halves(found, text, expected):
    assert found(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "value", "quant", "freq"),
    [
        ("They meet every Tuesday.", "XXXX-WXX-2", "EVERY", None),
        ("They meet daily.", "P1D", None, None),
        ("They meet twice a week.", "P1W", None, "2X"),
        ("They meet every two days.", "P2D", "EVERY", None),
        ("They meet every other day.", "P2D", "EVERY", None),
        ("They meet each year.", "P1Y", "EACH", None),
        ("It costs $33 million a year.", "P1Y", None, None),
        ("They rest on Sundays.", "XXXX-WXX-7", "EVERY", None),
        ("They swim every summer.", "XXXX-SU", "EVERY", None),
        ("They work five days a week.", "P1W", None, "5D"),
        ("They are on call 24 hours every day.", "P1D", "EVERY", "24H"),
    ],
)
def test_sets(chain, text, value, quant, freq):
    [date] = chain.read(text, published=FRIDAY).dates
    assert (date.type, date.value, date.quant, date.freq) == ("set", value, quant, freq)


@pytest.mark.parametrize(
    ("text", "expected", "mod"),
    [
        ("in early March", "early March", "START"),
        ("in mid-November", "mid-November", "MID"),
        ("in late 2024", "late 2024", "END"),
        ("at the end of October", "the end of October", "END"),
        ("the beginning of next year", "the beginning of next year", "START"),
        ("around Nov. 6", "around Nov. 6", "APPROX"),
        ("earlier this month", "earlier this month", "START"),
    ],
)
def test_modifiers(chain, text, expected, mod):
    [date] = chain.read(text, published=FRIDAY).dates
    assert (date.text, date.mod) == (expected, mod)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 3 to 5 May 2024", [("3", "2024-05-03"), ("5 May 2024", "2024-05-05")]),
        ("May 3-5, 2024", [("May 3", "2024-05-03"), ("5, 2024", "2024-05-05")]),
        ("Oct. 17 and 18", [("Oct. 17", "2025-10-17"), ("18", "2025-10-18")]),
        ("between March and June 2020", [("March", "2020-03"), ("June 2020", "2020-06")]),
        ("November 2019 to May 2020", [("November 2019", "2019-11"), ("May 2020", "2020-05")]),
        ("from November to May 2020", [("November", "2019-11"), ("May 2020", "2020-05")]),
        ("26 June to 28 June 2020", [("26 June", "2020-06-26"), ("28 June 2020", "2020-06-28")]),
        ("in 1998-2001", [("1998", "1998"), ("2001", "2001")]),
        ("in 1998-99", [("1998", "1998"), ("99", "1999")]),
    ],
)
def test_a_range_is_two_mentions(found, text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He is now in Rome.", "PRESENT_REF"),
        ("the current visit", "PRESENT_REF"),
        ("He was recently ill.", "PAST_REF"),
        ("He comes soon.", "FUTURE_REF"),
        ("in the near future", "FUTURE_REF"),
        ("in these days", "PRESENT_REF"),
    ],
)
def test_vague_references(found, text, value):
    assert [v for _, v in found(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "XXXX-WXX-5"),
        ("They met today.", "XXXX-XX-XX"),
        ("They met on Oct. 17.", "XXXX-10-17"),
        ("They met in October.", "XXXX-10"),
        ("They met last week.", "XXXX-WXX"),
        ("They met last year.", "XXXX"),
        ("They met last quarter.", "XXXX-QX"),
        ("They met last summer.", "XXXX-SU"),
        ("They met on Friday night.", "XXXX-WXX-5TNI"),
        ("They met three days ago.", "XXXX-XX-XX"),
        ("They met on Christmas Day.", "XXXX-12-25"),
        ("They met over the weekend.", "XXXX-WXX-WE"),
        ("They met on the 3rd.", "XXXX-XX-03"),
    ],
)
def test_without_a_publication_date_values_stay_unanchored(chain, text, value):
    [date] = chain.read(text).dates
    assert (date.value, date.first, date.last) == (value, None, None)


def test_a_time_takes_the_day_behind_it(chain):
    dates = chain.read("They will meet at 3 p.m. on Tuesday; the call was at 9 p.m. yesterday.", published=FRIDAY).dates
    assert [(d.text, d.value) for d in dates] == [
        ("3 p.m.", "2025-10-21T15:00"),
        ("Tuesday", "2025-10-21"),
        ("9 p.m. yesterday", "2025-10-16T21:00"),
    ]
    assert chain.read("They dine at 7 p.m. tonight.", published=FRIDAY).dates[0].value == "2025-10-17T19:00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Putin to meet Trump in Budapest on Tuesday", "2025-10-21"),
        ("The ministry on Tuesday announced talks that will be held in Rome.", "2025-10-14"),
        ("Xi visits Moscow Tuesday.", "2025-10-21"),
        ("He agreed to visit Kyiv on Tuesday.", "2025-10-21"),
        ("They have been meeting since Tuesday.", "2025-10-14"),
        ("A vote is set for Tuesday.", "2025-10-21"),
        ("He could arrive as soon as Tuesday.", "2025-10-21"),
        ("Mr. Smith will come on Tuesday.", "2025-10-21"),
        ("They will go. He spoke on Tuesday.", "2025-10-14"),
        ("Tuesday's meeting will be closed.", "2025-10-21"),
        ("He was to have arrived on Tuesday.", "2025-10-14"),
        ("The two would have met on Tuesday.", "2025-10-21"),
        ("In May he may go on Tuesday.", "2025-10-21"),
    ],
)
def test_cues_of_the_future(found, text, value):
    assert found(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("The temple was built in 347 B.C. near the harbour.", "BC0347", None),
        ("A coin of 44 BC was shown.", "BC0044", None),
        ("They meet at half past six in Geneva.", "2025-10-17T06:30", None),
        ("The talks began at 3:30 PM in Geneva.", "2025-10-17T15:30", None),
        ("The talks began at 11 A.M. in Geneva.", "2025-10-17T11:00", None),
        ("Shelling began at half past three p.m. in Kherson.", "2025-10-17T15:30", None),
        ("The gates shut about a quarter past 7 tomorrow.", "2025-10-18T07:15", "APPROX"),
        ("The FY2026 budget was signed.", "2026", None),
        ("The plan for FY26 was signed.", "2026", None),
        ("The archive 2015-12 is open.", "2015-12", None),
        ("The loan is due by end of month.", "2025-10", "END"),
        ("Shelling went on all day.", "P1D", None),
        ("The convoy arrived in late afternoon.", "2025-10-17TAF", "END"),
        ("He becomes ambassador effective Feb. 1, aides said.", "2026-02-01", None),
        ("Profit fell in the latest quarter.", "2025-Q3", None),
    ],
)
def test_rarer_forms(chain, text, value, mod):
    (date,) = chain.read(text, published=FRIDAY).dates
    assert (date.value, date.mod) == (value, mod)


@pytest.mark.parametrize(
    "text",
    [
        "George 12 B. Smith spoke.",
        "He walked past six houses.",
        "A report on all-day parking was read.",
        "At least half passed.",
    ],
)
def test_what_only_looks_like_a_rarer_form(chain, text):
    assert not chain.read(text, published=FRIDAY).dates
