"""An end to work that has none: a pattern that backtracks for ever, or a wait for nothing, fails its test instead of stopping all tests."""

from __future__ import annotations

import contextlib
import signal
import threading
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

#: Seconds by the clock for each second of CPU time: a machine that is busy elsewhere is slow, and not this much.
WAITING = 5


class OutOfPatienceError(BaseException):
    """The work took too long; the message says how long. Not an `Exception`, since a chain notes those and reads on."""


@contextlib.contextmanager
def patience_with(what: str, name: str, seconds: float) -> Iterator[None]:
    """Raise `AssertionError` where *what* (an extractor, a reader) loses the patience of *seconds* over the input called *name*."""
    try:
        with patience(seconds):
            yield
    except OutOfPatienceError as error:
        message = (
            f"{name} {error} and was given up; bound the repeats in patterns and nest none in another, wait for nothing, "
            f"or raise `patience` if the {what} is only slow"
        )
        raise AssertionError(message) from None


@contextlib.contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raise `OutOfPatienceError` in the work within once it has taken *seconds* of CPU time, or several times as long by the clock.

    Only where the system has such timers (not on Windows), and in the main thread; elsewhere the work is let run. The clock is
    left to whoever watches it already.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - what a handler is given
        if number == signal.SIGVTALRM:
            message = f"took more than {seconds:g} s of CPU time"
        else:
            message = f"was not done after {WAITING * seconds:g} s"
        raise OutOfPatienceError(message)

    timers = [(signal.ITIMER_VIRTUAL, signal.SIGVTALRM, seconds)]
    if signal.getitimer(signal.ITIMER_REAL)[0] == 0:
        timers.append((signal.ITIMER_REAL, signal.SIGALRM, WAITING * seconds))
    before = [signal.signal(number, stop) for _, number, _ in timers]
    for timer, _, limit in timers:
        signal.setitimer(timer, limit)
    try:
        yield
    finally:
        for (timer, number, _), handler in zip(timers, before, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(number, handler)
