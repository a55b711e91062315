"""Every submission held against every other; two meet only through what few in the class have."""

import heapq
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from grader.similarity.index import Index, common_from
from grader.similarity.model import BIN_PERCENT, Comparison, Pair, Unread
from grader.similarity.tiling import regions_of

__all__ = ["PRIOR", "compare", "pair_of"]

# So many stretches are added to what a submission holds: where there is little code, little can be said.
PRIOR = 20.0


def compare(index: Index, *, least: float = 0.5, top: int = 20) -> Comparison:
    """Return the *top* pairs of *index* that are at least *least* alike (0 to 1), the most alike first."""
    count = len(index.submissions)
    spread = [0] * (100 // BIN_PERCENT)
    best: list[tuple[float, float, int, int]] = []
    met = listed = 0
    for alike, shared, one, other in _meetings(index):
        met += 1
        spread[min(int(alike * 100) // BIN_PERCENT, len(spread) - 1)] += 1
        if alike >= least:
            listed += 1
            # The order hangs on nothing but the pair: equals stand in the order of their entries.
            entry = (alike, shared, -one, -other)
            if len(best) < top:
                heapq.heappush(best, entry)
            elif best:
                heapq.heappushpop(best, entry)
    spread[0] += count * (count - 1) // 2 - met
    return Comparison(
        submissions=count,
        pairs=tuple(pair_of(index, -one, -other) for _, _, one, other in sorted(best, reverse=True)),
        listed=listed,
        spread=tuple(spread),
        common_from=common_from(count),
        unread=tuple(
            Unread(name=each.name, reason="It is very large: only the beginning was compared.")
            for each in index.submissions
            if each.cut
        ),
    )


def pair_of(index: Index, one: int, other: int) -> Pair:
    """Return how alike the submissions at two positions of *index* are, with the regions that they share."""
    left, right = index.submissions[one], index.submissions[other]
    shared = sum(sorted(index.weights.get(number, 0.0) for number in left.own & right.own))
    of = min(index.totals[one], index.totals[other])
    pair = Pair(left=left.name, right=right.name, alike=_alike(shared, of), shared=round(shared, 2), of=round(of, 2))
    return replace(pair, regions=regions_of(left, right, index.weights))


def _meetings(index: Index) -> Iterator[tuple[float, float, int, int]]:
    """Yield every pair that shares something rare: how alike, the weight of what they share, and their positions."""
    for one, each in enumerate(index.submissions):
        # Sums of floats hang on the order of their terms, and that of a set on nothing one knows.
        shared: Counter[int] = Counter()
        for number in sorted(each.own & index.holders.keys()):
            weight = round(index.weights[number] * _UNIT)
            for other in index.holders[number]:
                if other > one:
                    shared[other] += weight
        for other, sum_of_weights in shared.items():
            found = sum_of_weights / _UNIT
            yield _alike(found, min(index.totals[one], index.totals[other])), found, one, other


# Weights are added as whole numbers of this fraction.
_UNIT = 1 << 32


def _alike(shared: float, of: float) -> float:
    return round(min(1.0, shared / (of + PRIOR)), 4)
