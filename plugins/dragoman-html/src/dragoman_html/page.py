"""A page and what trafilatura reads from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import trafilatura
from lxml.html import HTMLParser, document_fromstring
from trafilatura.settings import use_config

from dragoman import Document
from dragoman_html.dates import FIXED, MARK, publication_of, timeless

if TYPE_CHECKING:
    from configparser import ConfigParser

    from lxml.html import HtmlElement
    from trafilatura.settings import Document as Metadata

#: What a page says of itself that is kept in a document's `meta`, by trafilatura's names.
KEPT = ("title", "author", "url", "hostname", "description", "categories", "tags", "license")
#: The language of `<html lang="en-GB">`.
LANGUAGE = re.compile(r"\s{0,9}([A-Za-z]{2,3})\b")
#: Characters that a tree may be read from but not made of; one of them would cost the whole page.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def document_of(markup: str, name: str) -> Document | None:
    """Return the document that the page *markup* holds, its id being *name*, or None where it holds no text."""
    tree = _parsed(markup)
    found = trafilatura.bare_extraction(tree, include_comments=False, config=_settings())
    text = "" if found is None or isinstance(found, dict) else (found.text or "").strip()
    if not text:
        return None
    told = trafilatura.extract_metadata(timeless(tree), date_config=dict(FIXED))
    meta = _meta(told)
    publication = publication_of(tree, told.url, told.date)
    if publication is not None:
        meta |= {"published_basis": publication.basis, "published_written": publication.written}
    return Document(
        text,
        id=name,
        published=None if publication is None else publication.day,
        source=_unmarked(told.sitename or told.hostname or "") or None,
        lang=_language(tree),
        meta=meta,
    )


def _parsed(markup: str) -> HtmlElement:
    """Return the tree of a page, its control characters replaced. The bytes are our own: an encoding it declares counts no more."""
    parser = HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True, huge_tree=True)
    tree = document_fromstring(markup.encode(), parser=parser)
    for element in tree.iter():
        if element.text and CONTROL.search(element.text):
            element.text = CONTROL.sub("\ufffd", element.text)
        if element.tail and CONTROL.search(element.tail):
            element.tail = CONTROL.sub("\ufffd", element.tail)
    return tree


def _settings() -> ConfigParser:
    """Return trafilatura's settings, made to keep the blocks of a short dispatch, which it would put on one line."""
    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    return settings


def _language(tree: HtmlElement) -> str:
    declared = LANGUAGE.match(tree.get("lang") or tree.get("xml:lang") or "")
    return declared[1].lower() if declared else "en"


def _meta(told: Metadata) -> dict[str, Any]:
    """Return what *told* holds of `KEPT`, a string or a list of strings each, without the marks that were set in the tree."""
    meta: dict[str, Any] = {}
    for key in KEPT:
        if value := getattr(told, key):
            meta[key] = [_unmarked(item) for item in value] if isinstance(value, list) else _unmarked(value)
    return meta


def _unmarked(text: str) -> str:
    return text.replace(MARK, "")
