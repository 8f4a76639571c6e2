"""The encoding of a page: by its byte order mark, else by what it declares, else UTF-8 if it is that, else windows-1252.

So browsers do it (WHATWG, "Encoding" and "HTML", section 13.2.3.2), with the labels and the replacements that the standard gives.
"""

from __future__ import annotations

import codecs
import re

#: How far into a page a declaration is looked for, in bytes; the standard says 1,024, but pages put scripts first.
DECLARED_WITHIN = 8192
#: `<meta charset="...">`, `<meta http-equiv=... content="text/html; charset=...">`, `<?xml ... encoding="..."?>`.
DECLARATION = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,300}?\bencoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""",
    re.IGNORECASE,
)
BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
#: What is not declared, nor UTF-8.
FALLBACK = "cp1252"
#: The encodings that pages may declare, by Python's names.
ALLOWED = frozenset(
    "utf-8 cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 "
    "iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb18030 "
    "big5hkscs euc_jp iso2022_jp cp932 cp949".split()
)
#: Encodings that stand for wider ones: who declares the one writes the other. A page whose declaration could be read is not UTF-16.
MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}


def decoded(data: bytes) -> str:
    """Return the text of a page without its byte order mark; bytes that its encoding does not know become U+FFFD."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    declaration = DECLARATION.search(data[:DECLARED_WITHIN])
    declared = None if declaration is None else _known(declaration[1].decode("ascii", "replace"))
    if declared is not None:
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(FALLBACK, "replace")


def _known(label: str) -> str | None:
    """Return the encoding that a page means by *label*, or None where no page should declare it."""
    try:
        name = codecs.lookup(label.lower().removeprefix("x-").replace("windows-", "cp")).name
    except LookupError:
        return None
    name = MEANT.get(name, name)
    return name if name in ALLOWED else None
