"""
title = "Each number in a list of its own"
diagnosis = "A pair of square brackets too many: from [3, 5] you make [[6], [10]]."
hint = "The first part of a comprehension is the item itself, without brackets."
"""
def double_odds(numbers):
    return [[n * 2] for n in numbers if n % 2 == 1]
