"""Synthetic digits: drawn by a program, like MNIST in their statistics, the same bytes for the same seed.

They are not handwriting and must be labelled so. The chapter's models climb the same ladder on them: pixel
similarity about .96, a linear model about .976, a small network about .983, a convolutional one about .994;
the figures of a run differ from the real data's in the third place, which is why nothing here is graded by
constants.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from grader.data.forms import FORMS
from grader.data.model import CHAPTER_LABELS, SPLITS, TRAIN_COUNTS, VALID_COUNTS, Digits, Images, Split
from grader.data.rendering import render
from grader.data.strokes import draw_strokes
from grader.errors import DataError

__all__ = ["GENERATOR", "make_digits", "make_set"]

GENERATOR: Final = 1
"""Raised whenever the same seed would give other bytes, so that caches notice."""


def make_digits(counts: Mapping[int, int], seed: int = 0, *, split: Split = "train") -> dict[int, Images]:
    """Draw digits.

    Every digit of every split has a random stream of its own: how many 3s are asked for changes nothing in
    the 7s.

    Args:
        counts: how many of each digit, 0 to 9.
        seed: 0 or more; names the set.
        split: training and validation images of one seed are different drawings.

    Returns:
        Per digit a uint8 stack ``[count, 28, 28]``.

    Raises:
        DataError: if a digit, a count or the seed is out of range.
    """
    if seed < 0:
        raise DataError(f"The seed {seed} is negative; give 0 or more.")
    for label, count in counts.items():
        if label not in FORMS or count < 1:
            raise DataError(f"Cannot draw {count} images of {label!r}; ask for at least one of the digits 0 to 9.")
    return {label: render(draw_strokes(label, count, _stream(seed, split, label))) for label, count in counts.items()}


def make_set(seed: int = 0, *, labels: Iterable[int] = CHAPTER_LABELS) -> Digits:
    """Draw a set with exactly as many images of *labels* as MNIST has, training and validation.

    Raises:
        DataError: if a label or the seed is out of range.
    """
    wanted = sorted(set(labels))
    sizes = zip(SPLITS, (TRAIN_COUNTS, VALID_COUNTS), strict=True)
    splits = {
        split: make_digits({label: counts.get(label, 0) for label in wanted}, seed, split=split)
        for split, counts in sizes
    }
    return Digits(
        train=splits["train"],
        valid=splits["valid"],
        source=f"synthetic:{seed}",
        origin="drawn by gradekit's generator",
    )


def _stream(seed: int, split: Split, label: int) -> np.random.RandomState:
    """Return the random stream of one digit of one split.

    ``RandomState``, because numpy promises never to change what it draws (NEP 19); ``Generator`` may change.
    """
    return np.random.RandomState(np.random.PCG64((seed, SPLITS.index(split), label)))
