"""The reader keeps the contract of readers."""

import pytest

from dragoman.testing import ReaderContract
from dragoman_html import reader

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Ministers meet in Malmö | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2025-10-17T10:30:00+02:00">
<link rel="canonical" href="https://harbour.example/world/ministers-meet">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-10-17T08:30:00Z"}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet in Malmö</h1>
<p>The foreign ministers of Norway and Finland met on Friday over two new patrol ships &amp; a treaty.</p>
<table><tr><th>Ship</th><th>Year</th></tr><tr><td>Aurora</td><td>2026</td></tr></table>
<ul><li>They will meet again in <b>Helsinki</b> next month.</li><li>A spokesman said “soon”.</li></ul></article>
<footer>© 2025 Harbour Post</footer></body></html>"""

INPUTS = {
    "page.html": PAGE.encode(),
    "bare.htm": b"<html><body><p>2025 brings more ships, envoys said on 3 May.</p></body></html>",
}


class TestPages(ReaderContract):
    reader = reader
    inputs = INPUTS
    sizes = (10_000, 80_000)

    @pytest.mark.slow
    def test_bad_bytes(self):
        super().test_bad_bytes()
