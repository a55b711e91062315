"""
title = "The numbers come back sorted"
diagnosis = "Your numbers are right, but they stand in ascending order instead of the order of the list."
hint = "Nothing needs sorting here: a comprehension keeps the order it finds."
"""
def double_odds(numbers):
    return [n * 2 for n in sorted(numbers) if n % 2 == 1]
