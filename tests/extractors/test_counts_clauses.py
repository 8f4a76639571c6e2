"""Counts: what a number counts and what befell that, where a clause, a whole or a rate stands in between."""

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")


def counts(text):
    return CHAIN.read(text).counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen released 12 engineers seized in March.", ["released"]),
        ("Gunmen released four of the eleven engineers seized in March.", ["released", "captured"]),
        ("The rebels killed 12 hostages held in a camp.", ["killed"]),
        ("They freed 15 of the 22 policemen they had seized.", ["released", "captured"]),
        ("Thirty-four of those arrested were later set free.", ["released"]),
        ("Three of the wounded later died in hospital.", ["killed"]),
        ("Three of the wounded are children.", ["wounded"]),
        ("Three of the wounded clerks later died.", ["killed"]),
        ("Three wounded clerks were evacuated.", ["wounded"]),
        ("Four of the missing were found.", ["missing"]),
        ("He mourned 12 soldiers killed in May.", ["killed"]),
        ("The blast left a toll of 12 people wounded.", ["wounded"]),
        ("The war cost 150 lives and made 20,000 homeless.", ["killed", "displaced"]),
        ("At least 700 people in 12 districts were forced to flee.", ["displaced", None]),
        ("Some 1,200 people from 300 families were evacuated.", ["displaced", "displaced"]),
        ("Nearly 1,000 people from 14 villages were evacuated.", ["displaced", None]),
        ("In the raid 64 clerks, including 20 women, were burned alive.", ["killed", "killed"]),
        ("Rescuers found 12 clerks alive.", [None]),
        ("Over 2,000 residents of five villages had to leave their homes.", ["displaced", None]),
        ("The raid killed 12 people in two villages and wounded 30.", ["killed", None, "wounded"]),
        ("A shell struck a mother of three and killed five clerks.", [None, "killed"]),
        ("The father of four was killed.", [None]),
        ("Police shot two men dead and the other four fled.", ["killed", "displaced"]),
        ("No clerk was killed, though five soldiers suffered burns.", ["killed", "wounded"]),
        ("The war drove 11,000 villagers across the border.", ["displaced"]),
        ("The war drove 11,000 villagers mad.", [None]),
        ("The storm left 900 clerks without power and 15 dead.", [None, "killed"]),
        ("The storm passed without 15 dead.", [None]),
        ("Some 250 persons were still in 43 evacuation centres.", ["displaced", None]),
        ("Twelve gunmen killed at least 18 clerks.", [None, "killed"]),
        ("Two dozen fires have killed 18 clerks and wounded 40.", [None, "killed", "wounded"]),
        ("Twelve gunmen killed the mayor.", [None]),
        ("Twelve clerks killed the same night were buried.", ["killed"]),
        ("Twelve clerks were killed 3 km away.", ["killed", None]),
        ("Six fires left 12 killed 30 wounded.", [None, "killed", "wounded"]),
        ("Ghana counted 535 cases and 262 deaths in five towns.", [None, "killed", None]),
        ("A third of the 262 deaths were in March.", ["killed", "killed"]),
        ("Some 200 men are held in a camp in the hills, among them 30 clerks and 20 nurses.", ["captured"] * 3),
        ("The raid left 270 dead, two nurses among them.", ["killed", "killed"]),
        ("Ninety clerks died in eight blasts in Lima; 31 of them were Peruvians.", ["killed", None, "killed"]),
        ("The war uprooted 8,000 clerks, 900 of whom are in Chad.", ["displaced", "displaced"]),
        ("The blast wounded 12 clerks, three of whom died.", ["wounded", "killed"]),
        ("The raid killed 12 men and 90 percent of them were clerks.", ["killed", None]),
        ("They set it ablaze, burning to death 38 clerks, 12 of them nurses.", ["killed", "killed"]),
        ("The court sentenced to death 12 clerks.", [None]),
        ("The rebels are now holding close to 500 policemen.", ["captured"]),
    ],
)
def test_what_befell_them_last(text, expected):
    assert [count.effect for count in counts(text)] == expected


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("A fifth of the country's 2.3 million farmers fled.", ["farmer", "farmer"]),
        ("Half of the 8.4 million registered voters stayed away.", ["registered voter", "registered voter"]),
        ("The war cost 150 lives and made 20,000 homeless.", ["life", None]),
        ("Every fifth household earns less.", ["household"]),
        ("A third opens on Friday.", [None]),
        ("It was a third series of talks.", ["series"]),
        ("The ninth and tenth rounds were held.", ["round", "round"]),
        ("The first and second were held.", [None, None]),
        ("They wrote 45 and 50 letters.", ["letter", "letter"]),
        ("A quarter of all seats, or 62, are kept.", ["seat", "seat"]),
        ("The yield fell from 42 million two years ago.", [None, None]),
        ("It pays 12. Peru remains calm.", [None]),
        ("Floods hit a third of Peru, Ada Silvas said.", ["Peru"]),
        ("One child dies each night.", ["child"]),
        ("The dead could number 20,000, and they number 300 now.", [None, None]),
    ],
)
def test_what_is_counted(text, nouns):
    assert [count.noun for count in counts(text)] == nouns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pay rose to 12,500 rand from about 4,000.", [("ZAR", "="), ("ZAR", "~")]),
        ("They live on over 109 sites.", [(None, ">")]),
        ("They are spread over 109 sites.", [(None, "=")]),
    ],
)
def test_units_and_bounds_of_what_stands_beside(text, expected):
    assert [(count.unit, count.bound) for count in counts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gold added $12.40 an ounce, or 0.6 percent.", ["up", "up"]),
        ("Oil fell $2 per barrel, or 3 percent.", ["down", "down"]),
        ("Oil fell $2 per barrel when 3 percent of wells shut.", ["down", None]),
        ("The rocket fell 15 km short of the coast.", [None]),
        ("The level fell 15 cm.", ["down"]),
        ("The flood cut off another 50,000.", [None]),
        ("The index stood at 2,596.72, off 17.01.", [None, "down"]),
        ("The shares regained 2.2 percent.", ["up"]),
        ("The brewer lifted its dividend 12 percent.", ["up"]),
        ("The brewer lifted its dividend of 12 percent.", [None]),
        ("It owns 12 percent.", [None]),
        ("Jobs are down 6 percent on the month and 22 percent on the year.", ["down", "down"]),
        ("Jobs are down 6 percent and 22 percent of mills shut.", ["down", None]),
    ],
)
def test_changes_told_twice_and_falling_short(text, expected):
    assert [count.change for count in counts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He gave 750 euros, of which a third was lost.", [(750, "money"), (1 / 3, "fraction")]),
        ("He helped 750 clerks, of whom half were women.", [(750, "cardinal"), (0.5, "fraction")]),
        ("Two fled; a third, who was ill, stayed.", [(2, "cardinal"), (3, "ordinal")]),
        ("They beat two drivers and chased a third.", [(2, "cardinal"), (3, "ordinal")]),
        ("He has two sons. The price fell by a third.", [(2, "cardinal"), (1 / 3, "fraction")]),
        ("The chance is one in a million.", [(1e-6, "fraction")]),
        ("One in 20,000 babies has it.", [(1 / 20000, "fraction")]),
        ("He paid one hundred and twelve thousand four hundred dollars.", [(112400, "money")]),
        ("He paid between one hundred and two thousand dollars.", [(100, "money")]),
        ("It is 1/40 of the price.", [(1 / 40, "fraction")]),
        ("The 11/9 treaty failed.", []),
        ("The day had only 3 hrs of light.", [(3, "duration")]),
        ("He came at 1530 hrs.", []),
        ("At 93, he still paints.", [(93, "age")]),
        ("She ran it in 10.9s in the 1990s.", [(10.9, "duration")]),
        ("It made a loss of 412 million kroner, after a profit of 95 million.", [(412e6, "money"), (95e6, "money")]),
        ("It costs 12 euros for clerks and six for boys.", [(12, "money"), (6, "money")]),
        ("It costs 12 euros for clerks and six boys.", [(12, "money"), (6, "cardinal")]),
        ("The top 5 percent earn more.", [(5, "percent")]),
        ("It made a loss of 412 million kroner in a land of 95 million.", [(412e6, "money"), (95e6, "cardinal")]),
        ("They took boys as young as 16 with them.", [(16, "age")]),
        ("ALL 5 answers are wrong.", [(5, "cardinal")]),
        ("The law passed by 212-to-187.", []),
        ("It carried the goods on a Boeing 777F.", []),
        ("It was 35C in the shade.", [(35, "measure")]),
    ],
)
def test_parts_ages_and_what_counts_nothing(text, expected):
    assert [(pytest.approx(count.low), count.kind) for count in counts(text)] == expected


def test_a_rate_beyond_what_is_measured():
    assert [count.unit for count in counts("It holds 3.5 grams of gold per tonne and 2 litres of oil per clerk.")] == [
        "gram per tonne",
        "litre",
    ]


def test_the_sides_of_an_area_have_one_unit():
    assert [(count.low, count.unit) for count in counts("The pit is 60 by 40 metres.")] == [
        (60, "metre"),
        (40, "metre"),
    ]


def test_top_is_a_bound_where_it_is_a_verb():
    assert [(count.text, count.bound) for count in counts("Rates could top 5 percent.")] == [("top 5 percent", ">")]
    assert [(count.text, count.bound) for count in counts("The top 5 percent earn more.")] == [("5 percent", "=")]
