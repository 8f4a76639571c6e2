"""What a command has to say on standard error: one line each, and how many of them were failures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import attrs

from dragoman.errors import DragomanError
from dragoman.writers.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable


class UsageError(DragomanError):
    """The command was called in a way that it cannot carry out."""

    @classmethod
    def unknown(cls, option: str, name: str, allowed: Iterable[str]) -> UsageError:
        """Return the error of an *option* that names something not among *allowed*; it tells the nearest name."""
        from dragoman.config import unknown  # noqa: PLC0415 - cattrs is not needed where all is well

        return cls(unknown(option, name, allowed))


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
        print(f"dragoman: {harmless(str(message))}", file=sys.stderr, flush=True)  # noqa: T201 - a command speaks

    @property
    def exit_code(self) -> int:
        """Return 1 if anything failed, else 0."""
        return 1 if self.failures else 0
