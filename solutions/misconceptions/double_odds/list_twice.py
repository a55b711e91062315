"""
title = "The whole list of odd numbers comes back two times"
diagnosis = "A list times 2 is not a list of doubled numbers: it is the list, followed by itself."
hint = "The doubling belongs to each single item, inside the comprehension."
"""
def double_odds(numbers):
    return [n for n in numbers if n % 2 == 1] * 2
