"""
title = "The even numbers stay in the list"
diagnosis = "You double the odd numbers, and the even ones come back too, as they were. An `if … else …` in front of `for` gives every item a value; it leaves none out."
hint = "To leave items out, the condition belongs behind the `for`, and it has no else."
"""
def double_odds(numbers):
    return [n * 2 if n % 2 == 1 else n for n in numbers]
