"""The arbiter's total order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dragoman import ActorMention, CountMention, DateMention, PlaceMention, Span, WeaponMention
from dragoman.arbiter import claims_of, conflict, settle

if TYPE_CHECKING:
    import random

TEXT = "17 October 2025 in Jordan with two F-16s"


def mention(kind, start, end, **fields):
    return kind(Span(start, end), TEXT[start:end], **fields)


def standing(*mentions, stages=None):
    stages = stages or [0] * len(mentions)
    kept, _ = settle([claims_of([m], "x", stage)[0] for m, stage in zip(mentions, stages, strict=True)])
    return [claim[2] for claim in kept]


def test_the_longer_claim_wins():
    date, count = mention(DateMention, 0, 15), mention(CountMention, 0, 2)
    assert standing(count, date) == [date]


def test_of_equal_claims_the_kind_decides():
    actor, place = mention(ActorMention, 19, 25, type="person"), mention(PlaceMention, 19, 25)
    assert standing(place, actor) == [actor]


def test_a_state_and_the_place_that_stands_for_it_coexist():
    actor, place = mention(ActorMention, 19, 25, type="state"), mention(PlaceMention, 19, 25, metonym=True)
    assert set(standing(place, actor)) == {actor, place}


def test_of_equal_kinds_the_score_decides():
    sure, unsure = mention(PlaceMention, 19, 25, score=0.9), mention(PlaceMention, 19, 25, score=0.2)
    assert standing(unsure, sure) == [sure]


def test_what_stands_since_an_earlier_stage_keeps_its_text():
    short, long = mention(PlaceMention, 19, 25), mention(PlaceMention, 0, 40)
    assert standing(long, short, stages=[1, 0]) == [short]


def test_a_count_claims_its_numeral_only():
    count = mention(CountMention, 31, 40, numeral=Span(31, 34))
    weapon = mention(WeaponMention, 35, 40)
    assert standing(count, weapon) == [count, weapon]


def test_a_duration_count_coexists_with_the_date():
    date = mention(DateMention, 0, 15, type="duration")
    duration, cardinal = (CountMention(Span(0, 15), TEXT[:15], kind=kind) for kind in ("duration", "cardinal"))
    assert standing(date, duration) == [date, duration]
    assert standing(date, cardinal) == [date]


def test_the_loser_names_the_winner():
    date, count = mention(DateMention, 0, 15), mention(CountMention, 0, 2)
    _, lost = settle([*claims_of([count], "counts", 0), *claims_of([date], "dates", 0)])
    assert [(claim[3], loss.mention, loss.to) for claim, loss in lost] == [("counts", count, date)]


spans = st.tuples(st.integers(0, 38), st.integers(1, 12)).map(lambda pair: (pair[0], min(40, pair[0] + pair[1])))
kinds = st.sampled_from([ActorMention, CountMention, DateMention, PlaceMention, WeaponMention])
mentions = st.builds(
    lambda span, kind, score: mention(kind, *span, score=score), spans, kinds, st.sampled_from([0.5, 1.0])
)


@given(st.lists(mentions, max_size=12), st.randoms(use_true_random=False))
def test_what_stands_is_free_of_conflict_and_of_the_order_of_listing(found, chance: random.Random):
    claims = claims_of(found, "x", 0)
    kept, lost = settle(claims)
    assert not any(conflict(a, b) for i, a in enumerate(kept) for b in kept[:i] if a is not b)
    assert len(kept) + len(lost) == len(found)
    assert all(conflict(claim, claims_of([loss.to], "x", 0)[0]) for claim, loss in lost)
    chance.shuffle(claims)
    again, _ = settle(claims)
    assert sorted(map(repr, again)) == sorted(map(repr, kept))
