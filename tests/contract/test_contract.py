"""The contract itself: for each clause extractors that break it, and are caught."""

from __future__ import annotations

import itertools
import threading
import unittest

import attrs
import bad_extractors as bad
import good_extractors as good
import pytest

from dragoman.testing import ExtractorContract
from dragoman.testing import patience as patience_module
from dragoman.testing.growth import growth_of
from dragoman.testing.patience import OutOfPatienceError, patience
from dragoman.testing.verdicts import contract_for, verdicts


class TestShips(ExtractorContract):
    extractor = good.Ships()
    texts = good.TEXTS
    sizes = (5_000, 40_000)


class TestConvoys(ExtractorContract):
    extractor = good.Convoys()
    texts = good.TEXTS
    others = (good.Ships(),)


class TestShipsOfAFolder(ExtractorContract):
    """Its extractor needs what only a fixture can give."""

    texts = good.TEXTS
    sizes = (5_000, 40_000)

    @pytest.fixture(autouse=True)
    def folder(self, tmp_path):
        self.prefixes = tmp_path / "prefixes.txt"
        self.prefixes.write_text("HMS USS")

    def make_extractor(self):
        return good.Ships(prefixes=tuple(self.prefixes.read_text().split()))


CAUGHT = [
    ("test_texts_hold_something", bad.Blind, "finds nothing"),
    ("test_declaration", bad.Undecorated, "attrs.frozen"),
    ("test_declaration", bad.Changeable, "option 'prefix' can be changed"),
    ("test_declaration", bad.Unversioned, "whose `version` is 2; it must be a string"),
    ("test_declaration", bad.UnmetCue, "no single word is ever the cue 'u.s.s'"),
    ("test_grounding", bad.Misplaced, "says that 'HMS ' stands there"),
    ("test_grounding", bad.Beyond, "but the text ends at"),
    ("test_declared_kinds", bad.Undeclared, "yields OtherMention"),
    ("test_declared_kinds", bad.Peeking, "reads DateMention but declares nothing"),
    ("test_determinism", bad.Counting, "read again, in reverse order"),
    ("test_determinism_across_processes", bad.HashOrdered, "PYTHONHASHSEED"),
    ("test_determinism_across_processes", bad.TimeZoned, "expected .*2025-10-17"),
    ("test_determinism_across_processes", bad.Surroundings, "LC_ALL"),
    ("test_nothing_but_reading", bad.Writing, "open '/dev/null' to write"),
    ("test_nothing_but_reading", bad.Tidying, "os.remove"),
    ("test_nothing_but_reading", bad.Talking, "print to standard output"),
    ("test_nothing_but_reading", bad.Connecting, "socket.connect"),
    ("test_nothing_but_reading", bad.Starting, "subprocess.Popen"),
    ("test_translation", bad.HeadOnly, "put in front of"),
    ("test_translation", bad.BareOffsets, "at 17"),
    ("test_translation", bad.Bytes, "put in front of|does not"),
    ("test_order", bad.Meddling, "words, sentences or `meta` that all extractors share"),
    ("test_order", bad.Marking, "words, sentences or `meta` that all extractors share"),
    ("test_pickling", bad.Unpicklable, "cannot be pickled"),
    ("test_pickling", bad.Forgetful, "comes back from pickling as"),
    ("test_json", bad.WithoutForm, "does not go through JSON"),
    ("test_json", bad.ChangedByJson, "changed by JSON"),
    ("test_json", bad.WithoutSchema, "complex"),
    ("test_torture", bad.Delicate, "text 'empty' makes the extractor fail: IndexError"),
    ("test_torture", bad.AfraidOfNul, "text 'NUL' makes the extractor fail"),
    ("test_torture", bad.Encoding, "text 'lone surrogates' makes the extractor fail"),
    ("test_torture", bad.Recursive, "text 'own texts, on one long line' makes the extractor fail: RecursionError"),
    ("test_growth", bad.Quadratic, "over and over"),
    ("test_growth", bad.QuadraticOnBrackets, "round brackets over and over"),
    ("test_growth", bad.QuadraticInSentences, "over and over"),
    ("test_growth", bad.ScanningWithoutEnd, "over and over: .* ran longer than scan_seconds"),
    ("test_growth", bad.MatchingWithoutEnd, r"took more than 0\.5 s of CPU time"),
]


def contract_of(extractor, *others):
    namespace = {"extractor": extractor, "texts": good.TEXTS, "others": others, "sizes": (2_500, 20_000)}
    return type("Contract", (ExtractorContract,), namespace)()


