"""
title = "Negative odd numbers are left out"
diagnosis = "You lose -1, -3 and so on. Some ways of taking a remainder (math.fmod, or a condition n > 0) give nothing positive for them."
hint = "Python's own % gives 1 for -3 divided by 2; or ask for a remainder that is not 0."
"""
def double_odds(numbers):
    return [n * 2 for n in numbers if n > 0 and n % 2 == 1]
