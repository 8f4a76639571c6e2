"""How a meeting ended: with a deal, or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.meetings.parties import Clause
    from dragoman.extractors.meetings.scene import Scene

#: How far cues are sought after the trigger.
AFTER = 24
#: Statuses of meetings that have no outcome.
UNDONE = frozenset(("refused", "cancelled", "denied", "possible"))


def outcome_of(scene: Scene, clause: Clause, status: str) -> str | None:
    """Return how a meeting ended, where the clause says so and its *status* lets it end at all."""
    if status in UNDONE:
        return None
    lowers = scene.tokens.lowers
    trigger, phrase, high = clause.trigger, clause.phrase, clause.high
    begin = trigger.start if phrase is None else phrase.start - 3
    before = scene.words.outcome_before.within(lowers, max(clause.low, begin, trigger.start - 5), trigger.start)
    if before:
        return before[-1][1]
    end = min(high, trigger.end + AFTER)
    if not scene.words.outcome_after.any_within(lowers, trigger.end, end):
        return None
    end = next(
        (index for index in range(trigger.end, end) if lowers[index] in ("if", "unless", "whether", "would")), end
    )
    after = scene.words.outcome_after.within(lowers, trigger.end, end)
    return after[0][1] if after else None
