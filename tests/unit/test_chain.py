"""The chain: order, missing providers, failures, limits and cues."""

from __future__ import annotations

import pickle
import time

import attrs
import pytest
import regex

import dragoman
from dragoman import Chain, ChainError, Cues
from dragoman.plan import stages_of

TEXT = "The fleet left: HMS Victory and USS Nimitz sailed for Malta on 3 May."


def names(chain):
    return [[extractor.name for extractor in stage] for stage in chain.stages]


def test_stages_follow_the_kinds_that_extractors_provide_and_read(ships, fleets, words):
    assert names(Chain([fleets(), words(), ships()])) == [["ships", "words"], ["fleets"]]


def test_what_is_only_used_may_be_missing_but_comes_first_where_it_is_there(
    ships, ship_kind, fleet_kind, make_extractor
):
    seen = []
    using = make_extractor(
        "admiral",
        provides=(fleet_kind,),
        uses=(ship_kind,),
        extract=lambda self, d: seen.append(len(d[ship_kind])) or (),
    )
    Chain([using()]).read(TEXT)
    Chain([using(), ships()]).read(TEXT)
    assert seen == [0, 2]


def test_who_requires_a_base_kind_waits_for_every_kind_derived_from_it(
    ships, words, ship_kind, fleet_kind, make_extractor
):
    summary = make_extractor("abstract", provides=(dragoman.Event,), requires=(dragoman.Mention,))
    assert names(Chain([summary(), ships(), words()])) == [["ships", "words"], ["abstract"]]


def test_a_missing_provider_is_an_error(fleets):
    with pytest.raises(ChainError, match=r"'fleets' requires ShipMention.*add an extractor that provides it"):
        Chain([fleets()])


def test_a_missing_provider_names_who_could_provide_it(fleets, ships, ship_kind):
    with pytest.raises(ChainError, match=r"'fleets' requires ShipMention.*; add 'boats' or 'ships'"):
        stages_of([fleets()], {"ships": (ship_kind,), "boats": (ship_kind,), "dates": (dragoman.DateMention,)})


def test_a_missing_provider_that_nobody_installed_is_said_to_be_so(fleets):
    with pytest.raises(ChainError, match=r"requires ShipMention.*; no installed extractor provides it"):
        stages_of([fleets()], {"dates": (dragoman.DateMention,)})


def test_a_cycle_is_an_error_that_names_it(ship_kind, fleet_kind, make_extractor):
    hen = make_extractor("hen", provides=(ship_kind,), requires=(fleet_kind,))
    egg = make_extractor("egg", provides=(fleet_kind,), requires=(ship_kind,))
    with pytest.raises(ChainError, match=r"cycle: '(hen|egg)' reads what comes from '(hen|egg)'"):
        Chain([hen(), egg()])


def test_two_extractors_of_one_name_are_an_error(ships, ship_kind, make_extractor):
    with pytest.raises(ChainError, match=r"two extractors are named 'ships': .*\.Ships and .*\.Ships"):
        Chain([ships(), make_extractor("ships", provides=(ship_kind,))()])


def replacing(make_extractor, name, kind, span, **fields):
    def extract(self, document):
        yield document.mention(kind, span, **fields)

    return make_extractor(name, provides=(kind,), requires=(kind,), extract=extract)


def test_two_replacements_of_one_kind_are_an_error(ships, ship_kind, make_extractor):
    one, two = (replacing(make_extractor, name, ship_kind, (16, 27)) for name in ("one", "two"))
    with pytest.raises(ChainError, match="'one' and 'two' both replace ShipMention"):
        Chain([ships(), one(), two()])


def test_a_replacement_needs_something_to_replace(ship_kind, make_extractor):
    with pytest.raises(ChainError, match="requires ShipMention"):
        Chain([replacing(make_extractor, "better", ship_kind, (16, 27))()])


def test_a_replacement_takes_the_place_of_the_mention_of_equal_span(ships, ship_kind, make_extractor):
    better = replacing(make_extractor, "better", ship_kind, (16, 27), hull="Victory (1765)")
    chain = Chain([better(), ships()])
    assert names(chain) == [["ships"], ["better"]]
    read = chain.read(TEXT)
    assert [ship.hull for ship in read[ship_kind]] == ["Victory (1765)", "Nimitz"]
    [lost] = read.why_not(dragoman.Span(16, 27))
    assert (lost.mention.hull, lost.to.hull) == ("Victory", "Victory (1765)")
    assert [len(layer.withdrawn) for layer in read.layers] == [1, 0]


