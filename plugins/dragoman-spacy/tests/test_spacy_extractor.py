"""What a pipeline's labels become, and how it gets on with the lexicons."""

import sys

import attrs
import pytest

import dragoman
from dragoman import ActorMention, Chain, PlaceMention
from dragoman.config import Config
from dragoman.errors import ConfigError
from dragoman.extractors.meetings import Meetings
from dragoman.registry import Registry
from dragoman_spacy import Spacy, plugin
from dragoman_spacy.entities import Entity, mentions_of
from dragoman_spacy.known import Known


@attrs.frozen
class Told(dragoman.Extractor):
    """Stands in for the lexicons: finds what it is told, (words, mention's fields) each."""

    name = "told"
    provides = (ActorMention, PlaceMention)
    actors: tuple = ()
    places: tuple = ()

    def extract(self, document):
        for kind, rows in ((ActorMention, self.actors), (PlaceMention, self.places)):
            for words, fields in rows:
                start = document.text.index(words)
                yield document.mention(kind, (start, start + len(words)), **fields)


def read(text, *extractors):
    return Chain(extractors, on_error="raise").read(text)


def actors(document):
    return [(a.text, a.name, a.type, a.actor_id) for a in document.actor_mentions]


def places(document):
    return [(p.text, p.name, p.type) for p in document.places]


def test_labels_become_actors_and_places(extractor):
    document = read(
        "Ilse Varga met Reformists of the Harbour Council in Garbonzo, the Grey Hills, near Fort Ambry.", extractor
    )
    assert actors(document) == [
        ("Ilse Varga", "Ilse Varga", "person", "person:Ilse Varga"),
        ("Reformists", "Reformists", "group", "group:Reformists"),
        ("Harbour Council", "Harbour Council", "organisation", "organisation:Harbour Council"),
    ]
    assert places(document) == [
        ("Garbonzo", "Garbonzo", "city"),
        ("Grey Hills", "Grey Hills", "region"),
        ("Fort Ambry", "Fort Ambry", "facility"),
    ]
    assert document.actor_mentions[0].rule == "en_pipeline PERSON"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Harbour Council", "Harbour Council"),
        ("The\nHarbour Council", "Harbour Council"),
        ("Ketter Bank's", "Ketter Bank"),
        ("Ketter Bank’s", "Ketter Bank"),
        ("United Ports'", "United Ports"),
        ("“Ketter Bank”", "Ketter Bank"),
        ("Ketter Corp.", "Ketter Corp."),
        ("Theos", "Theos"),
        ("A1 Ltd", "A1 Ltd"),
        ("the", "the"),
    ],
)
def test_names_reach_as_far_as_dragomans_do(words, name):
    (mention,) = mentions_of(f"So {words} said.", [Entity(3, 3 + len(words), "ORG")], {}, "told", Known())
    assert (mention.text, mention.name) == (name, name)


@pytest.mark.parametrize("words", ["'s", "“”", "the  ", ", "])
def test_what_has_no_name_is_nothing(words):
    assert not [
        m for m in mentions_of(words, [Entity(0, len(words), "ORG")], {}, "told", Known()) if m.text != words.strip()
    ]


def test_a_name_over_two_lines_is_one_name(extractor):
    document = read("Then, as was said in the council,\nthe envoy Bela\nOrsini left the\nroom for good.", extractor)
    assert actors(document) == [("Bela\nOrsini", "Bela Orsini", "person", "person:Bela Orsini")]


def test_a_surname_stands_for_the_person_named_in_full(extractor):
    assert {a.actor_id for a in read("Ilse Varga came. Varga left.", extractor).actor_mentions} == {"person:Ilse Varga"}
    assert actors(read("Varga left.", extractor)) == [("Varga", "Varga", "person", "person:Varga")]


def test_a_surname_that_two_persons_bear_stands_for_neither():
    text = "Ilse Varga and Otto Varga came. Varga left."
    found = mentions_of(text, [Entity(0, 10, "PER"), Entity(15, 25, "PER"), Entity(32, 37, "PER")], {}, "told", Known())
    assert [mention.actor_id for mention in found] == ["person:Ilse Varga", "person:Otto Varga", "person:Varga"]


def test_what_the_lexicons_know_of_a_name_holds_for_the_pipeline(extractor):
    lexicons = Told(
        actors=[("Minister Varga", {"name": "Ilse Varga", "country": "NO", "actor_id": "ilse-varga"})],
        places=[
            ("Garbonzo", {"name": "Garbonzo", "type": "region", "country": "NO", "lat": 1.0, "lon": 2.0, "ref": "x"})
        ],
    )
    document = read("Minister Varga left Garbonzo. Varga then flew back to Garbonzo.", extractor, lexicons)
    assert [(a.actor_id, a.country) for a in document.actor_mentions] == [("ilse-varga", "NO")] * 2
    assert [attrs.astuple(p)[4:10] for p in document.places] == [("Garbonzo", "region", "NO", 1.0, 2.0, "x")] * 2
    assert [layer.extractor for layer in map(document.layer_of, document.places)] == ["told", "spacy"]


def test_the_lexicons_mentions_stand_and_the_pipelines_are_kept_as_withdrawn(extractor):
    lexicons = Told(actors=[("Varga of Norway", {"name": "Ilse Varga", "actor_id": "v"})])
    document = read("Ilse Varga of Norway left.", extractor, lexicons)
    assert [a.text for a in document.annotations] == ["Varga of Norway"]
    lost = document.why_not(dragoman.Span(0, 10))
    assert [(loss.mention.text, loss.to.text) for loss in lost] == [("Ilse Varga", "Varga of Norway")]


