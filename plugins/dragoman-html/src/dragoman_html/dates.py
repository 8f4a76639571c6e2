"""The day a page was published: htmldate says which, and here it is found out what says so.

htmldate looks at the clock in two places, and both are closed to it. What lies in the future is no date for it, so it is given an end
that never comes; and a date without a day ("2025-10") it completes with today's, so the pages it sees hold none that it would complete.
"""

from __future__ import annotations

import copy
import re
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs
from htmldate import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

#: How htmldate is asked: for the first publication, not the last change; by markup, since to guess from prose it reads "three days ago"
#: against the clock; with an end of time that is not today; and the address last, since what the page declares is more exact.
FIXED: Mapping[str, Any] = MappingProxyType(
    {
        "original_date": True,
        "extensive_search": False,
        "max_date": "2099-12-31",
        "deferred_url_extractor": True,
    }
)
#: A string that begins with a year and no further digits, which htmldate may give to a parser that completes it with today's date.
YEAR_FIRST = re.compile(r"\s{0,99}\d{4}(?!\d{4})")
#: What is put before it, a word joiner: htmldate then reads whole dates only.
MARK = "\u2060"
#: Attributes in which htmldate looks for dates.
ATTRIBUTES = ("content", "datetime", "title")
#: `<meta>` elements that tell of the last change, which is no publication unless nothing else is known.
CHANGE = re.compile(r"modif|updat|revis|utime|moddate|lastdate", re.IGNORECASE)
#: `<meta>` elements that may tell of the publication.
DATED = re.compile(r"date|publi|time|creat|issue|posted|" + CHANGE.pattern, re.IGNORECASE)
JSON_DATE = re.compile(r'"(date(?:Published|Created|Modified))"\s{0,20}:\s{0,20}"([^"]{8,40})"')
#: A text that tells a date and little else; htmldate reads no longer ones.
SHORT = 52


@attrs.frozen
class Publication:
    """The day a page was published, as `YYYY-MM-DD`; `basis` says where the page tells it, `written` is what stands there."""

    day: str
    basis: str
    written: str


def publication_of(tree: HtmlElement, url: str | None, day: str | None) -> Publication | None:
    """Return when the page *tree* says it was published, or None where it tells no whole day. *url* is its own address.

    *day* is what htmldate read from `timeless(tree)`. Where that is none, a day of change counts; the basis tells.
    """
    found = None if day is None else _found(day, tree, url)
    if found is None:
        changed = find_date(timeless(tree, changes=True), url=url, **FIXED)
        found = None if changed is None else _found(changed, tree, url)
    return found


def timeless(tree: HtmlElement, *, changes: bool = False) -> HtmlElement:
    """Return a copy of *tree* that htmldate reads alike on every day: strings that begin with a year have `MARK` before them.

    Without *changes* it holds no day of change either.
    """
    prepared = copy.deepcopy(tree)
    for element in list(prepared.iter()):
        if not changes and element.tag == "meta" and CHANGE.search(_name(element)):
            element.drop_tree()
            continue
        for attribute in ATTRIBUTES:
            if (value := element.get(attribute)) and YEAR_FIRST.match(value):
                element.set(attribute, MARK + value)
        if element.text and YEAR_FIRST.match(element.text):
            element.text = MARK + element.text
        if element.tail and YEAR_FIRST.match(element.tail):
            element.tail = MARK + element.tail
    return prepared


def _found(day: str, tree: HtmlElement, url: str | None) -> Publication | None:
    """Return *day* with the first place that tells it, in the order in which htmldate looks, or None where it stands nowhere whole."""
    whole = _written(day)
    for basis, text in _places(tree, url):
        if whole.search(text):
            return Publication(day, basis, " ".join(text.split()))
    return None


def _written(day: str) -> re.Pattern[str]:
    """Return the pattern of *day* (`YYYY-MM-DD`) as pages write it: in numbers in any order, or with the month as a word."""
    year, month, date = (int(part) for part in day.split("-"))
    y, m, d = rf"(?:{year}|(?<!\d){year % 100:02}(?!\d))", f"0?{month}", f"0?{date}"
    separator = r"[-/.]\s?"
    word, gap = r"[^\W\d_]{3,12}", r"[\s,.-]{1,3}"
    forms = (
        rf"{year}{month:02}{date:02}",
        rf"{year}{separator}{m}{separator}{d}",
        rf"{d}{separator}{m}{separator}{y}",
        rf"{m}{separator}{d}{separator}{y}",
        rf"{d}(?:st|nd|rd|th|er)?{gap}(?:(?:of|de){gap})?{word}{gap}(?:(?:of|de){gap})?{year}",
        rf"{word}{gap}{d}(?:st|nd|rd|th)?{gap}{year}",
    )
    return re.compile(r"(?<!\d)(?:" + "|".join(forms) + r")(?!\d)")


def _places(tree: HtmlElement, url: str | None) -> Iterator[tuple[str, str]]:
    """Yield where a page may tell its day and what stands there, in the order in which htmldate looks."""
    for element in tree.iter("meta"):
        if DATED.search(name := _name(element)):
            yield f"meta {name}", element.get("content") or element.get("datetime") or ""
    for element in tree.iterfind(".//script[@type]"):
        if "json" in element.get("type"):
            yield from ((f"JSON-LD {match[1]}", match[2]) for match in JSON_DATE.finditer(element.text or ""))
    yield "URL", url or ""
    for element in chain(tree.iter("abbr"), tree.iter("time")):
        for text in (element.get("datetime"), element.get("title"), element.text_content()):
            yield f"element {element.tag}", text or ""
    yield from (("text", text) for text in tree.itertext() if len(text) <= 2 * SHORT)
    for element in tree.iterfind(".//meta[@property='og:image']"):
        yield "URL of the image", element.get("content", "")


def _name(element: HtmlElement) -> str:
    """Return what a `<meta>` element says it is about."""
    for attribute in ("name", "property", "itemprop", "http-equiv"):
        if value := element.get(attribute):
            return str(value)
    return "pubdate" if "pubdate" in element.attrib else ""
