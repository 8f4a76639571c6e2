"""What a page becomes: its text, title and source, and what is said where it becomes nothing."""

import io
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman
from dragoman.builtins import BUILTINS
from dragoman.cli import main
from dragoman.registry import Registry
from dragoman_html import plugin, reader


def test_a_page_becomes_a_document(read, page):
    document = read(page)
    assert document.text == (
        "Ministers meet in Oslo\n"
        "The foreign ministers of Norway and Finland met in Oslo on Friday over two new patrol ships & a treaty.\n"
        "They will meet again in Helsinki next month, a spokesman said."
    )
    assert (document.id, document.source, document.lang) == ("page.html", "Harbour Post", "en")
    assert document.meta == {
        "title": "Ministers meet in Oslo",
        "author": "Ann Lee",
        "url": "https://harbour.example/world/ministers-meet",
        "hostname": "harbour.example",
        "published_basis": "meta article:published_time",
        "published_written": "2025-10-17T23:30:00+02:00",
    }


def test_a_document_goes_through_json(read, page):
    document = read(page)
    assert dragoman.loads(dragoman.dumps(document)) == document


@pytest.mark.parametrize("text", ["Envoys met.", "Envoys met in Lima.\nThey agreed on a truce."])
def test_short_dispatches_keep_their_lines(read, text):
    blocks = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    assert read(f"<html><body>{blocks}</body></html>").text == text


def test_a_title_that_begins_with_a_year_stays_as_it_is(read):
    document = read(
        "<html><head><title>2025 budget agreed</title><meta name='keywords' content='2025 budget, ships'></head>"
        "<body><h1>2025 budget agreed</h1><p>2025 brings more ships, envoys said.</p></body></html>"
    )
    assert document.meta["title"] == "2025 budget agreed"
    assert document.text.startswith("2025 brings")
    assert "\u2060" not in dragoman.dumps(document).encode().decode("unicode_escape")


def test_a_page_of_many_pieces_is_read_whole(read):
    days = "".join(f"<p>On day {number} the envoys met again in Oslo.</p>" for number in range(2500))
    assert read(f"<html><body>{days}</body></html>").text.count("the envoys met again") == 2500


def test_a_page_whose_tags_are_never_closed_holds_no_text(read):
    with pytest.raises(dragoman.InputError, match=r"page\.html: the page holds no text"):
        read("<p <html <body Envoys met.")


@pytest.mark.parametrize(
    ("attributes", "lang"),
    [
        ('lang="de-AT"', "de"),
        ('lang="FR"', "fr"),
        ("", "en"),
        ('lang=""', "en"),
        ('xml:lang="es"', "es"),
        ('lang="1"', "en"),
    ],
)
def test_the_language_is_the_one_declared(read, attributes, lang):
    assert read(f"<html {attributes}><body><p>Envoys met.</p></body></html>").lang == lang


def test_a_site_without_a_name_is_called_by_its_host(read):
    page = (
        '<html><head><link rel="canonical" href="https://wire.example/a"></head><body><p>Envoys met.</p></body></html>'
    )
    assert read(page).source == "wire.example"


def test_xhtml_with_a_declaration_is_read(read):
    page = (
        '<?xml version="1.0" encoding="iso-8859-1"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr">'
        "<body><p>La délégation est arrivée.</p></body></html>"
    )
    document = read(page.encode("latin-1"), "a.xhtml")
    assert (document.text, document.lang) == ("La délégation est arrivée.", "fr")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the page is empty"),
        (b" \r\n\t", "the page is empty"),
        (b"\xef\xbb\xbf", "the page is empty"),
        (b"Envoys met in Oslo.", "not HTML: it holds no tag of a page"),
        (b'{"text": "a < b and c > d"}', "not HTML: it holds no tag of a page"),
        (b"%PDF-1.7\n\x00\x01 <p>", "not HTML: it holds no tag of a page"),
        (b"\x89PNG\r\n\x1a\n\x00\x00<html>", "not HTML: it holds no tag of a page"),
        (b"<!DOCTYPE html><html><head></head><body><script>x()</script></body></html>", "the page holds no text"),
        (b"<html><!-- nothing --></html>", "the page holds no text"),
        (b"<p", "not HTML: it holds no tag of a page"),
    ],
)
def test_what_is_no_page_is_told_in_one_sentence(data, reason):
    with pytest.raises(dragoman.InputError) as caught:
        list(reader.read(io.BytesIO(data), "letters/x.html"))
    assert str(caught.value) == f"letters/x.html: {reason}"