def test_a_place_of_the_lexicons_is_no_body_because_a_pipeline_says_so(extractor):
    lexicons = Told(
        places=[("OSLO", {"name": "Oslo"})], actors=[("Norway", {"name": "Norway", "type": "organisation"})]
    )
    document = read("OSLO: a bank called Norway closed.", extractor, lexicons)
    assert [(type(a).__name__, a.text) for a in document.annotations] == [
        ("PlaceMention", "OSLO"),
        ("ActorMention", "Norway"),
    ]
    assert not document.why_not(dragoman.Span(0, 30))


def test_a_geopolitical_entity_that_acts_is_a_place_and_its_government():
    text = "Ostania agreed in Ostania."
    found = list(mentions_of(text, [Entity(0, 7, "GPE", acts=True), Entity(18, 25, "GPE")], {}, "told", Known()))
    assert [(type(m).__name__, m.type, getattr(m, "metonym", None)) for m in found] == [
        ("PlaceMention", "city", True),
        ("ActorMention", "government", None),
        ("PlaceMention", "city", False),
    ]
    assert found[0].coexists(found[1]) or found[1].coexists(found[0])


def test_an_adjective_is_no_actor():
    entities = [Entity(0, 8, "NORP", adjective=True), Entity(17, 27, "NORP")]
    found = list(mentions_of("Ostanian cheese, Reformists", entities, {}, "told", Known()))
    assert [mention.text for mention in found] == ["Reformists"]


def test_labels_can_be_added_and_silenced(model):
    extractor = Spacy(model=model, labels={"SHIP": "facility", "GPE": "nothing"})
    document = read("The Sea Lark left Garbonzo.", extractor)
    assert places(document) == [("Sea Lark", "Sea Lark", "facility")]
    assert places(read("The Sea Lark left.", Spacy(model=model))) == []


def test_meetings_have_the_pipelines_actors_as_participants(extractor):
    chain = Chain([extractor, Meetings(), Told(places=[("Garbonzo", {"name": "Garbonzo"})])], on_error="raise")
    assert [[e.name for e in stage] for stage in chain.stages] == [["told"], ["spacy"], ["meetings"]]
    (meeting,) = chain.read("Ilse Varga met Tomas Reuel in Garbonzo on Friday to discuss a truce.").meetings
    assert [participant.name for participant in meeting.participants] == ["Ilse Varga", "Tomas Reuel"]


def test_a_pipeline_that_is_not_there_is_told_in_one_sentence():
    document = Chain([Spacy(model="no_such_pipeline")]).read("Envoys met.")
    (failure,) = document.failures
    assert (failure.extractor, failure.error) == ("spacy", "PluginError")
    assert failure.message == (
        "there is no spaCy pipeline 'no_such_pipeline'; install one, and set the option `model` to its name or folder"
    )


def test_a_folder_that_holds_no_pipeline_is_told_too(tmp_path):
    (failure,) = Chain([Spacy(model=str(tmp_path))]).read("Envoys met.").failures
    assert f"there is no spaCy pipeline {str(tmp_path)!r}" in failure.message


def test_a_pipeline_that_changes_the_text_costs_its_layer(tmp_path, language):
    import spacy
    from spacy.tokens import Doc

    class Shouting:
        def __init__(self, vocab):
            self.vocab = vocab

        def __call__(self, text):
            return Doc(self.vocab, words=text.upper().split())

        def to_disk(self, *arguments, **options): ...

        from_disk = to_bytes = from_bytes = to_disk

    from dragoman_spacy.pipeline import Pipeline

    shouting = spacy.blank("en")
    shouting.tokenizer = Shouting(shouting.vocab)
    with pytest.raises(dragoman.PluginError, match="'en_pipeline' changes the text it reads"):
        Pipeline(shouting).entities("Envoys met.", 0)


def test_what_a_component_raises_costs_the_layer_only(model, monkeypatch):
    import spacy

    def load(name):
        return BrokenLanguage()

    class BrokenLanguage:
        meta = {"lang": "en", "name": "broken"}  # noqa: RUF012 - as spaCy's

        def __call__(self, text):
            msg = "out of order"
            raise ValueError(msg)

    monkeypatch.setattr(spacy, "load", load)
    document = Chain([Spacy(model=model), Told(places=[("Lima", {"name": "Lima"})])]).read("Envoys met in Lima.")
    assert [(f.extractor, f.error, f.message) for f in document.failures] == [("spacy", "ValueError", "out of order")]
    assert places(document) == [("Lima", "Lima", "city")]


def test_a_chain_loads_its_pipeline_once(model, monkeypatch):
    import spacy

    loaded = []
    load = spacy.load
    monkeypatch.setattr(spacy, "load", lambda name: loaded.append(name) or load(name))
    chain = Chain([Spacy(model=model)])
    for _ in range(3):
        assert chain.read("Ilse Varga left.").actor_mentions
    assert loaded == [model]


def test_the_plugin_is_taken_and_loads_no_spacy(model):
    registry = Registry.of({"spacy": plugin}, strict=True)
    assert list(registry.extractors) == ["spacy"]
    assert Spacy() == Spacy(model="en_core_web_sm")


def test_options_come_from_a_configuration(model):
    registry = Registry.of({"spacy": plugin})
    config = Config("x.toml", {"extractors": {"spacy": {"model": model, "labels": {"SHIP": "facility"}}}})
    assert config.chain(registry).extractors == (Spacy(model=model, labels={"SHIP": "facility"}),)
    with pytest.raises(ConfigError, match=r"extractors\.spacy\.labels"):
        Config("x.toml", {"extractors": {"spacy": {"labels": {"SHIP": "vessel"}}}}).chain(registry)
    with pytest.raises(TypeError):
        Spacy(model=3)


def test_importing_the_plugin_imports_no_spacy():
    import os
    import subprocess

    code = "import sys, dragoman_spacy; raise SystemExit('spacy' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
