"""Clauses apart: where an aside tells of a meeting itself, what it says is not said of the meeting of the clause around it, nor the other way.

"Ms Silva, who is to meet Mr Vinter in Oslo on Sunday, refused to see Mr Brandt" tells of a meeting in Oslo on Sunday, and of one refused.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from dragoman.extractors.meetings.region import RELATIVE
from dragoman.extractors.meetings.scene import Scene

if TYPE_CHECKING:
    from dragoman.extractors.meetings.triggers import Trigger

#: The statuses of journeys that bring somebody to where they meet others.
MADE = frozenset(("held", "ongoing", "planned"))


@attrs.define(eq=False)
class Apart:
    """The *scene* of a document, as (first word, word after it) the asides in it that tell of a meeting of their own, and what each clause sees."""

    scene: Scene
    telling: Sequence[tuple[int, int]]
    #: The scene without what such asides say, and without what is said around them; made when first asked for.
    around: Scene | None = None
    within: Scene | None = None

    @classmethod
    def of(cls, scene: Scene, telling: Sequence[tuple[int, int]], triggers: Sequence[Trigger]) -> Apart:
        """Return the clauses of *scene*, those of *telling* apart beside which a trigger stands and that name somebody, unless of a journey.

        "Ms Silva, who arrived in Oslo for talks, met Mr Vinter" says where they met, and "After talks in Oslo, they signed" what came of the talks.
        """
        journeys = [trigger.start for trigger in triggers if trigger.mode == "visit"]
        spans = {word for span in telling for word in range(*span)}
        beside = {scene.sentences.index(trigger.start) for trigger in triggers if trigger.start not in spans}
        own = [span for span in telling if scene.sentences.index(span[0]) in beside]
        return cls(scene, [span for span in own if separate(scene, *span, journeys)])

    def seen_from(self, trigger: Trigger) -> Scene:
        """Return the scene as the clause of *trigger* tells it, other clauses blank."""
        if not self.telling:
            return self.scene
        low, high = self.scene.sentences.around(trigger.start)
        first = bisect_left(self.telling, (low, low))
        own = self.telling[first : bisect_left(self.telling, (high, high))]
        if not own:
            return self.scene
        if any(begin <= trigger.start < end for begin, end in own):
            if self.within is None:
                self.within = self.scene.without(self.covered(around=True))
            return self.within
        if self.around is None:
            self.around = self.scene.without(self.covered(around=False))
        return self.around

    def divide(self, one: Trigger, other: Trigger) -> bool:
        """Return whether the triggers *one* and *other* of a sentence stand in clauses apart."""
        return self.seen_from(one) is not self.seen_from(other)

    def covered(self, *, around: bool) -> frozenset[int]:
        """Return the words of all asides that tell of a meeting, or those *around* them in their sentences."""
        words = {word for span in self.telling for word in range(*span)}
        if not around:
            return frozenset(words)
        sentences = {self.scene.sentences.around(begin) for begin, _ in self.telling}
        return frozenset(word for sentence in sentences for word in range(*sentence)) - words


def names_actor(scene: Scene, first: int, end: int) -> bool:
    """Return whether an actor is named in words *first* up to *end*."""
    starts, tokens = scene.firsts[0], scene.tokens
    index = bisect_left(starts, tokens.starts[first])
    return index < len(starts) and starts[index] < tokens.ends[end - 1]


def separate(scene: Scene, first: int, end: int, journeys: Sequence[int]) -> bool:
    """Return whether words *first* up to *end* tell of somebody met elsewhere, or of one of the *journeys*, triggers in text order, not made: "who cancelled a visit to Chad"."""
    lowers, index = scene.tokens.lowers, bisect_left(journeys, first)
    if index == len(journeys) or journeys[index] >= end:
        if lowers[first : first + 2] == ["while", "in"]:
            return False  # "While in Oslo for the summit, Mr Vinter met"
        return lowers[first] not in RELATIVE or names_actor(scene, first, end)
    if "had" in lowers[first : journeys[index]]:
        return False  # "turned down a visit by the envoy, who had meant to fly to Oslo"
    cues = scene.words.status_before.within(lowers, first, journeys[index])
    return any(status not in MADE for _, status in cues)
