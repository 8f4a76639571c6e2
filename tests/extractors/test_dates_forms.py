"""Rarer forms of dates, each with its extent and value, read on a Friday, 17 October 2025; and what only looks like one."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.extractors.dates import Dates


@pytest.fixture(scope="module")
def found_whole():
    """Return a function from a text to its dates."""
    chain = Chain([Dates()], on_error="raise")
    return lambda text: chain.read(text, published="2025-10-17").dates


@pytest.fixture(scope="module")
def found(found_whole):
    """Return a function from a text to its dates as (text, value) pairs."""
    return lambda text: [(date.text, date.value) for date in found_whole(text)]


def test_a_rate_says_how_often(found_whole):
    assert [(d.value, d.freq) for d in found_whole("five times a day, twice a week, several times a year")] == [
        ("P1D", "5X"),
        ("P1W", "2X"),
        ("P1Y", None),
    ]


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
        ("The group held its May meeting.", [("May", "2025-05")]),
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
        ("open from 3 to 5 p.m.", [("3", "2025-10-17T15:00"), ("5 p.m.", "2025-10-17T17:00")]),
        ("the 3-5 p.m. session", [("3", "2025-10-17T15:00"), ("5 p.m.", "2025-10-17T17:00")]),
        ("between 11 and 1 p.m.", [("11", "2025-10-17T11:00"), ("1 p.m.", "2025-10-17T13:00")]),
        ("at seven thirty p.m.", [("seven thirty p.m.", "2025-10-17T19:30")]),
        ("at ten a.m. Thursday", [("ten a.m. Thursday", "2025-10-16T10:00")]),
        ("at seven forty-five a.m.", [("seven forty-five a.m.", "2025-10-17T07:45")]),
        ("8 a.m. this morning", [("8 a.m. this morning", "2025-10-17T08:00")]),
        ("at 3 a.m. Thursday morning", [("3 a.m. Thursday morning", "2025-10-16T03:00")]),
        ("9 p.m. last night", [("9 p.m. last night", "2025-10-16T21:00")]),
        ("the Fourth of July", [("the Fourth of July", "2025-07-04")]),
        ("on July Fourth", [("July Fourth", "2025-07-04")]),
        ("the first week of May 2024", [("the first week of May 2024", "2024-W18")]),
        ("the last week of August", [("the last week of August", "2025-W35")]),
        ("the second weekend in June 2024", [("the second weekend in June 2024", "2024-W23-WE")]),
        ("on the first Tuesday of May 2024", [("the first Tuesday of May 2024", "2024-05-07")]),
        ("the last Friday in August", [("the last Friday in August", "2025-08-29")]),
        ("the last day of February 2024", [("the last day of February 2024", "2024-02-29")]),
        ("the fifth Monday of May 2024", [("May 2024", "2024-05")]),
        ("They met on Tuesday of last week.", [("Tuesday of last week", "2025-10-07")]),
        ("They meet Friday next week.", [("Friday next week", "2025-10-24")]),
        ("the whole summer", [("summer", "2025-SU")]),
        ("in 2019 q1", [("2019 q1", "2019-Q1")]),
        ("in previous years", [("previous years", "PXY")]),
        ("in the same week", [("the same week", "2025-W42")]),
        ("at 1:40 in the morning", [("1:40 in the morning", "2025-10-17T01:40")]),
        ("a six-monthly review", [("six-monthly", "P6M")]),
        ("for the week ended Friday", [("the week", "P1W"), ("Friday", "2025-10-17")]),
        ("Take it one day at a time.", [("one day", "P1D")]),
        ("over the past day", [("the past day", "P1D")]),
        ("in the mid-20s", [("the mid-20s", "192")]),
        ("In the first hours of the war they fled.", [("the first hours", "PTXH")]),
        ("the final years of his rule", [("the final years", "PXY")]),
        ("the early hours of Thursday", [("Thursday", "2025-10-16")]),
        ("In the past he refused.", [("the past", "PAST_REF")]),
        ("its current financial trouble", [("current", "PRESENT_REF")]),
        ("Doors open Tuesday 3 p.m.", [("Tuesday 3 p.m.", "2025-10-21T15:00")]),
        ("Dated May 8, 2024, 1:00 AM", [("May 8, 2024, 1:00 AM", "2024-05-08T01:00")]),
        ("on Tuesday at 3 p.m.", [("Tuesday", "2025-10-14"), ("3 p.m.", "2025-10-14T15:00")]),
        (
            "in the early morning hours of 30 April 2024",
            [("the early morning hours of 30 April 2024", "2024-04-30TMO")],
        ),
        ("800 rockets per day", [("per day", "P1D")]),
        ("in the spring of next year", [("the spring of next year", "2026-SP")]),
        ("before the onset of winter", [("winter", "2025-WI")]),
        ("They sail in Spring.", [("Spring", "2026-SP")]),
        (
            "from the 13th to the 19th of October 2024",
            [("the 13th", "2024-10-13"), ("the 19th of October 2024", "2024-10-19")],
        ),
        ("They travel at night.", [("night", "XXXX-XX-XXTNI")]),
        ("Drones fell overnight into Thursday.", [("overnight", "2025-10-16TNI"), ("Thursday", "2025-10-16")]),
        ("within weeks or months", [("weeks or months", "PXW")]),
        ("a day or two ago", [("a day or two ago", "2025-10-16")]),
        ("this Sat and every Mon", [("this Sat", "2025-10-18"), ("every Mon", "XXXX-WXX-1")]),
        ("for 5hrs and 30mins", [("5hrs", "PT5H"), ("30mins", "PT30M")]),
        ("from 5/1/2019-5/7/2020", [("5/1/2019", "2019-05-01"), ("5/7/2020", "2020-05-07")]),
        ("in 2019-Q1", [("2019-Q1", "2019-Q1")]),
        ("ten days from tomorrow", [("ten days from tomorrow", "2025-10-28")]),
        ("It is to last three months.", [("three months", "P3M")]),
        ("five times a day", [("five times a day", "P1D")]),
        ("twice daily", [("twice daily", "P1D")]),
        ("Two weeks after the vote they left.", [("Two weeks", "P2W")]),
        (
            "It left at 19:03 (22:03 UTC) on Sunday.",
            [("19:03", "2025-10-12T19:03"), ("22:03 UTC", "2025-10-12T22:03Z"), ("Sunday", "2025-10-12")],
        ),
        (
            "It hit at 10:35 a.m. (0735 GMT) Friday.",
            [("10:35 a.m.", "2025-10-17T10:35"), ("0735 GMT", "2025-10-17T07:35Z"), ("Friday", "2025-10-17")],
        ),
        ("It hit at 10:35 a.m. (EST) Friday.", [("10:35 a.m. (EST) Friday", "2025-10-17T10:35")]),
        ("In June 31 people died.", [("June", "2025-06")]),
        ("the week of the 20th", [("the week of the 20th", "2025-W43")]),
        ("a vote on the 5th", [("the 5th", "2025-10-05")]),
        ("They will meet on the 5th.", [("the 5th", "2025-11-05")]),
        ("They met on the 29th.", [("the 29th", "2025-09-29")]),
        ("on the 21st of this month", [("the 21st of this month", "2025-10-21")]),
        ("on the 3rd of next month", [("the 3rd of next month", "2025-11-03")]),
        (
            "In May 2024 they met; on the 3rd of that month",
            [("May 2024", "2024-05"), ("the 3rd of that month", "2024-05-03")],
        ),
        ("Last week of September", [("Last week of September", "2025-W40")]),
        ("on May the 5th, 2024", [("May the 5th, 2024", "2024-05-05")]),
        ("lunch on 14 nov 2024", [("14 nov 2024", "2024-11-14")]),
        ("in October two thousand and five", [("October two thousand and five", "2005-10")]),
        ("They leave in three weeks' time.", [("three weeks' time", "2025-W45")]),
        ("at 12 noon", [("12 noon", "2025-10-17T12:00")]),
        ("Five years previously they had met.", [("Five years previously", "2020")]),
        ("Two years before, they had met.", [("Two years before", "2023")]),
        ("two years before the war", [("two years", "P2Y")]),
        ("the whole day", [("the whole day", "P1D")]),
        ("over the Easter weekend 2024", [("the Easter weekend 2024", "2024-W13-WE")]),
        ("in the spring and summer of 2023", [("the spring", "2023-SP"), ("summer of 2023", "2023-SU")]),
        ("throughout the fall and winter", [("the fall", "2025-FA"), ("winter", "2025-WI")]),
        ("in the winter of 2022-23", [("the winter of 2022-23", "2022-WI")]),
        ("the 2024/25 budget", [("2024", "2024"), ("25", "2025")]),
        ("every Monday and Friday", [("every Monday", "XXXX-WXX-1"), ("Friday", "XXXX-WXX-5")]),
        ("at 0730 on Monday", [("0730", "2025-10-13T07:30"), ("Monday", "2025-10-13")]),
        ("between 0730 and 0930", [("0730", "2025-10-17T07:30"), ("0930", "2025-10-17T09:30")]),
        ("from 1900 to 2100 GMT", [("1900", "2025-10-17T19:00Z"), ("2100 GMT", "2025-10-17T21:00Z")]),
        ("at 2100 on Monday", [("2100", "2025-10-13T21:00"), ("Monday", "2025-10-13")]),
        ("It began at 1545 (2145 GMT).", [("1545", "2025-10-17T15:45"), ("2145 GMT", "2025-10-17T21:45Z")]),
        ("at about 1930 today", [("about 1930 today", "2025-10-17T19:30")]),
        ("at 1990 prices", [("1990", "1990")]),
        ("He died on Sunday, May 5.", [("Sunday, May 5", "2024-05-05")]),
        ("He died on April 12 , 1945 .", [("April 12 , 1945", "1945-04-12")]),
        ("at 1630Z", [("1630Z", "2025-10-17T16:30Z")]),
        (
            "between 2 a.m. and 4:30 a.m. Tuesday",
            [("2 a.m.", "2025-10-14T02:00"), ("4:30 a.m. Tuesday", "2025-10-14T04:30")],
        ),
        (
            "from 10 p.m. to 6 a.m. on Tuesday",
            [("10 p.m.", "2025-10-13T22:00"), ("6 a.m.", "2025-10-14T06:00"), ("Tuesday", "2025-10-14")],
        ),
        (
            "from 10 p.m. Sunday to 6 a.m. Tuesday",
            [("10 p.m. Sunday", "2025-10-12T22:00"), ("6 a.m. Tuesday", "2025-10-14T06:00")],
        ),
        ("The dance ends at 5:30 on Sunday.", [("5:30", "2025-10-19T05:30"), ("Sunday", "2025-10-19")]),
        ("on May 19/20", [("May 19", "2025-05-19"), ("20", "2025-05-20")]),
        ("on the weekend of May 17", [("the weekend of May 17", "2025-W20-WE")]),
        ("the 2023/2024 winter", [("2023", "2023"), ("2024", "2024")]),
        (
            "On Monday it burned for most of the afternoon.",
            [("Monday", "2025-10-13"), ("the afternoon", "2025-10-13TAF")],
        ),
        ("1630 local time", [("1630 local time", "2025-10-17T16:30")]),
        ("171630Z OCT 25", [("171630Z OCT 25", "2025-10-17T16:30Z")]),
        ("half past seven in the evening", [("half past seven in the evening", "2025-10-17T19:30")]),
        ("Fri 17 Oct 14:30", [("Fri 17 Oct 14:30", "2025-10-17T14:30")]),
        ("He was born on Feb. 29.", [("Feb. 29", "2024-02-29")]),
        ("He will turn 60 on Feb. 29.", [("Feb. 29", "2028-02-29")]),
        ("It opens on 31 June or 1 July.", [("1 July", "2026-07-01")]),
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
        "I am ten.",
        "They fasted during Ramadan.",
        "a bill of $5 m was paid",
        "the first of many",
        "1st half",
        "60 miles per hour",
        "in Spring Valley",
        "They left soon thereafter.",
        "Twenty-First Century Mining",
        "a man in his mid-20s",
        "highs in the mid-70s",
        "three Mirage 2000s",
        "a 2003 Honda",
        "the player of the Year",
        "a Christmas tree",
        "the Winter Palace",
        "Linda Daily spoke.",
        "until the last minute",
        "5mm rounds",
        "a 6-5 win",
        "dated 30 February 2024",
        "30 February 17:20",
        "call 0730 for help",
        "code 2460Z",
        "171630Z and more",
        "a score of 98/99",
        "on Feb. 30, 2024, he said",
        "on April 31.",
        "between 28 and 30 February they met",
    ],
)
def test_what_only_looks_like_one(found, text):
    assert found(text) == []
