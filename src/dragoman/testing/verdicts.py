"""The contract without pytest: each clause in turn, and what it found wrong."""

from __future__ import annotations

import unittest
from typing import TYPE_CHECKING, Any, Literal

import attrs

from dragoman.testing.clauses import CLAUSE, words_of
from dragoman.testing.contract import ExtractorContract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.extractor import Extractor


@attrs.frozen
class Verdict:
    """What one clause of the contract says of an extractor: `told` is what is wrong and what to do, or why it was not run, or empty."""

    clause: str
    outcome: Literal["pass", "FAIL", "skip"]
    told: str = ""


def contract_for(extractor: Extractor, **stated: Any) -> ExtractorContract:  # noqa: ANN401 - whatever attributes it has
    """Return the contract of *extractor*, as a subclass of `ExtractorContract` would state it; *stated* are its other attributes."""
    attributes = {"extractor": extractor, **stated}
    contract: ExtractorContract = type(f"Test{type(extractor).__name__}", (ExtractorContract,), attributes)()
    return contract


def verdicts(contract: ExtractorContract) -> Iterator[Verdict]:
    """Yield what each clause says, in the order in which `ExtractorContract` lists them, as soon as it is known."""
    for name in vars(ExtractorContract):
        if name.startswith(CLAUSE):
            yield _verdict(contract, name)


def _verdict(contract: ExtractorContract, method: str) -> Verdict:
    name = words_of(method)
    try:
        getattr(contract, method)()
    except unittest.SkipTest as skipped:
        return Verdict(name, "skip", str(skipped))
    except AssertionError as error:
        return Verdict(name, "FAIL", str(error))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever an extractor raises is its failure
        return Verdict(name, "FAIL", f"it raises {type(error).__name__}: {error}")
    return Verdict(name, "pass")
