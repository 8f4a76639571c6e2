"""Web pages for dragoman: a reader that turns the bytes of an HTML page into a document."""

from __future__ import annotations

from dragoman import Plugin
from dragoman_html.reader import reader

__all__ = ["plugin", "reader"]

plugin = Plugin(readers=[reader])
