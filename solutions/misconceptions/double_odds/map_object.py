"""
title = "A bare map instead of a list"
diagnosis = "map and filter do not make lists: they return an object that would give out the numbers when asked."
hint = "Put list(...) round it, or write a comprehension, which is a list at once."
"""
def double_odds(numbers):
    return map(lambda n: n * 2, filter(lambda n: n % 2 == 1, numbers))
