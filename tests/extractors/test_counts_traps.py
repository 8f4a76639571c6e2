"""What `counts` must not read: dates, years, clock times, designations, names with numbers, scores, labels, set phrases."""

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")

DATES = """
It was 3 May. | It was on 17 October 2025. | It was May 3. | It was on May 3, 2024. | It was on the 17th of October. | On October 17th it rained.
It was Oct. 17. | It was on 1 January. | In 2014 it rained. | Since 2014 it rained. | During 1999 it rained. | It rained in March 1999. | By 2030, it will rain.
The 2016 election passed. | The 1999 treaty failed. | It rained in the 1990s. | It rained from 1990 to 1995. | It rained in 1990-1995.
It rained in 2019-20. | It rained on 9/11. | He was born in 1950 (in 1950). | It rained on 5/17/2018. | It rained on 2018-05-17. | It rained on Sept. 20-24. | the summer of 2014
Between 2014 and 2017, it rained. | from 3 to 5 May | 17-19 October | It closed on March 1. | on 10 April | in May 2001 | the year 2003 | late 1998, | It ended (1945). | In May 1861, it rained. | In March 1776 it rained. | The May 1958 crisis ended. | Kyiv, 24 February 2022
"""
CLOCKS = """
It was 5:30. | It was 5:30 p.m. | It was 5 p.m. | It was 11am. | It was 11 a.m. | It was 1530 GMT. | It was 5.30 pm. | It was 11 o'clock. | at 09:05:30
at 10 PM | at 0800 UTC | at 7 AM | They came at 0715 on Monday. | It was shortly before 0230. | It ended (0600).
"""
DESIGNATIONS = """
The F-16 flew. | The R44 flew. | The R2-D2 rolled. | The R21 was shut. | The R2.1 was out. | The S-400 stood. | The T-72 burned. | The Su-35 flew. | The M777 fired. | The A320 landed. | The AK-47 jammed. | The Kh-101 fell. | The MiG-29 flew. | The B-52 flew.
The HIMARS M142 fired. | The COVID-19 wave. | The G7 met. | The G20 met. | the 5G network | the 4G network | The MH17 case. | The RS-24 flew. | The C-130 landed. | The Mi-8 fell.
The Tu-95 flew. | The Shahed-136 fell. | The R-37 flew. | The KN-23 flew. | The ATACMS M39 flew. | The H1N1 strain. | The U-2 flew. | The 2S19 fired. | The 9M723 flew. | The Il-76 burned. | The Ka-52 fell.
"""
NAMES = """
He told Channel 4. | The Boeing 737 landed. | The Boeing 777 landed. | The Airbus 320 landed. | The Group of 20 met. | Han Kuang 42 began. | Resolution 2231 passed. | Resolution 1701, passed.
The FTSE 100 fell. | The Fortune 500 rose. | The Nasdaq 100 fell. | Flight 370 vanished. | Apollo 11 flew. | Highway 61 closed. | Route 66 closed. | Windows 11 crashed. | The Galaxy 9 broke. | The Big 12 played. | Article 5 applies. | Section 4 applies.
Chapter 7 applies. | Phase 2 began. | See page 12. | See paragraph 14. | See fig. 3. | It stood at No. 10. | He sits in Room 101. | Gate 7 closed. | Interstate 95 closed. | Formula 1 began. | Ukraine's Article 51, too. | Planet 9 is dark. | He lives in apartment 12.
"""
MODELS = """
The 737 MAX was grounded. | A 777 landed. | The 15 Pro Max was dear. | He lives at 10 Downing Street. | She lives at 1600 Pennsylvania Avenue. | They met in 221B Baker Street. | It has an 80486 machine.
The PS5 sells well. | They use Web 2.0 now. | The 787 Dreamliner landed.
"""
TITLES = """
Ministers of the Big Three met. | He led the Gang of Four then. | They won the Six Nations again. | It dams the Three Gorges. | Diplomats of the Five Eyes met. | The P5+1 met. | The 3+3 format failed. | The Group of 77 met.
"""
PLACES_AND_NOTES = """
It lies at 33°30′21″N 36°16′11″E there. | It lies at 33.5° N there. | It was closed.[3] | It was said[12][13] so. | Article 5(2) applies. | See pages 6 and the next. | It is UTC+3 there. | It is half past six. | It is ten past two.
"""
SCORES = """
Arsenal won 3-1. | The score was 48-20. | They lost 2-3. | It ended 0-0. | They beat them 11-2. | They drew 1-1. | He won 6-4, 7-5. | They are 11-2. | They tied 2-2.
"""
NUMBERS_OF_THINGS = """
Call 202-555-0143. | Call +44 20 7946 0958. | Call 1-800-555-0199. | Version 2.5.1 is out. | The address is 192.168.0.1. | See item #3. | See example.com/12. | It is open 24/7. | It is on /dev/sda1. | v2.0 is out. | ISBN 978-3-16-148410-0
Call 01632 960118. | Call (020) 7946 0123. | Tel: +1 (212) 555-0123. | Telephone 0163 960 118. | They dialled 0800 123 456 all night.
"""
ONES = """
It was one of the worst attacks. | One of them left. | No one knows. | Which one left? | This one left. | That one left. | Each one left. | Every one left. | The one who left. | Once upon a time. | Another one left. | One must wait.
One day it will end. | One thing is clear. | One another. | He was the one. | One is never sure. | Any one will do. | The only one left. | The last one left. | One, they said, is enough.
"""
ORDINALS = """
Wait a second. | It took a split second. | It is second-hand. | He had second thoughts. | At first it rained. | First of all, it rained. | The First Lady spoke. | The Seventh Fleet sailed. | The 93rd Brigade left. | The 22nd Amendment holds.
The Third Reich fell. | The Second World War ended. | A third-party tool. | He gave first aid. | It was first-class. | The fifth-generation jet flew. | The 1st Division left. | the First Minister | The 101st Airborne left. | The Fifth Republic held. | He took first-hand notes. | Third parties paid. | It is second nature. | It helps the third world.
"""
PHRASES = """
No, he said. | No comment. | None came. | Nobody came. | There is no plan. | the second half | the first half | He halves it. | half-hearted | A few came. | Several came. | few know | a couple left. | the other half | Quarter-finals began.
Both left. | Both of those are true. | He scores often. | the dozenth? | Billions, he hoped
"""


