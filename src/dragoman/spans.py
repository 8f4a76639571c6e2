"""Spans: where in a text a thing stands."""

from __future__ import annotations

import attrs


@attrs.frozen(order=True)
class Span:
    """A half-open stretch of text, in code points: `text[start:end]`. Spans are ordered by `start`, then by `end`.

    Raises `ValueError` for a span that is empty, reversed or negative.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"a span must be non-empty and start at 0 or later, not {self.start}:{self.end}"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Return whether *other* lies wholly within this span (equal spans contain each other)."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the stretch of *text* that the span covers."""
        return text[self.start : self.end]
