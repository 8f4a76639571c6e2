import io

import pytest

from dragoman_html import reader

#: A page as news sites make them: menus, a byline, a table and a footer around the article.
PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Ministers meet in Oslo | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ann Lee">
<link rel="canonical" href="https://harbour.example/world/ministers-meet">
<meta property="article:published_time" content="2025-10-17T23:30:00+02:00">
<meta property="article:modified_time" content="2025-10-19T08:00:00+02:00"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet in Oslo</h1>
<p>The foreign ministers of Norway and Finland met in Oslo on Friday over two new patrol ships &amp; a treaty.</p>
<p>They will meet again in <b>Helsinki</b> next month, a spokesman said.</p></article>
<footer>© 2025 Harbour Post</footer></body></html>"""


@pytest.fixture
def page():
    return PAGE


@pytest.fixture
def read():
    """Read a page, given as text or bytes, by its own name."""

    def call(page, name="page.html"):
        data = page if isinstance(page, bytes) else page.encode()
        (document,) = reader.read(io.BytesIO(data), name)
        return document

    return call