@pytest.mark.parametrize(("clause", "wrong", "message"), [pytest.param(*row, id=row[1].__name__) for row in CAUGHT])
def test_each_clause_catches(clause, wrong, message):
    contract = contract_of(wrong())
    if wrong is bad.MatchingWithoutEnd:
        type(contract).patience = 0.5
    with pytest.raises(AssertionError, match=message):
        getattr(contract, clause)()


def test_every_clause_has_an_extractor_that_it_catches():
    clauses = {name for name in dir(ExtractorContract) if name.startswith("test_")}
    assert clauses == {clause for clause, _, _ in CAUGHT}


def test_a_failure_says_in_one_line_what_is_wrong_and_what_to_do():
    with pytest.raises(AssertionError) as raised:
        contract_of(bad.Peeking()).test_declared_kinds()
    assert str(raised.value) == (
        "the extractor asks for what it did not declare: extractor 'bad' reads DateMention but declares nothing in `requires` "
        "and `uses`; add it to one of them"
    )
    with pytest.raises(AssertionError) as raised:
        contract_of(bad.Undeclared()).test_declared_kinds()
    assert str(raised.value) == "the extractor yields OtherMention, which `provides` does not declare; add it there"


def test_what_a_library_does_when_it_is_imported_is_not_held_against_the_extractor():
    contract = contract_of(good.Late())
    [(found, acts)] = contract._apart([{}])
    assert acts == [], "the environment is set while the library is imported"
    assert found == [contract.codec().dumps(contract.read(text)) for text in contract.texts]
    contract.test_nothing_but_reading()


def test_order_catches_extractors_that_talk_behind_the_chains_back():
    with pytest.raises(AssertionError, match="run in another order"):
        contract_of(bad.Whispering(), bad.Chalk()).test_order()


def test_a_failing_extractor_is_named_with_its_error():
    with pytest.raises(AssertionError, match="'x' makes the extractor fail: IndexError: x; no text may") as raised:
        contract_of(bad.Breaking()).read("x")
    assert isinstance(raised.value.__cause__, IndexError), "the traceback leads into the extractor"


def test_an_extractor_that_lacks_what_it_requires_is_told_where_to_name_it():
    with pytest.raises(AssertionError, match=r"'convoys' requires ShipMention, .*; name in `others` of the contract"):
        contract_of(good.Convoys()).test_grounding()


def test_slips_that_every_clause_would_trip_over_are_said_at_once():
    with pytest.raises(TypeError, match="`texts` of Contract is one text; write a list of texts"):
        type("Contract", (ExtractorContract,), {"extractor": good.Ships(), "texts": "HMS Hood"})
    with pytest.raises(TypeError, match=r"`extractor` of Contract is a class; write an instance, Ships\(\)"):
        type("Contract", (ExtractorContract,), {"extractor": good.Ships, "texts": ["HMS Hood"]})


def test_an_extractor_is_named_or_made_and_not_both():
    assert contract_of(good.Ships()).make_extractor() == good.Ships()
    with pytest.raises(TypeError, match="Both has both `extractor` and `make_extractor`; write one of them"):

        class Both(ExtractorContract):
            extractor = good.Ships()

            def make_extractor(self):
                return good.Ships()


def test_an_extractor_is_made_once_a_clause():
    made = []

    class Made(ExtractorContract):
        texts = good.TEXTS

        def make_extractor(self):
            made.append(good.Ships())
            return made[-1]

    Made().test_translation()
    assert len(made) == 1
    Made().test_translation()
    assert len(made) == 2


def test_the_texts_of_the_torture_are_read(monkeypatch):
    """Those which the contract names are given to the extractor as they are, the last of a million characters on one line."""
    read = []

    @attrs.frozen
    class Reader(good.Ships):
        def extract(self, document):
            read.append(document.text)
            return ()

    contract_of(Reader()).test_torture()
    assert "" in read
    assert any("🚀" in text for text in read)
    assert any("التقى" in text for text in read)
    assert any("\u0301\u0327" in text for text in read)
    assert any("\x00" in text for text in read)
    assert any("\ud800" in text for text in read)
    assert any(len(text) == 1_000_000 and text.startswith("HMS Victory met") and "\n" not in text for text in read)


