"""The arbiter: settles once, by a total order, which of two mentions that claim the same text stands.

The longer claim wins; then the kind (weapon, date, actor, place, count, then others by name); then the higher score; then the
fields in declared order. Mentions of earlier stages keep their text. Nothing depends on the order in which extractors are listed.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from dragoman.document import Withdrawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.annotations import Mention

#: The text a mention claims (start, end), the mention, its extractor's name, and the number of the stage that found it.
#: A plain tuple, since one is made for every mention of every document.
Claim: TypeAlias = "tuple[int, int, Mention, str, int]"
#: A claim that was withdrawn, and the mention it lost to.
Loss: TypeAlias = "tuple[Claim, Withdrawn]"

by_start = itemgetter(0)


def claim_of(mention: Mention, owner: str, stage: int) -> Claim:
    """Return what *mention*, found by the extractor *owner* in the stage of that number, brings before the arbiter."""
    claim = mention.claim
    return claim.start, claim.end, mention, owner, stage


def strength(claim: Claim) -> tuple[int, int, int, str, float, str, str]:
    """Return the key by which the stronger of two conflicting claims sorts first."""
    start, end, mention, owner, stage = claim
    return stage, start - end, mention.rank, mention.tag(), -mention.score, repr(mention), owner


def conflict(one: Claim, other: Claim) -> bool:
    """Return whether two claims overlap and cannot both stand."""
    return one[0] < other[1] and other[0] < one[1] and not (one[2].coexists(other[2]) or other[2].coexists(one[2]))


def settle(claims: Iterable[Claim]) -> tuple[list[Claim], list[Loss]]:
    """Return the claims that stand, in text order, and those that lost, each with the mention it lost to."""
    ordered = sorted(claims, key=by_start)
    standing: list[Claim] = []
    lost: list[Loss] = []
    first, size = 0, len(ordered)
    while first < size:
        end = ordered[first][1]
        last = first + 1
        while last < size and ordered[last][0] < end:
            end = max(end, ordered[last][1])
            last += 1
        if last == first + 1:
            standing.append(ordered[first])
        else:
            kept, gone = _settle_cluster(ordered[first:last])
            standing += kept
            lost += gone
        first = last
    return standing, lost


def _settle_cluster(cluster: list[Claim]) -> tuple[list[Claim], list[Loss]]:
    """Let the strongest claims of a run of overlapping ones stand, and withdraw those they exclude."""
    kept: list[Claim] = []
    lost: list[Loss] = []
    for claim in sorted(cluster, key=strength):
        winner = next((other for other in kept if conflict(claim, other)), None)
        if winner is None:
            kept.append(claim)
        else:
            lost.append((claim, Withdrawn(claim[2], winner[2])))
    return sorted(kept, key=by_start), lost
