"""What a sentence tells of its subject, of others or of the time beside a meeting changes nothing of who met, when, where and how."""

from __future__ import annotations

import pytest

import dragoman

PUBLISHED = "2025-10-17"
#: Who meets, what stands behind them, and what is told: a person or a body (`one`), officials (`some`), a state, talks.
SENTENCES = (
    ("one", "Danish Foreign Minister Ada Silva", " met Chilean President Pavel Ruud", " in Geneva on Monday"),
    ("one", "Danish Foreign Minister Ada Silva", " will meet Chilean President Pavel Ruud", " in Geneva on Sunday"),
    ("one", "Danish Foreign Minister Ada Silva", " refused to meet Chilean President Pavel Ruud", " on Monday"),
    ("one", "Danish Foreign Minister Ada Silva", " cancelled a meeting with Chilean President Pavel Ruud", " on Monday"),
    ("one", "Danish Foreign Minister Ada Silva", " telephoned Chilean President Pavel Ruud", " on Monday"),
    ("one", "President Lars Vinter of Norway", " held talks with Kenyan Prime Minister Ada Odhiambo", " in Oslo on Tuesday"),
    ("one", "Kenyan Prime Minister Ada Odhiambo", " received Norwegian Foreign Minister Lars Vinter", " in Nairobi on Tuesday"),
    ("some", "Danish officials", " met Chilean negotiators", " in Geneva on Monday"),
    ("some", "Danish officials", " held talks with Chilean negotiators", " in Geneva on Monday"),
    ("some", "Kenyan diplomats", " will meet their Norwegian counterparts", " in Oslo on Saturday"),
    ("some", "Norwegian mediators", " met rebel leaders", " in Nairobi on Tuesday"),
    ("state", "Denmark", " will host talks with Chile", " in Geneva on Sunday"),
    ("state", "Norway", " hosted a summit of Kenya and Sudan", " in Oslo on Tuesday"),
    ("state", "Kenya", " rejected talks with Norway", " on Tuesday"),
    ("talks", "Talks between Denmark and Chile", " broke down", " in Geneva on Monday"),
    ("talks", "The talks between Denmark and Chile", " will resume", " in Geneva on Sunday"),
    ("talks", "Negotiations between Kenya and Norway", " ended without agreement", " in Oslo on Tuesday"),
    ("talks", "A summit of the leaders of Kenya and Norway", " will open", " in Oslo on Saturday"),
)  # fmt: skip
#: What is told of the subject, by what that is.
OF_SUBJECT = {
    "one": (
        ", who is trying to end the war in Burundi,",
        ", who had threatened to leave NATO,",
        ", who will leave office in May,",
        ", who had been expected to stay away,",
        ", whose party lost the election in May,",
        ", under pressure over the war in Burundi,",
        ", hoping to persuade Burundi to stop,",
        ", speaking for the European Union,",
        ", a critic of Burundi,",
        ", the target of protests in Burundi,",
        ", eager to show that Burundi can be trusted,",
        ", despite a warning from Burundi,",
        ", to the surprise of Burundi,",
        ", according to an official in Lisbon,",
        ", officials in Lisbon said,",
    ),
    "some": (
        " trying to end the war in Burundi",
        " hoping to persuade Burundi to stop",
        " who are trying to end the war in Burundi",
        " worried about Burundi",
        " accused of favouring Burundi",
        ", undeterred by Burundi,",
        ", for their part,",
        ", officials in Lisbon said,",
    ),
    "state": (
        ", which is trying to end the war in Burundi,",
        ", which would not comment on Burundi,",
        ", long at odds with Burundi,",
        ", the largest donor to Burundi,",
        ", hoping to persuade Burundi to stop,",
        ", angered by Burundi,",
        ", to the surprise of Burundi,",
        ", according to an official in Lisbon,",
    ),
    "talks": (
        " aimed at ending the war in Burundi",
        " to end the war in Burundi",
        " on a treaty that would end the dispute",
        ", which Burundi had condemned,",
        ", the first since the war in Burundi,",
        ", overshadowed by the war in Burundi,",
        ", closely watched in Burundi,",
        ", officials in Lisbon said,",
    ),
}
#: What stands behind whom somebody meets.
OF_OBJECT = (
    ", a critic of Burundi,",
    ", despite a warning from Burundi,",
    ", officials in Lisbon said,",
    ", long at odds with Burundi,",
    ", who had been expected to stay away,",
)
#: What stands before a sentence and behind it.
BEFORE = (
    "As Burundi threatened to leave the treaty, ",
    "Despite calls by Burundi to end the war, ",
    "With Burundi threatening to leave the treaty, ",
    "Hours after the death of a Burundian general, ",
    "Two years after the war in Burundi began, ",
    "In a bid to end the war in Burundi, ",
    "In what Burundi called a snub, ",
    "While Burundi would not comment, ",
    "On the eve of elections in Burundi, ",
    "Ignoring a warning from Burundi, ",
    "Burundi announced that ",
    "It was reported that ",
)
BEHIND = (
    ", as Burundi threatened to leave the treaty",
    ", in a bid to end the war in Burundi",
    ", ahead of a vote that could end the war in Burundi",
    ", with the army of Burundi advancing",
    ", raising hopes of peace in Burundi",
    ", which may lead to elections in Burundi",
    ", days after Burundi tested a missile",
    ", officials in Lisbon said",
    ", amid tension with Burundi",
)


def lowered(subject: str) -> str:
    """Return a *subject* as it stands within a sentence."""
    return (
        subject
        if subject.split(maxsplit=1)[0] not in ("A", "The", "Talks", "Negotiations")
        else subject[0].lower() + subject[1:]
    )


def reading(text: str) -> list[tuple[object, ...]]:
    """Return what is read in *text*, without where it stands."""
    document = dragoman.read(text, published=PUBLISHED)
    assert not document.failures, text
    return [
        (
            meeting.text.lower(),
            meeting.mode,
            meeting.status,
            meeting.outcome,
            sorted(party.name for party in meeting.participants),
            meeting.place and meeting.place.name,
            meeting.date and meeting.date.value,
        )
        for meeting in document.meetings
    ]


@pytest.mark.parametrize(("kind", "subject", "told", "setting"), SENTENCES)
def test_what_is_told_beside_a_meeting_changes_nothing_of_it(kind: str, subject: str, told: str, setting: str) -> None:
    """A clause, an apposition or a participle about others beside a meeting leaves its reading as it is."""
    plain = reading(f"{subject}{told}{setting}.")
    assert len(plain) == 1
    texts = [
        *(f"{subject}{aside}{told}{setting}." for aside in OF_SUBJECT[kind]),
        *(f"{subject}{told}{aside}{setting}." for aside in OF_OBJECT if kind != "talks"),
        *(f"{aside}{lowered(subject)}{told}{setting}." for aside in BEFORE),
        *(f"{subject}{told}{setting}{aside}." for aside in BEHIND),
        *(f"LISBON, Oct 17 (Reuters) - {aside}{lowered(subject)}{told}{setting}." for aside in BEFORE),
    ]
    assert [(text, found) for text in texts if (found := reading(text)) != plain] == []
