"""
title = "A generator instead of a list"
diagnosis = "Round brackets round a comprehension, or a yield, make a generator: a recipe for the numbers, and not the numbers."
hint = "Which brackets make a list?"
"""
def double_odds(numbers):
    return (n * 2 for n in numbers if n % 2 == 1)