def test_one_mistake_is_one_complaint():
    """What could only repeat the first complaint is marked as not run."""
    for wrong, clause in [
        (bad.Undecorated, "declaration"),
        (bad.Miscued, "declaration"),
        (bad.Blind, "texts hold something"),
        (bad.Breaking, "texts hold something"),
        (bad.Misplaced, "grounding"),
        (bad.Undeclared, "declared kinds"),
        (bad.WithoutForm, "json"),
        (bad.Counting, "determinism"),
        (bad.Unpicklable, "pickling"),
        (bad.AfraidOfNul, "torture"),
    ]:
        contract = contract_for(wrong(), texts=good.TEXTS, sizes=(2_500, 20_000), longest=20_000)
        told = list(verdicts(contract))
        assert [verdict.clause for verdict in told if verdict.outcome == "FAIL"] == [clause], wrong
        skipped = {verdict.told for verdict in told if verdict.outcome == "skip"}
        assert skipped == {f"not run, since {clause!r} is broken"}, wrong


def test_a_clause_that_is_asked_for_alone_is_run_alone():
    contract = contract_of(bad.Misplaced())
    with pytest.raises(AssertionError, match="makes the extractor fail"):
        contract.test_translation()
    with pytest.raises(AssertionError, match="says that 'HMS ' stands there"):
        contract.test_grounding()
    with pytest.raises(unittest.SkipTest, match="not run, since 'grounding' is broken"):
        contract.test_json()
    with pytest.raises(unittest.SkipTest, match="not run, since 'grounding' is broken"):
        contract.test_pickling()
    contract_of(good.Ships()).test_json()  # another contract, with nothing broken


def test_a_lexicon_layer_that_is_read_and_not_declared_is_told():
    @attrs.frozen
    class Listed(good.Ships):
        def extract(self, document):
            list(document.lexicons.rows("shipyards"))
            return super().extract(document)

    with pytest.raises(AssertionError, match="reads lexicons of the layer 'shipyards', which its `tables` do not name"):
        contract_of(Listed()).test_declaration()


def test_an_extractor_that_waits_for_ever_is_given_up(monkeypatch):
    monkeypatch.setattr(patience_module, "WAITING", 1)

    @attrs.frozen
    class Waiting(good.Ships):
        def extract(self, document):
            threading.Event().wait()
            return ()

    @attrs.frozen
    class LateCues(good.Ships):
        def cues(self, lexicons):
            threading.Event().wait()

    for wrong in (Waiting, LateCues):
        contract = contract_for(wrong(), texts=good.TEXTS, patience=0.1)
        first, *rest = verdicts(contract)
        assert "was not done after 0.1 s and was given up; bound the repeats in patterns" in first.told
        assert [verdict.outcome for verdict in rest] == ["skip"] * 12


def test_work_without_end_is_ended():
    with pytest.raises(OutOfPatienceError, match="of CPU time"), patience(0.05):
        any(number < 0 for number in itertools.count())
    with pytest.raises(OutOfPatienceError, match="was not done after"), patience(0.02):
        threading.Event().wait()
    with patience(0.05):
        pass
    sum(range(10_000_000))  # takes longer than that, with the timer off


def test_a_machine_that_is_busy_elsewhere_is_no_evidence_of_growth():
    """Of the times of a text the least counts, so that measures disturbed thirty times over are forgotten."""
    disturbed = itertools.chain([0.01, 0.04, 5.0], itertools.repeat(None))

    def seconds(size):
        return next(disturbed) or size * 1e-6

    assert growth_of(seconds) is None


def test_a_clock_that_ticks_slowly_is_no_evidence_of_growth():
    """What a coarse clock cannot tell of the short texts is measured on longer ones, there too more than once."""
    disturbed = {640_000: iter([0.5])}

    def seconds(size):
        exact = size * 3e-7
        return next(disturbed.get(size, iter(())), exact // 0.004 * 0.004)

    assert seconds(10_000) == 0
    assert growth_of(seconds) is None
    assert next(disturbed[640_000], None) is None, "the disturbed measure was taken"


def test_growth_is_told_from_the_times_alone():
    assert growth_of(lambda size: size * 1e-6) is None
    assert growth_of(lambda size: size * 1e-4) is None
    assert "take" in growth_of(lambda size: size**2 * 1e-9)
    assert "take" in growth_of(lambda size: size**2 * 1e-7)
    assert "take" in growth_of(lambda size: size * 1e-7 + size**2 * 1e-11)
    assert growth_of(lambda size: size**2 * 1e-13) is None, "too quick to matter"
