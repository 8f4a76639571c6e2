"""The kinds of mention dragoman finds in a text. Fields are the public contract; values use the field's own standards."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

import attrs

from dragoman.annotations import Mention
from dragoman.spans import Span

DateType = Literal["date", "time", "duration", "set"]
Bound = Literal["=", "~", ">", ">=", "<", "<="]
Change = Literal["up", "down"]
CountKind = Literal["cardinal", "ordinal", "percent", "money", "measure", "duration", "age", "fraction", "vague"]
Effect = Literal["killed", "wounded", "captured", "missing", "displaced", "released"]
ActorForm = Literal["name", "adjective", "office", "pronoun"]
ActorType = Literal["person", "state", "government", "organisation", "group"]

#: The categories of weapons, in the order of the documentation.
WEAPON_CATEGORIES = (
    "cruise missile",
    "ballistic missile",
    "air defence",
    "anti-tank missile",
    "anti-ship missile",
    "air-to-air missile",
    "air-to-ground missile",
    "missile",
    "rocket",
    "MLRS",
    "artillery",
    "tank",
    "armoured vehicle",
    "combat aircraft",
    "helicopter",
    "drone",
    "warship",
    "submarine",
    "small arms",
    "mine",
    "bomb",
    "munition",
    "torpedo",
    "nuclear",
    "chemical",
    "explosive",
    "other",
)


@attrs.frozen
class WeaponMention(Mention):
    """A weapon, named ("Tomahawk cruise missiles") or generic ("attack drones").

    `name` is the canonical name ("BGM-109 Tomahawk"), None when generic; `designation` the span of the name alone;
    `category` one of `WEAPON_CATEGORIES`; `origin` an ISO 3166 alpha-2 code; `ref` the lexicon's id.
    """

    rank: ClassVar[int] = 0

    name: str | None = None
    designation: Span | None = None
    category: str = "other"
    origin: str | None = None
    ref: str | None = None


@attrs.frozen
class DateMention(Mention):
    """A temporal expression, as TIMEX3 reads it.

    `type` is date, time, duration or set; `value` a TIMEX3 value (`2025-10-17`, `2025-W42`, `P8M`, `PRESENT_REF`, `XXXX-WXX-5` when
    unanchored); `mod` a TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `LESS_THAN`, ...); `quant` and `freq` belong to sets;
    `first` and `last` bound the interval, both days included, and are None where the value fixes no days.
    """

    rank: ClassVar[int] = 1

    type: DateType = "date"
    value: str = ""
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None

    @property
    def edtf(self) -> str | None:
        """The value in the Extended Date/Time Format (ISO 8601-2), or None where it has no counterpart there."""
        from dragoman.timex import edtf_of  # noqa: PLC0415 - needed by few readers

        return edtf_of(self.value, self.mod)


@attrs.frozen
class ActorMention(Mention):
    """Somebody who can act.

    `type` is person, state, government, organisation or group; `name` the canonical full name; `form` how the text refers to it: by
    name, by adjective ("Iraqi officials"), by office ("the German chancellor") or by pronoun ("the two leaders"); `country` an ISO
    3166 alpha-2 code; `role` the title as written; `actor_id` the lexicon's id, or `type:canonical-name`, on which mentions are
    grouped into actors. A mention of several ("the two leaders", "the foreign ministers of Egypt and Qatar") has `members`, a mention
    of the same span for each, empty otherwise; its `name` lists theirs, its `actor_id` joins theirs with `|`, `country` is one they share.
    """

    rank: ClassVar[int] = 2

    name: str = ""
    form: ActorForm = "name"
    type: ActorType = "person"
    country: str | None = None
    role: str | None = None
    actor_id: str = ""
    members: tuple[ActorMention, ...] = ()

    def coexists(self, other: Mention) -> bool:
        """A government may share its text with the place that stands for it, "the two leaders" with a count; a person never does."""
        if isinstance(other, PlaceMention):
            return self.type != "person"
        return bool(self.members) and isinstance(other, CountMention)


@attrs.frozen
class PlaceMention(Mention):
    """A named place.

    `name` is the canonical name; `type` country, region, city, sea, facility and so on; `country` an ISO 3166 alpha-2 code; `lat` and
    `lon` are degrees (WGS 84); `ref` is `geonames:ID`; `metonym` is true where the place stands for its government.
    """

    rank: ClassVar[int] = 3

    name: str = ""
    type: str = "city"
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    ref: str | None = None
    metonym: bool = False


@attrs.frozen
class CountMention(Mention):
    """A quantity: how many, of what, how sure.

    `low` and `high` are equal for an exact number; one is None for an open side. `bound` is `>` in "more than 40", `>=` in "at
    least 40", `~` in "about 40". `change` says that the number is the one to which, or by which, something went `up` or `down`.
    `kind` is cardinal, ordinal, percent, money, measure, duration, age, fraction or vague ("dozens"). `unit` is an ISO 4217 code
    for money, `percent`, a canonical English name for measures (`kilometre per hour`), `year` for ages, or None. `noun` is what is
    counted, as a lemma phrase; `effect` what happened to that: killed, wounded, captured, missing, displaced, released or None.
    `numeral` is the span of the number alone, and what the mention competes for.
    """

    rank: ClassVar[int] = 4

    low: float | None = None
    high: float | None = None
    bound: Bound = "="
    change: Change | None = None
    unit: str | None = None
    noun: str | None = None
    kind: CountKind = "cardinal"
    effect: Effect | None = None
    numeral: Span | None = None

    @property
    def claim(self) -> Span:
        """The number alone: "two F-16s" holds a count and a weapon, and the 16 is the weapon's."""
        return self.numeral or self.span

    def coexists(self, other: Mention) -> bool:
        """A duration or an age may share its text with a date."""
        return isinstance(other, DateMention) and self.kind in ("duration", "age")
