"""Where two submissions share something: the longest common runs of tokens, each token in one run at most."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from grader.similarity.model import Region, Side
from grader.similarity.stretches import STRETCH, Traced, TracedPart

__all__ = ["regions_of"]

# In how many places of the other side a run is tried: more are a table of numbers, not an answer.
_TRIES = 16


def regions_of(left: Traced, right: Traced, weights: Mapping[int, float]) -> tuple[Region, ...]:
    """Return the runs of tokens that *left* and *right* share and that hold something rare, the heaviest first."""
    places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, each in enumerate(right.parts):
        for start, stretch in enumerate(each.stretches):
            if stretch in weights and len(places[stretch]) < _TRIES:
                places[stretch].append((number, start))
    taken: set[tuple[int, int]] = set()
    seen: set[int] = set()
    found = []
    for each in left.parts:
        for start, number, other, length in _runs(each, right, places, taken):
            stretches = set(each.stretches[start : start + length - STRETCH + 1]) - seen
            rare = sum(sorted(weights.get(stretch, 0.0) for stretch in stretches))
            seen |= stretches
            if rare:
                sides = _side(each, start, length), _side(right.parts[number], other, length)
                found.append(Region(left=sides[0], right=sides[1], tokens=length, rare=round(rare, 2)))
    return tuple(sorted(found, key=lambda region: -region.rare))


def _runs(
    each: TracedPart, right: Traced, places: Mapping[int, list[tuple[int, int]]], taken: set[tuple[int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield start and length of runs in *each*, with the number of the other part and the start there."""
    start = 0
    while start < len(each.stretches):
        candidates = places.get(each.stretches[start], [])
        runs = [
            (_length(each, start, right.parts[number], other), -number, -other)
            for number, other in candidates
            if (number, other) not in taken
        ]
        if not runs:
            start += 1
            continue
        length, number, other = max(runs)
        taken.update((-number, -other + step) for step in range(length))
        yield start, -number, -other, length
        start += length


def _length(left: TracedPart, start: int, right: TracedPart, other: int) -> int:
    """Return how many tokens from *start* and *other* on are the same."""
    most = min(len(left.part.tokens) - start, len(right.part.tokens) - other)
    return next(
        (step for step in range(most) if left.part.tokens[start + step] != right.part.tokens[other + step]), most
    )


def _side(each: TracedPart, start: int, length: int) -> Side:
    first, last = each.part.lines[start], each.part.lines[start + length - 1]
    cell = next((cell for cell in reversed(each.file.cells) if cell.start <= first), None)
    before = cell.start - 1 if cell else 0
    return Side(
        file=each.file.name,
        part=each.part.name,
        first_line=first - before,
        last_line=last - before,
        cell=cell.number if cell else 0,
    )