def cases(block):
    return [case.strip() for case in block.replace("\n", "|").split("|") if case.strip()]


ALL = [
    case
    for block in (
        DATES,
        CLOCKS,
        DESIGNATIONS,
        NAMES,
        MODELS,
        TITLES,
        PLACES_AND_NOTES,
        SCORES,
        NUMBERS_OF_THINGS,
        ONES,
        ORDINALS,
    )
    for case in cases(block)
]


@pytest.mark.parametrize("text", ALL)
def test_counts_nothing(text):
    assert [count.text for count in CHAIN.read(text).counts if count.text != "first"] == []


@pytest.mark.parametrize(
    "text",
    [
        "1. We agree. 2. We sign.",
        "They say: 1. We agree. 2. We sign.",
        "They met.\n1. Milk\n2) Bread\n 3/ Salt",
        "They want (1) milk and (2) bread.",
    ],
)
def test_numbers_of_items_count_nothing(text):
    assert CHAIN.read(text).counts == ()


@pytest.mark.parametrize("text", cases(PHRASES)[:-1])
def test_counts_nothing_in_set_phrases(text):
    assert [count.text for count in CHAIN.read(text).counts if count.kind != "ordinal"] == []


def test_there_are_at_least_150_traps():
    assert len(set(ALL)) + len(cases(PHRASES)) >= 150


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Two F-16 fighters and three T-72 tanks burned.", [2, 3]),
        ("In 2014, 12 men left on 3 May.", [12]),
        ("Under Resolution 2231, 12 states voted.", [12]),
        ("On Tuesday 12 men left.", [12]),
        ("About 2000 men left in 2000.", [2000]),
        ("Arsenal won 3-1 before 40,000 fans.", [40000]),
        ("At 5 p.m. 12 men left.", [12]),
        ("The fifth-generation jet fired two missiles.", [2]),
        ("One soldier left; one of them stayed.", [1]),
        ("The 38,000 U.S. troops left.", [38000]),
        ("Police freed the three Hungarians.", [3]),
        ("A 12-man crew of the 737 MAX left.", [12]),
        ("He killed 12 Taliban.", [12]),
        ("Killed: 12. Wounded: 30.", [12, 30]),
        ("It is small (about 12).", [12]),
        ("12 dead. 3 hurt.", [12, 3]),
        ("Missing: 1. Dead: 2.", [1, 2]),
        ("Labour won most seats (9).", [9]),
        ("A 10 K race drew 300 men.", [300]),
        ("The Big Three sent 300 men.", [300]),
        ("Articles 5 and 6 bind 12 states.", [12]),
        ("It is on pages 12, 13 and 15, and 14 men read it.", [14]),
        ("First, 12 men left.", [12]),
        ("The First of Ruritania has 12 banks.", [12]),
        ("It shows 4K video of 12 men.", [12]),
        ("The first 12 men left.", [1, 12]),
        ("Formula One bosses met 12 men.", [12]),
        ("World War Two cost 12 men.", [12]),
        ("The One China policy has 12 critics.", [12]),
        ("The Six-Day War took 12 towns.", [12]),
    ],
)
def test_counts_beside_traps_are_read(text, values):
    assert [count.low for count in CHAIN.read(text).counts] == values


def test_a_page_of_digits_is_no_number():
    assert CHAIN.read("Key " + "9" * 400 + " ends.").counts == ()
