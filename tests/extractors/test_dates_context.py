"""What the words around a date decide: tense, the quarter or year spoken of, the history a text tells. Read on a Friday, 17 October 2025."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.extractors.dates import Dates

FRIDAY = "2025-10-17"


@pytest.fixture(scope="module")
def found():
    """Return a function from a text to its dates as (text, value) pairs."""
    chain = Chain([Dates()], on_error="raise")

    def read(text, published=FRIDAY):
        return [(date.text, date.value) for date in chain.read(text, published=published).dates]

    return read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A vote has been arranged for Wednesday.", "2025-10-22"),
        ("A vote that had been arranged for Wednesday was put off.", "2025-10-15"),
        ("A visit that had been scheduled for Sunday was called off.", "2025-10-19"),
        ("The launch had been planned for June.", "2025-06"),
        ("Both teams will meet in the coming days.", "FUTURE_REF"),
        ("BOTH SIDES AGREED TO HOLD TALKS IN NOVEMBER.", "2025-11"),
        ("THE BRIDGE SHOULD OPEN ON WEDNESDAY.", "2025-10-22"),
        ("HE WENT TO LIMA IN NOVEMBER.", "2024-11"),
        ("Talks go on over the coming days.", "PXD"),
        ("The two were to have met in Rome on Thursday, but the talks were called off.", "2025-10-16"),
        ("The bridge should be open again by Wednesday.", "2025-10-22"),
        ("The bridge should open on Wednesday.", "2025-10-22"),
        ("They should have met on Wednesday.", "2025-10-15"),
        ("The vote could come on Wednesday.", "2025-10-22"),
        ("They could not vote on Wednesday.", "2025-10-15"),
        ("No officer could be reached on Wednesday.", "2025-10-15"),
        ("A vote is likely on Wednesday.", "2025-10-22"),
        ("The likely cause of Wednesday's fire is known.", "2025-10-15"),
        ("The guild called a strike for Wednesday.", "2025-10-22"),
        ("They held a service for Wednesday's dead.", "2025-10-15"),
        ("More snow is forecast for Wednesday.", "2025-10-22"),
        ("Ahead of Wednesday's vote, both camps were calm.", "2025-10-22"),
        ("Beginning Wednesday, shops can open all night.", "2025-10-22"),
        ("Nobody had been charged by Wednesday.", "2025-10-15"),
        ("They had been told to leave by Wednesday.", "2025-10-22"),
        ("She is expected to appear in court on Wednesday accused of fraud.", "2025-10-22"),
        ("The ministry on Wednesday issued a warning.", "2025-10-15"),
        ("The envoy, who is to visit Rome, on Wednesday spoke to them.", "2025-10-15"),
        ("The talks that resumed Wednesday are expected to last.", "2025-10-15"),
        ("The fee would be paid on a still unspecified day in January.", "2026-01"),
        ("The queen returns on Wednesday.", "2025-10-22"),
        ("The band plays on Wednesday.", "2025-10-22"),
        ("They are meeting on Wednesday.", "2025-10-22"),
        ("The storm will hit the coast on Wednesday.", "2025-10-22"),
        ("The storm hit the coast on Wednesday.", "2025-10-15"),
        ("The bank cut its forecast on Wednesday, saying trade would shrink.", "2025-10-15"),
        ("Rumours on Wednesday that he would leave were denied.", "2025-10-15"),
        ("The envoy heads to Cairo on Wednesday.", "2025-10-22"),
        ("The heads of both banks met on Wednesday.", "2025-10-15"),
        ("They were meeting on Wednesday.", "2025-10-15"),
        ("Police are looking into Wednesday's fire.", "2025-10-15"),
        ("The vote is on Wednesday.", "2025-10-22"),
        ("Tickets go on sale on Wednesday.", "2025-10-22"),
        ("The treaty comes into force on Wednesday.", "2025-10-22"),
        ("He comes home after Wednesday's defeat.", "2025-10-15"),
        ("They must find a buyer before Wednesday.", "2025-10-22"),
        ("They must have left before Wednesday.", "2025-10-15"),
        ("She flew home on Wednesday for talks expected to last.", "2025-10-15"),
        ("The council on Wednesday postponed the vote.", "2025-10-15"),
        ("Wednesday's storm is forecast to bring hail.", "2025-10-22"),
        ("He was blamed for Wednesday's fire.", "2025-10-15"),
        ("Talks resume on Sunday.", "2025-10-19"),
        ("They failed to meet on Sunday.", "2025-10-12"),
        ("The envoys meet in Rome on Sunday.", "2025-10-19"),
        ("They did not meet on Sunday.", "2025-10-12"),
        ("The two were to have met in September.", "2025-09"),
        ("The two were to have met in December.", "2025-12"),
        ("The fee would be paid in January.", "2026-01"),
        ("The United Nations envoy will fly to Kabul on Monday.", "2025-10-20"),
        ("She will succeed him on Monday.", "2025-10-20"),
        ("A deal previously had been scheduled to expire on Monday.", "2025-10-13"),
        ("It began as previously planned on Monday.", "2025-10-13"),
        ("Until Monday, they had refused to talk.", "2025-10-13"),
        ("They must leave by Monday, officials said.", "2025-10-20"),
        ("He will meet the wounded on Monday.", "2025-10-20"),
        ("The truce takes effect on Monday.", "2025-10-20"),
        ("The lease expires on March 2.", "2026-03-02"),
        ("The law would take effect on Aug. 1.", "2026-08-01"),
        ("The law took effect on Aug. 1.", "2025-08-01"),
        ("Villagers vote on Sunday.", "2025-10-19"),
        ("They failed to show up for talks scheduled Sunday.", "2025-10-12"),
        ("December crude fell by a cent.", "2025-12"),
        ("Oil was sold for December.", "2025-12"),
        ("They were granted loans through December.", "2025-12"),
        ("He left in December.", "2024-12"),
        ("Malta face Cyprus on Sunday.", "2025-10-19"),
        ("The Oslo visit Sunday was short.", "2025-10-12"),
        ("A fair beginning on Sunday has 40 stalls.", "2025-10-19"),
        ("They did not think Sunday would be the day.", "2025-10-19"),
        ("They had come back to port on Sunday.", "2025-10-12"),
        ("He was due to speak Sunday but had a cold.", "2025-10-12"),
        ("Dealers prepared for Monday's sale.", "2025-10-20"),
        ("But by Sunday, they hardened their tone.", "2025-10-12"),
        ("The strike enters its second week on Sunday.", "2025-10-19"),
        ("The paper has run a report on Sunday.", "2025-10-12"),
        ("They warned that a strike on Monday would hurt all.", "2025-10-20"),
        ("They said that a strike on Monday hurt all.", "2025-10-13"),
        ("They failed to agree by Monday.", "2025-10-13"),
        ("She said a vote was likely on Monday.", "2025-10-20"),
        ("The vote, postponed from Monday, will be held.", "2025-10-13"),
        ("A rocket lifts off from Kourou on Monday.", "2025-10-20"),
        ("He was found dead in Rome on Dec. 3.", "2024-12-03"),
        ("He was last seen on Dec. 3.", "2024-12-03"),
        ("They announced a march on Dec. 3.", "2025-12-03"),
        ("He was about to get off a tram on Feb. 18.", "2025-02-18"),
        ("A vote, originally set for September, is off.", "2025-09"),
        ("The talks, initially set for Sunday, were held in Rome.", "2025-10-12"),
        ("The road is closed through Sunday.", "2025-10-19"),
        ("No trains through Sunday", "2025-10-19"),
        ("The talks ended on Sunday.", "2025-10-12"),
        ("They are claiming on Sunday that he left.", "2025-10-12"),
        ("Norway votes on Sunday.", "2025-10-19"),
        ("The 40 votes on Sunday were void.", "2025-10-12"),
        ("Frequent visits on Sunday woke the guards.", "2025-10-12"),
        ("The start on Sunday was slow.", "2025-10-12"),
        ("Oman and Qatar open a fair on Sunday.", "2025-10-19"),
        ("Factories reopen on Monday.", "2025-10-20"),
        ("The ban is lifted on Monday.", "2025-10-20"),
        ("The ban is lifted at 6 on Monday.", "2025-10-20"),
        ("He is accused of a theft on Monday.", "2025-10-13"),
        ("He was due in court Monday but did not come.", "2025-10-13"),
        ("He was due to speak on Monday but never came.", "2025-10-13"),
        ("He is due to speak on Monday but not for long.", "2025-10-20"),
        ("She will sail on Wednesday after a rest.", "2025-10-22"),
        ("He was arrested on Dec. 3.", "2024-12-03"),
        ("The rights expire Dec. 3.", "2025-12-03"),
        ("They agreed on Dec. 3 as a date.", "2025-12-03"),
    ],
)
def test_what_points_ahead_and_what_does_not(found, text, value):
    assert [v for _, v in found(text)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They expect to report a loss for the third quarter.", ("the third quarter", "2025-Q3")),
        ("The deal is expected to close in the first quarter.", ("the first quarter", "2026-Q1")),
        ("Profit fell in the first quarter.", ("the first quarter", "2025-Q1")),
        ("It had a higher-than-expected surplus in the first quarter.", ("the first quarter", "2025-Q1")),
        ("Profit in the third quarter rose from a year earlier.", ("a year earlier", "2024-Q3")),
        (
            "The third quarter was good. For the nine months, profit fell from a year earlier.",
            ("a year earlier", "2024"),
        ),
        ("Exports in September fell from a year earlier.", ("a year earlier", "2024-09")),
        ("In the third quarter profit rose. The year-ago results were poor.", ("year-ago", "2024-Q3")),
        ("Profit rose in the third quarter. Sales in the latest period fell.", ("the latest period", "2025-Q3")),
        ("The index has risen since year-end.", ("year-end", "2024-12-31")),
        ("In 2019 they met. The year before, they had not.", ("The year before", "2018")),
        ("In May 2019 the 16th-century hall fell. Two months later it stood again.", ("Two months later", "2019-07")),
        ("In the third quarter sales rose from the same period last year.", ("the same period last year", "2024-Q3")),
        ("In the third quarter sales beat the same quarter a year ago.", ("the same quarter a year ago", "2024-Q3")),
        (
            "Arrivals fell from the corresponding period of last year.",
            ("the corresponding period of last year", "2024"),
        ),
        ("In the third quarter net for the year-earlier nine months rose.", ("the year-earlier nine months", "P9M")),
        ("It should stop on Wednesday night, with rain arriving late Thursday.", ("late Thursday", "2025-10-23")),
        ("In May 2021 they spoke of prices that fall at once.", ("May 2021", "2021-05")),
        ("In May 2021 he left; that autumn he came back.", ("that autumn", "2021-FA")),
        ("In May 1995 shells fell; on the 25th 71 people died.", ("the 25th", "1995-05-25")),
        ("They will sail from Monday evening until Tuesday morning.", ("Tuesday morning", "2025-10-21TMO")),
        ("They will meet on Monday, Tuesday and Friday.", ("Friday", "2025-10-24")),
        ("They held it from Oct. 7 to Thursday.", ("Thursday", "2025-10-16")),
        ("They met on May 5. Two hours later they left.", ("Two hours later", "2025-05-05")),
        ("In 2019 they met, and in July of that year they signed.", ("July of that year", "2019-07")),
        ("Sales in 2007 rose from the previous year.", ("the previous year", "2006")),
        ("Sales rose from the previous year.", ("the previous year", "2024")),
        ("They met on May 5. The previous day they had not.", ("The previous day", "2025-05-04")),
        ("Profit in the third quarter of 2024 rose from the previous quarter.", ("the previous quarter", "2024-Q2")),
        (
            "In the third quarter of 2024 it rose, in the following quarter it fell.",
            ("the following quarter", "2024-Q4"),
        ),
        ("They met in 1989. On the same day they left.", ("the same day", "1989-XX-XX")),
        ("They met in March 2001. The next day they left. The same month it ended.", ("The same month", "2001-03")),
        ("They met in 2001 and parted on the 17th.", ("the 17th", "2001-XX-17")),
        ("They met in March 2001 and parted on the 17th.", ("the 17th", "2001-03-17")),
        ("On May 5 they met. Days later they left.", ("Days later", "PXD")),
        ("He came in 1990. Twenty-five years later he left.", ("Twenty-five years later", "2015")),
        ("Twenty-five years later, the town is whole again.", ("Twenty-five years later", "P25Y")),
        ("They will meet next Tuesday and Wednesday.", ("Wednesday", "2025-10-22")),
        ("They met on Monday and Tuesday.", ("Tuesday", "2025-10-14")),
        ("They met on Thursday, not on Wednesday.", ("Wednesday", "2025-10-15")),
        ("In 2019 they met, and in July of the following year they signed.", ("July of the following year", "2020-07")),
    ],
)
def test_what_was_spoken_of_before(found, text, expected):
    assert found(text)[-1] == expected


def test_a_comparison_does_not_move_what_is_spoken_of(found):
    text = "Profit rose from a year earlier. Sales fell from a year earlier."
    assert [value for _, value in found(text)] == ["2024", "2024"]


def test_a_history_goes_on_in_its_year(found):
    text = "The war began in 1861. In April 1861 the fort fell. On July 21 the armies met, and in October again."
    assert [value for _, value in found(text)] == ["1861", "1861-04", "1861-07-21", "1861-10"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The alliance of 1949, enlarged in 1952, said on Friday that ministers met on July 21.",
            ("July 21", "2025-07-21"),
        ),
        (
            "The alliance was founded in 1949 and enlarged in 1952. Its ministers meet in December.",
            ("December", "2025-12"),
        ),
        (
            "On October 17, 2025, it said that sales fell in 2023 and 2024. On March 3 it had cut jobs.",
            ("March 3", "2025-03-03"),
        ),
    ],
)
def test_news_with_some_history_does_not(found, text, expected):
    assert found(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Growth will resume in the second half.", "2019-H2"),
        ("Growth resumed in the second half.", "2018-H2"),
        ("It will report second-half profits on Monday.", "2018-H2"),
        ("It will report fourth-quarter profits on Monday.", "2018-Q4"),
    ],
)
def test_a_half_ahead_in_february(found, text, value):
    assert found(text, "2019-02-06")[0][1] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They marched in March 1861 and April 1861, as others had in 1745. On July 21 they met.", ("July 21", "1861-07-21")),
        ("They marched in March 1861 and April 1861. By 1863 they had won. On July 21 they met.", ("July 21", "1863-07-21")),
        ("They marched in March 1861. The next war came in 1870. On July 21 they met.", ("July 21", "1870-07-21")),
        ("They marched in March 1861 and April 1861. On Christmas Day they rested.", ("Christmas Day", "1861-12-25")),
    ],
)  # fmt: skip
def test_an_aside_does_not_move_a_history(found, text, expected):
    assert found(text)[-1] == expected


def test_a_history_has_seasons_weeks_and_years_of_its_own(found):
    text = "War came in 1861, after the vote of 1860. In April 1861 the fort fell. In summer they rested. Before the end of the year they fought."
    assert [value for _, value in found(text)] == ["1861", "1860", "1861-04", "1861-SU", "1861"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They prayed on Christmas Day.", "2024-12-25"),
        ("They parted as Thanksgiving week began.", "2024-W48"),
        ("They rested on Columbus Day.", "2025-10-13"),
        ("On Easter weekend 2024 they met.", "2024-W13-WE"),
        ("Over Memorial Day weekend they rested.", "2025-W21-WE"),
        ("They voted on Election Day.", "2025-11-04"),
        ("They met on Christmas Eve last year.", "2024-12-24"),
        ("The truce of Christmas of 1914 was short.", "1914-12-25"),
    ],
)
def test_holidays_near_and_far(found, text, expected):
    assert found(text)[0][1] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It will be their first final in four years.", "P4Y"),
        ("Growth will be the slowest in four years.", "P4Y"),
        ("They will meet for the second time in four years.", "P4Y"),
        ("The first tests will end in four years.", "2029"),
        ("The forest will be gone in four years.", "2029"),
        ("Only the first will be ready in four years.", "2029"),
    ],
)
def test_in_four_years_counts_from_today_unless_something_is_ranked(found, text, value):
    assert [v for _, v in found(text)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was soon released.", []),
        ("He will soon be released.", [("soon", "FUTURE_REF")]),
        ("In spring they sow.", [("spring", "2025-SP")]),
        ("Rehearsals start in the winter.", [("the winter", "2025-WI")]),
        ("They rested in the winter.", [("the winter", "2024-WI")]),
        ("It is open until 6.30pm.", [("6.30pm", "2025-10-17T18:30")]),
        ("It is open until 6 pm.", [("6 pm", "2025-10-17T18:00")]),
        ("It is open until 6 p.m.", [("6 p.m.", "2025-10-17T18:00")]),
        ("It is open until six pm.", [("six pm", "2025-10-17T18:00")]),
        ("They work in spring water.", []),
        ("The truce began at 05:00 UTC today.", [("05:00 UTC today", "2025-10-17T05:00Z")]),
        ("They mourned after the Sept. 11 attacks.", [("Sept. 11", "2001-09-11")]),
        ("They met on Sept. 11.", [("Sept. 11", "2025-09-11")]),
        (
            "He left three years ago and came back a year later.",
            [("three years ago", "2022"), ("a year later", "2023")],
        ),
    ],
)
def test_words_that_the_clause_decides(found, text, expected):
    assert found(text) == expected
