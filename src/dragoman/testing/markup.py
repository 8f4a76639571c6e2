r"""Texts marked with what is to be found in them: `two {weapon:F-16}s` is the text `two F-16s` with a weapon at 4:8.

A mark is `{tag:text}`, the tag being that of a kind in JSON (`DateMention` is `date`). Marks may stand in one another. Braces that
are no marks are written `\{` and `\}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from dragoman.spans import Span

if TYPE_CHECKING:
    from dragoman.document import Document

MARK = re.compile(r"\\(?P<brace>[{}])|\{(?P<tag>[a-z][a-z0-9_]*):|(?P<wrong>\{)|(?P<end>\})")


@attrs.frozen
class Marked:
    """A `text` without its marks, and the spans that were marked: `expected` holds them by tag, each tag's in text order."""

    text: str
    expected: Mapping[str, tuple[Span, ...]]

    def differences(self, document: Document) -> list[str]:
        """Return a sentence for each mark that *document* misses, and for each annotation with a marked tag that has no mark.

        Kinds whose tags do not occur among the marks are not looked at. The empty list means that all is as marked.
        """
        found: dict[str, set[Span]] = {tag: set() for tag in self.expected}
        for annotation in document.annotations:
            if annotation.tag() in found:
                found[annotation.tag()].add(annotation.span)
        missed = [
            (span, f"missed {tag} {span.of(self.text)!r} at {span.start}:{span.end}")
            for tag, spans in self.expected.items()
            for span in spans
            if span not in found[tag]
        ]
        unmarked = [
            (span, f"unmarked {tag} {span.of(self.text)!r} at {span.start}:{span.end}")
            for tag, spans in found.items()
            for span in spans.difference(self.expected[tag])
        ]
        return [sentence for _, sentence in sorted(missed + unmarked)]


def marked(source: str) -> Marked:
    """Return the text and the spans that *source* stands for. Raises `ValueError` for a mark that is malformed or not closed."""
    parts: list[str] = []
    open_marks: list[tuple[str, int]] = []
    expected: dict[str, list[Span]] = {}
    size = read = 0
    for match in MARK.finditer(source):
        plain = source[read : match.start()] + (match["brace"] or "")
        parts.append(plain)
        size += len(plain)
        read = match.end()
        if match["tag"]:
            open_marks.append((match["tag"], size))
        elif match["wrong"] or (match["end"] and not open_marks):
            msg = f"{match[0]!r} at {match.start()} belongs to no mark; a mark is {{tag:text}}, a brace is written with a backslash"
            raise ValueError(msg)
        elif match["end"]:
            tag, start = open_marks.pop()
            expected.setdefault(tag, []).append(Span(start, size))
    if open_marks:
        msg = f"the mark {{{open_marks[-1][0]}: is not closed"
        raise ValueError(msg)
    text = "".join((*parts, source[read:]))
    return Marked(text, {tag: tuple(sorted(spans)) for tag, spans in sorted(expected.items())})
