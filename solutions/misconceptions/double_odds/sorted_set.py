"""
title = "Order and repetitions are lost"
diagnosis = "You go through a set, or sort: the right numbers, but in another order, and each only once."
hint = "The answer keeps the order of the list, and every number of it that is odd."
"""
def double_odds(numbers):
    return [n * 2 for n in sorted(set(numbers)) if n % 2 == 1]
