"""Timing that can be compared: CPU time beside a yardstick taken in the same breath."""

from __future__ import annotations

import re
import statistics
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")
YARDSTICK = re.compile(r"\w+|\S")


def taken(work: Callable[[T], object], things: Iterable[T]) -> float:
    """Return the CPU seconds that *work* takes over *things*, one by one, keeping no result: as in a stream."""
    begun = time.process_time()
    for thing in things:
        work(thing)
    return time.process_time() - begun


def yardstick(texts: Iterable[str]) -> float:
    r"""Return the CPU seconds that `re.findall(r"\w+|\S", text)` takes over *texts*: Y."""
    return taken(YARDSTICK.findall, texts)


def paired(work: Callable[[T], object], things: Sequence[T], texts: Sequence[str], rounds: int) -> float:
    """Return how many times Y's time over *texts* the *work* over *things* takes: the median of rounds in which both are timed in turn.

    Machines are shared and change their speed from second to second; the ratio within one round says more than the best of many.
    """
    ratios = []
    for _ in range(rounds):
        before = yardstick(texts)
        between = taken(work, things)
        ratios.append(2 * between / (before + yardstick(texts)))
    return statistics.median(ratios)
