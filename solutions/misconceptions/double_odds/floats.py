"""
title = "Floats instead of whole numbers"
diagnosis = "The values are right, but they are floats, 6.0 instead of 6: one of your factors has a decimal point, or you divided."
hint = "Twice a whole number is a whole number: multiply by 2, not by 2.0."
"""
def double_odds(numbers):
    return [n * 2.0 for n in numbers if n % 2 == 1]
