"""Which way a date points by the clause around it, and what the next sentence counts from; read on Wednesday, 15 October 2025."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.extractors.dates import Dates

PAST, AHEAD = "2025-10-10", "2025-10-17"


@pytest.fixture(scope="module")
def found():
    """Return a function from a text to its dates as (text, value) pairs."""
    chain = Chain([Dates()], on_error="raise")
    return lambda text: [(date.text, date.value) for date in chain.read(text, published="2025-10-15").dates]


@pytest.mark.parametrize(
    "text",
    [
        "The bank sees rates unchanged on Friday.",
        "The launch was pushed back to Friday.",
        "The firm is closing its plant Friday.",
        "She is flying to Oslo on Friday.",
        "The funeral is Friday.",
        "Markets are closed Friday for a holiday.",
        "The Fed, meeting Friday, is likely to wait.",
        "The three appear in court Friday.",
        "Police are bracing for protests Friday.",
        "It could come as early as late Friday.",
        "They have until early Friday to act.",
        "He did not expect an answer by Friday.",
        "The commander ordered all posts emptied by Friday.",
        "The truce, effective Friday, covers all fronts.",
        "Polling stations across Peru open on Friday.",
        "Talks in the Azores resume Friday.",
    ],
)
def test_a_weekday_is_still_to_come(found, text):
    assert found(text)[-1][1] == AHEAD


@pytest.mark.parametrize(
    "text",
    [
        "The launch was scheduled for Friday but bad weather forced a delay.",
        "Following Friday's attack, tension is high.",
        "He did not leave until Friday.",
        "By Friday, power was back.",
        "Police are investigating Friday's attack.",
        "The attack is the worst since Friday's.",
        "In an interview Friday, she denied it.",
        "He found a boat in Peru open on Friday.",
    ],
)
def test_a_weekday_is_over(found, text):
    assert found(text)[-1][1] == PAST


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Voters went to the polls Jan. 14.", "2025-01-14"),
        ("Voters go to the polls Jan. 14.", "2026-01-14"),
        ("A visit was planned for early March, but no date was fixed.", "2026-03"),
        ("It will run from December to March.", "2026-03"),
        ("It ran from December to March.", "2025-03"),
        ("The office will publish figures for September.", "2025-09"),
        ("They were to have handed it over by August.", "2025-08"),
        ("The lake froze and did not thaw until April.", "2025-04"),
    ],
)
def test_a_month_or_its_day(found, text, value):
    assert found(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("from 7:30 to 8:45 p.m.", ["19:30", "20:45"]),
        ("from 11:30 to 1:15 p.m.", ["11:30", "13:15"]),
        ("7:30-8:45 p.m.", ["19:30", "20:45"]),
        ("between 7:37 and 7:40 a.m.", ["07:37", "07:40"]),
        ("from 19:30 to 21:00", ["19:30", "21:00"]),
        ("7 a.m.-8 p.m.", ["07:00", "20:00"]),
        ("a ratio of 3:4 at 5 p.m.", ["17:00"]),
    ],
)
def test_both_ends_of_a_range_of_times(found, text, times):
    assert [value[11:] for _, value in found(text)] == times


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Profit rose from the same quarter in 2008.", ("the same quarter", "2008-Q3")),
        ("Sales fell in May from the same month in 2008.", ("May", "2025-05")),
    ],
)
def test_the_same_quarter_of_another_year(found, text, first):
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Monday. The day before, they had not. The next morning they left.", "2025-10-14TMO"),
        ("Profit in the second quarter fell. In the previous quarter it rose. A year earlier it had risen.", "2024-Q2"),
        ("Prices rose in May from the previous month and from the same month last year.", "2024-05"),
        ("It lost money in 2001 after a profit the year before. The previous year was better.", "2000"),
        ("They sold more in May than in the year-earlier month.", "2024-05"),
        ("They met on June 2. Later in the day they left.", "2025-06-02"),
        ("In December 1941 he shipped out, and the next spring he was dead.", "1942-SP"),
        ("In May 1990 he left, and the following March he was back.", "1991-03"),
        ("Output fell last week from the year-earlier week.", "2024-W41"),
        ("In the fourth quarter of 2024 it lost money, as it did in the full year.", "2024"),
        ("Prices fell on Monday, to the lowest since April 2006. The previous day they had risen.", "2025-10-12"),
        ("He spoke on Monday. Sales for August were poor. Late in the day he left.", "2025-10-13"),
        ("In May 1941 they landed. In 1942 the siege began, and by late March it was over.", "1942-03"),
        ("In May 1941 they landed. In 1942 the siege began; their heirs will meet in March.", "2026-03"),
        ("The work ended nearly two years later than planned.", "P2Y"),
        ("In 2004 he left, and three weeks later he was back.", "2004-WXX"),
        ("In May 2004 he left. Three days later he was back.", "2004-05-XX"),
        ("On May 2, 2004, he left. Three days later he was back.", "2004-05-05"),
        ("They met on Monday, as Napoleon did in 1807. The next day they left.", "2025-10-14"),
        ("On Monday he spoke of 1989. On that day they marched.", "1989-XX-XX"),
        ("On Monday prices for August rose. Two days earlier they had not.", "2025-10-11"),
        ("Sales fell in May from the same month in 2008.", "2008"),
        ("The strike could last weeks.", "PXW"),
        ("The truce lasted only hours.", "PTXH"),
        ("They will be back in two to three weeks.", "FUTURE_REF"),
        ("They will be back in a week or two.", "FUTURE_REF"),
        ("They will be back in two weeks.", "2025-W44"),
        ("The night before last they slept.", "2025-10-13TNI"),
        ("They held 40 men overnight Tuesday.", "2025-10-14TNI"),
        ("Two Mondays ago they met.", "2025-10-06"),
        ("They met in the first week of 2020.", "2020-W01"),
        ("They met in the last week of 2019.", "2019-W52"),
        ("They met on the last day of last year.", "2024-12-31"),
        ("They met in the final month of the year.", "2025-12"),
        ("They met on the first day of the year's fair.", "2025"),
        ("They met in the 3rd week of January.", "2025-W03"),
        ("It was the coldest in the last quarter of the 20th century.", "19"),
        ("The war lasted 3\u00bd years.", "P3Y6M"),
        ("They talked for \u00bd hour.", "PT30M"),
        ("The port has been shut since August 20, when a ship blew up; it sank two days later.", "2025-08-22"),
        ("They parted a year ago last Thursday.", "2024-10-09"),
        ("They were at war for the past decade and a half.", "P15Y"),
        ("They will meet in the next year or two.", "P1Y"),
        ("The truce was signed 65 years ago next month.", "1960-11"),
        ("On some days they will rest.", "PXD"),
        ("They must go by the first of next month.", "2025-11-01"),
        ("They met in May, and on the tenth of the month they left.", "2025-05-10"),
        ("They heard the first of the month's guests.", "2025-10"),
        ("The quarrel dates back to December.", "2024-12"),
        ("The hearing was put off by a week to Friday.", "2025-10-17"),
        ("The talks, due to start on Tuesday, were called off.", "2025-10-14"),
        ("The talks, due to start on Friday, were called off.", "2025-10-17"),
        ("A summit due to open here on Monday has been called off.", "2025-10-20"),
        ("Talks, which were to have resumed in Bonn on Tuesday, have been put off.", "2025-10-21"),
        ("The envoy who came on Monday has been seen in Bonn.", "2025-10-13"),
        ("She hoped to hold talks with the mayor in Bonn in December.", "2025-12"),
        ("He has accepted an invitation to visit Bonn in January.", "2026-01"),
        ("He met the mayor in Bonn in December.", "2024-12"),
        ("The envoys, who were to fly in on Friday, were late, as they had been on Tuesday.", "2025-10-14"),
        ("The envoys, who were due on Tuesday, did not come.", "2025-10-14"),
        ("They meet in Bonn, where talks are due on Tuesday, officials said.", "2025-10-21"),
        ("Roads will be shut until spring.", "2026-SP"),
        ("Nobody will be let in after Friday.", "2025-10-17"),
        ("The school will be closed after the weekend.", "2025-W42-WE"),
        ("The school will reopen after Friday's flood.", "2025-10-10"),
        ("Voting will end before the spring.", "2026-SP"),
        ("In 1936 it rose. It rose again 36 years later, in June, and took the town.", "1972-06"),
        ("It rose in 1972, in the spring, and took the town.", "1972-SP"),
        (
            "They erred in 1973, in 1979 and in 1986. Prices will hold in the first half of next year. Envoys meet Nov. 25.",
            "2025-11-25",
        ),
        ("Sales rose in September from August and were up from a year earlier.", "2024-09"),
        ("She came in 1967 and rose in January 1986. She said she will step down on March 31.", "2026-03-31"),
        ("It fell in the rains of 1950. On 19 October 1950 they met. At month's end they left.", "1950-10"),
        ("A fair ends on Thursday. The rival said it had won the order the day before.", "2025-10-14"),
        ("It began at 10 a.m. Tuesday and was over two hours later.", "2025-10-14T12:00"),
        ("It began at 10 a.m. on 3 May 2011. Police had come an hour and a half earlier.", "2011-05-03T08:30"),
        ("It began on Tuesday and was over two hours later.", "2025-10-14"),
        ("The strike could drag on into the fall.", "2025-FA"),
        ("We have seen in the past how it ends.", "PAST_REF"),
    ],
)
def test_what_a_later_sentence_counts_from(found, text, value):
    assert found(text)[-1][1] == value


def test_a_time_before_the_noun_of_its_day(found):
    assert found("They set a 5 p.m. deadline Monday.") == [("5 p.m.", "2025-10-20T17:00"), ("Monday", "2025-10-20")]


def test_what_comes_is_no_part_of_what_is_ago(found):
    assert found("Nobody saw it coming a month ago.") == [("a month ago", "2025-09")]
