"""
title = "Each odd number comes back two times"
diagnosis = "Doubling a number and writing it down twice are two things: for [3] you return [3, 3]."
hint = "The answer has as many items as there are odd numbers."
"""
def double_odds(numbers):
    return [n for n in numbers if n % 2 == 1 for _ in range(2)]
