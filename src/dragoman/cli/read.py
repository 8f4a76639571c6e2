"""`dragoman read`: documents in, what they hold out."""

from __future__ import annotations

import contextlib
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import attrs

from dragoman.cli.arguments import SECONDS
from dragoman.cli.inputs import STDIN, Inputs, same_file
from dragoman.cli.progress import followed
from dragoman.cli.report import UsageError, check_name
from dragoman.cli.setting import Setting
from dragoman.errors import DragomanError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator

    from dragoman.cli.report import Report
    from dragoman.document import Document
    from dragoman.plugin import Writer
    from dragoman.registry import Registry

#: The path that stands for standard output.
STDOUT = "-"


def run(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:
    """Read the documents that *arguments* name, one by one and in order, and write each as it has been read."""
    setting = Setting.of(arguments.config, registry, report)
    writer = _writer(arguments.format, setting.registry)
    chain = setting.chain if arguments.on_error is None else attrs.evolve(setting.chain, on_error=arguments.on_error)
    output = None if arguments.output in (None, STDOUT) else Path(arguments.output)
    _check(arguments.paths, arguments.workers, output)
    if arguments.seconds and not arguments.workers:
        msg = "--seconds needs --workers: a process cannot stop itself"
        raise UsageError(msg)
    inputs = Inputs.of(arguments, setting.registry.readers, report, output)
    with _opened(output) as stream:
        seconds = arguments.seconds or SECONDS
        read = chain.read_all(inputs.documents(arguments.paths), workers=arguments.workers, seconds=seconds)
        documents = _told(read, report)
        if sys.stderr.isatty() and not stream.isatty():
            documents = followed(documents, sys.stderr)
        with contextlib.closing(documents):
            _write(writer, documents, stream, report, timings=arguments.timings)
    return report.exit_code


def _writer(name: str, registry: Registry) -> Writer:
    check_name("--format", name, registry.writers)
    return registry.writers[name]


def _check(paths: list[str], workers: int, output: Path | None) -> None:
    """Raise `UsageError` for what would go wrong only after a while, or would destroy an input."""
    if paths.count(STDIN) > 1:
        msg = "standard input (-) can be read once only"
        raise UsageError(msg)
    if workers and importlib.util.find_spec("pebble") is None:
        msg = "--workers needs pebble: install dragoman[workers]"
        raise UsageError(msg)
    if output is not None and any(same_file(Path(path), output) for path in paths if path != STDIN):
        msg = f"--output: {output} is also read; writing would destroy it"
        raise UsageError(msg)


@contextlib.contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    """Open the file *output* for UTF-8, or lend standard output. Raises `UsageError` for a file that cannot be opened."""
    if output is None:
        yield sys.stdout
        return
    try:
        stream = output.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        msg = f"--output: {output}: {error.strerror or error}"
        raise UsageError(msg) from error
    with stream:
        yield stream


def _told(documents: Iterator[Document], report: Report) -> Generator[Document]:
    """Yield *documents* as a chain reads them, telling *report* each failure; end at the first where the chain raises it."""
    with contextlib.closing(documents):  # type: ignore[type-var]
        try:
            for document in documents:
                for failure in document.failures:
                    report.fail(
                        f"{document.id or 'document'}: {failure.extractor} failed: {failure.error}: {failure.message}"
                    )
                yield document
        except ExceptionGroup as group:
            report.fail(f"{group.message}; stopped there")
        except DragomanError as error:
            report.fail(f"{error}; stopped there")


def _write(writer: Writer, documents: Iterator[Document], stream: TextIO, report: Report, *, timings: bool) -> None:
    """Let *writer* write *documents*; tell *report* what stops it. Raises `OSError` where *stream* takes no more."""
    try:
        writer.write(documents, stream, timings=timings)
        stream.flush()
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - a stranger's writer, or a value that its format has no form for
        report.fail(f"format {writer.name!r} stopped: {type(error).__name__}: {error}")
