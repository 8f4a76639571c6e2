"""Counts: amounts beside other amounts, bounds that are none, changes told of an object, on sentences written for these tests."""

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")


def fields(text):
    return [(count.text, count.low, count.high, count.bound, count.unit) for count in CHAIN.read(text).counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost about 8 or $9.", [("about 8 or $9", 8, 9, "~", "USD")]),
        (
            "Sales rose by almost a fifth to 3.2 billion euros.",
            [("almost a fifth", 0.2, 0.2, "~", None), ("3.2 billion euros", 3.2e9, 3.2e9, "=", "EUR")],
        ),
        ("It will spend $500m over five years.", [("$500m", 5e8, 5e8, "=", "USD"), ("five years", 5, 5, "=", "year")]),
        ("Rents rose 12% over two years.", [("12%", 12, 12, "=", "percent"), ("two years", 2, 2, "=", "year")]),
        ("He is over 40 years old.", [("over 40 years old", 40, None, ">", "year")]),
        ("They handed over two clerks.", [("two", 2, 2, "=", None)]),
        ("A dispute over two islands went on.", [("two", 2, 2, "=", None)]),
        ("The deaths of over two dozen monks were told.", [("over two dozen", 24, None, ">", None)]),
        ("A current of 1.3 A/cm2 flowed.", [("1.3 A/cm2", 1.3, 1.3, "=", "ampere per square centimetre")]),
        ("It holds 1,600 acre·ft of water.", [("1,600 acre·ft", 1600, 1600, "=", "acre-foot")]),
        ("A LORRY HELD 200 KG OF EXPLOSIVES.", [("200 KG", 200, 200, "=", "kilogram")]),
        ("Growth of 6 to 6.5 per cent was told.", [("6 to 6.5 per cent", 6, 6.5, "=", "percent")]),
        ("Prices are up by more than half since May.", [("more than half", 0.5, None, ">", None)]),
        ("The levy raised 4 to 5 billion crowns.", [("4 to 5 billion crowns", 4e9, 5e9, "=", "crown")]),
        ("Cases rose by 1,250 to 45,300.", [("1,250", 1250, 1250, "=", None), ("45,300", 45300, 45300, "=", None)]),
        ("They hit 55 out of 62 targets.", [("55", 55, 55, "=", None), ("62", 62, 62, "=", None)]),
        (
            "It has 1,200 pupils aged 11 to 18.",
            [("1,200", 1200, 1200, "=", None), ("11 to 18", 11, 18, "=", "year")],
        ),
        ("It makes up 30 to 35 percent of it.", [("30 to 35 percent", 30, 35, "=", "percent")]),
        ("It gained half a cent.", [("half a cent", 0.5, 0.5, "=", "cent")]),
        ("Several hundred thousand people left.", [("Several hundred thousand", 3e5, 1e6, "=", None)]),
        ("Cocoa cost 7,100 pounds per tonne.", [("7,100 pounds", 7100, 7100, "=", "GBP")]),
        ("They bought 13.7 bcm of gas.", [("13.7 bcm", 13.7, 13.7, "=", "billion cubic metre")]),
        ("It does 28 mpg.", [("28 mpg", 28, 28, "=", "mile per gallon")]),
        ("It trades at 18x earnings.", [("18x", 18, 18, "=", "time")]),
        ("It shoots video at 60fps.", [("60fps", 60, 60, "=", "frame per second")]),
        ("It took about an hour and a half.", [("about an hour and a half", 1.5, 1.5, "~", "hour")]),
        ("It sank a year and a half later.", [("a year and a half", 1.5, 1.5, "=", "year")]),
        ("A third of a million ate there.", [("A third of a million", 1e6 / 3, 1e6 / 3, "=", None)]),
        ("Rents rose by nearly a quarter.", [("nearly a quarter", 0.25, 0.25, "~", None)]),
        ("Rents fell by more than a third since May.", [("more than a third", 1 / 3, None, ">", None)]),
        ("The board chose a quarter-point cut.", [("a quarter-point", 0.25, 0.25, "=", "point")]),
        ("The maker lost R2.5bn.", [("R2.5bn", 2.5e9, 2.5e9, "=", "ZAR")]),
        ("Tea for R1,250 and milk for R12m.", [("R1,250", 1250, 1250, "=", "ZAR"), ("R12m", 1.2e7, 1.2e7, "=", "ZAR")]),
        ("It has a 15in screen.", [("15in", 15, 15, "=", "inch")]),
        ("He is 5ft 11in tall.", [("5ft 11in", 5 + 11 / 12, 5 + 11 / 12, "=", "foot")]),
        ("Guests aged 65 and over came.", [("65 and over", 65, None, ">=", "year")]),
        ("It lasted three hours at least.", [("three hours at least", 3, None, ">=", "hour")]),
        ("Of the 30 at least 12 slept.", [("30", 30, 30, "=", None), ("at least 12", 12, None, ">=", None)]),
        ("Output edged up to 5 percent.", [("5 percent", 5, 5, "=", "percent")]),
        ("It spent up to 5 percent.", [("up to 5 percent", None, 5, "<=", "percent")]),
        ("Duties will go from 10% to 25%.", [("10%", 10, 10, "=", "percent"), ("25%", 25, 25, "=", "percent")]),
        ("Duties range from 10% to 25%.", [("from 10% to 25%", 10, 25, "=", "percent")]),
        ("It fell from 10 to 8 percent.", [("10", 10, 10, "=", "percent"), ("8 percent", 8, 8, "=", "percent")]),
        (
            "Sales fell from 2.3 to 1.4 billion euros.",
            [("2.3", 2.3e9, 2.3e9, "=", "EUR"), ("1.4 billion euros", 1.4e9, 1.4e9, "=", "EUR")],
        ),
        (
            "The fine was cut to 1.3 million from 2 million euros.",
            [("1.3 million", 1.3e6, 1.3e6, "=", "EUR"), ("2 million euros", 2e6, 2e6, "=", "EUR")],
        ),
        (
            "It made 3.4 million pounds, against 1.1 million a year before.",
            [("3.4 million pounds", 3.4e6, 3.4e6, "=", "GBP"), ("1.1 million", 1.1e6, 1.1e6, "=", "GBP")],
        ),
        ("Shares rose 3.5% to 45.30.", [("3.5%", 3.5, 3.5, "=", "percent"), ("45.30", 45.3, 45.3, "=", None)]),
        ("It took over three years.", [("over three years", 3, None, ">", "year")]),
        ("They took over three banks.", [("three", 3, 3, "=", None)]),
        ("It lay 0.51–0.85 m deep.", [("0.51–0.85 m", 0.51, 0.85, "=", "metre")]),
        ("It pumps 3.4-3.5 million barrels.", [("3.4-3.5 million barrels", 3.4e6, 3.5e6, "=", "barrel")]),
        ("He is under a ten-year ban.", [("ten-year", 10, 10, "=", "year")]),
        (
            "It makes 1m bpd and 5m tonnes.",
            [("1m bpd", 1e6, 1e6, "=", "barrel per day"), ("5m tonnes", 5e6, 5e6, "=", "tonne")],
        ),
        ("Most are children under five.", [("under five", None, 5, "<", "year")]),
        ("It ships 20 million barrels of oil a day.", [("20 million barrels", 2e7, 2e7, "=", "barrel per day")]),
        ("It ships 20 barrels of oil a clerk drew.", [("20 barrels", 20, 20, "=", "barrel")]),
        ("Guests aged between 19 and 24 came.", [("between 19 and 24", 19, 24, "=", "year")]),
        ("It gets 300mm to 350mm of rain a year.", [("300mm to 350mm", 300, 350, "=", "millimetre per year")]),
        ("It ran at 20 km to 30 km an hour.", [("20 km to 30 km an hour", 20, 30, "=", "kilometre per hour")]),
        ("The driver, 45, slept.", [("45", 45, 45, "=", "year")]),
        ("The mass is 3 x 10^7 kg.", [("3 x 10^7 kg", 3e7, 3e7, "=", "kilogram")]),
        ("It fell by a quarter point.", [("a quarter point", 0.25, 0.25, "=", "point")]),
        ("It pumps 10.1m b/d.", [("10.1m b/d", 1.01e7, 1.01e7, "=", "barrel per day")]),
        ("Between one and three barges pass.", [("Between one and three", 1, 3, "=", None)]),
        ("Only 4 in 10 wells work.", [("4 in 10", 0.4, 0.4, "=", None)]),
        ("It sank thousands of tonnes of grain.", [("thousands of tonnes", 1000, 10000, "=", "tonne")]),
        ("It took hundreds of years.", [("hundreds of years", 100, 1000, "=", "year")]),
        ("Half of the metres were sold.", [("Half", 0.5, 0.5, "=", None)]),
        ("It costs 15 cents to 20 cents.", [("15 cents to 20 cents", 15, 20, "=", "cent")]),
        ("It lies between 3 km and 5 km off.", [("between 3 km and 5 km", 3, 5, "=", "kilometre")]),
        ("It cuts costs by $3 million to $4 million.", [("$3 million to $4 million", 3e6, 4e6, "=", "USD")]),
        (
            "It rose from 3 percent to 4 percent.",
            [("3 percent", 3, 3, "=", "percent"), ("4 percent", 4, 4, "=", "percent")],
        ),
        ("Prices are a fifth below the peak.", [("a fifth", 0.2, 0.2, "=", None)]),
        ("Three in four clerks agree.", [("Three in four", 0.75, 0.75, "=", None)]),
        ("Four out of every five lorries left.", [("Four out of every five", 0.8, 0.8, "=", None)]),
        (
            "It needs several hundred or even 1,000 megawatts.",
            [("several hundred", 300, 1000, "=", "megawatt"), ("1,000 megawatts", 1000, 1000, "=", "megawatt")],
        ),
        ("Some twenty - five clerks came.", [("Some twenty - five", 25, 25, "~", None)]),
        ("Thousands upon thousands of birds flew by.", [("Thousands upon thousands", 1000, 10000, "=", None)]),
    ],
)
def test_amounts(text, expected):
    assert fields(text) == expected


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The bank raised its key rate by 50 basis points.", "up"),
        ("The plan would reduce emissions by at least 40 per cent.", "down"),
        ("It cut the price of bread by a tenth.", "down"),
        ("Its worth sank by $60 billion.", "down"),
        ("They foresee a rise of 0.2 per cent.", "up"),
        ("Women make up 40 per cent.", None),
        ("Growth of 3 percent to 4 percent is seen.", "up"),
        ("It closed lower, off 12.5 cents.", "down"),
        ("It cut its full-year outlook by $2 billion.", "down"),
        ("The coin plunged below $8,000.", None),
        ("It raised $50 million.", None),
        ("It raised fees by $50.", "up"),
        ("Its shares rose $3.", "up"),
        ("The rise was seen by 12 clerks.", None),
        ("Its fall, they said by 12 votes, went on.", None),
    ],
)
def test_a_change_of_an_object_is_told_behind_by(text, change):
    (count,) = CHAIN.read(text).counts
    assert count.change == change


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A magnitude 6.4 earthquake shook it.", None),
        ("The forty-third president spoke.", "president"),
        ("It brings to 74 the number of clerks in the house.", "clerk"),
        ("It had 12 rooms, seven of them halls.", "hall"),
        ("It had 12 rooms, half of them empty.", "room"),
        ("It hit 16 of Mali's 29 towns.", "town"),
        ("She led 47 clerks at 24.", None),
        ("They met one family, and eight of the injured sang.", None),
        ("It meets a fifth of world supply.", "world supply"),
        ("It fell as 11 of his own party left.", None),
        ("He rose by 0.3 percent from May and by 2.8 percent in a year.", None),
        ("They moved 850 guests to three shelters; 200 more came.", "guest"),
        ("It freed 51 clerks across five regions, and 90 remained.", "clerk"),
        ("They saw dozens of other boats.", "boat"),
        ("Nine clerks, among them four women, left; two dozen came.", "clerk"),
        ("More than a third of the budget goes to arms.", "budget"),
        ("It handled 4.6m TEUs.", "TEU"),
        ("Some 700,000 Rohingya crossed the river.", "Rohingya"),
        ("Some 12 Chinese army officers came.", "Chinese army officer"),
        ("More than 200 fell ill.", None),
        ("The 38th parallel divides them.", "parallel"),
        ("One clerk took bribes.", "clerk"),
        ("The first two rounds failed.", "round"),
        ("It was only the third such round.", "round"),
        ("In one village alone it rained.", "village"),
        ("Bread reached 4,000 of the 9,000 stranded families.", "stranded family"),
        ("They hurt 12, others say.", None),
        ("It hit nine of the top 10 banks.", "bank"),
        ("It won 147 of the body's 193 members.", "member"),
        ("Two Texas clerks came.", "Texas clerk"),
        ("One new preferred share was sold.", "new preferred share"),
        ("One man pleaded guilty.", "man"),
        ("The paper first reported last night on it.", None),
        ("The third and final round was held.", "round"),
        ("Sales fell in August, the fourth monthly fall.", "monthly fall"),
        ("Half of those polled stayed away.", None),
        ("Some 40 Pakistanis came.", "Pakistani"),
        ("Some 40 tribesmen came.", "tribesman"),
        ("They found 42 bodies; 110 were wounded.", None),
        ("One porter suffered minor injuries.", "porter"),
        ("It came after the first police reports, the mayor said.", "police report"),
    ],
)
def test_what_is_counted_and_no_more(text, noun):
    assert CHAIN.read(text).counts[-1].noun == noun


def test_a_rank_before_a_number_ranks_what_that_counts():
    assert [count.noun for count in CHAIN.read("The first two rounds failed.").counts] == ["round", "round"]


@pytest.mark.parametrize("text", ["It cost €4.1bn.", "It cost 4.1 billion euros.", "It cost 4.1 to 4.1 billion euros."])
def test_a_scaled_decimal_is_the_whole_number_that_it_stands_for(text):
    assert CHAIN.read(text).counts[-1].high == 4_100_000_000