def test_failures_are_collected_unless_they_are_to_be_raised(ships, broken):
    extractors = (ships(), broken())
    assert [f.message for f in Chain(extractors).read(TEXT).failures] == ["the reactor is on fire"]
    with pytest.raises(ExceptionGroup, match="1 failure on document 'The fleet left") as raised:
        Chain(extractors, on_error="raise").read(TEXT)
    assert [(type(e), str(e)) for e in raised.value.exceptions] == [(RuntimeError, "the reactor is on fire")]


def test_a_group_holds_every_error_of_the_document(broken, make_extractor):
    def extract(self, document):
        raise KeyError(document.id)

    other = make_extractor("other", provides=(dragoman.Event,), extract=extract)
    with pytest.raises(ExceptionGroup, match=r"2 failures on document d7: .*other failed: KeyError: 'd7'") as raised:
        Chain([broken(), other()], on_error="raise").read(dragoman.Document(TEXT, id="d7"))
    assert {type(e) for e in raised.value.exceptions} == {RuntimeError, KeyError}


def test_what_a_failed_extractor_had_found_already_is_not_kept(broken):
    assert Chain([broken()]).read(TEXT).annotations == ()


def test_on_error_takes_two_words():
    with pytest.raises(ValueError, match="on_error"):
        Chain([], on_error="ignore")


def test_who_reads_a_kind_whose_provider_failed_still_runs(fleets, ship_kind, fleet_kind, make_extractor):
    def extract(self, document):
        raise OSError

    sunk = make_extractor("ships", provides=(ship_kind,), extract=extract)
    read = Chain([sunk(), fleets()]).read(TEXT)
    assert [fleet.size for fleet in read[fleet_kind]] == [0]
    assert [f.extractor for f in read.failures] == ["ships"]


def test_a_text_over_max_chars_is_refused_with_a_recorded_failure(ships):
    chain = Chain([ships()], max_chars=20)
    assert chain.read(TEXT[:20]).failures == ()
    [failure] = chain.read(TEXT[:21]).failures
    assert (failure.extractor, failure.error) == ("chain", "TooLong")
    assert "21 code points" in failure.message
    assert "max_chars = 20" in failure.message
    with pytest.raises(ExceptionGroup):
        attrs.evolve(chain, on_error="raise").read(TEXT)


def test_a_pattern_that_runs_too_long_costs_its_layer(ships, ship_kind, make_extractor):
    def extract(self, document):
        for match in document.scan(regex.compile(r"(a|aa)+$")):
            yield document.mention(dragoman.PlaceMention, match.span())

    slow = make_extractor("slow", provides=(dragoman.PlaceMention,), extract=extract)
    begun = time.perf_counter()
    read = Chain([slow(), ships()], scan_seconds=0.1).read("HMS Hood " + "a" * 200 + "b")
    assert time.perf_counter() - begun < 5
    [failure] = read.failures
    assert (failure.extractor, failure.error) == ("slow", "ScanTimeout")
    assert "scan_seconds = 0.1" in failure.message
    assert len(read[ship_kind]) == 1


def test_a_match_at_cues_is_timed_too(make_extractor):
    def extract(self, document):
        return [document.mention(dragoman.PlaceMention, m.span()) for m in document.match(regex.compile(r"(a|aa)+$"))]

    slow = make_extractor(
        "slow", provides=(dragoman.PlaceMention,), extract=extract, cues=lambda self, _: Cues({"a" * 200 + "b"})
    )
    [failure] = Chain([slow()], scan_seconds=0.1).read("a" * 200 + "b").failures
    assert failure.error == "ScanTimeout"


def test_only_patterns_that_can_be_timed_are_scanned(make_extractor):
    import re

    def extract(self, document):
        return list(document.scan(re.compile("a")))

    [failure] = Chain([make_extractor("plain", provides=(dragoman.Event,), extract=extract)()]).read(TEXT).failures
    assert failure.error == "TypeError"
    assert "compiled with `regex`" in failure.message


