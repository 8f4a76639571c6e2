"""Texts that end, or begin, in the middle of what they say, as feeds and headlines do, are read like any other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman import Chain
from dragoman.registry import Registry

EXTRACTORS = Path(__file__).parents[1] / "extractors"
TABLES = sorted(path.name for path in EXTRACTORS.glob("meetings_*.tsv"))
#: Where a text may be cut, and what then may stand at its end.
GAP = re.compile(r"\W+|$")
CUT_OFF = [
    "50, lives in Britain.",
    "He bought frigate ",
    "He heads Japan's premier ",
    "In the third quarter sales ",
    "Nieto left. Pena Nieto had no comment.",
    "USS Missouri (BB-",
    "of Four then. They won the Six Nations again.",
]


@pytest.fixture(scope="module")
def chain():
    return Chain(tuple(extractor() for extractor in Registry.discovered(strict=True).extractors.values()))


def beginnings(text: str) -> list[str]:
    """Return *text* cut before each gap between words, behind it, and before it with a possessive added."""
    gaps = list(GAP.finditer(text))
    return [cut for gap in gaps for cut in (text[: gap.start()], text[: gap.end()], text[: gap.start()] + "'s")]


@pytest.mark.parametrize("table", TABLES)
def test_texts_cut_short(chain, table):
    lines = (EXTRACTORS / table).read_text("utf-8").splitlines()
    texts = {line.rpartition("\t")[2] for line in lines if not line.startswith("#")}
    failed = [cut[-80:] for text in sorted(texts) for cut in beginnings(text) if chain.read(cut).failures]
    assert failed == []


@pytest.mark.parametrize("text", CUT_OFF)
def test_texts_that_once_failed(chain, text):
    assert chain.read(text, published="2025-10-17").failures == ()
