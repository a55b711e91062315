"""
title = "A tuple instead of a list"
diagnosis = "The numbers are right, but they come as a tuple. A list is asked for."
hint = "Square brackets make a list."
"""
def double_odds(numbers):
    return tuple(n * 2 for n in numbers if n % 2 == 1)
