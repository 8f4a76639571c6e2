"""What `dates` must not read, what it must survive, and how its time grows."""

from __future__ import annotations

import itertools
import random
import time

import pytest

from dragoman import Chain
from dragoman.extractors.dates import Dates


@pytest.fixture(scope="module")
def chain():
    return Chain([Dates()], on_error="raise")


TRAPS = """
He may come. | They may not sign. | May I ask? | We may as well go. | It may yet fail. | She may have left. | You may, of course, refuse.
Theresa May spoke. | Prime Minister May resigned. | Mrs May lost. | The May family left. | Brian May played.
They march on. | A march through the town. | The march was long. | March on, he cried. | Protesters march in Oslo. | to march on the capital
An august assembly. | Their august host rose.
The twenty-second summit. | Their forty-second session. | An average of 1500 came.
Wait a second. | It took a second. | the second man | a second round of talks | second to none | He came second. | the Second World War
a second later than planned he | seconds out | He seconds the motion. | the second-largest party
He sat down. | They sat for it. | The sun rose. | in the sun | under the sun | The Sun reported it. | mon ami | Mon dieu! | wed in church
They wed quietly. | the rise and fall | a fall in prices | prices fall | They will fall. | fall out of love | the fall of Kabul
spring a trap | a spring of water | They spring up. | Winter is a surname here. | hot spring waters
the 24/7 channel | open 24/7 | a 50/50 chance | 1/2 of it | 3/4 of them | a score of 3-2 | won 21-14 | a 4-4-2 formation | 6-4, 7-5
Flight 1998 | flight 2001 landed | room 1984 | Resolution 1973 | Boeing 2000 | Route 1966 | +1 202 555 1998 | 555-1998 | call 0800-1999
Su-35 jets | the Su-35 | Mk 48 torpedoes | 9M113 Konkurs | an F-16 | T-72 tanks | a 2S19 gun | the KAB-1500 | Kh-2000 | MiG-1991x | a 152mm gun
1,998 troops | 1998 troops | 2,025 people | 2000 people fled | about 1990 soldiers | 1984.5 points | $1999 | 1999% | $2,000 | 2000 tanks
1900 km away | 1950 tons | 2010 metres | 2020 euros | 1.1998 dollars | 0.2025 | version 2.2.20 | item 3.10.4 | 192.168.10.12 | 10:1 odds
a 3:2 win | John 3:16 | 2:1 down | ratio 16:9 | page 12 | 12 people | 31 dead | 17 of them | 5 a side | No. 12 | at 7 percent
a quarter of them | three-quarters of voters | the French quarter | no quarter given | headquarters | quarter-finals | the first half | at half time
the second half | half of them | better half | day-to-day work | the day job | one of the days | dayside | Monday's | weekly-like
a man aged 35 | a 27-year-old man | 27 years old | aged 27 years of age | last-minute deal | minute details | the hour hand | the year of living
past the gate | the past participle | present at birth | a present for him | at once | this once | he soon became king | as soon as possible
shortly before | current-account | Current TV | currents | the decade of | good morning | Good Day Sunshine | evening dress | the night shift
noonish | high noon | o clock | forties and such | in her nineties | the sixties-style | sets of | per cent | dec orum | jan Kavan | Jan Kubis | mar a Lago
a flat at 12 Second Street | director April Jones | actress June Carter | he staged "1984" | his play “1984” opened | they named a day | it made my day
since the fall of the city | in the fall of the old order | a high-current line
Mar-a-Lago | Sen. Sat Nav | the Sept brigade | Oct-opus | Sun Tzu | Sun City | Mon Repos | Fri-ends | April Smith-less | August-like
""".replace("\n", " | ")
#: Entries above that hold a date of some kind after all, or are read as one by choice.
ALLOWED = {
    "Monday's",
    "one of the days",
    "April Smith-less",
    "the year of living",
    "seconds out",
    "August-like",
    "the sixties-style",
    "Winter is a surname here.",
}


@pytest.mark.parametrize("text", [t.strip() for t in TRAPS.split("|") if t.strip() and t.strip() not in ALLOWED])
def test_traps(chain, text):
    assert [(d.text, d.value, d.rule) for d in chain.read(text, published="2025-10-17").dates] == []


