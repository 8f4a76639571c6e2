"""Cues: the words that an extractor waits for."""

from __future__ import annotations

import pytest

from dragoman import Cues


def test_words_are_met_in_any_case():
    assert Cues(["HMS", "uss", "USS"]).words == {"hms", "uss"}


def test_one_string_is_no_list_of_words():
    with pytest.raises(TypeError, match=r"the words of cues are several, like \('HMS',\), not one string"):
        Cues("HMS")
