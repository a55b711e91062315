"""
title = "The caller's list is changed"
diagnosis = "Your answer is right, but afterwards the list that you were given holds other numbers: you wrote into it or removed from it."
hint = "Make a new list and leave the old one alone."
"""
def double_odds(numbers):
    numbers[:] = [n * 2 for n in numbers if n % 2 == 1]
    return numbers
