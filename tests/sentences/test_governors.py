"""What a noun is governed by says whether its meeting was held: hopes of it, an agenda for it, a refusal of it, and whose these are."""

from __future__ import annotations

import pytest

import dragoman

#: Sentences on what Denmark and Chile have before them or behind them, by its status.
SENTENCES = {
    "cancelled": ("The cancellation of {noun} between Denmark and Chile alarmed the region.",),
    "denied": (
        "There were no {noun} between Denmark and Chile.",
        "Denmark said there had been no {noun} with Chile.",
        "There are no plans for {noun} between Denmark and Chile.",
        "Danish officials denied any {noun} with Chile.",
        "Danish officials denied reports of {noun} with Chile.",
    ),
    "held": (
        "The collapse of {noun} between Denmark and Chile alarmed the region.",
        "The failure of {noun} between Denmark and Chile alarmed the region.",
        "The breakdown of {noun} between Denmark and Chile alarmed the region.",
        "The success of {noun} between Denmark and Chile cheered the region.",
        "The outcome of {noun} between Denmark and Chile cheered the region.",
        "The result of {noun} between Denmark and Chile cheered the region.",
        "The deal emerged from {noun} between Denmark and Chile.",
        "The deal came out of {noun} between Denmark and Chile.",
        "The deal followed {noun} between Denmark and Chile.",
        "Danish officials confirmed their involvement in {noun} with Chile.",
        "Danish officials took part in {noun} with Chile.",
        "Denmark emerged from {noun} with Chile empty-handed.",
    ),
    "ongoing": (
        "Denmark is locked in {noun} with Chile.",
        "Denmark is engaged in {noun} with Chile.",
        "Denmark is in the middle of {noun} with Chile.",
        "Denmark is pressing on with {noun} with Chile.",
        "Denmark and Chile are deep in {noun}.",
    ),
    "planned": (
        "A date for {noun} between Denmark and Chile has been set.",
        "Trade will top the agenda of {noun} between Denmark and Chile.",
        "Denmark is on course for {noun} with Chile.",
        "Denmark is on track for {noun} with Chile.",
        "In the run-up to {noun} with Chile, Denmark freed three prisoners.",
        "In the lead-up to {noun} with Chile, Denmark freed three prisoners.",
        "Denmark freed three prisoners ahead of {noun} with Chile.",
        "Preparations for {noun} between Denmark and Chile have begun.",
        "Denmark is preparing for {noun} with Chile.",
        "The countdown to {noun} between Denmark and Chile has begun.",
        "Denmark braced for {noun} with Chile.",
        "Denmark announced the resumption of {noun} with Chile.",
        "Denmark will take charge of {noun} with Chile.",
        "Denmark is to lead {noun} with Chile.",
        "Denmark looks forward to {noun} with Chile.",
    ),
    "possible": (
        "Denmark wants to resolve the dispute through {noun} with Chile.",
        "Denmark expressed hope yesterday for {noun} with Chile.",
        "Denmark voiced hopes of {noun} with Chile.",
        "There is hope for {noun} between Denmark and Chile.",
        "The chances of {noun} between Denmark and Chile are slim.",
        "A window for {noun} between Denmark and Chile is open.",
        "The door to {noun} between Denmark and Chile remains open.",
        "The truce paves the way for {noun} between Denmark and Chile.",
        "The truce paved the way for {noun} between Denmark and Chile.",
        "The truce could clear the path to {noun} between Denmark and Chile.",
        "The atmosphere is conducive for {noun} between Denmark and Chile.",
        "The atmosphere is conducive to {noun} between Denmark and Chile.",
        "Conditions for {noun} between Denmark and Chile are ripe.",
        "The time is ripe for {noun} between Denmark and Chile.",
        "The climate for {noun} between Denmark and Chile has improved.",
        "Pressure is growing for {noun} between Denmark and Chile.",
        "Support for {noun} between Denmark and Chile is growing.",
        "There is no alternative to {noun} between Denmark and Chile.",
        "Denmark is open to {noun} with Chile.",
        "Denmark is ready for {noun} with Chile.",
        "Denmark is in favour of {noun} with Chile.",
        "Denmark is keen on {noun} with Chile.",
        "Denmark is close to {noun} with Chile.",
        "Denmark has a mandate for {noun} with Chile.",
        "The fate of {noun} between Denmark and Chile is unclear.",
        "Doubts over {noun} between Denmark and Chile have grown.",
        "Obstacles to {noun} between Denmark and Chile remain.",
        "The dispute should be settled through {noun} between Denmark and Chile.",
        "The dispute can only be settled by {noun} between Denmark and Chile.",
        "Denmark prefers {noun} with Chile to sanctions.",
        "Denmark tried to revive {noun} with Chile.",
        "Efforts to revive {noun} between Denmark and Chile have failed.",
        "Efforts to arrange {noun} between Denmark and Chile are under way.",
        "Attempts to restart {noun} between Denmark and Chile continue.",
        "A bid to broker {noun} between Denmark and Chile failed.",
        "Denmark demanded an early start to {noun} with Chile.",
        "Denmark pressed for a resumption of {noun} with Chile.",
        "Denmark would welcome {noun} with Chile.",
        "Denmark welcomed the idea of {noun} with Chile.",
        "Denmark floated the idea of {noun} with Chile.",
        "Denmark toyed with the idea of {noun} with Chile.",
        "Denmark did not exclude {noun} with Chile.",
    ),
    "postponed": (
        "The suspension of {noun} between Denmark and Chile alarmed the region.",
        "The postponement of {noun} between Denmark and Chile alarmed the region.",
        "The delay of {noun} between Denmark and Chile alarmed the region.",
    ),
    "refused": (
        "Denmark is against {noun} with Chile.",
        "Denmark is opposed to {noun} with Chile.",
        "Denmark's refusal of {noun} with Chile alarmed the region.",
        "Denmark's rejection of {noun} with Chile alarmed the region.",
        "Denmark's refusal to hold {noun} with Chile alarmed the region.",
        "Chile regretted Denmark's refusal to resume {noun}.",
        "Denmark's boycott of {noun} with Chile alarmed the region.",
        "Denmark withdrew from {noun} with Chile.",
        "Denmark pulled out of {noun} with Chile.",
        "Denmark walked away from {noun} with Chile.",
        "Denmark ruled out {noun} with Chile.",
        "Denmark sees no point in {noun} with Chile.",
        "Denmark has no interest in {noun} with Chile.",
        "Denmark has no desire for {noun} with Chile.",
        "Denmark closed the door on {noun} with Chile.",
        "Denmark slammed the door on {noun} with Chile.",
        "Denmark's government is in no mood for {noun} with Chile.",
    ),
}
#: Those whose noun may be one of a single meeting too, and what then stands there.
SINGLE = ("a meeting", "a summit")
#: What only talks go on with: they are resumed and revived, there are none of them.
ONLY_TALKS = (" resum", " reviv", " start", "no {noun}", "any {noun}", "deep in", " alive", "breakdown")


