"""Letters of names: hyphens before a small letter, and marks that are written apart from their letters."""

from __future__ import annotations

from unicodedata import normalize

import pytest

import dragoman
from dragoman.names import names
from dragoman.reading import Reading, Shared


def actors(text: str) -> list[tuple[str, str]]:
    """Return text and name of the actors."""
    return [(actor.text, actor.name) for actor in dragoman.read(text, published="2025-10-17").actor_mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They asked the envoy Seo Min-su about it.", "Seo Min-su"),
        ("Talks with Ri Kwang-hyok ended early.", "Ri Kwang-hyok"),
        ("The spokesman, Liu Peng-yu, declined.", "Liu Peng-yu"),
        ("Interior Minister Batyr-bek Usenov resigned.", "Batyr-bek Usenov"),
        ("The envoy Omar-jan Rahimi was there.", "Omar-jan Rahimi"),
        ("Cho Yong-won sat beside him.", "Cho Yong-won"),  # "won" is a verb too
        ("Park Jin-seok landed.", "Park Jin-seok"),  # not Park Jin
        ("Pak Kum-chol landed.", "Pak Kum-chol"),  # not Pakistan's
    ],
)
def test_a_small_letter_behind_a_hyphen_ends_a_given_name(text, name):
    assert (name, name) in actors(text)


@pytest.mark.parametrize(
    "text", ["The Hong Kong-run firm closed.", "A White House-led drive failed.", "The New York-based bank paid."]
)
def test_what_else_a_hyphen_joins_ends_none(text):
    assert not [name for _, name in actors(text) if "-" in name]


@pytest.mark.parametrize(
    ("text", "people", "places"),
    [
        ("A flood hit Köln and Łódź.", [], ["Cologne", "Łódź"]),
        ("Erdoğan met Luís Montenegro in São Paulo.", ["Recep Tayyip Erdogan", "Luis Montenegro"], ["São Paulo"]),
        ("Minister Žarko Grušić left. Grušić slept.", ["Žarko Grušić", "Žarko Grušić"], []),
        ("The envoy, Ṣọ́lá Adébáyọ̀, left.", ["Ṣọ́lá Adébáyọ̀"], []),  # of some letters no composed form exists
    ],
)
def test_names_in_decomposed_text_are_read_as_in_composed_text(text, people, places):
    for form in ("NFC", "NFD"):
        written = normalize(form, text)
        document = dragoman.read(written, published="2025-10-17")
        assert [actor.name for actor in document.actor_mentions if actor.form == "name"] == people
        assert [place.name for place in document.places] == places
        assert all(one.span.of(written) == one.text for one in (*document.actor_mentions, *document.places))


def test_a_users_name_may_be_decomposed(tmp_path):
    table = tmp_path / "ours.tsv"
    table.write_text(normalize("NFD", "name\tcountry\nZëlda Brüvele\tLV\n"), "utf-8")
    lexicons = dragoman.Lexicons((dragoman.Lexicon("persons", table),))
    document = dragoman.Document("It was Zëlda Brüvele who spoke.")
    (found,) = Reading(Shared(document, lexicons, 2.0)).view(names)
    assert found.actor is not None
    assert found.actor.country == "LV"


def test_a_second_surname_is_part_of_the_name():
    text = "Foreign Minister Ruben Ramirez Lezcano met Pedro Sanchez Castejon. Lezcano left; Ramirez was tired."
    sanchez = ("Pedro Sanchez Castejon", "Pedro Sanchez")
    ramirez = [(word, "Ruben Ramirez") for word in ("Ruben Ramirez Lezcano", "Lezcano", "Ramirez")]
    assert actors(text) == [ramirez[0], sanchez, *ramirez[1:]]


@pytest.mark.parametrize("text", ["Gustavo Petro Tuesday met Pedro Sanchez.", "GUSTAVO PETRO MET PEDRO SANCHEZ"])
def test_what_else_follows_a_name_is_no_surname(text):
    assert [name for _, name in actors(text)] == ["Gustavo Petro", "Pedro Sanchez"]


def test_a_group_whose_name_is_a_word_too_has_fighters_at_the_head_of_a_sentence():
    assert ("Taliban", "Taliban") in actors("Taliban gunmen hanged a man.")


@pytest.mark.parametrize("name", ["Tarvo-ul-Belmir", "Saif-ud-Din Belmir"])
def test_small_words_between_hyphens_join_a_name(name):
    assert (name, name) in actors(f"The envoy {name} left.")
