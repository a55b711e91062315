# Right: type hints, keyword-only with the stub's name, asserts inside.
from typing import List

def double_odds(*, numbers: List[int]) -> List[int]:
    assert all(isinstance(v, int) for v in numbers), "whole numbers please"
    return [2 * v for v in numbers if v % 2 != 0]
