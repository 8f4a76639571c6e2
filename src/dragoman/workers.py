"""Reading many documents in several processes.

Each worker holds the chain and says, in one shared number, which extractor it starts. Documents and results cross as JSON. When a
worker hangs or dies the parent knows the document and the extractor, and has that document read again without that one.
"""

from __future__ import annotations

import itertools
import multiprocessing
from collections import deque
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import TYPE_CHECKING, Any

import attrs

from dragoman.chain import Chain
from dragoman.document import Document
from dragoman.errors import DragomanError
from dragoman.run import CHAIN, failed
from dragoman.serial import Codec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


#: Documents in flight for each worker: enough that none waits for the parent, few enough that a stream is not swallowed.
IN_FLIGHT = 4


def read_with_workers(chain: Chain, documents: Iterable[Document], workers: int, seconds: float) -> Iterator[Document]:
    """Yield the documents read by *chain* in *workers* processes, in the order given; see `Chain.read_all`.

    Raises `DragomanError` where pebble (extra `workers`) is missing.
    """
    try:
        import pebble  # noqa: PLC0415 - an extra
    except ImportError as error:
        msg = "reading with workers needs pebble: install dragoman[workers]"
        raise DragomanError(msg) from error

    context = multiprocessing.get_context("spawn")  # alike on every platform, and safe beside the pool's own threads
    started = context.RawArray("H", workers * IN_FLIGHT)
    collecting = attrs.evolve(chain, on_error="collect")
    pool: Any = pebble.ProcessPool(workers, initializer=_begin, initargs=(collecting, started), context=context)
    window: deque[_Task] = deque()
    slots = deque(range(len(started)))
    codec = codec_of(chain)
    remaining = iter(documents)
    try:
        while True:
            for document in itertools.islice(remaining, len(slots)):
                task = _Task(document, slots.popleft(), seconds)
                task.send(pool, codec)
                window.append(task)
            if not window:
                break
            task = window.popleft()
            read = task.receive(pool, codec, started, names_of(chain))
            slots.append(task.slot)
            chain.raise_failures(read)
            yield read
    finally:
        pool.stop()
        pool.join()


@attrs.define(eq=False)
class _Task:
    """One document with a worker, read again without each extractor that hangs or kills its process."""

    document: Document
    slot: int
    seconds: float
    without: tuple[str, ...] = ()
    future: Any = None
    refused: str | None = None

    def send(self, pool: Any, codec: Codec) -> None:  # noqa: ANN401 - pebble has no types
        try:
            text = codec.dumps(attrs.evolve(self.document, layers=()))
        except (TypeError, ValueError) as error:
            self.refused = f"the document cannot be sent to a worker as JSON: {error}"
            return
        self.future = pool.schedule(_read, args=[self.slot, text, self.without], timeout=self.seconds)

    def receive(self, pool: Any, codec: Codec, started: Any, names: tuple[str, ...]) -> Document:  # noqa: ANN401
        """Wait for the document and return it; what the worker could not do stands in its failures."""
        import pebble  # noqa: PLC0415 - an extra

        while self.refused is None:
            try:
                return attrs.evolve(self.document, layers=codec.loads(self.future.result()).layers)
            except (FutureTimeoutError, pebble.ProcessExpired, SystemExit):
                number = started[self.slot]
                lost = names[number - 1] if number else CHAIN
                if number == 0 or lost in self.without:
                    self.refused = "its worker hung or died before an extractor began"
                else:
                    self.without = (*self.without, lost)
                    self.send(pool, codec)
            except Exception as error:  # noqa: BLE001 - whatever befalls one document, the others are read
                self.refused = f"its worker failed: {type(error).__name__}: {error}"
        return attrs.evolve(self.document, layers=(failed(CHAIN, "1", "Lost", self.refused),))


@attrs.frozen(eq=False)
class _Worker:
    """What a worker process holds: the chain, its codec, and the shared numbers in which it says what it starts."""

    chain: Chain
    codec: Codec
    started: Any
    names: tuple[str, ...]

    def read(self, slot: int, text: str, without: tuple[str, ...]) -> str:
        """Read the document in the JSON *text*, noting at *slot* the number (from 1) of each extractor as it starts."""

        def on_start(name: str) -> None:
            self.started[slot] = 1 + self.names.index(name)

        self.started[slot] = 0
        document = self.chain.read(self.codec.loads(text), without=without, on_start=on_start)
        self.started[slot] = 0
        return self.codec.dumps(document, timings=True)


#: The worker of this process: set once when a pool starts it, and in no process but a worker's.
_worker: list[_Worker] = []


def _begin(chain: Chain, started: Any) -> None:  # noqa: ANN401 - a shared ctypes array
    _worker[:] = [_Worker(chain, codec_of(chain), started, names_of(chain))]


def _read(slot: int, text: str, without: tuple[str, ...]) -> str:
    return _worker[0].read(slot, text, without)


def names_of(chain: Chain) -> tuple[str, ...]:
    """Return the names of the chain's extractors, in planned order."""
    return tuple(extractor.name for stage in chain.stages for extractor in stage)


def codec_of(chain: Chain) -> Codec:
    """Return a codec that knows the kinds which the chain's extractors provide."""
    return Codec({kind.tag(): kind for extractor in chain.extractors for kind in extractor.provides})
