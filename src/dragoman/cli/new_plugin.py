"""`dragoman new-plugin`: a plugin to start from."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.cli.report import UsageError
from dragoman.registry import Registry
from dragoman.scaffold import ScaffoldError, write_plugin
from dragoman.writers.terminal import harmless

if TYPE_CHECKING:
    import argparse

    from dragoman.cli.report import Report


def run(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:  # noqa: ARG001 - as every command
    """Write the plugin and print what was written and what to do next. Raises `UsageError` where it cannot be written."""
    try:
        folder = write_plugin(arguments.name, Path(arguments.directory), registry or Registry.discovered())
    except ScaffoldError as error:
        raise UsageError(str(error)) from error
    quoted = shlex.quote(str(folder))
    tests = shlex.quote(f"{folder}[test]")
    for line in (
        f"{folder}: a plugin whose tests pass; change what it finds in",
        *sorted(f"  {path}" for path in folder.rglob("*.py")),
        "Install it and test it:",
        f"  pip install --editable {tests}",
        f"  pytest {quoted}",
    ):
        print("  " * line.startswith("  ") + harmless(line.strip()))  # noqa: T201 - this is what the command is for
    return 0
