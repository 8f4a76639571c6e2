"""What a command has to say on standard error: one line each, and how many of them were failures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import attrs

from dragoman.errors import DragomanError
from dragoman.writers.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Collection


class UsageError(DragomanError):
    """The command was called in a way that it cannot carry out."""


def check_name(option: str, name: str, allowed: Collection[str]) -> None:
    """Raise `UsageError`, which tells the nearest name, where an *option* names something not among *allowed*."""
    if name not in allowed:
        from dragoman.config import unknown  # noqa: PLC0415 - cattrs is not needed where all is well

        raise UsageError(unknown(option, name, allowed))


@attrs.define
class Report:
    """Says what goes wrong, in one line each, and remembers whether any of it means that a document was not fully read."""

    failures: int = 0

    def fail(self, message: object) -> None:
        """Say that a document, or a layer of one, could not be read."""
        self.failures += 1
        self.say(message)

    def say(self, message: object) -> None:
        """Say *message* in one harmless line: it may quote a text, a file's name or a stranger's exception."""
        if sys.stderr is not None:  # where it is closed, print would write to standard output
            print(f"dragoman: {harmless(str(message))}", file=sys.stderr, flush=True)  # noqa: T201 - a command speaks

    @property
    def exit_code(self) -> int:
        """Return 1 if anything failed, else 0."""
        return 1 if self.failures else 0
