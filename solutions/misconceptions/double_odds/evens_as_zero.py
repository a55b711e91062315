"""
title = "The even numbers come back as 0"
diagnosis = "Your answer is as long as the list, with a 0 wherever an even number was. They should not be in it at all."
hint = "Multiplying by the remainder does not leave anything out. Where in a comprehension does the condition stand?"
"""
def double_odds(numbers):
    return [n * 2 * (n % 2) for n in numbers]
