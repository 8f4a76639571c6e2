"""Codes derived from a meeting's fields, never guessed apart from them.

CAMEO: Schrodt, *CAMEO: Conflict and Mediation Event Observations, Event and Actor Codebook* (2012), categories 03, 04, 12.
PLOVER: Open Event Data Alliance, *PLOVER: Political Language Ontology for Verifying Event Records* (2016).

| status | CAMEO | PLOVER |
|---|---|---|
| held, ongoing | 041 by phone or video, 042 a visit made, 043 a visit received, 044 at a third location, 046 talks, 040 else | CONSULT |
| planned, possible | 036 express intent to meet or negotiate | AGREE (planned), CONSULT (possible) |
| postponed | 121 reject cooperation: a delay is the mildest refusal | REJECT |
| cancelled, denied, refused | 125 reject proposal to meet or discuss | REJECT |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.events import Meeting

REJECTED = {"postponed": "121", "cancelled": "125", "denied": "125", "refused": "125"}


def cameo_of(meeting: Meeting) -> str:
    """Return the CAMEO code of *meeting*, three digits."""
    if code := REJECTED.get(meeting.status):
        return code
    if meeting.status in ("planned", "possible"):
        return "036"
    if meeting.mode in ("phone", "video"):
        return "041"
    return located_code(meeting) or {"visit": "042", "talks": "046"}.get(meeting.mode, "040")


def located_code(meeting: Meeting) -> str | None:
    """Return 042, 043 or 044 where the place and the parties' countries decide it, else None."""
    place = meeting.place.country if meeting.place else None
    countries = [p.country for p in meeting.participants if p.country]
    if place is None or not countries:
        return None
    if place not in countries:
        return "044" if len(set(countries)) > 1 else "042"
    if meeting.mode == "talks":
        return None
    return "043" if countries[0] == place else "042"


def plover_of(meeting: Meeting) -> str:
    """Return the PLOVER event type of *meeting*."""
    if meeting.status in REJECTED:
        return "REJECT"
    return "AGREE" if meeting.status == "planned" else "CONSULT"
