"""How far a long reading has come, told on standard error where that is a terminal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from rich.progress import Progress

    from dragoman.document import Document

#: Seconds before anything is shown: short work needs no bar.
PATIENCE = 1.0
#: Seconds between two lines of plain text.
INTERVAL = 5.0


class Display(Protocol):
    """Something that shows how many documents have been read."""

    def show(self, number: int) -> None:
        """Show *number*."""

    def close(self) -> None:
        """Take the display away."""


def followed(
    documents: Iterable[Document], stream: TextIO, clock: Callable[[], float] = time.monotonic
) -> Generator[Document]:
    """Yield *documents*; after a second of work, show on *stream* how many they are so far."""
    begun = clock()
    display: Display | None = None
    try:
        for number, document in enumerate(documents, 1):
            if display is None and clock() - begun > PATIENCE:
                display = _display(stream, clock)
            if display is not None:
                display.show(number)
            yield document
    finally:
        if display is not None:
            display.close()


def _display(stream: TextIO, clock: Callable[[], float]) -> Display:
    try:
        from rich.console import Console  # noqa: PLC0415 - an extra
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415
    except ImportError:
        return Lines(stream, clock)
    progress = Progress(
        TextColumn("{task.completed} documents read"),
        BarColumn(),
        TimeElapsedColumn(),
        console=Console(file=stream),
        transient=True,
        redirect_stdout=False,
    )
    return Bar(progress)


class Bar:
    """A moving bar by rich."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.task = progress.add_task("read", total=None)
        progress.start()

    def show(self, number: int) -> None:
        """Move the bar to *number*."""
        self.progress.update(self.task, completed=number)

    def close(self) -> None:
        """Take the bar away."""
        self.progress.stop()


class Lines:
    """A line of plain text now and then."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self.stream = stream
        self.clock = clock
        self.last = float("-inf")

    def show(self, number: int) -> None:
        """Write *number*, unless the last line is younger than `INTERVAL` seconds."""
        now = self.clock()
        if now - self.last >= INTERVAL:
            self.last = now
            self.stream.write(f"{number} documents read\n")
            self.stream.flush()

    def close(self) -> None:
        """Leave the lines where they are."""
