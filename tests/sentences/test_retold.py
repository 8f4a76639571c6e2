"""A meeting that the next sentence goes on about is one meeting, whatever it is called there."""

from __future__ import annotations

import pytest

import dragoman

#: Sentences that tell of a meeting, by what became of it.
TOLD = {
    "held": (
        "Marco Rubio met Sergei Lavrov in Oslo on Monday.",
        "Marco Rubio and Sergei Lavrov held talks in Oslo on Monday.",
        "US and Russian negotiators held talks in Oslo on Monday.",
        "Talks between the United States and Russia took place in Oslo on Monday.",
        "Marco Rubio and Sergei Lavrov held a summit in Oslo on Monday.",
        "Marco Rubio received Sergei Lavrov in Oslo on Monday.",
    ),
    "planned": (
        "Marco Rubio will meet Sergei Lavrov in Oslo on Monday.",
        "Marco Rubio and Sergei Lavrov will hold talks in Oslo on Monday.",
        "US and Russian negotiators will hold talks in Oslo on Monday.",
        "The United States and Russia will hold a summit in Oslo on Monday.",
    ),
    "phone": (
        "Marco Rubio spoke by phone with Sergei Lavrov on Monday.",
        "Marco Rubio telephoned Sergei Lavrov on Monday.",
        "Marco Rubio and Sergei Lavrov held a phone call on Monday.",
    ),
}
#: Sentences that take such a meeting up, and tell of no other.
TAKEN_UP = {
    "held": (
        "The meeting lasted two hours.",
        "The talks lasted two hours.",
        "The two discussed the war in Syria.",
        "They discussed the war in Syria.",
        "During the meeting, Rubio raised the case of a prisoner.",
        "At the talks, Rubio raised the case of a prisoner.",
        "After the meeting, Rubio said progress had been made.",
        "Rubio said after the talks that progress had been made.",
        "The meeting came a week after a drone strike.",
        "It was their first meeting since May.",
        "The talks ended without a deal.",
        "The two ministers did not speak to reporters after the talks.",
        "The meeting, which was closed to the press, focused on Syria.",
        '"The talks were useful," Rubio said.',
        "Lavrov called the meeting constructive.",
        "No details of the talks were released.",
        "The discussions were held behind closed doors.",
        "Officials described the encounter as cordial.",
        "The Kremlin said the talks had been substantive.",
    ),
    "planned": (
        "The meeting will focus on Syria.",
        "The talks are expected to last two hours.",
        "They will discuss the war in Syria.",
        "The two will discuss the war in Syria.",
        "It will be their first meeting since May.",
        "The meeting comes a week after a drone strike.",
        "Ahead of the talks, Rubio said he was hopeful.",
        "The talks will be held behind closed doors.",
        "The summit will be held at a hotel.",
        '"The talks will be useful," Rubio said.',
        "The Kremlin confirmed the meeting.",
        "Preparations for the meeting are under way.",
        "Rubio said he hoped the talks would succeed.",
        "The meeting was announced on Friday.",
        "The date of the talks was agreed last week.",
    ),
    "phone": (
        "The call lasted two hours.",
        "The two discussed the war in Syria.",
        "They discussed the war in Syria.",
        "During the call, Rubio raised the case of a prisoner.",
        "The conversation lasted an hour.",
        "In the call, Lavrov warned against escalation.",
        "It was their first conversation since May.",
        "The Kremlin said the call had been constructive.",
        "Rubio told Lavrov that the war must end.",
        "After the call, Rubio said progress had been made.",
        "The phone call came a week after a drone strike.",
    ),
}


@pytest.mark.parametrize("kind", TOLD)
def test_what_goes_on_about_a_meeting_tells_of_no_other(kind: str) -> None:
    wrong = []
    for told in TOLD[kind]:
        for taken_up in TAKEN_UP[kind]:
            text = f"{told} {taken_up}"
            meetings = dragoman.read(text, published="2025-10-17").meetings
            if (
                len(meetings) != 1
                or meetings[0].status != dragoman.read(told, published="2025-10-17").meetings[0].status
            ):
                wrong.append((text, [(meeting.text, meeting.status) for meeting in meetings]))
    assert not wrong
