"""A page and what trafilatura reads from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import trafilatura
from lxml.etree import ParserError
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
#: Pieces of text beyond which trafilatura reads a page on its own: justext, whose opinion it would ask, looks for the neighbours of each
#: paragraph through all of them.
MANY = 2000
#: Characters that a tree may be read from but not made of; one of them would cost the whole page.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: An attribute's name that one can be made with; pages hold others, by mistake.
NAME = re.compile(r"[A-Za-z][\w.-]{0,60}", re.ASCII)


def document_of(markup: str, name: str) -> Document | None:
    """Return the document that the page *markup* holds, its id being *name*, or None where it holds no text."""
    tree = _parsed(markup)
    if tree is None:
        return None
    found = trafilatura.bare_extraction(tree, include_comments=False, config=_settings(), fast=_is_long(tree))
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


def _parsed(markup: str) -> HtmlElement | None:
    """Return the tree of a page, its control characters replaced, or None where no tag in it is closed.

    The bytes are our own: an encoding it declares counts no more.
    """
    parser = HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(markup.encode(), parser=parser)
    except ParserError:
        return None
    for element in tree.iter():
        if element.text and CONTROL.search(element.text):
            element.text = CONTROL.sub("\ufffd", element.text)
        if element.tail and CONTROL.search(element.tail):
            element.tail = CONTROL.sub("\ufffd", element.tail)
        for name, value in element.items():
            if CONTROL.search(value) and NAME.fullmatch(name):
                element.set(name, CONTROL.sub("\ufffd", value))
            elif CONTROL.search(value):
                del element.attrib[name]
    return tree


def _is_long(tree: HtmlElement) -> bool:
    return sum(1 for text in tree.itertext() if not text.isspace()) > MANY


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
