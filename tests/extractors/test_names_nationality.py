"""Of whose country somebody is whom no lexicon knows, by the state that a title stands beside."""

from __future__ import annotations

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Danish ombudsman Ada Vinter resigned.", "DK"),
        ("The Danish astronaut Ada Vinter landed.", "DK"),
        ("Ada Vinter, Denmark's army chief, resigned.", "DK"),
        ("Ada Vinter, Denmark's chief negotiator, resigned.", "DK"),
        ("She told the ombudsman Ada Vinter.", None),
    ],
)
def test_whose_somebody_is_stands_before_any_title(text: str, country: str | None) -> None:
    people = [one for one in dragoman.read(text, published="2025-10-17").actor_mentions if one.type == "person"]
    assert {one.country for one in people if one.name == "Ada Vinter"} == {country}
