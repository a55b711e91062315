"""
title = "True and False instead of numbers"
diagnosis = "You return the comparison itself. It says which numbers are positive; the numbers are gone."
hint = "Use the comparison to choose between x and 0, or multiply with it."
"""
def relu(x):
    return x > 0
