"""
title = "The numbers at odd places are doubled"
diagnosis = "You go by the place in the list (1, 3, 5, …) and not by the number that stands there."
hint = "Which of the two is odd in the task, the index or the number?"
"""
def double_odds(numbers):
    return [n * 2 for n in numbers[1::2]]
