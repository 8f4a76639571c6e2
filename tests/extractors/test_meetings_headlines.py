"""Headlines of which each word has a capital, and text all in capitals: meetings are read as in lower case."""

from __future__ import annotations

import pytest

from dragoman import Chain, Meeting

CHAIN = Chain.default()
HEADLINES = [
    (
        "Trump May Meet Putin In Alaska, Kremlin Says",
        ("possible", "in_person", "Donald Trump, Vladimir Putin", "Alaska"),
    ),
    ("Modi, Xi Hold Talks In Tianjin, First In Seven Years", ("held", "talks", "Narendra Modi, Xi Jinping", "Tianjin")),
    (
        "Putin Rules Out Meeting Zelensky Before Deal Is Ready",
        ("refused", "in_person", "Vladimir Putin, Volodymyr Zelenskyy", None),
    ),
    (
        "Macron, Merz Phone Zelensky After Strike",
        ("held", "phone", "Emmanuel Macron, Friedrich Merz, Volodymyr Zelenskyy", None),
    ),
    (
        "Xi To Receive Lukashenko In Beijing This Week",
        ("planned", "in_person", "Xi Jinping, Alexander Lukashenko", "Beijing"),
    ),
    ("Houthis Reject Talks With Saudi Arabia", ("refused", "talks", "Houthis, Saudi Arabia", None)),
]


def meetings(text: str) -> tuple[Meeting, ...]:
    """Return the meetings of *text*."""
    return CHAIN.read(text, published="2025-10-17").meetings


@pytest.mark.parametrize("shouted", [False, True])
@pytest.mark.parametrize(("headline", "expected"), HEADLINES)
def test_headlines(headline: str, expected: tuple[str, str, str, str | None], *, shouted: bool) -> None:
    (meeting,) = meetings(headline.upper() if shouted else headline)
    parties = ", ".join(party.name for party in meeting.participants)
    assert (meeting.status, meeting.mode, parties, meeting.place.name if meeting.place else None) == expected


@pytest.mark.parametrize("shouted", [False, True])
@pytest.mark.parametrize(
    "headline",
    [
        "City Council Meets To Discuss Parking",
        "Harbour United Meet Rovers In Cup Final",
        "Bank Officials Hold Two-Day Policy Meeting",
        "School Hosts Charity Visit By Prince William",
    ],
)
def test_traps_in_headlines(headline: str, *, shouted: bool) -> None:
    assert meetings(headline.upper() if shouted else headline) == ()


def test_a_capital_tells_a_name_where_other_words_have_none() -> None:
    (meeting,) = meetings("At the Geneva Conference on Monday Rubio met Wang Yi.")
    assert [party.name for party in meeting.participants] == ["Marco Rubio", "Wang Yi"]


def test_the_agency_of_a_dateline_is_no_party() -> None:
    (meeting,) = meetings("LISBON, 5 Oct (EFE) -- The Danish government held talks with Sweden on Monday.")
    assert [party.name for party in meeting.participants] == ["Denmark", "Sweden"]
