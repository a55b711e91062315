"""
title = "True or False for each number"
diagnosis = "Your list says of each number whether it is odd. That question belongs into the condition; what you return should be numbers."
hint = "The first part of a comprehension says what becomes of an item, the last part which items take part."
"""
def double_odds(numbers):
    return [n % 2 == 1 for n in numbers]
