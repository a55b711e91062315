"""
title = "2 is added instead of doubling"
diagnosis = "Each odd number comes back larger by 2: 1 becomes 3 and 5 becomes 7."
hint = "Twice a number is the number plus itself."
"""
def double_odds(numbers):
    return [n + 2 for n in numbers if n % 2 == 1]
