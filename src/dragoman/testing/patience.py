"""An end to work that has none: a pattern that backtracks for ever fails its test instead of stopping all tests."""

from __future__ import annotations

import contextlib
import signal
import threading
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class OutOfPatienceError(BaseException):
    """The work took too long. Not an `Exception`, since a chain notes those and reads on."""


def endless(name: str, seconds: float, what: str) -> str:
    """Return the sentence for the text called *name*, over which *what* took more than *seconds* of CPU time."""
    return (
        f"{name} took more than {seconds:g} s of CPU time and was given up; bound the repeats in patterns and nest none "
        f"in another, or raise `patience` if the {what} is only slow"
    )


@contextlib.contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raise `OutOfPatienceError` in the work within once it has taken *seconds* of CPU time.

    Only where the system has a timer for CPU time (not on Windows), and in the main thread; elsewhere the work is let run.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - what a handler is given
        raise OutOfPatienceError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
