"""How a meeting ended: with a deal, or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.meetings.parties import Clause
    from dragoman.extractors.meetings.scene import Scene

#: How far cues are sought after the trigger, and before a noun what was agreed at it.
AFTER, OVER = 24, 16
#: Statuses of meetings that have no outcome.
UNDONE = frozenset(("refused", "cancelled", "denied", "possible"))
#: What makes an outcome one of another day.
HYPOTHETICAL = frozenset(("if", "unless", "whether", "would"))
#: Prepositions by which what was agreed was agreed at the meeting.
AT = frozenset(("after", "following", "in", "during", "at"))


def outcome_of(scene: Scene, clause: Clause, status: str) -> str | None:
    """Return how a meeting ended, where the clause says so and its *status* lets it end at all."""
    if status in UNDONE:
        return None
    lowers, words = scene.tokens.lowers, scene.words
    trigger, phrase, high = clause.trigger, clause.phrase, clause.high
    begin = trigger.start if phrase is None else phrase.start - 3
    before = words.outcome_before.within(lowers, max(clause.low, begin, trigger.start - 5), trigger.start)
    if before:
        return before[-1][1]
    end = min(high, trigger.end + AFTER)
    if words.outcome_after.any_within(lowers, trigger.end, end):
        end = next((index for index in range(trigger.end, end) if lowers[index] in HYPOTHETICAL), end)
        if after := words.outcome_after.within(lowers, trigger.end, end):
            return after[0][1]
    if phrase is not None and phrase.governor in AT and status == "held":
        over = words.outcome_over.within(lowers, max(clause.low, phrase.start - OVER), phrase.start)
        return over[-1][1] if over else None
    return None
