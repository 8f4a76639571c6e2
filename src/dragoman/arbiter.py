"""The arbiter: settles once, by a total order, which of two mentions that claim the same text stands.

The longer claim wins; then the kind (weapon, date, actor, place, count, then others by name); then the higher score; then the
fields in declared order. Mentions of earlier stages keep their text. Nothing depends on the order in which extractors are listed.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import accumulate, compress, count, islice
from operator import itemgetter, lt
from typing import TYPE_CHECKING, TypeAlias

from dragoman.document import Withdrawn, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.annotations import Mention

#: The text a mention claims (start, end), the mention, its extractor's name, and the number of the stage that found it.
#: A plain tuple, since one is made for every mention of every document.
Claim: TypeAlias = "tuple[int, int, Mention, str, int]"
#: A claim that was withdrawn, and the mention it lost to.
Loss: TypeAlias = "tuple[Claim, Withdrawn]"

by_start = itemgetter(0)
by_end = itemgetter(1)


def claims_of(mentions: Iterable[Mention], owner: str, stage: int) -> list[Claim]:
    """Return what *mentions*, found by the extractor *owner* in the stage of that number, bring before the arbiter."""
    return [(claim.start, claim.end, mention, owner, stage) for mention in mentions for claim in (mention.claim,)]


def strength(claim: Claim) -> tuple[int, int, int, str, float]:
    """Return the key by which the stronger of two conflicting claims sorts first; claims of equal strength differ in fields only."""
    start, end, mention, _, stage = claim
    return stage, start - end, mention.rank, mention.tag(), -mention.score


def by_fields(claim: Claim) -> tuple[str, str]:
    """Return the key that orders claims of equal strength: the fields in declared order, then the extractor's name."""
    return repr(claim[2]), claim[3]


def conflict(one: Claim, other: Claim) -> bool:
    """Return whether two claims overlap and cannot both stand."""
    return one[0] < other[1] and other[0] < one[1] and not (one[2].coexists(other[2]) or other[2].coexists(one[2]))


def settle(claims: Iterable[Claim]) -> tuple[list[Claim], list[Loss]]:
    """Return the claims that stand, in the order of their starts, and those that lost, each with the mention it lost to."""
    ordered = sorted(claims, key=by_start)
    reach = accumulate(map(by_end, ordered), max)
    # The numbers of the claims that begin before all those before them have ended.
    meeting = list(compress(count(1), map(lt, map(by_start, islice(ordered, 1, None)), reach)))
    lost: list[Loss] = []
    for first, last in runs_of(meeting):
        cluster = ordered[first - 1 : last + 1]
        # Most are a state and the place that stands for it, which share their text.
        if len(cluster) > 2 or conflict(*cluster):
            lost += _losses(cluster)
    if lost:
        gone = {id(claim) for claim, _ in lost}
        ordered = [claim for claim in ordered if id(claim) not in gone]
    return ordered, lost


def _losses(cluster: list[Claim]) -> list[Loss]:
    """Let the strongest claims of a run of overlapping ones stand; return those they exclude.

    Each claim is compared with those near it only, since a hostile text can make one cluster of ten thousand claims.
    """
    kept: list[tuple[int, int, Claim]] = []  # start, how many are stronger, and the claim: in text order
    lost: list[Loss] = []
    longest = 0
    for number, claim in enumerate(_strongest_first(cluster)):
        near = kept[bisect_left(kept, (claim[0] - longest,)) : bisect_left(kept, (claim[1],))]
        winner = min((other[1:] for other in near if conflict(claim, other[2])), key=by_start, default=None)
        if winner is None:
            insort(kept, (claim[0], number, claim))
            longest = max(longest, claim[1] - claim[0])
        else:
            lost.append((claim, Withdrawn(claim[2], winner[1][2])))
    return lost


def _strongest_first(cluster: list[Claim]) -> list[Claim]:
    keys = list(map(strength, cluster))
    if len(set(keys)) < len(keys):  # fields are costly to compare, and seldom decide
        cluster = sorted(cluster, key=by_fields)
    return sorted(cluster, key=strength)
