"""
title = "Doubled first, and then asked whether it is odd"
diagnosis = "Your list is empty every time: whatever is doubled is even, so that no number passes your condition."
hint = "Ask the condition of the number as it stands in the list."
"""
def double_odds(numbers):
    return [n for n in [m * 2 for m in numbers] if n % 2 == 1]
