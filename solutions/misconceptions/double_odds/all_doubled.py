"""
title = "Every number is doubled"
diagnosis = "Your answer is as long as the list: the even numbers are in it as well, doubled like the odd ones."
hint = "A comprehension may end in a condition that items must meet to take part."
"""
def double_odds(numbers):
    return [n * 2 for n in numbers]
