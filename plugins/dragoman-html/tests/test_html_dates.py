"""The day of publication, what says so, and that no clock is asked."""

import htmldate.extractors
import pytest

HEADS = {
    "published before changed": (
        '<meta property="article:modified_time" content="2025-10-18T10:00:00Z"><meta name="date" content="2025-10-17">',
        ("2025-10-17", "meta date", "2025-10-17"),
    ),
    "changed only": (
        '<meta property="article:modified_time" content="2025-10-18T10:00:00Z"><meta name="expires" content="2030-01-01">',
        ("2025-10-18", "meta article:modified_time", "2025-10-18T10:00:00Z"),
    ),
    "JSON-LD before changed": (
        (
            '<meta property="og:updated_time" content="2025-10-18"><script type="application/ld+json">'
            '{"dateModified": "2025-10-18", "datePublished": "2025-10-17T01:00:00"}</script>'
        ),
        ("2025-10-17", "JSON-LD datePublished", "2025-10-17T01:00:00"),
    ),
    "address": (
        '<link rel="canonical" href="https://wire.example/2025/10/17/truce">',
        ("2025-10-17", "URL", "https://wire.example/2025/10/17/truce"),
    ),
    "meta before address": (
        '<link rel="canonical" href="https://wire.example/2025/10/18/truce"><meta itemprop="datePublished" content="2025-10-17">',
        ("2025-10-17", "meta datePublished", "2025-10-17"),
    ),
    "header of the server": (
        '<meta http-equiv="last-modified" content="Fri, 17 Oct 2025 10:00:00 GMT">',
        ("2025-10-17", "meta last-modified", "Fri, 17 Oct 2025 10:00:00 GMT"),
    ),
    "a zone by its letters": (
        '<meta name="date" content="2025-10-17 10:00 EST">',
        ("2025-10-17", "meta date", "2025-10-17 10:00 EST"),
    ),
    "digits only": ('<meta name="date" content="20251017T1030">', ("2025-10-17", "meta date", "20251017T1030")),
    "the future": ('<meta name="date" content="2039-05-06">', ("2039-05-06", "meta date", "2039-05-06")),
}
BODIES = {
    "element time": ('<time datetime="2025-10-17T10:00">Friday</time>', "element time", "2025-10-17T10:00"),
    "element abbr": ('<abbr class="published" title="2025-10-17">Friday</abbr>', "element abbr", "2025-10-17"),
    "month first": ('<p class="date">October 17, 2025</p>', "text", "October 17, 2025"),
    "day first": ('<p class="byline">Published 17 October 2025, 10:30</p>', "text", "Published 17 October 2025, 10:30"),
    "German": ('<p class="datum">17. Oktober 2025</p>', "text", "17. Oktober 2025"),
    "points": ('<p class="date">17.10.25</p>', "text", "17.10.25"),
    "strokes": ('<div id="pubdate">10/17/2025</div>', "text", "10/17/2025"),
}
#: What tells no whole day. The first of October 2025 is none of these, nor is today.
NO_DAYS = (
    '<meta name="date" content="2025-10">',
    '<meta name="date" content="2025 October">',
    '<meta name="date" content="October 2025">',
    '<meta name="date" content="2025">',
    '<meta name="date" content="10:30">',
    '<meta name="date" content="soon">',
    '<meta name="date">',
    '<meta name="copyrightyear" content="2025">',
    '<meta name="date" content="2025-02-30">',
    '<link rel="canonical" href="https://wire.example/2025/10/truce">',
    '<script type="application/ld+json">{"datePublished": "2025-10"}</script>',
    '<script type="application/ld+json">{"datePublished": </script>',
    '<p class="date">3 hours ago</p>',
    '<p class="date">yesterday</p>',
    '<p class="date">October 2025</p>',
    '<p class="date">10/2025</p>',
    "<time>2025-10</time>",
    '<time datetime="2025-10 22:15">October</time>',
    "<footer>© 2025 Harbour Post</footer>",
)


def of(document):
    return document.published, document.meta.get("published_basis"), document.meta.get("published_written")


@pytest.mark.parametrize("case", HEADS)
def test_what_the_head_tells(read, case):
    head, expected = HEADS[case]
    assert of(read(f"<html><head>{head}</head><body><p>Envoys met.</p></body></html>")) == expected


@pytest.mark.parametrize("case", BODIES)
def test_what_the_body_tells(read, case):
    body, basis, written = BODIES[case]
    document = read(f"<html><body>{body}<p>Envoys met to agree on a truce that holds until spring.</p></body></html>")
    assert of(document) == ("2025-10-17", basis, written)


@pytest.mark.parametrize("markup", NO_DAYS)
def test_no_day_is_made_up(read, markup):
    assert of(read(f"<html><body>{markup}<p>Envoys met.</p></body></html>")) == (None, None, None)


def test_days_in_the_article_are_not_its_publication(read):
    assert read("<html><body><p>They met on 17 October 2025.</p></body></html>").published is None


def test_the_day_reaches_the_anchor(read, page):
    assert str(read(page).anchor) == "2025-10-17"


def test_htmldate_asks_nobody_who_asks_the_clock(read, page, monkeypatch):
    def refuse(*arguments, **options):
        pytest.fail(f"htmldate completes {arguments[0]!r} with today's date")

    monkeypatch.setattr(htmldate.extractors, "dateutil_parse", refuse)
    monkeypatch.setattr(htmldate.extractors, "_external_date", refuse)
    htmldate.extractors.try_date_expr.cache_clear()
    pages = [page, *(head for head, _ in HEADS.values()), *(body for body, *_ in BODIES.values()), *NO_DAYS]
    for markup in pages:
        assert read(f"<html><body>{markup}<p>Envoys met.</p></body></html>").text


def test_what_was_read_before_changes_nothing(read, page):
    pages = [page, *(f"<html><head>{head}</head><body><p>Envoys met.</p></body></html>" for head, _ in HEADS.values())]
    assert [read(one) for one in pages] == [read(one) for one in reversed(pages)][::-1]