def test_there_are_enough_traps():
    assert len([t for t in TRAPS.split("|") if t.strip()]) - len(ALLOWED) >= 120


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "Friday", "May", "17", "the", "year", "years", "a year", "1998", "3", "3:", "3 p", "3 p.m", "12/", "'90s", "o'clock", "half",
        "quarter", "Eve", "Day", "of Friday", "last", "every", "nineteen", "'s quarter", "Oct.", "Oct. ", "Oct. 17,", "to 5 May", "and 5",
        "99999999999999999999 years", "0 days", "31 February", "Feb. 30, 2025", "13/13/2025", "0000-00-00", "2025-W99", "9999 years ago",
        "999999 centuries ago", "12 months later", "\u0661\u0667 October", "\u00b2 years", "1\u00b2 years", "½ hour", "Dec. 31, 9999",
        "the year 9999", "in 0001", "Christmas", "last Christmas", "next summer", "last winter", "last May", "next year", "last year", "last week",
        "In Q3 it rose from 2025 years ago", "next weekend", "last decade", "tomorrow", "yesterday", "the following century", "fiscal", "24:00", "25:00 GMT", "at 24:30", "2 1/0 years", "1/0 years", "0/5 years",
        "the May ", "in the 1850\u2013", "midnight October 1861, at noon", "In 1861, on the 17th, at noon", "the first week of ", "2-", "3-5 p.m",
    ],
)  # fmt: skip
@pytest.mark.parametrize("published", ["2025-10-17", "0001-01-01", "9999-12-31", None])
def test_odd_texts_are_survived(chain, text, published):
    document = chain.read(text, published=published)
    assert document.failures == ()


@pytest.mark.parametrize(
    "unit",
    ["Friday ", "May ", "17 ", "1998 ", "1998-", "3:30 ", "years ", "two ", "the ", "of ", "last ", "half a ", "and a half ", "Oct. 17, ",
     "10/17/2025/", "a year earlier ", "to 5 ", "every ", "quarter ", "the third ", "'s ", "p.m. ", "nineteen ", "more than ", "the first week of May ",
     "3-5 p.m. ", "9 a.m. (0735 GMT) ", "two thousand ", "seven thirty p.m. ", "in 1998 on May 5 ", "Friday and ", "had been set for Friday "],
)  # fmt: skip
def test_the_time_grows_with_the_text(chain, unit):
    def seconds(times):
        text = unit * times
        best = 9.0
        for _ in range(3):
            begun = time.process_time()
            chain.read(text, published="2025-10-17")
            best = min(best, time.process_time() - begun)
        return best

    chain.read(unit, published="2025-10-17")
    assert seconds(8_000) < 12 * seconds(2_000) + 0.1


def test_the_same_text_gives_the_same_dates(chain):
    text = "They met on Friday, Oct. 17, and will meet in two weeks, every Tuesday at 3 p.m., as in 1998-99."
    again = Chain([Dates()]).read(text, published="2025-10-17")
    assert chain.read(text, published="2025-10-17").dates == again.dates
    assert len(again.dates) >= 5


WORDS = (
    "the a an of to and or in on by at last next this that every each past two half few couple third 17 3 17th 1998 2025 98 12 30 Oct May "
    "March Friday Sat year years quarter weekend day hours minutes morning night early late mid end ago earlier later old long more than "
    "nearly about p m a s o clock GMT noon Eve Day New Year Christmas Easter spring winter fiscal nineteen ninety-four 90s now recent "
    "future daily once week from now so will met set Q3 H1 first decade century 9 11 20251017 000 1 2 \u0664 "
    "period latest term short per thousand pm seven thirty 12am GMT) (0735 weeks hours of in that same previous following 1861 second "
    "quarters Election BC weekend overnight at 5hrs 20s Fourth July seventeenth"
).split()
GAPS = (
    " ",
    " ",
    " ",
    " ",
    "-",
    ", ",
    ". ",
    ".",
    ":",
    "/",
    "'",
    "\u2019s ",
    "\n",
    " (",
    "$",
    " $",
    "% ",
    "\u2013",
    " \u2013 ",
)


@pytest.mark.parametrize("seed", range(40))
def test_any_mixture_of_the_words_is_survived(chain, seed):
    """Every mention lies within the text, none overlaps another, and the reader never fails, wherever the text ends."""
    chance = random.Random(seed)  # noqa: S311 - the same texts every time
    text = "".join(chance.choice(WORDS) + chance.choice(GAPS) for _ in range(400))
    for published in ("2025-10-17", None):
        for end in range(len(text) - 60, len(text)):
            dates = chain.read(text[:end][-400:], published=published).dates
            assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(dates))
