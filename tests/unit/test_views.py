"""Views: words, gaps and sentences."""

from __future__ import annotations

import itertools
import re
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.cues import Cues, CueTable
from dragoman.views import sentences_of, tokens_of

#: Marks that are written apart from their letters.
MARK = re.compile("[\u0300-\u036f]")
texts = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="aB1_ .\n\"'-İßé\u0301\ud800٣", max_size=60),
    st.lists(st.sampled_from(["Mr.", "Lee", "met", "U.S.", "envoys.", "“No!”", "\n\n", "3", "p.m.", "He", "…"])).map(
        " ".join
    ),
)


@given(texts)
@example("")
@example("İSTANBUL ǅ ŉ")
def test_gaps_and_words_rebuild_the_text_but_for_white_space(text):
    tokens = tokens_of(text)
    assert len(tokens.gaps) == len(tokens) + 1
    written = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    parts = [part for pair in zip(tokens.gaps, [*written, ""], strict=True) for part in pair]
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert tokens.words == [normalize("NFC", word) if MARK.search(text) else word for word in written]


@given(texts)
def test_words_are_what_a_bare_pattern_finds(text):
    tokens = tokens_of(text)
    if not MARK.search(text):
        assert tokens.words == re.findall(r"\w+", text)
    assert tokens.lowers == [word.lower() for word in tokens.words]
    assert tokens.digits == [i for i, word in enumerate(tokens.words) if word[0] in "0123456789"]
    assert tokens.capitals == [i for i, word in enumerate(tokens.words) if word != word.lower()]


@given(texts)
def test_marks_apart_from_their_letters_change_no_word(text):
    whole, parts = normalize("NFC", text), normalize("NFD", text)
    if MARK.search(whole) is None and len(MARK.sub("", parts)) == len(whole):  # Hangul and kana come apart otherwise
        assert tokens_of(parts).words == tokens_of(whole).words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ko\u0308ln", ["Köln"]),
        ("e\u0302\u0301t", ["ế" + "t"]),
        ("S\u0323o\u0323\u0301la\u0301 ran", ["Ṣọ\u0301lá", "ran"]),
        ("1\u03352 km", ["1", "2", "km"]),
        ("\u0301abc", ["abc"]),
        ("Zo\u00eb \u03b1\u0301", ["Zoë", "ά"]),
    ],
)
def test_marks_belong_to_the_letter_before_them(text, words):
    assert tokens_of(text).words == words


@given(texts, st.integers(-1, 90))
def test_at_is_the_last_word_that_has_begun(text, position):
    tokens = tokens_of(text)
    begun = [index for index, start in enumerate(tokens.starts) if start <= position]
    assert tokens.at(position) == (begun[-1] if begun else -1)


@given(texts)
def test_every_word_stands_in_one_sentence(text):
    tokens = tokens_of(text)
    found = sentences_of(tokens)
    assert found.starts == sorted(set(found.starts))
    assert bool(found.starts) == bool(tokens.words)
    for word in range(len(tokens)):
        first, end = found.around(word)
        assert first <= word < end
        assert found.starts[found.index(word)] == first


def split(text):
    tokens = tokens_of(text)
    bounds = [*sentences_of(tokens).starts, len(tokens)]
    return [text[tokens.starts[first] : tokens.ends[end - 1]] for first, end in itertools.pairwise(bounds)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The envoys met. They left.", ["The envoys met", "They left"]),
        ("Did they? They did! And so on… They left.", ["Did they", "They did", "And so on", "They left"]),
        ("Mr. Lee and Gen. A. B. Ito met.", ["Mr. Lee and Gen. A. B. Ito met"]),
        ("It began at 9 p.m. on Friday.", ["It began at 9 p.m. on Friday"]),
        ("“We met.” They left.", ["We met", "They left"]),
        ("A headline without an end\n\nThe text begins.", ["A headline without an end", "The text begins"]),
        ("A line.\nAnother line\nA third", ["A line", "Another line", "A third"]),
        ("It rose 2.5 to 3.25 percent", ["It rose 2.5 to 3.25 percent"]),
        ("The U.S.-led talks of the U.N. began", ["The U.S.-led talks of the U.N. began"]),
        ("It cost 3.5 million at example.org yesterday.", ["It cost 3.5 million at example.org yesterday"]),
        ("", []),
        ("…", []),
    ],
)
def test_sentences(text, sentences):
    assert split(text) == sentences


@given(texts, st.sets(st.sampled_from(["met", "lee", "he", "a", "3"])), st.booleans(), st.booleans())
def test_cues_are_the_words_asked_for(text, words, digits, capitals):
    tokens = tokens_of(text)
    found = CueTable.compile({"x": Cues(words, digits=digits, capitals=capitals), "y": Cues({"met"})}).scan(tokens)
    expected = {i for i, word in enumerate(tokens.lowers) if word in words}
    expected |= set(tokens.digits) if digits else set()
    expected |= set(tokens.capitals) if capitals else set()
    assert list(found["x"]) == sorted(expected)
    assert list(found["y"]) == [i for i, word in enumerate(tokens.lowers) if word == "met"]


def test_a_bare_line_break_ends_a_sentence_unless_the_text_is_wrapped():
    paragraphs = tokens_of("Envoys met in Oslo\nTalks go on\nNobody else came")
    assert len(sentences_of(paragraphs)) == 3
    wrapped = tokens_of("The envoys who met\nin Oslo on Friday with\nMaria Lind said that\ntalks go on. They left.")
    assert len(sentences_of(wrapped)) == 2


def test_text_in_capitals_is_wrapped_where_its_lines_are_long():
    first, second = "THE FOREIGN MINISTERS OF NORWAY AND PERU MET IN", "OSLO ON FRIDAY AND AGREED TO MEET AGAIN."
    assert len(sentences_of(tokens_of(f"{first}\n{second}"))) == 1
    assert len(sentences_of(tokens_of("MINISTERS MEET\nSTORM HITS COAST\nMARKETS FALL"))) == 3


def test_blanks_are_one_space_and_the_lines_of_wrapped_text_hang_together():
    assert tokens_of("Macron\u00a0met  Merz,\tin\u202fBerlin.").gaps == ["", " ", " ", ", ", " ", "."]
    wrapped = "The minister said that the\ntalks will be held in\nBerlin on Friday.\n\nNext"
    assert tokens_of(wrapped).gaps[5] == " "
    assert tokens_of(wrapped).gaps[-2] == ".\n\n"
    assert tokens_of("Talks held\nMacron met Merz").gaps[2] == "\n"


def test_words_stand_where_their_span_says():
    text = "The envoys, all of them, met."
    tokens = tokens_of(text)
    assert tokens.span_of(1, 5).of(text) == "envoys, all of them"
    assert tokens.span_of(0, len(tokens)).of(text) == text[:-1]


@pytest.mark.parametrize(("first", "after"), [(2, 2), (3, 2), (-1, 2), (0, 4)])
def test_where_there_are_no_words_there_is_no_span(first, after):
    with pytest.raises(ValueError, match="there are no words from"):
        tokens_of("Envoys met today.").span_of(first, after)
