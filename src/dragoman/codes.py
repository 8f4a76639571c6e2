"""Codes derived from a meeting's fields, never guessed apart from them.

CAMEO: Schrodt, *CAMEO: Conflict and Mediation Event Observations, Event and Actor Codebook* (2012), categories 01, 03, 04 and 12.
PLOVER: Open Event Data Alliance, *PLOVER: Political Language Ontology for Verifying Event Records* (2018), which has CAMEO's 03 as AGREE,
04 as CONSULT with a mode, 12 as REJECT, and nothing for 01.

| status | CAMEO | PLOVER |
|---|---|---|
| held, ongoing | 041 by phone or video, 045 talks that a third party hosts, 044 elsewhere than with a party, 046 talks, 043 a visit received, 042 made, 040 else | CONSULT |
| planned, possible | 036 express intent to meet or negotiate | AGREE |
| postponed | 121 reject cooperation: a delay is the mildest refusal | REJECT |
| cancelled, refused | 125 reject proposal to meet, discuss or negotiate | REJECT |
| denied | 010 make statement: to say that nobody met refuses nothing to anybody | none, "" |

CAMEO's 042 and 043 tell one visit from its two ends: here the first participant is the source, so 043 where the meeting is in the first
one's country. The mode of a CONSULT is `phone` by phone or video, `third-party` where CAMEO has 044 or 045, `multilateral` with more than two
sides, `visit` where CAMEO has 042 or 043, else none, "".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.events import Meeting
    from dragoman.mentions import ActorMention

#: The statuses that decide by themselves, with their CAMEO code and PLOVER type.
UNHELD = {
    "planned": ("036", "AGREE"),
    "possible": ("036", "AGREE"),
    "postponed": ("121", "REJECT"),
    "cancelled": ("125", "REJECT"),
    "refused": ("125", "REJECT"),
    "denied": ("010", ""),
}
#: The modes that decide where no place does.
MODES = {"phone": "041", "video": "041", "visit": "042", "talks": "046"}
#: What CAMEO's codes are as modes of PLOVER's CONSULT.
PLOVER_MODES = {"041": "phone", "042": "visit", "043": "visit", "044": "third-party", "045": "third-party"}


def cameo_of(meeting: Meeting) -> str:
    """Return the CAMEO code of *meeting*, three digits."""
    if meeting.status in UNHELD:
        return UNHELD[meeting.status][0]
    if meeting.mode in ("phone", "video"):
        return "041"
    if mediated(meeting):
        return "045"
    return located_code(meeting) or MODES.get(meeting.mode, "040")


def mediated(meeting: Meeting) -> bool:
    """Return whether *meeting* is talks between two other sides than its host's."""
    host = meeting.host
    if host is None or meeting.mode != "talks":
        return False
    return len(sides(meeting) - {side_of(host)}) > 1


def sides(meeting: Meeting) -> set[str]:
    """Return the sides of *meeting*, one for each country, armed group or body."""
    return {side_of(party) for party in meeting.participants}


def side_of(party: ActorMention) -> str:
    """Return the side that *party* is: its country, but the name of an armed group, which is not its country's, and of who has no country."""
    return party.name if party.type == "group" else party.country or party.name


def located_code(meeting: Meeting) -> str | None:
    """Return 042, 043 or 044 where the place and the parties' countries decide it, else None."""
    place = meeting.place.country if meeting.place else None
    countries = [party.country for party in meeting.participants]
    if place is None or not countries:
        return None
    if place not in countries:
        return "044" if len(sides(meeting)) > 1 else "042"
    if meeting.mode == "talks":
        return None
    return "043" if countries[0] == place else "042"


def plover_of(meeting: Meeting) -> str:
    """Return the PLOVER event type of *meeting*; "" where PLOVER has none."""
    return UNHELD[meeting.status][1] if meeting.status in UNHELD else "CONSULT"


def plover_mode_of(meeting: Meeting) -> str:
    """Return the mode of a PLOVER CONSULT: phone, third-party, multilateral or visit; "" where no field says it, and for other types."""
    if meeting.status in UNHELD:
        return ""
    mode = PLOVER_MODES.get(cameo_of(meeting), "")
    return "multilateral" if mode in ("", "visit") and len(sides(meeting)) > 2 else mode
