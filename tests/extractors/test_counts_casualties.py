"""Counts: every way in which news reports casualties, each under its name, on sentences written for these tests."""

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")

K, W, C, M, D, R = "killed", "wounded", "captured", "missing", "displaced", "released"
PATTERNS = {
    "passive, killed": [
        ("Nine clerks were killed at the mill.", [(9, K)]),
        ("At the mill, nine clerks had been shot and killed.", [(9, K)]),
        ("Nine clerks, all of them young, were killed.", [(9, K)]),
    ],
    "passive, wounded": [
        ("Nine clerks were injured at the mill.", [(9, W)]),
        ("Nine clerks were slightly hurt.", [(9, W)]),
        ("Nine clerks have been badly wounded.", [(9, W)]),
    ],
    "active, killing": [
        ("A shell killed nine clerks.", [(9, K)]),
        ("A shell hit the mill, killing nine clerks.", [(9, K)]),
        ("The storm has killed nine people so far.", [(9, K)]),
    ],
    "active, wounding": [
        ("A shell hit the mill, wounding nine.", [(9, W)]),
        ("A shell injured nine clerks.", [(9, W)]),
        ("The blast hurt nine clerks.", [(9, W)]),
    ],
    "intransitive": [
        ("Nine clerks died on the way.", [(9, K)]),
        ("Nine clerks perished.", [(9, K)]),
        ("Nine clerks later died of their burns.", [(9, K)]),
    ],
    "nominal, dead": [
        ("Nine dead were counted.", [(9, K)]),
        ("There were nine deaths.", [(9, K)]),
        ("Nine fatalities were confirmed.", [(9, K)]),
        ("Divers found nine bodies.", [(9, K)]),
        ("The massacre of nine clerks angered all.", [(9, K)]),
    ],
    "nominal, wounded": [
        ("The nine injured were flown out.", [(9, W)]),
        ("Nine wounded clerks were flown out.", [(9, W)]),
    ],
    "toll": [
        ("The death toll climbed to 55.", [(55, K)]),
        ("The toll stands at 55.", [(55, K)]),
        ("It raised the number of dead to 55.", [(55, K)]),
        ("The number of the wounded has risen to 55.", [(55, W)]),
        ("The number of arrests reached 55.", [(55, C)]),
    ],
    "left": [
        ("The blast left nine dead.", [(9, K)]),
        ("The flood hit, leaving nine families homeless.", [(9, D)]),
        ("The clash left nine clerks wounded.", [(9, W)]),
    ],
    "lives": [
        ("The fire claimed nine lives.", [(9, K)]),
        ("The fire cost nine lives.", [(9, K)]),
    ],
    "coordinated": [
        ("A shell killed nine clerks and wounded 20.", [(9, K), (20, W)]),
        ("Nine clerks were killed and 20 others injured.", [(9, K), (20, W)]),
        ("The raid left nine dead and 20 hurt.", [(9, K), (20, W)]),
    ],
    "others": [
        ("Nine died and 20 others were wounded.", [(9, K), (20, W)]),
        ("It killed nine clerks; 20 more were hurt.", [(9, K), (20, W)]),
    ],
    "list after a casualty": [
        ("Nine clerks were killed, including three women.", [(9, K), (3, K)]),
        ("A shell killed two clerks, a cook and three guards.", [(2, K), (3, K)]),
        ("Two clerks, a cook and three guards were killed.", [(2, K), (3, K)]),
    ],
    "zero": [
        ("No casualties were reported.", [(0, None)]),
        ("Nobody was hurt.", [(0, W)]),
        ("No one was killed.", [(0, K)]),
        ("There were no injuries.", [(0, W)]),
    ],
    "single": [
        ("One clerk was killed.", [(1, K)]),
        ("One person died and two were hurt.", [(1, K), (2, W)]),
    ],
    "vague": [
        ("Dozens were killed.", [(12, K)]),
        ("Scores of clerks were wounded.", [(20, W)]),
        ("Several clerks were killed.", [(3, K)]),
        ("It left hundreds dead.", [(100, K)]),
    ],
    "bounded": [
        ("At least nine clerks were killed.", [(9, K)]),
        ("The fire killed more than nine people.", [(9, K)]),
        ("As many as nine were wounded.", [(9, W)]),
        ("Up to nine people are feared dead.", [(9, K)]),
    ],
    "captured, passive": [
        ("Nine clerks were kidnapped.", [(9, C)]),
        ("Nine clerks have been arrested.", [(9, C)]),
        ("Nine clerks were held hostage.", [(9, C)]),
    ],
    "captured, active": [
        ("Police arrested nine clerks.", [(9, C)]),
        ("Gunmen kidnapped nine clerks.", [(9, C)]),
        ("The army captured nine rebels.", [(9, C)]),
    ],
    "displaced, passive": [
        ("Nine families were displaced.", [(9, D)]),
        ("Nine families fled.", [(9, D)]),
        ("Nine families were evacuated.", [(9, D)]),
        ("Nine families are homeless.", [(9, D)]),
    ],
    "displaced, active": [
        ("The flood displaced nine families.", [(9, D)]),
        ("The fire forced nine families to flee.", [(9, D)]),
        ("Troops evacuated nine families.", [(9, D)]),
    ],
    "missing": [
        ("Nine sailors are missing.", [(9, M)]),
        ("Nine sailors remain unaccounted for.", [(9, M)]),
        ("Nine sailors disappeared.", [(9, M)]),
    ],
    "released": [
        ("The rebels freed nine clerks.", [(9, R)]),
        ("Nine clerks were released.", [(9, R)]),
    ],
    "compound": [
        ("A nine-member crew died.", [(9, K)]),
        ("A nine-person family was killed.", [(9, K)]),
    ],
}
CASES = [(name, *case) for name, cases in PATTERNS.items() for case in cases]


@pytest.mark.parametrize(("name", "text", "expected"), CASES, ids=[f"{name}: {text}" for name, text, _ in CASES])
def test_pattern(name, text, expected):
    found = [(count.low if count.low is not None else count.high, count.effect) for count in CHAIN.read(text).counts]
    assert found == expected, name


@pytest.mark.parametrize("text", [text for _, text, _ in CASES if "toll" not in text])
def test_pattern_in_capitals(text):
    """Cables are in capitals throughout."""

    def read(written):
        return [(count.low, count.high, count.effect) for count in CHAIN.read(written).counts]

    assert read(text.upper()) == read(text)


@pytest.mark.parametrize("text", [text for _, text, _ in CASES])
def test_pattern_behind_emoji_and_combining_marks(text):
    shifted = f"🕊️ Cafe\u0301 👩‍🚒: {text}"
    plain, found = CHAIN.read(text).counts, CHAIN.read(shifted).counts
    assert [(count.text, count.effect) for count in found] == [(count.text, count.effect) for count in plain]
    assert all(count.span.of(shifted) == count.text for count in found)