@pytest.mark.parametrize(
    "unit", ["<div>", "<p", "<table><tr><td>", "<a href='", "&amp", "<!--", "<b><i>", "</p>", "<li>"]
)
def test_broken_markup_breaks_nothing(read, unit):
    assert "Envoys met." in read(f"<html><body><p>Envoys met.</p>{unit * 200}").text


def test_a_page_with_surrogates_and_controls_in_references_is_read(read):
    text = read("<html><body><p>Envoys&#xD800; met&#0; in&#8; Oslo&#x110000;.</p></body></html>").text
    assert text == "Envoys\ufffd met\ufffd in\ufffd Oslo\ufffd."


def test_an_attribute_with_controls_costs_nothing_else(read):
    page = (
        "<html><head><meta name='date' content='2025-10-17\x01&#8;'><meta name='author' content='Ann\x02 Lee'></head>"
        "<body a&b='\x01' xml:lang='\x03'><p title='2025\x01\ufffe'>Envoys met.</p></body></html>"
    )
    document = read(page)
    assert (document.text, document.published) == ("Envoys met.", "2025-10-17")


def test_nothing_is_fetched(read, page, monkeypatch):
    def refuse(*arguments, **options):
        pytest.fail("the reader opens a connection")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert read(page).text
    assert read("<html><body><p>http://harbour.example/2025/10/17/a.html</p></body></html>").text


@pytest.fixture
def registry():
    return Registry.of({"formats": BUILTINS["formats"], "html": plugin}, strict=True)


def test_files_are_found_by_their_suffix(registry, page, tmp_path, capsys):
    for name in ("a.html", "b.HTM", "c.xhtml"):
        (tmp_path / name).write_text(page)
    (tmp_path / "d.txt").write_text("<p>Plain.</p>")
    assert main(["read", str(tmp_path), "--format", "jsonl"], registry=registry) == 0
    documents = [dragoman.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [document.published for document in documents] == ["2025-10-17"] * 3 + [None]
    assert documents[3].text == "<p>Plain.</p>"


def test_the_reader_can_be_chosen(registry, page, tmp_path, capsys):
    (tmp_path / "saved.page").write_text(page)
    assert main(["read", str(tmp_path / "saved.page"), "--reader", "html", "--format", "jsonl"], registry=registry) == 0
    assert dragoman.loads(capsys.readouterr().out).source == "Harbour Post"


def test_a_bad_page_costs_itself_only(registry, page, tmp_path, capsys):
    (tmp_path / "a.html").write_text("no page")
    (tmp_path / "b.html").write_text(page)
    assert main(["read", str(tmp_path), "--format", "jsonl"], registry=registry) == 1
    out, errors = capsys.readouterr()
    assert errors == f"dragoman: {tmp_path / 'a.html'}: not HTML: it holds no tag of a page\n"
    assert dragoman.loads(out).id == str(tmp_path / "b.html")


def test_another_process_reads_the_same(read, page):
    code = (
        "import io, sys, dragoman, dragoman_html\n"
        "(document,) = dragoman_html.reader.read(io.BytesIO(sys.stdin.buffer.read()), 'page.html')\n"
        "print(dragoman.dumps(document))"
    )
    setting = {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONHASHSEED": "77",
        "TZ": "Pacific/Kiritimati",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], input=page.encode(), env=os.environ | setting, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == dragoman.dumps(read(page))
    assert not done.stderr


def test_the_readme_tells_the_truth():
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        exec(block, {})  # noqa: S102 - our own README
