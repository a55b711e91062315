"""A class's stretches, and which submissions have each of them."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from grader.model import Submission
from grader.similarity.stretches import Given, Numbering, Traced, traced

__all__ = ["Index", "common_from", "index_of"]

# What more than this share of a class has is common, and in a class of any size, what more than MOST have; in a small
# one, what up to FEWEST have still counts, so that a group of friends stays visible.
SHARE, FEWEST, MOST = 0.2, 4, 50


@dataclass(frozen=True, slots=True)
class Index:
    """A class, read: its submissions, who has each rare stretch, and how much every stretch weighs that counts."""

    submissions: tuple[Traced, ...]
    holders: dict[int, tuple[int, ...]]
    weights: dict[int, float]
    totals: tuple[float, ...]


def index_of(submissions: Iterable[Submission], given: Given) -> Index:
    """Read *submissions*, one after the other, and find out what is rare among them."""
    numbering: Numbering = {}
    read = tuple(traced(each, given, numbering) for each in submissions)
    counts = Counter(number for each in read for number in each.own)
    limit = common_from(len(read))
    weights = {number: _weight(count, len(read)) for number, count in counts.items() if count <= limit}
    weights = {number: weight for number, weight in weights.items() if weight > 0}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for position, each in enumerate(read):
        for number in each.own:
            if counts[number] > 1 and number in weights:
                holders[number].append(position)
    return Index(
        submissions=read,
        holders={number: tuple(positions) for number, positions in holders.items()},
        weights=weights,
        totals=tuple(sum(sorted(weights.get(number, 0.0) for number in each.own)) for each in read),
    )


def common_from(count: int) -> int:
    """Return how many of *count* submissions may have a stretch before it counts for nothing."""
    return min(MOST, max(FEWEST, int(count * SHARE)))


def _weight(holders: int, count: int) -> float:
    """Return what a stretch counts that *holders* of *count* have: 1 for two or fewer, 0 if all have it.

    This is the inverse document frequency of text retrieval (Spaerck Jones, 1972), with that of a pair as unit.
    """
    return 1.0 if holders <= 2 else math.log(count / holders) / math.log(count / 2)
