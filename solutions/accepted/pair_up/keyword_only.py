"""
title = "Keyword-only arguments with type hints"
"""
from collections.abc import Sequence


def pair_up(*, xs: Sequence, ys: Sequence) -> list[tuple]:
    assert len(xs) == len(ys)
    dset = list(zip(xs, ys))
    return dset
