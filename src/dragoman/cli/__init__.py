"""The command line. `main` is what the command `dragoman` and `python -m dragoman` call."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
from importlib import metadata
from typing import TYPE_CHECKING

from dragoman.cli.arguments import parser
from dragoman.cli.report import Report, UsageError
from dragoman.errors import ConfigError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from dragoman.registry import Registry

    Command = Callable[[argparse.Namespace, Registry | None, Report], int]

#: The commands; each is a module of this package (`new-plugin` is `new_plugin`), imported when it is called, with a function `run`.
COMMANDS = ("read", "plugins", "new-plugin", "schema", "why")
USAGE, CONFIG, INTERRUPTED = 2, 3, 130


def main(argv: Sequence[str] | None = None, *, registry: Registry | None = None) -> int:
    """Carry out the command in *argv* (by default the process's arguments) and return its exit code.

    *registry* stands in for what is installed. Codes: 0 all is well, 1 an input or a layer of a document could not be read, 2
    wrong usage, 3 wrong configuration, 130 interrupted.
    """
    if sys.stdout is None:  # closed by whoever called; writing to it must fail, and not be forgotten
        sys.stdout = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - it stays open
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    report = Report()
    try:
        code = _run(argv, registry, report)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return report.exit_code
    except OSError as error:
        report.fail(f"the output cannot be written: {error.strerror or error}")
        _drop_output()
        return report.exit_code
    except KeyboardInterrupt:
        report.say("interrupted")
        return INTERRUPTED
    return code


def _run(argv: Sequence[str] | None, registry: Registry | None, report: Report) -> int:
    top = parser()
    try:
        arguments = top.parse_args(argv)
        if not arguments.version and arguments.command is None:
            top.error("a command is wanted: " + ", ".join(COMMANDS))
    except SystemExit as finished:
        return finished.code if isinstance(finished.code, int) else 0
    if arguments.version:
        print(f"dragoman {_version()}")  # noqa: T201 - this is what was asked for
        return 0
    return _carried_out(arguments, registry, report)


def _carried_out(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:
    try:
        run: Command = importlib.import_module(f"dragoman.cli.{arguments.command.replace('-', '_')}").run
        return run(arguments, registry, report)
    except SystemExit as ended:
        report.fail(f"a plugin ended the work: SystemExit: {ended.code}")
        return report.exit_code
    except UsageError as error:
        report.say(error)
        return USAGE
    except ConfigError as error:
        for problem in error.problems:
            report.say(f"{error.source}: {problem}")
        return CONFIG


def _version() -> str:
    try:
        return metadata.version("dragoman")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def _drop_output() -> None:
    """Send what is still to be written nowhere: whoever read it has gone, and Python would complain when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
