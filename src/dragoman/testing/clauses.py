"""Clauses of a contract: one that could only repeat what another complains of is not run."""

from __future__ import annotations

import functools
import unittest
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Test = TypeVar("Test", bound=Callable[[Any], None])

#: The prefix of the methods that are clauses.
CLAUSE = "test_"


def clause(*after: str) -> Callable[[Test], Test]:
    """Return a decorator of a contract's method: it is skipped where one of the clauses *after* which it comes complained or was skipped.

    A contract keeps in its class attribute `broken` the names of such clauses, each with that of the one that complained. Clauses that
    were not run, since a single test was asked for, say nothing.
    """

    def decorate(test: Test) -> Test:
        name = words_of(test.__name__)

        @functools.wraps(test)
        def run(contract: Any) -> None:  # noqa: ANN401 - whichever contract
            __tracebackhide__ = True
            broken: dict[str, str] = type(contract).broken
            if causes := [broken[cause] for cause in after if cause in broken]:
                broken[name] = causes[0]
                message = f"not run, since {causes[0]!r} is broken"
                raise unittest.SkipTest(message)
            try:
                test(contract)
            except BaseException:
                broken[name] = name
                raise

        return run  # type: ignore[return-value]

    return decorate


def words_of(method: str) -> str:
    """Return the name of a clause as it is told: `test_any_day` is "any day"."""
    return method.removeprefix(CLAUSE).replace("_", " ")
