"""Properties of whatever is read with the default chain, on texts nobody wrote."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import dragoman
from dragoman import Chain, Mention
from dragoman.arbiter import claims_of, conflict
from dragoman.registry import Registry
from dragoman.testing.texts import TORTURES
from dragoman.testing.values import ungrounded

#: Words that extractors wait for, so that most generated texts hold something, in combinations nobody would write.
WORDS = """
    President Putin Trump Zelensky Mr. Mrs. the German chancellor Anna Lind's Foreign Minister Iraqi officials United Nations NATO U.S.
    Washington Moscow Budapest Jordan Georgia Kyiv's White House Black Sea Paris , Texas
    met meeting talks summit phone call video visited will meet cancelled refused postponed between with and in on at by of from to
    two-and-a-half two three-day dozens more than about 40 1,200 3.5 million $2 billion €300m 17 percent % km second third 8th a half
    F-16 F-16s Tomahawk missiles S-400 T-72 tanks drones cruise HIMARS AK-47 killed wounded people soldiers men captured years old
    17 October 2025 Oct. Friday last month next yesterday may May 2024-05-03 3-5 noon 9 p.m. GMT the past nine months 1990s Q3 week
    . . , ; : - — ( ) [ ] " “ ” ' ’ \n \n\n … ? ! / 's the the a an
""".split(" ")
words = st.lists(st.sampled_from([word.strip(" ") for word in WORDS if word.strip(" ")]), max_size=40)
glue = st.sampled_from([" ", " ", " ", "", "\n", "  "])
composed = st.tuples(words, glue).map(lambda pair: pair[1].join(pair[0]))
texts = st.one_of(composed, composed, st.text(max_size=60))
published = st.sampled_from([None, "2025-10-17", "2024-02-29", "1999-12-31"])

often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def extractors():
    return tuple(extractor() for extractor in Registry.discovered(strict=True).extractors.values())


@pytest.fixture(scope="module")
def chain(extractors):
    return Chain(extractors)


@pytest.fixture(scope="module")
def chains(extractors, chain):
    """The same extractors, listed as they come, backwards, and from the middle."""
    orders = [extractors, extractors[::-1], extractors[3:] + extractors[:3]]
    return [Chain(order, lexicons=chain.lexicons) for order in orders]


@often
@given(texts, published)
@example(TORTURES["numbers too large"], "2025-10-17")
def test_nothing_fails_and_every_span_is_grounded(chain, text, published):
    read = chain.read(text, published=published)
    assert read.failures == ()
    lost = [mention for layer in read.layers for w in layer.withdrawn for mention in (w.mention, w.to)]
    assert [wrong for annotation in (*read.annotations, *lost) for wrong in ungrounded(annotation, text)] == []


@often
@given(texts, published)
def test_claims_are_disjoint_or_allowed_to_coexist(chain, text, published):
    read = chain.read(text, published=published)
    claims = claims_of(list(read[Mention]), "x", 0)
    for one, other in itertools.combinations(claims, 2):
        assert not conflict(one, other)


@often
@given(texts, published)
def test_who_lost_lost_to_one_that_it_was_in_conflict_with(chain, text, published):
    for layer in chain.read(text, published=published).layers:
        for lost in layer.withdrawn:
            one, other = claims_of([lost.mention, lost.to], "x", 0)
            assert conflict(one, other)


@often
@given(texts, published)
def test_annotations_stand_in_text_order(chain, text, published):
    read = chain.read(text, published=published)
    for found in (read.annotations, *(layer.annotations for layer in read.layers)):
        starts = [(a.span.start, -a.span.end) for a in found]
        assert starts == sorted(starts)


@often
@given(texts)
def test_the_order_of_listing_changes_nothing(chains, text):
    first, *others = (dragoman.dumps(chain.read(text, published="2025-10-17")) for chain in chains)
    assert all(other == first for other in others)


@often
@given(texts, published)
def test_json_gives_the_document_back(chain, text, published):
    read = chain.read(text, published=published)
    written = dragoman.dumps(read)
    assert dragoman.loads(written) == read
    assert dragoman.dumps(dragoman.loads(written)) == written


@often
@given(texts)
def test_a_day_is_a_day_however_it_is_given(chain, text):
    given = ("2025-10-17", dt.date(2025, 10, 17), dt.datetime(2025, 10, 17, 23, tzinfo=dt.UTC), "17 Oct 2025")
    first, *others = (chain.read(text, published=published).layers for published in given)
    assert all(other == first for other in others)
