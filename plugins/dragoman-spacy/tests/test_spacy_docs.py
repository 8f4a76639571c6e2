"""Documents as `Doc` and `DocBin`, and back."""

import datetime as dt
import re
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman import Document, Layer, Span, Withdrawn
from dragoman.serial import Codec
from dragoman_spacy import from_doc, from_docbin, to_doc, to_docbin

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")

TEXT = "Ilse Varga met Tomas Reuel in Lima on 17 October 2025 to speak of two F-16s. 🛰️ Café talks"
TALKS = TEXT.index("talks"), len(TEXT)


def at(kind, words, /, text=TEXT, **fields):
    start = text.index(words)
    return kind(Span(start, start + len(words)), words, **fields)


@pytest.fixture(scope="module")
def blank():
    return spacy.blank("en")


@pytest.fixture(scope="module")
def document():
    person = at(dragoman.ActorMention, "Ilse Varga", name="Ilse Varga", actor_id="v", rule="name")
    other = at(dragoman.ActorMention, "Tomas Reuel", name="Tomas Reuel", actor_id="r", score=0.5)
    place = at(dragoman.PlaceMention, "Lima", name="Lima", country="PE", lat=-12.0, lon=-77.0)
    weapon = at(dragoman.WeaponMention, "F-16", category="combat aircraft")
    date = at(dragoman.DateMention, "17 October 2025", value="2025-10-17", first=dt.date(2025, 10, 17))
    meeting = at(
        dragoman.Meeting, "met", participants=(person, other), place=place, date=date, mentions=(Span(*TALKS),)
    )
    lost = Withdrawn(at(dragoman.CountMention, "17", low=17.0, high=17.0), date)
    unknown = at(
        dragoman.UnknownMention,
        "talks",
        kind="ship",
        data={"annotation": "ship", "span": [*TALKS], "text": "talks", "hull": 7},
    )
    return Document(
        TEXT,
        id="a:1",
        published=dt.datetime(2025, 10, 17, 8, 30, tzinfo=dt.UTC),
        source="Harbour Post",
        lang="en",
        meta={"title": "Talks", "tags": ["a", "b"]},
        layers=(
            Layer("actors", "3", (person, other)),
            Layer("places", annotations=(place,)),
            Layer("weapons", annotations=(weapon,)),
            Layer("dates", annotations=(date,)),
            Layer("counts", withdrawn=(lost,)),
            Layer("ships", annotations=(unknown,)),
            Layer("broken", failure=dragoman.Failure("broken", "ValueError", "out of order")),
            Layer("meetings", annotations=(meeting,)),
        ),
    )


def test_a_document_comes_back_as_it_was(document, blank):
    assert from_doc(to_doc(document, blank)) == document


def test_timings_are_kept(blank):
    timed = Document("Nothing.", layers=(Layer("x", seconds=0.5),))
    assert from_doc(to_doc(timed, blank)).layers[0].seconds == 0.5


def test_a_docbin_without_user_data_keeps_what_spans_tell(document, blank):
    docs = spacy.tokens.DocBin(docs=[to_doc(document, blank)])
    (back,) = from_docbin(spacy.tokens.DocBin().from_bytes(docs.to_bytes()), blank.vocab)
    assert [(a.span, type(a)) for a in back.places] == [(document.places[0].span, dragoman.PlaceMention)]
    assert [a.text for a in back.weapons] == ["F-16s"]


def test_groups_hold_spans_by_kind(document, blank):
    doc = to_doc(document, blank)
    assert doc.text == TEXT
    assert {group: [span.text for span in spans] for group, spans in doc.spans.items()} == {
        "actor": ["Ilse Varga", "Tomas Reuel"],
        "place": ["Lima"],
        "weapon": ["F-16s"],
        "date": ["17 October 2025"],
        "ship": ["talks"],
        "meeting": ["met"],
    }
    assert {span.label_ for span in doc.spans["actor"]} == {"actor"}


def test_offsets_that_no_token_fits_are_kept(document, blank):
    doc = to_doc(document, blank)
    assert doc.spans["weapon"][0].text == "F-16s"
    assert from_doc(doc).weapons[0].text == "F-16"


def test_a_docbin_keeps_documents_through_bytes(document, blank):
    other = Document("Nothing here.", published="17 Oct 2025", lang="de")
    data = to_docbin([document, other, Document("")], blank).to_bytes()
    docs = spacy.tokens.DocBin(store_user_data=True).from_bytes(data)
    assert list(from_docbin(docs, spacy.vocab.Vocab())) == [document, other, Document("")]


def test_a_docbin_keeps_documents_through_a_file(document, blank, tmp_path):
    to_docbin([document], blank).to_disk(tmp_path / "a.spacy")
    docs = spacy.tokens.DocBin().from_disk(tmp_path / "a.spacy")
    assert list(from_docbin(docs, blank.vocab)) == [document]


