"""Parts: counts of people whom an earlier count has counted already."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dragoman_casualties.lists import listed, tells_who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman import CountMention
    from dragoman.mentions import Effect
    from dragoman_casualties.scene import Located, Scene

#: The most words between two counts of one list ("four soldiers and two civilians"), and in front of a part ("including").
LIST, PART = 8, 6
#: The most counts of such a list up to the whole of which all are parts.
LONGEST_ROW = 6
#: Whose fate the words of a part name: "among the dead".
FATES: dict[str, Effect] = {"dead": "killed", "hurt": "wounded", "held": "captured", "lost": "missing"}
#: Words for those who were counted before.
THEY = frozenset(("them", "whom"))


class Part(NamedTuple):
    """A count that an earlier one contains; `effect` is None where the text does not say of whose number it is a part."""

    mention: CountMention
    effect: Effect | None


class Counted(NamedTuple):
    """A count of people, the words `first` up to `last` where it stands, and what happened to them.

    A `definite` one ("all 20", "the 20") may speak of people who were counted before.
    """

    first: int
    last: int
    mention: CountMention
    effect: Effect
    definite: bool = False


class Beside(NamedTuple):
    """The counts of the sentence before and after another one; `chained` tells that the one before is a part.

    `whole` is the count behind among whom those counted are: "two nurses were among the 12 killed".
    """

    before: Counted | None
    after: Located[CountMention] | None
    chained: bool
    whole: Located[CountMention] | None = None

    @property
    def effect(self) -> Effect | None:
        """What happened to those who are counted before."""
        return self.before.effect if self.before is not None else None


def part_of(scene: Scene, count: Located[CountMention], beside: Beside, start: int) -> Part | None:
    """Return *count*, in the sentence that begins at word *start*, as a part where the words around it make it one, else None."""
    if is_whole(scene, count.first):
        return None
    ways = (among_others, of_those, in_brackets, after_word, in_list, in_apposition)
    return next(filter(None, (way(scene, count, beside, start) for way in ways)), None)


def is_whole(scene: Scene, first: int) -> bool:
    """Return whether "among" leads right to the count at word *first*, which then holds others: "among the 12 killed", not "among them 12"."""
    return scene.lowers[first - 1 - (scene.role(first - 1) == "definite")] == "among"


def whole_of(scene: Scene, counts: Sequence[Located[CountMention]], number: int) -> Located[CountMention] | None:
    """Return the count among whom those of that *number* are, or those in one list with them, or None: "two nurses and a cook were among 12 killed"."""
    for one, two in pairwise(counts[number : number + LONGEST_ROW]):
        if two.first - one.last > LIST:
            return None
        if is_whole(scene, two.first):
            return two
        if not goes_on_list(scene, two):
            return None
    return None


def goes_on_list(scene: Scene, two: Located[CountMention]) -> bool:
    """Return whether a comma or "and" joins a count to the one before it."""
    return scene.gaps[two.first] == ", " or scene.lowers[two.first - 1] == "and"


def among_others(_: Scene, count: Located[CountMention], beside: Beside, __: int) -> Part | None:
    """Return a part that is said to be among others who are counted behind it."""
    if beside.whole is None or count.mention.effect not in (None, beside.whole.mention.effect):
        return None
    return Part(count.mention, beside.whole.mention.effect)


def of_those(scene: Scene, count: Located[CountMention], beside: Beside, start: int) -> Part | None:  # noqa: ARG001 - one of several ways
    """Return a part of those named behind it: "two of the dead", "two of them", "two of the 12 killed".

    "24 of them were released" is a toll of its own where they were captured before.
    """
    lowers = scene.lowers
    if lowers[count.last : count.last + 1] != ["of"]:
        return None
    for word in range(count.last + 1, min(count.last + 4, len(lowers))):
        if scene.role(word) in FATES:
            fate = FATES[scene.roles[lowers[word]]]
            # "22 of the hostages have been freed"
            since = fate != "killed" and count.mention.effect not in (None, fate)
            return None if since else Part(count.mention, fate)
        if lowers[word] in THEY:
            return None if other_fate(count, beside) else Part(count.mention, beside.effect)
    after = beside.after
    near = after is not None and after.first <= count.last + 2
    if after is not None and near and after.mention.effect is not None:
        if count.mention.effect not in (None, after.mention.effect):
            return None  # "22 of the 30 hostages have been freed"
        return Part(count.mention, after.mention.effect)
    return None


def in_brackets(scene: Scene, count: Located[CountMention], beside: Beside, start: int) -> Part | None:  # noqa: ARG001 - as above
    """Return a part that a bracket or "of whom" opens: "55 people (12 children)", "55 people, of whom 12 were children"."""
    opened = scene.lowers[count.first - 1] in THEY or scene.gaps[count.first] == " ("
    if beside.before is None or not opened or other_fate(count, beside):
        return None
    return Part(count.mention, beside.effect)


def after_word(scene: Scene, count: Located[CountMention], beside: Beside, start: int) -> Part | None:
    """Return a part that a word in front of it makes one: "including 12 children", "among the wounded were 12"."""
    low = max(start, count.first - PART, beside.before.last if beside.before is not None else 0)
    roles = [scene.role(word) for word in range(low, count.first)]
    if "part" not in roles:
        return None
    fates: list[Effect] = [FATES[role] for role in roles if role in FATES]
    return Part(count.mention, fates[0] if fates else beside.effect)


def in_list(scene: Scene, count: Located[CountMention], beside: Beside, start: int) -> Part | None:
    """Return a part that goes on with the one before it, or with a clause: "12 children and two nurses", "of the 55 dead, 12 were children"."""
    before = beside.before
    if before is None or other_fate(count, beside) or count.first - before.last > LIST:
        return None
    closed = any(")" in gap for gap in scene.gaps[before.last : count.first + 1])
    joined = "and" in scene.lowers[before.last : count.first] or scene.gaps[count.first] == ", "
    listed = beside.chained and not closed and joined
    opened = opened_by_of(scene, before.first, start) or (
        scene.lowers[start] == "among" and is_whole(scene, before.first)
    )
    return Part(count.mention, beside.effect) if listed or opened else None


def in_apposition(scene: Scene, count: Located[CountMention], beside: Beside, start: int) -> Part | None:  # noqa: ARG001 - as above
    """Return a part of a list behind a comma that tells who those before it are: "killed three people, a nurse and two guards"."""
    before = beside.before
    if before is None or count.first - before.last > 2 * LIST or other_fate(count, beside):
        return None
    end = min(count.first + 1 + LIST, len(scene.tokens))
    items = list(listed(scene, before.first, end))
    told = len(items) > 1 and items[1].joint == "," and tells_who(items)
    return Part(count.mention, beside.effect) if told and any(item.number is count.mention for item in items) else None


def other_fate(count: Located[CountMention], beside: Beside) -> bool:
    """Return whether something else happened to those counted than to those before."""
    return count.mention.effect is not None and count.mention.effect != beside.effect


def opened_by_of(scene: Scene, first: int, start: int) -> bool:
    """Return whether the count at word *first* opens a clause with "of": "of the 12 dead, four were children", not "the murder of 12"."""
    for word in range(max(start, first - 2), first):
        if scene.lowers[word] == "of":
            return word == start or scene.gaps[word] != " " or scene.lowers[word - 1] == "that"
    return False
