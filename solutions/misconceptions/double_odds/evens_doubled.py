"""
title = "The even numbers are doubled, not the odd ones"
diagnosis = "You keep the numbers that can be divided by 2 and leave the others out. From [1, 4] comes [8] instead of [2]."
hint = "What is the remainder of an odd number divided by 2?"
"""
def double_odds(numbers):
    return [n * 2 for n in numbers if n % 2 == 0]