@pytest.mark.parametrize(
    ("yielded", "error", "message"),
    [
        (
            dragoman.PlaceMention(dragoman.Span(0, 3), "The"),
            "TypeError",
            "yielded PlaceMention, but provides DateMention",
        ),
        (dragoman.DateMention(dragoman.Span(0, 3), "the"), "ValueError", "'the' stands at 0:3; it does not"),
        (dragoman.DateMention(dragoman.Span(66, 80), "May."), "ValueError", "it does not"),
        ("The", "TypeError", "yielded str"),
        (None, "TypeError", "yielded NoneType"),
    ],
)
def test_what_is_not_as_declared_costs_the_layer(make_extractor, yielded, error, message):
    odd = make_extractor("odd", provides=(dragoman.DateMention,), extract=lambda self, document: [yielded])
    [failure] = Chain([odd()]).read(TEXT).failures
    assert failure.error == error
    assert message in failure.message


def test_an_extractor_that_returns_nothing_at_all_costs_its_layer(make_extractor):
    [failure] = (
        Chain([make_extractor("none", provides=(dragoman.DateMention,), extract=lambda *_: None)()]).read(TEXT).failures
    )
    assert failure.error == "TypeError"


@pytest.mark.parametrize("span", [(0, 0), (5, 2), (-1, 3), (60, 400), (400, 410)])
def test_a_mention_outside_the_text_is_refused(make_extractor, span):
    def extract(self, document):
        yield document.mention(dragoman.DateMention, span)

    [failure] = Chain([make_extractor("far", provides=(dragoman.DateMention,), extract=extract)()]).read(TEXT).failures
    assert failure.error == "ValueError"


def collecting(make_extractor, name, cues, seen):
    def extract(self, document):
        seen[name] = [document.tokens.words[index] for index in document.cued]
        return ()

    return make_extractor(name, provides=(dragoman.Event,), extract=extract, cues=lambda self, lexicons: cues)()


def test_every_extractor_gets_exactly_its_cues(make_extractor):
    seen = {}
    wanted = {
        "words": Cues({"fleet", "THE", "may", "submarine"}),
        "same": Cues({"fleet"}),
        "digits": Cues(digits=True),
        "capitals": Cues(capitals=True),
        "all": Cues({"sailed", "malta"}, digits=True, capitals=True),
        "nothing": Cues(),
        "none": None,
    }
    Chain([collecting(make_extractor, name, cues, seen) for name, cues in wanted.items()]).read(TEXT)
    capitals = ["The", "HMS", "Victory", "USS", "Nimitz", "Malta", "May"]
    assert seen == {
        "words": ["The", "fleet", "May"],
        "same": ["fleet"],
        "digits": ["3"],
        "capitals": capitals,
        "all": [*capitals[:5], "sailed", "Malta", "3", "May"],
        "nothing": [],
        "none": [],
    }


def test_cues_do_not_leak_from_one_extractor_to_another_that_waits_for_the_same_class(make_extractor):
    """The lists of capitals and digits are shared; an extractor that also has words must not be given another's list."""
    seen = {}
    wanted = {"a": Cues(capitals=True), "b": Cues({"sailed"}, capitals=True), "c": Cues(capitals=True)}
    chain = Chain([collecting(make_extractor, name, cues, seen) for name, cues in wanted.items()])
    for _ in range(2):
        chain.read(TEXT)
        assert seen["a"] == seen["c"]
        assert len(seen["b"]) == len(seen["a"]) + 1


def test_the_words_of_a_text_are_looked_up_once_for_all_extractors(make_extractor):
    class Counting(dict):
        asked = 0

        def get(self, word, default=None):
            Counting.asked += 1
            return super().get(word, default)

    seen = {}
    chain = Chain([collecting(make_extractor, name, Cues({"fleet", name}), seen) for name in "abcdefg"])
    object.__setattr__(chain.cue_table, "table", Counting(chain.cue_table.table))
    chain.read(TEXT)
    assert Counting.asked == len(TEXT.replace(":", "").split())
    assert all(words == ["fleet"] for words in seen.values())


