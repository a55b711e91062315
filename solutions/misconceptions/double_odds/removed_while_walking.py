"""
title = "Numbers are removed from the list while a loop walks over it"
diagnosis = "When an item is removed all others move up by one, and the loop skips the next. So an even number that follows another stays in the list. Besides, it is the caller's list that you change."
hint = "Make a new list of what you want, instead of removing what you do not want."
"""
def double_odds(numbers):
    for n in numbers:
        if n % 2 == 0:
            numbers.remove(n)
    return [n * 2 for n in numbers]
