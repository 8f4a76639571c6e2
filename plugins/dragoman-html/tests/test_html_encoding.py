"""Bytes become text as in a browser."""

import pytest

from dragoman_html.encoding import decoded


@pytest.mark.parametrize(
    ("head", "encoding", "text"),
    [
        ("<meta charset=windows-1251>", "cp1251", "Переговоры"),
        ("<meta charset='KOI8-R'>", "koi8-r", "Переговоры"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', "cp932", "会談"),
        ("<meta charset=gb2312>", "gb18030", "会谈镕"),
        ("<meta charset=iso-8859-1>", "cp1252", "“Größe” – €"),
        ("<meta charset=us-ascii>", "cp1252", "“Größe”"),
        ("<meta charset=windows-874>", "cp874", "การเจรจา"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso8859-15", "dîner à 5 €"),
        ("<meta charset=utf-16>", "utf-8", "Größe"),
        ("<meta charset=utf-8>", "utf-8", "会談 Größe"),
    ],
)
def test_the_declared_encoding_counts(head, encoding, text):
    page = f"{head}<p>{text}</p>"
    assert decoded(page.encode(encoding)) == page


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")],
)
def test_a_byte_order_mark_outweighs_a_declaration(mark, encoding):
    page = "<meta charset=windows-1251><p>会談</p>"
    assert decoded(mark + page.encode(encoding)) == page


@pytest.mark.parametrize("label", ["hex", "unicode-escape", "utf-7", "x-unknown", "rot13", "idna", "undefined"])
def test_what_no_page_may_declare_is_not_followed(label):
    assert decoded(f"<meta charset={label}><p>Größe \\u0041</p>".encode()).endswith("<p>Größe \\u0041</p>")


def test_without_a_declaration_utf_8_is_tried_first():
    assert decoded("<p>Größe</p>".encode()) == "<p>Größe</p>"
    assert decoded("<p>Größe “5” €</p>".encode("cp1252")) == "<p>Größe “5” €</p>"


def test_unknown_bytes_are_replaced_and_cost_nothing_else():
    assert decoded(b"<meta charset=utf-8><p>caf\xe9 noir</p>") == "<meta charset=utf-8><p>caf\ufffd noir</p>"
    assert decoded(b"<p>a\x81b\xe9</p>") == "<p>a\ufffdbé</p>"


@pytest.mark.parametrize("unit", [b"<meta ", b"<meta charset=", b"<?xml ", b"charset=utf-8 "])
def test_hostile_heads_are_read_in_time(unit):
    assert decoded(unit * 100_000)
