"""
title = "The even numbers come back as None"
diagnosis = "Your answer is as long as the list, with None wherever an even number was. They should not be in it at all."
hint = "To leave items out, the condition belongs behind the `for`, and it has no else."
"""
def double_odds(numbers):
    return [n * 2 if n % 2 == 1 else None for n in numbers]
