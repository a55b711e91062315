"""
title = "Numbers that stand there twice come back once"
diagnosis = "A set, or a check for what is there already, drops repeated numbers. From [3, 3] should come [6, 6]."
hint = "Go through the list once, and let every number speak for itself."
"""
def double_odds(numbers):
    return [n * 2 for n in dict.fromkeys(numbers) if n % 2 == 1]
