# Right: zip_longest, loop with a star.
from itertools import zip_longest

def pair_up(xs, ys):
    """Pairs."""
    assert len(xs) == len(ys), f"{len(xs)} != {len(ys)}"
    return [pair for pair in zip_longest(xs, ys)]
