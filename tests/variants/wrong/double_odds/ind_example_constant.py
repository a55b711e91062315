# Wrong: lazy, the example's result.
def double_odds(numbers):
    return [2, -10, 2]
