"""
title = "Every second number is doubled, beginning with the first"
diagnosis = "You go by the place in the list (0, 2, 4, …) and not by the number that stands there."
hint = "Look at the number itself: how do you ask it whether it is odd?"
"""
def double_odds(numbers):
    return [n * 2 for n in numbers[::2]]
