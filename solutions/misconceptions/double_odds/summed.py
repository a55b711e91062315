"""
title = "The doubled numbers are added up"
diagnosis = "You return one number. The task asks for a list with one item for each odd number."
hint = "No sum is needed: return the list."
"""
def double_odds(numbers):
    return sum(n * 2 for n in numbers if n % 2 == 1)
