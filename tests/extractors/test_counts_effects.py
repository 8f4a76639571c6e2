"""Counts: what happened to those counted, in the ways in which news says it."""

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()])


def effects(text):
    document = CHAIN.read(text)
    assert not document.failures
    return [(count.low if count.low is not None else count.high, count.effect) for count in document.counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 soldiers were killed.", [(12, "killed")]),
        ("12 soldiers were seriously wounded.", [(12, "wounded")]),
        ("12 soldiers have been injured.", [(12, "wounded")]),
        ("The blast killed 12 soldiers.", [(12, "killed")]),
        ("The blast killed at least 12 soldiers.", [(12, "killed")]),
        ("A blast hit the market, killing 12 people and wounding 30.", [(12, "killed"), (30, "wounded")]),
        ("A blast hit the market, killing 12 people and wounding 30 others.", [(12, "killed"), (30, "wounded")]),
        ("They killed 23 soldiers and injured another 15.", [(23, "killed"), (15, "wounded")]),
        ("They killed 12 rebels and burned three lorries.", [(12, "killed"), (3, None)]),
        ("They killed 12 rebels and an estimated 30 villagers.", [(12, "killed"), (30, "killed")]),
        ("12 people died.", [(12, "killed")]),
        ("12 people have died.", [(12, "killed")]),
        ("12 dead, 30 hurt.", [(12, "killed"), (30, "wounded")]),
        ("The raid left 12 people dead and 30 wounded.", [(12, "killed"), (30, "wounded")]),
        ("The storm left 40 people homeless.", [(40, "displaced")]),
        ("The death toll rose to 55.", [(55, "killed")]),
        ("Officials put the death toll at 55.", [(55, "killed")]),
        ("There were 12 deaths.", [(12, "killed")]),
        ("The crash claimed nine lives.", [(9, "killed")]),
        ("Rescuers found 28 bodies.", [(28, "killed")]),
        ("The murder of six priests shocked all.", [(6, "killed")]),
        ("The six priests' murder shocked all.", [(6, "killed")]),
        ("Two of his bodyguards were also killed.", [(2, "killed")]),
        ("Five soldiers and two civilians were killed.", [(5, "killed"), (2, "killed")]),
        ("12 were killed and 30 wounded.", [(12, "killed"), (30, "wounded")]),
        ("Five people, including a mayor, were wounded.", [(5, "wounded")]),
        ("Thirteen people suffered minor injuries.", [(13, "wounded")]),
        ("Gunmen abducted 15 students.", [(15, "captured")]),
        ("Police arrested 15 men.", [(15, "captured")]),
        ("15 men were arrested.", [(15, "captured")]),
        ("Twenty miners are missing.", [(20, "missing")]),
        ("Twenty miners are unaccounted for.", [(20, "missing")]),
        ("Some 4,000 villagers fled.", [(4000, "displaced")]),
        ("Some 4,000 villagers were evacuated.", [(4000, "displaced")]),
        ("The flood displaced 4,000 villagers.", [(4000, "displaced")]),
        ("The flood forced 4,000 villagers to flee.", [(4000, "displaced")]),
        ("The rebels released 20 prisoners.", [(20, "released")]),
        ("Twenty prisoners were freed.", [(20, "released")]),
        ("Dozens of people were killed.", [(12, "killed")]),
        ("12 were wounded, including 3 children.", [(12, "wounded"), (3, "wounded")]),
        ("The mayor was killed along with two guards.", [(2, "killed")]),
        ("Two officials are being held hostage.", [(2, "captured")]),
        ("No one was hurt.", [(0, "wounded")]),
        ("No casualties were reported.", [(0, None)]),
        ("TWO POLICEMEN WERE KILLED AND THREE WERE INJURED.", [(2, "killed"), (3, "wounded")]),
    ],
)
def test_effects(text, expected):
    assert effects(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister met 12 officials.",
        "He was killed in one of 3 attacks.",
        "Troops killed the commander in 4 raids.",
        "The killers drove 200 kilometres.",
        "The blast cost $300 million.",
        "A man died. Twelve ministers spoke.",
        "The man who was arrested had 12 phones.",
        "Twelve ministers spoke; a guard was wounded.",
    ],
)
def test_no_effect_on_what_nothing_befell(text):
    assert all(effect is None for _, effect in effects(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve men were shot to death.", [(12, "killed")]),
        ("Raiders hacked 12 men to death.", [(12, "killed")]),
        ("Raiders shot dead two men.", [(2, "killed")]),
        ("Three men were shot dead.", [(3, "killed")]),
        ("The crash cost the lives of 12 men.", [(12, "killed")]),
        ("The killers of the six priests fled.", [(6, "killed")]),
        ("Eleven people were rushed to hospital.", [(11, "wounded")]),
        ("Eleven people are still in hospital.", [(11, "wounded")]),
        ("Eleven people were treated for minor injuries.", [(11, "wounded")]),
        (
            "There were six nurses, an 11-year-old boy and three porters injured.",
            [(6, "wounded"), (11, None), (3, "wounded")],
        ),
        ("Some 400 people were driven from their homes.", [(400, "displaced")]),
        ("The flood drove 400 people from their homes.", [(400, "displaced")]),
        ("The flood cost money: 400 people lost their homes.", [(400, "displaced")]),
        ("Population evacuated: 1200.", [(1200, "displaced")]),
        ("Twelve men were taken prisoner.", [(12, "captured")]),
        ("They took 12 men prisoner.", [(12, "captured")]),
        ("Twelve men were taken into custody.", [(12, "captured")]),
        ("They released six hostages.", [(6, "released")]),
        ("Six hostages were freed.", [(6, "released")]),
        ("He held six hostages.", [(6, "captured")]),
        ("Raiders fled, shooting dead at least 14 farmers.", [(14, "killed")]),
        ("Shells left three men, one of them a guard, dead.", [(3, "killed")]),
        (
            "The quake killed 2,900, injured 5,500 and left 300 homeless.",
            [(2900, "killed"), (5500, "wounded"), (300, "displaced")],
        ),
        ("The fire forced 3,000 residents to leave.", [(3000, "displaced")]),
        ("Some 3,000 residents were forced to leave.", [(3000, "displaced")]),
        ("The toll in the hills has reached 113.", [(113, "killed")]),
        ("No clerks were killed.", [(0, "killed")]),
        ("None of the crew was hurt.", [(0, "wounded")]),
        ("They reported 1,204 new cases and 37 deaths.", [(1204, None), (37, "killed")]),
    ],
)
def test_effects_that_take_several_words(text, expected):
    assert effects(text) == expected


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("They have lost 12 soldiers.", "killed"),
        ("They swapped the remains of 12 soldiers.", "killed"),
        ("Twelve clerks met their deaths there.", "killed"),
        ("The number of coalition soldiers killed this year stands at 12.", "killed"),
        ("Gangs have driven another 12 from the town.", "displaced"),
        ("The guerrillas are still holding 12 clerks.", "captured"),
        ("Twelve climbers fell to their deaths.", "killed"),
        ("Twelve clerks, mostly cooks, bled to death.", "killed"),
        ("It left another 12 needing hospital treatment.", "wounded"),
        ("Twelve were placed under arrest.", "captured"),
        ("Twelve clerks remain in captivity.", "captured"),
        ("Twelve clerks were ransomed.", "released"),
        ("It left 12 families without shelter.", "displaced"),
        ("The flood compelled 12 families to leave.", "displaced"),
        ("Twelve families were hosted by relatives.", "displaced"),
        ("Twelve families were pre-emptively evacuated.", "displaced"),
        ("The eviction of 12 families went on.", "displaced"),
        ("They told of 12 internally displaced persons.", "displaced"),
        ("While the army would not comment, 12 men died.", "killed"),
    ],
)
def test_effects_of_more_words(text, effect):
    assert effects(text) == [(12, effect)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve men were not hurt.",
        "Twelve men did not die.",
        "Not one of the four priests was hurt.",
        "The police did so without killing 12 men.",
        "Two kidnappers escaped to the hills.",
        "The project improved 12 lives.",
        "Twelve nurses work in the hospital.",
        "Twelve families bought their homes.",
        "The father of four boys, was killed.",
        "Half of the fleet sailed; a third of the army fled.",
        "Twelve ministers held talks.",
        "It is a hall holding 12 people.",
        "They drove 12 lorries.",
        "They built 12 camps after fleeing.",
        "Evacuations were told across 12 towns.",
        "Twelve talks were held in May.",
        "Twelve clerks seized the chance.",
        "They seized 12 rifles.",
        "They rounded 12 up to 20.",
        "Twelve bridges were blown up.",
        "The party lost 12 seats.",
        "They found the remains of 12 houses.",
        "Twelve villages burned.",
        "Twelve shops were badly burned.",
        "Twelve clerks sought treatment.",
        "Twelve lorries were moved to the camps.",
        "Twelve clerks praised the condition of the road.",
        "Twelve clerks stood on solid ground.",
    ],
)
def test_no_effect_where_it_is_denied_or_another_bears_it(text):
    first, *_ = effects(text)
    assert first[1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 53 clashes, 37 rebels were killed.", [(53, None), (37, "killed")]),
        ("Two lorries, half a million displaced.", [(2, None), (500000, "displaced")]),
        ("They shot dead a guard and two teachers.", [(2, "killed")]),
        ("Aircraft killed 12 rebels, destroyed 3 guns and hit two lorries.", [(12, "killed"), (3, None), (2, None)]),
        ("The ferry carried 140 passengers, 38 of whom drowned.", [(140, None), (38, "killed")]),
        ("Nine clerks, among them four women, died in the raid.", [(9, "killed"), (4, "killed")]),
        ("Six monks, five of them Greeks, were murdered.", [(6, "killed"), (5, "killed")]),
        ("Rebels freed 15 of the 40 sailors.", [(15, "released"), (40, None)]),
        ("Three of the 12 men were killed.", [(3, "killed"), (12, None)]),
        ("Two of the seven kidnapped nurses spoke.", [(2, "captured"), (7, "captured")]),
        ("Ten nurses, kidnapped in the hills, were released on Monday.", [(10, "released")]),
        ("The court sentenced 37 men to death.", [(37, None)]),
        ("Two porters lost their lives.", [(2, "killed")]),
        ("They revised the death toll down from 61 to 58.", [(61, "killed"), (58, "killed")]),
        ("They told of 3 more deaths, taking the total to 29.", [(3, "killed"), (29, "killed")]),
        ("The blast brings to 74 the number of clerks killed this year.", [(74, "killed")]),
        ("Some 20 or perhaps 30 villagers were killed.", [(20, "killed"), (30, "killed")]),
        ("Some 4,000 refugees live there; 12 refugees were killed.", [(4000, "displaced"), (12, "killed")]),
        (
            "Two Danes, three Poles and a Swede were among the 19 clerks killed.",
            [(2, "killed"), (3, "killed"), (19, "killed")],
        ),
        ("The storm forced 8,900 clerks into 41 shelters.", [(8900, "displaced"), (41, None)]),
        ("It left 40 cooks and their families homeless.", [(40, "displaced")]),
        ("The three brothers, who were among 14 clerks killed, sang.", [(3, "killed"), (14, "killed")]),
        ("They hurt a guard and six cooks before fleeing.", [(6, "wounded")]),
        ("Four hikers, aged between 19 and 24, froze to death.", [(4, "killed"), (19, None)]),
        ("They told 500 clerks to evacuate, and about 20 huts were lost.", [(500, None), (20, None)]),
        ("It pushed the death toll past 170.", [(170, "killed")]),
        ("They killed 18 soldiers and captured three lorries.", [(18, "killed"), (3, None)]),
        ("They led off 25 cooks and freed 11 of them two days later.", [(25, None), (11, "released"), (2, None)]),
        ("The tally of 104 dead includes 30 cooks and 74 guests.", [(104, "killed"), (30, "killed"), (74, "killed")]),
        ("Among the dead were three nurses, a doctor and 11 patients.", [(3, "killed"), (11, "killed")]),
        ("Eleven clerks and an unknown number of guests died.", [(11, "killed")]),
        ("Two brothers, aged seven and nine, were among the dead.", [(2, "killed"), (7, None), (9, None)]),
        ("The city saw 512 murders, against 476 a year before.", [(512, "killed"), (476, "killed")]),
        ("Last year 512 clerks were hurt, compared with 476 in May.", [(512, "wounded"), (476, "wounded")]),
        ("Nearly half of the camp's 9,000 clerks fled.", [(0.5, "displaced"), (9000, None)]),
        ("Three guards were killed and one was hurt.", [(3, "killed"), (1, "wounded")]),
        ("Two were freed; one has since died.", [(2, "released"), (1, "killed")]),
        (
            "It killed 12, wounded 40 and drove 900 from their villages.",
            [(12, "killed"), (40, "wounded"), (900, "displaced")],
        ),
        ("The slide damaged 62, and 76 clerks fled.", [(62, None), (76, "displaced")]),
        ("The gang freed four clerks they had held for 17 days.", [(4, "released"), (17, None)]),
        ("They freed two of the 27 girls they abducted.", [(2, "released"), (27, "captured")]),
        ("The 40 guests and 12 clerks were taken to two hospitals.", [(40, "wounded"), (12, "wounded"), (2, None)]),
        ("Some 900 are staying in six evacuation centres.", [(900, "displaced"), (6, None)]),
    ],
)
def test_effects_in_lists_and_of_parts(text, expected):
    assert effects(text) == expected


