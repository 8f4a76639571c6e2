"""Timing that can be compared: the best of several rounds of CPU time, beside a yardstick taken in the same minute."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

YARDSTICK = re.compile(r"\w+|\S")


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the least CPU seconds that *work* took in *rounds* rounds."""
    return min(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def yardstick(texts: Iterable[str], rounds: int = 9) -> float:
    r"""Return the CPU seconds that `re.findall(r"\w+|\S", text)` takes over all *texts*: Y."""
    held = list(texts)
    return best(lambda: [YARDSTICK.findall(text) for text in held], rounds)


def drain(values: Iterable[object]) -> None:
    """Use *values* up, keeping none."""
    for _ in values:
        pass
