"""
title = "Only the last odd number comes back"
diagnosis = "In each round you put a new list in the place of the old one, so that only the last odd number survives."
hint = "The list is made once, before the loop, and grows in it."
"""
def double_odds(numbers):
    result = []
    for n in numbers:
        if n % 2 == 1:
            result = [n * 2]
    return result
