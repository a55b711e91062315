"""
title = "The numbers come back in reverse"
diagnosis = "The last odd number of the list stands first in your answer."
hint = "Append at the end, or let a comprehension do it: both keep the order."
"""
def double_odds(numbers):
    result = []
    for n in numbers:
        if n % 2 == 1:
            result.insert(0, n * 2)
    return result
