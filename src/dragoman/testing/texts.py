"""Texts that extractors must survive, and texts that make careless ones slow."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

#: Code points of a text that is long and stands on one line: a megabyte of English.
LONG = 1_000_000

#: Dispatches that hold something for many an extractor, for those who bring no texts of their own.
SAMPLES = (
    """\
OSLO, May 5, 2025 - Norway's foreign minister Ada Hansen will meet Chancellor Friedrich Merz in Berlin on Wednesday to discuss the
delivery of 20 F-16s and at least 300 Javelin missiles worth $1.2 billion. The two spoke by phone for 40 minutes last week.
""",
    """\
At least 12 people were killed and 30 wounded in Kharkiv on 3 May when drones struck a depot, officials said.

President Zelensky and Prime Minister Sanna Virta are due to hold talks in Helsinki in June; a summit planned for April was postponed.
""",
)

#: Texts that are legal and seldom thought of, by what they are.
TORTURES = {
    "empty": "",
    "only blanks": " \t\n\u00a0\u2003\r\n ",
    "one character": "x",
    "emoji": "👩🏽‍🚀🚀 met 🇫🇷🇩🇪 on 1️⃣7️⃣ 🗓️ with 2️⃣ 💣💣 🏴‍☠️",
    "right to left": "التقى الرئيس في \u200f17 أكتوبر 2025\u200f בירושלים עם \u202bF-16\u202c שתי טייסות",
    "combining marks": "Ple\u0301nipotentiaire" + "\u0301\u0327" * 300 + " Za\u0308hler 5\u20dd\u0332 1\u0335\u0336",
    "NUL": "Two\x00 F-16s\x00\x00 on 17\x00 October",
    "lone surrogates": "Two \ud800 F-16s on \udfff 17 October \udc80\ud83d 2025",
    "CRLF": "Two F-16s\r\n\r\non 17 October\r\n2025.\r\rIn\r\nParis.\r\n",
    "line separators": "Two F-16s\u2028on 17\u2029October\x0b2025\x0c.\x85Done\x1c\x1d\x1e",
    "other digits": "٢٠٢٥ ١٧ ໑໒ ²³ ½ ⅷ Ⅻ 𝟏𝟕 一二三 ௧௨ ①②",
    "odd cases": "İSTANBUL ıstanbul ǅungla STRASSE straße ﬀ ŉ ẞ ΌΣΟΣ",
    "numbers too large": f"1{'0' * 400} men, {'9' * 5000} tanks, $1e{'9' * 30} on 99/99/9999999999999999 at 99:99",
    "only marks": "\"'“”‘’()[]{}<>.,;:!?…–—-/\\|@#$%^&*_+=~`" * 20,
    "zero width": "T\u200bwo\u200d F\u00ad-16\ufeff on\u2060 17\u200e October",
}

#: What makes a text of one line, one word or one number, repeated to any length, by what it is.
LONG_ONES = {
    "one long word": "a",
    "one long number": "7",
    "only blanks, long": " ",
    "only line ends, long": "\n",
}

#: What hostile texts repeat: marks that open and never close, digits, initials, quotes, blanks.
REPEATED = {
    "digits": "1 ",
    "groups of digits": "1,",
    "one number": "7",
    "round brackets": "(",
    "square brackets": "[",
    "straight quotes": '"',
    "curly quotes": "“",
    "apostrophes": "a'",
    "hyphens": "a-",
    "full stops": ". ",
    "initials": "A. ",
    "capitals": "Ab ",
    "commas": "a, ",
    "conjunctions": "and ",
    "blanks": " ",
    "lines": "a\n",
}


def tortures_of(texts: Iterable[str], cues: Iterable[str] = (), longest: int = LONG) -> dict[str, str]:
    """Return `TORTURES` and what becomes of *texts* and *cues* under the same hand.

    Words stand alone, texts are spoilt, cut off anywhere, and put on one line of *longest* code points.
    """
    text = "\n\n".join(texts)
    line = " ".join(text.split())
    spoilt = {f"the word {word!r} alone": word for word in some(sorted(set(cues)), 40)}
    for cut in range(len(line) // 16, len(line), max(1, len(line) // 16)):
        spoilt |= {f"own texts up to {cut}": line[:cut], f"own texts from {cut}": line[cut:]}
    spoilt |= TORTURES | {name: repeated(unit, longest) for name, unit in LONG_ONES.items()}
    return spoilt | {
        "own texts, upper case": text.upper(),
        "own texts, lower case": text.lower(),
        "own texts, CRLF": text.replace("\n", "\r\n"),
        "own texts, no-break spaces": text.replace(" ", "\u00a0"),
        "own texts, a word a line": text.replace(" ", "\n"),
        "own texts, NUL between words": text.replace(" ", " \x00 "),
        "own texts, a surrogate after each word": text.replace(" ", "\ud800 "),
        "own texts, without blanks": "".join(text.split()),
        "own texts, reversed": text[::-1],
        "own texts, on one long line": repeated(line + " ", longest),
    }


def hostiles_of(texts: Sequence[str], cues: Iterable[str], found: Iterable[str]) -> dict[str, str]:
    """Return what hostile texts repeat, by what it is: `REPEATED`, the texts on one line, some of *cues* and of *found*."""
    words, mentions = sorted(set(cues)), sorted(set(found))
    line = " ".join(" ".join(texts).split())
    hostile = REPEATED | {"own texts, on one line": line + " "} if line else dict(REPEATED)
    if words:
        hostile["all cue words"] = " ".join(words) + " "
    hostile |= {f"cue word {word!r}": word + " " for word in some(words)}
    return hostile | {f"mention {mention[:40]!r}": mention + " " for mention in some(mentions)}


def repeated(unit: str, size: int) -> str:
    """Return *size* code points of *unit* over and over."""
    return (unit * (size // len(unit) + 1))[:size]


def some(words: Sequence[T], number: int = 5) -> Sequence[T]:
    """Return a few of *words*, spread evenly."""
    return words[:: max(1, -(-len(words) // number))]