def test_a_span_taken_away_takes_its_annotation(document, blank):
    doc = to_doc(document, blank)
    doc.spans["actor"] = [span for span in doc.spans["actor"] if span.text != "Tomas Reuel"]
    del doc.spans["ship"]
    back = from_doc(doc)
    assert [a.name for a in back.actor_mentions] == ["Ilse Varga"]
    assert [layer.extractor for layer in back.layers] == [layer.extractor for layer in document.layers]
    assert not [a for a in back.annotations if isinstance(a, dragoman.UnknownMention)]


def test_a_span_set_elsewhere_moves_its_annotation(document, blank):
    doc = to_doc(document, blank)
    (place,) = doc.spans["place"]
    doc.spans["place"] = [spacy.tokens.Span(doc, place.start - 1, place.end, "place", span_id=place.id_)]
    doc.spans["ship"] = [spacy.tokens.Span(doc, 0, 1, "ship", span_id=doc.spans["ship"][0].id_)]
    back = from_doc(doc)
    assert back.places == (attrs.evolve(document.places[0], text="in Lima", span=Span(27, 34)),)
    assert dragoman.loads(dragoman.dumps(back)) == back
    ship = next(found for found in back.annotations if isinstance(found, dragoman.UnknownMention))
    assert (ship.text, ship.data) == ("Ilse", {"annotation": "ship", "span": [0, 4], "text": "Ilse", "hull": 7})


def test_a_span_added_is_in_a_layer_of_its_own(document, blank):
    doc = to_doc(document, blank)
    doc.spans["place"].append(doc.char_span(*TALKS, label="hall"))
    doc.spans["theme"] = [doc.char_span(*TALKS, label="music")]
    back = from_doc(doc)
    assert back.layers[:-1] == document.layers
    added = back.layers[-1]
    assert added.extractor == "spacy_doc"
    place, theme = added.annotations
    assert (place.text, place.span, place.rule) == ("talks", Span(*TALKS), "hall")
    assert (theme.kind, theme.text, theme.rule) == ("theme", "talks", "music")
    assert dragoman.loads(dragoman.dumps(back)) == back


def test_a_doc_of_spacys_own_becomes_a_document(language):
    doc = language("Ilse Varga of the Harbour Council left Garbonzo.")
    doc.spans["sc"] = [doc[0:2]]
    back = from_doc(doc)
    assert (back.text, back.lang, back.published) == (doc.text, "en", None)
    assert [(type(a).__name__, a.text) for a in back.annotations] == [
        ("ActorMention", "Ilse Varga"),
        ("UnknownMention", "Ilse Varga"),
        ("ActorMention", "Harbour Council"),
        ("PlaceMention", "Garbonzo"),
    ]
    assert [layer.extractor for layer in back.layers] == ["spacy_doc"]
    assert from_doc(spacy.blank("de")("Nichts.")) == Document("Nichts.", lang="de")


def test_lone_surrogates_come_back(blank):
    document = Document(
        "a \ud800 b", layers=(Layer("x", annotations=(at(dragoman.PlaceMention, "\ud800", "a \ud800 b", name="q"),)),)
    )
    doc = to_doc(document, blank)
    assert doc.text == "a \ufffd b"
    assert from_doc(doc) == document
    assert list(from_docbin(to_docbin([document], blank), blank.vocab)) == [document]


def test_the_document_of_another_text_is_refused(document, blank):
    doc = blank.make_doc("Another text.")
    doc.user_data["dragoman"] = dragoman.dumps(document)
    with pytest.raises(dragoman.InputError, match="the Doc carries the document of another text"):
        from_doc(doc)
    doc.user_data["dragoman"] = "{"
    with pytest.raises(dragoman.InputError, match="not JSON"):
        from_doc(doc)


@attrs.frozen
class BerthMention(dragoman.Mention):
    """A kind that needs more than a span."""

    quay: int = attrs.field(kw_only=True)


def test_a_span_added_to_a_kind_that_needs_more_is_refused(document, blank, monkeypatch):
    codec = Codec({"berth": BerthMention})
    monkeypatch.setattr(dragoman, "_default_codec", lambda: codec)
    doc = to_doc(document, blank)
    doc.spans["berth"] = [doc[0:2]]
    with pytest.raises(dragoman.InputError, match="the key 'quay' is missing"):
        from_doc(doc)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.sampled_from("ab 'é\n.-\u00a0🛰\ud800") | st.characters(), min_size=1, max_size=40), data=st.data()
)
def test_any_span_of_any_text_comes_back(blank, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mention = dragoman.PlaceMention(Span(start, end), text[start:end], name="x")
    document = Document(text, layers=(Layer("x", annotations=(mention,)),))
    doc = to_doc(document, blank)
    assert len(doc.spans["place"]) == 1
    assert from_doc(doc) == document


def test_the_readme_tells_the_truth():
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        exec(block, {})  # noqa: S102 - our own README
