"""Ministries and committees by all that they are in charge of: "Ministry of Trade and Industry"."""

from __future__ import annotations

import pytest

import dragoman


def bodies(text: str) -> list[str]:
    """Return the names of the organisations and government bodies as the text spells them."""
    found = dragoman.read(text, published="2025-10-17").actor_mentions
    return [actor.text for actor in found if actor.type in ("government", "organisation")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ministry of Trade and Industry said so.", ["Ministry of Trade and Industry"]),
        ("The Ministry of Labour and Social Affairs said so.", ["Ministry of Labour and Social Affairs"]),
        ("The Danish Ministry of Culture and Education said so.", ["Danish Ministry of Culture and Education"]),
        (
            "The Ministry of Agriculture Forestry and Fisheries said so.",
            ["Ministry of Agriculture Forestry and Fisheries"],
        ),
        ("The Department of Social Welfare and Development left.", ["Department of Social Welfare and Development"]),
        ("The Committee on Foreign Affairs and Trade left.", ["Committee on Foreign Affairs and Trade"]),
        ("The Danish Institute of Public Health said so.", ["Danish Institute of Public Health"]),
        ("The Ministry of Health and Population and the army left.", ["Ministry of Health and Population"]),
        ("The Ministry of Defence and Boeing said so.", ["Ministry of Defence", "Boeing"]),
        ("The Ministry of Health and Education Minister Ada Silva said so.", ["Ministry of Health"]),
        ("AT&T and the P5+1 said so.", ["AT&T", "P5+1"]),
        ("The Foreign Ministry and Trade Unions said so.", ["Foreign Ministry", "Trade Unions"]),
    ],
)
def test_a_body_is_named_with_all_that_it_is_in_charge_of(text: str, names: list[str]) -> None:
    assert bodies(text) == names
