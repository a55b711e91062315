"""
title = "Squared instead of doubled"
diagnosis = "You multiply each odd number by itself: 3 becomes 9. `**` is the power, and n * n the square."
hint = "What should come out for 3? And for 1?"
"""
def double_odds(numbers):
    return [n ** 2 for n in numbers if n % 2 == 1]
