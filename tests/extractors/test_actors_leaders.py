"""Who leads a state and who leads others, and the officials of headlines in capitals."""

from __future__ import annotations

import pytest

import dragoman


def read(text: str, published: str | None = "2025-10-17") -> tuple[dragoman.ActorMention, ...]:
    """Return the actors of *text*."""
    document = dragoman.read(text, published=published)
    assert not document.failures
    return document.actor_mentions


@pytest.mark.parametrize("who", ["student", "union", "church", "gang", "tribal"])
def test_who_leads_others_leads_no_state(who: str) -> None:
    assert read(f"The Danish {who} leader left.") == read(f"Danish {who} leaders left.") == ()


def test_who_leads_rebels_stands_for_them() -> None:
    (found,) = read("A Pakistani militant leader left.")
    assert (found.text, found.name, found.type) == ("Pakistani militant leader", "Pakistani militants", "group")


def test_the_leader_of_a_headline_is_whom_the_text_names_below() -> None:
    text = "Pakistani leader arrives\n\nPakistani President Asif Ali Zardari has arrived in Britain."
    assert [m.name for m in read(text) if m.type == "person"] == ["Asif Ali Zardari", "Asif Ali Zardari"]


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Danish Envoy Rules Out Talks With Norway", "Denmark"),
        ("British Officials to Visit Iran in May", "United Kingdom"),
        ("SALVADORAN GUERRILLAS REJECT THE OFFER OF TALKS", "Salvadoran guerrillas"),
    ],
)
def test_headlines_in_capitals_name_officials(headline: str, name: str) -> None:
    assert read(headline)[0].name == name


def test_a_title_in_capitals_before_a_name_is_that_persons() -> None:
    found = read("Chinese President Hu Jintao Meets Japanese Prime Minister Shinzo Abe", None)
    assert [m.name for m in found] == ["Hu Jintao", "Shinzo Abe"]
