"""Settings: where and when something was, and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from dragoman import DateMention, Mention, PlaceMention, WeaponMention
from dragoman_casualties.scene import REACH, Located, Scene
from dragoman_casualties.where import finer, may_be_one

if TYPE_CHECKING:
    from dragoman.mentions import Effect
    from dragoman_casualties.parts import Counted

M = TypeVar("M", bound=Mention)

#: The roles of the words that lead to where it was, to where people fled from, and to a weapon.
WHERE, FLED = frozenset(("locative",)), frozenset(("locative", "origin"))
BY = frozenset(("instrument", "locative"))
#: What stands before a date that is an end of a stretch of time.
ENDS = frozenset(("after", "before", "by", "until"))
#: What begins a clause on how it came to the toll.
CAUSES = frozenset(("after", "as", "because", "following", "once", "when", "while"))


@attrs.frozen
class Setting:
    """Where and when something was, and by what; None where nothing says so."""

    place: PlaceMention | None = None
    date: DateMention | None = None
    weapon: WeaponMention | None = None


def lead_of(scene: Scene, start: int) -> Setting:
    """Return where, when and by what it was by the sentence before word *start*, as in "A bomb went off in Kano. Two people died"."""
    first, _ = scene.sentences.around(start - 1)
    low = max(first, start - REACH)
    places = [place for place in scene.places.between(low, start) if not told(scene, place, low)]
    dates = [date.mention for date in scene.dates.between(low, start) if not told(scene, date, low)]
    weapons = scene.weapons.between(low, start)
    return Setting(
        where(scene, places[::-1], WHERE, low),
        dates[-1] if dates else None,
        weapons[-1].mention if weapons else None,
    )


def place_of(scene: Scene, effects: set[Effect], first: Counted, low: int, high: int) -> PlaceMention | None:
    """Return where it was: the first place behind the *first* toll to which "in" or the like leads, else the last before it, else any city's.

    Where the toll is one of a place ("the toll in Sudan"), one of another country in a clause on how it came to that ("after raids near
    Chad") is not where it was.
    """
    leading = FLED if effects == {"displaced"} else WHERE
    behind = [place for place in scene.places.between(first.first, high) if not told(scene, place, low)]
    ahead = [place for place in reversed(scene.places.between(low, first.first)) if not told(scene, place, low)]
    own = where(scene, [one for one in ahead if not scene.has("report", one.last, first.first)], leading, low)
    caused = next((word for word in range(first.last, high) if scene.lowers[word] in CAUSES), high)
    near = [place for place in behind if own is None or place.first < caused or may_be_one(own, place.mention)]
    found = where(scene, [*near, *ahead], leading, low)
    if found is not None:
        return found
    return next((place.mention for place in (*ahead, *behind) if place.mention.type != "country"), None)


def where(scene: Scene, places: list[Located[PlaceMention]], leading: frozenset[str], low: int) -> PlaceMention | None:
    """Return the first of *places* to which a word of the roles *leading* leads, the finest where it is told as "in Madrid, Spain"."""
    found = next((place for place in places if scene.leads(leading, place.first, low)), None)
    for place in places if found is not None else ():
        if found is not None and place.last == found.first and finer(found.mention, place.mention) is place.mention:
            found = place
    return found.mention if found is not None else None


def date_of(scene: Scene, first: Counted, low: int, high: int) -> DateMention | None:
    """Return when it was: the first date behind the first toll, else the last before it.

    Those are left out on which somebody said so, and the ends of stretches of time ("by Saturday").
    """
    dates = [*scene.dates.between(first.last, high), *reversed(scene.dates.between(low, first.first))]
    fit = (date.mention for date in dates if scene.lowers[date.first - 1] not in ENDS and not told(scene, date, low))
    return next(fit, None)


def told(scene: Scene, mention: Located[M], low: int) -> bool:
    """Return whether a place or date is that of a report: "said on Friday", "officials in Kyiv said"; not before a comma and who says so."""
    if any(scene.role(word) == "report" for word in range(max(low, mention.first - 2), mention.first)):
        return True
    if scene.gaps[mention.last] == " ":
        return scene.has("report", mention.last, mention.last + 2)
    # "officials in the capital, Kyiv, said", not "on Friday, said Kyiv"
    explained = scene.gaps[mention.first].startswith(",")
    return explained and scene.role(mention.last) == "report"


def weapon_of(scene: Scene, first: Counted, low: int, high: int) -> WeaponMention | None:
    """Return by what it was done: the last weapon before the first toll, else the first behind it to which "by" or the like leads."""
    ahead = scene.weapons.between(low, first.first)
    if ahead:
        return ahead[-1].mention
    behind = scene.weapons.between(first.last, high)
    return next((weapon.mention for weapon in behind if scene.leads(BY, weapon.first, first.last)), None)