@pytest.mark.parametrize("text", ["Kharkiv\n12 dead", "Kharkiv 12 dead, a market burnt"])
def test_a_count_behind_a_name_counts_where_a_word_of_effect_follows(text):
    assert effects(text) == [(12, "killed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It put the number of dead at 1,207 and the injured at 4,900.", [(1207, "killed"), (4900, "wounded")]),
        ("Four hostages, including two Danes, walked free.", [(4, "released"), (2, "released")]),
        ("They set free 12 clerks.", [(12, "released")]),
        ("Nine were pronounced dead.", [(9, "killed")]),
        ("Three clerks have gone missing.", [(3, "missing")]),
        ("It said 17 men had died, down from an earlier figure of 19.", [(17, "killed"), (19, "killed")]),
        ("Fourteen families had to leave their homes.", [(14, "displaced")]),
        ("Seven porters drown as a boat sinks.", [(7, "killed")]),
        ("Twelve men died. They asked a total of 40 clerks.", [(12, "killed"), (40, None)]),
        ("The guard was free to see 12 men.", [(12, None)]),
        ("In all, 73 people perished, 31 of them schoolchildren.", [(73, "killed"), (31, "killed")]),
        ("A quake kills 3, topples 200 houses.", [(3, "killed"), (200, None)]),
        ("The death toll in the floods tops 5,000.", [(5000, "killed")]),
        ("At least 17 clerks were hurt, six critically.", [(17, "wounded"), (6, "wounded")]),
        ("They freed 14 detained clerks.", [(14, "released")]),
        ("Police detained 450 men in the north and 120 in the south.", [(450, "captured"), (120, "captured")]),
        ("There were one death and 12 injuries.", [(1, "killed"), (12, "wounded")]),
        ("They sent 12 death threats.", [(12, None)]),
        ("The raid killed no clerks.", [(0, "killed")]),
        ("The dead included 12 schoolgirls.", [(12, "killed")]),
        ("Two hundred Sudanese refugees have died.", [(200, "killed")]),
        ("They killed 12, others fled.", [(12, "killed")]),
        ("Seven sailors, all Greek, drowned.", [(7, "killed")]),
        ("Some 45 clerks were shot and 12 beaten.", [(45, None), (12, None)]),
        ("The dead: 14 soldiers, two nurses and a driver.", [(14, "killed"), (2, "killed")]),
        ("The injured were two Danes and a Greek.", [(2, "wounded")]),
        ("Two bombings in the north have wounded six clerks.", [(2, None), (6, "wounded")]),
        ("He missed 13 games with an injury.", [(13, None)]),
        ("There are 11 evacuation centres.", [(11, None)]),
        ("Some 4,000 villagers sought refuge in a church.", [(4000, "displaced")]),
        ("Some 900 villagers were moved to shelters.", [(900, "displaced")]),
        ("It saw 23,500 new displacements.", [(23500, "displaced")]),
        ("Of the 58 wounded, 17 have since returned.", [(58, "wounded"), (17, None)]),
        ("The number of refugees fell from 210,000 to 189,000.", [(210000, "displaced"), (189000, "displaced")]),
        ("Nurses led 12 clerks out of the shelter.", [(12, None)]),
        ("They left, killing 17 farmers and carrying off 23 goats.", [(17, "killed"), (23, None)]),
        ("Seven of its ten sailors drowned.", [(7, "killed"), (10, None)]),
        ("They arrested a third.", [(3, None)]),
        ("It came after the death of four clerks who had been kidnapped.", [(4, "killed")]),
        ("They released two women who had been abducted.", [(2, "released")]),
        ("They met two women who had been abducted.", [(2, "captured")]),
        ("Among the injured are two girls.", [(2, "wounded")]),
        ("They killed 50 clerks, including 10 women and 3 infants.", [(50, "killed"), (10, "killed"), (3, "killed")]),
        ("Of 300 clerks, all but 12 were freed.", [(300, None), (12, None)]),
        ("The king pardoned 23 prisoners.", [(23, "released")]),
        ("Two Israelis and five Danes died.", [(2, "killed"), (5, "killed")]),
        ("A mine killed two brothers aged 9 and 12.", [(2, "killed"), (9, None), (12, None)]),
    ],
)
def test_effects_told_by_the_words_around(text, expected):
    assert effects(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eleven of the 40 clerks seized at the mill have been freed.", [(11, "released"), (40, "captured")]),
        ("Nine cooks arrested in May were released.", [(9, "released")]),
        ("Nine cooks, kidnapped in May, have been released.", [(9, "released")]),
        ("Nine cooks wounded in the blast have died.", [(9, "killed")]),
        ("Nine cooks wounded in the blast were evacuated.", [(9, "wounded")]),
        ("The two guards killed in the raid were captured in May.", [(2, "killed")]),
        ("Nine cooks arrested in May were charged, and five were released.", [(9, "captured"), (5, "released")]),
        ("Four sailors taken prisoner near Hove were executed.", [(4, "killed")]),
        ("Nine cooks were kidnapped and later killed.", [(9, "killed")]),
        ("Nine cooks were arrested and released.", [(9, "released")]),
        ("Nine cooks were wounded and captured.", [(9, "wounded")]),
        ("Nine cooks were captured and five were killed.", [(9, "captured"), (5, "killed")]),
        ("Nine cooks wounded when two guards were killed.", [(9, "wounded"), (2, "killed")]),
        ("Nine cooks fled when a guard was killed.", [(9, "displaced")]),
        ("The crash killed the driver and his three sons.", [(3, "killed")]),
        ("Both pilots got out but a farmer on the ground was killed.", [(2, None)]),
        ("Both pilots got out but their guests were killed.", [(2, None)]),
        ("Three of their fighters had been martyred.", [(3, "killed")]),
        ("Thirty-one people including three Greeks lost their lives.", [(31, "killed"), (3, "killed")]),
    ],
)
def test_the_verb_behind_a_participle_tells_what_came_last(text, expected):
    assert effects(text) == expected
