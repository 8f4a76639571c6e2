"""The pieces a text is read in: they cover it, break at sentences, and stay short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dragoman
from dragoman.reading import Reading, Shared
from dragoman_spacy.pieces import LONGEST, pieces_of, readable


def pieces(text):
    reading = Reading(Shared(dragoman.Document(text), dragoman.Lexicons(), 1.0))
    return [text[start:end] for start, end in pieces_of(reading)]


def test_a_line_is_a_piece_and_a_wrapped_paragraph_is_one():
    assert pieces("Truce holds\nEnvoys met. They left.\n\nSo it was.") == [
        "Truce holds\n",
        "Envoys met. They left.\n\n",
        "So it was.",
    ]
    wrapped = "The envoys of\nboth sides came to\nterms in the old\ntown hall."
    assert pieces(wrapped) == [wrapped]


def test_long_paragraphs_are_cut_between_sentences():
    sentence = "He said “yes” to all of it. "
    found = pieces(sentence * 300)
    assert "".join(found) == sentence * 300
    assert all(len(piece) <= LONGEST and piece.startswith("He") for piece in found)


def test_a_quotation_mark_stays_with_the_sentence_it_opens():
    sentence = "“We came”, he said. "
    assert all(piece.startswith("“We") for piece in pieces(sentence * 200))


def test_a_sentence_without_end_is_cut_at_blanks_and_a_word_without_end_anywhere():
    assert all(len(piece) <= LONGEST and not piece.startswith("ord") for piece in pieces("word " * 2000))
    assert [len(piece) for piece in pieces("a" * 5000)] == [2000, 2000, 1000]


@given(st.text(st.sampled_from("aB .\n“”!\t\r\u2028(") | st.characters(), max_size=400), st.integers(1, 12))
def test_pieces_cover_every_text(text, times):
    assert "".join(pieces(text * times)) == text * times


@given(st.text(st.sampled_from("aB .\n_(\ud800\udfff\x00\u00a0") | st.characters(), max_size=200))
def test_what_spacy_is_given_is_as_long_and_can_be_encoded(text):
    assert len(readable(text)) == len(text)
    assert readable(text).encode().decode() == readable(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\u00a0c\td", "a  b c d"),
        ("a\ud800b", "a\ufffdb"),
        ("a" + "(" * 30 + "b", "a" + " " * 30 + "b"),
        ("a" + "_" * 30 + "b", "a" + " " * 30 + "b"),
        ("“(…) – he said”", "“(…) – he said”"),
    ],
)
def test_readable_text(text, expected):
    assert readable(text) == expected
