"""
title = "A comprehension with the remainder as its own condition"
"""
def double_odds(numbers):
    return [n * 2 for n in numbers if n % 2]
