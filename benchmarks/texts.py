"""Texts to measure on: dispatches varied from the seeds, and hostile ones."""

from __future__ import annotations

import random
import re
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
#: Names that may stand for each other without harm to a sentence.
CITIES = (
    "Washington",
    "Budapest",
    "Geneva",
    "Ankara",
    "Vienna",
    "Oslo",
    "Doha",
    "Cairo",
    "Nairobi",
    "Jakarta",
    "Lima",
    "Paris",
)
PERSONS = ("Anna Lindqvist", "Omar Haddad", "Maria Costa", "Ivan Petrenko", "Joseph Mwangi", "Li Wei", "Sofia Rossi")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBER = re.compile(r"(?<![\w-])\d{2,3}(?![\w-])")
CITY = re.compile(rf"\b(?:{'|'.join(CITIES)})\b")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
SPEAKER = re.compile(r"(?<=, )(?:a|the) (?:spokesman|spokeswoman|official|diplomat) said")


def seeds() -> list[str]:
    """Return the seed dispatches, sorted by file name."""
    return [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]


def varied(number: int, seed: int = 7) -> list[str]:
    """Return *number* dispatches of two to eight paragraphs each, made from the seeds with other cities, days and figures."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    paragraphs = [p for text in seeds() for p in text.split("\n") if p.strip()]
    return [
        "\n".join(_vary(paragraph, chance) for paragraph in chance.sample(paragraphs, chance.randint(2, 8)))
        for _ in range(number)
    ]


def _vary(paragraph: str, chance: random.Random) -> str:
    paragraph = CITY.sub(lambda _: chance.choice(CITIES), paragraph)
    paragraph = WEEKDAY.sub(lambda _: chance.choice(WEEKDAYS), paragraph)
    paragraph = SPEAKER.sub(lambda _: f"{chance.choice(PERSONS)} said", paragraph)
    return NUMBER.sub(lambda _: str(chance.randint(10, 999)), paragraph)


def long_text(chars: int) -> str:
    """Return a dispatch of exactly *chars* code points."""
    text = "\n".join(varied(1 + chars // 400))
    while len(text) < chars:
        text += "\n" + text
    return text[:chars]


#: Texts made to be slow, by name; each is repeated to the length wanted.
HOSTILE = {
    "cue words": "met Friday killed visit talks between May two the ",
    "digits": "1234567890 1,234 12:30 5-6 ",
    "brackets": "((((([[[[[{{{{{",
    "capitals": "Al Bin Ben Van De La El The Of And ",
    "one word": "aaaaaaaaaaaaaaaa",
    "hyphens": "F-16-17-18-19-",
}


def hostile(name: str, chars: int) -> str:
    """Return the hostile text of that name, *chars* code points on one line."""
    unit = HOSTILE[name]
    return (unit * (1 + chars // len(unit)))[:chars]
