"""The contract without pytest: each clause in turn, and what it found wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman.testing.contract import ExtractorContract

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dragoman.extractor import Extractor
    from dragoman.lexicon import Lexicons

#: The prefix of the methods that are clauses.
CLAUSE = "test_"


@attrs.frozen
class Verdict:
    """What one clause of the contract says of an extractor: `complaint` tells what is wrong and what to do, or is None."""

    clause: str
    complaint: str | None


def contract_for(
    extractor: Extractor,
    texts: Sequence[str],
    *,
    others: Sequence[Extractor] = (),
    published: str | None = None,
    lexicons: Lexicons,
) -> ExtractorContract:
    """Return the contract of *extractor* on *texts*, as a subclass of `ExtractorContract` would state it."""
    stated = {
        "extractor": extractor,
        "texts": list(texts),
        "others": tuple(others),
        "published": published,
        "lexicons": lexicons,
    }
    contract: ExtractorContract = type(f"Test{type(extractor).__name__}", (ExtractorContract,), stated)()
    return contract


def verdicts(contract: ExtractorContract) -> Iterator[Verdict]:
    """Yield what each clause says, in the order in which `ExtractorContract` lists them, as soon as it is known."""
    for name in vars(ExtractorContract):
        if name.startswith(CLAUSE):
            yield Verdict(name.removeprefix(CLAUSE).replace("_", " "), _complaint(contract, name))


def _complaint(contract: ExtractorContract, clause: str) -> str | None:
    try:
        getattr(contract, clause)()
    except AssertionError as error:
        return str(error)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever an extractor raises is its failure
        return f"it raises {type(error).__name__}: {error}"
    return None
