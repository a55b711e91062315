# Wrong: lazy, does next to nothing.
def double_odds(numbers):
    return []
