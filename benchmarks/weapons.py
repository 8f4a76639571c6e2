"""Measure what the size of the weapons lexicon costs: `python benchmarks/weapons.py [--documents N] [--rounds N]`.

The chain reads the same texts with the built-in systems and with 9,000; those added are made up, and no text holds one. Figures are CPU time: of the chain as a ratio to the yardstick Y that `run.py` explains, of loading the best of several rounds, of the lexicon alone.
"""

from __future__ import annotations

import argparse
import functools
import tempfile
from pathlib import Path

import texts as made
from timing import paired, taken

import dragoman
from dragoman.extractors.weapons import Weapons
from dragoman.extractors.weapons.tables import own_rows
from dragoman.registry import Registry

PUBLISHED = "2025-10-17"
SYLLABLES = ("ba", "dor", "ex", "fi", "gul", "kra", "lim", "mor", "nax", "or", "pel", "rit", "sto", "tav", "vel", "zun")
HEADER = "id\tname\tcategory\torigin\tdesignations\taliases\n"


def systems(number: int) -> str:
    """Return a lexicon of *number* made-up systems, each with a designation, a name and a name of two words."""
    size = len(SYLLABLES)
    lines = []
    for i in range(number):
        word = "".join(SYLLABLES[i // size**place % size] for place in range(4)).capitalize()
        letters = word[:2].upper()
        lines.append(f"made-{i}\t{letters}-{i}X {word}\tmissile\tUS\t{letters}Q-{i % 9999}\t{word}|{word} Second\n")
    return HEADER + "".join(lines)


def main() -> None:
    """Print the speed of the chain and the time to load, by size of the lexicon."""
    parser = argparse.ArgumentParser(description="Measure what the size of the weapons lexicon costs.")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    texts = made.varied(asked.documents)
    held = sum(1 for _ in own_rows("weapons.tsv"))
    extractors = tuple(kind() for kind in Registry.discovered().extractors.values())
    with tempfile.TemporaryDirectory() as folder:
        for added in (0, 9000 - held):
            path = Path(folder) / f"{added}.tsv"
            path.write_text(systems(added), "utf-8")
            lexicon = dragoman.Lexicon("weapons", path)
            chain = dragoman.Chain(extractors, lexicons=dragoman.Lexicons((lexicon,)))
            lexicons_anew = [dragoman.Lexicons((lexicon,)) for _ in range(asked.rounds)]
            load = min(taken(Weapons().cues, [lexicons]) for lexicons in lexicons_anew)
            slower = paired(functools.partial(chain.read, published=PUBLISHED), texts, texts, asked.rounds)
            print(f"{held + added:6,} systems   loaded in {load * 1000:5.1f} ms   full chain {1 / slower:6.3f} Y")


if __name__ == "__main__":
    main()
