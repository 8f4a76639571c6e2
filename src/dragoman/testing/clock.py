"""A clock that is wrong by days, for a process that is to show whether what it reads depends on the day on which it reads."""

from __future__ import annotations

import datetime as dt
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

#: Seconds of a day.
DAY = 86_400


def move_clock(days: int) -> None:
    """Let every module of this process, loaded or not, believe that it is *days* later; there is no way back.

    Only what asks Python is deceived, by `datetime` and `time`; a library that asks the system in C is not.
    """
    moved = _moved_times(days * DAY) + _moved_days(days)
    by_identity = {id(real): (real, other) for real, other in moved}
    for module in list(sys.modules.values()):
        for name, value in list(getattr(module, "__dict__", {}).items()):
            real, other = by_identity.get(id(value), (None, None))
            if real is not None:
                setattr(module, name, other)


def _moved_days(days: int) -> list[tuple[object, object]]:
    """Return `date` and `datetime`, each with one that takes its place: its "today" is moved, its instances are instances of the other."""
    real_date, real_datetime = dt.date, dt.datetime
    by = dt.timedelta(days)

    class Moved(type):
        def __instancecheck__(cls, thing: object) -> bool:
            return isinstance(thing, real[cls]) if cls in real else super().__instancecheck__(thing)

        def __subclasscheck__(cls, kind: type) -> bool:
            return issubclass(kind, real[cls]) if cls in real else super().__subclasscheck__(kind)

    class Date(dt.date, metaclass=Moved):
        @classmethod
        def today(cls) -> Any:  # noqa: ANN401 - Self, which the class takes the place of
            return cls.fromordinal(DateTime.now().toordinal())

    class DateTime(dt.datetime, metaclass=Moved):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Any:  # noqa: ANN401 - as above
            return super().now(tz) + by

        @classmethod
        def today(cls) -> Any:  # noqa: ANN401 - as above
            return cls.now()

        @classmethod
        def utcnow(cls) -> Any:  # noqa: ANN401 - as above
            return cls.now(dt.UTC).replace(tzinfo=None)

    real: dict[type, type] = {Date: real_date, DateTime: real_datetime}
    return [(real_date, Date), (real_datetime, DateTime)]


def _moved_times(seconds: int) -> list[tuple[object, object]]:
    """Return the functions of `time` that ask the clock, each with one that is *seconds* ahead."""
    clock, nanoseconds = time.time, time.time_ns

    def of_a_time(real: Callable[[float], object]) -> Callable[..., object]:
        return lambda at=None: real(clock() + seconds if at is None else at)

    local, form, read = time.localtime, time.strftime, time.asctime
    return [
        (clock, lambda: clock() + seconds),
        (nanoseconds, lambda: nanoseconds() + seconds * 1_000_000_000),
        *((real, of_a_time(real)) for real in (time.localtime, time.gmtime, time.ctime)),
        (form, lambda pattern, at=None: form(pattern, local(clock() + seconds) if at is None else at)),
        (read, lambda at=None: read(local(clock() + seconds) if at is None else at)),
    ]
