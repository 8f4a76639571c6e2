"""On which day a text was written, where its document does not say it: by the name of its file, or as the user says for all."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from dragoman.cli.report import Report
from dragoman.datelines import day_of
from dragoman.readers.jsonl import bare_key

if TYPE_CHECKING:
    from dragoman.document import Document

#: A day at the head of a file's name: 2025-10-17, 2025_10_17 or 20251017.
HEAD = re.compile(r"(\d{4})([-_]?)(\d\d)\2(\d\d)(?!\d)")
#: What sources call the day on which a text was written, in lower case and without marks between words.
NAMES = frozenset(
    "date datetime datepublished day createdat created pubdate publicationdate publishdate publishedat publishedon timestamp".split()
)


@attrs.frozen
class Days:
    """Gives documents without a day of their own one: that of their file's name if `by_name`, else `published`.

    `key` is the key under which JSON documents say theirs. What goes wrong is told to `report`, of each input once.
    """

    report: Report
    published: str | None = None
    by_name: bool = False
    key: str = "published"
    told: set[str] = attrs.field(factory=set, init=False)

    def dated(self, document: Document, name: str, *, keyed: bool) -> Document:
        """Return *document*, which stands in the input *name*, with its day. *keyed* says whether it comes from JSON."""
        if document.published is not None:
            return self._readable(document, name)
        if self.key in document.meta:  # there, a day that nobody can read
            return document
        day = (head_of(name) if self.by_name else None) or self.published
        if day is None:
            self._tell_why(document, name, keyed=keyed and not document.layers)
            return document
        return attrs.evolve(document, published=day)

    def _readable(self, document: Document, name: str) -> Document:
        """Return *document* without its day where that is none, as a stranger's reader may leave it."""
        given: object = document.published
        if isinstance(given, (str, dt.date)):
            return document
        kind = type(given).__name__
        self.report.fail(
            f"{document.id or name}: published must be a date, a datetime or a string, not {kind}; the document is read without it"
        )
        return attrs.evolve(document, published=None)

    def _tell_why(self, document: Document, name: str, *, keyed: bool) -> None:
        """Say why *document* has no day, where that can be mended."""
        if self.by_name and name not in self.told:
            self.report.fail(
                f"{name}: its name does not begin with a day like 2025-10-17; the document is read without it"
            )
        elif keyed and not self.told and (found := day_among(document)) is not None:
            key, day = found
            self.report.say(
                f"warning: {document.id or name}: there is no {self.key!r}, but {key!r} is {day!r}; --published-key {key} reads it"
            )
        else:
            return
        self.told.add(name)


def head_of(name: str) -> str | None:
    """Return the day with which the name of the file *name* begins, as ISO 8601 has it, or None."""
    match = HEAD.match(Path(name).name)
    try:
        return dt.date(int(match[1]), int(match[3]), int(match[4])).isoformat() if match else None
    except ValueError:
        return None


def day_among(document: Document) -> tuple[str, str] | None:
    """Return the first key in the meta of *document* that is called like a day and holds one, and what it holds; None where none does."""
    for key, value in document.meta.items():
        if isinstance(value, str) and bare_key(key) in NAMES:
            try:
                day_of(value)
            except ValueError:
                continue
            return key, value
    return None