def test_a_view_is_computed_once_for_all_extractors(make_extractor):
    asked = []

    def shout(document):
        asked.append(document.text)
        return document.text.upper()

    seen = []
    extractors = [
        make_extractor(name, provides=(dragoman.Event,), extract=lambda _, d: seen.append(d.view(shout)) or ())()
        for name in "abc"
    ]
    Chain(extractors).read(TEXT)
    assert asked == [TEXT]
    assert seen == [TEXT.upper()] * 3


def test_a_view_sees_no_annotations(ships, ship_kind, make_extractor):
    peek = make_extractor(
        "peek",
        provides=(dragoman.Event,),
        requires=(ship_kind,),
        extract=lambda _, document: document.view(lambda reading: reading[ship_kind]),
    )
    assert Chain([ships(), peek()]).read(TEXT).failures[0].error == "ChainError"


def test_lexicons_are_built_once_a_chain(make_extractor):
    built = []

    def build(lexicons):
        built.append(lexicons)
        return {"fleet"}

    def extract(self, document):
        assert document.lexicons.build(build) == {"fleet"}
        return ()

    extractors = [make_extractor(name, provides=(dragoman.Event,), extract=extract)() for name in "ab"]
    chain = Chain(extractors)
    for text in (TEXT, TEXT):
        assert chain.read(text).failures == ()
    assert len(built) == 1
    Chain(extractors).read(TEXT)
    assert len(built) == 2


def test_an_extractor_knows_the_documents_day_language_and_meta(make_extractor):
    seen = []

    def extract(self, document):
        seen.append((document.id, document.anchor.isoformat(), document.lang, document.meta["desk"]))
        return ()

    chain = Chain([make_extractor("nosy", provides=(dragoman.Event,), extract=extract)()])
    chain.read(dragoman.Document(TEXT, id="7", published="2025-10-17", lang="fr", meta={"desk": "north"}))
    assert seen == [("7", "2025-10-17", "fr", "north")]


def test_what_the_document_held_before_is_replaced(ships, words):
    once = Chain([words()]).read(TEXT)
    assert [layer.extractor for layer in Chain([ships()]).read(once).layers] == ["ships"]


def test_without_leaves_an_extractor_out_and_says_so(ships, words):
    started = []
    read = Chain([ships(), words()]).read(TEXT, without=["words"], on_start=started.append)
    assert [(f.extractor, f.error) for f in read.failures] == [("words", "Lost")]
    assert started == ["ships"]


def test_read_all_keeps_order_and_takes_texts_and_documents(ships):
    chain = Chain([ships()])
    given = [TEXT, dragoman.Document("HMS Hood", id="two"), ""]
    read = list(chain.read_all(given))
    assert [document.text for document in read] == [TEXT, "HMS Hood", ""]
    assert read[1].id == "two"
    assert read[0] == chain.read(TEXT)


def test_read_all_reads_a_stream_as_it_comes(ships):
    def stream():
        yield TEXT
        pytest.fail("the second document was asked for before the first was given out")

    assert next(iter(Chain([ships()]).read_all(stream()))).text == TEXT


def test_a_chain_can_be_pickled_before_and_after_it_has_read(ships, fleets):
    chain = Chain([ships(), fleets()], max_chars=1000, scan_seconds=0.5)
    expected = chain.read(TEXT)
    copy = pickle.loads(pickle.dumps(chain))  # noqa: S301 - just pickled
    assert copy.read(TEXT) == expected
    assert (copy.max_chars, copy.scan_seconds) == (1000, 0.5)


def test_an_empty_chain_reads():
    assert Chain([]).read(TEXT).layers == ()


def test_coexisting_and_overlapping_mentions_of_a_long_run_are_settled_in_linear_time(words, make_extractor):
    """Ten thousand claims in one run, each overlapping the next: every second one stands, and it takes no minute."""

    def extract(self, document):
        starts, ends = document.tokens.starts, document.tokens.ends
        for first in range(len(starts) - 1):
            yield document.mention(dragoman.PlaceMention, (starts[first], ends[first + 1]))

    chain = Chain([make_extractor("pairs", provides=(dragoman.PlaceMention,), extract=extract)()])
    begun = time.process_time()
    read = chain.read("ab " * 10_000)
    assert time.process_time() - begun < 3
    assert len(read.places) == 5_000
    assert len(read.layers[0].withdrawn) == 4_999
