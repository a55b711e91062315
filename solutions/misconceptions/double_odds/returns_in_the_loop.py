"""
title = "The function returns in the first round"
diagnosis = "A `return` inside the loop ends the function as soon as the first odd number is found. One item comes back, however many there should be."
hint = "How far is your `return` indented?"
"""
def double_odds(numbers):
    result = []
    for n in numbers:
        if n % 2 == 1:
            result.append(n * 2)
            return result
    return result
