"""Where documents come from: files, folders, standard input, each with the reader that its name or the user asks for."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import attrs

from dragoman.cli.days import Days
from dragoman.cli.report import Report, UsageError, check_name
from dragoman.document import Document
from dragoman.errors import InputError
from dragoman.plugin import Reader
from dragoman.readers import jsonl

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

#: The path that stands for standard input, and what that is called in ids and messages.
STDIN, STDIN_NAME = "-", "stdin"
#: The reader of files that no reader claims by their suffix.
FALLBACK = "text"


@attrs.frozen
class Inputs:
    """Turns paths into documents. What cannot be read is told to `report`, and the rest is read.

    `days` gives those without a day of their own one. `chosen` is the name of the reader for everything; without it suffixes decide. In folders, searched in the order of the names,
    only files with a reader's suffix are read (all files where a reader is chosen), none whose name begins with a dot, and never
    the file `output`. Raises `UsageError` where there is no reader of the chosen name.
    """

    readers: Mapping[str, Reader]
    report: Report
    days: Days
    chosen: str | None = None
    output: Path | None = None

    @classmethod
    def of(
        cls, arguments: argparse.Namespace, readers: Mapping[str, Reader], report: Report, output: Path | None = None
    ) -> Inputs:
        """Return what turns the paths in a command's *arguments* into documents. Raises `UsageError` as the class."""
        keys = jsonl.Keys(arguments.text_key, arguments.published_key, arguments.id_key)
        name, chosen = jsonl.reader.name, arguments.reader
        if keys != jsonl.Keys():
            if chosen not in (None, name):
                msg = f"--text-key, --published-key and --id-key are for the reader {name!r}, not for {chosen!r}"
                raise UsageError(msg)
            readers = {**readers, name: jsonl.keyed(keys)}
        days = Days(report, arguments.published, arguments.published_from_name, keys.published)
        return cls(readers, report, days, chosen, output)

    def __attrs_post_init__(self) -> None:
        if self.chosen is not None:
            check_name("--reader", self.chosen, self.readers)

    def documents(self, paths: list[str]) -> Iterator[Document]:
        """Yield the documents at *paths*, in order, one at a time."""
        for path in paths:
            if path == STDIN:
                yield from self._stdin()
            elif is_folder(Path(path)):
                yield from self._folder(Path(path))
            else:
                yield from self._file(Path(path))

    def _stdin(self) -> Iterator[Document]:
        stream = sys.stdin
        if stream is None:
            self.report.fail(f"{STDIN_NAME}: there is none: it is closed")
        else:
            yield from self._read(stream.buffer, STDIN_NAME)

    def _folder(self, folder: Path) -> Iterator[Document]:
        found, failures = False, self.report.failures
        for path in self._files(folder):
            found = True
            yield from self._file(path)
        if not found and self.report.failures == failures:
            known = ", ".join(sorted(suffix for reader in self.readers.values() for suffix in reader.suffixes))
            self.report.fail(f"{folder}: the folder holds no file to read; suffixes known are {known or 'none'}")

    def _files(self, folder: Path) -> Iterator[Path]:
        """Yield the files to read in *folder* and the folders in it; links to folders are not followed, so there is no circle."""
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self.report.fail(f"{folder}: {error.strerror or error}")
            return
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self._files(path)
            elif self._wanted(path) and (entry.is_symlink() or entry.is_file()) and not is_folder(path):
                yield path

    def _wanted(self, path: Path) -> bool:
        claimed = self.chosen is not None or self._claiming(path) is not None
        return claimed and not (self.output is not None and same_file(path, self.output))

    def _file(self, path: Path) -> Iterator[Document]:
        try:
            with path.open("rb") as stream:
                yield from self._read(stream, str(path))
        except OSError as error:
            self.report.fail(f"{path}: {error.strerror or error}")

    def _read(self, stream: BinaryIO, name: str) -> Iterator[Document]:
        """Yield the documents in *stream*. Whatever a reader raises ends that input and no other."""
        reader = self._reader(Path(name))
        if reader is None:
            self.report.fail(f"{name}: no reader for it; installed are {', '.join(self.readers) or 'none'}")
            return
        found = _documents(reader, stream, name)
        while True:
            try:
                document = next(found, None)
            except InputError as error:
                self.report.fail(error)
                return
            except OSError as error:
                self.report.fail(f"{name}: {error.strerror or error}")
                return
            except Exception as error:  # noqa: BLE001 - a stranger's reader costs its input only
                self.report.fail(f"{name}: reader {reader.name!r} failed: {type(error).__name__}: {error}")
                return
            if document is None:
                return
            if isinstance(document, InputError):
                self.report.fail(document)
            else:
                yield self.days.dated(document, name, keyed=reader.name == jsonl.reader.name)

    def _reader(self, path: Path) -> Reader | None:
        if self.chosen is not None:
            return self.readers[self.chosen]
        return self._claiming(path) or self.readers.get(FALLBACK)

    def _claiming(self, path: Path) -> Reader | None:
        """Return the reader with the longest suffix that *path* ends in, of equals the first by name."""
        name = path.name.lower()
        claims = [(suffix, r) for r in self.readers.values() for suffix in r.suffixes if name.endswith(suffix)]
        return max(claims, key=lambda claim: len(claim[0]))[1] if claims else None


def _documents(reader: Reader, stream: BinaryIO, name: str) -> Iterator[Document | InputError]:
    """Yield what *reader* finds. Raises `TypeError` where that is no document, as a stranger's reader may do."""
    for found in reader.read(stream, name):
        if not isinstance(found, (Document, InputError)):
            msg = f"it yielded a value of type {type(found).__name__}, not a Document"  # type: ignore[unreachable]
            raise TypeError(msg)
        yield found


def is_folder(path: Path) -> bool:
    """Return whether *path* is a folder; a path that cannot even be looked up is none, and opening it will tell why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def same_file(path: Path, other: Path) -> bool:
    """Return whether the two paths lead to one file that exists."""
    try:
        return path.samefile(other)
    except OSError:
        return False
