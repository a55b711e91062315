"""
title = "map and filter"
"""
from typing import List


def double_odds(numbers: List[int]) -> List[int]:
    return list(map(lambda n: n * 2, filter(lambda n: n % 2 == 1, numbers)))
