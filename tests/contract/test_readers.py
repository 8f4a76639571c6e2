"""The built-in readers keep the contract of readers."""

from __future__ import annotations

from dragoman.readers import jsonl, plain_text
from dragoman.testing import ReaderContract

TEXTS = {
    "a.txt": b"Two envoys met in Oslo.\r\nThey will meet again.\n",
    "b.md": b"\xef\xbb\xbf" + "# Größe\n\nEnvoys met. 🙂".encode(),
}
JSON = {
    "a.jsonl": b"""\
{"text": "Two envoys met in Oslo.", "published": "2025-10-17", "source": "Harbour Post"}

{"text": "They met again.", "id": 8, "lang": "en", "meta": {"desk": ["north", null, 1.5]}, "words": {"a": true}}
{"text": "No day is 2025-02-30.", "id": "ninth", "published": "2025-02-30"}
{"title": "no text"}
""",
    "b.json": '[{"text": "Größe \\u00e9 \\ud83d\\ude42", "published": "17 Oct 2025"},\n {"text": "Envoys met."}]'.encode(),
    "c.json": b'{\n  "text": "Envoys met.",\n  "url": "https://harbour.example/a"\n}\n',
}


class TestText(ReaderContract):
    reader = plain_text.reader
    inputs = TEXTS


class TestJsonLines(ReaderContract):
    reader = jsonl.reader
    inputs = JSON
