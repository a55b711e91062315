# Right: type hints, keyword-only with other name, asserts inside.
from typing import List

def double_odds(*, values: List[int]) -> List[int]:
    assert all(isinstance(v, int) for v in values), "whole numbers please"
    return [2 * v for v in values if v % 2 != 0]
