"""
title = "Halved instead of doubled"
diagnosis = "You divide each odd number by 2: 7 becomes 3 or 3.5 instead of 14."
hint = "Which operator multiplies?"
"""
def double_odds(numbers):
    return [n // 2 for n in numbers if n % 2 == 1]
