"""Counts: every list of those counted, and every whole with its part, crossed with what befell them, on sentences written for these tests."""

from itertools import product

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")

LISTS = (
    "five soldiers and three civilians",
    "at least five soldiers and as many as three civilians",
    "five soldiers and another three civilians",
    "some five soldiers and a further three civilians",
    "five soldiers, three civilians and two priests",
    "five soldiers, three policemen, and two priests",
    "five soldiers and three of their officers",
)
#: A whole and its part, told in an aside.
PARTS = (
    "five people, including three children,",
    "five people, among them three children,",
    "five people, three of them children,",
    "five people (three of them children)",
    "five men and three women, two of them teachers,",
)
BEFORE = {
    "killed": "{} were killed|{} died|{} drowned|{} lost their lives|{} were found dead",
    "wounded": "{} were wounded|{} were badly hurt|{} were taken to hospital",
    "captured": "{} were arrested|{} were taken hostage",
    "displaced": "{} fled|{} were evacuated",
    "released": "{} were freed",
    "missing": "{} are missing|{} went missing",
}
AHEAD = {
    "killed": "A blast killed {}|A blast left {} dead|It claimed the lives of {}|Among the dead were {}|The dead include {}|It told of the killing of {}",
    "wounded": "A blast wounded {}|The injured were {}|It left {} wounded",
    "captured": "Police arrested {}|They took {} hostage|It told of the arrest of {}",
    "displaced": "The flood displaced {}|It forced the evacuation of {}",
    "released": "They freed {}|It led to the release of {}",
    "missing": "It left {} missing",
}
CASES = [(effect, fate) for fates in (BEFORE, AHEAD) for effect, told in fates.items() for fate in told.split("|")]


@pytest.mark.parametrize(("effect", "fate"), CASES)
def test_what_befell_one_of_a_list_befell_all(effect, fate):
    for patients in LISTS:
        told = fate.format(patients)
        text = f"{told[0].upper()}{told[1:]} on Monday."
        assert {count.effect for count in CHAIN.read(text).counts} == {effect}, text


@pytest.mark.parametrize(("effect", "fate"), CASES)
def test_what_befell_the_whole_befell_its_part(effect, fate):
    for patients in PARTS:
        told = fate.format(patients)
        text = f"{told[0].upper()}{told[1:]} on Monday."
        counts = CHAIN.read(text).counts
        assert len(counts) > 1
        assert {count.effect for count in counts} == {effect}, text


@pytest.mark.parametrize(("one", "two"), list(product(BEFORE, BEFORE)))
def test_two_lists_of_one_sentence_keep_their_fates(one, two):
    fates = [BEFORE[effect].split("|")[0] for effect in (one, two)]
    text = f"Five soldiers {fates[0][3:]} and three clerks {fates[1][3:]} on Monday."
    assert [count.effect for count in CHAIN.read(text).counts] == [one, two], text
