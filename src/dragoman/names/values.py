"""What the view `names` is made of: plain tuples, since some are made for every name of every document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dragoman.mentions import ActorForm, ActorType


class Identity(NamedTuple):
    """Who a name refers to: an actor, apart from any mention of it.

    `type` is person, state, government, organisation or group; `country` an ISO 3166 alpha-2 code or None; `id` the lexicon's, or
    `type:canonical-name` for those in no lexicon.
    """

    name: str
    type: ActorType
    country: str | None
    id: str


class Spot(NamedTuple):
    """Where a name is on the map: a place, apart from any mention of it; `lat` and `lon` in degrees, `ref` `geonames:ID`."""

    name: str
    type: str
    country: str | None
    lat: float | None
    lon: float | None
    ref: str | None


class Name(NamedTuple):
    """A name in the text and what it is.

    It covers the tokens `first` up to `last` and the code points `start` up to `end`. `actor` is who acts, None for a mere place;
    `place` where it is, None for what is on no map; `metonym` tells that the place stands for its government.
    `form` is name, or adjective ("Iraqi" in "Iraqi officials", the party's noun included in the span; `actor` is None where the adjective
    names no party). `role` is the title as written ("Foreign Minister"); `state` the country whose adjective it is.
    """

    first: int
    last: int
    start: int
    end: int
    actor: Identity | None
    place: Spot | None
    form: ActorForm
    role: str | None
    state: Identity | None
    rule: str
    metonym: bool = False
