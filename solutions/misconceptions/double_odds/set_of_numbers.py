"""
title = "A set instead of a list"
diagnosis = "Curly brackets (or set) make a set: it has no order, and each number is in it only once."
hint = "Square brackets make a list."
"""
def double_odds(numbers):
    return {n * 2 for n in numbers if n % 2 == 1}
