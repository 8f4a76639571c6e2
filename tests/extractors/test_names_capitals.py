"""Names in texts and headlines all in capitals, and in headlines of which each word has one."""

from __future__ import annotations

import pytest

from dragoman import Document, Lexicons
from dragoman.names import Name, names
from dragoman.reading import Reading, Shared

LEXICONS = Lexicons()


def view(text: str, published: str | None = None) -> list[Name]:
    """Return the names of *text*."""
    return Reading(Shared(Document(text, published=published), LEXICONS, 2.0)).view(names)


def actors(text: str, published: str | None = None) -> list[tuple[str, str, str]]:
    """Return text, type and name of those who act by name."""
    found = view(text, published)
    return [(text[n.start : n.end], n.actor.type, n.actor.name) for n in found if n.actor and n.form == "name"]


def places(text: str) -> list[tuple[str, str | None, bool]]:
    """Return text, country and metonymy of the places."""
    return [(text[n.start : n.end], n.place.country, n.metonym) for n in view(text) if n.place]


def test_text_in_capitals() -> None:
    found = actors("PRESIDENT VLADIMIR PUTIN AND THE UNITED NATIONS CONDEMNED THE ATTACK IN BOGOTA ON FRIDAY NIGHT")
    assert ("VLADIMIR PUTIN", "person", "Vladimir Putin") in found
    assert ("UNITED NATIONS", "organisation", "United Nations") in found


def test_capitals_among_capitals_make_no_paper_of_a_word() -> None:
    assert actors("IT WAS MANY TIMES BETTER, AND THE LEFT SIDE WAS FREE.") == []


def test_acronyms_among_capitals_may_be_words() -> None:
    assert actors("A CAR BOMB WENT OFF; THE PLAN FAILED.") == []
    assert [name for _, _, name in actors("The PLAN sent a ship.")] == ["People's Liberation Army Navy"]
    assert [place[0] for place in places("THEY TOLD US THAT THE U.S. SHIP LEFT.")] == ["U.S."]
    assert [place[0] for place in places("WAR IS OVER, SAYS US")] == ["US"]


def test_is_among_capitals_is_a_verb() -> None:
    assert actors("WAR IS OVER; WHO WILL PAY?") == []
    assert [name for _, _, name in actors("Later IS claimed it, the WHO said.")] == [
        "Islamic State",
        "World Health Organization",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Iran Nuclear Talks To Resume In Oman, Officials Say", []),
        ("Israel Strikes Kill 23 In Gaza As Cease-Fire Talks Stall", []),
        ("The missile flew ahead of Rubio visit to Seoul.", ["Marco Rubio"]),
        ("Danny Rose scored.", ["Danny Rose"]),
        ("Modi, Xi Hold Talks In Tianjin", ["Narendra Modi", "Xi Jinping"]),
        ("TRUMP MAY MEET PUTIN IN ALASKA", ["Donald Trump", "Vladimir Putin"]),
        (
            "Netanyahu To Visit White House On Monday For Talks With Trump",
            ["Benjamin Netanyahu", "White House", "Donald Trump"],
        ),
        ("Iran May Sign Deal In May, Says Araghchi", ["Iran", "Abbas Araghchi"]),
        ("Kim Declines Moscow Invitation For Victory Parade", ["Kim Jong Un"]),
    ],
)
def test_verbs_of_headlines_are_nobody(text: str, names: list[str]) -> None:
    assert [name for _, _, name in actors(text, "2025-10-17")] == names


def test_verbs_among_capitals_are_nobody() -> None:
    assert (
        actors("THE JUDGE ISSUED A WARRANT AND THE MINISTER DENIED IT; THEY END HOSTILITIES AND BEGIN NEGOTIATIONS.")
        == []
    )
