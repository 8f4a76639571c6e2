"""How time grows with the length of a text, told from measures on a machine that has other work too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

#: Sizes of hostile texts, in code points.
SIZES = (10_000, 40_000, 160_000)
#: CPU seconds below which growth cannot be told from noise, above which it can beyond doubt, and above which no longer text is tried.
TOO_QUICK, SURE, LONG_ENOUGH = 0.04, 0.2, 0.5
#: How often what looks too slow is measured again, at each pair of sizes.
AGAIN = 3


def check_growth(what: str, seconds: Callable[[int], float], sizes: Sequence[int], advice: str) -> None:
    """Raise `AssertionError`, with *advice*, where time grows faster than a text made of *what* over and over; see `growth_of`."""
    try:
        wrong = growth_of(seconds, sizes)
    except AssertionError as error:
        message = f"{what} over and over: {error}"
        raise AssertionError(message) from error
    assert wrong is None, f"{what} over and over: {wrong}; {advice}"


def growth_of(seconds: Callable[[int], float], sizes: Sequence[int] = SIZES) -> str | None:
    """Return in a sentence how time grows faster than the text, or None where it does not. *seconds* measures a text of a size.

    The first size is compared with the largest that is not slow; more than the power 1.5, halfway between linear and quadratic,
    is too much. What looks so is measured again, three times, and the least time counts, then so on longer texts until it is slow beyond
    doubt: neither a machine busy elsewhere nor a time too short to be measured is evidence.
    """
    least: dict[int, float] = {}
    for size in sizes:
        least[size] = seconds(size)
        if len(least) > 1 and least[size] > LONG_ENOUGH:
            break
    small, *_, large = least
    for _ in range(AGAIN):
        if least[large] < TOO_QUICK or not _too_slow(least, small, large):
            return None
        least[small] = min(least[small], *(seconds(small) for _ in range(3)))
        least[large] = min(least[large], seconds(large))
    while least[large] < SURE and _too_slow(least, small, large):
        small, large = large, 4 * large
        least[large] = seconds(large)
        for _ in range(AGAIN):
            if not _too_slow(least, small, large):
                return None
            least[small] = min(least[small], seconds(small))
            least[large] = min(least[large], seconds(large))
    return _sentence(least, small, large) if _too_slow(least, small, large) else None


def _too_slow(seconds: Mapping[int, float], small: int, large: int) -> bool:
    allowed: float = (large / small) ** 1.5 * seconds[small]
    return seconds[large] > allowed


def _sentence(seconds: Mapping[int, float], small: int, large: int) -> str:
    return f"{small} code points take {seconds[small]:.3f} s, {large} take {seconds[large]:.3f} s"
