"""A headline says the same in capitals of any kind, above a text or alone: who meets, and whether they did, will or refuse to."""

from __future__ import annotations

import pytest

import dragoman

#: Headlines on what Denmark and Chile have before them or behind them, by its status.
HEADLINES = {
    "cancelled": (
        "Denmark cancels talks with Chile",
        "Danish premier calls off visit to Chile",
        "Danish premier scraps trip to Chile",
        "Talks between Denmark and Chile called off",
    ),
    "denied": (
        "Denmark denies talks with Chile",
        "No talks with Chile, Denmark says",
        "Denmark: no talks with Chile",
    ),
    "held": (
        "Talks between Denmark and Chile fail",
        "Talks between Denmark and Chile collapse",
        "Talks between Denmark and Chile end without deal",
        "Danish premier meets Chilean president",
        "Danish premier holds talks with Chilean president",
        "Danish premier visits Chile",
        "Danish premier arrives in Chile",
        "No deal at talks between Denmark and Chile",
        "Danish premier phones Chilean president",
        "Danish, Chilean presidents speak by phone",
        "Chile hosts Danish premier",
        "Danish premier hails talks with Chile",
        "Danish premier wraps up visit to Chile",
        "Denmark, Chile hold talks in Geneva",
    ),
    "ongoing": (
        "Denmark, Chile in talks on trade",
        "Talks under way between Denmark and Chile",
        "Danish premier in Chile for talks",
        "Talks between Denmark and Chile continue",
        "Talks between Denmark and Chile enter second day",
    ),
    "planned": (
        "Danish, Chilean leaders to meet in Geneva",
        "Denmark, Chile agree to talks in Geneva",
        "Denmark, Chile to resume talks",
        "Danish premier heads to Chile for talks",
        "Danish premier set for talks with Chilean president",
        "Danish premier due in Chile for talks",
        "Danish envoy to visit Chile",
        "Denmark sets date for talks with Chile",
    ),
    "possible": (
        "Denmark offers talks with Chile",
        "Denmark urges talks with Chile",
        "Denmark seeks talks with Chile",
        "Denmark mulls talks with Chile",
        "Denmark eyes summit with Chile",
        "Denmark ready for talks with Chile",
        "Danish premier hopes to meet Chilean president",
    ),
    "postponed": (
        "Denmark postpones talks with Chile",
        "Danish premier puts off visit to Chile",
        "Talks between Denmark and Chile delayed",
    ),
    "refused": (
        "Denmark rejects talks with Chile",
        "Denmark says no to talks with Chile",
        "Denmark snubs talks with Chile",
        "Denmark spurns Chile talks offer",
        "Danish premier refuses to meet Chilean president",
    ),
}
#: Words that a headline in capitals leaves plain.
SMALL = frozenset("a and at between by for in of on the to with".split())


def capitalised(headline: str) -> str:
    """Return *headline* with a capital at each word but the small ones."""
    return " ".join(word if word in SMALL else word[0].upper() + word[1:] for word in headline.split())


@pytest.mark.parametrize(
    ("headline", "status"), [(headline, status) for status, headlines in HEADLINES.items() for headline in headlines]
)
def test_a_headline_says_the_same_in_all_capitals(headline: str, status: str) -> None:
    """Each form has one meeting, of that status, between Denmark and Chile."""
    below = "\n\nCOPENHAGEN (Reuters) - Prices rose on Monday."
    for text in (headline, capitalised(headline), headline.upper(), headline + below, capitalised(headline) + below):
        (meeting,) = dragoman.read(text, published="2025-10-17").meetings
        assert meeting.status == status, text
        assert sorted({party.country for party in meeting.participants}) == ["CL", "DK"], text
