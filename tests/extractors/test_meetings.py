"""Meetings: who met, will meet or refused to meet whom, where, when and how. The names come from a small extractor of the tests' own."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

from dragoman import ActorMention, Chain, DateMention, Extractor, Meeting, PlaceMention
from dragoman.extractors.meetings import Meetings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Annotation, Document, Reading

#: Name as written: name in full, type, country, role.
ACTORS = {
    "Ada Okonjo": ("Ada Okonjo", "person", "NG", "President"),
    "Okonjo": ("Ada Okonjo", "person", "NG", None),
    "Lars Vinter": ("Lars Vinter", "person", "DK", "Prime Minister"),
    "Vinter": ("Lars Vinter", "person", "DK", None),
    "Marta Silva": ("Marta Silva", "person", "PT", "Foreign Minister"),
    "Silva": ("Marta Silva", "person", "PT", None),
    "Hugo Brandt": ("Hugo Brandt", "person", "DE", "Chancellor"),
    "Nigeria": ("Nigeria", "state", "NG", None),
    "Denmark": ("Denmark", "state", "DK", None),
    "Portugal": ("Portugal", "state", "PT", None),
    "NATO": ("NATO", "organisation", None, None),
    "Tom Baxter": ("Tom Baxter", "person", None, None),
    "Rovers": ("Rovers", "organisation", None, None),
}
PLACES = {
    "Geneva": ("city", "CH"),
    "Lisbon": ("city", "PT"),
    "Oslo": ("city", "NO"),
    "Madeira": ("region", "PT"),
    "Norway": ("country", "NO"),
    "Denmark": ("country", "DK"),
    "Leeds": ("city", "GB"),
}
DATES = {
    "Monday": dt.date(2025, 10, 20),
    "Friday": dt.date(2025, 10, 17),
    "Thursday": dt.date(2025, 10, 16),
    "3 May": dt.date(2025, 5, 3),
}
ACTOR = re.compile("|".join(rf"\b{name}\b" for name in sorted(ACTORS, key=len, reverse=True)))
PLACE = re.compile("|".join(rf"\b{name}\b" for name in PLACES))
DATE = re.compile("|".join(rf"\b{name}\b" for name in DATES))
HOURS = re.compile(r"two-hour|three days")


@attrs.frozen
class Names(Extractor):
    """Names, places and days from the tables above."""

    name = "names-of-the-tests"
    provides = (ActorMention, PlaceMention, DateMention)

    def extract(self, document: Reading) -> Iterator[Annotation]:
        """Yield what the tables hold."""
        for match in ACTOR.finditer(document.text):
            name, kind, country, role = ACTORS[match[0]]
            yield document.mention(ActorMention, match.span(), name=name, type=kind, country=country, role=role)
        for match in PLACE.finditer(document.text):
            kind, country = PLACES[match[0]]
            yield document.mention(PlaceMention, match.span(), name=match[0], type=kind, country=country)
        for match in DATE.finditer(document.text):
            day = DATES[match[0]]
            yield document.mention(DateMention, match.span(), type="date", value=day.isoformat(), first=day, last=day)
        for match in HOURS.finditer(document.text):
            yield document.mention(
                DateMention, match.span(), type="duration", value="PT2H" if "hour" in match[0] else "P3D"
            )


CHAIN = Chain([Names(), Meetings()], on_error="raise")


def read(text: str, chain: Chain = CHAIN) -> Document:
    """Return *text* as read on 18 October 2025."""
    return chain.read(text, published="2025-10-18")


def only(text: str) -> Meeting:
    """Return the one meeting of *text*."""
    (found,) = read(text).meetings
    return found


def names(meeting: Meeting) -> set[str]:
    """Return the names of those who meet."""
    return {participant.name for participant in meeting.participants}


STATUSES = [
    ("Okonjo met Vinter in Geneva on Thursday.", "in_person", "held"),
    ("Okonjo met with Vinter.", "in_person", "held"),
    ("Okonjo and Vinter met in Geneva.", "in_person", "held"),
    ("Okonjo will meet Vinter in Geneva.", "in_person", "planned"),
    ("Okonjo is to meet Vinter on Monday.", "in_person", "planned"),
    ("Okonjo prepares to meet with Vinter.", "in_person", "planned"),
    ("Okonjo is expected to meet Vinter.", "in_person", "planned"),
    ("Okonjo and Vinter agreed to hold a summit in Oslo.", "summit", "planned"),
    ("Okonjo is meeting Vinter in Geneva.", "in_person", "ongoing"),
    ("Okonjo and Vinter are holding talks in Geneva.", "talks", "ongoing"),
    ("Talks between Nigeria and Denmark are under way in Geneva.", "talks", "ongoing"),
    ("Okonjo may meet Vinter in Geneva.", "in_person", "possible"),
    ("Okonjo offered to meet Vinter.", "in_person", "possible"),
    ("Okonjo has invited Vinter to talks in Oslo.", "talks", "possible"),
    ("Okonjo proposed a summit with Vinter.", "summit", "possible"),
    ("Okonjo called off a meeting with Vinter.", "in_person", "cancelled"),
    ("The summit between Okonjo and Vinter was cancelled on Friday.", "summit", "cancelled"),
    ("Okonjo has postponed talks with Vinter.", "talks", "postponed"),
    ("Talks between Nigeria and Denmark have been put off.", "talks", "postponed"),
    ("Okonjo refused to meet Vinter.", "in_person", "refused"),
    ("Okonjo declined to hold talks with Vinter.", "talks", "refused"),
    ("Denmark boycotted the talks with Nigeria.", "talks", "refused"),
    ("Okonjo denied that Silva had met Vinter.", "in_person", "denied"),
    ("There are no plans for Okonjo to meet Vinter.", "in_person", "denied"),
    ("Okonjo ruled out a meeting with Vinter.", "in_person", "refused"),
    ("Okonjo did not meet Vinter.", "in_person", "denied"),
    ("Okonjo telephoned Vinter on Thursday.", "phone", "held"),
    ("Okonjo had a phone call with Vinter.", "phone", "held"),
    ("Okonjo spoke by phone with Vinter.", "phone", "held"),
    ("Okonjo will speak to Vinter by telephone on Monday.", "phone", "planned"),
    ("Okonjo held a video conference with Vinter.", "video", "held"),
    ("Okonjo met virtually with Vinter.", "video", "held"),
    ("Okonjo visited Denmark on Thursday.", "visit", "held"),
    ("Okonjo will travel to Denmark on Monday.", "visit", "planned"),
    ("Okonjo arrived in Oslo on Friday.", "visit", "held"),
    ("Okonjo has cancelled a visit to Denmark.", "visit", "cancelled"),
    ("Okonjo is on a visit to Denmark.", "visit", "ongoing"),
    ("Okonjo hosted Vinter in Lisbon.", "in_person", "held"),
    ("Okonjo described his call with Vinter as good.", "phone", "held"),
    ("Okonjo had a private conversation with Vinter.", "unspecified", "held"),
    ("Okonjo and Vinter attended a six-party meeting in Geneva.", "in_person", "held"),
    ("Vinter was received by Okonjo in Lisbon.", "in_person", "held"),
    ("Okonjo and Vinter spoke on the phone for an hour.", "phone", "held"),
    ("A planned visit by Vinter to Nigeria has been shelved.", "visit", "postponed"),
    ("Silva cut short a trip to Nigeria.", "visit", "held"),
    ("Vinter turned down an invitation to meet Okonjo.", "in_person", "refused"),
    ("Vinter did not rule out meeting Okonjo.", "in_person", "possible"),
    ("Vinter said he would meet Okonjo on Monday.", "in_person", "planned"),
    ("Vinter said he would have a meeting with Okonjo.", "in_person", "planned"),
    ("Had he been asked, Vinter would have met Okonjo.", "in_person", "cancelled"),
    ("Vinter refused to say whether he had met Okonjo.", "in_person", "possible"),
    ("Talks between Nigeria and Denmark resume on Monday.", "talks", "planned"),
    ("A meeting between Vinter and Okonjo is being arranged.", "in_person", "planned"),
    ("It is unclear whether Vinter will meet Okonjo.", "in_person", "possible"),
    ("Peace talks between Nigeria and Denmark are set to resume.", "talks", "planned"),
]


@pytest.mark.parametrize(("text", "mode", "status"), STATUSES, ids=[row[0] for row in STATUSES])
def test_mode_and_status(text: str, mode: str, status: str) -> None:
    found = only(text)
    assert (found.mode, found.status) == (mode, status)
    assert found.rule


PARTIES = [
    (
        "President Ada Okonjo met Danish Prime Minister Lars Vinter and Marta Silva.",
        {"Ada Okonjo", "Lars Vinter", "Marta Silva"},
    ),
    ("Okonjo and Vinter met Silva in Geneva.", {"Ada Okonjo", "Lars Vinter", "Marta Silva"}),
    ("Talks between Nigeria and Denmark began in Geneva.", {"Nigeria", "Denmark"}),
    ("The Nigeria-Denmark talks began in Geneva.", {"Nigeria", "Denmark"}),
    ("Okonjo's call with Vinter was long.", {"Ada Okonjo", "Lars Vinter"}),
    ("Foreign Minister Marta Silva of Portugal met Lars Vinter.", {"Marta Silva", "Lars Vinter"}),
    ("Okonjo said that Silva would meet Vinter.", {"Marta Silva", "Lars Vinter"}),
    ("Okonjo spoke on Thursday. She will meet Vinter in Oslo.", {"Ada Okonjo", "Lars Vinter"}),
    ("Silva, who met Hugo Brandt in Lisbon, will meet Vinter.", {"Marta Silva", "Lars Vinter", "Hugo Brandt"}),
    ("In a call with Vinter, Okonjo asked for help.", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo's spokesman, Tom Baxter, said Silva met Vinter.", {"Marta Silva", "Lars Vinter"}),
    ("Indian and Pakistani officials held talks in Geneva.", {"India", "Pakistan"}),
    ("Negotiators from Nigeria and Denmark held talks in Geneva.", {"Nigeria", "Denmark"}),
    ("Okonjo welcomed Vinter to Lisbon.", {"Ada Okonjo", "Lars Vinter"}),
    ("In a call on Thursday, Okonjo told Vinter that she would resign.", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo thanked Vinter in a telephone call.", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo called on President Lars Vinter in Oslo to say farewell.", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo granted an audience to Vinter.", {"Ada Okonjo", "Lars Vinter"}),
    ("A meeting was held in Geneva between Okonjo and Vinter.", {"Ada Okonjo", "Lars Vinter"}),
    ("No date was set for Okonjo to meet Vinter.", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo said Vinter had called her on Thursday.", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo met Vinter in Geneva. They were joined by Silva.", {"Ada Okonjo", "Lars Vinter", "Marta Silva"}),
    ("Okonjo spoke before Vinter. The two leaders will hold talks in Geneva.", {"Ada Okonjo", "Lars Vinter"}),
    ("The foreign ministers of Nigeria and Denmark held talks in Geneva.", {"Nigeria", "Denmark"}),
    ("Okonjo met Vinter in Geneva. The meeting was attended by Silva.", {"Ada Okonjo", "Lars Vinter", "Marta Silva"}),
    ("Okonjo thanked Vinter. She had a phone call with him on Monday.", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo: no meeting with Vinter", {"Ada Okonjo", "Lars Vinter"}),
    ("Okonjo praised the outcome of Vinter's meeting this week with Silva.", {"Lars Vinter", "Marta Silva"}),
]


@pytest.mark.parametrize(("text", "wanted"), PARTIES, ids=[row[0] for row in PARTIES])
def test_participants(text: str, wanted: set[str]) -> None:
    found = read(text).meetings
    assert found
    assert set().union(*map(names, found)) == wanted


def test_a_participant_is_the_mention_in_the_clause() -> None:
    text = "Ada Okonjo spoke. Later Okonjo met Vinter."
    first, second = only(text).participants
    assert (first.text, first.span.start) == ("Okonjo", text.rindex("Okonjo"))
    assert second.text == "Vinter"


def test_a_country_found_as_a_place_alone_is_a_state_in_a_list() -> None:
    found = only("Okonjo held talks with Norway in Geneva.")
    state = found.participants[1]
    assert (state.name, state.type, state.country, state.text) == ("Norway", "state", "NO", "Norway")


PLACED = [
    ("Okonjo met Vinter in Geneva on Thursday.", "Geneva"),
    ("Okonjo met Vinter in the Swiss city of Geneva.", "Geneva"),
    ("The Madeira summit between Okonjo and Vinter opened.", "Madeira"),
    ("In Oslo on Thursday, Okonjo met Vinter.", "Oslo"),
    ("Okonjo and Vinter will meet face to face in Oslo.", "Oslo"),
    ("Okonjo flew to Geneva to meet Vinter.", "Geneva"),
    ("Okonjo welcomed Vinter to Geneva.", "Geneva"),
    ("Okonjo was in Geneva on an official visit with Vinter.", "Geneva"),
    ("Okonjo met Vinter on the margins of a forum in Geneva.", "Geneva"),
    ("Okonjo met Vinter during her stay in Geneva.", "Geneva"),
    ("Speaking in Geneva after talks with Vinter, Okonjo said little.", "Geneva"),
    ("Talks on fish between Nigeria and Denmark, set for Monday in Oslo, were cancelled.", "Oslo"),
    ("Okonjo met Vinter, officials in Oslo said.", None),
    ("Okonjo told reporters in Oslo that Silva met Vinter.", None),
    ("Okonjo held talks with Vinter about a war in Norway.", None),
    ("Okonjo telephoned Vinter in Oslo.", None),
    ("OSLO, Oct 18 - Okonjo met Vinter.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACED, ids=[row[0] for row in PLACED])
def test_place(text: str, place: str | None) -> None:
    found = read(text).meetings[0]
    assert (found.place.name if found.place else None) == place


def test_here_is_the_place_of_the_dateline() -> None:
    text = "GENEVA, Oct 18 - Okonjo met Vinter here on Friday."

    @attrs.frozen
    class Dateline(Extractor):
        name = "dateline"
        provides = (PlaceMention,)

        def extract(self, document: Reading) -> Iterator[Annotation]:
            yield document.mention(PlaceMention, (0, 6), name="Geneva", country="CH")

    found = Chain([Names(), Dateline(), Meetings()], on_error="raise").read(text).meetings[0]
    assert found.place is not None
    assert found.place.name == "Geneva"


@pytest.mark.parametrize(("name", "mentions"), [("The summit", 1), ("It", 0)])
def test_a_following_sentence_places_the_summit(name: str, mentions: int) -> None:
    found = only(f"Okonjo and Vinter agreed to hold a summit. {name} will take place in Oslo on Monday.")
    assert found.place is not None
    assert found.date is not None
    assert (found.place.name, found.date.text, len(found.mentions)) == ("Oslo", "Monday", mentions)


DATED = [
    ("Okonjo met Vinter in Geneva on Thursday.", "Thursday"),
    ("On Thursday, Okonjo met Vinter.", "Thursday"),
    ("Okonjo on Thursday met Vinter.", "Thursday"),
    ("Okonjo on Thursday proposed talks with Vinter.", None),
    ("Okonjo will meet Vinter before Monday.", None),
    ("Okonjo said on Friday that Silva would meet Vinter on Monday.", "Monday"),
    ("Okonjo met Vinter, officials said on Friday.", None),
    ("Okonjo said on Friday that Silva met Vinter.", None),
    ("Their 3 May call with Vinter angered Okonjo.", "3 May"),
]


@pytest.mark.parametrize(("text", "date"), DATED, ids=[row[0] for row in DATED])
def test_date(text: str, date: str | None) -> None:
    found = read(text).meetings[0]
    assert (found.date.text if found.date else None) == date


def test_a_day_to_come_makes_a_meeting_planned() -> None:
    assert only("A meeting between Okonjo and Vinter on Monday is the first.").status == "planned"


OUTCOMES = [
    ("Talks between Nigeria and Denmark collapsed on Friday.", "failed"),
    ("Talks between Nigeria and Denmark ended without agreement.", "failed"),
    ("The failed Madeira summit between Okonjo and Vinter angered Silva.", "failed"),
    ("Nigeria and Denmark signed an accord after talks in Geneva.", "success"),
    ("Okonjo met Vinter in Geneva.", None),
]


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES, ids=[row[0] for row in OUTCOMES])
def test_outcome(text: str, outcome: str | None) -> None:
    found = only(text)
    assert (found.outcome, found.status) == (outcome, "held")


def test_ordinal_duration_and_host() -> None:
    call = only("Okonjo had a two-hour phone call with Vinter (their eighth this year).")
    assert (call.ordinal, call.duration.value if call.duration else None) == (8, "PT2H")
    assert only("Okonjo and Vinter held a second summit in Oslo.").ordinal == 2
    assert only("Okonjo spoke with Vinter. The call was their third.").ordinal == 3
    host = only("Okonjo hosted Vinter in Lisbon.").host
    assert host is not None
    assert host.name == "Ada Okonjo"


MERGED = [
    ("Okonjo met Vinter in Geneva. The meeting lasted an hour.", 1),
    ("Okonjo met Vinter on Thursday for talks on fish.", 1),
    ("Okonjo telephoned Vinter. The call was long.", 1),
    ("Okonjo hosted Vinter for a meeting in Lisbon.", 1),
    ("Okonjo met Vinter in Geneva. Silva met Hugo Brandt in Lisbon.", 2),
    ("Okonjo met Vinter in Geneva on Thursday. Okonjo will meet Vinter in Oslo on Monday.", 2),
    ("Okonjo met Vinter. The two leaders agreed to hold another summit.", 2),
    ("Okonjo spoke with Vinter in a phone call on Thursday.", 1),
    ("Okonjo hosted Vinter in Lisbon, their second encounter this year.", 1),
    ("Okonjo met Vinter in Geneva. It was their third meeting.", 1),
    ("Okonjo met Vinter in Geneva. Silva later joined the meeting.", 1),
    ("Okonjo visited Lisbon and held talks with Silva.", 1),
    ("Nigeria and Denmark will hold talks ahead of an Okonjo-Vinter summit.", 2),
]


@pytest.mark.parametrize(("text", "number"), MERGED, ids=[row[0] for row in MERGED])
def test_triggers_of_one_meeting_are_one(text: str, number: int) -> None:
    assert len(read(text).meetings) == number


def test_the_parties_spoken_of_before_are_implied() -> None:
    held, planned = read("Okonjo met Vinter. The two leaders agreed to hold another summit in Oslo.").meetings
    assert names(held) == names(planned) == {"Ada Okonjo", "Lars Vinter"}


TRAPS = Path(__file__).with_name("meetings_traps.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert read(text).meetings == ()


def test_without_merging_every_trigger_is_a_meeting() -> None:
    chain = Chain([Names(), Meetings(merge=False)], on_error="raise")
    assert len(read("Okonjo met Vinter in Geneva. Okonjo's meeting with Vinter was long.", chain).meetings) == 2


def test_modes_can_be_chosen() -> None:
    chain = Chain([Names(), Meetings(modes=("phone",))], on_error="raise")
    found = read("Okonjo met Vinter in Geneva. Silva telephoned Hugo Brandt.", chain).meetings
    assert [meeting.mode for meeting in found] == ["phone"]


@pytest.mark.parametrize("options", [{"merge": "yes"}, {"modes": ("letter",)}])
def test_bad_options_are_refused(options: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Meetings(**options)  # type: ignore[arg-type]


def test_a_text_without_cues_and_an_empty_one() -> None:
    assert read("Okonjo is tired.").meetings == read("").meetings == ()


@pytest.mark.parametrize(
    "text", ["Talks", "met", "teleconference", "to meet", "the talks", "in talks", "visit to", "met him", "call"]
)
def test_a_trigger_alone_is_no_meeting(text: str) -> None:
    assert read(text).meetings == ()


def test_spans_lie_on_the_trigger() -> None:
    text = "Okonjo had a telephone call with Vinter."
    assert (found := only(text)).text == found.span.of(text) == "telephone call"


def test_the_order_of_extractors_changes_nothing() -> None:
    text = " ".join(row[0] for row in STATUSES)
    assert read(text).meetings == read(text, Chain([Meetings(), Names()], on_error="raise")).meetings


def test_codes_follow_the_fields() -> None:
    call = only("Okonjo telephoned Vinter.")
    assert (call.cameo, call.plover) == ("041", "CONSULT")
    refused = only("Okonjo refused to meet Vinter.")
    assert (refused.cameo, refused.plover) == ("125", "REJECT")
    third = only("Okonjo met Vinter in Geneva.")
    assert third.cameo == "044"