def cases() -> list[tuple[str, str]]:
    """Return every sentence with every noun that may stand in it, and its status."""
    return [
        (sentence.format(noun=noun), status)
        for status, sentences in SENTENCES.items()
        for sentence in sentences
        for noun in ("talks", "negotiations", *SINGLE)
        if noun not in SINGLE or not any(part in sentence for part in ONLY_TALKS)
    ]


@pytest.mark.parametrize(("text", "status"), cases())
def test_what_governs_a_noun_tells_its_status_and_who_meets(text: str, status: str) -> None:
    """Denmark and Chile are the two sides, and the status is that of the governing words."""
    (meeting,) = dragoman.read(text, published="2025-10-17").meetings
    assert meeting.status == status
    assert sorted(party.name for party in meeting.participants) == ["Chile", "Denmark"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The Danish premier is in Egypt for talks.", ["DK", "EG"]),
        ("The Danish premier hopes for talks in Egypt.", ["DK"]),
        ("The Danish premier pressed for talks in Egypt.", ["DK"]),
    ],
)
def test_the_state_in_which_somebody_is_for_talks_is_one_of_those_who_meet(text: str, sides: list[str]) -> None:
    """The state where talks are only hoped for need not be."""
    (meeting,) = dragoman.read(text, published="2025-10-17").meetings
    assert sorted(party.country or "" for party in meeting.participants) == sides
    assert meeting.place is not None
    assert meeting.place.country == "EG"
