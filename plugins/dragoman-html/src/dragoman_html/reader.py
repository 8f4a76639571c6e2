"""The reader: one page, one document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from dragoman import Document, InputError, Reader
from dragoman_html.encoding import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A tag of those that a page can hardly do without. A picture or an office file holds none, or a NUL beside it.
TAG = re.compile(
    r"<(?:!doctype\s{1,9}html|/?(?:html|head|body|title|meta|main|article|section|div|span|p|br|a|table|ul|ol|h[1-6])[\s/>])",
    re.IGNORECASE,
)


def read(stream: BinaryIO, name: str) -> Iterator[Document]:
    """Yield the document that the HTML page in *stream* holds, its id being *name*.

    `text` is the article without menus, comments and captions, a block a line; `published` the day the page says it was published,
    as `YYYY-MM-DD`; `source` the site's name; `lang` the language the page declares. What else the page says of itself is in `meta`:
    `title`, `author`, `url` and so on, and for the day `published_basis` (what says so) and `published_written` (as it is written there).
    Nothing is fetched. Raises `InputError`, naming the input, where it is empty, no HTML, or holds no text.
    """
    data = stream.read()
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        msg = f"{name}: the page is empty"
        raise InputError(msg)
    markup = decoded(data)
    if "\x00" in markup or TAG.search(markup) is None:
        msg = f"{name}: not HTML: it holds no tag of a page"
        raise InputError(msg)
    from dragoman_html.page import document_of  # noqa: PLC0415 - trafilatura takes long to import

    document = document_of(markup, name)
    if document is None:
        msg = f"{name}: the page holds no text"
        raise InputError(msg)
    yield document


reader = Reader("html", (".html", ".htm", ".xhtml"), read)
