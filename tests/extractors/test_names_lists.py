"""States that act in lists and behind clauses set between commas."""

from __future__ import annotations

import pytest

import dragoman


def acting(text: str) -> list[str]:
    """Return the names of the states and governments that act."""
    found = dragoman.read(text, published="2025-10-17").actor_mentions
    return [actor.name for actor in found if actor.type in ("state", "government")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She held talks with Ghana, Togo and Benin on Monday.", ["Ghana", "Togo", "Benin"]),
        ("They met under the auspices of Chad, the Gambia and Mali.", ["Chad", "Gambia", "Mali"]),
        ("The mediators, Norway, Qatar and Oman, were patient.", ["Norway", "Qatar", "Oman"]),
        (
            "The plan of the four guarantors, Norway, the Netherlands and Peru, failed.",
            ["Norway", "Netherlands", "Peru"],
        ),
        ("The U.S., China and Ghana held talks.", ["United States", "China", "Ghana"]),
        ("U.S., China hold talks", ["United States", "China"]),
        ("Lima, for its part, denied it.", ["Peru"]),
        ("Ghana, meanwhile, recalled its envoy.", ["Ghana"]),
        ("Ghana and Togo, which share a border, agreed.", ["Ghana", "Togo"]),
        ("He will wait until Togo set a date.", ["Togo"]),
        ("Ghana and Togo backed her, and Benin cast its veto.", ["Ghana", "Togo", "Benin"]),
        ("Ghana, with gifts from Togo, Benin and Mali, founded a school.", ["Ghana"]),
        ("Ghana, whose envoy was away, was not at the table.", ["Ghana"]),
        ("They had planned to meet in Lima and Ghana warned them.", ["Ghana"]),
        ("He spoke on behalf of Togo, to the dismay of Ghana.", ["Togo", "Ghana"]),
        ("Warsaw, which commands the port, was given no notice.", ["Poland"]),
        ("Ghana, alarmed by the flood, shut a port.", ["Ghana"]),
        ("Moldova and its breakaway Transnistria region are to sign it.", ["Moldova"]),
    ],
)
def test_states_of_a_list_act_together(text, names):
    assert acting(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Relatives in countries such as Ghana or Togo, meanwhile, believe it.",
        "The airline began serving Lima, Quito, Bogota and Caracas.",
        "He lived in Ghana, Togo, and Benin.",
        "Set pieces from Ghana were shown.",
    ],
)
def test_places_of_a_list_do_not(text):
    assert acting(text) == []
