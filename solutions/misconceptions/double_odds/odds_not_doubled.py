"""
title = "The odd numbers are picked, but not doubled"
diagnosis = "The right numbers come back, each as it was: 3 stays 3."
hint = "The first part of a comprehension says what becomes of each item. What stands there in yours?"
"""
def double_odds(numbers):
    return [n for n in numbers if n % 2 == 1]
