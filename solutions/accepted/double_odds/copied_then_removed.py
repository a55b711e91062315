"""
title = "A copy from which the even ones are removed"
"""
def double_odds(numbers):
    kept = list(numbers)
    for n in numbers:
        if n / 2 == n // 2:
            kept.remove(n)
    return [n * 2 for n in kept]
